import { demandFloat64Array, notNegative, sameLength } from "../check.ts";

/** Demands the decay of a moving average: a number in [0, 1). */
export function decay(attempt: string, name: string, value: number): void {
  notNegative(attempt, name, value);
  if (!(value < 1)) throw new RangeError(`${attempt}: ${name} must lie in [0, 1), received ${value}`);
}

/** Demands a learning rate, a gradient for every parameter, and as many as at the first step. */
export function checkStep(
  attempt: string,
  learningRate: number,
  parameters: Float64Array,
  gradients: Float64Array,
  memory?: Float64Array,
): void {
  notNegative(attempt, "learningRate", learningRate);
  demandFloat64Array(attempt, "parameters", parameters);
  demandFloat64Array(attempt, "gradients", gradients);
  sameLength(attempt, "gradients", gradients.length, parameters.length);
  if (memory) sameLength(attempt, "parameters", parameters.length, memory.length);
}
