import fc from "fast-check";
import { conditionalEntropy, crossEntropy, entropy, klDivergence } from "nonlinear";
import { describe, expect, test } from "vitest";
import { anyDistribution, positiveDistribution } from "./arbitrary.ts";
import { expectWithin } from "./close.ts";

describe("entropy()", () => {
  test("lies between 0 and log n", () => {
    fc.assert(
      fc.property(anyDistribution(5), (p) => {
        expect(entropy(p)).toBeGreaterThanOrEqual(0);
        expect(entropy(p)).toBeLessThanOrEqual(Math.log(5) + 1e-14);
      }),
    );
  });

  test("is log n for the uniform and 0 for a certain outcome", () => {
    expectWithin(entropy([0.25, 0.25, 0.25, 0.25]), Math.log(4), 1e-15);
    expect(entropy([0, 1, 0])).toBe(0);
    expect(entropy([1])).toBe(0);
  });

  test("falls short of log n by the divergence to the uniform", () => {
    fc.assert(
      fc.property(anyDistribution(4), (p) => {
        const shortfall = klDivergence(p, [0.25, 0.25, 0.25, 0.25]);
        expectWithin(Math.log(4) - entropy(p), shortfall, 1e-14);
      }),
    );
  });

  test("keeps the small entropy of a nearly certain outcome", () => {
    const rare = 1e-20;
    expectWithin(entropy([1, rare]), rare * (1 - Math.log(rare)), 1e-33);
  });

  test("adds over independent outcomes", () => {
    const product = [0.06, 0.14, 0.24, 0.56];
    expectWithin(entropy(product), entropy([0.2, 0.8]) + entropy([0.3, 0.7]), 1e-15);
  });

  test("treats 0 and −0 as impossible", () => {
    expectWithin(entropy([0.5, 0, -0, 0.5]), Math.LN2, 1e-16);
  });
});

describe("klDivergence()", () => {
  test("is never negative", () => {
    fc.assert(
      fc.property(anyDistribution(6), positiveDistribution(6), (p, q) => {
        expect(klDivergence(p, q)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("is 0 between a distribution and itself", () => {
    fc.assert(
      fc.property(anyDistribution(6), (p) => {
        expect(klDivergence(p, p)).toBe(0);
      }),
    );
  });

  test("is Infinity where q excludes what p allows, and not the other way round", () => {
    expect(klDivergence([0.5, 0.5], [1, 0])).toBe(Infinity);
    expectWithin(klDivergence([1, 0], [0.5, 0.5]), Math.LN2, 1e-15);
  });

  test("is crossEntropy() less entropy()", () => {
    fc.assert(
      fc.property(anyDistribution(4), positiveDistribution(4), (p, q) => {
        expectWithin(klDivergence(p, q), crossEntropy(p, q) - entropy(p), 1e-14);
      }),
    );
  });

  test("is not symmetric", () => {
    expect(klDivergence([0.9, 0.1], [0.5, 0.5])).not.toBe(klDivergence([0.5, 0.5], [0.9, 0.1]));
  });
});

describe("crossEntropy()", () => {
  test("is least, and the entropy, where q is p", () => {
    fc.assert(
      fc.property(positiveDistribution(4), positiveDistribution(4), (p, q) => {
        expectWithin(crossEntropy(p, p), entropy(p), 1e-14);
        expect(crossEntropy(p, q)).toBeGreaterThanOrEqual(entropy(p) - 1e-14);
      }),
    );
  });

  test("is Infinity where q excludes what p allows", () => {
    expect(crossEntropy([0.5, 0.5], [1, 0])).toBe(Infinity);
    expect(crossEntropy([1, 0], [1, 0])).toBe(0);
  });
});

describe("conditionalEntropy()", () => {
  test("is the average entropy of the rows", () => {
    const rows = [0.5, 0.5, 0.9, 0.1];
    const expected = 0.25 * entropy([0.5, 0.5]) + 0.75 * entropy([0.9, 0.1]);
    expectWithin(conditionalEntropy([0.25, 0.75], rows), expected, 1e-15);
  });

  test("is at most the entropy of the marginal: conditioning cannot add uncertainty", () => {
    fc.assert(
      fc.property(anyDistribution(2), anyDistribution(3), anyDistribution(3), (x, a, b) => {
        const marginal = a.map((p, y) => (x[0] ?? NaN) * p + (x[1] ?? NaN) * (b[y] ?? NaN));
        expect(conditionalEntropy(x, [...a, ...b])).toBeLessThanOrEqual(entropy(marginal) + 1e-14);
      }),
    );
  });

  test("ignores a context that never occurs", () => {
    expect(conditionalEntropy([1, 0], [1, 0, 0.5, 0.5])).toBe(0);
  });
});
