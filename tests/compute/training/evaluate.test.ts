import fc from "fast-check";
import { accuracy, createNetwork, evaluate, forward, loss, predict } from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectAllWithin, expectWithin } from "../close.ts";
import { line } from "./line.ts";

const inputs = Float64Array.of(1, 2, 3, 4, 5);
const targets = Float64Array.of(2, 0, 1, 5, 3);

describe("evaluate()", () => {
  test("is the loss of all rows, however many a pass may hold", () => {
    const errors = [1, 5, 6, 4, 8];
    const expected = errors.reduce((sum, error) => sum + error * error, 0) / 5;
    for (const batch of [1, 2, 3, 5, 9]) {
      expectWithin(evaluate(line(batch, 2, 1), inputs, targets, "mse"), expected, 1e-14);
    }
  });

  test("gives each pass its own targets, several a row if there are", () => {
    const network = createNetwork({ inputs: 1, layers: [{ units: 2 }], batch: 2 });
    network.parameters.set([1, -1, 0, 0.5]);
    const soft = Float64Array.from(inputs).fill(0);
    const pairs = Float64Array.from({ length: 10 }, (_, i) => ((i * 7) % 5) - 2);
    const outputs = Float64Array.from([...inputs].flatMap((x) => [x, 0.5 - x]));
    expectWithin(evaluate(network, inputs, pairs, "mse"), loss("mse").value(outputs, pairs, 2), 1e-14);
    const expected = loss("cross-entropy").value(outputs, soft, 2);
    expectWithin(evaluate(network, inputs, soft, loss("cross-entropy")), expected, 1e-14);
  });

  test("uses the running statistics and leaves them as they are", () => {
    const layers = [{ units: 1, normalise: "batch" as const }];
    const network = createNetwork({ inputs: 1, layers, batch: 5 });
    network.layers[0]?.weights.fill(1);
    evaluate(network, inputs, targets, "mse");
    expect([...(network.layers[0]?.runningMeans ?? [])]).toEqual([0]);
    expectAllWithin(predict(network, inputs), inputs, 1e-4);
    expect([...(network.layers[0]?.runningMeans ?? [])]).toEqual([0]);
  });

  test("stops at the first pass whose loss is not finite", () => {
    const far = Float64Array.of(1, 1e300, 1, 1);
    expect(evaluate(line(1, 1e10), far, new Float64Array(4), "mse")).toBe(Infinity);
  });
});

describe("predict()", () => {
  test("is what forward() says, row by row, for more rows than a pass may hold", () => {
    const small = line(2, 3, -1);
    expect(predict(small, inputs)).toEqual(forward(line(5, 3, -1), inputs, "evaluate"));
  });

  test("takes several inputs a row and gives several outputs, the last pass smaller", () => {
    const network = createNetwork({ inputs: 2, layers: [{ units: 3 }], batch: 2 });
    network.layers[0]?.weights.set([1, 0, 0, 1, 1, 1]);
    const predictions = predict(network, Float64Array.of(1, 2, 3, 4, 5, 6));
    expect([...predictions]).toEqual([1, 2, 3, 3, 4, 7, 5, 6, 11]);
    expect(evaluate(network, Float64Array.of(1, 2, 3, 4, 5, 6), predictions, "mse")).toBe(0);
  });

  test("is a new array at every call", () => {
    const network = line(8, 1, 0);
    const first = predict(network, inputs);
    predict(network, Float64Array.of(9, 9, 9, 9, 9));
    expect([...first]).toEqual([...inputs]);
  });
});

describe("accuracy()", () => {
  test("is the share of rows whose largest output is at the class", () => {
    const outputs = [3, 1, 2, 0, 5, 1, 1, 1, 4];
    expect(accuracy(outputs, [0, 1, 2], 3)).toBe(1);
    expect(accuracy(outputs, [0, 1, 0], 3)).toBe(2 / 3);
    expect(accuracy(outputs, [1, 0, 0], 3)).toBe(0);
    expect(accuracy([9, 9, 9, 1, 2, 3], [0, 2], 3)).toBe(1);
  });

  test("takes the first of equal outputs", () => {
    expect(accuracy([1, 1, 1], [0], 3)).toBe(1);
    expect(accuracy([0, 1, 1], [2], 3)).toBe(0);
  });

  test("reads rows of targets by their largest entry", () => {
    expect(accuracy([3, 1, 0, 5], [1, 0, 0.9, 0.1], 2)).toBe(0.5);
  });

  test("of one column is the share on the right side of 0, for labels 1 and 0 as for 1 and −1", () => {
    const outputs = [2, -3, 0.1, -0.1, 0];
    expect(accuracy(outputs, [1, 0, 0, 0, 0], 1)).toBe(0.8);
    expect(accuracy(outputs, [1, -1, -1, -1, -1], 1)).toBe(0.8);
  });

  test("of one logit is that of the two logits 0 and z", () => {
    const logit = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(logit, fc.constantFrom(0, 1)), { minLength: 1 }), (rows) => {
        const labels = rows.map(([, label]) => label);
        const pairs = rows.flatMap(([z]) => [0, z]);
        expect(
          accuracy(
            rows.map(([z]) => z),
            labels,
            1,
          ),
        ).toBe(accuracy(pairs, labels, 2));
      }),
    );
  });

  test("counts a row with NaN as wrong", () => {
    expect(accuracy([NaN, 1], [0, 1], 1)).toBe(0.5);
    expect(accuracy([NaN, 1, 1, NaN], [1, 0], 2)).toBe(0);
  });
});
