import {
  batchCrossEntropy,
  batchCrossEntropyGradient,
  binaryCrossEntropy,
  binaryCrossEntropyGradient,
  hingeLoss,
  type LossName,
  loss,
  meanSquaredError,
  multiclassHingeLoss,
  poissonLoss,
  poissonLossGradient,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectUlps } from "../close.ts";

describe("losses at ±1e4", () => {
  const cases: [LossName, number[], number[], number, number, number[]][] = [
    ["mse", [1e4], [-1e4], 1, 4e8, [4e4]],
    ["bce", [1e4], [1], 1, 0, [0]],
    ["bce", [1e4], [0], 1, 1e4, [1]],
    ["bce", [-1e4], [1], 1, 1e4, [-1]],
    ["bce", [-1e4], [0], 1, 0, [0]],
    ["bce", [1e4], [0.25], 1, 7500, [0.75]],
    ["cross-entropy", [1e4, -1e4], [0], 2, 0, [0, 0]],
    ["cross-entropy", [1e4, -1e4], [1], 2, 2e4, [1, -1]],
    ["cross-entropy", [1e4, -1e4], [0.5, 0.5], 2, 1e4, [0.5, -0.5]],
    ["poisson", [-1e4], [0], 1, 0, [0]],
    ["poisson", [-1e4], [2], 1, 2e4, [-2]],
    ["poisson", [1e4], [0], 1, Infinity, [Infinity]],
    ["poisson", [1e4], [1e300], 1, Infinity, [Infinity]],
    ["hinge", [1e4], [1], 1, 0, [0]],
    ["hinge", [1e4], [-1], 1, 10001, [1]],
    ["hinge", [-1e4], [1], 1, 10001, [-1]],
    ["hinge", [-1e4, 1e4], [0], 2, 20001, [-1, 1]],
  ];

  test.each(cases)(
    "%s of %j for %j in %d columns is exact",
    (name, outputs, targets, columns, value, slope) => {
      const gradient = new Float64Array(outputs.length);
      const arrays = [Float64Array.from(outputs), Float64Array.from(targets)] as const;
      expect(loss(name).value(...arrays, columns)).toBe(value);
      expect(loss(name).gradient(...arrays, columns, gradient)).toBe(value);
      expect([...gradient].map((entry) => entry + 0)).toEqual(slope);
    },
  );
});

describe("a nearly perfect prediction", () => {
  test("has the binary cross-entropy log1p(e⁻⁵⁰) and the gradient −σ(−50)", () => {
    expectUlps(binaryCrossEntropy([50], [1]), Math.exp(-50), 2);
    expectUlps(binaryCrossEntropyGradient([50], [1])[0] ?? NaN, -Math.exp(-50), 2);
    expectUlps(binaryCrossEntropyGradient([-50], [0])[0] ?? NaN, Math.exp(-50), 2);
  });

  test("has the cross-entropy log1p(e⁻⁵⁰) and the gradient ∓e⁻⁵⁰", () => {
    expectUlps(batchCrossEntropy([50, 0], [0], 2), Math.exp(-50), 2);
    const gradient = batchCrossEntropyGradient([50, 0], [0], 2);
    expectUlps(gradient[0] ?? NaN, -Math.exp(-50), 2);
    expectUlps(gradient[1] ?? NaN, Math.exp(-50), 2);
  });
});

describe("infinite outputs give limits", () => {
  test("binary cross-entropy: 0 for the right class, Infinity for the wrong one", () => {
    expect(binaryCrossEntropy([Infinity, -Infinity], [1, 0])).toBe(0);
    expect(binaryCrossEntropy([Infinity], [0])).toBe(Infinity);
    expect(binaryCrossEntropy([Infinity], [0.5])).toBe(Infinity);
  });

  test("cross-entropy: a masked class costs nothing where it is not wanted", () => {
    expectUlps(batchCrossEntropy([1, 1, -Infinity], [0], 3), Math.LN2, 1);
    expectUlps(batchCrossEntropy([1, 1, -Infinity], [0.5, 0.5, 0], 3), Math.LN2, 1);
    expect(batchCrossEntropy([1, 1, -Infinity], [2], 3)).toBe(Infinity);
    expect([...batchCrossEntropyGradient([1, 1, -Infinity], [0], 3)]).toEqual([-0.5, 0.5, 0]);
  });

  test("Poisson: 0 counts at rate 0 cost nothing", () => {
    expect(poissonLoss([-Infinity], [0])).toBe(0);
    expect(poissonLoss([-Infinity], [1])).toBe(Infinity);
    expect(poissonLoss([Infinity], [1])).toBe(Infinity);
    expect([...poissonLossGradient([-Infinity, Infinity], [2, 2])]).toEqual([-1, Infinity]);
  });

  test("squared error and hinge", () => {
    expect(meanSquaredError([-Infinity], [0])).toBe(Infinity);
    expect(hingeLoss([Infinity, Infinity], [1, 1])).toBe(0);
    expect(hingeLoss([Infinity], [-1])).toBe(Infinity);
    expect(multiclassHingeLoss([0, Infinity], [0], 2)).toBe(Infinity);
  });
});

describe("an output of NaN makes loss and gradient NaN", () => {
  const cases: [LossName, number[], number][] = [
    ["mse", [0, 1], 1],
    ["bce", [0, 1], 1],
    ["bce", [0, 0], 1],
    ["cross-entropy", [0], 2],
    ["cross-entropy", [1], 2],
    ["cross-entropy", [0, 1], 2],
    ["poisson", [0, 1], 1],
    ["hinge", [-1, 1], 1],
    ["hinge", [0], 2],
    ["hinge", [1], 2],
  ];
  for (const outputs of [
    [NaN, 3],
    [3, NaN],
  ]) {
    test.each(cases)(`%s of ${outputs} for %j`, (name, targets, columns) => {
      const gradient = new Float64Array(2);
      const arrays = [Float64Array.from(outputs), Float64Array.from(targets)] as const;
      expect(loss(name).gradient(...arrays, columns, gradient)).toBeNaN();
      expect(gradient.some(Number.isNaN)).toBe(true);
    });
  }
});

describe("NaN among three outputs", () => {
  test.each([
    [NaN, 3, 1],
    [3, NaN, 1],
    [3, 1, NaN],
  ])("of %d, %d, %d makes losses over classes NaN, whatever the class", (...outputs) => {
    for (const target of [0, 1, 2]) {
      expect(batchCrossEntropy(outputs, [target], 3)).toBeNaN();
      expect([...batchCrossEntropyGradient(outputs, [target], 3)]).toEqual([NaN, NaN, NaN]);
      expect(multiclassHingeLoss(outputs, [target], 3)).toBeNaN();
    }
  });
});
