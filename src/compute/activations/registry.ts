import type { Activation } from "./activation.ts";
import { arrayForms } from "./array-forms.ts";
import type { Definition } from "./definition.ts";
import { analytic } from "./definitions/analytic.ts";
import { exponentialUnits } from "./definitions/exponential-units.ts";
import { rectifiers } from "./definitions/rectifiers.ts";
import { selfGated } from "./definitions/self-gated.ts";
import { shrinks } from "./definitions/shrinks.ts";
import { sigmoids } from "./definitions/sigmoids.ts";
import { smoothRectifiers } from "./definitions/smooth-rectifiers.ts";
import { nearestName } from "./nearest-name.ts";
import { checkParameters } from "./parameters.ts";

const definitions = {
  ...sigmoids,
  ...rectifiers,
  ...exponentialUnits,
  ...smoothRectifiers,
  ...selfGated,
  ...shrinks,
  ...analytic,
};

/** The name of an activation. */
export type ActivationName = keyof typeof definitions;

/** The names of all activations that `activation` knows. */
export const activationNames: readonly ActivationName[] = /* @__PURE__ */ Object.keys(
  definitions,
) as ActivationName[];

/**
 * An activation by its name, its parameters fixed: value, first and second derivative, of a number
 * or of a whole array.
 *
 * Parameters that are absent take their defaults: slope 1 (linear, sigmoid), 0.01 (leaky-relu) or
 * 0.25 (prelu); lower ⅛ and upper ⅓ (rrelu); alpha 1 (elu, celu); beta 1 (softplus, swish); b 4
 * (squareplus); min −1 and max 1 (hardtanh); lambda 0.5 (softshrink, hardshrink). The array forms
 * work in place unless they are given an array to write to, and allocate nothing.
 *
 * Throws a RangeError for an unknown name, naming the nearest that is known, for an unknown
 * parameter and for one outside its domain: all finite, alpha of celu and beta of softplus above 0,
 * b and lambda not negative, min below max, lower at most upper. The array forms throw a RangeError
 * if an array to write to has the wrong length, and a TypeError if it is not a Float64Array.
 *
 * Source: J. Lederer, "Activation functions in artificial neural networks: a systematic overview"
 * (2021).
 *
 * @example
 * activation("leaky-relu", { slope: 0.25 }).values(Float64Array.of(-4, 4)); // => [-1, 4]
 */
export function activation(
  name: ActivationName,
  parameters: Readonly<Record<string, number>> = {},
): Activation {
  const definition = find(name);
  const attempt = `Cannot make the activation ${name}`;
  const filled = checkParameters(attempt, definition, parameters);
  const forms = definition.forms(filled);
  const { value, derivative, secondDerivative, kinks = [] } = forms;
  const arrays = arrayForms(`Cannot apply the activation ${name}`, forms);
  return { name, parameters: filled, value, derivative, secondDerivative, kinks, ...arrays };
}

function find(name: ActivationName): Definition<string> {
  const attempt = "Cannot make the activation";
  if (typeof name !== "string") {
    throw new TypeError(`${attempt}: name must be a string, received ${typeof name}`);
  }
  if (!Object.hasOwn(definitions, name)) {
    const nearest = nearestName(name, activationNames);
    throw new RangeError(
      `${attempt}: name must be one of ${activationNames.join(", ")} (${nearest} is nearest), received ${name}`,
    );
  }
  return definitions[name] as Definition<string>;
}
