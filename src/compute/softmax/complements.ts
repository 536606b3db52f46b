/**
 * 1 − pᵢ for each i, summed from the other entries wherever pᵢ > ½, so that the
 * complement of a nearly certain outcome keeps its digits.
 */
export function complements(p: Float64Array): Float64Array {
  return p.map((value, i) =>
    value <= 0.5 ? 1 - value : p.reduce((sum, other, j) => (j === i ? sum : sum + other), 0),
  );
}
