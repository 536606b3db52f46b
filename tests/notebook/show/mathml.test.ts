import katex from "katex";
import { expect, it } from "vitest";
import { mendScripts } from "../../../src/notebook/show/mathml.ts";

const mathml = (tex: string) => mendScripts(katex.renderToString(tex, { output: "mathml" }));

it.each([
  ["\\lambda_{\\max}", "<msub><mi>λ</mi><mi>max</mi></msub>"],
  ["\\lambda^{\\min}", "<msup><mi>λ</mi><mi>min</mi></msup>"],
  ["2 \\log x", "<mi>log</mi><mo>\u2061</mo><mi>x</mi>"],
])("in the MathML of %s, every script has as many parts as it may have", (tex, written) => {
  expect(mathml(tex)).toContain(written);
});
