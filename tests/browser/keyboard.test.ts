import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { alt } from "./plots.ts";
import { eventually, readers } from "./site.ts";

const site = readers();

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const cell = element.closest<HTMLElement>("[data-cell]")?.dataset["cell"] ?? "";
    const ring = (one: Element | null) =>
      one !== null &&
      getComputedStyle(one).outlineStyle !== "none" &&
      Number.parseFloat(getComputedStyle(one).outlineWidth) > 0;
    return {
      cell,
      tag: element.tagName.toLowerCase(),
      action: element.dataset["action"] ?? element.dataset["kind"] ?? "",
      editor: element.classList.contains("cm-content"),
      visible: ring(element) || ring(element.closest(".cm-editor")) || ring(element.parentElement),
    };
  });

/** Presses Tab until the focus is where it is wanted; says at every stop whether the focus can be seen. */
async function tabTo(page: Page, wanted: (at: Awaited<ReturnType<typeof focused>>) => boolean) {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    expect(at.visible, `the focus on ${JSON.stringify(at)}`).toBe(true);
    if (wanted(at)) return at;
  }
  throw new Error("Cannot reach it with 60 presses of Tab");
}

async function fromToolbar() {
  const { page } = await site.open();
  await page.locator('[data-action="run-all"]').focus();
  return { page, notebook: notebookOn(page) };
}

describe("with the keyboard alone", () => {
  it("a cell is found, opened, edited, run and left", async () => {
    const { page, notebook } = await fromToolbar();
    await tabTo(page, ({ cell, tag }) => cell === "entropyByHand" && tag === "pre");
    await page.keyboard.press("Enter");
    await eventually(async () => (await focused(page)).editor).toBe(true);
    expect((await focused(page)).visible).toBe(true);
    await page.keyboard.press("Control+a");
    await page.keyboard.type(
      "const fairCoin = Math.log(2);\nconst fairDie = 3;\nfunction nats(p: readonly number[]) {\nreturn p.length;\n}\nfairDie",
    );
    await page.keyboard.press("Control+Enter");
    await notebook.ended("entropyByHand");
    expect(await notebook.outputs("entropyByHand")).toBe("3");
    expect((await focused(page)).editor).toBe(true);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    const after = await focused(page);
    expect(after).toMatchObject({ cell: "entropyByHand", editor: false, visible: true });
  });

  it("Shift + Enter runs and selects the next cell, which Enter opens", async () => {
    const { page, notebook } = await fromToolbar();
    await tabTo(page, ({ cell, tag }) => cell === "entropyByHand" && tag === "pre");
    await page.keyboard.press("Enter");
    await eventually(async () => (await focused(page)).editor).toBe(true);
    await page.keyboard.press("Shift+Enter");
    await notebook.ended("entropyByHand");
    expect(await notebook.status("entropyByHand")).toBe("done");
    await eventually(async () => (await focused(page)).cell).toBe("entropyBound");
    expect(await focused(page)).toMatchObject({ editor: false, visible: true });
    await page.keyboard.press("Enter");
    await eventually(async () => (await focused(page)).editor).toBe(true);
    expect((await focused(page)).cell).toBe("entropyBound");
  });

  it("Ctrl + Enter and Shift + Enter on closed code run it, and Shift + Enter moves on", async () => {
    const { page, notebook } = await fromToolbar();
    await tabTo(page, ({ cell, tag }) => cell === "entropyByHand" && tag === "pre");
    await notebook.wake();
    await page.keyboard.press("Control+Enter");
    await notebook.ended("entropyByHand");
    expect(await notebook.cell("entropyByHand").locator(".cm-editor").count()).toBe(0);
    await page.keyboard.press("Shift+Enter");
    await eventually(async () => (await focused(page)).cell).toBe("entropyBound");
  });

  it("an endless loop is stopped from the toolbar", async () => {
    const { page, notebook } = await fromToolbar();
    await tabTo(page, ({ cell, tag }) => cell === "entropyByHand" && tag === "pre");
    await page.keyboard.press("Enter");
    await eventually(async () => (await focused(page)).editor).toBe(true);
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("while (true) {}");
    await page.keyboard.press("Control+Enter");
    await eventually(() => notebook.status("entropyByHand")).toBe("running");
    await page.keyboard.press("Escape");
    await tabTo(page, ({ cell, action }) => cell === "entropyByHand" && action === "stop");
    await page.keyboard.press("Enter");
    await eventually(() => notebook.status("entropyByHand")).toBe("stopped");
  });

  it("the buttons of the toolbar and of a cell are reached and pressed", async () => {
    const { page, notebook } = await fromToolbar();
    await page.keyboard.press("Enter");
    await notebook.ended("entropyByHand", "otherEntropy");
    expect(await notebook.status("otherEntropy")).toBe("done");
    await tabTo(page, ({ cell, action }) => cell === "entropyByHand" && action === "run");
    const before = (await notebook.marks())["entropyByHand"];
    await page.keyboard.press("Space");
    await eventually(async () => (await notebook.marks())["entropyByHand"]).not.toBe(before);
  });

  it("folded code is unfolded", async () => {
    const { page, notebook } = await fromToolbar();
    await tabTo(page, ({ cell, tag }) => cell === "tools" && tag === "summary");
    await page.keyboard.press("Enter");
    await tabTo(page, ({ cell, tag }) => cell === "tools" && tag === "pre");
    expect(await notebook.cell("tools").locator("pre").isVisible()).toBe(true);
  });

  it("sliders, choices and plots are reached and moved", async () => {
    const { page } = await site.open();
    await notebookOn(page).wake();
    await page.locator('[data-cell="triangle"] summary').first().focus();
    await tabTo(page, ({ cell, action }) => cell === "simplexFigure" && action === "range");
    await page.keyboard.press("ArrowRight");
    await eventually(() => page.locator('[data-cell="simplexFigure"] output').textContent()).toBe("2.05");
    await tabTo(page, ({ cell, action }) => cell === "simplexFigure" && action === "pointer");
    const before = await alt(page, "simplexFigure");
    await page.keyboard.press("ArrowUp");
    await eventually(() => alt(page, "simplexFigure")).not.toBe(before);
    await page.locator('[data-cell="stationarity"] [data-action="edit"]').focus();
    await tabTo(page, ({ cell, action }) => cell === "signFigure" && action === "select");
    await page.keyboard.press("ArrowUp");
    await eventually(() => alt(page, "signFigure")).toContain("the signs agree");
  });

  it("Tab inside the editor moves on and does not trap", async () => {
    const { page, notebook } = await fromToolbar();
    await notebook.press("entropyByHand", "edit");
    await eventually(async () => (await focused(page)).editor).toBe(true);
    const text = await notebook.text("entropyByHand");
    await page.keyboard.press("Tab");
    expect((await focused(page)).editor).toBe(false);
    expect(await notebook.text("entropyByHand")).toBe(text);
  });
});
