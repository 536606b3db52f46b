import { demandObject } from "../check.ts";
import {
  type DepthAndAccuracy,
  type DepthAndAccuracyOptions,
  type DepthStep,
  depthAndAccuracy,
} from "./depth-and-accuracy.ts";
import type { Experiment } from "./experiment.ts";

/**
 * E16. Does a plain ReLU network of thirty layers, without normalisation, learn? Thirty hidden layers of 32
 * units, two moons, 40 epochs: with He's weights most seeds do; with Xavier's and SGD none.
 *
 * The default is one run of ReLU with He's weights at η = 0.03. Options, result and errors are those of
 * `depthAndAccuracy`; the runs of one seed say little: thirty layers are drawn at random.
 *
 * Source: K. He, X. Zhang, S. Ren and J. Sun, "Delving deep into rectifiers" (2015), who trained a network of
 * thirty layers so.
 *
 * @example
 * const kinds = [{ activation: "relu", rule: "xavier" }];
 * complete(thirtyLayers({ kinds, epochs: 5 })).runs[0].accuracy; // => 0.5
 */
export function thirtyLayers(options: DepthAndAccuracyOptions = {}): Experiment<DepthAndAccuracy, DepthStep> {
  demandObject("Cannot compare depths", "options", options);
  const { kinds = [{ activation: "relu", rule: "he" }], depths = [30], width = 32 } = options;
  const { learningRate = 0.03, epochs = 40 } = options;
  return depthAndAccuracy({ ...options, kinds, depths, width, learningRate, epochs });
}
