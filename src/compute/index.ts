export type { Vector } from "./check.ts";
export { conditionalEntropy } from "./entropy/conditional-entropy.ts";
export { crossEntropy, klDivergence } from "./entropy/divergence.ts";
export { entropy } from "./entropy/entropy.ts";
export {
  type ConditionalMaximumEntropy,
  type ConditionalStatus,
  conditionalDual,
  conditionalMaximumEntropy,
} from "./maxent/conditional-maximum-entropy.ts";
export type { ConditionalProblem } from "./maxent/conditional-problem.ts";
export { type MaximumEntropyDie, maximumEntropyDie } from "./maxent/die.ts";
export { type Dual, maximumEntropyDual } from "./maxent/dual.ts";
export { gaugeFix } from "./maxent/gauge.ts";
export type { LabelledData } from "./maxent/labelled.ts";
export {
  type MaximumEntropy,
  maximumEntropy,
  type SolverOptions,
} from "./maxent/maximum-entropy.ts";
export {
  type MultinomialMaximumEntropy,
  type MultinomialProblem,
  type MultinomialWeights,
  multinomialMaximumEntropy,
} from "./maxent/multinomial.ts";
export type { MomentProblem } from "./maxent/problem.ts";
export type { Residuals } from "./maxent/residuals.ts";
export type { Iterate } from "./maxent/solve.ts";
export { mulberry32, type Random } from "./random/mulberry32.ts";
export { standardNormal } from "./random/standard-normal.ts";
export { logit } from "./sigmoid/logit.ts";
export { sigmoid, sigmoidDerivative } from "./sigmoid/sigmoid.ts";
export { softmaxJacobian } from "./softmax/jacobian.ts";
export { logSumExp } from "./softmax/log-sum-exp.ts";
export { softmaxCrossEntropy, softmaxCrossEntropyGradient } from "./softmax/loss.ts";
export type { TemperatureOptions } from "./softmax/shifted.ts";
export { logSoftmax, type SoftmaxOptions, softmax } from "./softmax/softmax.ts";
export { softmaxDivergence } from "./softmax/softmax-divergence.ts";
export { softmaxEntropy } from "./softmax/softmax-entropy.ts";
export type { Target } from "./softmax/target.ts";
