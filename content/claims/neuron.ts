import { activation, softmax } from "nonlinear";
import { near } from "notebook";
import { type Claim, claim } from "./claim.ts";

/** C001 to C017: the neuron, and why it needs to be nonlinear. */
export const neuron: readonly Claim[] = [
  claim({
    id: "C001",
    sources: "000:9 003:10",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "A neuron sums what arrives at its dendrites; above a threshold the signal travels on along the axon, below it is “killed”.",
      "zh-cn": "树突传来的信号在神经元中累积，超过阈值就沿轴突继续传递，没有超过就被“杀死”。",
    },
  }),
  claim({
    id: "C002",
    sources: "000:12 003:12",
    kind: "empirical",
    verdict: "untestable",
    claim: {
      en: "Once something has been learnt, some neurons put out different signals, and that is how neurons become connected.",
      "zh-cn": "学到新东西以后，部分神经元的输出会改变，神经元由此连接起来。",
    },
  }),
  claim({
    id: "C003",
    sources: "002:15",
    kind: "empirical",
    verdict: "false",
    claim: {
      en: "The artificial neuron is a complete imitation of how neurons in the brain pass on data.",
      "zh-cn": "人工神经元完全照搬了大脑神经元传递数据的方式。",
    },
  }),
  claim({
    id: "C004",
    sources: "002:15",
    kind: "history",
    verdict: "caveat",
    claim: {
      en: "Dendrites receive, through synapses, messages from the axons or the dendrites of other neurons.",
      "zh-cn": "树突经由突触接收消息，消息来自其他神经元的轴突或树突。",
    },
  }),
  claim({
    id: "C005",
    sources: "001:124",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "A neuron weights its inputs, sums them and applies one more function: the activation function.",
      "zh-cn": "神经元把输入加权求和，再作用一个函数，它就是激活函数。",
    },
    correct: {
      en: "y = f(w·x + b): there is a bias as well, and softmax and maxout are not of this form, since they look at several sums at once.",
      "zh-cn":
        "应为 y = f(w·x + b)：还有偏置；而 softmax 与 maxout 要同时看多个加权和，不属于这种形式。",
    },
    check() {
      const relu = activation("relu");
      const [w1, w2, b] = [0.5, -0.25, 0.1];
      const neuron = (x1: number, x2: number) => relu.value(w1 * x1 + w2 * x2 + b);
      return [
        near("f(w·x + b)", neuron(1, 2), 0.1, 1e-15),
        near({ en: "without the bias", "zh-cn": "去掉偏置" }, relu.value(w1 + 2 * w2), 0, 0),
        near(
          "softmax(2, 1)₁ − softmax(2, 0)₁",
          Number(softmax([2, 1])[0]) - Number(softmax([2, 0])[0]),
          -0.149738,
          1e-6,
        ),
      ];
    },
  }),
  claim({
    id: "C006",
    sources: "001:125",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "Without activation functions every layer is a matrix product, and so is any stack of layers.",
      "zh-cn": "没有激活函数，每一层不过是一次矩阵乘法，叠加多少层也还是一次矩阵乘法。",
    },
  }),
  claim({
    id: "C007",
    sources: "001:129",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "Without activation functions every output, at any depth, is a linear combination of the inputs.",
      "zh-cn": "没有激活函数，无论网络多深，每个输出都是输入的线性组合。",
    },
  }),
  claim({
    id: "C008",
    sources: "001:129",
    kind: "history",
    verdict: "false",
    claim: {
      en: "A network without activation functions is the original perceptron.",
      "zh-cn": "不用激活函数的网络就是最初的感知机。",
    },
  }),
  claim({
    id: "C009",
    sources: "001:130",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "With activation functions a network can come as close as one likes to any nonlinear function.",
      "zh-cn": "有了激活函数，网络就能以任意精度逼近任何非线性函数。",
    },
  }),
  claim({
    id: "C010",
    sources: "001:134",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "An activation function must be nonlinear.",
      "zh-cn": "激活函数必须是非线性的。",
    },
  }),
  claim({
    id: "C011",
    sources: "001:134",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "With enough neurons, an activation function should let the network approximate every continuous map from inputs to outputs (universal approximation).",
      "zh-cn":
        "只要神经元足够多，激活函数就应使网络能够逼近从输入到输出的任何连续映射（万能逼近定理）。",
    },
  }),
  claim({
    id: "C012",
    sources: "001:120",
    kind: "empirical",
    verdict: "true",
    claim: {
      en: "Activation functions are what lets a network learn complicated, nonlinear functions.",
      "zh-cn": "网络能学会复杂的非线性函数，靠的就是激活函数。",
    },
  }),
  claim({
    id: "C013",
    sources: "004:6",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "A network is only affine, W xᵢ + b, if it has neither activation functions nor convolutions, which can extract nonlinear features.",
      "zh-cn": "卷积能够提取非线性特征；网络若既无卷积又无激活函数，各层的输出就只有 W xᵢ + b。",
    },
  }),
  claim({
    id: "C014",
    sources: "004:6",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "Without activation functions a deep network degenerates into linear regression in several layers.",
      "zh-cn": "没有激活函数，深层网络就退化成多层的线性回归。",
    },
  }),
  claim({
    id: "C015",
    sources: "004:7",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The usual activation functions are nonlinear, so that a layer's input is no longer a linear combination.",
      "zh-cn": "常见的激活函数大多是非线性的，下一层的输入因此不再是线性组合。",
    },
  }),
  claim({
    id: "C016",
    sources: "004:6",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "Without nonlinearity a network hardly learns the features of images, sound and text.",
      "zh-cn": "没有非线性，网络很难学到图像、音频、文本的特征。",
    },
  }),
  claim({
    id: "C017",
    sources: "000:3 003:6",
    kind: "history",
    verdict: "true",
    claim: {
      en: "Activation functions are an important part of neural networks, and a line of research of their own.",
      "zh-cn": "激活函数是神经网络的重要组成部分，本身也是一个研究方向。",
    },
  }),
];
