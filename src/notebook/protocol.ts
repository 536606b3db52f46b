/** The typed hand-overs of the one road: cells.ts → cells → compiled cells → outputs → page. */

export type Language = "en" | "zh-cn";

/** A piece of a chapter's module, without its `// %% name` marker line. */
export interface Cell {
  name: string;
  source: string;
  /** A cell of the reader's own: where it takes a name that the chapter uses, it alone is blamed. */
  scratch?: boolean;
}

/** A complaint about a cell, placed as its reader sees it: lines and columns count from 1. */
export interface Diagnostic {
  kind: "syntax" | "type" | "notebook";
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** in the words of who complains: TypeScript's, an engine's or the notebook's */
  message: string;
  /** TypeScript's number for it */
  code?: number;
  about?: Circumstances;
  /** the public function or type that it concerns */
  reference?: Reference;
}

/** What the checker knows of the place of a complaint, beyond what its message says. */
export interface Circumstances {
  /** the function that is called there, and the names of its parameters as far as they have any */
  callee?: string;
  parameters?: string[];
  /** the parameter that the argument there is for */
  parameter?: string;
  /** the property whose value it is about */
  property?: string;
  /** modules that export the name, or, where a module is unknown, those that there are */
  modules?: string[];
}

/** A name that a cell takes from a module: `name` is `*` for a namespace, `default` for a default export. */
export interface ImportedName {
  local: string;
  module: string;
  name: string;
  /** the file of the package that declares it, where it has one */
  file?: string;
}

/** A name that a package exports, and the file of the package that declares it. */
export interface Reference {
  package: string;
  file: string;
  name: string;
}

/** What the compiler knows of a name: `from` and `to` are characters from the start of the cell. */
export interface Explanation {
  from: number;
  to: number;
  /** its declaration, as TypeScript writes it */
  signature: string;
  /** its docstring */
  text: string;
  reference?: Reference;
}

/** A name that could stand at a place; with `module` it has to be imported from there. */
export interface Suggestion {
  name: string;
  kind: string;
  /** TypeScript's order of what fits best */
  rank: string;
  module?: string;
}

/** The call around a place: the stretches of `signature` that are its parameters, and the one that is being written. */
export interface CallHelp {
  signature: string;
  parameters: { from: number; to: number }[];
  active: number;
  text: string;
}

/** What a reader who types may ask the compiler about a place in a cell. */
export type Question = { cell: string; offset: number } & (
  | { kind: "explain" }
  | { kind: "suggest" }
  | { kind: "describe"; name: string; module?: string }
  | { kind: "call" }
);

export interface Answers {
  explain: Explanation | undefined;
  suggest: Suggestion[];
  describe: Explanation | undefined;
  call: CallHelp | undefined;
}

/** Text the compiler inserted into a line, so that run-time positions can be taken back to the reader's. */
export interface Insertion {
  line: number;
  column: number;
  length: number;
}

export interface CompiledCell extends Cell {
  /** `(function (…inputs, …imports, $show) { ⏎ body ⏎ return {…outputs}; })`, or "" where the cell cannot run. */
  js: string;
  /** Names declared by other cells that this one reads while it runs or from its closures. */
  inputs: string[];
  /** Names this cell declares for the others. */
  outputs: string[];
  imports: ImportedName[];
  insertions: Insertion[];
  diagnostics: Diagnostic[];
}

/** Representations of one value by MIME type, as Jupyter defines them. */
export interface MimeBundle {
  "text/plain": string;
  "text/html"?: string;
  "text/latex"?: string;
  "image/svg+xml"?: string;
  "application/json"?: unknown;
  "application/vnd.nonlinear.input+json"?: InputState;
  "application/vnd.nonlinear.figure+json"?: FigureData;
}

/** The numbers behind a plot, for readers who want a table. */
export interface FigureData {
  columns: string[];
  rows: (string | number)[][];
  /** Rows in full; `rows` holds an even sample when there are many. */
  total: number;
}

/** How the page turns a pixel of a plot into data coordinates. */
export interface Axis {
  type: string;
  domain: (number | string)[];
  range: number[];
}

export interface Point {
  x: number;
  y: number;
}

interface InputBase {
  /** `cell#n`: the n-th input shown by a cell. */
  id: string;
  label: string;
}

/** What the page needs to draw a control and to read its value. */
export type InputState = InputBase &
  /** With `perSecond` it can be played: as many steps a second. */
  (
    | { kind: "range"; min: number; max: number; step: number; value: number; perSecond?: number }
    | { kind: "number"; min?: number; max?: number; step?: number; value: number }
    | { kind: "select"; options: string[]; value: number }
    | { kind: "choices"; options: string[]; value: readonly number[] }
    | { kind: "toggle"; value: boolean }
    | { kind: "button"; value: number }
    | { kind: "pointer"; drag: boolean; value: Point; step: Point; x: Axis; y: Axis }
  );

/** What travels back from a control: for `select` the index of the option, for `choices` those of all that are taken. */
export type InputValue = number | boolean | Point | readonly number[];

export interface CellError {
  name: string;
  message: string;
  line?: number;
  column?: number;
  /** TypeScript's number, where it is TypeScript that refuses the cell */
  code?: number;
  /** the public function that the cell called and that threw it */
  reference?: Reference;
}

/** `stopped` is given by the page, after the worker that ran the cell was replaced. */
export type CellStatus = "fresh" | "queued" | "running" | "done" | "failed" | "waiting" | "stopped";

export interface CellReport {
  cell: string;
  status: CellStatus;
  /** The number in `[3]`. */
  execution?: number;
  outputs?: MimeBundle[];
  error?: CellError;
  /** The cells that must succeed before this one can run. */
  waitingFor?: string[];
}

/** A value as a verdict shows it, in one line; `mark` is the stretch of it that is wrong. */
export interface ShownValue {
  text: string;
  mark?: { from: number; to: number };
}

/** The first case that a check found wrong. */
export interface CheckFailure {
  input: string;
  expected: ShownValue;
  received: ShownValue;
  within?: string;
  hint?: string;
  /** what was expected against what came, where a plot says more */
  figure?: MimeBundle;
}

export interface CheckReport {
  exercise: string;
  passed: boolean;
  message: string;
  failure?: CheckFailure;
  error?: CellError;
}

export type FromKernel =
  | { type: "ready" }
  | { type: "state"; state: "idle" | "running" }
  | ({ type: "cell" } & CellReport)
  | { type: "values"; values: Record<string, unknown> }
  | { type: "progress"; cell: string; fraction: number; label: string }
  /** `token` is that of the order it answers. */
  | ({ type: "check"; token: string } & CheckReport)
  /** Every message up to this one of the page's has been worked through. */
  | { type: "settled"; request: number };

/** A notebook's text and the state it starts from. */
export interface Definition {
  cells: CompiledCell[];
  language: Language;
  inputs: Record<string, InputValue>;
  /** Paths through the cells' names (`jaynes.entropy`) whose values the page states in prose. */
  watch: string[];
  /** Cells that were stopped: not run again just because another one needs them. */
  held: string[];
  /** Cells that no reader sees; they are not counted among the executions. */
  hidden: string[];
}

/** What the published cells need of the packages they import, as a script, and the names in it by module; `*` is all. */
export interface Part {
  script: string;
  names: Record<string, string[]>;
}

/** What a page needs of a chapter beyond its HTML: the published cells and the exercises' hidden checks. */
export interface Manifest {
  cells: CompiledCell[];
  /** For each exercise's cell, the hidden cell that checks it. */
  checks: Record<string, string>;
  part: Part;
}

/** The formats of numbers, narrower than JavaScript's own, in which a cell can be computed again. */
export type NarrowFormat = "float32" | "float16";

/** An operation whose result a format could not hold. */
export interface Mishap {
  /** `exp(12.3) = ∞` */
  text: string;
  /** Float64 gives no better answer. */
  inFloat64: boolean;
  cell: string;
  line?: number;
  /** The function of a package, called there, in which it happened. */
  within?: string;
}

/** The first value of a run that was not finite, and the first that became 0 because it was too small. */
export interface RoundingReport {
  nonFinite?: Mishap | undefined;
  vanished?: Mishap | undefined;
}

/** What a page needs to compute a chapter's cells in a narrower format. */
export interface LensManifest {
  /** A script that makes `$round`, the arithmetic that rounded code calls, out of `$format`. */
  arithmetic: string;
  /** The rounded `js` of each published cell. */
  cells: Record<string, string>;
  /** As the manifest's, rounded. */
  part: Part;
  /** Where the whole of each package is, rounded. */
  packages: Record<string, string>;
}

export type ToKernel = { request: number } & (
  | ({ type: "define" } & Definition)
  /** A CommonJS script whose exports are modules that cells may import, by name; they replace earlier ones. */
  | { type: "offer"; script: string }
  | { type: "run"; cells: string[] }
  | { type: "input"; id: string; value: InputValue }
  /** Runs the hidden cell `check` and what it needs, then asks it about the cell `exercise`. No cell sees `token`. */
  | { type: "check"; exercise: string; check: string; token: string }
);
