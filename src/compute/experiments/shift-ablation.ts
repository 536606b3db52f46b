import { demandObject } from "../check.ts";
import {
  type ActivationRace,
  type ActivationRaceOptions,
  activationRace,
  type RaceStep,
} from "./activation-race.ts";
import type { Experiment } from "./experiment.ts";
import type { Runner } from "./runner.ts";

/**
 * E12. What is a zero mean worth, all else being equal? σ races σ − ½, and tanh races tanh + 1: the same
 * derivatives and, since biases are free, the same functions; only the mean of the outputs differs.
 *
 * Centring helps σ with two hidden layers. With one, on the circles, it loses at a rate of 3 for both, and
 * wins where each has a rate of its own. Options, result and errors are those of `activationRace`; the goal
 * is 0.1 here, the rates 1 and 3.
 *
 * Source: Y. LeCun, I. Kanter and S. A. Solla, "Eigenvalues of covariance matrices: application to neural-network
 * learning" (1991), for why a mean should slow descent.
 *
 * @example
 * const { results } = complete(shiftAblation({ learningRates: [3], seeds: [1], epochs: 150 }));
 * results[1].medianEpochs < results[0].medianEpochs; // => true
 */
export function shiftAblation(options: ActivationRaceOptions = {}): Experiment<ActivationRace, RaceStep> {
  demandObject("Cannot run the race", "options", options);
  const { runners = shiftedPairs(), goal = 0.1, learningRates = [1, 3] } = options;
  return activationRace({ ...options, runners, goal, learningRates });
}

function shiftedPairs(): Runner[] {
  return [
    { activation: "sigmoid", rule: "xavier" },
    { activation: "sigmoid", rule: "xavier", shift: -0.5 },
    { activation: "tanh", rule: "xavier" },
    { activation: "tanh", rule: "xavier", shift: 1 },
  ];
}
