import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readExercises } from "../../src/site/engine/exercises.ts";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();
const key = "nonlinear:2-maximum-entropy";

/** What an earlier visit left, then the page as a reader comes back to it. */
async function comeBack(left: unknown, path = "/en/maximum-entropy/") {
  const { page } = await site.open({ path });
  const text = typeof left === "string" ? left : JSON.stringify(left);
  await page.evaluate(([at = "", saved = ""]) => localStorage.setItem(at, saved), [key, text]);
  await page.reload();
  return { page, notebook: notebookOn(page) };
}

const stored = (page: Page) =>
  page.evaluate((at) => JSON.parse(localStorage.getItem(at) ?? "{}") as Record<string, unknown>, key);
const conflict = (page: Page) => page.locator('[data-cell="temperature"] .nb-panel');

/** She changed the cell when it was published as `base`. */
const earlier = (base: string) => ({
  sources: { temperature: "// mine\n6 * 7", gone: "// of an old release\n1" },
  bases: { temperature: base, gone: "1" },
  inputs: {},
  progress: {},
});

describe("a cell that was published anew since the reader changed it", () => {
  it("shows both versions as a difference with signs, and counts as published until she chooses", async () => {
    const { page, notebook } = await comeBack(earlier("// old\n1 + 1"));
    const published = await notebook.text("temperature");
    await conflict(page).waitFor();
    expect(await conflict(page).locator("p").first().textContent()).toMatch(/^A new version of this cell/);
    const [first, second] = await conflict(page).locator("pre").allTextContents();
    expect(first).toContain("+ // mine\n+ 6 * 7\n");
    expect(first).toContain(`− ${published.split("\n")[0]}\n`);
    expect(second).toContain("− // old\n− 1 + 1\n");
    expect(await conflict(page).locator("ins, del").count()).toBeGreaterThan(1);
    await notebook.run("temperature");
    expect(await notebook.outputs("temperature")).not.toBe("42");
    expect((await stored(page))["sources"]).toMatchObject({ temperature: "// mine\n6 * 7" });
  });

  it("keeps her text where she says so, not run yet, and does not ask again", async () => {
    const { page, notebook } = await comeBack(earlier("// old\n1 + 1"));
    await conflict(page).getByRole("button", { name: "Keep mine" }).click();
    expect(await notebook.text("temperature")).toBe("// mine\n6 * 7");
    expect(await notebook.slot("temperature", "edited").textContent()).toBe("edited, not run yet");
    expect(await notebook.status("temperature")).toBeNull();
    await page.reload();
    await eventually(() => notebook.text("temperature")).toBe("// mine\n6 * 7");
    expect(await conflict(page).count()).toBe(0);
    await notebook.run("temperature");
    expect(await notebook.outputs("temperature")).toBe("42");
  });

  it("takes the published one where she says so, by the keyboard, for good", async () => {
    const { page, notebook } = await comeBack(earlier("// old\n1 + 1"), "/zh-cn/maximum-entropy/");
    await conflict(page).getByRole("button", { name: "采用发布的版本" }).focus();
    await page.keyboard.press("Enter");
    await eventually(() => conflict(page).count()).toBe(0);
    expect(await notebook.text("temperature")).toContain("Plot");
    expect((await stored(page))["sources"]).not.toHaveProperty("temperature");
  });

  it("asks before it lets her edit, and loses nothing by it", async () => {
    const { page, notebook } = await comeBack(earlier("// old\n1 + 1"));
    await conflict(page).waitFor();
    await notebook.press("temperature", "edit");
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Keep mine");
    expect(await notebook.cell("temperature").locator(".cm-editor").count()).toBe(0);
  });

  it("asks nothing while it is published as it was, and takes what older versions of the site kept", async () => {
    const { page, notebook } = await comeBack({ sources: { temperature: "6 * 7" }, inputs: {} });
    await eventually(() => notebook.text("temperature")).toBe("6 * 7");
    expect(await page.locator(".nb-panel").count()).toBe(0);
    const { bases } = (await stored(page)) as { bases: Record<string, string> };
    expect(bases["temperature"]).toContain("Plot");
  });

  it("that is no longer there has its text shown until it is discarded", async () => {
    const { page } = await comeBack(earlier("// old\n1 + 1"));
    const orphan = page.locator(".nb-toolbar + .nb-panel");
    await eventually(() => orphan.locator("pre").textContent()).toBe("// of an old release\n1");
    await orphan.getByRole("button", { name: "Discard it" }).click();
    expect((await stored(page))["sources"]).toEqual({ temperature: "// mine\n6 * 7" });
  });
});

describe("an exercise", () => {
  it("that is solved says so at its title, at once and for good", async () => {
    const exercises = readExercises(readFileSync("content/2-maximum-entropy/exercises.ts", "utf8"));
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.write("exercise-gauge", exercises.find(({ name }) => name === "gauge")?.solution ?? "");
    await notebook.press("exercise-gauge", "check");
    await eventually(() => solved(page)).toBe("✓ solved");
    await page.reload();
    await eventually(() => solved(page)).toBe("✓ solved");
  });

  const solved = (page: Page) => page.locator('[data-solved="exercise-gauge"]').textContent();

  it("that was solved is marked so after a reload and in the other language, until it is reset", async () => {
    const { page, notebook } = await comeBack({
      sources: {},
      inputs: {},
      progress: { "exercise-gauge": { attempts: 2, solved: true } },
    });
    await eventually(() => solved(page)).toBe("✓ solved");
    await notebook.press("exercise-gauge", "check");
    const verdict = notebook.slot("exercise-gauge", "verdict");
    await eventually(() => verdict.getAttribute("data-passed")).toBe("false");
    expect((await stored(page))["progress"]).toEqual({ "exercise-gauge": { attempts: 3, solved: true } });
    await page.goto(`${site.origin()}/zh-cn/maximum-entropy/`);
    await eventually(() => solved(page)).toBe("✓ 已完成");
    await page.locator('[data-action="reset-all"]').click();
    await eventually(() => solved(page)).toBe("");
    await eventually(() => stored(page)).toEqual({});
  });
});
