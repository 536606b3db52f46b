import { readFileSync } from "node:fs";
import type { Sidecar } from "../../notebook/take-away/chapter.ts";
import { bundleModule } from "../engine/bundle.ts";
import { licencesOf } from "./licences.ts";

/** Where the names that cells import are in the file that lies beside a chapter that was taken away. */
export const sidecar: Sidecar = {
  file: "nonlinear-notebook.mjs",
  flat: ["nonlinear", "nonlinear/digits", "notebook"],
  namespaces: {
    nonlinear: "nonlinear",
    "nonlinear/digits": "digitsModule",
    notebook: "notebook",
    "@observablehq/plot": "Plot",
  },
};

let text: Promise<string> | undefined;

/** The sidecar's text, under our licence, with those of others at its end. */
export function sidecarText(): Promise<string> {
  text ??= bundled();
  return text;
}

async function bundled(): Promise<string> {
  const { text, files } = await bundleModule("src/site/take-away/sidecar.ts");
  const [ours, data] = ["LICENSE", "src/compute/data/LICENCE.md"].map((file) =>
    readFileSync(file, "utf8").trim(),
  );
  return `/*\n${ours}\n\n---\n\n${data}\n*/\n${text}/*\nParts of this file come from others:\n\n${licencesOf(files)}\n*/\n`;
}
