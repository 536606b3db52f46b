import type { Divergence } from "./divergence.ts";

/** The state of a training run after a whole number of epochs, or where it diverged. */
export interface Snapshot {
  /** epochs completed */
  epoch: number;
  /** steps completed */
  step: number;
  /** mean over the epoch's rows, each batch before its step; before any step, over all rows */
  loss: number;
  /** the part of all steps that is done, 0..1 */
  progress: number;
  /** a copy of network.parameters, if `keepParameters` asked for it */
  parameters?: Float64Array;
  /** present only in the last snapshot of a run that left the finite numbers */
  divergence?: Divergence;
}
