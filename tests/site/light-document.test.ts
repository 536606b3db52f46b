import * as Plot from "@observablehq/plot";
import { build } from "esbuild";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, it } from "vitest";
import { lightDocument } from "../../src/site/engine/light-document.ts";

/** The virtual document as readers get it, taken from a bundle. */
let lightDocumentOf: typeof parseHTML;
let bytes = 0;
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: 'export { parseHTML } from "linkedom";', resolveDir: process.cwd() },
    bundle: true,
    write: false,
    minify: true,
    platform: "browser",
    format: "cjs",
    logLevel: "error",
    plugins: [lightDocument],
  });
  const text = outputFiles[0]?.text ?? "";
  bytes = text.length;
  const module = { exports: {} as { parseHTML: typeof parseHTML } };
  new Function("module", "exports", "require", text)(module, module.exports, () => ({}));
  lightDocumentOf = module.exports.parseHTML;
});

const page = "<!doctype html><html><body></body></html>";
const numbers = Array.from({ length: 20 }, (_, x) => ({
  x,
  y: Math.sin(x),
  z: x % 3 === 0 ? "a" : "b <&> ×",
}));

/** A figure with all that plots are made of: legend, facets, axes, marks, tips, a style of its own. */
function drawn(parse: typeof parseHTML): string {
  const { document } = parse(page);
  const plot = Plot.plot({
    document,
    title: "a title",
    caption: "a caption",
    color: { legend: true },
    fx: { label: "facet" },
    marks: [
      Plot.frame(),
      Plot.line(numbers, { x: "x", y: "y", fx: "z", stroke: "z" }),
      Plot.dot(numbers, { x: "x", y: "y", fx: "z", fill: "z", title: "z" }),
      Plot.text(numbers, { x: "x", y: "y", fx: "z", text: "z" }),
      Plot.axisX({ tickFormat: (x: number) => `${x} µ` }),
    ],
  });
  return plot.outerHTML;
}

describe("the document on which the kernel draws", () => {
  it("draws what the whole one draws, byte for byte", () => {
    expect(drawn(lightDocumentOf)).toBe(drawn(parseHTML));
    expect(drawn(lightDocumentOf)).toContain("b &lt;&amp;&gt; ×");
  });

  it("reads markup with XML's named characters and any number", () => {
    const { document } = lightDocumentOf(page);
    document.body.innerHTML =
      '<p title="&quot;&#215;&quot;">a &amp; b &lt; c &#xd7; d</p><ul><li>e<li>f</ul>';
    expect(document.querySelector("p")?.textContent).toBe("a & b < c × d");
    expect(document.querySelector("p")?.getAttribute("title")).toBe('"×"');
    expect([...document.querySelectorAll("ul > li")].map(({ textContent }) => textContent)).toEqual([
      "e",
      "f",
    ]);
  });

  it("is lighter by more than a third", async () => {
    const { outputFiles } = await build({
      entryPoints: ["node_modules/linkedom/worker.js"],
      bundle: true,
      write: false,
      minify: true,
      logLevel: "error",
    });
    expect(bytes).toBeLessThan((2 / 3) * (outputFiles[0]?.text.length ?? 0));
  });
});
