import type { ScalarEntry } from "../entry.ts";
import { momentsOf } from "../moments-of.ts";

/** x above 0, an exponential that levels off below. */
export const exponentialUnitEntries: readonly ScalarEntry[] = [
  {
    kind: "scalar",
    name: "elu",
    title: { en: "Exponential linear unit (ELU)", "zh-cn": "指数线性单元（ELU）" },
    tex: {
      value: "\\begin{cases} x & x > 0 \\\\ \\alpha(e^x - 1) & x \\le 0 \\end{cases}",
      derivative: "\\begin{cases} 1 & x > 0 \\\\ \\alpha e^x & x \\le 0 \\end{cases}",
    },
    domain: "\\mathbb{R}",
    range: {
      tex: "(-\\alpha, \\infty) \\quad (\\alpha > 0)",
      lower: -1,
      upper: Infinity,
      lowerAttained: false,
      upperAttained: false,
    },
    limits: { minus: -1, plus: Infinity },
    smoothness: "C1",
    kinks: [{ at: 0, jumps: "curvature", value: 0, derivative: 1 }],
    monotone: "strictly increasing",
    parity: "neither",
    zeroCentred: false,
    bounded: false,
    saturates: { minus: { kind: "soft" }, plus: null },
    lipschitz: { tex: "\\max(1, |\\alpha|)", value: 1 },
    initialisation: { rule: "second-moment", gain: 1.2451983007007064, tex: "1/\\sqrt{E f^2}" },
    origin: [
      {
        authors: "D.-A. Clevert, T. Unterthiner and S. Hochreiter",
        title: "Fast and accurate deep network learning by exponential linear units (ELUs)",
        year: 2015,
      },
    ],
    parameters: [
      {
        name: "alpha",
        tex: "\\alpha",
        default: 1,
        domain: "\\mathbb{R}",
        meaning: {
          en: "how far f goes below 0; the slope is continuous for 1 only",
          "zh-cn": "f 在 0 以下所能达到的深度；只有取 1 时斜率才连续",
        },
      },
    ],
    moments: () => momentsOf("elu"),
  },
  {
    kind: "scalar",
    name: "celu",
    title: {
      en: "Continuously differentiable exponential linear unit (CELU)",
      "zh-cn": "连续可微指数线性单元（CELU）",
    },
    tex: {
      value: "\\begin{cases} x & x > 0 \\\\ \\alpha(e^{x/\\alpha} - 1) & x \\le 0 \\end{cases}",
      derivative: "\\begin{cases} 1 & x > 0 \\\\ e^{x/\\alpha} & x \\le 0 \\end{cases}",
    },
    domain: "\\mathbb{R}",
    range: {
      tex: "(-\\alpha, \\infty) \\quad (\\alpha > 0)",
      lower: -1,
      upper: Infinity,
      lowerAttained: false,
      upperAttained: false,
    },
    limits: { minus: -1, plus: Infinity },
    smoothness: "C1",
    kinks: [{ at: 0, jumps: "curvature", value: 0, derivative: 1 }],
    monotone: "strictly increasing",
    parity: "neither",
    zeroCentred: false,
    bounded: false,
    saturates: { minus: { kind: "soft" }, plus: null },
    lipschitz: { tex: "1", value: 1 },
    initialisation: { rule: "second-moment", gain: 1.2451983007007064, tex: "1/\\sqrt{E f^2}" },
    origin: [
      { authors: "J. T. Barron", title: "Continuously differentiable exponential linear units", year: 2017 },
    ],
    parameters: [
      {
        name: "alpha",
        tex: "\\alpha",
        default: 1,
        domain: "(0, \\infty)",
        meaning: {
          en: "how far f goes below 0, and the length over which it levels off",
          "zh-cn": "f 在 0 以下所能达到的深度，也是趋于平缓的长度尺度",
        },
      },
    ],
    moments: () => momentsOf("celu"),
  },
  {
    kind: "scalar",
    name: "selu",
    title: { en: "Scaled exponential linear unit (SELU)", "zh-cn": "缩放指数线性单元（SELU）" },
    tex: {
      value:
        "\\begin{cases} \\lambda x & x > 0 \\\\ \\lambda\\alpha(e^x - 1) & x \\le 0 \\end{cases}\\quad \\lambda \\approx 1.0507,\\ \\alpha \\approx 1.6733",
      derivative: "\\begin{cases} \\lambda & x > 0 \\\\ \\lambda\\alpha e^x & x \\le 0 \\end{cases}",
    },
    domain: "\\mathbb{R}",
    range: {
      tex: "(-\\lambda\\alpha, \\infty)",
      lower: -1.7580993408473766,
      upper: Infinity,
      lowerAttained: false,
      upperAttained: false,
    },
    limits: { minus: -1.7580993408473766, plus: Infinity },
    smoothness: "C0",
    kinks: [{ at: 0, jumps: "slope", value: 0, derivative: 1.7580993408473766 }],
    monotone: "strictly increasing",
    parity: "neither",
    zeroCentred: true,
    bounded: false,
    saturates: { minus: { kind: "soft" }, plus: null },
    lipschitz: { tex: "\\lambda\\alpha \\approx 1.7581", value: 1.7580993408473766 },
    initialisation: { rule: "second-moment", gain: 1, tex: "1" },
    origin: [
      {
        authors: "G. Klambauer, T. Unterthiner, A. Mayr and S. Hochreiter",
        title: "Self-normalizing neural networks",
        year: 2017,
      },
    ],
    parameters: [],
    moments: () => momentsOf("selu"),
  },
];
