import type { MimeBundle } from "../../protocol.ts";

/** How far what is shown in a narrower format lies from the same in float64. Rows and outputs count from 1. */
export interface Difference {
  /** The largest relative difference of two numbers that are not lost, and where it is. */
  largest: { share: number; row: number; output: number };
  /** The first place where float64 has a number and the narrower format has 0 or none. */
  lost?: { wide: number; narrow: number; row: number; output: number };
  /** How many outputs have rows of numbers. */
  outputs: number;
}

/** Compares, number by number, what two runs of a cell show; nothing where they show no numbers in the same places. */
export function compare(wide: readonly MimeBundle[], narrow: readonly MimeBundle[]): Difference | undefined {
  const difference: Difference = { largest: { share: 0, row: 0, output: 0 }, outputs: 0 };
  let compared = 0;
  wide.forEach((bundle, i) => {
    const [a, b] = [rowsOf(bundle), rowsOf(narrow[i])];
    if (a.some((row) => row.length > 0)) difference.outputs += 1;
    const output = difference.outputs;
    for (const [r, row] of a.entries()) {
      const other = b[r];
      if (other?.length !== row.length) continue;
      for (const [k, x] of row.entries()) {
        const y = other[k] ?? Number.NaN;
        if (!Number.isFinite(x)) continue;
        compared += 1;
        const share = x === 0 ? 0 : Math.abs((y - x) / x);
        if (!Number.isFinite(y) || (y === 0 && x !== 0))
          difference.lost ??= { wide: x, narrow: y, row: r + 1, output };
        else if (share > difference.largest.share) difference.largest = { share, row: r + 1, output };
      }
    }
  });
  return compared > 0 ? difference : undefined;
}

/** The numbers of a figure's data or of a table, row by row, or of any other output, line by line. */
function rowsOf(bundle: MimeBundle | undefined): number[][] {
  if (!bundle || bundle["application/vnd.nonlinear.input+json"]) return [];
  const figure = bundle["application/vnd.nonlinear.figure+json"];
  if (figure) return figure.rows.map((row) => row.flatMap((cell) => numbersIn(cell)));
  const lines = bundle["text/plain"].split("\n");
  const isTable = bundle["text/html"]?.includes("nb-table");
  return (isTable ? lines.slice(1) : lines).map((line) => line.split("\t").flatMap(numbersIn));
}

const signs = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const number = /[-−]?(?:∞|Infinity|\d+(?:\.\d+)?(?:e[+\-−]?\d+)?)|NaN/g;

/** `numbersIn("9.1 × 10⁻¹³, ∞")` is [9.1e-13, Infinity]. */
export function numbersIn(cell: string | number | null): number[] {
  if (typeof cell !== "string") return [cell ?? Number.NaN];
  const plain = cell.replace(/\s×\s10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, exponent: string) => {
    return `e${[...exponent].map((sign) => (sign === "⁻" ? "-" : signs.indexOf(sign))).join("")}`;
  });
  return (plain.match(number) ?? []).map((text) =>
    Number(text.replaceAll("−", "-").replace("∞", "Infinity")),
  );
}
