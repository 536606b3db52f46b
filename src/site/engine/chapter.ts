import { parseHTML } from "linkedom";
import * as notebook from "notebook";
import { type Compiler, createCompiler } from "../../notebook/compile/compiler.ts";
import { gatherTypes } from "../../notebook/compile/gather.node.ts";
import { split } from "../../notebook/compile/split.ts";
import { Kernel } from "../../notebook/kernel/kernel.ts";
import { plotOn } from "../../notebook/kernel/plot.ts";
import { follow } from "../../notebook/kernel/values.ts";
import type { CellReport, CompiledCell, FromKernel, Language, Manifest } from "../../notebook/protocol.ts";
import { languages } from "../chapters.ts";
import { claimCells, claimReports } from "../ledger/cells.ts";
import { type ExerciseText, readExercises } from "./exercises.ts";
import { packages } from "./packages.ts";
import { foldersWithCells, sourceOf } from "./sources.ts";

/** A chapter compiled and run, once in each language. */
export interface LoadedChapter extends Omit<Manifest, "part"> {
  exercises: ExerciseText[];
  runs: Record<Language, Run>;
}

export interface Run {
  reports: Map<string, CellReport>;
  /** The value at a path through the cells' names, such as `jaynes.entropy`. */
  value(path: string): unknown;
}

const loaded = new Map<string, { text: string; chapter: Promise<LoadedChapter> }>();
let compiler: Compiler | undefined;

export const notebookFolders = foldersWithCells;

/** Compiles and runs a chapter's cells; once, until its text changes. */
export function loadChapter(folder: string): Promise<LoadedChapter> {
  const text = `${sourceOf(folder, "cells.ts") ?? ""}\n${sourceOf(folder, "exercises.ts") ?? ""}`;
  const known = loaded.get(folder);
  if (known?.text === text) return known.chapter;
  const chapter = load(folder);
  loaded.set(folder, { text, chapter });
  return chapter;
}

async function load(folder: string): Promise<LoadedChapter> {
  const source = sourceOf(folder, "cells.ts");
  if (source === undefined)
    throw new Error(`Cannot load the chapter ${folder}: content/${folder}/cells.ts is missing`);
  const exercises = readExercises(sourceOf(folder, "exercises.ts") ?? "");
  const checks = Object.fromEntries(exercises.map(({ cells: [cell, check] }) => [cell.name, check.name]));
  compiler ??= createCompiler({ files: gatherTypes(".") });
  const tests = claimCells(folder);
  const asked = exercises.flatMap((exercise) => exercise.cells);
  const cells = compiler.compile([...split(source), ...tests, ...asked]);
  for (const cell of cells) refuseFaults(folder, cell, Object.values(checks));
  const names = Object.keys(languages) as Language[];
  const left = new Set([...Object.values(checks), ...tests.map(({ name }) => name)]);
  const runs = await Promise.all(
    names.map(async (language) => {
      const found = await run(folder, cells, left, language);
      for (const report of claimReports(tests, language)) found.reports.set(report.cell, report);
      return [language, found];
    }),
  );
  return { cells, checks, exercises, runs: Object.fromEntries(runs) };
}

/** Published cells must be right; the hidden checks are typed where they are written. */
function refuseFaults(folder: string, { name, diagnostics, js }: CompiledCell, checks: string[]): void {
  const fault = checks.includes(name) ? (js === "" ? diagnostics[0] : undefined) : diagnostics[0];
  if (!fault) return;
  const place = `content/${folder}, cell ${name}, line ${fault.line}, column ${fault.column}`;
  throw new SyntaxError(`Cannot publish ${place}: ${fault.message}`);
}

async function run(
  folder: string,
  cells: CompiledCell[],
  /** Not run here: hidden checks, and the tests of claims, which the ledger runs once for all languages. */
  left: Set<string>,
  language: Language,
): Promise<Run> {
  const reports = new Map<string, CellReport>();
  const emit = (message: FromKernel) => {
    if (message.type === "cell") reports.set(message.cell, message);
  };
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const kernel = new Kernel({ ...packages, notebook, "@observablehq/plot": plotOn(document) }, emit);
  kernel.define({ cells, language, inputs: {}, watch: [], held: [], hidden: [] });
  await kernel.run(cells.map(({ name }) => name).filter((name) => !left.has(name)));
  for (const { cell, error } of reports.values()) {
    if (!error) continue;
    const place = `content/${folder}, cell ${cell}, line ${error.line ?? "?"}, column ${error.column ?? "?"}`;
    throw new Error(`Cannot publish ${place}: ${error.name}: ${error.message}`);
  }
  return {
    reports,
    value(path) {
      const [root = "", ...rest] = path.split(".");
      const owner = cells.find(({ outputs }) => outputs.includes(root));
      return follow(kernel.entry(owner?.name ?? "")?.values[root], rest);
    },
  };
}
