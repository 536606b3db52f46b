import { backward } from "../networks/backward.ts";
import { forward } from "../networks/forward.ts";
import type { Network } from "../networks/network.ts";
import { clipByGlobalNorm, clipByValue } from "../optimisers/clip.ts";
import type { Batch } from "./batches.ts";
import { allFinite } from "./divergence.ts";
import type { Run } from "./options.ts";

/** What a step found: the loss before it, and whether every number stayed finite. */
export interface StepOutcome {
  loss: number;
  finite: boolean;
}

/**
 * One step on one batch. It stops at the first sign of a number that is not finite, so
 * that what is wrong can still be found where it arose, and writes into `outcome`
 * because a step allocates nothing.
 */
export function takeStep(network: Network, run: Run, batch: Batch, outcome: StepOutcome): void {
  const { parameters, gradients } = network;
  outcome.finite = false;
  const outputs = forward(network, batch.inputs, "train");
  outcome.loss = run.loss.gradient(outputs, batch.targets, network.outputs, batch.gradients);
  if (!(allFinite(outputs) && Number.isFinite(outcome.loss))) return;
  backward(network, batch.gradients);
  if (!allFinite(gradients)) return;
  if (run.clip?.norm !== undefined) clipByGlobalNorm(gradients, run.clip.norm);
  if (run.clip?.value !== undefined) clipByValue(gradients, run.clip.value);
  run.optimiser.step(parameters, gradients);
  outcome.finite = allFinite(parameters);
}
