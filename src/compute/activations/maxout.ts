import { integerWithin, nonEmpty, sameLength, type Vector } from "../check.ts";

/**
 * Maxout, hᵤ = maxₚ zₚᵤ: the largest of several affine maps, which bends where another piece wins.
 *
 * `sums` holds pieces × units numbers, piece after piece; the result has one number a unit. NaN wins
 * over every number, so that it is not lost.
 *
 * Throws a RangeError if `sums` is empty or does not fill whole pieces.
 *
 * Source: I. J. Goodfellow, D. Warde-Farley, M. Mirza, A. Courville and Y. Bengio, "Maxout networks"
 * (2013).
 *
 * @example
 * maxout([1, -2, 0, 5], 2); // => [1, 5]
 */
export function maxout(sums: Vector, pieces: number): Float64Array {
  const { vector, winners } = compete("Cannot take the maxout", sums, pieces);
  return Float64Array.from(winners, (piece, unit) => vector[piece * winners.length + unit]!);
}

/**
 * Which piece of a maxout wins, one index a unit; of equals the first, as in PyTorch's max.
 *
 * Arguments and errors are those of `maxout`.
 *
 * Source: I. J. Goodfellow et al. (2013), as above.
 *
 * @example
 * [...maxoutWinners([1, -2, 0, 5], 2)]; // => [0, 1]
 */
export function maxoutWinners(sums: Vector, pieces: number): Uint32Array {
  return compete("Cannot take the winners of maxout", sums, pieces).winners;
}

/**
 * The gradient of maxout in its sums, pieces × units: each unit's gradient goes to the piece that
 * won, and 0 to the others.
 *
 * `outputGradient` holds ∂L/∂hᵤ, one number a unit. Second derivatives are 0 between the kinks.
 *
 * Throws as `maxout` does, and a RangeError unless there is one gradient a unit.
 *
 * Source: I. J. Goodfellow et al. (2013), as above.
 *
 * @example
 * maxoutGradient([1, -2, 0, 5], 2, [10, 20]); // => [10, 0, 0, 20]
 */
export function maxoutGradient(sums: Vector, pieces: number, outputGradient: Vector): Float64Array {
  const attempt = "Cannot take the gradient of maxout";
  const { vector, winners } = compete(attempt, sums, pieces);
  const incoming = nonEmpty(attempt, "outputGradient", outputGradient);
  sameLength(attempt, "outputGradient", incoming.length, winners.length);
  const gradient = new Float64Array(vector.length);
  winners.forEach((piece, unit) => {
    gradient[piece * winners.length + unit] = incoming[unit]!;
  });
  return gradient;
}

function compete(attempt: string, sums: Vector, pieces: number) {
  const vector = nonEmpty(attempt, "sums", sums);
  integerWithin(attempt, "pieces", pieces, 1, Infinity);
  if (vector.length % pieces !== 0) {
    throw new RangeError(
      `${attempt}: sums must fill ${pieces} pieces of equal size, received length ${vector.length}`,
    );
  }
  const units = vector.length / pieces;
  const winners = new Uint32Array(units);
  for (let i = units; i < vector.length; i++) {
    const unit = i % units;
    const best = vector[winners[unit]! * units + unit]!;
    const challenger = vector[i]!;
    if (challenger > best || (Number.isNaN(challenger) && !Number.isNaN(best))) {
      winners[unit] = (i - unit) / units;
    }
  }
  return { vector, winners };
}
