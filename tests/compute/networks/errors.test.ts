import {
  type ActivationName,
  backward,
  constant,
  copyNetwork,
  createNetwork,
  firstNonFinite,
  forward,
  gain,
  he,
  heScale,
  initialise,
  type LayerOptions,
  lecun,
  lecunScale,
  mulberry32,
  normal,
  orthogonal,
  parameterCount,
  tanhEquivalent,
  truncatedNormal,
  truncatedNormalFactor,
  uniform,
  xavier,
  xavierScale,
} from "nonlinear";
import { describe, expect, test } from "vitest";

type Call = () => unknown;

/** Hands a function something its type forbids, as a reader's JavaScript may. */
function untyped(value: unknown): never {
  return value as never;
}

function network(...layers: LayerOptions[]) {
  return createNetwork({ inputs: 2, layers: layers.length > 0 ? layers : [{ units: 3 }], batch: 2 });
}

function run(rows: number) {
  const ready = network();
  forward(ready, new Float64Array(2 * rows));
  return ready;
}

const numbers = (...values: number[]) => Float64Array.from(values);
const creation = "Cannot create the network: ";
const forwards = "Cannot run the network forward: ";
const backwards = "Cannot run the network backward: ";

const rangeErrors: [Call, string][] = [
  [() => network({ units: 0 }), `${creation}layers[0].units must be an integer at least 1, received 0`],
  [() => network({ units: 1.5 }), `${creation}layers[0].units must be an integer at least 1, received 1.5`],
  [
    () => network({ units: 1 }, { units: -2 }),
    `${creation}layers[1].units must be an integer at least 1, received -2`,
  ],
  [
    () => network({ units: 1, pieces: 0 }),
    `${creation}layers[0].pieces must be an integer from 1 to 65535, received 0`,
  ],
  [
    () => network({ units: 1, normalise: untyped("group") }),
    `${creation}layers[0].normalise must be "layer" or "batch", received group`,
  ],
  [
    () => network({ units: 3, residual: 1 }),
    `${creation}layers[0].units must equal the layer's 2 inputs where it is residual, received 3`,
  ],
  [
    () => network({ units: 2, residual: NaN }),
    `${creation}layers[0].residual must be a finite number, received NaN`,
  ],
  [
    () => createNetwork({ inputs: 0, layers: [{ units: 1 }], batch: 1 }),
    `${creation}inputs must be an integer at least 1, received 0`,
  ],
  [
    () => createNetwork({ inputs: 1, layers: [{ units: 1 }], batch: 0.5 }),
    `${creation}batch must be an integer at least 1, received 0.5`,
  ],
  [
    () => createNetwork({ inputs: 1, layers: [{ units: 1 }], batch: 1e9 }),
    `${creation}batch must be at most 22369621 for layers of these widths, received 1000000000`,
  ],
  [
    () => createNetwork({ inputs: 2, layers: [{ units: 1e9 }], batch: 1 }),
    `${creation}layers must have at most 67108864 parameters together, received 3000000000`,
  ],
  [
    () => createNetwork({ inputs: 1, layers: [], batch: 1 }),
    `${creation}layers must not be empty, received length 0`,
  ],
  [() => network({ units: 1, activation: "rectifier" as ActivationName }), "received rectifier"],
  [
    () => parameterCount({ inputs: 1, layers: [] }),
    "Cannot count the parameters: layers must not be empty, received length 0",
  ],
  [() => copyNetwork(network(), 0), `${creation}batch must be an integer at least 1, received 0`],
  [
    () => forward(network(), numbers(1, 2, 3)),
    `${forwards}inputs must fill whole rows of 2 numbers, received length 3`,
  ],
  [
    () => forward(network(), numbers()),
    `${forwards}inputs must fill whole rows of 2 numbers, received length 0`,
  ],
  [
    () => forward(network(), new Float64Array(6)),
    `${forwards}inputs must hold at most the network's batch of 2 rows, received 3`,
  ],
  [
    () => forward(network(), numbers(1, 2), untyped("test")),
    `${forwards}mode must be "train" or "evaluate", received test`,
  ],
  [
    () => forward(network({ units: 1, normalise: "batch" }), numbers(1, 2)),
    `${forwards}inputs must hold at least 2 rows where a batch is normalised in training, received 1`,
  ],
  [() => backward(network(), numbers(1)), `${backwards}a forward pass must come first, received none`],
  [() => backward(run(2), new Float64Array(3)), `${backwards}outputGradients must have length 6, received 3`],
  [
    () => backward(run(1), new Float64Array(3), new Float64Array(4)),
    `${backwards}inputGradients must have length 2, received 4`,
  ],
  [() => lecunScale(0), "Cannot take LeCun's scale: fanIn must be an integer at least 1, received 0"],
  [
    () => xavierScale(1, 1.5),
    "Cannot take Xavier's scale: fanOut must be an integer at least 1, received 1.5",
  ],
  [() => xavierScale(-1, 1), "Cannot take Xavier's scale: fanIn must be an integer at least 1, received -1"],
  [
    () => xavierScale(1, 1, -1),
    "Cannot take Xavier's scale: gain must be finite and not negative, received -1",
  ],
  [() => heScale(NaN), "Cannot take He's scale: fan must be an integer at least 1, received NaN"],
  [
    () => heScale(1, Infinity),
    "Cannot take He's scale: negativeSlope must be a finite number, received Infinity",
  ],
  [
    () => gain(untyped("gelu")),
    "Cannot take the gain: name must be one of linear, identity, sigmoid, tanh, relu, leaky-relu and selu, received gelu",
  ],
  [
    () => gain("leaky-relu", NaN),
    "Cannot take the gain: negativeSlope must be a finite number, received NaN",
  ],
  [
    () => lecun({ distribution: untyped("cauchy") }),
    'Cannot make LeCun\'s rule: distribution must be "normal", "uniform" or "truncated-normal", received cauchy',
  ],
  [() => xavier(NaN), "Cannot make Xavier's rule: gain must be finite and not negative, received NaN"],
  [
    () => xavier(1, { distribution: untyped("") }),
    'Cannot make Xavier\'s rule: distribution must be "normal", "uniform" or "truncated-normal", received ',
  ],
  [() => he(NaN), "Cannot make He's rule: negativeSlope must be a finite number, received NaN"],
  [
    () => he(0, { distribution: untyped("x") }),
    'Cannot make He\'s rule: distribution must be "normal", "uniform" or "truncated-normal", received x',
  ],
  [
    () => he(0, { fan: untyped("average") }),
    'Cannot make He\'s rule: fan must be "in" or "out", received average',
  ],
  [
    () => normal(-1),
    "Cannot make the normal rule: standardDeviation must be finite and not negative, received -1",
  ],
  [() => uniform(NaN), "Cannot make the uniform rule: bound must be finite and not negative, received NaN"],
  [
    () => truncatedNormal(Infinity),
    "Cannot make the truncated normal rule: standardDeviation must be finite and not negative, received Infinity",
  ],
  [() => constant(NaN), "Cannot make the constant rule: value must be a finite number, received NaN"],
  [
    () => orthogonal(-2),
    "Cannot make the orthogonal rule: gain must be finite and not negative, received -2",
  ],
  [
    () => initialise(network(), orthogonal(), () => 0.5),
    "Cannot draw orthogonal weights: random must give linearly independent draws, received a dependent vector 1",
  ],
  [
    () => initialise(network(), truncatedNormal(1), () => 0.99999),
    "Cannot draw truncated normal weights: random must give draws within two deviations, received 4.79",
  ],
  [
    () => truncatedNormalFactor(0),
    "Cannot take the truncated normal's factor: c must be above 0, received 0",
  ],
  [
    () => initialise(network({ units: 2, residual: 1 }), tanhEquivalent(lecun()), mulberry32(1)),
    "Cannot draw tanh-equivalent weights: layers[0] must not be residual, received residual 1",
  ],
];

const typeErrors: [Call, string][] = [
  [() => createNetwork(untyped(undefined)), `${creation}options must be an object, received undefined`],
  [
    () => createNetwork(untyped({ inputs: 1, layers: [null], batch: 1 })),
    `${creation}layers[0] must be an object, received null`,
  ],
  [
    () => network({ units: 2, residual: untyped("1") }),
    `${creation}layers[0].residual must be a number, received string`,
  ],
  [
    () => parameterCount(untyped(null)),
    "Cannot count the parameters: options must be an object, received null",
  ],
  [
    () => copyNetwork(untyped(null)),
    "Cannot copy the network: network must be one that createNetwork made, received null",
  ],
  [
    () => forward(untyped({}), numbers(1)),
    `${forwards}network must be one that createNetwork made, received an object`,
  ],
  [
    () => backward(untyped(undefined), numbers(1)),
    `${backwards}network must be one that createNetwork made, received undefined`,
  ],
  [
    () => firstNonFinite(untyped([])),
    "Cannot look for a number that is not finite: network must be one that createNetwork made, received an array",
  ],
  [
    () => initialise(untyped(3), he(), mulberry32(1)),
    "Cannot initialise the network: network must be one that createNetwork made, received number",
  ],
  [
    () => initialise(network(), untyped("he"), mulberry32(1)),
    "Cannot initialise the network: rule must be a function, received string",
  ],
  [
    () => initialise(network(), he(), untyped(7)),
    "Cannot initialise the network: random must be a function, received number",
  ],
  [
    () => tanhEquivalent(untyped("xavier")),
    "Cannot draw tanh-equivalent weights: rule must be a function, received string",
  ],
  [() => lecun(untyped(null)), "Cannot make LeCun's rule: options must be an object, received null"],
  [
    () => xavier(1, untyped("uniform")),
    "Cannot make Xavier's rule: options must be an object, received string",
  ],
  [() => he(0, untyped(null)), "Cannot make He's rule: options must be an object, received null"],
  [() => orthogonal(untyped(null)), "Cannot make the orthogonal rule: gain must be a number, received null"],
  [() => heScale(1, untyped("0")), "Cannot take He's scale: negativeSlope must be a number, received string"],
  [
    () => createNetwork({ inputs: 1, layers: untyped(3), batch: 1 }),
    `${creation}layers must be an array, received number`,
  ],
  [
    () => network({ units: 1, activation: untyped(null) }),
    `${creation}layers[0].activation must be an Activation or the name of one, received null`,
  ],
  [
    () => network({ units: 1, activation: untyped(Math.tanh) }),
    `${creation}layers[0].activation must be an Activation or the name of one, received function`,
  ],
  [() => forward(network(), untyped([1, 2])), `${forwards}inputs must be a Float64Array, received an array`],
  [() => forward(network(), untyped(null)), `${forwards}inputs must be a Float64Array, received null`],
  [
    () => backward(run(1), untyped(undefined)),
    `${backwards}outputGradients must be a Float64Array, received undefined`,
  ],
  [
    () => backward(run(1), new Float64Array(3), untyped([1, 2])),
    `${backwards}inputGradients must be a Float64Array, received an array`,
  ],
];

describe("errors of networks state the attempt, the expectation and the value", () => {
  test.each(rangeErrors)("RangeError %#: %s", (call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test.each(typeErrors)("TypeError %#: %s", (call, message) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });

  test("a refused pass leaves the last one in place", () => {
    const ready = run(1);
    expect(() => forward(ready, numbers(1, 2, 3))).toThrow(RangeError);
    backward(ready, new Float64Array(3));
  });
});
