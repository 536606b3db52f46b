import { readFileSync } from "node:fs";
import { type BuildOptions, build } from "esbuild";
import { lightDocument } from "./light-document.ts";

/**
 * A worker as one classic script. The sandboxed frame may load nothing, so the page hands it the text;
 * Vite serves workers as many modules while developing, which the frame could not import.
 */
export function bundleWorker(entry: string): Promise<string> {
  const entryPoints = [`src/site/engine/${entry}`];
  return bundle({ entryPoints, format: "iife", plugins: [lightDocument] });
}

/** These names of these modules, and nothing else of them, as a script for the kernel to evaluate; `*` is all. */
export function bundlePackages(names: Record<string, string[]>, more: BuildOptions = {}): Promise<string> {
  const lines = Object.entries(names).flatMap(([module, held], i) => {
    const from = JSON.stringify(module);
    if (held.includes("*")) return [`export * as ${from} from ${from};`];
    const picked = held.map((name) => `${name}: all${i}.${name}`).join(", ");
    return [
      `import * as all${i} from ${from};`,
      `const part${i} = { ${picked} };`,
      `export { part${i} as ${from} };`,
    ];
  });
  const stdin = { contents: lines.join("\n"), resolveDir: process.cwd() };
  return bundle({ stdin, format: "cjs" }, more);
}

/** A module that acts when it is evaluated, with all it imports. */
export function bundleScript(entry: string): Promise<string> {
  return bundle({ entryPoints: [entry], format: "iife" });
}

/** A module with everything it imports, for Node and Deno, and the files that are in it. */
export async function bundleModule(entry: string): Promise<{ text: string; files: string[] }> {
  const { outputFiles, metafile } = await build({
    ...settings,
    entryPoints: [entry],
    format: "esm",
    metafile: true,
  });
  const inside = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const files = inside.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
  return { text: outputFiles[0]?.text ?? "", files };
}

const settings = {
  bundle: true,
  write: false as const,
  minify: true,
  target: "es2022",
  platform: "browser",
  legalComments: "none",
  logLevel: "error",
} satisfies BuildOptions;

async function bundle(entry: BuildOptions, more: BuildOptions = {}): Promise<string> {
  const { outputFiles } = await build({ ...entry, ...settings, ...more, write: false });
  return outputFiles?.[0]?.text ?? "";
}

/** A script as a response that a static build writes to a file. */
export async function scriptResponse(text: Promise<string>): Promise<Response> {
  return new Response(await text, { headers: { "content-type": "text/javascript; charset=utf-8" } });
}

/** The page of the sandboxed frame: no network of any kind, and a worker made of the text it is handed. */
export function framePage(): string {
  const policy = "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob:";
  const script = readFileSync("src/site/engine/frame.js", "utf8");
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Nonlinear: where cells run</title><script>${script}</script>`;
}
