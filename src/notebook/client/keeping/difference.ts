/** Consecutive lines that two texts share, or that only the earlier or only the later one has. */
export interface Stretch {
  kind: "same" | "removed" | "added";
  lines: string[];
}

/** Cells have some sixty lines. Beyond this many comparisons a text counts as replaced as a whole. */
const most = 4_000_000;

/**
 * What turns one text into another, line by line: a longest common subsequence, removed lines before added ones.
 * @example difference("a\nb", "a\nc") // same a, removed b, added c
 */
export function difference(before: string, after: string): Stretch[] {
  const [a, b] = [before.split("\n"), after.split("\n")];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return joined([
    { kind: "same", lines: a.slice(0, start) },
    ...middle(inA, inB),
    { kind: "same", lines: a.slice(a.length - end) },
  ]);
}

function middle(a: string[], b: string[]): Stretch[] {
  const whole: Stretch[] = [
    { kind: "removed", lines: a },
    { kind: "added", lines: b },
  ];
  if (a.length * b.length > most) return whole;
  const lengths = commonLengths(a, b);
  const length = (i: number, j: number) => lengths[i * (b.length + 1) + j] ?? 0;
  const found: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push({ kind: "same", lines: [a[i++] ?? ""] });
      j++;
    } else if (j >= b.length || (i < a.length && length(i + 1, j) >= length(i, j + 1))) {
      found.push({ kind: "removed", lines: [a[i++] ?? ""] });
    } else found.push({ kind: "added", lines: [b[j++] ?? ""] });
  }
  return found;
}

/** For every pair of ends of two lists, row by row, how many lines a common subsequence of them can have. */
function commonLengths(a: string[], b: string[]): Uint32Array {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [down, right] = [lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0];
      const both = (lengths[(i + 1) * width + j + 1] ?? 0) + 1;
      lengths[i * width + j] = a[i] === b[j] ? both : Math.max(down, right);
    }
  }
  return lengths;
}

/** Neighbours of one kind as one; between two unchanged lines, what was removed stands before what was added. */
function joined(stretches: Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  let [removed, added]: [string[], string[]] = [[], []];
  const close = () => {
    if (removed.length > 0) result.push({ kind: "removed", lines: removed });
    if (added.length > 0) result.push({ kind: "added", lines: added });
    [removed, added] = [[], []];
  };
  for (const { kind, lines } of stretches) {
    if (lines.length === 0) continue;
    if (kind === "removed") removed = removed.concat(lines);
    else if (kind === "added") added = added.concat(lines);
    else {
      close();
      const last = result.at(-1);
      if (last?.kind === "same") last.lines = last.lines.concat(lines);
      else result.push({ kind, lines });
    }
  }
  close();
  return result;
}
