import fc from "fast-check";
import { adagrad, adam, adamW, type Optimiser, rmsProp } from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectAllWithin, expectWithin } from "../close.ts";
import { bowl, norm, trajectory } from "./problems.ts";

const size = fc.double({ min: 1e-3, max: 1e3, noNaN: true });

/** The first step from 0 against a gradient. */
function firstStep(optimiser: Optimiser, gradient: number): number {
  const p = Float64Array.of(0);
  optimiser.step(p, Float64Array.of(gradient));
  return p[0] ?? NaN;
}

describe("the first step hardly depends on the size of the gradient", () => {
  test("adam(): η", () => {
    fc.assert(
      fc.property(size, (g) => {
        expectWithin(firstStep(adam({ learningRate: 0.1 }), g), -0.1, 2e-6);
      }),
    );
  });

  test("rmsProp(): η/√(1 − α)", () => {
    fc.assert(
      fc.property(size, (g) => {
        expectWithin(firstStep(rmsProp({ learningRate: 0.1 }), -g), 1, 2e-4);
      }),
    );
  });

  test("adagrad(): η", () => {
    fc.assert(
      fc.property(size, (g) => {
        expectWithin(firstStep(adagrad({ learningRate: 0.1 }), g), -0.1, 1e-7);
      }),
    );
  });
});

describe("adaptive steps treat every parameter by itself", () => {
  const makers: [string, () => Optimiser][] = [
    ["rmsProp", () => rmsProp({ learningRate: 0.01, epsilon: 0 })],
    ["adam", () => adam({ learningRate: 0.01, epsilon: 0 })],
    ["adagrad", () => adagrad({ learningRate: 0.5, epsilon: 0 })],
  ];

  test.each(makers)("%s() goes the same way down a bowl of curvatures 1 and 100", (_, make) => {
    for (const [x = NaN, y = NaN] of trajectory(make(), bowl(1, 100), [1, 1], 50)) {
      expectWithin(x, y, 1e-12);
    }
  });

  test.each(makers)("%s() leaves a parameter alone whose gradient is 0, even with ε = 0", (_, make) => {
    const visited = trajectory(make(), bowl(0, 1), [3, 1], 5);
    expect(visited.map(([x]) => x)).toEqual([3, 3, 3, 3, 3, 3]);
  });
});

describe("rmsProp()", () => {
  test("with momentum first takes the plain step, then adds μ times the last", () => {
    const p = Float64Array.of(0);
    const optimiser = rmsProp({ learningRate: 0.5, alpha: 0.75, epsilon: 0, momentum: 0.5 });
    optimiser.step(p, Float64Array.of(4));
    expect(p[0]).toBe(-1);
    optimiser.step(p, Float64Array.of(0));
    expect(p[0]).toBe(-1.5);
  });

  test("centred divides by the deviation and so takes longer steps", () => {
    const options = { learningRate: 0.1, alpha: 0.75, epsilon: 0 };
    // v = g²/4 and m = g/4, so √(v − m²) = g·√3/4.
    expectWithin(firstStep(rmsProp({ ...options, centred: true }), 2), -0.4 / Math.sqrt(3), 1e-15);
    expectWithin(firstStep(rmsProp(options), 2), -0.2, 1e-15);
  });

  test("centred stays finite under a gradient that never changes, whose variance rounds to below 0", () => {
    const p = Float64Array.of(0, 0, 0);
    const optimiser = rmsProp({ learningRate: 1e-3, alpha: 0.9, centred: true });
    for (let step = 0; step < 2000; step++) optimiser.step(p, Float64Array.of(0.1, 0.3, 0.7));
    expect(p.every(Number.isFinite)).toBe(true);
  });

  test("centred forgets the past mean and the past square alike", () => {
    const p = Float64Array.of(0);
    const optimiser = rmsProp({ learningRate: 1, alpha: 0.5, epsilon: 0, centred: true });
    optimiser.step(p, Float64Array.of(2));
    const before = p[0] ?? NaN;
    optimiser.step(p, Float64Array.of(6));
    // m = 3.5 and v = 19, so √(v − m²) = √6.75.
    expectWithin(before - (p[0] ?? NaN), 6 / Math.sqrt(6.75), 1e-14);
  });

  test("adds weight decay to the gradient", () => {
    const p = Float64Array.of(4);
    rmsProp({ learningRate: 0.1, alpha: 0.75, epsilon: 0, weightDecay: 3 }).step(p, Float64Array.of(-8));
    expectWithin(p[0] ?? NaN, 3.8, 1e-15);
  });
});

describe("adam()", () => {
  test("corrects the start at 0: a steady gradient gives steps of η from the first on", () => {
    const p = Float64Array.of(0);
    const optimiser = adam({ learningRate: 0.1, epsilon: 0 });
    for (let step = 1; step <= 30; step++) {
      optimiser.step(p, Float64Array.of(7));
      expectWithin(p[0] ?? NaN, -0.1 * step, 1e-12);
    }
  });

  test("with AMSGrad never forgets a large gradient", () => {
    const gradients = [10, ...Array.from({ length: 40 }, () => 0.1)];
    const end = (amsgrad: boolean) => {
      const p = Float64Array.of(0);
      const optimiser = adam({ learningRate: 0.1, betas: [0, 0.5], amsgrad });
      for (const gradient of gradients) optimiser.step(p, Float64Array.of(gradient));
      return -(p[0] ?? NaN);
    };
    expect(end(false)).toBeGreaterThan(2);
    expect(end(true)).toBeLessThan(0.2);
  });

  test("on a bowl gets near the bottom and then circles it at a distance of about η", () => {
    const visited = trajectory(adam({ learningRate: 0.01 }), bowl(1, 100), [1, -1], 2000);
    expect(norm(visited[2000] ?? [])).toBeLessThan(0.01);
  });
});

describe("adamW()", () => {
  test("shrinks parameters by ηλ a step where the gradient is 0, whatever the gradients elsewhere", () => {
    const p = Float64Array.of(1, 1);
    const optimiser = adamW({ learningRate: 0.1, weightDecay: 0.5 });
    for (let step = 0; step < 10; step++) optimiser.step(p, Float64Array.of(0, 1e6));
    expectWithin(p[0] ?? NaN, 0.95 ** 10, 1e-14);
  });

  test("decays by 0.01 unless told otherwise, adam() by 0", () => {
    const end = (optimiser: Optimiser) => {
      const p = Float64Array.of(1);
      optimiser.step(p, Float64Array.of(0));
      return p[0] ?? NaN;
    };
    expectWithin(end(adamW({ learningRate: 0.5 })), 1 - 0.5 * 0.01, 1e-15);
    expect(end(adam({ learningRate: 0.5 }))).toBe(1);
  });

  test("without decay is adam()", () => {
    const end = (optimiser: Optimiser) => trajectory(optimiser, bowl(1, 9), [1, 2], 20).at(-1) ?? [];
    expectAllWithin(end(adamW({ learningRate: 0.1, weightDecay: 0 })), end(adam({ learningRate: 0.1 })), 0);
  });
});

describe("adagrad()", () => {
  test("takes steps of η/√t under a steady gradient", () => {
    const p = Float64Array.of(0);
    const optimiser = adagrad({ learningRate: 1 });
    let expected = 0;
    for (let step = 1; step <= 20; step++) {
      optimiser.step(p, Float64Array.of(3));
      expected -= 1 / Math.sqrt(step);
      expectWithin(p[0] ?? NaN, expected, 1e-9);
    }
  });

  test("begins its sums at the initial accumulator", () => {
    expectWithin(firstStep(adagrad({ learningRate: 1, initialAccumulator: 16, epsilon: 0 }), 3), -0.6, 1e-15);
  });

  test("divides the learning rate by 1 + decay·(t − 1)", () => {
    const p = Float64Array.of(0);
    const optimiser = adagrad({ learningRate: 1, learningRateDecay: 0.5, epsilon: 0 });
    optimiser.step(p, Float64Array.of(3));
    expect(p[0]).toBe(-1);
    optimiser.step(p, Float64Array.of(4));
    expectWithin(p[0] ?? NaN, -1 - 0.8 / 1.5, 1e-15);
  });

  test("adds weight decay to the gradient", () => {
    const p = Float64Array.of(2);
    adagrad({ learningRate: 0.5, weightDecay: 5, epsilon: 0 }).step(p, Float64Array.of(-7));
    expectWithin(p[0] ?? NaN, 1.5, 1e-15);
  });
});
