import { describe, expect, it } from "vitest";
import { display, progress, t, view } from "../../../src/notebook/author/host.ts";
import { range } from "../../../src/notebook/author/inputs.ts";

describe("outside a running cell", () => {
  it("view() is the control's initial value, as in a notebook that was taken away", () => {
    expect(view(range("k", { min: 0, max: 9, value: 3 }))).toBe(3);
  });

  it("t() is English", () => {
    expect(t({ en: "entropy", "zh-cn": "熵" })).toBe("entropy");
  });

  it("display() says why it cannot", () => {
    expect(() => display(7)).toThrow("Cannot display 7: only a running cell can, and none is running");
  });

  it("progress() passes, and refuses a fraction beyond 0 and 1", async () => {
    await expect(progress(1, "done")).resolves.toBeUndefined();
    await expect(progress(1.5)).rejects.toThrow(
      new RangeError("Cannot report progress: the fraction must lie between 0 and 1, received 1.5"),
    );
  });
});
