/**
 * A root of a continuous function between two points where it has opposite signs, to about the
 * last digit, by Brent's method: inverse quadratic interpolation or the secant where they make
 * progress, bisection where they do not. A value of 0 at either end is returned at once.
 *
 * Source: R. P. Brent, "Algorithms for Minimization without Derivatives" (1973), ch. 4.
 */
export function root(f: (x: number) => number, lower: number, upper: number): number {
  let [a, b] = [lower, upper];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  let [c, fc] = [a, fa];
  let step = b - a;
  let before = step;
  for (let i = 0; i < 200 && fb !== 0; i++) {
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      step = b - a;
      before = step;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const tolerance = 2 * Number.EPSILON * Math.abs(b) + Number.MIN_VALUE;
    const half = (c - b) / 2;
    if (Math.abs(half) <= tolerance) break;
    const shrinks = Math.abs(before) >= tolerance && Math.abs(fa) > Math.abs(fb);
    const trial = shrinks ? interpolated(a, b, c, fa, fb, fc) : half;
    const inside = Math.abs(trial) < Math.min(1.5 * Math.abs(half), Math.abs(before) / 2);
    const accepted = shrinks && inside && trial > 0 === half > 0;
    before = accepted ? step : half;
    step = accepted ? trial : half;
    [a, fa] = [b, fb];
    b += Math.abs(step) > tolerance ? step : Math.sign(half) * tolerance;
    fb = f(b);
  }
  return b;
}

/** The step from b to where the parabola in f, or the secant, through the last points is 0. */
function interpolated(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const s = fb / fa;
  if (a === c) return ((c - b) * s) / (s - 1);
  const q = fa / fc;
  const r = fb / fc;
  const numerator = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
  return -numerator / ((q - 1) * (r - 1) * (s - 1));
}
