import {
  add,
  addPairs,
  count,
  get,
  integer,
  loadPair,
  loadTwice,
  moduleOf,
  multiply,
  multiplyPairs,
  set,
  smaller,
  storePair,
  subtract,
} from "./assembler.ts";

/**
 * out = A·B + bias, with addresses and strides in bytes and sizes in entries: A's entry (i, p)
 * is at a + i·row + p·column; B is k×n and out m×n, row-major; bias has n entries. m and n are at
 * least 4, k at least 1.
 */
export type Kernel = (
  a: number,
  row: number,
  column: number,
  b: number,
  bias: number,
  out: number,
  m: number,
  k: number,
  n: number,
) => void;

/** The local variables: the parameters, further integers, and pairs of doubles. */
const PARAMETERS = { a: 0, row: 1, column: 2, b: 3, bias: 4, out: 5, m: 6, k: 7, n: 8 };
const INTEGERS = {
  i: 9,
  j: 10,
  p: 11,
  top: 12,
  left: 13,
  line: 14,
  a0: 15,
  a1: 16,
  a2: 17,
  a3: 18,
  bp: 19,
  to: 20,
};
const PAIRS = {
  s00: 21,
  s01: 22,
  s10: 23,
  s11: 24,
  s20: 25,
  s21: 26,
  s30: 27,
  s31: 28,
  b0: 29,
  b1: 30,
  entry: 31,
};

/**
 * The kernel as WebAssembly, in blocks of 4×4 sums, two to a register. Every sum starts at the
 * bias and adds its products in order, as the loops in TypeScript do, so that the results are the
 * same to the last bit. The last block of a row or a column is moved back inside.
 */
export function kernelModule(): Uint8Array<ArrayBuffer> {
  const { i, j, p, top, left, line, a0, a1, a2, a3, bp, to } = INTEGERS;
  const { s00, s01, s10, s11, s20, s21, s30, s31, b0, b1, entry } = PAIRS;
  const [double, four] = [integer(8), integer(4)];
  const parameter = (name: keyof typeof PARAMETERS) => get(PARAMETERS[name]);
  const rows = [
    { from: a0, sums: [s00, s01] },
    { from: a1, sums: [s10, s11] },
    { from: a2, sums: [s20, s21] },
    { from: a3, sums: [s30, s31] },
  ] as const;
  const inBytes = (entries: readonly number[]) => multiply(entries, double);

  const start = rows.flatMap(({ from, sums: [first, second] }, r) => [
    set(
      from,
      r === 0
        ? add(parameter("a"), multiply(get(top), parameter("row")))
        : add(get(from - 1), parameter("row")),
    ),
    set(first, loadPair(add(parameter("bias"), inBytes(get(left))))),
    set(second, loadPair(add(parameter("bias"), inBytes(get(left))), 16)),
  ]);
  const products = rows.flatMap(({ from, sums: [first, second] }) => [
    set(entry, loadTwice(get(from))),
    set(first, addPairs(get(first), multiplyPairs(get(entry), get(b0)))),
    set(second, addPairs(get(second), multiplyPairs(get(entry), get(b1)))),
    set(from, add(get(from), parameter("column"))),
  ]);
  const finish = rows.flatMap(({ sums: [first, second] }) => [
    storePair(get(to), get(first)),
    storePair(get(to), get(second), 16),
    set(to, add(get(to), get(line))),
  ]);
  const block = [
    set(left, smaller(get(j), subtract(parameter("n"), four))),
    ...start,
    set(bp, add(parameter("b"), inBytes(get(left)))),
    count(
      p,
      1,
      parameter("k"),
      set(b0, loadPair(get(bp))),
      set(b1, loadPair(get(bp), 16)),
      ...products,
      set(bp, add(get(bp), get(line))),
    ),
    set(to, add(parameter("out"), inBytes(add(multiply(get(top), parameter("n")), get(left))))),
    ...finish,
  ];
  const body = [
    set(line, inBytes(parameter("n"))),
    count(
      i,
      4,
      parameter("m"),
      set(top, smaller(get(i), subtract(parameter("m"), four))),
      count(j, 4, parameter("n"), ...block),
    ),
  ];
  return moduleOf(
    Object.keys(PARAMETERS).length,
    Object.keys(INTEGERS).length,
    Object.keys(PAIRS).length,
    body.flat(),
  );
}
