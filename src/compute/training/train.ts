import type { Network } from "../networks/network.ts";
import { batchesOf } from "./batches.ts";
import { type Divergence, locate } from "./divergence.ts";
import { evaluate } from "./evaluate.ts";
import { checkOptions, type Run, type TrainingOptions } from "./options.ts";
import type { Snapshot } from "./snapshot.ts";
import { type StepOutcome, takeStep } from "./step.ts";

/**
 * Trains a network by mini-batches: a generator that yields a snapshot before any step
 * and one after every epoch, and returns the last. Leave the loop to stop.
 *
 * Before every epoch the rows are put into the order they came in and shuffled by
 * `random`; when all rows make one batch nothing is shuffled and `random` is not called.
 * The last batch of an epoch is smaller if the rows do not divide; its mean loss then
 * counts by its rows. The gradient is clipped by norm, then by value. A step allocates
 * nothing once the optimiser has its memory. Between two snapshots the network is the
 * caller's: she may run it, or change the learning rate.
 *
 * Outputs, loss, gradients and parameters are watched at every step. Once one is not
 * finite the run ends with a snapshot whose `divergence` says at which step, in which
 * layer and what; the parameters are those of the last whole step, unless the step
 * itself overflowed. The snapshot before any step takes its loss in "evaluate" mode.
 *
 * Throws, when called, a RangeError if shapes, counts or limits do not fit the network,
 * an input is not finite or the loss is unknown, and a TypeError for what is not a
 * Float64Array or a function; from the loss, at the first snapshot, a RangeError if a
 * target does not suit it.
 *
 * Source: H. Robbins and S. Monro, "A stochastic approximation method" (1951).
 *
 * @example
 * const network = createNetwork({ inputs: 1, layers: [{ units: 1 }], batch: 2 });
 * const data = { inputs: Float64Array.of(0, 1), targets: Float64Array.of(1, 3) };
 * const how = { loss: "mse", optimiser: sgd({ learningRate: 0.5 }), epochs: 200, random: mulberry32(7) };
 * const snapshots = [...train(network, { ...data, ...how })];
 * [snapshots.length, snapshots[0].loss, ...network.parameters]; // => [201, 5, 2, 1]
 */
export function train(network: Network, options: TrainingOptions): Generator<Snapshot, Snapshot, void> {
  return epochsOf(network, checkOptions("Cannot train the network", network, options));
}

function* epochsOf(network: Network, run: Run): Generator<Snapshot, Snapshot, void> {
  const { rows, epochs } = run;
  const batches = batchesOf(run, network.outputs);
  const outcome: StepOutcome = { loss: evaluate(network, run.inputs, run.targets, run.loss), finite: true };
  let step = 0;
  let snapshot = takeSnapshot(0, outcome.loss);
  if (!Number.isFinite(outcome.loss)) snapshot.divergence = locate(network, step, outcome.loss);
  yield snapshot;
  for (let epoch = 0; epoch < epochs && !snapshot.divergence; epoch++) {
    batches.deal();
    let total = 0;
    let seen = 0;
    for (let index = 0; index < batches.count && outcome.finite; index++) {
      const batch = batches.gather(index);
      takeStep(network, run, batch, outcome);
      total += outcome.loss * batch.rows;
      seen += batch.rows;
      if (outcome.finite) step++;
    }
    snapshot = outcome.finite
      ? takeSnapshot(epoch + 1, total / rows)
      : takeSnapshot(epoch, total / seen, locate(network, step, outcome.loss));
    yield snapshot;
  }
  return snapshot;

  function takeSnapshot(epoch: number, loss: number, divergence?: Divergence): Snapshot {
    const taken: Snapshot = { epoch, step, loss, progress: step / (epochs * batches.count) };
    if (run.keepParameters) taken.parameters = network.parameters.slice();
    if (divergence) taken.divergence = divergence;
    return taken;
  }
}
