import { describe, expect, it } from "vitest";
import { readExercises } from "../../src/site/engine/exercises.ts";

const module = `import { exercise } from "notebook";
import { softmax } from "nonlinear";

export const die = exercise({
  starter: function dieWithMean(mean: number): number[] {
    // Your turn.

    return [];
  },
  solution: function dieWithMean(mean: number): number[] {
    return softmax([mean]);
  },
  check(attempt) {},
});
`.replace(
  "check(attempt) {}",
  `check: (attempt, is) => {
    is.ok(attempt(1).length === 1, "one face");
  }`,
);

const read = (parts: string, name = "e") => readExercises(`export const ${name} = exercise(${parts});`);

describe("readExercises()", () => {
  it("reads each exercise by its name", () => {
    expect(
      readExercises(`${module}\n${module.replace("const die", "const second")}`).map(({ name }) => name),
    ).toEqual(["die", "second"]);
  });

  it("takes the starter as the reader's cell, at the left margin, with its comments and empty lines", () => {
    const [exercise] = readExercises(module);
    expect(exercise?.starter).toBe(
      "function dieWithMean(mean: number): number[] {\n  // Your turn.\n\n  return [];\n}",
    );
    expect(exercise?.cells[0]).toEqual({ name: "exercise-die", source: exercise?.starter });
  });

  it("takes the solution, at the left margin", () => {
    expect(readExercises(module)[0]?.solution).toBe(
      "function dieWithMean(mean: number): number[] {\n  return softmax([mean]);\n}",
    );
  });

  it("makes a hidden cell of the check, with the reader's function and the module's imports but the notebook's", () => {
    expect(readExercises(module)[0]?.cells[1]).toEqual({
      name: "check-die",
      source: `import { softmax } from "nonlinear";
const $check_die = { attempt: dieWithMean, check: (attempt, is) => {
  is.ok(attempt(1).length === 1, "one face");
} };`,
    });
  });

  it("keeps neither check nor solution in what the reader sees", () => {
    const [cell] = readExercises(module)[0]?.cells ?? [];
    expect(cell?.source).not.toMatch(/is\.ok|softmax/);
  });

  it("knows the name of an asynchronous function and of a generator", () => {
    const attempt = (starter: string) =>
      /attempt: (.*?),/.exec(
        read(`{ starter: ${starter}, solution: f, check: f }`)[0]?.cells[1].source ?? "",
      )?.[1];
    expect(attempt("async function later() {}")).toBe("later");
    expect(attempt("function* many() {}")).toBe("many");
    expect(attempt("function $odd_1() {}")).toBe("$odd_1");
  });

  it("passes over what is no exercise", () => {
    expect(
      readExercises("const n = 1;\nfunction f() {}\nexport const g = other({ starter: 1 });\nlet h;"),
    ).toEqual([]);
    expect(readExercises("")).toEqual([]);
  });

  it.each(["starter", "solution", "check"])("says which exercise lacks its %s", (missing) => {
    const parts = { starter: "function f() {}", solution: "function f() {}", check: "() => {}" };
    const text = Object.entries(parts)
      .filter(([key]) => key !== missing)
      .map((pair) => pair.join(": "));
    expect(() => read(`{ ${text.join(", ")} }`)).toThrow(
      new SyntaxError(
        `Cannot read the exercise e: expected a property ${missing} with a function as its value`,
      ),
    );
  });

  it("refuses a check that is written as a method, whose text alone would be no value", () => {
    expect(() => read("{ starter: function f() {}, solution: function f() {}, check() {} }")).toThrow(
      "expected a property check with a function as its value",
    );
  });

  it.each(["() => 1", "function () {}", "someFunction"])(
    "refuses the starter %s, which has no name to call it by",
    (starter) => {
      expect(() => read(`{ starter: ${starter}, solution: f, check: f }`)).toThrow(
        new SyntaxError("Cannot read the exercise e: its starter must be a named function expression"),
      );
    },
  );
});
