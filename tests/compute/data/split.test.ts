import fc from "fast-check";
import { iris, moons, mulberry32, shuffle, sineRegression, split } from "nonlinear";
import { describe, expect, test } from "vitest";

describe("shuffle()", () => {
  test("keeps every entry, in place, and is repeated by the same seed", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (values, seed) => {
        const list = [...values];
        expect(shuffle(list, mulberry32(seed))).toBe(list);
        expect(list.toSorted((a, b) => a - b)).toEqual(values.toSorted((a, b) => a - b));
        expect(shuffle([...values], mulberry32(seed))).toEqual(list);
      }),
    );
  });

  test("reaches each of the 24 orders of four equally often", () => {
    const random = mulberry32(11);
    const counts = new Map<string, number>();
    for (let i = 0; i < 12000; i++) {
      const order = shuffle([0, 1, 2, 3], random).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const excess = [...counts.values()].reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0);
    // χ² with 23 degrees of freedom exceeds 49.7 once in a thousand.
    expect(excess).toBeLessThan(49.7);
  });

  test("swaps from the end with ⌊(i + 1)u⌋, taking n − 1 numbers", () => {
    const draws = [0.5, 0.9, 0.1];
    expect(shuffle(Uint8Array.of(10, 20, 30, 40), () => draws.shift() ?? NaN)).toEqual(
      Uint8Array.of(20, 10, 40, 30),
    );
    expect(draws).toEqual([]);
  });
});

describe("split()", () => {
  const data = iris();
  const { training, test: rest } = split(data, 0.8, mulberry32(3));

  test("gives every row to one part, inputs and targets together", () => {
    const row = (part: typeof data, i: number) =>
      [...part.inputs.subarray(i * part.columns, (i + 1) * part.columns), part.targets[i]].join();
    const all = (part: typeof data) => Array.from({ length: part.rows }, (_, i) => row(part, i));
    expect([training.rows, rest.rows]).toEqual([120, 30]);
    expect([...all(training), ...all(rest)].toSorted()).toEqual(all(data).toSorted());
  });

  test("mixes the classes", () => {
    expect(new Set(rest.targets).size).toBe(3);
    expect([...training.targets]).not.toEqual([...training.targets].toSorted());
  });

  test("keeps names, classes and attribution with both parts", () => {
    for (const part of [training, rest]) {
      expect(part).toMatchObject({ columns: 4, classes: 3, attribution: data.attribution });
      expect(part.classNames).toEqual(data.classNames);
    }
  });

  test("copies, and is repeated by the same seed", () => {
    const source = moons({ rows: 10, random: mulberry32(1) });
    const first = split(source, 0.5, mulberry32(2));
    source.inputs.fill(0);
    expect(first.training.inputs.every((value) => value !== 0)).toBe(true);
    expect(split(data, 0.8, mulberry32(3)).test.inputs).toEqual(rest.inputs);
    expect(split(data, 0.8, mulberry32(4)).test.inputs).not.toEqual(rest.inputs);
  });

  test("rounds the number of rows to learn from", () => {
    expect(split(sineRegression({ rows: 5 }), 0.7, mulberry32(1)).training.rows).toBe(4);
    expect(split(sineRegression({ rows: 5 }), 0.69, mulberry32(1)).training.rows).toBe(3);
  });
});
