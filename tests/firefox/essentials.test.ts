import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { eventually } from "../browser/site.ts";
import { listChapters } from "../../src/site/chapters.ts";
import { cellOn, chord, said } from "./cells.ts";
import { readers } from "./readers.ts";

const site = readers();
const endings = ["ipynb", "ts", "zip"];
const plot = '[data-cell="dieFigure"] svg[role=img]';
const alt = (page: Page) => page.$eval(plot, (svg) => svg.getAttribute("aria-label"));
async function inTurn<T>(items: string[], act: (item: string) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (const item of items) results.push(await act(item));
  return results;
}

describe("in Firefox, a reader", () => {
  it("reads every chapter in both languages: formulas, plots and values are there, and nothing is too wide", async () => {
    const { page } = await site.open("/en/");
    for (const { slug } of listChapters("content")) {
      for (const language of ["en", "zh-cn"]) {
        await page.goto(`${site.origin()}/${language}/${slug}/`);
        const found = await page.evaluate(() => ({
          undrawn: [...document.querySelectorAll("figure")]
            .filter((figure) => !figure.querySelector("svg path, svg line, svg circle, svg rect"))
            .map(({ id }) => id),
          plots: document.querySelectorAll("figure svg[role=img][aria-label]").length,
          formulas: document.querySelectorAll(".katex-html").length,
          unset: document.querySelectorAll(".katex-error").length,
          unsaid: [...document.querySelectorAll("[data-value]")].filter(({ textContent }) =>
            /^$|NaN|undefined|object|Infinity/.test(textContent ?? ""),
          ).length,
          malformed: [...document.querySelectorAll("msub, msup, mfrac, mover, munder")].filter(
            ({ children }) => children.length !== 2,
          ).length,
          wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        }));
        expect(
          { ...found, plots: found.plots >= (slug === "ledger" ? 2 : 5), formulas: found.formulas > 20 },
          `${language} ${slug}`,
        ).toEqual({
          undrawn: [],
          plots: true,
          formulas: true,
          unset: 0,
          unsaid: 0,
          malformed: 0,
          wide: 0,
        });
      }
    }
  });

  it("moves a slider by keyboard and a point by mouse, and the plots follow", async () => {
    const { page } = await site.open();
    await page.focus('[data-cell="simplexFigure"] input[type=range]');
    await page.keyboard.press("End");
    await eventually(() => page.$eval('[data-cell="simplexFigure"] svg', (svg) => svg.innerHTML)).toContain(
      ">2.80<",
    );
    const from = await page.$eval('[data-cell="dieFigure"] .nb-pointer', (pointer) => {
      pointer.scrollIntoView({ block: "center", behavior: "instant" });
      const { x, y, width, height } = pointer.getBoundingClientRect();
      return { x: x + width * 0.6, y: y + height / 2 };
    });
    const before = await alt(page);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x - 100, from.y, { steps: 5 });
    await page.mouse.up();
    await eventually(() => alt(page)).not.toBe(before);
    expect(await alt(page)).toMatch(/mean [23]\.\d+/);
    await page.focus('[data-cell="dieFigure"] .nb-pointer');
    const dragged = await alt(page);
    await page.keyboard.press("ArrowRight");
    await eventually(() => alt(page)).not.toBe(dragged);
  });

  it("edits a cell: names are offered, a wrong type is shown, and what runs is what she wrote, also after a reload", async () => {
    const { page } = await site.open();
    const cell = cellOn(page, "temperature");
    await cell.write('const wrong: number = "a";\n');
    await eventually(() => said(page, '[data-cell="temperature"] .nb-code')).toContain(
      "Type 'string' is not assignable to type 'number'.",
    );
    await chord(page, "Control", "a");
    await page.keyboard.type("softm");
    await eventually(() => said(page, ".cm-tooltip-autocomplete")).toContain("softmax");
    await eventually(() => said(page, ".nb-card")).toContain("distribution of greatest");
    await page.keyboard.press("Enter");
    await page.keyboard.type("([1, 1])");
    await cell.press("run");
    await cell.becomes("done");
    await eventually(() => cell.outputs()).toContain("[0.5, 0.5]");
    await page.reload();
    await eventually(() => cell.text()).toContain("softmax([1, 1])");
  });

  it("stops an endless loop, and everything else goes on", async () => {
    const { page } = await site.open();
    const cell = cellOn(page, "temperature");
    await cell.write("while (true) {}");
    await cell.press("run");
    await cell.becomes("running");
    await cell.press("stop");
    await cell.becomes("stopped");
    const other = cellOn(page, "newton");
    await other.press("run");
    await other.becomes("done");
    expect(await other.outputs()).toContain("0.371049");
    expect(await cell.text()).toBe("while (true) {}");
  });

  it("shares a link; who opens it sees the difference before anything runs, and takes it", async () => {
    const { page } = await site.open();
    await cellOn(page, "temperature").write("// from a friend\n6 * 7");
    await page.locator('[data-action="copy-link"]').click();
    await eventually(() => said(page, '[data-slot="notice"]')).toMatch(/^Link copied/);
    await chord(page, "Control", "k");
    await page.waitForSelector("site-search dialog[open]");
    await chord(page, "Control", "v");
    const link = await page.$eval("site-search input[type=search]", ({ value }) => value);

    const { page: friends } = await site.open(link.replace(site.origin(), ""));
    const cell = cellOn(friends, "temperature");
    await eventually(() => said(friends, "[data-panel=share] pre")).toContain(
      "+ // from a friend\n+ 6 * 7\n",
    );
    expect(await friends.$$("[data-status]")).toEqual([]);
    expect(await cell.text()).toContain("Plot");
    await friends.locator("[data-panel=share] button").click();
    await eventually(() => cell.text()).toContain("6 * 7");
    await cell.press("run");
    await cell.becomes("done");
    expect(await cell.outputs()).toBe("42");
  });

  it("downloads the chapter, as published and with her changes, byte by byte as in Chromium", async () => {
    const takeIn = async (where: "firefox" | "chromium") => {
      const { page, download } = await site.open("/zh-cn/maximum-entropy/", where);
      await page.click(".nb-away > summary");
      const take = (ending: string) =>
        download(`maximum-entropy.zh-cn.${ending}`, () => page.click(`.nb-away a[data-ending="${ending}"]`));
      const files = { published: await inTurn(endings, take), changed: [] as Buffer[] };
      await cellOn(page, "temperature").write('"我的"');
      await page.click(".nb-away > summary");
      await eventually(() => page.$eval(".nb-away input", ({ checked }) => checked)).toBe(true);
      files.changed = await inTurn(endings, take);
      return files;
    };
    const [fox, chromium] = await Promise.all([takeIn("firefox"), takeIn("chromium")]);
    for (const [i, ending] of endings.entries()) {
      const built = readFileSync(`dist/download/maximum-entropy.zh-cn.${ending}`);
      expect(fox.published[i]?.equals(built), `published ${ending}`).toBe(true);
      expect(fox.changed[i]?.equals(chromium.changed[i] ?? built), `changed ${ending}`).toBe(true);
      expect(fox.changed[i]?.equals(built), `changed ${ending} as published`).toBe(false);
    }
    expect(fox.changed[1]?.toString()).toContain('$show("我的")');
  });

  it("switches the language and stays where she was", async () => {
    const { page } = await site.open();
    const top = () => page.$eval("#fig-race", (figure) => Math.round(figure.getBoundingClientRect().top));
    await page.evaluate(() => {
      const figure = document.getElementById("fig-race");
      scrollBy({ top: (figure?.getBoundingClientRect().top ?? 0) - 160, behavior: "instant" });
    });
    await eventually(top).toBeLessThan(170);
    const stood = await top();
    await page.click('nonlinear-languages a[data-language="zh-cn"]');
    await eventually(() => page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    await eventually(async () => Math.abs((await top()) - stood)).toBeLessThan(4);
  });

  it("looks something up in the glossary and in the search", async () => {
    const { page } = await site.open("/en/glossary/");
    expect((await page.$$("main h3")).length).toBeGreaterThan(100);
    expect(await page.$$("msub:not(:has(> :nth-child(2):last-child))")).toEqual([]);
    await chord(page, "Control", "k");
    await page.waitForSelector("site-search dialog[open]");
    await page.keyboard.type("Lagrangian");
    await eventually(() => said(page, "site-search ol mark")).toMatch(/Lagrangian/i);
    await page.keyboard.press("Enter");
    await eventually(() => page.url()).toContain("/en/maximum-entropy/");
  });
});
