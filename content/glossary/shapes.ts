import type { Term } from "./term.ts";

/** Properties of functions and of what comes out of them. */
export const shapes: readonly Term[] = [
  {
    id: "saturation",
    chapter: 5,
    see: ["vanishing-gradient", "bounded", "sigmoid", "dead-unit"],
    en: {
      name: "saturation",
      also: ["soft saturation", "hard saturation"],
      definition:
        "The flat part of a function, where a change of the input hardly changes the output. Soft: the derivative approaches 0. Hard: it is 0.",
    },
    "zh-cn": {
      name: "饱和",
      also: ["软饱和", "硬饱和"],
      definition:
        "函数平坦的部分：输入改变，输出却几乎不变。导数趋于 0，是软饱和；导数等于 0，是硬饱和。",
    },
  },
  {
    id: "range",
    chapter: 3,
    see: ["bounded", "activation-function", "link-function"],
    en: {
      name: "range",
      also: ["image"],
      not: ["threshold (a mistranslation of 值域)"],
      definition:
        "All the values that a function takes. That of the sigmoid is the open interval $(0, 1)$: 0 and 1 are approached, and reached only by rounding.",
    },
    "zh-cn": {
      name: "值域",
      not: ["阈值", "閾值"],
      definition:
        "函数所取的全部值。sigmoid 的值域是开区间 $(0, 1)$：只趋近 0 与 1，舍入以后才会取到。",
    },
  },
  {
    id: "bounded",
    chapter: 3,
    see: ["range", "saturation"],
    en: {
      name: "bounded function",
      definition:
        "A function whose values stay between two numbers. Sigmoid and tanh are bounded, ReLU is not.",
    },
    "zh-cn": {
      name: "有界函数",
      definition: "取值始终在两个数之间的函数。sigmoid 与 tanh 有界，ReLU 无界。",
    },
  },
  {
    id: "monotone",
    chapter: 3,
    see: ["gelu", "sigmoid", "convexity"],
    en: {
      name: "monotone function",
      also: ["monotonic function"],
      definition:
        "A function that never falls, or never rises, as its argument grows. GELU and SiLU are not monotone: they dip before they rise.",
    },
    "zh-cn": {
      name: "单调函数",
      definition: "自变量增大时从不下降（或从不上升）的函数。GELU 与 SiLU 不单调：先降后升。",
    },
  },
  {
    id: "smoothness",
    chapter: 3,
    see: ["kink", "softplus", "relu"],
    en: {
      name: "smoothness",
      definition: String.raw`How many times a function can be differentiated, with continuous results. $C^0$: continuous, like ReLU; $C^1$: the derivative is continuous too, like ELU with $\alpha = 1$; $C^\infty$: without end, like the sigmoid.`,
    },
    "zh-cn": {
      name: "光滑性",
      also: ["光滑度", "平滑性"],
      definition: String.raw`函数能求多少次导数，而且导数连续。$C^0$：只是连续，如 ReLU；$C^1$：导数也连续，如 $\alpha = 1$ 的 ELU；$C^\infty$：可求任意次，如 sigmoid。`,
    },
  },
  {
    id: "kink",
    chapter: 3,
    see: ["subgradient", "smoothness", "relu"],
    en: {
      name: "kink",
      also: ["corner"],
      not: ["inflection point"],
      definition:
        "A point at which a continuous function changes its slope by a jump, as ReLU does at zero. The function has no derivative there.",
    },
    "zh-cn": {
      name: "折点",
      also: ["角点"],
      not: ["拐点"],
      definition: "连续函数的斜率发生跳变的点，如 ReLU 的零点。函数在那里没有导数。",
    },
  },
  {
    id: "subgradient",
    chapter: 6,
    see: ["kink", "gradient", "convexity"],
    en: {
      name: "subgradient",
      also: ["subderivative", "subdifferential (the set of them)"],
      definition:
        "The slope of a line that touches a convex function at a point and lies nowhere above it. At ReLU's kink every slope in $[0, 1]$ is one; programs take 0.",
    },
    "zh-cn": {
      name: "次梯度",
      also: ["次导数", "次微分（全体次梯度）"],
      definition:
        "与凸函数在一点相接、又处处不高于它的直线，其斜率叫做次梯度。在 ReLU 的折点，$[0, 1]$ 中的每个斜率都是；程序取 0。",
    },
  },
  {
    id: "convexity",
    chapter: 2,
    see: ["maxout", "entropy", "log-sum-exp", "hessian"],
    en: {
      name: "convexity",
      also: ["convex function"],
      definition: String.raw`A function is convex if no chord of its graph runs below the graph. Then every local minimum is a global one. In formulas, $f(ta + (1-t)b) \le t f(a) + (1-t) f(b)$ for $0 \le t \le 1$.`,
    },
    "zh-cn": {
      name: "凸性",
      also: ["凸函数"],
      not: ["凹函数（有些教材的叫法相反）"],
      definition: String.raw`图像的任何一条弦都不低于图像，这样的函数是凸的。此时局部最小值都是全局最小值。写成公式：$f(ta + (1-t)b) \le t f(a) + (1-t) f(b)$，$0 \le t \le 1$。`,
    },
  },
  {
    id: "lipschitz-constant",
    chapter: 3,
    see: ["exploding-gradient", "smoothness", "gradient"],
    en: {
      name: "Lipschitz constant",
      definition: String.raw`The steepest slope of a function: the factor by which it can at most stretch distances. $|f(a) - f(b)| \le L\,|a - b|$; for the sigmoid $L = \tfrac14$, for tanh and ReLU $1$.`,
    },
    "zh-cn": {
      name: "利普希茨常数",
      also: ["李普希茨常数"],
      definition: String.raw`函数最陡处的斜率，即它最多能把距离放大多少倍。$|f(a) - f(b)| \le L\,|a - b|$；sigmoid 的 $L = \tfrac14$，tanh 与 ReLU 的 $L = 1$。`,
    },
  },
  {
    id: "homogeneity",
    chapter: 5,
    see: ["relu", "gradient", "vanishing-gradient"],
    en: {
      name: "homogeneity",
      also: ["positive homogeneity"],
      definition: String.raw`A function is positively homogeneous if scaling its input scales its output alike. $f(cx) = c f(x)$ for $c > 0$: ReLU and its leaky relatives. In such networks without biases, $\langle W_l, \partial L / \partial W_l \rangle$ is the same in every layer.`,
    },
    "zh-cn": {
      name: "齐次性",
      also: ["正齐次性"],
      definition: String.raw`输入放大多少倍，输出就放大多少倍，这样的函数是正齐次的。$f(cx) = c f(x)$，$c > 0$：如 ReLU 与 Leaky ReLU。这样的网络若没有偏置，$\langle W_l, \partial L / \partial W_l \rangle$ 在各层都相等。`,
    },
  },
  {
    id: "zero-centred",
    chapter: 4,
    see: ["sign-constraint", "zig-zag", "batch-normalisation", "tanh"],
    en: {
      name: "zero-centred",
      also: ["zero-mean", "zero-centered"],
      not: ["non-zero signal (what is meant is a mean that is not zero)"],
      definition:
        "Having mean zero. Outputs of tanh are zero-centred for symmetric inputs; those of sigmoid and ReLU are not.",
    },
    "zh-cn": {
      name: "以零为中心",
      also: ["零均值", "零中心", "零中心化"],
      not: ["非 0 值信号（应为“均值不为零”）"],
      definition:
        "均值为零。输入对称时，tanh 的输出以零为中心；sigmoid 与 ReLU 的输出不以零为中心。",
    },
  },
  {
    id: "sparsity",
    chapter: 6,
    see: ["relu", "dead-unit"],
    en: {
      name: "sparsity",
      also: ["sparse representation"],
      definition:
        "The share of outputs that are exactly zero. With ReLU about half of them are at the start of training. Whether that is an advantage is disputed.",
    },
    "zh-cn": {
      name: "稀疏性",
      also: ["稀疏表示"],
      definition:
        "输出中恰好为零者所占的比例。用 ReLU 时，训练之初约有一半。这是不是优点，尚有争论。",
    },
  },
  {
    id: "dead-unit",
    chapter: 6,
    see: ["relu", "leaky-relu", "learning-rate", "saturation"],
    en: {
      name: "dead unit",
      also: ["dead neuron", "dying ReLU"],
      definition:
        "A ReLU that puts out zero for every input of the training set. Its own gradient is then zero. Being off for some inputs is normal, and not death.",
    },
    "zh-cn": {
      name: "死亡单元",
      also: ["神经元死亡", "死神经元"],
      not: ["失活（dropout 的译名之一）"],
      definition:
        "对训练集的每个输入都输出零的 ReLU。它自己的梯度于是为零。只对一部分输入关闭是正常的，不叫死亡。",
    },
  },
  {
    id: "fixed-point",
    chapter: 5,
    see: ["mean-field-theory", "selu", "tanh"],
    en: {
      name: "fixed point",
      definition:
        "A value that a function leaves as it is. $f(x) = x$; if $|f'(x)| < 1$ there, repeated application is drawn to it from nearby.",
    },
    "zh-cn": {
      name: "不动点",
      not: ["定点（定点数是另一回事）"],
      definition:
        "函数作用以后保持不变的值。$f(x) = x$；若那里 $|f'(x)| < 1$，从附近反复作用就会趋近它。",
    },
  },
];
