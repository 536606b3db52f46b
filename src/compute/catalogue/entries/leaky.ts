import type { ScalarEntry } from "../entry.ts";
import { momentsOf } from "../moments-of.ts";

const tex = {
  value: "\\begin{cases} x & x > 0 \\\\ ax & x \\le 0 \\end{cases}",
  derivative: "\\begin{cases} 1 & x > 0 \\\\ a & x \\le 0 \\end{cases}",
} as const;

const wholeLine = {
  tex: "\\mathbb{R}",
  lower: -Infinity,
  upper: Infinity,
  lowerAttained: false,
  upperAttained: false,
} as const;

/** Two rays from the origin, the left one not flat. */
export const leakyEntries: readonly ScalarEntry[] = [
  {
    kind: "scalar",
    name: "leaky-relu",
    title: { en: "Leaky ReLU", "zh-cn": "带泄漏的修正线性单元（Leaky ReLU）" },
    tex,
    domain: "\\mathbb{R}",
    range: wholeLine,
    limits: { minus: -Infinity, plus: Infinity },
    smoothness: "C0",
    kinks: [{ at: 0, jumps: "slope", value: 0, derivative: 0.01 }],
    monotone: "strictly increasing",
    parity: "neither",
    zeroCentred: false,
    bounded: false,
    saturates: { minus: null, plus: null },
    lipschitz: { tex: "\\max(1, |a|)", value: 1 },
    initialisation: { rule: "he", gain: 1.4141428569978354, tex: "\\sqrt{2/(1 + a^2)}" },
    origin: [
      {
        authors: "A. L. Maas, A. Y. Hannun and A. Y. Ng",
        title: "Rectifier nonlinearities improve neural network acoustic models",
        year: 2013,
      },
    ],
    parameters: [
      {
        name: "slope",
        tex: "a",
        default: 0.01,
        domain: "\\mathbb{R}",
        meaning: {
          en: "slope below 0; not the divisor that some papers write x/a for",
          "zh-cn": "0 以下的斜率；不是某些论文写作 x/a 时的除数",
        },
      },
    ],
    moments: () => momentsOf("leaky-relu"),
  },
  {
    kind: "scalar",
    name: "prelu",
    title: { en: "Parametric ReLU (PReLU)", "zh-cn": "参数化修正线性单元（PReLU）" },
    tex,
    domain: "\\mathbb{R}",
    range: wholeLine,
    limits: { minus: -Infinity, plus: Infinity },
    smoothness: "C0",
    kinks: [{ at: 0, jumps: "slope", value: 0, derivative: 0.25 }],
    monotone: "strictly increasing",
    parity: "neither",
    zeroCentred: false,
    bounded: false,
    saturates: { minus: null, plus: null },
    lipschitz: { tex: "\\max(1, |a|)", value: 1 },
    initialisation: { rule: "he", gain: 1.3719886811400708, tex: "\\sqrt{2/(1 + a^2)}" },
    origin: [
      {
        authors: "K. He, X. Zhang, S. Ren and J. Sun",
        title: "Delving deep into rectifiers: surpassing human-level performance on ImageNet classification",
        year: 2015,
      },
    ],
    parameters: [
      {
        name: "slope",
        tex: "a",
        default: 0.25,
        domain: "\\mathbb{R}",
        meaning: {
          en: "slope below 0, learned with the weights; this is where it starts",
          "zh-cn": "0 以下的斜率，与权重一起学习；此为初始值",
        },
      },
    ],
    moments: () => momentsOf("prelu"),
  },
  {
    kind: "scalar",
    name: "rrelu",
    title: { en: "Randomised leaky ReLU (RReLU)", "zh-cn": "随机修正线性单元（RReLU）" },
    tex: {
      value: "\\begin{cases} x & x > 0 \\\\ \\tfrac{l + u}{2}\\,x & x \\le 0 \\end{cases}",
      derivative: "\\begin{cases} 1 & x > 0 \\\\ \\tfrac{l + u}{2} & x \\le 0 \\end{cases}",
    },
    domain: "\\mathbb{R}",
    range: wholeLine,
    limits: { minus: -Infinity, plus: Infinity },
    smoothness: "C0",
    kinks: [{ at: 0, jumps: "slope", value: 0, derivative: 11 / 48 }],
    monotone: "strictly increasing",
    parity: "neither",
    zeroCentred: false,
    bounded: false,
    saturates: { minus: null, plus: null },
    lipschitz: { tex: "\\max\\left(1, \\tfrac{|l + u|}{2}\\right)", value: 1 },
    initialisation: {
      rule: "he",
      gain: 1.378479664546057,
      tex: "\\sqrt{2\\big/\\left(1 + \\tfrac{(l + u)^2}{4}\\right)}",
    },
    origin: [
      {
        authors: "B. Xu, N. Wang, T. Chen and M. Li",
        title: "Empirical evaluation of rectified activations in convolutional network",
        year: 2015,
      },
    ],
    parameters: [
      {
        name: "lower",
        tex: "l",
        default: 1 / 8,
        domain: "(-\\infty, u]",
        meaning: {
          en: "the least slope drawn in training; the mean is taken when evaluating",
          "zh-cn": "训练时随机斜率的下限；评估时取均值",
        },
      },
      {
        name: "upper",
        tex: "u",
        default: 1 / 3,
        domain: "[l, \\infty)",
        meaning: { en: "the greatest slope drawn in training", "zh-cn": "训练时随机斜率的上限" },
      },
    ],
    moments: () => momentsOf("rrelu"),
  },
];
