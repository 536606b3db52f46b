import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { editing, focus, neighbours, select, selected, stored, withOwn } from "./scratch.ts";
import { eventually, readers } from "./site.ts";

const site = readers();

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
    const { page, notebook } = await withOwn(site, "while (true) {}");
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
