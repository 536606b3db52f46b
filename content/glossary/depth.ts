import type { Term } from "./term.ts";

/** Signals on their way through many layers. */
export const depth: readonly Term[] = [
  {
    id: "chain-rule",
    chapter: 5,
    see: ["backpropagation", "jacobian"],
    en: {
      name: "chain rule",
      definition: String.raw`The derivative of a function of a function is the product of their derivatives. $(f \circ g)' = (f' \circ g)\, g'$; for vectors, the product of the Jacobians.`,
    },
    "zh-cn": {
      name: "链式法则",
      also: ["链锁法则"],
      definition: String.raw`复合函数的导数等于各函数导数之积。$(f \circ g)' = (f' \circ g)\, g'$；对向量，是雅可比矩阵之积。`,
    },
  },
  {
    id: "backpropagation",
    chapter: 5,
    see: ["chain-rule", "gradient", "vanishing-gradient"],
    en: {
      name: "backpropagation",
      also: ["backprop", "backward pass"],
      definition: String.raw`Computing the gradient of the loss layer by layer from the output back to the input, by the chain rule. $\delta_l = f'(z_l) \odot W_{l+1}^{\mathsf T} \delta_{l+1}$, and $\partial L / \partial W_l = \delta_l h_{l-1}^{\mathsf T}$.`,
    },
    "zh-cn": {
      name: "反向传播",
      also: ["误差反向传播", "后向传播", "BP 算法"],
      definition: String.raw`用链式法则从输出到输入逐层计算损失的梯度。$\delta_l = f'(z_l) \odot W_{l+1}^{\mathsf T} \delta_{l+1}$，$\partial L / \partial W_l = \delta_l h_{l-1}^{\mathsf T}$。`,
    },
  },
  {
    id: "jacobian",
    chapter: 5,
    see: ["chain-rule", "gradient", "lipschitz-constant"],
    en: {
      name: "Jacobian",
      also: ["Jacobian matrix"],
      definition: String.raw`The matrix of all first derivatives of a vector-valued function. $J_{ij} = \partial f_i / \partial x_j$; that of a layer is $\mathrm{diag}(f'(z))\, W$.`,
    },
    "zh-cn": {
      name: "雅可比矩阵",
      also: ["雅各比矩阵"],
      definition: String.raw`向量值函数的全部一阶导数组成的矩阵。$J_{ij} = \partial f_i / \partial x_j$；一层的雅可比矩阵是 $\mathrm{diag}(f'(z))\, W$。`,
    },
  },
  {
    id: "vanishing-gradient",
    chapter: 5,
    see: ["exploding-gradient", "saturation", "initialisation", "residual-connection"],
    en: {
      name: "vanishing gradient",
      also: ["vanishing gradients", "vanishing gradient problem"],
      not: ["gradient disappear", "gradient collapse"],
      definition:
        "Gradients that shrink from layer to layer on their way back, until the layers near the input hardly learn. Both factors count: the slopes of the activation function and the weights.",
    },
    "zh-cn": {
      name: "梯度消失",
      also: ["梯度弥散"],
      not: ["梯度崩溃"],
      definition:
        "梯度在反向传播中逐层缩小，靠近输入的层几乎学不到东西。激活函数的斜率与权重，两个因子都起作用。",
    },
  },
  {
    id: "exploding-gradient",
    chapter: 5,
    see: ["vanishing-gradient", "gradient-clipping", "overflow"],
    en: {
      name: "exploding gradient",
      also: ["exploding gradients"],
      definition:
        "Gradients that grow from layer to layer on their way back, until steps overshoot and numbers overflow. Large weights suffice, whatever the activation function.",
    },
    "zh-cn": {
      name: "梯度爆炸",
      definition:
        "梯度在反向传播中逐层增大，直到步子迈得太大、数值溢出。权重大就够了，与用什么激活函数无关。",
    },
  },
  {
    id: "mean-field-theory",
    chapter: 5,
    see: ["fixed-point", "initialisation", "quadrature", "width"],
    en: {
      name: "mean-field theory",
      definition: String.raw`A description of very wide random networks by a few averages that pass from layer to layer. Gradients are multiplied by $\chi = \sigma_w^2\, E[f'(\sqrt q\, Z)^2]$ a layer (squared norms); $\chi = 1$ is critical.`,
    },
    "zh-cn": {
      name: "平均场理论",
      definition: String.raw`用逐层传递的几个平均量来描述很宽的随机网络。每过一层，梯度范数的平方乘以 $\chi = \sigma_w^2\, E[f'(\sqrt q\, Z)^2]$；$\chi = 1$ 是临界点。`,
    },
  },
  {
    id: "initialisation",
    chapter: 5,
    see: [
      "lecun-initialisation",
      "xavier-initialisation",
      "he-initialisation",
      "symmetry-breaking",
    ],
    en: {
      name: "initialisation",
      also: ["initialization"],
      definition:
        "The choice of the weights with which training starts. They are random, and of a size that keeps signals and gradients alive through the layers.",
    },
    "zh-cn": {
      name: "初始化",
      also: ["权重初始化"],
      definition:
        "选定训练开始时的权重：随机，而且大小适当，使信号与梯度在各层之间既不消失也不爆炸。",
    },
  },
  {
    id: "symmetry-breaking",
    chapter: 5,
    see: ["initialisation", "hidden-unit", "random-seed"],
    en: {
      name: "symmetry breaking",
      definition:
        "Starting units of a layer with different weights. Units that start alike get equal gradients and stay alike for ever.",
    },
    "zh-cn": {
      name: "打破对称性",
      also: ["对称性破缺"],
      definition: "让同一层的单元从不同的权重出发。起点相同的单元，梯度也相同，便永远相同。",
    },
  },
  {
    id: "fan-in",
    chapter: 5,
    see: ["initialisation", "width", "lecun-initialisation"],
    en: {
      name: "fan-in",
      also: ["fan-out (the number of its outputs)"],
      definition:
        "The number of inputs of a neuron. The more there are, the smaller their weights must be for the sum to keep its size.",
    },
    "zh-cn": {
      name: "扇入",
      also: ["输入数", "扇出（输出的个数）"],
      definition: "神经元的输入个数。输入越多，权重就要越小，和的大小才能保持不变。",
    },
  },
  {
    id: "lecun-initialisation",
    chapter: 5,
    see: ["xavier-initialisation", "he-initialisation", "fan-in", "selu"],
    en: {
      name: "LeCun initialisation",
      definition: String.raw`Random weights with variance one over the number of inputs. $\mathrm{Var}\, w = 1 / n_{\mathrm{in}}$.`,
    },
    "zh-cn": {
      name: "LeCun 初始化",
      definition: String.raw`随机权重，方差为输入个数的倒数。$\mathrm{Var}\, w = 1 / n_{\mathrm{in}}$。`,
    },
  },
  {
    id: "xavier-initialisation",
    chapter: 5,
    see: ["lecun-initialisation", "he-initialisation", "fan-in", "tanh"],
    en: {
      name: "Xavier initialisation",
      also: ["Glorot initialisation"],
      definition: String.raw`Random weights whose variance is a compromise between the forward and the backward pass. $\mathrm{Var}\, w = 2 / (n_{\mathrm{in}} + n_{\mathrm{out}})$ (Glorot and Bengio, 2010), derived for activations of slope 1.`,
    },
    "zh-cn": {
      name: "Xavier 初始化",
      also: ["Glorot 初始化"],
      definition: String.raw`随机权重，方差在前向与反向传播的要求之间折中。$\mathrm{Var}\, w = 2 / (n_{\mathrm{in}} + n_{\mathrm{out}})$（Glorot 与 Bengio，2010），推导时假定激活函数的斜率为 1。`,
    },
  },
  {
    id: "he-initialisation",
    chapter: 5,
    see: ["relu", "lecun-initialisation", "xavier-initialisation", "fan-in"],
    en: {
      name: "He initialisation",
      also: ["Kaiming initialisation", "MSRA initialisation"],
      definition: String.raw`Random weights with twice LeCun's variance, since ReLU passes on half of the second moment. $\mathrm{Var}\, w = 2 / n_{\mathrm{in}}$ (He et al., 2015).`,
    },
    "zh-cn": {
      name: "He 初始化",
      also: ["Kaiming 初始化", "MSRA 初始化"],
      definition: String.raw`随机权重，方差是 LeCun 初始化的两倍，因为 ReLU 只传下一半的二阶矩。$\mathrm{Var}\, w = 2 / n_{\mathrm{in}}$（He 等，2015）。`,
    },
  },
  {
    id: "residual-connection",
    chapter: 5,
    see: ["vanishing-gradient", "depth", "jacobian"],
    en: {
      name: "residual connection",
      also: ["skip connection", "shortcut"],
      definition: String.raw`A path that adds a layer's input to its output, so that signals and gradients can pass unchanged. $h \mapsto h + f(h)$.`,
    },
    "zh-cn": {
      name: "残差连接",
      also: ["跳跃连接", "捷径连接"],
      definition: String.raw`把一层的输入加到输出上的通路，信号与梯度可以原样通过。$h \mapsto h + f(h)$。`,
    },
  },
  {
    id: "batch-normalisation",
    chapter: 5,
    see: ["layer-normalisation", "mini-batch", "zero-centred"],
    en: {
      name: "batch normalisation",
      also: ["batch normalization", "BatchNorm", "BN"],
      definition:
        "Giving each unit mean 0 and variance 1 over the examples of a mini-batch, then a learnt scale and shift.",
    },
    "zh-cn": {
      name: "批归一化",
      also: ["批量归一化", "批规范化", "批标准化", "BN"],
      definition: "让每个单元在小批量的各个样本上均值为 0、方差为 1，再乘以、加上学得的数。",
    },
  },
  {
    id: "layer-normalisation",
    chapter: 5,
    see: ["batch-normalisation", "layer"],
    en: {
      name: "layer normalisation",
      also: ["layer normalization", "LayerNorm", "LN"],
      definition:
        "Giving the units of a layer mean 0 and variance 1 for each example by itself, then a learnt scale and shift.",
    },
    "zh-cn": {
      name: "层归一化",
      also: ["层规范化", "LN"],
      definition: "对每个样本分别处理，让一层的各个单元均值为 0、方差为 1，再乘以、加上学得的数。",
    },
  },
  {
    id: "gradient-clipping",
    chapter: 5,
    see: ["exploding-gradient", "learning-rate"],
    en: {
      name: "gradient clipping",
      definition: String.raw`Shortening a gradient that is longer than some limit, without turning it. $g \leftarrow g \cdot \min(1, c / \|g\|)$.`,
    },
    "zh-cn": {
      name: "梯度裁剪",
      also: ["梯度截断"],
      definition: String.raw`梯度的长度超过限度时把它缩短，不改变方向。$g \leftarrow g \cdot \min(1, c / \|g\|)$。`,
    },
  },
];
