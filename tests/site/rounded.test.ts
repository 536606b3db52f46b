import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import * as nonlinear from "nonlinear";
import * as author from "notebook";
import { beforeAll, describe, expect, it } from "vitest";
import { type Compiler, createCompiler } from "../../src/notebook/compile/compiler.ts";
import { gatherTypes } from "../../src/notebook/compile/gather.node.ts";
import { split } from "../../src/notebook/compile/split.ts";
import { graphOf } from "../../src/notebook/dataflow.ts";
import { evaluatePackage, type Modules } from "../../src/notebook/kernel/evaluate.ts";
import { Kernel } from "../../src/notebook/kernel/kernel.ts";
import { plotOn } from "../../src/notebook/kernel/plot.ts";
import type {
  CellReport,
  CompiledCell,
  LensManifest,
  NarrowFormat,
  RoundingReport,
} from "../../src/notebook/protocol.ts";
import { bundleRounded, lensManifest } from "../../src/site/engine/rounded.ts";

type Package = typeof nonlinear;
const wasm = globalThis.WebAssembly;
let start = "";
beforeAll(async () => {
  ({ arithmetic: start } = await lensManifest([], ""));
});

/** What a kernel does with the scripts of a lens; WebAssembly is given back to the other tests. */
function evaluate(script: string, format: NarrowFormat): Modules {
  Object.assign(globalThis, { $format: format });
  new Function(start)();
  expect(globalThis.WebAssembly).toBeUndefined();
  return evaluatePackage(script);
}
const giveBack = () => void Object.assign(globalThis, { WebAssembly: wasm });

async function packageIn(format: NarrowFormat, ...names: (keyof Package)[]): Promise<Package> {
  return evaluate(await bundleRounded({ nonlinear: names }), format)["nonlinear"] as Package;
}

describe("the rounded package", () => {
  const f = Math.fround;

  it("computes softmax as a program does that rounds every result", async () => {
    const { softmax } = await packageIn("float32", "softmax");
    const z = [0.3, 2.9, 4];
    const powers = z.map((v) => f(Math.exp(f(f(v) - 4))));
    const sum = powers.reduce((total, v) => f(total + v), 0);
    const found = Array.from(softmax(z));
    giveBack();
    for (const [i, power] of powers.entries()) expect(found[i]).toBeCloseTo(f(power / sum), 6);
    for (const p of found) expect(p).toBe(f(p));
    expect(found).not.toEqual(Array.from(nonlinear.softmax(z)));
  });

  it("draws the same numbers from the same seed", async () => {
    const names = ["mulberry32", "standardNormal"] as const;
    const { mulberry32, standardNormal } = await packageIn("float16", ...names);
    const draws = (from: Package["mulberry32"]) => Array.from({ length: 99 }, from(7));
    expect(draws(mulberry32)).toEqual(draws(nonlinear.mulberry32));
    expect(standardNormal(mulberry32(3))).toBe(nonlinear.standardNormal(nonlinear.mulberry32(3)));
    giveBack();
  });

  it("multiplies matrices in loops, each sum rounded: the product kernel would not", async () => {
    const names = ["createNetwork", "forward", "initialise", "mulberry32"] as const;
    const outputs = ({ createNetwork, forward, mulberry32 }: Pick<Package, (typeof names)[number]>) => {
      const network = createNetwork({ inputs: 40, layers: [{ units: 16 }], batch: 8 });
      const random = mulberry32(1);
      for (const { weights } of network.layers) for (const i of weights.keys()) weights[i] = random() - 0.5;
      return { network, out: forward(network, Float64Array.from({ length: 320 }, random)) };
    };
    const { out, network } = outputs(await packageIn("float32", ...names));
    const random = nonlinear.mulberry32(1);
    const weights = Array.from(network.layers[0]?.weights ?? [], () => random() - 0.5);
    const inputs = Array.from({ length: 320 }, random);
    giveBack();
    // Row 0 of the inputs with row 0 of the weights, product by product.
    let sum = 0;
    for (let k = 0; k < 40; k++) sum = f(sum + f(f(inputs[k] ?? 0) * f(weights[k] ?? 0)));
    expect(out[0]).toBe(sum);
    expect(out[0]).not.toBe(outputs(nonlinear).out[0]);
  });

  it("sizes its networks as ever: more parameters than float16 has numbers", async () => {
    const { createNetwork } = await packageIn("float16", "createNetwork");
    const network = createNetwork({ inputs: 300, layers: [{ units: 300 }, { units: 1 }], batch: 2 });
    giveBack();
    expect(network.parameters.length).toBe(300 * 300 + 300 + 301);
  });
});

let compiler: Compiler | undefined;
const chapters = new Map<string, { cells: CompiledCell[]; lens: LensManifest }>();

async function chapterOf(folder: string) {
  compiler ??= createCompiler({ files: gatherTypes(".") });
  const cells = compiler.compile(split(readFileSync(`content/${folder}/cells.ts`, "utf8")));
  const chapter = chapters.get(folder) ?? { cells, lens: await lensManifest(cells, "") };
  chapters.set(folder, chapter);
  return chapter;
}

/** Runs a published cell and all it reads, rounded. */
async function lensOn(folder: string, cell: string, format: NarrowFormat) {
  const { cells, lens } = await chapterOf(folder);
  const { upstream } = graphOf(cells);
  const names = new Set([cell]);
  for (const name of names) for (const source of upstream(name)) names.add(source);
  const modules = evaluate(lens.part.script, format);
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const reports: CellReport[] = [];
  const kernel = new Kernel(
    { ...modules, notebook: author, "@observablehq/plot": plotOn(document) },
    (said) => {
      if (said.type === "cell") reports.push(said);
    },
  );
  const rounded = cells
    .filter(({ name }) => names.has(name))
    .map((each) => ({ ...each, js: lens.cells[each.name] ?? "" }));
  kernel.define({ cells: rounded, language: "en", inputs: {}, watch: [], held: [], hidden: [] });
  await kernel.run([cell]);
  giveBack();
  const { $round } = globalThis as unknown as {
    $round: { witness: { report(cell: string): RoundingReport } };
  };
  const last = reports.findLast((report) => report.cell === cell);
  return {
    error: last?.error,
    text: (last?.outputs ?? []).map((bundle) => bundle["text/plain"]).join("\n"),
    met: $round.witness.report(cell),
  };
}

describe("the cells that have a lens", () => {
  const folders = ["2-maximum-entropy", "5-vanishing-gradients", "7-choosing"];
  const lenses = folders.flatMap((folder) => {
    const prose = readFileSync(`content/${folder}/en.mdx`, "utf8");
    return [...prose.matchAll(/<(?:Cell name|Figure [^>]*cell)="(\w+)"[^>]* lens\b/g)].map(
      ([, cell = ""]) => [folder, cell] as const,
    );
  });

  it.each(lenses)("%s, %s: runs in both formats", async (folder, cell) => {
    for (const format of ["float32", "float16"] as const) {
      const { error } = await lensOn(folder, cell, format);
      expect([format, error]).toEqual([format, undefined]);
    }
  });

  it("naive softmax overflows first at 89 in float32 and at 12 in float16", async () => {
    const first = async (format: NarrowFormat) =>
      (await lensOn("2-maximum-entropy", "overflow", format)).met.nonFinite;
    expect(await first("float32")).toMatchObject({ text: "exp(89) = ∞", inFloat64: false, line: 3 });
    expect(await first("float16")).toMatchObject({ text: "exp(12) = ∞", inFloat64: false, line: 3 });
  });

  it("in float16 the stable softmax of large logits no longer sums to 1, as chapter 2 says", async () => {
    const { text } = await lensOn("2-maximum-entropy", "overflow", "float16");
    const row = text.split("\n").find((line) => line.startsWith("1000, 1001")) ?? "";
    const [p = 0, q = 0] = (row.split("\t")[2] ?? "").split(", ").map(Number);
    expect(p + q).toBeLessThan(0.9);
  });

  it("the chain's products fail apart from each other in float16, as chapter 5 says", async () => {
    const { text, met } = await lensOn("5-vanishing-gradients", "chainFigure", "float16");
    expect(text).toContain("The weights multiply to ∞, the derivatives to 0, the gradient to NaN");
    expect(met.vanished).toMatchObject({ cell: "chains", inFloat64: false });
  });

  it("the gradient of twenty sigmoid layers reaches their input end in float32 and not in float16", async () => {
    expect((await lensOn("5-vanishing-gradients", "profileFigure", "float32")).text).not.toMatch(/δ is 0 /);
    const { text, met } = await lensOn("5-vanishing-gradients", "profileFigure", "float16");
    expect(text).toMatch(/At the input end δ is 0 and/);
    expect(met).toMatchObject({ vanished: { within: "backward", cell: "profile" } });
  });

  it("the stable losses stay finite in float16, as chapter 7 says", async () => {
    const { text } = await lensOn("7-choosing", "stableLosses", "float16");
    const stable = text.split("\n").map((line) => line.split("\t").at(-1) ?? "");
    expect(stable.filter((value) => /∞|NaN/.test(value))).toEqual([]);
    expect(text).toMatch(/36\t0\t∞/);
  });
});
