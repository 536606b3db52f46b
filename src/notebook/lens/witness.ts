import type { RoundingReport } from "../protocol.ts";
import { placeOf, textOf } from "./mishap.ts";

/** Operations whose result is 0 only because it is too small, if no operand is 0; those below, if one is not 0. */
const underflowing = new Set(["×", "÷", "**"]);
const zeroAtZero = new Set(
  "expm1 log1p sqrt cbrt hypot sin tan asin atan atan2 sinh tanh asinh atanh".split(" "),
);

/** Keeps, for each cell, the first value of its last run that was not finite, and the first that underflowed. */
export class Witness {
  #current = "";
  #reports = new Map<string, RoundingReport>();
  #drawing = 0;

  /** Whether a library draws: what it calls back then, for ticks and places, is computed in float64 and not noted. */
  get drawing(): boolean {
    return this.#drawing > 0;
  }

  /** `object[name](…given)` for such a library. What is given has been computed, and rounded, before. */
  draw(object: Record<string, (...given: unknown[]) => unknown>, name: string, ...given: unknown[]): unknown {
    this.#drawing += 1;
    try {
      return object[name]?.(...given);
    } finally {
      this.#drawing -= 1;
    }
  }

  /** A cell starts to run: what an earlier run of it met is forgotten. */
  begin(cell: string): void {
    this.#current = cell;
    this.#reports.delete(cell);
  }

  /** What this cell met; where it met nothing, what the first of the cells did from which it was computed. */
  report(cell: string): RoundingReport {
    return this.#reports.get(cell) ?? this.#reports.values().next().value ?? {};
  }

  /** Looks at a result that is 0 or not finite, and returns it; `compute` is the operation in float64. */
  look(
    operation: string,
    values: readonly number[],
    round: (value: number) => number,
    result: number,
    compute: (...values: number[]) => number,
  ): number {
    const kind = result === 0 ? "vanished" : "nonFinite";
    // The place costs a stack trace; of what comes later none is needed.
    if (this.drawing || this.#reports.get(this.#current)?.[kind] || !values.every(Number.isFinite))
      return result;
    // An operand that the format cannot hold is the cause, whatever is done with it then.
    const unfit = values.every(Number.isSafeInteger)
      ? undefined
      : values.find((value) => !fits(value, round));
    // Of an operand that is 0, or has digits, nobody knows here what float64 would have made of it.
    const sure = values.every((value) => Number.isSafeInteger(value) && value !== 0);
    const wide = sure ? compute(...values) : 1;
    if (unfit !== undefined)
      this.#keep(round(unfit) === 0 ? "vanished" : "nonFinite", textOf("", [unfit], round(unfit)), false);
    else if (result !== 0) this.#keep(kind, textOf(operation, values, result), !Number.isFinite(wide));
    else if (underflows(operation, values)) this.#keep(kind, textOf(operation, values, result), wide === 0);
    return result;
  }

  #keep(kind: keyof RoundingReport, text: string, inFloat64: boolean): void {
    const report = this.#reports.get(this.#current) ?? {};
    report[kind] ??= { text, inFloat64, ...placeOf(new Error(), this.#current) };
    this.#reports.set(this.#current, report);
  }
}

function fits(value: number, round: (value: number) => number): boolean {
  const loaded = round(value);
  return Number.isFinite(loaded) && (loaded !== 0 || value === 0);
}

function underflows(operation: string, values: readonly number[]): boolean {
  if (operation === "exp") return true;
  if (underflowing.has(operation)) return values.every((value) => value !== 0);
  return zeroAtZero.has(operation) && values.some((value) => value !== 0);
}
