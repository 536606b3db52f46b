import type { Chapter, Code, Part, Sidecar } from "../../../src/notebook/take-away/chapter.ts";
import type { MimeBundle } from "../../../src/notebook/protocol.ts";
import { compile } from "../compile/chapter.ts";

export const sidecar: Sidecar = {
  file: "beside.mjs",
  flat: ["nonlinear", "notebook"],
  namespaces: { nonlinear: "nonlinear", notebook: "notebook", "@observablehq/plot": "Plot" },
};

/** A chapter of cells in the percent format; `prose` says what stands before a cell. */
export function chapterOf(
  source: string,
  {
    prose = {},
    outputs = {},
    ...others
  }: Partial<Chapter> & {
    prose?: Record<string, string>;
    outputs?: Record<string, MimeBundle[]>;
  } = {},
): Chapter {
  const parts = Object.values(compile(source)).flatMap((cell): Part[] => {
    const code: Code = { kind: "code", cell, outputs: outputs[cell.name] ?? [] };
    const text = prose[cell.name];
    return text === undefined ? [code] : [{ kind: "markdown", text }, code];
  });
  return { name: "dice.en", title: "Chapter 9: Dice", language: "en", parts, sidecar, ...others };
}
