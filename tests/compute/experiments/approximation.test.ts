import fc from "fast-check";
import {
  approximation,
  complete,
  evaluateWritten,
  maxoutChords,
  reluInterpolant,
  stepStaircase,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { leastSquaresError, meanAt, uniformQuadrature } from "../../../src/compute/experiments/quadrature.ts";
import "../arbitrary.ts";
import { expectAllWithin, expectWithin } from "../close.ts";

const result = complete(approximation());

describe("uniformQuadrature()", () => {
  test("is exact for polynomials of degree 9, on one panel", () => {
    const line = uniformQuadrature(-1, 3, 1);
    for (let n = 0; n <= 9; n++) {
      const exact = (3 ** (n + 1) - (-1) ** (n + 1)) / (n + 1) / 4;
      expectWithin(
        meanAt(
          line,
          line.nodes.map((x) => x ** n),
        ) / exact,
        1,
        1e-14,
      );
    }
  });

  test("has masses that sum to 1", () => {
    const line = uniformQuadrature(0, 1, 7);
    expectWithin(
      meanAt(
        line,
        line.nodes.map(() => 1),
      ),
      1,
      1e-15,
    );
  });
});

describe("leastSquaresError()", () => {
  const line = uniformQuadrature(-1, 1, 16);
  const of = (f: (x: number) => number) => line.nodes.map(f);

  test("is 0 when the target is a sum of the columns", () => {
    const target = of((x) => 3 * x * x - x + 2);
    expect(leastSquaresError(line, [of(() => 1), of((x) => x), of((x) => x * x)], target)).toBeLessThan(
      1e-28,
    );
  });

  test("is the variance when the only column is constant", () => {
    expectWithin(
      leastSquaresError(
        line,
        [of(() => 5)],
        of((x) => x),
      ),
      1 / 3,
      1e-14,
    );
  });

  test("does not mind columns that repeat or are 0", () => {
    const columns = [of(() => 1), of(() => 2), of(() => 0)];
    expectWithin(
      leastSquaresError(
        line,
        columns,
        of((x) => x),
      ),
      1 / 3,
      1e-14,
    );
  });
});

describe("E02: what one hidden layer can approximate", () => {
  test("units x² stop at the floor of a + bx + cx², which the integrals give exactly", () => {
    for (const w of [1, 3, 5.5]) {
      const overlap = Math.sin(w) / w ** 2 - Math.cos(w) / w;
      const exact = (1 - Math.sin(2 * w) / (2 * w)) / 2 - 3 * overlap ** 2;
      expectWithin(complete(approximation({ frequency: w })).quadraticFloor, exact, 1e-14);
    }
    expectWithin(result.quadraticFloor, 0.164806, 1e-6);
  });

  test("more units x² do not help: two reach the floor, sixteen do not pass it, whatever their weights", () => {
    for (let seed = 1; seed <= 12; seed++) {
      const { squares } = complete(approximation({ seed, pieces: [1], steps: [1] }));
      const [one, ...more] = squares.map((fit) => fit.meanSquareError);
      expect(one).toBeGreaterThan(result.quadraticFloor + 1e-6);
      for (const error of more) expectWithin(error, result.quadraticFloor, 1e-9);
    }
  });

  test("ReLUs follow within h²/8·max|g″|, and their error falls like 1/k²", () => {
    for (const frequency of [1, 3, 10]) {
      const { interpolants } = complete(approximation({ frequency, pieces: [4, 16, 64, 256] }));
      for (const fit of interpolants) {
        expect(fit.largestError).toBeLessThanOrEqual(fit.bound * (1 + 1e-9));
        expect(fit.meanSquareError).toBeLessThanOrEqual(fit.largestError ** 2);
      }
      const [coarse, fine] = interpolants.slice(-2).map((fit) => fit.largestError);
      expectWithin(coarse! / fine!, 16, 0.5);
    }
  });

  test("sixteen ReLUs reach a mean square error of 8.58e-5 and stay within .0174", () => {
    const sixteen = result.interpolants.find((fit) => fit.pieces === 16)!;
    expectWithin(sixteen.meanSquareError, 8.579e-5, 1e-8);
    expectWithin(sixteen.largestError, 0.017407, 1e-6);
    expectWithin(sixteen.bound, 9 / 512, 1e-15);
  });

  test("the bound uses the largest curvature inside [−1, 1] also where the sine has no crest", () => {
    const { interpolants } = complete(approximation({ frequency: 1, pieces: [2] }));
    expectWithin(interpolants[0]!.bound, Math.sin(1) / 8, 1e-15);
  });

  test("n steps follow y = x within 1/(2(n + 1))", () => {
    for (const { units, largestError } of result.staircases)
      expectWithin(largestError, 0.5 / (units + 1), 1e-14);
    expect(result.staircases.map((stairs) => stairs.units)).toEqual([1, 4, 9, 49]);
  });

  test("an output that is never negative has a floor: the negative half of the sine", () => {
    expectWithin(result.nonNegativeFloor, (1 - Math.sin(6) / 6) / 4, 1e-14);
    expectWithin(result.nonNegativeFloor, 0.261642, 1e-6);
  });
});

describe("reluInterpolant()", () => {
  const increasing = fc
    .uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 9 })
    .map((knots) => knots.sort((a, b) => a - b));

  test("passes through every point and is straight between them", () => {
    fc.assert(
      fc.property(
        increasing,
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 9, maxLength: 9 }),
        (t, v) => {
          const values = v.slice(0, t.length);
          const network = reluInterpolant(t, values);
          expectAllWithin(evaluateWritten(network, "relu", t), values, 1e-9);
          const middles = t.slice(1).map((knot, j) => (knot + t[j]!) / 2);
          const means = values.slice(1).map((value, j) => (value + values[j]!) / 2);
          expectAllWithin(evaluateWritten(network, "relu", middles), means, 1e-9);
        },
      ),
    );
  });

  test("is constant to the left and goes on straight to the right", () => {
    const network = reluInterpolant([0, 1, 2], [5, 6, 4]);
    expectAllWithin(evaluateWritten(network, "relu", [-3, 3, 4]), [5, 2, 0], 1e-14);
    expect(network.thresholds).toHaveLength(2);
  });
});

describe("stepStaircase()", () => {
  test("takes n + 1 values, the first and last half a stair from the ends", () => {
    expectAllWithin(
      evaluateWritten(stepStaircase(3), "step", [0, 0.25, 0.5, 0.75, 1]),
      [0.125, 0.375, 0.625, 0.875, 0.875],
      1e-15,
    );
  });
});

describe("E21: one maxout unit fits what is convex, and only that", () => {
  const { convex, concave, concaveFloor } = complete(maxoutChords({ pieces: [1, 2, 3, 4, 5, 8, 16, 100] }));

  test("k lowered chords are within 1/(2k²) of x², exactly where k is a power of 2", () => {
    for (const { pieces, error } of convex) {
      if (Number.isInteger(Math.log2(pieces))) expect(error).toBe(1 / (2 * pieces ** 2));
      else expectWithin(error, 1 / (2 * pieces ** 2), 1e-15);
    }
  });

  test("the error holds at every point of a fine grid", () => {
    for (const { pieces, slopes, intercepts, error } of convex) {
      expect(slopes).toHaveLength(pieces);
      for (let x = -1; x <= 1; x += 1 / 512) {
        const unit = Math.max(...slopes.map((slope, j) => slope * x + intercepts[j]!));
        expect(Math.abs(unit - x * x)).toBeLessThanOrEqual(error + 1e-15);
      }
    }
  });

  test("no other pieces do better: 1/(2k²) bounds every maxout unit from below", () => {
    const piece = fc.tuple(
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: -2, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
        let worst = 0;
        for (let x = -1; x <= 1; x += 1 / 256) {
          const unit = Math.max(...pieces.map(([slope, intercept]) => slope * x + intercept));
          worst = Math.max(worst, Math.abs(unit - x * x));
        }
        expect(worst).toBeGreaterThanOrEqual(1 / (2 * pieces.length ** 2) - 1e-4);
      }),
    );
  });

  test("−|x| cannot be followed: ½ is attained by a constant, and nothing convex is nearer", () => {
    expect(concave.error).toBe(0.5);
    expect(concaveFloor).toBe(0.5);
    const piece = fc.tuple(
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const unit = (x: number) => Math.max(...pieces.map(([slope, intercept]) => slope * x + intercept));
        const worst = Math.max(...[-1, 0, 1].map((x) => Math.abs(unit(x) + Math.abs(x))));
        expect(worst).toBeGreaterThanOrEqual(0.5 - 1e-12);
      }),
    );
  });
});
