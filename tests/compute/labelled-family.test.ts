import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { featuresOf } from "../../src/compute/maxent/class-features.ts";
import { familyOf } from "../../src/compute/maxent/labelled.ts";
import type { Labelled } from "../../src/compute/maxent/labelled-data.ts";
import { penalisedDual, solve } from "../../src/compute/maxent/solve.ts";
import { tableFamily } from "../../src/compute/maxent/table.ts";
import "./arbitrary.ts";
import { expectAllWithin, expectWithin } from "./close.ts";

/** The same family with its features written out. */
function writtenOut(labelled: Labelled) {
  const { masses, outcomes, logBase, dimension } = familyOf(labelled);
  return tableFamily({ masses, outcomes, logBase, dimension, centred: featuresOf(labelled) });
}

/** Examples on a grid, so that some coincide, some lie on a line and some columns vanish. */
const examples: fc.Arbitrary<Labelled> = fc
  .record({ width: fc.integer({ min: 1, max: 4 }), classes: fc.integer({ min: 2, max: 4 }) })
  .chain(({ width, classes }) => {
    const z = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: width, maxLength: width });
    const example = fc.record({ z, label: fc.integer({ min: 0, max: classes - 1 }) });
    return fc.array(example, { minLength: 1, maxLength: 12 }).map((rows) => ({
      z: Float64Array.from(rows.flatMap(({ z }) => z)),
      labels: Int32Array.from(rows, ({ label }) => label),
      width,
      classes,
    }));
  });

/** A penalty on all weights, on all but the last of each class, or on none. */
function ridgeOf({ width, classes }: Labelled, l2: number, intercept: boolean): Float64Array {
  const penalised = (i: number) => !(intercept && i === width - 1);
  return Float64Array.from({ length: classes * width }, (_, at) => (penalised(at % width) ? l2 : 0));
}

/** The last column of 1, as for intercepts. */
function withOnes(labelled: Labelled): Labelled {
  const { z, width } = labelled;
  return { ...labelled, z: z.map((value, at) => (at % width === width - 1 ? 1 : value)) };
}

const someMultipliers = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), {
  minLength: 16,
  maxLength: 16,
});

describe("a labelled family", () => {
  test("has the scores, means and sizes of its table", () => {
    fc.assert(
      fc.property(examples, someMultipliers, (labelled, given) => {
        const [family, table] = [familyOf(labelled), writtenOut(labelled)];
        const w = Float64Array.from(given.slice(0, family.dimension));
        const [scores, expected] = [family, table].map((each) => {
          const into = new Float64Array(family.logBase.length);
          each.scores(w, into);
          return into;
        });
        expectAllWithin(scores ?? [], expected ?? [], 1e-13);
        const weights = scores?.map((score) => Math.exp(score / 10)) ?? new Float64Array(0);
        const [mean, expectedMean] = [family, table].map((each) => {
          const into = new Float64Array(family.dimension);
          each.mean(weights, into);
          return into;
        });
        expectAllWithin(mean ?? [], expectedMean ?? [], 1e-13);
        expectAllWithin(family.sizes(), sizesWithin(labelled), 0);
      }),
    );
  });

  test("has the solution of its table, penalised or not", () => {
    const penalty = fc.constantFrom(0, 0.01, 1);
    let excluding = 0;
    fc.assert(
      fc.property(examples, penalty, fc.boolean(), (given, l2, intercept) => {
        const labelled = intercept ? withOnes(given) : given;
        const ridge = ridgeOf(labelled, l2, intercept);
        const received = solve(familyOf(labelled), ridge);
        const expected = solve(writtenOut(labelled), ridge);
        if (expected.recession.strict.includes(true)) excluding++;
        expect(received.recession.strict).toEqual(expected.recession.strict);
        expectAllWithin(received.distribution, expected.distribution, 1e-9);
        expectWithin(received.value, expected.value, 1e-12);
        if (l2 > 0) expectAllWithin(received.multipliers, expected.multipliers, 1e-9);
        const scores = new Float64Array(received.distribution.length);
        const wanted = scores.slice();
        familyOf(labelled).scores(received.multipliers, scores);
        familyOf(labelled).scores(expected.multipliers, wanted);
        // Only scores of outcomes that are left are determined.
        const left = expected.recession.strict.map((excluded) => !excluded);
        expectAllWithin(
          scores.filter((_, row) => left[row]),
          wanted.filter((_, row) => left[row]),
          1e-6,
        );
      }),
      { numRuns: 300 },
    );
    expect(excluding).toBeGreaterThan(50);
  });

  test("proves what it excludes: by at least 1, and nothing else moves", () => {
    fc.assert(
      fc.property(examples, fc.constantFrom(0, 1), fc.boolean(), (given, l2, intercept) => {
        const labelled = intercept ? withOnes(given) : given;
        const family = familyOf(labelled);
        const ridge = ridgeOf(labelled, l2, intercept);
        const { direction, strict } = family.recession(ridge);
        expect(direction.every((value, i) => value === 0 || ridge[i] === 0)).toBe(true);
        const margins = new Float64Array(strict.length);
        family.scores(direction, margins);
        margins.forEach((margin, row) => {
          if (strict[row]) expect(margin).toBeLessThanOrEqual(-1 + 1e-9);
          else expectWithin(margin, 0, 1e-9);
        });
      }),
    );
  });

  test("has the gradient and the Hessian of its dual, by central differences", () => {
    fc.assert(
      fc.property(examples, someMultipliers, (labelled, given) => {
        const ridge = ridgeOf(labelled, 0.1, false);
        const convex = penalisedDual(familyOf(labelled).reduced([], ridge));
        const v = Float64Array.from(given.slice(0, convex.dimension));
        const state = new Float64Array(convex.size);
        const derivativesAt = (point: Float64Array) => {
          const gradient = new Float64Array(convex.dimension);
          const hessian = new Float64Array(convex.dimension ** 2);
          const value = convex.at(point, state);
          convex.derivatives(point, state, gradient, hessian);
          return { value, gradient, hessian };
        };
        const { gradient, hessian } = derivativesAt(v);
        v.forEach((_, i) => {
          const [ahead, behind] = [1e-5, -1e-5].map((by) =>
            derivativesAt(v.map((value, j) => (j === i ? value + by : value))),
          );
          const slope = ((ahead?.value ?? NaN) - (behind?.value ?? NaN)) / 2e-5;
          expectWithin(gradient[i] ?? NaN, slope, 1e-8);
          for (let j = i; j < v.length; j++) {
            const change = ((ahead?.gradient[j] ?? NaN) - (behind?.gradient[j] ?? NaN)) / 2e-5;
            expectWithin(hessian[j * v.length + i] ?? NaN, change, 1e-8);
          }
        });
      }),
    );
  });

  test("keeps the digits of a nearly certain label in its mean", () => {
    const labelled = { z: Float64Array.of(1), labels: Int32Array.of(0), width: 1, classes: 2 };
    const mean = new Float64Array(2);
    familyOf(labelled).mean(Float64Array.of(1, 1e-30), mean);
    expect([...mean]).toEqual([-1e-30, 1e-30]);
  });
});

/** The largest |hᵢ| over the rows of the table. */
function sizesWithin(labelled: Labelled): number[] {
  const rows = featuresOf(labelled);
  return Array.from({ length: labelled.classes * labelled.width }, (_, i) =>
    Math.max(...rows.map((h) => Math.abs(h[i] ?? NaN))),
  );
}
