import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();

const runaways = {
  "an endless loop": "while (true) {}",
  "an endless allocation":
    "const hoard: number[][] = [];\nwhile (true) hoard.push(new Array(500).fill(hoard.length));",
  "an endless chain of microtasks": "for (;;) await Promise.resolve();",
  "an endless loop that catches everything": "for (;;) {\n  try {\n    while (true) {}\n  } catch {}\n}",
};

/** Notes when Stop is pressed, and when the cell and the toolbar say that it was. */
function watchStop(page: Page, name: string) {
  return page.evaluate((cell) => {
    const times = { pressed: 0, stopped: 0 };
    Object.assign(globalThis, { nbStop: times });
    const root = document.querySelector<HTMLElement>(`[data-cell="${cell}"]`);
    const toolbar = document.querySelector<HTMLElement>("[data-notebook]");
    addEventListener("pointerdown", () => (times.pressed = performance.now()), { capture: true });
    new MutationObserver(() => {
      const both = root?.dataset["status"] === "stopped" && toolbar?.dataset["state"] !== "running";
      if (both && times.stopped === 0) times.stopped = performance.now();
    }).observe(document.body, {
      subtree: true,
      attributes: true,
      attributeFilter: ["data-status", "data-state"],
    });
  }, name);
}

const timeToStop = (page: Page) =>
  page.evaluate(() => {
    const { pressed, stopped } = (globalThis as unknown as { nbStop: { pressed: number; stopped: number } })
      .nbStop;
    return stopped - pressed;
  });

describe.each(Object.entries(runaways))("%s", (what, code) => {
  it("is stopped within 200 ms of the press, and every other cell still works", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.write("temperature", code);
    await notebook.press("temperature", "run");
    await eventually(() => notebook.status("temperature")).toBe("running");
    expect(await notebook.slot("temperature", "mark").textContent()).toBe("[*]");
    await eventually(() => page.locator("[data-notebook]").getAttribute("data-state")).toBe("running");
    await page.waitForTimeout(700);
    await watchStop(page, "temperature");
    await notebook.press("temperature", "stop");
    await eventually(() => notebook.status("temperature")).toBe("stopped");
    const took = await timeToStop(page);
    console.log(`${what} stopped after ${took.toFixed(0)} ms`);
    expect(took).toBeGreaterThan(0);
    expect(took).toBeLessThanOrEqual(200);
    expect(await notebook.slot("temperature", "message").textContent()).toContain("Stopped");

    for (const name of ["newton", "dieFigure", "featuresFigure", "otherEntropy"]) {
      await notebook.run(name);
      expect(await notebook.status(name), name).toBe("done");
    }
    expect(await notebook.status("temperature")).not.toBe("running");
    expect(await notebook.text("temperature")).toBe(code);
  });
});

describe("after a stop", () => {
  it("the reader's state is there: her edits upstream are replayed, and her sliders stand where they stood", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.write(
      "newton",
      (await notebook.text("newton")).replace("flattest(faces, 4.5)", "flattest(faces, 4)"),
    );
    await notebook.run("newton");
    await page.locator('[data-cell="simplexFigure"] input[type=range]').focus();
    await page.keyboard.press("End");
    await eventually(() => page.locator('[data-cell="simplexFigure"] svg').innerHTML()).toContain(">2.80<");
    await notebook.write("temperature", "while (true) {}");
    await notebook.press("temperature", "run");
    await eventually(() => notebook.status("temperature")).toBe("running");
    await notebook.press("temperature", "stop");
    await eventually(() => notebook.status("temperature")).toBe("stopped");

    await notebook.write("towardsSix", "[jaynes.lambda, middleValue]");
    await notebook.run("towardsSix");
    expect(await notebook.outputs("towardsSix")).toMatch(/\[0\.1746\d+, 2\.8\]/);
    expect(await page.locator('[data-value="jaynes.lambda"]').first().textContent()).toBe("0.1746289");
  });

  it("what depends on the stopped cell waits for it, by name, and the cell is not run by itself", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.runAll();
    await notebook.write("newton", `${await notebook.text("newton")}\nwhile (true) {}`);
    await notebook.press("newton", "run");
    await eventually(() => notebook.status("newton")).toBe("running");
    await notebook.press("newton", "stop");
    await eventually(() => notebook.status("newton")).toBe("stopped");
    await notebook.run("fourDice");
    expect(await notebook.status("fourDice")).toBe("waiting");
    expect(await notebook.slot("fourDice", "message").textContent()).toBe("Waiting for newton.");
    expect(await notebook.status("newton")).toBeNull();
    await notebook.run("trials");
    expect(await notebook.status("trials")).toBe("done");
  });

  it("what was queued behind the stopped cell is not shown as if it were up to date", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.runAll();
    await notebook.write("newton", `${await notebook.text("newton")}\nwhile (true) {}`);
    await notebook.press("newton", "run");
    await eventually(() => notebook.status("newton")).toBe("running");
    await notebook.press("newton", "stop");
    await eventually(() => notebook.status("newton")).toBe("stopped");
    await eventually(() => notebook.status("fourDice")).toBe("waiting");
    expect(await notebook.slot("fourDice", "message").textContent()).toBe("Waiting for newton.");
  });

  it("the corrected cell runs, and its dependents with it", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    const text = await notebook.text("newton");
    await notebook.write("newton", `${text}\nwhile (true) {}`);
    await notebook.press("newton", "run");
    await eventually(() => notebook.status("newton")).toBe("running");
    await page.locator('[data-notebook] [data-action="stop"]').click();
    await eventually(() => notebook.status("newton")).toBe("stopped");
    await notebook.write("newton", text);
    await notebook.run("newton");
    expect(await notebook.status("newton")).toBe("done");
    expect(await notebook.status("fourDice")).toMatch(/done|null/);
    await notebook.run("fourDice");
    expect(await notebook.status("fourDice")).toBe("done");
  });

  it("pressed while nothing runs, nothing is lost", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.run("newton");
    await notebook.press("newton", "stop");
    await notebook.run("fourDice");
    expect(await notebook.status("fourDice")).toBe("done");
  });
});
