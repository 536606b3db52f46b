import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readExercises } from "../../../src/site/engine/exercises.ts";
import { notebookOn } from "../notebook.ts";
import { alt, drag, numbersIn, pointerOf } from "../plots.ts";
import { eventually, readers } from "../site.ts";

const site = readers();
const path = "/en/update-direction/";
const exercises = readExercises(readFileSync("content/4-update-direction/exercises.ts", "utf8"));

describe("the ship", () => {
  it("tacks across the mean, sails straight along it, and straighter once the inputs are centred", async () => {
    const { page } = await site.open({ path });
    await notebookOn(page).wake();
    const said = () => alt(page, "shipFigure");
    const Z = async () => Number(/Z = (\d+\.\d+)/.exec((await said()) ?? "")?.[1]);
    const steps = async () => Number(/of (\d+), arrived/.exec((await said()) ?? "")?.[1]);
    const across = { Z: await Z(), steps: await steps() };
    expect(across.Z).toBeGreaterThan(2.5);
    expect(await said()).toContain("both weights the same way: 100 %");

    await eventually(async () => {
      await drag(page, "ship", 0, { x: 0.5, y: 0.5 }, { x: 0.5, y: -0.5 });
      return said();
    }).toMatch(/mean \(0\.\d\d, −0\.\d\d\)/);
    await eventually(Z).toBeLessThan(1.6);
    await eventually(steps).toBeLessThan(across.steps / 4);

    await page.locator('[data-cell="ship"] input[type=checkbox]').check();
    await eventually(said).toContain("mean (0.00, 0.00)");
    await eventually(Z).toBeLessThan(2);
    expect(Math.abs((await steps()) / across.steps - 1)).toBeLessThan(0.25);

    const rates = await page.locator('[data-cell="ship"] select').nth(2).locator("option").allTextContents();
    expect(rates.slice(0, 3)).toEqual(["0.1", "0.3", "1.0"]);
    await page.locator('[data-cell="ship"] select').nth(1).selectOption({ index: 2 });
    await page.locator('[data-cell="ship"] select').nth(2).selectOption({ index: 3 });
    await eventually(steps).toBeLessThan(5);
  });

  it("is wound back by its slider and steered by the arrow keys", async () => {
    const { page } = await site.open({ path });
    await notebookOn(page).wake();
    const said = () => alt(page, "shipFigure");
    await page.locator('[data-cell="shipFigure"] input[type=range]').focus();
    await page.keyboard.press("Home");
    await eventually(said).toContain("step 0 of");
    await pointerOf(page, "shipFigure").focus();
    await page.keyboard.press("ArrowUp");
    await eventually(said).toContain("From (−0.50, 0.60)");
  });
});

describe("the dial", () => {
  it("keeps one example in the allowed quadrants, wherever the target is, and not three", async () => {
    const { page } = await site.open({ path });
    await notebookOn(page).wake();
    const said = () => alt(page, "dialFigure");
    expect(await said()).toContain("outside the quadrants");
    await page.locator('[data-cell="dialFigure"] input[type=range]').focus();
    await page.keyboard.press("Home");
    await eventually(said).toContain("1 update:");
    let from = { x: 0.9, y: -0.9 };
    for (const to of [
      { x: -0.9, y: 0.8 },
      { x: 0.8, y: 0.7 },
      { x: 0.3, y: -0.9 },
    ]) {
      await drag(page, "dialFigure", 0, from, to);
      from = to;
      await eventually(async () => Math.abs((numbersIn((await said()) ?? "")[0] ?? 9) - to.x)).toBeLessThan(
        0.05,
      );
      expect(await said()).toContain("in the allowed quadrants");
    }
  });
});

describe("the spectrum", () => {
  it("keeps its bars in the plot and its words finite where the last eigenvalue is smallest", async () => {
    const { page } = await site.open({ path });
    await notebookOn(page).wake();
    const said = () => alt(page, "spectrumFigure");
    for (const which of [0, 1]) {
      await page.locator('[data-cell="spectrumFigure"] input[type=range]').nth(which).focus();
      await page.keyboard.press("End");
    }
    await page.locator('[data-cell="spectrumFigure"] input[type=checkbox]').check();
    await eventually(said).toContain("over 20000 measured");
    expect(await said()).toContain("for 32 inputs of mean 1.00");
    const bars = page.locator('[data-cell="spectrumFigure"] svg[role=img] [aria-label=rect] rect');
    const bottoms = await bars.evaluateAll((all) =>
      all.map((bar) => Number(bar.getAttribute("y")) + Number(bar.getAttribute("height"))),
    );
    expect(bottoms).toHaveLength(33);
    expect(Math.max(...bottoms) - Math.min(...bottoms)).toBeLessThan(0.5);
  });
});

describe("the exercise on two positive examples", () => {
  it("says which signs the gradient of the starter has, and accepts the solution", async () => {
    const { page } = await site.open({ path });
    const notebook = notebookOn(page);
    const exercise = exercises.find(({ name }) => name === "mixed");
    const cell = exercise?.cells[0].name ?? "";
    const verdict = notebook.slot(cell, "verdict");
    await notebook.press(cell, "check");
    await eventually(() => verdict.getAttribute("data-passed")).toBe("false");
    expect(await verdict.textContent()).toMatch(
      /signs \(\+, −\)\s+received \(0\.5, 0\.5\); your two δ are \(1, 1\)/,
    );
    await notebook.write(cell, exercise?.solution ?? "");
    await notebook.press(cell, "check");
    await eventually(() => verdict.getAttribute("data-passed")).toBe("true");
  });
});
