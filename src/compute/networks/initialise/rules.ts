import { demandObject, finiteNumber, notNegative, shown } from "../../check.ts";
import { draw, type WeightDistribution } from "./draw.ts";
import type { Initialiser } from "./initialise.ts";
import { heScale, lecunScale, xavierScale } from "./scales.ts";

/** What weights are drawn from. */
export interface RuleOptions {
  /** "normal" when absent; "truncated-normal" is cut at two deviations and widened to the variance */
  distribution?: WeightDistribution;
}

/** What He's rule may be told besides the slope. */
export interface HeOptions extends RuleOptions {
  /** "in", when absent, keeps the activations' second moment, "out" the gradients' */
  fan?: "in" | "out";
}

/**
 * LeCun's initialiser: weights of variance 1/fanIn.
 *
 * A maxout piece counts as a layer of its own. Throws a RangeError for an unknown distribution.
 *
 * Source: Y. LeCun, L. Bottou, G. B. Orr and K.-R. Müller, "Efficient BackProp" (1998).
 *
 * @example
 * const network = createNetwork({ inputs: 4, layers: [{ units: 1 }], batch: 1 });
 * initialise(network, lecun({ distribution: "uniform" }), () => 0.75);
 * network.layers[0].weights[0]; // => Math.sqrt(3 / 4) / 2
 */
export function lecun(options: RuleOptions = {}): Initialiser {
  const distribution = distributionOf("Cannot make LeCun's rule", options);
  return ({ weights, inputs }, _index, _layers, random) => {
    draw(weights, lecunScale(inputs), distribution, random);
  };
}

/**
 * Xavier's (Glorot's) initialiser: weights of variance 2·gain²/(fanIn + fanOut).
 *
 * Throws a RangeError if the gain is negative or not finite, or for an unknown distribution.
 *
 * Source: X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward
 * neural networks" (2010).
 *
 * @example
 * const network = createNetwork({ inputs: 3, layers: [{ units: 1 }], batch: 1 });
 * initialise(network, xavier(), () => 0.5);
 * network.layers[0].weights[0]; // => -1.1774100225154747 / Math.sqrt(2)
 */
export function xavier(gain = 1, options: RuleOptions = {}): Initialiser {
  const attempt = "Cannot make Xavier's rule";
  notNegative(attempt, "gain", gain);
  const distribution = distributionOf(attempt, options);
  return ({ weights, inputs, units }, _index, _layers, random) => {
    draw(weights, xavierScale(inputs, units, gain), distribution, random);
  };
}

/**
 * He's initialiser: weights of variance 2/((1 + a²)·fan), a the negative slope of leaky ReLU.
 *
 * Throws a RangeError if the slope is not finite, or for an unknown fan or distribution.
 *
 * Source: K. He, X. Zhang, S. Ren and J. Sun, "Delving deep into rectifiers" (2015).
 *
 * @example
 * const network = createNetwork({ inputs: 8, layers: [{ units: 1 }], batch: 1 });
 * initialise(network, he(), () => 0.5);
 * network.layers[0].weights[0]; // => -1.1774100225154747 / 2
 */
export function he(negativeSlope = 0, options: HeOptions = {}): Initialiser {
  const attempt = "Cannot make He's rule";
  finiteNumber(attempt, "negativeSlope", negativeSlope);
  const distribution = distributionOf(attempt, options);
  const { fan = "in" } = options;
  if (fan !== "in" && fan !== "out") {
    throw new RangeError(`${attempt}: fan must be "in" or "out", received ${shown(fan)}`);
  }
  return ({ weights, inputs, units }, _index, _layers, random) => {
    draw(weights, heScale(fan === "in" ? inputs : units, negativeSlope), distribution, random);
  };
}

function distributionOf(attempt: string, options: RuleOptions): WeightDistribution {
  demandObject(attempt, "options", options);
  const { distribution: name = "normal" } = options;
  if (name !== "normal" && name !== "uniform" && name !== "truncated-normal") {
    throw new RangeError(
      `${attempt}: distribution must be "normal", "uniform" or "truncated-normal", received ${shown(name)}`,
    );
  }
  return name;
}
