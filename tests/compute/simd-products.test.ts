import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { simdProduct } from "../../src/compute/algebra/simd/product.ts";
import { times as fastTimes } from "../../src/compute/algebra/times.ts";
import { timesTransposed as fastTimesTransposed } from "../../src/compute/algebra/times-transposed.ts";
import { transposedTimes as fastTransposedTimes } from "../../src/compute/algebra/transposed-times.ts";
import "./arbitrary.ts";

const size = fc.integer({ min: 1, max: 40 });
const number = fc.double({ min: -10, max: 10, noNaN: true });

/** The operands of a product, with a few numbers behind each that must not matter. */
const operands = fc.tuple(size, size, size).chain(([m, k, n]) => {
  const matrix = (length: number) =>
    fc
      .infiniteStream(number)
      .map((numbers) => Float64Array.from({ length: length + 2 }, () => numbers.next().value ?? 0));
  return fc.record({
    m: fc.constant(m),
    k: fc.constant(k),
    n: fc.constant(n),
    a: matrix(m * k),
    b: matrix(k * n),
    bias: matrix(n),
  });
});

/** One entry more than needed, to see that nothing is written behind the end. */
const place = (length: number) => new Float64Array(length + 1).fill(99);

/** The modules as they are on a machine without WebAssembly. */
async function withoutWebAssembly() {
  vi.stubGlobal("WebAssembly", undefined);
  vi.resetModules();
  const plain = {
    ...(await import("../../src/compute/algebra/times.ts")),
    ...(await import("../../src/compute/algebra/times-transposed.ts")),
    ...(await import("../../src/compute/algebra/transposed-times.ts")),
    ...(await import("../../src/compute/algebra/simd/product.ts")),
  };
  // It decides at its first product, and remembers.
  plain.simdProduct(place(400), "plain", place(400), "plain", undefined, 20, 20, 20, place(400));
  vi.unstubAllGlobals();
  return plain;
}

afterEach(() => vi.unstubAllGlobals());

describe("a product by WebAssembly", () => {
  let plain: Awaited<ReturnType<typeof withoutWebAssembly>>;
  beforeAll(async () => {
    plain = await withoutWebAssembly();
  });

  test("is done where it is worthwhile, and refused where it is not, or where there is no WebAssembly", () => {
    const out = place(400);
    const [a, b] = [new Float64Array(400).fill(2), new Float64Array(400).fill(3)];
    expect(simdProduct(a, "plain", b, "plain", undefined, 20, 20, 20, out)).toBe(true);
    expect([...out]).toEqual([...Array(400).fill(120), 99]);
    expect(simdProduct(a, "plain", b, "plain", undefined, 3, 20, 20, out)).toBe(false);
    expect(simdProduct(a, "plain", b, "plain", undefined, 20, 20, 3, out)).toBe(false);
    expect(plain.simdProduct(a, "plain", b, "plain", undefined, 20, 20, 20, out)).toBe(false);
  });

  test("A·B is that of the loops in TypeScript to the last bit", () => {
    fc.assert(
      fc.property(operands, ({ m, k, n, a, b }) => {
        const [received, expected] = [place(m * n), place(m * n)];
        fastTimes(a, b, m, k, n, received);
        plain.times(a, b, m, k, n, expected);
        expect(received).toEqual(expected);
      }),
    );
  });

  test("A·Bᵀ + bias is that of the loops to the last bit", () => {
    fc.assert(
      fc.property(operands, ({ m, k, n, a, b, bias }) => {
        const [received, expected] = [place(m * n), place(m * n)];
        fastTimesTransposed(a, b, bias, m, k, n, received);
        plain.timesTransposed(a, b, bias, m, k, n, expected);
        expect(received).toEqual(expected);
      }),
    );
  });

  test("Aᵀ·B is that of the loops to the last bit", () => {
    fc.assert(
      fc.property(operands, ({ m, k, n, a, b }) => {
        const [received, expected] = [place(m * n), place(m * n)];
        fastTransposedTimes(a, b, k, m, n, received);
        plain.transposedTimes(a, b, k, m, n, expected);
        expect(received).toEqual(expected);
      }),
    );
  });

  test("hands on what is not finite", () => {
    const a = new Float64Array(400).fill(1);
    a[0] = NaN;
    a[20] = Infinity;
    const out = place(400);
    fastTimes(a, new Float64Array(400).fill(1), 20, 20, 20, out);
    expect([out[0], out[20], out[40]]).toEqual([NaN, Infinity, 20]);
  });

  test("reads no more of its operands than the product needs", () => {
    const [a, b] = [new Float64Array(1e6).fill(2), new Float64Array(1e6).fill(3)];
    const out = place(64);
    fastTimes(a, b, 8, 16, 8, out);
    expect([...out]).toEqual([...Array(64).fill(96), 99]);
  });

  test("grows its memory for large operands", () => {
    const [a, b] = [new Float64Array(300 * 200).fill(0.5), new Float64Array(200 * 400).fill(2)];
    const out = place(300 * 400);
    fastTimes(a, b, 300, 200, 400, out);
    expect(out.every((value, at) => value === (at < 300 * 400 ? 200 : 99))).toBe(true);
  });
});
