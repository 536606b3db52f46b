import { beforeAll, describe, expect, it } from "vitest";
import { type LoadedChapter, loadChapter } from "../../src/site/engine/chapter.ts";
import { readers } from "./site.ts";

const site = readers();
let chapter: LoadedChapter;
beforeAll(async () => {
  chapter = await loadChapter("2-maximum-entropy");
});

const pages = [
  ["en", "/en/maximum-entropy/"],
  ["zh-cn", "/zh-cn/maximum-entropy/"],
] as const;

describe.each(pages)("without JavaScript, the chapter in %s", (language, path) => {
  const open = () => site.open({ path, script: false });

  it("shows the code of every cell", async () => {
    const { page } = await open();
    const shown = await page
      .locator("[data-cell]")
      .evaluateAll((cells) =>
        cells.map((cell) => [
          cell.getAttribute("data-cell"),
          cell.querySelector('[data-slot="source"] code')?.textContent ?? "",
        ]),
      );
    const hidden = new Set(Object.values(chapter.checks));
    const written = chapter.cells.filter(({ name }) => !hidden.has(name));
    expect(Object.fromEntries(shown)).toEqual(
      Object.fromEntries(written.map((cell) => [cell.name, cell.source])),
    );
  });

  it("shows everything that the cells displayed when the site was built", async () => {
    const { page } = await open();
    const counts = await page
      .locator("[data-cell]")
      .evaluateAll((cells) =>
        cells.map((cell) => [
          cell.getAttribute("data-cell"),
          cell.querySelector('[data-slot="outputs"]')?.children.length,
        ]),
      );
    const { reports } = chapter.runs[language];
    const built = counts.map(([name]) => {
      const exercise = String(name).startsWith("exercise-");
      return [name, exercise ? 0 : (reports.get(String(name))?.outputs?.length ?? 0)];
    });
    expect(counts).toEqual(built);
    expect(built.filter(([, count]) => Number(count) > 0).length).toBeGreaterThan(30);
  });

  it("has a drawing and words for it in every figure", async () => {
    const { page } = await open();
    const alts = await page
      .locator("figure[data-cell]")
      .evaluateAll((figures) =>
        figures.map((figure) =>
          [...figure.querySelectorAll("svg[role=img]")].map((svg) => svg.getAttribute("aria-label")),
        ),
      );
    expect(alts.length).toBeGreaterThanOrEqual(6);
    for (const each of alts) {
      expect(each.length).toBeGreaterThan(0);
      for (const alt of each) expect(alt).toMatch(language === "en" ? /\w+ \w+ \w+/ : /[一-鿿]{3}/u);
    }
    expect(
      await page.locator("figure[data-cell] svg:has(path, circle, rect, line)").count(),
    ).toBeGreaterThanOrEqual(6);
    expect(await page.locator("figure .nb-data table").count()).toBeGreaterThanOrEqual(6);
    expect(
      await page
        .locator("figcaption")
        .evaluateAll((all) => all.every((one) => (one.textContent ?? "").length > 40)),
    ).toBe(true);
  });

  it("sets every formula and leaves no dollar sign behind", async () => {
    const { page } = await open();
    expect(await page.locator(".katex-error").count()).toBe(0);
    expect(await page.locator(".equation .katex-display math").count()).toBeGreaterThan(15);
    const text = await page.locator("main").evaluate((main) => {
      const copy = main.cloneNode(true) as HTMLElement;
      for (const code of copy.querySelectorAll("pre, code, annotation, [data-cell=overflow]")) code.remove();
      return copy.textContent ?? "";
    });
    expect(text.match(/.{0,20}(\$|\\[a-z]+|\\\(|undefined|NaN|\[object).{0,20}/g) ?? []).toEqual([]);
  });

  it("shows tables, stated numbers, exercises with their solutions, and no message of the engine", async () => {
    const { page } = await open();
    expect(await page.locator(".nb-table tbody tr").count()).toBeGreaterThan(60);
    const stated = await page.locator("[data-value]").allTextContents();
    expect(stated.length).toBeGreaterThan(40);
    for (const text of stated) expect(text).toMatch(/^−?\d[\d,.]*(e−?\d+)?$/);
    expect(await page.locator(".nb-solution code").count()).toBe(5);
    expect((await page.locator('[data-slot="message"]').allTextContents()).join("")).toBe("");
  });
});

it("the home page has its figure and its caption", async () => {
  for (const path of ["/en/", "/zh-cn/"]) {
    const { page } = await site.open({ path, script: false });
    expect(await page.locator("figure svg[role=img] path").count()).toBeGreaterThan(2);
    expect((await page.locator("figcaption").allTextContents()).join("").length).toBeGreaterThan(30);
  }
});
