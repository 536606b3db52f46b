import type { Columns } from "./rich.ts";

/** A plot with what it shows in words and in numbers. */
export interface Figure {
  plot: Element;
  alt: string;
  data: readonly Record<string, unknown>[];
  columns?: Columns;
}

/**
 * A plot for readers who see it and for those who do not: `alt` states what it shows,
 * `data` holds the numbers, one object a row, shown as a table on request; `columns` as for `table`.
 * @example figure(Plot.plot({…}), { alt: "The sixth face is the likeliest.", data: rows })
 */
export function figure(plot: Element, words: Omit<Figure, "plot">): Figure {
  if (!words.alt.trim())
    throw new TypeError("Cannot make a figure: alt must say what it shows, received an empty text");
  return new DrawnFigure(plot, words);
}

export class DrawnFigure implements Figure {
  plot: Element;
  alt: string;
  data: readonly Record<string, unknown>[];
  columns: Columns | undefined;
  constructor(plot: Element, { alt, data, columns }: Omit<Figure, "plot">) {
    this.plot = plot;
    this.alt = alt;
    this.data = data;
    this.columns = columns;
  }
}
