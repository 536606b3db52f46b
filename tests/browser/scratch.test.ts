import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { editing, neighbours, stored, withOwn } from "./scratch.ts";
import { eventually, readers } from "./site.ts";

const site = readers();

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
    const { page, notebook } = await withOwn(site, "1 + 1");
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
    const { page, notebook } = await withOwn(site, source);
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
    const { notebook } = await withOwn(site, "const fairCoin = 1;");
    await notebook.run("scratch-1");
    expect(await notebook.slot("scratch-1", "diagnostics").textContent()).toContain(
      "entropyByHand declares fairCoin already",
    );
    await notebook.runAll();
    expect(await notebook.status("scratch-1")).toBe("failed");
    expect(await notebook.status("entropyByHand")).toBe("done");
  });

  it("travels in a link, is shown before it is kept, and runs only when its receiver runs it", async () => {
    const { page, context } = await withOwn(site, "const mine = 6 * 7;\nmine");
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
    const { page, notebook } = await withOwn(site, "// my own\n6 * 7");
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
