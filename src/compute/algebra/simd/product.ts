import { type Kernel, kernelModule } from "./kernel.ts";

/** Below this many products the operands are not worth carrying over. */
const WORTHWHILE = 1024;

const PAGE = 65536;

/** What is used of WebAssembly, which the language's own types do not know. */
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => Memory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, host: object) => { exports: Record<string, unknown> };
};

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

interface Engine {
  memory: Memory;
  run: Kernel;
  /** the memory as it is now; it changes its place when it grows */
  cells: Float64Array;
}

/** How an operand lies in its array. */
export type Layout = "plain" | "transposed";

let engine: Engine | undefined | null;

/**
 * out = A·B + bias in 128-bit registers, where there is WebAssembly that has them; returns
 * whether it was done. A is m×k, or k×m where it lies transposed, B is k×n or n×k, out is m×n; the
 * bias has n entries, 0 when absent. The operands are carried over to WebAssembly's memory, which
 * takes a tenth of the time of the product.
 */
export function simdProduct(
  a: Float64Array,
  layoutOfA: Layout,
  b: Float64Array,
  layoutOfB: Layout,
  bias: Float64Array | undefined,
  m: number,
  k: number,
  n: number,
  out: Float64Array,
): boolean {
  if (m < 4 || n < 4 || m * k * n < WORTHWHILE) return false;
  if (engine === undefined) engine = start();
  if (!engine) return false;
  const [atB, atBias, atOut] = [m * k, m * k + k * n, m * k + k * n + n];
  const cells = cellsFor(engine, atOut + m * n);
  carry(a, m * k, cells, 0);
  if (layoutOfB === "plain") carry(b, k * n, cells, atB);
  else carryTransposed(b, n, k, cells, atB);
  if (bias) carry(bias, n, cells, atBias);
  else cells.fill(0, atBias, atOut);
  const [row, column] = layoutOfA === "plain" ? [8 * k, 8] : [8, 8 * m];
  engine.run(0, row, column, 8 * atB, 8 * atBias, 8 * atOut, m, k, n);
  out.set(cells.subarray(atOut, atOut + m * n));
  return true;
}

/** Compiles the kernel, or returns null where that is not possible or not allowed. */
function start(): Engine | null {
  try {
    const memory = new WebAssembly.Memory({ initial: 4 });
    const module = new WebAssembly.Module(kernelModule());
    const { exports } = new WebAssembly.Instance(module, { host: { memory } });
    return { memory, run: exports["run"] as Kernel, cells: new Float64Array(memory.buffer) };
  } catch {
    return null;
  }
}

/** The engine's memory, with room for so many numbers. */
function cellsFor(engine: Engine, count: number): Float64Array {
  const missing = 8 * count - engine.memory.buffer.byteLength;
  if (missing > 0) {
    engine.memory.grow(Math.ceil(missing / PAGE));
    engine.cells = new Float64Array(engine.memory.buffer);
  }
  return engine.cells;
}

function carry(matrix: Float64Array, length: number, cells: Float64Array, at: number): void {
  cells.set(matrix.length === length ? matrix : matrix.subarray(0, length), at);
}

/** Writes the transpose of a rows×columns matrix. */
function carryTransposed(
  matrix: Float64Array,
  rows: number,
  columns: number,
  cells: Float64Array,
  at: number,
): void {
  for (let i = 0; i < rows; i++) {
    let to = at + i;
    for (let j = 0; j < columns; j++, to += rows) cells[to] = matrix[i * columns + j]!;
  }
}
