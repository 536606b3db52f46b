import * as nonlinear from "nonlinear";
import type * as door from "nonlinear/digits";
import { describe, expect, it } from "vitest";
import { split } from "../../src/notebook/compile/split.ts";
import { evaluatePackage } from "../../src/notebook/kernel/evaluate.ts";
import { bundlePackages } from "../../src/site/engine/bundle.ts";
import { importedNames, packages, partFor } from "../../src/site/engine/packages.ts";
import { readFileSync } from "node:fs";

const cells = (...sources: string[]) => sources.map((source, i) => ({ name: `c${i}`, source }));

describe("the part of the packages that a chapter's cells need", () => {
  it("counts every name that a cell imports for run time, and other modules not", () => {
    const source = `import type { Loss } from "nonlinear";
import { softmax as s, type Activation, gelu } from "nonlinear";
import { view } from "notebook";
import * as Plot from "@observablehq/plot";`;
    expect(importedNames(cells(source, 'import { entropy, gelu } from "nonlinear";', "import {"))).toEqual({
      nonlinear: ["entropy", "gelu", "softmax"],
    });
  });

  it("is all of a package that is imported as a namespace, or name by name to the last", () => {
    expect(
      importedNames(cells('import * as n from "nonlinear";\nimport { digits } from "nonlinear/digits";')),
    ).toEqual({ nonlinear: ["*"], "nonlinear/digits": ["*"] });
  });

  it("offers these names, with the same values, and no others", async () => {
    const { script, names } = await partFor(cells('import { gelu, softmax } from "nonlinear";'));
    const { nonlinear: offered = {}, ...others } = evaluatePackage(script);
    expect([Object.keys(offered), others]).toEqual([names.nonlinear, {}]);
    expect((offered as typeof nonlinear).gelu(1)).toBe(nonlinear.gelu(1));
    expect(script.length).toBeLessThan(8_000);
  });

  it("is an empty script for cells that import nothing", async () => {
    const { script, names } = await partFor(cells("1 + 1"));
    expect([evaluatePackage(script), names]).toEqual([{}, {}]);
  });

  it("of a chapter holds the digits only if a cell imports them", async () => {
    const digits = await partFor(cells('import { digits } from "nonlinear/digits";'));
    const { "nonlinear/digits": offered } = evaluatePackage(digits.script);
    expect((offered as typeof door).digits().rows).toBe(1797);
    const chapter = await partFor(split(readFileSync("content/2-maximum-entropy/cells.ts", "utf8")));
    expect(chapter.script.length).toBeLessThan(40_000);
  });
});

describe("the whole of a package", () => {
  it.each(Object.keys(packages))("%s offers all that it exports", async (module) => {
    const offered = evaluatePackage(await bundlePackages({ [module]: ["*"] }));
    expect(Object.keys(offered)).toEqual([module]);
    expect(Object.keys(offered[module] ?? {}).sort()).toEqual(Object.keys(packages[module] ?? {}).sort());
  });
});
