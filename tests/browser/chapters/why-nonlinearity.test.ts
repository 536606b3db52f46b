import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readExercises } from "../../../src/site/engine/exercises.ts";
import { notebookOn } from "../notebook.ts";
import { alt, drag, pointerOf } from "../plots.ts";
import { eventually, readers } from "../site.ts";

const site = readers();
const path = "/en/why-nonlinearity/";

describe("the board of the exclusive or", () => {
  it("gives a line three corners, and all four once it is folded along the diagonal", async () => {
    const { page } = await site.open({ path });
    await notebookOn(page).wake();
    await drag(page, "xorFigure", 0, { x: 0.5, y: 0.45 }, { x: 0.8, y: 0.2 });
    await eventually(() => alt(page, "xorFigure")).toMatch(/\(0\.80, 0\.20\) gets 3 of the four/);
    expect(await alt(page, "foldPlot")).toContain("gets 3 of the four");
    await drag(page, "foldPlot", 0, { x: 1.2, y: 0.2 }, { x: 1.2, y: 1.1 });
    await eventually(() => alt(page, "foldPlot")).toContain("gets 4 of the four");
    await eventually(() => alt(page, "foldFigure")).toContain("gets 4 of 4 right");
  });
});

describe("the grid of the collapse", () => {
  it("stays on that of the product without f, under the arrow keys, and leaves it with ReLU", async () => {
    const { page } = await site.open({ path });
    await notebookOn(page).wake();
    const product = () => alt(page, "collapseFigure", 1);
    const before = await product();
    await pointerOf(page, "collapseFigure").focus();
    await page.keyboard.press("Shift+ArrowUp");
    await eventually(product).not.toBe(before);
    expect(await product()).toContain("they coincide");
    await page.locator('[data-cell="collapseFigure"] select').selectOption({ label: "ReLU" });
    await eventually(product).toMatch(/they differ by up to \d\.\d\d/);
  });
});

describe("the exercise about the collapse", () => {
  it("says of its starter that the biases are wrong, and accepts the solution", async () => {
    const exercises = readExercises(readFileSync("content/1-why-nonlinearity/exercises.ts", "utf8"));
    const solution = exercises.find(({ name }) => name === "collapse")?.solution ?? "";
    const { page } = await site.open({ path });
    const notebook = notebookOn(page);
    const verdict = notebook.slot("exercise-collapse", "verdict");
    await notebook.press("exercise-collapse", "check");
    await eventually(() => verdict.getAttribute("data-passed")).toBe("false");
    expect(await verdict.textContent()).toContain("at x = 0");
    await notebook.write("exercise-collapse", solution);
    await notebook.press("exercise-collapse", "check");
    await eventually(() => verdict.getAttribute("data-passed")).toBe("true");
  });
});
