import { adagrad, adam, adamW, clipByGlobalNorm, clipByValue, type Optimiser, rmsProp, sgd } from "nonlinear";
import { describe, expect, test } from "vitest";

type Call = () => unknown;

/** Hands a function something its type forbids, as a reader's JavaScript may. */
function untyped(value: unknown): never {
  return value as never;
}

const learningRate = 0.1;

const rangeErrors: [Call, string][] = [
  [
    () => sgd({ learningRate: -0.1 }),
    "Cannot descend by SGD: learningRate must be finite and not negative, received -0.1",
  ],
  [
    () => sgd({ learningRate: NaN }),
    "Cannot descend by SGD: learningRate must be finite and not negative, received NaN",
  ],
  [
    () => sgd({ learningRate, momentum: 1 }),
    "Cannot descend by SGD: momentum must lie in [0, 1), received 1",
  ],
  [
    () => sgd({ learningRate, momentum: -0.5 }),
    "Cannot descend by SGD: momentum must be finite and not negative, received -0.5",
  ],
  [
    () => sgd({ learningRate, momentum: 0.5, dampening: 1.5 }),
    "Cannot descend by SGD: dampening must lie in [0, 1], received 1.5",
  ],
  [
    () => sgd({ learningRate, momentum: 0.5, dampening: -0.5 }),
    "Cannot descend by SGD: dampening must lie in [0, 1], received -0.5",
  ],
  [
    () => sgd({ learningRate, weightDecay: -1 }),
    "Cannot descend by SGD: weightDecay must be finite and not negative, received -1",
  ],
  [
    () => sgd({ learningRate, nesterov: true }),
    "Cannot descend by SGD: momentum must be above 0 for Nesterov's form, received 0",
  ],
  [
    () => sgd({ learningRate, nesterov: true, momentum: 0.9, dampening: 0.1 }),
    "Cannot descend by SGD: dampening must be 0 for Nesterov's form, received 0.1",
  ],
  [
    () => rmsProp({ learningRate: -1 }),
    "Cannot descend by RMSProp: learningRate must be finite and not negative, received -1",
  ],
  [
    () => rmsProp({ learningRate, alpha: 1 }),
    "Cannot descend by RMSProp: alpha must lie in [0, 1), received 1",
  ],
  [
    () => rmsProp({ learningRate, epsilon: -1 }),
    "Cannot descend by RMSProp: epsilon must be finite and not negative, received -1",
  ],
  [
    () => rmsProp({ learningRate, momentum: 2 }),
    "Cannot descend by RMSProp: momentum must lie in [0, 1), received 2",
  ],
  [
    () => rmsProp({ learningRate, weightDecay: Infinity }),
    "Cannot descend by RMSProp: weightDecay must be finite and not negative, received Infinity",
  ],
  [
    () => adam({ learningRate: -1 }),
    "Cannot descend by Adam: learningRate must be finite and not negative, received -1",
  ],
  [
    () => adam({ learningRate, betas: [1, 0.9] }),
    "Cannot descend by Adam: betas[0] must lie in [0, 1), received 1",
  ],
  [
    () => adam({ learningRate, betas: [0.9, 1.1] }),
    "Cannot descend by Adam: betas[1] must lie in [0, 1), received 1.1",
  ],
  [
    () => adam({ learningRate, epsilon: NaN }),
    "Cannot descend by Adam: epsilon must be finite and not negative, received NaN",
  ],
  [
    () => adamW({ learningRate, weightDecay: -0.1 }),
    "Cannot descend by AdamW: weightDecay must be finite and not negative, received -0.1",
  ],
  [
    () => adagrad({ learningRate: -1 }),
    "Cannot descend by Adagrad: learningRate must be finite and not negative, received -1",
  ],
  [
    () => adagrad({ learningRate, learningRateDecay: -1 }),
    "Cannot descend by Adagrad: learningRateDecay must be finite and not negative, received -1",
  ],
  [
    () => adagrad({ learningRate, initialAccumulator: -1 }),
    "Cannot descend by Adagrad: initialAccumulator must be finite and not negative, received -1",
  ],
  [
    () => adagrad({ learningRate, epsilon: -1 }),
    "Cannot descend by Adagrad: epsilon must be finite and not negative, received -1",
  ],
  [
    () => adagrad({ learningRate, weightDecay: -1 }),
    "Cannot descend by Adagrad: weightDecay must be finite and not negative, received -1",
  ],
  [
    () => clipByGlobalNorm(Float64Array.of(1), -1),
    "Cannot clip the gradients by norm: maximum must be finite and not negative, received -1",
  ],
  [
    () => clipByValue(Float64Array.of(1), NaN),
    "Cannot clip the gradients by value: maximum must be finite and not negative, received NaN",
  ],
];

const typeErrors: [Call, string][] = [
  [
    () => adam({ learningRate: untyped("0.1") }),
    "Cannot descend by Adam: learningRate must be a number, received string",
  ],
  ...[sgd, rmsProp, adam, adamW, adagrad].map((make): [Call, string] => [
    () => make(untyped(undefined)),
    ": options must be an object, received undefined",
  ]),
  [
    () => adam({ learningRate, betas: untyped(0.9) }),
    "Cannot descend by Adam: betas must be two numbers, received 0.9",
  ],
  [
    () => adamW({ learningRate, betas: untyped([0.9]) }),
    "Cannot descend by AdamW: betas must be two numbers, received an array",
  ],
  [
    () => clipByGlobalNorm(untyped([3, 4]), 1),
    "Cannot clip the gradients by norm: gradients must be a Float64Array, received an array",
  ],
  [
    () => clipByValue(untyped(null), 1),
    "Cannot clip the gradients by value: gradients must be a Float64Array, received null",
  ],
];

describe("optimisers say what they cannot use", () => {
  test.each(rangeErrors)("RangeError %#: %s", (call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test.each(typeErrors)("TypeError %#: %s", (call, message) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });
});

const makers: [string, () => Optimiser][] = [
  ["sgd", () => sgd({ learningRate, momentum: 0.9 })],
  ["rmsProp", () => rmsProp({ learningRate })],
  ["adam", () => adam({ learningRate })],
  ["adagrad", () => adagrad({ learningRate })],
];

describe.each(makers)("a step of %s()", (_, make) => {
  const of = (length: number) => new Float64Array(length).fill(1);

  test("needs a gradient for every parameter", () => {
    expect(() => make().step(of(2), of(3))).toThrow(RangeError);
    expect(() => make().step(of(2), of(3))).toThrow("gradients must have length 2, received 3");
  });

  test("needs Float64Arrays", () => {
    expect(() => make().step(untyped([1]), of(1))).toThrow(
      "parameters must be a Float64Array, received an array",
    );
    expect(() => make().step(of(1), untyped(null))).toThrow(
      "gradients must be a Float64Array, received null",
    );
  });

  test("needs as many parameters as the first", () => {
    const optimiser = make();
    optimiser.step(of(2), of(2));
    expect(() => optimiser.step(of(3), of(3))).toThrow(RangeError);
    expect(() => optimiser.step(of(3), of(3))).toThrow("parameters must have length 2, received 3");
    expect(() => optimiser.step(of(2), of(2))).not.toThrow();
  });

  test("refuses a learning rate that has become NaN, and changes nothing", () => {
    const optimiser = make();
    const parameters = of(2);
    optimiser.learningRate = NaN;
    expect(() => optimiser.step(parameters, of(2))).toThrow(
      "learningRate must be finite and not negative, received NaN",
    );
    expect([...parameters]).toEqual([1, 1]);
  });

  test("follows a change of the learning rate, also when taken off its object", () => {
    const optimiser = make();
    const { step } = optimiser;
    const parameters = of(1);
    optimiser.learningRate = 0;
    step(parameters, of(1));
    expect(parameters[0]).toBe(1);
    optimiser.learningRate = 0.5;
    step(parameters, of(1));
    expect(parameters[0]).toBeLessThan(1);
  });

  test("leaves the gradients as they are", () => {
    const gradients = of(3);
    make().step(of(3), gradients);
    expect([...gradients]).toEqual([1, 1, 1]);
  });
});
