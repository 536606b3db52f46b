import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./install.mjs";

const files = ["astro.config.mjs", "package-lock.json", "tsconfig.json"];
const folders = ["components", "content", "public", "src"];
const stamp = join(root, ".astro", "built");

/** Whether the built site stems from the sources as they are now. */
export function isBuilt() {
  return existsSync(stamp) && existsSync(join(root, "dist")) && readFileSync(stamp, "utf8") === fingerprint();
}

/** Remembers that the site was built from these sources. */
export function rememberBuild(of) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, of);
}

/** Names, sizes and times of all sources, in short. */
export function fingerprint() {
  const hash = createHash("sha256");
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)),
  );
  for (const name of [...files, ...inFolders.sort()]) {
    const { size, mtimeMs } = statSync(join(root, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}
