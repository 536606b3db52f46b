import {
  type Activation,
  activation,
  glu,
  gluGradient,
  maxout,
  maxoutGradient,
  maxoutWinners,
  mulberry32,
  rreluSlopes,
  sparsemax,
  sparsemaxGradient,
  sparsemaxJacobian,
  swiglu,
  swigluGradient,
} from "nonlinear";
import { describe, expect, test } from "vitest";

type Call = () => unknown;

/** Hands a function something its type forbids, as a reader's JavaScript may. */
function untyped(value: unknown): never {
  return value as never;
}

const relu = activation("relu");
const two = new Float64Array(2);
const three = new Float64Array(3);
const random = mulberry32(1);

const rangeErrors: [Call, string][] = [
  [() => activation(untyped("rellu")), "(relu is nearest), received rellu"],
  [() => activation(untyped("GELU")), "(gelu is nearest), received GELU"],
  [() => activation(untyped("leakyrelu")), "(leaky-relu is nearest), received leakyrelu"],
  [() => activation(untyped("toString")), "Cannot make the activation: name must be one of step, sigmoid, "],
  [
    () => activation("relu", { slope: 1 }),
    "Cannot make the activation relu: parameters must be absent, received slope",
  ],
  [
    () => activation("hardtanh", { low: 1 }),
    "Cannot make the activation hardtanh: parameters must be among min, max, received low",
  ],
  [
    () => activation("sigmoid", { slope: NaN }),
    "Cannot make the activation sigmoid: slope must be a finite number, received NaN",
  ],
  [
    () => activation("elu", { alpha: Infinity }),
    "Cannot make the activation elu: alpha must be a finite number, received Infinity",
  ],
  [
    () => activation("celu", { alpha: 0 }),
    "Cannot make the activation celu: alpha must be finite and above 0, received 0",
  ],
  [
    () => activation("softplus", { beta: -1 }),
    "Cannot make the activation softplus: beta must be finite and above 0, received -1",
  ],
  [
    () => activation("squareplus", { b: -1e-9 }),
    "Cannot make the activation squareplus: b must be finite and not negative, received -1e-9",
  ],
  [
    () => activation("softshrink", { lambda: -1 }),
    "Cannot make the activation softshrink: lambda must be finite and not negative, received -1",
  ],
  [
    () => activation("hardtanh", { min: 1 }),
    "Cannot make the activation hardtanh: min must be below max, 1, received 1",
  ],
  [
    () => activation("rrelu", { lower: 0.5, upper: 0.25 }),
    "Cannot make the activation rrelu: lower must be at most upper, 0.25, received 0.5",
  ],
  [() => relu.values(two, three), "Cannot apply the activation relu: out must have length 2, received 3"],
  [
    () => relu.derivatives(three, two),
    "Cannot apply the activation relu: out must have length 3, received 2",
  ],
  [() => relu.secondDerivatives(three, two), "Cannot apply the activation relu: out must have length 3"],
  [
    () => relu.valuesAndDerivatives(three, two, three),
    "Cannot apply the activation relu: values must have length 3 or more, received 2",
  ],
  [
    () => relu.valuesAndDerivatives(three, three, two),
    "Cannot apply the activation relu: derivatives must have length 3 or more, received 2",
  ],
  [
    () => relu.valuesAndDerivatives(two, three, three, 3),
    "Cannot apply the activation relu: x must have length 3 or more, received 2",
  ],
  [
    () => relu.valuesAndDerivatives(two, two, two, 0.5),
    "Cannot apply the activation relu: length must be an integer at least 0, received 0.5",
  ],
  [
    () => relu.valuesAndDerivatives(two, two, two, -1),
    "Cannot apply the activation relu: length must be an integer at least 0, received -1",
  ],
  [
    () => rreluSlopes(random, 0.5, 0.25, two),
    "Cannot draw the slopes: lower must be at most upper, 0.25, received 0.5",
  ],
  [
    () => rreluSlopes(random, NaN, 0.25, two),
    "Cannot draw the slopes: lower must be a finite number, received NaN",
  ],
  [
    () => rreluSlopes(random, 0, Infinity, two),
    "Cannot draw the slopes: upper must be a finite number, received Infinity",
  ],
  [() => maxout([], 1), "Cannot take the maxout: sums must not be empty, received length 0"],
  [
    () => maxout([1, 2, 3], 2),
    "Cannot take the maxout: sums must fill 2 pieces of equal size, received length 3",
  ],
  [() => maxout([1], 0), "Cannot take the maxout: pieces must be an integer at least 1, received 0"],
  [() => maxoutWinners([1], 2), "Cannot take the winners of maxout: sums must fill 2 pieces of equal size"],
  [
    () => maxoutGradient([1, 2], 2, [1, 2]),
    "Cannot take the gradient of maxout: outputGradient must have length 1, received 2",
  ],
  [() => glu([1, 2, 3]), "Cannot take the gated linear unit: halves must have an even length, received 3"],
  [() => glu([]), "Cannot take the gated linear unit: halves must not be empty, received length 0"],
  [
    () => gluGradient([1, 2], [1, 2]),
    "Cannot take the gradient of the gated linear unit: outputGradient must have length 1, received 2",
  ],
  [() => swiglu([1]), "Cannot take the SwiGLU: halves must have an even length, received 1"],
  [() => swiglu([1, 2], NaN), "Cannot take the SwiGLU: beta must be a finite number, received NaN"],
  [
    () => swigluGradient([1, 2], [1, 2]),
    "Cannot take the gradient of the SwiGLU: outputGradient must have length 1, received 2",
  ],
  [() => sparsemax([]), "Cannot take the sparsemax: logits must not be empty, received length 0"],
  [
    () => sparsemax([1, NaN]),
    "Cannot take the sparsemax: logits[1] must be a finite number or -Infinity, received NaN",
  ],
  [
    () => sparsemaxJacobian([-Infinity]),
    "Cannot take the Jacobian of sparsemax: at least one logit must be finite",
  ],
  [
    () => sparsemaxGradient([1, 2], [1]),
    "Cannot take the gradient of sparsemax: outputGradient must have length 2, received 1",
  ],
];

const typeErrors: [Call, string][] = [
  [() => activation(untyped(3)), "Cannot make the activation: name must be a string, received number"],
  [
    () => activation("elu", untyped(3)),
    "Cannot make the activation elu: parameters must be an object, received number",
  ],
  [
    () => activation("elu", untyped(null)),
    "Cannot make the activation elu: parameters must be an object, received null",
  ],
  [
    () => activation("elu", { alpha: untyped("1") }),
    "Cannot make the activation elu: alpha must be a number, received string",
  ],
  [
    () => relu.values(untyped([1, 2])),
    "Cannot apply the activation relu: x must be a Float64Array, received an array",
  ],
  [
    () => relu.derivatives(two, untyped(null)),
    "Cannot apply the activation relu: out must be a Float64Array, received null",
  ],
  [
    () => relu.valuesAndDerivatives(two, two, untyped({ length: 2 })),
    "Cannot apply the activation relu: derivatives must be a Float64Array, received object",
  ],
  [
    () => relu.valuesAndDerivatives(untyped(undefined), two, two),
    "Cannot apply the activation relu: x must be a Float64Array, received undefined",
  ],
];

describe("errors of activations state the attempt, the expectation and the value", () => {
  test.each(rangeErrors)("RangeError %#: %s", (call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test.each(typeErrors)("TypeError %#: %s", (call, message) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });

  test("a parameter given as undefined takes its default", () => {
    const f: Activation = activation("elu", { alpha: untyped(undefined) });
    expect(f.parameters).toEqual({ alpha: 1 });
  });
});
