import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { encodeShare, longest, type Shared } from "../../src/notebook/client/sharing/link.ts";
import { pack } from "../../src/notebook/client/sharing/packing.ts";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();
const path = "/en/maximum-entropy/";
const panel = (page: Page) => page.locator("[data-panel=share]");
const notice = (page: Page) => page.locator('[data-slot="notice"]').textContent();
const stored = (page: Page) => page.evaluate(() => localStorage.getItem("nonlinear:2-maximum-entropy"));

/** A link as a reader makes it, with the clipboard that she has. */
async function makeLink(change: (page: Page) => Promise<unknown>, clipboard = true): Promise<string> {
  const { page, context } = await site.open();
  if (clipboard) await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  else
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    });
  await change(page);
  await page.locator('[data-action="copy-link"]').click();
  if (clipboard) {
    await eventually(() => notice(page)).toMatch(/^Link copied/);
    return page.evaluate(() => navigator.clipboard.readText());
  }
  const field = page.locator("[data-panel=link] input");
  await field.waitFor();
  await eventually(() =>
    field.evaluate((input: HTMLInputElement) => (input.selectionEnd ?? 0) - (input.selectionStart ?? 0)),
  ).toBeGreaterThan(20);
  return field.inputValue();
}

const changed = async (page: Page) => {
  await notebookOn(page).write("temperature", "// <b>from a friend</b>\n6 * 7");
  await page.locator('[data-cell="simplexFigure"] input[type=range]').focus();
  await page.keyboard.press("End");
};
const open = async (link: string) => {
  const { page } = await site.open({ path: link.replace(site.origin(), "") });
  return { page, notebook: notebookOn(page) };
};

describe("a link", () => {
  it("holds the difference alone, and shows it before anything runs or is kept", async () => {
    const link = await makeLink(changed);
    expect(link).toMatch(/^http:\/\/localhost:\d+\/en\/maximum-entropy\/#share=v1\.[\w-]+$/);
    expect(link.length).toBeLessThan(300);
    const { page, notebook } = await open(link);
    await panel(page).waitFor();
    expect(await panel(page).locator("pre").textContent()).toContain("+ // <b>from a friend</b>\n+ 6 * 7\n");
    expect(await panel(page).locator("b").count()).toBe(0);
    expect(await panel(page).textContent()).toMatch(/Move the controls: .+ → 2\.8/);
    await page.waitForTimeout(700);
    expect(await notebook.ran()).toEqual([]);
    expect(await notebook.text("temperature")).toContain("Plot");
    expect(await stored(page)).toBeNull();
  });

  it("that is taken is kept, moves the controls, and runs when its cell is run", async () => {
    const { page, notebook } = await open(await makeLink(changed));
    await panel(page).getByRole("button", { name: "Take into my notebook" }).click();
    expect(await notebook.text("temperature")).toContain("6 * 7");
    expect(await notebook.slot("temperature", "edited").textContent()).toBe("edited, not run yet");
    expect(new URL(page.url()).hash).toBe("");
    await eventually(() => page.locator('[data-cell="simplexFigure"] svg').innerHTML()).toContain(">2.80<");
    await notebook.run("newton");
    expect(await notebook.outputs("temperature")).not.toContain("42");
    await page.reload();
    await eventually(() => notebook.text("temperature")).toContain("6 * 7");
    await notebook.run("temperature");
    expect(await notebook.outputs("temperature")).toBe("42");
  });

  it("runs nothing of a cell that another one reads, until that cell is run", async () => {
    const link = await makeLink(async (page) => {
      const notebook = notebookOn(page);
      const text = await notebook.text("newton");
      await notebook.write("newton", text.replace("flattest(faces, 4.5)", "flattest(faces, 4)"));
    });
    const { page, notebook } = await open(link);
    await panel(page).getByRole("button", { name: "Take into my notebook" }).click();
    await notebook.press("fourDice", "run");
    await eventually(() => notebook.slot("fourDice", "message").textContent()).toBe("Waiting for newton.");
    expect(await notebook.outputs("newton")).toContain("0.371049");
    await notebook.run("newton");
    expect(await notebook.outputs("newton")).not.toContain("0.371049");
    await notebook.ended("fourDice");
    expect(await notebook.outputs("fourDice")).toContain("0.1746");
  });

  it("that is dismissed leaves nothing, not even in the address", async () => {
    const { page } = await open(await makeLink(changed));
    await eventually(() => page.evaluate(() => document.activeElement?.ariaLabel)).toMatch(/^A link with/);
    await panel(page).getByRole("button", { name: "Dismiss" }).focus();
    await page.keyboard.press("Enter");
    expect(await panel(page).count()).toBe(0);
    expect(new URL(page.url()).hash).toBe("");
    expect(await stored(page)).toBeNull();
  });

  it("replaces no text of the reader's own unless she ticks it", async () => {
    const link = await makeLink(changed);
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.write("temperature", "// my own\n1");
    await page.evaluate((to) => location.assign(to), new URL(link).hash);
    const box = panel(page).getByLabel("Replace my own text of temperature");
    expect(await box.isChecked()).toBe(false);
    expect(await panel(page).locator("pre").textContent()).toContain("− // my own\n− 1\n+ // <b>");
    await panel(page).getByRole("button", { name: "Take into my notebook" }).click();
    expect(await notebook.text("temperature")).toBe("// my own\n1");
    await page.evaluate((to) => location.assign(to), new URL(link).hash);
    await box.check();
    await panel(page).getByRole("button", { name: "Take into my notebook" }).click();
    await eventually(() => notebook.text("temperature")).toBe("// <b>from a friend</b>\n6 * 7");
  });

  it("goes along when the language is switched before she has chosen", async () => {
    const { page } = await open(await makeLink(changed));
    await panel(page).waitFor();
    await page.locator('nonlinear-languages a[data-language="zh-cn"]:visible').first().click();
    await page.waitForURL(/zh-cn/);
    await eventually(() => panel(page).textContent()).toContain("收下对 temperature 的修改");
  });

  it("stands in a field to copy where the browser does not let the page copy", async () => {
    expect(await makeLink(changed, false)).toMatch(/#share=v1\./);
  });

  it("of an unchanged page is its address", async () => {
    expect(await makeLink((page) => notebookOn(page).wake())).toBe(site.origin() + path);
  });
});

describe("a link that cannot be used", () => {
  const sample: Shared = {
    chapter: "2-maximum-entropy",
    changes: { newton: { base: "00000000", hunks: [[0, 1, ["x"]]] } },
    inputs: {},
  };
  const cases: [string, () => Promise<string>, RegExp, RegExp][] = [
    ["malformed", async () => "#share=%00<b>", /damaged or incomplete/, /已损坏或不完整/],
    [
      "truncated",
      async () => (await encodeShare(sample)).slice(0, -9),
      /damaged or incomplete/,
      /已损坏或不完整/,
    ],
    [
      "oversized",
      async () => `#share=v1.${"A".repeat(longest.fragment)}`,
      /more than the site accepts/,
      /超出/,
    ],
    ["a bomb", async () => `#share=v1.${await pack("0".repeat(2e7))}`, /more than the site accepts/, /超出/],
    ["outdated", () => encodeShare(sample), /earlier version.*newton no longer fits/, /旧版本.*newton/],
    ["of a later version", async () => "#share=v3.abc", /later version of the site/, /更新的版本/],
    ["of another chapter", () => encodeShare({ ...sample, chapter: "9-x" }), /another chapter/, /另一章/],
    [
      "after a hidden check",
      () =>
        encodeShare({
          ...sample,
          changes: { "check-gauge": { base: "811c9dc5", hunks: [[0, 1, ["x"]]] } },
        }),
      /check-gauge no longer fits/,
      /check-gauge/,
    ],
  ];

  it.each(cases)(
    "because it is %s says so in both languages, and the page works",
    async (_what, make, ...said) => {
      const fragment = await make();
      for (const [i, language] of ["en", "zh-cn"].entries()) {
        const { page, notebook } = await open(`/${language}/maximum-entropy/${fragment}`);
        await eventually(() => panel(page).textContent()).toMatch(said[i] ?? /never/);
        expect(await panel(page).locator("b").count()).toBe(0);
        expect(await stored(page)).toBeNull();
        await notebook.run("newton");
        expect(await notebook.outputs("newton")).toContain("0.371049");
        await panel(page).getByRole("button").last().click();
        expect(await panel(page).count()).toBe(0);
        expect(new URL(page.url()).hash).toBe("");
      }
    },
  );
});
