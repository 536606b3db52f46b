import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { alt, drag, pointerOf } from "./plots.ts";
import { eventually, readers } from "./site.ts";

const site = readers();

describe("a slider", () => {
  it("moves its plot, its own text and the data table", async () => {
    const { page } = await site.open();
    const slider = page.locator('[data-cell="simplexFigure"] input[type=range]');
    const before = await page.locator('[data-cell="simplexFigure"] svg[role=img]').innerHTML();
    await slider.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowRight");
    await eventually(() => page.locator('[data-cell="simplexFigure"] output').textContent()).toBe("2.20");
    await eventually(() => page.locator('[data-cell="simplexFigure"] svg[role=img]').innerHTML()).not.toBe(
      before,
    );
    await eventually(() => page.locator('[data-cell="simplexFigure"] svg').innerHTML()).toContain(">2.20<");
  });

  it("moves the numbers in the prose that depend on it", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    const source = await notebook.text("newton");
    await notebook.write(
      "newton",
      `const wantedMean: number = view(range("mean", { min: 2, max: 5, step: 0.5, value: 4.5 }));\n${source.replace("flattest(faces, 4.5)", "flattest(faces, wantedMean)")}`,
    );
    await notebook.run("newton");
    const stated = page.locator('[data-value="jaynes.lambda"]').first();
    expect(await stated.textContent()).toBe("0.3710489");
    await page.locator('[data-cell="newton"] input[type=range]').focus();
    await page.keyboard.press("Home");
    await eventually(() => stated.textContent()).toMatch(/^−0\.6\d+$/);
    expect(Number((await stated.textContent())?.replace("−", "-"))).toBeLessThan(-0.5);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await eventually(() => stated.textContent()).toBe("0.0000000");
  });

  it("reruns its own cell and nothing that does not depend on it", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.runAll();
    await notebook.forget();
    await page.locator('[data-cell="gaugeFigure"] .nb-pointer').first().focus();
    await page.keyboard.press("ArrowUp");
    await notebook.ended("gaugeFigure");
    expect(await notebook.ran()).toEqual(["gaugeFigure"]);
  });

  it("moved before the engine is there takes effect once it is", async () => {
    const { page } = await site.open();
    const slider = page.locator('[data-cell="simplexFigure"] input[type=range]');
    await slider.evaluate((input: HTMLInputElement) => {
      input.value = "2.5";
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await eventually(() => page.locator('[data-cell="simplexFigure"] svg').innerHTML()).toContain(">2.50<");
  });
});

describe("a number field", () => {
  it("keeps the last number that fits while it holds one that does not, and marks it", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.write(
      "temperature",
      'import { number } from "notebook";\nview(number("n", { min: 1, max: 9, step: 1, value: 3 })) * 100;',
    );
    await notebook.run("temperature");
    const field = notebook.cell("temperature").locator("input[type=number]");
    const outputs = () => notebook.outputs("temperature");
    await field.fill("7");
    await eventually(outputs).toContain("700");
    for (const unfit of ["70", "2.5", "-1"]) {
      await field.fill(unfit);
      expect(await field.evaluate((input: HTMLInputElement) => input.validity.valid)).toBe(false);
    }
    await page.waitForTimeout(300);
    expect(await outputs()).toContain("700");
    await field.fill("8");
    await eventually(outputs).toContain("800");
  });
});

describe("the captions keep their word:", () => {
  it("two of the four combinations of signs pass, and with weights of zero all do", async () => {
    const { page } = await site.open();
    await notebookOn(page).wake();
    const selects = page.locator('[data-cell="signFigure"] select');
    const passing = async () => {
      const found: boolean[] = [];
      for (const [first, second] of [
        ["0", "0"],
        ["0", "1"],
        ["1", "0"],
        ["1", "1"],
      ] as const) {
        await selects.nth(0).selectOption(first);
        await selects.nth(1).selectOption(second);
        await page.waitForTimeout(150);
        found.push(((await alt(page, "signFigure")) ?? "").includes("the signs agree"));
      }
      return found;
    };
    expect(await passing()).toEqual([true, false, false, true]);
    await page.locator('[data-cell="signFigure"] input[type=range]').focus();
    await page.keyboard.press("Home");
    expect(await passing()).toEqual([true, true, true, true]);
  });

  it("with f = x all three curves lie at 1/3, wherever B goes; with both sets of features they do not", async () => {
    const { page } = await site.open();
    await notebookOn(page).wake();
    const choice = page.locator('[data-cell="featuresFigure"] select');
    const said = () => alt(page, "featuresFigure");
    await choice.selectOption("0");
    for (const x of [-2, 1]) {
      await drag(page, "featuresFigure", 0, { x: 0, y: 1 }, { x, y: 1 });
      await eventually(said).toContain(`class B around ${x < 0 ? "−2.0" : "1.0"}: three flat lines at 1/3`);
    }
    await choice.selectOption({ index: (await choice.locator("option").count()) - 1 });
    await eventually(said).toContain("the curves range over");
  });

  it("the lever adds to the logits and leaves the probabilities where they are", async () => {
    const { page } = await site.open();
    await notebookOn(page).wake();
    const before = await alt(page, "gaugeFigure");
    await pointerOf(page, "gaugeFigure").focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press("Shift+ArrowUp");
    await eventually(() => alt(page, "gaugeFigure")).not.toBe(before);
    expect(await alt(page, "gaugeFigure", 1)).toMatch(/they changed by < 1e−12/);
  });
});
