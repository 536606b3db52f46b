import { shown } from "../check.ts";
import type { Dataset } from "../data/dataset.ts";
import { circles } from "../data/circles.ts";
import { moons } from "../data/moons.ts";
import { absoluteValueRegression, sineRegression } from "../data/regression.ts";
import { spirals } from "../data/spirals.ts";
import { mulberry32 } from "../random/mulberry32.ts";
import type { LossName } from "../losses/loss.ts";

/** A small thing to learn: 200 points of two classes, or 200 values of a curve on [−1, 1]. */
export type LearningTask = "moons" | "circles" | "spirals" | "sine" | "absolute-value";

/** The data of a task, and the loss that suits them. */
export interface TaskData {
  dataset: Dataset;
  loss: LossName;
  /** the mean loss at which the task counts as learned */
  goal: number;
}

/** The data of a task; the points are the same at every call. */
export function taskData(attempt: string, task: LearningTask): TaskData {
  if (!Object.hasOwn(tasks, task)) {
    const known = Object.keys(tasks).join(", ");
    throw new RangeError(`${attempt}: task must be one of ${known}, received ${shown(task)}`);
  }
  return tasks[task]();
}

const tasks: Record<LearningTask, () => TaskData> = {
  moons: () => classes(moons({ rows: 200, noise: 0.1, random: mulberry32(7) }), 0.05),
  circles: () => classes(circles({ rows: 200, noise: 0.05, random: mulberry32(7) }), 0.05),
  spirals: () => classes(spirals({ rows: 200, noise: 0.02, random: mulberry32(7) }), 0.1),
  sine: () => curve(sineRegression({ rows: 200 })),
  "absolute-value": () => curve(absoluteValueRegression({ rows: 200 })),
};

function classes(dataset: Dataset, goal: number): TaskData {
  return { dataset, loss: "bce", goal };
}

function curve(dataset: Dataset): TaskData {
  return { dataset, loss: "mse", goal: 1e-3 };
}
