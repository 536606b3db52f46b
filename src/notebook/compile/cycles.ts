/** For each cell that waits for itself, the shortest way round: indices that start and end with it. */
export function findCycles(edges: readonly ReadonlySet<number>[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  edges.forEach((_, cell) => {
    const path = wayBack(edges, cell);
    if (path) found.set(cell, path);
  });
  return found;
}

function wayBack(edges: readonly ReadonlySet<number>[], start: number): number[] | undefined {
  const paths = [[start]];
  const seen = new Set<number>();
  for (const path of paths) {
    for (const next of edges[path.at(-1) ?? start] ?? []) {
      if (next === start) return [...path, start];
      if (!seen.has(next)) paths.push([...path, next]);
      seen.add(next);
    }
  }
  return undefined;
}
