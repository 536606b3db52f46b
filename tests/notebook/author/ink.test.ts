import { describe, expect, it } from "vitest";
import { colors } from "../../../src/notebook/author/colors.ts";
import { type Ink, ink } from "../../../src/notebook/author/ink.ts";

describe("ink()", () => {
  it("gives a mark the class of its term, for every colour but grey", () => {
    const inks = Object.keys(colors).filter((name) => name !== "grey") as Ink[];
    expect(inks.map((name) => ink(name).className)).toEqual([
      "ink-blue",
      "ink-orange",
      "ink-green",
      "ink-red",
      "ink-purple",
    ]);
  });
});
