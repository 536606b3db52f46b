import {
  activation,
  createNetwork,
  deadMask,
  deadUnits,
  forward,
  lifeTracker,
  mulberry32,
  type Network,
  standardNormal,
} from "nonlinear";
import { describe, expect, test } from "vitest";

const mask = (marks: number[]) => Uint8Array.from(marks);

describe("deadMask()", () => {
  test("marks the units that are off in every row, not in some", () => {
    const preActivations = Float64Array.of(-1, -1, 1, 0, -2, 1, 1, -3);
    expect(deadMask(preActivations, 4)).toEqual(mask([1, 0, 0, 1]));
  });

  test("counts z = 0 as off, at which ReLU has slope 0", () => {
    expect(deadMask(Float64Array.of(0, -0), 1)).toEqual(mask([1]));
    expect(deadMask(Float64Array.of(0, Number.MIN_VALUE), 1)).toEqual(mask([0]));
  });

  test("takes a leaky unit for alive, and so one that saturates at another value than 0", () => {
    const low = Float64Array.of(-50, -60);
    expect(deadMask(low, 1, activation("leaky-relu"))).toEqual(mask([0]));
    expect(deadMask(low, 1, activation("elu"))).toEqual(mask([0]));
    expect(deadMask(Float64Array.of(7, 8), 1, activation("relu6"))).toEqual(mask([0]));
    expect(deadMask(Float64Array.of(-4, -5), 1, activation("hard-swish"))).toEqual(mask([1]));
  });

  test("takes both value and slope into account", () => {
    const bump = { value: (x: number) => x * x, derivative: (x: number) => 2 * x };
    const line = { value: (x: number) => x, derivative: () => 1 };
    expect(deadMask(Float64Array.of(0), 1, bump)).toEqual(mask([1]));
    expect(deadMask(Float64Array.of(0), 1, line)).toEqual(mask([0]));
    expect(deadMask(Float64Array.of(1), 1, { value: () => 0, derivative: () => 1 })).toEqual(mask([0]));
    expect(deadMask(Float64Array.of(1), 1, { value: () => 1, derivative: () => 0 })).toEqual(mask([0]));
  });
});

describe("deadUnits()", () => {
  function network(batch: number): Network {
    const layers = [
      { units: 3, activation: "relu" as const },
      { units: 2, activation: "relu" as const },
    ];
    const made = createNetwork({ inputs: 1, layers, batch });
    made.layers[0]!.weights.set([1, -1, 1]);
    made.layers[0]!.biases.set([0, 0, -100]);
    made.layers[1]!.weights.set([1, 1, 1, -1, -1, -1]);
    return made;
  }

  test("has one mask a layer", () => {
    const masks = deadUnits(network(4), Float64Array.of(1, 2, -1, 3));
    expect(masks).toEqual([mask([0, 0, 1]), mask([0, 1])]);
  });

  test("is the same however many rows a pass may hold", () => {
    const inputs = Float64Array.of(1, 2, 3, 4, -1);
    for (const batch of [1, 2, 3, 5, 9]) {
      expect(deadUnits(network(batch), inputs)).toEqual([mask([0, 0, 1]), mask([0, 1])]);
    }
  });

  test("does not count what an earlier pass has left behind the rows of this one", () => {
    const made = network(4);
    forward(made, Float64Array.of(-1, -2, -3, -4));
    expect(deadUnits(made, Float64Array.of(1, 2))[0]).toEqual(mask([0, 1, 1]));
  });

  test("depends on the data: a unit is dead for some inputs and not for others", () => {
    expect(deadUnits(network(2), Float64Array.of(200))[0]).toEqual(mask([0, 1, 0]));
  });

  test("leaves parameters and running statistics alone", () => {
    const layers = [{ units: 2, activation: "relu" as const, normalise: "batch" as const }];
    const made = createNetwork({ inputs: 1, layers, batch: 2 });
    const before = [...made.parameters, ...made.layers[0]!.runningMeans];
    deadUnits(made, Float64Array.of(5, 6));
    expect([...made.parameters, ...made.layers[0]!.runningMeans]).toEqual(before);
  });

  test("finds that narrow deep nets are born dead more often", () => {
    const share = (depth: number) => {
      let [dead, units] = [0, 0];
      for (let seed = 1; seed <= 40; seed++) {
        const random = mulberry32(seed);
        const layers = Array.from({ length: depth }, () => ({ units: 3, activation: "relu" as const }));
        const made = createNetwork({ inputs: 3, layers, batch: 8 });
        for (const layer of made.layers) {
          layer.weights.forEach((_, i) => {
            layer.weights[i] = Math.sqrt(2 / 3) * standardNormal(random);
          });
        }
        const inputs = Float64Array.from({ length: 24 }, () => standardNormal(random));
        const last = deadUnits(made, inputs).at(-1)!;
        dead += last.reduce((sum, mark) => sum + mark, 0);
        units += last.length;
      }
      return dead / units;
    };
    expect(share(12)).toBeGreaterThan(share(2) + 0.2);
  });
});

describe("lifeTracker()", () => {
  test("tells deaths from revivals, and both from birth", () => {
    const tracker = lifeTracker();
    expect(tracker.update([mask([1, 0, 0, 0])])).toEqual([
      {
        units: 4,
        dead: 1,
        deaths: 0,
        revivals: 0,
        totalDeaths: 0,
        totalRevivals: 0,
        everDead: 1,
        everRevived: 0,
      },
    ]);
    expect(tracker.update([mask([0, 1, 1, 0])])[0]).toMatchObject({ dead: 2, deaths: 2, revivals: 1 });
    expect(tracker.update([mask([1, 1, 0, 0])])[0]).toEqual({
      units: 4,
      dead: 2,
      deaths: 1,
      revivals: 1,
      totalDeaths: 3,
      totalRevivals: 2,
      everDead: 3,
      everRevived: 2,
    });
  });

  test("keeps layers apart", () => {
    const tracker = lifeTracker();
    tracker.update([mask([0, 0]), mask([1])]);
    const [first, second] = tracker.update([mask([1, 1]), mask([0])]);
    expect([first?.deaths, first?.revivals]).toEqual([2, 0]);
    expect([second?.deaths, second?.revivals]).toEqual([0, 1]);
  });

  test("keeps a copy of the masks it is given", () => {
    const tracker = lifeTracker();
    const masks = [mask([0])];
    tracker.update(masks);
    masks[0]![0] = 1;
    expect(tracker.update(masks)[0]?.deaths).toBe(1);
  });

  test("refuses masks of another shape", () => {
    const tracker = lifeTracker();
    tracker.update([mask([0, 0])]);
    expect(() => tracker.update([])).toThrow(
      "Cannot track the dead units: masks must hold 1 layers as before, received 0",
    );
    expect(() => tracker.update([mask([0])])).toThrow(
      "Cannot track the dead units: masks[0] must have length 2 as before, received 1",
    );
  });
});
