import type { CompiledCell, InputValue, Language, MimeBundle } from "../protocol.ts";

/** What the files need to know of a cell: its text, whom it reads, and where its last expression stands. */
export type TakenCell = Pick<CompiledCell, "name" | "source" | "inputs" | "outputs" | "insertions">;

export interface Prose {
  kind: "markdown";
  text: string;
  /** Whether it belongs to the cell before it, as what is written under a figure. */
  caption?: boolean;
  /** pictures of a notebook that was opened here, as its file has them */
  attachments?: Readonly<Record<string, unknown>>;
}

export interface Code {
  kind: "code";
  cell: TakenCell;
  /** What the cell showed, as the engine made it. */
  outputs: MimeBundle[];
  /** Where the reader left the cell's controls, in the order in which the cell shows them. */
  controls?: (InputValue | undefined)[];
  /** Whether a page shows the code only on request. */
  folded?: boolean;
}

export type Part = Prose | Code;

/** The one file that brings what cells import. Its names are those of the modules, but for namespaces. */
export interface Sidecar {
  /** its name, as it lies beside the files that import it */
  file: string;
  /** modules whose names it exports one by one */
  flat: readonly string[];
  /** for each module, the export that holds the whole of it */
  namespaces: Readonly<Record<string, string>>;
}

/** A chapter in one language, in the order of its page. */
export interface Chapter {
  /** the files' name, without an ending */
  name: string;
  title: string;
  language: Language;
  parts: Part[];
  sidecar: Sidecar;
  /** Whether it is somebody's own notebook, of which this site can say neither origin nor licence. */
  foreign?: boolean;
}
