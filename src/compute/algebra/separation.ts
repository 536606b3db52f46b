import { coordinatesFor } from "./coordinates.ts";
import { farkas } from "./farkas.ts";
import { along, dot, largest } from "./vectors.ts";

/** How far vectors can be put on one side of a hyperplane through the origin. */
export interface Separation {
  /** w, with w·gᵢ ≥ 1 where `strict` and w·gᵢ = 0 elsewhere */
  direction: Float64Array;
  /** which vectors some w puts strictly on its side while no other falls behind */
  strict: boolean[];
}

/**
 * Finds a w with w·gᵢ ≥ 0 for every i and w·gᵢ > 0 for as many i as possible.
 *
 * Both answers carry their proof. The direction proves what is strict; for the
 * others there are positive weights under which they sum to 0, so no w can do
 * better (Goldman and Tucker 1956). Each round asks Farkas for a w that is
 * strict somewhere, sets those vectors aside, and asks again about the rest; the
 * directions are added with weights that keep earlier rounds strict. Vectors are
 * brought to unit length in well-scaled coordinates first, so that the verdict
 * depends on angles and not on units; angles below about 1e-9 count as 0.
 */
export function separate(vectors: Float64Array[], dimension: number): Separation {
  const coordinates = coordinatesFor(vectors, dimension);
  const units = vectors.map((vector) => unit(coordinates.of(vector)));
  const strict = vectors.map(() => false);
  let direction: Float64Array = new Float64Array(coordinates.rank);
  for (let open = indices(units, (g) => largest(g) > 0); open.length > 0; ) {
    const w = farkas(
      open.map((i) => units[i]!),
      coordinates.rank,
    );
    if (!w) break;
    const settled = indices(units, (_, i) => strict[i]!);
    const weight = settled.reduce((most, i) => {
      return Math.max(most, (1 - dot(units[i]!, w)) / dot(units[i]!, direction));
    }, 0);
    direction = along(w, direction, weight);
    const fresh = open.filter((i) => dot(units[i]!, w) > 1e-9 * largest(w));
    if (fresh.length === 0) break;
    for (const i of fresh) strict[i] = true;
    open = open.filter((i) => !strict[i]);
  }
  const lifted = coordinates.lift(direction);
  const margin = vectors.reduce(
    (least, g, i) => (strict[i] ? Math.min(least, dot(g, lifted)) : least),
    Infinity,
  );
  return { direction: lifted.map((value) => value / margin), strict };
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((value) => (length > 1e-11 ? value / length : 0));
}

function indices<T>(items: T[], keep: (item: T, i: number) => boolean): number[] {
  return items.flatMap((item, i) => (keep(item, i) ? [i] : []));
}
