/*
 * In the repository the package is its TypeScript, and every tool reads that. Under node_modules Node strips no
 * types, so what `npm pack` takes is compiled: before packing, dist is filled and a package.json whose exports
 * lead there takes the place of this one; afterwards both go again. An undo repairs a pack that was broken off.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [manifest, aside, dist] = ["package.json", ".package.json", "dist"].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);

function publish() {
  const { scripts, exports, ...rest } = JSON.parse(readFileSync(manifest, "utf8"));
  const compiled = Object.entries(exports).map(([door, source]) => {
    const file = source.replace(/^\.\/(.+)\.ts$/, "./dist/$1");
    return [door, { types: `${file}.d.ts`, default: `${file}.js` }];
  });
  renameSync(manifest, aside);
  writeFileSync(manifest, `${JSON.stringify({ ...rest, exports: Object.fromEntries(compiled) }, null, 2)}\n`);
}

function undo() {
  if (existsSync(aside)) renameSync(aside, manifest);
  rmSync(dist, { recursive: true, force: true });
}

if (process.argv.includes("--undo")) undo();
else publish();
