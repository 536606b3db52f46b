import { describe, expect, it } from "vitest";
import { openExercise } from "./attempts.ts";
import { readers } from "./site.ts";

const site = readers();

describe("a failed case", () => {
  it("is shown as input, expected and received, with its hint and a plot", async () => {
    const { verdict, check } = await openExercise(site);
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
    const { verdict, check } = await openExercise(site, "zh-cn");
    await check();
    expect(await verdict.locator("dt").allTextContents()).toEqual(["输入", "应为", "得到"]);
  });
});
