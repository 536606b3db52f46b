import { describe, expect, it } from "vitest";
import { type Notebook, notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();
const key = "nonlinear:2-maximum-entropy";
const notice = "This browser keeps nothing here, so your changes last until the page is closed.";

/** Starlight's own script for the theme expects storage; it complains, and the page goes on. */
const starlight = /uncaught: (forbidden|full|StarlightThemeProvider is not defined)/;

describe("what a reader typed", () => {
  it("and never ran is there after a reload, and so is where she put the controls", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.write("temperature", "// a note\n1 + ");
    await page.locator('[data-cell="simplexFigure"] input[type=range]').focus();
    await page.keyboard.press("End");
    await eventually(() => page.locator('[data-cell="simplexFigure"] svg').innerHTML()).toContain(">2.80<");
    await page.reload();
    await eventually(() => notebook.text("temperature")).toBe("// a note\n1 + ");
    expect(await notebook.slot("temperature", "edited").textContent()).toBe("edited, not run yet");
    await eventually(() => page.locator('[data-cell="simplexFigure"] input').inputValue()).toBe("2.8");
    await eventually(() => page.locator('[data-cell="simplexFigure"] svg').innerHTML()).toContain(">2.80<");
    await notebook.press("temperature", "edit");
    await eventually(() => notebook.cell("temperature").locator(".cm-line").count()).toBe(2);
    expect(await notebook.text("temperature")).toBe("// a note\n1 + ");
  });

  it("is there after an endless loop and a reload without a stop", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.write("temperature", "while (true) {}");
    await notebook.press("temperature", "run");
    await eventually(() => notebook.status("temperature")).toBe("running");
    await page.reload();
    await eventually(() => notebook.text("temperature")).toBe("while (true) {}");
    await notebook.run("newton");
    expect(await notebook.status("newton")).toBe("done");
  });

  it("in two open pages of the chapter is kept from both", async () => {
    const { page, context } = await site.open();
    const other = await context.newPage();
    await other.goto(page.url());
    await page.bringToFront();
    await notebookOn(page).write("temperature", "1");
    await other.bringToFront();
    await notebookOn(other).write("thermostat", "2");
    await page.reload();
    await eventually(() => notebookOn(page).text("temperature")).toBe("1");
    await eventually(() => notebookOn(page).text("thermostat")).toBe("2");
  });

  it("is not run by itself on the next visit", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.write("temperature", 'throw new Error("ran");');
    await page.reload();
    await eventually(() => notebook.text("temperature")).toContain("ran");
    await page.waitForTimeout(700);
    expect(await notebook.status("temperature")).toBeNull();
  });
});

describe("reset", () => {
  async function changed(): Promise<{ notebook: Notebook; texts: string[] }> {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    const texts = [await notebook.text("newton"), await notebook.text("trials")];
    await notebook.write("newton", (texts[0] ?? "").replace("flattest(faces, 4.5)", "flattest(faces, 4)"));
    await notebook.run("newton");
    await notebook.write("trials", "const rows = 1;");
    return { notebook, texts };
  }

  it("of a cell brings back its text and its result, and leaves the others", async () => {
    const { notebook, texts } = await changed();
    const published = "0.371049";
    expect(await notebook.outputs("newton")).not.toContain(published);
    await notebook.press("newton", "reset");
    await eventually(() => notebook.outputs("newton")).toContain(published);
    expect(await notebook.text("newton")).toBe(texts[0]);
    expect(await notebook.slot("newton", "edited").textContent()).toBe("");
    expect(await notebook.text("trials")).toBe("const rows = 1;");
  });

  it("of the chapter brings back everything, for good", async () => {
    const { notebook, texts } = await changed();
    const page = notebook.cell("newton").page();
    await page.locator('[data-action="reset-all"]').click();
    await eventually(() => notebook.outputs("newton")).toContain("0.371049");
    expect([await notebook.text("newton"), await notebook.text("trials")]).toEqual(texts);
    await eventually(() => page.locator("[data-edited]").count()).toBe(0);
    expect(await page.evaluate((at) => localStorage.getItem(at), key)).toBeNull();
  });

  it("of the chapter brings the controls back as well", async () => {
    const { page } = await site.open();
    const slider = page.locator('[data-cell="simplexFigure"] input[type=range]');
    await slider.focus();
    await page.keyboard.press("End");
    await eventually(() => page.locator('[data-cell="simplexFigure"] svg').innerHTML()).toContain(">2.80<");
    await page.locator('[data-action="reset-all"]').click();
    await eventually(() => page.locator('[data-cell="simplexFigure"] svg').innerHTML()).toContain(">2.00<");
    await slider.blur();
    expect(await slider.inputValue()).toBe("2");
  });
});

describe("storage", () => {
  const works = async (notebook: Notebook) => {
    await notebook.write("temperature", "6 * 7");
    await notebook.run("temperature");
    expect(await notebook.outputs("temperature")).toBe("42");
    await notebook.run("newton");
    expect(await notebook.status("newton")).toBe("done");
  };
  const said = (notebook: Notebook) =>
    notebook.cell("newton").page().locator('[data-slot="notice"]').textContent();

  it.each([
    "{",
    "null",
    "7",
    '"text"',
    "[]",
    '{"sources":7,"inputs":"x"}',
    '{"sources":{"newton":5,"gone":"x"}}',
    '{"inputs":{"simplexFigure#0":"x"}}',
  ])("that is damaged (%s) does not harm the page", async (damaged) => {
    const { page } = await site.open();
    await page.evaluate(([at, text]) => localStorage.setItem(at ?? "", text ?? ""), [key, damaged]);
    await page.reload();
    await works(notebookOn(page));
    expect(
      JSON.parse((await page.evaluate((at) => localStorage.getItem(at), key)) ?? "").sources.temperature,
    ).toBe("6 * 7");
  });

  it("that is forbidden is replaced by memory, with a quiet notice", async () => {
    const before = () => {
      Object.defineProperty(globalThis, "localStorage", {
        get() {
          throw new DOMException("forbidden", "SecurityError");
        },
      });
    };
    const { page } = await site.open({ before, expected: starlight });
    const notebook = notebookOn(page);
    await works(notebook);
    expect(await said(notebook)).toBe(notice);
    await notebook.press("temperature", "reset");
    await eventually(() => notebook.text("temperature")).toContain("Plot");
  });

  it("that is full is replaced by memory, with a quiet notice", async () => {
    const before = () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    };
    const { page } = await site.open({ before, expected: starlight });
    const notebook = notebookOn(page);
    await works(notebook);
    expect(await said(notebook)).toBe(notice);
  });

  it("that works causes no notice", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await works(notebook);
    expect(await said(notebook)).toBe("");
  });
});
