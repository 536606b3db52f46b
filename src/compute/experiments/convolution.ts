import { largest } from "../algebra/vectors.ts";
import type { Random } from "../random/mulberry32.ts";
import { standardNormal } from "../random/standard-normal.ts";

/**
 * Slides a kernel of odd length along a signal, zeros beyond its ends, as convolutional layers do:
 * outᵢ = Σⱼ kernelⱼ · signalᵢ₊ⱼ₋ₕ with h = (length − 1)/2. The kernel is not turned round.
 */
export function convolve(signal: Float64Array, kernel: Float64Array): Float64Array {
  const reach = (kernel.length - 1) / 2;
  return signal.map((_, i) => {
    return kernel.reduce((sum, weight, j) => sum + weight * (signal[i + j - reach] ?? 0), 0);
  });
}

/** max |conv(2x − 3y) − 2·conv x + 3·conv y| for normal signals x, y and a normal kernel. */
export function superpositionGap(length: number, reach: number, random: Random): number {
  const normals = (n: number) => Float64Array.from({ length: n }, () => standardNormal(random));
  const kernel = normals(reach);
  const x = normals(length);
  const y = normals(length);
  const mixed = convolve(
    x.map((value, i) => 2 * value - 3 * y[i]!),
    kernel,
  );
  const [left, right] = [convolve(x, kernel), convolve(y, kernel)];
  return largest(mixed.map((value, i) => value - 2 * left[i]! + 3 * right[i]!));
}
