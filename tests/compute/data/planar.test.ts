import fc from "fast-check";
import {
  blobs,
  circles,
  type Dataset,
  moons,
  mulberry32,
  type Random,
  spirals,
  standardNormal,
  xor,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectWithin, sum } from "../close.ts";

/** The points of a class, without the others. */
function pointsOf(data: Dataset, kind: number): [number, number][] {
  return Array.from({ length: data.rows }, (_, row) => row)
    .filter((row) => data.targets[row] === kind)
    .map((row) => [data.inputs[2 * row] ?? NaN, data.inputs[2 * row + 1] ?? NaN]);
}

interface Maker {
  name: string;
  make: (options: { rows: number; noise?: number; random: Random }) => Dataset;
  classes: number;
  /** numbers of the stream a row takes */
  draws: number;
}

const makers: Maker[] = [
  { name: "moons", make: moons, classes: 2, draws: 5 },
  { name: "circles", make: circles, classes: 2, draws: 6 },
  { name: "spirals", make: (options) => spirals({ ...options, classes: 3 }), classes: 3, draws: 5 },
  { name: "blobs", make: ({ noise, ...rest }) => blobs({ ...rest, std: noise }), classes: 3, draws: 4 },
];

describe.each(makers)("$name()", ({ make, classes, draws }) => {
  const seed = fc.nat();

  test("makes the same data from the same seed, and others from another", () => {
    fc.assert(
      fc.property(seed, (s) => {
        const data = (of: number) => make({ rows: 20, noise: 0.1, random: mulberry32(of) });
        expect(data(s)).toEqual(data(s));
        expect(data(s).inputs).not.toEqual(data(s + 1).inputs);
      }),
    );
  });

  test("gives row i the class i mod K, so that classes are balanced", () => {
    const data = make({ rows: 31, random: mulberry32(3) });
    expect([...data.targets]).toEqual(Array.from({ length: 31 }, (_, row) => row % classes));
    expect(data).toMatchObject({ rows: 31, columns: 2, classes });
    expect(data.inputs).toHaveLength(62);
  });

  test(`takes ${draws} numbers of the stream a row, noise or none`, () => {
    for (const noise of [0, 0.3]) {
      let taken = 0;
      const stream = mulberry32(5);
      make({
        rows: 11,
        noise,
        random: () => {
          taken++;
          return stream();
        },
      });
      expect(taken).toBe(11 * draws);
    }
  });

  test("moves its points in proportion to the noise and does not replace them", () => {
    const inputs = (noise: number) => make({ rows: 40, noise, random: mulberry32(9) }).inputs;
    const [still, little, much] = [inputs(0), inputs(0.1), inputs(0.2)];
    still.forEach((value, i) => {
      expectWithin((much[i] ?? NaN) - value, 2 * ((little[i] ?? NaN) - value), 1e-14);
    });
    expect(still).not.toEqual(little);
  });

  test("has normal noise of the standard deviation that was asked for", () => {
    const inputs = (noise: number) => make({ rows: 2000, noise, random: mulberry32(17) }).inputs;
    const still = inputs(0);
    const moves = inputs(0.5).map((value, i) => value - (still[i] ?? NaN));
    expectWithin(sum(moves) / 4000, 0, 4 * (0.5 / Math.sqrt(4000)));
    expectWithin(Math.sqrt(sum(moves.map((move) => move * move)) / 4000), 0.5, 0.03);
  });
});

describe("moons()", () => {
  test("draws t, then the noise of x, then that of y", () => {
    const data = moons({ rows: 2, noise: 0.1, random: mulberry32(7) });
    const stream = mulberry32(7);
    const t = Math.PI * stream();
    expect(data.inputs[0]).toBe(Math.cos(t) - 0.5 + 0.1 * standardNormal(stream));
    expect(data.inputs[1]).toBe(Math.sin(t) - 0.25 + 0.1 * standardNormal(stream));
    const s = Math.PI * stream();
    expect(data.inputs[2]).toBe(1 - Math.cos(s) - 0.5 + 0.1 * standardNormal(stream));
    expect(data.inputs[3]).toBe(0.5 - Math.sin(s) - 0.25 + 0.1 * standardNormal(stream));
  });

  test("lie on two half-circles that are nowhere closer than ½", () => {
    const data = moons({ rows: 2000, random: mulberry32(1) });
    const [upper, lower] = [pointsOf(data, 0), pointsOf(data, 1)];
    for (const [x, y] of upper) {
      expectWithin(Math.hypot(x + 0.5, y + 0.25), 1, 1e-14);
      expect(y).toBeGreaterThanOrEqual(-0.25);
    }
    for (const [x, y] of lower) {
      expectWithin(Math.hypot(x - 0.5, y - 0.25), 1, 1e-14);
      expect(y).toBeLessThanOrEqual(0.25);
    }
    const gaps = upper.flatMap(([x, y]) => lower.map(([u, v]) => Math.hypot(x - u, y - v)));
    const closest = gaps.reduce((least, gap) => Math.min(least, gap));
    expect(closest).toBeGreaterThanOrEqual(0.5);
    expect(closest).toBeLessThan(0.52);
  });
});

describe("circles()", () => {
  test("draws the angle, the radius, then the noise of x and of y", () => {
    const data = circles({ rows: 2, noise: 0.05, random: mulberry32(7) });
    const stream = mulberry32(7);
    for (const [row, least] of [0.5, 1.2].entries()) {
      const t = 2 * Math.PI * stream();
      const radius = least + 0.5 * stream();
      expect(data.inputs[2 * row]).toBe(radius * Math.cos(t) + 0.05 * standardNormal(stream));
      expect(data.inputs[2 * row + 1]).toBe(radius * Math.sin(t) + 0.05 * standardNormal(stream));
    }
  });

  test("have radii in [0.5, 1] and [1.2, 1.7], and points all around", () => {
    const data = circles({ rows: 1000, random: mulberry32(2) });
    for (const [kind, least] of [0.5, 1.2].entries()) {
      const points = pointsOf(data, kind);
      for (const [x, y] of points) {
        expect(Math.hypot(x, y)).toBeGreaterThan(least - 1e-12);
        expect(Math.hypot(x, y)).toBeLessThan(least + 0.5 + 1e-12);
      }
      const quadrants = points.map(([x, y]) => 2 * Number(x > 0) + Number(y > 0));
      for (const quadrant of [0, 1, 2, 3]) {
        expect(quadrants.filter((q) => q === quadrant).length).toBeGreaterThan(90);
      }
    }
  });
});

describe("spirals()", () => {
  test("have their angle in proportion to the radius, one arm turned against the next", () => {
    const classes = 3;
    const data = spirals({ rows: 300, classes, turns: 1.5, random: mulberry32(4) });
    for (let kind = 0; kind < classes; kind++) {
      for (const [x, y] of pointsOf(data, kind)) {
        const radius = Math.hypot(x, y);
        const t = 2 * Math.PI * (1.5 * radius + kind / classes);
        expectWithin(x, radius * Math.cos(t), 1e-12);
        expectWithin(y, radius * Math.sin(t), 1e-12);
        expect(radius).toBeLessThan(1);
      }
    }
  });

  test("without a turn are rays", () => {
    for (const [x, y] of pointsOf(spirals({ rows: 20, turns: 0, random: mulberry32(4) }), 0)) {
      expect(x).toBeGreaterThan(0);
      expect(y).toBe(0);
    }
  });

  test("are two arms of one turn unless asked otherwise, with half the points beyond √½", () => {
    const data = spirals({ rows: 2000, random: mulberry32(4) });
    expect(data).toEqual(spirals({ rows: 2000, classes: 2, turns: 1, random: mulberry32(4) }));
    const far = pointsOf(data, 0).filter(([x, y]) => Math.hypot(x, y) > Math.SQRT1_2);
    expectWithin(far.length / 1000, 0.5, 0.06);
  });
});

describe("blobs()", () => {
  test("adds normals to the centres, first coordinate first", () => {
    const stream = mulberry32(5);
    const { inputs } = blobs({ rows: 2, centres: [[1, 2]], std: 0.5, random: mulberry32(5) });
    expect([...inputs]).toEqual([1, 2, 1, 2].map((centre) => centre + 0.5 * standardNormal(stream)));
  });

  test("without spread are their centres, in any dimension", () => {
    const centres = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    const data = blobs({ rows: 3, centres, std: 0, random: mulberry32(1) });
    expect([...data.inputs]).toEqual([1, 2, 3, 4, 5, 6, 1, 2, 3]);
    expect(data).toMatchObject({ rows: 3, columns: 3, classes: 2 });
  });

  test("stand on the corners of a triangle with sides 2√3 about the origin unless asked otherwise", () => {
    const { inputs } = blobs({ rows: 3, std: 0, random: mulberry32(1) });
    const [a = NaN, b = NaN, c = NaN, d = NaN, e = NaN, f = NaN] = inputs;
    for (const side of [Math.hypot(a - c, b - d), Math.hypot(c - e, d - f), Math.hypot(e - a, f - b)]) {
      expectWithin(side, 2 * Math.sqrt(3), 1e-14);
    }
    expectWithin(a + c + e, 0, 1e-15);
    expectWithin(b + d + f, 0, 1e-15);
  });

  test("have standard deviation 1 unless asked otherwise", () => {
    const random = () => mulberry32(3);
    expect(blobs({ rows: 9, random: random() })).toEqual(blobs({ rows: 9, std: 1, random: random() }));
  });
});

describe("xor()", () => {
  test("is the four corners, each once", () => {
    const { inputs, targets, rows, columns, classes } = xor();
    expect([...inputs]).toEqual([0, 0, 0, 1, 1, 0, 1, 1]);
    expect([...targets]).toEqual([0, 1, 1, 0]);
    expect([rows, columns, classes]).toEqual([4, 2, 2]);
  });

  test("repeats the corners for more rows, and moves them by noise, x first", () => {
    const stream = mulberry32(6);
    const data = xor({ rows: 6, noise: 0.2, random: mulberry32(6) });
    const expected = [0, 0, 0, 1, 1, 0, 1, 1, 0, 0, 0, 1].map(
      (value) => value + 0.2 * standardNormal(stream),
    );
    expect([...data.inputs]).toEqual(expected);
    expect([...data.targets]).toEqual([0, 1, 1, 0, 0, 1]);
  });
});
