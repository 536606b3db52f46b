import type { Definition } from "../definition.ts";
import { hardshrink, hardshrinkDerivative, hardshrinkSecondDerivative } from "../hardshrink.ts";
import { hardshrinkLoops } from "../loops/hardshrink.ts";
import { softshrinkLoops } from "../loops/softshrink.ts";
import { tanhshrinkLoops } from "../loops/tanhshrink.ts";
import { softshrink, softshrinkDerivative, softshrinkSecondDerivative } from "../softshrink.ts";
import { tanhshrink, tanhshrinkDerivative, tanhshrinkSecondDerivative } from "../tanhshrink.ts";

/** ±λ; with λ = 0 either function is the identity */
function edges(lambda: number): readonly number[] {
  return lambda === 0 ? [] : [-lambda, lambda];
}

export const shrinks = {
  tanhshrink: {
    parameters: {},
    forms: () => ({
      value: tanhshrink,
      derivative: tanhshrinkDerivative,
      secondDerivative: tanhshrinkSecondDerivative,
      loops: tanhshrinkLoops,
    }),
  } satisfies Definition,
  softshrink: {
    parameters: { lambda: { default: 0.5, domain: "not negative" } },
    forms: ({ lambda }) => ({
      value: (x) => softshrink(x, lambda),
      derivative: (x) => softshrinkDerivative(x, lambda),
      secondDerivative: (x) => softshrinkSecondDerivative(x, lambda),
      loops: softshrinkLoops(lambda),
      kinks: edges(lambda),
    }),
  } satisfies Definition<"lambda">,
  hardshrink: {
    parameters: { lambda: { default: 0.5, domain: "not negative" } },
    forms: ({ lambda }) => ({
      value: (x) => hardshrink(x, lambda),
      derivative: (x) => hardshrinkDerivative(x, lambda),
      secondDerivative: (x) => hardshrinkSecondDerivative(x, lambda),
      loops: hardshrinkLoops(lambda),
      kinks: edges(lambda),
    }),
  } satisfies Definition<"lambda">,
};
