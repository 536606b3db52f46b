import type { Chapter } from "./chapter.ts";
import { toNotebook } from "./jupyter.ts";
import { toScript } from "./script.ts";
import { zip } from "./zip.ts";

export const endings = ["ts", "ipynb", "zip"] as const;
export type Ending = (typeof endings)[number];

/** A chapter as the file of this ending; the archive also holds `sidecar`, the text of the file that both need. */
export async function fileOf(
  chapter: Chapter,
  ending: Ending,
  sidecar: () => Promise<string>,
): Promise<string | Uint8Array<ArrayBuffer>> {
  if (ending === "ts") return toScript(chapter);
  if (ending === "ipynb") return toNotebook(chapter);
  const texts = {
    [`${chapter.name}.ts`]: toScript(chapter),
    [`${chapter.name}.ipynb`]: toNotebook(chapter),
    [chapter.sidecar.file]: await sidecar(),
    // Without it, Node would wonder about the kind of module before it runs the script.
    "package.json": `${JSON.stringify({ private: true, type: "module" }, null, 2)}\n`,
  };
  const encoder = new TextEncoder();
  return zip(
    Object.entries(texts).map(([name, text]) => ({
      name: `${chapter.name}/${name}`,
      bytes: encoder.encode(text),
    })),
  );
}
