import { checkDifferentiable, type Differentiable, jumps } from "./differentiable.ts";
import { minimum } from "./extremum.ts";

/** Distances from the origin between which |f′| is searched, each four times the last. */
const RINGS = [0, 1 / 16, 1 / 4, 1, 4, 16, 64, 256, 1024];

/**
 * The Lipschitz constant of an activation, sup |f′|: the most by which f can stretch a distance.
 *
 * Found by search for |x| ≤ 1024, which closes in on either side of a kink, and by a look far out;
 * so f must vary on the scale of 1, as activations do. Infinity if f jumps or its slope grows without
 * bound. Throws a TypeError if f is no activation.
 *
 * Source: R. Lipschitz, "De explicatione per series trigonometricas instituenda functionum unius
 * variabilis arbitrariarum" (1864).
 *
 * @example
 * lipschitzConstant(activation("sigmoid")); // => 0.25
 */
export function lipschitzConstant(f: Differentiable): number {
  checkDifferentiable("Cannot find the Lipschitz constant", f);
  if (jumps(f)) return Infinity;
  const steepness = (x: number) => Math.abs(f.derivative(x));
  const grows = [-1, 1].some((side) => steepness(side * 1e9) > 2 * steepness(side * 1e6));
  if (grows && Math.max(steepness(1e9), steepness(-1e9)) > 1e3) return Infinity;
  const places = [-1e9, 1e9];
  for (let i = 1; i < RINGS.length; i++) {
    const [inner, outer] = [RINGS[i - 1]!, RINGS[i]!];
    places.push(minimum((x) => -steepness(x), inner, outer).at);
    places.push(minimum((x) => -steepness(x), -outer, -inner).at);
  }
  return Math.max(...places.map(steepness));
}
