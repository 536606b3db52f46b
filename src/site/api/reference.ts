import { globSync, statSync } from "node:fs";
import type { Language } from "../../notebook/protocol.ts";
import type { Entry } from "./entry.ts";
import { extract } from "./extract.ts";

let known: { stamp: string; entries: Entry[] } | undefined;

/** Every entry of the reference; read once, and again when a source has changed. */
export function loadReference(): Entry[] {
  const files = globSync("src/compute/**/*.ts", { exclude: (path) => path === "node_modules" });
  const stamp = files.map((file) => `${file} ${statSync(file).mtimeMs}`).join();
  if (known?.stamp !== stamp) known = { stamp, entries: extract(process.cwd()) };
  return known.entries;
}

/** Where a name of the package is described; nothing for a name that is not public. */
export type Linker = (name: string) => string | undefined;

/** @example linker(entries, "en")("softmax") // "/en/api/softmax/#softmax" */
export function linker(entries: Entry[], language: Language): Linker {
  const addresses = new Map(entries.map(({ name, room }) => [name, `${roomPath(room, language)}#${name}`]));
  return (name) => addresses.get(name);
}

/** @example roomPath("softmax", "zh-cn") // "/zh-cn/api/softmax/" */
export function roomPath(room: string, language: Language): string {
  return ["", language, "api", room, ""].join("/").replace("//", "/");
}
