import {
  type Activation,
  activation,
  catalogue,
  gaussianMoments,
  lipschitzConstant,
  minimum,
  type ScalarEntry,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectWithin } from "../close.ts";

type Case = [string, ScalarEntry, Activation];

const cases = catalogue.flatMap((entry): Case[] => {
  return entry.kind === "scalar" ? [[entry.name, entry, activation(entry.name)]] : [];
});

const near = Array.from({ length: 4001 }, (_, i) => (i - 2000) / 200);
const far = [-1e12, -1e6, -1e3, -30, 30, 1e3, 1e6, 1e12];

/** The greatest value on [−10, 10] and far out; the least of −f. */
function supremum(f: (x: number) => number): number {
  return Math.max(-minimum((x) => -f(x), -10, 10).value, ...far.map(f));
}

describe("what the catalogue says of each scalar activation is what its functions do", () => {
  test.each(cases)("%s: parameters and defaults", (_, entry, f) => {
    const defaults = entry.parameters.map((parameter) => [parameter.name, parameter.default]);
    expect(Object.fromEntries(defaults)).toEqual(f.parameters);
  });

  test.each(cases)("%s: the range is kept, approached, and attained as stated", (_, entry, f) => {
    const { lower, upper, lowerAttained, upperAttained } = entry.range;
    const [greatest, least] = [supremum(f.value), -supremum((x) => -f.value(x))];
    expect(greatest).toBeLessThanOrEqual(upper);
    expect(least).toBeGreaterThanOrEqual(lower - 1e-15);
    if (upper === Infinity) expect(greatest).toBeGreaterThan(1e11);
    else expectWithin(greatest, upper, 1e-11);
    if (lower === -Infinity) expect(least).toBeLessThan(-1e9);
    else expectWithin(least, lower, 1e-11);
    // Far out rounding attains what f does not.
    const around = [-minimum((x) => -f.value(x), -3, 3).value, minimum(f.value, -3, 3).value];
    if (!upperAttained) expect(around[0]).toBeLessThan(upper);
    if (!lowerAttained) expect(around[1]).toBeGreaterThan(lower);
    const wide = [-minimum((x) => -f.value(x), -10, 10).value, minimum(f.value, -10, 10).value];
    if (upperAttained) expectWithin(wide[0]!, upper, 1e-15);
    if (lowerAttained) expectWithin(wide[1]!, lower, 1e-15);
  });

  test.each(cases)("%s: the limits", (_, entry, f) => {
    const { minus, plus } = entry.limits;
    if (minus === null || plus === null) {
      const values = [1e3, 1e3 + 1, 1e3 + 2, 1e3 + 3].map(f.value);
      expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(0.5);
      return;
    }
    // −0 counts as 0
    expect(f.value(-Infinity) + 0).toBe(minus);
    expect(f.value(Infinity) + 0).toBe(plus);
    if (Number.isFinite(minus)) expectWithin(f.value(-1e12), minus, 1e-11);
    if (Number.isFinite(plus)) expectWithin(f.value(1e12), plus, 1e-11);
  });

  test.each(cases)("%s: bounded or not", (_, entry) => {
    const { lower, upper } = entry.range;
    expect(entry.bounded).toBe(Number.isFinite(lower) && Number.isFinite(upper));
  });

  test.each(cases)("%s: monotone or not", (_, entry, f) => {
    const steps = near.slice(1).map((x, i) => f.value(x) - f.value(near[i]!));
    if (entry.monotone === "strictly increasing") {
      // within |x| ≤ 5, where erf has not yet rounded to its limit
      expect(Math.min(...steps.slice(1000, 3000))).toBeGreaterThan(0);
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
    } else if (entry.monotone === "increasing") {
      expect(Math.min(...steps)).toBe(0);
      expect(Math.max(...steps)).toBeGreaterThan(0);
    } else {
      expect(Math.min(...steps)).toBeLessThan(0);
      expect(Math.max(...steps)).toBeGreaterThan(0);
    }
  });

  test.each(cases)("%s: odd, even or neither", (_, entry, f) => {
    const odd = near.every((x) => Math.abs(f.value(-x) + f.value(x)) < 1e-14);
    const even = near.every((x) => Math.abs(f.value(-x) - f.value(x)) < 1e-14);
    expect(odd ? "odd" : even ? "even" : "neither").toBe(entry.parity);
  });

  test.each(cases)("%s: zero-centred or not, E f(Z) = 0", (_, entry) => {
    expect(Math.abs(entry.moments().mean) < 1e-14).toBe(entry.zeroCentred);
  });

  test.each(cases)("%s: the kinks and what jumps there", (_, entry, f) => {
    expect(entry.kinks.map((kink) => kink.at)).toEqual(f.kinks);
    for (const { at, jumps, value, derivative } of entry.kinks) {
      expect(f.value(at)).toBe(value);
      expectWithin(f.derivative(at), derivative, 1e-15);
      const h = 1e-9;
      const gap = (g: (x: number) => number) => Math.abs(g(at + h) - g(at - h)) > 1e-6;
      expect(gap(f.value)).toBe(jumps === "value");
      expect(gap(f.derivative)).toBe(jumps === "slope" || (jumps === "value" && entry.name !== "step"));
      if (jumps === "curvature") expect(gap(f.secondDerivative)).toBe(true);
    }
  });

  test.each(cases)("%s: the smoothness that the kinks leave", (_, entry) => {
    const jumps = entry.kinks.map((kink) => kink.jumps);
    const left = jumps.includes("value")
      ? "discontinuous"
      : jumps.includes("slope")
        ? "C0"
        : jumps.includes("curvature")
          ? "C1"
          : "C∞";
    expect(entry.smoothness).toBe(left);
  });

  test.each(cases)("%s: saturation on either side", (_, entry, f) => {
    for (const [side, saturation] of [
      [-1, entry.saturates.minus],
      [1, entry.saturates.plus],
    ] as const) {
      const beyond = [1, 2, 10, 1e3].map((x) => side * x);
      if (saturation === null) {
        const slopes = [1e3, 1.1e3, 1.3e3, 2e4].map((x) => Math.abs(f.derivative(side * x)));
        expect(Math.max(...slopes)).toBeGreaterThan(0.005);
      } else if (saturation.kind === "hard") {
        for (const x of beyond) expect(f.derivative(saturation.from + x)).toBe(0);
        if (entry.name !== "step") expect(f.derivative(saturation.from - side * 1e-6)).not.toBe(0);
      } else {
        expect(Math.abs(f.derivative(side * 1e3))).toBeLessThan(1e-5);
        for (const x of [5, 6.1, 7]) expect(f.derivative(side * x)).not.toBe(0);
      }
    }
  });

  test.each(cases)("%s: the Lipschitz constant is the greatest |f′| there is", (_, entry, f) => {
    const { value } = entry.lipschitz;
    expectWithin(lipschitzConstant(f), value ?? NaN, 1e-12);
  });

  test.each(cases)("%s: the gain follows its rule", (_, entry, f) => {
    const { rule, gain } = entry.initialisation;
    const { secondMoment } = gaussianMoments(f);
    if (rule === "second-moment") expectWithin(gain, 1 / Math.sqrt(secondMoment), 1e-13);
    if (rule === "unit-slope") expectWithin(gain, 1 / f.derivative(0), 1e-14);
    if (rule === "he") {
      const [left, right] = [f.derivative(-1e-9), f.derivative(1e-9)];
      expectWithin(gain, Math.sqrt(2 / (left ** 2 + right ** 2)), 1e-14);
      // what the rule is for: the second moment is kept
      expectWithin(gain ** 2 * secondMoment, 1, 1e-7);
    }
    if (rule === "origin") expect([1, Math.SQRT2]).toContain(gain);
  });

  test.each(cases)("%s: moments are those of the function", (_, entry, f) => {
    expect(entry.moments()).toEqual(gaussianMoments(f));
  });

  test.each(cases)("%s: the derivative is the central difference away from the kinks", (_, entry, f) => {
    for (const x of [-7.3, -2.1, -0.9, -0.31, 0.27, 0.8, 1.7, 4.4]) {
      const h = 1e-6;
      const difference = (f.value(x + h) - f.value(x - h)) / (2 * h);
      expectWithin(f.derivative(x), difference, 1e-7);
    }
    expect(entry.domain).toBe("\\mathbb{R}");
  });
});
