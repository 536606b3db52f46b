import { readFileSync } from "node:fs";

/** JSON as the reference files write it: non-finite numbers are strings. */
export type Written = number | "Infinity" | "-Infinity" | "NaN";

/** One case of softmax.json. */
export interface SoftmaxCase {
  tag: string;
  n: number;
  logits: Written[];
  T: number;
  softmax: Written[];
  log_softmax: Written[];
  logsumexp: Written;
  entropy_nats: Written;
  entropy_bits: Written;
  jacobian?: Written[][] | Written[];
  target: number;
  cross_entropy: Written;
  ce_grad: Written[];
  soft_target?: Written[];
  soft_cross_entropy?: Written;
  soft_ce_grad?: Written[];
  kl_soft_p?: Written;
}

/** One case of maxent.json about a die. */
export interface DieCase {
  kind: "dice";
  sides: number;
  mean: number;
  status: "ok" | "boundary" | "infeasible";
  p?: number[];
  lambda_?: Written;
  entropy?: number;
}

/** One case of maxent.json about moments; features[state][feature]. */
export interface MomentCase {
  kind: "moments";
  tag: string;
  n: number;
  k: number;
  features: number[][];
  target: number[];
  status: "ok" | "boundary" | "infeasible";
  prior?: number[];
  multipliers_unique?: boolean;
  lambda?: number[] | null;
  p?: number[];
  entropy?: number;
  dual?: number;
  kl_to_prior?: number;
  support?: number[];
  separating_direction?: number[];
  gap?: number;
}

/** One case of maxent.json about labelled data. */
export interface LabelledCase {
  kind: "conditional";
  tag: string;
  data: {
    name: "iris" | "inline";
    rows?: "all" | [number, number];
    features?: number[];
    labels?: string;
    X?: number[][];
    y?: number[];
  };
  n: number;
  d: number;
  classes: number;
  l2: number;
  status: "ok" | "separable" | "quasi-separable";
  W?: number[][];
  intercept?: number[];
  loglik?: number;
  penalised_objective?: number;
  probs_rows?: number[];
  probs?: number[][];
  ridge_path?: { l2: number; loglik: number; norm_W: number }[];
}

/** The case that compares NLTK's solvers with SciPy's, on categorical inputs. */
export interface NltkCase {
  kind: "nltk_comparison";
  tag: string;
  labels: string[];
  joint_features: [string, string, string][];
  train: [Record<string, string>, string][];
  prob_pos: number[];
  loglik: number;
}

type MaxentCase = DieCase | MomentCase | LabelledCase | NltkCase;

const folder = new URL("../reference/", import.meta.url);

function read<Case>(name: string): Case[] {
  const file: { cases: Case[] } = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
  return file.cases;
}

export const softmaxCases = read<SoftmaxCase>("softmax.json");
const maxentCases = read<MaxentCase>("maxent.json");
export const dieCases = maxentCases.filter((c) => c.kind === "dice");
export const momentCases = maxentCases.filter((c) => c.kind === "moments");
export const labelledCases = maxentCases.filter((c) => c.kind === "conditional");
export const nltkCases = maxentCases.filter((c) => c.kind === "nltk_comparison");

/** Iris in the order of the file: four measurements and the species. */
export const iris = readFileSync(new URL("iris.csv", folder), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(",").map(Number));

/** Reads a number that may be written as a string. */
export function number(written: Written): number {
  return Number(written);
}

/** Reads a list of numbers, of any nesting. */
export function numbers(written: Written[] | Written[][]): number[] {
  return written.flat().map(Number);
}

/** The inputs and labels a labelled case refers to. */
export function labelledData({ data }: LabelledCase): { inputs: number[][]; labels: number[] } {
  if (data.X && data.y) return { inputs: data.X, labels: data.y };
  const [start, end] = data.rows === "all" || !data.rows ? [0, iris.length] : data.rows;
  const rows = iris.slice(start, end);
  const first = data.labels === "species-1" ? 1 : 0;
  return {
    inputs: rows.map((row) => (data.features ?? []).map((column) => row[column] ?? NaN)),
    labels: rows.map((row) => (row[4] ?? NaN) - first),
  };
}
