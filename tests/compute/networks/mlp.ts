import { readFileSync } from "node:fs";

/** A tensor as mlp.json writes it: nested lists, or of large ones a summary. */
export type Tensor = number[] | number[][] | number[][][] | Summary;

/** What is left of a large tensor, flattened in row-major order. */
export interface Summary {
  shape: number[];
  norm2: number;
  sum: number;
  abs_sum: number;
  /** Σᵢ gᵢ·cos(1 + i) */
  probe: number;
  first: number[];
  last: number[];
}

/** The weights and data that several cases share. */
export interface MlpNet {
  layers: number[];
  W: number[][][];
  b: number[][];
  X: number[][];
  targets: Record<MlpLoss, number[] | number[][]>;
}

export type MlpLoss = "mse" | "bce_logits" | "softmax_ce";

/** One case of mlp.json with an activation. */
export interface MlpCase {
  net: string;
  activation: string;
  loss: MlpLoss;
  loss_value: number;
  output: number[][];
  grad_W: Tensor[];
  grad_b: Tensor[];
  grad_X: Tensor;
}

/** One case of mlp.json with maxout; W[layer][piece][out][in]. */
export interface MaxoutCase {
  net: "maxout";
  tag: string;
  sizes: number[];
  pieces: number;
  loss: MlpLoss;
  W: number[][][][];
  b: number[][][];
  X: number[][];
  target: number[];
  loss_value: number;
  output: number[][];
  argmax: number[][][];
  grad_W: number[][][][];
  grad_b: number[][][];
  grad_X?: number[][];
}

interface MlpFile {
  nets: Record<string, MlpNet>;
  cases: (MlpCase | MaxoutCase)[];
}

const path = new URL("../../reference/mlp.json", import.meta.url);
const file: MlpFile = JSON.parse(readFileSync(path, "utf8"));

export const nets = file.nets;
export const mlpCases = file.cases.filter((c) => c.net !== "maxout") as MlpCase[];
export const maxoutCases = file.cases.filter((c) => c.net === "maxout") as MaxoutCase[];
