import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readExercises } from "../../../src/site/engine/exercises.ts";
import { notebookOn } from "../notebook.ts";
import { alt, drag, numbersIn, pointerOf } from "../plots.ts";
import { eventually, readers } from "../site.ts";

const site = readers();
const path = "/en/relu-family/";

describe("the figures of the ReLU family", () => {
  it("kill a unit whose line is pushed out of the data, and say that its gradient is exactly 0", async () => {
    const { page } = await site.open({ path });
    await notebookOn(page).wake();
    await drag(page, "halfspaceFigure", 0, { x: 0.9, y: 0.5 }, { x: 2.2, y: 1.4 });
    await eventually(() => alt(page, "halfspaceFigure")).toContain(
      "0 of 200 points: it is dead, and its gradient is exactly 0",
    );
    await drag(page, "halfspaceFigure", 0, { x: 2.2, y: 1.4 }, { x: 0.2, y: 0.1 });
    await eventually(() => alt(page, "halfspaceFigure")).toContain("its gradient has length");
  });

  it("train again at another rate: at 1 nothing dies, and epochs can be scrubbed", async () => {
    const { page } = await site.open({ path });
    await notebookOn(page).wake();
    expect(await alt(page, "killFigure")).toMatch(
      /at learning rate 7: [2-6]\d of 64 units are dead.*accuracy is (1\.000|0\.99\d)/,
    );
    await page.locator('[data-cell="killTraining"] input[type=range]').focus();
    await page.keyboard.press("Home");
    await eventually(() => alt(page, "killFigure")).toContain("at learning rate 1: 0 of 64 units are dead");
    await page.locator('[data-cell="killFigure"] input[type=range]').focus();
    await page.keyboard.press("Home");
    await eventually(() => alt(page, "killFigure")).toContain("After epoch 0");
  });

  it("hold each line of the maxout by a handle of its own: |x| is reached by two, −|x| by none", async () => {
    const { page } = await site.open({ path });
    await notebookOn(page).wake();
    const error = async () => numbersIn((await alt(page, "maxoutFigure", 3)) ?? "")[0] ?? Number.NaN;
    const target = page.locator('[data-cell="maxoutFigure"] select');
    await target.selectOption({ label: "|x|" });
    expect(await error()).toBeGreaterThan(0.1);
    await drag(page, "maxoutFigure", 0, { x: -0.3, y: 0.3 }, { x: -0.5, y: 0.5 });
    await drag(page, "maxoutFigure", 2, { x: 0.4, y: 0.1 }, { x: 0.5, y: 0.5 });
    await drag(page, "maxoutFigure", 1, { x: 0.05, y: 0.2 }, { x: 0, y: -0.5 });
    await eventually(error).toBeLessThan(0.08);
    await pointerOf(page, "maxoutFigure", 1).focus();
    await eventually(async () => {
      await page.keyboard.press("Shift+ArrowUp");
      return error();
    }).toBeGreaterThan(0.25);
    await target.selectOption({ label: "−|x|" });
    await eventually(error).toBeGreaterThan(0.5);
  });
});

it("the exercise on counting the dead refuses the share of zeros and accepts the share of dead units", async () => {
  const exercise = readExercises(readFileSync("content/6-relu-family/exercises.ts", "utf8")).find(
    ({ name }) => name === "deadShare",
  );
  const { page } = await site.open({ path });
  const notebook = notebookOn(page);
  const cell = exercise?.cells[0].name ?? "";
  const verdict = notebook.slot(cell, "verdict");
  await notebook.press(cell, "check");
  await eventually(() => verdict.getAttribute("data-passed")).toBe("false");
  expect(await verdict.textContent()).toMatch(/expected 0 .*received 0\.5.*off for every row/s);
  await notebook.write(cell, exercise?.solution ?? "");
  await notebook.press(cell, "check");
  await eventually(() => verdict.getAttribute("data-passed")).toBe("true");
});
