import type { Definition } from "../definition.ts";
import { geluTanh, geluTanhDerivative, geluTanhSecondDerivative } from "../gelu-tanh.ts";
import { gelu, geluDerivative, geluSecondDerivative } from "../gelu.ts";
import { hardSwish, hardSwishDerivative, hardSwishSecondDerivative } from "../hard-swish.ts";
import { geluTanhLoops } from "../loops/gelu-tanh.ts";
import { geluLoops } from "../loops/gelu.ts";
import { hardSwishLoops } from "../loops/hard-swish.ts";
import { mishLoops } from "../loops/mish.ts";
import { siluLoops } from "../loops/silu.ts";
import { swishLoops } from "../loops/swish.ts";
import { mish, mishDerivative, mishSecondDerivative } from "../mish.ts";
import { silu, siluDerivative, siluSecondDerivative } from "../silu.ts";
import { swish, swishDerivative, swishSecondDerivative } from "../swish.ts";

export const selfGated = {
  gelu: {
    parameters: {},
    forms: () => ({
      value: gelu,
      derivative: geluDerivative,
      secondDerivative: geluSecondDerivative,
      loops: geluLoops,
    }),
  } satisfies Definition,
  "gelu-tanh": {
    parameters: {},
    forms: () => ({
      value: geluTanh,
      derivative: geluTanhDerivative,
      secondDerivative: geluTanhSecondDerivative,
      loops: geluTanhLoops,
    }),
  } satisfies Definition,
  silu: {
    parameters: {},
    forms: () => ({
      value: silu,
      derivative: siluDerivative,
      secondDerivative: siluSecondDerivative,
      loops: siluLoops,
    }),
  } satisfies Definition,
  swish: {
    parameters: { beta: { default: 1, domain: "finite" } },
    forms: ({ beta }) => ({
      value: (x) => swish(x, beta),
      derivative: (x) => swishDerivative(x, beta),
      secondDerivative: (x) => swishSecondDerivative(x, beta),
      loops: swishLoops(beta),
    }),
  } satisfies Definition<"beta">,
  mish: {
    parameters: {},
    forms: () => ({
      value: mish,
      derivative: mishDerivative,
      secondDerivative: mishSecondDerivative,
      loops: mishLoops,
    }),
  } satisfies Definition,
  "hard-swish": {
    parameters: {},
    forms: () => ({
      value: hardSwish,
      derivative: hardSwishDerivative,
      secondDerivative: hardSwishSecondDerivative,
      loops: hardSwishLoops,
      kinks: [-3, 3],
    }),
  } satisfies Definition,
};
