import {
  catalogueEntry,
  logSoftmax,
  maxout,
  softmax,
  softmaxJacobian,
  sparsemax,
  sparsemaxJacobian,
  symmetricEigenvalues,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectWithin } from "../close.ts";

/** The spectral norm of a square matrix. */
function norm(matrix: ArrayLike<number>, n: number): number {
  const gram = Float64Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    return Array.from({ length: n }, (_, k) => matrix[k * n + i]! * matrix[k * n + j]!).reduce(
      (a, b) => a + b,
    );
  });
  return Math.sqrt(symmetricEigenvalues(gram, n)[0]!);
}

const rows = [
  [0, 0],
  [3, -1],
  [20, 20],
  [0, 0, 0, 0],
  [5, 5, -40, -40],
  [1, 2, 3, 4],
  [30, 0, 0, 0],
];

describe("what the catalogue says of functions of a vector", () => {
  test("softmax stretches by at most ½, which two equal logits reach", () => {
    const norms = rows.map((row) => norm(softmaxJacobian(row), row.length));
    expectWithin(Math.max(...norms), catalogueEntry("softmax").lipschitz.value ?? NaN, 1e-14);
  });

  test("log-softmax stretches by √n when one class has all the mass", () => {
    const n = 4;
    const p = softmax([40, 0, 0, 0]);
    const jacobian = Float64Array.from({ length: n * n }, (_, at) => {
      return (Math.floor(at / n) === at % n ? 1 : 0) - p[at % n]!;
    });
    expectWithin(norm(jacobian, n), Math.sqrt(n), 1e-12);
    expect(catalogueEntry("log-softmax").lipschitz).toEqual({ tex: "\\sqrt{n}/T", value: null });
  });

  test("sparsemax stretches by at most 1, and reaches the ends of its range", () => {
    const norms = rows.map((row) => norm(sparsemaxJacobian(row), row.length));
    expectWithin(Math.max(...norms), catalogueEntry("sparsemax").lipschitz.value ?? NaN, 1e-14);
    expect([...sparsemax([30, 0, 0])]).toEqual([1, 0, 0]);
    expect(catalogueEntry("sparsemax").range).toMatchObject({ lowerAttained: true, upperAttained: true });
  });

  test("softmax and log-softmax do not reach the ends of theirs", () => {
    for (const row of rows.filter((logits) => Math.max(...logits) < 20)) {
      const { lower, upper } = catalogueEntry("softmax").range;
      for (const p of softmax(row)) {
        expect(p).toBeGreaterThan(lower);
        expect(p).toBeLessThan(upper);
      }
      for (const l of logSoftmax(row)) expect(l).toBeLessThan(catalogueEntry("log-softmax").range.upper);
    }
  });

  test("maxout never stretches, and is no constant", () => {
    const { value } = catalogueEntry("maxout").lipschitz;
    const change = Math.abs(maxout([1, 3], 2)[0]! - maxout([2, 5], 2)[0]!);
    expect(change).toBeLessThanOrEqual((value ?? NaN) * Math.hypot(1, 2));
    expect(change).toBe(2);
  });
});
