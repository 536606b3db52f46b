import { separate } from "../algebra/separation.ts";
import { dot } from "../algebra/vectors.ts";
import type { Exponential, Family } from "./family.ts";
import { reducedTable } from "./reduced-table.ts";

/** A family whose features are written out, one vector for every context and outcome. */
export interface Table {
  masses: Float64Array;
  outcomes: number;
  logBase: Float64Array;
  /** h(x,y), [x·K + y], each of length `dimension` */
  centred: Float64Array[];
  dimension: number;
}

/** The family of a table. */
export function tableFamily(table: Table): Family {
  const { centred, dimension } = table;
  return {
    ...exponential(table),
    sizes: () =>
      Float64Array.from({ length: dimension }, (_, i) =>
        centred.reduce((most, h) => Math.max(most, Math.abs(h[i]!)), 0),
      ),
    recession(ridge) {
      const rows = possibleRows(table);
      const opposed = rows.map((row) =>
        centred[row]!.map((value, i) => (ridge[i] === 0 && value !== 0 ? -value : 0)),
      );
      const { direction, strict } = separate(opposed, dimension);
      const everywhere = centred.map(() => false);
      rows.forEach((row, i) => {
        everywhere[row] = strict[i]!;
      });
      return { direction, strict: everywhere };
    },
    reduced(excluded, ridge) {
      const logBase = table.logBase.map((value, row) => (excluded[row] ? -Infinity : value));
      return reducedTable({ ...table, logBase }, ridge);
    },
  };
}

/** Scores and means of a table. */
export function exponential({ masses, outcomes, logBase, centred, dimension }: Table): Exponential {
  return {
    masses,
    outcomes,
    logBase,
    dimension,
    scores(w, into) {
      for (let row = 0; row < centred.length; row++) into[row] = dot(w, centred[row]!);
    },
    mean(distribution, into) {
      into.fill(0);
      for (let row = 0; row < centred.length; row++) {
        const weight = masses[Math.floor(row / outcomes)]! * distribution[row]!;
        const h = centred[row]!;
        if (weight > 0) for (let i = 0; i < dimension; i++) into[i]! += weight * h[i]!;
      }
    },
  };
}

/** The outcomes that have a say: neither excluded nor in a context of mass 0. */
export function possibleRows({ masses, outcomes, logBase }: Table): number[] {
  return [...logBase.keys()].filter((row) => {
    return logBase[row]! > -Infinity && masses[Math.floor(row / outcomes)]! > 0;
  });
}
