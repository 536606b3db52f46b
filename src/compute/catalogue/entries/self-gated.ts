import type { ScalarEntry } from "../entry.ts";
import { momentsOf } from "../moments-of.ts";

/** x times a gate that opens with x: not monotone, with a shallow valley left of 0. */
const shape = {
  kind: "scalar",
  domain: "\\mathbb{R}",
  limits: { minus: 0, plus: Infinity },
  smoothness: "C∞",
  kinks: [],
  monotone: "no",
  parity: "neither",
  zeroCentred: false,
  bounded: false,
  saturates: { minus: { kind: "soft" }, plus: null },
} as const;

const half = { upper: Infinity, lowerAttained: true, upperAttained: false } as const;

const hendrycks = {
  authors: "D. Hendrycks and K. Gimpel",
  title: "Gaussian error linear units (GELUs)",
  year: 2016,
} as const;

const secondMoment = { rule: "second-moment", tex: "1/\\sqrt{E f^2}" } as const;

export const selfGatedEntries: readonly ScalarEntry[] = [
  {
    ...shape,
    name: "gelu",
    title: { en: "Gaussian error linear unit (GELU)", "zh-cn": "高斯误差线性单元（GELU）" },
    tex: { value: "x\\,\\Phi(x)", derivative: "\\Phi(x) + x\\,\\varphi(x)" },
    range: { tex: "[-0.16997\\ldots, \\infty)", lower: -0.1699712074799037, ...half },
    lipschitz: {
      tex: "\\Phi(\\sqrt{2}) + \\sqrt{2}\\,\\varphi(\\sqrt{2}) \\approx 1.1289",
      value: 1.1289041451851547,
    },
    initialisation: { ...secondMoment, gain: 1.5335304411955348 },
    origin: [hendrycks],
    parameters: [],
    moments: () => momentsOf("gelu"),
  },
  {
    ...shape,
    name: "gelu-tanh",
    title: { en: "GELU, tanh approximation", "zh-cn": "GELU 的 tanh 近似" },
    tex: {
      value:
        "\\tfrac{x}{2}\\left(1 + \\tanh u\\right),\\quad u = \\sqrt{\\tfrac{2}{\\pi}}\\left(x + 0.044715\\,x^3\\right)",
      derivative:
        "\\tfrac{1}{2}(1 + \\tanh u) + \\tfrac{x}{2}\\left(1 - \\tanh^2 u\\right)\\sqrt{\\tfrac{2}{\\pi}}\\left(1 + 0.134145\\,x^2\\right)",
    },
    range: { tex: "[-0.17004\\ldots, \\infty)", lower: -0.1700407505712541, ...half },
    lipschitz: { tex: "\\approx 1.1290", value: 1.128993068658772 },
    initialisation: { ...secondMoment, gain: 1.5335805216661471 },
    origin: [hendrycks],
    parameters: [],
    moments: () => momentsOf("gelu-tanh"),
  },
  {
    ...shape,
    name: "silu",
    title: { en: "Sigmoid linear unit (SiLU)", "zh-cn": "sigmoid 线性单元（SiLU）" },
    tex: { value: "x\\,\\sigma(x)", derivative: "\\sigma(x)\\left(1 + x\\,(1 - \\sigma(x))\\right)" },
    range: { tex: "[-0.27846\\ldots, \\infty)", lower: -0.2784645427610738, ...half },
    lipschitz: { tex: "\\approx 1.0998", value: 1.0998393201288672 },
    initialisation: { ...secondMoment, gain: 1.6765324703310913 },
    origin: [
      hendrycks,
      {
        authors: "S. Elfwing, E. Uchibe and K. Doya",
        title:
          "Sigmoid-weighted linear units for neural network function approximation in reinforcement learning",
        year: 2017,
      },
    ],
    parameters: [],
    moments: () => momentsOf("silu"),
  },
  {
    ...shape,
    name: "swish",
    title: { en: "Swish", "zh-cn": "Swish 函数" },
    tex: {
      value: "x\\,\\sigma(\\beta x)",
      derivative: "\\sigma(\\beta x)\\left(1 + \\beta x\\,(1 - \\sigma(\\beta x))\\right)",
    },
    range: {
      tex: "[-0.27846\\ldots/\\beta, \\infty) \\quad (\\beta > 0)",
      lower: -0.2784645427610738,
      ...half,
    },
    lipschitz: { tex: "\\approx 1.0998", value: 1.0998393201288672 },
    initialisation: { ...secondMoment, gain: 1.6765324703310913 },
    origin: [
      {
        authors: "P. Ramachandran, B. Zoph and Q. V. Le",
        title: "Searching for activation functions",
        year: 2017,
      },
    ],
    parameters: [
      {
        name: "beta",
        tex: "\\beta",
        default: 1,
        domain: "\\mathbb{R}",
        meaning: {
          en: "sharpness of the gate: x/2 at 0, SiLU at 1, ReLU in the limit",
          "zh-cn": "门的锐度：取 0 时为 x/2，取 1 时为 SiLU，极限为 ReLU",
        },
      },
    ],
    moments: () => momentsOf("swish"),
  },
  {
    ...shape,
    name: "mish",
    title: { en: "Mish", "zh-cn": "Mish 函数" },
    tex: {
      value: "x\\tanh\\ln(1 + e^x)",
      derivative: "\\tanh s + x\\,\\sigma(x)\\left(1 - \\tanh^2 s\\right),\\quad s = \\ln(1 + e^x)",
    },
    range: { tex: "[-0.30884\\ldots, \\infty)", lower: -0.3088434130172505, ...half },
    lipschitz: { tex: "\\approx 1.0885", value: 1.088498161251728 },
    initialisation: { ...secondMoment, gain: 1.486847581273208 },
    origin: [
      {
        authors: "D. Misra",
        title: "Mish: a self regularized non-monotonic activation function",
        year: 2019,
      },
    ],
    parameters: [],
    moments: () => momentsOf("mish"),
  },
  {
    ...shape,
    name: "hard-swish",
    title: { en: "Hard swish", "zh-cn": "硬 Swish" },
    tex: {
      value: "\\tfrac{x}{6}\\min(\\max(x + 3, 0), 6)",
      derivative:
        "\\begin{cases} 0 & x < -3 \\\\ \\tfrac{2x + 3}{6} & -3 \\le x \\le 3 \\\\ 1 & x > 3 \\end{cases}",
    },
    range: { tex: "[-\\tfrac{3}{8}, \\infty)", lower: -0.375, ...half },
    smoothness: "C0",
    kinks: [
      { at: -3, jumps: "slope", value: 0, derivative: -0.5 },
      { at: 3, jumps: "slope", value: 3, derivative: 1.5 },
    ],
    saturates: { minus: { kind: "hard", from: -3 }, plus: null },
    lipschitz: { tex: "\\tfrac{3}{2}", value: 1.5 },
    initialisation: { ...secondMoment, gain: 1.7366572127665416 },
    origin: [{ authors: "A. Howard et al.", title: "Searching for MobileNetV3", year: 2019 }],
    parameters: [],
    moments: () => momentsOf("hard-swish"),
  },
];
