import { activationConstants } from "./activation-constants.ts";
import { activationRace } from "./activation-race.ts";
import { activationStatistics } from "./activation-statistics.ts";
import { affineCollapse } from "./affine-collapse.ts";
import { approximation } from "./approximation.ts";
import { deadUnitsInTraining } from "./dead-units-in-training.ts";
import { depthAndAccuracy } from "./depth-and-accuracy.ts";
import { dieByMean } from "./die-by-mean.ts";
import { elementCost } from "./element-cost.ts";
import { exclusiveOr } from "./exclusive-or.ts";
import type { Experiment } from "./experiment.ts";
import { explosion } from "./explosion.ts";
import { firingRateFits } from "./firing-rate-fits.ts";
import { gradientProfile } from "./gradient-profile.ts";
import { jacobianGain } from "./jacobian-gain.ts";
import { linearRegressionDescent } from "./linear-regression-descent.ts";
import { maximumEntropyDuality } from "./maximum-entropy-duality.ts";
import { maxoutChords } from "./maxout-chords.ts";
import { perceptronRule } from "./perceptron-rule.ts";
import { recurrence } from "./recurrence.ts";
import { sameSignGradients } from "./same-sign-gradients.ts";
import { saturatedNeuron } from "./saturated-neuron.ts";
import { shiftAblation } from "./shift-ablation.ts";
import { thirtyLayers } from "./thirty-layers.ts";
import { zigZag } from "./zig-zag.ts";

/** An experiment as the ledger of claims refers to it. */
export interface ExperimentEntry {
  id: string;
  /** the question it asks */
  title: string;
  /** makes it; options may be left out, except the clock of E19 */
  run: (options: never) => Experiment<unknown>;
}

/**
 * All experiments by their numbers. Nothing else imports this, so that one can be had without the
 * rest.
 */
export const experiments = {
  E01: { id: "E01", title: "Are many layers without activation more than one?", run: affineCollapse },
  E02: { id: "E02", title: "What can one hidden layer approximate?", run: approximation },
  E03: { id: "E03", title: "What can a hidden layer do that a linear one cannot?", run: exclusiveOr },
  E04: { id: "E04", title: "What is the least committed belief about a die?", run: dieByMean },
  E05: {
    id: "E05",
    title: "Are maximum entropy and maximum likelihood the same?",
    run: maximumEntropyDuality,
  },
  E06: { id: "E06", title: "Can step units classify, and learn?", run: perceptronRule },
  E07: {
    id: "E07",
    title: "Does a constant derivative keep a linear unit from learning?",
    run: linearRegressionDescent,
  },
  E08: {
    id: "E08",
    title: "How large are the gradients of each layer before any training?",
    run: gradientProfile,
  },
  E09: { id: "E09", title: "How deep can a plain network be before training fails?", run: depthAndAccuracy },
  E10: { id: "E10", title: "Do positive inputs make descent zig-zag?", run: zigZag },
  E11: {
    id: "E11",
    title: "For which batches do positive inputs force all weights the same way?",
    run: sameSignGradients,
  },
  E12: { id: "E12", title: "What is a zero mean worth, all else being equal?", run: shiftAblation },
  E13: { id: "E13", title: "Which activation learns fastest?", run: activationRace },
  E14: { id: "E14", title: "What leaves each layer of a fresh network?", run: activationStatistics },
  E15: { id: "E15", title: "When do ReLUs die, and do they come back?", run: deadUnitsInTraining },
  E16: { id: "E16", title: "Does a plain ReLU network of thirty layers learn?", run: thirtyLayers },
  E17: { id: "E17", title: "How long does a saturated neuron take to recover?", run: saturatedNeuron },
  E18: { id: "E18", title: "Which activation looks most like a neuron?", run: firingRateFits },
  E19: { id: "E19", title: "What does an activation cost beside its sum?", run: elementCost },
  E20: { id: "E20", title: "Does a recurrent tanh keep enlarging what it is fed?", run: recurrence },
  E21: { id: "E21", title: "What can one maxout unit fit?", run: maxoutChords },
  E22: {
    id: "E22",
    title: "What becomes of a gradient that passes back through all layers?",
    run: jacobianGain,
  },
  E23: { id: "E23", title: "How does an exploding gradient show?", run: explosion },
  E24: { id: "E24", title: "By which constants are activations chosen?", run: activationConstants },
} as const satisfies Record<string, ExperimentEntry>;
