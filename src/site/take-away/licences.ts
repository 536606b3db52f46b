import { globSync, readFileSync } from "node:fs";

/**
 * The licences of the packages that a bundle took files from, as they ask to be handed on; packages with the same
 * text share it.
 */
export function licencesOf(files: readonly string[]): string {
  const folders = new Set(
    files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []),
  );
  const packages = [...folders].sort().map((folder) => {
    const { name } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as { name: string };
    return { name, text: licenceIn(folder) };
  });
  return [...Map.groupBy(packages, ({ text }) => text)]
    .map(([text, same]) => `${same.map(({ name }) => name).join(", ")}\n\n${text}`)
    .join("\n\n---\n\n");
}

function licenceIn(folder: string): string {
  const [file] = globSync(`${folder}/{LICENSE,LICENCE,license,licence}*`).sort();
  if (file) return readFileSync(file, "utf8").trim().replaceAll("*/", "* /");
  const { license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as { license?: string };
  if (license) return `Licence: ${license}`;
  throw new Error(`Cannot hand on ${folder}: expected a file LICENSE or a licence in its package.json`);
}
