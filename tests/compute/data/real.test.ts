import { iris } from "nonlinear";
import { digits } from "nonlinear/digits";
import { describe, expect, test } from "vitest";
import { expectWithin, sum } from "../close.ts";
import { iris as irisFile } from "../reference.ts";

/** The mean of one column. */
function columnMean(values: Float64Array, columns: number, column: number): number {
  return sum(values.filter((_, i) => i % columns === column)) / (values.length / columns);
}

describe("iris()", () => {
  const data = iris();

  test("is the reference file, number by number", () => {
    expect([...data.inputs]).toEqual(irisFile.flatMap((row) => row.slice(0, 4)));
    expect([...data.targets]).toEqual(irisFile.map((row) => row[4]));
  });

  test("has the means that are known: 5.843333, 3.057333, 3.758, 1.199333 cm", () => {
    const means = [5.843333, 3.057333, 3.758, 1.199333];
    means.forEach((mean, column) => {
      expectWithin(columnMean(data.inputs, 4, column), mean, 5e-7);
    });
  });

  test("has rows 35 and 38 as in Fisher's paper", () => {
    expect([...data.inputs.slice(34 * 4, 35 * 4)]).toEqual([4.9, 3.1, 1.5, 0.2]);
    expect([...data.inputs.slice(37 * 4, 38 * 4)]).toEqual([4.9, 3.6, 1.4, 0.1]);
  });

  test("names its columns and classes, and says whose it is", () => {
    expect(data).toMatchObject({ rows: 150, columns: 4, classes: 3 });
    expect(data.columnNames).toHaveLength(4);
    expect(data.classNames).toEqual(["setosa", "versicolor", "virginica"]);
    expect(data.attribution).toBe(
      "R. A. Fisher (1936/1988). Iris. UCI Machine Learning Repository. https://doi.org/10.24432/C56C76. CC BY 4.0. Changes: two rows corrected as in R and scikit-learn; species coded 0-2.",
    );
  });

  test("makes new arrays at every call", () => {
    iris().inputs.fill(0);
    expect(iris().inputs[0]).toBe(5.1);
  });
});

describe("digits()", () => {
  const data = digits();
  const raw = digits({ scale: 1 });

  test("is 1797 images of 64 pixels, with the known number of each digit", () => {
    expect(data).toMatchObject({ rows: 1797, columns: 64, classes: 10 });
    expect(data.inputs).toHaveLength(1797 * 64);
    const counts = Array.from({ length: 10 }, (_, k) => data.targets.filter((target) => target === k).length);
    expect(counts).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
  });

  test("has whole pixels from 0 to 16, of the known sum and of a known checksum", () => {
    expect(raw.inputs.every((pixel) => Number.isInteger(pixel) && pixel >= 0 && pixel <= 16)).toBe(true);
    expect(sum(raw.inputs)).toBe(561718);
    let checksum = 0;
    for (const pixel of raw.inputs) checksum = (Math.imul(checksum, 31) + pixel) | 0;
    for (const target of raw.targets) checksum = (Math.imul(checksum, 31) + target) | 0;
    expect(checksum).toBe(-1061562076);
  });

  test("begins with a 0 as it is printed everywhere", () => {
    expect(raw.targets[0]).toBe(0);
    expect([...raw.inputs.slice(0, 16)]).toEqual([0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0]);
  });

  test("is scaled to [0, 1] unless asked otherwise", () => {
    expect(data.inputs).toEqual(raw.inputs.map((pixel) => pixel / 16));
    expect(data.inputs.reduce((most, pixel) => Math.max(most, pixel))).toBe(1);
  });

  test("names its classes and says whose it is", () => {
    expect(data.classNames).toEqual(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]);
    expect(data.attribution).toBe(
      "E. Alpaydin, C. Kaynak (1998). Optical Recognition of Handwritten Digits. UCI Machine Learning Repository. https://doi.org/10.24432/C50P49. CC BY 4.0. Changes: test part only; CSV re-packed.",
    );
  });
});
