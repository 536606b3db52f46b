/** e⁻⁶⁵², within a thousandth of a unit in the last place */
const shrink = 6.918274648626584e-284;

/**
 * factor·eᵗ for t ≤ 0, given the exponential of t as it was rounded.
 *
 * Where the exponential would be subnormal and lose its digits, it is taken as eᵗ⁺⁶⁵²·e⁻⁶⁵²
 * instead, so that nothing but the product itself may underflow. `error` is what rounding took
 * from t, and counts only there: elsewhere it is in the exponential already.
 */
export function timesExponential(factor: number, exponential: number, t: number, error = 0): number {
  if (t > -708) return factor * exponential;
  if (t < -1500) return 0;
  const enlarged = Math.exp(t + 652);
  return factor * (enlarged + enlarged * error) * shrink;
}
