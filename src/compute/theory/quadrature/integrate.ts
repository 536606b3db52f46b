import { gaussKronrod, type Panel } from "./gauss-kronrod.ts";

const MOST_PANELS = 50_000;
const MOST_HALVINGS = 200;

/** When an interval is good enough: its error is at most relative·∫|f| over all, or absolute. */
export interface Tolerance {
  relative: number;
  absolute: number;
}

/**
 * ∫ f from the first of some ascending points to the last. Each interval between neighbours is
 * halved until its error is within the tolerance, or until halving no longer helps because
 * only the rounding of f is left. So put points where f is not smooth or narrow. Undefined when
 * f is not finite somewhere, or not integrable as far as 200 halvings can see.
 */
export function integrate(
  f: (x: number) => number,
  points: readonly number[],
  { relative, absolute }: Tolerance,
): number | undefined {
  const open: (Panel & { halvings: number })[] = [];
  let size = 0;
  for (let i = points.length - 1; i > 0; i--) {
    const panel = gaussKronrod(f, points[i - 1]!, points[i]!);
    size += panel.size;
    open.push({ ...panel, halvings: 0 });
  }
  let total = 0;
  for (let panels = open.length; open.length > 0; panels++) {
    const panel = open.pop()!;
    if (!(panel.size < Infinity) || panels > MOST_PANELS) return undefined;
    if (panel.error <= Math.max(absolute, relative * size)) {
      total += panel.value;
      continue;
    }
    if (panel.halvings === MOST_HALVINGS) return undefined;
    const middle = (panel.lower + panel.upper) / 2;
    const left = gaussKronrod(f, panel.lower, middle);
    const right = gaussKronrod(f, middle, panel.upper);
    size += left.size + right.size - panel.size;
    if (isRounding(panel, left, right)) {
      total += left.value + right.value;
      continue;
    }
    open.push({ ...right, halvings: panel.halvings + 1 }, { ...left, halvings: panel.halvings + 1 });
  }
  return total;
}

/** Whether two halves agree with the whole, and are no better. */
function isRounding(whole: Panel, left: Panel, right: Panel): boolean {
  const change = Math.abs(left.value + right.value - whole.value);
  return change <= 1e-5 * (left.size + right.size) && left.error + right.error > 0.9 * whole.error;
}
