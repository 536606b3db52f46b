/** The cells' texts as one module, and where each begins in it. */
export interface Module {
  text: string;
  texts: readonly string[];
  starts: readonly number[];
}

// The empty statement keeps a cell without a final semicolon from running into the next one.
const separator = "\n;\n";

/** Joins cells into the one module that TypeScript checks. */
export function joinModule(texts: readonly string[]): Module {
  const starts: number[] = [];
  let offset = 0;
  for (const text of texts) {
    starts.push(offset);
    offset += text.length + separator.length;
  }
  return { text: texts.join(separator), texts, starts };
}

/** The index of the cell that an offset of the module lies in. */
export function cellAt(module: Module, offset: number): number {
  return Math.max(
    0,
    module.starts.findLastIndex((start) => start <= offset),
  );
}
