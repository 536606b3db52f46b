import { readFileSync } from "node:fs";
import type { ActivationName } from "nonlinear";

interface Variances {
  activation: ActivationName;
  sigma_w2: number;
  sigma_b2: number;
}

/** The cases of init.json that are about mean-field theory, by kind. */
export interface Cases {
  mean_field: Variances & {
    q_star: number | "Infinity" | null;
    chi_1: number;
    phase: string;
    xi_q?: number;
    xi_c_at_c1?: number;
  };
  edge_of_chaos: Variances & { q_star: number };
  variance_map: Variances & { q: number[] };
  correlation_map: Variances & { q_star: number; c: number[]; c_star: number };
  relu_correlation_map: Omit<Variances, "activation"> & { c: number[]; c_next: number[] };
}

const text = readFileSync(new URL("../../reference/init.json", import.meta.url), "utf8");
const file: { cases: { kind: string }[] } = JSON.parse(text);

export function casesOf<Kind extends keyof Cases>(kind: Kind): Cases[Kind][] {
  return file.cases.filter((c) => c.kind === kind) as unknown as Cases[Kind][];
}
