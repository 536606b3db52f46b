import { demandFloat64Array, kind, shown } from "../check.ts";
import { rowsOf } from "./batch.ts";
import { bernoulli } from "./binary-cross-entropy.ts";
import { categorical } from "./categorical.ts";
import { margins } from "./hinge.ts";
import { squaredErrors } from "./mean-squared-error.ts";
import { rivals } from "./multiclass-hinge.ts";
import { countLosses } from "./poisson.ts";

/** The losses that `loss` knows by name. */
export type LossName = "mse" | "bce" | "cross-entropy" | "poisson" | "hinge";

/** What a network minimises: a mean over a batch, and its gradient with respect to the outputs. */
export interface Loss {
  readonly name: LossName;
  /** the loss of rows×columns outputs */
  value(outputs: Float64Array, targets: Float64Array, columns: number): number;
  /** writes ∂L/∂outputs, rows×columns, and returns the loss; allocates nothing */
  gradient(outputs: Float64Array, targets: Float64Array, columns: number, into: Float64Array): number;
}

/** The loss of a batch, and its gradient if there is a place for it. */
type Evaluation = (
  attempt: string,
  outputs: Float64Array,
  targets: Float64Array,
  columns: number,
  into?: Float64Array,
) => number;

/** The names that `loss` accepts. */
export const lossNames: readonly LossName[] = ["mse", "bce", "cross-entropy", "poisson", "hinge"];

/**
 * A loss by name, for training: its value over rows×columns outputs, and its gradient
 * with respect to them.
 *
 * - `"mse"`: `meanSquaredError`, over all entries
 * - `"bce"`: `binaryCrossEntropy` of logits, over all entries
 * - `"cross-entropy"`: `batchCrossEntropy` of logits, over the rows; targets are a class
 *   index a row, or a distribution a row
 * - `"poisson"`: `poissonLoss` of log-rates, over all entries
 * - `"hinge"`: with a target for every output `hingeLoss`, over all entries; with one class
 *   index a row of several columns `multiclassHingeLoss`, over the rows
 *
 * Throws a RangeError for another name; the loss itself throws as those functions do, and a
 * TypeError for what is no Float64Array.
 *
 * Source: I. Goodfellow, Y. Bengio and A. Courville, "Deep learning" (2016), section 6.2.
 *
 * @example
 * const outputs = Float64Array.of(0, 0, 1, -1);
 * loss("mse").value(outputs, Float64Array.of(1, 1, 1, 1), 2); // => 1.5
 */
export function loss(name: LossName): Loss {
  const evaluate = evaluationOf(name);
  const attempt = `Cannot take the ${name} loss`;
  const check = (outputs: Float64Array, targets: Float64Array) => {
    demandFloat64Array(attempt, "outputs", outputs);
    demandFloat64Array(attempt, "targets", targets);
  };
  return {
    name,
    value(outputs, targets, columns) {
      check(outputs, targets);
      return evaluate(attempt, outputs, targets, columns);
    },
    gradient(outputs, targets, columns, into) {
      check(outputs, targets);
      demandFloat64Array(attempt, "into", into);
      return evaluate(attempt, outputs, targets, columns, into);
    },
  };
}

/** A loss that may be given by its name. */
export function lossOf(attempt: string, given: Loss | LossName): Loss {
  if (typeof given === "string") return loss(given);
  if (typeof given?.value === "function" && typeof given.gradient === "function") return given;
  throw new TypeError(`${attempt}: loss must be a Loss or the name of one, received ${kind(given)}`);
}

function evaluationOf(name: LossName): Evaluation {
  switch (name) {
    case "mse":
      return byElement(squaredErrors);
    case "bce":
      return byElement(bernoulli);
    case "poisson":
      return byElement(countLosses);
    case "cross-entropy":
      return categorical;
    case "hinge":
      return hinge;
    default:
      throw new RangeError(
        `Cannot choose a loss: name must be one of ${lossNames.join(", ")}, received ${shown(name)}`,
      );
  }
}

function byElement(
  evaluate: (attempt: string, outputs: Float64Array, targets: Float64Array, into?: Float64Array) => number,
): Evaluation {
  return (attempt, outputs, targets, columns, into) => {
    rowsOf(attempt, outputs.length, columns);
    return evaluate(attempt, outputs, targets, into);
  };
}

const hinge: Evaluation = (attempt, outputs, targets, columns, into) => {
  const rows = rowsOf(attempt, outputs.length, columns);
  if (columns > 1 && targets.length === rows) return rivals(attempt, outputs, targets, columns, into);
  return margins(attempt, outputs, targets, into);
};
