import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import katex from "katex";
import subsetFont from "subset-font";
import { describe, expect, it } from "vitest";
import { faceFile, fontUse } from "../../src/site/finish/font-use.ts";
import { katexFonts } from "../../src/site/finish/katex-fonts.ts";
import { withShortNames } from "../../src/site/finish/names.ts";
import { inlineScripts, withPolicy } from "../../src/site/finish/policy.ts";
import { inUse, pruneProperties } from "../../src/site/finish/properties.ts";
import { inlineSmall, prune, vocabulary } from "../../src/site/finish/prune.ts";
import { subsetFonts } from "../../src/site/finish/subset.ts";

const css = readFileSync(createRequire(import.meta.url).resolve("katex/dist/katex.min.css"), "utf8");
const page = (...formulas: string[]) =>
  `<html><body>${formulas.map((tex) => `<p>${katex.renderToString(tex)}</p>`).join("")}</body></html>`;

describe("fontUse()", () => {
  const use = fontUse(css, [
    page("p_k = e^{\\lambda k}", "\\mathbf{w} \\cdot \\text{if } x", "\\mathbb{R}", "\\sum_i"),
  ]);
  const characters = (face: string) => [...(use.get(face) ?? [])].sort().join("");

  it("finds the letters of each face", () => {
    expect(characters("KaTeX_Math|400|italic")).toBe("eikpxλ");
    expect(characters("KaTeX_Main|700|normal")).toBe("w");
    expect(characters("KaTeX_Main|400|normal")).toBe("=fi\u00a0⋅");
    expect(characters("KaTeX_AMS|400|normal")).toBe("R");
    expect(characters("KaTeX_Size1|400|normal")).toBe("∑");
  });

  it("leaves Chinese to other fonts, and takes the only weight of a family for any weight", () => {
    const other = fontUse(css, [page("\\text{若 if}", "\\textbf{$\\leqslant$}")]);
    expect([...(other.get("KaTeX_Main|400|normal") ?? [])].sort().join("")).toBe("fi\u00a0");
    expect([...(other.get("KaTeX_AMS|400|normal") ?? [])].join("")).toBe("⩽");
  });

  it("leaves out faces that no formula uses", () => {
    expect([...use.keys()].map(faceFile).sort()).toEqual([
      "KaTeX_AMS-Regular",
      "KaTeX_Main-Bold",
      "KaTeX_Main-Regular",
      "KaTeX_Math-Italic",
      "KaTeX_Size1-Regular",
    ]);
  });
});

describe("subsetFonts()", () => {
  it("writes a small font for each face in use and names it after its content", async () => {
    const root = mkdtempSync(join(tmpdir(), "dist-"));
    mkdirSync(join(root, "_astro"));
    const { head, bytes } = await subsetFonts(root, [page("e^x + 1")]);
    const files = readdirSync(join(root, "_astro")).filter((name) => name.endsWith(".woff2"));
    expect(files.map((name) => name.replace(/\.[0-9a-f]{8}\./, "."))).toEqual([
      "KaTeX_Main-Regular.woff2",
      "KaTeX_Math-Italic.woff2",
    ]);
    for (const name of files) expect(head).toContain(`rel="preload" href="/_astro/${name}"`);
    expect(head).toContain("@font-face{font-family:KaTeX_Math;font-weight:400;font-style:italic;src:url(");
    expect(bytes).toBeLessThan(1200);
    expect(readFileSync(join(root, "_astro/KaTeX-licence.txt"), "utf8")).toMatch(/Copyright .*Khan Academy/);
  });

  it("adds nothing to a site without formulas", async () => {
    expect(await subsetFonts(tmpdir(), ["<html><body>none</body></html>"])).toEqual({ head: "", bytes: 0 });
  });
});

describe("withShortNames()", () => {
  /** The tables of a font and the texts of its table of names. */
  function namesOf(font: Buffer): string[] {
    const entries = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
    const entry = entries.find((at) => font.toString("latin1", at, at + 4) === "name") ?? Number.NaN;
    const table = font.subarray(font.readUInt32BE(entry + 8)).subarray(0, font.readUInt32BE(entry + 12));
    return Array.from({ length: table.readUInt16BE(2) }, (_, i) => {
      const at = table.readUInt16BE(4) + table.readUInt16BE(16 + 12 * i);
      const text = table.subarray(at, at + table.readUInt16BE(14 + 12 * i));
      return `${table.readUInt16BE(12 + 12 * i)} ${Buffer.from(text).swap16().toString("utf16le")}`;
    });
  }

  it("leaves the four names that systems ask for, a letter each", async () => {
    const file = createRequire(import.meta.url).resolve("katex/dist/fonts/KaTeX_Main-Regular.woff2");
    const font = await subsetFont(readFileSync(file), "x", { targetFormat: "sfnt" });
    expect(namesOf(Buffer.from(font)).join()).toContain("KaTeX_Main");
    expect(namesOf(withShortNames(font))).toEqual(["1 K", "2 K", "4 K", "6 K"]);
  });
});

describe("pruneProperties()", () => {
  const none = new Set<string>();

  it("drops what nothing reads, what only that has read, and the rules left empty", () => {
    const css = ":root{--a:1;--b:var(--c);x:var(--a)}.p{--c:2}";
    expect(pruneProperties([css], none)).toEqual([":root{--a:1;x:var(--a)}"]);
  });

  it("keeps what another sheet, a style or a script reads", () => {
    expect(pruneProperties([":root{--a:1}", "p{x:var(--a)}"], none)[0]).toBe(":root{--a:1}");
    const others = inUse(['<p style="x:var( --s )">', 'style.setProperty("--t", 1)']);
    expect(pruneProperties([":root{--s:1;--t:2;--u:3}"], others)).toEqual([":root{--s:1;--t:2}"]);
  });

  it("leaves statements and queries alone", () => {
    const css = "@layer a,b;@media print{:root{--a:1}p{x:1}}";
    expect(pruneProperties([css], none)).toEqual(["@layer a,b;@media print{p{x:1}}"]);
  });
});

describe("katexFonts()", () => {
  it("takes out the fonts and leaves the rest", () => {
    const { transform } = katexFonts() as unknown as { transform(css: string, id: string): { code: string } };
    const { code } = transform(css, "/node_modules/katex/dist/katex.min.css");
    expect(code).not.toContain("@font-face");
    expect(code).toContain(".katex .mathnormal{font-family:KaTeX_Math");
  });
});

describe("prune()", () => {
  const words = vocabulary(['<p class="a md:b">', 'element.classList.add("live")']);

  it("drops rules, and parts of lists, whose classes nothing mentions", () => {
    expect(prune(".a{x:1}.gone{x:2}.a .gone,.a p,.live{x:3}", words)).toBe(".a{x:1}.a p,.live{x:3}");
  });

  it("keeps elements, attributes, escaped names and what stands in brackets", () => {
    const kept = "p[data-x='.gone']{x:1}.md\\:b{x:2}.a:not(.gone){x:3}:is(.gone,p){x:4}";
    expect(prune(kept, words)).toBe(kept);
  });

  it("drops rules for a choice of classes of which nothing mentions any", () => {
    expect(prune("p:is(.gone,.lost){x:1}p:is(.gone,.a){x:2}:not(:is(.b,p)){x:3}", words)).toBe(
      "p:is(.gone,.a){x:2}:not(:is(.b,p)){x:3}",
    );
  });

  it("works inside layers and leaves at-rules and statements alone", () => {
    const kept =
      "@layer x,y;@layer x{.a{x:1}}@media print{p{x:2}}@font-face{src:url(a.b)}@keyframes k{to{x:3}}";
    expect(prune(kept, words)).toBe(kept);
    expect(prune("@layer x{@layer q,r;.gone{x:1}}", words)).toBe("@layer x{@layer q,r;}");
  });
});

it("a rule that Astro binds to one tag goes where the tag is not", () => {
  const css = ".card:where(.astro-a1){x:1}.card:where(.astro-b2) p:where(.astro-b2){x:2}";
  expect(prune(css, new Set(["card", "astro-b2"]))).toBe(".card:where(.astro-b2) p:where(.astro-b2){x:2}");
});

describe("inlineSmall()", () => {
  const link = '<link rel="stylesheet" href="/a.css">';
  const sheets = new Map([
    ["/a.css", ".card{x:1}.mark{x:2}.open{x:3}"],
    ["/b.css", `.card{x:${"1".repeat(16_000)}}`],
  ]);

  it("puts a small sheet into the page, cut to what the page and the scripts mention", () => {
    const html = inlineSmall(`${link}<p class="mark">`, sheets, new Set(["open"]));
    expect(html).toBe('<style>.mark{x:2}.open{x:3}</style><p class="mark">');
  });

  it("leaves sheets that every page shares, those for print, and those of others", () => {
    for (const other of [
      '<link rel="stylesheet" href="/b.css">',
      '<link rel="stylesheet" href="/a.css" media="print">',
      '<link rel="stylesheet" href="/elsewhere.css">',
    ])
      expect(inlineSmall(other, sheets, new Set())).toBe(other);
  });
});

describe("withPolicy()", () => {
  const html = `<html><head><title>x</title></head><body><script>go()</script><script type="application/json">{}</script><script src="/a.js"></script></body></html>`;

  it("allows the page's own inline scripts by their hash, and no others", () => {
    const hash = createHash("sha256").update("go()").digest("base64");
    const done = withPolicy(html);
    expect(done).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'`);
    expect(done.match(/sha256-/g)).toHaveLength(1);
    expect(/script-src[^;]*unsafe-inline/.test(done)).toBe(false);
    expect(done.indexOf("Content-Security-Policy")).toBeLessThan(done.indexOf("<title>"));
  });

  it("names no origin but the site's own", () => {
    expect(withPolicy(html)).not.toMatch(/https?:/);
  });

  it("leaves a page alone that brings a policy of its own", () => {
    const own = `<html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head></html>`;
    expect(withPolicy(own)).toBe(own);
  });

  it("counts data blocks and files as no inline scripts", () => {
    expect(inlineScripts(html)).toEqual(["go()"]);
  });
});
