import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();

async function open(language = "en", width = 1280) {
  const { page } = await site.open({ path: `/${language}/maximum-entropy/`, width });
  const notebook = notebookOn(page);
  return { page, notebook, told: notebook.slot("temperature", "diagnostics") };
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe("a type error", () => {
  it("is told in plain words, with TypeScript's behind a summary and a way to the reference that leads somewhere", async () => {
    const { page, notebook, told } = await open();
    await notebook.write("temperature", 'softmax("text")');
    await eventually(() => told.textContent()).toContain(
      "softmax wants Vector as its logits, and this is string.",
    );
    const own = told.locator("details");
    expect(await own.locator("summary").textContent()).toBe("TypeScript says (2345)");
    expect(await own.getAttribute("open")).toBeNull();
    expect(await own.textContent()).toContain("Argument of type 'string' is not assignable");
    const link = told.locator("a", { hasText: "softmax in the reference" });
    await page.goto(site.origin() + (await link.getAttribute("href")));
    expect(await page.locator("#softmax").count()).toBe(1);
  });

  it("keeps what was opened while the reader types elsewhere in the cell", async () => {
    const { page, notebook, told } = await open();
    await notebook.write("temperature", 'softmax("text");\n1');
    await told.locator("summary").click();
    await notebook.cell("temperature").locator(".cm-content").focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("23");
    await page.waitForTimeout(800);
    expect(await told.locator("details").getAttribute("open")).toBe("");
  });

  it("is told the same way where the pointer rests on it", async () => {
    const { page, notebook, told } = await open();
    await notebook.write("temperature", 'softmax("text")');
    await eventually(() => told.locator("li").count()).toBe(1);
    await notebook.cell("temperature").locator(".cm-lintRange-error").hover();
    const tooltip = page.locator(".cm-tooltip .nb-told");
    await eventually(() => tooltip.textContent()).toContain("softmax wants Vector");
    expect(await tooltip.locator("a").getAttribute("href")).toBe("/en/api/softmax/#softmax");
  });

  it("is told in Chinese on a Chinese page, on a phone too", async () => {
    const { page, notebook, told } = await open("zh-cn", 390);
    await notebook.write("temperature", "const k = 1;\nk = relu(2);");
    await eventually(() => told.textContent()).toContain("k 是常量，不能再赋值。");
    expect(await told.textContent()).toContain("nonlinear 提供了它");
    expect(await told.locator("a").getAttribute("href")).toBe("/zh-cn/api/activations/#relu");
    expect(await overflow(page)).toBe(0);
  });
});

describe("an error that a running cell throws", () => {
  it("inside the package leads to the function that was called", async () => {
    const { notebook } = await open();
    await notebook.write("temperature", "const p = softmax([]);");
    await notebook.run("temperature");
    const message = notebook.slot("temperature", "message");
    expect(await message.textContent()).toMatch(
      /^RangeError: Cannot take the softmax: .* \(line 1, column 11\)/,
    );
    expect(await message.locator("a").getAttribute("href")).toBe("/en/api/softmax/#softmax");
  });

  it("of the reader's own leads nowhere", async () => {
    const { notebook } = await open();
    await notebook.write("temperature", 'softmax([1]);\nthrow new Error("mine");');
    await notebook.run("temperature");
    expect(await notebook.slot("temperature", "message").locator("a").count()).toBe(0);
  });
});
