import { readFileSync } from "node:fs";
import { type Activation, type ActivationName, activation } from "nonlinear";
import type { Written } from "../reference.ts";

/** One function and parameter set of activations.json; null stands where nothing is defined. */
interface WrittenCase {
  fn: string;
  params: Record<string, number | string>;
  x: Written[];
  y: (Written | null)[];
  d1: (Written | null)[];
  d2: (Written | null)[];
  da?: (Written | null)[];
  cond: Record<"y" | "d1" | "d2", (number | null)[]>;
  kinks?: Kink[];
  nonfinite: Record<string, { limit_y?: Written | null; limit_d1?: Written | null }>;
}

interface Kink {
  x: number;
  torch: Record<"y" | "d1" | "d2", Written | null>;
  torch_at_minus_zero?: { y: Written | null; d1: Written | null };
}

export interface Case extends WrittenCase {
  title: string;
  activation: Activation;
}

const names: Record<string, ActivationName> = {
  logsigmoid: "log-sigmoid",
  hardsigmoid: "hard-sigmoid",
  hardswish: "hard-swish",
  leaky_relu: "leaky-relu",
  rrelu_eval: "rrelu",
  gelu_tanh: "gelu-tanh",
  normal_cdf: "normal-cdf",
};

/** What the file calls `a` is a slope here; the others are constants of the function. */
function parameters(name: ActivationName, written: WrittenCase["params"]): Record<string, number> {
  if (name === "selu" || name === "silu") return {};
  const entries = Object.entries(written).filter(([, value]) => typeof value === "number");
  return Object.fromEntries(entries.map(([key, value]) => [key === "a" ? "slope" : key, Number(value)]));
}

const path = new URL("../../reference/activations.json", import.meta.url);
const file: { cases: WrittenCase[] } = JSON.parse(readFileSync(path, "utf8"));

export const cases: Case[] = file.cases.map((written) => {
  const name = names[written.fn] ?? (written.fn as ActivationName);
  return {
    ...written,
    title: `${name} ${JSON.stringify(written.params)}`,
    activation: activation(name, parameters(name, written.params)),
  };
});
