import fc from "fast-check";
import { sparsemax, sparsemaxGradient, sparsemaxJacobian } from "nonlinear";
import { describe, expect, test } from "vitest";
import { logits, moderate } from "../arbitrary.ts";
import { centralDifference, expectAllWithin, expectWithin, sum } from "../close.ts";

/** Logits none of which is about to enter or leave the support. */
const smooth = logits.filter((z) => {
  const p = sparsemax(z);
  const threshold = Math.max(...z) - Math.max(...p);
  return z.every((value) => Math.abs(value - threshold) > 1e-3);
});

describe("sparsemax()", () => {
  test("lies on the simplex", () => {
    fc.assert(
      fc.property(logits, (z) => {
        const p = sparsemax(z);
        expectWithin(sum(p), 1, 1e-14);
        expect(Math.min(...p)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("is the nearest point of the simplex: zᵢ − pᵢ is largest, and the same, wherever pᵢ > 0", () => {
    fc.assert(
      fc.property(logits, (z) => {
        const p = sparsemax(z);
        const rest = z.map((value, i) => value - (p[i] ?? NaN));
        const threshold = Math.max(...rest);
        p.forEach((pi, i) => {
          if (pi > 0) expectWithin(rest[i] ?? NaN, threshold, 1e-14);
        });
      }),
    );
  });

  test("is unchanged when a constant is added to every logit", () => {
    fc.assert(
      fc.property(logits, moderate, (z, shift) => {
        expectAllWithin(sparsemax(z.map((value) => value + shift)), sparsemax(z), 2e-14);
      }),
    );
    expectAllWithin(sparsemax([1e15, 1e15 - 0.5, -1e15]), [0.75, 0.25, 0], 0);
  });

  test("follows a permutation of the logits", () => {
    fc.assert(
      fc.property(logits, (z) => {
        expectAllWithin(sparsemax(z.toReversed()), sparsemax(z).toReversed(), 0);
      }),
    );
  });

  test("of two logits is a hard sigmoid of their difference", () => {
    fc.assert(
      fc.property(moderate, (t) => {
        expectWithin(sparsemax([t, 0])[0] ?? NaN, Math.min(Math.max((t + 1) / 2, 0), 1), 1e-15);
      }),
    );
  });

  test("of a distribution is itself, of equals is uniform, of one is 1", () => {
    expectAllWithin(sparsemax([0.5, 0.25, 0.25]), [0.5, 0.25, 0.25], 0);
    expectAllWithin(sparsemax([7, 7, 7, 7]), [0.25, 0.25, 0.25, 0.25], 0);
    expectAllWithin(sparsemax([-3]), [1], 0);
  });

  test("gives 0 to masked logits, and to those that lag by 1", () => {
    expectAllWithin(sparsemax([0, -Infinity, 0]), [0.5, 0, 0.5], 0);
    expectAllWithin(sparsemax([1, 0]), [1, 0], 0);
  });

  test("leaves what it is given alone", () => {
    const z = Float64Array.of(1, 2, 3);
    sparsemax(z);
    expect([...z]).toEqual([1, 2, 3]);
  });
});

describe("sparsemaxJacobian() and sparsemaxGradient()", () => {
  test("are the central differences, away from the kinks", () => {
    fc.assert(
      fc.property(smooth, (z) => {
        const jacobian = sparsemaxJacobian(z);
        z.forEach((_value, j) => {
          z.forEach((_other, i) => {
            const difference = centralDifference((at) => sparsemax(at)[i] ?? NaN, z, j);
            expectWithin(jacobian[i * z.length + j] ?? NaN, difference, 1e-9);
          });
        });
      }),
    );
  });

  test("agree: the gradient is the Jacobian times the gradient in p", () => {
    fc.assert(
      fc.property(logits, (z) => {
        const g = z.map((value) => Math.sin(3 * value));
        const n = z.length;
        const jacobian = sparsemaxJacobian(z);
        const product = g.map((_, i) => sum(g.map((gj, j) => gj * (jacobian[i * n + j] ?? NaN))));
        expectAllWithin(sparsemaxGradient(z, g), product, 1e-14);
      }),
    );
  });

  test("have rows that sum to 0: a constant added to all logits changes nothing", () => {
    fc.assert(
      fc.property(logits, (z) => {
        expectWithin(
          sum(
            sparsemaxGradient(
              z,
              z.map(() => 1),
            ),
          ),
          0,
          1e-15,
        );
        expectWithin(sum(sparsemaxJacobian(z)), 0, 1e-14);
      }),
    );
  });
});
