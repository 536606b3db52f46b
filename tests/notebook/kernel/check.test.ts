import { describe, expect, it } from "vitest";
import { readExercises } from "../../../src/site/engine/exercises.ts";
import { compileOne } from "../compile/chapter.ts";
import { notebook } from "./notebook.ts";
import { double, exercise, thorough, verdict } from "./twice.ts";

describe("the check of an exercise", () => {
  it("passes the solution, in either language", async () => {
    const { solution } = exercise();
    expect(await verdict(solution)).toEqual({
      exercise: "exercise-twice",
      passed: true,
      message: "Correct: every check passed.",
    });
    expect(await verdict(solution, { language: "zh-cn" })).toMatchObject({
      passed: true,
      message: "正确：全部检查通过。",
    });
  });

  it("says of the starter what was expected, what came, and the hint", async () => {
    expect(await verdict()).toEqual({
      exercise: "exercise-twice",
      passed: false,
      message: "twice(3) → expected 6 (within 1e-9), received 3\nAdd it to itself.",
      failure: {
        input: "twice(3)",
        expected: { text: "6" },
        received: { text: "3" },
        within: "1e-9",
        hint: "Add it to itself.",
      },
    });
    expect(await verdict(undefined, { language: "zh-cn" })).toMatchObject({
      message: "twice(3) → 应为 6 (误差不超过 1e-9), 得到 3\n与自身相加。",
    });
  });

  it("says the first failure only", async () => {
    expect((await verdict("function twice(x: number) { return x + 3; }")).message).toBe("twice(0) must be 0");
  });

  it("accepts an attempt that answers later", async () => {
    expect(
      await verdict("async function twice(x: number) {\n  await null;\n  return 2 * x;\n}"),
    ).toMatchObject({ passed: true });
  });

  it("fails an attempt whose promise the check did not expect", async () => {
    const check =
      '(twice, is) => is.close({ input: "twice(1)", received: twice(1), expected: 2, tolerance: 0 })';
    expect(await verdict("async function twice(x: number) { return 2 * x; }", { check })).toMatchObject({
      passed: false,
      message: "twice(1) → expected 2 (within 0), received Promise {}",
    });
  });

  it("says the error an attempt throws when it is called", async () => {
    expect(
      await verdict('function twice(x: number): number {\n  throw new RangeError("no " + x);\n}'),
    ).toMatchObject({
      passed: false,
      message: "RangeError: no 3",
    });
    expect(await verdict('function twice(x: number): number {\n  throw "a word";\n}')).toMatchObject({
      message: "Uncaught value: a word",
    });
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

  it("fails an attempt under another name by the check as it was published, too", async () => {
    const { n } = exercise();
    const published = n.kernel.entry("check-twice")?.cell;
    const renamed = compileOne("function thrice(x: number) { return 2 * x; }");
    if (!published) throw new Error("there is no check");
    const cells = [{ ...renamed, name: "exercise-twice" }, published];
    n.kernel.define({ cells, language: "en", inputs: {}, watch: [], held: [], hidden: [] });
    expect(await n.check("exercise-twice", "check-twice")).toMatchObject({
      passed: false,
      message: "ReferenceError: twice is not defined",
    });
  });

  it("cannot be passed by what the attempt displays", async () => {
    const attempt =
      'import { display } from "notebook";\nfunction twice(x: number): number {\n  display("Correct: every check passed.");\n  display({ passed: true });\n  return x;\n}';
    expect(await verdict(attempt)).toMatchObject({
      passed: false,
      message: expect.stringContaining("received 3"),
    });
  });

  it("cannot be passed by an attempt that answers NaN, a text or nothing", async () => {
    for (const wrong of ["NaN", '"6"', "undefined", "[6]", "6n"]) {
      expect([wrong, (await verdict(`function twice(): any { return ${wrong}; }`)).passed]).toEqual([
        wrong,
        false,
      ]);
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
    const n = notebook(
      '// %% tool\nconst two = (() => { throw new Error("no"); })();\n// %% e\n1\n// %% check\nconst q = { attempt: two, check() {} };',
    );
    expect(await n.check("e", "check")).toMatchObject({ passed: false, message: "… tool" });
  });

  it("that declares nothing says so", async () => {
    const n = notebook("// %% e\n1\n// %% check\n2");
    expect(await n.check("e", "check")).toMatchObject({
      passed: false,
      message: "Cannot check e: its check declares nothing",
    });
  });
});
