import type { NarrowFormat } from "../protocol.ts";
import { roundedMath, roundingTo } from "./functions.ts";
import type { Witness } from "./witness.ts";

type Operator = (a: unknown, b: unknown) => unknown;
type Operation = (a: number, b: number) => number;

/**
 * Arithmetic in a narrower format, to be called in place of the language's own. Operands are rounded, as if they
 * were loaded into the format, then the result is; from doubles that gives the correctly rounded + − × ÷ and √.
 * Whole numbers made of whole numbers count something: up to `mostCounted` they are exact in every format.
 */
export class Arithmetic {
  readonly witness: Witness;
  readonly Math: Math;
  readonly add: Operator;
  readonly sub: Operator;
  readonly mul: Operator;
  readonly div: Operator;
  readonly rem: Operator;
  readonly pow: Operator;

  constructor(format: NarrowFormat, witness: Witness, mostCounted: number) {
    const narrow = roundingTo(format);
    const round = (value: number) => (witness.drawing ? value : narrow(value));
    this.witness = witness;
    const count = (a: number, b: number, exact: number, sign: string, compute: Operation) => {
      if (Number.isInteger(exact) && Math.abs(exact) <= mostCounted) return exact;
      const result = round(exact);
      return isOrdinary(result) ? result : witness.look(sign, [a, b], round, result, compute);
    };
    const settle = (a: number, b: number, result: number, sign: string, compute: Operation) =>
      isOrdinary(result) ? result : witness.look(sign, [a, b], round, result, compute);

    // Written out one by one: a function that serves all of them takes three times as long.
    this.add = (a, b) => {
      if (!areNumbers(a, b)) return plus(a as number, b as number);
      if (areWhole(a, b as number)) return count(a, b as number, a + (b as number), "+", plus);
      return settle(a, b as number, round(round(a) + round(b as number)), "+", plus);
    };
    this.sub = (a, b) => {
      if (!areNumbers(a, b)) return minus(a as number, b as number);
      if (areWhole(a, b as number)) return count(a, b as number, a - (b as number), "−", minus);
      return settle(a, b as number, round(round(a) - round(b as number)), "−", minus);
    };
    this.mul = (a, b) => {
      if (!areNumbers(a, b)) return times(a as number, b as number);
      if (areWhole(a, b as number)) return count(a, b as number, a * (b as number), "×", times);
      return settle(a, b as number, round(round(a) * round(b as number)), "×", times);
    };
    this.div = (a, b) => {
      if (!areNumbers(a, b)) return over(a as number, b as number);
      if (areWhole(a, b as number)) return count(a, b as number, a / (b as number), "÷", over);
      return settle(a, b as number, round(round(a) / round(b as number)), "÷", over);
    };
    this.rem = (a, b) => {
      if (!areNumbers(a, b)) return modulo(a as number, b as number);
      if (areWhole(a, b as number)) return count(a, b as number, a % (b as number), "%", modulo);
      return settle(a, b as number, round(round(a) % round(b as number)), "%", modulo);
    };
    this.pow = (a, b) => {
      if (!areNumbers(a, b)) return power(a as number, b as number);
      if (areWhole(a, b as number)) return count(a, b as number, a ** (b as number), "**", power);
      return settle(a, b as number, round(round(a) ** round(b as number)), "**", power);
    };
    this.Math = roundedMath(round, witness, this.pow);
  }

  /** `object[key] += value` and its like, where object and key must not be evaluated twice. */
  update(
    operator: "add" | "sub" | "mul" | "div" | "rem" | "pow",
    object: Record<PropertyKey, unknown>,
    key: PropertyKey,
    value: unknown,
  ): unknown {
    object[key] = this[operator](object[key], value);
    return object[key];
  }
}

const plus: Operation = (a, b) => a + b;
const minus: Operation = (a, b) => a - b;
const times: Operation = (a, b) => a * b;
const over: Operation = (a, b) => a / b;
const modulo: Operation = (a, b) => a % b;
const power: Operation = (a, b) => a ** b;

/** Texts are joined, dates subtracted and big integers added as ever. */
function areNumbers(a: unknown, b: unknown): a is number {
  return typeof a === "number" && typeof b === "number";
}

function areWhole(a: number, b: number): boolean {
  return Number.isSafeInteger(a) && Number.isSafeInteger(b);
}

function isOrdinary(result: number): boolean {
  return result !== 0 && Number.isFinite(result);
}
