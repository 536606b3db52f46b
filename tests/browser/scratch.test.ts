import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();
const key = "nonlinear:2-maximum-entropy";
const editing = (page: Page) => page.locator(".cm-editor.cm-focused");

/** What has the focus: a cell itself, or something within one. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const cell = element.closest<HTMLElement>("[data-cell]");
    const ring = getComputedStyle(element).outlineStyle !== "none";
    const what = element === cell ? "selected" : element.classList.contains("cm-content") ? "edited" : "";
    return { cell: cell?.dataset["cell"] ?? "", what: what || element.tagName.toLowerCase(), ring };
  });
const selected = (cell: string) => ({ cell, what: "selected", ring: true });

/** Goes by Tab from the toolbar to a cell's code and selects the cell. */
async function select(page: Page, cell = "entropyByHand") {
  await page.locator('[data-action="run-all"]').focus();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    const at = await focus(page);
    if (at.cell === cell && at.what === "pre") return page.keyboard.press("Escape");
  }
  throw new Error(`Cannot reach the cell ${cell} with 60 presses of Tab`);
}

/** A page on which the reader has a cell of her own below `entropyByHand`. */
async function withOwn(source: string, path = "/en/maximum-entropy/") {
  const { page, context } = await site.open({ path });
  const saved = { "scratch-1": { beside: "entropyByHand", side: "below", source, rank: 0 } };
  await page.evaluate(
    ([at = "", text = ""]) => localStorage.setItem(at, text),
    [key, JSON.stringify({ sources: {}, inputs: {}, scratch: saved })],
  );
  await page.reload();
  await page.locator("[data-scratch]").waitFor();
  return { page, context, notebook: notebookOn(page) };
}

const neighbours = async (page: Page, name: string) => {
  const names = await notebookOn(page).names();
  return names.slice(names.indexOf(name) - 1, names.indexOf(name) + 2);
};
const stored = (page: Page) =>
  page.evaluate((at) => JSON.parse(localStorage.getItem(at) ?? "{}")["scratch"] as object, key);

describe("with the keyboard alone", () => {
  it("a cell is selected, one of the reader's own made below it, written, run, kept, deleted and brought back", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await select(page);
    await eventually(() => focus(page)).toEqual(selected("entropyByHand"));
    await page.keyboard.press("b");
    await editing(page).waitFor();
    await page.keyboard.type("const twice = 2 * fairCoin;\ntwice.toFixed(3)");
    await page.keyboard.press("Shift+Enter");
    await notebook.ended("scratch-1");
    expect(await notebook.outputs("scratch-1")).toContain("1.386");
    await eventually(() => focus(page)).toEqual(selected("entropyBound"));
    expect(await neighbours(page, "scratch-1")).toEqual(["entropyByHand", "scratch-1", "entropyBound"]);

    await page.reload();
    await page.locator("[data-scratch]").waitFor();
    expect(await notebook.text("scratch-1")).toContain("2 * fairCoin");
    expect(await notebook.status("scratch-1")).toBeNull();
    await select(page);
    await page.keyboard.press("ArrowDown");
    await eventually(() => focus(page)).toEqual(selected("scratch-1"));
    await page.keyboard.press("d");
    await page.keyboard.press("d");
    await eventually(() => focus(page)).toEqual(selected("entropyBound"));
    expect(await page.locator("[data-scratch]").count()).toBe(0);
    expect(await stored(page)).toBeUndefined();
    await page.keyboard.press("z");
    await eventually(() => focus(page)).toEqual(selected("scratch-1"));
    expect(await notebook.text("scratch-1")).toContain("2 * fairCoin");
    expect(await neighbours(page, "scratch-1")).toEqual(["entropyByHand", "scratch-1", "entropyBound"]);
    expect(await stored(page)).toHaveProperty("scratch-1");
  });

  it("K, J and the arrows go from cell to cell; A puts one above, Alt + Enter runs and puts one below", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await select(page);
    await eventually(() => focus(page)).toEqual(selected("entropyByHand"));
    for (const [stroke, cell] of [
      ["k", "tools"],
      ["j", "entropyByHand"],
      ["ArrowDown", "entropyBound"],
      ["ArrowUp", "entropyByHand"],
    ] as const) {
      await page.keyboard.press(stroke);
      await eventually(() => focus(page)).toEqual(selected(cell));
    }
    await page.keyboard.press("a");
    await editing(page).waitFor();
    await page.keyboard.type("6 * 7");
    await page.keyboard.press("Alt+Enter");
    await eventually(() => focus(page)).toMatchObject({ cell: "scratch-2", what: "edited" });
    await notebook.ended("scratch-1");
    expect(await notebook.outputs("scratch-1")).toBe("42");
    expect(await neighbours(page, "scratch-2")).toEqual(["scratch-1", "scratch-2", "entropyByHand"]);
  });

  it("a published cell is not deleted, and D once means nothing", async () => {
    const { page } = await site.open();
    await select(page);
    await page.keyboard.press("d");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("d");
    expect(await page.locator('[data-slot="notice"]').textContent()).toBe("");
    await page.keyboard.press("d");
    await eventually(() => page.locator('[data-slot="notice"]').textContent()).toMatch(/is the chapter's/);
    expect(await notebookOn(page).names()).toContain("entropyBound");
  });

  it("I I stops an endless loop", async () => {
    const { page, notebook } = await withOwn("while (true) {}");
    await select(page);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+Enter");
    await eventually(() => notebook.status("scratch-1")).toBe("running");
    await page.keyboard.press("i");
    await page.keyboard.press("i");
    await eventually(() => notebook.status("scratch-1")).toBe("stopped");
    expect(await focus(page)).toEqual(selected("scratch-1"));
  });

  it("Escape closes what the editor offers before it leaves the editor; Tab goes on from the cell", async () => {
    const { page } = await site.open();
    await select(page);
    await page.keyboard.press("b");
    await editing(page).waitFor();
    await page.keyboard.type("fairC");
    await page.locator(".cm-tooltip-autocomplete").waitFor();
    await page.keyboard.press("Escape");
    await eventually(() => page.locator(".cm-tooltip-autocomplete").count()).toBe(0);
    expect(await focus(page)).toMatchObject({ cell: "scratch-1", what: "edited" });
    await page.keyboard.press("Escape");
    expect(await focus(page)).toEqual(selected("scratch-1"));
    await page.keyboard.press("Tab");
    expect(await focus(page)).toMatchObject({ cell: "scratch-1", what: "summary" });
  });

  it("? lists the keys before anything was touched, in the page's language; Escape gives the focus back", async () => {
    const { page } = await site.open({ path: "/zh-cn/maximum-entropy/" });
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "按键" });
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain("在上方、下方插入草稿单元");
    await page.keyboard.press("Escape");
    await eventually(() => dialog.count()).toBe(0);
    await select(page);
    await page.keyboard.press("?");
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await eventually(() => focus(page)).toEqual(selected("entropyByHand"));
  });

  it("no key means anything where no cell is selected, nor while one types", async () => {
    const { page } = await site.open();
    await notebookOn(page).wake();
    const before = await notebookOn(page).names();
    await page.locator('[data-cell="simplexFigure"] input[type=range]').focus();
    for (const stroke of ["a", "b", "d", "d", "z", "j"]) await page.keyboard.press(stroke);
    await page.locator('[data-action="run-all"]').focus();
    for (const stroke of ["a", "b", "d", "d", "z", "j"]) await page.keyboard.press(stroke);
    await notebookOn(page).write("entropyByHand", "");
    await page.keyboard.type("abddz?");
    expect(await notebookOn(page).text("entropyByHand")).toBe("abddz?");
    expect(await notebookOn(page).names()).toEqual(before);
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });
});

describe("with the mouse", () => {
  it("a cell is made, moved up and down, deleted and brought back", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.wake();
    await notebook.cell("entropyByHand").hover();
    await notebook.cell("entropyByHand").getByRole("button", { name: "Insert a scratch cell below" }).click();
    await editing(page).waitFor();
    await page.keyboard.insertText("1 + 1");
    await notebook.run("scratch-1");
    expect(await notebook.outputs("scratch-1")).toBe("2");
    await notebook.cell("scratch-1").getByRole("button", { name: "Move up" }).click();
    expect(await neighbours(page, "scratch-1")).toEqual(["tools", "scratch-1", "entropyByHand"]);
    await notebook.cell("scratch-1").getByRole("button", { name: "Move down" }).click();
    await notebook.cell("scratch-1").getByRole("button", { name: "Move down" }).click();
    const visible = await page.evaluate(() => {
      const own = document.querySelector("[data-scratch]");
      return own?.previousElementSibling?.matches("[data-cell]") ?? false;
    });
    expect(visible).toBe(false);
    await notebook.cell("scratch-1").getByRole("button", { name: "Delete" }).click();
    expect(await page.locator("[data-scratch]").count()).toBe(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await eventually(() => notebook.text("scratch-1")).toBe("1 + 1");
  });

  it("it is at the same place in the other language, and goes with all else that the browser keeps", async () => {
    const { page, notebook } = await withOwn("1 + 1");
    await page.goto(`${site.origin()}/zh-cn/maximum-entropy/`);
    await eventually(() => notebook.text("scratch-1")).toBe("1 + 1");
    expect(await neighbours(page, "scratch-1")).toEqual(["entropyByHand", "scratch-1", "entropyBound"]);
    await page.goto(`${site.origin()}/en/progress/`);
    await eventually(() => page.locator("[data-kept]").allTextContents()).toContain(
      "Kept: 0 changed cells, 0 moved controls, 1 scratch cell.",
    );
  });
});

describe("a cell of the reader's own", () => {
  it("has what a published one has: the same parts, a plot, a control that works", async () => {
    const source =
      'import { range, view } from "notebook";\nconst k: number = view(range("k", { min: 1, max: 9, step: 1, value: 2 }));\nk * fairDie';
    const { page, notebook } = await withOwn(source);
    const slots = (name: string) =>
      notebook
        .cell(name)
        .evaluate((root) =>
          [...root.querySelectorAll("[data-slot]")].map(
            (each) => each.outerHTML.slice(0, 5) + each.getAttribute("data-slot"),
          ),
        );
    expect(await slots("scratch-1")).toEqual(await slots("entropyByHand"));
    await notebook.run("scratch-1");
    expect(await notebook.outputs("scratch-1")).toContain("3.58");
    await notebook.cell("scratch-1").locator("input[type=range]").focus();
    await page.keyboard.press("ArrowRight");
    await eventually(() => notebook.outputs("scratch-1")).toContain("5.37");
  });

  it("that takes a name of the chapter's is blamed alone, and the chapter runs", async () => {
    const { notebook } = await withOwn("const fairCoin = 1;");
    await notebook.run("scratch-1");
    expect(await notebook.slot("scratch-1", "diagnostics").textContent()).toContain(
      "entropyByHand declares fairCoin already",
    );
    await notebook.runAll();
    expect(await notebook.status("scratch-1")).toBe("failed");
    expect(await notebook.status("entropyByHand")).toBe("done");
  });

  it("travels in a link, is shown before it is kept, and runs only when its receiver runs it", async () => {
    const { page, context } = await withOwn("const mine = 6 * 7;\nmine");
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.locator('[data-action="copy-link"]').click();
    await eventually(() => page.locator('[data-slot="notice"]').textContent()).toContain("1 scratch cell");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const receiver = await site.open({ path: link.replace(site.origin(), "") });
    const panel = receiver.page.locator("[data-panel=share]");
    await eventually(() => panel.locator("pre").allTextContents()).toEqual([
      "+ const mine = 6 * 7;\n+ mine\n",
    ]);
    expect(await stored(receiver.page)).toBeUndefined();
    expect(await receiver.page.locator("[data-scratch]").count()).toBe(0);
    await panel.getByRole("button", { name: "Take into my notebook" }).click();
    const notebook = notebookOn(receiver.page);
    await eventually(() => neighbours(receiver.page, "scratch-1")).toEqual([
      "entropyByHand",
      "scratch-1",
      "entropyBound",
    ]);
    await notebook.run("entropyByHand");
    expect(await notebook.status("scratch-1")).not.toBe("done");
    await notebook.run("scratch-1");
    expect(await notebook.outputs("scratch-1")).toBe("42");
  });

  it("is in a download with the reader's changes, where it stands on the page", async () => {
    const { page, notebook } = await withOwn("// my own\n6 * 7");
    await notebook.run("scratch-1");
    await page.locator(".nb-away > summary").click();
    const coming = page.waitForEvent("download");
    await page.locator('.nb-away [data-ending="ipynb"]').first().click();
    const text = await readFile(await (await coming).path(), "utf8");
    const { cells } = JSON.parse(text) as {
      cells: { cell_type: string; metadata: { name?: string }; source: string[]; outputs?: unknown[] }[];
    };
    const at = cells.findIndex(({ metadata }) => metadata.name === "scratch-1");
    expect(cells[at]?.source.join("")).toContain("// my own\n6 * 7");
    expect(JSON.stringify(cells[at]?.outputs)).toContain("42");
    expect(cells[at - 1]?.metadata.name).toBe("entropyByHand");
  });
});
