/*
 * npm run bench: how fast `nonlinear` is, as ratios to TensorFlow.js (its wasm and cpu backends) and to a
 * scalar autodiff, measured in turns in this one process; then how fast a plot follows a slider in the
 * built site. `npm run bench -- --save` also writes the table that the site shows.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { digits, type Line, met, type Peer, type Results, type Timed } from "../../src/site/speed/results.ts";
import * as elementwise from "./elementwise.ts";
import { irisFit, largestGradient } from "./maximum-entropy.ts";
import { type Contender, compare, demandSame, measure } from "./measure.ts";
import { tableOf } from "./table.ts";
import { type Backend, tf, wasmFeatures } from "./tensorflow.ts";
import * as training from "./training.ts";

const saved = new URL("../../src/site/speed/results.json", import.meta.url);
const manifest = new URL("../../src/compute/package.json", import.meta.url);
const backends: Backend[] = ["wasm", "cpu"];
const lines: Line[] = [];

async function enter(task: string, peer: Peer, ours: Contender, theirs: Contender, required?: number) {
  const line: Line = { task, peer, ...(await compare(ours, theirs)), ...(required && { required }) };
  lines.push(line);
  process.stderr.write(`${task}, ${peer}: ${digits(line.ratio.median)}\n`);
}

for (const [task, net] of Object.entries(training.nets)) {
  for (const backend of backends) {
    const [ours, theirs] = [training.ours(net), await training.theirs(net, backend)];
    await demandSame(task, ours, theirs);
    await enter(task, `tfjs-${backend}`, ours, theirs, { wasm: 1.5, cpu: 5 }[backend]);
  }
}

const smallest = training.nets["64-64-64-10"];
const byScalars = training.byScalars(smallest);
await demandSame("the scalar autodiff", training.ours(smallest, training.SCALAR_ROWS), byScalars);
await enter("64-64-64-10", "scalar", training.ours(smallest), byScalars);

for (const name of elementwise.names) {
  for (const backend of backends) {
    const [ours, theirs] = [elementwise.ours(name), await elementwise.theirs(name, backend)];
    await demandSame(name, ours, theirs);
    await enter(name, `tfjs-${backend}`, ours, theirs, backend === "cpu" ? 3 : undefined);
  }
}

for (const backend of backends) {
  const [ours, theirs] = [elementwise.ourSoftmax, await elementwise.theirSoftmax(backend)];
  await demandSame("softmax", ours, theirs);
  await enter("softmax", `tfjs-${backend}`, ours, theirs, backend === "cpu" ? 3 : undefined);
}

const gradient = largestGradient();
if (!(gradient <= 1e-8))
  throw new Error(`Cannot time the fit: its gradient must be ≤ 1e-8, received ${gradient}`);
const timed: Timed[] = [{ task: "iris", ...(await measure(irisFit)), limit: 500 }];

const results: Results = {
  date: new Date().toISOString().slice(0, 10),
  machine: { processor: cpus()[0]?.model ?? "unknown", cores: cpus().length },
  versions: {
    node: process.versions.node,
    nonlinear: JSON.parse(readFileSync(manifest, "utf8")).version,
    tfjs: tf.version_core,
  },
  wasm: await wasmFeatures(),
  lines,
  timed,
};
const { machine, versions, wasm } = results;
console.log(
  `\n${machine.processor}, ${machine.cores} cores, Node ${versions.node}, TensorFlow.js ${versions.tfjs}`,
);
console.log(`wasm ${wasm.simd ? "with" : "without"} SIMD, ${wasm.threads ? "with" : "without"} threads\n`);
console.log(tableOf(results));
if (process.argv.includes("--save")) {
  writeFileSync(saved, `${JSON.stringify(results, rounded, 2)}\n`);
}

console.log("");
if (existsSync("dist/en/maximum-entropy/index.html")) await import("./slider.ts");
else console.log("The slider is not measured: the site is not built; run npm run build first.");
process.exitCode = [...lines, ...timed].every(met) ? 0 : 1;

/** Three significant digits are more than the noise leaves. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(3)) : value;
}
