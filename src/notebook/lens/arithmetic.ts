import type { NarrowFormat, RoundingReport } from "../protocol.ts";
import { placeOf, textOf } from "./mishap.ts";

/** The operators that rounded code calls, by the names under which it does. */
const operators = {
  add: { sign: "+", of: (a: number, b: number) => a + b, vanishes: false },
  sub: { sign: "−", of: (a: number, b: number) => a - b, vanishes: false },
  mul: { sign: "×", of: (a: number, b: number) => a * b, vanishes: true },
  div: { sign: "÷", of: (a: number, b: number) => a / b, vanishes: true },
  rem: { sign: "%", of: (a: number, b: number) => a % b, vanishes: false },
  pow: { sign: "**", of: (a: number, b: number) => a ** b, vanishes: true },
};

export type Operator = keyof typeof operators;

/** What `Math` computes; all else of it chooses, counts or is constant, and stays as it is. */
const rounded = [
  ...["exp", "expm1", "log", "log1p", "log2", "log10", "sqrt", "cbrt", "hypot", "pow", "sin", "cos", "tan"],
  ...["asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh"],
] as const;

/** Functions with a zero elsewhere than at 0: there a result of 0 is no underflow. */
const elsewhere = new Set(["log", "log2", "log10", "acos", "acosh", "cos"]);

/** Whole numbers made of whole numbers count something and are exact up to here, in every format. */
const mostCounted = 65504;

/**
 * Arithmetic in a narrower format, to be called in place of the language's own. Operands are rounded as if they
 * were loaded into the format, then the result is; from doubles that is the correctly rounded one for + − × ÷ and √.
 * Of what happens in a cell's run, the first value that is not finite and the first that underflows are kept.
 */
export class Arithmetic {
  readonly Math: Math;
  #round: (value: number) => number;
  #current = "";
  #reports = new Map<string, RoundingReport>();

  constructor(format: NarrowFormat) {
    const round = roundingTo(format);
    if (!round)
      throw new TypeError(`Cannot compute in ${format}: expected an engine that has Math.f16round, this has none`);
    this.#round = round;
    const own = rounded.map((name) => {
      const compute = Math[name] as (...values: number[]) => number;
      const arity = name === "hypot" ? Infinity : compute.length;
      // An array's map hands over more than the function takes.
      const call = (...values: number[]) => this.#call(name, compute, values.slice(0, arity));
      return [name, { value: call }] as const;
    });
    this.Math = Object.create(Math, Object.fromEntries(own));
  }

  add = (a: unknown, b: unknown) => this.#operate("add", a, b);
  sub = (a: unknown, b: unknown) => this.#operate("sub", a, b);
  mul = (a: unknown, b: unknown) => this.#operate("mul", a, b);
  div = (a: unknown, b: unknown) => this.#operate("div", a, b);
  rem = (a: unknown, b: unknown) => this.#operate("rem", a, b);
  pow = (a: unknown, b: unknown) => this.#operate("pow", a, b);

  /** `object[key] += value` and its like, where object and key must not be evaluated twice. */
  update(operator: Operator, object: Record<PropertyKey, unknown>, key: PropertyKey, value: unknown): unknown {
    object[key] = this.#operate(operator, object[key], value);
    return object[key];
  }

  /** A cell starts to run: what an earlier run of it met is forgotten. */
  begin(cell: string): void {
    this.#current = cell;
    this.#reports.delete(cell);
  }

  /** What the last run of this cell met; where it met nothing, what the cells that it was computed from did. */
  report(cell: string): RoundingReport {
    const all = [this.#reports.get(cell), ...this.#reports.values()];
    return {
      nonFinite: all.find((one) => one?.nonFinite)?.nonFinite,
      vanished: all.find((one) => one?.vanished)?.vanished,
    };
  }

  #operate(name: Operator, a: unknown, b: unknown): unknown {
    const { of, sign, vanishes } = operators[name];
    // Texts are joined, dates subtracted and big integers added as ever.
    if (typeof a !== "number" || typeof b !== "number") return of(a as number, b as number);
    const whole = Number.isSafeInteger(a) && Number.isSafeInteger(b);
    const exact = whole ? of(a, b) : of(this.#round(a), this.#round(b));
    if (whole && Number.isInteger(exact) && Math.abs(exact) <= mostCounted) return exact;
    const result = this.#round(exact);
    if (!Number.isFinite(result)) {
      if (Number.isFinite(a) && Number.isFinite(b)) this.#meet("nonFinite", sign, [a, b], result, of(a, b));
    } else if (result === 0 && vanishes && a !== 0 && b !== 0 && Number.isFinite(a) && Number.isFinite(b)) {
      this.#meet("vanished", sign, [a, b], result, of(a, b));
    }
    return result;
  }

  #call(name: string, compute: (...values: number[]) => number, values: number[]): number {
    const whole = values.every(Number.isSafeInteger);
    const exact = compute(...(whole ? values : values.map(this.#round)));
    if (whole && name === "pow" && Number.isInteger(exact) && Math.abs(exact) <= mostCounted) return exact;
    const result = this.#round(exact);
    if (result !== 0 && Number.isFinite(result)) return result;
    if (!values.every(Number.isFinite)) return result;
    if (result !== 0) this.#meet("nonFinite", name, values, result, compute(...values));
    else if (name === "exp" || (!elsewhere.has(name) && values[0] !== 0))
      this.#meet("vanished", name, values, result, compute(...values));
    return result;
  }

  #meet(kind: keyof RoundingReport, name: string, values: number[], result: number, wide: number): void {
    const report = this.#reports.get(this.#current) ?? {};
    if (report[kind]) return;
    const inFloat64 = kind === "nonFinite" ? !Number.isFinite(wide) : wide === 0;
    report[kind] = { text: textOf(name, values, result), inFloat64, ...placeOf(new Error(), this.#current) };
    this.#reports.set(this.#current, report);
  }
}

/** The nearest number of a format; nothing where the engine does not offer it. */
export function roundingTo(format: NarrowFormat): ((value: number) => number) | undefined {
  return format === "float32" ? Math.fround : (Math as { f16round?: (value: number) => number }).f16round;
}
