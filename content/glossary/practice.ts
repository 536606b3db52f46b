import type { Term } from "./term.ts";

/** Computing with finite digits, and telling whether it worked. */
export const practice: readonly Term[] = [
  {
    id: "floating-point",
    chapter: 3,
    see: ["overflow", "underflow", "numerical-stability"],
    en: {
      name: "floating-point number",
      also: ["float64", "double"],
      definition: String.raw`A number with a fixed count of significant digits and a movable point. With 64 bits there are about 16 digits, up to about $1.8 \times 10^{308}$; results are rounded.`,
    },
    "zh-cn": {
      name: "浮点数",
      also: ["双精度", "float64"],
      definition: String.raw`有效数字位数固定、小数点可以移动的数。64 位约有 16 位有效数字，最大约 $1.8 \times 10^{308}$；结果都经过舍入。`,
    },
  },
  {
    id: "overflow",
    chapter: 3,
    see: ["floating-point", "underflow", "log-sum-exp"],
    en: {
      name: "overflow",
      definition: String.raw`A result too large for a floating-point number, which becomes infinite. In 64 bits, $e^x$ overflows from $x \approx 709.8$.`,
    },
    "zh-cn": {
      name: "上溢",
      also: ["溢出"],
      definition: String.raw`结果太大，浮点数容纳不下，变成无穷大。64 位时，$e^x$ 从 $x \approx 709.8$ 起上溢。`,
    },
  },
  {
    id: "underflow",
    chapter: 3,
    see: ["floating-point", "overflow", "vanishing-gradient"],
    en: {
      name: "underflow",
      definition: String.raw`A result too close to zero for a floating-point number, which becomes zero. In 64 bits, $e^x$ does from $x \approx -745.1$.`,
    },
    "zh-cn": {
      name: "下溢",
      definition: String.raw`结果太接近零，浮点数分辨不出，变成零。64 位时，$e^x$ 从 $x \approx -745.1$ 起下溢。`,
    },
  },
  {
    id: "numerical-stability",
    chapter: 3,
    see: ["floating-point", "overflow", "log-sum-exp"],
    en: {
      name: "numerical stability",
      definition:
        "A way of computing is stable if rounding errors stay small in the result. Formulas that are equal on paper may differ in this.",
    },
    "zh-cn": {
      name: "数值稳定性",
      definition:
        "舍入误差不会在结果中放大，这样的算法是数值稳定的。纸面上相等的公式，在这一点上可能不同。",
    },
  },
  {
    id: "log-sum-exp",
    chapter: 2,
    see: ["softmax", "overflow", "exponential-family"],
    en: {
      name: "log-sum-exp",
      also: ["LSE", "smooth maximum"],
      definition: String.raw`The logarithm of a sum of exponentials, a smooth version of the maximum. $\log \sum_k e^{z_k}$; its gradient is softmax. To avoid overflow, the largest $z_k$ is taken out first.`,
    },
    "zh-cn": {
      name: "log-sum-exp 函数",
      also: ["LSE", "指数和的对数"],
      definition: String.raw`若干个指数之和的对数，即光滑的最大值。$\log \sum_k e^{z_k}$；它的梯度是 softmax。为避免上溢，先提出最大的 $z_k$。`,
    },
  },
  {
    id: "quadrature",
    chapter: 3,
    see: ["mean-field-theory", "numerical-stability"],
    en: {
      name: "quadrature",
      also: ["numerical integration"],
      definition:
        "Computing an integral as a weighted sum of values at chosen points. We use it for averages of activation functions over normal variables.",
    },
    "zh-cn": {
      name: "数值积分",
      also: ["求积"],
      definition: "把积分算成若干选定点上的值的加权和。我们用它求激活函数对正态变量的平均。",
    },
  },
  {
    id: "finite-difference",
    chapter: 5,
    see: ["gradient", "backpropagation", "numerical-stability"],
    en: {
      name: "finite difference",
      also: ["gradient check", "central difference"],
      definition: String.raw`A derivative estimated from two nearby values, good for checking a formula. $\frac{f(x + h) - f(x - h)}{2h}$; if $h$ is too small, rounding spoils it.`,
    },
    "zh-cn": {
      name: "有限差分",
      also: ["中心差分", "梯度检验"],
      definition: String.raw`用相近两点的值估计导数，适合检验公式。$\frac{f(x + h) - f(x - h)}{2h}$；$h$ 太小，结果会毁于舍入。`,
    },
  },
  {
    id: "random-seed",
    chapter: 7,
    see: ["initialisation", "stochastic-gradient-descent"],
    en: {
      name: "random seed",
      also: ["seed"],
      definition:
        "The number that a generator of random numbers starts from. The same seed gives the same numbers; one seed proves little, so we try ten or more.",
    },
    "zh-cn": {
      name: "随机种子",
      also: ["种子"],
      definition:
        "随机数发生器的起点。种子相同，随机数就相同；一个种子说明不了什么，所以我们至少试十个。",
    },
  },
  {
    id: "training-set",
    chapter: 7,
    see: ["test-set", "overfitting", "epoch"],
    en: { name: "training set", definition: "The examples that the parameters are fitted to." },
    "zh-cn": { name: "训练集", definition: "用来拟合参数的样本。" },
  },
  {
    id: "test-set",
    chapter: 7,
    see: ["training-set", "accuracy", "overfitting"],
    en: {
      name: "test set",
      definition:
        "Examples that training never sees, kept to tell how well a model does on new ones.",
    },
    "zh-cn": {
      name: "测试集",
      definition: "训练时从不使用的样本，留着检验模型对新样本的表现。",
    },
  },
  {
    id: "accuracy",
    chapter: 7,
    see: ["test-set", "cross-entropy", "decision-boundary"],
    en: {
      name: "accuracy",
      not: ["precision (the share of right answers among the yeses)"],
      definition:
        "The share of examples that are classified correctly. It does not show how sure the model was.",
    },
    "zh-cn": {
      name: "准确率",
      also: ["正确率"],
      not: ["精确率（判为“是”的样本中判对的比例）"],
      definition: "分类正确的样本所占的比例。它看不出模型有多大把握。",
    },
  },
  {
    id: "overfitting",
    chapter: 7,
    see: ["training-set", "test-set", "weight-decay", "dropout"],
    en: {
      name: "overfitting",
      definition:
        "Fitting the accidents of the training set, so that new examples are predicted worse.",
    },
    "zh-cn": {
      name: "过拟合",
      also: ["过度拟合"],
      definition: "把训练集中的偶然也拟合进去，对新样本的预测反而变差。",
    },
  },
  {
    id: "weight-decay",
    chapter: 7,
    see: ["overfitting", "weight", "gauge"],
    en: {
      name: "weight decay",
      also: ["L2 regularisation (the same for plain gradient descent)"],
      definition: String.raw`Pulling every weight a little towards zero at each step. With plain gradient descent it is the same as adding $\tfrac{\lambda}{2} \|w\|^2$ to the loss.`,
    },
    "zh-cn": {
      name: "权重衰减",
      also: ["权值衰减", "L2 正则化（对普通梯度下降，二者相同）"],
      definition: String.raw`每走一步，都把各个权重向零拉近一点。对普通的梯度下降，这相当于在损失上加 $\tfrac{\lambda}{2} \|w\|^2$。`,
    },
  },
  {
    id: "dropout",
    chapter: 7,
    see: ["overfitting", "hidden-unit"],
    en: {
      name: "dropout",
      definition:
        "Switching off randomly chosen units during training, anew at every step, against overfitting. When the network is used, all units are on.",
    },
    "zh-cn": {
      name: "dropout",
      also: ["暂退法", "随机失活", "丢弃法"],
      definition: "训练时每一步都随机关闭一部分单元，以防过拟合。使用网络时，所有单元都打开。",
    },
  },
];
