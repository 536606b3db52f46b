/**
 * What rounding took from a product: a·b − fl(a·b), exactly (T. J. Dekker, "A floating-point
 * technique for extending the available precision", 1971). It is 0 where a factor is too large
 * to be halved, beyond 1e300, and where the product overflows or is 0.
 */
export function productError(a: number, b: number, product: number): number {
  const aHigh = upperHalf(a);
  const bHigh = upperHalf(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  const error = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
  return Math.abs(error) < Math.abs(product) ? error : 0;
}

function upperHalf(a: number): number {
  const shifted = a * 134217729;
  return shifted - (shifted - a);
}
