/** What a parameter of an activation may be, and what it is when absent. */
export interface Parameter {
  readonly default: number;
  readonly domain: Domain;
}

export type Domain = "finite" | "positive" | "not negative";

/** The scalar forms of an activation whose parameters are fixed, and loops where speed counts. */
export interface Forms {
  readonly value: (x: number) => number;
  readonly derivative: (x: number) => number;
  readonly secondDerivative: (x: number) => number;
  readonly kinks?: readonly number[];
  readonly loops?: Loops;
}

/**
 * Loops over the first `length` entries. Each is written out beside its activation, since a loop
 * shared by all would call through a reference that the compiler cannot follow.
 */
export interface Loops {
  readonly values?: Loop;
  readonly derivatives?: Loop;
  readonly both?: FusedLoop;
}

export type Loop = (x: Float64Array, out: Float64Array, length: number) => void;

export type FusedLoop = (
  x: Float64Array,
  values: Float64Array,
  derivatives: Float64Array,
  length: number,
) => void;

/** Two parameters of which one must lie below the other. */
export interface Order<Name extends string> {
  readonly low: Name;
  readonly high: Name;
  readonly mayBeEqual: boolean;
}

/** An activation as the registry knows it: its parameters, and how to fix them. */
export interface Definition<Name extends string = never> {
  readonly parameters: Readonly<Record<Name, Parameter>>;
  readonly ordered?: Order<Name>;
  forms(parameters: Readonly<Record<Name, number>>): Forms;
}
