import fc from "fast-check";
import { affineCollapse, collapse, complete, linearRegressionDescent } from "nonlinear";
import { describe, expect, test } from "vitest";
import { convolve } from "../../../src/compute/experiments/convolution.ts";
import "../arbitrary.ts";
import { expectAllWithin, expectWithin } from "../close.ts";

const seeds = Array.from({ length: 12 }, (_, i) => i + 1);

describe("collapse()", () => {
  test("multiplies the layers from the last to the first, and carries the biases along", () => {
    const map = collapse(
      [
        [1, 2, 3, 4, 5, 6],
        [1, -1, 0, 2, 10, 20],
      ],
      [
        [7, 8],
        [1, 2, 3],
      ],
    );
    expect([...map.weights]).toEqual([-3, -3, -3, 8, 10, 12, 90, 120, 150]);
    expect([...map.biases]).toEqual([0, 18, 233]);
  });

  test("leaves a single layer as it is, in a copy", () => {
    const weights = Float64Array.of(1, 2);
    const map = collapse([weights], [[3]]);
    expect(map).toEqual({ weights: Float64Array.of(1, 2), biases: Float64Array.of(3) });
    expect(map.weights).not.toBe(weights);
  });

  test("does not change what it is given", () => {
    const weights = [Float64Array.of(2), Float64Array.of(3)];
    const biases = [Float64Array.of(1), Float64Array.of(1)];
    collapse(weights, biases);
    expect([weights, biases].flat().map((values) => values[0])).toEqual([2, 3, 1, 1]);
  });

  test("does not depend on which layers are collapsed first", () => {
    const entry = fc.double({ min: -2, max: 2, noNaN: true });
    const layers = fc.array(fc.array(entry, { minLength: 6, maxLength: 6 }), { minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(layers, (numbers) => {
        const weights = numbers.map((values) => values.slice(0, 4));
        const biases = numbers.map((values) => values.slice(4));
        const whole = collapse(weights, biases);
        const upper = collapse(weights.slice(1), biases.slice(1));
        const parts = collapse([weights[0]!, upper.weights], [biases[0]!, upper.biases]);
        expectAllWithin(parts.weights, whole.weights, 1e-10);
        expectAllWithin(parts.biases, whole.biases, 1e-10);
      }),
    );
  });
});

describe("E01: many layers without activation are one", () => {
  test.each(seeds)("the product and the probe agree with the network to rounding, seed %i", (seed) => {
    const result = complete(affineCollapse({ seed, convolutionSeed: seed }));
    expect(result.difference).toBeGreaterThan(0);
    expect(result.difference).toBeLessThan(1e-12);
    expect(result.probingDifference).toBeLessThan(1e-12);
    expectAllWithin(result.probed.weights, result.collapsed.weights, 1e-12);
    expectAllWithin(result.probed.biases, result.collapsed.biases, 1e-12);
    expect(result.collapsed.weights).toHaveLength(12);
  });

  // 200 seeds: at least .335, .163 and .0037; the sigmoid is nearly straight where small weights leave it.
  test.each([
    ["relu", 0.1],
    ["tanh", 0.05],
    ["sigmoid", 0.001],
  ] as const)("with %s between them no affine map will do", (name, least) => {
    for (const seed of seeds) {
      expect(complete(affineCollapse({ seed, activation: name })).probingDifference).toBeGreaterThan(least);
    }
  });

  test("the last layer has no activation: outputs leave the range of the sigmoid", () => {
    const { probed } = complete(affineCollapse({ activation: "sigmoid", widths: [2, 3, 50] }));
    expect(Math.min(...probed.biases)).toBeLessThan(0);
    expect(Math.max(...probed.biases)).toBeGreaterThan(1);
  });

  test("an activation that is linear changes nothing: the probe finds it", () => {
    expect(complete(affineCollapse({ activation: "linear" })).probingDifference).toBeLessThan(1e-12);
  });

  test("layers can take capacity away: the rank is that of the narrowest", () => {
    for (const seed of seeds) {
      expect(complete(affineCollapse({ seed, widths: [5, 2, 5] })).rank).toBe(2);
      expect(complete(affineCollapse({ seed, widths: [6, 4, 3, 7] })).rank).toBe(3);
      expect(complete(affineCollapse({ seed })).rank).toBe(3);
    }
  });

  test("a convolution is linear: it extracts no nonlinear features", () => {
    for (const convolutionSeed of seeds) {
      const { superpositionGap } = complete(affineCollapse({ convolutionSeed, signal: 100, kernel: 7 }));
      expect(superpositionGap).toBeLessThan(1e-12);
    }
  });
});

describe("convolve()", () => {
  test("slides the kernel along, zeros beyond the ends", () => {
    const out = convolve(Float64Array.of(1, 2, 3, 4), Float64Array.of(10, 1, 100));
    expect([...out]).toEqual([201, 312, 423, 34]);
  });
});

describe("E07: a constant derivative does not keep a linear unit from learning", () => {
  test.each(seeds)("descent arrives at the least-squares line, seed %i", (seed) => {
    const { distance, descended, losses } = complete(linearRegressionDescent({ seed }));
    expect(distance).toBeLessThan(1e-13);
    expectWithin(descended.slope, 3, 0.05);
    expectWithin(descended.intercept, -1, 0.05);
    // 20 seeds: 8.6 to 13.3 before, 0.0081 to 0.0133 after; the noise has the variance 0.01.
    expect(losses[0]).toBeGreaterThan(7);
    expect(losses.at(-1)).toBeLessThan(0.016);
    expect(losses.at(-1)).toBeGreaterThan(0.006);
    expect(losses).toHaveLength(501);
  });

  test("one step is η times the gradient of the mean square error, 2·(ŷ − y) for a constant target", () => {
    const options = { slope: 0, intercept: 7, noise: 0, learningRate: 0.1, steps: 1 };
    const { descended, losses } = complete(linearRegressionDescent(options));
    expectWithin(descended.intercept, 0.1 * 2 * 7, 1e-13);
    expectWithin(losses[0]!, 49, 1e-12);
  });

  test("no step raises the loss at this rate", () => {
    const { losses } = complete(linearRegressionDescent());
    losses.forEach((loss, step) => {
      if (step > 0) expect(loss).toBeLessThanOrEqual(losses[step - 1]! + 1e-15);
    });
  });

  test("without noise it finds the line exactly, and the loss vanishes", () => {
    const { descended, losses } = complete(
      linearRegressionDescent({ noise: 0, slope: -2, intercept: 5, steps: 1000 }),
    );
    expectWithin(descended.slope, -2, 1e-13);
    expectWithin(descended.intercept, 5, 1e-13);
    expect(losses.at(-1)).toBeLessThan(1e-25);
  });

  test("its steps show the line on its way", () => {
    const [first, second] = [...linearRegressionDescent()];
    expect(first!.line).toEqual({ slope: 0, intercept: 0 });
    expect(second!.loss).toBeLessThan(first!.loss);
  });
});
