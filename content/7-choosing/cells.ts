// %% imports
import * as Plot from "@observablehq/plot";
import {
  activation,
  type ActivationName,
  activationRace,
  adam,
  backward,
  complete,
  createNetwork,
  deadUnits,
  elementCost,
  firingRateFits,
  forward,
  gaussianMoments,
  gradientProfile,
  he,
  type Initialiser,
  initialise,
  iris,
  type LearningTask,
  lecun,
  logSumExp,
  loss,
  type LossName,
  moons,
  mulberry32,
  type Network,
  normalCdf,
  normalCdfDerivative,
  predict,
  type Runner,
  saturatedNeuron,
  sgd,
  sigmoid,
  sigmoidDerivative,
  sineRegression,
  softmax,
  standardNormal,
  train,
  xavier,
} from "nonlinear";
import {
  between,
  button,
  choices,
  colors,
  count,
  display,
  figure,
  fixed,
  number,
  pointer,
  progress,
  range,
  select,
  t,
  table,
  tiny,
  toggle,
  view,
} from "notebook";

// %% words
/** What tables, plots and controls say, in the two languages of the chapter. */
const words = t({
  en: {
    outputFunction: "function with values between 0 and 1",
    hardSigmoid: "straight piece, cut at 0 and 1",
    arctan: "½ + arctan(z)/π",
    atMinus10: "slope at z = −10",
    atMinus2: "at z = −2",
    at2: "at z = 2",
    observed: "what is observed",
    real: "a real number",
    yesNo: "yes or no",
    oneOfK: "one class of K",
    severalLabels: "several labels",
    howMany: "a count",
    angle: "an angle",
    positive: "a positive number, eᶻ",
    howManySoft: "a count, softplus",
    categorical: "categorical",
    exponential: "exponential",
    law: "law",
    output: "output",
    slopeAtZ: "∂L/∂z, measured",
    differ: "differ by",
    average: "average of 350° and 10°",
    asNumbers: "as numbers",
    asVectors: "as two-vectors",
    dragZ: "drag z in any panel",
    squared: "squared error",
    bernoulli: "Bernoulli",
    poisson: "Poisson",
    convention: "loss, for y = 1",
    gradientThere: "∂L/∂z at z = −10",
    updates: "updates",
    start: "start (w, b)",
    startLogit: "first logit z = w + b (target 0)",
    updatesAxis: "updates + 1 →",
    outputAxis: "↑ output a",
    goal: "goal: a < 0.1",
    naive: "as written",
    stable: "stable",
    dragEdge: "drag the edge of label A",
    xAxis: "x →",
    probability: "↑ probability",
    bothTrue: "both are true",
    noneTrue: "neither is true",
    layer: "output layer",
    sum: "sum",
    target: "target",
    finalError: "mean squared error after training →",
    floor: "floor of every output ≥ 0",
    identityHead: "identity",
    reluHead: "ReLU",
    softplusHead: "softplus",
    firstSeed: "first of 20 seeds",
    arenaSeed: "first of 5 seeds",
    noLoss: "needs 0 < z < 1",
    training: "training",
    f: "f",
    rule: "weights",
    meanShare: "mean/rms",
    chi: "χ, layer 1",
    delta1: "rms δ in layer 1",
    deltaRatio: "δ₁/δ₂₀",
    tanhWeights: "tanh’s weights",
    step: "step",
    cell: "state",
    runner: "hidden function",
    medianEpochs: "epochs to loss 0.05 (median of 5 seeds)",
    currentsTo: "currents up to",
    never: "never",
    tasks: "tasks",
    functions: "functions",
    rates: "learning rates",
    rules: "weights",
    ownRule: "each its own",
    epochs: "epochs",
    moons: "moons",
    circles: "circles",
    spirals: "spirals",
    sine: "sin 3x",
    absolute: "|x|",
    trainingLoss: "↑ training loss after the last epoch",
    chooseSome: "choose a task, a function and a rate",
    measure: "measure on this machine",
    operation: "operation",
    nanoseconds: "ns",
    press: "press the button",
    layerShare: "share of a 256-wide layer",
    broken: "run",
    question: "question",
    choice: "answer",
    cured: "apply the cure",
    epochAxis: "epoch →",
    lossAxis: "↑ loss",
    layerAxis: "hidden layer →",
    dead: "dead units",
    share: "↑ share",
    rmsDelta: "↑ rms δ (log)",
    layerHeading: "layer",
    deadHeading: "dead",
    rmsHeading: "rms h",
    chiHeading: "χ measured",
    task: "What does the output say?",
    depth: "How many hidden layers?",
    wish: "Anything special?",
    nothingSpecial: "no: start here",
    unitsDie: "units keep dying",
    smooth: "smooth, as in transformers",
    bounded: "values must stay bounded",
    selfNormal: "no normalisation wanted",
    fewLayers: "2 layers",
    someLayers: "8 layers",
    manyLayers: "30 layers",
    seed: "seed",
    hidden: "hidden",
    head: "output",
    lossName: "loss",
    constant: "best constant",
    learnt: "learnt",
  },
  "zh-cn": {
    outputFunction: "取值在 0 与 1 之间的函数",
    hardSigmoid: "直线，在 0 与 1 处截断",
    arctan: "½ + arctan(z)/π",
    atMinus10: "z = −10 处的斜率",
    atMinus2: "z = −2 处",
    at2: "z = 2 处",
    observed: "观测到什么",
    real: "实数",
    yesNo: "是或否",
    oneOfK: "K 类之一",
    severalLabels: "多个标签",
    howMany: "计数",
    angle: "角度",
    positive: "正数，eᶻ",
    howManySoft: "计数，softplus",
    categorical: "类别分布",
    exponential: "指数分布",
    law: "分布",
    output: "输出",
    slopeAtZ: "∂L/∂z，实测",
    differ: "相差",
    average: "350° 与 10° 的平均",
    asNumbers: "当作数",
    asVectors: "当作二维向量",
    dragZ: "在任一格中拖动 z",
    squared: "平方误差",
    bernoulli: "伯努利",
    poisson: "泊松",
    convention: "损失（y = 1）",
    gradientThere: "z = −10 处的 ∂L/∂z",
    updates: "更新次数",
    start: "起点 (w, b)",
    startLogit: "起始 logit：z = w + b（目标为 0）",
    updatesAxis: "更新次数 + 1 →",
    outputAxis: "↑ 输出 a",
    goal: "目标：a < 0.1",
    naive: "照公式写",
    stable: "稳定写法",
    dragEdge: "拖动标签 A 的边界",
    xAxis: "x →",
    probability: "↑ 概率",
    bothTrue: "两者皆真",
    noneTrue: "两者皆假",
    layer: "输出层",
    sum: "和",
    target: "目标函数",
    finalError: "训练后的均方误差 →",
    floor: "任何 ≥ 0 的输出的下限",
    identityHead: "恒等",
    reluHead: "ReLU",
    softplusHead: "softplus",
    firstSeed: "20 个种子中的第一个",
    arenaSeed: "5 个种子中的第一个",
    noLoss: "须 0 < z < 1",
    training: "训练",
    f: "f",
    rule: "权重",
    meanShare: "均值/均方根",
    chi: "χ，第 1 层",
    delta1: "第 1 层 δ 的均方根",
    deltaRatio: "δ₁/δ₂₀",
    tanhWeights: "tanh 等价权重",
    step: "步",
    cell: "状态",
    runner: "隐藏层函数",
    medianEpochs: "损失降到 0.05 所需轮数（5 个种子的中位数）",
    currentsTo: "电流至",
    never: "未达到",
    tasks: "任务",
    functions: "函数",
    rates: "学习率",
    rules: "权重",
    ownRule: "各用其法",
    epochs: "轮数",
    moons: "双月",
    circles: "圆环",
    spirals: "螺旋",
    sine: "sin 3x",
    absolute: "|x|",
    trainingLoss: "↑ 最后一轮的训练损失",
    chooseSome: "请选择任务、函数和学习率",
    measure: "在这台机器上测量",
    operation: "运算",
    nanoseconds: "纳秒",
    press: "请按按钮",
    layerShare: "占 256 宽一层的比例",
    broken: "训练记录",
    question: "问题",
    choice: "答案",
    cured: "采用对策",
    epochAxis: "轮次 →",
    lossAxis: "↑ 损失",
    layerAxis: "隐藏层 →",
    dead: "死亡神经元",
    share: "↑ 比例",
    rmsDelta: "↑ δ 的均方根（对数）",
    layerHeading: "层",
    deadHeading: "死亡",
    rmsHeading: "h 的均方根",
    chiHeading: "实测 χ",
    task: "输出要说什么？",
    depth: "有几个隐藏层？",
    wish: "有特殊要求吗？",
    nothingSpecial: "没有：从这里开始",
    unitsDie: "神经元不断死亡",
    smooth: "要光滑，如 Transformer",
    bounded: "数值必须有界",
    selfNormal: "不想用归一化",
    fewLayers: "2 层",
    someLayers: "8 层",
    manyLayers: "30 层",
    seed: "种子",
    hidden: "隐藏层",
    head: "输出",
    lossName: "损失",
    constant: "最好的常数",
    learnt: "学到的",
  },
});

/** Headings of tables; in English the names of the columns themselves. */
const headings = t<Record<string, string>>({
  en: {},
  "zh-cn": {
    output: "输出",
    loss: "损失",
    updates: "更新次数",
    value: "输出值",
    label: "标签",
    sigmoids: "各自 sigmoid",
    softmax: "softmax",
    head: "输出层",
    seed: "种子",
    error: "误差",
    dead: "死亡",
    task: "任务",
    runner: "函数",
    rate: "学习率",
    weights: "权重",
    epoch: "轮次",
    layer: "层",
    meanShare: "均值/均方根",
    delta: "δ 的均方根",
    operation: "运算",
    nanoseconds: "纳秒",
    panel: "格",
  },
});

// %% tools
const sum = (a: readonly number[]) => a.reduce((total, v) => total + v, 0);
const clamp = (v: number, low: number, high: number) => Math.min(high, Math.max(low, v));
const median = (a: readonly number[]) =>
  [...a].sort((p, q) => p - q)[Math.floor((a.length - 1) / 2)] ?? Number.NaN;
/** A central difference: what the slope of f is, measured. */
const slopeOf = (f: (z: number) => number, z: number, h = 1e-5) => (f(z + h) - f(z - h)) / (2 * h);
/** Few digits of a number of any size, with a true minus sign. */
const short = (v: number) => {
  if (!Number.isFinite(v)) return Number.isNaN(v) ? "–" : v > 0 ? "∞" : "−∞";
  const size = Math.abs(v);
  const text = size === 0 ? "0" : size < 0.01 || size >= 1000 ? v.toExponential(1) : v.toFixed(2);
  return text.replaceAll("-", "−").replace("e+", "e");
};
/** A share in per cent. */
const percent = (v: number) => `${(100 * v).toFixed(0)} %`;

// %% sameRange
interface Squash {
  name: string;
  p: (z: number) => number;
  slope: (z: number) => number;
}
/** Four functions, all with values between 0 and 1. */
const squashers: Squash[] = [
  { name: "σ(z)", p: sigmoid, slope: sigmoidDerivative },
  { name: "Φ(z)", p: normalCdf, slope: normalCdfDerivative },
  {
    name: words.arctan,
    p: (z) => 0.5 + Math.atan(z) / Math.PI,
    slope: (z) => 1 / (Math.PI * (1 + z * z)),
  },
  {
    name: words.hardSigmoid,
    p: (z) => clamp(0.5 + z / 6, 0, 1),
    slope: (z) => (Math.abs(z) < 3 ? 1 / 6 : 0),
  },
];
/** ∂/∂z of −log p(z): how hard the loss pulls when the answer is yes. */
const pull = ({ p, slope }: Squash, z: number) => (slope(z) === 0 ? 0 : -slope(z) / p(z));
const pulls = squashers.map((f) => [-10, -2, 2].map((z) => pull(f, z)));

table(
  squashers.map((f, i) => ({
    [words.outputFunction]: f.name,
    [words.atMinus10]: short(pulls[i]?.[0] ?? 0),
    [words.atMinus2]: short(pulls[i]?.[1] ?? 0),
    [words.at2]: short(pulls[i]?.[2] ?? 0),
  })),
);

// %% likelihoods
interface Law {
  name: string;
  law: string;
  /** −log P(y | z), up to what does not depend on z */
  loss: (z: number, y: number) => number;
  mean: (z: number) => number;
  /** μ′/V: 1 where the link is canonical */
  factor: (z: number) => number;
  z: number;
  y: number;
}
const one = () => 1;
const softplus = (z: number) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
const rivals = [0.5, -1];
const laws: Law[] = [
  {
    name: words.real,
    law: "N(z, 1)",
    loss: (z, y) => (z - y) ** 2 / 2,
    mean: (z) => z,
    factor: one,
    z: 0.7,
    y: 2,
  },
  {
    name: words.yesNo,
    law: words.bernoulli,
    loss: (z, y) => softplus(z) - y * z,
    mean: sigmoid,
    factor: one,
    z: -1.3,
    y: 1,
  },
  {
    name: words.oneOfK,
    law: words.categorical,
    loss: (z, y) => logSumExp([z, ...rivals]) - y * z,
    mean: (z) => softmax([z, ...rivals])[0] ?? 0,
    factor: one,
    z: 1.1,
    y: 1,
  },
  {
    name: words.howMany,
    law: words.poisson,
    loss: (z, y) => Math.exp(z) - y * z,
    mean: Math.exp,
    factor: one,
    z: 0.4,
    y: 3,
  },
  {
    name: words.howManySoft,
    law: words.poisson,
    loss: (z, y) => softplus(z) - y * Math.log(softplus(z)),
    mean: softplus,
    factor: (z) => sigmoid(z) / softplus(z),
    z: 0.4,
    y: 3,
  },
  {
    name: words.positive,
    law: words.exponential,
    loss: (z, y) => z + y * Math.exp(-z),
    mean: Math.exp,
    factor: (z) => Math.exp(-z),
    z: 0.4,
    y: 3,
  },
];
const lawRows = laws.map(({ name, law, loss: at, mean, factor, z, y }) => ({
  name,
  law,
  factor: factor(z),
  claimed: (mean(z) - y) * factor(z),
  measured: slopeOf((v) => at(v, y), z),
}));
const worstLaw = Math.max(...lawRows.map(({ claimed, measured }) => Math.abs(claimed - measured)));

table(
  lawRows.map(({ name, law, factor, claimed, measured }) => ({
    [words.observed]: name,
    [words.law]: law,
    "μ′/V": fixed(factor, 3),
    "(μ − y)·μ′/V": fixed(claimed, 4),
    [words.slopeAtZ]: fixed(measured, 4),
    [words.differ]: tiny(claimed - measured, 1e-8),
  })),
);

// %% angles
const degrees = [350, 10];
const radians = degrees.map((d) => (d * Math.PI) / 180);
/** The constant that squared error chooses: the mean of the numbers, or of the arrows. */
const meanOfNumbers = sum(degrees) / 2;
const meanOfArrows =
  (Math.atan2(sum(radians.map(Math.sin)), sum(radians.map(Math.cos))) * 180) / Math.PI;
table([
  { [words.average]: words.asNumbers, "°": fixed(meanOfNumbers, 0) },
  { [words.average]: words.asVectors, "°": fixed(Math.abs(meanOfArrows), 0) },
]);

// %% pairs
interface Output {
  name: string;
  mean: (z: number) => number;
  slope: (z: number) => number;
}
interface Likelihood {
  name: string;
  /** V(μ): the variance of what is observed, when its mean is μ */
  variance: (mean: number) => number;
}
const outputs: Output[] = [
  { name: "a = z", mean: (z) => z, slope: () => 1 },
  { name: "a = σ(z)", mean: sigmoid, slope: sigmoidDerivative },
  { name: "a = eᶻ", mean: Math.exp, slope: Math.exp },
];
const likelihoods: Likelihood[] = [
  { name: words.squared, variance: () => 1 },
  { name: words.bernoulli, variance: (m) => (m > 0 && m < 1 ? m * (1 - m) : Number.NaN) },
  { name: words.poisson, variance: (m) => (m > 0 ? m : Number.NaN) },
];
/** ∂L/∂z = (μ − y)·μ′(z)/V(μ) */
const gradientOf = (output: Output, { variance }: Likelihood, z: number, y: number) => {
  const mean = output.mean(z);
  return ((mean - y) * output.slope(z)) / variance(mean);
};
table(
  outputs.map((output) => ({
    [words.output]: output.name,
    ...Object.fromEntries(
      likelihoods.map((each) => [each.name, short(gradientOf(output, each, 0.5, 1))]),
    ),
  })),
);

// %% pairFigure
const panels = outputs.flatMap((output, row) =>
  likelihoods.map((likelihood, column) => ({ output, likelihood, row, column })),
);
// A panel is 20 wide, for z from −10 to 10, and 3 high, for gradients from −1.5 to 1.5.
const place = (column: number, row: number, z: number, g: number) => ({
  x: 23 * column + z,
  y: -4.2 * row + g,
});
const panelCurves = panels.flatMap(({ output, likelihood, row, column }, i) =>
  [0, 1].flatMap((y) =>
    between(-10, 10, 61).map((z) => {
      const g = gradientOf(output, likelihood, z, y);
      const shown = Math.abs(g) <= 1.5 ? g : Number.NaN;
      return { ...place(column, row, z, shown), key: `${i} ${y}`, label: y };
    }),
  ),
);
const inkOf = (y: number) => (y === 1 ? colors.orange : colors.blue);

function drawPairs(at: { x: number; y: number }) {
  const z = clamp(((((at.x + 11.5) % 23) + 23) % 23) - 11.5, -10, 10);
  const found = panels.map(({ output, likelihood, row, column }) => ({
    row,
    column,
    output: output.name,
    loss: likelihood.name,
    gradients: [0, 1].map((y) => gradientOf(output, likelihood, z, y)),
  }));
  const marks = found.flatMap(({ row, column, gradients }) =>
    gradients.flatMap((g, y) =>
      Number.isNaN(g) ? [] : [{ ...place(column, row, z, clamp(g, -1.5, 1.5)), y1: y }],
    ),
  );
  const [ofSquared, ofBernoulli] = [found[3], found[4]].map((pair) =>
    short(pair?.gradients[1] ?? 0),
  );
  return figure(
    Plot.plot({
      height: 470,
      marginTop: 34,
      marginLeft: 72,
      marginRight: 6,
      marginBottom: 8,
      x: { axis: null, domain: [-10, 56] },
      y: { axis: null, domain: [-10.1, 2.1] },
      marks: [
        Plot.rect(panels, {
          x1: (d) => 23 * d.column - 10,
          x2: (d) => 23 * d.column + 10,
          y1: (d) => -4.2 * d.row - 1.5,
          y2: (d) => -4.2 * d.row + 1.5,
          fill: (d) => (d.row === d.column ? colors.green : "none"),
          fillOpacity: 0.14,
          stroke: colors.grey,
          strokeWidth: 0.6,
        }),
        Plot.ruleY(panels, {
          y: (d) => -4.2 * d.row,
          x1: (d) => 23 * d.column - 10,
          x2: (d) => 23 * d.column + 10,
          stroke: colors.grey,
          strokeOpacity: 0.5,
        }),
        Plot.line(panelCurves, {
          x: "x",
          y: "y",
          z: "key",
          stroke: (d) => inkOf(d.label),
          strokeWidth: 1.8,
        }),
        Plot.ruleX(panels, {
          x: (d) => 23 * d.column + z,
          y1: (d) => -4.2 * d.row - 1.5,
          y2: (d) => -4.2 * d.row + 1.5,
          stroke: "currentColor",
          strokeOpacity: 0.45,
        }),
        Plot.text([words.noLoss], { x: 23, y: 0.6, fill: colors.grey }),
        Plot.dot(marks, { x: "x", y: "y", r: 4.5, fill: (d) => inkOf(d.y1) }),
        Plot.text(found, {
          x: (d) => 23 * d.column - 10,
          y: (d) => -4.2 * d.row + 1.82,
          text: (d) => short(d.gradients[0] ?? 0),
          fill: colors.blue,
          textAnchor: "start",
        }),
        Plot.text(found, {
          x: (d) => 23 * d.column + 10,
          y: (d) => -4.2 * d.row + 1.82,
          text: (d) => short(d.gradients[1] ?? 0),
          fill: colors.orange,
          textAnchor: "end",
        }),
        Plot.text(likelihoods, {
          x: (_, i) => 23 * i,
          y: 2.45,
          text: "name",
          fontWeight: 600,
        }),
        Plot.text(outputs, {
          x: -11,
          y: (_, i) => -4.2 * i,
          text: "name",
          fontWeight: 600,
          textAnchor: "end",
        }),
      ],
    }),
    {
      alt: t({
        en: `Nine panels, three outputs by three losses: the slope ∂L/∂z against z for y = 0 and y = 1. At z = ${fixed(z, 1)} and y = 1 the sigmoid with squared error has slope ${ofSquared}, with the Bernoulli loss ${ofBernoulli}. On the diagonal the slope is a − y.`,
        "zh-cn": `九格图：三种输出配三种损失，画出 y = 0 与 y = 1 时 ∂L/∂z 随 z 的变化。在 z = ${fixed(z, 1)}、y = 1 处，sigmoid 配平方误差的斜率为 ${ofSquared}，配伯努利损失为 ${ofBernoulli}。对角线上的斜率都是 a − y。`,
      }),
      data: found.map(({ output, loss: name, gradients }) => ({
        output,
        loss: name,
        "y = 0": short(gradients[0] ?? 0),
        "y = 1": short(gradients[1] ?? 0),
      })),
      columns: headings,
    },
  );
}

const pairGrip = view(
  pointer(words.dragZ, {
    value: { x: 13, y: -4.2 },
    step: { x: 0.5, y: 4.2 },
    plot: drawPairs,
  }),
);

// %% saturated
const neuron = complete(saturatedNeuron());
const [slowFar, fastFar, slowFurther, fastFurther] = neuron.runs.map((run) => run.updates ?? 0);
/** ∂L/∂z for y = 1 at z = −10, in three conventions. */
const atMinusTen = {
  half: neuron.gradients[0]?.squaredError ?? 0,
  whole: 2 * (neuron.gradients[0]?.squaredError ?? 0),
  bernoulli: neuron.gradients[0]?.crossEntropy ?? 0,
};
const stated = {
  half: atMinusTen.half.toExponential(3).replaceAll("-", "−"),
  whole: atMinusTen.whole.toExponential(3).replaceAll("-", "−"),
};
display(
  table([
    { [words.convention]: "½(a − y)²", [words.gradientThere]: stated.half },
    { [words.convention]: "(a − y)²", [words.gradientThere]: stated.whole },
    { [words.convention]: "−log a", [words.gradientThere]: fixed(atMinusTen.bernoulli, 6) },
  ]),
);
table(
  neuron.runs.map((run) => ({
    [words.start]: `(${run.weight}, ${run.bias})`,
    [words.lossName]: run.loss === "squared-error" ? "½(a − y)²" : "−log(1 − a)",
    [words.updates]: run.updates ?? words.never,
  })),
);

// %% recoveryFigure
const firstLogit = view(range(words.startLogit, { min: 0, max: 8, step: 0.1, value: 4 }));
/** z under gradient descent on one neuron with input 1, target 0: w and b move alike. */
function unlearn(z0: number, slope: (z: number) => number, rate = 0.15, limit = 30_000) {
  const path = [{ updates: 0, value: sigmoid(z0) }];
  let z = z0;
  let updates = 0;
  while (sigmoid(z) >= 0.1 && updates < limit) {
    z -= 2 * rate * slope(z);
    updates++;
    if (updates > 1.06 * (path.at(-1)?.updates ?? 0) || sigmoid(z) < 0.1)
      path.push({ updates, value: sigmoid(z) });
  }
  return { updates, path };
}
const bySquares = unlearn(firstLogit, (z) => sigmoid(z) * sigmoidDerivative(z));
const byLikelihood = unlearn(firstLogit, sigmoid);
const recoveries = [
  { name: "½(a − y)²", ink: colors.blue, ...bySquares },
  { name: "−log(1 − a)", ink: colors.orange, ...byLikelihood },
];
figure(
  Plot.plot({
    height: 250,
    marginTop: 34,
    marginBottom: 42,
    marginRight: 20,
    x: {
      label: words.updatesAxis,
      type: "log",
      domain: [1, 20_000],
      ticks: [1, 10, 100, 1000, 10_000],
      tickFormat: "d",
    },
    y: { label: words.outputAxis, domain: [0, 1], ticks: 5 },
    marks: [
      Plot.ruleY([0.1], { stroke: colors.grey, strokeDasharray: "4 3" }),
      Plot.text([words.goal], { x: 1.1, y: 0.1, dy: -9, textAnchor: "start", fill: colors.grey }),
      ...recoveries.flatMap(({ name, ink, path, updates }, i) => [
        Plot.line(path, { x: (d) => d.updates + 1, y: "value", stroke: ink, strokeWidth: 2 }),
        Plot.dot(path.slice(-1), { x: (d) => d.updates + 1, y: "value", fill: ink, r: 5 }),
        Plot.text([`${name}: ${updates}`], {
          frameAnchor: "top-left",
          dx: 95 + 165 * i,
          dy: -26,
          fill: ink,
          fontWeight: 600,
        }),
      ]),
    ],
  }),
  {
    alt: t({
      en: `From logit ${fixed(firstLogit, 1)} the neuron needs ${bySquares.updates} updates with squared error and ${byLikelihood.updates} with cross-entropy until its output falls below 0.1.`,
      "zh-cn": `从 logit ${fixed(firstLogit, 1)} 出发，输出降到 0.1 以下，平方误差要 ${bySquares.updates} 次更新，交叉熵要 ${byLikelihood.updates} 次。`,
    }),
    data: recoveries.flatMap(({ name, path }) => path.map((row) => ({ loss: name, ...row }))),
    columns: headings,
  },
);

// %% stableLosses
/** −y log a − (1 − y) log(1 − a), as it is written in books. */
function naiveBce(z: number, y: number): number {
  const a = 1 / (1 + Math.exp(-z));
  return -y * Math.log(a) - (1 - y) * Math.log(1 - a);
}
/** The same from the logit: nothing overflows, no digit is lost. */
function stableBce(z: number, y: number): number {
  return Math.max(z, 0) - z * y + Math.log1p(Math.exp(-Math.abs(z)));
}
const naiveLogSumExp = (z: readonly number[]) => Math.log(sum(z.map(Math.exp)));
const stableLogSumExp = (z: readonly number[]) => {
  const most = Math.max(...z);
  return most + Math.log(sum(z.map((v) => Math.exp(v - most))));
};
const bceCases = [
  [2, 0],
  [36, 0],
  [40, 0],
  [40, 1],
  [-800, 1],
].map(([z = 0, y = 0]) => ({ z, y, naive: naiveBce(z, y), stable: stableBce(z, y) }));
const lseCases = [
  [1, 2],
  [1000, 1001],
  [-1000, -1001],
].map((z) => ({
  z,
  naive: naiveLogSumExp(z),
  stable: stableLogSumExp(z),
}));
const asWritten = (v: number) =>
  Number.isNaN(v)
    ? "NaN"
    : Number.isFinite(v)
      ? String(Number(v.toPrecision(6))).replaceAll("-", "−")
      : short(v);

display(
  table(
    bceCases.map(({ z, y, naive, stable }) => ({
      z: fixed(z, 0),
      y,
      [words.naive]: asWritten(naive),
      [words.stable]: asWritten(stable),
    })),
  ),
);
table(
  lseCases.map(({ z, naive, stable }) => ({
    z: z.map((v) => fixed(v, 0)).join(", "),
    [words.naive]: asWritten(naive),
    [words.stable]: asWritten(stable),
  })),
);

// %% exclusive
const scores = [0.3, 2.9, 4];
const separate = scores.map((z) => sigmoid(z));
const together = Array.from(softmax(scores));
const separateSum = sum(separate);
table([
  {
    [words.layer]: "3 × σ",
    ...Object.fromEntries(scores.map((z, i) => [`z = ${z}`, fixed(separate[i] ?? 0, 4)])),
    [words.sum]: fixed(separateSum, 4),
  },
  {
    [words.layer]: "softmax",
    ...Object.fromEntries(scores.map((z, i) => [`z = ${z}`, fixed(together[i] ?? 0, 4)])),
    [words.sum]: fixed(sum(together), 4),
  },
]);

// %% labelsFigure
const lineOfX = between(-3, 3, 61);
/** Label A holds left of the edge w, label B right of −w, each with a soft border. */
const truthAt = (x: number, w: number) => ({ a: sigmoid(4 * (w - x)), b: sigmoid(4 * (w + x)) });

/** The best softmax for these labels, by Newton: it shares what is true among the labels at x. */
function fitSoftmax(w: number): number {
  const rows = lineOfX.map((x) => {
    const { a, b } = truthAt(x, w);
    const any = 1 - (1 - a) * (1 - b);
    return { x, any, wanted: a - (a * b) / 2 };
  });
  let slope = 0;
  for (let step = 0; step < 30; step++) {
    let [g, h] = [0, 1e-9];
    for (const { x, any, wanted } of rows) {
      const p = sigmoid(slope * x);
      g += (any * p - wanted) * x;
      h += any * p * (1 - p) * x * x;
    }
    slope -= clamp(g / h, -1, 1);
  }
  return slope;
}

function drawLabels(at: { x: number; y: number }) {
  const w = clamp(at.x, -1.6, 1.6);
  const slope = fitSoftmax(w);
  const curves = lineOfX.map((x) => ({ x, ...truthAt(x, w), p: sigmoid(slope * x) }));
  const middle = truthAt(0, w);
  const say = [
    `x = 0: σ, σ = ${fixed(middle.a, 2)}, ${fixed(middle.b, 2)}`,
    "softmax = 0.50, 0.50",
  ];
  return figure(
    Plot.plot({
      height: 270,
      marginTop: 48,
      marginBottom: 42,
      x: { label: words.xAxis, domain: [-3, 3] },
      y: { label: words.probability, domain: [0, 1.02], ticks: 5 },
      marks: [
        Plot.rect([Math.abs(w)], {
          x1: (v: number) => -v,
          x2: (v: number) => v,
          y1: 0,
          y2: 1,
          fill: w > 0 ? colors.green : colors.grey,
          fillOpacity: 0.16,
        }),
        Plot.text([w > 0 ? words.bothTrue : words.noneTrue], {
          x: 0,
          y: 0.12,
          fill: w > 0 ? colors.green : colors.grey,
        }),
        Plot.line(curves, { x: "x", y: "a", stroke: colors.blue, strokeWidth: 2.2 }),
        Plot.line(curves, { x: "x", y: "b", stroke: colors.orange, strokeWidth: 2.2 }),
        Plot.line(curves, {
          x: "x",
          y: "p",
          stroke: colors.blue,
          strokeDasharray: "5 4",
          strokeWidth: 1.6,
        }),
        Plot.line(curves, {
          x: "x",
          y: (d) => 1 - d.p,
          stroke: colors.orange,
          strokeDasharray: "5 4",
          strokeWidth: 1.6,
        }),
        Plot.dot([w], { x: w, y: 0.5, r: 7, fill: colors.blue }),
        Plot.text([say[0]], { frameAnchor: "top-right", dy: -44, fontWeight: 600 }),
        Plot.text([say[1]], { frameAnchor: "top-right", dy: -26, fontWeight: 600 }),
        Plot.text(["A"], { x: -2.8, y: 0.93, fill: colors.blue, fontWeight: 600 }),
        Plot.text(["B"], { x: 2.8, y: 0.93, fill: colors.orange, fontWeight: 600 }),
      ],
    }),
    {
      alt: t({
        en: `Label A left of ${fixed(w, 2)}, label B right of ${fixed(-w, 2)}: at x = 0 the two sigmoids say ${fixed(middle.a, 2)} and ${fixed(middle.b, 2)}, softmax 0.50 and 0.50.`,
        "zh-cn": `标签 A 在 ${fixed(w, 2)} 左侧成立，标签 B 在 ${fixed(-w, 2)} 右侧成立：在 x = 0 处，两个 sigmoid 给出 ${fixed(middle.a, 2)} 与 ${fixed(middle.b, 2)}，softmax 给出 0.50 与 0.50。`,
      }),
      data: curves
        .filter((_, i) => i % 5 === 0)
        .map(({ x, a, b, p }) => ({ x, "σ A": a, "σ B": b, "softmax A": p, "softmax B": p })),
      columns: headings,
    },
  );
}
const edgeGrip = view(
  pointer(words.dragEdge, { value: { x: 1, y: 0.5 }, step: { x: 0.1, y: 0.1 }, plot: drawLabels }),
);

// %% reluHeads
const shift = view(select(words.target, { options: { "sin 3x": 0, "1 + sin 3x": 1 } }));
const firstSeed = view(number(words.firstSeed, { min: 1, step: 1, value: 1 }));
/** No output ≥ 0 can do better on sin 3x than max(0, sin 3x): ½∫ sin² 3x over x < 0. */
const reluFloor = 1 / 4 - Math.sin(6) / 24;
const curveX = Float64Array.from(between(-1, 1, 100));
const curveY = curveX.map((x) => shift + Math.sin(3 * x));
/** The same for the mean over these 100 points, which is what is trained and drawn. */
const pointsFloor = sum(Array.from(curveX, (x) => Math.min(0, Math.sin(3 * x)) ** 2)) / 100;
const heads: { name: string; f: ActivationName }[] = [
  { name: words.identityHead, f: "identity" },
  { name: words.reluHead, f: "relu" },
  { name: words.softplusHead, f: "softplus" },
];
const headRuns: { head: string; seed: number; error: number; dead: boolean }[] = [];
for (const { name, f } of heads) {
  for (const seed of count(20).map((i) => firstSeed + i)) {
    const network = createNetwork({
      inputs: 1,
      layers: [
        { units: 16, activation: "relu" },
        { units: 1, activation: f },
      ],
      batch: 20,
    });
    const random = mulberry32(seed);
    initialise(network, he(), random);
    const how = {
      loss: "mse",
      optimiser: sgd({ learningRate: 0.1 }),
      epochs: 80,
      batchSize: 20,
      random,
    } as const;
    let error = Number.NaN;
    for (const snapshot of train(network, { inputs: curveX, targets: curveY, ...how }))
      error = snapshot.loss;
    headRuns.push({
      head: name,
      seed,
      error,
      dead: predict(network, curveX).every((v) => v === 0),
    });
  }
  await progress(headRuns.length / 60, words.training);
}
const deadHeads = headRuns.filter(({ dead }) => dead).length;

// %% reluHeadsFigure
figure(
  Plot.plot({
    height: 230,
    marginLeft: 70,
    marginTop: 36,
    marginBottom: 42,
    x: {
      label: words.finalError,
      type: "log",
      domain: [0.002, 4],
      ticks: [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
      tickFormat: String,
    },
    y: { label: null, domain: heads.map(({ name }) => name) },
    marks: [
      ...(shift === 0
        ? [
            Plot.ruleX([pointsFloor], { stroke: colors.grey, strokeDasharray: "4 3" }),
            Plot.text([words.floor], {
              x: pointsFloor,
              frameAnchor: "top",
              dy: -14,
              fill: colors.grey,
              textAnchor: "end",
            }),
          ]
        : []),
      Plot.dot(
        headRuns.filter(({ dead }) => !dead),
        { x: "error", y: "head", r: 4, fill: colors.blue, fillOpacity: 0.45 },
      ),
      Plot.dot(
        headRuns.filter(({ dead }) => dead),
        {
          x: "error",
          y: (d) => d.head,
          dy: 14,
          r: 5,
          symbol: "times",
          stroke: colors.red,
          strokeWidth: 2,
        },
      ),
      Plot.text(
        [t({ en: `× dead: ${deadHeads} of 20`, "zh-cn": `× 已死亡：20 个中 ${deadHeads} 个` })],
        {
          frameAnchor: "top-right",
          dy: -32,
          fill: colors.red,
          fontWeight: 600,
        },
      ),
    ],
  }),
  {
    alt: t({
      en: `Error of 20 runs with each output on ${shift === 0 ? "sin 3x" : "1 + sin 3x"}: median ${heads.map(({ name }) => `${name} ${short(median(headRuns.filter(({ head }) => head === name).map(({ error }) => error)))}`).join(", ")}; ${deadHeads} of 20 runs with ReLU at the output are dead.`,
      "zh-cn": `在 ${shift === 0 ? "sin 3x" : "1 + sin 3x"} 上，每种输出各 20 次训练的误差：中位数 ${heads.map(({ name }) => `${name} ${short(median(headRuns.filter(({ head }) => head === name).map(({ error }) => error)))}`).join("，")}；输出用 ReLU 的 20 次训练中，有 ${deadHeads} 次已经死亡。`,
    }),
    data: headRuns,
    columns: headings,
  },
);

// %% hiddenStatistics
interface Candidate extends Runner {
  name: string;
  rule: "he" | "lecun";
}
const candidates: Candidate[] = [
  { name: "ReLU", activation: "relu", rule: "he" },
  { name: "leaky ReLU", activation: "leaky-relu", rule: "he" },
  { name: "GELU", activation: "gelu", rule: "he" },
  { name: "SiLU", activation: "silu", rule: "he" },
  { name: "ELU", activation: "elu", rule: "lecun" },
  { name: "SELU", activation: "selu", rule: "lecun" },
  { name: "tanh", activation: "tanh", rule: "lecun" },
  { name: "σ", activation: "sigmoid", rule: "lecun" },
  { name: `σ, ${words.tanhWeights}`, activation: "sigmoid", rule: "lecun", tanhEquivalent: true },
];
/** What can be counted before the first step: 20 layers of 48 units, geometric means of 3 seeds. */
const statistics = candidates.map(({ name, ...runner }) => {
  const variance = runner.tanhEquivalent ? 16 : runner.rule === "he" ? 2 : 1;
  const profile = complete(
    gradientProfile({ ...runner, depth: 20, width: 48, rows: 48, seeds: [1, 2, 3] }),
  );
  const moments = gaussianMoments(activation(runner.activation), {
    std: Math.sqrt(runner.tanhEquivalent ? 4 : variance),
  });
  return {
    name,
    rule: runner.tanhEquivalent ? "—" : runner.rule === "he" ? "He, 2/n" : "LeCun, 1/n",
    meanShare: Math.abs(moments.mean) / Math.sqrt(moments.secondMoment),
    chi: variance * moments.secondMomentDerivative,
    delta1: profile.mean.deltas[0] ?? 0,
    ratio: profile.deltaRatio,
  };
});
const ratioOf = (name: string) => statistics.find((row) => row.name === name)?.ratio ?? Number.NaN;
const [reluRatio, sigmoidRatio] = [ratioOf("ReLU"), short(ratioOf("σ"))];

table(
  statistics.map(({ name, rule, meanShare, chi, delta1, ratio }) => ({
    [words.f]: name,
    [words.rule]: rule,
    [words.meanShare]: fixed(meanShare, 2),
    [words.chi]: fixed(chi, 2),
    [words.delta1]: short(delta1),
    [words.deltaRatio]: short(ratio),
  })),
);

// %% gates
/** A state that is multiplied by a gate at every step, and one that is squashed by tanh. */
const steps = [1, 10, 100, 1000];
const after = (n: number, move: (h: number) => number) => count(n).reduce((h) => move(h), 0.9);
const loops = [
  { name: "h ← σ(4)·h", move: (h: number) => sigmoid(4) * h },
  { name: "h ← tanh(h)", move: (h: number) => Math.tanh(h) },
  { name: "h ← tanh(1.5 h)", move: (h: number) => Math.tanh(1.5 * h) },
  { name: "h ← 1.1·h", move: (h: number) => 1.1 * h },
].map(({ name, move }) => ({ name, values: steps.map((n) => after(n, move)) }));
table(
  loops.map(({ name, values }) => ({
    [words.cell]: name,
    ...Object.fromEntries(steps.map((n, i) => [`${words.step} ${n}`, short(values[i] ?? 0)])),
  })),
);

// %% firingRates
/** Fitted over currents from 0 to a little above the threshold, to three times it, and to ten times. */
const ranges = [1.5, 3, 10].map((largest) => ({
  largest,
  fits: complete(firingRateFits({ points: 150, largestCurrent: largest })).fits,
}));
const misfits = ranges.map(({ largest, fits }) => ({
  largest,
  relu: fits.find(({ curve }) => curve === "relu")?.error ?? Number.NaN,
  sigmoid: fits.find(({ curve }) => curve === "sigmoid")?.error ?? Number.NaN,
}));
table(
  misfits.map(({ largest, relu, sigmoid: logistic }) => ({
    [words.currentsTo]: `${largest} I₀`,
    "RMSE, ReLU": fixed(relu, 3),
    "RMSE, σ": fixed(logistic, 3),
  })),
);

// %% sigmoidInside
const insiders: (Runner & { name: string; rate?: number })[] = [
  { name: "ReLU, He", activation: "relu", rule: "he" },
  { name: "tanh, Xavier", activation: "tanh", rule: "xavier" },
  { name: "σ, 4 × Xavier", activation: "sigmoid", rule: "xavier", gain: 4 },
  { name: "σ, Xavier", activation: "sigmoid", rule: "xavier" },
  { name: "σ, 4 × Xavier, η = 10", activation: "sigmoid", rule: "xavier", gain: 4, rate: 10 },
];
/** All have the same output: one logit and the binary cross-entropy. Only the inside differs. */
const inside = insiders.map(({ name, rate = 1, ...runner }) => {
  const seeds = [1, 2, 3, 4, 5];
  const { results } = complete(
    activationRace({ runners: [runner], learningRates: [rate], seeds, epochs: 250 }),
  );
  return { name, epochs: results[0]?.medianEpochs ?? Number.NaN };
});
table(
  inside.map(({ name, epochs }) => ({
    [words.runner]: name,
    [words.medianEpochs]: Number.isFinite(epochs) ? epochs : words.never,
  })),
);

// %% arena
interface Contender extends Runner {
  name: string;
}
const contenders: Record<string, Contender> = {
  ReLU: { name: "ReLU", activation: "relu", rule: "he" },
  GELU: { name: "GELU", activation: "gelu", rule: "he" },
  tanh: { name: "tanh", activation: "tanh", rule: "xavier" },
  [`σ, ${words.tanhWeights}`]: {
    name: t({ en: "σ as tanh", "zh-cn": "σ 仿 tanh" }),
    activation: "sigmoid",
    rule: "xavier",
    tanhEquivalent: true,
  },
  σ: { name: "σ", activation: "sigmoid", rule: "xavier" },
  SiLU: { name: "SiLU", activation: "silu", rule: "he" },
  ELU: { name: "ELU", activation: "elu", rule: "lecun" },
  SELU: { name: "SELU", activation: "selu", rule: "lecun" },
};
const everyTask: Record<string, LearningTask> = {
  [words.moons]: "moons",
  [words.circles]: "circles",
  [words.sine]: "sine",
  [words.absolute]: "absolute-value",
  [words.spirals]: "spirals",
};
const taskNames = Object.fromEntries(Object.entries(everyTask).map(([name, task]) => [task, name]));

const tasksChosen = view(
  choices(words.tasks, {
    options: everyTask,
    value: ["moons", "circles", "sine", "absolute-value"],
  }),
);
const runnersChosen = view(
  choices(words.functions, { options: contenders, value: Object.values(contenders).slice(0, 5) }),
);
const ratesChosen = view(
  choices(words.rates, { options: { "0.1": 0.1, "0.3": 0.3, "1.0": 1 }, value: [0.3] }),
);
const arenaSeed = view(number(words.arenaSeed, { min: 1, step: 1, value: 1 }));
const ruleChosen = view(
  select<Runner["rule"] | undefined>(words.rules, {
    options: { [words.ownRule]: undefined, LeCun: "lecun", Xavier: "xavier", He: "he" },
  }),
);
const arenaEpochs = view(range(words.epochs, { min: 10, max: 100, step: 10, value: 20 }));

const bouts: { task: string; runner: string; rate: number; seed: number; loss: number }[] = [];
const arenaSize = tasksChosen.length * runnersChosen.length * ratesChosen.length;
for (const task of tasksChosen) {
  for (const { name, ...own } of runnersChosen) {
    const runner: Runner = ruleChosen ? { ...own, rule: ruleChosen } : own;
    for (const rate of ratesChosen) {
      // One hidden layer for the curves, two for the classes; the goal is out of reach, so all run to the end.
      const depth = task === "sine" || task === "absolute-value" ? 1 : 2;
      const race = complete(
        activationRace({
          task,
          runners: [runner],
          depth,
          learningRates: [rate],
          seeds: count(5).map((k) => arenaSeed + k),
          epochs: arenaEpochs,
          goal: 1e-12,
        }),
      );
      for (const { seed, losses } of race.results[0]?.runs ?? [])
        bouts.push({
          task: taskNames[task] ?? task,
          runner: name,
          rate,
          seed,
          loss: losses.at(-1) ?? Number.NaN,
        });
      await progress(bouts.length / (5 * arenaSize), words.training);
    }
  }
}

// %% arenaFigure
/** The median over the seeds at each runner's better learning rate, task by task; the least wins. */
const scoresOf = (task: string) =>
  [...new Set(bouts.map(({ runner }) => runner))].map((runner) => {
    const mine = bouts.filter((bout) => bout.task === task && bout.runner === runner);
    const medians = [...new Set(mine.map(({ rate }) => rate))].map((rate) =>
      median(mine.filter((bout) => bout.rate === rate).map((bout) => bout.loss)),
    );
    return {
      task,
      runner,
      loss: Math.min(...medians.filter((v) => v < Number.POSITIVE_INFINITY), Infinity),
    };
  });
const standings = [...new Set(bouts.map(({ task }) => task))].map((task) => {
  const scores = scoresOf(task);
  const least = Math.min(...scores.map((score) => score.loss));
  return { task, scores, winner: scores.find((score) => score.loss === least) };
});
const winners = standings.map(({ task, winner }) => ({
  task,
  runner: winner?.runner ?? "–",
  loss: winner?.loss ?? Number.NaN,
}));
/** The winners of the rows, from the first to the last. */
const winnerList =
  winners.map(({ runner }) => runner).join(t({ en: ", ", "zh-cn": "、" })) || words.chooseSome;
const differentWinners = new Set(winners.map(({ runner }) => runner)).size;
const rateInk = (rate: number) =>
  rate < 0.2 ? colors.blue : rate < 0.5 ? colors.orange : colors.purple;
const inFrame = (v: number) => (v > 3 || !Number.isFinite(v) ? 3 : Math.max(v, 1e-5));

figure(
  Plot.plot({
    height: 90 + 115 * Math.max(1, standings.length),
    marginTop: 24,
    marginLeft: 58,
    marginRight: 10,
    marginBottom: 34,
    fy: {
      domain: bouts.length ? winners.map(({ task }) => task) : [""],
      axis: null,
      padding: 0.12,
    },
    x: { label: null, domain: [...new Set(bouts.map(({ runner }) => runner))], padding: 0.2 },
    y: {
      label: words.trainingLoss,
      type: "log",
      domain: [1e-5, 3],
      ticks: [1e-4, 0.01, 1],
      tickFormat: (v: number) => String(v),
    },
    facet: { data: bouts, y: "task" },
    marks: [
      Plot.frame({ stroke: colors.grey, strokeOpacity: 0.5 }),
      Plot.dot(bouts, {
        x: "runner",
        y: (d) => inFrame(d.loss),
        r: 3.6,
        stroke: (d) => rateInk(d.rate),
        strokeWidth: 1.6,
      }),
      Plot.text(winners, {
        fy: "task",
        text: "task",
        frameAnchor: "bottom-right",
        dx: -8,
        dy: -6,
        fontWeight: 600,
      }),
      ...(bouts.length
        ? []
        : [Plot.text([words.chooseSome], { fy: () => "", frameAnchor: "middle", fontSize: 15 })]),
      ...ratesChosen.map((rate, i) =>
        Plot.text([`η = ${rate}`], {
          fy: () => winners[0]?.task ?? "",
          frameAnchor: "top-right",
          dx: -70 * (ratesChosen.length - 1 - i),
          dy: -22,
          fill: rateInk(rate),
        }),
      ),
      Plot.dot(winners, {
        x: "runner",
        y: (d) => inFrame(d.loss),
        fy: "task",
        r: 10,
        stroke: colors.green,
        strokeWidth: 2.2,
      }),
    ],
  }),
  {
    alt: t({
      en: `Training losses of five seeds. ${winners.map(({ task, runner, loss: least }) => `${task}: ${runner} has the lowest median, ${short(least)}`).join("; ") || words.chooseSome}.`,
      "zh-cn": `五个种子的训练损失。${winners.map(({ task, runner, loss: least }) => `${task}：${runner} 的中位数最低，为 ${short(least)}`).join("；") || words.chooseSome}。`,
    }),
    data: standings.flatMap(({ scores: all }) =>
      all.map(({ task, runner, loss: least }) => ({ task, runner, loss: short(least) })),
    ),
    columns: headings,
  },
);

// %% costFigure
const presses = view(button(words.measure));
const timed =
  presses === 0
    ? []
    : complete(
        elementCost({
          now: () => performance.now(),
          activations: ["relu", "elu", "sigmoid", "tanh", "gelu"],
          elements: 300_000,
        }),
      ).costs;
/** One unit of a layer with 256 inputs: an inner product, then one activation. */
const dotTime = timed.find(({ operation }) => operation === "dot")?.nanoseconds ?? Number.NaN;
const operations = ["relu", "elu", "exp", "sigmoid", "tanh", "gelu", "dot"] as const;
const operationName = (operation: string) =>
  operation === "dot" ? t({ en: "256 products", "zh-cn": "256 次乘加" }) : operation;
figure(
  Plot.plot({
    height: 260,
    marginLeft: 100,
    marginRight: 50,
    marginBottom: 42,
    x: {
      label: `${words.nanoseconds} →`,
      domain: [0, Math.max(100, ...timed.map(({ nanoseconds }) => nanoseconds)) * 1.1],
    },
    y: { label: null, domain: operations.map(operationName) },
    marks: [
      Plot.ruleX([0]),
      Plot.barX(timed, {
        x: "nanoseconds",
        y: (d) => operationName(d.operation),
        fill: (d) => (d.operation === "dot" ? colors.orange : colors.blue),
      }),
      Plot.text(timed, {
        x: "nanoseconds",
        y: (d) => operationName(d.operation),
        text: (d) => d.nanoseconds.toFixed(1),
        dx: 5,
        textAnchor: "start",
      }),
      ...(presses === 0
        ? [Plot.text([words.press], { frameAnchor: "middle", fill: colors.grey, fontSize: 16 })]
        : []),
    ],
  }),
  {
    alt:
      presses === 0
        ? t({ en: "Nothing is measured yet: press the button.", "zh-cn": "尚未测量：请按按钮。" })
        : t({
            en: `On this machine: ${timed.map(({ operation, nanoseconds }) => `${operationName(operation)} ${nanoseconds.toFixed(1)} ns`).join(", ")}.`,
            "zh-cn": `在这台机器上：${timed.map(({ operation, nanoseconds }) => `${operationName(operation)} ${nanoseconds.toFixed(1)} 纳秒`).join("，")}。`,
          }),
    data: timed.map(({ operation, nanoseconds }) => ({
      operation: operationName(operation),
      nanoseconds: Number(nanoseconds.toFixed(1)),
      [words.layerShare]: operation === "dot" ? "" : percent(nanoseconds / (nanoseconds + dotTime)),
    })),
    columns: headings,
  },
);

// %% readings
/** What to read off a network in a run: one line for each hidden layer. */
function readings(network: Network, inputs: Float64Array, targets: Float64Array) {
  const outputs = forward(network, inputs, "evaluate");
  const slopes = new Float64Array(outputs.length);
  loss("bce").gradient(outputs, targets, 1, slopes);
  backward(network, slopes);
  const square = (values: Float64Array) => values.reduce((total, v) => total + v * v, 0);
  const layers = network.layers.slice(0, -1).map((layer, i) => {
    const rms = Math.sqrt(square(layer.activations) / layer.activations.length);
    const mean = layer.activations.reduce((total, v) => total + v, 0) / layer.activations.length;
    return {
      layer: i + 1,
      rms,
      meanShare: rms === 0 ? 0 : Math.abs(mean) / rms,
      delta: Math.sqrt(square(layer.deltas) / layer.deltas.length),
      // χ as it is measured: n·E w² times E f′(z)²
      chi: (square(layer.weights) / layer.units) * (square(layer.slopes) / layer.slopes.length),
    };
  });
  const dead = deadUnits(network, inputs);
  return layers.map((row, i) => ({
    ...row,
    dead: sum([...(dead[i] ?? [])]) / (dead[i]?.length ?? 1),
  }));
}

// %% broken
interface Setting {
  f: ActivationName;
  depth: number;
  rule: Initialiser;
  rate: number;
  head: ActivationName;
}
const plain: Setting = { f: "relu", depth: 3, rule: he(), rate: 0.3, head: "identity" };
const patients: Record<string, { ill: Setting; cured: Setting }> = {
  A: {
    ill: { ...plain, f: "sigmoid", depth: 6, rule: xavier() },
    cured: { ...plain, depth: 6, rate: 0.1 },
  },
  B: { ill: { ...plain, rate: 3 }, cured: plain },
  C: { ill: { ...plain, head: "sigmoid" }, cured: plain },
};
const patient = view(select(words.broken, { options: { A: "A", B: "B", C: "C" } }));
const cured = view(toggle(words.cured));
const patientSeed = view(number(words.seed, { min: 1, step: 1, value: 1 }));

const ward = moons({ rows: 200, noise: 0.1, random: mulberry32(7) });
const {
  f: wardF,
  depth: wardDepth,
  rule: wardRule,
  rate: wardRate,
  head: wardHead,
} = patients[patient]?.[cured ? "cured" : "ill"] ?? plain;
const patientNetwork = createNetwork({
  inputs: 2,
  layers: [
    ...count(wardDepth).map(() => ({ units: 32, activation: wardF })),
    { units: 1, activation: wardHead },
  ],
  batch: 200,
});
const wardRandom = mulberry32(patientSeed);
initialise(patientNetwork, wardRule, wardRandom);
const chart: { epoch: number; loss: number }[] = [];
const wardHow = {
  loss: "bce",
  optimiser: sgd({ learningRate: wardRate }),
  epochs: 30,
  batchSize: 20,
  random: wardRandom,
} as const;
for (const { epoch, loss: value, progress: part } of train(patientNetwork, {
  inputs: ward.inputs,
  targets: ward.targets,
  ...wardHow,
})) {
  chart.push({ epoch, loss: value });
  await progress(part, words.training);
}
const sheet = readings(patientNetwork, ward.inputs, ward.targets);
const wardLoss = chart.at(-1)?.loss ?? Number.NaN;
/** A sigmoid before a loss that expects logits: it can say at most 1 and at least 0. */
const doubleFloor = (Math.log1p(Math.exp(-1)) + Math.LN2) / 2;

// %% readOuts
const share = { domain: [0, 1], ticks: 2, label: words.share };
const layersShown = {
  label: words.layerAxis,
  domain: [0.6, wardDepth + 0.4],
  ticks: count(wardDepth).map((i) => i + 1),
  tickFormat: "d",
};
const wardName = `${patient}${cured ? t({ en: ", cured", "zh-cn": "（已治）" }) : ""}`;
const worstDead = Math.max(...sheet.map((row) => row.dead));
const firstDelta = sheet[0]?.delta ?? 0;
const sharesPlot = figure(
  Plot.plot({
    height: 190,
    marginTop: 34,
    marginBottom: 42,
    x: layersShown,
    y: share,
    marks: [
      Plot.rect(sheet, {
        x1: (d) => d.layer - 0.25,
        x2: (d) => d.layer + 0.25,
        y1: 0,
        y2: "dead",
        fill: colors.red,
        fillOpacity: 0.7,
      }),
      Plot.line(sheet, { x: "layer", y: "meanShare", stroke: colors.blue, strokeWidth: 1.5 }),
      Plot.dot(sheet, { x: "layer", y: "meanShare", fill: colors.blue, r: 4.5 }),
      Plot.text([words.dead], {
        frameAnchor: "top-right",
        dy: -28,
        dx: -110,
        fill: colors.red,
        fontWeight: 600,
      }),
      Plot.text([words.meanShare], {
        frameAnchor: "top-right",
        dy: -28,
        fill: colors.blue,
        fontWeight: 600,
      }),
      Plot.ruleY([0]),
    ],
  }),
  {
    alt: t({
      en: `Hidden layers of run ${wardName}: dead units ${sheet.map((row) => fixed(row.dead, 2)).join(", ")}; mean/rms ${sheet.map((row) => fixed(row.meanShare, 2)).join(", ")}.`,
      "zh-cn": `训练记录 ${wardName} 的各隐藏层：死亡比例 ${sheet.map((row) => fixed(row.dead, 2)).join("、")}；均值与均方根之比 ${sheet.map((row) => fixed(row.meanShare, 2)).join("、")}。`,
    }),
    data: sheet.map(({ layer, dead, meanShare }) => ({
      layer,
      dead: fixed(dead, 2),
      meanShare: fixed(meanShare, 2),
    })),
    columns: headings,
  },
);
const deltasPlot = figure(
  Plot.plot({
    height: 190,
    marginTop: 34,
    marginBottom: 42,
    marginLeft: 50,
    x: layersShown,
    y: {
      label: words.rmsDelta,
      type: "log",
      domain: [1e-9, 0.1],
      ticks: [1e-8, 1e-6, 1e-4, 0.01],
      tickFormat: (v: number) => v.toExponential(0).replace("-", "−"),
    },
    marks: [
      Plot.line(sheet, {
        x: "layer",
        y: (d) => clamp(d.delta, 1e-9, 0.1),
        stroke: colors.purple,
        strokeWidth: 1.5,
      }),
      Plot.dot(sheet, {
        x: "layer",
        y: (d) => clamp(d.delta, 1e-9, 0.1),
        fill: colors.purple,
        r: 5,
      }),
      Plot.text(sheet, {
        x: "layer",
        y: (d) => clamp(d.delta, 1e-9, 0.1),
        text: (d) => `χ ${d.chi > 100 ? "> 100" : short(d.chi)}`,
        dy: -13,
      }),
    ],
  }),
  {
    alt: t({
      en: `Root mean square of δ in the hidden layers of run ${wardName}: ${sheet.map((row) => short(row.delta)).join(", ")}. Measured χ: ${sheet.map((row) => short(row.chi)).join(", ")}.`,
      "zh-cn": `训练记录 ${wardName} 各隐藏层 δ 的均方根：${sheet.map((row) => short(row.delta)).join("、")}；实测的 χ：${sheet.map((row) => short(row.chi)).join("、")}。`,
    }),
    data: sheet.map(({ layer, delta, chi }) => ({ layer, delta: short(delta), χ: short(chi) })),
    columns: headings,
  },
);

// %% brokenFigure
display(
  figure(
    Plot.plot({
      height: 190,
      marginTop: 34,
      marginBottom: 42,
      x: { label: words.epochAxis, domain: [0, 30] },
      y: { label: words.lossAxis, domain: [0, 1], ticks: 4 },
      marks: [
        Plot.ruleY([Math.LN2], { stroke: colors.grey, strokeDasharray: "4 3" }),
        Plot.text(["ln 2"], { x: 29, y: Math.LN2, dy: -8, fill: colors.grey }),
        Plot.line(chart, {
          x: "epoch",
          y: (d) => Math.min(1, d.loss),
          stroke: colors.orange,
          strokeWidth: 2,
        }),
        Plot.text([`${wardName}: ${short(wardLoss)}`], {
          frameAnchor: "top-right",
          dy: -28,
          fill: colors.orange,
          fontWeight: 600,
        }),
      ],
    }),
    {
      alt: t({
        en: `Run ${wardName}: after 30 epochs the loss is ${short(wardLoss)}.`,
        "zh-cn": `训练记录 ${wardName}：30 轮之后损失为 ${short(wardLoss)}。`,
      }),
      data: chart.filter(({ epoch }) => epoch % 3 === 0),
      columns: headings,
    },
  ),
);
display(sharesPlot);
deltasPlot;

// %% examples
interface Task {
  inputs: Float64Array;
  targets: Float64Array;
  columns: number;
  outputs: number;
  loss: LossName;
  head: string;
}
const uniforms = between(-1, 1, 200);
const draw = mulberry32(11);
/** Two labels that may hold at once: inside the left disc, inside the right disc. */
function discs(): Task {
  const points = count(200).map(() => [3 * draw() - 1.5, 2 * draw() - 1]);
  const labels = points.map(([x = 0, y = 0]) =>
    [-0.4, 0.4].map((c) => Number(Math.hypot(x - c, y) < 0.8)),
  );
  return {
    inputs: Float64Array.from(points.flat()),
    targets: Float64Array.from(labels.flat()),
    columns: 2,
    outputs: 2,
    loss: "bce",
    head: "2 × σ",
  };
}
/** Events counted at a rate that follows a sine. */
function events(): Task {
  const counts = uniforms.map((x) => {
    const rate = Math.exp(1 + 1.2 * Math.sin(3 * x));
    let [k, product] = [0, draw()];
    while (product > Math.exp(-rate)) {
      product *= draw();
      k++;
    }
    return k;
  });
  return {
    inputs: Float64Array.from(uniforms),
    targets: Float64Array.from(counts),
    columns: 1,
    outputs: 1,
    loss: "poisson",
    head: "exp",
  };
}
/** A direction that turns with x, measured with noise: its cosine and its sine. */
function directions(): Task {
  const turned = uniforms.map((x) => 1.5 * Math.PI * x + 0.1 * standardNormal(draw));
  return {
    inputs: Float64Array.from(uniforms),
    targets: Float64Array.from(turned.flatMap((a) => [Math.cos(a), Math.sin(a)])),
    columns: 1,
    outputs: 2,
    loss: "mse",
    head: t({ en: "2 numbers", "zh-cn": "2 个数" }),
  };
}
/** Fisher's irises, each column with mean 0 and deviation 1. */
function flowers(): Task {
  const { inputs, targets } = iris();
  for (const j of count(4)) {
    const column = count(150).map((i) => inputs[4 * i + j] ?? 0);
    const mean = sum(column) / 150;
    const deviation = Math.sqrt(sum(column.map((v) => (v - mean) ** 2)) / 150);
    for (const i of count(150)) inputs[4 * i + j] = ((inputs[4 * i + j] ?? 0) - mean) / deviation;
  }
  return { inputs, targets, columns: 4, outputs: 3, loss: "cross-entropy", head: "softmax" };
}
const { attribution } = iris();
const lineTask = sineRegression({ rows: 200, noise: 0.1, random: mulberry32(7) });
const moonTask = moons({ rows: 200, noise: 0.1, random: mulberry32(7) });
const exampleTasks: Record<string, Task> = {
  [words.real]: { ...lineTask, outputs: 1, loss: "mse", head: words.identityHead },
  [words.yesNo]: { ...moonTask, outputs: 1, loss: "bce", head: "σ" },
  [words.oneOfK]: flowers(),
  [words.severalLabels]: discs(),
  [words.howMany]: events(),
  [words.angle]: directions(),
};

/** The loss of the best answer that does not look at the input. */
function bestConstant({ targets, outputs, loss: name }: Task): number {
  if (name === "cross-entropy") return Math.log(3);
  const mean = (k: number, f = (y: number) => y) =>
    sum(
      Array.from(targets)
        .filter((_, i) => i % outputs === k)
        .map(f),
    ) /
    (targets.length / outputs);
  const each = count(outputs).map((k) => {
    const m = mean(k);
    if (name === "bce") return -m * Math.log(m) - (1 - m) * Math.log(1 - m);
    return name === "poisson" ? m - m * Math.log(m) : mean(k, (y) => (y - m) ** 2);
  });
  return sum(each) / outputs;
}

// %% recipe
interface Inside {
  f: ActivationName;
  rule: Initialiser;
  ruleName: string;
}
const wishes: Record<string, Inside> = {
  [words.nothingSpecial]: { f: "relu", rule: he(), ruleName: "He" },
  [words.unitsDie]: { f: "leaky-relu", rule: he(0.01), ruleName: "He" },
  [words.smooth]: { f: "gelu", rule: he(), ruleName: "He" },
  [words.bounded]: { f: "tanh", rule: xavier(), ruleName: "Xavier" },
  [words.selfNormal]: { f: "selu", rule: lecun(), ruleName: "LeCun" },
};
const taskName = view(
  select(words.task, {
    options: Object.fromEntries(Object.keys(exampleTasks).map((name) => [name, name])),
    value: words.yesNo,
  }),
);
const recipeDepth = view(
  select(words.depth, {
    options: { [words.fewLayers]: 2, [words.someLayers]: 8, [words.manyLayers]: 30 },
  }),
);
const wishName = view(
  select(words.wish, {
    options: Object.fromEntries(Object.keys(wishes).map((name) => [name, name])),
  }),
);
const recipeSeed = view(number(words.seed, { min: 1, step: 1, value: 1 }));

const recipeTask = exampleTasks[taskName] ?? discs();
const {
  f: recipeF,
  rule: recipeRule,
  ruleName,
} = wishes[wishName] ?? { f: "relu", rule: he(), ruleName: "He" };
/** Thirty layers get a way past each layer and a LayerNorm in it; SELU is meant to do without. */
const helped = recipeDepth === 30 && recipeF !== "selu";
const recipeLayers = count(recipeDepth).map((i) => ({
  units: 32,
  activation: recipeF,
  ...(helped ? { normalise: "layer" as const } : {}),
  ...(helped && i > 0 ? { residual: 1 / Math.sqrt(recipeDepth) } : {}),
}));
const recipeRate = recipeDepth === 2 ? 0.01 : helped || recipeDepth === 8 ? 0.003 : 0.001;
const recipeNetwork = createNetwork({
  inputs: recipeTask.columns,
  layers: [...recipeLayers, { units: recipeTask.outputs }],
  batch: 20,
});
const recipeRandom = mulberry32(recipeSeed);
initialise(recipeNetwork, recipeRule, recipeRandom);
const recipeCurve: { epoch: number; loss: number }[] = [];
const { inputs: recipeInputs, targets: recipeTargets, loss: recipeLoss } = recipeTask;
const recipeHow = {
  loss: recipeLoss,
  optimiser: adam({ learningRate: recipeRate }),
  epochs: 30,
  batchSize: 20,
  random: recipeRandom,
};
for (const { epoch, loss: value, progress: part } of train(recipeNetwork, {
  inputs: recipeInputs,
  targets: recipeTargets,
  ...recipeHow,
})) {
  recipeCurve.push({ epoch, loss: value });
  await progress(part, words.training);
}
const constantLoss = bestConstant(recipeTask);
const recipeFinal = recipeCurve.at(-1)?.loss ?? Number.NaN;

// %% tree
const branches = [
  Object.keys(exampleTasks),
  [words.fewLayers, words.someLayers, words.manyLayers],
  Object.keys(wishes),
];
const depthName = branches[1]?.find((name) => Number.parseInt(name, 10) === recipeDepth) ?? "";
const taken = [taskName, depthName, wishName];
const columnsAt = [0, 150, 262];
const nodes = branches.flatMap((names, column) =>
  names.map((name, i) => ({
    name,
    column,
    x: columnsAt[column] ?? 0,
    y: (i + 0.5) / names.length,
    on: taken[column] === name,
  })),
);
const widthOf = (name: string) =>
  6 + 7.6 * [...name].reduce((n, letter) => n + (letter > "⺀" ? 1.75 : 1), 0);
const limbs = nodes.flatMap((from) =>
  from.on
    ? nodes
        .filter(({ column }) => column === from.column + 1)
        .map((to) => ({
          x1: from.x + widthOf(from.name),
          y1: from.y,
          x2: to.x - 6,
          y2: to.y,
          on: to.on,
        }))
    : [],
);
const insideName = `${wishes[wishName]?.f ?? ""}, ${ruleName}${helped ? " + LayerNorm + h₋₁" : ""}`;
const answers = [
  `${words.hidden}: ${recipeDepth} × ${insideName}`,
  `${words.head}: ${recipeTask.head}    ${words.lossName}: ${recipeLoss}    Adam, η = ${recipeRate}`,
];
const treePlot = figure(
  Plot.plot({
    height: 280,
    margin: 4,
    marginTop: 6,
    marginBottom: 50,
    x: { axis: null, domain: [0, 472] },
    y: { axis: null, domain: [1, 0] },
    marks: [
      Plot.link(limbs, {
        x1: "x1",
        x2: "x2",
        y1: "y1",
        y2: "y2",
        curve: "bump-x",
        stroke: (d) => (d.on ? colors.orange : colors.grey),
        strokeWidth: (d) => (d.on ? 2.4 : 0.8),
      }),
      Plot.text(nodes, {
        x: "x",
        y: "y",
        text: "name",
        textAnchor: "start",
        filter: (d) => !d.on,
      }),
      Plot.text(nodes, {
        x: "x",
        y: "y",
        text: "name",
        textAnchor: "start",
        filter: (d) => d.on,
        fill: colors.orange,
        fontWeight: 700,
      }),
      ...answers.map((answer, i) =>
        Plot.text([answer], {
          x: 0,
          y: 1,
          dy: 16 + 20 * i,
          textAnchor: "start",
          fontWeight: 600,
        }),
      ),
    ],
  }),
  {
    alt: t({
      en: `Decision tree. Taken: ${taken.join(" → ")}. Answer: ${answers.join("; ")}.`,
      "zh-cn": `决策树。所走的路：${taken.join(" → ")}。答案：${answers.join("；")}。`,
    }),
    data: nodes.map(({ name, column, on }) => ({
      [words.question]: column + 1,
      [words.choice]: name,
      "✓": on ? "✓" : "",
    })),
  },
);

// %% recipeFigure
display(treePlot);
const lowest = Math.min(recipeLoss === "poisson" ? constantLoss - 1.4 : 0, recipeFinal);
figure(
  Plot.plot({
    height: 210,
    marginTop: 34,
    marginBottom: 42,
    marginLeft: 46,
    x: { label: words.epochAxis, domain: [0, 30] },
    y: {
      label: words.lossAxis,
      domain: [lowest, constantLoss + 0.25 * (constantLoss - lowest)],
      ticks: 4,
    },
    clip: true,
    marks: [
      Plot.ruleY([constantLoss], { stroke: colors.grey, strokeDasharray: "4 3" }),
      Plot.text([words.constant], {
        x: 30,
        y: constantLoss,
        dy: -9,
        textAnchor: "end",
        fill: colors.grey,
      }),
      Plot.line(recipeCurve, {
        x: "epoch",
        y: "loss",
        stroke: colors.orange,
        strokeWidth: 2,
        clip: true,
      }),
      Plot.text([short(recipeFinal)], {
        frameAnchor: "top-right",
        dy: -28,
        fill: colors.orange,
        fontWeight: 600,
      }),
    ],
  }),
  {
    alt: t({
      en: `The recipe trained on an example: loss ${short(recipeFinal)} after 30 epochs; the best constant has ${short(constantLoss)}.`,
      "zh-cn": `按这个配方在一个例子上训练：30 轮后损失为 ${short(recipeFinal)}；最好的常数为 ${short(constantLoss)}。`,
    }),
    data: recipeCurve.filter(({ epoch }) => epoch % 3 === 0),
    columns: headings,
  },
);
