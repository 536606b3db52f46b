import fc from "fast-check";
import {
  logSoftmax,
  logSumExp,
  softmax,
  softmaxCrossEntropy,
  softmaxCrossEntropyGradient,
  softmaxDivergence,
  softmaxEntropy,
  softmaxJacobian,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { logits, moderate, positiveDistribution, temperature } from "./arbitrary.ts";
import { centralDifference, expectAllWithin, expectWithin, sum } from "./close.ts";

describe("softmax()", () => {
  test("is a Float64Array that sums to 1", () => {
    fc.assert(
      fc.property(logits, temperature, (z, T) => {
        const p = softmax(z, { temperature: T });
        expect(p).toBeInstanceOf(Float64Array);
        expectWithin(sum(p), 1, 1e-15 * (1 + z.length));
      }),
    );
  });

  test("is unchanged when a constant is added to every logit", () => {
    fc.assert(
      fc.property(logits, moderate, (z, shift) => {
        expectAllWithin(softmax(z.map((value) => value + shift)), softmax(z), 1e-13);
      }),
    );
  });

  test("keeps the order of the logits", () => {
    fc.assert(
      fc.property(moderate, moderate, (a, b) => {
        const [p = NaN, q = NaN] = softmax([a, b]);
        if (a > b) expect(p).toBeGreaterThanOrEqual(q);
      }),
    );
  });

  test("moves with a permutation of the logits", () => {
    fc.assert(
      fc.property(logits, (z) => {
        expectAllWithin(softmax([...z].reverse()), softmax(z).reverse(), 1e-15);
      }),
    );
  });

  test("at temperature T is softmax(z/T)", () => {
    fc.assert(
      fc.property(logits, temperature, (z, T) => {
        const scaled = softmax(z.map((value) => value / T));
        expectAllWithin(softmax(z, { temperature: T }), scaled, 1e-12);
      }),
    );
  });

  test("tends to argmax as T tends to 0", () => {
    expect([...softmax([1, 3, 2], { temperature: 1e-3 })]).toEqual([0, 1, 0]);
  });

  test("tends to the uniform as T tends to infinity", () => {
    expectAllWithin(softmax([1, 3, 2], { temperature: 1e9 }), [1 / 3, 1 / 3, 1 / 3], 1e-9);
  });

  test("shares the mass among tied largest logits as T tends to 0", () => {
    expect([...softmax([2, 2, 1], { temperature: 1e-4 })]).toEqual([0.5, 0.5, 0]);
  });

  test("gives a masked entry probability 0 and leaves the others as if it were absent", () => {
    const [a, masked, b] = softmax([0.5, -Infinity, 2]);
    expect(masked).toBe(0);
    expect([a, b]).toEqual([...softmax([0.5, 2])]);
  });

  test("treats −0 as 0", () => {
    expect([...softmax([-0, 0])]).toEqual([0.5, 0.5]);
  });

  test("does not overflow where the difference of two logits does", () => {
    expect([...softmax([1e308, -1e308])]).toEqual([1, 0]);
  });

  test("does not change its argument", () => {
    const z = Float64Array.of(1, 2, 3);
    softmax(z);
    expect([...z]).toEqual([1, 2, 3]);
  });

  test("accepts numbers and Float64Array alike", () => {
    expect(softmax([1, 2, 3])).toEqual(softmax(Float64Array.of(1, 2, 3)));
  });
});

describe("softmax() of a batch", () => {
  test("normalises every row on its own", () => {
    const batch = softmax([1000, 1001, 0, -1000, 5, -Infinity], { classes: 2 });
    const rows = [softmax([1000, 1001]), softmax([0, -1000]), softmax([5, -Infinity])];
    expect([...batch]).toEqual(rows.flatMap((row) => [...row]));
  });

  test("shifts by the maximum of the row, not of the batch", () => {
    const batch = softmax([0, 1, 5000, 5001], { classes: 2 });
    expect(batch.slice(0, 2)).toEqual(batch.slice(2));
  });

  test("applies the temperature to every row", () => {
    const batch = softmax([1, 2, 3, 5], { classes: 2, temperature: 2 });
    expect([...batch.slice(2)]).toEqual([...softmax([3, 5], { temperature: 2 })]);
  });

  test("of one class is all ones", () => {
    expect([...softmax([3, -4, 100], { classes: 1 })]).toEqual([1, 1, 1]);
  });

  test("agrees with logSoftmax() of the batch", () => {
    const z = [0.2, -1, 3, 2, 2, 2];
    const logs = logSoftmax(z, { classes: 3 });
    expectAllWithin(logs.map(Math.exp), softmax(z, { classes: 3 }), 1e-15);
  });
});

describe("logSoftmax()", () => {
  test("is z/T − logSumExp(z/T)", () => {
    fc.assert(
      fc.property(logits, temperature, (z, T) => {
        const options = { temperature: T };
        const expected = z.map((value) => value / T - logSumExp(z, options));
        expectAllWithin(logSoftmax(z, options), expected, 1e-12);
      }),
    );
  });

  test("is never positive, and −0 is not asked of the certain entry", () => {
    fc.assert(
      fc.property(logits, (z) => {
        for (const value of logSoftmax(z)) expect(value).toBeLessThanOrEqual(0);
      }),
    );
  });

  test("keeps digits that softmax() has rounded to 1", () => {
    expect(softmax([50, 0])[0]).toBe(1);
    expectWithin(logSoftmax([50, 0])[0] ?? NaN, -Math.exp(-50), 1e-36);
  });

  test("keeps a logarithm where softmax() has underflowed to 0", () => {
    expect(softmax([0, -800])[1]).toBe(0);
    expect(logSoftmax([0, -800])[1]).toBe(-800);
  });

  test("is −Infinity at a mask", () => {
    expect(logSoftmax([0, -Infinity])[1]).toBe(-Infinity);
  });
});

describe("logSumExp()", () => {
  test("lies between the maximum and the maximum + log n", () => {
    fc.assert(
      fc.property(logits, (z) => {
        const max = Math.max(...z);
        expect(logSumExp(z)).toBeGreaterThanOrEqual(max);
        expect(logSumExp(z)).toBeLessThanOrEqual(max + Math.log(z.length) + 1e-14);
      }),
    );
  });

  test("has softmax() as its gradient", () => {
    fc.assert(
      fc.property(logits, (z) => {
        const gradient = z.map((_, i) => centralDifference(logSumExp, z, i));
        expectAllWithin(gradient, softmax(z), 1e-8);
      }),
    );
  });

  test("is convex along every segment", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(moderate, moderate), { minLength: 1, maxLength: 6 }), (pairs) => {
        const middle = logSumExp(pairs.map(([a, b]) => (a + b) / 2));
        const ends = logSumExp(pairs.map(([a]) => a)) + logSumExp(pairs.map(([, b]) => b));
        expect(middle).toBeLessThanOrEqual(ends / 2 + 1e-12);
      }),
    );
  });

  test("moves by a constant added to every logit", () => {
    expectWithin(logSumExp([1001, 1002]), 1000 + logSumExp([1, 2]), 3e-13);
  });
});

describe("softmaxJacobian()", () => {
  test("is the central difference of softmax()", () => {
    fc.assert(
      fc.property(logits, temperature, (z, T) => {
        const options = { temperature: T };
        const jacobian = softmaxJacobian(z, options);
        const differences = z.flatMap((_, i) =>
          z.map((_, j) => centralDifference((at) => softmax(at, options)[i] ?? NaN, z, j, 1e-5 * T)),
        );
        expectAllWithin(jacobian, differences, 1e-8 / T);
      }),
    );
  });

  test("is symmetric, and its rows sum to 0", () => {
    fc.assert(
      fc.property(logits, (z) => {
        const jacobian = softmaxJacobian(z);
        const n = z.length;
        for (let i = 0; i < n; i++) {
          expectWithin(sum(jacobian.slice(i * n, (i + 1) * n)), 0, 1e-15);
          for (let j = 0; j < n; j++) {
            expectWithin(jacobian[i * n + j] ?? NaN, jacobian[j * n + i] ?? NaN, 1e-18);
          }
        }
      }),
    );
  });

  test("is positive semidefinite", () => {
    fc.assert(
      fc.property(logits, fc.array(moderate, { minLength: 8, maxLength: 8 }), (z, v) => {
        const n = z.length;
        const form = softmaxJacobian(z).reduce((total, value, at) => {
          return total + value * (v[Math.floor(at / n)] ?? 0) * (v[at % n] ?? 0);
        }, 0);
        expect(form).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  test("keeps the tiny variance of a nearly certain outcome", () => {
    const [certain] = softmaxJacobian([100, 0]);
    expectWithin(certain ?? NaN, Math.exp(-100), 1e-57);
  });

  test("is 0 in the row and the column of a mask", () => {
    expectAllWithin(softmaxJacobian([0, -Infinity]), [0, 0, 0, 0], 0);
  });
});

describe("softmaxEntropy()", () => {
  test("lies between 0 and log n, and is log n for equal logits", () => {
    fc.assert(
      fc.property(logits, (z) => {
        expect(softmaxEntropy(z)).toBeGreaterThanOrEqual(0);
        expect(softmaxEntropy(z)).toBeLessThanOrEqual(Math.log(z.length) + 1e-14);
      }),
    );
    expectWithin(softmaxEntropy([7, 7, 7]), Math.log(3), 1e-15);
  });

  test("grows with the temperature", () => {
    fc.assert(
      fc.property(logits, temperature, (z, T) => {
        const cold = softmaxEntropy(z, { temperature: T });
        expect(softmaxEntropy(z, { temperature: 2 * T })).toBeGreaterThanOrEqual(cold - 1e-14);
      }),
    );
  });

  test("is 0 when only one logit is not masked", () => {
    expect(softmaxEntropy([-Infinity, 3])).toBe(0);
  });
});

describe("softmaxCrossEntropy()", () => {
  test("of a class is −logSoftmax() there", () => {
    fc.assert(
      fc.property(logits, (z) => {
        expect(softmaxCrossEntropy(z, 0)).toBeCloseTo(-(logSoftmax(z)[0] ?? NaN), 14);
      }),
    );
  });

  test("of a class is that of the one-hot distribution", () => {
    expect(softmaxCrossEntropy([1, 2, 3], 1)).toBe(softmaxCrossEntropy([1, 2, 3], [0, 1, 0]));
  });

  test("is Infinity where a masked class is required, and finite where it is not", () => {
    expect(softmaxCrossEntropy([0, -Infinity], 1)).toBe(Infinity);
    expect(softmaxCrossEntropy([0, -Infinity], [1, 0])).toBe(0);
  });

  test("has softmaxCrossEntropyGradient() as its central difference", () => {
    fc.assert(
      fc.property(
        fc.array(moderate, { minLength: 4, maxLength: 4 }),
        positiveDistribution(4),
        temperature,
        (z, y, T) => {
          const options = { temperature: T };
          const loss = (at: number[]) => softmaxCrossEntropy(at, y, options);
          const differences = z.map((_, i) => centralDifference(loss, z, i, 1e-5 * T));
          expectAllWithin(softmaxCrossEntropyGradient(z, y, options), differences, 1e-7 / T);
        },
      ),
    );
  });

  test("is least where softmax() is the target", () => {
    const y = [0.2, 0.3, 0.5];
    const gradient = softmaxCrossEntropyGradient(y.map(Math.log), y);
    expectAllWithin(gradient, [0, 0, 0], 1e-15);
  });

  test("has a gradient that sums to 0", () => {
    fc.assert(
      fc.property(logits, (z) => {
        expectWithin(sum(softmaxCrossEntropyGradient(z, 0)), 0, 1e-14);
      }),
    );
  });

  test("keeps the tiny gradient of a nearly perfect prediction", () => {
    const [gradient] = softmaxCrossEntropyGradient([100, 0], 0);
    expectWithin(gradient ?? NaN, -Math.exp(-100), 1e-57);
  });
});

describe("softmaxDivergence()", () => {
  test("is never negative, and 0 at the target", () => {
    fc.assert(
      fc.property(positiveDistribution(3), (y) => {
        expectWithin(softmaxDivergence(y.map(Math.log), y), 0, 1e-14);
        expect(softmaxDivergence([0, 1, 2], y)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("of a class is its cross-entropy", () => {
    expect(softmaxDivergence([1, 2], 0)).toBeCloseTo(softmaxCrossEntropy([1, 2], 0), 15);
  });
});
