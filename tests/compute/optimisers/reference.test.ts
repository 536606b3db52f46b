import { readFileSync } from "node:fs";
import { adagrad, adam, adamW, type Optimiser, rmsProp, sgd } from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectWithin } from "../close.ts";
import { quadratic, rosenbrock, trajectory } from "./problems.ts";

/** Options as PyTorch calls them. */
interface Options {
  lr: number;
  weight_decay?: number;
  momentum?: number;
  dampening?: number;
  nesterov?: boolean;
  alpha?: number;
  eps?: number;
  centered?: boolean;
  betas?: [number, number];
  amsgrad?: boolean;
  lr_decay?: number;
  initial_accumulator_value?: number;
}

interface Case {
  problem: "quadratic" | "rosenbrock";
  name: string;
  optimiser: "sgd" | "rmsprop" | "adam" | "adamw" | "adagrad";
  options: Options;
  x0: number[];
  trajectory: number[][];
  f: number[];
}

const file: { cases: Case[] } = JSON.parse(
  readFileSync(new URL("../../reference/optim.json", import.meta.url), "utf8"),
);
const problems = { quadratic, rosenbrock };

function optimiserOf({ optimiser, options }: Case): Optimiser {
  const { lr: learningRate, weight_decay: weightDecay, eps: epsilon, centered: centred } = options;
  const { momentum, dampening, nesterov, alpha, betas, amsgrad } = options;
  switch (optimiser) {
    case "sgd":
      return sgd({ learningRate, weightDecay, momentum, dampening, nesterov });
    case "rmsprop":
      return rmsProp({ learningRate, weightDecay, epsilon, alpha, centred, momentum });
    case "adam":
      return adam({ learningRate, weightDecay, epsilon, betas, amsgrad });
    case "adamw":
      return adamW({ learningRate, weightDecay, epsilon, betas, amsgrad });
    case "adagrad":
      return adagrad({
        learningRate,
        weightDecay,
        epsilon,
        learningRateDecay: options.lr_decay,
        initialAccumulator: options.initial_accumulator_value,
      });
  }
}

describe("optimisers follow PyTorch's trajectories", () => {
  test("there are 32 of them", () => {
    expect(file.cases).toHaveLength(32);
  });

  test.each(file.cases)("$name on the $problem function, within 1e-9 relative", (c) => {
    const problem = problems[c.problem];
    const visited = trajectory(optimiserOf(c), problem, c.x0, c.trajectory.length - 1);
    c.trajectory.forEach((expected, step) => {
      expected.forEach((value, i) => {
        expectWithin(visited[step]?.[i] ?? NaN, value, 1e-9 * Math.abs(value) + 1e-14);
      });
      const f = c.f[step] ?? NaN;
      expectWithin(problem.value(visited[step] ?? new Float64Array(2)), f, 1e-8 * Math.abs(f) + 1e-14);
    });
  });
});
