import { readExercises } from "../../../src/site/engine/exercises.ts";
import { notebook } from "./notebook.ts";

/** A module with the exercise `twice`. */
export const double = (check: string) => `import { exercise } from "notebook";
export const twice = exercise({
  starter: function twice(x: number): number {
    return x;
  },
  solution: function twice(x: number): number {
    return 2 * x;
  },
  check: ${check},
});`;

export const thorough = `async (twice, is) => {
    is.close({ input: "twice(3)", received: await twice(3), expected: 6, tolerance: 1e-9, hint: is.t({ en: "Add it to itself.", "zh-cn": "与自身相加。" }) });
    is.ok((await twice(0)) === 0, is.t({ en: "twice(0) must be 0", "zh-cn": "twice(0) 应为 0" }));
  }`;

/** A notebook with the exercise `twice`, at which the reader has written `attempt`. */
export function exercise(attempt?: string, check = thorough) {
  const [text] = readExercises(double(check));
  if (!text) throw new Error("no exercise was read");
  const [cell, hidden] = text.cells;
  const source = attempt ?? cell.source;
  return {
    solution: text.solution,
    n: notebook(`// %% ${cell.name}\n${source}\n// %% ${hidden.name}\n${hidden.source}`),
  };
}

/** What the check answers to an attempt; to the starter where none is given. */
export async function verdict(
  attempt?: string,
  { check = thorough, language = "en" as "en" | "zh-cn" } = {},
) {
  const { n } = exercise(attempt, check);
  return n.check("exercise-twice", "check-twice", language);
}
