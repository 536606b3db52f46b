import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as nonlinear from "nonlinear";
import * as door from "nonlinear/digits";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { typeErrors } from "./consumer.ts";
import { install, type Project, root } from "./project.ts";

const readme = readFileSync(join(root, "src/compute/README.md"), "utf8");
const blocks = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);
const plot = blocks.filter((code) => code.includes("document"));
const others = blocks.filter((code) => !code.includes("document"));

let project: Project;
beforeAll(() => {
  project = install();
  project.borrow("@observablehq/plot");
  project.borrow("linkedom");
}, 60_000);
afterAll(() => project?.remove());

/** A block in which each `expression; // => value` prints the expression's value. */
function printing(code: string): string {
  return code.replace(/^(.+); \/\/ => .+$/gm, "console.log(JSON.stringify($1, plain));").concat(`
function plain(_: string, value: unknown) {
  return value instanceof Float64Array ? [...value] : value;
}`);
}

const promised = (code: string) => [...code.matchAll(/; \/\/ => (.+)$/gm)].map(([, value = ""]) => value);

describe("the code in the readme", () => {
  it("is there: a plot, and something of what the package can do", () => {
    expect(plot).toHaveLength(1);
    expect(others.length).toBeGreaterThan(2);
  });

  it("leads to a plot in five lines", () => {
    const lines = (plot[0] ?? "").split("\n").filter((line) => line.trim());
    expect(lines).toHaveLength(5);
    const page = `import { parseHTML } from "linkedom";
globalThis.window = parseHTML("<!doctype html><html><body></body></html>");
globalThis.document = window.document;`;
    project.write("page.mjs", page);
    project.write("plot.ts", `${plot[0]}\nconsole.log(document.body.innerHTML);`);
    const html = project.run(process.execPath, ["--import", "./page.mjs", "plot.ts"]);
    const curves = [...html.matchAll(/<path [^>]*?d="M([^"]+)"/g)].filter(([, d = ""]) => d.length > 500);
    expect(html).toMatch(/^<svg/);
    expect(curves).toHaveLength(2);
    expect(html).not.toContain("NaN");
  });

  it.each(others.map((code) => ({ code, title: code.split("\n", 1)[0] })))(
    "gives what it promises: $title",
    ({ code }) => {
      const values = promised(code);
      expect(values.length).toBeGreaterThan(0);
      project.write("block.ts", printing(code));
      const lines = project.run(process.execPath, ["block.ts"]).trim().split("\n");
      expect(lines).toHaveLength(values.length);
      lines.forEach((line, i) => {
        const received = [JSON.parse(line)].flat();
        const expected = [JSON.parse(values[i] ?? "")].flat();
        expect(received).toHaveLength(expected.length);
        expected.forEach((entry: unknown, j) => {
          if (typeof entry === "number") expect(received[j]).toBeCloseTo(entry, 12);
          else expect(received[j]).toBe(entry);
        });
      });
    },
  );

  it("is typed", () => {
    const files = blocks.map((code, i) => project.write(`typed-${i}.ts`, code));
    expect(typeErrors(files, "bundler")).toEqual([]);
  });
});

describe("the prose of the readme", () => {
  it("names functions that are there", () => {
    const named = [...readme.matchAll(/`(\w+)\(\)`/g)].map(([, name = ""]) => name);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !(name in nonlinear) && !(name in door))).toEqual([]);
  });
});
