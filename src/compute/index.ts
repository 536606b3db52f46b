export type { Activation } from "./activations/activation.ts";
export { celu, celuDerivative, celuSecondDerivative } from "./activations/celu.ts";
export { elu, eluDerivative, eluSecondDerivative } from "./activations/elu.ts";
export { gaussian, gaussianDerivative, gaussianSecondDerivative } from "./activations/gaussian.ts";
export { geluTanh, geluTanhDerivative, geluTanhSecondDerivative } from "./activations/gelu-tanh.ts";
export { gelu, geluDerivative, geluSecondDerivative } from "./activations/gelu.ts";
export { glu, gluGradient } from "./activations/glu.ts";
export {
  hardSigmoid,
  hardSigmoidDerivative,
  hardSigmoidSecondDerivative,
} from "./activations/hard-sigmoid.ts";
export { hardSwish, hardSwishDerivative, hardSwishSecondDerivative } from "./activations/hard-swish.ts";
export { hardshrink, hardshrinkDerivative, hardshrinkSecondDerivative } from "./activations/hardshrink.ts";
export { hardtanh, hardtanhDerivative, hardtanhSecondDerivative } from "./activations/hardtanh.ts";
export { identity, identityDerivative, identitySecondDerivative } from "./activations/identity.ts";
export { leakyRelu, leakyReluDerivative, leakyReluSecondDerivative } from "./activations/leaky-relu.ts";
export { linear, linearDerivative, linearSecondDerivative } from "./activations/linear.ts";
export { logSigmoid, logSigmoidDerivative, logSigmoidSecondDerivative } from "./activations/log-sigmoid.ts";
export { logit } from "./activations/logit.ts";
export { maxout, maxoutGradient, maxoutWinners } from "./activations/maxout.ts";
export { mish, mishDerivative, mishSecondDerivative } from "./activations/mish.ts";
export { prelu, preluDerivative, preluSecondDerivative, preluSlopeDerivative } from "./activations/prelu.ts";
export { type ActivationName, activation, activationNames } from "./activations/registry.ts";
export {
  reluSquared,
  reluSquaredDerivative,
  reluSquaredSecondDerivative,
} from "./activations/relu-squared.ts";
export { relu, reluDerivative, reluSecondDerivative } from "./activations/relu.ts";
export { relu6, relu6Derivative, relu6SecondDerivative } from "./activations/relu6.ts";
export { rreluSlopes } from "./activations/rrelu-slopes.ts";
export { rrelu, rreluDerivative, rreluSecondDerivative } from "./activations/rrelu.ts";
export { scaledTanh, scaledTanhDerivative, scaledTanhSecondDerivative } from "./activations/scaled-tanh.ts";
export { selu, seluDerivative, seluSecondDerivative } from "./activations/selu.ts";
export { sigmoid, sigmoidDerivative, sigmoidSecondDerivative } from "./activations/sigmoid.ts";
export { silu, siluDerivative, siluSecondDerivative } from "./activations/silu.ts";
export { sine, sineDerivative, sineSecondDerivative } from "./activations/sine.ts";
export { softplus, softplusDerivative, softplusSecondDerivative } from "./activations/softplus.ts";
export { softshrink, softshrinkDerivative, softshrinkSecondDerivative } from "./activations/softshrink.ts";
export { softsign, softsignDerivative, softsignSecondDerivative } from "./activations/softsign.ts";
export { sparsemax, sparsemaxJacobian, sparsemaxGradient } from "./activations/sparsemax.ts";
export { squareplus, squareplusDerivative, squareplusSecondDerivative } from "./activations/squareplus.ts";
export { step, stepDerivative, stepSecondDerivative } from "./activations/step.ts";
export { swiglu, swigluGradient } from "./activations/swiglu.ts";
export { swish, swishDerivative, swishSecondDerivative } from "./activations/swish.ts";
export { tanh, tanhDerivative, tanhSecondDerivative } from "./activations/tanh.ts";
export { tanhshrink, tanhshrinkDerivative, tanhshrinkSecondDerivative } from "./activations/tanhshrink.ts";
export { catalogue, catalogueEntry } from "./catalogue/catalogue.ts";
export type {
  ActivationEntry,
  EntryBase,
  EntryName,
  GatedEntry,
  Initialisation,
  Kink,
  Origin,
  ParameterFacts,
  Range,
  Saturation,
  ScalarEntry,
  VectorEntry,
  Words,
} from "./catalogue/entry.ts";
export type { Vector } from "./check.ts";
export { type BlobOptions, blobs } from "./data/blobs.ts";
export type { SampleOptions } from "./data/check.ts";
export { circles } from "./data/circles.ts";
export type { Dataset } from "./data/dataset.ts";
export { iris } from "./data/iris.ts";
export { moons } from "./data/moons.ts";
export { absoluteValueRegression, type RegressionOptions, sineRegression } from "./data/regression.ts";
export { shuffle } from "./data/shuffle.ts";
export { type SpiralOptions, spirals } from "./data/spirals.ts";
export { type Split, split } from "./data/split.ts";
export { type XorOptions, xor } from "./data/xor.ts";
export { conditionalEntropy } from "./entropy/conditional-entropy.ts";
export { crossEntropy, klDivergence } from "./entropy/divergence.ts";
export { entropy } from "./entropy/entropy.ts";
export {
  type ActivationConstants,
  type ActivationConstantsOptions,
  type ActivationTable,
  type ActivationTableStep,
  activationConstants,
  type SigmoidChain,
} from "./experiments/activation-constants.ts";
export {
  type AffineCollapse,
  type AffineCollapseOptions,
  affineCollapse,
} from "./experiments/affine-collapse.ts";
export {
  type Approximation,
  type ApproximationOptions,
  approximation,
  type ReluApproximation,
} from "./experiments/approximation.ts";
export { type ExperimentEntry, experiments } from "./experiments/catalogue.ts";
export {
  type ActivationRace,
  type ActivationRaceOptions,
  activationRace,
  type RaceResult,
  type RaceRun,
  type RaceStep,
} from "./experiments/activation-race.ts";
export {
  type ActivationStatistics,
  type ActivationStatisticsOptions,
  activationStatistics,
  type LayerStatistics,
} from "./experiments/activation-statistics.ts";
export {
  type DeadUnitsInTraining,
  type DeadUnitsOptions,
  type DeadUnitsRun,
  type DeadUnitsStep,
  deadUnitsInTraining,
} from "./experiments/dead-units-in-training.ts";
export {
  type DepthAndAccuracy,
  type DepthAndAccuracyOptions,
  type DepthRun,
  type DepthStep,
  depthAndAccuracy,
  type NetworkKind,
} from "./experiments/depth-and-accuracy.ts";
export {
  type ExclusiveOr,
  type ExclusiveOrOptions,
  type ExclusiveOrRun,
  type ExclusiveOrStep,
  exclusiveOr,
} from "./experiments/exclusive-or.ts";
export {
  type Explosion,
  type ExplosionOptions,
  type ExplosionRun,
  explosion,
} from "./experiments/explosion.ts";
export {
  type GradientProfile,
  type GradientProfileLayers,
  type GradientProfileOptions,
  type GradientProfileStep,
  gradientProfile,
} from "./experiments/gradient-profile.ts";
export {
  type JacobianGain,
  type JacobianGainOptions,
  type JacobianGainResult,
  type JacobianGainStep,
  jacobianGain,
} from "./experiments/jacobian-gain.ts";
export type { LearningTask } from "./experiments/learning-task.ts";
export type { RandomNetworkOptions } from "./experiments/random-network.ts";
export type { Runner } from "./experiments/runner.ts";
export { shiftAblation } from "./experiments/shift-ablation.ts";
export { thirtyLayers } from "./experiments/thirty-layers.ts";
export type { Descent } from "./experiments/training-run.ts";
export type { WeightRule } from "./experiments/weight-rule.ts";
export { type AffineMap, collapse } from "./experiments/collapse.ts";
export type { CurvePoint } from "./experiments/curve-points.ts";
export {
  type DieByMean,
  type DieByMeanOptions,
  type DieByMeanStep,
  dieByMean,
  type SolvedDie,
} from "./experiments/die-by-mean.ts";
export {
  type ElementCost,
  type ElementCostOptions,
  type ElementCostStep,
  elementCost,
  type TimedOperation,
} from "./experiments/element-cost.ts";
export { complete, type Experiment, type Progress } from "./experiments/experiment.ts";
export {
  type FiringRateFits,
  type FiringRateFitsOptions,
  firingRateFits,
  type RateCurve,
  type RateFit,
} from "./experiments/firing-rate-fits.ts";
export type { GaugeDrift, SeparableGrowth } from "./experiments/gauge-drift.ts";
export type { InputConditioning } from "./experiments/input-conditioning.ts";
export {
  firingRate,
  type NeuronConstants,
  pulsePeak,
  spikeTimes,
} from "./experiments/integrate-and-fire.ts";
export {
  evaluateWritten,
  reluInterpolant,
  stepStaircase,
  type WrittenNetwork,
} from "./experiments/interpolant.ts";
export type { ConditionalFit } from "./experiments/likeliest-model.ts";
export {
  type LinearRegressionDescent,
  type LinearRegressionDescentOptions,
  type LinearRegressionDescentStep,
  linearRegressionDescent,
  type RegressionLine,
} from "./experiments/linear-regression-descent.ts";
export {
  type MaximumEntropyDuality,
  type MaximumEntropyDualityOptions,
  type MaximumEntropyDualityStep,
  maximumEntropyDuality,
} from "./experiments/maximum-entropy-duality.ts";
export {
  type MaxoutChords,
  type MaxoutChordsOptions,
  type MaxoutChordsStep,
  type MaxoutFit,
  maxoutChords,
} from "./experiments/maxout-chords.ts";
export {
  type PerceptronRule,
  type PerceptronRuleOptions,
  type PerceptronRuleStep,
  perceptronRule,
} from "./experiments/perceptron-rule.ts";
export {
  type Recurrence,
  type RecurrenceOptions,
  type RecurrenceRun,
  type RecurrenceStep,
  recurrence,
} from "./experiments/recurrence.ts";
export {
  type SameSignCount,
  type SameSignGradients,
  type SameSignGradientsOptions,
  type SameSignGradientsStep,
  sameSignGradients,
} from "./experiments/same-sign-gradients.ts";
export {
  type NeuronGradients,
  type NeuronLoss,
  type SaturatedNeuron,
  type SaturatedNeuronOptions,
  type SaturatedNeuronRun,
  type SaturatedNeuronStep,
  saturatedNeuron,
} from "./experiments/saturated-neuron.ts";
export type { UnitInputs } from "./experiments/unit-inputs.ts";
export {
  type ZigZag,
  type ZigZagOptions,
  type ZigZagStep,
  zigZag,
} from "./experiments/zig-zag.ts";
export {
  type ZigZagPath,
  type ZigZagPathOptions,
  type ZigZagPathStep,
  zigZagPath,
} from "./experiments/zig-zag-path.ts";
export type { ZigZagRuns } from "./experiments/zig-zag-runs.ts";
export { batchCrossEntropy, batchCrossEntropyGradient } from "./losses/batch-cross-entropy.ts";
export { binaryCrossEntropy, binaryCrossEntropyGradient } from "./losses/binary-cross-entropy.ts";
export { hingeLoss, hingeLossGradient } from "./losses/hinge.ts";
export { type Loss, type LossName, loss, lossNames } from "./losses/loss.ts";
export { meanSquaredError, meanSquaredErrorGradient } from "./losses/mean-squared-error.ts";
export { multiclassHingeLoss, multiclassHingeLossGradient } from "./losses/multiclass-hinge.ts";
export { poissonLoss, poissonLossGradient } from "./losses/poisson.ts";
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
export type { LabelledData } from "./maxent/labelled-data.ts";
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
export { backward } from "./networks/backward.ts";
export { copyNetwork } from "./networks/copy-network.ts";
export { createNetwork } from "./networks/create-network.ts";
export { firstNonFinite, type NonFinite, type Quantity } from "./networks/first-non-finite.ts";
export { forward } from "./networks/forward.ts";
export type { WeightDistribution } from "./networks/initialise/draw.ts";
export { type GainName, gain } from "./networks/initialise/gain.ts";
export { type Initialiser, initialise } from "./networks/initialise/initialise.ts";
export { orthogonal } from "./networks/initialise/orthogonal.ts";
export { constant, normal, truncatedNormal, uniform } from "./networks/initialise/plain-rules.ts";
export { type HeOptions, he, lecun, type RuleOptions, xavier } from "./networks/initialise/rules.ts";
export { heScale, lecunScale, type Scale, xavierScale } from "./networks/initialise/scales.ts";
export { tanhEquivalent } from "./networks/initialise/tanh-equivalent.ts";
export { truncatedNormalFactor } from "./networks/initialise/truncated-normal-factor.ts";
export type {
  Layer,
  LayerOptions,
  Mode,
  Network,
  NetworkOptions,
  Normalisation,
} from "./networks/network.ts";
export { parameterCount } from "./networks/shape.ts";
export type { LayerWorkspace, Workspace } from "./networks/workspace.ts";
export { type AdagradOptions, adagrad } from "./optimisers/adagrad.ts";
export { adam, adamW } from "./optimisers/adam.ts";
export { clipByGlobalNorm, clipByValue } from "./optimisers/clip.ts";
export type { AdamOptions } from "./optimisers/moments.ts";
export type { Optimiser } from "./optimisers/optimiser.ts";
export { type RmsPropOptions, rmsProp } from "./optimisers/rms-prop.ts";
export { type SgdOptions, sgd } from "./optimisers/sgd.ts";
export { mulberry32, type Random } from "./random/mulberry32.ts";
export { standardNormal } from "./random/standard-normal.ts";
export { softmaxJacobian } from "./softmax/jacobian.ts";
export { logSumExp } from "./softmax/log-sum-exp.ts";
export { softmaxCrossEntropy, softmaxCrossEntropyGradient } from "./softmax/loss.ts";
export type { TemperatureOptions } from "./softmax/shifted.ts";
export { logSoftmax, type SoftmaxOptions, softmax } from "./softmax/softmax.ts";
export { softmaxDivergence } from "./softmax/softmax-divergence.ts";
export { softmaxEntropy } from "./softmax/softmax-entropy.ts";
export type { Target } from "./softmax/target.ts";
export { erf, erfDerivative, erfSecondDerivative } from "./special/erf.ts";
export { erfc } from "./special/erfc.ts";
export { normalCdf, normalCdfDerivative, normalCdfSecondDerivative } from "./special/normal-cdf.ts";
export { normalPdf, normalPdfDerivative, normalPdfSecondDerivative } from "./special/normal-pdf.ts";
export {
  type Switchable,
  deadMask,
  deadUnits,
} from "./theory/dead-units/dead-units.ts";
export { type LayerCensus, type LifeTracker, lifeTracker } from "./theory/dead-units/life-tracker.ts";
export type { Differentiable } from "./theory/differentiable.ts";
export { type Extremum, minimum } from "./theory/extremum.ts";
export { lipschitzConstant } from "./theory/lipschitz-constant.ts";
export {
  type CorrelationOptions,
  correlationMap,
  correlationMapSlope,
  fixedCorrelation,
} from "./theory/mean-field/correlation-map.ts";
export { type CriticalPoint, criticalPoint, criticalWeightVariance } from "./theory/mean-field/critical.ts";
export { depthScale } from "./theory/mean-field/depth-scale.ts";
export {
  type MeanField,
  type MeanFieldOptions,
  meanField,
  type Phase,
} from "./theory/mean-field/mean-field.ts";
export { arcCosineKernel, reluCorrelationMap } from "./theory/mean-field/relu-correlation-map.ts";
export { varianceMap, varianceMapSlope } from "./theory/mean-field/variance-map.ts";
export type { WeightVariances } from "./theory/mean-field/variances.ts";
export { type Interval, nielsenWindow, widestNielsenWindow } from "./theory/nielsen-window.ts";
export { type NormalisationGain, normalisationGain } from "./theory/normalisation-gain.ts";
export { type GaussianOptions, gaussianExpectation } from "./theory/quadrature/gaussian-expectation.ts";
export { type GaussianMoments, gaussianMoments } from "./theory/quadrature/gaussian-moments.ts";
export { roundingPoints, type Sides, saturationPoints } from "./theory/saturation.ts";
export { conditionNumber, shiftedConditionNumber } from "./theory/spectrum/condition-number.ts";
export { type SecondMomentOptions, secondMomentMatrix } from "./theory/spectrum/second-moment-matrix.ts";
export { type SymmetricEigen, symmetricEigen } from "./theory/spectrum/symmetric-eigen.ts";
export { symmetricEigenvalues } from "./theory/spectrum/symmetric-eigenvalues.ts";
export { sameSignFraction } from "./theory/trajectory/same-sign-fraction.ts";
export { reversalRate, zigZagIndex } from "./theory/trajectory/zig-zag.ts";
export { accuracy } from "./training/accuracy.ts";
export type { Divergence } from "./training/divergence.ts";
export { evaluate, predict } from "./training/evaluate.ts";
export type { TrainingOptions } from "./training/options.ts";
export type { Snapshot } from "./training/snapshot.ts";
export { train } from "./training/train.ts";
