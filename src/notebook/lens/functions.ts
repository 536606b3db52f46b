import type { NarrowFormat } from "../protocol.ts";
import type { Witness } from "./witness.ts";

export type Rounding = (value: number) => number;

/** The nearest number of a format. */
export function roundingTo(format: NarrowFormat): Rounding {
  if (format === "float32") return Math.fround;
  if (typeof Float16Array === "undefined")
    throw new TypeError(`Cannot compute in ${format}: expected an engine with Float16Array`);
  // V8 compiles a store into such an array to an instruction, and calls a function for Math.f16round.
  const cell = new Float16Array(1);
  return (value) => {
    cell[0] = value;
    return cell[0];
  };
}

/** What `Math` computes; all else of it chooses, counts or is constant, and stays as it is. */
const computing = [
  ...["exp", "expm1", "log", "log1p", "log2", "log10", "sqrt", "cbrt", "hypot", "sin", "cos", "tan"],
  ...["asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh"],
];

/** `Math` whose functions round what they take and what they give, as a library does that is right to the last bit. */
export function roundedMath(
  round: Rounding,
  witness: Witness,
  pow: (a: unknown, b: unknown) => unknown,
): Math {
  const functions = computing.map((name) => [name, { value: rounded(name, round, witness) }] as const);
  const power = (a: unknown, b: unknown) => pow(Number(a), Number(b));
  return Object.create(Math, { ...Object.fromEntries(functions), pow: { value: power } });
}

function rounded(name: string, round: Rounding, witness: Witness) {
  const compute = (Math as unknown as Record<string, (...values: number[]) => number>)[name] ?? Number;
  const whole = Number.isSafeInteger;
  if (compute.length === 1)
    // An array's map hands over more than the function takes.
    return (given: unknown): number => {
      const value = Number(given);
      const result = round(compute(whole(value) ? value : round(value)));
      return result !== 0 && Number.isFinite(result)
        ? result
        : witness.look(name, [value], round, result, compute);
    };
  return (...given: unknown[]): number => {
    const values = given.map(Number);
    const result = round(compute(...(values.every(whole) ? values : values.map(round))));
    return result !== 0 && Number.isFinite(result)
      ? result
      : witness.look(name, values, round, result, compute);
  };
}
