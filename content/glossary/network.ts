import type { Term } from "./term.ts";

/** What networks are made of. */
export const network: readonly Term[] = [
  {
    id: "neuron",
    chapter: 1,
    see: ["weight", "bias", "pre-activation", "activation-function"],
    en: {
      name: "neuron",
      also: ["unit", "artificial neuron"],
      definition: String.raw`The smallest part of a network: it weights its inputs, sums them, adds a bias and applies an activation function. $y = f(w \cdot x + b)$.`,
    },
    "zh-cn": {
      name: "神经元",
      also: ["单元", "人工神经元"],
      definition: String.raw`网络的最小组成部分：把输入加权求和，加上偏置，再作用激活函数。$y = f(w \cdot x + b)$。`,
    },
  },
  {
    id: "activation-function",
    chapter: 1,
    see: ["pre-activation", "sigmoid", "relu", "universal-approximation"],
    en: {
      name: "activation function",
      also: ["activation", "nonlinearity", "transfer function"],
      definition: String.raw`The function that a neuron applies to its weighted sum. If it is nonlinear, stacked layers can do more than one layer can. In $y = f(w \cdot x + b)$ it is $f$.`,
    },
    "zh-cn": {
      name: "激活函数",
      also: ["激励函数", "活化函数", "传递函数"],
      definition: String.raw`神经元作用在加权和上的函数。它若是非线性的，多层网络才能做到单层做不到的事。在 $y = f(w \cdot x + b)$ 中就是 $f$。`,
    },
  },
  {
    id: "pre-activation",
    chapter: 1,
    see: ["activation-function", "weight", "bias", "logit"],
    en: {
      name: "pre-activation",
      also: ["net input", "weighted input"],
      definition: String.raw`The weighted sum of a neuron's inputs plus its bias, before the activation function is applied. $z = w \cdot x + b$.`,
    },
    "zh-cn": {
      name: "预激活",
      also: ["预激活值", "净输入", "加权输入"],
      definition: String.raw`神经元输入的加权和加上偏置，尚未作用激活函数。$z = w \cdot x + b$。`,
    },
  },
  {
    id: "weight",
    chapter: 1,
    see: ["bias", "initialisation", "weight-decay"],
    en: {
      name: "weight",
      definition:
        "The number by which a neuron multiplies one of its inputs, adjusted by training. The weights of a layer form a matrix $W$, one row for each of its neurons.",
    },
    "zh-cn": {
      name: "权重",
      also: ["权值"],
      definition:
        "神经元给一个输入乘上的系数，由训练调整。一层的权重排成矩阵 $W$，每个神经元占一行。",
    },
  },
  {
    id: "bias",
    chapter: 1,
    see: ["weight", "affine-map", "dead-unit"],
    en: {
      name: "bias",
      also: ["intercept", "offset"],
      definition:
        "The number that a neuron adds to its weighted sum. It is a weight on an input that is always 1. Statisticians use the same word for a systematic error.",
    },
    "zh-cn": {
      name: "偏置",
      also: ["偏置项", "截距"],
      not: ["偏差（统计学中的系统误差）"],
      definition: "神经元在加权和上另加的数。它相当于恒等于 1 的输入所带的权重。",
    },
  },
  {
    id: "layer",
    chapter: 1,
    see: ["hidden-layer", "width", "depth"],
    en: {
      name: "layer",
      definition:
        "Neurons side by side that receive the same inputs. A layer computes $h = f(Wx + b)$, and its outputs are the inputs of the next layer.",
    },
    "zh-cn": {
      name: "层",
      definition:
        "并列的一组神经元，接收同样的输入。一层计算 $h = f(Wx + b)$，其输出就是下一层的输入。",
    },
  },
  {
    id: "hidden-layer",
    chapter: 1,
    see: ["hidden-unit", "layer", "depth"],
    en: {
      name: "hidden layer",
      definition:
        "A layer between the input and the output layer. The data say nothing about what it should put out.",
    },
    "zh-cn": {
      name: "隐藏层",
      also: ["隐层", "隐含层"],
      definition: "位于输入与输出层之间的层。数据没有规定它该输出什么。",
    },
  },
  {
    id: "hidden-unit",
    chapter: 1,
    see: ["hidden-layer", "neuron", "dead-unit"],
    en: {
      name: "hidden unit",
      also: ["hidden neuron"],
      definition:
        "A neuron of a hidden layer. No observed value is compared with its output directly.",
    },
    "zh-cn": {
      name: "隐藏单元",
      also: ["隐单元", "隐藏神经元"],
      definition: "隐藏层中的神经元。没有哪个观测值与它的输出直接比较。",
    },
  },
  {
    id: "width",
    chapter: 1,
    see: ["depth", "layer", "universal-approximation", "mean-field-theory"],
    en: { name: "width", definition: "The number of neurons in a layer." },
    "zh-cn": { name: "宽度", definition: "一层中神经元的个数。" },
  },
  {
    id: "depth",
    chapter: 1,
    see: ["width", "vanishing-gradient", "residual-connection"],
    en: {
      name: "depth",
      definition:
        "The number of layers that a signal passes from input to output. The input itself is not counted; we say each time whether the output layer is.",
    },
    "zh-cn": {
      name: "深度",
      also: ["层数"],
      definition: "信号从输入到输出所经过的层数。输入本身不算在内；输出层算不算，每次都会说明。",
    },
  },
  {
    id: "affine-map",
    chapter: 1,
    see: ["bias", "layer", "linear-regression", "convolution"],
    en: {
      name: "affine map",
      also: ["affine transformation"],
      not: ["linear map (where there is a bias)"],
      definition: String.raw`A linear map followed by a shift. $x \mapsto Wx + b$; several in a row are again a single one.`,
    },
    "zh-cn": {
      name: "仿射映射",
      also: ["仿射变换"],
      not: ["线性映射（有偏置时）"],
      definition: String.raw`先作线性映射，再作平移。$x \mapsto Wx + b$；若干个接连作用，仍是一个仿射映射。`,
    },
  },
  {
    id: "universal-approximation",
    chapter: 1,
    see: ["width", "hidden-layer", "activation-function", "interpolation"],
    en: {
      name: "universal approximation",
      also: ["universal approximation theorem", "UAT"],
      definition:
        "Wide enough, one hidden layer comes as close as one likes to any continuous function on a closed and bounded set. For a continuous activation it holds exactly if that is not a polynomial (Leshno et al., 1993). It does not say how wide, nor that training gets there.",
    },
    "zh-cn": {
      name: "万能逼近",
      also: ["通用逼近", "万能近似定理", "万能逼近定理"],
      definition:
        "只要足够宽，有一个隐藏层的网络就能在有界闭集上以任意精度逼近任何连续函数。激活函数若连续，当且仅当它不是多项式时成立（Leshno 等，1993）。定理没有说要多宽，也没有说训练能否做到。",
    },
  },
  {
    id: "perceptron",
    chapter: 1,
    see: ["step-function", "decision-boundary", "linear-regression"],
    en: {
      name: "perceptron",
      definition:
        "Rosenblatt's neuron of 1958: a weighted sum followed by a step function, with a learning rule of its own. It is a linear classifier, but not a linear function.",
    },
    "zh-cn": {
      name: "感知机",
      also: ["感知器"],
      definition:
        "罗森布拉特（Rosenblatt）1958 年的神经元：加权和之后是阶跃函数，并有自己的学习规则。它是线性分类器，却不是线性函数。",
    },
  },
  {
    id: "linear-regression",
    chapter: 1,
    see: ["affine-map", "mean-squared-error", "generalised-linear-model"],
    en: {
      name: "linear regression",
      definition:
        "Fitting an affine function to numbers, usually by least squares. It is what a network without activation functions can do, whatever its depth.",
    },
    "zh-cn": {
      name: "线性回归",
      definition:
        "用仿射函数拟合数值，通常采用最小二乘。没有激活函数的网络，无论多深，能做的就是这些。",
    },
  },
  {
    id: "convolution",
    chapter: 1,
    see: ["affine-map", "layer", "weight"],
    en: {
      name: "convolution",
      definition: String.raw`A sum over neighbouring inputs, with the same weights at every place. It is linear: $k * (ax + by) = a\,(k * x) + b\,(k * y)$, so convolutions without activation functions collapse into one.`,
    },
    "zh-cn": {
      name: "卷积",
      definition: String.raw`对相邻的输入加权求和，各处使用同样的权重。它是线性的：$k * (ax + by) = a\,(k * x) + b\,(k * y)$，所以没有激活函数时，多层卷积会合并成一层。`,
    },
  },
  {
    id: "interpolation",
    chapter: 1,
    see: ["universal-approximation", "kink", "relu"],
    en: {
      name: "interpolation",
      definition:
        "A function that passes through given points. With ReLUs in one hidden layer it can be written down at once, as straight pieces between the points.",
    },
    "zh-cn": {
      name: "插值",
      also: ["内插"],
      definition:
        "构造通过给定各点的函数。用一个隐藏层的 ReLU 可以直接写出来：点与点之间连以直线段。",
    },
  },
  {
    id: "hyperplane",
    chapter: 1,
    see: ["decision-boundary", "pre-activation", "orthant"],
    en: {
      name: "hyperplane",
      definition: String.raw`A flat set with one dimension less than the space around it: a line in the plane, a plane in space. A neuron's pre-activation is zero on the hyperplane $w \cdot x + b = 0$.`,
    },
    "zh-cn": {
      name: "超平面",
      definition: String.raw`比所在空间低一维的平直集合：平面中的直线，空间中的平面。神经元的预激活在超平面 $w \cdot x + b = 0$ 上为零。`,
    },
  },
  {
    id: "decision-boundary",
    chapter: 1,
    see: ["hyperplane", "perceptron", "accuracy"],
    en: {
      name: "decision boundary",
      definition:
        "The set of inputs at which a classifier changes its mind. For linear scores it is made of pieces of hyperplanes.",
    },
    "zh-cn": {
      name: "决策边界",
      also: ["分类边界"],
      definition: "分类器改变判断的那些输入组成的集合。分数若是线性的，它由若干块超平面拼成。",
    },
  },
];
