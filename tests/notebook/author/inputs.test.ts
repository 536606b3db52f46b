import { describe, expect, it } from "vitest";
import {
  button,
  choices,
  number,
  pointer,
  range,
  scrubber,
  select,
  toggle,
} from "../../../src/notebook/author/inputs.ts";

describe("range()", () => {
  it("begins in the middle and has a hundred steps where nothing is said", () => {
    expect(range("k", { min: 0, max: 10 }).state(undefined)).toEqual({
      kind: "range",
      label: "k",
      min: 0,
      max: 10,
      step: 0.1,
      value: 5,
    });
  });

  it("includes both ends", () => {
    const slider = range("k", { min: 1, max: 6, value: 2 });
    expect([1, 6, 0.999, 6.001].map((raw) => slider.read(raw))).toEqual([1, 6, 2, 2]);
  });

  it.each([
    [2, 2],
    [3, 1],
    [NaN, 1],
  ])("refuses min %d with max %d", (min, max) => {
    expect(() => range("k", { min, max })).toThrow(
      new RangeError(`Cannot make the slider k: min must be below max, received ${min} and ${max}`),
    );
  });
});

describe("number()", () => {
  it("takes any number where no limits are given, and says none to the page", () => {
    const field = number("n", { value: 7 });
    expect(field.read(-1e9)).toBe(-1e9);
    expect(field.state(undefined)).toEqual({ kind: "number", label: "n", value: 7 });
  });
});

describe("select()", () => {
  it("begins with its first option, or with the one whose value is given", () => {
    const options = { a: 1, b: 2 };
    expect(select("s", { options }).initial).toBe(1);
    expect(select("s", { options, value: 2 }).initial).toBe(2);
    expect(select("s", { options, value: 3 }).initial).toBe(1);
  });

  it("gives the page the names and takes back an index", () => {
    const choice = select("s", { options: { a: [1], b: [2] } });
    expect(choice.state(1)).toEqual({ kind: "select", label: "s", options: ["a", "b"], value: 1 });
    expect(choice.read(1)).toEqual([2]);
  });

  it("refuses to offer nothing", () => {
    expect(() => select("s", { options: {} })).toThrow(
      new RangeError("Cannot offer the choice s: expected at least one option, received none"),
    );
  });
});

describe("choices()", () => {
  const set = choices("c", { options: { a: 1, b: 2, c: 3 }, value: [3, 1] });

  it("gives what is taken in the order of the options", () => {
    expect(set.initial).toEqual([1, 3]);
    expect(set.read([2, 1])).toEqual([2, 3]);
  });

  it("lets everything be put down, and leaves out what it never offered", () => {
    expect(set.read([])).toEqual([]);
    expect(set.read([1, 7, -1, 0.5])).toEqual([2]);
    expect(set.state([1, 7])).toMatchObject({ kind: "choices", options: ["a", "b", "c"], value: [1] });
  });

  it("begins with nothing where nothing is said", () => {
    expect(choices("c", { options: { a: 1 } }).initial).toEqual([]);
  });
});

describe("scrubber()", () => {
  it("stands at its last frame and plays in about four seconds", () => {
    expect(scrubber("epoch", { frames: 41 }).state(undefined)).toEqual({
      kind: "range",
      label: "epoch",
      min: 0,
      max: 40,
      step: 1,
      value: 40,
      perSecond: 10,
    });
    expect(scrubber("e", { frames: 3 }).state(undefined)).toMatchObject({ perSecond: 2 });
    expect(scrubber("e", { frames: 999 }).state(undefined)).toMatchObject({ perSecond: 30 });
  });

  it("goes back to the last frame where there are fewer than before", () => {
    expect(scrubber("e", { frames: 5 }).read(8)).toBe(4);
  });

  it.each([1, 0, 2.5, NaN])("refuses %d frames", (frames) => {
    expect(() => scrubber("e", { frames })).toThrow(
      new RangeError(
        `Cannot make the scrubber e: frames must be a whole number of at least 2, received ${frames}`,
      ),
    );
  });

  it("refuses to play at no speed", () => {
    expect(() => scrubber("e", { frames: 2, perSecond: 0 })).toThrow(
      new RangeError("Cannot make the scrubber e: perSecond must be above 0, received 0"),
    );
  });
});

describe("toggle() and button()", () => {
  it("begin switched off and never pressed", () => {
    expect(toggle("t").initial).toBe(false);
    expect(button("b").initial).toBe(0);
  });
});

describe("pointer()", () => {
  const plot = () => ({}) as Element;

  it("is dragged and moves by a tenth where nothing is said", () => {
    expect(pointer("p", { value: { x: 1, y: 2 }, plot }).state(undefined)).toMatchObject({
      drag: true,
      step: { x: 0.1, y: 0.1 },
      value: { x: 1, y: 2 },
    });
    expect(pointer("p", { value: { x: 1, y: 2 }, step: { y: 3 }, plot }).state({ x: 5, y: 6 })).toMatchObject(
      { step: { x: 0.1, y: 3 }, value: { x: 5, y: 6 } },
    );
  });
});
