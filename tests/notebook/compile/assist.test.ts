import { describe, expect, it } from "vitest";
import { split } from "../../../src/notebook/compile/split.ts";
import type { Answers, Question } from "../../../src/notebook/protocol.ts";
import { newCompiler } from "./chapter.ts";

const compiler = newCompiler();
const others = `// %% imports
import * as Plot from "@observablehq/plot";
import { softmax } from "nonlinear";
import { range, view } from "notebook";
// %% before
/** The faces of a die. */
const faces = [1, 2, 3];
// %% after
const later: Map<string, number> = new Map();
`;

/** Asks about the place of the bar in a cell that stands among the others. */
function ask<K extends Question["kind"]>(kind: K, marked: string, more = {}): Answers[K] {
  const offset = marked.indexOf("|");
  const source = marked.replace("|", "");
  const [imports, before, ...rest] = split(others);
  const cells = [imports, before, { name: "it", source }, ...rest].flatMap((cell) => cell ?? []);
  return compiler.ask(cells, { kind, cell: "it", offset, ...more } as Question) as Answers[K];
}
const names = (marked: string) => ask("suggest", marked).map(({ name }) => name);

describe("what a name is", () => {
  it("is told with its type and its docstring, wherever it was declared", () => {
    expect(ask("explain", "const total = fac|es.length;")).toEqual({
      from: 14,
      to: 19,
      signature: "const faces: number[]",
      text: "The faces of a die.",
    });
    expect(ask("explain", "la|ter")?.signature).toBe("const later: Map<string, number>");
  });

  it("of the package comes with the file that declares it, and an example", () => {
    const found = ask("explain", "const p = soft|max(faces);");
    expect(found?.signature).toMatch(/^softmax\(logits: Vector.*\): Float64Array/);
    expect(found?.text).toMatch(/^Softmax, /);
    expect(found?.text).toContain("// => ");
    expect(found?.reference).toEqual({ package: "nonlinear", file: "softmax/softmax.d.ts", name: "softmax" });
  });

  it("is told while the rest of the cell is half written", () => {
    expect(ask("explain", "const p = { a: [fac|es, ")?.signature).toBe("const faces: number[]");
  });

  it("is nothing where no name stands", () => {
    expect(ask("explain", "1 +| 1")).toBeUndefined();
  });
});

describe("what could stand here", () => {
  it("is what the other cells declare, before and after, and what they import", () => {
    expect(names("fa|")).toEqual(expect.arrayContaining(["faces", "later", "softmax", "Plot", "range"]));
  });

  it("is the members of what stands before the point, in a cell that is not whole", () => {
    expect(names("faces.|")).toContain("map");
    expect(names("later.|")).toContain("has");
    expect(names("const plot = Plot.plot({ marks: [Plot.li|")).toContain("lineY");
    expect(names("faces.|")).not.toContain("softmax");
  });

  it("is also what the packages export, with the module to import it from", () => {
    const found = (marked: string, name: string) =>
      ask("suggest", marked).find((suggestion) => suggestion.name === name);
    expect(found("gel|", "gelu")?.module).toBe("nonlinear");
    expect(found("scru|", "scrubber")?.module).toBe("notebook");
    expect(found("softm|", "softmax")?.module).toBeUndefined();
  });

  it("is nothing of the engine's own, and no file of a package", () => {
    const all = ask("suggest", "|");
    expect(all.filter(({ name }) => name.startsWith("$"))).toEqual([]);
    expect(all.filter(({ module }) => /^[./]/.test(module ?? ""))).toEqual([]);
  });

  it("can be asked about before it is taken", () => {
    const found = ask("describe", "gel|", { name: "gelu", module: "nonlinear" });
    expect(found?.signature).toBe("function gelu(x: number): number");
    expect(found?.text).toMatch(/Gaussian error linear unit/);
  });
});

describe("the call that is being written", () => {
  it("shows which parameter is next", () => {
    const first = ask("call", "softmax(|");
    expect([first?.active, first?.parameters.length]).toEqual([0, 2]);
    const { from = 0, to = 0 } = first?.parameters[0] ?? {};
    expect(first?.signature.slice(from, to)).toBe("logits: Vector");
    expect(ask("call", "softmax([1, 2], |")?.active).toBe(1);
  });

  it("has the words of its docstring, and is over behind the bracket", () => {
    expect(ask("call", "softmax(|")?.text).toMatch(/^Softmax, /);
    expect(ask("call", "softmax([1, 2])|")).toBeUndefined();
  });
});

it("questions leave compiled cells as they were", () => {
  const cells = split(`${others}// %% it\nconst p = softmax(faces);`);
  const before = compiler.compile(cells);
  compiler.ask(cells, { kind: "suggest", cell: "it", offset: 3 });
  expect(compiler.compile(cells)).toEqual(before);
});

it("refuses a question about a cell that is not there", () => {
  expect(() => compiler.ask([], { kind: "call", cell: "gone", offset: 0 })).toThrow(
    new RangeError("Cannot answer about the cell gone: there is none of that name"),
  );
});
