import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();
const visible = "nonlinear-languages a:visible";

describe("the language switch", () => {
  it("keeps the section, there and back", async () => {
    const { page } = await site.open();
    await page.evaluate(() => document.getElementById("fig-race")?.scrollIntoView({ behavior: "instant" }));
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('nonlinear-languages a[data-language="zh-cn"]')?.click(),
    );
    await page.waitForURL(/zh-cn\/maximum-entropy\/#/);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    const top = () =>
      page.locator("#fig-race").evaluate((figure) => Math.abs(figure.getBoundingClientRect().top));
    await eventually(top).toBeLessThan(250);
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('nonlinear-languages a[data-language="en"]')?.click(),
    );
    await page.waitForURL(/en\/maximum-entropy\/#/);
    await eventually(top).toBeLessThan(250);
  });

  it("can be seen and pressed at both widths", async () => {
    for (const width of [390, 1280]) {
      const { page } = await site.open({ width });
      await page.locator(visible).filter({ hasText: "简体中文" }).first().click();
      await page.waitForURL(/zh-cn\/maximum-entropy/);
      expect(await page.locator("h1").textContent()).toMatch(/[一-鿿]/u);
    }
  });

  it("keeps the reader's edits and where she put the controls", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.write("temperature", "// mine\n6 * 7");
    await page.locator('[data-cell="simplexFigure"] input[type=range]').focus();
    await page.keyboard.press("End");
    await eventually(() => page.locator('[data-cell="simplexFigure"] svg').innerHTML()).toContain(">2.80<");
    await page.goto(`${site.origin()}/zh-cn/maximum-entropy/`);
    await eventually(() => notebook.text("temperature")).toBe("// mine\n6 * 7");
    expect(await notebook.slot("temperature", "edited").textContent()).toMatch(/^已修改/);
    await eventually(() => page.locator('[data-cell="simplexFigure"] svg').innerHTML()).toContain(">2.80<");
    await eventually(() => page.locator('[data-cell="simplexFigure"] svg').innerHTML()).toContain("你的点");
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
