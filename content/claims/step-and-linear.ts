import { type Claim, claim } from "./claim.ts";

/** C050 to C066: the step function and the linear function. */
export const stepAndLinear: readonly Claim[] = [
  claim({
    id: "C050",
    sources: "001:156",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "With a step function, a neuron is active where the classifier's output exceeds some value, and only there.",
      "zh-cn": "用阶梯函数时，分类器的输出超过某个值，神经元就激活，否则不激活。",
    },
  }),
  claim({
    id: "C051",
    sources: "001:160",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "The step function is 1 at zero: f(x) = 1 for x ≥ 0.",
      "zh-cn": "阶梯函数在零点取 1：x ≥ 0 时 f(x) = 1。",
    },
  }),
  claim({
    id: "C052",
    sources: "001:186",
    kind: "code",
    verdict: "false",
    claim: {
      en: "The code “x > 0” computes the step function (by its formula, 1 for x ≥ 0).",
      "zh-cn": "代码 “x > 0” 算的就是阶梯函数（按公式，x ≥ 0 时取 1）。",
    },
  }),
  claim({
    id: "C053",
    sources: "001:186",
    kind: "code",
    verdict: "false",
    claim: {
      en: "The array of the step function is made with “dtype=np.int”.",
      "zh-cn": "阶梯函数的数组用 “dtype=np.int” 生成。",
    },
  }),
  claim({
    id: "C054",
    sources: "001:190",
    kind: "code",
    verdict: "caveat",
    claim: {
      en: "“plt.plot” through points 0.1 apart draws the step function.",
      "zh-cn": "取间隔为 0.1 的点，用 “plt.plot” 就能画出阶梯函数。",
    },
  }),
  claim({
    id: "C055",
    sources: "001:193",
    kind: "code",
    verdict: "garbled",
    claim: {
      en: "The program ends with a bare “np.arange(…)” whose result nobody uses.",
      "zh-cn": "程序末尾孤零零地留着一行 “np.arange(…)”，结果无人使用。",
    },
  }),
  claim({
    id: "C056",
    sources: "001:164",
    kind: "empirical",
    verdict: "true",
    claim: {
      en: "Where the answer is a plain yes or no, a step function makes a binary classifier.",
      "zh-cn": "只需回答是与否时，阶梯函数可以构成二分类器。",
    },
  }),
  claim({
    id: "C057",
    sources: "001:166",
    kind: "history",
    verdict: "caveat",
    claim: {
      en: "The step function is mostly of theoretical use.",
      "zh-cn": "阶梯函数一般只有理论上的用处。",
    },
  }),
  claim({
    id: "C058",
    sources: "001:175",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The step function cannot tell more than two classes apart.",
      "zh-cn": "阶梯函数不能用于多分类。",
    },
  }),
  claim({
    id: "C059",
    sources: "001:176",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "The gradient of the step function is 0, so that backpropagation does not work.",
      "zh-cn": "阶梯函数的梯度为 0，因此反向传播行不通。",
    },
  }),
  claim({
    id: "C060",
    sources: "001:206",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The linear activation function is f(x) = a x.",
      "zh-cn": "线性激活函数是 f(x) = a x。",
    },
  }),
  claim({
    id: "C061",
    sources: "001:210",
    kind: "empirical",
    verdict: "untestable",
    claim: {
      en: "A linear function can be applied to several neurons, and can activate several neurons, at the same time.",
      "zh-cn": "线性函数能同时用于多个神经元，也能同时激活多个神经元。",
    },
  }),
  claim({
    id: "C062",
    sources: "001:215",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "With linear outputs several classes can be told apart: take the largest.",
      "zh-cn": "线性输出可以做多分类，取最大的一个即可。",
    },
  }),
  claim({
    id: "C063",
    sources: "001:220",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The gradient of the step function is always a constant (said of the linear function).",
      "zh-cn": "阶梯函数的梯度总是常量（这句话写在线性函数一节）。",
    },
  }),
  claim({
    id: "C064",
    sources: "001:220–222",
    kind: "empirical",
    verdict: "false",
    claim: {
      en: "Because its derivative is constant, training does not really improve a linear model.",
      "zh-cn": "由于导数是常数，训练不会给线性模型带来实际的改进。",
    },
  }),
  claim({
    id: "C065",
    sources: "001:222",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "However many linear layers there are, together they are one linear transformation.",
      "zh-cn": "线性层无论有多少，合起来还是一个线性变换。",
    },
  }),
  claim({
    id: "C066",
    sources: "001:228–231",
    kind: "code",
    verdict: "caveat",
    claim: {
      en: "The plot of 4x for −2 ≤ x < 2 has a vertical axis from −5 to 5.",
      "zh-cn": "在 −2 ≤ x < 2 上画 4x，纵轴取 −5 到 5。",
    },
  }),
];
