import type { Answers, Cell, CompiledCell, Question } from "../protocol.ts";
import { answer } from "./assist.ts";
import { findConflicts } from "./conflicts.ts";
import { placeDiagnostics } from "./diagnostics.ts";
import { refusal } from "./engine.ts";
import { erase } from "./erase.ts";
import { globals } from "./globals.ts";
import { type CellNames, readGraph } from "./graph.ts";
import { joinModule } from "./module.ts";
import { diagnosticAt, type ParsedCell, parseCell } from "./parse.ts";
import { trespasses } from "./scratch.ts";
import { createService } from "./service.ts";
import { namesOf, standIn } from "./stand-in.ts";
import { awaits, wrap } from "./wrap.ts";

export interface Compiler {
  /** Compiles a chapter's cells; a cell whose result is as before is the same object as before. */
  compile(cells: readonly Cell[]): CompiledCell[];
  /** Answers a question about a place in one of these cells, whatever state its text is in. */
  ask(cells: readonly Cell[], question: Question): Answers[Question["kind"]];
}

/** A compiler over the declarations in `files` (by virtual path), kept warm between edits. */
export function createCompiler({
  files,
}: {
  files: ReadonlyMap<string, string> | Record<string, string>;
}): Compiler {
  const service = createService(files instanceof Map ? files : new Map(Object.entries(files)), globals);
  let parses = new Map<string, ParsedCell>();
  let results = new Map<string, CompiledCell>();
  const lastGood = new Map<string, ParsedCell>();

  function parse(cells: readonly Cell[]): ParsedCell[] {
    const parsed = cells.map(({ source }) => parses.get(source) ?? parseCell(source));
    parses = new Map(parsed.map((cell) => [cell.source, cell]));
    return parsed;
  }

  /** The cells' texts as their neighbours see them: what cannot be parsed is stood in for, what has no place is left out. */
  function textsOf(
    cells: readonly Cell[],
    parsed: readonly ParsedCell[],
    aside: ReadonlyMap<number, unknown>,
  ): string[] {
    const taken = new Set(parsed.filter((cell, i) => isWhole(cell) && !aside.has(i)).flatMap(namesOf));
    return parsed.map((cell, i) => {
      if (aside.has(i)) return "";
      const name = cells[i]?.name ?? "";
      if (!isWhole(cell)) return standIn(cell, lastGood.get(name), taken);
      lastGood.set(name, cell);
      return cell.source;
    });
  }

  function compile(cells: readonly Cell[]): CompiledCell[] {
    const parsed = parse(cells);
    const aside = trespasses(cells, parsed, service.globalNames);
    const module = joinModule(textsOf(cells, parsed, aside));
    const checked = service.check(module.text);
    const graph = readGraph(module, checked);
    const conflicts = findConflicts(
      cells.map(({ name }) => name),
      graph,
    );
    const complaints = placeDiagnostics(module, checked, graph, conflicts);

    const compiled = cells.map((cell, i) => {
      const names = graph[i];
      const whole = parsed[i];
      if (!names || !whole) throw new Error(`Cannot compile ${cell.name}: its names were not read`);
      const found = aside.get(i) ?? complaints[i] ?? [];
      return finish(cell, whole, names, isWhole(whole) ? found : whole.errors);
    });
    const kept = compiled.map((cell) => unlessSame(cell, results.get(cell.name)));
    results = new Map(kept.map((cell) => [cell.name, cell]));
    return kept;
  }

  function ask(cells: readonly Cell[], question: Question): Answers[Question["kind"]] {
    const asked = cells.findIndex(({ name }) => name === question.cell);
    const source = cells[asked]?.source;
    if (source === undefined)
      throw new RangeError(`Cannot answer about the cell ${question.cell}: there is none of that name`);
    // Last in the draft, so that what is half written there swallows no neighbour.
    const parsed = parse(cells);
    const aside = trespasses(cells, parsed, service.globalNames);
    const others = textsOf(cells, parsed, aside).filter((_, i) => i !== asked);
    const draft = joinModule([...others, source]);
    return answer(service.ask(draft.text), draft.starts.at(-1) ?? 0, question);
  }
  return { compile, ask };
}

function isWhole({ errors }: ParsedCell): boolean {
  return errors.length === 0;
}

/** Puts a cell's parts together; syntax errors and conflicts keep it from running, type errors do not. */
function finish(
  cell: Cell,
  parsed: ParsedCell,
  names: CellNames,
  complaints: CompiledCell["diagnostics"],
): CompiledCell {
  const { body, insertions, errors } = isWhole(parsed)
    ? erase(parsed)
    : { body: "", insertions: [], errors: [] };
  const diagnostics = [...errors, ...complaints].sort((a, b) => a.line - b.line || a.column - b.column);
  const inputs = [...new Set(names.uses.map(({ name }) => name))];
  const outputs = [...new Set(names.declared.map(({ text }) => text))];
  const parameters = [...inputs, ...names.imports.map(({ local }) => local)];
  const { name, source } = cell;
  const stuck = {
    name,
    source,
    js: "",
    inputs,
    outputs,
    imports: names.imports,
    insertions: [],
    diagnostics,
  };
  if (!isWhole(parsed) || diagnostics.some(({ kind }) => kind !== "type")) return stuck;
  const js = wrap(body, parameters, outputs, awaits(parsed.file));
  const refused = refusal(js);
  if (refused === undefined) return { ...stuck, js, insertions };
  return {
    ...stuck,
    diagnostics: [diagnosticAt("syntax", source, 0, source.length, refused), ...diagnostics],
  };
}

function unlessSame(cell: CompiledCell, earlier: CompiledCell | undefined): CompiledCell {
  return earlier && JSON.stringify(earlier) === JSON.stringify(cell) ? earlier : cell;
}
