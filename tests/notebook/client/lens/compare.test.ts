import { describe, expect, it } from "vitest";
import { compare, numbersIn } from "../../../../src/notebook/client/lens/compare.ts";
import { sentencesOf } from "../../../../src/notebook/client/lens/words.ts";
import type { MimeBundle } from "../../../../src/notebook/protocol.ts";
import { table } from "notebook";
import { show } from "../../../../src/notebook/show/show.ts";

const tableOf = (...rows: Record<string, unknown>[]) => show(table(rows)) as MimeBundle;
const figureOf = (...rows: number[][]): MimeBundle => ({
  "text/plain": "a plot",
  "image/svg+xml": "<svg></svg>",
  "application/vnd.nonlinear.figure+json": { columns: ["x", "y"], rows, total: rows.length },
});

describe("the numbers of a cell in two formats", () => {
  it("differ most where the relative difference is largest, whatever the size of the numbers", () => {
    const wide = [tableOf({ x: 1, y: 1000 }, { x: 2, y: 0.001 })];
    const narrow = [tableOf({ x: 1, y: 1001 }, { x: 2, y: 0.0011 })];
    const found = compare(wide, narrow);
    expect(found?.largest).toMatchObject({ row: 2, output: 1 });
    expect(found?.largest.share).toBeCloseTo(0.1, 9);
    expect(found?.lost).toBeUndefined();
  });

  it("are lost where the narrower one has 0 or none", () => {
    expect(compare([figureOf([0, 0], [1, 1e-9])], [figureOf([0, 0], [1, 0])])?.lost).toEqual({
      wide: 1e-9,
      narrow: 0,
      row: 2,
      output: 1,
    });
    expect(compare([tableOf({ p: "0.2, 0.8" })], [tableOf({ p: "0.0, NaN" })])?.lost).toMatchObject({
      wide: 0.2,
    });
    expect(compare([tableOf({ p: Number.NaN })], [tableOf({ p: Number.NaN })])).toBeUndefined();
  });

  it("are counted by the output in which they stand, controls left out", () => {
    const control = { "text/plain": "x: 3", "application/vnd.nonlinear.input+json": {} } as MimeBundle;
    const found = compare(
      [control, tableOf({ p: 1 }), tableOf({ p: 2 })],
      [control, tableOf({ p: 1 }), tableOf({ p: 3 })],
    );
    expect(found).toMatchObject({ outputs: 2, largest: { share: 0.5, row: 1, output: 2 } });
  });

  it("are read out of texts as cells write them", () => {
    expect(numbersIn("9.1 × 10⁻¹³, −∞ and 1.5e−8")).toEqual([9.1e-13, -Infinity, 1.5e-8]);
    expect(numbersIn("softmax")).toEqual([]);
    expect(numbersIn(0.5)).toEqual([0.5]);
  });
});

describe("what is said of a run", () => {
  const nonFinite = { text: "exp(12) = ∞", inFloat64: false, cell: "overflow", line: 3 };

  it("is one sentence for each thing that happened, in both languages", () => {
    const lost = { wide: 0.25, narrow: Number.NaN, row: 2, output: 1 };
    const difference = { outputs: 1, largest: { share: 0.00031, row: 4, output: 1 }, lost };
    expect(sentencesOf("en", "overflow", { nonFinite }, difference)).toEqual([
      "The first value that is not finite: exp(12) = ∞, line 3.",
      "Where float64 has 0.25, in row 2, there is NaN here.",
      "The largest relative difference of the numbers shown: 0.00031, in row 4.",
    ]);
    expect(sentencesOf("zh-cn", "overflow", { nonFinite }, difference)).toEqual([
      "第一个非有限值：exp(12) = ∞，第 3 行。",
      "第 2 行中 float64 得 0.25 的地方，这里得到 NaN。",
      "所示数值与 float64 的最大相对误差为 0.00031，在第 4 行。",
    ]);
  });

  it("names the cell and the function where it happened elsewhere", () => {
    const vanished = { text: "a", inFloat64: true, cell: "tools", line: 2, within: "backward" };
    expect(sentencesOf("en", "figure", { vanished }, undefined)).toEqual([
      "The first to underflow to 0: a, in backward, line 2 of tools, in float64 too.",
    ]);
  });

  it("is that nothing happened where nothing did", () => {
    const same = { outputs: 1, largest: { share: 0, row: 0, output: 0 } };
    expect(sentencesOf("en", "figure", {}, same)).toEqual([
      "Nothing overflows, nothing underflows.",
      "What is shown does not differ from float64.",
    ]);
  });
});
