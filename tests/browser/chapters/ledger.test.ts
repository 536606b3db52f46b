import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readExercises } from "../../../src/site/engine/exercises.ts";
import { notebookOn } from "../notebook.ts";
import { alt } from "../plots.ts";
import { eventually, readers } from "../site.ts";

const site = readers();
const path = "/en/ledger/";
const exercises = readExercises(readFileSync("content/8-ledger/exercises.ts", "utf8"));

describe("the ledger", () => {
  it("steps through the derivation by keyboard, under either sign and mended", async () => {
    const { page } = await site.open({ path });
    await notebookOn(page).wake();
    expect(await alt(page, "debuggerFigure")).toMatch(/Line 51, .* 6\.7e−1\. The line is wrong/);
    const step = page.locator('[data-cell="debuggerFigure"] input[type=range]');
    await step.focus();
    for (const _ of [3, 4, 5]) await page.keyboard.press("ArrowRight");
    await eventually(() => alt(page, "debuggerFigure")).toMatch(
      /Line 57, .* < 1e−12; P differs from σ\(w·x\) by up to 0\.28.* wrong/,
    );
    await page.keyboard.press("End");
    await eventually(() => alt(page, "debuggerFigure")).toMatch(/Line 59, .* wrong/);
    await page.locator('[data-cell="debuggerFigure"] select').focus();
    await page.keyboard.press("End");
    await eventually(() => alt(page, "debuggerFigure")).toMatch(/Line 59, .* < 1e−12\. The line follows/);
    const plot = page.locator('[data-cell="debuggerFigure"] svg[role="img"]');
    expect(await plot.textContent()).toContain("✓ line 59");
    await eventually(() => notebookOn(page).outputs("lineTable")).not.toContain("✗");
  });

  it("draws another pair when it is chosen", async () => {
    const { page } = await site.open({ path });
    await notebookOn(page).wake();
    expect(await alt(page, "pairFigure")).toContain("the left plot has 0.500, the right one 1.000");
    await page.locator('[data-cell="pairFigure"] select').selectOption("4");
    await eventually(() => alt(page, "pairFigure")).toContain(
      "the left plot has nothing, the right one −1.000",
    );
  });

  it("filters its rows by verdict and by word, and counts them", async () => {
    const { page } = await site.open({ path });
    const rows = page.locator(".ledger .row:visible");
    const shown = page.locator(".ledger output");
    await page.locator('.ledger select[name="verdict"]').selectOption("garbled");
    await eventually(() => rows.count()).toBeLessThan(20);
    expect(await shown.textContent()).toBe(`${await rows.count()} of 170 claims`);
    await page.locator('.ledger input[type="search"]').fill("sailing boat tacks");
    await eventually(() => rows.count()).toBe(0);
    await page.locator('.ledger input[type="search"]').fill("c170");
    await eventually(() => rows.count()).toBe(1);
    await eventually(() => page.url()).toContain("verdict=garbled");
  });

  it("keeps what is filtered and unfolded when the language is switched", async () => {
    const { page } = await site.open({ path: `${path}?source=000#C034` });
    const rows = page.locator(".ledger .row:visible");
    const unfolded = () => page.locator("#C034").getAttribute("open");
    await eventually(unfolded).not.toBeNull();
    const count = await rows.count();
    expect(count).toBeLessThan(170);
    await page.locator('nonlinear-languages a[data-language="zh-cn"]:visible').first().click();
    await page.waitForURL(/zh-cn\/ledger\/\?source=000#C034$/);
    await eventually(unfolded).not.toBeNull();
    expect(await rows.count()).toBe(count);
    await eventually(() =>
      page.locator("#C034").evaluate((row) => row.getBoundingClientRect().top),
    ).toBeLessThan(500);
  });

  it("opens the row that a mark of another chapter leads to, whose test runs and can be changed", async () => {
    const { page } = await site.open({ path: "/en/maximum-entropy/" });
    await page.locator('a[href="../ledger/#C047"]').first().click();
    await page.waitForURL("**/en/ledger/#C047");
    const notebook = notebookOn(page);
    await eventually(() => page.locator("#C047").getAttribute("open")).not.toBeNull();
    await notebook.run("C047");
    expect(await notebook.outputs("C047")).toContain("✓");
    expect(await notebook.outputs("C047")).not.toContain("✗");
    const text = await notebook.text("C047");
    await notebook.write("C047", text.replace("softmax([0.3, 2.9, 4])", "softmax([0.3, 2.9, 5])"));
    await notebook.run("C047");
    await eventually(() => notebook.outputs("C047")).toContain("✗");
  });

  it("says why a sign is wrong, and accepts it mended", async () => {
    const exercise = exercises.find(({ name }) => name === "mendedSign");
    const { page } = await site.open({ path });
    const notebook = notebookOn(page);
    const verdict = notebook.slot("exercise-mendedSign", "verdict");
    await notebook.press("exercise-mendedSign", "check");
    await eventually(() => verdict.getAttribute("data-passed")).toBe("false");
    expect(await verdict.textContent()).toContain("slopes of the source's Lagrangian in row 0");
    await notebook.write("exercise-mendedSign", exercise?.solution ?? "");
    await notebook.press("exercise-mendedSign", "check");
    await eventually(() => verdict.getAttribute("data-passed")).toBe("true");
  });
});
