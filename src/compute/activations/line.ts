/** slope·x, and 0 on the flat line even at ±Infinity. */
export function line(x: number, slope: number): number {
  return slope === 0 && Math.abs(x) === Infinity ? 0 : slope * x;
}
