import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/** The backends of TensorFlow.js to be measured against. */
export type Backend = "wasm" | "cpu";

type TensorFlow = typeof import("@tensorflow/tfjs-core") & typeof import("@tensorflow/tfjs-backend-wasm");

const require = createRequire(import.meta.url);
const bundle = fileURLToPath(new URL("../../node_modules/.cache/bench/tensorflow.cjs", import.meta.url));

// The packages' entries for Node leave out the gradients, so they are bundled as a page would have them.
buildSync({
  stdin: {
    contents: `
      import "@tensorflow/tfjs-core/dist/register_all_gradients";
      import "@tensorflow/tfjs-backend-cpu";
      export * from "@tensorflow/tfjs-core";
      export * from "@tensorflow/tfjs-backend-wasm";`,
    resolveDir: import.meta.dirname,
  },
  bundle: true,
  platform: "node",
  mainFields: ["module", "main"],
  logLevel: "error",
  outfile: bundle,
});

export const tf: TensorFlow = require(bundle);
tf.enableProdMode(); // Faster, and silent about other packages.
const folder = require.resolve("@tensorflow/tfjs-backend-wasm/package.json").replace("package.json", "dist/");
tf.setWasmPaths(folder);

/** Makes a backend the one that is used, and demands that it was there. */
export async function useBackend(backend: Backend): Promise<void> {
  if (tf.getBackend() !== backend && !(await tf.setBackend(backend))) {
    throw new Error(`Cannot measure: TensorFlow.js has no backend ${backend}`);
  }
}

/** What the wasm backend makes use of on this machine. */
export async function wasmFeatures(): Promise<{ simd: boolean; threads: boolean }> {
  await useBackend("wasm");
  const has = async (flag: string) => Boolean(await tf.env().getAsync(flag));
  return {
    simd: await has("WASM_HAS_SIMD_SUPPORT"),
    threads: await has("WASM_HAS_MULTITHREAD_SUPPORT"),
  };
}
