import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { alt, drag, numbersIn, pixelOf, pointerOf } from "./plots.ts";
import { eventually, readers } from "./site.ts";

const site = readers();

describe("a plot that can be dragged", () => {
  it("follows the mouse, and the second plot follows the first", async () => {
    const { page } = await site.open();
    await notebookOn(page).wake();
    await drag(page, "dieFigure", 0, { x: 4, y: 1 }, { x: 2.5, y: 1 });
    await eventually(() => alt(page, "dieFigure")).toMatch(/mean 2\.5\d/);
    expect(await alt(page, "dieFigure", 1)).toMatch(/^Die with mean 2\.5/);
    expect(numbersIn((await alt(page, "dieFigure")) ?? "")[1]).toBeCloseTo(1.614, 2);
  });

  it("does not move while the mouse only passes over it", async () => {
    const { page } = await site.open();
    await pointerOf(page, "dieFigure").scrollIntoViewIfNeeded();
    const at = await pixelOf(page, "dieFigure", 0, { x: 2, y: 1 });
    await notebookOn(page).wake();
    await page.mouse.move(at.x, at.y);
    await page.mouse.move(at.x + 40, at.y, { steps: 5 });
    await page.waitForTimeout(200);
    expect(await alt(page, "dieFigure")).toContain("mean 4.50");
  });

  it("obeys the arrow keys, ten steps at once with Shift, and says its place", async () => {
    const { page } = await site.open();
    await notebookOn(page).wake();
    const plot = pointerOf(page, "dieFigure");
    await plot.focus();
    await page.keyboard.press("ArrowLeft");
    await eventually(() => alt(page, "dieFigure")).toContain("mean 4.45");
    await page.keyboard.press("Shift+ArrowLeft");
    await eventually(() => alt(page, "dieFigure")).toContain("mean 3.95");
    await eventually(() => plot.getAttribute("aria-valuetext")).toBe("x 3.95, y 1.6");
    expect(await plot.getAttribute("aria-valuenow")).toMatch(/^3\.95/);
    expect(await plot.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("loses no step, however quickly the keys come", async () => {
    const { page } = await site.open();
    await notebookOn(page).wake();
    await pointerOf(page, "dieFigure").focus();
    for (let i = 0; i < 12; i++) await page.keyboard.press("ArrowLeft");
    await eventually(() => alt(page, "dieFigure")).toContain("mean 3.90");
  });

  it("stays inside its frame when it is dragged out", async () => {
    const { page } = await site.open();
    await notebookOn(page).wake();
    await drag(page, "dieFigure", 0, { x: 4, y: 1 }, { x: 9, y: 1 });
    await eventually(() => alt(page, "dieFigure")).toContain("mean 5.90");
  });

  it("drawn with clipped marks still clips them when it is drawn anew", async () => {
    const { page } = await site.open({ path: "/en/" });
    const clips = () =>
      page.locator("figure svg[role=img]").evaluate((svg) =>
        [...svg.querySelectorAll("[clip-path]")].map((mark) => {
          const id = /url\(#(.+)\)/.exec(mark.getAttribute("clip-path") ?? "")?.[1] ?? "";
          return svg.querySelector(`[id="${id}"]`)?.tagName ?? "missing";
        }),
      );
    const published = await clips();
    expect(published).not.toContain("missing");
    await notebookOn(page).wake();
    await pointerOf(page, "homeFigure").focus();
    await page.keyboard.press("ArrowRight");
    await eventually(() => alt(page, "homeFigure")).toContain("x = 1.6");
    expect(await clips()).toEqual(published);
  });

  it("keeps the rival's entropy below that of the flattest die, whichever bar is pulled", async () => {
    const { page } = await site.open();
    await notebookOn(page).wake();
    for (const [x, y] of [
      [1, 0.3],
      [3, 0.6],
      [5, 0.05],
      [6, 0.9],
    ] as const) {
      await drag(page, "dieFigure", 1, { x: x - 0.2, y: 0.4 }, { x, y });
      await eventually(() => alt(page, "dieFigure", 1)).toContain(`face ${x} at`);
      const [, ofBest = "", ofRival = ""] = ((await alt(page, "dieFigure", 1)) ?? "").split("entropy");
      const [best = 0, rival = 9] = [ofBest, ofRival].map((text) => numbersIn(text)[0] ?? Number.NaN);
      expect(rival).toBeLessThanOrEqual(best);
    }
  });
});

describe("before the engine is there,", () => {
  it("a drag of a plot takes hold as soon as it is", async () => {
    const { page } = await site.open();
    await pointerOf(page, "dieFigure").scrollIntoViewIfNeeded();
    const [from, to] = await Promise.all([4, 2.5].map((x) => pixelOf(page, "dieFigure", 0, { x, y: 1 })));
    await page.mouse.move(from?.x ?? 0, from?.y ?? 0);
    await page.mouse.down();
    await page.locator("iframe.nb-sandbox").waitFor({ state: "attached" });
    await page.mouse.move(to?.x ?? 0, to?.y ?? 0, { steps: 20 });
    await page.mouse.up();
    await eventually(() => alt(page, "dieFigure")).toContain("mean 2.5");
  });

  it("an arrow key on a plot is not lost", async () => {
    const { page } = await site.open();
    await pointerOf(page, "dieFigure").focus();
    await page.keyboard.press("ArrowLeft");
    await eventually(() => alt(page, "dieFigure")).toContain("mean 4.45");
  });
});
