import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { round } from "../../../src/notebook/compile/round.ts";
import { Arithmetic } from "../../../src/notebook/lens/arithmetic.ts";
import { Witness } from "../../../src/notebook/lens/witness.ts";
import type { NarrowFormat } from "../../../src/notebook/protocol.ts";

/** Evaluates rounded code that returns something; `given` are the names it may use. */
function compute<T>(
  code: string,
  given: Record<string, unknown> = {},
  format: NarrowFormat = "float32",
  witness = new Witness(),
): T {
  const $round = new Arithmetic(format, witness, 65504);
  witness.begin("it");
  const names = ["$round", ...Object.keys(given)];
  // sourceURL places what happens, as a kernel does.
  const body = `return (() => {\n${round(code, "js")}\n})();\n//# sourceURL=cell:it`;
  return new Function(...names, body)($round, ...Object.values(given)) as T;
}
const met = (code: string, given: Record<string, unknown> = {}, format: NarrowFormat = "float16") => {
  const witness = new Witness();
  compute(code, given, format, witness);
  return witness.report("it");
};

const f = Math.fround;
const finite = fc.double({ noNaN: true, min: -1e4, max: 1e4 });
/** Numbers with digits: whole ones count, and follow a rule of their own. */
const numbers = fc.array(
  finite.filter((x) => !Number.isInteger(x)),
  { minLength: 1, maxLength: 20 },
);

describe("in float32", () => {
  it("a sum is rounded at each step", () => {
    fc.assert(
      fc.property(numbers, (x) => {
        const [first = 0, ...others] = x;
        const expected = others.reduce((sum, v) => f(sum + f(v)), f(0 + f(first)));
        expect(compute("let s = 0; for (const v of x) s += v; return s;", { x })).toBe(expected);
        expect(compute("return x.reduce((s, v) => s + v, 0);", { x })).toBe(expected);
      }),
    );
  });

  it("a product is rounded at each step", () => {
    fc.assert(
      fc.property(numbers, (x) => {
        const expected = x.slice(1).reduce((product, v) => f(product * f(v)), f(1 * f(x[0] ?? 1)));
        expect(compute("let p = 1; for (const v of x) p *= v; return p;", { x })).toBe(expected);
      }),
    );
  });

  it("an inner product is rounded at each product and each sum", () => {
    fc.assert(
      fc.property(numbers, (x) => {
        const y = x.map((v) => v / 3 + 0.1);
        let expected = 0;
        for (let i = 0; i < x.length; i++) expected = f(expected + f(f(x[i] ?? 0) * f(y[i] ?? 0)));
        const code = "let s = 0; for (let i = 0; i < x.length; i++) s += x[i] * y[i]; return s;";
        expect(compute(code, { x: Float64Array.from(x), y })).toBe(expected);
      }),
    );
  });

  it("a softmax is that of a program in which every result was rounded by hand", () => {
    const logits = fc.array(
      fc.double({ noNaN: true, min: -20, max: 20 }).filter((v) => !Number.isInteger(v)),
      {
        minLength: 2,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(logits, (z) => {
        const most = Math.max(...z);
        const powers = z.map((v) => f(Math.exp(f(f(v) - f(most)))));
        const sum = powers.reduce((total, v) => f(total + v), 0);
        const code = `const most = Math.max(...z);
const powers = z.map((v) => Math.exp(v - most));
const sum = powers.reduce((total, v) => total + v, 0);
return powers.map((v) => v / sum);`;
        expect(compute(code, { z })).toEqual(powers.map((v) => f(v / sum)));
      }),
    );
  });

  it("exp overflows from 88.73 on, and not at 88.72", () => {
    expect(compute("return Math.exp(z);", { z: 88.73 })).toBe(Infinity);
    expect(compute("return Math.exp(z);", { z: 88.72 })).toBeLessThan(Infinity);
  });
});

describe("in float16", () => {
  const in16 = <T>(code: string, given = {}) => compute<T>(code, given, "float16");

  it("exp overflows from 11.09 on, and not at 11.08", () => {
    expect(in16("return Math.exp(z);", { z: 11.1 })).toBe(Infinity);
    expect(in16("return Math.exp(z);", { z: 11.08 })).toBeLessThan(Infinity);
  });

  it("a root of squares is rounded once more: 0.6 and 0.8 are not in the format", () => {
    const expected = Math.f16round(Math.hypot(Math.f16round(0.6), Math.f16round(0.8)));
    expect(in16("return Math.hypot(0.6, 0.8);")).toBe(expected);
  });

  it("a whole number above 65504 overflows, an index does not", () => {
    expect(in16("let s = 60000; s += n; return s;", { n: 6000 })).toBe(Infinity);
    const a = Object.assign([], { [70_000]: "there" });
    expect(in16("const k = i * 7; return a[k];", { a, i: 10_000 })).toBe("there");
  });

  it("counters count beyond 2048, where sums of float16 stand still", () => {
    expect(in16("let n = 0; for (let i = 0; i < 5000; i++) n += 1; return n;")).toBe(5000);
    expect(in16("let s = 0.5; for (let i = 0; i < 5000; i++) s += 0.5; return s;")).toBe(1024);
  });

  it("texts are joined, and big integers and dates computed as ever", () => {
    expect(in16("return [a + 1, 2n ** 70n + b, d - d];", { a: "x", b: 1n, d: new Date(7) })).toEqual([
      "x1",
      2n ** 70n + 1n,
      0,
    ]);
  });
});

describe("a seeded generator draws the same in every format, rounded:", () => {
  const generators = {
    "mulberry32, by bits": `let state = seed | 0;
const next = () => {
  state = (state + 0x6d2b79f5) | 0;
  let bits = Math.imul(state ^ (state >>> 15), 1 | state);
  bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
  return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
};
return Array.from({ length: 50 }, next);`,
    "a congruential one, by remainders": `let state = seed;
const next = () => {
  state = (1664525 * state + 1013904223) % 2 ** 32;
  return state / 2 ** 32;
};
return Array.from({ length: 50 }, next);`,
  };
  it.each(Object.entries(generators))("%s", (_, code) => {
    const exact = new Function("seed", code)(7) as number[];
    expect(compute(code, { seed: 7 })).toEqual(exact.map(Math.fround));
    expect(compute(code, { seed: 7 }, "float16")).toEqual(exact.map(Math.f16round));
  });
});

describe("of what happens", () => {
  it("the first value that is not finite is kept, with its operation and its line", () => {
    expect(met("const a = 1;\nreturn [12.25, 13.5].map((z) => Math.exp(z));")).toEqual({
      nonFinite: { text: "exp(12.25) = ∞", inFloat64: false, cell: "it", line: expect.any(Number) },
    });
  });

  it("what only follows from it is not: NaN made of ∞ has met its cause before", () => {
    expect(met("const big = Math.exp(20.5); return big / big;").nonFinite?.text).toBe("exp(20.5) = ∞");
  });

  it("the first that underflows is kept, and a difference of equals is no underflow", () => {
    expect(
      met("return [0.5 - half, slope * slope * 0.01];", { half: 0.5, slope: 0.001 }).vanished?.text,
    ).toBe("1.013e−6 × 0.01 = 0");
  });

  it("an operand that the format cannot hold is named as the cause", () => {
    expect(met("return Math.log(1e-12);").vanished?.text).toBe("1e−12 → 0");
    expect(met("return 1e5 * x;", { x: 0.5 }).nonFinite?.text).toBe("100000 → ∞");
  });

  it("it is said where float64 gives no better answer", () => {
    expect(met("return Math.exp(1000);").nonFinite?.inFloat64).toBe(true);
    expect(met("return Math.exp(100);").nonFinite?.inFloat64).toBe(false);
  });

  it("a cell that met nothing tells what those did from which it was computed, and forgets it when these run again", () => {
    const witness = new Witness();
    const { Math: rounded } = new Arithmetic("float16", witness, 65504);
    witness.begin("before");
    rounded.exp(20.5);
    witness.begin("it");
    expect(witness.report("it").nonFinite).toMatchObject({ text: "exp(20.5) = ∞", cell: "before" });
    rounded.exp(-20.5);
    expect(witness.report("it")).toMatchObject({ vanished: { text: "exp(−20.5) = 0", cell: "it" } });
    expect(witness.report("it").nonFinite).toBeUndefined();
    witness.begin("before");
    witness.begin("it");
    expect(witness.report("it")).toEqual({});
  });

  it("nothing is told of what a library calls back while it draws", () => {
    const witness = new Witness();
    const Plot = { plot: (tick: (v: number) => number) => tick(1e-20) };
    const drawn = `return $round.witness.draw(Plot, "plot", (v) => Math.log10(v));`;
    expect(compute(drawn, { Plot }, "float16", witness)).toBe(-20);
    expect(witness.report("it")).toEqual({});
  });
});
