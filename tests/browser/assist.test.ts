import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();

/** A cell whose editor is open and empty, with the compiler loaded. */
async function typing(path = "/en/maximum-entropy/") {
  const { page } = await site.open({ path });
  const notebook = notebookOn(page);
  await notebook.write("temperature", "1 + 1");
  await notebook.run("temperature");
  await notebook.cell("temperature").locator(".cm-content").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  return { page, notebook };
}
const offers = (page: Page) => page.locator(".cm-tooltip-autocomplete li .cm-completionLabel");
const cards = (page: Page) => page.locator(".nb-card");

describe("while she types, a reader", () => {
  it("is offered the names of other cells, of the package and of Plot, soon after the first letters", async () => {
    const { page, notebook } = await typing();
    const began = Date.now();
    await page.keyboard.type("const p = softm");
    await eventually(() => offers(page).allTextContents()).toContain("softmax");
    console.log(`first completion: ${Date.now() - began} ms`);
    await eventually(() => cards(page).textContent()).toContain("distribution of greatest");
    await page.keyboard.press("Enter");
    expect(await notebook.text("temperature")).toBe("const p = softmax");
    await page.keyboard.type("(faces); fairD");
    await eventually(() => offers(page).allTextContents()).toContain("fairDie");
  });

  it("takes a name with the import that it needs, and can run the cell", async () => {
    const { page, notebook } = await typing();
    await page.keyboard.type("geluDer");
    await eventually(() => offers(page).allTextContents()).toContain("geluDerivative");
    await page.waitForTimeout(150);
    await page.keyboard.press("Enter");
    await page.keyboard.type("(0)");
    expect(await notebook.text("temperature")).toBe(
      'import { geluDerivative } from "nonlinear";\ngeluDerivative(0)',
    );
    await notebook.run("temperature");
    expect(await notebook.outputs("temperature")).toContain("0.5");
  });

  it("sees the call she writes, its next parameter in bold, until it is closed or she presses Escape", async () => {
    const { page } = await typing();
    await page.keyboard.type("softmax(");
    await eventually(() => cards(page).locator("strong").textContent()).toBe("logits: Vector");
    await page.keyboard.type("[1, 2], ");
    await eventually(() => cards(page).locator("strong").textContent()).toBe("options?: SoftmaxOptions");
    await page.keyboard.press("Escape");
    await eventually(() => cards(page).count()).toBe(0);
    await page.keyboard.type("{}, ");
    await eventually(() => cards(page).count()).toBe(1);
    await page.keyboard.type(")");
    await eventually(() => cards(page).count()).toBe(0);
  });

  it("asks with Ctrl-I, or with the pointer, what a name is, and reads on in the reference", async () => {
    const { page, notebook } = await typing("/zh-cn/maximum-entropy/");
    await page.keyboard.insertText("softmax([1, 2])");
    await page.keyboard.press("Home");
    await page.keyboard.press("Control+i");
    await eventually(() => cards(page).locator("pre").textContent()).toContain("softmax(logits: Vector");
    const link = cards(page).getByRole("link", { name: "参考" });
    expect(await link.getAttribute("href")).toBe("/zh-cn/api/softmax/#softmax");
    await page.keyboard.press("Escape");
    await eventually(() => cards(page).count()).toBe(0);
    await notebook
      .cell("temperature")
      .locator(".cm-line")
      .getByText("softmax")
      .hover({ position: { x: 20, y: 8 } });
    await eventually(() => cards(page).count()).toBe(1);
  });
});
