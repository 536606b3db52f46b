export type Verdict = "true" | "caveat" | "false" | "garbled";

/** A statement of the seed articles, restated in our words, and whether it holds. */
export interface ClaimRow {
  id: string;
  /** Number of the article and lines of its text. */
  sources: { source: string; lines: string }[];
  verdict: Verdict;
  claim: { en: string; "zh-cn": string };
}

export const claims: readonly ClaimRow[] = [
  row(
    "C018",
    "000:24 003:20",
    "caveat",
    "Among all possible models, the one with the largest entropy is the best.",
    "在所有可能的模型中，熵最大的模型就是最好的模型。",
  ),
  row("C019", "000:28", "true", "The entropy of P is H(P) = −Σ P log P.", "P 的熵为 H(P) = −Σ P log P。"),
  row(
    "C020",
    "003:22",
    "false",
    "The entropy of a discrete random variable “is zero”.",
    "离散随机变量的熵“为零”。",
  ),
  row(
    "C021",
    "000:30 003:24",
    "true",
    "0 ≤ H ≤ log|X|, with equality on the right only for the uniform distribution.",
    "0 ≤ H ≤ log|X|，右边的等号当且仅当分布均匀时成立。",
  ),
  row(
    "C022",
    "003:28",
    "false",
    "Without more information, “no other uncertain parts are equally possible”.",
    "在没有更多信息时，“其他不确定的部分都不是等可能的”。",
  ),
  row(
    "C023",
    "000:34",
    "caveat",
    "Whatever the constraints leave uncertain is equally probable.",
    "在满足约束之后，其余不确定的部分都是等可能的。",
  ),
  row(
    "C024",
    "000:37",
    "true",
    "A training set determines the empirical distributions P̃(X, Y) and P̃(X).",
    "给定训练集，就能确定经验分布 P̃(X, Y) 与 P̃(X)。",
  ),
  row(
    "C025",
    "000:41",
    "caveat",
    "A feature function is 1 where x and y satisfy some fact, and 0 elsewhere.",
    "特征函数在 x 与 y 满足某一事实时取 1，否则取 0。",
  ),
  row(
    "C026",
    "000:43",
    "true",
    "The model must reproduce every feature's empirical mean: Σ P̃(x, y) fᵢ = Σ P̃(x) P(y|x) fᵢ.",
    "模型必须重现每个特征的经验均值：Σ P̃(x, y) fᵢ = Σ P̃(x) P(y|x) fᵢ。",
  ),
  row(
    "C027",
    "000:45",
    "caveat",
    "The quantity to minimise is −H(P) = Σ P̃(x) P(y|x) log P(y|x).",
    "要最小化的量是 −H(P) = Σ P̃(x) P(y|x) log P(y|x)。",
  ),
  row(
    "C028",
    "000:45",
    "caveat",
    "The constraints are the feature means and Σ_y P(y|x) = 1.",
    "约束条件是各特征的均值，以及 Σ_y P(y|x) = 1。",
  ),
  row(
    "C029",
    "000:47",
    "false",
    "The Lagrangian needs a single multiplier w₀ for normalisation.",
    "拉格朗日函数中，归一化约束只用一个乘子 w₀。",
  ),
  row(
    "C030",
    "000:46",
    "false",
    "With multipliers, the problem becomes that of minimising L.",
    "引入乘子以后，问题变为求 L 的最小值。",
  ),
  row(
    "C031",
    "000:49",
    "false",
    "The derivative ∂L/∂P(y|x) contains a sum over all x and y.",
    "导数 ∂L/∂P(y|x) 中含有对所有 x、y 的求和。",
  ),
  row(
    "C032",
    "000:49",
    "false",
    "The multipliers of the features depend on x: wᵢ(x).",
    "特征的乘子依赖于 x，写作 wᵢ(x)。",
  ),
  row(
    "C033",
    "000:49",
    "false",
    "P̃(x) can be factored out of every term, the one with w₀ included.",
    "P̃(x) 可以从每一项中提出，含 w₀ 的那一项也不例外。",
  ),
  row(
    "C034",
    "000:51",
    "false",
    "Setting the derivative to zero gives P(y|x) = exp(+Σ wᵢ fᵢ + w₀ − 1).",
    "令导数为零，得 P(y|x) = exp(+Σ wᵢ fᵢ + w₀ − 1)。",
  ),
  row(
    "C035",
    "000:53",
    "false",
    "Normalising gives Z = Σ_y exp(+Σ wᵢ fᵢ) = exp(1 − w₀).",
    "由归一化得 Z = Σ_y exp(+Σ wᵢ fᵢ) = exp(1 − w₀)。",
  ),
  row(
    "C036",
    "000:55",
    "caveat",
    "From these two lines follows P(y|x) = exp(−Σ wᵢ fᵢ) / Σ_y exp(−Σ wᵢ fᵢ).",
    "由上面两式可得 P(y|x) = exp(−Σ wᵢ fᵢ) / Σ_y exp(−Σ wᵢ fᵢ)。",
  ),
  row("C037", "000:50", "true", "The solution is valid where P̃(x) > 0.", "解在 P̃(x) > 0 处成立。"),
  row(
    "C038",
    "000:56",
    "false",
    "Choosing the features fᵢ(x, y) = x gives softmax.",
    "取特征 fᵢ(x, y) = x，就得到 softmax 函数。",
  ),
  row(
    "C039",
    "000:57",
    "false",
    "Softmax is exp(−Σ wᵢ x) / Σ_y exp(−Σ wᵢ x).",
    "softmax 函数是 exp(−Σ wᵢ x) / Σ_y exp(−Σ wᵢ x)。",
  ),
  row(
    "C040",
    "000:58 003:50",
    "true",
    "Sigmoid is softmax with two classes.",
    "sigmoid 是 softmax 在二分类时的特例。",
  ),
  row(
    "C041",
    "000:59",
    "false",
    "With two classes, P(1|x) = 1 / (1 + exp(+Σ wᵢ x)).",
    "二分类时，P(1|x) = 1 / (1 + exp(+Σ wᵢ x))。",
  ),
  row(
    "C042",
    "000:15 003:14",
    "true",
    "Sigmoid maps the real numbers to between 0 and 1 and is easy to differentiate.",
    "sigmoid 把实数映射到 0 与 1 之间，而且容易求导。",
  ),
  row(
    "C043",
    "000:15",
    "caveat",
    "Maximum entropy explains where the sigmoid of hidden units comes from (implied).",
    "隐藏单元的 sigmoid 从何而来，可以由最大熵原理解释（文中暗示）。",
  ),
  row(
    "C044",
    "003:22–52",
    "garbled",
    "The translated article dropped every displayed formula, and some subjects of its sentences.",
    "译文丢失了全部公式，有些句子连主语也不见了。",
  ),
  row(
    "C045",
    "000:92 003:72",
    "true",
    "The derivation follows Li Hang, Statistical Learning Methods (Tsinghua University Press, 2012).",
    "推导依据李航《统计学习方法》（清华大学出版社，2012）。",
  ),
  row(
    "C046",
    "001:411",
    "false",
    "Softmax is another kind of sigmoid, one that is easier to control in classification.",
    "softmax 是另一种 sigmoid，只是在分类中比较容易控制。",
  ),
  row("C047", "001:415", "true", "Softmax is exp(zⱼ) / Σₖ exp(zₖ).", "softmax 函数是 exp(zⱼ) / Σₖ exp(zₖ)。"),
  row(
    "C048",
    "001:420",
    "caveat",
    "For several classes, use softmax or combine several binary classifiers.",
    "多分类可以用 softmax，也可以由多个二分类器组合而成。",
  ),
  row(
    "C049",
    "001:420",
    "true",
    "Exclusive classes call for softmax, classes that may overlap for independent classifiers.",
    "类别互斥时用 softmax，不互斥时用多个独立的分类器。",
  ),
];

function row(id: string, places: string, verdict: Verdict, en: string, zh: string): ClaimRow {
  const sources = places.split(" ").map((place) => {
    const [source = "", lines = ""] = place.split(":");
    return { source, lines };
  });
  return { id, sources, verdict, claim: { en, "zh-cn": zh } };
}
