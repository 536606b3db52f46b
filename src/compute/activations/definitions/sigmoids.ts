import type { Definition } from "../definition.ts";
import { hardSigmoid, hardSigmoidDerivative, hardSigmoidSecondDerivative } from "../hard-sigmoid.ts";
import { hardtanh, hardtanhDerivative, hardtanhSecondDerivative } from "../hardtanh.ts";
import { hardSigmoidLoops } from "../loops/hard-sigmoid.ts";
import { hardtanhLoops } from "../loops/hardtanh.ts";
import { scaledTanhLoops } from "../loops/scaled-tanh.ts";
import { sigmoidLoops } from "../loops/sigmoid.ts";
import { softsignLoops } from "../loops/softsign.ts";
import { stepLoops } from "../loops/step.ts";
import { tanhLoops } from "../loops/tanh.ts";
import { scaledTanh, scaledTanhDerivative, scaledTanhSecondDerivative } from "../scaled-tanh.ts";
import { sigmoid, sigmoidDerivative, sigmoidSecondDerivative } from "../sigmoid.ts";
import { softsign, softsignDerivative, softsignSecondDerivative } from "../softsign.ts";
import { step, stepDerivative, stepSecondDerivative } from "../step.ts";
import { tanh, tanhDerivative, tanhSecondDerivative } from "../tanh.ts";

export const sigmoids = {
  step: {
    parameters: {},
    forms: () => ({
      value: step,
      derivative: stepDerivative,
      secondDerivative: stepSecondDerivative,
      loops: stepLoops,
      kinks: [0],
    }),
  } satisfies Definition,
  sigmoid: {
    parameters: { slope: { default: 1, domain: "finite" } },
    forms: ({ slope }) => ({
      value: (x) => sigmoid(x, slope),
      derivative: (x) => sigmoidDerivative(x, slope),
      secondDerivative: (x) => sigmoidSecondDerivative(x, slope),
      loops: sigmoidLoops(slope),
    }),
  } satisfies Definition<"slope">,
  "hard-sigmoid": {
    parameters: {},
    forms: () => ({
      value: hardSigmoid,
      derivative: hardSigmoidDerivative,
      secondDerivative: hardSigmoidSecondDerivative,
      loops: hardSigmoidLoops,
      kinks: [-3, 3],
    }),
  } satisfies Definition,
  tanh: {
    parameters: {},
    forms: () => ({
      value: tanh,
      derivative: tanhDerivative,
      secondDerivative: tanhSecondDerivative,
      loops: tanhLoops,
    }),
  } satisfies Definition,
  "scaled-tanh": {
    parameters: {},
    forms: () => ({
      value: scaledTanh,
      derivative: scaledTanhDerivative,
      secondDerivative: scaledTanhSecondDerivative,
      loops: scaledTanhLoops,
    }),
  } satisfies Definition,
  hardtanh: {
    parameters: { min: { default: -1, domain: "finite" }, max: { default: 1, domain: "finite" } },
    ordered: { low: "min", high: "max", mayBeEqual: false },
    forms: ({ min, max }) => ({
      value: (x) => hardtanh(x, min, max),
      derivative: (x) => hardtanhDerivative(x, min, max),
      secondDerivative: (x) => hardtanhSecondDerivative(x, min, max),
      loops: hardtanhLoops(min, max),
      kinks: [min, max],
    }),
  } satisfies Definition<"min" | "max">,
  softsign: {
    parameters: {},
    forms: () => ({
      value: softsign,
      derivative: softsignDerivative,
      secondDerivative: softsignSecondDerivative,
      loops: softsignLoops,
      kinks: [0],
    }),
  } satisfies Definition,
};
