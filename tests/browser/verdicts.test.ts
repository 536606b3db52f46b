import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();
async function open(language = "en", exercise = "exercise-slopeForStd") {
  const { page } = await site.open({ path: `/${language}/relu-family/` });
  const notebook = notebookOn(page);
  const verdict = notebook.slot(exercise, "verdict");
  const solution = page.locator(`[data-solution="${exercise}"]`);
  const check = async (text?: string) => {
    if (text !== undefined) await notebook.write(exercise, text);
    await notebook.press(exercise, "check");
    await eventually(() => verdict.getAttribute("data-passed")).not.toBeNull();
    return verdict.getAttribute("data-passed");
  };
  return { page, notebook, verdict, solution, check, cell: exercise };
}

describe("a failed case", () => {
  it("is shown as input, expected and received, with its hint and a plot", async () => {
    const { verdict, check } = await open();
    expect(await check()).toBe("false");
    expect(await verdict.locator("dt").allTextContents()).toEqual(["input", "expected", "received"]);
    expect(await verdict.locator("dd").nth(1).textContent()).toContain("1 (within 1e-9)");
    expect(await verdict.locator("p").textContent()).toContain("The positive half");
    expect(await verdict.locator("svg").getAttribute("aria-label")).toContain(
      "first place where they differ",
    );
    expect(await verdict.locator("svg [aria-label=line] path").count()).toBe(2);
  });

  it("is shown in Chinese on a Chinese page", async () => {
    const { verdict, check } = await open("zh-cn");
    await check();
    expect(await verdict.locator("dt").allTextContents()).toEqual(["输入", "应为", "得到"]);
  });
});
