import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { solvePositive } from "../../src/compute/algebra/cholesky.ts";
import { coordinatesFor } from "../../src/compute/algebra/coordinates.ts";
import { farkas } from "../../src/compute/algebra/farkas.ts";
import { separate } from "../../src/compute/algebra/separation.ts";
import { dot } from "../../src/compute/algebra/vectors.ts";
import { moderate } from "./arbitrary.ts";
import { expectAllWithin, expectWithin } from "./close.ts";

const plane = fc.array(fc.tuple(moderate, moderate), { minLength: 1, maxLength: 8 });

function vectors(rows: number[][]): Float64Array[] {
  return rows.map((row) => Float64Array.from(row));
}

describe("solvePositive()", () => {
  test("solves A·x = b", () => {
    const x = solvePositive(Float64Array.of(4, 2, 2, 3), Float64Array.of(2, 5));
    expectAllWithin(x, [-0.5, 2], 1e-15);
  });

  test("finds a direction of descent even for a singular matrix", () => {
    const b = Float64Array.of(1, 1);
    const x = solvePositive(Float64Array.of(1, 1, 1, 1), b);
    expect(dot(b, x)).toBeGreaterThan(0);
  });

  test("survives a matrix of zeros", () => {
    expect(solvePositive(Float64Array.of(0), Float64Array.of(0))[0]).toBe(0);
  });
});

describe("coordinatesFor()", () => {
  test("keeps entries at most about 1 in size, whatever the units", () => {
    fc.assert(
      fc.property(plane, (rows) => {
        const span = vectors(rows.map(([a, b]) => [1e9 * a, 1e-9 * b]));
        const { of } = coordinatesFor(span, 2);
        for (const h of span) {
          for (const value of of(h)) expect(Math.abs(value)).toBeLessThan(1 + 1e-3);
        }
      }),
    );
  });

  test("lifts functionals so that v·of(h) = lift(v)·h", () => {
    const span = vectors([
      [1, 2, 3],
      [0, 1, 1],
    ]);
    const { rank, of, lift } = coordinatesFor(span, 3);
    expect(rank).toBe(2);
    const v = Float64Array.of(0.3, -2);
    for (const h of span) expectWithin(dot(v, of(h)), dot(lift(v), h), 1e-14);
  });

  test("finds the rank of dependent vectors", () => {
    expect(
      coordinatesFor(
        vectors([
          [1, 2],
          [2, 4],
          [-3, -6],
        ]),
        2,
      ).rank,
    ).toBe(1);
    expect(coordinatesFor(vectors([[0, 0]]), 2).rank).toBe(0);
    expect(coordinatesFor([], 2).rank).toBe(0);
  });
});

describe("farkas()", () => {
  test("finds nothing where positive weights sum the vectors to 0", () => {
    expect(
      farkas(
        vectors([
          [1, 0],
          [-1, 1],
          [0, -1],
        ]),
        2,
      ),
    ).toBeUndefined();
  });

  test("proves that they do not", () => {
    const g = vectors([
      [1, 0],
      [1, 1],
      [-1, 2],
    ]);
    const w = farkas(g, 2);
    expect(w).toBeDefined();
    for (const vector of g) expect(dot(vector, w ?? new Float64Array(2))).toBeGreaterThan(-1e-12);
  });
});

describe("separate()", () => {
  test("puts everything on one side when that can be done", () => {
    const g = vectors([
      [1, 1],
      [1, -1],
    ]);
    const { direction, strict } = separate(g, 2);
    expect(strict).toEqual([true, true]);
    for (const vector of g) expect(dot(vector, direction)).toBeGreaterThan(1 - 1e-12);
  });

  test("leaves opposed vectors on the hyperplane", () => {
    const { direction, strict } = separate(
      vectors([
        [1, 0],
        [-1, 0],
        [3, 2],
      ]),
      2,
    );
    expect(strict).toEqual([false, false, true]);
    expectWithin(direction[0] ?? NaN, 0, 1e-14);
  });

  test("finds a direction whose margins are as stated", () => {
    fc.assert(
      fc.property(plane, (rows) => {
        // Multiples of ¼, so that what is opposed is opposed exactly.
        const g = vectors(rows.map((row) => row.map((value) => Math.round(4 * value) / 4)));
        const { direction, strict } = separate(g, 2);
        g.forEach((vector, i) => {
          const margin = dot(vector, direction);
          if (strict[i]) expect(margin).toBeGreaterThan(1 - 1e-9);
          else expectWithin(margin, 0, 1e-9);
        });
      }),
    );
  });

  test("says the same of vectors in any units", () => {
    const g = [
      [1, 0],
      [-1, 0],
      [3, 2],
    ];
    const scaled = vectors(g.map(([a = 0, b = 0]) => [1e8 * a, 1e-8 * b]));
    expect(separate(scaled, 2).strict).toEqual([false, false, true]);
  });

  test("separates nothing from no vectors", () => {
    expect(separate([], 2)).toEqual({ direction: new Float64Array(2), strict: [] });
  });
});
