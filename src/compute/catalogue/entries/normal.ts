import type { ScalarEntry } from "../entry.ts";
import { momentsOf } from "../moments-of.ts";

/** Even bumps that vanish far out. */
const bump = {
  kind: "scalar",
  domain: "\\mathbb{R}",
  limits: { minus: 0, plus: 0 },
  smoothness: "C∞",
  kinks: [],
  monotone: "no",
  parity: "even",
  zeroCentred: false,
  bounded: true,
  saturates: { minus: { kind: "soft" }, plus: { kind: "soft" } },
  parameters: [],
} as const;

export const normalEntries: readonly ScalarEntry[] = [
  {
    ...bump,
    name: "gaussian",
    title: { en: "Gaussian", "zh-cn": "高斯函数" },
    tex: { value: "e^{-x^2}", derivative: "-2x\\,e^{-x^2}" },
    range: { tex: "(0, 1]", lower: 0, upper: 1, lowerAttained: false, upperAttained: true },
    lipschitz: { tex: "\\sqrt{2/e}", value: 0.8577638849607068 },
    initialisation: { rule: "second-moment", gain: 1.4953487812212205, tex: "\\sqrt[4]{5}" },
    origin: [
      {
        authors: "D. S. Broomhead and D. Lowe",
        title: "Multivariable functional interpolation and adaptive networks",
        year: 1988,
      },
    ],
    moments: () => momentsOf("gaussian"),
  },
  {
    ...bump,
    name: "normal-pdf",
    title: { en: "Normal density", "zh-cn": "正态密度函数" },
    tex: {
      value: "\\varphi(x) = \\frac{1}{\\sqrt{2\\pi}}\\,e^{-x^2/2}",
      derivative: "-x\\,\\varphi(x)",
    },
    range: {
      tex: "(0, 1/\\sqrt{2\\pi}]",
      lower: 0,
      upper: 0.3989422804014327,
      lowerAttained: false,
      upperAttained: true,
    },
    lipschitz: { tex: "1/\\sqrt{2\\pi e}", value: 0.24197072451914337 },
    initialisation: { rule: "second-moment", gain: 3.2989083323738027, tex: "\\sqrt{2\\pi\\sqrt{3}}" },
    origin: [
      {
        authors: "C. F. Gauss",
        title: "Theoria motus corporum coelestium in sectionibus conicis solem ambientium",
        year: 1809,
      },
    ],
    moments: () => momentsOf("normal-pdf"),
  },
];
