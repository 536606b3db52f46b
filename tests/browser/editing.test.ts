import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();

/** The cell of Newton's method and all that depends on it, in the order of the page. */
const followers = ["newton", "fourDice", "towardsSix", "rival", "dieFigure", "simplexFigure", "thermostat"];

describe("a changed cell", () => {
  it("reruns its dependents, each once, in order, and only them", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.runAll();
    const before = await notebook.marks();
    await notebook.write(
      "newton",
      (await notebook.text("newton")).replace("flattest(faces, 4.5)", "flattest(faces, 4)"),
    );
    await notebook.run("newton");

    expect(await notebook.ran()).toEqual(followers);
    const after = await notebook.marks();
    const number = (name: string) => Number(after[name]?.slice(1, -1));
    expect(number("newton")).toBeLessThan(number("fourDice"));
    const again = followers.map(number);
    expect(Math.max(...again) - Math.min(...again)).toBe(again.length - 1);
    for (const name of ["trials", "temperature", "overflow"]) expect(after[name]).toBe(before[name]);
    await eventually(() => page.locator('[data-value="jaynes.lambda"]').first().textContent()).toBe(
      "0.1746289",
    );
    expect(await notebook.outputs("fourDice")).toContain("0.1746");
  });

  it("runs although Run is pressed again while it is being compiled", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.write("temperature", "6 * 7");
    for (let i = 0; i < 3; i++) await page.keyboard.press("Control+Enter");
    await eventually(() => notebook.outputs("temperature")).toContain("42");
  });

  it("shows its own new result and [*] turns into a number", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.write(
      "temperature",
      "await new Promise((done) => setTimeout(done, 400));\n[1, 2, 3].map((n) => n * n)",
    );
    await notebook.press("temperature", "run");
    await eventually(() => notebook.slot("temperature", "mark").textContent()).toBe("[*]");
    await notebook.ended("temperature");
    expect(await notebook.slot("temperature", "mark").textContent()).toMatch(/^\[\d+\]$/);
    expect(await notebook.outputs("temperature")).toContain("[1, 4, 9]");
  });

  it("never shows the late result of an older run", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.write("temperature", 'await new Promise((done) => setTimeout(done, 900));\n"old"');
    await notebook.press("temperature", "run");
    await eventually(() => notebook.slot("temperature", "mark").textContent()).toBe("[*]");
    await notebook.write("temperature", '"new"');
    await notebook.run("temperature");
    await page.waitForTimeout(1200);
    expect(await notebook.outputs("temperature")).toBe("new");
  });

  it("shows how far long work has come", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.write(
      "imports",
      (await notebook.text("imports")).replace("pointer,", "pointer, progress,"),
    );
    await notebook.write(
      "temperature",
      'for (let i = 0; i < 10; i++) {\n  await progress(i / 10, "training");\n  await new Promise((done) => setTimeout(done, 80));\n}\n"trained"',
    );
    await notebook.press("temperature", "run");
    await eventually(() => notebook.slot("temperature", "progress").textContent()).toMatch(
      /training [1-9]0 %/,
    );
    await notebook.ended("temperature");
    expect(await notebook.slot("temperature", "progress").textContent()).toBe("");
    expect(await notebook.outputs("temperature")).toBe("trained");
  });

  it("says that it was edited, and whether it has been run", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.write("temperature", "1 + 1");
    expect(await notebook.slot("temperature", "edited").textContent()).toBe("edited, not run yet");
    await notebook.run("temperature");
    expect(await notebook.slot("temperature", "edited").textContent()).toBe("edited");
    expect(await notebook.outputs("temperature")).toBe("2");
  });

  it("may declare a new name that another cell then uses", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.write("temperature", "const fresh = 41;");
    await notebook.write("thermostat", "fresh + 1");
    await notebook.run("temperature");
    await notebook.ended("thermostat");
    expect(await notebook.outputs("thermostat")).toBe("42");
  });
});

describe("types", () => {
  it("that do not fit are shown at their line within a second of the last keystroke", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.write("temperature", "const first = 1;\nconst second: string = 2;\nfirst + second.length");
    const told = notebook.slot("temperature", "diagnostics").locator("li");
    await eventually(() => told.allTextContents()).toHaveLength(1);
    expect(await told.first().textContent()).toMatch(/^line 2, column 7\b.*number.*string/);
    await eventually(() => notebook.cell("temperature").locator(".cm-lintRange-error").textContent()).toBe(
      "second",
    );
    expect(await notebook.cell("temperature").locator(".cm-lint-marker-error").count()).toBe(1);

    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("const first = 1;\nconst third: number = first");
    await eventually(() => told.count()).toBe(0);
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
      await page.evaluate(() => {
        const slot = document.querySelector('[data-cell="temperature"] [data-slot="diagnostics"]') as Element;
        const times = { pressed: 0, told: 0 };
        Object.assign(globalThis, { nbTimes: times });
        addEventListener("keydown", () => (times.pressed = performance.now()), { capture: true });
        new MutationObserver(() => {
          if (slot.querySelector("li") && times.told === 0) times.told = performance.now();
        }).observe(slot, { childList: true, subtree: true });
      });
      for (const key of ".bold") await page.keyboard.press(key, { delay: 15 });
      await told.first().waitFor();
      times.push(
        await page.evaluate(() => {
          const { nbTimes } = globalThis as unknown as { nbTimes: { pressed: number; told: number } };
          return nbTimes.told - nbTimes.pressed;
        }),
      );
      expect(await told.first().textContent()).toMatch(/line 2, column 29.*'bold' does not exist/);
      for (let i = 0; i < 5; i++) await page.keyboard.press("Backspace");
      await eventually(() => told.count()).toBe(0);
    }
    console.log(`type error shown after ${times.map(Math.round).join(", ")} ms`);
    expect(Math.max(...times)).toBeLessThan(1000);
  });

  it("follow a change in another cell", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.write("temperature", "const given = 1;");
    await notebook.write("thermostat", "given.toFixed(2)");
    await eventually(() => notebook.slot("thermostat", "diagnostics").textContent()).toBe("");
    await notebook.write("temperature", 'const given = "one";');
    await eventually(() => notebook.slot("thermostat", "diagnostics").textContent()).toMatch(
      /line 1, column 7.*toFixed/,
    );
  });

  it("do not keep a cell from running that would work", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.write("temperature", "const wrong: string = 6 * 7;\nwrong");
    await notebook.run("temperature");
    expect(await notebook.outputs("temperature")).toBe("42");
  });
});
