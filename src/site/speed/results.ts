/** Times of the same work in microseconds, or ratios of two: the median, and a tenth of them on either side. */
export interface Spread {
  p10: number;
  median: number;
  p90: number;
}

/** What `nonlinear` is compared with. */
export type Peer = "tfjs-wasm" | "tfjs-cpu" | "scalar";

/** One task done by us and by one peer. */
export interface Line {
  task: string;
  peer: Peer;
  ours: Spread;
  theirs: Spread;
  /** theirs over ours, pair by pair */
  ratio: Spread;
  repetitions: number;
  /** the least ratio that is asked for; absent where none is */
  required?: number;
}

/** One task that is measured by the clock. */
export interface Timed extends Spread {
  task: string;
  /** the longest median that is allowed, in microseconds */
  limit: number;
}

/** Everything one run of the benchmark found; times in microseconds. */
export interface Results {
  date: string;
  machine: { processor: string; cores: number };
  versions: { node: string; nonlinear: string; tfjs: string };
  wasm: { simd: boolean; threads: boolean };
  lines: Line[];
  timed: Timed[];
}

/** Whether a line meets what is asked of it. */
export function met(line: Line | Timed): boolean {
  if ("limit" in line) return line.median <= line.limit;
  return line.required === undefined || line.ratio.median >= line.required;
}

/** Three significant digits, without an exponent. */
export function digits(value: number): string {
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)));
  return value.toFixed(Math.min(decimals, 3));
}

/** A time given in microseconds, in a unit that suits it. */
export function timeText(microseconds: number): string {
  if (microseconds < 1e3) return `${digits(microseconds)} µs`;
  return microseconds < 1e6 ? `${digits(microseconds / 1e3)} ms` : `${digits(microseconds / 1e6)} s`;
}
