import type { Language } from "../protocol.ts";
import type { Input } from "./inputs.ts";

/** What the engine lends to a cell while it runs. */
export interface Host {
  display(value: unknown): void;
  view<T>(input: Input<T>): T;
  progress(fraction: number, label?: string): Promise<void>;
  t<T>(words: Record<Language, T>): T;
}

/**
 * Shows a value below the cell. A last expression statement is displayed by itself.
 * @example display([1, 2, 3]);
 */
export function display(value: unknown): void {
  throw outside("display", value);
}

/**
 * Shows a control and returns its value; when the reader moves it, this cell and its dependents run again.
 * In a notebook that was taken away, the value is the initial one.
 * @example const mean = view(range("mean", { min: 1, max: 6, value: 4.5 }));
 */
export function view<T>(input: Input<T>): T {
  return input.initial;
}

/**
 * Reports how far long work has come, 0 to 1, and lets the page breathe. Await it inside the loop.
 * @example await progress(epoch / epochs, "training");
 */
export async function progress(fraction: number, _label = ""): Promise<void> {
  if (!(fraction >= 0 && fraction <= 1)) {
    throw new RangeError(
      `Cannot report progress: the fraction must lie between 0 and 1, received ${fraction}`,
    );
  }
}

/**
 * Chooses the words of the page's language; English where no page asks.
 * @example t({ en: "entropy", "zh-cn": "熵" })
 */
export function t<T>(words: Record<Language, T>): T {
  return words.en;
}

function outside(name: string, value: unknown): Error {
  return new Error(`Cannot ${name} ${String(value)}: only a running cell can, and none is running`);
}
