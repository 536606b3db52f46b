import { type Claim, claim } from "./claim.ts";

/** C100 to C132: ReLU and its relatives. */
export const relu: readonly Claim[] = [
  claim({
    id: "C100",
    sources: "001:338–339 002:98 004:30",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "ReLU is max(0, x): x where x ≥ 0, and 0 elsewhere.",
      "zh-cn": "ReLU 就是 max(0, x)：x ≥ 0 时取 x，否则取 0。",
    },
  }),
  claim({
    id: "C101",
    sources: "004:35",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "The derivative of ReLU is 1 for x ≥ 0 and 0 for x < 0, hence 1 at zero.",
      "zh-cn": "ReLU 的导数在 x ≥ 0 时为 1，x < 0 时为 0，于是在零点为 1。",
    },
  }),
  claim({
    id: "C102",
    sources: "001:330",
    kind: "history",
    verdict: "caveat",
    claim: {
      en: "ReLU is an activation function that came up only later.",
      "zh-cn": "ReLU 是较晚才问世的激活函数。",
    },
  }),
  claim({
    id: "C103",
    sources: "001:330 002:103",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "ReLU saturates hard for x < 0 and not at all for x > 0, where it therefore keeps gradients from decaying.",
      "zh-cn": "ReLU 在 x < 0 处硬饱和，在 x > 0 处不饱和，所以梯度在那里不会衰减。",
    },
  }),
  claim({
    id: "C104",
    sources: "000:75 003:62 004:51",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "ReLU avoids vanishing gradients.",
      "zh-cn": "用 ReLU 可以避免梯度消失。",
    },
  }),
  claim({
    id: "C105",
    sources: "004:51",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "Since ReLU's derivative is either 0 or 1, one path whose derivatives are all 1 carries the gradient to the first layers at any depth.",
      "zh-cn":
        "ReLU 的导数非 0 即 1，只要有一条路径上的导数全为 1，网络再深，梯度也能传到最前面几层。",
    },
  }),
  claim({
    id: "C106",
    sources: "001:330–332,350",
    kind: "history",
    verdict: "caveat",
    claim: {
      en: "With ReLU, deep networks can be trained by supervision alone, without unsupervised pre-training layer by layer.",
      "zh-cn": "有了 ReLU，深层网络可以直接作监督训练，不必先逐层作无监督预训练。",
    },
  }),
  claim({
    id: "C107",
    sources: "001:334",
    kind: "empirical",
    verdict: "false",
    claim: {
      en: "As training goes on, some inputs fall into the saturated half and their weights can no longer be updated: the neuron is dead.",
      "zh-cn": "训练中有一部分输入会落进硬饱和区，相应的权重不再更新，这就是“神经元死亡”。",
    },
  }),
  claim({
    id: "C108",
    sources: "000:80 002:106 003:67",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "For negative inputs ReLU's output and derivative are 0, so that the neuron is no longer updated and does not learn.",
      "zh-cn": "输入为负时，ReLU 的输出与导数都是 0，神经元得不到更新，也就不再学习。",
    },
  }),
  claim({
    id: "C109",
    sources: "001:356",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "A ReLU that dies in training is dead irreversibly: from then on its gradient is always 0.",
      "zh-cn": "ReLU 一旦在训练中死亡便不可逆转，此后它的梯度永远是 0。",
    },
  }),
  claim({
    id: "C110",
    sources: "001:357",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "A large gradient can push weights to large negative values, after which the neuron outputs 0 for many inputs.",
      "zh-cn": "很大的梯度会把权重推到很大的负值，此后神经元对许多输入都输出 0。",
    },
  }),
  claim({
    id: "C111",
    sources: "001:357,462",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "A learning rate that is not too large prevents neurons from dying.",
      "zh-cn": "学习率不要设得太大，就能避免神经元死亡。",
    },
  }),
  claim({
    id: "C112",
    sources: "001:334 002:105",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The mean output of ReLU is greater than 0, hence not zero-centred.",
      "zh-cn": "ReLU 输出的均值大于 0，不以零为中心。",
    },
  }),
  claim({
    id: "C113",
    sources: "001:343",
    kind: "formula",
    verdict: "garbled",
    claim: {
      en: "Where the use of ReLU should be described, the paragraph on tanh is repeated.",
      "zh-cn": "本应说明 ReLU 用在何处的地方，重复了 tanh 的那段话。",
    },
  }),
  claim({
    id: "C114",
    sources: "000:78 001:347 002:104",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "With gradient descent, ReLU converges faster than sigmoid and tanh.",
      "zh-cn": "用梯度下降训练，ReLU 收敛得比 sigmoid 和 tanh 快。",
    },
  }),
  claim({
    id: "C115",
    sources: "001:347",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "ReLU is said to converge fast because it is linear and does not saturate.",
      "zh-cn": "据说 ReLU 收敛快，是因为它是线性的，而且不饱和。",
    },
  }),
  claim({
    id: "C116",
    sources: "000:79 001:348 002:102 003:65",
    kind: "empirical",
    verdict: "true",
    claim: {
      en: "ReLU needs only a comparison with a threshold, and so is cheaper to compute than sigmoid and tanh.",
      "zh-cn": "ReLU 只需与一个门限值比较，计算起来比 sigmoid 和 tanh 便宜。",
    },
  }),
  claim({
    id: "C117",
    sources: "001:349",
    kind: "empirical",
    verdict: "true",
    claim: { en: "ReLU mitigates vanishing gradients.", "zh-cn": "ReLU 能减轻梯度消失。" },
  }),
  claim({
    id: "C118",
    sources: "001:351",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "ReLU gives sparse representations.",
      "zh-cn": "ReLU 使网络的表示变得稀疏。",
    },
  }),
  claim({
    id: "C119",
    sources: "000:84 003:69",
    kind: "history",
    verdict: "true",
    claim: {
      en: "Leaky ReLU, RReLU and others were developed to mend this shortcoming of ReLU.",
      "zh-cn": "Leaky ReLU、RReLU 等函数，是为弥补 ReLU 的这一缺点而提出的。",
    },
  }),
  claim({
    id: "C120",
    sources: "001:386–388",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "Leaky ReLU is x for x ≥ 0 and x/a for x < 0, with a fixed a > 1.",
      "zh-cn": "Leaky ReLU 在 x ≥ 0 时为 x，在 x < 0 时为 x/a，其中 a > 1 固定不变。",
    },
  }),
  claim({
    id: "C121",
    sources: "001:388",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "PReLU learns this a (of x/a); its authors advise to start from a = 0.25, without regularisation.",
      "zh-cn": "PReLU 把这个 a（x/a 中的 a）也当作参数来学，原作者建议从 a = 0.25 开始，不加正则。",
    },
  }),
  claim({
    id: "C122",
    sources: "002:112",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "The second function headed “Relu” is f(x) = max(a x, x).",
      "zh-cn": "第二个以“Relu”为题的函数是 f(x) = max(a x, x)。",
    },
  }),
  claim({
    id: "C123",
    sources: "002:116",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "All that max(a x, x) asks of a is a ≠ 1.",
      "zh-cn": "在 max(a x, x) 中，对 a 的要求只有 a ≠ 1。",
    },
  }),
  claim({
    id: "C124",
    sources: "002:115",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "A unit with max(a x, x) will not die.",
      "zh-cn": "使用 max(a x, x) 的单元不会死亡。",
    },
  }),
  claim({
    id: "C125",
    sources: "002:117",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The function max(a x, x) is zero-centred.",
      "zh-cn": "函数 max(a x, x) 的输出以零为中心。",
    },
  }),
  claim({
    id: "C126",
    sources: "001:401",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "ELU is x for x ≥ 0 and a(eˣ − 1) for x < 0.",
      "zh-cn": "ELU 在 x ≥ 0 时为 x，在 x < 0 时为 a(eˣ − 1)。",
    },
  }),
  claim({
    id: "C127",
    sources: "001:397",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "The mean output of ELU is close to zero, so that it converges faster.",
      "zh-cn": "ELU 输出的均值接近零，所以收敛更快。",
    },
  }),
  claim({
    id: "C128",
    sources: "001:397",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "Its soft saturation on the left makes ELU more robust to changes of the input and to noise.",
      "zh-cn": "ELU 左侧软饱和，对输入的变化和噪声因而更稳健。",
    },
  }),
  claim({
    id: "C129",
    sources: "001:397",
    kind: "empirical",
    verdict: "false",
    claim: {
      en: "On ImageNet without batch normalisation, ReLU networks beyond 30 layers do not converge, PReLU networks with MSRA fan-in initialisation diverge, and ELU networks converge.",
      "zh-cn":
        "在 ImageNet 上不用批归一化时，30 层以上的 ReLU 网络不收敛，以 MSRA 的 fan-in 初始化的 PReLU 网络发散，而 ELU 网络收敛。",
    },
  }),
  claim({
    id: "C130",
    sources: "001:450",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "In a feed-forward network, the output of maxout is the largest value of the layer.",
      "zh-cn": "在前馈网络中，maxout 输出的是整层中的最大值。",
    },
  }),
  claim({
    id: "C131",
    sources: "001:452",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "Maxout can fit every convex function; its k has to be set by hand.",
      "zh-cn": "maxout 能拟合任何凸函数，其中的 k 要由人设定。",
    },
  }),
  claim({
    id: "C132",
    sources: "001:456",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "Maxout is max(w₁ᵀx + b₁, …, wₙᵀx + bₙ).",
      "zh-cn": "maxout 函数是 max(w₁ᵀx + b₁, …, wₙᵀx + bₙ)。",
    },
  }),
];
