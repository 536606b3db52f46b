import type { CellReport } from "../protocol.ts";

/**
 * Gathers what cells report between two frames and shows each cell's last word once a frame.
 * A cell that only flickers through "running" is not shown as running; one that stays so is.
 */
export class FrameQueue {
  #reports = new Map<string, CellReport>();
  #values: Record<string, unknown> = {};
  #asked = false;
  #show: (report: CellReport) => void;
  #state: (values: Record<string, unknown>) => void;

  constructor(show: (report: CellReport) => void, state: (values: Record<string, unknown>) => void) {
    this.#show = show;
    this.#state = state;
  }

  report(report: CellReport): void {
    this.#reports.set(report.cell, report);
    this.#ask();
  }

  values(values: Record<string, unknown>): void {
    Object.assign(this.#values, values);
    this.#ask();
  }

  #ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    requestAnimationFrame(() => {
      this.#asked = false;
      const reports = [...this.#reports.values()];
      const values = this.#values;
      this.#reports.clear();
      this.#values = {};
      for (const report of reports) this.#show(report);
      this.#state(values);
    });
  }
}
