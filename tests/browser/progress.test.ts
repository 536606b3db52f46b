import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();
const key = "nonlinear:2-maximum-entropy";
const status = (page: Page) => page.locator("nonlinear-progress [role=status]").textContent();
const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
const stored = (page: Page) => page.evaluate(() => ({ ...localStorage }) as Record<string, string>);
const row = (page: Page, exercise: string) =>
  page.locator(`[data-chapter="2-maximum-entropy"] [data-exercise="exercise-${exercise}"]`);

const left = {
  sources: { temperature: "// mine\n6 * 7" },
  inputs: { "simplexFigure#0": 2.8 },
  bases: {},
  progress: {
    "exercise-die": { attempts: 3, solved: true },
    "exercise-gauge": { attempts: 1, solved: false },
  },
};

/** The progress page of a reader who left something in the chapter. */
async function open({ path = "/en/progress/", saved = left as unknown } = {}) {
  const reader = await site.open({ path });
  await reader.page.evaluate(
    ([at = "", text = ""]) => localStorage.setItem(at, text),
    [key, JSON.stringify(saved)],
  );
  await reader.page.reload();
  return reader.page;
}

const choose = (page: Page, text: string) =>
  page
    .locator("input[type=file]")
    .setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(text) });
const file = (chapter: unknown, name = "2-maximum-entropy") =>
  JSON.stringify({ format: "nonlinear notebooks", version: 1, chapters: { [name]: chapter } });

describe("the progress page", () => {
  it.each([
    ["/en/progress/", "A die with a given mean", "Nothing solved here yet."],
    ["/zh-cn/progress/", "均值给定的骰子", "这里还没有完成的练习。"],
  ])("%s lists every exercise without a script", async (path, title, nothing) => {
    const { page } = await site.open({ path, script: false });
    const section = page.locator('[data-chapter="2-maximum-entropy"]');
    expect(await section.locator("li").count()).toBe(5);
    expect(await section.locator("li a").first().textContent()).toBe(title);
    expect(await section.textContent()).toContain(nothing);
    expect(await page.getByRole("button", { name: /导出|Export/ }).count()).toBe(0);
  });

  it("shows what is solved, what was tried and what is kept, and leads to the exercise", async () => {
    const page = await open();
    expect(await row(page, "die").textContent()).toBe("✓ solved");
    expect(await row(page, "gauge").textContent()).toBe("1 attempt");
    expect(await row(page, "gradient").textContent()).toBe("");
    const section = page.locator('[data-chapter="2-maximum-entropy"]');
    expect(await section.textContent()).toContain("1 of 5 solved.");
    expect(await section.textContent()).toContain("Kept: 1 changed cell, 1 moved control.");
    await page.getByRole("link", { name: "A die with a given mean" }).click();
    await page.waitForURL(/\/en\/maximum-entropy\/#exercise-die$/);
    await eventually(() => page.locator('[data-solved="exercise-die"]').textContent()).toBe("✓ solved");
  });

  it("is the sidebar's last entry", async () => {
    const { page } = await site.open();
    expect(await page.locator("nav.sidebar ul.top-level a").last().getAttribute("href")).toBe(
      "/en/progress/",
    );
  });

  it("exports everything, and imports it where there is nothing", async () => {
    const page = await open();
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Export everything")]);
    expect(download.suggestedFilename()).toBe("nonlinear.json");
    const text = await readFile(await download.path(), "utf8");
    expect(JSON.parse(text).chapters).toEqual({ "2-maximum-entropy": left });

    const { page: other } = await site.open({ path: "/zh-cn/progress/" });
    await choose(other, text);
    await eventually(() => status(other)).toMatch(/^已导入/);
    expect(JSON.parse((await stored(other))[key] ?? "")).toEqual({ ...left, scratch: {} });
    expect(await row(other, "die").textContent()).toBe("✓ 已完成");
    await choose(other, text);
    await eventually(() => status(other)).toMatch(/都已经有了/);
    await other.goto(`${site.origin()}/zh-cn/maximum-entropy/`);
    const notebook = notebookOn(other);
    await eventually(() => notebook.text("temperature")).toBe("// mine\n6 * 7");
    expect(await notebook.status("temperature")).toBeNull();
  });

  it("asks whose counts where the file and the browser differ; until then nothing is changed", async () => {
    const page = await open();
    const theirs = { sources: { temperature: "theirs", newton: "new" }, inputs: { "simplexFigure#0": 1 } };
    const kept = async () => JSON.parse((await stored(page))[key] ?? "");
    const ask = async (answer: string) => {
      await choose(page, file(theirs));
      await eventually(() => status(page)).toBe("The file adds 1 item and differs from yours in 2:");
      expect(await page.locator("[data-answers] li").allTextContents()).toEqual([
        "2-maximum-entropy: temperature",
        "2-maximum-entropy: simplexFigure#0",
      ]);
      expect(await kept()).toEqual(left);
      await press(page, answer);
    };
    await ask("Cancel");
    expect(await kept()).toEqual(left);
    await ask("Take the file’s where they differ");
    expect((await kept()).sources).toEqual({ temperature: "theirs", newton: "new" });
    await page.evaluate(
      ([at = "", text = ""]) => localStorage.setItem(at, text),
      [key, JSON.stringify(left)],
    );
    await ask("Keep mine where they differ");
    expect(await kept()).toMatchObject({
      sources: { ...left.sources, newton: "new" },
      inputs: left.inputs,
      progress: left.progress,
    });
  });

  it.each([
    ["not JSON {", "This file is not an export of this site. Nothing has been changed."],
    [file({ sources: { newton: 7 } }), "This file is damaged, so nothing of it was taken."],
    [file({ sources: { "<b>": "x" } }, "9-gone"), /nothing that is not here.*9-gone/],
    [" ".repeat(5_000_001), "This file is larger than 5 MB and was not read. Nothing has been changed."],
  ])("says what is wrong with a file, and leaves all as it was", async (text, said) => {
    const page = await open();
    const before = await stored(page);
    await choose(page, text);
    if (typeof said === "string") await eventually(() => status(page)).toBe(said);
    else await eventually(() => status(page)).toMatch(said);
    expect(await stored(page)).toEqual(before);
  });

  it("erases everything with one control that asks once more", async () => {
    const page = await open();
    await page.evaluate(() => localStorage.setItem("nonlinear:home:damaged", "x"));
    await press(page, "Erase everything");
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Cancel");
    await page.keyboard.press("Enter");
    expect(Object.keys(await stored(page))).toContain(key);
    await page.getByRole("button", { name: "Erase everything" }).first().click();
    await press(page, "Yes, erase everything");
    await eventually(() => status(page)).toBe("Everything has been erased.");
    expect(Object.keys(await stored(page)).filter((name) => name.startsWith("nonlinear:"))).toEqual([]);
    expect(await row(page, "die").textContent()).toBe("");
  });

  it("works where storage is forbidden", async () => {
    const before = () => {
      Object.defineProperty(globalThis, "localStorage", {
        get() {
          throw new DOMException("forbidden", "SecurityError");
        },
      });
    };
    const { page } = await site.open({
      path: "/en/progress/",
      before,
      expected: /uncaught: (forbidden|StarlightThemeProvider is not defined)/,
    });
    await press(page, "Export everything");
    expect(await status(page)).toBe("There is nothing to export yet.");
    await choose(page, file({ sources: { newton: "x" } }));
    await eventually(() => status(page)).toMatch(/^This browser keeps nothing here/);
    await press(page, "Erase everything");
    await press(page, "Yes, erase everything");
    await eventually(() => status(page)).toMatch(/^This browser keeps nothing here/);
  });
});
