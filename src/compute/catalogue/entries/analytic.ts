import type { ScalarEntry } from "../entry.ts";
import { momentsOf } from "../moments-of.ts";

const line = {
  kind: "scalar",
  domain: "\\mathbb{R}",
  range: {
    tex: "\\mathbb{R}",
    lower: -Infinity,
    upper: Infinity,
    lowerAttained: false,
    upperAttained: false,
  },
  limits: { minus: -Infinity, plus: Infinity },
  smoothness: "C∞",
  kinks: [],
  monotone: "strictly increasing",
  parity: "odd",
  zeroCentred: true,
  bounded: false,
  saturates: { minus: null, plus: null },
  origin: [{ authors: "B. Widrow and M. E. Hoff", title: "Adaptive switching circuits", year: 1960 }],
} as const;

/** Straight lines and the sine. */
export const analyticEntries: readonly ScalarEntry[] = [
  {
    ...line,
    name: "identity",
    title: { en: "Identity", "zh-cn": "恒等函数" },
    tex: { value: "x", derivative: "1" },
    lipschitz: { tex: "1", value: 1 },
    initialisation: { rule: "unit-slope", gain: 1, tex: "1" },
    parameters: [],
    moments: () => momentsOf("identity"),
  },
  {
    ...line,
    name: "linear",
    title: { en: "Linear function", "zh-cn": "线性函数" },
    tex: { value: "ax", derivative: "a" },
    lipschitz: { tex: "|a|", value: 1 },
    initialisation: { rule: "unit-slope", gain: 1, tex: "1/|a|" },
    parameters: [
      {
        name: "slope",
        tex: "a",
        default: 1,
        domain: "\\mathbb{R}",
        meaning: { en: "slope", "zh-cn": "斜率" },
      },
    ],
    moments: () => momentsOf("linear"),
  },
  {
    kind: "scalar",
    name: "sine",
    title: { en: "Sine", "zh-cn": "正弦函数" },
    tex: { value: "\\sin x", derivative: "\\cos x" },
    domain: "\\mathbb{R}",
    range: { tex: "[-1, 1]", lower: -1, upper: 1, lowerAttained: true, upperAttained: true },
    limits: { minus: null, plus: null },
    smoothness: "C∞",
    kinks: [],
    monotone: "no",
    parity: "odd",
    zeroCentred: true,
    bounded: true,
    saturates: { minus: null, plus: null },
    lipschitz: { tex: "1", value: 1 },
    initialisation: { rule: "origin", gain: Math.SQRT2, tex: "\\sqrt{2}" },
    origin: [
      {
        authors: "V. Sitzmann, J. N. P. Martel, A. W. Bergman, D. B. Lindell and G. Wetzstein",
        title: "Implicit neural representations with periodic activation functions",
        year: 2020,
      },
    ],
    parameters: [],
    moments: () => momentsOf("sine"),
  },
];
