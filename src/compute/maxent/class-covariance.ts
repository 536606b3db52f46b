import type { Reduced } from "./family.ts";
import type { Labelled } from "./labelled-data.ts";

/** How many examples are gathered before they are added to the blocks. */
const GROUP = 4;

/**
 * The Hessian of a labelled family, block (k, l) = (1/n) Σₓ Pₖ(δₖₗ − Pₗ)·z·zᵀ for the
 * free classes k and l, over the examples that are still contested.
 *
 * The products zᵢ·zⱼ are formed once an example and added to all blocks, with four
 * examples at a time, since reading and writing the blocks is what costs.
 */
export function classCovariance(
  { z, width, labels, classes }: Labelled,
  examples: number[],
  free: number[],
): Reduced["covariance"] {
  const entries = (width * (width + 1)) / 2;
  const pairs = (free.length * (free.length + 1)) / 2;
  const squares = new Float64Array(GROUP * entries);
  const shares = new Float64Array(GROUP * pairs);
  const blocks = new Float64Array(pairs * entries);
  return (distribution, into) => {
    blocks.fill(0);
    for (let start = 0; start < examples.length; start += GROUP) {
      if (start + GROUP > examples.length) shares.fill(0);
      for (let g = 0; g < GROUP && start + g < examples.length; g++) {
        const x = examples[start + g]!;
        writeSquares(z, x * width, width, squares, g * entries);
        writeShares(distribution, x * classes, classes, free, 1 / labels.length, shares, g * pairs);
      }
      addGroup(shares, squares, pairs, entries, blocks);
    }
    spread(blocks, width, free.length, into);
  };
}

/** z·zᵀ on and below the diagonal. */
function writeSquares(z: Float64Array, from: number, width: number, into: Float64Array, at: number): void {
  let to = at;
  for (let i = 0; i < width; i++) {
    for (let j = 0; j <= i; j++) into[to++] = z[from + i]! * z[from + j]!;
  }
}

/** m·Pₖ(δₖₗ − Pₗ) for l ≤ k; 1 − Pₖ is summed from the other classes, so that it keeps its digits. */
function writeShares(
  distribution: Float64Array,
  row: number,
  classes: number,
  free: number[],
  mass: number,
  into: Float64Array,
  at: number,
): void {
  let to = at;
  for (let a = 0; a < free.length; a++) {
    const k = free[a]!;
    const share = mass * distribution[row + k]!;
    for (let b = 0; b < a; b++) into[to++] = -share * distribution[row + free[b]!]!;
    let others = 0;
    for (let l = 0; l < classes; l++) if (l !== k) others += distribution[row + l]!;
    into[to++] = share * others;
  }
}

/** blocks += sharesᵀ·squares */
function addGroup(
  shares: Float64Array,
  squares: Float64Array,
  pairs: number,
  entries: number,
  blocks: Float64Array,
): void {
  for (let pair = 0; pair < pairs; pair++) {
    const a = shares[pair]!;
    const b = shares[pairs + pair]!;
    const c = shares[2 * pairs + pair]!;
    const d = shares[3 * pairs + pair]!;
    for (let e = 0; e < entries; e++) {
      blocks[pair * entries + e]! +=
        a * squares[e]! +
        b * squares[entries + e]! +
        c * squares[2 * entries + e]! +
        d * squares[3 * entries + e]!;
    }
  }
}

/** Writes the packed symmetric blocks to their places on and below the diagonal of the whole. */
function spread(blocks: Float64Array, width: number, count: number, into: Float64Array): void {
  const dimension = count * width;
  let from = 0;
  for (let k = 0; k < count; k++) {
    for (let l = 0; l <= k; l++) {
      for (let i = 0; i < width; i++) {
        for (let j = 0; j <= i; j++) {
          const value = blocks[from++]!;
          into[(k * width + i) * dimension + l * width + j] = value;
          into[(k * width + j) * dimension + l * width + i] = value;
        }
      }
    }
  }
}
