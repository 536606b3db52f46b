import type { Definition } from "../definition.ts";
import { leakyRelu, leakyReluDerivative, leakyReluSecondDerivative } from "../leaky-relu.ts";
import { leakyReluLoops } from "../loops/leaky-relu.ts";
import { reluSquaredLoops } from "../loops/relu-squared.ts";
import { reluLoops } from "../loops/relu.ts";
import { relu6Loops } from "../loops/relu6.ts";
import { reluSquared, reluSquaredDerivative, reluSquaredSecondDerivative } from "../relu-squared.ts";
import { relu, reluDerivative, reluSecondDerivative } from "../relu.ts";
import { relu6, relu6Derivative, relu6SecondDerivative } from "../relu6.ts";
import { meanSlope } from "../rrelu.ts";

function leaky(slope: number) {
  return {
    value: (x: number) => leakyRelu(x, slope),
    derivative: (x: number) => leakyReluDerivative(x, slope),
    secondDerivative: (x: number) => leakyReluSecondDerivative(x, slope),
    kinks: slope === 1 ? [] : [0],
    loops: leakyReluLoops(slope),
  };
}

export const rectifiers = {
  relu: {
    parameters: {},
    forms: () => ({
      value: relu,
      derivative: reluDerivative,
      secondDerivative: reluSecondDerivative,
      kinks: [0],
      loops: reluLoops,
    }),
  } satisfies Definition,
  relu6: {
    parameters: {},
    forms: () => ({
      value: relu6,
      derivative: relu6Derivative,
      secondDerivative: relu6SecondDerivative,
      loops: relu6Loops,
      kinks: [0, 6],
    }),
  } satisfies Definition,
  "leaky-relu": {
    parameters: { slope: { default: 0.01, domain: "finite" } },
    forms: ({ slope }) => leaky(slope),
  } satisfies Definition<"slope">,
  prelu: {
    parameters: { slope: { default: 0.25, domain: "finite" } },
    forms: ({ slope }) => leaky(slope),
  } satisfies Definition<"slope">,
  rrelu: {
    parameters: { lower: { default: 1 / 8, domain: "finite" }, upper: { default: 1 / 3, domain: "finite" } },
    ordered: { low: "lower", high: "upper", mayBeEqual: true },
    forms: ({ lower, upper }) => leaky(meanSlope(lower, upper)),
  } satisfies Definition<"lower" | "upper">,
  "relu-squared": {
    parameters: {},
    forms: () => ({
      value: reluSquared,
      derivative: reluSquaredDerivative,
      secondDerivative: reluSquaredSecondDerivative,
      loops: reluSquaredLoops,
      kinks: [0],
    }),
  } satisfies Definition,
};
