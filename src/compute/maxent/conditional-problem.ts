import { distribution, finiteVector, sameLength, type Vector } from "../check.ts";
import type { Family } from "./family.ts";
import { tableFamily } from "./table.ts";

/** Which P(y|x) has the observed feature means, and the greatest conditional entropy? */
export interface ConditionalProblem {
  /** joint[x][y] is P̃(x,y), the observed frequency; the whole table sums to 1 */
  joint: readonly Vector[];
  /** features[i][x][y] is fᵢ(x,y) */
  features: readonly (readonly Vector[])[];
}

/** Centres each feature, context by context, on its observed mean E[f|x] under P̃. */
export function conditionalFamily(attempt: string, problem: ConditionalProblem): Family {
  const { joint, features } = problem;
  for (const [name, table] of Object.entries({ joint, features })) {
    if (!Array.isArray(table)) {
      throw new TypeError(`${attempt}: ${name} must be an array, received ${typeof table}`);
    }
  }
  const observed = joint.map((row, x) => finiteVector(attempt, `joint[${x}]`, row));
  observed.forEach((row, x) => {
    sameLength(attempt, `joint[${x}]`, row.length, observed[0]!.length);
  });
  distribution(
    attempt,
    "joint",
    observed.flatMap((row) => [...row]),
  );
  const tables = features.map((table, i) => checkTable(attempt, `features[${i}]`, table, observed));
  const masses = Float64Array.from(observed, (row) => row.reduce((sum, p) => sum + p, 0));
  const centred = observed.flatMap((row, x) => {
    const means = tables.map((table) => {
      const total = row.reduce((sum, p, y) => sum + p * table[x]![y]!, 0);
      return observedMean(row, table[x]!) ?? (masses[x]! > 0 ? total / masses[x]! : 0);
    });
    return Array.from(row, (_, y) => {
      return Float64Array.from(tables, (table, i) => table[x]![y]! - means[i]!);
    });
  });
  const outcomes = observed[0]!.length;
  const logBase = new Float64Array(centred.length);
  return tableFamily({ masses, outcomes, logBase, centred, dimension: tables.length });
}

/** The value of a feature that is the same wherever P̃ > 0: then its mean is exact. */
function observedMean(row: Float64Array, values: Float64Array): number | undefined {
  const seen = values.filter((_, y) => row[y]! > 0);
  return seen.every((value) => value === seen[0]) ? seen[0] : undefined;
}

function checkTable(
  attempt: string,
  name: string,
  table: readonly Vector[],
  shape: readonly Float64Array[],
): Float64Array[] {
  if (!Array.isArray(table)) {
    throw new TypeError(`${attempt}: ${name} must be an array of rows, received ${typeof table}`);
  }
  sameLength(attempt, name, table.length, shape.length);
  return table.map((row, x) => {
    const values = finiteVector(attempt, `${name}[${x}]`, row);
    sameLength(attempt, `${name}[${x}]`, values.length, shape[x]!.length);
    return values;
  });
}
