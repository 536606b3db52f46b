import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();
const chapter5 = "/en/vanishing-gradients/";

function lensOn(page: Page, cell: string) {
  const root = page.locator(`[data-cell="${cell}"]`);
  const panel = root.locator(".nb-lens-panel");
  return {
    choice: (format: string) => root.getByRole("radio", { name: format }),
    choose: (format: string) => root.getByRole("radio", { name: format }).click(),
    panel,
    told: async () => (await root.locator(".nb-lens-note").textContent()) ?? "",
    shown: () => panel.locator(".nb-outputs").textContent(),
  };
}

describe("a switch of precision", () => {
  it("computes the cell again in float16, says what overflowed first, and gives float64 back untouched", async () => {
    const { page } = await site.open();
    const lens = lensOn(page, "overflow");
    const published = page.locator('[data-cell="overflow"] > .nb-outputs');
    const before = await published.innerHTML();
    await lens.choose("float16");
    await eventually(lens.told).toContain("The first value that is not finite: exp(12) = ∞, line 3.");
    expect(await lens.panel.getAttribute("aria-label")).toBe("Computed again in float16");
    expect(await lens.shown()).toContain("0.223145, 0.606445");
    expect(await published.innerHTML()).toBe(before);
    await lens.choose("float32");
    await eventually(lens.told).toContain("exp(89) = ∞, line 3.");
    await lens.choose("float64");
    expect([await lens.panel.count(), await lens.told()]).toEqual([0, ""]);
    expect(await published.innerHTML()).toBe(before);
  });

  it("is worked by keys alone, in Chinese as well", async () => {
    const { page } = await site.open({ path: "/zh-cn/maximum-entropy/" });
    const lens = lensOn(page, "overflow");
    await page.getByRole("group", { name: "精度" }).waitFor();
    await lens.choice("float64").focus();
    await page.keyboard.press("ArrowRight");
    await eventually(lens.told).toContain("第一个非有限值：exp(89) = ∞，第 3 行。");
    expect(await lens.choice("float32").evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("ArrowRight");
    await eventually(lens.told).toContain("exp(12) = ∞");
    await page.keyboard.press("ArrowRight");
    await eventually(() => lens.panel.count()).toBe(0);
  });

  it("keeps its format while a slider moves, and compares with the new result", async () => {
    const { page } = await site.open({ path: chapter5 });
    const lens = lensOn(page, "chainFigure");
    await lens.choose("float16");
    await eventually(lens.told).toContain("32768 × 8 = ∞, line 11 of chains.");
    const label = () => lens.panel.locator("svg[role=img]").getAttribute("aria-label");
    await page.locator('[data-cell="chainFigure"] input[type=range]').first().focus();
    await page.keyboard.press("Home");
    await eventually(label).toContain("w = 0.5");
    await eventually(lens.told).not.toContain("∞");
    expect(await lens.choice("float16").isChecked()).toBe(true);
    expect(await lens.told()).toContain("The first to underflow to 0: ");
    expect(await lens.panel.locator("input").count()).toBe(0);
  });

  it("writes the ticks of a plot as they are, though no number of the format is so large", async () => {
    const { page } = await site.open({ path: chapter5 });
    const lens = lensOn(page, "chainFigure");
    await lens.choose("float16");
    await eventually(() => lens.panel.locator("svg").textContent()).toContain("10²⁰");
  });

  it("computes what the reader has written", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    const lens = lensOn(page, "overflow");
    await lens.choose("float16");
    await eventually(lens.told).toContain("exp(12)");
    await notebook.write("overflow", "const big = 250.5;\nconst square = big * big;\n[big, square * 1.5]");
    await notebook.run("overflow");
    await eventually(lens.told).toContain("62752 × 1.5 = ∞, line 3.");
    expect(await lens.shown()).toContain("Infinity");
  });

  it("chosen before the engine is there is obeyed once it is", async () => {
    const { page } = await site.open();
    await page.evaluate(() => {
      document.querySelector<HTMLInputElement>('[name="overflow"][value="float32"]')?.click();
    });
    await eventually(lensOn(page, "overflow").told).toContain("exp(89)");
  });

  it("is not there without a script", async () => {
    const { page } = await site.open({ script: false });
    expect(await page.locator(".nb-lens").isVisible()).toBe(false);
  });
});

describe("a run in a narrower format that does not end", () => {
  it("is stopped by the reader; float64 is back, and the rest of the page works", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    const lens = lensOn(page, "overflow");
    // In float64 the step counts; in float16 a sum of 1 and less than 2⁻¹¹ remains 1.
    await notebook.write("overflow", "let x = 0.5;\nwhile (x < 2) x += 1e-4;\nx");
    await notebook.run("overflow");
    await lens.choose("float16");
    await lens.panel.getByRole("button", { name: "Stop" }).click();
    await eventually(lens.told).toBe("Stopped; this is float64 again.");
    expect(await lens.choice("float64").isChecked()).toBe(true);
    expect(await lens.panel.count()).toBe(0);
    await notebook.run("overflow");
    expect(await notebook.outputs("overflow")).toContain("2.00");
    await lens.choose("float32");
    await eventually(lens.shown).toContain("2.000");
  });
});

it("where the engine has no float16, the choice is disabled and the reason given", async () => {
  const { page } = await site.open({
    before: () => {
      Reflect.deleteProperty(Math, "f16round");
    },
  });
  await notebookOn(page).wake();
  const lens = lensOn(page, "overflow");
  await eventually(() => lens.choice("float16").isDisabled()).toBe(true);
  expect(await lens.told()).toContain("does not compute in float16");
  await lens.choose("float32");
  await eventually(lens.told).toContain("exp(89)");
});
