import { type Claim, claim } from "./claim.ts";

/** C157 to C170: softmax in code, the choice of a function, and the state of the articles themselves. */
export const choice: readonly Claim[] = [
  claim({
    id: "C157",
    sources: "004:28",
    kind: "history",
    verdict: "true",
    claim: {
      en: "ReLU usually stands for the ramp function and its variants.",
      "zh-cn": "ReLU 通常指斜坡函数及其变种。",
    },
  }),
  claim({
    id: "C158",
    sources: "001:437–441",
    kind: "code",
    verdict: "false",
    claim: {
      en: "Three softmax probabilities, joined by “plt.plot(x, y)”, show the graph of softmax.",
      "zh-cn": "用 “plt.plot(x, y)” 把 softmax 的三个概率连成线，就是 softmax 的图像。",
    },
  }),
  claim({
    id: "C159",
    sources: "001:430–435",
    kind: "code",
    verdict: "caveat",
    claim: {
      en: "Subtracting the maximum first, as the code for softmax does, solves the problem of overflow.",
      "zh-cn": "softmax 的代码先减去最大值，溢出问题便解决了。",
    },
  }),
  claim({
    id: "C160",
    sources: "001:460",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "Choose the output's activation function by its range: a classifier's probability lies in [0, 1], hence the sigmoid.",
      "zh-cn": "输出层的激活函数按值域来选：分类器给出的概率在 [0, 1] 之间，所以用 sigmoid。",
    },
  }),
  claim({
    id: "C161",
    sources: "001:462",
    kind: "empirical",
    verdict: "true",
    claim: {
      en: "If too many units die with ReLU, try Leaky ReLU, PReLU or maxout.",
      "zh-cn": "使用 ReLU 时，如果死亡的单元太多，可以改用 Leaky ReLU、PReLU 或 maxout。",
    },
  }),
  claim({
    id: "C162",
    sources: "001:463",
    kind: "empirical",
    verdict: "false",
    claim: {
      en: "In classifiers, sigmoid functions and their combinations usually do better.",
      "zh-cn": "在分类器中，sigmoid 及其组合往往表现更好。",
    },
  }),
  claim({
    id: "C163",
    sources: "001:464",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "Because of “gradient collapse”, sigmoid and tanh have sometimes to be avoided.",
      "zh-cn": "由于“梯度崩溃”，有时不能用 sigmoid 和 tanh。",
    },
  }),
  claim({
    id: "C164",
    sources: "001:466",
    kind: "empirical",
    verdict: "false",
    claim: {
      en: "ReLU is only ever used in hidden layers.",
      "zh-cn": "ReLU 只能用在隐藏层。",
    },
  }),
  claim({
    id: "C165",
    sources: "001:467",
    kind: "empirical",
    verdict: "true",
    claim: {
      en: "As a rule of thumb, start with ReLU, and try other functions if it does not do well.",
      "zh-cn": "凭经验，先用 ReLU；效果不好，再换别的激活函数。",
    },
  }),
  claim({
    id: "C166",
    sources: "001:1–116,118–477",
    kind: "formula",
    verdict: "garbled",
    claim: {
      en: "The headings carry marks like “### H3”, their levels are mixed, 5.3.4 occurs twice, the table of contents is printed as headings, and links lead nowhere.",
      "zh-cn":
        "标题带着“### H3”之类的记号，级别混乱，5.3.4 出现了两次，目录也印成了标题，链接都是空的。",
    },
  }),
  claim({
    id: "C167",
    sources:
      "000:6,63,72 001:122,196,235,282,324,380,390,405,444 002:14,60 003:8,54,60 004:14,23,32",
    kind: "formula",
    verdict: "garbled",
    claim: {
      en: "All the figures are missing.",
      "zh-cn": "所有插图都已缺失。",
    },
  }),
  claim({
    id: "C168",
    sources: "002:64,95,109",
    kind: "formula",
    verdict: "garbled",
    claim: {
      en: "“Sigmid” stands for sigmoid, and two sections are headed “Relu”: the second is Leaky ReLU.",
      "zh-cn": "sigmoid 误作“Sigmid”；有两节都以“Relu”为题，第二节其实是 Leaky ReLU。",
    },
  }),
  claim({
    id: "C169",
    sources: "003:52,62",
    kind: "formula",
    verdict: "garbled",
    claim: {
      en: "“RLU” stands for ReLU, and “gradient disappear” for vanishing gradients.",
      "zh-cn": "ReLU 误作“RLU”，梯度消失误译为“gradient disappear”。",
    },
  }),
  claim({
    id: "C170",
    sources: "002:58",
    kind: "formula",
    verdict: "garbled",
    claim: {
      en: "The comparison with a boat that tacks against the wind is garbled beyond reading.",
      "zh-cn": "以帆船逆风而行打的比方，句子已经错乱，读不通了。",
    },
  }),
];
