import type { GatedEntry } from "../entry.ts";
import { gatedMomentsOf } from "../moments-of.ts";

const shape = {
  kind: "gated",
  domain: "\\mathbb{R}^n \\times \\mathbb{R}^n",
  range: {
    tex: "\\mathbb{R}^n",
    lower: -Infinity,
    upper: Infinity,
    lowerAttained: false,
    upperAttained: false,
  },
  smoothness: "C∞",
  lipschitz: { tex: "\\infty", value: Infinity },
} as const;

/** One half of the inputs gates the other. */
export const gatedEntries: readonly GatedEntry[] = [
  {
    ...shape,
    name: "glu",
    title: { en: "Gated linear unit (GLU)", "zh-cn": "门控线性单元（GLU）" },
    tex: {
      value: "a \\odot \\sigma(b)",
      derivative:
        "\\frac{\\partial}{\\partial a} = \\sigma(b),\\quad \\frac{\\partial}{\\partial b} = a \\odot \\sigma'(b)",
    },
    origin: [
      {
        authors: "Y. N. Dauphin, A. Fan, M. Auli and D. Grangier",
        title: "Language modeling with gated convolutional networks",
        year: 2016,
      },
    ],
    parameters: [],
    moments: () => gatedMomentsOf("sigmoid"),
  },
  {
    ...shape,
    name: "swiglu",
    title: { en: "Swish-gated linear unit (SwiGLU)", "zh-cn": "Swish 门控线性单元（SwiGLU）" },
    tex: {
      value: "a \\odot \\operatorname{swish}_\\beta(b) = a \\odot b \\odot \\sigma(\\beta b)",
      derivative:
        "\\frac{\\partial}{\\partial a} = \\operatorname{swish}_\\beta(b),\\quad \\frac{\\partial}{\\partial b} = a \\odot \\operatorname{swish}_\\beta'(b)",
    },
    origin: [{ authors: "N. Shazeer", title: "GLU variants improve transformer", year: 2020 }],
    parameters: [
      {
        name: "beta",
        tex: "\\beta",
        default: 1,
        domain: "\\mathbb{R}",
        meaning: { en: "sharpness of the gate", "zh-cn": "门的锐度" },
      },
    ],
    moments: () => gatedMomentsOf("swish"),
  },
];
