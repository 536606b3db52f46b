import { type Claim, claim } from "./claim.ts";

/** C018 to C049: from entropy to softmax and sigmoid. */
export const maximumEntropy: readonly Claim[] = [
  claim({
    id: "C018",
    sources: "000:24 003:20",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "Among all possible models, the one with the largest entropy is the best.",
      "zh-cn": "在所有可能的模型中，熵最大的模型就是最好的模型。",
    },
  }),
  claim({
    id: "C019",
    sources: "000:28",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The entropy of P is H(P) = −Σ P log P.",
      "zh-cn": "P 的熵为 H(P) = −Σ P log P。",
    },
  }),
  claim({
    id: "C020",
    sources: "003:22",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The entropy of a discrete random variable “is zero”.",
      "zh-cn": "离散随机变量的熵“为零”。",
    },
  }),
  claim({
    id: "C021",
    sources: "000:30 003:24",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "0 ≤ H ≤ log|X|, with equality on the right only for the uniform distribution.",
      "zh-cn": "0 ≤ H ≤ log|X|，右边的等号当且仅当分布均匀时成立。",
    },
  }),
  claim({
    id: "C022",
    sources: "003:28",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "Without more information, “no other uncertain parts are equally possible”.",
      "zh-cn": "在没有更多信息时，“其他不确定的部分都不是等可能的”。",
    },
  }),
  claim({
    id: "C023",
    sources: "000:34",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "Whatever the constraints leave uncertain is equally probable.",
      "zh-cn": "在满足约束之后，其余不确定的部分都是等可能的。",
    },
  }),
  claim({
    id: "C024",
    sources: "000:37",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "A training set determines the empirical distributions P̃(X, Y) and P̃(X).",
      "zh-cn": "给定训练集，就能确定经验分布 P̃(X, Y) 与 P̃(X)。",
    },
  }),
  claim({
    id: "C025",
    sources: "000:41",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "A feature function is 1 where x and y satisfy some fact, and 0 elsewhere.",
      "zh-cn": "特征函数在 x 与 y 满足某一事实时取 1，否则取 0。",
    },
  }),
  claim({
    id: "C026",
    sources: "000:43",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The model must reproduce every feature's empirical mean: Σ P̃(x, y) fᵢ = Σ P̃(x) P(y|x) fᵢ.",
      "zh-cn": "模型必须重现每个特征的经验均值：Σ P̃(x, y) fᵢ = Σ P̃(x) P(y|x) fᵢ。",
    },
  }),
  claim({
    id: "C027",
    sources: "000:45",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "The quantity to minimise is −H(P) = Σ P̃(x) P(y|x) log P(y|x).",
      "zh-cn": "要最小化的量是 −H(P) = Σ P̃(x) P(y|x) log P(y|x)。",
    },
  }),
  claim({
    id: "C028",
    sources: "000:45",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "The constraints are the feature means and Σ_y P(y|x) = 1.",
      "zh-cn": "约束条件是各特征的均值，以及 Σ_y P(y|x) = 1。",
    },
  }),
  claim({
    id: "C029",
    sources: "000:47",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The Lagrangian needs a single multiplier w₀ for normalisation.",
      "zh-cn": "拉格朗日函数中，归一化约束只用一个乘子 w₀。",
    },
  }),
  claim({
    id: "C030",
    sources: "000:46",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "With multipliers, the problem becomes that of minimising L.",
      "zh-cn": "引入乘子以后，问题变为求 L 的最小值。",
    },
  }),
  claim({
    id: "C031",
    sources: "000:49",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The derivative ∂L/∂P(y|x) contains a sum over all x and y.",
      "zh-cn": "导数 ∂L/∂P(y|x) 中含有对所有 x、y 的求和。",
    },
  }),
  claim({
    id: "C032",
    sources: "000:49",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The multipliers of the features depend on x: wᵢ(x).",
      "zh-cn": "特征的乘子依赖于 x，写作 wᵢ(x)。",
    },
  }),
  claim({
    id: "C033",
    sources: "000:49",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "P̃(x) can be factored out of every term, the one with w₀ included.",
      "zh-cn": "P̃(x) 可以从每一项中提出，含 w₀ 的那一项也不例外。",
    },
  }),
  claim({
    id: "C034",
    sources: "000:51",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "Setting the derivative to zero gives P(y|x) = exp(+Σ wᵢ fᵢ + w₀ − 1).",
      "zh-cn": "令导数为零，得 P(y|x) = exp(+Σ wᵢ fᵢ + w₀ − 1)。",
    },
  }),
  claim({
    id: "C035",
    sources: "000:53",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "Normalising gives Z = Σ_y exp(+Σ wᵢ fᵢ) = exp(1 − w₀).",
      "zh-cn": "由归一化得 Z = Σ_y exp(+Σ wᵢ fᵢ) = exp(1 − w₀)。",
    },
  }),
  claim({
    id: "C036",
    sources: "000:55",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "From these two lines follows P(y|x) = exp(−Σ wᵢ fᵢ) / Σ_y exp(−Σ wᵢ fᵢ).",
      "zh-cn": "由上面两式可得 P(y|x) = exp(−Σ wᵢ fᵢ) / Σ_y exp(−Σ wᵢ fᵢ)。",
    },
  }),
  claim({
    id: "C037",
    sources: "000:50",
    kind: "formula",
    verdict: "true",
    claim: { en: "The solution is valid where P̃(x) > 0.", "zh-cn": "解在 P̃(x) > 0 处成立。" },
  }),
  claim({
    id: "C038",
    sources: "000:56",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "Choosing the features fᵢ(x, y) = x gives softmax.",
      "zh-cn": "取特征 fᵢ(x, y) = x，就得到 softmax 函数。",
    },
  }),
  claim({
    id: "C039",
    sources: "000:57",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "Softmax is exp(−Σ wᵢ x) / Σ_y exp(−Σ wᵢ x).",
      "zh-cn": "softmax 函数是 exp(−Σ wᵢ x) / Σ_y exp(−Σ wᵢ x)。",
    },
  }),
  claim({
    id: "C040",
    sources: "000:58 003:50",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "Sigmoid is softmax with two classes.",
      "zh-cn": "sigmoid 是 softmax 在二分类时的特例。",
    },
  }),
  claim({
    id: "C041",
    sources: "000:59",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "With two classes, P(1|x) = 1 / (1 + exp(+Σ wᵢ x)).",
      "zh-cn": "二分类时，P(1|x) = 1 / (1 + exp(+Σ wᵢ x))。",
    },
  }),
  claim({
    id: "C042",
    sources: "000:15 003:14",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "Sigmoid maps the real numbers to between 0 and 1 and is easy to differentiate.",
      "zh-cn": "sigmoid 把实数映射到 0 与 1 之间，而且容易求导。",
    },
  }),
  claim({
    id: "C043",
    sources: "000:15",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "Maximum entropy explains where the sigmoid of hidden units comes from (implied).",
      "zh-cn": "隐藏单元的 sigmoid 从何而来，可以由最大熵原理解释（文中暗示）。",
    },
  }),
  claim({
    id: "C044",
    sources: "003:22–52",
    kind: "formula",
    verdict: "garbled",
    claim: {
      en: "The translated article dropped every displayed formula, and some subjects of its sentences.",
      "zh-cn": "译文丢失了全部公式，有些句子连主语也不见了。",
    },
  }),
  claim({
    id: "C045",
    sources: "000:92 003:72",
    kind: "history",
    verdict: "true",
    claim: {
      en: "The derivation follows Li Hang, Statistical Learning Methods (Tsinghua University Press, 2012).",
      "zh-cn": "推导依据李航《统计学习方法》（清华大学出版社，2012）。",
    },
  }),
  claim({
    id: "C046",
    sources: "001:411",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "Softmax is another kind of sigmoid, one that is easier to control in classification.",
      "zh-cn": "softmax 是另一种 sigmoid，只是在分类中比较容易控制。",
    },
  }),
  claim({
    id: "C047",
    sources: "001:415",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "Softmax is exp(zⱼ) / Σₖ exp(zₖ).",
      "zh-cn": "softmax 函数是 exp(zⱼ) / Σₖ exp(zₖ)。",
    },
  }),
  claim({
    id: "C048",
    sources: "001:420",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "For several classes, use softmax or combine several binary classifiers.",
      "zh-cn": "多分类可以用 softmax，也可以由多个二分类器组合而成。",
    },
  }),
  claim({
    id: "C049",
    sources: "001:420",
    kind: "empirical",
    verdict: "true",
    claim: {
      en: "Exclusive classes call for softmax, classes that may overlap for independent classifiers.",
      "zh-cn": "类别互斥时用 softmax，不互斥时用多个独立的分类器。",
    },
  }),
];
