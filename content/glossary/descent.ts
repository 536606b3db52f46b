import type { Term } from "./term.ts";

/** How a network walks down its loss. */
export const descent: readonly Term[] = [
  {
    id: "loss-function",
    chapter: 4,
    see: ["mean-squared-error", "cross-entropy", "likelihood", "gradient-descent"],
    en: {
      name: "loss function",
      also: ["loss", "cost function"],
      definition:
        "The number that training makes small: how badly the network's outputs fit the data. It is a function of the parameters, for given data.",
    },
    "zh-cn": {
      name: "损失函数",
      also: ["代价函数", "损失"],
      definition: "训练要减小的数：网络的输出与数据相差多远。数据给定时，它是参数的函数。",
    },
  },
  {
    id: "mean-squared-error",
    chapter: 7,
    see: ["loss-function", "cross-entropy", "linear-regression"],
    en: {
      name: "mean squared error",
      also: ["MSE", "squared loss"],
      definition: String.raw`The average square of the difference between output and target. Up to constants it is the negative log-likelihood of normally distributed errors. Behind a sigmoid its gradient carries a factor $\sigma'$, which is tiny where the unit is confidently wrong.`,
    },
    "zh-cn": {
      name: "均方误差",
      also: ["MSE", "平方损失"],
      definition: String.raw`输出与目标之差的平方的平均值。除常数外，它就是误差服从正态分布时的负对数似然。用在 sigmoid 之后，梯度带有因子 $\sigma'$；单元错得很有把握时，这个因子极小。`,
    },
  },
  {
    id: "gradient",
    chapter: 4,
    see: ["gradient-descent", "backpropagation", "hessian", "jacobian"],
    en: {
      name: "gradient",
      definition: String.raw`The list of all partial derivatives of a function; it points to where the function rises fastest. $\nabla L = (\partial L / \partial w_1, \dots, \partial L / \partial w_d)$.`,
    },
    "zh-cn": {
      name: "梯度",
      definition: String.raw`函数的全部偏导数组成的向量，指向函数上升最快的方向。$\nabla L = (\partial L / \partial w_1, \dots, \partial L / \partial w_d)$。`,
    },
  },
  {
    id: "gradient-descent",
    chapter: 4,
    see: ["gradient", "learning-rate", "stochastic-gradient-descent", "condition-number"],
    en: {
      name: "gradient descent",
      also: ["steepest descent", "GD"],
      definition: String.raw`Minimising a function by small steps against its gradient. $w \leftarrow w - \eta \nabla L(w)$, with the gradient over all the data.`,
    },
    "zh-cn": {
      name: "梯度下降",
      also: ["最速下降法", "GD"],
      definition: String.raw`沿梯度的反方向一小步一小步地走，使函数变小。$w \leftarrow w - \eta \nabla L(w)$，梯度由全部数据算出。`,
    },
  },
  {
    id: "stochastic-gradient-descent",
    chapter: 4,
    see: ["mini-batch", "gradient-descent", "momentum", "zig-zag"],
    en: {
      name: "stochastic gradient descent",
      also: ["SGD"],
      definition:
        "Gradient descent with the gradient of one example, or of a mini-batch, in place of that of all the data. The steps are cheaper and noisier.",
    },
    "zh-cn": {
      name: "随机梯度下降",
      also: ["SGD"],
      definition: "用一个样本或一个小批量的梯度代替全部数据的梯度下降。每一步更便宜，也更嘈杂。",
    },
  },
  {
    id: "mini-batch",
    chapter: 4,
    see: ["batch-size", "stochastic-gradient-descent", "epoch"],
    en: {
      name: "mini-batch",
      also: ["batch"],
      definition: "The few examples whose gradients are averaged for one step.",
    },
    "zh-cn": {
      name: "小批量",
      also: ["小批次", "批"],
      definition: "为走一步而把梯度取平均的那几个样本。",
    },
  },
  {
    id: "batch-size",
    chapter: 4,
    see: ["mini-batch", "sign-constraint", "learning-rate"],
    en: { name: "batch size", definition: "The number of examples in a mini-batch." },
    "zh-cn": { name: "批量大小", also: ["批大小"], definition: "一个小批量所含的样本数。" },
  },
  {
    id: "epoch",
    chapter: 4,
    see: ["mini-batch", "training-set"],
    en: {
      name: "epoch",
      definition: "One pass through the whole training set, each example once, in mini-batches.",
    },
    "zh-cn": {
      name: "轮",
      also: ["轮次", "周期", "epoch"],
      definition: "把整个训练集分成小批量用一遍，每个样本恰好一次。",
    },
  },
  {
    id: "learning-rate",
    chapter: 4,
    see: ["gradient-descent", "condition-number", "dead-unit", "adam"],
    en: {
      name: "learning rate",
      also: ["step size"],
      definition: String.raw`The factor by which the gradient is multiplied in a step. It is usually written $\eta$. On a quadratic valley it must stay below $2 / \lambda_{\max}$, or the steps grow.`,
    },
    "zh-cn": {
      name: "学习率",
      also: ["步长"],
      definition: String.raw`每一步给梯度乘上的系数。通常记作 $\eta$。在二次函数的谷中，它必须小于 $2 / \lambda_{\max}$，否则步子越走越大。`,
    },
  },
  {
    id: "momentum",
    chapter: 4,
    see: ["stochastic-gradient-descent", "adam", "zig-zag"],
    en: {
      name: "momentum",
      definition: String.raw`Stepping along a running sum of past gradients instead of the latest one. $v \leftarrow \mu v + \nabla L$, $w \leftarrow w - \eta v$. It damps zig-zags and speeds up along flat valleys.`,
    },
    "zh-cn": {
      name: "动量",
      also: ["动量法"],
      definition: String.raw`沿以往梯度的累积方向走，而不只看最近一次的梯度。$v \leftarrow \mu v + \nabla L$，$w \leftarrow w - \eta v$。它能抑制锯齿，在平坦的谷中走得更快。`,
    },
  },
  {
    id: "adam",
    chapter: 4,
    see: ["momentum", "stochastic-gradient-descent", "learning-rate"],
    en: {
      name: "Adam",
      also: ["adaptive moment estimation"],
      definition:
        "Momentum in which each parameter's step is divided by the recent size of its own gradient (Kingma and Ba, 2015). It rescales the axes; it does not rotate them.",
    },
    "zh-cn": {
      name: "Adam 优化器",
      also: ["自适应矩估计"],
      definition:
        "带动量的方法，每个参数的步长再除以它自己近来的梯度大小（Kingma 与 Ba，2015）。它只伸缩坐标轴，不旋转坐标轴。",
    },
  },
  {
    id: "zig-zag",
    chapter: 4,
    see: ["sign-constraint", "zero-centred", "condition-number", "momentum"],
    en: {
      name: "zig-zag",
      also: ["tacking", "zig-zag path"],
      definition:
        "A path that turns again and again on its way to the minimum, like a boat that tacks against the wind. It comes from sampling or from overshooting a steep valley; we measure it by path length over displacement.",
    },
    "zh-cn": {
      name: "锯齿形路径",
      also: ["Z 字形", "之字形", "逆风曲折航行"],
      definition:
        "一再转折着走向最小值的路径，像帆船逆风曲折航行。起因是抽样，或在陡谷中冲过了头；我们用路径长度与位移之比来衡量。",
    },
  },
  {
    id: "sign-constraint",
    chapter: 4,
    see: ["orthant", "zig-zag", "zero-centred", "mini-batch"],
    en: {
      name: "sign constraint",
      also: ["same-sign gradients"],
      definition: String.raw`For one example with positive inputs, all weights of a neuron rise together or fall together. For $\partial L / \partial w_i = \delta\, x_i$ has the sign of $\delta$ for every $i$. A mini-batch of several examples can escape it.`,
    },
    "zh-cn": {
      name: "符号约束",
      also: ["同号梯度"],
      definition: String.raw`对一个输入全为正的样本，神经元的各个权重要么一起增大，要么一起减小。因为 $\partial L / \partial w_i = \delta\, x_i$ 对每个 $i$ 都与 $\delta$ 同号。含几个样本的小批量可以不受此限。`,
    },
  },
  {
    id: "orthant",
    chapter: 4,
    see: ["sign-constraint", "hyperplane"],
    en: {
      name: "orthant",
      definition:
        "The vectors whose components have given signs: a quadrant of the plane, an octant of space. There are $2^d$ of them in $d$ dimensions.",
    },
    "zh-cn": {
      name: "卦限",
      also: ["象限", "正交象限"],
      definition:
        "各分量的符号都给定的向量的集合：平面的一个象限，空间的一个卦限。$d$ 维空间有 $2^d$ 个。",
    },
  },
  {
    id: "condition-number",
    chapter: 4,
    see: ["eigenvalue", "hessian", "gradient-descent", "zero-centred"],
    en: {
      name: "condition number",
      definition: String.raw`The ratio of the steepest to the flattest curvature of a valley. $\kappa = \lambda_{\max} / \lambda_{\min}$; gradient descent needs a number of steps in proportion to it.`,
    },
    "zh-cn": {
      name: "条件数",
      definition: String.raw`谷中最陡方向与最平方向的曲率之比。$\kappa = \lambda_{\max} / \lambda_{\min}$；梯度下降所需的步数与它成正比。`,
    },
  },
  {
    id: "eigenvalue",
    chapter: 4,
    see: ["condition-number", "hessian", "covariance"],
    en: {
      name: "eigenvalue",
      definition: String.raw`The factor by which a matrix stretches a vector whose direction it keeps. $Av = \lambda v$, with $v \ne 0$.`,
    },
    "zh-cn": {
      name: "特征值",
      also: ["本征值"],
      definition: String.raw`矩阵作用于某个向量而不改变其方向时，把它拉伸的倍数。$Av = \lambda v$，$v \ne 0$。`,
    },
  },
  {
    id: "hessian",
    chapter: 4,
    see: ["gradient", "eigenvalue", "condition-number", "convexity"],
    en: {
      name: "Hessian",
      also: ["Hessian matrix"],
      definition: String.raw`The matrix of second derivatives: how the gradient changes from place to place. $H_{ij} = \partial^2 L / \partial w_i\, \partial w_j$. For a linear neuron with squared loss it is the mean of $x x^{\mathsf T}$ (with the factor ½ in the loss).`,
    },
    "zh-cn": {
      name: "黑塞矩阵",
      also: ["海森矩阵", "海塞矩阵"],
      definition: String.raw`二阶导数组成的矩阵，说明梯度怎样随位置变化。$H_{ij} = \partial^2 L / \partial w_i\, \partial w_j$。对采用平方损失（带系数 ½）的线性神经元，它是 $x x^{\mathsf T}$ 的均值。`,
    },
  },
  {
    id: "covariance",
    chapter: 4,
    see: ["eigenvalue", "zero-centred", "hessian"],
    en: {
      name: "covariance",
      also: ["covariance matrix"],
      definition: String.raw`How two quantities vary together, each counted from its mean. $\Sigma = E[x x^{\mathsf T}] - \mu \mu^{\mathsf T}$, where $\mu = E[x]$.`,
    },
    "zh-cn": {
      name: "协方差",
      also: ["协方差矩阵"],
      definition: String.raw`两个量各自减去均值以后，一起变化的程度。$\Sigma = E[x x^{\mathsf T}] - \mu \mu^{\mathsf T}$，其中 $\mu = E[x]$。`,
    },
  },
  {
    id: "natural-gradient",
    chapter: 4,
    see: ["gradient", "kl-divergence", "condition-number"],
    en: {
      name: "natural gradient",
      definition: String.raw`The gradient, rescaled so that steps are measured by how much the model's predictions change. $F^{-1} \nabla L$, with the Fisher information $F$. It does not depend on how the parameters are chosen.`,
    },
    "zh-cn": {
      name: "自然梯度",
      definition: String.raw`重新标度的梯度，步子的大小按模型的预测改变了多少来量。$F^{-1} \nabla L$，其中 $F$ 是费希尔信息矩阵。它与参数的取法无关。`,
    },
  },
];
