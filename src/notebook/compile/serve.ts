import type { Cell, CompiledCell, Question } from "../protocol.ts";
import { createCompiler, type Compiler } from "./compiler.ts";
import { roundCell } from "./round.ts";

type Order =
  | { types: string }
  | {
      id: number;
      cells: Cell[];
      question?: Question;
      rounded?: Pick<CompiledCell, "name" | "js" | "imports">[];
    };

/** Serves in a worker: first it is told where the type declarations are, then what to compile, to answer or to round. */
export function serveCompiler(scope: { onmessage: unknown; postMessage(answer: unknown): void }): void {
  let compiler: Promise<Compiler> | undefined;
  scope.onmessage = async ({ data }: MessageEvent<Order>) => {
    if ("types" in data) {
      compiler = load(data.types);
      return;
    }
    const { id, cells, question, rounded } = data;
    try {
      const ready = await compiler;
      const ask = () => (question ? ready?.ask(cells, question) : ready?.compile(cells));
      const answer = rounded ? rounded.map(roundCell) : ask();
      scope.postMessage({ id, answer });
    } catch (error) {
      scope.postMessage({ id, error: String(error) });
    }
  };
}

async function load(url: string): Promise<Compiler> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`Cannot load the type declarations: the server answered ${response.status}`);
  return createCompiler({ files: (await response.json()) as Record<string, string> });
}
