import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();
async function open(language = "en", exercise = "exercise-slopeForStd") {
  const { page } = await site.open({ path: `/${language}/relu-family/` });
  const notebook = notebookOn(page);
  const verdict = notebook.slot(exercise, "verdict");
  const solution = page.locator(`[data-solution="${exercise}"]`);
  const check = async (text?: string) => {
    if (text !== undefined) await notebook.write(exercise, text);
    await notebook.press(exercise, "check");
    await eventually(() => verdict.getAttribute("data-passed")).not.toBeNull();
    return verdict.getAttribute("data-passed");
  };
  return { page, notebook, verdict, solution, check, cell: exercise };
}

describe("a solution", () => {
  it("asks before the first try, and opens on request, by keyboard too", async () => {
    const { page, solution } = await open();
    const question = page.locator(".nb-solution-ask");
    await solution.locator("summary").focus();
    await page.keyboard.press("Enter");
    await eventually(() => question.textContent()).toContain("You have not tried yet");
    expect(await solution.getAttribute("open")).toBeNull();
    await page.keyboard.press("Enter");
    expect(await solution.getAttribute("open")).toBe("");
    expect(await question.count()).toBe(0);
  });

  it("counts no check of the starter as a try, but one of a text of the reader's own, also after a reload", async () => {
    const { page, solution, check } = await open();
    const summary = solution.locator("summary");
    await check();
    await summary.click();
    expect(await solution.getAttribute("open")).toBeNull();
    await check("function slopeFor(std: number): number {\n  return 1;\n}");
    await summary.click();
    expect(await solution.getAttribute("open")).toBe("");
    await page.reload();
    await summary.click();
    await eventually(() => solution.getAttribute("open")).toBe("");
  });

  it("goes into the cell, and the reader's own text comes back, also after a reload", async () => {
    const { page, notebook, solution, check, cell } = await open();
    const mine = "function slopeFor(std: number): number {\n  return 1;\n}";
    await check(mine);
    await solution.locator("summary").click();
    await solution.locator("button").click();
    expect(await notebook.text(cell)).toContain("Math.sqrt");
    expect(await check()).toBe("true");
    await page.reload();
    await notebook.wake();
    await solution.locator("summary").click();
    expect(await notebook.text(cell)).toContain("Math.sqrt");
    await solution.locator("button").click();
    expect(await notebook.text(cell)).toBe(mine);
  });

  it("is there without a script", async () => {
    const { page } = await site.open({ path: "/en/relu-family/", script: false });
    const solution = page.locator('[data-solution="exercise-slopeForStd"]');
    await solution.locator("summary").click();
    expect(await solution.getAttribute("open")).toBe("");
    expect(await solution.locator("button").count()).toBe(0);
  });
});
