import { preluSlopeDerivative } from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectUlps } from "../close.ts";
import { allowed } from "./budgets.ts";
import { type Case, cases } from "./cases.ts";

const orders = [
  ["value", "y", 0],
  ["derivative", "d1", 1],
  ["secondDerivative", "d2", 2],
] as const;

/** Every point at which the reference has a number, with the number and its budget. */
function points({ activation, x, cond, ...columns }: Case, key: "y" | "d1" | "d2", order: 0 | 1 | 2) {
  return x.flatMap((written, i) => {
    const expected = columns[key][i];
    if (expected === null || expected === undefined) return [];
    const at = Number(written);
    const budget = allowed(activation.name, order, at, cond[key][i] ?? 0);
    return [{ at, expected: Number(expected), budget }];
  });
}

describe.each(cases)("$title against mpmath", (reference) => {
  const { activation } = reference;

  test.each(orders)("%s() is within its budget", (method, key, order) => {
    for (const { at, expected, budget } of points(reference, key, order)) {
      expectUlps(activation[method](at), expected, budget);
    }
  });

  test("values(), derivatives() and secondDerivatives() are within the same budgets", () => {
    for (const [method, key, order] of orders) {
      const list = points(reference, key, order);
      const out = activation[`${method}s`](Float64Array.from(list, ({ at }) => at));
      list.forEach(({ expected, budget }, i) => {
        expectUlps(out[i] ?? NaN, expected, budget);
      });
    }
  });

  test("valuesAndDerivatives() is within the same budgets", () => {
    const x = Float64Array.from(reference.x, Number);
    const fused = { y: new Float64Array(x.length), d1: new Float64Array(x.length) };
    activation.valuesAndDerivatives(x, fused.y, fused.d1);
    for (const [, key, order] of orders.slice(0, 2)) {
      if (key === "d2") continue;
      reference[key].forEach((expected, i) => {
        if (expected === null) return;
        const budget = allowed(activation.name, order, x[i] ?? NaN, reference.cond[key][i] ?? 0);
        expectUlps(fused[key][i] ?? NaN, Number(expected), budget);
      });
    }
  });

  test("at its kinks it does as PyTorch does", () => {
    for (const kink of reference.kinks ?? []) {
      expect(activation.kinks).toContain(kink.x);
      for (const [method, key] of orders) {
        const chosen = kink.torch[key];
        if (chosen !== null) expect(activation[method](kink.x)).toBeCloseTo(Number(chosen), 15);
      }
      if (!kink.torch_at_minus_zero) continue;
      const { y, d1 } = kink.torch_at_minus_zero;
      expect(activation.value(-0)).toBeCloseTo(Number(y), 15);
      if (d1 !== null) expect(activation.derivative(-0)).toBeCloseTo(Number(d1), 15);
    }
    expect(activation.kinks).toHaveLength(reference.kinks?.length ?? 0);
  });

  test("at ±Infinity it has its limits", () => {
    for (const [sign, x] of [["+Infinity", Infinity] as const, ["-Infinity", -Infinity] as const]) {
      const { limit_y, limit_d1 } = reference.nonfinite[sign] ?? {};
      if (limit_y !== null) expect(activation.value(x)).toBeCloseTo(Number(limit_y), 15);
      if (limit_d1 !== null) expect(activation.derivative(x)).toBeCloseTo(Number(limit_d1), 15);
    }
  });
});

describe("preluSlopeDerivative() against mpmath", () => {
  test("is the derivative in the slope", () => {
    const reference = cases.find(({ da }) => da !== undefined);
    expect(reference).toBeDefined();
    reference?.da?.forEach((expected, i) => {
      if (expected !== null) expectUlps(preluSlopeDerivative(Number(reference.x[i])), Number(expected), 0);
    });
  });
});
