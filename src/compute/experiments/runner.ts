import { type ActivationName, activation } from "../activations/registry.ts";
import { demandObject } from "../check.ts";
import { numberWithin } from "./options.ts";
import { initialiserOf, type WeightRule } from "./weight-rule.ts";

/** One who runs a race: an activation, how its weights begin, and a constant added to its values. */
export interface Runner extends WeightRule {
  activation: ActivationName;
  /**
   * added to f, which leaves f′ and, with biases, the functions a network can be; default 0, and 0
   * where weights are tanh-equivalent
   */
  shift?: number;
}

/** Demands one who can run. */
export function checkRunner(attempt: string, name: string, runner: Runner): void {
  demandObject(attempt, name, runner);
  const { shift = 0, tanhEquivalent } = runner;
  activation(runner.activation);
  initialiserOf(attempt, runner);
  numberWithin(attempt, `${name}.shift`, shift);
  // The weights would make up for the mean of σ, and the shift once more.
  if (tanhEquivalent && shift !== 0) {
    throw new RangeError(
      `${attempt}: ${name}.shift must be 0 where weights are tanh-equivalent, received ${shift}`,
    );
  }
}
