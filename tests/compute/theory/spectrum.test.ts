import fc from "fast-check";
import {
  activation,
  conditionNumber,
  gaussianMoments,
  mulberry32,
  secondMomentMatrix,
  shiftedConditionNumber,
  sigmoid,
  standardNormal,
  symmetricEigen,
  symmetricEigenvalues,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import "../arbitrary.ts";
import { expectAllWithin, expectWithin, sum } from "../close.ts";

function randomSymmetric(n: number, seed: number): Float64Array {
  const random = mulberry32(seed);
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) matrix[i * n + j] = matrix[j * n + i] = standardNormal(random);
  }
  return matrix;
}

const sizes = [1, 2, 3, 4, 5, 8, 17, 40];

describe("symmetricEigen()", () => {
  test.each(sizes)("satisfies A·v = λ·v with orthonormal v, n = %i", (n) => {
    const matrix = randomSymmetric(n, n);
    const { values, vectors } = symmetricEigen(matrix, n);
    for (let a = 0; a < n; a++) {
      const v = vectors.subarray(a * n, (a + 1) * n);
      for (let i = 0; i < n; i++) {
        const product = sum(v.map((entry, j) => matrix[i * n + j]! * entry));
        expectWithin(product, values[a]! * v[i]!, 1e-13 * Math.sqrt(n));
      }
      for (let b = 0; b <= a; b++) {
        const w = vectors.subarray(b * n, (b + 1) * n);
        expectWithin(sum(v.map((entry, i) => entry * w[i]!)), a === b ? 1 : 0, 1e-14 * Math.sqrt(n));
      }
    }
  });

  test.each(sizes)("keeps the trace and the sum of squares, n = %i", (n) => {
    const matrix = randomSymmetric(n, 100 + n);
    const values = symmetricEigenvalues(matrix, n);
    const trace = sum(Array.from({ length: n }, (_, i) => matrix[i * n + i]!));
    expectWithin(sum(values), trace, 1e-12);
    expectWithin(sum(values.map((x) => x * x)), sum(matrix.map((x) => x * x)), 1e-11 * n);
  });

  test("sorts from the greatest to the least and gives each vector a positive peak", () => {
    const { values, vectors } = symmetricEigen(randomSymmetric(12, 5), 12);
    expect([...values].sort((a, b) => b - a)).toEqual([...values]);
    for (let i = 0; i < 12; i++) {
      const v = [...vectors.subarray(12 * i, 12 * (i + 1))];
      expect(Math.max(...v)).toBe(Math.max(...v.map(Math.abs)));
    }
  });

  test("of a diagonal matrix is its diagonal, of 0 is 0", () => {
    expect([...symmetricEigenvalues([3, 0, 0, 0, -1, 0, 0, 0, 7], 3)]).toEqual([7, 3, -1]);
    expect([...symmetricEigenvalues([0, 0, 0, 0], 2)]).toEqual([0, 0]);
    expect([...symmetricEigenvalues([-4], 1)]).toEqual([-4]);
  });

  test("finds repeated eigenvalues: s²·I + m²·1·1ᵀ", () => {
    const n = 9;
    const matrix = Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 2.5 : 0.5));
    expectAllWithin(symmetricEigenvalues(matrix, n), [6.5, ...new Array(n - 1).fill(2)], 1e-14);
  });

  test("knows the spectrum of the second difference, 2 − 2·cos(kπ/(n + 1))", () => {
    const n = 30;
    const matrix = Float64Array.from({ length: n * n }, (_, at) => {
      const distance = Math.abs(Math.floor(at / n) - (at % n));
      return distance === 0 ? 2 : distance === 1 ? -1 : 0;
    });
    const expected = Array.from({ length: n }, (_, k) => 2 + 2 * Math.cos(((k + 1) * Math.PI) / (n + 1)));
    expectAllWithin(symmetricEigenvalues(matrix, n), expected, 1e-14);
  });

  test("does not overflow or underflow with the scale", () => {
    for (const scale of [1e-300, 1e300]) {
      const matrix = [2, 1, 1, 1, 2, 1, 1, 1, 2].map((x) => x * scale);
      expectAllWithin(symmetricEigenvalues(matrix, 3), [4 * scale, scale, scale], 2e-15 * scale);
    }
  });

  test("takes a fraction of a second for some hundreds", () => {
    const values = symmetricEigenvalues(randomSymmetric(200, 7), 200);
    // Wigner's semicircle: radius 2·√n
    expectWithin(values[0]!, 2 * Math.sqrt(200), 2);
  });
});

describe("conditionNumber()", () => {
  test("is at least 1 and the same for any multiple of the matrix", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 1e-3, max: 1e3 }), (seed, scale) => {
        const matrix = randomSymmetric(4, seed);
        const kappa = conditionNumber(matrix, 4);
        expect(kappa).toBeGreaterThanOrEqual(1);
        expectWithin(
          conditionNumber(
            matrix.map((x) => -scale * x),
            4,
          ),
          kappa,
          1e-9 * kappa * kappa,
        );
      }),
      { numRuns: 30 },
    );
  });

  test("compares sizes, so that signs do not matter", () => {
    expect(conditionNumber([-10, 0, 0, 2], 2)).toBe(5);
  });

  test("is infinite for a singular matrix, rounding included", () => {
    expect(conditionNumber([1, 1, 1, 1], 2)).toBe(Infinity);
    expect(conditionNumber([0.1, 0.3, 0.3, 0.9], 2)).toBe(Infinity);
    expect(conditionNumber([0], 1)).toBe(Infinity);
  });
});

describe("shiftedConditionNumber()", () => {
  test("is the condition number of s²·I + m²·1·1ᵀ", () => {
    for (const dimensions of [1, 2, 7]) {
      const matrix = Float64Array.from({ length: dimensions ** 2 }, (_, i) => {
        return (i % (dimensions + 1) === 0 ? 0.3 : 0) + 0.49;
      });
      const expected = conditionNumber(matrix, dimensions);
      const received = shiftedConditionNumber({ mean: -0.7, variance: 0.3, dimensions });
      expectWithin(received, expected, 1e-12);
    }
  });

  test("of sigmoid inputs is 1 + 5.76·d", () => {
    const { mean, variance } = gaussianMoments(activation("sigmoid"));
    for (const dimensions of [2, 8, 64]) {
      const kappa = shiftedConditionNumber({ mean, variance, dimensions });
      expectWithin((kappa - 1) / dimensions, 5.763, 5e-4);
    }
  });

  test("is what a large sample of sigmoid inputs shows", () => {
    const random = mulberry32(3);
    const inputs = Float64Array.from({ length: 2 * 20000 }, () => sigmoid(standardNormal(random)));
    const sample = conditionNumber(secondMomentMatrix(inputs, { columns: 2 }), 2);
    const { mean, variance } = gaussianMoments(activation("sigmoid"));
    expectWithin(sample, shiftedConditionNumber({ mean, variance, dimensions: 2 }), 0.5);
  });
});

describe("secondMomentMatrix()", () => {
  const inputs = [1, 2, 3, 5, 8, -1];

  test("is the mean of x·xᵀ", () => {
    const expected = [(1 + 9 + 64) / 3, (2 + 15 - 8) / 3, (2 + 15 - 8) / 3, (4 + 25 + 1) / 3];
    expectAllWithin(secondMomentMatrix(inputs, { columns: 2 }), expected, 1e-14);
  });

  test("with an intercept has the means in its last row, and 1 in the corner", () => {
    const matrix = secondMomentMatrix(inputs, { columns: 2, intercept: true });
    expect(matrix).toHaveLength(9);
    expectAllWithin(matrix.slice(6), [4, 2, 1], 1e-14);
    expectAllWithin([matrix[2]!, matrix[5]!], [4, 2], 1e-14);
  });

  test("centred is the covariance, and the intercept then stands apart", () => {
    const matrix = secondMomentMatrix(inputs, { columns: 2, centre: true, intercept: true });
    expectAllWithin(matrix, [26 / 3, -5, 0, -5, 6, 0, 0, 0, 1], 1e-14);
  });
});
