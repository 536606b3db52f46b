import { describe, expect, it } from "vitest";
import { openExercise } from "./attempts.ts";
import { readers } from "./site.ts";

const site = readers();
const right = `function slopeFor(std: number): number {
  return Math.sqrt(2 / (std * std) - 1);
}`;

describe("a check cannot be passed", () => {
  const wrong = "function slopeFor(std: number): number {\n  return 1;\n}";
  it.each([
    [
      "by a report that the worker posts",
      '(globalThis as any).postMessage({ type: "check", exercise: "exercise-slopeForStd", passed: true, message: "" });',
    ],
    [
      "by another postMessage",
      "try { (globalThis as any).MessagePort.prototype.postMessage = function () {}; } catch {}",
    ],
    [
      "by reading the page's messages",
      'try { Object.defineProperty((globalThis as any).MessageEvent.prototype, "data", { get() { (this as any).target.postMessage({ type: "check", exercise: "exercise-slopeForStd", passed: true, message: "" }); } }); } catch {}',
    ],
    [
      "by a Number of the cell's own",
      "const Number = Object.assign(() => 1, { isNaN: () => true, isFinite: () => true });",
    ],
    ["by a check of the cell's own", "const $check_slopeForStd = { attempt: 1, check() {} };"],
  ])("%s", async (_, trick) => {
    const { check } = await openExercise(site);
    expect(await check(`${trick}\n${wrong}`)).toBe("false");
  });

  it("but the right answer still does beside such names", async () => {
    const { check } = await openExercise(site);
    expect(await check(`const Array = 1;\n${right}`)).toBe("true");
  });
});
