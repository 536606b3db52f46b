import fc from "fast-check";
import { type Activation, type ActivationName, activation, activationNames } from "nonlinear";
import "../arbitrary.ts";

const positive = fc.double({ min: 0.2, max: 3, noNaN: true });
const slope = fc.double({ min: -2, max: 2, noNaN: true });

/** What a parameter may be, by its name: a new one must be entered here. */
const legal: Record<string, fc.Arbitrary<number>> = {
  slope,
  alpha: positive,
  beta: positive,
  b: positive,
  lambda: positive,
  lower: fc.double({ min: 0, max: 0.2, noNaN: true }),
  upper: fc.double({ min: 0.2, max: 0.5, noNaN: true }),
  min: fc.double({ min: -3, max: -0.5, noNaN: true }),
  max: fc.double({ min: 0.5, max: 3, noNaN: true }),
};

/** An activation of this name with some legal parameters. */
export function anyOf(name: ActivationName): fc.Arbitrary<Activation> {
  const keys = Object.keys(activation(name).parameters);
  const unknown = keys.find((key) => !(key in legal));
  if (unknown) throw new Error(`say what ${unknown} of ${name} may be`);
  const parameters = Object.fromEntries(keys.map((key) => [key, legal[key]!]));
  return fc.record(parameters).map((chosen) => activation(name, chosen as Record<string, number>));
}

/** Every activation there is, one name a row. */
export const every = activationNames.map((name) => [name] as const);

/** Numbers of every size, the edges of the range of doubles included. */
export const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -50, max: 50, noNaN: true }),
  fc.constantFrom(0, -0, 5e-324, -5e-324, 1e-310, 2 ** -1022, 1e308, -1e308, Number.MAX_VALUE),
  fc.constantFrom(-Number.MAX_VALUE, -708.3, -745, -750, 708.3, 745, 750, 38.5, -38.5, 27.2, -27.2),
);
