import { readFileSync } from "node:fs";
import {
  batchCrossEntropy,
  batchCrossEntropyGradient,
  type LossName,
  loss,
  softmaxCrossEntropyGradient,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectAllUlps, expectAllWithin, expectUlps, expectWithin, sum } from "../close.ts";
import { number, numbers, softmaxCases } from "../reference.ts";

interface NetworkCase {
  net: string;
  activation: string;
  loss: "mse" | "bce_logits" | "softmax_ce";
  loss_value: number;
  output?: number[][];
  /** the last entry belongs to the output layer; a summary where networks are large */
  grad_b: (number[] | object)[];
}

interface NetworkFile {
  nets: Record<string, { targets: Record<NetworkCase["loss"], number[] | number[][]> }>;
  cases: NetworkCase[];
}

const file: NetworkFile = JSON.parse(
  readFileSync(new URL("../../reference/mlp.json", import.meta.url), "utf8"),
);
const networkCases = file.cases.filter((c) => c.output && file.nets[c.net]);
const names: Record<NetworkCase["loss"], LossName> = {
  mse: "mse",
  bce_logits: "bce",
  softmax_ce: "cross-entropy",
};

describe("loss() agrees with PyTorch on the outputs of networks", () => {
  test("on outputs of every loss, with full gradients of every loss", () => {
    const full = networkCases.filter((c) => Array.isArray(c.grad_b.at(-1)));
    expect(new Set(networkCases.map((c) => c.loss)).size).toBe(3);
    expect(new Set(full.map((c) => c.loss)).size).toBe(3);
  });

  test.each(networkCases)("$loss of $net $activation, within 1e-13", (c) => {
    const rows = c.output ?? [];
    const columns = rows[0]?.length ?? NaN;
    const outputs = Float64Array.from(rows.flat());
    const targets = Float64Array.from(file.nets[c.net]?.targets[c.loss].flat() ?? []);
    const gradient = new Float64Array(outputs.length);
    const value = loss(names[c.loss]).gradient(outputs, targets, columns, gradient);
    expectWithin(value, c.loss_value, 1e-13 * Math.abs(c.loss_value));
    // The last bias is added to the output: its gradient is the column sum of ∂L/∂output.
    const expected = c.grad_b.at(-1);
    if (!Array.isArray(expected)) return;
    const sums = expected.map((_, k) => sum(gradient.filter((_, i) => i % columns === k)));
    expectAllWithin(sums, expected, 1e-13);
  });
});

const plain = softmaxCases.filter((c) => c.T === 1);

describe("batchCrossEntropy() agrees with mpmath", () => {
  test.each(plain)("on the hard target of $tag, n = $n, within 12 units in the last place", (c) => {
    const logits = numbers(c.logits);
    const expected = number(c.cross_entropy);
    const units = 8 + c.n + 2 * Math.max(...logits.filter(Number.isFinite).map(Math.abs));
    expectUlps(batchCrossEntropy(logits, [c.target], c.n), expected, units);
  });

  const soft = plain.filter((c) => c.soft_target && c.n > 1);
  test.each(soft)("on the soft target of $tag, n = $n", (c) => {
    const target = numbers(c.soft_target ?? []);
    const expected = number(c.soft_cross_entropy ?? NaN);
    expectWithin(batchCrossEntropy(numbers(c.logits), target, c.n), expected, 1e-13 * Math.abs(expected));
  });

  test.each(plain)("and its gradient on $tag, n = $n, is that of softmaxCrossEntropy()", (c) => {
    const logits = numbers(c.logits);
    const expected = softmaxCrossEntropyGradient(logits, c.target);
    expectAllUlps(batchCrossEntropyGradient(logits, [c.target], c.n), [...expected], 4);
  });
});
