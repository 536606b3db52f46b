import { describe, expect, it } from "vitest";
import { readExercises } from "../../../src/site/engine/exercises.ts";
import { notebook } from "./notebook.ts";

const double = (check: string) => `import { exercise } from "notebook";
export const twice = exercise({
  starter: function twice(x: number): number {
    return x;
  },
  solution: function twice(x: number): number {
    return 2 * x;
  },
  check: ${check},
});`;

const thorough = `async (twice, is) => {
    is.close({ input: "twice(3)", received: await twice(3), expected: 6, tolerance: 1e-9, hint: is.t({ en: "Add it to itself.", "zh-cn": "与自身相加。" }) });
    is.ok((await twice(0)) === 0, is.t({ en: "twice(0) must be 0", "zh-cn": "twice(0) 应为 0" }));
  }`;

/** A notebook with the exercise `twice`, at which the reader has written `attempt`. */
function exercise(attempt?: string, check = thorough) {
  const [text] = readExercises(double(check));
  if (!text) throw new Error("no exercise was read");
  const [cell, hidden] = text.cells;
  const source = attempt ?? cell.source;
  return { solution: text.solution, n: notebook(`// %% ${cell.name}\n${source}\n// %% ${hidden.name}\n${hidden.source}`) };
}

async function verdict(attempt?: string, { check = thorough, language = "en" as "en" | "zh-cn" } = {}) {
  const { n } = exercise(attempt, check);
  return n.check("exercise-twice", "check-twice", language);
}

describe("the check of an exercise", () => {
  it("passes the solution, in either language", async () => {
    const { solution } = exercise();
    expect(await verdict(solution)).toEqual({ exercise: "exercise-twice", passed: true, message: "Correct: every check passed." });
    expect(await verdict(solution, { language: "zh-cn" })).toMatchObject({ passed: true, message: "正确：全部检查通过。" });
  });

  it("says of the starter what was expected, what came, and the hint", async () => {
    expect(await verdict()).toEqual({
      exercise: "exercise-twice",
      passed: false,
      message: "twice(3) → expected 6 (within 1e-9), received 3\nAdd it to itself.",
    });
    expect(await verdict(undefined, { language: "zh-cn" })).toMatchObject({
      message: "twice(3) → 应为 6 (误差不超过 1e-9), 得到 3\n与自身相加。",
    });
  });

  it("says the first failure only", async () => {
    expect((await verdict("function twice(x: number) { return x + 3; }")).message).toBe("twice(0) must be 0");
  });

  it("accepts an attempt that answers later", async () => {
    expect(await verdict("async function twice(x: number) {\n  await null;\n  return 2 * x;\n}")).toMatchObject({ passed: true });
  });

  it("fails an attempt whose promise the check did not expect", async () => {
    const check = '(twice, is) => is.close({ input: "twice(1)", received: twice(1), expected: 2, tolerance: 0 })';
    expect(await verdict("async function twice(x: number) { return 2 * x; }", { check })).toMatchObject({
      passed: false,
      message: "twice(1) → expected 2 (within 0), received Promise {}",
    });
  });

  it("says the error an attempt throws when it is called", async () => {
    expect(await verdict('function twice(x: number): number {\n  throw new RangeError(`no ${x}`);\n}')).toMatchObject({
      passed: false,
      message: "RangeError: no 3",
    });
    expect(await verdict('function twice(x: number): number {\n  throw "a word";\n}')).toMatchObject({ message: "Error: a word" });
  });

  it("says the error of a cell that fails, with its place", async () => {
    expect(await verdict("const twice = (x: number) => 2 * x;\nmissing();")).toEqual({
      exercise: "exercise-twice",
      passed: false,
      message: "ReferenceError: missing is not defined",
      error: { name: "ReferenceError", message: "missing is not defined", line: 2, column: 1 },
    });
  });

  it("says the syntax error of an attempt", async () => {
    expect(await verdict("function twice(x: number) { return 2 * ; }")).toMatchObject({
      passed: false,
      message: "SyntaxError: Expression expected.",
    });
  });

  it("fails an attempt under another name", async () => {
    expect(await verdict("function thrice(x: number) { return 2 * x; }")).toMatchObject({
      passed: false,
      message: "ReferenceError: twice is not defined",
    });
  });

  it("cannot be passed by what the attempt displays", async () => {
    const attempt = 'import { display } from "notebook";\nfunction twice(x: number): number {\n  display("Correct: every check passed.");\n  display({ passed: true });\n  return x;\n}';
    expect(await verdict(attempt)).toMatchObject({ passed: false, message: expect.stringContaining("received 3") });
  });

  it("cannot be passed by an attempt that answers NaN, a text or nothing", async () => {
    for (const wrong of ["NaN", '"6"', "undefined", "[6]", "6n"]) {
      expect([wrong, (await verdict(`function twice(): any { return ${wrong}; }`)).passed]).toEqual([wrong, false]);
    }
  });

  it("is run again on the reader's new attempt", async () => {
    const { n, solution } = exercise();
    expect((await n.check("exercise-twice", "check-twice")).passed).toBe(false);
    const hidden = readExercises(double(thorough))[0]?.cells[1].source;
    n.edit(`// %% exercise-twice\n${solution}\n// %% check-twice\n${hidden}`);
    expect((await n.check("exercise-twice", "check-twice")).passed).toBe(true);
  });

  it("names the cells it waits for", async () => {
    const n = notebook('// %% tool\nconst two = (() => { throw new Error("no"); })();\n// %% e\n1\n// %% check\nconst q = { attempt: two, check() {} };');
    expect(await n.check("e", "check")).toMatchObject({ passed: false, message: "… tool" });
  });

  it("that declares nothing says so", async () => {
    const n = notebook("// %% e\n1\n// %% check\n2");
    expect(await n.check("e", "check")).toMatchObject({ passed: false, message: "Cannot check e: its check declares nothing" });
  });
});

describe("is.close()", () => {
  const close = async (received: string, expected: string, tolerance = "0.01") => {
    const check = `(_, is) => is.close({ input: "it", received: ${received}, expected: ${expected}, tolerance: ${tolerance} })`;
    return (await verdict(undefined, { check })).passed;
  };

  it("compares numbers within the tolerance, which is included", async () => {
    expect(await close("1.5", "1", "0.5")).toBe(true);
    expect(await close("1.51", "1", "0.5")).toBe(false);
    expect(await close("Infinity", "Infinity")).toBe(true);
    expect(await close("NaN", "NaN")).toBe(true);
    expect(await close("NaN", "1")).toBe(false);
  });

  it("compares arrays entry by entry, whatever their kind", async () => {
    expect(await close("[1, 2]", "new Float64Array([1, 2])")).toBe(true);
    expect(await close("new Float32Array([1, 2])", "[1, 2]")).toBe(true);
    expect(await close("[1, 3]", "[1, 2]")).toBe(false);
    expect(await close("[1, 2, 3]", "[1, 2]")).toBe(false);
    expect(await close("[1]", "[1, 2]")).toBe(false);
    expect(await close("1", "[1]")).toBe(false);
    expect(await close("null", "[1]")).toBe(false);
  });
});

describe("is.random()", () => {
  it("gives the same numbers in [0, 1) at every check", async () => {
    const check = '(_, is) => is.ok(false, [is.random(), is.random()].join(" "))';
    const { message } = await verdict(undefined, { check });
    const numbers = message.split(" ").map(Number);
    expect(new Set(numbers).size).toBe(2);
    for (const number of numbers) expect(number >= 0 && number < 1).toBe(true);
    expect((await verdict(undefined, { check })).message).toBe(message);
  });
});
