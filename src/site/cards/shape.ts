import { minimum } from "nonlinear";

type Curve = (x: number) => number;

/** The greatest value between −8 and 8, where f comes down from it on both sides. */
export function peak(f: Curve): { at: number; value: number } | undefined {
  const lowest = minimum((x) => -f(x), -8, 8);
  const at = Math.abs(lowest.at) < 1e-6 ? 0 : lowest.at;
  const value = -lowest.value;
  const single = [-0.5, 0.5].every((step) => f(at + step) < value - 1e-6);
  return single && Math.abs(at) < 7.9 ? { at, value } : undefined;
}

/** The line y = slope·x + height that f approaches on a side, or is in the end; nothing where its slope has no limit. */
export function asymptote(
  f: Curve,
  derivative: Curve,
  side: -1 | 1,
): { slope: number; height: number } | undefined {
  const far = side * 1e8;
  const slope = derivative(far);
  if (!(Math.abs(slope - derivative(far * 10)) < 1e-6)) return undefined;
  return {
    slope: Math.abs(slope) < 1e-9 ? 0 : slope,
    // What is left of f − slope·x at so great an x has no more digits.
    height: Math.round((f(far) - slope * far) * 1e5) / 1e5,
  };
}
