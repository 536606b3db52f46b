import {
  activation,
  arcCosineKernel,
  conditionNumber,
  correlationMap,
  criticalPoint,
  criticalWeightVariance,
  deadMask,
  deadUnits,
  depthScale,
  createNetwork,
  gaussianExpectation,
  gaussianMoments,
  lipschitzConstant,
  meanField,
  minimum,
  nielsenWindow,
  normalisationGain,
  reversalRate,
  sameSignFraction,
  secondMomentMatrix,
  shiftedConditionNumber,
  symmetricEigenvalues,
  varianceMap,
  varianceMapSlope,
  zigZagIndex,
} from "nonlinear";
import { describe, expect, test } from "vitest";

type Call = () => unknown;

/** Hands a function something its type forbids, as a reader's JavaScript may. */
function untyped(value: unknown): never {
  return value as never;
}

const tanh = activation("tanh");

const rangeErrors: [Call, string][] = [
  [
    () => gaussianExpectation(Math.exp, { std: -1 }),
    "Cannot take the Gaussian expectation: std must be finite and not negative, received -1",
  ],
  [
    () => gaussianExpectation(Math.exp, { mean: NaN }),
    "Cannot take the Gaussian expectation: mean must be a finite number, received NaN",
  ],
  [
    () => gaussianExpectation(Math.exp, { breaks: [0, Infinity] }),
    "Cannot take the Gaussian expectation: breaks[1] must be a finite number, received Infinity",
  ],
  [
    () => gaussianMoments(tanh, { std: NaN }),
    "Cannot take the Gaussian moments: std must be finite and not negative, received NaN",
  ],
  [
    () => gaussianMoments(tanh, { mean: Infinity }),
    "Cannot take the Gaussian moments: mean must be a finite number, received Infinity",
  ],
  [
    () => meanField(tanh, { weightVariance: -1 }),
    "Cannot solve the mean field: weightVariance must be finite and not negative, received -1",
  ],
  [
    () => meanField(tanh, { weightVariance: 1, biasVariance: NaN }),
    "Cannot solve the mean field: biasVariance must be finite and not negative, received NaN",
  ],
  [
    () => meanField(tanh, { weightVariance: 1, initialVariance: 0 }),
    "Cannot solve the mean field: initialVariance must be finite and above 0, received 0",
  ],
  [
    () => varianceMap(tanh, -1, { weightVariance: 1 }),
    "Cannot map the variance: q must be finite and not negative, received -1",
  ],
  [
    () => varianceMapSlope(tanh, Infinity, { weightVariance: 1 }),
    "Cannot differentiate the variance map: q must be finite and not negative, received Infinity",
  ],
  [
    () => correlationMap(tanh, 1.1, { weightVariance: 1, variance: 1 }),
    "Cannot map the correlation: c must lie in [-1, 1], received 1.1",
  ],
  [
    () => correlationMap(tanh, 0, { weightVariance: 1, variance: 0 }),
    "Cannot map the correlation: variance must be finite and above 0, received 0",
  ],
  [
    () => criticalPoint(tanh, NaN),
    "Cannot find the critical point: q must be finite and not negative, received NaN",
  ],
  [
    () => criticalWeightVariance(tanh, -0.1),
    "Cannot find the critical weight variance: biasVariance must be finite and not negative, received -0.1",
  ],
  [() => depthScale(-1), "Cannot take the depth scale: factor must not be negative, received -1"],
  [() => depthScale(NaN), "Cannot take the depth scale: factor must not be negative, received NaN"],
  [() => arcCosineKernel(2), "Cannot evaluate the arc-cosine kernel: c must lie in [-1, 1], received 2"],
  [
    () => normalisationGain(tanh, untyped("group")),
    'Cannot take the gain of a normalised layer: normalisation must be "layer" or "batch", received group',
  ],
  [
    () => nielsenWindow(Infinity),
    "Cannot find Nielsen's window: weight must be a finite number, received Infinity",
  ],
  [() => nielsenWindow(5, NaN), "Cannot find Nielsen's window: bias must be a finite number, received NaN"],
  [() => minimum(Math.sin, 1, 1), "Cannot find the minimum: upper must be above lower = 1, received 1"],
  [
    () => minimum(Math.sin, 0, Infinity),
    "Cannot find the minimum: upper must be a finite number, received Infinity",
  ],
  [
    () => symmetricEigenvalues([1, 2, 3, 4], 2),
    "Cannot find the eigenvalues: matrix must be symmetric, received 3 at (1, 0) and 2 at (0, 1)",
  ],
  [
    () => symmetricEigenvalues([1, 2, 3], 2),
    "Cannot find the eigenvalues: matrix must have length 4, received 3",
  ],
  [
    () => conditionNumber([1, NaN, NaN, 1], 2),
    "Cannot find the eigenvalues: matrix[1] must be a finite number, received NaN",
  ],
  [
    () => shiftedConditionNumber({ mean: 1, variance: 0, dimensions: 2 }),
    "Cannot take the condition number of shifted inputs: variance must be finite and above 0, received 0",
  ],
  [
    () => shiftedConditionNumber({ mean: 1, variance: 1, dimensions: 0 }),
    "Cannot take the condition number of shifted inputs: dimensions must be an integer at least 1, received 0",
  ],
  [
    () => secondMomentMatrix([1, 2, 3], { columns: 2 }),
    "Cannot take the second moments: inputs must hold at least 1 whole rows of 2 numbers, received length 3",
  ],
  [
    () => zigZagIndex([1, 2], 2),
    "Cannot take the zig-zag index: path must hold at least 2 whole rows of 2 numbers, received length 2",
  ],
  [
    () => reversalRate([1, 2], 0),
    "Cannot take the reversal rate: dimensions must be an integer at least 1, received 0",
  ],
  [
    () => sameSignFraction([1, NaN], 2),
    "Cannot take the same-sign fraction: gradients[1] must be a finite number, received NaN",
  ],
  [
    () => deadMask(Float64Array.of(1, 2, 3), 2),
    "Cannot find the dead units: preActivations must hold whole rows of 2 units, received length 3",
  ],
  [
    () => deadMask(new Float64Array(0), 2),
    "Cannot find the dead units: preActivations must hold whole rows of 2 units, received length 0",
  ],
  [
    () => deadMask(Float64Array.of(NaN), 1),
    "Cannot find the dead units: preActivations[0] must be a number, received NaN",
  ],
  [
    () => deadUnits(createNetwork({ inputs: 2, layers: [{ units: 1 }], batch: 2 }), Float64Array.of(1)),
    "Cannot run the network forward: inputs must fill whole rows of 2 numbers, received length 1",
  ],
];

const typeErrors: [Call, string][] = [
  [
    () => gaussianExpectation(untyped("tanh")),
    "Cannot take the Gaussian expectation: f must be a function, received string",
  ],
  [
    () => gaussianMoments(untyped(Math.tanh)),
    "Cannot take the Gaussian moments: f must be an activation, an object with value, derivative and kinks, received function",
  ],
  [
    () => meanField(untyped(null), { weightVariance: 1 }),
    "Cannot solve the mean field: f must be an activation, an object with value, derivative and kinks, received null",
  ],
  [
    () => meanField(untyped({ value: Math.tanh }), { weightVariance: 1 }),
    "Cannot solve the mean field: f.derivative must be a function, received undefined",
  ],
  [
    () => lipschitzConstant(untyped({ value: Math.tanh, derivative: Math.tanh })),
    "Cannot find the Lipschitz constant: f.kinks must be an array of numbers, received undefined",
  ],
  [
    () => deadMask(untyped([1, 2]), 1),
    "Cannot find the dead units: preActivations must be a Float64Array, received object",
  ],
  [() => minimum(untyped(3), 0, 1), "Cannot find the minimum: f must be a function, received number"],
];

describe("errors of the theory state the attempt, the expectation and the value", () => {
  test.each(rangeErrors)("RangeError %#: %s", (call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test.each(typeErrors)("TypeError %#: %s", (call, message) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });
});
