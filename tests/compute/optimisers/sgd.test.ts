import fc from "fast-check";
import { sgd } from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectAllWithin, expectWithin } from "../close.ts";
import { bowl, norm, quadratic, trajectory } from "./problems.ts";

const rate = fc.double({ min: 1e-3, max: 0.3, noNaN: true });
const coordinate = fc.double({ min: -5, max: 5, noNaN: true });

describe("sgd() without momentum", () => {
  test("shrinks each coordinate of a bowl by 1 − ηc", () => {
    fc.assert(
      fc.property(rate, coordinate, (learningRate, start) => {
        const [, p] = trajectory(sgd({ learningRate }), bowl(3), [start], 1);
        expectWithin(p?.[0] ?? NaN, start * (1 - 3 * learningRate), 1e-14);
      }),
    );
  });

  test("contracts by (κ − 1)/(κ + 1) a step at η = 2/(a + b)", () => {
    const visited = trajectory(sgd({ learningRate: 2 / 101 }), bowl(1, 100), [1, 1], 100);
    expectWithin(norm(visited[100] ?? []) / norm(visited[0] ?? []), (99 / 101) ** 100, 1e-10);
  });

  test("diverges beyond η = 2/b and not before", () => {
    const end = (learningRate: number) =>
      norm(trajectory(sgd({ learningRate }), bowl(4), [1], 200)[200] ?? []);
    expect(end(0.49)).toBeLessThan(0.1);
    expect(end(0.51)).toBeGreaterThan(10);
  });

  test("with weight decay λ settles where ∇ + λp = 0", () => {
    const problem = quadratic;
    const p = trajectory(sgd({ learningRate: 0.2, weightDecay: 0.5 }), problem, [3, 3], 400)[400];
    const [x = NaN, y = NaN] = p ?? [];
    expectAllWithin(problem.gradient(Float64Array.of(x, y)), [-0.5 * x, -0.5 * y], 1e-12);
  });
});

describe("sgd() with momentum", () => {
  test("contracts by (√κ − 1)/(√κ + 1) a step at Polyak's choice, far faster than without", () => {
    const root = Math.sqrt(100);
    const momentum = ((root - 1) / (root + 1)) ** 2;
    const learningRate = (2 / (1 + root)) ** 2;
    const visited = trajectory(sgd({ learningRate, momentum }), bowl(1, 100), [1, 1], 400);
    const perStep = (norm(visited[400] ?? []) / norm(visited[100] ?? [])) ** (1 / 300);
    expectWithin(perStep, (root - 1) / (root + 1), 0.01);
  });

  test("of a steady gradient tends to the velocity g/(1 − μ)", () => {
    const p = Float64Array.of(0);
    const optimiser = sgd({ learningRate: 1, momentum: 0.5 });
    for (let step = 0; step < 60; step++) optimiser.step(p, Float64Array.of(1));
    const before = p[0] ?? NaN;
    optimiser.step(p, Float64Array.of(1));
    expectWithin(before - (p[0] ?? NaN), 2, 1e-12);
  });

  test("does not dampen the first step, and dampens the second", () => {
    const p = Float64Array.of(0);
    const optimiser = sgd({ learningRate: 1, momentum: 0.5, dampening: 0.75 });
    optimiser.step(p, Float64Array.of(4));
    expect(p[0]).toBe(-4);
    optimiser.step(p, Float64Array.of(4));
    expect(p[0]).toBe(-4 - (0.5 * 4 + 0.25 * 4));
  });

  test("does not dampen at all without a velocity, and keeps nothing of a gradient at τ = 1", () => {
    const end = (momentum: number) => {
      const p = Float64Array.of(0);
      const optimiser = sgd({ learningRate: 1, momentum, dampening: 1 });
      optimiser.step(p, Float64Array.of(4));
      optimiser.step(p, Float64Array.of(8));
      return p[0];
    };
    expect(end(0)).toBe(-12);
    expect(end(0.5)).toBe(-6);
  });

  test("lets the learning rate change between steps without changing the velocity", () => {
    const p = Float64Array.of(0);
    const optimiser = sgd({ learningRate: 1, momentum: 0.5 });
    optimiser.step(p, Float64Array.of(1));
    optimiser.learningRate = 0.1;
    optimiser.step(p, Float64Array.of(0));
    expectWithin(p[0] ?? NaN, -1.05, 1e-15);
  });
});

describe("sgd() in Nesterov's form", () => {
  const options = { learningRate: 0.05, momentum: 0.9 };

  test("moves by g + μv: its first step is 1 + μ times as long", () => {
    const [, plain] = trajectory(sgd(options), bowl(1), [1], 1);
    const [, ahead] = trajectory(sgd({ ...options, nesterov: true }), bowl(1), [1], 1);
    expectWithin(1 - (plain?.[0] ?? NaN), 0.05, 1e-15);
    expectWithin(1 - (ahead?.[0] ?? NaN), 0.05 * 1.9, 1e-15);
  });

  test("overshoots less than plain momentum", () => {
    const lowest = (nesterov: boolean) =>
      Math.min(...trajectory(sgd({ ...options, nesterov }), bowl(4), [1], 60).map((p) => p[0] ?? NaN));
    expect(lowest(true)).toBeGreaterThan(lowest(false) + 0.1);
  });
});
