import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The files behind the exports of `src/compute/package.json`, with the names they are imported by. */
export function doorsOf(root: string): Map<string, string> {
  const folder = join(root, "src/compute");
  const { name, exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const doors = Object.entries<string>(exports).filter(([, file]) => file.endsWith(".ts"));
  return new Map(doors.map(([path, file]) => [join(folder, file), path.replace(/^\./, name)]));
}

/** The folders that the doors name, told from their text alone: quick enough for a configuration. */
export function roomsBehind(root: string): Set<string> {
  const texts = [...doorsOf(root).keys()].map((file) => readFileSync(file, "utf8"));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/\bfrom "\.\/([\w-]+)\//g)].map(([, room = ""]) => room)),
  );
}
