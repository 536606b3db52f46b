import type { Page } from "playwright-core";
import { notebookOn } from "./notebook.ts";
import type { readers } from "./site.ts";

type Readers = ReturnType<typeof readers>;

const key = "nonlinear:2-maximum-entropy";
export const editing = (page: Page) => page.locator(".cm-editor.cm-focused");

/** What has the focus: a cell itself, or something within one. */
export const focus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const cell = element.closest<HTMLElement>("[data-cell]");
    const ring = getComputedStyle(element).outlineStyle !== "none";
    const what = element === cell ? "selected" : element.classList.contains("cm-content") ? "edited" : "";
    return { cell: cell?.dataset["cell"] ?? "", what: what || element.tagName.toLowerCase(), ring };
  });
export const selected = (cell: string) => ({ cell, what: "selected", ring: true });

/** Goes by Tab from the toolbar to a cell's code and selects the cell. */
export async function select(page: Page, cell = "entropyByHand") {
  await page.locator('[data-action="run-all"]').focus();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    const at = await focus(page);
    if (at.cell === cell && at.what === "pre") return page.keyboard.press("Escape");
  }
  throw new Error(`Cannot reach the cell ${cell} with 60 presses of Tab`);
}

/** A page on which the reader has a cell of her own below `entropyByHand`. */
export async function withOwn(site: Readers, source: string) {
  const { page, context } = await site.open();
  const saved = { "scratch-1": { beside: "entropyByHand", side: "below", source, rank: 0 } };
  await page.evaluate(
    ([at = "", text = ""]) => localStorage.setItem(at, text),
    [key, JSON.stringify({ sources: {}, inputs: {}, scratch: saved })],
  );
  await page.reload();
  await page.locator("[data-scratch]").waitFor();
  return { page, context, notebook: notebookOn(page) };
}

export const neighbours = async (page: Page, name: string) => {
  const names = await notebookOn(page).names();
  return names.slice(names.indexOf(name) - 1, names.indexOf(name) + 2);
};
export const stored = (page: Page) =>
  page.evaluate((at) => JSON.parse(localStorage.getItem(at) ?? "{}")["scratch"] as object, key);
