import type { CheckReport } from "../protocol.ts";

/** Milliseconds an exercise's check may take. */
const patience = 10_000;

/** The check of an exercise that is under way, with an eye on the clock. */
export class Checking {
  #report: (report: CheckReport) => void;
  #current: { exercise: string; timer: number } | undefined;

  constructor(report: (report: CheckReport) => void) {
    this.#report = report;
  }

  /** Watches a check; one that takes too long has `tooLong` done to it. */
  begin(exercise: string, tooLong: () => void): void {
    this.end();
    this.#current = { exercise, timer: window.setTimeout(tooLong, patience) };
  }

  /** Gives a check that was cut short its verdict. */
  cut(message: string): void {
    const { exercise } = this.#current ?? {};
    this.end();
    if (exercise !== undefined) this.#report({ exercise, passed: false, message });
  }

  end(): void {
    clearTimeout(this.#current?.timer);
    this.#current = undefined;
  }
}
