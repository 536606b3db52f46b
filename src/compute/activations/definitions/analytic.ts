import { erf, erfDerivative, erfSecondDerivative } from "../../special/erf.ts";
import { normalCdf, normalCdfDerivative, normalCdfSecondDerivative } from "../../special/normal-cdf.ts";
import { normalPdf, normalPdfDerivative, normalPdfSecondDerivative } from "../../special/normal-pdf.ts";
import type { Definition } from "../definition.ts";
import { gaussian, gaussianDerivative, gaussianSecondDerivative } from "../gaussian.ts";
import { identity, identityDerivative, identitySecondDerivative } from "../identity.ts";
import { linear, linearDerivative, linearSecondDerivative } from "../linear.ts";
import { erfLoops } from "../loops/erf.ts";
import { gaussianLoops } from "../loops/gaussian.ts";
import { identityLoops } from "../loops/identity.ts";
import { linearLoops } from "../loops/linear.ts";
import { normalCdfLoops } from "../loops/normal-cdf.ts";
import { sineLoops } from "../loops/sine.ts";
import { sine, sineDerivative, sineSecondDerivative } from "../sine.ts";

export const analytic = {
  identity: {
    parameters: {},
    forms: () => ({
      value: identity,
      derivative: identityDerivative,
      secondDerivative: identitySecondDerivative,
      loops: identityLoops,
    }),
  } satisfies Definition,
  linear: {
    parameters: { slope: { default: 1, domain: "finite" } },
    forms: ({ slope }) => ({
      value: (x) => linear(x, slope),
      derivative: (x) => linearDerivative(x, slope),
      secondDerivative: (x) => linearSecondDerivative(x, slope),
      loops: linearLoops(slope),
    }),
  } satisfies Definition<"slope">,
  sine: {
    parameters: {},
    forms: () => ({
      value: sine,
      derivative: sineDerivative,
      secondDerivative: sineSecondDerivative,
      loops: sineLoops,
    }),
  } satisfies Definition,
  gaussian: {
    parameters: {},
    forms: () => ({
      value: gaussian,
      derivative: gaussianDerivative,
      secondDerivative: gaussianSecondDerivative,
      loops: gaussianLoops(1, 1),
    }),
  } satisfies Definition,
  erf: {
    parameters: {},
    forms: () => ({
      value: erf,
      derivative: erfDerivative,
      secondDerivative: erfSecondDerivative,
      loops: erfLoops,
    }),
  } satisfies Definition,
  "normal-cdf": {
    parameters: {},
    forms: () => ({
      value: normalCdf,
      derivative: normalCdfDerivative,
      secondDerivative: normalCdfSecondDerivative,
      loops: normalCdfLoops,
    }),
  } satisfies Definition,
  "normal-pdf": {
    parameters: {},
    forms: () => ({
      value: normalPdf,
      derivative: normalPdfDerivative,
      secondDerivative: normalPdfSecondDerivative,
      loops: gaussianLoops(0.3989422804014327, 0.5),
    }),
  } satisfies Definition,
};
