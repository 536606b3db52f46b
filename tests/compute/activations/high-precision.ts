import { readFileSync } from "node:fs";
import type { ActivationName } from "nonlinear";
import type { Written } from "../reference.ts";

/** Value, first and second derivative of f at x, and their condition numbers |x f′/f|. */
export type Row = readonly [
  name: ActivationName,
  parameters: Readonly<Record<string, number>>,
  x: number,
  expected: readonly [Written, Written, Written],
  conditions: readonly [number, number, number],
];

const path = new URL("../../reference/activations-edges.json", import.meta.url);
const file: { rows: Row[] } = JSON.parse(readFileSync(path, "utf8"));

export const rows = file.rows;
