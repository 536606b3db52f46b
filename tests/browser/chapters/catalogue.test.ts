import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readExercises } from "../../../src/site/engine/exercises.ts";
import { notebookOn } from "../notebook.ts";
import { alt, drag, pointerOf } from "../plots.ts";
import { eventually, readers } from "../site.ts";

const site = readers();
const path = "/en/catalogue/";
const exercises = readExercises(readFileSync("content/3-catalogue/exercises.ts", "utf8"));

describe("the figures", () => {
  it("follow the hand: a card, its slider, the explorer, the bell", async () => {
    const { page } = await site.open({ path });
    await notebookOn(page).wake();
    await drag(page, "tanhCard", 0, { x: 1, y: 0.76 }, { x: 0, y: 0.5 });
    await eventually(() => alt(page, "tanhCard")).toMatch(/x = −?0\.0: f = −?0\.\d+, f′ = (1\.000|0\.99)/);
    await page.locator('[data-cell="sigmoidCard"] input[type=range]').focus();
    await page.keyboard.press("End");
    await eventually(() => alt(page, "sigmoidCard")).toContain("f = 0.998");
    await pointerOf(page, "sigmoidCard").focus();
    await page.keyboard.press("ArrowLeft");
    await eventually(() => alt(page, "sigmoidCard")).toContain("x = 0.9");

    const explorer = page.locator('[data-cell="explorerFigure"]');
    await explorer.getByRole("checkbox", { name: "Mish" }).check();
    await eventually(() => alt(page, "explorerFigure")).toContain("Mish 0.865");
    await explorer.locator("select").selectOption({ index: 1 });
    await eventually(() => alt(page, "explorerFigure")).toMatch(/^f′ at x = 1\.0: .*σ 0\.197/);

    const flat = async () =>
      Number(/([\d.]+) % of the inputs/.exec((await alt(page, "gaussianFigure")) ?? "")?.[1]);
    const before = await flat();
    await drag(page, "gaussianFigure", 0, { x: 0, y: 1 }, { x: 0, y: 2.9 });
    await eventually(() => alt(page, "gaussianFigure")).toContain("standard deviation 2.9");
    expect(await flat()).toBeGreaterThan(before + 20);
  });
});

describe("the filter of the cards", () => {
  it.each([true, false])("hides what does not fit, by the keyboard, script: %s", async (script) => {
    const { page } = await site.open({ path, script });
    const shown = () =>
      page
        .locator(".card:visible")
        .evaluateAll((cards) => cards.map((card) => card.getAttribute("data-card")));
    expect(await shown()).toHaveLength(30);
    await page.getByRole("checkbox", { name: "bounded" }).focus();
    await page.keyboard.press("Space");
    await page.getByRole("checkbox", { name: "zero-centred" }).focus();
    await page.keyboard.press("Space");
    expect(await shown()).toEqual(["tanh", "scaled-tanh", "softsign"]);
    expect(await page.locator("#relu").isVisible()).toBe(false);
    await page.keyboard.press("Enter");
    expect(page.url()).toBe(`${site.origin()}${path}`);
    await page.getByRole("button", { name: "Show all" }).click();
    expect(await shown()).toHaveLength(30);

    // A card that a link leads to is never hidden.
    await page.getByRole("checkbox", { name: "bounded" }).check();
    expect(await page.locator("#relu").isVisible()).toBe(false);
    await page.locator('starlight-toc a[href="#relu"]').click();
    await eventually(() => page.locator("#relu").isVisible()).toBe(true);
  });
});

describe("speed", () => {
  it("is measured when the button is pressed, and not before", async () => {
    const { page } = await site.open({ path });
    const notebook = notebookOn(page);
    expect(await notebook.outputs("speed")).toContain("nothing measured yet");
    await page.locator('[data-cell="speed"] .nb-button').click();
    await eventually(() => notebook.outputs("speed")).toMatch(/relu\s+[\d.]+/);
    expect(await notebook.outputs("speed")).toMatch(/dot, 256 terms\s+[\d.]+/);
  });
});

describe("an exercise", () => {
  it("says how far the valley is missed, and accepts the solution", async () => {
    const exercise = exercises.find(({ name }) => name === "lowest");
    const { page } = await site.open({ path });
    const notebook = notebookOn(page);
    const verdict = notebook.slot("exercise-lowest", "verdict");
    await notebook.press("exercise-lowest", "check");
    await eventually(() => verdict.getAttribute("data-passed")).toBe("false");
    expect(await verdict.textContent()).toMatch(/lowestPoint\(GELU\)\s+expected −?-?0\.75179/);
    await notebook.write("exercise-lowest", exercise?.solution ?? "");
    await notebook.press("exercise-lowest", "check");
    await eventually(() => verdict.getAttribute("data-passed")).toBe("true");
  });
});
