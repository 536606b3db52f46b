import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();
const visible = "nonlinear-languages a:visible";

/** Where a part of the page stands in the window. */
const topOf = (page: Page, id: string) =>
  page.locator(`[id="${id}"]`).evaluate((element) => Math.round(element.getBoundingClientRect().top));

/** Scrolls until a part of the page stands at a height of the window, and waits until it stays there. */
async function readAt(page: Page, id: string, height: number): Promise<number> {
  const scroll = () =>
    page.evaluate(
      ([which, top]) => {
        const part = document.getElementById(which);
        scrollBy({ top: (part?.getBoundingClientRect().top ?? 0) - top, behavior: "instant" });
      },
      [id, height] as const,
    );
  await eventually(async () => {
    await scroll();
    await page.waitForTimeout(100);
    return Math.abs((await topOf(page, id)) - height);
  }).toBeLessThan(2);
  return topOf(page, id);
}

const fillStorage = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
};
const chinese = (page: Page) => page.locator(visible).filter({ hasText: "简体中文" }).first();

describe("the language switch", () => {
  it.each([
    ["eq-logz", 150, undefined],
    ["fig-race", 160, fillStorage],
    ["cell-threeClasses", 400, undefined],
  ])("keeps %s in its place, %i pixels below the top, there and back", async (id, height, before) => {
    const { page } = await site.open({ ...(before && { before }), expected: /uncaught: full/ });
    const stood = await readAt(page, id, height);
    for (const [language, path] of [
      ["简体中文", "zh-cn"],
      ["English", "en"],
    ] as const) {
      await page.locator(visible).filter({ hasText: language }).first().click();
      await page.waitForURL(`${site.origin()}/${path}/maximum-entropy/`);
      await eventually(async () => Math.abs((await topOf(page, id)) - stood)).toBeLessThan(4);
    }
  });

  it("pressed by keyboard on a small screen keeps the place, and Tab goes on from there", async () => {
    const { page } = await site.open({ width: 390 });
    const stood = await readAt(page, "fig-die", 250);
    await page.locator("[popovertarget=starlight__sidebar]").focus();
    await page.keyboard.press("Enter");
    await page.locator('#starlight__sidebar a[data-language="zh-cn"]').focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/zh-cn/);
    await eventually(async () => Math.abs((await topOf(page, "fig-die")) - stood)).toBeLessThan(4);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("figure")?.id)).toBe("fig-die");
  });

  it("leads to the section where it opens another tab", async () => {
    const { page, context } = await site.open();
    await readAt(page, "fig-race", 300);
    const opening = context.waitForEvent("page");
    await chinese(page).click({ modifiers: ["Control"] });
    const tab = await opening;
    await eventually(() => topOf(tab, "fig-race")).toBeLessThan(250);
    await eventually(() => topOf(tab, "fig-race")).toBeGreaterThan(0);
  });

  it("has no say where the reader afterwards opens a place of her own", async () => {
    const { page } = await site.open();
    await readAt(page, "fig-race", 640);
    await chinese(page).click();
    await page.waitForURL(/zh-cn/);
    await page.goto(`${site.origin()}/zh-cn/maximum-entropy/#fig-die`);
    await eventually(() => topOf(page, "fig-die")).toBeLessThan(250);
    await eventually(() => topOf(page, "fig-die")).toBeGreaterThan(0);
  });

  it("can be seen and pressed at both widths", async () => {
    for (const width of [390, 1280]) {
      const { page } = await site.open({ width });
      await page.locator(visible).filter({ hasText: "简体中文" }).first().click();
      await page.waitForURL(/zh-cn\/maximum-entropy/);
      expect(await page.locator("h1").textContent()).toMatch(/[一-鿿]/u);
    }
  });

  it("keeps the reader's edits, where she put the controls, what she solved, and her place below them", async () => {
    const { page } = await site.open();
    await page.evaluate(() => {
      const progress = { "exercise-die": { attempts: 1, solved: true } };
      const saved = { sources: {}, bases: {}, inputs: {}, progress };
      localStorage.setItem("nonlinear:2-maximum-entropy", JSON.stringify(saved));
    });
    await page.reload();
    const notebook = notebookOn(page);
    await notebook.write("temperature", "// mine\n6 * 7");
    await page.locator('[data-cell="simplexFigure"] input[type=range]').focus();
    await page.keyboard.press("End");
    await eventually(() => page.locator('[data-cell="simplexFigure"] svg').innerHTML()).toContain(">2.80<");
    const stood = await readAt(page, "cell-overflow", 500);
    await chinese(page).click();
    await page.waitForURL(/zh-cn/);
    await eventually(() => notebook.text("temperature")).toBe("// mine\n6 * 7");
    expect(await notebook.slot("temperature", "edited").textContent()).toMatch(/^已修改/);
    await eventually(() => page.locator('[data-cell="simplexFigure"] svg').innerHTML()).toContain(">2.80<");
    await eventually(() => page.locator('[data-cell="simplexFigure"] svg').innerHTML()).toContain("你的点");
    expect(await page.locator('[data-solved="exercise-die"]').textContent()).toBe("✓ 已完成");
    await eventually(async () => Math.abs((await topOf(page, "cell-overflow")) - stood)).toBeLessThan(4);
  });
});

describe("the Chinese page", () => {
  it("speaks Chinese in its errors, states and buttons", async () => {
    const { page } = await site.open({ path: "/zh-cn/maximum-entropy/" });
    const notebook = notebookOn(page);
    await notebook.write("newton", `${await notebook.text("newton")}\nthrow new Error("不行");`);
    await notebook.run("newton");
    expect(await notebook.slot("newton", "message").textContent()).toMatch(
      /^Error: 不行.*第 \d+ 行第 \d+ 列/,
    );
    await notebook.run("fourDice");
    expect(await notebook.slot("fourDice", "message").textContent()).toBe("等待 newton。");
    expect(await page.locator("[data-action=run-all]").textContent()).toBe("▶ 全部运行");
  });
});

describe.each(["/en/maximum-entropy/", "/zh-cn/maximum-entropy/", "/en/", "/zh-cn/"])("%s", (path) => {
  it.each([
    [390, false],
    [390, true],
    [320, false],
    [1440, true],
  ])("at %i pixels (dark: %s) needs no sideways scrolling", async (width, dark) => {
    const { page } = await site.open({ path, width, dark });
    const wide = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth - innerWidth,
      out: [...document.querySelectorAll("main *")]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .filter(
          (element) =>
            !element.closest(".nb-table, pre, .katex-display, .wide, .nb-source, .sr-only, svg, .katex"),
        )
        .map((element) => `${element.tagName} ${element.className}`)
        .slice(0, 5),
    }));
    expect(wide).toEqual({ page: 0, out: [] });
  });

  it("is dark where the reader's system is, and its plots can be read", async () => {
    const { page } = await site.open({ path, dark: true });
    const light = (colour: string) =>
      (colour.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;
    const { ground, text, plot } = await page.evaluate(() => ({
      ground: getComputedStyle(document.body).backgroundColor,
      text: getComputedStyle(document.querySelector("main p") ?? document.body).color,
      plot: getComputedStyle(document.querySelector("svg[role=img] text") ?? document.body).fill,
    }));
    expect(light(ground)).toBeLessThan(70);
    expect(light(text)).toBeGreaterThan(150);
    expect(light(plot)).toBeGreaterThan(100);
  });
});

describe("search", () => {
  it.each([
    ["/en/", "Lagrangian", /Lagrangian/i],
    ["/zh-cn/", "最大熵", /最大熵/],
  ])("on %s finds %s", async (path, word, found) => {
    const { page } = await site.open({ path });
    await page.keyboard.press("Control+k");
    await page.locator("site-search input[type=search]").fill(word);
    const first = page.locator("site-search ol a").first();
    await first.waitFor();
    expect(await page.locator("site-search ol").textContent()).toMatch(found);
    const marked = (await page.locator("site-search ol mark").allTextContents()).join("");
    expect(marked.replaceAll(" ", "")).toMatch(found);
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(`${path}maximum-entropy/`));
  });

  it("answers from the prose, not from code or buttons", async () => {
    const { page } = await site.open({ path: "/en/" });
    await page.keyboard.press("Control+k");
    for (const word of ["newton", "zebra"]) {
      await page.locator("site-search input[type=search]").fill(word);
      await page.waitForTimeout(1000);
      expect(await page.locator("site-search ol").textContent()).not.toMatch(/▶|■ Stop|=>|const /);
    }
  });

  it("says when nothing is found, and closes with Escape", async () => {
    const { page } = await site.open({ path: "/en/" });
    await page.locator("site-search [data-open]").click();
    await page.keyboard.type("жжж");
    await eventually(() => page.locator("site-search [role=status]").textContent()).toContain("жжж");
    // The first Escape clears the field, as in every search field of a browser.
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(await page.locator("site-search dialog").isVisible()).toBe(false);
  });
});
