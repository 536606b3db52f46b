import type { Cell, CompiledCell } from "../protocol.ts";
import { createCompiler, type Compiler } from "./compiler.ts";

type Question = { types: string } | { question: number; cells: Cell[] };

/** Answers questions in a worker: first where the type declarations are, then cells to compile. */
export function serveCompiler(scope: { onmessage: unknown; postMessage(answer: unknown): void }): void {
  let compiler: Promise<Compiler> | undefined;
  scope.onmessage = async ({ data }: MessageEvent<Question>) => {
    if ("types" in data) {
      compiler = load(data.types);
      return;
    }
    try {
      const compiled: CompiledCell[] = (await compiler)?.compile(data.cells) ?? [];
      scope.postMessage({ question: data.question, compiled });
    } catch (error) {
      scope.postMessage({ question: data.question, error: String(error) });
    }
  };
}

async function load(url: string): Promise<Compiler> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`Cannot load the type declarations: the server answered ${response.status}`);
  return createCompiler({ files: (await response.json()) as Record<string, string> });
}
