import {
  createNetwork,
  type Loss,
  loss,
  moons,
  mulberry32,
  type Random,
  sgd,
  shuffle,
  train,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectAllWithin, expectWithin } from "../close.ts";
import { drain, line } from "./line.ts";

const inputs = Float64Array.from({ length: 10 }, (_, i) => i / 5 - 1);
const targets = inputs.map((x) => 2 * x + 1);
const data = { inputs, targets, loss: "mse" as const };

/** Stochastic gradient descent on a straight line, written out. */
function byHand(order: Random, epochs: number, batchSize: number, rate: number) {
  let [w, b] = [0, 0];
  const losses: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rows = shuffle(
      inputs.map((_, i) => i),
      order,
    );
    let total = 0;
    for (let start = 0; start < rows.length; start += batchSize) {
      const batch = [...rows.slice(start, start + batchSize)];
      const errors = batch.map((i) => w * (inputs[i] ?? NaN) + b - (targets[i] ?? NaN));
      total += errors.reduce((sum, error) => sum + error * error, 0);
      const slope = errors.reduce((sum, error, j) => sum + error * (inputs[batch[j] ?? -1] ?? NaN), 0);
      const offset = errors.reduce((sum, error) => sum + error, 0);
      w -= (rate * 2 * slope) / batch.length;
      b -= (rate * 2 * offset) / batch.length;
    }
    losses.push(total / rows.length);
  }
  return { parameters: [w, b], losses };
}

describe("train()", () => {
  const how = { epochs: 3, batchSize: 4 };

  test("does what mini-batch descent written out does, the smaller last batch included", () => {
    const network = line(4);
    const optimiser = sgd({ learningRate: 0.1 });
    const { all } = drain(train(network, { ...data, ...how, optimiser, random: mulberry32(5) }));
    const expected = byHand(mulberry32(5), 3, 4, 0.1);
    expectAllWithin(network.parameters, expected.parameters, 1e-14);
    expectAllWithin(
      all.slice(1).map((snapshot) => snapshot.loss),
      expected.losses,
      1e-14,
    );
  });

  test("yields one snapshot before any step and one after each epoch, and returns the last", () => {
    const run = train(line(4), {
      ...data,
      ...how,
      optimiser: sgd({ learningRate: 0.1 }),
      random: mulberry32(5),
    });
    const { all, last } = drain(run);
    expect(all.map(({ epoch, step, progress }) => [epoch, step, progress])).toEqual([
      [0, 0, 0],
      [1, 3, 1 / 3],
      [2, 6, 2 / 3],
      [3, 9, 1],
    ]);
    expect(last).toBe(all.at(-1));
    expect(all.every((snapshot) => !("divergence" in snapshot) && !("parameters" in snapshot))).toBe(true);
  });

  test("takes the first loss over all rows, in passes of the network's batch", () => {
    const options = { ...data, ...how, optimiser: sgd({ learningRate: 0.1 }), random: mulberry32(5) };
    const first = train(line(4, 1, 0.5), options).next().value;
    const expected = [...inputs].reduce((sum, x) => sum + (x + 0.5) ** 2, 0) / 10;
    expectWithin(first.loss, expected, 1e-15);
  });

  test("makes no step before it is asked for the second snapshot, nor after the loop is left", () => {
    const network = line(4);
    const optimiser = sgd({ learningRate: 0.1 });
    for (const { epoch } of train(network, { ...data, ...how, optimiser, random: mulberry32(5) })) {
      if (epoch === 0) expect([...network.parameters]).toEqual([0, 0]);
      if (epoch === 1) break;
    }
    expectAllWithin(network.parameters, byHand(mulberry32(5), 1, 4, 0.1).parameters, 1e-14);
  });

  test("gives the same run from the same seed, and another from another", () => {
    const end = (seed: number) => {
      const network = line(4);
      const optimiser = sgd({ learningRate: 0.1 });
      drain(train(network, { ...data, ...how, optimiser, random: mulberry32(seed) }));
      return [...network.parameters];
    };
    expect(end(1)).toEqual(end(1));
    expect(end(1)).not.toEqual(end(2));
  });

  test("takes all rows at once unless told otherwise, and then needs no order", () => {
    const run = train(line(10), {
      ...data,
      epochs: 2,
      optimiser: sgd({ learningRate: 0.1 }),
      random: () => {
        throw new Error("called");
      },
    });
    expect(drain(run).last.step).toBe(2);
  });

  test("takes a batch size above the number of rows for all rows", () => {
    const optimiser = sgd({ learningRate: 0.1 });
    const options = { ...data, epochs: 1, batchSize: 64, optimiser, random: mulberry32(1) };
    expect(drain(train(line(10), options)).last.step).toBe(1);
  });

  test("follows a learning rate that is changed between snapshots", () => {
    const network = line(4);
    const optimiser = sgd({ learningRate: 0.1 });
    for (const { epoch } of train(network, { ...data, ...how, optimiser, random: mulberry32(5) })) {
      if (epoch === 1) optimiser.learningRate = 0;
    }
    expectAllWithin(network.parameters, byHand(mulberry32(5), 1, 4, 0.1).parameters, 1e-14);
  });

  test("keeps copies of the parameters when asked to, so that a run can be scrubbed", () => {
    const network = line(4);
    const optimiser = sgd({ learningRate: 0.1 });
    const options = { ...data, ...how, optimiser, random: mulberry32(5), keepParameters: true };
    const { all } = drain(train(network, options));
    all.forEach(({ parameters }, epoch) => {
      expectAllWithin(parameters ?? [], byHand(mulberry32(5), epoch, 4, 0.1).parameters, 1e-14);
    });
    expect(all.at(-1)?.parameters).not.toBe(network.parameters);
  });

  test("gives the loss the targets of each row, several a row if there are", () => {
    const seen: [number, number][] = [];
    const spy: Loss = {
      ...loss("mse"),
      gradient: (outputs, given, columns, into) => {
        outputs.forEach((output, i) => {
          seen.push([output, given[i] ?? NaN]);
        });
        return loss("mse").gradient(outputs, given, columns, into);
      },
    };
    // The outputs are x and −x, so each target can be told from its output.
    const network = createNetwork({ inputs: 1, layers: [{ units: 2 }], batch: 3 });
    network.parameters.set([1, -1]);
    const pairs = Float64Array.from([...inputs].flatMap((x) => [x + 7, 7 - x]));
    const options = { inputs, targets: pairs, loss: spy, epochs: 1, batchSize: 3 };
    drain(train(network, { ...options, optimiser: sgd({ learningRate: 0 }), random: mulberry32(2) }));
    expect(seen).toHaveLength(20);
    for (const [output, target] of seen) expectWithin(target - output, 7, 1e-14);
    expect(new Set(seen.map(([output]) => Math.abs(output))).size).toBe(new Set(inputs.map(Math.abs)).size);
  });

  test("keeps the inputs of a row together, and finds the plane they lie on", () => {
    const points = moons({ rows: 9, random: mulberry32(1) }).inputs;
    const heights = Float64Array.from({ length: 9 }, (_, i) => {
      const [x = NaN, y = NaN] = points.subarray(2 * i);
      return 3 * x - 2 * y + 0.5;
    });
    const network = createNetwork({ inputs: 2, layers: [{ units: 1 }], batch: 4 });
    const optimiser = sgd({ learningRate: 0.3 });
    const options = { inputs: points, targets: heights, loss: "mse" as const, epochs: 300, batchSize: 4 };
    const { all, last } = drain(train(network, { ...options, optimiser, random: mulberry32(2) }));
    expectWithin(all[0]?.loss ?? NaN, heights.reduce((sum, height) => sum + height * height, 0) / 9, 1e-14);
    expectAllWithin(network.parameters, [3, -2, 0.5], 1e-9);
    expect(last.loss).toBeLessThan(1e-18);
  });

  test("shuffles as soon as there are two batches", () => {
    let taken = 0;
    const random = () => {
      taken++;
      return 0.5;
    };
    const options = { ...data, epochs: 2, batchSize: 5, optimiser: sgd({ learningRate: 0.1 }), random };
    drain(train(line(5), options));
    expect(taken).toBe(2 * 9);
  });

  test("does not change its data", () => {
    const { inputs: x, targets: y } = moons({ rows: 10, random: mulberry32(1) });
    const copies = [x.slice(0, 10), y.slice()] as const;
    const options = { inputs: copies[0], targets: copies[1], loss: "mse" as const, epochs: 2, batchSize: 3 };
    drain(train(line(3), { ...options, optimiser: sgd({ learningRate: 0.1 }), random: mulberry32(2) }));
    expect(copies[0]).toEqual(x.slice(0, 10));
    expect(copies[1]).toEqual(y);
  });
});

describe("train() with clipping", () => {
  const step = (clip?: { norm?: number; value?: number }) => {
    const network = line(1);
    const optimiser = sgd({ learningRate: 1 });
    const one = { inputs: Float64Array.of(3), targets: Float64Array.of(-0.5), loss: "mse" as const };
    drain(train(network, { ...one, epochs: 1, optimiser, random: mulberry32(1), clip }));
    return network.parameters.map((value) => -value);
  };

  test("leaves the gradient alone without it", () => {
    expectAllWithin(step(), [3, 1], 1e-15);
  });

  test("limits the norm of the whole gradient", () => {
    expectAllWithin(step({ norm: 1 }), [3 / Math.sqrt(10), 1 / Math.sqrt(10)], 1e-15);
  });

  test("limits every entry", () => {
    expectAllWithin(step({ value: 2 }), [2, 1], 1e-15);
  });

  test("limits the norm first and then every entry", () => {
    const norm = Math.sqrt(10) / 2;
    expectAllWithin(step({ norm, value: 1 }), [1, 0.5], 1e-15);
  });
});
