import type { Page } from "playwright-core";

/** What a plot says to those who do not see it. */
export const alt = (page: Page, cell: string, plot = 0) =>
  page.locator(`[data-cell="${cell}"] svg[role=img]`).nth(plot).getAttribute("aria-label");

export const pointerOf = (page: Page, cell: string, plot = 0) =>
  page.locator(`[data-cell="${cell}"] .nb-pointer`).nth(plot);

/** The decimal numbers in a text. */
export const numbersIn = (text: string) => [...text.replaceAll("−", "-").matchAll(/-?\d+\.\d+/g)].map(Number);

interface Place {
  x: number;
  y: number;
}

/** Where a point of the data lies on the screen. */
export async function pixelOf(page: Page, cell: string, plot: number, at: Place): Promise<Place> {
  return pointerOf(page, cell, plot).evaluate((element: HTMLElement, { x, y }) => {
    const state = JSON.parse(element.dataset["state"] ?? "{}");
    const place = ({ domain, range }: { domain: number[]; range: number[] }, v: number) => {
      const [a = 0, b = 1, from = 0, to = 1] = [...domain, ...range];
      return from + ((v - a) / (b - a)) * (to - from);
    };
    const matrix = element.querySelector("svg")?.getScreenCTM() ?? undefined;
    const point = new DOMPoint(place(state.x, x), place(state.y, y)).matrixTransform(matrix);
    return { x: point.x, y: point.y };
  }, at);
}

/** Drags with the mouse from one point of the data to another. */
export async function drag(page: Page, cell: string, plot: number, from: Place, to: Place): Promise<void> {
  // In the middle of the window, where no bar lies over it.
  await pointerOf(page, cell, plot).evaluate((element) => {
    element.scrollIntoView({ block: "center", behavior: "instant" });
  });
  const start = await pixelOf(page, cell, plot, from);
  const end = await pixelOf(page, cell, plot, to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 12 });
  await page.mouse.up();
}
