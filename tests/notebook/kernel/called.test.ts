import { describe, expect, it } from "vitest";
import { notebook } from "./notebook.ts";

/** The name in the reference that an error in the cell `it` leads to. */
async function link(
  source: string,
  imports = 'import { relu, softmax, maximise, entropy } from "nonlinear";',
) {
  const n = notebook(`// %% imports\n${imports}\n// %% it\n${source}`);
  await n.run("it");
  const error = n.report("it")?.error;
  expect(error, source).toBeDefined();
  return error?.reference;
}

describe("an error thrown inside the package", () => {
  it("leads to the function that the cell called, and the file that declares it", async () => {
    expect(await link("softmax([])")).toEqual({
      package: "nonlinear",
      file: "softmax/softmax.d.ts",
      name: "softmax",
    });
    expect((await link("const a = 1;\nconst b = a + softmax([]).length;"))?.name).toBe("softmax");
    expect((await link("[1].map(() => softmax([]))"))?.name).toBe("softmax");
  });

  it("leads to it under the name that the cell gave it", async () => {
    expect((await link("soft([])", 'import { softmax as soft } from "nonlinear";'))?.name).toBe("softmax");
  });

  it.each([
    ["an error of the cell's own", 'throw new RangeError("Cannot softmax");'],
    [
      "a function of the cell's that bears the name",
      'function f(softmax: () => void) { softmax(); }\nf(() => { throw new Error("mine"); });',
    ],
    [
      "another function of the package under the name",
      "function f(softmax: typeof entropy) { softmax([]); }\nf(entropy);",
    ],
    ["a call by way of the language", "[[]].map(softmax);"],
    ["JavaScript's own function", 'JSON.parse("{");'],
    ["an error beside the call", "softmax([1]).foo.bar;"],
  ])("leads nowhere where that is not certain: %s", async (_, source) => {
    expect(await link(source)).toBeUndefined();
  });
});
