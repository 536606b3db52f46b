import type { ActivationName } from "./registry.ts";

/**
 * An activation function with its parameters fixed: value, first and second derivative, of one
 * number or of a whole array.
 */
export interface Activation {
  readonly name: ActivationName;
  /** all of them, defaults filled in */
  readonly parameters: Readonly<Record<string, number>>;
  value(x: number): number;
  derivative(x: number): number;
  secondDerivative(x: number): number;
  /** out[i] = f(x[i]); in place when `out` is absent; returns `out` */
  values(x: Float64Array, out?: Float64Array): Float64Array;
  /** out[i] = f′(x[i]); in place when `out` is absent; returns `out` */
  derivatives(x: Float64Array, out?: Float64Array): Float64Array;
  /** out[i] = f″(x[i]); in place when `out` is absent; returns `out` */
  secondDerivatives(x: Float64Array, out?: Float64Array): Float64Array;
  /** f and f′ of the first `length` entries at once, all of them when absent. Allocates nothing. */
  valuesAndDerivatives(
    x: Float64Array,
    values: Float64Array,
    derivatives: Float64Array,
    length?: number,
  ): void;
  /** where f, f′ or f″ jumps, in increasing order: quadrature splits there */
  readonly kinks: readonly number[];
}
