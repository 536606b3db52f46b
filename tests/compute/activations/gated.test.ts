import fc from "fast-check";
import { glu, gluGradient, maxout, maxoutGradient, maxoutWinners, swiglu, swigluGradient } from "nonlinear";
import { describe, expect, test } from "vitest";
import { moderate } from "../arbitrary.ts";
import { centralDifference, expectAllWithin, expectUlps, expectWithin, sum } from "../close.ts";

const units = [
  ["glu", glu, gluGradient],
  ["swiglu", swiglu, swigluGradient],
  ["swiglu with β = 2", (z: number[]) => swiglu(z, 2), (z: number[], g: number[]) => swigluGradient(z, g, 2)],
] as const;

const halves = fc.integer({ min: 1, max: 4 }).chain((n) =>
  fc.record({
    z: fc.array(moderate, { minLength: 2 * n, maxLength: 2 * n }),
    g: fc.array(moderate, { minLength: n, maxLength: n }),
  }),
);

describe.each(units)("%s()", (_, unit, gradient) => {
  test("has the gradient that central differences find, in both halves", () => {
    fc.assert(
      fc.property(halves, ({ z, g }) => {
        const loss = (at: number[]) => sum(unit(at).map((y, i) => y * (g[i] ?? NaN)));
        const received = gradient(z, g);
        expect(received).toHaveLength(z.length);
        z.forEach((_value, i) => {
          expectWithin(received[i] ?? NaN, centralDifference(loss, z, i), 1e-5);
        });
      }),
    );
  });

  test("is linear in the first half", () => {
    fc.assert(
      fc.property(moderate, moderate, (a, b) => {
        const [once] = unit([a, b]);
        const [twice] = unit([2 * a, b]);
        expectUlps(twice ?? NaN, 2 * (once ?? NaN), 2);
      }),
    );
  });

  test("leaves what it is given alone", () => {
    const z = [1, 2, 3, 4];
    unit(z);
    gradient(z, [1, 1]);
    expect(z).toEqual([1, 2, 3, 4]);
  });
});

describe("glu() and swiglu()", () => {
  test("gate the first half by the second", () => {
    expectAllWithin(glu([10, 20, 0, -800]), [5, 0], 0);
    expectAllWithin(swiglu([10, 20, 0, 800]), [0, 16000], 0);
  });
});

const competition = fc
  .record({ pieces: fc.integer({ min: 1, max: 4 }), width: fc.integer({ min: 1, max: 4 }) })
  .chain(({ pieces, width }) => {
    const length = pieces * width;
    return fc.record({
      pieces: fc.constant(pieces),
      sums: fc.array(moderate, { minLength: length, maxLength: length }),
      g: fc.array(moderate, { minLength: width, maxLength: width }),
    });
  });

describe("maxout()", () => {
  test("is the largest piece of each unit, and maxoutWinners() says which", () => {
    fc.assert(
      fc.property(competition, ({ pieces, sums }) => {
        const width = sums.length / pieces;
        const values = maxout(sums, pieces);
        const winners = maxoutWinners(sums, pieces);
        for (let unit = 0; unit < width; unit++) {
          const own = sums.filter((_, i) => i % width === unit);
          expect(values[unit]).toBe(Math.max(...own));
          expect(own[winners[unit] ?? NaN]).toBe(values[unit]);
        }
      }),
    );
  });

  test("gives the gradient to the winners and nothing to the others", () => {
    fc.assert(
      fc.property(competition, ({ pieces, sums, g }) => {
        const gradient = maxoutGradient(sums, pieces, g);
        const winners = maxoutWinners(sums, pieces);
        gradient.forEach((value, i) => {
          const unit = i % g.length;
          const won = winners[unit] === Math.floor(i / g.length);
          expect(value).toBe(won ? g[unit] : 0);
        });
      }),
    );
  });

  test("lets the first of equals win", () => {
    expect([...maxoutWinners([2, 2, 2], 3)]).toEqual([0]);
    expect([...maxoutGradient([2, 2, 2], 3, [7])]).toEqual([7, 0, 0]);
  });

  test("does not lose a NaN, and can do without a second piece", () => {
    expect([...maxout([1, NaN, 3], 3)]).toEqual([NaN]);
    expect([...maxout([NaN, 1, 3], 3)]).toEqual([NaN]);
    expect([...maxout([NaN, NaN], 2)]).toEqual([NaN]);
    expect([...maxout([1, -2], 1)]).toEqual([1, -2]);
    expect([...maxout([-Infinity, Infinity], 2)]).toEqual([Infinity]);
  });
});
