/** ‖v‖₂ without overflow or underflow of the squares. */
export function norm(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]! * values[i]!;
  if (total > 1e-280 && total < Infinity) return Math.sqrt(total);
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]!));
  if (!(largest > 0 && largest < Infinity)) return largest;
  total = 0;
  for (let i = 0; i < values.length; i++) total += (values[i]! / largest) ** 2;
  return largest * Math.sqrt(total);
}
