import * as nonlinear from "nonlinear";
import { digits } from "nonlinear/digits";
import ts from "typescript";

/** What somebody might write who knows only the types. It prints one line. */
export const consumer = `import { entropy, maximumEntropyDie, mulberry32, softmax, standardNormal } from "nonlinear";
import { digits } from "nonlinear/digits";
import type { MaximumEntropyDie, Random, SoftmaxOptions } from "nonlinear";

const options: SoftmaxOptions = { temperature: 2 };
const p: Float64Array = softmax([1, 2, 3], options);
const die: MaximumEntropyDie = maximumEntropyDie(4.5);
const random: Random = mulberry32(7);
const rows: number = digits().rows;
// @ts-expect-error: logits are numbers
const mistaken = () => softmax("123");
// @ts-expect-error: there is no such option
const misspelt = () => softmax([1, 2], { temperatur: 2 });
console.log(JSON.stringify([...p, entropy(p), die.multiplier, standardNormal(random), rows, typeof mistaken, typeof misspelt]));
`;

/** The same line, computed from the sources. */
export function expected(): string {
  const p = nonlinear.softmax([1, 2, 3], { temperature: 2 });
  const { multiplier } = nonlinear.maximumEntropyDie(4.5);
  const draw = nonlinear.standardNormal(nonlinear.mulberry32(7));
  return JSON.stringify([
    ...p,
    nonlinear.entropy(p),
    multiplier,
    draw,
    digits().rows,
    "function",
    "function",
  ]);
}

const resolutions = {
  nodenext: { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
};

/** What TypeScript has to say about files in a project, and about the declarations of this package. */
export function typeErrors(files: string[], resolution: keyof typeof resolutions): string[] {
  const program = ts.createProgram(files, {
    ...resolutions[resolution],
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
  });
  const sources = program.getSourceFiles().map(({ fileName }) => fileName);
  const untyped = sources.filter((name) => name.includes("/nonlinear/") && !name.endsWith(".d.ts"));
  // Plot's own declarations want those of d3, and a laxer compiler.
  const complaints = ts
    .getPreEmitDiagnostics(program)
    .filter((one) => !one.file?.fileName.includes("/plot/"));
  return [
    ...complaints.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
    ...untyped.map((name) => `${name} was read instead of declarations`),
  ];
}
