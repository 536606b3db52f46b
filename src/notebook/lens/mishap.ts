import type { Mishap } from "../protocol.ts";

/** V8 writes `at softmax (rounded:nonlinear:3:5)`, SpiderMonkey `softmax@rounded:nonlinear:3:5`. */
const inCell = /cell:([\w$-]+):(\d+):\d+/;
const inPackage = /(?:at (?:\w+\.)?|^)([\w$]+)(?: \(|@)rounded:/;

/** Where in the reader's cells it happened, and inside which function of a package that she called. */
export function placeOf({ stack = "" }: Error, running: string): Pick<Mishap, "cell" | "line" | "within"> {
  const lines = stack.split("\n");
  const own = lines.findIndex((line) => inCell.test(line));
  const [, cell = running, line] = inCell.exec(lines[own] ?? "") ?? [];
  const outermost = lines.slice(0, Math.max(0, own)).findLast((each) => inPackage.test(each));
  const within = inPackage.exec(outermost ?? "")?.[1];
  // The first line of a compiled cell is its head; the reader's own begin below it.
  return { cell, ...(line && { line: Number(line) - 1 }), ...(within && { within }) };
}

/**
 * `textOf("exp", [12.3], Infinity)` is "exp(12.3) = ∞", `textOf("×", [300.5, 400], Infinity)` "300.5 × 400 = ∞";
 * without an operation a number was only loaded: "1e−12 → 0".
 */
export function textOf(operation: string, values: readonly number[], result: number): string {
  const [a = "", b = ""] = values.map(short);
  if (operation === "") return `${a} → ${short(result)}`;
  const call = `${operation}(${values.slice(0, 3).map(short).join(", ")}${values.length > 3 ? ", …" : ""})`;
  return `${/^\w/.test(operation) ? call : `${a} ${operation} ${b}`} = ${short(result)}`;
}

function short(value: number): string {
  const digits = Number.isInteger(value) && Math.abs(value) < 1e7 ? value : Number(value.toPrecision(4));
  const text = value !== 0 && Math.abs(value) < 1e-4 ? digits.toExponential() : String(digits);
  return text.replace("Infinity", "∞").replaceAll("-", "−");
}
