import type { ScalarEntry } from "../entry.ts";
import { momentsOf } from "../moments-of.ts";

const dugas = {
  authors: "C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau and R. Garcia",
  title: "Incorporating second-order functional knowledge for better option pricing",
  year: 2001,
} as const;

/** Smooth throughout, flat on one side and of slope 1 on the other. */
export const smoothRectifierEntries: readonly ScalarEntry[] = [
  {
    kind: "scalar",
    name: "softplus",
    title: { en: "Softplus", "zh-cn": "softplus 函数" },
    tex: { value: "\\tfrac{1}{\\beta}\\ln(1 + e^{\\beta x})", derivative: "\\sigma(\\beta x)" },
    domain: "\\mathbb{R}",
    range: { tex: "(0, \\infty)", lower: 0, upper: Infinity, lowerAttained: false, upperAttained: false },
    limits: { minus: 0, plus: Infinity },
    smoothness: "C∞",
    kinks: [],
    monotone: "strictly increasing",
    parity: "neither",
    zeroCentred: false,
    bounded: false,
    saturates: { minus: { kind: "soft" }, plus: null },
    lipschitz: { tex: "1", value: 1 },
    initialisation: { rule: "second-moment", gain: 1.0418668355353016, tex: "1/\\sqrt{E f^2}" },
    origin: [dugas],
    parameters: [
      {
        name: "beta",
        tex: "\\beta",
        default: 1,
        domain: "(0, \\infty)",
        meaning: { en: "sharpness of the bend; ReLU in the limit", "zh-cn": "弯折的锐度；极限为 ReLU" },
      },
    ],
    moments: () => momentsOf("softplus"),
  },
  {
    kind: "scalar",
    name: "log-sigmoid",
    title: { en: "Log-sigmoid", "zh-cn": "对数 sigmoid" },
    tex: { value: "\\ln\\sigma(x) = -\\ln(1 + e^{-x})", derivative: "\\sigma(-x)" },
    domain: "\\mathbb{R}",
    range: { tex: "(-\\infty, 0)", lower: -Infinity, upper: 0, lowerAttained: false, upperAttained: false },
    limits: { minus: -Infinity, plus: 0 },
    smoothness: "C∞",
    kinks: [],
    monotone: "strictly increasing",
    parity: "neither",
    zeroCentred: false,
    bounded: false,
    saturates: { minus: null, plus: { kind: "soft" } },
    lipschitz: { tex: "1", value: 1 },
    initialisation: { rule: "second-moment", gain: 1.0418668355353016, tex: "1/\\sqrt{E f^2}" },
    origin: [
      { authors: "D. R. Cox", title: "The regression analysis of binary sequences", year: 1958 },
      dugas,
    ],
    parameters: [],
    moments: () => momentsOf("log-sigmoid"),
  },
  {
    kind: "scalar",
    name: "squareplus",
    title: { en: "Squareplus", "zh-cn": "squareplus 函数" },
    tex: {
      value: "\\tfrac{1}{2}\\left(x + \\sqrt{x^2 + b}\\right)",
      derivative: "\\tfrac{1}{2}\\left(1 + \\frac{x}{\\sqrt{x^2 + b}}\\right)",
    },
    domain: "\\mathbb{R}",
    range: { tex: "(0, \\infty)", lower: 0, upper: Infinity, lowerAttained: false, upperAttained: false },
    limits: { minus: 0, plus: Infinity },
    smoothness: "C∞",
    kinks: [],
    monotone: "strictly increasing",
    parity: "neither",
    zeroCentred: false,
    bounded: false,
    saturates: { minus: { kind: "soft" }, plus: null },
    lipschitz: { tex: "1", value: 1 },
    initialisation: { rule: "second-moment", gain: 0.816496580927726, tex: "\\sqrt{2/3}" },
    origin: [
      { authors: "J. T. Barron", title: "Squareplus: a softplus-like algebraic rectifier", year: 2021 },
    ],
    parameters: [
      {
        name: "b",
        tex: "b",
        default: 4,
        domain: "[0, \\infty)",
        meaning: { en: "width of the bend, √b; ReLU at 0", "zh-cn": "弯折的宽度 √b；取 0 时即 ReLU" },
      },
    ],
    moments: () => momentsOf("squareplus"),
  },
];
