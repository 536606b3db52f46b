import type { VectorEntry } from "../entry.ts";

const temperature = {
  name: "temperature",
  tex: "T",
  default: 1,
  domain: "(0, \\infty)",
  meaning: { en: "the higher, the nearer to uniform", "zh-cn": "越高越接近均匀分布" },
} as const;

const bridle = {
  authors: "J. S. Bridle",
  title:
    "Probabilistic interpretation of feedforward classification network outputs, with relationships to statistical pattern recognition",
  year: 1990,
} as const;

/** Functions of a whole vector. */
export const vectorEntries: readonly VectorEntry[] = [
  {
    kind: "vector",
    name: "softmax",
    title: { en: "Softmax", "zh-cn": "softmax 函数（归一化指数函数）" },
    tex: {
      value: "p_i = \\frac{e^{z_i/T}}{\\sum_j e^{z_j/T}}",
      derivative: "\\frac{\\partial p_i}{\\partial z_j} = \\tfrac{1}{T}\\,p_i\\,(\\delta_{ij} - p_j)",
    },
    domain: "\\mathbb{R}^n",
    range: {
      tex: "\\left\\{p : p_i > 0,\\ \\textstyle\\sum_i p_i = 1\\right\\}",
      lower: 0,
      upper: 1,
      lowerAttained: false,
      upperAttained: false,
    },
    smoothness: "C∞",
    lipschitz: { tex: "\\tfrac{1}{2T}", value: 0.5 },
    origin: [
      {
        authors: "L. Boltzmann",
        title: "Studien über das Gleichgewicht der lebendigen Kraft zwischen bewegten materiellen Punkten",
        year: 1868,
      },
      bridle,
    ],
    parameters: [temperature],
  },
  {
    kind: "vector",
    name: "log-softmax",
    title: { en: "Log-softmax", "zh-cn": "对数 softmax" },
    tex: {
      value: "\\log p_i = \\frac{z_i}{T} - \\ln\\sum_j e^{z_j/T}",
      derivative: "\\frac{\\partial \\log p_i}{\\partial z_j} = \\tfrac{1}{T}\\,(\\delta_{ij} - p_j)",
    },
    domain: "\\mathbb{R}^n",
    range: {
      tex: "\\left\\{l : \\textstyle\\sum_i e^{l_i} = 1\\right\\}",
      lower: -Infinity,
      upper: 0,
      lowerAttained: false,
      upperAttained: false,
    },
    smoothness: "C∞",
    lipschitz: { tex: "\\sqrt{n}/T", value: null },
    origin: [bridle],
    parameters: [temperature],
  },
  {
    kind: "vector",
    name: "sparsemax",
    title: { en: "Sparsemax", "zh-cn": "sparsemax 函数（稀疏 softmax）" },
    tex: {
      value: "p = \\arg\\min_{p \\in \\Delta} \\lVert p - z \\rVert^2,\\quad p_i = \\max(0, z_i - \\tau)",
      derivative:
        "\\frac{\\partial p_i}{\\partial z_j} = s_i\\left(\\delta_{ij} - \\frac{s_j}{|S|}\\right),\\quad s_i = [i \\in S],\\ S = \\{i : p_i > 0\\}",
    },
    domain: "\\mathbb{R}^n",
    range: {
      tex: "\\Delta = \\left\\{p : p_i \\ge 0,\\ \\textstyle\\sum_i p_i = 1\\right\\}",
      lower: 0,
      upper: 1,
      lowerAttained: true,
      upperAttained: true,
    },
    smoothness: "C0",
    lipschitz: { tex: "1", value: 1 },
    origin: [
      {
        authors: "A. F. T. Martins and R. F. Astudillo",
        title: "From softmax to sparsemax: a sparse model of attention and multi-label classification",
        year: 2016,
      },
    ],
    parameters: [],
  },
  {
    kind: "vector",
    name: "maxout",
    title: { en: "Maxout", "zh-cn": "maxout 单元（最大输出）" },
    tex: {
      value: "\\max_{p \\le k} z_p,\\quad z_p = w_p \\cdot x + b_p",
      derivative: "\\frac{\\partial}{\\partial z_q} = [q = \\arg\\max_p z_p]",
    },
    domain: "\\mathbb{R}^k",
    range: {
      tex: "\\mathbb{R}",
      lower: -Infinity,
      upper: Infinity,
      lowerAttained: false,
      upperAttained: false,
    },
    smoothness: "C0",
    lipschitz: { tex: "1", value: 1 },
    origin: [
      {
        authors: "I. J. Goodfellow, D. Warde-Farley, M. Mirza, A. Courville and Y. Bengio",
        title: "Maxout networks",
        year: 2013,
      },
    ],
    parameters: [
      {
        name: "pieces",
        tex: "k",
        default: 2,
        domain: "\\{1, 2, \\ldots\\}",
        meaning: { en: "how many affine maps compete", "zh-cn": "参与竞争的仿射映射个数" },
      },
    ],
  },
];
