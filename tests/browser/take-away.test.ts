import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();

interface Notebook {
  cells: { source: string[]; metadata: { name?: string }; outputs?: { data: Record<string, string> }[] }[];
}

async function open(page: Page) {
  await page.locator(".nb-away > summary").click();
  const choice = page.locator(".nb-away input");
  return {
    choice,
    async take(ending: string): Promise<{ name: string; path: string }> {
      const coming = page.waitForEvent("download");
      await page.locator(`.nb-away a[data-ending="${ending}"]`).click();
      const download: Download = await coming;
      return { name: download.suggestedFilename(), path: await download.path() };
    },
  };
}

const cellIn = (path: string, name: string) => {
  const { cells } = JSON.parse(readFileSync(path, "utf8")) as Notebook;
  const cell = cells.find(({ metadata }) => metadata.name === name);
  return { source: cell?.source.join("") ?? "", shows: cell?.outputs?.map(({ data }) => data["text/plain"]) };
};

describe.each([
  { script: false, what: "without a script" },
  { script: true, what: "with a script, when nothing was changed" },
])("$what", ({ script }) => {
  it.each(["en", "zh-cn"])("every file of the chapter in %s comes as published", async (language) => {
    const { page } = await site.open({ path: `/${language}/maximum-entropy/`, script });
    const { choice, take } = await open(page);
    expect(await choice.isVisible()).toBe(false);
    for (const ending of ["ipynb", "ts", "zip"]) {
      const { name, path } = await take(ending);
      expect(name).toBe(`maximum-entropy.${language}.${ending}`);
      expect(readFileSync(path).equals(readFileSync(`dist/download/${name}`))).toBe(true);
    }
    await page.locator('.nb-away a[href$=".mjs"]').click({ trial: true });
  });
});

describe("a reader who has changed something", () => {
  it("takes her text away with what it showed, and nothing below what she has not run", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.write("temperature", '"mine"');
    await notebook.run("temperature");
    await notebook.write("overflow", "const unrun = 41;\nunrun + 1");
    const { choice, take } = await open(page);
    await eventually(() => choice.isChecked()).toBe(true);
    const taken = await take("ipynb");
    expect(taken.name).toBe("maximum-entropy.en.ipynb");
    expect(cellIn(taken.path, "temperature")).toEqual({ source: '"mine"', shows: ["mine"] });
    expect(cellIn(taken.path, "overflow")).toEqual({ source: "const unrun = 41;\nunrun + 1", shows: [] });
    expect(cellIn(taken.path, "newton")).toEqual(cellIn("dist/download/maximum-entropy.en.ipynb", "newton"));

    const script = readFileSync((await take("ts")).path, "utf8");
    expect(script).toContain('// %% temperature\n$show("mine")\n');
    const archive = await take("zip");
    const texts = execFileSync("python3", ["-m", "zipfile", "-l", archive.path], { encoding: "utf8" });
    expect(texts).toContain("maximum-entropy.en/nonlinear-notebook.mjs");

    await choice.uncheck();
    const published = await take("ipynb");
    expect(readFileSync(published.path, "utf8")).not.toContain('"mine"');
  });

  it("takes her controls away, in a notebook as in a script", async () => {
    const { page } = await site.open();
    await notebookOn(page).wake();
    await page.locator('[data-cell="simplexFigure"] input[type=range]').focus();
    await page.keyboard.press("End");
    await eventually(() => page.locator('[data-cell="simplexFigure"] svg').innerHTML()).toContain(">2.80<");
    const { take } = await open(page);
    const { source, shows } = cellIn((await take("ipynb")).path, "simplexFigure");
    expect(source).toMatch(/^setControls\((undefined, )?2\.8\);\n/);
    expect(shows?.join()).toContain("2.8");
    expect(readFileSync((await take("ts")).path, "utf8")).toMatch(/setControls\((undefined, )?2\.8\);/);
  });

  it("finds her changes offered after a reload, and gets them without having run them again", async () => {
    const { page } = await site.open();
    await notebookOn(page).write("temperature", "// kept\n6 * 7");
    await eventually(() => page.evaluate(() => localStorage.length)).toBeGreaterThan(0);
    await page.reload();
    await notebookOn(page).wake();
    const { take } = await open(page);
    expect(cellIn((await take("ipynb")).path, "temperature")).toEqual({
      source: "// kept\n6 * 7",
      shows: [],
    });
  });

  it("is told when the file cannot be made", async () => {
    const { page } = await site.open({ expected: /download|ERR_FAILED|Failed to fetch|Cannot load/ });
    const notebook = notebookOn(page);
    await notebook.write("temperature", "1");
    await notebook.run("temperature");
    await page.route("**/download/*.json", (route) => route.abort());
    await page.locator(".nb-away > summary").click();
    await page.locator('.nb-away a[data-ending="ts"]').click();
    await eventually(() => page.locator(".nb-away-fault").textContent()).toContain("could not be made");
  });
});

it("the list opens and closes by keyboard, and closes when the reader goes elsewhere", async () => {
  const { page } = await site.open();
  await notebookOn(page).wake();
  const summary = page.locator(".nb-away > summary");
  const isOpen = () => page.locator(".nb-away").evaluate((list: HTMLDetailsElement) => list.open);
  await summary.focus();
  await page.keyboard.press("Enter");
  await eventually(isOpen).toBe(true);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-ending"))).toBe("ipynb");
  await page.keyboard.press("Escape");
  await eventually(isOpen).toBe(false);
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await summary.click();
  await page.locator("h1").first().click();
  await eventually(isOpen).toBe(false);
});

it.each([390, 1280])("at %i pixels the open list lies within the page", async (width) => {
  const { page } = await site.open({ width });
  await page.locator(".nb-away > summary").click();
  const box = await page.locator(".nb-away > div").boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
});
