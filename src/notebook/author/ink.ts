import type { colors } from "./colors.ts";

/** The inks that can stand for a term; grey is left to what stands back. */
export type Ink = Exclude<keyof typeof colors, "grey">;

/**
 * Makes a mark the picture of a term that the chapter's legend names: the mark lights up with the term in equations
 * and code. Give the mark the same colour.
 * @example Plot.line(path, { x: "layer", y: "weights", stroke: colors.blue, ...ink("blue") })
 */
export function ink(name: Ink): { className: string } {
  return { className: `ink-${name}` };
}
