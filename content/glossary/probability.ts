import type { Term } from "./term.ts";

/** From entropy to the outputs of a model. */
export const probability: readonly Term[] = [
  {
    id: "entropy",
    chapter: 2,
    see: ["maximum-entropy", "kl-divergence", "cross-entropy"],
    en: {
      name: "entropy",
      also: ["Shannon entropy"],
      definition: String.raw`The average surprise of a distribution: how flat it is. $H(P) = -\sum_x P(x) \log P(x)$, with $0 \log 0 = 0$; in nats if the logarithm is natural.`,
    },
    "zh-cn": {
      name: "熵",
      also: ["香农熵", "信息熵"],
      definition: String.raw`分布的平均意外程度，也就是它有多平坦。$H(P) = -\sum_x P(x) \log P(x)$，其中 $0 \log 0 = 0$；取自然对数时，单位是奈特。`,
    },
  },
  {
    id: "maximum-entropy",
    chapter: 2,
    see: ["entropy", "lagrange-multiplier", "exponential-family", "likelihood"],
    en: {
      name: "maximum entropy",
      also: ["principle of maximum entropy", "MaxEnt"],
      definition:
        "The principle that, of all distributions that agree with what is known, one should take the flattest. With averages as constraints it gives an exponential family.",
    },
    "zh-cn": {
      name: "最大熵",
      also: ["最大熵原理", "极大熵"],
      definition:
        "在符合已知条件的所有分布中取最平坦的一个，这条原则叫最大熵原理。约束若是平均值，得到的就是指数族。",
    },
  },
  {
    id: "lagrange-multiplier",
    chapter: 2,
    see: ["maximum-entropy", "convexity", "temperature"],
    en: {
      name: "Lagrange multiplier",
      definition:
        "A number for each constraint of an optimisation problem: the price of that constraint. At the optimum, the slope of the objective is the sum of the constraints' slopes, each times its multiplier.",
    },
    "zh-cn": {
      name: "拉格朗日乘子",
      also: ["拉格朗日乘数"],
      definition:
        "最优化问题中每条约束配上的一个数，即这条约束的价格。在最优解处，目标函数的梯度等于各约束的梯度乘以乘子之和。",
    },
  },
  {
    id: "kl-divergence",
    chapter: 2,
    see: ["entropy", "cross-entropy", "likelihood"],
    en: {
      name: "Kullback–Leibler divergence",
      also: ["KL divergence", "relative entropy"],
      not: ["KL distance (it is not symmetric)"],
      definition: String.raw`A measure, never negative, of how far one distribution is from another. $\mathrm{KL}(P \,\|\, Q) = \sum_x P(x) \log \frac{P(x)}{Q(x)}$; it is zero only for $P = Q$.`,
    },
    "zh-cn": {
      name: "KL 散度",
      also: ["相对熵", "库尔贝克–莱布勒散度"],
      not: ["KL 距离（它不对称）"],
      definition: String.raw`衡量一个分布离另一个有多远的非负量。$\mathrm{KL}(P \,\|\, Q) = \sum_x P(x) \log \frac{P(x)}{Q(x)}$；只有当 $P = Q$ 时才为零。`,
    },
  },
  {
    id: "likelihood",
    chapter: 2,
    see: ["cross-entropy", "maximum-entropy", "loss-function"],
    en: {
      name: "likelihood",
      also: ["maximum likelihood", "MLE"],
      definition:
        "The probability that a model gives to the observed data, as a function of its parameters. Maximum likelihood chooses the parameters for which it is largest.",
    },
    "zh-cn": {
      name: "似然",
      also: ["似然函数", "极大似然", "最大似然"],
      definition: "模型给观测数据的概率，看作参数的函数。极大似然就是选取使它最大的参数。",
    },
  },
  {
    id: "cross-entropy",
    chapter: 2,
    see: ["likelihood", "entropy", "softmax", "loss-function"],
    en: {
      name: "cross-entropy",
      also: ["log loss", "negative log-likelihood", "NLL"],
      definition: String.raw`The average surprise at data, counted with the probabilities of a model. $-\sum_k y_k \log p_k$; with $p = \mathrm{softmax}(z)$ its slope in $z$ is $p - y$.`,
    },
    "zh-cn": {
      name: "交叉熵",
      also: ["对数损失", "负对数似然"],
      definition: String.raw`按模型的概率计算，数据带来的平均意外程度。$-\sum_k y_k \log p_k$；若 $p = \mathrm{softmax}(z)$，它对 $z$ 的梯度是 $p - y$。`,
    },
  },
  {
    id: "logit",
    chapter: 2,
    see: ["sigmoid", "softmax", "link-function"],
    en: {
      name: "logit",
      also: ["log-odds", "score"],
      definition: String.raw`The logarithm of the odds of a yes, the inverse of the sigmoid. $\log \frac{p}{1-p}$. By extension, the numbers that softmax turns into probabilities are called logits too.`,
    },
    "zh-cn": {
      name: "对数几率",
      also: ["logit", "未归一化的分数"],
      definition: String.raw`“是”的几率的对数，即 sigmoid 的反函数。$\log \frac{p}{1-p}$。引申开来，softmax 的输入也叫 logit。`,
    },
  },
  {
    id: "temperature",
    chapter: 2,
    see: ["softmax", "lagrange-multiplier"],
    en: {
      name: "temperature",
      definition: String.raw`A positive number that all logits are divided by before softmax. In $\mathrm{softmax}(z / T)$, a low $T$ exaggerates differences and a high one levels them.`,
    },
    "zh-cn": {
      name: "温度",
      definition: String.raw`取 softmax 之前，所有 logit 都要除以的一个正数。在 $\mathrm{softmax}(z / T)$ 中，$T$ 低则差别放大，$T$ 高则差别抹平。`,
    },
  },
  {
    id: "exponential-family",
    chapter: 2,
    see: ["maximum-entropy", "log-sum-exp", "generalised-linear-model"],
    en: {
      name: "exponential family",
      definition: String.raw`Distributions whose logarithm is linear in some features of the outcome. $h(y) \exp(\theta \cdot T(y) - A(\theta))$; the gradient of $A$ is the mean of the features $T$.`,
    },
    "zh-cn": {
      name: "指数族",
      also: ["指数型分布族"],
      definition: String.raw`对数关于结果的若干特征为线性的一族分布。$h(y) \exp(\theta \cdot T(y) - A(\theta))$；$A$ 的梯度就是特征 $T$ 的均值。`,
    },
  },
  {
    id: "gauge",
    chapter: 2,
    see: ["softmax", "logit", "weight-decay"],
    en: {
      name: "gauge",
      also: ["gauge freedom", "shift invariance"],
      definition:
        "A change of parameters that changes no prediction, so that no data can determine it. Softmax has one: adding the same number to all logits.",
    },
    "zh-cn": {
      name: "规范自由度",
      also: ["规范", "平移不变性"],
      definition:
        "不改变任何预测的参数变动，因此没有数据能够确定它。softmax 就有一个：所有 logit 加上同一个数。",
    },
  },
  {
    id: "one-hot",
    chapter: 2,
    see: ["categorical-distribution", "cross-entropy"],
    en: {
      name: "one-hot vector",
      also: ["one-hot encoding", "indicator vector"],
      definition: "A class written as a list of zeros with a single 1 in the place of the class.",
    },
    "zh-cn": {
      name: "独热编码",
      also: ["one-hot 编码", "一位有效编码"],
      definition: "把类别写成一列数：该类别的位置上是 1，其余都是 0。",
    },
  },
  {
    id: "bernoulli-distribution",
    chapter: 7,
    see: ["sigmoid", "categorical-distribution", "multi-label"],
    en: {
      name: "Bernoulli distribution",
      definition:
        "The distribution of one yes or no. $P(y) = p^y (1 - p)^{1 - y}$ for $y = 0, 1$; the natural output is a sigmoid.",
    },
    "zh-cn": {
      name: "伯努利分布",
      also: ["两点分布", "0–1 分布"],
      definition:
        "一次“是或否”的分布。$P(y) = p^y (1 - p)^{1 - y}$，$y = 0, 1$；与之相配的输出是 sigmoid。",
    },
  },
  {
    id: "categorical-distribution",
    chapter: 7,
    see: ["softmax", "bernoulli-distribution", "one-hot"],
    en: {
      name: "categorical distribution",
      also: ["multinoulli distribution"],
      not: ["multinomial distribution (it counts several draws)"],
      definition:
        "The distribution of one choice among several classes that exclude one another. The natural output is softmax.",
    },
    "zh-cn": {
      name: "类别分布",
      also: ["范畴分布", "分类分布"],
      not: ["多项分布（它统计的是多次抽取）"],
      definition: "在几个互斥的类别中选一个，其结果的分布。与之相配的输出是 softmax。",
    },
  },
  {
    id: "poisson-distribution",
    chapter: 7,
    see: ["link-function", "generalised-linear-model", "likelihood"],
    en: {
      name: "Poisson distribution",
      definition: String.raw`The distribution of the number of events that happen independently at a steady rate. $P(n) = e^{-\lambda} \lambda^n / n!$; the natural output for counts is $\lambda = e^z$.`,
    },
    "zh-cn": {
      name: "泊松分布",
      definition: String.raw`以恒定的频率独立发生的事件，其次数的分布。$P(n) = e^{-\lambda} \lambda^n / n!$；预测次数时，与之相配的输出是 $\lambda = e^z$。`,
    },
  },
  {
    id: "multi-label",
    chapter: 7,
    see: ["sigmoid", "softmax", "bernoulli-distribution"],
    en: {
      name: "multi-label classification",
      not: ["multi-class classification (exactly one label)"],
      definition:
        "Classification in which several labels, or none, may be right at once. It calls for one sigmoid a label, and not for softmax.",
    },
    "zh-cn": {
      name: "多标签分类",
      not: ["多分类（恰有一个标签）"],
      definition:
        "几个标签可以同时成立、也可以都不成立的分类。应给每个标签一个 sigmoid，而不用 softmax。",
    },
  },
  {
    id: "link-function",
    chapter: 7,
    see: ["generalised-linear-model", "logit", "exponential-family"],
    en: {
      name: "link function",
      definition:
        "The function that takes the mean of an output to the scale on which a model is linear. For a yes or no it is the logit; its inverse, the sigmoid, is the output's activation function.",
    },
    "zh-cn": {
      name: "联系函数",
      also: ["连接函数", "链接函数"],
      definition:
        "把输出的均值变到模型为线性的尺度上的函数。对“是或否”，它是对数几率；它的反函数 sigmoid 就是输出层的激活函数。",
    },
  },
  {
    id: "generalised-linear-model",
    chapter: 7,
    see: ["link-function", "exponential-family", "linear-regression"],
    en: {
      name: "generalised linear model",
      also: ["GLM", "generalized linear model"],
      not: ["general linear model"],
      definition:
        "A linear function of the inputs, a link and a distribution for the output. Linear, logistic and Poisson regression are examples; a network's last layer is another.",
    },
    "zh-cn": {
      name: "广义线性模型",
      also: ["GLM"],
      not: ["一般线性模型"],
      definition:
        "由输入的线性函数、联系函数与输出的分布组成的模型。线性回归、逻辑斯谛回归、泊松回归都是例子，网络的最后一层也是。",
    },
  },
];
