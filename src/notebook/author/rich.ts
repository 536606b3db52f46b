/** Columns of a table: a list chooses and orders them, a record gives those it names other headings. */
export type Columns = readonly string[] | Readonly<Record<string, string>>;

/** Something to show that is more than text. */
export interface Rich {
  kind: "tex" | "md" | "table";
  text: string;
  rows?: readonly Record<string, unknown>[];
  columns?: Columns;
}

/**
 * A displayed formula. Write TeX as it is: backslashes need no doubling.
 * @example tex`\lambda = ${lambda.toFixed(3)}`
 */
export function tex(strings: TemplateStringsArray, ...values: unknown[]): Rich {
  return { kind: "tex", text: String.raw(strings, ...values) };
}

/**
 * Formatted text in Markdown.
 * @example md`**${steps}** steps`
 */
export function md(strings: TemplateStringsArray, ...values: unknown[]): Rich {
  return { kind: "md", text: String.raw(strings, ...values) };
}

/**
 * A table, one object a row; `columns` chooses and orders, or renames.
 * @example table([{ face: 1, p: 0.054 }, { face: 2, p: 0.079 }])
 */
export function table(
  rows: readonly Record<string, unknown>[],
  { columns }: { columns?: Columns } = {},
): Rich {
  return { kind: "table", text: "", rows, ...(columns ? { columns } : {}) };
}
