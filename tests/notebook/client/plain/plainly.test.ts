import { describe, expect, it } from "vitest";
import { plainError, plainly } from "../../../../src/notebook/client/plain/plainly.ts";
import { compileOne } from "../../compile/chapter.ts";

const imports =
  '// %% imports\nimport { activation, softmax } from "nonlinear";\nimport { view } from "notebook";\nimport * as Plot from "@observablehq/plot";';

/** What a page says of the first complaint about a cell, and the name that it links to. */
function told(source: string, language: "en" | "zh-cn" = "en") {
  const [found] = compileOne(source, imports).diagnostics;
  if (!found) throw new Error(`nothing was wrong with ${source}`);
  return { text: plainly(found, language), link: found.reference?.name, code: found.code };
}

describe("a complaint of TypeScript's in plain words", () => {
  it.each([
    [
      "entropie([1])",
      2304,
      "There is nothing called `entropie` here. Is it spelt right, and declared in one of the cells?",
    ],
    [
      "document.title",
      2584,
      "There is nothing called `document` here. Cells run apart from the page, without a network.",
    ],
    [
      "relu(1)",
      2304,
      'There is nothing called `relu` here. `nonlinear` exports it: write `import { relu } from "nonlinear";` above.',
    ],
    ["softmx([1])", 2552, "There is nothing called `softmx` here. Did you mean `softmax`?"],
    [
      'import { f } from "d3";',
      2307,
      "There is no module `d3` here. Cells may import from `@observablehq/plot`, `nonlinear`, `nonlinear/digits`, `notebook`.",
    ],
    [
      'import { sofmax } from "nonlinear";',
      2724,
      "`nonlinear` has nothing called `sofmax`. Did you mean `softmax`?",
    ],
    ['import { relu } from "notebook";', 2305, "`notebook` has nothing called `relu`. `nonlinear` has."],
    [
      "const k = 1; k = 2;",
      2588,
      "`k` is a constant and keeps its value. If it has to change, declare it with `let`.",
    ],
    ['softmax("a")', 2345, "`softmax` wants `Vector` as its `logits`, and this is `string`."],
    ['softmax([1], { temperature: "2" })', 2322, "`temperature` should be `number`, and this is `string`."],
    [
      "softmax([1], { temprature: 2 })",
      2561,
      "`softmax` knows no option `temprature`. Did you mean `temperature`?",
    ],
    ["softmax()", 2554, "`softmax` takes 1 to 2 arguments (`logits`, `options`) and gets 0."],
    [
      "const n: number = [1][0];",
      2322,
      "`number` is wanted here, and this is `number | undefined`. It may be missing: give a fallback with `??`, or check it first.",
    ],
    ["const o: { a: number } = {};", 2741, "The property `a` is missing."],
    [
      "softmax([1]).lenght",
      2551,
      "A `Float64Array<ArrayBufferLike>` has no property `lenght`. Did you mean `length`?",
    ],
    ["Plot.lineYY([1])", 2551, "This module has no property `lineYY`. Did you mean `lineY`?"],
    [
      "[1, 2].find((x) => x > 1).toFixed()",
      2532,
      "This may be missing: an entry of an array, for one, need not be there. Write `?.` or `??`, or check it first.",
    ],
    [
      '"a" * 2',
      2362,
      "Arithmetic needs numbers, and what stands on the left is none. `Number(…)` makes one of a text.",
    ],
    ["const f = (x) => x;", 7006, "Say what `x` is, as in `x: number`, so that its use can be checked."],
    [
      "function f() {",
      1005,
      "A bracket stays open: `}` is missing here, or an opening one too many stands before.",
    ],
    ['const s = "abc', 1002, "This text is not closed before the line ends."],
    ["const t = 1 +", 1109, "A value is missing here: a number, a name, a call."],
    ["for (const x of 5) {}", 2488, "`5` is no list, so nothing can be taken from it one by one."],
  ])("%s", (source, code, text) => {
    expect(told(source)).toMatchObject({ text, code });
  });

  it("is said in Chinese on a Chinese page", () => {
    expect(told('softmax("a")', "zh-cn").text).toBe(
      "`softmax` 的参数 `logits` 应为 `Vector`，这里却是 `string`。",
    );
    expect(told("relu(1)", "zh-cn").text).toContain(
      '`nonlinear` 提供了它：请在前面写上 `import { relu } from "nonlinear";`',
    );
    expect(told("function f() {", "zh-cn").text).toContain("这里缺少 `}`");
  });

  it("is left as it is where nothing plainer is known", () => {
    expect(plainly({ code: 9999, message: "Something rare." }, "en")).toBeUndefined();
    expect(plainly({ code: 9999, message: "Something rare." }, "zh-cn")).toBeUndefined();
  });

  it("of the notebook's own are plain already, and said in Chinese on a Chinese page", () => {
    const [found] = compileOne("const x = 1;", "// %% other\nconst x = 2;").diagnostics;
    if (!found) throw new Error("two cells may not declare one name");
    expect(plainly(found, "en")).toBeUndefined();
    expect(plainly(found, "zh-cn")).toBe("单元 other、it 都声明了 `x`，只能有一个：请给其余的改名。");
  });
});

describe("a complaint about the package links to the reference", () => {
  it.each([
    ['softmax("a")', "softmax"],
    ["softmax()", "softmax"],
    ["softmax([1], { temprature: 2 })", "softmax"],
    ['softmax([1], { temperature: "2" })', "softmax"],
    ["softmax([1]).lenght", "softmax"],
    ['activation("relu").valeu(1)', "Activation"],
    ["softmx([1])", "softmax"],
    ["relu(1)", "relu"],
    ['import { sofmax } from "nonlinear";', "softmax"],
  ])("%s", (source, name) => {
    expect(told(source).link).toBe(name);
  });

  it.each([
    "entropie([1])",
    "const n: number = [1][0];",
    "softmax([1, 2].map((x) => { const s: string = x; return s.length; }))",
    'softmax([1 * ("a" * 2)])',
    "function softmax2(z: number) { return z; }\nsoftmax2()",
    'const relu = (z: number) => z;\nrelu("a")',
    "[1].map(Math.foo)",
  ])("and one that only stands near it does not: %s", (source) => {
    expect(told(source).link).toBeUndefined();
  });
});

describe("an error that a cell throws, in plain words", () => {
  it.each([
    ["TypeError", "Cannot read properties of undefined (reading 'a')", /nothing to read `a` from/],
    ["TypeError", 'can\'t access property "a", list[3] is undefined', /`list\[3\]` is `undefined`/],
    ["TypeError", "undefined is not an object (evaluating 'list[3].a')", /In `list\[3\]\.a`/],
    ["TypeError", "f is not a function", /`f` is no function/],
    ["ReferenceError", "entropie is not defined", /nothing called `entropie`/],
    ["ReferenceError", "Cannot access 'x' before initialization", /`x` is used before/],
    ["RangeError", "Maximum call stack size exceeded", /calls itself again and again/],
    ["InternalError", "too much recursion", /calls itself again and again/],
    ["RangeError", "Invalid array length", /length of an array/],
    ["TypeError", "Assignment to constant variable.", /constant keeps its value/],
  ])("%s: %s", (name, message, words) => {
    expect(plainError({ name, message }, "en")).toMatch(words);
    expect(plainError({ name, message }, "zh-cn")).toMatch(/[一-鿿]{4}/u);
  });

  it("says no more where the error is the reader's own, or the package's", () => {
    expect(plainError({ name: "Error", message: "f is not a function" }, "en")).toBeUndefined();
    expect(plainError({ name: "RangeError", message: "Cannot take softmax: …" }, "en")).toBeUndefined();
  });

  it("says of a cell that cannot run what the compiler says", () => {
    const { code = 0, message = "" } = compileOne("const t = 1 +").diagnostics[0] ?? {};
    expect(plainError({ name: "SyntaxError", message, code }, "en")).toBe(told("const t = 1 +").text);
  });
});
