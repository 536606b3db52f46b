import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readExercises } from "../../../src/site/engine/exercises.ts";
import { notebookOn } from "../notebook.ts";
import { alt, drag } from "../plots.ts";
import { eventually, readers } from "../site.ts";

const site = readers();
const path = { en: "/en/vanishing-gradients/", "zh-cn": "/zh-cn/vanishing-gradients/" };
const exercises = readExercises(readFileSync("content/5-vanishing-gradients/exercises.ts", "utf8"));

describe("the chapter on vanishing gradients", () => {
  it("explodes with w = 8 exactly at ½, and vanishes a few thousandths beside it", async () => {
    const { page } = await site.open({ path: path.en });
    await notebookOn(page).wake();
    expect(await alt(page, "chainFigure")).toMatch(/the gradient to 1\.0\s×\s10⁶\./);
    const start = page.locator('[data-cell="chainFigure"] input[type=range]').nth(2);
    await start.focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    await eventually(() => alt(page, "chainFigure")).toContain("from h₀ = 0.505.");
    expect(await alt(page, "chainFigure")).toMatch(/the gradient to \S+\s×\s10⁻/);
  });

  it("crosses the critical line with the point that is dragged", async () => {
    const { page } = await site.open({ path: path.en });
    await notebookOn(page).wake();
    await drag(page, "phaseFigure", 0, { x: 1.4, y: 0.1 }, { x: 3.8, y: 0.1 });
    await eventually(() => alt(page, "phaseFigure")).toMatch(/At σ_w² = 3\.[78]\d, .* χ = 1\.\d+/);
    await drag(page, "phaseFigure", 0, { x: 3.8, y: 0.1 }, { x: 0.5, y: 0.5 });
    await eventually(() => alt(page, "phaseFigure")).toMatch(/At σ_w² = 0\.[45]\d, .* χ = 0\.[1-4]\d+/);
    expect(await alt(page, "phaseFigure", 1)).toMatch(/δ₁ is \S+\s×\s10⁻/);
  });

  it("trains in the page: at Xavier’s end the curve is dead, at the other it lives", async () => {
    const { page } = await site.open({ path: path["zh-cn"] });
    await notebookOn(page).wake();
    const mix = page.locator('[data-cell="morph"] input[type=range]').first();
    expect(await alt(page, "morphFigure", 1)).toMatch(/从走向等价初值 1\.00 处出发，最后是 0\.[01]/);
    await mix.focus();
    await page.keyboard.press("Home");
    await eventually(() => alt(page, "morphFigure", 1)).toMatch(/等价初值 0\.00 处出发，最后是 0\.(69|70)/);
  });

  it("refuses a sigmoid network that keeps its mean, and accepts the right one", async () => {
    const exercise = exercises.find(({ name }) => name === "toSigmoid");
    if (!exercise) throw new Error("Cannot solve toSigmoid: there is no such exercise");
    const { page } = await site.open({ path: path.en });
    const notebook = notebookOn(page);
    const cell = exercise.cells[0].name;
    const verdict = notebook.slot(cell, "verdict");
    await notebook.press(cell, "check");
    await eventually(() => verdict.getAttribute("data-passed")).toBe("false");
    expect(await verdict.textContent()).toContain("Where tanh is 0, the sigmoid is ½.");
    await notebook.write(cell, exercise.solution);
    await notebook.press(cell, "check");
    await eventually(() => verdict.getAttribute("data-passed")).toBe("true");
  });
});
