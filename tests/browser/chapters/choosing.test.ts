import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readExercises } from "../../../src/site/engine/exercises.ts";
import { notebookOn } from "../notebook.ts";
import { alt, drag } from "../plots.ts";
import { eventually, readers } from "../site.ts";

const site = readers();
const path = "/en/choosing/";
const exercises = readExercises(readFileSync("content/7-choosing/exercises.ts", "utf8"));

describe("the chapter on choosing", () => {
  it("shows one z in nine panels, whichever of them is dragged", async () => {
    const { page } = await site.open({ path });
    await notebookOn(page).wake();
    expect(await alt(page, "pairFigure")).toContain(
      "At z = −10.0 and y = 1 the sigmoid with squared error has slope −4.5e−5",
    );
    await drag(page, "pairFigure", 0, { x: 13, y: -4.2 }, { x: 23, y: -4.2 });
    await eventually(() => alt(page, "pairFigure")).toMatch(/At z = −?0\.\d and y = 1 .* slope −0\.1\d/);
    await drag(page, "pairFigure", 0, { x: 46, y: -8.4 }, { x: 49, y: -8.4 });
    await eventually(() => alt(page, "pairFigure")).toMatch(/At z = (2\.9|3\.[01]) /);
  });

  it("names the winners of the rows that are chosen, and asks for a row where none is", async () => {
    const { page } = await site.open({ path });
    await notebookOn(page).wake();
    const stated = page.locator('[data-value="winnerList"]');
    expect(await stated.textContent()).toBe("ReLU, GELU, GELU, ReLU");
    const tasks = page.locator('[data-input="arena#0"]');
    for (const i of [0, 1]) await tasks.nth(i).uncheck();
    await eventually(() => stated.textContent()).toBe("GELU, ReLU");
    for (const i of [2, 3]) await tasks.nth(i).uncheck();
    await eventually(() => alt(page, "arenaFigure")).toContain("choose a task");
  });

  it("trains the network that the tree leads to", async () => {
    const { page } = await site.open({ path });
    await notebookOn(page).wake();
    expect(await alt(page, "recipeFigure")).toContain("yes or no → 2 layers");
    await page.locator('[data-cell="recipe"] select').nth(0).selectOption("4");
    await eventually(() => alt(page, "recipeFigure")).toContain("a count → 2 layers → no: start here");
    expect(await alt(page, "recipeFigure")).toContain("output: exp");
    await eventually(() => alt(page, "recipeFigure", 1)).toMatch(
      /loss −[23]\.\d+ after 30 epochs; the best constant has −1\./,
    );
  });

  it("measures nothing before the button is pressed, and then says in nanoseconds", async () => {
    const { page } = await site.open({ path });
    await notebookOn(page).wake();
    expect(await alt(page, "costFigure")).toContain("Nothing is measured yet");
    await page.locator('[data-cell="costFigure"] button').first().click();
    await eventually(() => alt(page, "costFigure")).toMatch(/On this machine: relu [\d.]+ ns/);
  });

  it("says why a recipe is too slow, and accepts one that is not", async () => {
    const exercise = exercises.find(({ name }) => name === "quickMoons");
    const { page } = await site.open({ path });
    const notebook = notebookOn(page);
    const verdict = notebook.slot("exercise-quickMoons", "verdict");
    await notebook.press("exercise-quickMoons", "check");
    await eventually(() => verdict.getAttribute("data-passed")).toBe("false");
    expect(await verdict.textContent()).toContain("received 0 of 5");
    await notebook.write("exercise-quickMoons", exercise?.solution ?? "");
    await notebook.press("exercise-quickMoons", "check");
    await eventually(() => verdict.getAttribute("data-passed")).toBe("true");
  });
});
