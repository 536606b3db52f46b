import { readFileSync } from "node:fs";
import { build } from "esbuild";

/**
 * A worker as one classic script. The sandboxed frame may load nothing, so the page hands it the text;
 * Vite serves workers as many modules while developing, which the frame could not import.
 */
export async function bundleWorker(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`src/site/engine/${entry}`],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    platform: "browser",
    legalComments: "none",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

/** A script as a response that a static build writes to a file. */
export async function scriptResponse(entry: string): Promise<Response> {
  return new Response(await bundleWorker(entry), {
    headers: { "content-type": "text/javascript; charset=utf-8" },
  });
}

/** The page of the sandboxed frame: no network of any kind, and a worker made of the text it is handed. */
export function framePage(): string {
  const policy = "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob:";
  const script = readFileSync("src/site/engine/frame.js", "utf8");
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Nonlinear: where cells run</title><script>${script}</script>`;
}
