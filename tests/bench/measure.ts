import type { Line, Spread } from "../../src/site/speed/results.ts";

/** Something to be timed. */
export interface Contender {
  /** makes it ready for the next timed runs, outside of the time */
  prepare?: () => Promise<unknown>;
  /** does the work once, and has the numbers that came out in hand when it returns */
  run: () => readonly ArrayLike<number>[];
  /** the part of the work that one run does; 1 when absent */
  part?: number;
}

/** Two contenders at the same work. */
export type Comparison = Pick<Line, "ours" | "theirs" | "ratio" | "repetitions">;

const WARM_UP = 400;
const DURATION = 1500;
const FEWEST = 11;
const MOST = 300;

/**
 * Times two contenders in turns, ours, theirs, ours, theirs, so that whatever else the machine is doing
 * slows both. A turn is long enough for the clock; the ratio is taken within each pair of turns.
 */
export async function compare(ours: Contender, theirs: Contender): Promise<Comparison> {
  const counts = { ours: await warmUp(ours), theirs: await warmUp(theirs) };
  const times = { ours: [] as number[], theirs: [] as number[] };
  const end = performance.now() + DURATION;
  while (times.ours.length < FEWEST || (times.ours.length < MOST && performance.now() < end)) {
    times.ours.push(await turn(ours, counts.ours));
    times.theirs.push(await turn(theirs, counts.theirs));
  }
  return {
    ours: spread(times.ours),
    theirs: spread(times.theirs),
    ratio: spread(times.ours.map((time, i) => (times.theirs[i] ?? Number.NaN) / time)),
    repetitions: times.ours.length,
  };
}

/** Times one contender alone. */
export async function measure(contender: Contender): Promise<Spread> {
  const count = await warmUp(contender);
  const times: number[] = [];
  while (times.length < MOST) times.push(await turn(contender, count));
  return spread(times);
}

/** Runs a contender until it is compiled, and returns how many runs make a turn of half a millisecond. */
async function warmUp(contender: Contender): Promise<number> {
  const end = performance.now() + WARM_UP;
  let latest = 0;
  for (let runs = 0; runs < 5 || performance.now() < end; runs++) latest = await turn(contender, 1);
  return Math.max(1, Math.ceil(500 / (latest * (contender.part ?? 1))));
}

/** Demands that the first three runs of two contenders find the same, to about the precision of float32. */
export async function demandSame(task: string, ours: Contender, theirs: Contender): Promise<void> {
  for (let run = 0; run < 3; run++) {
    const expected = ours.run().map((numbers) => Array.from(numbers));
    await theirs.prepare?.();
    const received = theirs.run().map((numbers) => Array.from(numbers));
    const all = received.flat();
    expected.flat().forEach((a, i) => {
      const b = all[i] ?? Number.NaN;
      if (!(Math.abs(a - b) <= 1e-4 * (1 + Math.abs(a)))) {
        throw new Error(`Cannot compare ${task}: number ${i} must be about ${a}, received ${b}`);
      }
    });
  }
}

/** The time of the work in microseconds, as the mean of a few runs. */
async function turn({ prepare, run, part = 1 }: Contender, count: number): Promise<number> {
  await prepare?.();
  const start = performance.now();
  for (let i = 0; i < count; i++) run();
  return ((performance.now() - start) * 1000) / count / part;
}

/** Quantiles by rank. */
export function spread(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (q: number) => sorted[Math.round(q * (sorted.length - 1))] ?? Number.NaN;
  return { p10: at(0.1), median: at(0.5), p90: at(0.9) };
}
