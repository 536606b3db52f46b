import { expect, it } from "vitest";
import type { Fault } from "../../../src/notebook/open/fault.ts";
import { faultText } from "../../../src/notebook/open/words.ts";

const faults: Fault[] = [
  { kind: "empty" },
  { kind: "large", bytes: 12_345_678 },
  { kind: "unread" },
  { kind: "other", found: "archive" },
  { kind: "truncated" },
  { kind: "text" },
  { kind: "foreign", found: "a, b" },
  { kind: "format", found: "3" },
  { kind: "language", found: "julia" },
  { kind: "codeless", cells: 3 },
  { kind: "cells", cells: 9999 },
  { kind: "cell", cell: 4, expected: "source", found: "number" },
];

it.each(faults)("%j: names the file, what was found and what was expected, in both languages", (fault) => {
  const [en, zh] = (["en", "zh-cn"] as const).map((language) => faultText(language, "a.ipynb", fault));
  expect(en).toMatch(/^Cannot open “a\.ipynb”: .*(expected|could not).*[.?]$/);
  expect(zh).toMatch(/^无法打开“a\.ipynb”：.*[。？]$/);
  const facts = Object.entries(fault).filter(
    ([key]) => key !== "kind" && key !== "expected" && fault.kind !== "other",
  );
  for (const [key, value] of facts) {
    const stated = key === "bytes" ? "12.3" : String(value);
    expect([en, zh].map((text) => text?.includes(stated))).toEqual([true, true]);
  }
});
