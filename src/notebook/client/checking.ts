import type { CheckReport } from "../protocol.ts";

/** Milliseconds an exercise's check may take. */
const patience = 10_000;

/** The check of an exercise that is under way, with an eye on the clock. */
export class Checking {
  #report: (report: CheckReport) => void;
  #current: { exercise: string; token: string; timer: number } | undefined;

  constructor(report: (report: CheckReport) => void) {
    this.#report = report;
  }

  /** Watches a check; one that takes too long has `tooLong` done to it. Only a report that repeats the token counts. */
  begin(exercise: string, tooLong: () => void): string {
    this.#end();
    const token = crypto.getRandomValues(new Uint32Array(4)).join("-");
    this.#current = { exercise, token, timer: window.setTimeout(tooLong, patience) };
    return token;
  }

  /** Gives a check that was cut short its verdict. */
  cut(message: string): void {
    const { exercise } = this.#current ?? {};
    this.#end();
    if (exercise !== undefined) this.#report({ exercise, passed: false, message });
  }

  /** Ends the check that has this token; false where none has. */
  ends(token: string): boolean {
    if (token !== this.#current?.token) return false;
    this.#end();
    return true;
  }

  #end(): void {
    clearTimeout(this.#current?.timer);
    this.#current = undefined;
  }
}
