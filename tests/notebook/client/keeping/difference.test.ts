import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { difference } from "../../../../src/notebook/client/keeping/difference.ts";
import { applyHunks, fingerprint, hunksOf } from "../../../../src/notebook/client/keeping/hunks.ts";

/** Texts of few different lines, so that two of them have much in common. */
const text = fc
  .array(fc.constantFrom("", "a", "b", "const x = 1;", "}", "\r"), { maxLength: 30 })
  .map((lines) => lines.join("\n"));
const anyText = fc.oneof(text, fc.string({ unit: "binary" }));

const of = (before: string, after: string, ...kinds: string[]) =>
  difference(before, after)
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ lines }) => lines)
    .join("\n");

describe("difference()", () => {
  it("tells shared lines from those of one text alone", () => {
    expect(difference("a\nb\nc", "a\nx\nc\nd")).toEqual([
      { kind: "same", lines: ["a"] },
      { kind: "removed", lines: ["b"] },
      { kind: "added", lines: ["x"] },
      { kind: "same", lines: ["c"] },
      { kind: "added", lines: ["d"] },
    ]);
  });

  it("gives both texts back, whatever they are", () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        expect(of(before, after, "same", "removed")).toBe(before);
        expect(of(before, after, "same", "added")).toBe(after);
      }),
    );
  });

  it("keeps as many lines as a longest common subsequence has", () => {
    expect(of("a\nb\nc\na\nb\nb\na", "c\nb\na\nb\na\nc", "same").split("\n")).toHaveLength(4);
  });

  it("of a text with itself is one unchanged stretch", () => {
    fc.assert(fc.property(anyText, (same) => void expect(difference(same, same)).toHaveLength(1)));
  });

  it("takes texts of very many lines for replaced as a whole, at once", () => {
    const [before, after] = ["a\n", "b\na\n"].map((lines) => lines.repeat(20_000));
    expect(difference(`x${before}`, `${after}y`).map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });
});

describe("hunks", () => {
  it("turn the base into the text, whatever both are", () => {
    fc.assert(
      fc.property(anyText, anyText, (base, changed) => {
        expect(applyHunks(base, hunksOf(base, changed))).toBe(changed);
      }),
    );
  });

  it("hold only what is new", () => {
    expect(hunksOf("a\nb\nc\nd", "a\nx\ny\nc\nd")).toEqual([[1, 1, ["x", "y"]]]);
    expect(hunksOf("a\nb", "a\nb")).toEqual([]);
  });

  it.each([
    [[[3, 0, []]]],
    [[[0, 9, []]]],
    [
      [
        [1, 1, []],
        [0, 1, []],
      ],
    ],
  ] as const)("that lie outside the base or out of order (%j) are refused", (hunks) => {
    expect(() => applyHunks("a\nb", hunks)).toThrow(/^Cannot apply the change: expected lines from/);
  });
});

describe("fingerprint()", () => {
  it("has eight hexadecimal digits, by FNV-1a", () => {
    expect(fingerprint("")).toBe("811c9dc5");
    expect(fingerprint("a")).toBe("e40c292c");
    expect(fingerprint("foobar")).toBe("bf9cf968");
  });
});
