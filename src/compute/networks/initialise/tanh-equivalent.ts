import { demandFunction } from "../../check.ts";
import type { Layer } from "../network.ts";
import type { Initialiser } from "./initialise.ts";

/**
 * Makes a rule for tanh networks one for sigmoid networks: the same draws give the same function.
 *
 * By tanh(z) = 2σ(2z) − 1, a tanh layer h = tanh(W·h₋₁ + b) becomes a sigmoid layer s with
 * h = 2s − 1 when V = 4W and c = 2b − ½Σᵢ Vⱼᵢ; V = 2W and c = 2b in the first layer, whose inputs
 * are not shifted; V = 2W and c = b − ½Σᵢ Vⱼᵢ in a linear output layer, whose outputs then
 * agree. Generally weights double once for being sigmoid and once for following sigmoid; of
 * sigmoid(kx) the former factor is 2/k. Layers of other activations double only
 * after sigmoid; where z is normalised, γ and β double instead of W and b. Maxout keeps.
 * A sigmoid output layer gives (1 + tanh)/2.
 *
 * Throws a TypeError if the rule is not a function, and a RangeError, when it is used, if a layer
 * is residual: sums of shifted layers drift.
 *
 * Source: Y. LeCun, L. Bottou, G. B. Orr and K.-R. Müller, "Efficient BackProp" (1998), §4.4,
 * for the identity; the rule is its change of variables.
 *
 * @example
 * const layers = [{ units: 1, activation: "sigmoid" }, { units: 1, activation: "sigmoid" }];
 * const network = createNetwork({ inputs: 1, layers, batch: 1 });
 * initialise(network, tanhEquivalent(constant(1)), mulberry32(7));
 * network.parameters; // => [2, 0, 4, -2]
 */
export function tanhEquivalent(rule: Initialiser): Initialiser {
  const attempt = "Cannot draw tanh-equivalent weights";
  demandFunction(attempt, "rule", rule);
  return (layer, index, layers, random) => {
    if (layer.residual !== undefined) {
      throw new RangeError(
        `${attempt}: layers[${index}] must not be residual, received residual ${layer.residual}`,
      );
    }
    rule(layer, index, layers, random);
    const before = layers[index - 1];
    if (before?.activation.name === "sigmoid") absorbShift(layer);
    const factor = stretch(layer);
    if (layer.normalise) {
      multiply(layer.scales, factor);
      multiply(layer.shifts, factor);
    } else {
      multiply(layer.weights, factor);
      multiply(layer.biases, factor);
    }
  };
}

/** The factor k′ with tanh(z) = 2f(k′z) − 1 for a sigmoid f, 1 for every other function. */
function stretch({ activation }: Layer): number {
  return activation.name === "sigmoid" ? 2 / (activation.parameters["slope"] ?? 1) : 1;
}

/** Rewrites W·h + b, h = 2s − 1, as 2W·s + b − Σᵢ Wⱼᵢ. */
function absorbShift({ weights, biases, inputs }: Layer): void {
  for (let j = 0; j < biases.length; j++) {
    let sum = 0;
    for (let i = 0; i < inputs; i++) sum += weights[j * inputs + i]!;
    biases[j]! -= sum;
  }
  multiply(weights, 2);
}

function multiply(values: Float64Array, factor: number): void {
  for (let i = 0; i < values.length; i++) values[i]! *= factor;
}
