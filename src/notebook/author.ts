/**
 * What a chapter's cells may use: `import { display, view, range } from "notebook"`.
 * Inside a running cell, `display`, `view`, `progress` and `t` belong to that cell.
 */
export { display, progress, t, view } from "./author/host.ts";
export { button, choices, number, pointer, range, scrubber, select, toggle } from "./author/inputs.ts";
export { between, count, fixed, tiny } from "./author/numbers.ts";
export { colors } from "./author/colors.ts";
export { exercise } from "./author/exercise.ts";
export { atLeast, atMost, inside, near, report, same } from "./author/finding.ts";
export { figure } from "./author/figure.ts";
export { ink } from "./author/ink.ts";
export { md, table, tex } from "./author/rich.ts";
export type { Checker, Exercise } from "./author/exercise.ts";
export type { Ink } from "./author/ink.ts";
export type { Input } from "./author/inputs.ts";
export type { Finding, Label } from "./author/finding.ts";
export type { Figure } from "./author/figure.ts";
export type { Columns, Rich } from "./author/rich.ts";
export type { Point } from "./protocol.ts";
