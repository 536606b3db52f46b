import { readFileSync } from "node:fs";
import {
  type GainName,
  gain,
  heScale,
  lecunScale,
  type Scale,
  truncatedNormalFactor,
  xavierScale,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectUlps } from "../close.ts";

interface ScaleCase {
  kind: "init";
  name: "he" | "he_leaky" | "xavier" | "xavier_gain" | "lecun";
  fan_in: number;
  fan_out: number;
  mode?: "fan_in" | "fan_out";
  a?: number;
  gain?: number;
  variance: number;
  std_normal: number;
  uniform_bound: number;
}

interface GainCase {
  kind: "torch_gain";
  nonlinearity: string;
  param: number | null;
  gain: number;
}

interface TruncatedCase {
  kind: "truncated_normal";
  cut: number;
  std_factor: number;
}

const path = new URL("../../reference/init.json", import.meta.url);
const cases: (ScaleCase | GainCase | TruncatedCase | { kind: "theory" })[] = JSON.parse(
  readFileSync(path, "utf8"),
).cases;
const scaleCases = cases.filter((c) => c.kind === "init");
const gainCases = cases.filter((c) => c.kind === "torch_gain");
const truncatedCases = cases.filter((c) => c.kind === "truncated_normal");

function scale(c: ScaleCase): Scale {
  if (c.name === "lecun") return lecunScale(c.fan_in);
  if (c.name.startsWith("xavier")) return xavierScale(c.fan_in, c.fan_out, c.gain);
  return heScale(c.mode === "fan_out" ? c.fan_out : c.fan_in, c.a);
}

describe("scales reference: within 4 ulps", () => {
  test.each(scaleCases)("$name, $fan_in to $fan_out, $mode", (c) => {
    const { variance, standardDeviation, uniformBound } = scale(c);
    expectUlps(variance, c.variance, 4);
    expectUlps(standardDeviation, c.std_normal, 4);
    expectUlps(uniformBound, c.uniform_bound, 4);
  });

  test.each(gainCases)("gain() of $nonlinearity", (c) => {
    expectUlps(gain(c.nonlinearity.replace("_", "-") as GainName, c.param ?? undefined), c.gain, 2);
  });

  test.each(truncatedCases)("truncatedNormalFactor() at $cut", (c) => {
    expectUlps(truncatedNormalFactor(c.cut), c.std_factor, 2);
  });

  test("the reference holds every kind", () => {
    expect([scaleCases.length, gainCases.length, truncatedCases.length]).toEqual([48, 7, 1]);
  });
});

describe("gain()", () => {
  test("is 1 for the identity under either name", () => {
    expect([gain("linear"), gain("identity")]).toEqual([1, 1]);
  });

  test("takes the slope 0.01 of leaky ReLU when none is given", () => {
    expect(gain("leaky-relu")).toBe(gain("leaky-relu", 0.01));
  });

  test("times 1/√fan is He's standard deviation", () => {
    expectUlps(gain("leaky-relu", 0.3) / Math.sqrt(50), heScale(50, 0.3).standardDeviation, 4);
  });
});

describe("truncatedNormalFactor()", () => {
  test("tends to that of the uniform, c/√3, and to 1", () => {
    expectUlps(truncatedNormalFactor(1e-8), 1e-8 / Math.sqrt(3), 2);
    expect(truncatedNormalFactor(9.1)).toBe(1);
    expect(truncatedNormalFactor(Infinity)).toBe(1);
  });

  test("agrees with the variance by Simpson's rule", () => {
    for (const c of [0.1, 0.5, 1, 1.5, 3, 5, 8.9]) {
      const moment = (power: number) => {
        const n = 2000;
        let sum = 0;
        for (let i = 0; i <= n; i++) {
          const x = (c * i) / n;
          sum += (i === 0 || i === n ? 1 : 2 + 2 * (i % 2)) * x ** power * Math.exp((-x * x) / 2);
        }
        return sum;
      };
      expect(truncatedNormalFactor(c)).toBeCloseTo(Math.sqrt(moment(2) / moment(0)), 11);
    }
  });
});
