import fc from "fast-check";
import { logit, sigmoid, sigmoidDerivative, sigmoidSecondDerivative, softmax } from "nonlinear";
import { describe, expect, test } from "vitest";
import { moderate } from "./arbitrary.ts";
import { expectUlps, expectWithin } from "./close.ts";

describe("sigmoid()", () => {
  test("is softmax() over the logits x and 0", () => {
    fc.assert(
      fc.property(moderate, (x) => {
        expectWithin(sigmoid(x), softmax([x, 0])[0] ?? NaN, 2e-16);
      }),
    );
  });

  test("at x and −x sums to 1", () => {
    fc.assert(
      fc.property(moderate, (x) => {
        expectWithin(sigmoid(x) + sigmoid(-x), 1, 2e-16);
      }),
    );
  });

  test.each([
    [1, 0.7310585786300049],
    [-1, 0.2689414213699951],
    [-40, 4.248354255291589e-18],
    [-700, 9.85967654375977e-305],
    [-745, 5e-324],
    [40, 1],
  ])("at %d is %d within 3 ulps", (x, expected) => {
    expectUlps(sigmoid(x), expected, 3);
  });

  test("reaches its limits at ±Infinity", () => {
    expect(sigmoid(Infinity)).toBe(1);
    expect(sigmoid(-Infinity)).toBe(0);
  });

  test("is ½ at 0 and at −0, and NaN at NaN", () => {
    expect(sigmoid(0)).toBe(0.5);
    expect(sigmoid(-0)).toBe(0.5);
    expect(sigmoid(NaN)).toBeNaN();
  });

  test("does not overflow at the largest numbers", () => {
    expect(sigmoid(Number.MAX_VALUE)).toBe(1);
    expect(sigmoid(-Number.MAX_VALUE)).toBe(0);
  });
});

describe("sigmoidDerivative()", () => {
  test("is the central difference of sigmoid()", () => {
    fc.assert(
      fc.property(moderate, (x) => {
        const difference = (sigmoid(x + 1e-5) - sigmoid(x - 1e-5)) / 2e-5;
        expectWithin(sigmoidDerivative(x), difference, 1e-10);
      }),
    );
  });

  test("is σ(1 − σ), and even", () => {
    fc.assert(
      fc.property(moderate, (x) => {
        expectWithin(sigmoidDerivative(x), sigmoid(x) * (1 - sigmoid(x)), 1e-16);
        expect(sigmoidDerivative(-x)).toBe(sigmoidDerivative(x));
      }),
    );
  });

  test("keeps its digits where 1 − σ(x) has none", () => {
    expectUlps(sigmoidDerivative(40), 4.248354255291589e-18, 5);
  });

  test("vanishes at ±Infinity and is NaN at NaN", () => {
    expect(sigmoidDerivative(Infinity)).toBe(0);
    expect(sigmoidDerivative(-Infinity)).toBe(0);
    expect(sigmoidDerivative(NaN)).toBeNaN();
  });
});

describe("sigmoidSecondDerivative()", () => {
  test("is the central difference of sigmoidDerivative(), for any slope", () => {
    fc.assert(
      fc.property(moderate, fc.double({ min: -3, max: 3, noNaN: true }), (x, slope) => {
        const difference = (sigmoidDerivative(x + 1e-5, slope) - sigmoidDerivative(x - 1e-5, slope)) / 2e-5;
        expectWithin(sigmoidSecondDerivative(x, slope), difference, 1e-8);
      }),
    );
  });

  test("keeps its digits near 0 and in the tails", () => {
    expectUlps(sigmoidSecondDerivative(1e-300), -1.25e-301, 7);
    expectUlps(sigmoidSecondDerivative(-40), 4.248354255291589e-18, 7);
  });
});

describe("the slope of a sigmoid", () => {
  const slopes = fc.double({ min: -3, max: 3, noNaN: true });

  test("stretches x", () => {
    fc.assert(
      fc.property(moderate, slopes, (x, slope) => {
        expectWithin(sigmoid(x, slope), sigmoid(slope * x), 5e-15);
        expectWithin(sigmoidDerivative(x, slope), slope * sigmoidDerivative(slope * x), 5e-15);
      }),
    );
  });

  test("is 1 when absent; 0 makes it ½ throughout, at ±Infinity too", () => {
    expect(sigmoid(2)).toBe(sigmoid(2, 1));
    expect([sigmoid(1e300, 0), sigmoid(Infinity, 0), sigmoid(-Infinity, 0)]).toEqual([0.5, 0.5, 0.5]);
    expect([sigmoidDerivative(Infinity, 0), sigmoidSecondDerivative(1e308, 0)]).toEqual([0, 0]);
  });

  test("costs no digits where its product with x is rounded", () => {
    expectUlps(sigmoid(-7.06, 100.5), 7.162031968259343e-309, 3);
    expectUlps(sigmoid(-29.6, 1.3), 1.9424432363933546e-17, 3);
  });
});

describe("logit()", () => {
  test("undoes sigmoid()", () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 10, noNaN: true }), (x) => {
        expectWithin(logit(sigmoid(x)), x, 1e-11);
      }),
    );
  });

  test("is odd about ½", () => {
    expect(logit(0.5)).toBe(0);
    expect(logit(0.375)).toBe(-logit(0.625));
  });

  test("keeps its digits near ½ and near 0", () => {
    expectUlps(logit(0.5 + 2 ** -40), 4 * 2 ** -40, 1);
    expectUlps(logit(1e-300), -690.7755278982137, 2);
  });

  test("is infinite at the ends", () => {
    expect(logit(0)).toBe(-Infinity);
    expect(logit(1)).toBe(Infinity);
  });
});
