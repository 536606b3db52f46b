import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readExercises } from "../../src/site/engine/exercises.ts";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();
const exercises = readExercises(readFileSync("content/2-maximum-entropy/exercises.ts", "utf8"));
const path = { en: "/en/maximum-entropy/", "zh-cn": "/zh-cn/maximum-entropy/" };

async function solve(name: string, language: keyof typeof path) {
  const exercise = exercises.find((each) => each.name === name);
  if (!exercise) throw new Error(`Cannot solve ${name}: there is no such exercise`);
  const { page } = await site.open({ path: path[language] });
  const notebook = notebookOn(page);
  const cell = exercise.cells[0].name;
  const verdict = notebook.slot(cell, "verdict");
  const passed = () => verdict.getAttribute("data-passed");

  await notebook.press(cell, "check");
  await eventually(passed).toBe("false");
  const complaint = await verdict.textContent();
  await notebook.write(cell, exercise.solution);
  await notebook.press(cell, "check");
  await eventually(passed).toBe("true");
  return { notebook, cell, verdict, complaint, praise: await verdict.textContent() };
}

it("the chapter has five exercises", () => {
  expect(exercises).toHaveLength(5);
});

describe.each(exercises.map(({ name }) => [name]))("the exercise %s", (name) => {
  it("tells what is wrong with its starter, and accepts its solution", async () => {
    const { complaint, praise } = await solve(name, "en");
    expect(complaint).toMatch(/^✗ .{20,}/s);
    expect(complaint).not.toMatch(/TypeError|ReferenceError|undefined/);
    expect(praise).toBe("✓ Correct: every check passed.");
  });
});

describe("an exercise", () => {
  it("answers in Chinese on the Chinese page", async () => {
    const { complaint, praise } = await solve("die", "zh-cn");
    expect(complaint).toMatch(/^✗ .*[一-鿿]{4}/su);
    expect(praise).toBe("✓ 正确：全部检查通过。");
  });

  it("says where the reader's code fails, and that it stands still while it is stopped", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    const verdict = notebook.slot("exercise-gauge", "verdict");
    await notebook.write(
      "exercise-gauge",
      'function centredWeights(W: number[][]): number[][] {\n  throw new Error("not yet");\n}',
    );
    await notebook.press("exercise-gauge", "check");
    await eventually(() => verdict.textContent()).toContain("not yet");
    await notebook.write(
      "exercise-gauge",
      "function centredWeights(W: number[][]): number[][] {\n  while (true) {}\n}",
    );
    await notebook.press("exercise-gauge", "check");
    await page.waitForTimeout(1500);
    await page.locator('[data-notebook] [data-action="stop"]').click();
    await eventually(() => verdict.textContent()).not.toContain("Checking");
    await notebook.run("newton");
    expect(await notebook.status("newton")).toBe("done");
  });

  it("whose function was renamed says so instead of passing", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    const verdict = notebook.slot("exercise-gauge", "verdict");
    await notebook.write("exercise-gauge", "function other(W: number[][]): number[][] {\n  return W;\n}");
    await notebook.press("exercise-gauge", "check");
    await eventually(() => verdict.getAttribute("data-passed")).toBe("false");
    expect(await verdict.textContent()).toContain("centredWeights");
  });

  it("does not count as passed any more once it is reset", async () => {
    const { notebook, cell, verdict } = await solve("gauge", "en");
    await notebook.press(cell, "reset");
    await eventually(() => verdict.textContent()).toBe("");
    expect(await verdict.getAttribute("data-passed")).toBeNull();
  });
});
