import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();
/** The browser's word when a handler in a file's markup is kept from running. */
const refusals = /inline event handler/;
const downloaded = "dist/download/maximum-entropy.en.ipynb";
const opener = (page: Page) => page.locator("[data-opener]");
const said = (page: Page) => opener(page).locator("[role=alert]").textContent();

/** A notebook in Deno's TypeScript with these cells. */
const file = (...cells: unknown[]) =>
  JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: { kernelspec: { name: "deno" } }, cells });
const code = (source: unknown, more: object = {}) => ({
  cell_type: "code",
  metadata: {},
  source,
  outputs: [],
  ...more,
});
const prose = (source: string) => ({ cell_type: "markdown", metadata: {}, source });

async function choose(page: Page, text: string | Buffer, name = "own.ipynb") {
  const buffer = typeof text === "string" ? Buffer.from(text) : text;
  await opener(page).locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer });
}
const ready = (page: Page) => page.locator(".nb-files").waitFor();

async function open(
  text: string | Buffer = readFileSync(downloaded),
  options: Parameters<typeof site.open>[0] = {},
) {
  const { page } = await site.open({ path: "/en/open/", ...options });
  await choose(page, text, "maximum-entropy.en.ipynb");
  await ready(page);
  return { page, notebook: notebookOn(page) };
}

describe("a downloaded chapter, opened", () => {
  it("shows prose, formulas and the file's outputs, runs nothing by itself, and runs whole", async () => {
    const { page, notebook } = await open();
    expect(await page.locator("[data-opened] > h2").first().textContent()).toContain("Maximum entropy");
    expect(await page.locator("[data-opened] .katex-error").count()).toBe(0);
    expect(await page.locator("[data-opened] .katex").count()).toBeGreaterThan(50);
    expect(await notebook.outputs("newton")).not.toBe("");
    expect(await page.locator("[data-cell][data-status]").count()).toBe(0);
    await notebook.runAll();
    expect(await page.locator("[data-status=failed], [data-status=waiting]").count()).toBe(0);
    expect(await page.locator(".nb-diagnostics li").count()).toBe(0);
    const figure = page.locator('[data-cell="simplexFigure"]');
    await figure.locator("input[type=range]").focus();
    await page.keyboard.press("End");
    await eventually(() => figure.locator("svg").innerHTML()).toContain(">2.80<");
  });

  it("is edited with types checked, stopped, and found again after a reload and in the other language", async () => {
    const { page, notebook } = await open();
    await notebook.write("temperature", "const wrong: string = 42;\nfor (;;);");
    await eventually(() => notebook.slot("temperature", "diagnostics").textContent()).toContain(
      "not assignable",
    );
    await notebook.press("temperature", "run");
    await eventually(() => notebook.status("temperature")).toBe("running");
    await notebook.press("temperature", "stop");
    await eventually(() => notebook.status("temperature")).toBe("stopped");
    await page.reload();
    await ready(page);
    expect(await notebook.text("temperature")).toBe("const wrong: string = 42;\nfor (;;);");
    expect(await page.locator("[data-cell][data-status]").count()).toBe(0);
    await page.goto(`${site.origin()}/zh-cn/open/`);
    await ready(page);
    expect(await notebook.text("temperature")).toBe("const wrong: string = 42;\nfor (;;);");
    await notebook.press("temperature", "reset");
    await eventually(() => notebook.text("temperature")).not.toContain("wrong");
    await page.getByRole("button", { name: "关闭" }).click();
    await eventually(() => page.locator("[data-cell]").count()).toBe(0);
    await page.reload();
    expect(await page.locator("[data-cell]").count()).toBe(0);
  });

  it("is taken away again with changes and outputs, and opens as it was left, controls included", async () => {
    const { page, notebook } = await open();
    await notebook.write("temperature", '"mine"');
    await notebook.runAll();
    await page.locator('[data-cell="simplexFigure"] input[type=range]').focus();
    await page.keyboard.press("End");
    await eventually(() => page.locator('[data-cell="simplexFigure"] svg').innerHTML()).toContain(">2.80<");
    const coming = page.waitForEvent("download");
    await page.locator(".nb-files").getByRole("button", { name: ".ipynb" }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe("maximum-entropy.en.ipynb");
    const taken = readFileSync(await download.path(), "utf8");
    const { cells } = JSON.parse(taken);
    const published = JSON.parse(readFileSync(downloaded, "utf8")).cells;
    const textsOf = (all: { id: string; source: string[] }[]) =>
      Object.fromEntries(all.map(({ id, source }) => [id, source.join("")]));
    expect(textsOf(cells)).toEqual({
      ...textsOf(published),
      setup: expect.stringContaining("setControls"),
      temperature: '"mine"',
      simplexFigure: expect.stringMatching(/^setControls\(.*2\.8\);\n/),
    });
    await choose(page, taken, "again.ipynb");
    await eventually(() => opener(page).locator("[role=status]").textContent()).toContain(
      "“again.ipynb” is open",
    );
    expect(await notebook.text("temperature")).toBe('"mine"');
    expect(await notebook.text("simplexFigure")).not.toContain("setControls");
    await notebook.run("simplexFigure");
    expect(await page.locator('[data-cell="simplexFigure"] input[type=range]').inputValue()).toBe("2.8");
  });
});

describe("somebody's own notebook", () => {
  it("runs as far as the site has what it imports; markup of the file is harmless", async () => {
    const { page, notebook } = await open(
      file(
        prose(
          "# Mine\n\n<img src=x onerror=alert(1)> Costs $5 and $6; $x^2$ [link](https://a.example) [bad](javascript:alert(1))",
        ),
        code(['import * as Plot from "npm:@observablehq/plot";\n', "const six = 6;\n", "six * 7"], {
          outputs: [{ output_type: "stream", name: "stdout", text: ["kept\n"] }],
        }),
        code('import { chunk } from "npm:lodash";\nchunk([1], 1)'),
        code("six + 1", { metadata: { name: "six" } }),
        code("six + 2", { metadata: { name: "six" } }),
        code("const s = '<img src=x onerror=alert(2)>';\ns", {
          outputs: [
            {
              output_type: "display_data",
              data: { "text/html": ["<b onclick=alert(3)>bold</b><script>alert(4)</script>"] },
            },
          ],
        }),
      ),
      { expected: refusals },
    );
    expect(await notebook.names()).toEqual(["cell-1", "cell-2", "six", "six-2", "cell-5"]);
    expect(await page.locator("[data-opened]").innerHTML()).not.toMatch(
      /onerror="|onclick|<script|javascript:/,
    );
    expect(await page.locator("[data-opened] .katex").count()).toBe(1);
    expect(await page.locator("[data-opened] .nb-prose").first().textContent()).toContain(
      "Costs $5 and $6; ",
    );
    expect(await notebook.outputs("cell-1")).toBe("kept");
    await eventually(() => notebook.slot("cell-2", "diagnostics").textContent()).toContain("npm:lodash");
    await notebook.runAll();
    expect(await notebook.outputs("cell-1")).toBe("42");
    expect(await notebook.outputs("six-2")).toBe("8");
  });
});

describe("a file that is none", () => {
  const faults: [what: string, text: string | Buffer, en: RegExp, zh: RegExp][] = [
    ["an empty file", "", /“x\.ipynb”: expected a Jupyter notebook, received an empty file/, /空的/],
    [
      "an image by another name",
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]),
      /received an image/,
      /一幅图像/,
    ],
    ["other text", "hello", /which is JSON, received other text/, /JSON 格式/],
    ["half a notebook", file(code("1")).slice(0, 90), /breaks off/, /后面断了/],
    [
      "Python",
      file(code("print(1)")).replace('"name":"deno"', '"name":"python3","language":"python"'),
      /TypeScript or JavaScript.*received one in python/,
      /用的是 python/,
    ],
    [
      "nbformat 3",
      JSON.stringify({ nbformat: 3, worksheets: [] }),
      /format 4, received format 3/,
      /格式是 3/,
    ],
    ["prose alone", file(prose("hi")), /at least one cell with code, received 1 cell/, /都没有代码/],
    ["a damaged cell", file(code(7)), /For cell 1, expected its text, received number/, /第 1 个单元/],
    ["too much", " ".repeat(10_000_001), /at most 10\.0 MB, received 10\.0 MB/, /最大为 10\.0 MB/],
  ];

  it.each([
    ["/en/open/", 2],
    ["/zh-cn/open/", 3],
  ] as const)(
    "on %s, is refused with a word on what was found and expected; the page stays",
    async (path, column) => {
      const { page } = await site.open({ path });
      for (const fault of faults) {
        await choose(page, fault[1], "x.ipynb");
        await eventually(() => said(page)).toMatch(fault[column]);
        expect(await page.locator("[data-cell]").count()).toBe(0);
      }
      await choose(page, file(code("1 + 1")));
      await ready(page);
      expect(await said(page)).toBe("");
      await choose(page, "{", "x.ipynb");
      await eventually(() => said(page)).toMatch(faults[3]?.[column] ?? /never/);
      await notebookOn(page).run("cell-1");
      expect(await notebookOn(page).outputs("cell-1")).toBe("2");
    },
  );
});

it("by keyboard alone: the file is chosen, the notebook has the focus, a cell runs", async () => {
  const { page } = await site.open({ path: "/en/open/" });
  await page.getByRole("button", { name: "Choose a notebook" }).focus();
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
  await chooser.setFiles({
    name: "k.ipynb",
    mimeType: "",
    buffer: Buffer.from(file(prose("# Keys"), code("6 * 7"))),
  });
  await ready(page);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Keys");
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  while ((await focused()) !== "PRE") await page.keyboard.press("Tab");
  await page.keyboard.press("Control+Enter");
  await eventually(() => notebookOn(page).outputs("cell-1")).toBe("42");
});

it("a file dropped anywhere on the page is opened, and another takes its place", async () => {
  const { page } = await site.open({ path: "/en/open/" });
  const drop = (name: string, text: string) =>
    page.evaluate(
      ([name = "", text = ""]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name));
        for (const type of ["dragover", "drop"])
          document
            .querySelector("h1")
            ?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      },
      [name, text],
    );
  await drop("a.ipynb", file(code("1")));
  await ready(page);
  await drop("b.ipynb", file(code("2"), code("3")));
  await eventually(() => opener(page).locator("[role=status]").textContent()).toContain(
    "“b.ipynb” is open: 2 cells",
  );
  expect(await notebookOn(page).text("cell-1")).toBe("2");
});

it("without a script, says that it needs one", async () => {
  const { page } = await site.open({ path: "/en/open/", script: false });
  expect(await opener(page).locator("noscript p").isVisible()).toBe(true);
  expect(await opener(page).getByRole("button").isVisible()).toBe(false);
});

it.each([390, 1280])("at %i pixels a wide notebook stays within the page", async (width) => {
  const wide = `$$${"x + ".repeat(60)}x$$\n\n|${"column|".repeat(20)}\n|${"-|".repeat(20)}\n\n${"long".repeat(60)}`;
  const { page } = await open(file(prose(wide), code(`"${"text ".repeat(80)}"`)), { width });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
