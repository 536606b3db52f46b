import { describe, expect, it } from "vitest";
import { round, roundCell } from "../../../src/notebook/compile/round.ts";

const rounded = (code: string) => round(code, "ts");

describe("rounded code", () => {
  it("has each arithmetic operation, and each function of Math, done by $round", () => {
    expect(rounded("f(a * b + c);")).toBe("f($round.add($round.mul(a , b) , c));");
    expect(rounded("f((a - b) / Math.exp(-c) ** 2);")).toBe(
      "f($round.div(($round.sub(a , b)) , $round.pow($round.Math.exp(-c) , 2)));",
    );
    expect(rounded("z.map(Math.exp); f({ Math });")).toBe(
      "z.map($round.Math.exp); f({ Math: $round.Math });",
    );
  });

  it("assigns what it has rounded, and evaluates no target twice that does something", () => {
    expect(rounded("s += x; a[i] *= x; p.q -= x;")).toBe(
      "s = $round.add(s, x); a[i] = $round.mul(a[i], x); p.q = $round.sub(p.q, x);",
    );
    expect(rounded("a[next()] += x; at(i).sum /= x;")).toBe(
      '$round.update("add", a,next() , x); $round.update("div", at(i), "sum" , x);',
    );
  });

  it("leaves texts, comparisons, signs, steps of one and constants alone", () => {
    const code = 'f(`a` + b, "a" + b, a < b, -a, i++, 1 / 3, 2 ** 32);\ns += "a";';
    expect(rounded(code)).toBe(code);
  });

  it("keeps every line where it is", () => {
    const code = "f(\n  a +\n    b *\n      c,\n);\nq[\n  i\n] += 1;";
    const lines = rounded(code).split("\n");
    expect(lines.length).toBe(code.split("\n").length);
    expect(lines[3]).toContain("c))");
  });

  it("calls the arithmetic of packages where it is told to", () => {
    expect(round("f(a * b);", "ts", "$inside")).toBe("f($inside.mul(a , b));");
  });

  it("knows a Math that is not the language's own", () => {
    expect(rounded('import { Math } from "elsewhere"; Math.exp(1);')).toBe(
      'import { Math } from "elsewhere"; Math.exp(1);',
    );
  });
});

describe("what counts is not rounded:", () => {
  const counting: Record<string, string> = {
    "an index": "a[i * n + j];",
    "what becomes an index by way of variables": "const u = i * n; let v = u + 1; v += n; a[v];",
    "what becomes one inside a function": "const at = (i, j) => i * n + j; a[at(1, 2)];",
    "what is handed over to become one": "function get(a, k) { return a[k]; } get(a, i * n + j);",
    "the operands of bits": "s = (s + 0x6d2b79f5) | 0; Math2.imul(s ^ (s >>> 15), 1 | s);",
    "a length": "new Float64Array(n * m); Array.from({ length: n + 1 }); a.slice(i * n, i * n + n);",
    "what is cut to a whole number": "f(i); const k = i % 7;",
    "a generator by remainders": "const m = 2 ** 31 - 1; let s = 1; s = (16807 * s) % m;",
    digits: "x.toFixed(d + 1);",
  };
  it.each(Object.entries(counting))("%s", (_, code) => {
    expect(rounded(code)).toBe(code);
  });

  it("what is cut to a whole number, but not the number itself elsewhere", () => {
    expect(rounded("a[Math.floor(x * 10)]; f(x * 10); f(x * 0.5 | 0); const y = x * 2; f(y | 0);")).toBe(
      "a[$round.Math.floor(x * 10)]; f($round.mul(x , 10)); f(x * 0.5 | 0); const y = $round.mul(x , 2); f(y | 0);",
    );
  });
});

describe("a rounded cell", () => {
  const head = '(function (Plot, x, $show) { "use strict";\n';
  const plot = [{ local: "Plot", module: "@observablehq/plot", name: "*" }];

  it("says that it begins, on the line of its head", () => {
    const js = roundCell({ name: "die", js: `${head}$show(x * x)\nreturn {};\n})`, imports: [] });
    expect(js.split("\n").slice(0, 2)).toEqual([
      '(function (Plot, x, $show) { "use strict"; $round.witness.begin("die");',
      "$show($round.mul(x , x))",
    ]);
  });

  it("has what a plot calls back computed as ever, and what it draws rounded before", () => {
    const js = roundCell({
      name: "die",
      js: `${head}$show(Plot.plot({ marks: [Plot.dot([x * x])] }))\nreturn {};\n})`,
      imports: plot,
    });
    expect(js).toContain(
      '$show($round.witness.draw(Plot, "plot", { marks: [$round.witness.draw(Plot, "dot", [$round.mul(x , x)])] }))',
    );
  });

  it("that cannot run stays so", () => {
    expect(roundCell({ name: "die", js: "", imports: [] })).toBe("");
  });
});
