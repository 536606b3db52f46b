import type { Locator, Page } from "playwright-core";

/** What a reader does to the cells of a page, and what she sees of them. */
export interface Notebook {
  cell(name: string): Locator;
  slot(name: string, slot: string): Locator;
  /** Touches the page and waits until the engine is there. */
  wake(): Promise<void>;
  /** Unfolds a cell's code, with which its buttons come. */
  open(name: string): Promise<void>;
  /** Opens a cell's editor and replaces all its text. */
  write(name: string, text: string): Promise<void>;
  /** The text of a cell's code, in its editor or not. */
  text(name: string): Promise<string>;
  press(name: string, action: "run" | "stop" | "edit" | "reset" | "check"): Promise<void>;
  /** Presses Run and waits until everything that follows from it is shown. */
  run(name: string): Promise<void>;
  runAll(): Promise<void>;
  /** Waits until these cells, and all others, have come to an end. */
  ended(...names: string[]): Promise<void>;
  /** Forgets how cells ended, so that those that run afterwards are told from the rest. */
  forget(): Promise<void>;
  /** The cells that have run since. */
  ran(): Promise<string[]>;
  names(): Promise<string[]>;
  status(name: string): Promise<string | null>;
  marks(): Promise<Record<string, string>>;
  outputs(name: string): Promise<string>;
}

export function notebookOn(page: Page): Notebook {
  const cell = (name: string) => page.locator(`[data-cell="${name}"]`);
  const slot = (name: string, which: string) => cell(name).locator(`[data-slot="${which}"]`);
  const open = async (name: string) => {
    const code = cell(name).locator("details.nb-code");
    if ((await code.getAttribute("open")) === null) await code.locator("> summary").click();
  };
  const press: Notebook["press"] = async (name, action) => {
    await open(name);
    await cell(name).locator(`[data-action="${action}"]`).click();
  };
  const frames = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const forget = () =>
    page.evaluate(() => {
      for (const each of document.querySelectorAll("[data-cell]")) each.removeAttribute("data-status");
    });
  const ended = async (...names: string[]) => {
    await page.waitForFunction((wanted) => {
      const status = (name: string) =>
        document.querySelector(`[data-cell="${name}"]`)?.getAttribute("data-status") ?? "fresh";
      const state = document.querySelector<HTMLElement>("[data-notebook]")?.dataset["state"];
      return state !== "running" && wanted.every((name) => /done|failed|waiting|stopped/.test(status(name)));
    }, names);
    await frames();
  };
  const names = () =>
    page.locator("[data-cell]").evaluateAll((all) => all.map((each) => each.getAttribute("data-cell") ?? ""));
  return {
    cell,
    slot,
    async wake() {
      await page.locator("[data-cell]").first().dispatchEvent("pointerover");
      await page.locator("iframe.nb-sandbox").waitFor({ state: "attached" });
      await frames();
    },
    open,
    press,
    forget,
    ended,
    names,
    async write(name, text) {
      await press(name, "edit");
      await cell(name).locator(".cm-editor.cm-focused").waitFor();
      await page.keyboard.press("Control+a");
      await page.keyboard.insertText(text);
    },
    async text(name) {
      const lines = await cell(name).locator(".cm-line").allTextContents();
      return lines.length > 0
        ? lines.join("\n")
        : ((await slot(name, "source").locator("code").textContent()) ?? "");
    },
    async run(name) {
      await forget();
      await press(name, "run");
      await ended(name);
    },
    async runAll() {
      await forget();
      await page.locator('[data-action="run-all"]').click();
      await ended(...(await names()));
    },
    async ran() {
      const all = page.locator("[data-cell][data-status]");
      return all.evaluateAll((cells) => cells.map((each) => each.getAttribute("data-cell") ?? ""));
    },
    status: (name) => cell(name).getAttribute("data-status"),
    async marks() {
      const pairs = await page
        .locator("[data-cell]")
        .evaluateAll((cells) =>
          cells.map((each) => [
            each.getAttribute("data-cell"),
            each.querySelector('[data-slot="mark"]')?.textContent,
          ]),
        );
      return Object.fromEntries(pairs);
    },
    outputs: (name) =>
      // What is off the screen is not laid out, and has no inner text.
      slot(name, "outputs").evaluate(async (element: HTMLElement) => {
        element.scrollIntoView({ block: "center" });
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        // biome-ignore lint/performance/useDomNodeTextContent: the text as a reader sees it, line by line
        return element.innerText.trim();
      }),
  };
}
