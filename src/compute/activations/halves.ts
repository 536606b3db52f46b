import { nonEmpty, sameLength, type Vector } from "../check.ts";

/** f and its two partial derivatives, of a linear half and the half that gates it. */
export interface Gate {
  value(linear: number, gate: number): number;
  inLinear(linear: number, gate: number): number;
  inGate(linear: number, gate: number): number;
}

/** One value for each pair: entry i of the first half is gated by entry i of the second. */
export function gated(attempt: string, halves: Vector, { value }: Gate): Float64Array {
  const { linear, gate } = split(attempt, halves);
  return linear.map((a, i) => value(a, gate[i]!));
}

/** The gradient in both halves, given the gradient in the values. */
export function gatedGradient(
  attempt: string,
  halves: Vector,
  outputGradient: Vector,
  { inLinear, inGate }: Gate,
): Float64Array {
  const { linear, gate } = split(attempt, halves);
  const incoming = nonEmpty(attempt, "outputGradient", outputGradient);
  sameLength(attempt, "outputGradient", incoming.length, linear.length);
  const gradient = new Float64Array(2 * linear.length);
  incoming.forEach((g, i) => {
    gradient[i] = g * inLinear(linear[i]!, gate[i]!);
    gradient[linear.length + i] = g * inGate(linear[i]!, gate[i]!);
  });
  return gradient;
}

function split(attempt: string, halves: Vector) {
  const vector = nonEmpty(attempt, "halves", halves);
  if (vector.length % 2 !== 0) {
    throw new RangeError(`${attempt}: halves must have an even length, received ${vector.length}`);
  }
  const half = vector.length / 2;
  return { linear: vector.subarray(0, half), gate: vector.subarray(half) };
}
