import { finiteVector, integerWithin, type Vector } from "../../check.ts";

/** The rows of a row-major list of vectors, or an error that says why it is none. */
export function pathRows(
  attempt: string,
  name: string,
  values: Vector,
  dimensions: number,
  least: number,
): Float64Array[] {
  integerWithin(attempt, "dimensions", dimensions, 1, Infinity);
  const flat = finiteVector(attempt, name, values);
  const rows = flat.length / dimensions;
  if (!(Number.isInteger(rows) && rows >= least)) {
    throw new RangeError(
      `${attempt}: ${name} must hold at least ${least} whole rows of ${dimensions} numbers, received length ${flat.length}`,
    );
  }
  return Array.from({ length: rows }, (_, i) => flat.subarray(i * dimensions, (i + 1) * dimensions));
}
