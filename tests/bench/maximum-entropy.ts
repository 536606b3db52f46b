import { iris, multinomialMaximumEntropy } from "nonlinear";
import type { Contender } from "./measure.ts";

const { rows, columns, inputs, targets } = iris();
const examples = Array.from({ length: rows }, (_, x) => inputs.slice(x * columns, (x + 1) * columns));
const labels = Array.from(targets);

/** Conditional maximum entropy on iris, 150×4 in 3 classes, with the penalty ½‖W‖². */
const solved = () => multinomialMaximumEntropy({ inputs: examples, labels, classes: 3, l2: 1 });

/** The fit as a contender; it finds the weights and the probabilities. */
export const irisFit: Contender = {
  run() {
    const { weights, probabilities } = solved();
    return [weights, probabilities];
  },
};

/** The largest entry of the gradient of the average loss at the fit, computed afresh. */
export function largestGradient(): number {
  const { weights, probabilities } = solved();
  let largest = 0;
  for (let k = 0; k < 3; k++) {
    for (let i = 0; i <= columns; i++) {
      let slope = i < columns ? (weights[k * columns + i] ?? Number.NaN) / rows : 0;
      for (let x = 0; x < rows; x++) {
        const error = (probabilities[3 * x + k] ?? Number.NaN) - (labels[x] === k ? 1 : 0);
        slope += (error * (i < columns ? (inputs[x * columns + i] ?? Number.NaN) : 1)) / rows;
      }
      largest = Math.max(largest, Math.abs(slope));
    }
  }
  return largest;
}
