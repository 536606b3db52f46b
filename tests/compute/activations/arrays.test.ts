import * as nonlinear from "nonlinear";
import { activation, activationNames } from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectWithin } from "../close.ts";
import { every } from "./every.ts";

describe.each(every)("the array forms of %s", (name) => {
  const f = activation(name);
  const x = Float64Array.of(-2, -0.25, 0, 0.25, 2);

  test("write to `out`, return it and leave x alone", () => {
    const given = x.slice();
    for (const form of [f.values, f.derivatives, f.secondDerivatives]) {
      const out = new Float64Array(5);
      expect(form(given, out)).toBe(out);
      expect(given).toEqual(x);
    }
  });

  test("work in place when there is no `out`", () => {
    for (const form of [f.values, f.derivatives, f.secondDerivatives]) {
      const inPlace = x.slice();
      const elsewhere = form(x, new Float64Array(5));
      expect(form(inPlace)).toBe(inPlace);
      expect(inPlace).toEqual(elsewhere);
    }
  });

  test("stop at `length`, and may write over x", () => {
    const values = x.slice();
    const derivatives = new Float64Array(4).fill(9);
    f.valuesAndDerivatives(values, values, derivatives, 3);
    expect([...values.subarray(3)]).toEqual([0.25, 2]);
    expect(derivatives[3]).toBe(9);
    const whole = [new Float64Array(5), new Float64Array(5)] as const;
    f.valuesAndDerivatives(x, ...whole);
    expect(values.subarray(0, 3)).toEqual(whole[0].subarray(0, 3));
    expect(derivatives.subarray(0, 3)).toEqual(whole[1].subarray(0, 3));
  });

  test("do nothing to nothing", () => {
    expect(f.values(new Float64Array(0))).toHaveLength(0);
  });
});

describe("activation()", () => {
  test.each(every)("of %s is the scalar functions of that name, with their defaults", (name) => {
    const f = activation(name);
    const exported = nonlinear as unknown as Record<string, (x: number) => number>;
    const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    for (const x of [-7.5, -2, -1, -0.5, -0.2, 0, 0.2, 0.5, 1, 2, 3, 6, 7.5]) {
      expectWithin(exported[camel]?.(x) ?? NaN, f.value(x), 1e-15);
      expectWithin(exported[`${camel}Derivative`]?.(x) ?? NaN, f.derivative(x), 1e-15);
      expectWithin(exported[`${camel}SecondDerivative`]?.(x) ?? NaN, f.secondDerivative(x), 1e-15);
    }
  });

  test("fills in the defaults", () => {
    expect(activation("leaky-relu").parameters).toEqual({ slope: 0.01 });
    expect(activation("prelu").parameters).toEqual({ slope: 0.25 });
    expect(activation("rrelu").parameters).toEqual({ lower: 1 / 8, upper: 1 / 3 });
    expect(activation("elu").parameters).toEqual({ alpha: 1 });
    expect(activation("celu").parameters).toEqual({ alpha: 1 });
    expect(activation("softplus").parameters).toEqual({ beta: 1 });
    expect(activation("swish").parameters).toEqual({ beta: 1 });
    expect(activation("squareplus").parameters).toEqual({ b: 4 });
    expect(activation("hardtanh").parameters).toEqual({ min: -1, max: 1 });
    expect(activation("softshrink").parameters).toEqual({ lambda: 0.5 });
    expect(activation("hardshrink").parameters).toEqual({ lambda: 0.5 });
    expect(activation("sigmoid").parameters).toEqual({ slope: 1 });
    expect(activation("linear").parameters).toEqual({ slope: 1 });
    expect(activation("relu").parameters).toEqual({});
  });

  test("takes some parameters and leaves others", () => {
    expect(activation("hardtanh", { max: 3 }).parameters).toEqual({ min: -1, max: 3 });
  });

  test("has no kink where its parameters leave none", () => {
    expect(activation("leaky-relu", { slope: 1 }).kinks).toEqual([]);
    expect(activation("softshrink", { lambda: 0 }).kinks).toEqual([]);
    expect(activation("hardshrink", { lambda: 0 }).kinks).toEqual([]);
    expect(activation("squareplus", { b: 0 }).kinks).toEqual([0]);
  });

  test("knows 35 activations", () => {
    expect(activationNames).toHaveLength(35);
  });
});
