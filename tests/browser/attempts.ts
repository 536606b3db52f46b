import type { Locator, Page } from "playwright-core";
import { type Notebook, notebookOn } from "./notebook.ts";
import { eventually, type readers } from "./site.ts";

/** An exercise of chapter 6 on its page, and what a reader sees of her attempts at it. */
export interface Attempts {
  page: Page;
  notebook: Notebook;
  verdict: Locator;
  solution: Locator;
  /** the exercise's cell */
  cell: string;
  /** Writes an attempt, if there is one, has it checked, and says "true" where it passed. */
  check(text?: string): Promise<string | null>;
}

const cell = "exercise-slopeForStd";

export async function openExercise(site: ReturnType<typeof readers>, language = "en"): Promise<Attempts> {
  const { page } = await site.open({ path: `/${language}/relu-family/` });
  const notebook = notebookOn(page);
  const verdict = notebook.slot(cell, "verdict");
  const solution = page.locator(`[data-solution="${cell}"]`);
  const check = async (text?: string) => {
    if (text !== undefined) await notebook.write(cell, text);
    await notebook.press(cell, "check");
    await eventually(() => verdict.getAttribute("data-passed")).not.toBeNull();
    return verdict.getAttribute("data-passed");
  };
  return { page, notebook, verdict, solution, cell, check };
}
