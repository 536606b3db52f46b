import type { CellReport } from "../protocol.ts";

/** Where the queue shows what it gathered. */
interface Stage {
  show(report: CellReport): void;
  progress(cell: string, fraction: number, label: string): void;
  state(values: Record<string, unknown>): void;
}

/**
 * Gathers what cells report between two frames and shows each cell's last word once a frame.
 * A cell that only flickers through "running" is not shown as running; one that stays so is.
 */
export class FrameQueue {
  #reports = new Map<string, CellReport>();
  #values: Record<string, unknown> = {};
  #progress = new Map<string, { fraction: number; label: string }>();
  #asked = false;
  #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  report(report: CellReport): void {
    this.#reports.set(report.cell, report);
    // A cell that has ended is past what it said on its way.
    if (report.status !== "running") this.#progress.delete(report.cell);
    this.#ask();
  }

  progress(cell: string, fraction: number, label: string): void {
    this.#progress.set(cell, { fraction, label });
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
      const progress = [...this.#progress];
      this.#reports.clear();
      this.#progress.clear();
      this.#values = {};
      // One cell's unfit report must not cost the others theirs.
      for (const report of reports) attempt(() => this.#stage.show(report));
      for (const [cell, { fraction, label }] of progress) {
        attempt(() => this.#stage.progress(cell, fraction, label));
      }
      attempt(() => this.#stage.state(values));
    });
  }
}

function attempt(act: () => void): void {
  try {
    act();
  } catch (error) {
    console.warn(error);
  }
}
