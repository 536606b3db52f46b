import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { times } from "../../../src/compute/algebra/times.ts";
import { timesTransposed } from "../../../src/compute/algebra/times-transposed.ts";
import { transposedTimes } from "../../../src/compute/algebra/transposed-times.ts";
import "../arbitrary.ts";

// Integers, so that every product is exact whatever the order of its sum.
const size = fc.integer({ min: 1, max: 10 });
const sizes = fc.tuple(size, size, size);

function matrix(rows: number, columns: number, salt: number): Float64Array {
  return Float64Array.from({ length: rows * columns }, (_, i) => ((i * 7 + salt * 13) % 19) - 9);
}

function transpose(a: Float64Array, rows: number, columns: number): Float64Array {
  return a.map((_, i) => a[(i % rows) * columns + Math.floor(i / rows)]!);
}

/** A·B by definition: A is m×k, B is k×n. */
function product(a: Float64Array, b: Float64Array, m: number, k: number, n: number): number[] {
  return Array.from({ length: m * n }, (_, at) => {
    let sum = 0;
    for (let p = 0; p < k; p++) sum += a[Math.floor(at / n) * k + p]! * b[p * n + (at % n)]!;
    return sum;
  });
}

/** One entry more than needed, to see that nothing is written behind the end. */
function place(length: number): Float64Array {
  return new Float64Array(length + 1).fill(99);
}

describe("matrix products of every size from 1 to 10 agree with the definition", () => {
  test("times() is A·B", () => {
    fc.assert(
      fc.property(sizes, ([m, k, n]) => {
        const [a, b, out] = [matrix(m, k, 1), matrix(k, n, 2), place(m * n)];
        times(a, b, m, k, n, out);
        expect([...out]).toEqual([...product(a, b, m, k, n), 99]);
      }),
      { numRuns: 400 },
    );
  });

  test("transposedTimes() is Aᵀ·B", () => {
    fc.assert(
      fc.property(sizes, ([m, k, n]) => {
        const [a, b, out] = [matrix(m, k, 3), matrix(k, n, 4), place(m * n)];
        transposedTimes(transpose(a, m, k), b, k, m, n, out);
        expect([...out]).toEqual([...product(a, b, m, k, n), 99]);
      }),
      { numRuns: 400 },
    );
  });

  test("timesTransposed() is A·Bᵀ + bias", () => {
    fc.assert(
      fc.property(sizes, ([m, k, n]) => {
        const [a, b, bias, out] = [matrix(m, k, 5), matrix(k, n, 6), matrix(1, n, 7), place(m * n)];
        timesTransposed(a, transpose(b, k, n), bias, m, k, n, out);
        const sums = product(a, b, m, k, n).map((value, at) => value + bias[at % n]!);
        expect([...out]).toEqual([...sums, 99]);
      }),
      { numRuns: 400 },
    );
  });
});
