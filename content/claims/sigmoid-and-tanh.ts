import { type Claim, claim } from "./claim.ts";

/** C067 to C099: sigmoid and tanh, their formulas and their code. */
export const sigmoidAndTanh: readonly Claim[] = [
  claim({
    id: "C067",
    sources: "001:247 004:12",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The sigmoid is σ(x) = 1 / (1 + e⁻ˣ).",
      "zh-cn": "sigmoid 函数是 σ(x) = 1 / (1 + e⁻ˣ)。",
    },
  }),
  claim({
    id: "C068",
    sources: "001:241",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The sigmoid is continuous and differentiable.",
      "zh-cn": "sigmoid 连续而且可微。",
    },
  }),
  claim({
    id: "C069",
    sources: "001:242",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The sigmoid is smooth and strictly increasing, and symmetric about the point (0, 0.5).",
      "zh-cn": "sigmoid 光滑，严格单调，关于点 (0, 0.5) 中心对称。",
    },
  }),
  claim({
    id: "C070",
    sources: "001:243",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The sigmoid tends to 0 on the left and to 1 on the right, and is 0.5 at x = 0.",
      "zh-cn": "x 趋于负无穷时 sigmoid 趋于 0，趋于正无穷时趋于 1，x = 0 处为 0.5。",
    },
  }),
  claim({
    id: "C071",
    sources: "001:243",
    kind: "number",
    verdict: "caveat",
    claim: {
      en: "Outside [−6, 6] the sigmoid hardly changes any more, so that in practice one leaves that part out.",
      "zh-cn": "x 在 [−6, 6] 之外时，sigmoid 几乎不再变化，实际应用中可以不管。",
    },
  }),
  claim({
    id: "C072",
    sources: "002:67",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "With a parameter a, the sigmoid is σ(x; a) = 1 / (1 + e⁻ᵃˣ).",
      "zh-cn": "带参数 a 的 sigmoid 是 σ(x; a) = 1 / (1 + e⁻ᵃˣ)。",
    },
  }),
  claim({
    id: "C073",
    sources: "002:71",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The derivative of σ(x; a) is σ(x)(1 − σ(x)).",
      "zh-cn": "σ(x; a) 的导数是 σ(x)(1 − σ(x))。",
    },
  }),
  claim({
    id: "C074",
    sources: "004:18",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The derivative of f(x) = 1 / (1 + e⁻ˣ) is e⁻ˣ / (1 + e⁻ˣ)² = f(x)(1 − f(x)).",
      "zh-cn": "f(x) = 1 / (1 + e⁻ˣ) 的导数是 e⁻ˣ / (1 + e⁻ˣ)² = f(x)(1 − f(x))。",
    },
  }),
  claim({
    id: "C075",
    sources: "004:16,24,33",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The domain of sigmoid, tanh and ReLU is [−∞, +∞].",
      "zh-cn": "sigmoid、tanh 与 ReLU 的定义域是 [−∞, +∞]。",
    },
  }),
  claim({
    id: "C076",
    sources: "004:16",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "As the graph shows, the range of the sigmoid is (0, 1).",
      "zh-cn": "由图像可知，sigmoid 的值域是 (0, 1)。",
    },
  }),
  claim({
    id: "C077",
    sources: "004:45–46",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "The “threshold” (閾值) of the sigmoid's derivative is (0, 1/4].",
      "zh-cn": "sigmoid 导数的“阈值”是 (0, 1/4]。",
    },
  }),
  claim({
    id: "C078",
    sources: "004:10",
    kind: "history",
    verdict: "caveat",
    claim: {
      en: "Verhulst gave the logistic function its name in 1844 or 1845, in his work on the growth of populations.",
      "zh-cn": "韦吕勒（Verhulst）研究人口增长，于 1844 或 1845 年为逻辑函数命名。",
    },
  }),
  claim({
    id: "C079",
    sources: "004:15",
    kind: "history",
    verdict: "true",
    claim: {
      en: "The logistic function has the shape of an S, hence the usual name: S-shaped, or sigmoid, function.",
      "zh-cn": "逻辑函数的图像像字母 S，因此常被称为 S 形函数。",
    },
  }),
  claim({
    id: "C080",
    sources: "001:255",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "The output of the sigmoid lies in (0, 1); being bounded, it makes optimisation stable and serves as an output layer.",
      "zh-cn": "sigmoid 的输出在 (0, 1) 之内，范围有限，所以优化稳定，也适合作输出层。",
    },
  }),
  claim({
    id: "C081",
    sources: "001:256",
    kind: "empirical",
    verdict: "false",
    claim: {
      en: "Physically, the sigmoid is the function closest to a biological neuron.",
      "zh-cn": "就物理意义而言，sigmoid 与生物神经元最相近。",
    },
  }),
  claim({
    id: "C082",
    sources: "001:251",
    kind: "empirical",
    verdict: "untestable",
    claim: {
      en: "The sigmoid does well where features differ in complicated ways, or not by very much.",
      "zh-cn": "特征之间的差别比较复杂，或者差别不太大时，sigmoid 的效果较好。",
    },
  }),
  claim({
    id: "C083",
    sources: "001:261 002:74",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "The sigmoid saturates softly at both ends; its derivative approaches 0 there, which makes gradients vanish in deep networks.",
      "zh-cn": "sigmoid 两端软饱和，导数在那里接近 0，深层网络的梯度因此消失。",
    },
  }),
  claim({
    id: "C084",
    sources: "001:261",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "In general, the gradients of a sigmoid network vanish within five layers.",
      "zh-cn": "一般说来，sigmoid 网络不出 5 层，梯度就会消失。",
    },
  }),
  claim({
    id: "C085",
    sources: "001:262 002:75",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "The sigmoid's outputs are not zero-centred: the next layer receives signals that are “not 0”, and convergence may be slow.",
      "zh-cn": "sigmoid 的输出不以零为中心，后一层接到的是“非 0”信号，收敛可能变慢。",
    },
  }),
  claim({
    id: "C086",
    sources: "001:263 002:76,90",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "Sigmoid and tanh are slow to compute, because of the exponential.",
      "zh-cn": "sigmoid 与 tanh 要算指数，比较费时。",
    },
  }),
  claim({
    id: "C087",
    sources: "001:286",
    kind: "formula",
    verdict: "garbled",
    claim: {
      en: "The definition of tanh has a heading and nothing below it.",
      "zh-cn": "tanh 的“定义”一节只有标题，没有内容。",
    },
  }),
  claim({
    id: "C088",
    sources: "001:290",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "tanh x = (1 − e⁻²ˣ) / (1 + e⁻²ˣ).",
      "zh-cn": "双曲正切函数 tanh x = (1 − e⁻²ˣ) / (1 + e⁻²ˣ)。",
    },
  }),
  claim({
    id: "C089",
    sources: "001:314",
    kind: "code",
    verdict: "false",
    claim: {
      en: "The function that the program for tanh defines is called “sigmoid”.",
      "zh-cn": "tanh 的程序里，定义的函数名叫 “sigmoid”。",
    },
  }),
  claim({
    id: "C090",
    sources: "001:315",
    kind: "code",
    verdict: "caveat",
    claim: {
      en: "The code “(1 - np.exp(-2*x)) / (1 + np.exp(-2*x))” computes tanh.",
      "zh-cn": "代码 “(1 - np.exp(-2*x)) / (1 + np.exp(-2*x))” 算的就是 tanh。",
    },
  }),
  claim({
    id: "C091",
    sources: "001:320",
    kind: "code",
    verdict: "caveat",
    claim: {
      en: "The plot of tanh has a vertical axis from −1 to 1.",
      "zh-cn": "画 tanh 时，纵轴取 −1 到 1。",
    },
  }),
  claim({
    id: "C092",
    sources: "002:82 004:21",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "tanh x = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ) = 2σ(2x) − 1.",
      "zh-cn": "双曲正切可由 sigmoid 得到：tanh x = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ) = 2σ(2x) − 1。",
    },
  }),
  claim({
    id: "C093",
    sources: "002:86 004:26",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The derivative of tanh is 1 − tanh² x = 4 / (eˣ + e⁻ˣ)².",
      "zh-cn": "tanh 的导数是 1 − tanh² x = 4 / (eˣ + e⁻ˣ)²。",
    },
  }),
  claim({
    id: "C094",
    sources: "004:24",
    kind: "formula",
    verdict: "true",
    claim: { en: "The range of tanh is (−1, 1).", "zh-cn": "tanh 的值域是 (−1, 1)。" },
  }),
  claim({
    id: "C095",
    sources: "001:294",
    kind: "empirical",
    verdict: "false",
    claim: {
      en: "tanh does well where features differ clearly, and in recurrence it keeps enlarging their effect.",
      "zh-cn": "特征差别明显时 tanh 效果好，在循环中还会把特征的作用越放越大。",
    },
  }),
  claim({
    id: "C096",
    sources: "001:298",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "tanh converges faster than the sigmoid.",
      "zh-cn": "tanh 收敛得比 sigmoid 快。",
    },
  }),
  claim({
    id: "C097",
    sources: "001:299 002:89",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The outputs of tanh are zero-centred.",
      "zh-cn": "tanh 的输出以零为中心。",
    },
  }),
  claim({
    id: "C098",
    sources: "001:304 002:91",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "tanh still has the sigmoid's main trouble: it saturates, so that gradients vanish.",
      "zh-cn": "tanh 没有摆脱 sigmoid 的主要毛病：它会饱和，梯度因而消失。",
    },
  }),
  claim({
    id: "C099",
    sources: "000:60,66 003:52,56",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "For very large and very small inputs the sigmoid's derivative is nearly 0, so that the gradient becomes too small to train with.",
      "zh-cn": "输入很大或很小时，sigmoid 的导数接近 0，梯度太小，以致无法训练。",
    },
  }),
];
