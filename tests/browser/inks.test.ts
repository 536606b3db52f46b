import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();

const places = { equation: ".equation .katex-html .ink-", code: "code .ink-", plot: ".nb-plot g.ink-" };

/** Where on the page a term is lit; a place counts when all of its marks are. */
function lit(page: Page, ink: string): Promise<string[]> {
  const selectors = { ...places, legend: ".inks > .ink-", editor: ".cm-line .ink-" };
  return page.evaluate(
    ([selectors, ink]) =>
      Object.entries(selectors).flatMap(([place, selector]) => {
        const marks = [...document.querySelectorAll(selector + ink)];
        const shines = (mark: Element) => {
          const { boxShadow, filter } = getComputedStyle(mark);
          return mark instanceof SVGElement ? filter !== "none" : boxShadow !== "none";
        };
        return marks.length > 0 && marks.every(shines) ? [place] : [];
      }),
    [selectors, ink] as const,
  );
}

const everywhere = ["equation", "code", "plot", "legend"];
const derivations = [
  ["maximum-entropy", ["blue", "purple", "green"]],
  ["update-direction", ["red", "purple", "orange", "blue"]],
  ["vanishing-gradients", ["blue", "orange", "green"]],
] as const;

describe.each(["en", "zh-cn"])("in %s", (language) => {
  it.each(derivations)(
    "pointing at a term of %s in the equation lights it everywhere",
    async (slug, inks) => {
      const { page } = await site.open({ path: `/${language}/${slug}/` });
      for (const ink of inks) {
        expect(await lit(page, ink)).toEqual([]);
        await page
          .locator(places.equation + ink)
          .first()
          .hover();
        expect(await lit(page, ink), ink).toEqual(everywhere);
        for (const other of inks) if (other !== ink) expect(await lit(page, other), other).toEqual([]);
        await page.mouse.move(0, 0);
      }
    },
  );
});

describe("a term", () => {
  const path = "/en/update-direction/";

  it("lights up from the code and from the plot, a draggable one too", async () => {
    const { page } = await site.open({ path });
    await page.locator(`${places.code}red`).first().hover();
    expect(await lit(page, "red")).toEqual(everywhere);
    await page.locator(`${places.plot}purple circle`).first().hover();
    expect(await lit(page, "purple")).toEqual(everywhere);
    expect(await lit(page, "red")).toEqual([]);
  });

  it("is reached by the keyboard in the legend, and stays lit when ticked", async () => {
    const { page } = await site.open({ path, script: false });
    await page.locator("#eq-delta a").focus();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("label")?.textContent)).toMatch(
      /how the loss/,
    );
    expect(await lit(page, "red")).toEqual(everywhere);
    await page.keyboard.press("Tab");
    expect([await lit(page, "red"), await lit(page, "purple")]).toEqual([[], everywhere]);
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    expect([await lit(page, "purple"), await lit(page, "orange")]).toEqual([everywhere, everywhere]);
  });

  it("has one colour in the equation and in the code, that of its mark darkened", async () => {
    const { page } = await site.open({ path });
    const colour = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).color);
    for (const ink of ["red", "purple", "orange"]) {
      const inEquation = await colour(places.equation + ink);
      expect(inEquation).toMatch(/^color\(srgb/);
      expect(await colour(places.code + ink)).toBe(inEquation);
    }
  });

  it("is held by a tap on a phone", async () => {
    const { page } = await site.open({ path, width: 390 });
    await page
      .locator(`${places.equation}red`)
      .first()
      .evaluate((element: HTMLElement) => element.focus());
    expect(await lit(page, "red")).toEqual(everywhere);
  });

  it("keeps its marks when the reader runs and moves a plot", async () => {
    const { page } = await site.open({ path });
    const notebook = notebookOn(page);
    await notebook.wake();
    const slider = page.locator('[data-cell="dialFigure"] input[type=range]');
    await slider.focus();
    await page.keyboard.press("End");
    await eventually(() => page.locator(`${places.plot}purple circle`).count()).toBe(8);
    await page.locator(`${places.equation}purple`).first().hover();
    expect(await lit(page, "purple")).toEqual(everywhere);
  });

  it("is coloured in the editor, and the caret on its name lights it", async () => {
    const { page } = await site.open({ path });
    const notebook = notebookOn(page);
    await notebook.write("oneGradient", "const delta = 1;\ndelta + 2;");
    await eventually(() => page.locator(".cm-line .ink-red").allTextContents()).toEqual(["delta", "delta"]);
    expect(await lit(page, "red")).toEqual([]);
    await page.keyboard.press("Home");
    expect(await lit(page, "red")).toEqual([...everywhere, "editor"]);
    await page.keyboard.press("End");
    expect(await lit(page, "red")).toEqual([]);
    await page.locator(`${places.equation}red`).first().hover();
    expect(await lit(page, "red")).toEqual([...everywhere, "editor"]);
  });
});
