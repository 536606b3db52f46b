import type { KeyInput, Page } from "puppeteer-core";
import { eventually } from "../browser/site.ts";

/** What a reader does to a cell, and what she sees of it. */
export interface CellOn {
  press(action: "run" | "stop" | "edit"): Promise<void>;
  /** Opens the editor and replaces all its text. */
  write(text: string): Promise<void>;
  text(): Promise<string>;
  outputs(): Promise<string>;
  /** Waits until the cell has come to this. */
  becomes(status: "running" | "done" | "stopped"): Promise<void>;
}

export function cellOn(page: Page, name: string): CellOn {
  const root = `[data-cell="${name}"]`;
  const read = (selector: string) =>
    page.$$eval(`${root} ${selector}`, (all) => all.map((each) => each.textContent).join("\n"));
  const press: CellOn["press"] = async (action) => {
    const folded = await page.$(`${root} details.nb-code:not([open]) > summary`);
    await folded?.scrollIntoView();
    await folded?.click();
    await page.locator(`${root} [data-action="${action}"]`).click();
  };
  return {
    press,
    async write(text) {
      await press("edit");
      await page.waitForSelector(`${root} .cm-editor.cm-focused`);
      await chord(page, "Control", "a");
      await page.keyboard.type(text);
    },
    async text() {
      return (await read(".cm-line")) || (await read('[data-slot="source"] code'));
    },
    outputs: () => read('[data-slot="outputs"]'),
    async becomes(status) {
      await eventually(() => page.$eval(root, (cell) => cell.getAttribute("data-status"))).toBe(status);
    },
  };
}

export async function chord(page: Page, held: KeyInput, key: KeyInput): Promise<void> {
  await page.keyboard.down(held);
  await page.keyboard.press(key);
  await page.keyboard.up(held);
}

/** What a part of the page says, nothing where it is not there. */
export const said = (page: Page, selector: string): Promise<string> =>
  page.$$eval(selector, ([first]) => first?.textContent ?? "");
