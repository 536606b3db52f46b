/** A rule that moves parameters against their gradient; it may remember earlier gradients. */
export interface Optimiser {
  /** η, finite and not negative; may be changed between steps */
  learningRate: number;
  /** changes `parameters` in place; the memory is allocated at the first step, for its length */
  step(parameters: Float64Array, gradients: Float64Array): void;
}
