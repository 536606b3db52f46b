import type { Translated } from "../claims/index.ts";

/** What a translation may lose: formulas, figures, the subject of a sentence, its meaning, a term; or nothing. */
export type Loss = "formula" | "figure" | "subject" | "meaning" | "term" | "nothing";

/** A topic of source 000 beside what source 003, its machine translation, has of it. */
export interface Aligned {
  topic: Translated;
  /** Lines of 000 and of 003. */
  lines: [string, string];
  /** Formulas of these lines of 000, on a line of their own and within a line; 003 has none of them. */
  formulas: [displayed: number, inline: number];
  said: Translated;
  left: Translated;
  losses: [Loss, ...Loss[]];
}

const kept: Pick<Aligned, "losses" | "left"> = {
  losses: ["nothing"],
  left: { en: "The same.", "zh-cn": "相同。" },
};

/** Source 000 and source 003, from the first line to the last. */
export const aligned: readonly Aligned[] = [
  {
    topic: { en: "Why these functions?", "zh-cn": "为何用这些函数" },
    lines: ["1–3", "1–6"],
    formulas: [0, 0],
    said: {
      en: "They are often used without asking where they come from.",
      "zh-cn": "人们常常只管用，不问来历。",
    },
    ...kept,
  },
  {
    topic: { en: "The neuron", "zh-cn": "神经元" },
    lines: ["6–12", "8–12"],
    formulas: [0, 0],
    said: {
      en: "A figure; signals add up until a threshold; the artificial neuron plays a similar part.",
      "zh-cn": "一幅图；信号累积到阈值；人工神经元与之相仿。",
    },
    left: {
      en: "Title in place of the figure; “has the same effect”.",
      "zh-cn": "图的位置上只有标题；“相仿”成了“作用相同”。",
    },
    losses: ["figure", "meaning"],
  },
  {
    topic: { en: "What the sigmoid is good for", "zh-cn": "sigmoid 的好处" },
    lines: ["15", "14"],
    formulas: [0, 0],
    said: { en: "It is easy to differentiate.", "zh-cn": "求导简单。" },
    left: {
      en: "“The derivation is simple”: of a derivative nothing is said.",
      "zh-cn": "“推导简单”，导数不见了。",
    },
    losses: ["meaning"],
  },
  {
    topic: { en: "The principle", "zh-cn": "最大熵原理" },
    lines: ["24", "20"],
    formulas: [0, 0],
    said: { en: "The model of largest entropy is the best.", "zh-cn": "熵最大的模型最好。" },
    ...kept,
  },
  {
    topic: { en: "What entropy is", "zh-cn": "熵的定义" },
    lines: ["27–28", "22"],
    formulas: [1, 2],
    said: {
      en: "X has the distribution P(X); then H(P) = −Σ P log P.",
      "zh-cn": "X 服从 P(X)，熵是 H(P) = −Σ P log P。",
    },
    left: { en: "“Then its entropy is zero”.", "zh-cn": "“那么它的熵是零”。" },
    losses: ["formula", "subject", "meaning"],
  },
  {
    topic: { en: "Its bounds", "zh-cn": "熵的上下界" },
    lines: ["29–31", "24–26"],
    formulas: [1, 4],
    said: {
      en: "0 ≤ H ≤ log |X|, equal on the right for the uniform distribution only.",
      "zh-cn": "0 ≤ H ≤ log |X|，仅当均匀分布时右边取等号。",
    },
    left: {
      en: "“Where,yesIf and only if”: an equality sign, and nothing that is equal.",
      "zh-cn": "“其中，是当且仅当”：只剩等号，不知谁等于谁。",
    },
    losses: ["formula", "subject"],
  },
  {
    topic: { en: "What is not known", "zh-cn": "未知的部分" },
    lines: ["34", "28"],
    formulas: [0, 0],
    said: {
      en: "What remains uncertain is equally probable.",
      "zh-cn": "其余不确定的部分都是等可能的。",
    },
    left: {
      en: "No other uncertain parts are. The negation is flipped.",
      "zh-cn": "“没有其他不确定的部分是等可能的”：否定反了。",
    },
    losses: ["meaning"],
  },
  {
    topic: { en: "Training set", "zh-cn": "训练集" },
    lines: ["37", "30"],
    formulas: [0, 6],
    said: {
      en: "The classifier is P(Y | X); the set T gives P̃(X, Y) and P̃(X).",
      "zh-cn": "分类模型是 P(Y | X)；由训练集 T 得到 P̃(X, Y) 与 P̃(X)。",
    },
    left: {
      en: "A “probability distribution model”, and two distributions without names.",
      "zh-cn": "“分类模型”变成“概率分布模型”，两个分布没了名字。",
    },
    losses: ["formula", "subject", "term"],
  },
  {
    topic: { en: "Feature function", "zh-cn": "特征函数" },
    lines: ["40–41", "32"],
    formulas: [1, 3],
    said: {
      en: "f(x, y) is 1 where x and y satisfy a fact, else 0.",
      "zh-cn": "x 与 y 满足某一事实时 f(x, y) 为 1，否则为 0。",
    },
    left: {
      en: "Something between “and”, defined as nothing.",
      "zh-cn": "只剩“和”之间的某一事实，定义是空的。",
    },
    losses: ["formula", "subject"],
  },
  {
    topic: { en: "Moment constraint", "zh-cn": "期望约束" },
    lines: ["42–43", "34"],
    formulas: [1, 4],
    said: { en: "E_P̃(fᵢ) = E_P(fᵢ).", "zh-cn": "E_P̃(fᵢ) = E_P(fᵢ)。" },
    left: {
      en: "Expected values are equal; of what, and under what, is gone.",
      "zh-cn": "期望相等；谁的期望、按什么分布，都没了。",
    },
    losses: ["formula", "subject"],
  },
  {
    topic: { en: "The problem, its Lagrangian", "zh-cn": "最优化问题与拉格朗日函数" },
    lines: ["44–47", "36–38"],
    formulas: [2, 0],
    said: {
      en: "Minimise −H under the constraints; L with its multipliers.",
      "zh-cn": "在约束下最小化 −H；带乘子的 L。",
    },
    left: {
      en: "Two announcements, each of a formula that does not come.",
      "zh-cn": "两次预告公式，公式都没有来。",
    },
    losses: ["formula"],
  },
  {
    topic: { en: "Derivative", "zh-cn": "求导" },
    lines: ["48–49", "40"],
    formulas: [1, 2],
    said: { en: "∂L/∂P(y|x).", "zh-cn": "∂L/∂P(y|x)。" },
    left: {
      en: "“We are right seek”: the preposition 对 read as “right”.",
      "zh-cn": "介词“对”被译成“正确”，“求”落了单。",
    },
    losses: ["formula", "subject", "meaning"],
  },
  {
    topic: { en: "Solution, normalised", "zh-cn": "求解与归一化" },
    lines: ["50–55", "42–46"],
    formulas: [3, 2],
    said: {
      en: "Where P̃(X) > 0: P by its exponent, the sum 1, the quotient.",
      "zh-cn": "在 P̃(X) > 0 处：指数形式的 P，总和为 1，最后是商。",
    },
    left: {
      en: "“In this case”, without the case: the condition is lost too.",
      "zh-cn": "“在这种情况下”，是什么情况却没说，条件也丢了。",
    },
    losses: ["formula", "subject"],
  },
  {
    topic: { en: "Softmax", "zh-cn": "softmax" },
    lines: ["56–57", "48"],
    formulas: [1, 1],
    said: {
      en: "With fᵢ(x, y) = x it becomes softmax.",
      "zh-cn": "令 fᵢ(x, y) = x 就得到 softmax。",
    },
    left: {
      en: "It becomes softmax by itself: the step that is wrong is lost.",
      "zh-cn": "凭空得到 softmax：出错的那一步也丢了。",
    },
    losses: ["formula", "meaning"],
  },
  {
    topic: { en: "Sigmoid", "zh-cn": "sigmoid" },
    lines: ["58–59", "50"],
    formulas: [1, 0],
    said: { en: "Softmax for two classes.", "zh-cn": "softmax 的二分类特例。" },
    left: { en: "A special case, but not of two classes.", "zh-cn": "只说特例，“二分类”没了。" },
    losses: ["formula", "meaning"],
  },
  {
    topic: { en: "Saturation", "zh-cn": "饱和" },
    lines: ["60–66", "52–56"],
    formulas: [0, 0],
    said: { en: "Vanishing gradients, with a figure.", "zh-cn": "梯度消失，配图。" },
    left: {
      en: "“Gradient disappear”; the title for the figure.",
      "zh-cn": "术语译错；图的位置上只有标题。",
    },
    losses: ["figure", "term"],
  },
  {
    topic: { en: "ReLU and its advantages", "zh-cn": "ReLU 及其优点" },
    lines: ["69–79", "58–65"],
    formulas: [0, 0],
    said: {
      en: "ReLU, with a figure; it needs one threshold only.",
      "zh-cn": "ReLU，配图；只需要一个门限值。",
    },
    left: {
      en: "“RLU”; “compared with relu, only one threshold”, as if it lost to itself.",
      "zh-cn": "写成“RLU”；“与 relu 相比只需一个阈值”，成了自己同自己比。",
    },
    losses: ["figure", "term", "meaning"],
  },
  {
    topic: { en: "Dead units, variants", "zh-cn": "神经元死亡与变体" },
    lines: ["80–84", "67–69"],
    formulas: [0, 0],
    said: {
      en: "A unit without derivative does not learn; Leaky ReLU, RReLU.",
      "zh-cn": "导数为 0 的神经元不再学习；Leaky ReLU、RReLU。",
    },
    ...kept,
  },
  {
    topic: { en: "References", "zh-cn": "引用" },
    lines: ["89–92", "72"],
    formulas: [0, 0],
    said: { en: "Li Hang (2012).", "zh-cn": "李航（2012）。" },
    left: {
      en: "The entry; its heading and a bracket are lost.",
      "zh-cn": "条目还在，标题与一个括号没了。",
    },
    losses: ["term"],
  },
];
