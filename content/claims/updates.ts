import { type Claim, claim } from "./claim.ts";

/** C133 to C156: the direction of updates, zero-centring, vanishing and exploding gradients. */
export const updates: readonly Claim[] = [
  claim({
    id: "C133",
    sources: "002:20–24",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "With a learning rate η for all parameters, w ← w − η ∂L/∂w lowers the loss L(x).",
      "zh-cn": "所有参数共用学习率 η，按 w ← w − η ∂L/∂w 更新，以减小损失 L(x)。",
    },
  }),
  claim({
    id: "C134",
    sources: "002:25",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "A neuron computes f(Σ wᵢ xᵢ + b).",
      "zh-cn": "神经元计算的是 f(Σ wᵢ xᵢ + b)。",
    },
  }),
  claim({
    id: "C135",
    sources: "002:27",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "By the chain rule, ∂f/∂wᵢ = xᵢ, and therefore ∂L/∂wᵢ = xᵢ ∂L/∂f.",
      "zh-cn": "由链式法则，∂f/∂wᵢ = xᵢ，于是 ∂L/∂wᵢ = xᵢ ∂L/∂f。",
    },
  }),
  claim({
    id: "C136",
    sources: "002:31",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The update becomes w ← w − η xᵢ ∂L/∂f.",
      "zh-cn": "更新公式变成 w ← w − η xᵢ ∂L/∂f。",
    },
  }),
  claim({
    id: "C137",
    sources: "002:33",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "The update directions of the weights wᵢ differ only by the signs of their inputs xᵢ.",
      "zh-cn": "各个 wᵢ 的更新方向有何不同，只取决于对应输入 xᵢ 的符号。",
    },
  }),
  claim({
    id: "C138",
    sources: "002:42",
    kind: "formula",
    verdict: "garbled",
    claim: {
      en: "The neuron is written f(x; w₁, w₂, b) on the left and with w₀ and w₁ on the right.",
      "zh-cn": "神经元的写法前后不一：左边是 f(x; w₁, w₂, b)，右边用的却是 w₀ 和 w₁。",
    },
  }),
  claim({
    id: "C139",
    sources: "002:57",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "If w₀ should grow and w₁ shrink, x₀ and x₁ must have opposite signs.",
      "zh-cn": "若要 w₀ 增大、w₁ 减小，x₀ 与 x₁ 就必须异号。",
    },
  }),
  claim({
    id: "C140",
    sources: "002:58",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The outputs of the sigmoid are always positive.",
      "zh-cn": "sigmoid 的输出总是正数。",
    },
  }),
  claim({
    id: "C141",
    sources: "002:58",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "After a sigmoid layer x₀ and x₁ cannot have opposite signs, so that the model must zig-zag to its optimum.",
      "zh-cn": "前一层若用 sigmoid，x₀ 与 x₁ 便不能异号，模型只好走 Z 字形接近最优解。",
    },
  }),
  claim({
    id: "C142",
    sources: "002:58",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "Because of the zig-zag, like a boat tacking against the wind, convergence is slower (implied).",
      "zh-cn": "模型像帆船逆风那样走 Z 字形，收敛因此变慢（文中暗示）。",
    },
  }),
  claim({
    id: "C143",
    sources: "001:138",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "A good activation function is one that avoids vanishing and exploding gradients.",
      "zh-cn": "好的激活函数，就是能尽量避免梯度消失与梯度爆炸的函数。",
    },
  }),
  claim({
    id: "C144",
    sources: "001:142",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "Backpropagation multiplies by the activation's derivative once a layer; where its absolute value is below 1, the errors tend to 0 and the first layers are no longer updated.",
      "zh-cn":
        "反向传播每过一层就乘一次激活函数的导数；导数的绝对值若小于 1，误差项便趋于 0，最前面几层不再更新。",
    },
  }),
  claim({
    id: "C145",
    sources: "001:146",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "Gradients explode because the absolute value of the activation's derivative exceeds 1.",
      "zh-cn": "梯度爆炸的原因是激活函数导数的绝对值大于 1。",
    },
  }),
  claim({
    id: "C146",
    sources: "001:148",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "With exploding gradients, the best that can happen is that nothing is learnt, and the worst that weights become NaN.",
      "zh-cn": "发生梯度爆炸时，最好的情形是什么也学不到，最坏的情形是权重变成 NaN。",
    },
  }),
  claim({
    id: "C147",
    sources: "004:37",
    kind: "empirical",
    verdict: "false",
    claim: {
      en: "In deep networks with S-shaped functions, the gradients of the later layers are nearly 0 and their weights are hardly updated.",
      "zh-cn": "在使用 S 形函数的深层网络中，靠后各层的梯度几乎为 0，权重几乎不更新。",
    },
  }),
  claim({
    id: "C148",
    sources: "004:37",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "As hidden layers are added, the accuracy of classification falls.",
      "zh-cn": "隐藏层越加越多，分类准确率反而降低。",
    },
  }),
  claim({
    id: "C149",
    sources: "004:37",
    kind: "history",
    verdict: "caveat",
    claim: {
      en: "That accuracy falls with depth is what is called vanishing gradients.",
      "zh-cn": "准确率随深度降低，这就是所谓的梯度消失。",
    },
  }),
  claim({
    id: "C150",
    sources: "004:44",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "With three layers, ∂L/∂W₁ = ∂L/∂f₃ · ∂S/∂a₃ · W₃ · ∂S/∂a₂ · W₂ · ∂S/∂a₁ · ∂a₁/∂W₁.",
      "zh-cn": "网络有三层时，∂L/∂W₁ = ∂L/∂f₃ · ∂S/∂a₃ · W₃ · ∂S/∂a₂ · W₂ · ∂S/∂a₁ · ∂a₁/∂W₁。",
    },
  }),
  claim({
    id: "C151",
    sources: "004:45",
    kind: "empirical",
    verdict: "false",
    claim: {
      en: "The factors ∂S/∂aᵢ are the cause of vanishing gradients.",
      "zh-cn": "梯度之所以消失，是由于因子 ∂S/∂aᵢ。",
    },
  }),
  claim({
    id: "C152",
    sources: "004:47",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "Each of the three derivatives lies in 0 < ∂S/∂aᵢ ≤ 0.25 (the third is printed as ∂S/∂3).",
      "zh-cn": "三个导数都满足 0 < ∂S/∂aᵢ ≤ 0.25（第三个印成了 ∂S/∂3）。",
    },
  }),
  claim({
    id: "C153",
    sources: "004:48",
    kind: "number",
    verdict: "true",
    claim: {
      en: "The product of the three derivatives is at most 0.015625.",
      "zh-cn": "三个导数之积不超过 0.015625。",
    },
  }),
  claim({
    id: "C154",
    sources: "004:50",
    kind: "number",
    verdict: "caveat",
    claim: {
      en: "For 20 layers the product is at most 0.25²⁰ = 9.094 × 10⁻¹³.",
      "zh-cn": "若有 20 层，乘积不超过 0.25²⁰ = 9.094 × 10⁻¹³。",
    },
  }),
  claim({
    id: "C155",
    sources: "004:49",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The small product makes the value of the loss smaller.",
      "zh-cn": "乘积很小，会使损失函数的值变小。",
    },
  }),
  claim({
    id: "C156",
    sources: "004:51",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The gradient of W₁, the first layer's parameters, is therefore very small.",
      "zh-cn": "因此，第一层参数 W₁ 的梯度非常小。",
    },
  }),
];
