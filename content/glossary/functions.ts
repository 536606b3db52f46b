import type { Term } from "./term.ts";

/** Activation functions by name. */
export const functions: readonly Term[] = [
  {
    id: "step-function",
    chapter: 3,
    see: ["perceptron", "sigmoid", "bounded"],
    en: {
      name: "step function",
      also: ["Heaviside function", "binary step", "threshold function"],
      definition:
        "The function that is 0 for negative numbers and 1 for positive ones. Its value at zero is a convention: 0, ½ or 1. Its derivative is 0 wherever it exists.",
    },
    "zh-cn": {
      name: "阶跃函数",
      also: ["单位阶跃函数", "阶梯函数", "赫维赛德函数"],
      definition:
        "负数处为 0、正数处为 1 的函数。在零点取何值是约定：0、½ 或 1。凡导数存在之处，导数都是 0。",
    },
  },
  {
    id: "sigmoid",
    chapter: 2,
    see: ["logit", "softmax", "tanh", "saturation", "bernoulli-distribution"],
    en: {
      name: "sigmoid",
      also: ["logistic function", "logistic sigmoid"],
      not: ["Sigmid"],
      definition: String.raw`The S-shaped function that takes a real number to a probability. $\sigma(x) = 1 / (1 + e^{-x})$, with $\sigma' = \sigma (1 - \sigma)$. Strictly, every S-shaped curve is a sigmoid, and this one is the logistic function.`,
    },
    "zh-cn": {
      name: "sigmoid 函数",
      also: ["逻辑斯谛函数", "逻辑函数", "S 形函数", "S 型函数"],
      not: ["Sigmid"],
      definition: String.raw`把实数变成概率的 S 形函数。$\sigma(x) = 1 / (1 + e^{-x})$，$\sigma' = \sigma (1 - \sigma)$。严格说来，凡 S 形曲线都叫 sigmoid，这一条是逻辑斯谛函数。`,
    },
  },
  {
    id: "tanh",
    chapter: 3,
    see: ["sigmoid", "zero-centred", "saturation"],
    en: {
      name: "tanh",
      also: ["hyperbolic tangent"],
      definition: String.raw`The hyperbolic tangent, an S-shaped odd function with values between −1 and 1. $\tanh x = 2\sigma(2x) - 1$, with $\tanh' = 1 - \tanh^2$.`,
    },
    "zh-cn": {
      name: "tanh 函数",
      also: ["双曲正切函数"],
      definition: String.raw`双曲正切函数，S 形的奇函数，取值在 −1 与 1 之间。$\tanh x = 2\sigma(2x) - 1$，$\tanh' = 1 - \tanh^2$。`,
    },
  },
  {
    id: "softmax",
    chapter: 2,
    see: ["sigmoid", "temperature", "log-sum-exp", "categorical-distribution", "gauge"],
    en: {
      name: "softmax",
      also: ["normalised exponential"],
      definition: String.raw`The function that turns a list of numbers into probabilities in proportion to their exponentials. $\mathrm{softmax}(z)_k = e^{z_k} / \sum_j e^{z_j}$. With two classes it is the sigmoid of the difference.`,
    },
    "zh-cn": {
      name: "softmax 函数",
      also: ["归一化指数函数", "软最大函数"],
      definition: String.raw`把一组数变成概率的函数，概率与各数的指数成正比。$\mathrm{softmax}(z)_k = e^{z_k} / \sum_j e^{z_j}$。只有两类时，就是两数之差的 sigmoid。`,
    },
  },
  {
    id: "relu",
    chapter: 6,
    see: ["leaky-relu", "dead-unit", "kink", "he-initialisation", "homogeneity"],
    en: {
      name: "ReLU",
      also: ["rectified linear unit", "rectifier", "ramp function"],
      not: ["RLU"],
      definition: String.raw`The function that keeps positive numbers and sets negative ones to zero. $\max(0, x)$; its derivative is 0 or 1; at zero there is none, and programs use 0.`,
    },
    "zh-cn": {
      name: "ReLU 函数",
      also: ["修正线性单元", "线性整流函数", "整流线性单元", "斜坡函数"],
      not: ["RLU"],
      definition: String.raw`正数不变、负数变为零的函数。$\max(0, x)$；导数为 0 或 1，在零点没有定义，程序中取 0。`,
    },
  },
  {
    id: "leaky-relu",
    chapter: 6,
    see: ["relu", "prelu", "dead-unit"],
    en: {
      name: "Leaky ReLU",
      also: ["leaky rectifier", "LReLU"],
      definition: String.raw`A ReLU that gives negative numbers a small slope instead of zero. $\max(\alpha x, x)$ with $0 < \alpha < 1$. Some write the slope as $1/a$ with $a > 1$; mixing the two conventions is a common error.`,
    },
    "zh-cn": {
      name: "Leaky ReLU 函数",
      also: ["带泄漏的 ReLU", "渗漏整流线性单元"],
      definition: String.raw`负数一侧不取零，而保留一个小斜率的 ReLU。$\max(\alpha x, x)$，$0 < \alpha < 1$。也有人把斜率写作 $1/a$，$a > 1$；混用两种写法是常见的错误。`,
    },
  },
  {
    id: "prelu",
    chapter: 6,
    see: ["leaky-relu", "relu", "weight-decay"],
    en: {
      name: "PReLU",
      also: ["parametric ReLU"],
      definition: String.raw`A Leaky ReLU whose slope for negative numbers is learnt. Its authors start from the slope $\alpha = 0.25$, without weight decay (He et al., 2015).`,
    },
    "zh-cn": {
      name: "PReLU 函数",
      also: ["参数化 ReLU", "参数修正线性单元"],
      definition: String.raw`负数一侧的斜率由学习得到的 Leaky ReLU。原作者从斜率 $\alpha = 0.25$ 开始，不加权重衰减（He 等，2015）。`,
    },
  },
  {
    id: "elu",
    chapter: 6,
    see: ["selu", "relu", "zero-centred"],
    en: {
      name: "ELU",
      also: ["exponential linear unit"],
      definition: String.raw`A function that keeps positive numbers and bends negative ones smoothly towards a constant. $x$ for $x \ge 0$, $\alpha (e^x - 1)$ for $x < 0$. Its mean output is nearer to zero than ReLU's, but not zero.`,
    },
    "zh-cn": {
      name: "ELU 函数",
      also: ["指数线性单元"],
      definition: String.raw`正数不变、负数平缓地弯向一个常数的函数。$x \ge 0$ 时为 $x$，$x < 0$ 时为 $\alpha (e^x - 1)$。输出的均值比 ReLU 更接近零，但不是零。`,
    },
  },
  {
    id: "selu",
    chapter: 6,
    see: ["elu", "lecun-initialisation", "fixed-point"],
    en: {
      name: "SELU",
      also: ["scaled exponential linear unit"],
      definition: String.raw`An ELU, scaled so that mean 0 and variance 1 reproduce themselves from layer to layer. $\lambda \approx 1.0507$, $\alpha \approx 1.6733$; it wants LeCun initialisation.`,
    },
    "zh-cn": {
      name: "SELU 函数",
      also: ["缩放指数线性单元", "自归一化指数线性单元"],
      definition: String.raw`经过缩放的 ELU，均值 0、方差 1 逐层传递时保持不变。$\lambda \approx 1.0507$，$\alpha \approx 1.6733$；应配合 LeCun 初始化。`,
    },
  },
  {
    id: "gelu",
    chapter: 3,
    see: ["silu", "relu", "monotone"],
    en: {
      name: "GELU",
      also: ["Gaussian error linear unit"],
      definition: String.raw`A smooth relative of ReLU: a number times the probability that a standard normal variable is smaller. $x\,\Phi(x)$. It dips below zero and is not monotone; transformers use it.`,
    },
    "zh-cn": {
      name: "GELU 函数",
      also: ["高斯误差线性单元"],
      definition: String.raw`ReLU 的光滑近亲：一个数乘以标准正态变量小于它的概率。$x\,\Phi(x)$。它会低于零，不单调；Transformer 用的就是它。`,
    },
  },
  {
    id: "silu",
    chapter: 3,
    see: ["gelu", "sigmoid", "gated-linear-unit"],
    en: {
      name: "SiLU",
      also: ["Swish", "sigmoid linear unit"],
      definition: String.raw`A number times its own sigmoid. $x\,\sigma(x)$; with a slope $\beta$, $x\,\sigma(\beta x)$ goes from $x/2$ to ReLU and is known as Swish.`,
    },
    "zh-cn": {
      name: "SiLU 函数",
      also: ["Swish", "sigmoid 线性单元"],
      definition: String.raw`一个数乘以它自己的 sigmoid。$x\,\sigma(x)$；带斜率 $\beta$ 的 $x\,\sigma(\beta x)$ 从 $x/2$ 变到 ReLU，称为 Swish。`,
    },
  },
  {
    id: "softplus",
    chapter: 3,
    see: ["relu", "sigmoid", "log-sum-exp"],
    en: {
      name: "softplus",
      definition: String.raw`A smooth function above ReLU that approaches it on both sides. $\log(1 + e^x)$; its derivative is the sigmoid.`,
    },
    "zh-cn": {
      name: "softplus 函数",
      also: ["软加函数"],
      definition: String.raw`位于 ReLU 上方的光滑函数，向两边都趋近 ReLU。$\log(1 + e^x)$；它的导数就是 sigmoid。`,
    },
  },
  {
    id: "maxout",
    chapter: 6,
    see: ["relu", "convexity", "affine-map"],
    en: {
      name: "maxout",
      definition: String.raw`A unit that takes the largest of several affine functions of its inputs. $\max_{j \le k} (w_j \cdot x + b_j)$, for each unit its own $k$ pieces. The result is always convex.`,
    },
    "zh-cn": {
      name: "maxout 单元",
      also: ["最大输出单元"],
      definition: String.raw`取输入的几个仿射函数中最大者的单元。$\max_{j \le k} (w_j \cdot x + b_j)$，每个单元各有自己的 $k$ 片。结果总是凸函数。`,
    },
  },
  {
    id: "gated-linear-unit",
    chapter: 3,
    see: ["silu", "sigmoid", "layer"],
    en: {
      name: "gated linear unit",
      also: ["GLU", "SwiGLU (with SiLU for the sigmoid)"],
      definition: String.raw`A layer in which one affine map is multiplied by a squashed other one. $(Wx + b) \odot \sigma(Vx + c)$. It is no function of a single number.`,
    },
    "zh-cn": {
      name: "门控线性单元",
      also: ["GLU", "SwiGLU（以 SiLU 代替 sigmoid）"],
      definition: String.raw`一个仿射映射乘以另一个经过压缩的仿射映射。$(Wx + b) \odot \sigma(Vx + c)$。它不是单个数的函数。`,
    },
  },
];
