import { unified } from "@astrojs/markdown-remark";
import remarkMath from "remark-math";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { joinLines, remarkChinese } from "../../src/site/markdown/chinese.ts";
import { headingIds, rehypeHeadings } from "../../src/site/markdown/headings.ts";
import { rehypeMaths, remarkDisplay } from "../../src/site/markdown/maths.ts";

const english = new URL("file:///chapter/en.mdx");

/** The renderer prints every error before it throws it. */
beforeAll(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});

async function render(markdown: string, fileURL = english): Promise<string> {
  const processor = unified({
    remarkPlugins: [remarkMath, remarkDisplay, remarkChinese],
    rehypePlugins: [rehypeHeadings, rehypeMaths],
  });
  const renderer = await processor.createRenderer({ syntaxHighlight: false });
  return (await renderer.render(markdown, { fileURL })).code;
}

describe("headings", () => {
  it("get ids from the English text, counted where they repeat", () => {
    expect(headingIds("# title\n## The die\ntext\n### Mean *and* `log Z`\n## The die\n")).toEqual([
      "the-die",
      "mean-and-log-z",
      "the-die-1",
    ]);
  });

  it("inside tags count, in code and comments they do not", () => {
    const text =
      "---\n## no: 1\n---\n<Box>\n  ## Inside\n</Box>\n```ts\n## code\n```\n{/*\n## gone\n*/}\n## [Last](/x) →\n";
    expect(headingIds(text)).toEqual(["inside", "last"]);
  });

  it("of another language carry the English ids", async () => {
    const folder = new URL("../../content/2-maximum-entropy/zh-cn.mdx", import.meta.url);
    await expect(render("## 骰子", folder)).rejects.toThrow(/1 here, \d\d there/);
    await expect(render("## The die")).resolves.toContain('<h2 id="the-die">');
  });

  it("refuse formulas, which the table of contents cannot show", async () => {
    await expect(render("## The sum $x$")).rejects.toThrow(/Unicode/);
  });
});

describe("formulas", () => {
  it("are set while the site is built, with MathML for those who do not see them", async () => {
    const html = await render("The sum $x^2$.");
    expect(html).toContain('class="katex-html"');
    expect(html).toContain("<math");
    expect(html).not.toContain("katex-display");
  });

  it("mark a term for the eye alone, which a tap can hold", async () => {
    const html = await render("$\\ink{red}{\\delta}\\, x$");
    expect(html.match(/<span tabindex="-1" class="enclosing ink-red"><span[^>]*>δ/g)).toHaveLength(1);
    expect(html.match(/<math[\s\S]*<\/math>/)?.[0]).not.toContain("ink");
    expect(html.match(/<mi>δ<\/mi>/g)).toHaveLength(1);
  });

  it.each([
    "\\ink{grey}{x}",
    "\\ink{red onclick}{x}",
    "\\htmlId{a}{x}",
    "\\htmlClass{nb-cell}{x}",
    "\\href{/}{x}",
  ])("put nothing else into the page: $%s$", async (tex) => {
    const html = await render(`$${tex}$`).catch(() => "");
    expect(html).not.toMatch(/class="[^"]*(?:nb-cell|onclick|grey)|id="a"|href=/);
  });

  it("carry no TeX source and no length finer than a hundredth of their size", async () => {
    const html = await render("$\\frac{1}{Z} \\text{ in } 0.1234\\text{em}$");
    expect(html).not.toMatch(/semantics|annotation/);
    expect(html).toMatch(/height:\d\.\d+em/);
    expect(html).not.toMatch(/:-?\d+\.\d{3,}em/);
  });

  it.each(["$$\nx^2\n$$", "$$x^2$$"])("between double dollars are displayed: %j", async (source) => {
    expect(await render(source)).toContain("katex-display");
  });

  it.each(["$\\frac{1}$", "$x_1_2$", "$\\nosuch$", "$熵$"])(
    "that are wrong fail the build: %s",
    async (source) => {
      await expect(render(source)).rejects.toThrow(/Cannot typeset/);
    },
  );
});

describe("joinLines()", () => {
  it.each([
    ["弯折。\n本站", "弯折。本站"],
    ["取\n  softmax", "取softmax"],
    ["plain\ntext", "plain\ntext"],
    ["用 softmax\nand 熵", "用 softmax\nand 熵"],
  ])("%j becomes %j", (text, joined) => expect(joinLines(text)).toBe(joined));
});
