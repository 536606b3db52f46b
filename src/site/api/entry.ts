/** A public name of the package, as its source describes it. */
export interface Entry {
  name: string;
  kind: "function" | "constant" | "interface" | "type";
  /** The folder of `src/compute` it lives in; empty beside the doors. */
  room: string;
  /** Its file, from the root of the repository. */
  file: string;
  /** What one imports it from. */
  door: string;
  /** Its declaration as an author would write it; an interface's members stand in `members`. */
  signature: string;
  members: Member[];
  /** Its parameters and members: names that its docstring uses for its own things. */
  own: string[];
  doc: Docstring;
}

/** A property or method of an interface. */
export interface Member {
  name: string;
  /** `temperature?: number` */
  signature: string;
  doc: Docstring;
}

/** A docstring taken apart; its texts are those of the source, without the comment's asterisks. */
export interface Docstring {
  /** Paragraphs: what it is, then shapes, units, domain and conventions. */
  text: string[];
  /** What it throws, and when, without the word “Throws”. */
  throws: string[];
  /** Who found it, without the word “Source”. */
  sources: string[];
  examples: string[];
}
