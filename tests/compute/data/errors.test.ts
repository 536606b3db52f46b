import {
  absoluteValueRegression,
  blobs,
  circles,
  moons,
  mulberry32,
  shuffle,
  sineRegression,
  spirals,
  split,
  xor,
} from "nonlinear";
import { digits } from "nonlinear/digits";
import { describe, expect, test } from "vitest";

type Call = () => unknown;

/** Hands a function something its type forbids, as a reader's JavaScript may. */
function untyped(value: unknown): never {
  return value as never;
}

const random = mulberry32(1);

const rangeErrors: [Call, string][] = [
  [
    () => moons({ rows: 1e9, random }),
    "Cannot draw the moons: rows must be an integer from 1 to 16777216, received 1000000000",
  ],
  [
    () => split({ ...xor(), rows: 3 }, 0.5, random),
    "Cannot split the data: dataset.inputs must have length 6, received 8",
  ],
  [
    () => split({ ...xor(), columns: 0 }, 0.5, random),
    "Cannot split the data: dataset.columns must be an integer at least 1, received 0",
  ],
  [
    () => split({ ...xor(), rows: 0 }, 0.5, random),
    "Cannot split the data: dataset.rows must be an integer at least 1, received 0",
  ],
  [
    () => split({ ...xor(), targets: new Float64Array(8) }, 0.5, random),
    "Cannot split the data: dataset.targets must have length 4, received 8",
  ],
  [
    () => moons({ rows: 0, random }),
    "Cannot draw the moons: rows must be an integer from 1 to 16777216, received 0",
  ],
  [
    () => moons({ rows: 2, noise: -1, random }),
    "Cannot draw the moons: noise must be finite and not negative, received -1",
  ],
  [
    () => moons({ rows: 2, noise: Infinity, random }),
    "Cannot draw the moons: noise must be finite and not negative, received Infinity",
  ],
  [
    () => circles({ rows: 1.5, random }),
    "Cannot draw the circles: rows must be an integer from 1 to 16777216, received 1.5",
  ],
  [
    () => circles({ rows: 2, noise: NaN, random }),
    "Cannot draw the circles: noise must be finite and not negative, received NaN",
  ],
  [
    () => spirals({ rows: 2, classes: 1, random }),
    "Cannot draw the spirals: classes must be an integer at least 2, received 1",
  ],
  [
    () => spirals({ rows: 2, turns: -1, random }),
    "Cannot draw the spirals: turns must be finite and not negative, received -1",
  ],
  [
    () => blobs({ rows: 0, random }),
    "Cannot draw the blobs: rows must be an integer from 1 to 16777216, received 0",
  ],
  [
    () => blobs({ rows: 2, std: -1, random }),
    "Cannot draw the blobs: std must be finite and not negative, received -1",
  ],
  [
    () => blobs({ rows: 2, centres: [], random }),
    "Cannot draw the blobs: centres must not be empty, received length 0",
  ],
  [
    () => blobs({ rows: 2, centres: [[1, 2], [3]], random }),
    "Cannot draw the blobs: centres[1] must have length 2, received 1",
  ],
  [
    () => blobs({ rows: 2, centres: [[1, NaN]], random }),
    "Cannot draw the blobs: centres[0][1] must be a finite number, received NaN",
  ],
  [() => xor({ rows: 0 }), "Cannot make XOR: rows must be an integer from 1 to 16777216, received 0"],
  [() => xor({ noise: -1 }), "Cannot make XOR: noise must be finite and not negative, received -1"],
  [
    () => sineRegression({ rows: 1 }),
    "Cannot sample the sine: rows must be an integer from 2 to 16777216, received 1",
  ],
  [
    () => sineRegression({ rows: 4, noise: -1 }),
    "Cannot sample the sine: noise must be finite and not negative, received -1",
  ],
  [
    () => absoluteValueRegression({ rows: 4, spacing: untyped("log") }),
    'Cannot sample the absolute value: spacing must be "grid" or "uniform", received log',
  ],
  [() => split(xor(), 1, random), "Cannot split the data: fraction must lie between 0 and 1, received 1"],
  [() => split(xor(), 0, random), "Cannot split the data: fraction must lie between 0 and 1, received 0"],
  [() => split(xor(), NaN, random), "Cannot split the data: fraction must lie between 0 and 1, received NaN"],
  [
    () => split(xor(), 0.1, random),
    "Cannot split the data: fraction must leave each part a row of 4, received 0.1",
  ],
  [
    () => split(xor(), 0.9, random),
    "Cannot split the data: fraction must leave each part a row of 4, received 0.9",
  ],
  [() => digits({ scale: 0 }), "Cannot read the digits: scale must be finite and not 0, received 0"],
  [() => digits({ scale: NaN }), "Cannot read the digits: scale must be finite and not 0, received NaN"],
];

const typeErrors: [Call, string][] = [
  ...[moons, circles, spirals, blobs, sineRegression, absoluteValueRegression, xor, digits].map(
    (make): [Call, string] => [() => make(untyped(null)), ": options must be an object, received null"],
  ),
  [
    () => moons({ rows: 2, noise: untyped(null), random }),
    "Cannot draw the moons: noise must be a number, received null",
  ],
  [() => shuffle(untyped("abc"), random), "Cannot shuffle: values must be an array, received string"],
  [
    () => split(untyped(null), 0.5, random),
    "Cannot split the data: dataset must be an object, received null",
  ],
  [
    () => split({ ...xor(), inputs: untyped([1, 2]) }, 0.5, random),
    "Cannot split the data: dataset.inputs must be a Float64Array, received an array",
  ],
  [
    () => split({ ...xor(), targets: untyped(null) }, 0.5, random),
    "Cannot split the data: dataset.targets must be a Float64Array, received null",
  ],
  [
    () => moons({ rows: 2, random: untyped(7) }),
    "Cannot draw the moons: random must be a function, received number",
  ],
  [
    () => blobs({ rows: 2, random: untyped(undefined) }),
    "Cannot draw the blobs: random must be a function, received undefined",
  ],
  [
    () => blobs({ rows: 2, centres: untyped(3), random }),
    "Cannot draw the blobs: centres must be an array of points, received number",
  ],
  [() => xor({ noise: 0.1 }), "Cannot make XOR: random must be a function, received undefined"],
  [
    () => sineRegression({ rows: 2, noise: 0.1 }),
    "Cannot sample the sine: random must be a function, received undefined",
  ],
  [
    () => sineRegression({ rows: 2, spacing: "uniform" }),
    "Cannot sample the sine: random must be a function, received undefined",
  ],
  [() => shuffle([1], untyped(null)), "Cannot shuffle: random must be a function, received null"],
];

describe("data say what they cannot be made of", () => {
  test.each(rangeErrors)("RangeError %#: %s", (call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test.each(typeErrors)("TypeError %#: %s", (call, message) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });
});
