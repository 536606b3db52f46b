import { choice } from "./choice.ts";
import { maximumEntropy } from "./maximum-entropy.ts";
import { neuron } from "./neuron.ts";
import { relu } from "./relu.ts";
import { sigmoidAndTanh } from "./sigmoid-and-tanh.ts";
import { stepAndLinear } from "./step-and-linear.ts";
import { updates } from "./updates.ts";

export type { Claim, Kind, Source, Translated, Verdict } from "./claim.ts";

/** Every statement of the seed articles, by number. */
export const claims = [
  ...neuron,
  ...maximumEntropy,
  ...stepAndLinear,
  ...sigmoidAndTanh,
  ...relu,
  ...updates,
  ...choice,
];
