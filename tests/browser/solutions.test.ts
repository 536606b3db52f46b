import { describe, expect, it } from "vitest";
import { openExercise } from "./attempts.ts";
import { eventually, readers } from "./site.ts";

const site = readers();

describe("a solution", () => {
  it("asks before the first try, and opens on request, by keyboard too", async () => {
    const { page, solution } = await openExercise(site);
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
    const { page, solution, check } = await openExercise(site);
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
    const { page, notebook, solution, check, cell } = await openExercise(site);
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
