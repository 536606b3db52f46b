import { describe, expect, it } from "vitest";
import { verdict } from "./twice.ts";

describe("is.close()", () => {
  const close = async (received: string, expected: string, tolerance = "0.01") => {
    const check = `(_, is) => is.close({ input: "it", received: ${received}, expected: ${expected}, tolerance: ${tolerance} })`;
    return (await verdict(undefined, { check })).passed;
  };

  it("compares numbers within the tolerance, which is included", async () => {
    expect(await close("1.5", "1", "0.5")).toBe(true);
    expect(await close("1.51", "1", "0.5")).toBe(false);
    expect(await close("Infinity", "Infinity")).toBe(true);
    expect(await close("NaN", "NaN")).toBe(true);
    expect(await close("NaN", "1")).toBe(false);
  });

  it("compares arrays entry by entry, whatever their kind", async () => {
    expect(await close("[1, 2]", "new Float64Array([1, 2])")).toBe(true);
    expect(await close("new Float32Array([1, 2])", "[1, 2]")).toBe(true);
    expect(await close("[1, 3]", "[1, 2]")).toBe(false);
    expect(await close("[1, 2, 3]", "[1, 2]")).toBe(false);
    expect(await close("[1]", "[1, 2]")).toBe(false);
    expect(await close("1", "[1]")).toBe(false);
    expect(await close("null", "[1]")).toBe(false);
  });
});

describe("is.random()", () => {
  it("gives the same numbers in [0, 1) at every check", async () => {
    const check = '(_, is) => is.ok(false, [is.random(), is.random()].join(" "))';
    const { message } = await verdict(undefined, { check });
    const numbers = message.split(" ").map(Number);
    expect(new Set(numbers).size).toBe(2);
    for (const number of numbers) expect(number >= 0 && number < 1).toBe(true);
    expect((await verdict(undefined, { check })).message).toBe(message);
  });
});
