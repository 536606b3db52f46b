import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.mjs";

const files = ["astro.config.mjs", "package.json", "package-lock.json", "tsconfig.json"];
const folders = ["components", "content", "public", "src"];
/** A build begins by emptying the folder, so that no stamp outlives a build that was broken off. */
const stamp = join(root, "dist", ".built");

/** Whether the built site stems from the sources as they are now. */
export function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint();
}

/** Remembers that the site was built from these sources. */
export function rememberBuild(of) {
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
