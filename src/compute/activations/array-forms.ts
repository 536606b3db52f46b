import type { Activation } from "./activation.ts";
import type { Forms, FusedLoop, Loop } from "./definition.ts";

type ArrayForms = Pick<Activation, "values" | "derivatives" | "secondDerivatives" | "valuesAndDerivatives">;

/** The forms of an activation on whole arrays, by its own loops where it has them. */
export function arrayForms(attempt: string, forms: Forms): ArrayForms {
  const { value, derivative, secondDerivative, loops = {} } = forms;
  const both = loops.both ?? fused(value, derivative);
  return {
    values: checked(attempt, loops.values ?? each(value)),
    derivatives: checked(attempt, loops.derivatives ?? each(derivative)),
    secondDerivatives: checked(attempt, each(secondDerivative)),
    valuesAndDerivatives(x, values, derivatives, length = float64Array(attempt, "x", x).length) {
      checkLength(attempt, "x", x, length);
      checkLength(attempt, "values", values, length);
      checkLength(attempt, "derivatives", derivatives, length);
      both(x, values, derivatives, length);
    },
  };
}

function each(f: (x: number) => number): Loop {
  return (x, out, length) => {
    for (let i = 0; i < length; i++) out[i] = f(x[i]!);
  };
}

function fused(value: (x: number) => number, derivative: (x: number) => number): FusedLoop {
  return (x, values, derivatives, length) => {
    for (let i = 0; i < length; i++) {
      const xi = x[i]!;
      values[i] = value(xi);
      derivatives[i] = derivative(xi);
    }
  };
}

function checked(attempt: string, loop: Loop): (x: Float64Array, out?: Float64Array) => Float64Array {
  return (x, out = x) => {
    const { length } = float64Array(attempt, "x", x);
    if (float64Array(attempt, "out", out).length !== length) {
      throw new RangeError(`${attempt}: out must have length ${length}, received ${out.length}`);
    }
    loop(x, out, length);
    return out;
  };
}

function checkLength(attempt: string, name: string, array: Float64Array, length: number): void {
  if (!(Number.isInteger(length) && length >= 0)) {
    throw new RangeError(`${attempt}: length must be an integer at least 0, received ${length}`);
  }
  if (float64Array(attempt, name, array).length < length) {
    throw new RangeError(`${attempt}: ${name} must have length ${length} or more, received ${array.length}`);
  }
}

function float64Array(attempt: string, name: string, array: unknown): Float64Array {
  if (array instanceof Float64Array) return array;
  const kind = array === null ? "null" : Array.isArray(array) ? "an array" : typeof array;
  throw new TypeError(`${attempt}: ${name} must be a Float64Array, received ${kind}`);
}
