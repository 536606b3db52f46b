import type { ScalarEntry } from "../entry.ts";
import { momentsOf } from "../moments-of.ts";

/** Odd, flat in the middle and of slope 1 far out. */
const shape = {
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
  parity: "odd",
  zeroCentred: true,
  bounded: false,
  saturates: { minus: null, plus: null },
} as const;

const threshold = {
  name: "lambda",
  tex: "\\lambda",
  default: 0.5,
  domain: "[0, \\infty)",
  meaning: { en: "what is not larger becomes 0", "zh-cn": "绝对值不超过它的输入变为 0" },
} as const;

export const shrinkEntries: readonly ScalarEntry[] = [
  {
    ...shape,
    name: "tanhshrink",
    title: { en: "Tanhshrink", "zh-cn": "tanh 收缩" },
    tex: { value: "x - \\tanh x", derivative: "\\tanh^2 x" },
    smoothness: "C∞",
    kinks: [],
    monotone: "strictly increasing",
    lipschitz: { tex: "1", value: 1 },
    initialisation: { rule: "second-moment", gain: 2.338367530102121, tex: "1/\\sqrt{E f^2}" },
    origin: [
      {
        authors: "R. Collobert, K. Kavukcuoglu and C. Farabet",
        title: "Torch7: a Matlab-like environment for machine learning",
        year: 2011,
      },
    ],
    parameters: [],
    moments: () => momentsOf("tanhshrink"),
  },
  {
    ...shape,
    name: "softshrink",
    title: { en: "Soft shrinkage", "zh-cn": "软收缩（软阈值）" },
    tex: { value: "\\operatorname{sgn}(x)\\max(|x| - \\lambda, 0)", derivative: "[|x| > \\lambda]" },
    smoothness: "C0",
    kinks: [
      { at: -0.5, jumps: "slope", value: 0, derivative: 0 },
      { at: 0.5, jumps: "slope", value: 0, derivative: 0 },
    ],
    monotone: "increasing",
    lipschitz: { tex: "1", value: 1 },
    initialisation: { rule: "second-moment", gain: 1.5443605282801334, tex: "1/\\sqrt{E f^2}" },
    origin: [{ authors: "D. L. Donoho", title: "De-noising by soft-thresholding", year: 1995 }],
    parameters: [threshold],
    moments: () => momentsOf("softshrink"),
  },
  {
    ...shape,
    name: "hardshrink",
    title: { en: "Hard shrinkage", "zh-cn": "硬收缩（硬阈值）" },
    tex: { value: "x\\,[|x| > \\lambda]", derivative: "[|x| > \\lambda]" },
    range: { ...shape.range, tex: "\\mathbb{R} \\setminus \\{x : 0 < |x| \\le \\lambda\\}" },
    smoothness: "discontinuous",
    kinks: [
      { at: -0.5, jumps: "value", value: 0, derivative: 0 },
      { at: 0.5, jumps: "value", value: 0, derivative: 0 },
    ],
    monotone: "increasing",
    lipschitz: { tex: "\\infty", value: Infinity },
    initialisation: { rule: "second-moment", gain: 1.015796354719734, tex: "1/\\sqrt{E f^2}" },
    origin: [
      {
        authors: "D. L. Donoho and I. M. Johnstone",
        title: "Ideal spatial adaptation by wavelet shrinkage",
        year: 1994,
      },
    ],
    parameters: [threshold],
    moments: () => momentsOf("hardshrink"),
  },
];
