import type { Activation } from "../activations/activation.ts";

/** f + c: the same derivatives about another mean, and, with free biases, the same class of functions. */
export function shiftedActivation(f: Activation, shift: number): Activation {
  const shiftFirst = (values: Float64Array, length: number) => {
    for (let i = 0; i < length; i++) values[i]! += shift;
  };
  return {
    ...f,
    value: (x) => f.value(x) + shift,
    values(x, out = x) {
      f.values(x, out);
      shiftFirst(out, x.length);
      return out;
    },
    valuesAndDerivatives(x, values, derivatives, length = x.length) {
      f.valuesAndDerivatives(x, values, derivatives, length);
      shiftFirst(values, length);
    },
  };
}
