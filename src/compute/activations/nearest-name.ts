/** The name fewest edits away from another: insertions, deletions and substitutions of a letter. */
export function nearestName(name: string, names: readonly string[]): string {
  const distances = names.map((candidate) => editDistance(name.toLowerCase(), candidate));
  return names[distances.indexOf(Math.min(...distances))] ?? "";
}

/** V. I. Levenshtein, "Binary codes capable of correcting deletions, insertions and reversals" (1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
