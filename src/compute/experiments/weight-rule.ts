import { shown } from "../check.ts";
import type { Initialiser } from "../networks/initialise/initialise.ts";
import { orthogonal } from "../networks/initialise/orthogonal.ts";
import { normal } from "../networks/initialise/plain-rules.ts";
import { he, lecun, xavier } from "../networks/initialise/rules.ts";
import { tanhEquivalent } from "../networks/initialise/tanh-equivalent.ts";
import { numberWithin } from "./options.ts";

/** How a network's weights are drawn; biases are 0 unless the rule is tanh-equivalent. */
export interface WeightRule {
  /** variance 1/fanIn, 2/(fanIn + fanOut), 2/fanIn; orthonormal; or 1 whatever the size */
  rule: "lecun" | "xavier" | "he" | "orthogonal" | "unit";
  /** multiplies every weight drawn; default 1. Where numbers overflow, results are Infinity or NaN */
  gain?: number;
  /** whether sigmoid layers get the weights that make them tanh layers; default false */
  tanhEquivalent?: boolean;
}

/** The initialiser of a rule, or throws saying what is wrong with it. */
export function initialiserOf(attempt: string, options: WeightRule): Initialiser {
  const { rule, gain = 1 } = options;
  numberWithin(attempt, "gain", gain, { least: 0 });
  if (!Object.hasOwn(rules, rule)) {
    throw new RangeError(
      `${attempt}: rule must be one of ${Object.keys(rules).join(", ")}, received ${shown(rule)}`,
    );
  }
  const draw = rules[rule]();
  const scaled: Initialiser = (layer, ...others) => {
    draw(layer, ...others);
    for (let i = 0; i < layer.weights.length; i++) layer.weights[i]! *= gain;
  };
  return options.tanhEquivalent ? tanhEquivalent(scaled) : scaled;
}

const rules: Record<WeightRule["rule"], () => Initialiser> = {
  lecun,
  xavier,
  he,
  orthogonal,
  unit: () => normal(1),
};
