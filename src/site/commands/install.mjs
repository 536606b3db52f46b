import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const windows = process.platform === "win32";
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Installs the packages of the lock file, unless exactly these are there. Ends the process if that fails. */
export function install() {
  const complete = isInstalled(readLock("package-lock.json"), readLock("node_modules/.package-lock.json"));
  // The package `node` fetches its binary by a script of its own, which may have been kept from running.
  if (complete && existsSync(join(root, "node_modules/node/bin", windows ? "node.exe" : "node"))) return;
  console.log("Installing what is missing …");
  const [command, ...npm] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const args = [...npm, "ci", "--loglevel=error"];
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * Whether every package that is wanted is there in the same version; packages for other machines may be missing.
 * npm writes the second list, `node_modules/.package-lock.json`, when an installation is complete.
 */
export function isInstalled(wanted, present) {
  return Object.entries(wanted).every(([path, { version, link, optional }]) => {
    if (path === "" || link || !path.includes("node_modules/")) return true;
    return present[path] ? present[path].version === version : Boolean(optional);
  });
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8")).packages;
  } catch {
    return {};
  }
}

/** Runs an installed tool with the installed Node, and gives its exit code. */
export function runTool(name, args) {
  const bin = join(root, "node_modules", ".bin");
  const env = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`,
    ASTRO_TELEMETRY_DISABLED: "1",
  };
  return spawnSync(join(bin, name), args, { cwd: root, env, stdio: "inherit", shell: windows }).status ?? 1;
}
