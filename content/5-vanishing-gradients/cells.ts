// %% imports
import * as Plot from "@observablehq/plot";
import {
  type ActivationName,
  activation,
  backward,
  complete,
  createNetwork,
  criticalWeightVariance,
  depthAndAccuracy,
  depthScale,
  explosion,
  forward,
  gaussianMoments,
  gradientProfile,
  type Initialiser,
  initialise,
  jacobianGain,
  meanField,
  moons,
  mulberry32,
  type Network,
  nielsenWindow,
  normalisationGain,
  predict,
  type RandomNetworkOptions,
  sgd,
  sigmoid,
  sigmoidDerivative,
  standardNormal,
  tanhEquivalent,
  thirtyLayers,
  train,
  widestNielsenWindow,
  xavier,
} from "nonlinear";
import {
  between,
  colors,
  count,
  display,
  figure,
  fixed,
  ink,
  number,
  pointer,
  progress,
  range,
  scrubber,
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
    factor: "factor",
    value: "value",
    measured: "measured",
    product: "product",
    allWeights: "all three weights ×",
    layers: "layers",
    onlyDerivatives: "bound on Π σ′",
    withFour: "with every weight 4",
    withEight: "with every weight 8",
    weights: "Π |w|",
    slopes: "Π σ′",
    gradient: "gradient",
    weight: "weight w",
    bias: "bias b",
    start: "start h₀",
    layer: "layer →",
    finite: "measured product",
    exact: "(L + 2) / (2L + 2)",
    widthOfWindow: "↑ width of the window",
    sizeOfWeight: "size of the weight |w| →",
    dragWeight: "drag the weight",
    output: "a, the output of the neuron before →",
    passed: "↑ |w σ′(wa + b)|",
    network: "network",
    differ: "outputs differ by",
    firstWeight: "a first weight",
    innerWeight: "an inner weight",
    varianceOfWeights: "σ_w²",
    grid: "χ, 33 fixed points",
    adaptive: "χ, adaptive",
    reach: "reach, layers",
    still: "critical σ_w²",
    activation: "activation",
    weightScale: "σ_w",
    biasScale: "σ_b",
    depth: "hidden layers",
    width: "width",
    residual: "residual h + f/√L",
    normalise: "normalisation",
    none: "none",
    layerNorm: "LayerNorm",
    batchNorm: "BatchNorm",
    seed: "seed",
    theory: "theory",
    meanFieldSays: "mean field",
    dragPhase: "drag the point",
    vanish: "gradients vanish",
    explode: "gradients explode",
    weightVariance: "weight variance σ_w² →",
    biasVariance: "↑ bias variance σ_b²",
    relative: "↑ rms δ, relative to the last layer",
    seeds: "seeds",
    training: "training",
    hidden: "hidden layers →",
    accuracy: "↑ accuracy on unseen points",
    remedy: "what is changed",
    asIs: "nothing",
    longer: "1000 epochs instead of 100",
    adam: "Adam, η = 0.01",
    restart: "tanh-equivalent start",
    least: "least",
    median: "median",
    most: "largest",
    mix: "start: 0 Xavier, 1 tanh-equivalent",
    withBiases: "biases too",
    epoch: "epoch",
    epochs: "epochs →",
    loss: "↑ training loss",
    xavierDead: "Xavier’s start",
    thisStart: "your start",
    metric: "what is plotted",
    ratio: "‖∂W_l‖ / ‖∂W_L‖",
    absolute: "‖∂W_l‖",
    deltas: "rms δ_l",
    inner: "⟨W_l, ∂W_l⟩",
    before: "as drawn",
    after: "W₁ × 100, W₂ / 100",
    outputsMove: "outputs move by",
    spread: "typical factor of chance",
    lost: "draws without any gradient",
    plain: "plain",
    gainOfTwenty: "gain of 20 layers",
    firstLoss: "first loss",
    afterOne: "after one step",
    fails: "first not finite at step",
    never: "never",
    clipped: "clipped to norm 1",
    twice: "twice He",
    rule: "weights",
    score: "accuracy",
  },
  "zh-cn": {
    factor: "因子",
    value: "数值",
    measured: "实测（差商）",
    product: "乘积",
    allWeights: "三个权重同乘以",
    layers: "层数",
    onlyDerivatives: "Π σ′ 的上界",
    withFour: "每个权重为 4",
    withEight: "每个权重为 8",
    weights: "Π |w|",
    slopes: "Π σ′",
    gradient: "梯度",
    weight: "权重 w",
    bias: "偏置 b",
    start: "起点 h₀",
    layer: "层 →",
    finite: "实测乘积",
    exact: "(L + 2) / (2L + 2)",
    widthOfWindow: "↑ 窗口宽度",
    sizeOfWeight: "权重的大小 |w| →",
    dragWeight: "拖动权重",
    output: "a，前一个神经元的输出 →",
    passed: "↑ |w σ′(wa + b)|",
    network: "网络",
    differ: "输出相差",
    firstWeight: "首层的一个权重",
    innerWeight: "内层的一个权重",
    varianceOfWeights: "σ_w²",
    grid: "χ（33 个固定点）",
    adaptive: "χ（自适应）",
    reach: "可达层数",
    still: "临界 σ_w²",
    activation: "激活函数",
    weightScale: "权重尺度 σ_w",
    biasScale: "偏置尺度 σ_b",
    depth: "隐藏层数",
    width: "宽度",
    residual: "残差 h + f/√L",
    normalise: "归一化",
    none: "无",
    layerNorm: "LayerNorm",
    batchNorm: "BatchNorm",
    seed: "随机种子",
    theory: "理论",
    meanFieldSays: "平均场",
    dragPhase: "拖动这个点",
    vanish: "梯度消失",
    explode: "梯度爆炸",
    weightVariance: "权重方差 σ_w² →",
    biasVariance: "↑ 偏置方差 σ_b²",
    relative: "↑ δ 的均方根（以末层为 1）",
    seeds: "种子个数",
    training: "训练中",
    hidden: "隐藏层数 →",
    accuracy: "↑ 未见过的点上的准确率",
    remedy: "改动",
    asIs: "不改",
    longer: "1000 轮，而不是 100 轮",
    adam: "Adam，η = 0.01",
    restart: "等价于 tanh 的初值",
    least: "最小",
    median: "中位数",
    most: "最大",
    mix: "初值：0 为 Xavier，1 为等价于 tanh",
    withBiases: "偏置也混合",
    epoch: "轮次",
    epochs: "轮次 →",
    loss: "↑ 训练损失",
    xavierDead: "Xavier 初值",
    thisStart: "你的初值",
    metric: "画什么",
    ratio: "比值 ‖∂W_l‖ / ‖∂W_L‖",
    absolute: "范数 ‖∂W_l‖",
    deltas: "δ_l 的均方根",
    inner: "内积 ⟨W_l, ∂W_l⟩",
    before: "原来的网络",
    after: "W₁ × 100，W₂ / 100",
    outputsMove: "输出变化",
    spread: "偶然性的典型倍数",
    lost: "毫无梯度的次数",
    plain: "普通",
    gainOfTwenty: "20 层的增益",
    firstLoss: "最初的损失",
    afterOne: "一步之后",
    fails: "第几步出现非有限数",
    never: "从未",
    clipped: "裁剪到范数 1",
    twice: "He 的两倍",
    rule: "权重",
    score: "准确率",
  },
});

/** Headings of tables; in English the names of the columns themselves. */
const headings = t<Record<string, string>>({
  en: {},
  "zh-cn": {
    layer: "层",
    node: "节点",
    value: "数值",
    gradient: "梯度",
    weights: "权重之积",
    slopes: "导数之积",
    weight: "权重",
    width: "宽度",
    a: "输出 a",
    passed: "通过的倍数",
    delta: "δ 的均方根",
    norm: "∂W 的范数",
    theory: "理论",
    relative: "相对值",
    network: "网络",
    depth: "隐藏层数",
    median: "准确率中位数",
    epoch: "轮次",
    loss: "损失",
    z: "z 的均方根",
    slope: "平均 σ′",
  },
});

/** The networks that are compared, by the names that plots and tables give them. */
const names = t({
  en: {
    sigmoid: "sigmoid, Xavier",
    equivalent: "sigmoid, tanh-equivalent",
    tanh: "tanh, Xavier",
    relu: "ReLU, He",
    reluXavier: "ReLU, Xavier",
    sigmoidLecun: "sigmoid, LeCun",
    tanhLecun: "tanh, LeCun",
    tinyRelu: "ReLU, deviation 0.01",
    tinyTanh: "tanh, deviation 0.01",
    tinySigmoid: "sigmoid, deviation 0.01",
    unit: "deviation 1",
  },
  "zh-cn": {
    sigmoid: "sigmoid，Xavier",
    equivalent: "sigmoid，等价于 tanh",
    tanh: "tanh，Xavier",
    relu: "ReLU，He",
    reluXavier: "ReLU，Xavier",
    sigmoidLecun: "sigmoid，LeCun",
    tanhLecun: "tanh，LeCun",
    tinyRelu: "ReLU，标准差 0.01",
    tinyTanh: "tanh，标准差 0.01",
    tinySigmoid: "sigmoid，标准差 0.01",
    unit: "标准差 1",
  },
});

// %% tools
const clamp = (v: number, low: number, high: number) => Math.min(high, Math.max(low, v));
const sum = (a: ArrayLike<number>) => Array.from(a).reduce((total, v) => total + v, 0);
const norm = (a: ArrayLike<number>) => Math.hypot(...Array.from(a));
const rms = (a: ArrayLike<number>) => norm(a) / Math.sqrt(a.length);
const geometricMean = (a: readonly number[]) => Math.exp(sum(a.map(Math.log)) / a.length);
const middle = (a: readonly number[]) => {
  const sorted = [...a].sort((x, y) => x - y);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
};
const raised = (n: number) => [...String(n)].map((c) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(c)] ?? "⁻").join("");
/** A number as 9.1 × 10⁻¹³, or as it is where that is short. */
function power(v: number, digits = 1): string {
  if (v === 0 || !Number.isFinite(v)) return String(v).replace("Infinity", "∞");
  const [mantissa = "", exponent = ""] = v.toExponential(digits).split("e");
  const size = Number(exponent);
  if (size >= -2 && size <= 3) return fixed(v, Math.max(0, digits + 1 - size));
  return `${mantissa.replace("-", "−")}\u00a0×\u00a010${raised(size)}`;
}
/** A tick of a logarithmic axis. */
const decade = (v: number) => `10${raised(Math.round(Math.log10(v)))}`;

// %% threeLayers
/**
 * Three sigmoid neurons in a row, with their weights times `scale`, and the loss
 * ½(f₃ − y)².
 */
function threeLayers(scale: number) {
  const x = 0.8;
  const y = 1;
  const w = [1.2, -0.7, 1.5].map((weight) => scale * weight);
  const b = [0.1, 0.3, -0.4];
  const run = (first: number) => {
    const f = [x];
    const a = w.map((weight, i) => {
      const sum = (i === 0 ? first : weight) * (f[i] ?? 0) + (b[i] ?? 0);
      f.push(sigmoid(sum));
      return sum;
    });
    return { a, f, loss: ((f[3] ?? 0) - y) ** 2 / 2 };
  };
  const [w1 = 0, w2 = 0, w3 = 0] = w;
  const { a, f } = run(w1);
  const [s1 = 0, s2 = 0, s3 = 0] = a.map((z) => sigmoidDerivative(z));
  const delta3 = ((f[3] ?? 0) - y) * s3;
  const delta2 = delta3 * w3 * s2;
  const delta1 = delta2 * w2 * s1;
  const h = 1e-5;
  const measured = (run(w1 + h).loss - run(w1 - h).loss) / (2 * h);
  return {
    w,
    a,
    f,
    slopes: [s1, s2, s3],
    deltas: [delta1, delta2, delta3],
    gradient: delta1 * x,
    measured,
  };
}

const three = threeLayers(1);
table([
  { [words.factor]: "∂𝓛/∂f₃", [words.value]: (three.f[3] ?? 0) - 1 },
  { [words.factor]: "σ′(a₃)", [words.value]: three.slopes[2] },
  { [words.factor]: "W₃", [words.value]: three.w[2] },
  { [words.factor]: "σ′(a₂)", [words.value]: three.slopes[1] },
  { [words.factor]: "W₂", [words.value]: three.w[1] },
  { [words.factor]: "σ′(a₁)", [words.value]: three.slopes[0] },
  { [words.factor]: "∂a₁/∂W₁ = x", [words.value]: three.f[0] },
  { [words.factor]: words.product, [words.value]: three.gradient },
  { [words.factor]: words.measured, [words.value]: three.measured },
]);

// %% threeLayersFigure
const scale = view(range(words.allWeights, { min: 0.1, max: 8, step: 0.1, value: 1 }));
const scaled = threeLayers(scale);
const below = ["₀", "₁", "₂", "₃"];
const nodes = scaled.f.map((f, i) => ({
  node: i === 0 ? "x" : `f${below[i]}`,
  value: f,
  gradient: scaled.deltas[i - 1] ?? scaled.gradient,
  i,
}));
figure(
  Plot.plot({
    height: 200,
    marginLeft: 8,
    marginRight: 8,
    x: { domain: [-0.4, 3.4], axis: null },
    y: { domain: [-1.2, 1.2], axis: null },
    marks: [
      Plot.arrow(nodes.slice(1), {
        x1: (d) => d.i - 0.68,
        x2: (d) => d.i - 0.32,
        y1: 0.5,
        y2: 0.5,
        stroke: colors.blue,
      }),
      Plot.arrow(nodes.slice(1), {
        x1: (d) => d.i - 0.35,
        x2: (d) => d.i - 0.65,
        y1: -0.5,
        y2: -0.5,
        stroke: colors.green,
        ...ink("green"),
      }),
      Plot.text(nodes, {
        x: "i",
        y: 0.5,
        text: (d) => `${d.node}\n${fixed(d.value, 2)}`,
        fontWeight: 600,
      }),
      Plot.text(nodes.slice(1), {
        x: (d) => d.i - 0.5,
        y: 0.95,
        text: (d) => `W${below[d.i]} = ${fixed(scaled.w[d.i - 1] ?? 0, 2)}`,
        fill: colors.blue,
        ...ink("blue"),
      }),
      Plot.text(nodes, {
        x: "i",
        y: -0.5,
        text: (d) => (d.i === 0 ? "∂𝓛/∂W₁" : `δ${below[d.i]}`),
        fill: colors.green,
        fontWeight: 600,
        ...ink("green"),
      }),
      Plot.text(nodes, {
        x: "i",
        y: -0.82,
        text: (d) => power(d.gradient),
        fill: colors.green,
        fontWeight: 600,
        ...ink("green"),
      }),
      Plot.text(nodes.slice(1), {
        x: (d) => d.i - 0.5,
        y: -1.12,
        text: (d) => `σ′ = ${fixed(scaled.slopes[d.i - 1] ?? 0, 3)}`,
        fill: colors.orange,
        ...ink("orange"),
      }),
    ],
  }),
  {
    alt: t({
      en: `Three neurons in a row with the weights ${scaled.w.map((w) => fixed(w, 2)).join(", ")}. Forward: ${scaled.f.map((f) => fixed(f, 2)).join(", ")}. Backward: δ₃ = ${power(scaled.deltas[2] ?? 0)}, δ₂ = ${power(scaled.deltas[1] ?? 0)}, δ₁ = ${power(scaled.deltas[0] ?? 0)}; the gradient of W₁ is ${power(scaled.gradient)}.`,
      "zh-cn": `三个神经元排成一串，权重为 ${scaled.w.map((w) => fixed(w, 2)).join("、")}。前向：${scaled.f.map((f) => fixed(f, 2)).join("、")}。反向：δ₃ = ${power(scaled.deltas[2] ?? 0)}，δ₂ = ${power(scaled.deltas[1] ?? 0)}，δ₁ = ${power(scaled.deltas[0] ?? 0)}；W₁ 的梯度为 ${power(scaled.gradient)}。`,
    }),
    data: nodes.map(({ node, value, gradient }) => ({ node, value, gradient })),
    columns: headings,
  },
);

// %% bounds
const threeBound = 0.25 ** 3;
const twentyBound = 0.25 ** 20;
const twentyText = power(twentyBound, 3);
const isPowerOfTwo = twentyBound === 2 ** -40;

table(
  [1, 3, 5, 20].map((layers) => ({
    [words.layers]: layers,
    [words.onlyDerivatives]: power(0.25 ** layers, 3),
    [words.withFour]: power((4 * 0.25) ** layers),
    [words.withEight]: power((8 * 0.25) ** layers),
  })),
);

// %% chains
/**
 * A row of equal sigmoid neurons: the two products of which the gradient consists,
 * layer by layer.
 */
function chainOf(w: number, b: number, start = 0.5, layers = 20) {
  const path = [{ layer: 0, h: start, weights: 1, slopes: 1, gradient: 1 }];
  let [h, weights, slopes] = [start, 1, 1];
  for (let layer = 1; layer <= layers; layer++) {
    const z = w * h + b;
    h = sigmoid(z);
    weights *= Math.abs(w);
    slopes *= sigmoidDerivative(z);
    path.push({ layer, h, weights, slopes, gradient: weights * slopes });
  }
  return path;
}

const chainEnds = [
  { w: 1, b: 0 },
  { w: 4, b: -2 },
  { w: 8, b: -4 },
].map(({ w, b }) => {
  const end = chainOf(w, b).at(-1) ?? { weights: 0, slopes: 0, gradient: 0 };
  return { w, b, ...end };
});
const vanishing = power(chainEnds[0]?.gradient ?? 0);
const exploding = chainEnds[2]?.gradient ?? 0;

table(
  chainEnds.map(({ w, b, weights, slopes, gradient }) => ({
    w,
    b,
    [words.weights]: power(weights),
    [words.slopes]: power(slopes),
    [words.gradient]: gradient < 1e-3 ? power(gradient) : gradient,
  })),
);

// %% chainFigure
const chainWeight = view(range(words.weight, { min: 0.5, max: 12, step: 0.1, value: 8 }));
const chainBias = view(range(words.bias, { min: -6, max: 2, step: 0.1, value: -4 }));
const chainStart = view(range(words.start, { min: 0, max: 1, step: 0.001, value: 0.5 }));
const path = chainOf(chainWeight, chainBias, chainStart);
const end = path.at(-1) ?? { weights: 1, slopes: 1, gradient: 1 };
figure(
  Plot.plot({
    height: 290,
    marginTop: 62,
    marginBottom: 42,
    marginLeft: 52,
    x: { label: words.layer, domain: [0, 20] },
    y: { label: null, type: "log", domain: [1e-20, 1e20], ticks: 5, tickFormat: decade },
    marks: [
      Plot.ruleY([1], { stroke: colors.grey }),
      Plot.line(path, {
        x: "layer",
        y: "weights",
        stroke: colors.blue,
        ...ink("blue"),
        strokeDasharray: "5 3",
        clip: true,
      }),
      Plot.line(path, {
        x: "layer",
        y: "slopes",
        stroke: colors.orange,
        ...ink("orange"),
        strokeDasharray: "2 3",
        clip: true,
      }),
      Plot.line(path, {
        x: "layer",
        y: "gradient",
        stroke: colors.green,
        ...ink("green"),
        strokeWidth: 3,
        clip: true,
      }),
      Plot.text([`${words.weights} = ${power(end.weights)}`], {
        frameAnchor: "top-left",
        dy: -56,
        fill: colors.blue,
        ...ink("blue"),
      }),
      Plot.text([`${words.slopes} = ${power(end.slopes)}`], {
        frameAnchor: "top-left",
        dy: -38,
        fill: colors.orange,
        ...ink("orange"),
      }),
      Plot.text([`${words.gradient} = ${power(end.gradient)}`], {
        frameAnchor: "top-left",
        dy: -20,
        fill: colors.green,
        ...ink("green"),
        fontWeight: 600,
      }),
    ],
  }),
  {
    alt: t({
      en: `A chain of 20 sigmoid neurons with w = ${fixed(chainWeight, 1)}, b = ${fixed(chainBias, 1)}, from h₀ = ${fixed(chainStart)}. The weights multiply to ${power(end.weights)}, the derivatives to ${power(end.slopes)}, the gradient to ${power(end.gradient)}.`,
      "zh-cn": `20 个 sigmoid 神经元排成一串，w = ${fixed(chainWeight, 1)}，b = ${fixed(chainBias, 1)}，从 h₀ = ${fixed(chainStart)} 出发。权重之积为 ${power(end.weights)}，导数之积为 ${power(end.slopes)}，梯度为 ${power(end.gradient)}。`,
    }),
    data: path.map(({ layer, weights, slopes, gradient }) => ({
      layer,
      weights,
      slopes,
      gradient,
    })),
    columns: headings,
  },
);

// %% telescope
const telescope = [1, 10, 100, 1000].map((L) => ({
  L,
  [words.finite]: fixed(
    count(L).reduce((product, i) => product * (1 - 1 / (i + 2) ** 2), 1),
    6,
  ),
  [words.exact]: fixed((L + 2) / (2 * L + 2), 6),
}));
table(telescope);

// %% tanhExplodes
/**
 * 20 tanh layers of 64 units whose weights have standard deviation 1; five draws.
 */
const steep = complete(
  jacobianGain({
    networks: [{ activation: "tanh", rule: "unit", rows: 16 }],
    seeds: [1, 2, 3, 4, 5],
  }),
).results[0];
const steepGain = steep?.gain ?? 0;
const steepText = power(steepGain, 0);
const steepTheory = power(meanField(activation("tanh"), { weightVariance: 64 }).chi ** 10, 0);

table([{ [words.measured]: steepText, [words.meanFieldSays]: steepTheory, "max |tanh′|": 1 }]);

// %% windowFigure
const widest = widestNielsenWindow();
const windowWidths = between(4, 20, 81).map((weight) => ({
  weight,
  width: nielsenWindow(weight)?.width ?? 0,
}));
function drawWidths(at: { x: number }) {
  const w = clamp(at.x, 2, 20);
  const width = nielsenWindow(w)?.width ?? 0;
  return figure(
    Plot.plot({
      height: 170,
      marginTop: 30,
      marginBottom: 42,
      marginLeft: 46,
      x: { label: words.sizeOfWeight, domain: [2, 20] },
      y: { label: words.widthOfWindow, domain: [0, 0.6], ticks: 3 },
      marks: [
        Plot.ruleY([widest.width], { stroke: colors.grey, strokeDasharray: "4 3" }),
        Plot.line(windowWidths, { x: "weight", y: "width", stroke: colors.blue, strokeWidth: 2 }),
        Plot.ruleY([0]),
        Plot.dot([w], { x: w, y: width, r: 7, fill: colors.orange }),
      ],
    }),
    {
      alt: t({
        en: `The window for |w| = ${fixed(w, 1)} is ${fixed(width)} wide. No window is wider than ${fixed(widest.width, 4)}, at |w| = ${fixed(widest.weight, 2)}; below 4 there is none.`,
        "zh-cn": `|w| = ${fixed(w, 1)} 时窗口宽 ${fixed(width)}。最宽的窗口是 ${fixed(widest.width, 4)}，在 |w| = ${fixed(widest.weight, 2)} 处；|w| 小于 4 时没有窗口。`,
      }),
      data: windowWidths,
      columns: headings,
    },
  );
}
const windowGrip = view(
  pointer(words.dragWeight, {
    value: { x: 6.9, y: 0.45 },
    step: { x: 0.1, y: 0.05 },
    plot: drawWidths,
  }),
);
const windowBias = view(range(words.bias, { min: -12, max: 2, step: 0.1, value: -3.4 }));
const windowWeight = clamp(windowGrip.x, 2, 20);
const openWindow = nielsenWindow(windowWeight, windowBias);
const passing = between(-0.3, 1.3, 81).map((a) => ({
  a,
  passed: Math.abs(windowWeight * sigmoidDerivative(windowWeight * a + windowBias)),
}));
figure(
  Plot.plot({
    height: 220,
    marginTop: 30,
    marginBottom: 42,
    marginLeft: 46,
    x: { label: words.output, domain: [-0.3, 1.3] },
    y: { label: words.passed, domain: [0, 5], ticks: 5 },
    marks: [
      Plot.rect([0], { x1: 0, x2: 1, y1: 0, y2: 5, fill: colors.grey, fillOpacity: 0.12 }),
      ...(openWindow
        ? [
            Plot.rect([openWindow], {
              x1: clamp(openWindow.lower, -0.3, 1.3),
              x2: clamp(openWindow.upper, -0.3, 1.3),
              y1: 0,
              y2: 1,
              fill: colors.orange,
              fillOpacity: 0.4,
            }),
          ]
        : []),
      Plot.ruleY([1], { stroke: colors.grey, strokeDasharray: "4 3" }),
      Plot.line(passing, { x: "a", y: "passed", stroke: colors.blue, strokeWidth: 2 }),
      Plot.ruleY([0]),
    ],
  }),
  {
    alt: t({
      en: `With w = ${fixed(windowWeight, 1)} and b = ${fixed(windowBias, 1)} the factor reaches ${fixed(windowWeight / 4, 2)}. ${openWindow ? `It is at least 1 between a = ${fixed(openWindow.lower, 2)} and ${fixed(openWindow.upper, 2)}.` : "It stays below 1 everywhere."}`,
      "zh-cn": `w = ${fixed(windowWeight, 1)}、b = ${fixed(windowBias, 1)} 时，这个倍数最大为 ${fixed(windowWeight / 4, 2)}。${openWindow ? `在 a = ${fixed(openWindow.lower, 2)} 与 ${fixed(openWindow.upper, 2)} 之间，它不小于 1。` : "它处处小于 1。"}`,
    }),
    data: passing,
    columns: headings,
  },
);

// %% equivalence
/**
 * A rule for any network: weights of variance 1/fan-in, and biases that are not 0
 * either.
 */
const drawn: Initialiser = (layer, _index, _layers, random) => {
  const { weights, biases, inputs } = layer;
  for (let i = 0; i < weights.length; i++) weights[i] = standardNormal(random) / Math.sqrt(inputs);
  for (let j = 0; j < biases.length; j++) biases[j] = standardNormal(random);
};

/**
 * Six hidden layers of 16 units and a linear output, from one and the same seed.
 */
function sixLayers(f: "tanh" | "sigmoid", rule: Initialiser): Network {
  const hidden = count(6).map(() => ({ units: 16, activation: f }));
  const network = createNetwork({ inputs: 16, layers: [...hidden, { units: 1 }], batch: 100 });
  initialise(network, rule, mulberry32(7));
  return network;
}

const asTanh = sixLayers("tanh", drawn);
const asSigmoid = sixLayers("sigmoid", tanhEquivalent(drawn));
const probe = (() => {
  const random = mulberry32(8);
  return Float64Array.from({ length: 1600 }, () => standardNormal(random));
})();
const [ofTanh, ofSigmoid] = [predict(asTanh, probe), predict(asSigmoid, probe)];
const equivalenceGap = Math.max(...ofTanh.map((v, i) => Math.abs(v - (ofSigmoid[i] ?? 0))));

const weightsOf = (name: string, { layers }: Network) => ({
  [words.network]: name,
  [words.firstWeight]: fixed(layers[0]?.weights[0] ?? 0, 4),
  [words.innerWeight]: fixed(layers[1]?.weights[0] ?? 0, 4),
});
table([
  { ...weightsOf("tanh", asTanh), [words.differ]: "" },
  { ...weightsOf("sigmoid", asSigmoid), [words.differ]: tiny(equivalenceGap) },
]);

// %% quadrature
/**
 * E g(Z) for Z ~ N(0, 1), by the trapezoidal rule on n equidistant points from −8
 * to 8.
 */
function expectation(g: (z: number) => number, n = 2001) {
  const points = between(-8, 8, n);
  const density = points.map((z) => Math.exp((-z * z) / 2));
  return sum(points.map((z, i) => g(z) * (density[i] ?? 0))) / sum(density);
}

/** q ← V(q) until it stands still, then χ there. Biases are 0. */
function chiOf(
  f: (x: number) => number,
  slope: (x: number) => number,
  weightVariance: number,
  n?: number,
) {
  let q = 1;
  for (let layer = 0; layer < 60; layer++) {
    const spread = Math.sqrt(q);
    q = weightVariance * expectation((z) => f(spread * z) ** 2, n);
  }
  return weightVariance * expectation((z) => slope(Math.sqrt(q) * z) ** 2, n);
}

const sigmoidField = (weightVariance: number) =>
  meanField(activation("sigmoid"), { weightVariance });
const ourChi = chiOf(sigmoid, sigmoidDerivative, 1, 401);
const chiOne = sigmoidField(1).chi;
const amplitude = Math.sqrt(chiOne);
const reach = depthScale(chiOne);
const tooFew = chiOf(sigmoid, sigmoidDerivative, 256, 33);
const enough = sigmoidField(256).chi;

table(
  [1, 16, 64, 256].map((weightVariance) => ({
    [words.varianceOfWeights]: weightVariance,
    [words.grid]: chiOf(sigmoid, sigmoidDerivative, weightVariance, 33),
    [words.adaptive]: sigmoidField(weightVariance).chi,
    [words.reach]: fixed(sigmoidField(weightVariance).correlationDepth, 2),
  })),
);

// %% scales
const criticalSigmoid = criticalWeightVariance(activation("sigmoid")) ?? 0;
const criticalStd = Math.sqrt(criticalSigmoid);
const listed: [string, ActivationName, Record<string, number>?][] = [
  ["identity", "identity"],
  ["sigmoid", "sigmoid"],
  ["tanh", "tanh"],
  ["ReLU", "relu"],
  ["leaky ReLU, ¼", "leaky-relu", { slope: 0.25 }],
  ["GELU", "gelu"],
];
table(
  listed.map(([name, id, parameters]) => {
    const f = activation(id, parameters);
    const { mean, secondMoment, secondMomentDerivative } = gaussianMoments(f);
    const critical = criticalWeightVariance(f);
    return {
      f: name,
      "E f": fixed(mean, 3),
      "E f²": fixed(secondMoment, 3),
      "E f′²": fixed(secondMomentDerivative, 3),
      "1 / E f²": fixed(1 / secondMoment, 2),
      [words.still]: critical === null ? "—" : fixed(critical, 2),
    };
  }),
);

// %% profile
/** A random network before any training: what is asked of it. */
interface Recipe {
  f: ActivationName;
  /** standard deviations: of the weights times √fan-in, and of the biases */
  weight: number;
  bias: number;
  depth: number;
  width: number;
  residual?: boolean;
  normalise?: "layer" | "batch" | undefined;
}

/**
 * One pass forward, one back, over 32 random inputs with targets ±1; sizes of what
 * arrives, layer by layer.
 */
function profileOf({ f, weight, bias, depth, width, residual, normalise }: Recipe, seed: number) {
  const layer = {
    units: width,
    activation: f,
    ...(normalise && { normalise }),
    ...(residual && { residual: 1 / Math.sqrt(depth) }),
  };
  const layers = [...count(depth).map(() => layer), { units: 1 }];
  const network = createNetwork({ inputs: width, layers, batch: 32 });
  const random = mulberry32(seed);
  initialise(
    network,
    ({ weights, biases, inputs }) => {
      const size = weight / Math.sqrt(inputs);
      for (let i = 0; i < weights.length; i++) weights[i] = size * standardNormal(random);
      for (let j = 0; j < biases.length; j++) biases[j] = bias * standardNormal(random);
    },
    random,
  );
  const inputs = Float64Array.from({ length: 32 * width }, () => standardNormal(random));
  const outputs = forward(network, inputs);
  backward(
    network,
    outputs.map((output) => (2 * (output - (random() < 0.5 ? -1 : 1))) / 32),
  );
  return network.layers.slice(0, -1).map((each, i) => ({
    layer: i + 1,
    delta: rms(each.deltas),
    norm: norm(each.weightGradients),
    z: rms(each.preActivations),
    slope: sum(each.slopes) / each.slopes.length,
  }));
}

const lecunSigmoid = profileOf({ f: "sigmoid", weight: 1, bias: 0, depth: 20, width: 64 }, 1);
const typicalZ = lecunSigmoid[9]?.z ?? 0;
const typicalSlope = lecunSigmoid[9]?.slope ?? 0;
const lecunText = {
  first: power(lecunSigmoid[0]?.norm ?? 0, 0),
  last: power(lecunSigmoid.at(-1)?.norm ?? 0, 0),
};

// %% profileFigure
const shownFunctions: Record<string, ActivationName> = {
  sigmoid: "sigmoid",
  tanh: "tanh",
  ReLU: "relu",
  ELU: "elu",
  SELU: "selu",
};
const recipe: Recipe = {
  f: view(select(words.activation, { options: shownFunctions })),
  weight: view(range(words.weightScale, { min: 0.1, max: 12, step: 0.1, value: 1 })),
  bias: view(range(words.biasScale, { min: 0, max: 3, step: 0.1, value: 0 })),
  depth: view(range(words.depth, { min: 2, max: 30, step: 1, value: 20 })),
  width: view(
    select(words.width, { options: { 8: 8, 16: 16, 32: 32, 64: 64, 128: 128 }, value: 64 }),
  ),
  residual: view(toggle(words.residual)),
  normalise: view(
    select<"layer" | "batch" | undefined>(words.normalise, {
      options: { [words.none]: undefined, [words.layerNorm]: "layer", [words.batchNorm]: "batch" },
    }),
  ),
};
const profileSeed = Math.round(view(number(words.seed, { min: 1, max: 999, step: 1, value: 1 })));
const bars = profileOf(recipe, profileSeed);
const chi = recipe.normalise
  ? normalisationGain(activation(recipe.f), recipe.normalise).squared
  : meanField(activation(recipe.f), {
      weightVariance: recipe.weight ** 2,
      biasVariance: recipe.bias ** 2,
    }).chi;
const [inputEnd, outputEnd] = [bars[0], bars.at(-1)];
const lowest = 1e-20;
const onScale = (v: number) => clamp(v, lowest, 1e10);
const theoryLine = bars.map(({ layer }) => ({
  layer,
  theory: (outputEnd?.delta ?? 0) * chi ** ((recipe.depth - layer) / 2),
}));
figure(
  Plot.plot({
    height: 300,
    marginTop: 62,
    marginBottom: 42,
    marginLeft: 52,
    x: {
      label: words.layer,
      domain: [0.4, recipe.depth + 0.6],
      ticks: Math.min(recipe.depth, 10),
      tickFormat: "d",
    },
    y: { label: null, type: "log", domain: [lowest, 1e10], ticks: 6, tickFormat: decade },
    marks: [
      Plot.rect(bars, {
        x1: (d) => d.layer - 0.4,
        x2: "layer",
        y1: lowest,
        y2: (d) => onScale(d.delta),
        fill: colors.blue,
      }),
      Plot.rect(bars, {
        x1: "layer",
        x2: (d) => d.layer + 0.4,
        y1: lowest,
        y2: (d) => onScale(d.norm),
        fill: colors.orange,
      }),
      ...(recipe.residual
        ? []
        : [
            Plot.line(theoryLine, {
              x: "layer",
              y: "theory",
              stroke: "currentColor",
              strokeWidth: 2,
              strokeDasharray: "6 4",
              clip: true,
            }),
          ]),
      Plot.text(
        [`rms δ: δ₁ = ${power(inputEnd?.delta ?? 0)}, δ_L = ${power(outputEnd?.delta ?? 0)}`],
        {
          frameAnchor: "top-left",
          dy: -56,
          fill: colors.blue,
        },
      ),
      Plot.text(
        [`‖∂W‖: ‖∂W₁‖ = ${power(inputEnd?.norm ?? 0)}, ‖∂W_L‖ = ${power(outputEnd?.norm ?? 0)}`],
        {
          frameAnchor: "top-left",
          dy: -38,
          fill: colors.orange,
        },
      ),
      Plot.text(
        [
          recipe.residual
            ? ""
            : `- - ${words.theory}: ${recipe.normalise ? "g²" : "χ"} = ${power(chi, 2)}`,
        ],
        { frameAnchor: "top-left", dy: -20 },
      ),
    ],
  }),
  {
    alt: t({
      en: `Gradients of ${recipe.depth} hidden layers before training, on a logarithmic scale. At the input end δ is ${power(inputEnd?.delta ?? 0)} and ‖∂W₁‖ is ${power(inputEnd?.norm ?? 0)}; at the output end they are ${power(outputEnd?.delta ?? 0)} and ${power(outputEnd?.norm ?? 0)}.${recipe.residual ? "" : ` The theory’s factor a layer, squared, is ${power(chi, 2)}.`}`,
      "zh-cn": `训练之前 ${recipe.depth} 个隐藏层的梯度，对数刻度。输入一端 δ 为 ${power(inputEnd?.delta ?? 0)}，‖∂W₁‖ 为 ${power(inputEnd?.norm ?? 0)}；输出一端分别为 ${power(outputEnd?.delta ?? 0)} 和 ${power(outputEnd?.norm ?? 0)}。${recipe.residual ? "" : `理论上每层的倍数的平方是 ${power(chi, 2)}。`}`,
    }),
    data: bars.map(({ layer, delta, norm }, i) => ({
      layer,
      delta: power(delta, 2),
      norm: power(norm, 2),
      theory: power(theoryLine[i]?.theory ?? 0, 2),
    })),
    columns: headings,
  },
);

// %% phaseGrid
/**
 * χ over the plane of the two variances; every function has its own stretch of the
 * axis.
 */
const plane = view(
  select(words.activation, {
    options: {
      tanh: { name: "tanh", f: "tanh", most: 4 },
      sigmoid: { name: "sigmoid", f: "sigmoid", most: 160 },
      ReLU: { name: "ReLU", f: "relu", most: 4 },
      "hard tanh": { name: "hard tanh", f: "hardtanh", most: 4 },
    } satisfies Record<string, { name: string; f: ActivationName; most: number }>,
  }),
);
const chiAt = (weightVariance: number, biasVariance: number) =>
  meanField(activation(plane.f), { weightVariance, biasVariance }).chi;
/** Where χ = 1. For two rays χ does not depend on the biases. */
const criticalLine = count(13).map((i) => {
  const biasVariance = (i / 12) ** 2;
  const f = activation(plane.f);
  const critical = criticalWeightVariance(f, biasVariance) ?? criticalWeightVariance(f) ?? 0;
  return { weightVariance: critical, biasVariance };
});

const [across, up] = [16, 10];
const cell = { width: plane.most / across, height: 1 / up };
/**
 * One cell more on every side than is shown, so that no contour ends within the
 * frame.
 */
const chiGrid = count((across + 2) * (up + 2)).map((i) => {
  const column = (i % (across + 2)) - 0.5;
  const row = Math.floor(i / (across + 2)) - 0.5;
  return chiAt(Math.max(0, column * cell.width), Math.max(0, row * cell.height));
});
const frameOfGrid = {
  width: across + 2,
  height: up + 2,
  x1: -cell.width,
  x2: plane.most + cell.width,
  y1: -cell.height,
  y2: 1 + cell.height,
  clip: true,
};

// %% phaseFigure
/** Weights that are all 0 pass on nothing; we stop a little before. */
const leastVariance = 0.01;
function drawPhase(at: { x: number; y: number }) {
  const [x, y] = [clamp(at.x, leastVariance, plane.most), clamp(at.y, 0, 1)];
  const here = chiAt(x, y);
  return figure(
    Plot.plot({
      height: 260,
      marginTop: 30,
      marginBottom: 42,
      marginLeft: 46,
      x: { label: words.weightVariance, domain: [0, plane.most] },
      y: { label: words.biasVariance, domain: [0, 1], ticks: 5 },
      marks: [
        Plot.areaX(criticalLine, {
          x1: 0,
          x2: "weightVariance",
          y: "biasVariance",
          fill: colors.blue,
          fillOpacity: 0.14,
          clip: true,
        }),
        Plot.areaX(criticalLine, {
          x1: "weightVariance",
          x2: plane.most,
          y: "biasVariance",
          fill: colors.orange,
          fillOpacity: 0.14,
          clip: true,
        }),
        Plot.contour(chiGrid, {
          ...frameOfGrid,
          value: (v: number) => 1 - v,
          thresholds: [0.25, 0.5, 0.75],
          fill: colors.blue,
          fillOpacity: 0.14,
          stroke: "none",
        }),
        Plot.contour(chiGrid, {
          ...frameOfGrid,
          value: (v: number) => v - 1,
          thresholds: [0.25, 0.5, 0.75],
          fill: colors.orange,
          fillOpacity: 0.14,
          stroke: "none",
        }),
        Plot.line(criticalLine, {
          x: "weightVariance",
          y: "biasVariance",
          stroke: "currentColor",
          strokeWidth: 2,
          clip: true,
        }),
        Plot.text([words.vanish], {
          frameAnchor: "top-left",
          dx: 8,
          dy: 10,
          fill: colors.blue,
          fontWeight: 600,
        }),
        Plot.text([words.explode], {
          frameAnchor: "bottom-right",
          dx: -8,
          dy: -10,
          fill: colors.orange,
          fontWeight: 600,
        }),
        Plot.dot([x], { x, y, r: 7, fill: colors.red }),
      ],
    }),
    {
      alt: t({
        en: `The plane of weight and bias variance for ${plane.name}: gradients vanish on one side of the critical line and explode on the other. At σ_w² = ${fixed(x, 2)}, σ_b² = ${fixed(y, 2)}, χ = ${power(here)}.`,
        "zh-cn": `${plane.name} 的权重方差与偏置方差的平面：临界线的一侧梯度消失，另一侧梯度爆炸。在 σ_w² = ${fixed(x, 2)}、σ_b² = ${fixed(y, 2)} 处，χ = ${power(here)}。`,
      }),
      data: [{ "σ_w²": x, "σ_b²": y, χ: here }],
    },
  );
}
const phasePoint = view(
  pointer(words.dragPhase, {
    value: { x: 0.35 * plane.most, y: 0.1 },
    step: { x: plane.most / 80, y: 0.02 },
    plot: drawPhase,
  }),
);
const weightVariance = clamp(phasePoint.x, leastVariance, plane.most);
const biasVariance = clamp(phasePoint.y, 0, 1);
const phaseChi = chiAt(weightVariance, biasVariance);
const phaseBars = profileOf(
  {
    f: plane.f,
    weight: Math.sqrt(weightVariance),
    bias: Math.sqrt(biasVariance),
    depth: 20,
    width: 64,
  },
  1,
).map(({ layer, delta }, _, all) => ({
  layer,
  relative: delta / (all.at(-1)?.delta ?? 1),
  theory: phaseChi ** ((20 - layer) / 2),
}));
figure(
  Plot.plot({
    height: 220,
    marginTop: 30,
    marginBottom: 42,
    marginLeft: 52,
    x: { label: words.layer, domain: [0.4, 20.6], tickFormat: "d" },
    y: { label: words.relative, type: "log", domain: [1e-6, 1e4], ticks: 5, tickFormat: decade },
    marks: [
      Plot.rect(phaseBars, {
        x1: (d) => d.layer - 0.4,
        x2: (d) => d.layer + 0.4,
        y1: 1,
        y2: (d) => clamp(d.relative, 1e-6, 1e4),
        fill: phaseChi < 1 ? colors.blue : colors.orange,
      }),
      Plot.line(phaseBars, {
        x: "layer",
        y: "theory",
        stroke: "currentColor",
        strokeWidth: 2,
        strokeDasharray: "6 4",
        clip: true,
      }),
      Plot.ruleY([1]),
      Plot.text([`χ = ${power(phaseChi)}`], {
        frameAnchor: "top-right",
        dx: -4,
        dy: 6,
        fontWeight: 600,
      }),
    ],
  }),
  {
    alt: t({
      en: `One random ${plane.name} net of 20 layers at this point: δ₁ is ${power(phaseBars[0]?.relative ?? 0)} times δ₂₀; χ = ${power(phaseChi)} predicts ${power(phaseBars[0]?.theory ?? 0)}.`,
      "zh-cn": `在这一点随机抽取的一个 20 层 ${plane.name} 网络：δ₁ 是 δ₂₀ 的 ${power(phaseBars[0]?.relative ?? 0)} 倍；由 χ = ${power(phaseChi)} 预测为 ${power(phaseBars[0]?.theory ?? 0)} 倍。`,
    }),
    data: phaseBars,
    columns: headings,
  },
);

// %% criticalStart
/** δ₁/δ₂₀ of 20 layers of 64 units, measured: the geometric mean of five draws. */
function ratioAt(name: ActivationName, gain: number, equivalent = false) {
  return complete(
    gradientProfile({
      activation: name,
      rule: "lecun",
      gain,
      tanhEquivalent: equivalent,
      rows: 16,
    }),
  ).deltaRatio;
}
const starts = {
  sigmoid: ratioAt("sigmoid", 1),
  critical: ratioAt("sigmoid", criticalStd),
  beyond: ratioAt("sigmoid", 12),
  equivalent: ratioAt("sigmoid", 1, true),
  tanh: ratioAt("tanh", 1),
};
const startText = { sigmoid: power(starts.sigmoid, 0), beyond: fixed(starts.beyond, 1) };
const criticalSpread = Math.sqrt(sigmoidField(criticalSigmoid).variance);
/** The share of units with |z| > 2 there, where σ′ is below 0.11. */
const criticalBeyond = expectation((z) => Number(Math.abs(criticalSpread * z) > 2));
table(
  [
    ["sigmoid, σ_w = 1", starts.sigmoid],
    [`sigmoid, σ_w = ${fixed(criticalStd, 2)}`, starts.critical],
    ["sigmoid, σ_w = 12", starts.beyond],
    [names.equivalent, starts.equivalent],
    ["tanh, σ_w = 1", starts.tanh],
  ].map(([name, ratio]) => ({ [words.network]: name, "δ₁ / δ₂₀": power(Number(ratio)) })),
);

// %% layerNorms
/**
 * ‖∂W_l‖ of five sigmoid layers at LeCun’s start: five draws and their geometric
 * means.
 */
const fiveLayers = complete(gradientProfile({ depth: 5 }));
const normsOfDraw = (norms: ArrayLike<number>) =>
  Object.fromEntries(
    Array.from(norms, (v, l) => [`‖∂W${["₁", "₂", "₃", "₄", "₅"][l]}‖`, power(v)]),
  );
const shrink = fiveLayers.draws.map(({ weightGradients: g }) => (g.at(-1) ?? 0) / (g[0] ?? 1));
const shrinkMean = geometricMean(shrink);
const [shrinkLeast, shrinkMost] = [Math.min(...shrink), Math.max(...shrink)];

table(
  fiveLayers.draws.map(({ weightGradients }, i) => ({
    [words.seed]: i + 1,
    ...normsOfDraw(weightGradients),
    "‖∂W₅‖ / ‖∂W₁‖": (shrink[i] ?? 0).toFixed(0),
  })),
);

// %% kinds
/**
 * What differs is the function and the first weights. Data, width and training are
 * the same.
 */
const kinds = {
  sigmoid: { activation: "sigmoid", rule: "xavier" },
  equivalent: { activation: "sigmoid", rule: "xavier", tanhEquivalent: true },
  tanh: { activation: "tanh", rule: "xavier" },
  relu: { activation: "relu", rule: "he" },
} as const;

// %% race
/**
 * Width 8, SGD with η = 0.5, batches of 20, 100 epochs: the defaults of
 * `depthAndAccuracy`.
 */
const seedCount = Math.round(view(number(words.seeds, { min: 1, max: 10, step: 1, value: 1 })));

const raceDepths = [1, 3, 5, 8];
const race = depthAndAccuracy({
  kinds: Object.values(kinds),
  depths: raceDepths,
  seeds: count(seedCount).map((i) => i + 1),
});
let leg = race.next();
while (!leg.done) {
  if (leg.value.epoch % 50 === 0) await progress(leg.value.fraction, words.training);
  leg = race.next();
}
/** What training makes of the last bits of `exp` depends on the browser; the plot need not. */
const toTwentieth = (v: number) => Math.round(20 * v) / 20;
const raceRuns = leg.value.runs.map((run) => ({
  id:
    (Object.keys(kinds) as (keyof typeof kinds)[]).find((key) => kinds[key] === run.kind) ??
    "sigmoid",
  depth: run.depth,
  accuracy: toTwentieth(run.accuracy),
}));

// %% raceFigure
const strokes = {
  sigmoid: { stroke: colors.blue },
  equivalent: { stroke: colors.orange },
  tanh: { stroke: colors.green, strokeDasharray: "6 3" },
  relu: { stroke: colors.purple, strokeDasharray: "2 3" },
};
const ids = Object.keys(strokes) as (keyof typeof strokes)[];
const medians = ids.map((id) =>
  raceDepths.map((depth) => ({
    network: names[id],
    depth,
    median: middle(
      raceRuns.filter((run) => run.id === id && run.depth === depth).map((run) => run.accuracy),
    ),
  })),
);
figure(
  Plot.plot({
    height: 300,
    marginTop: 30,
    marginBottom: 42,
    marginLeft: 46,
    x: { label: words.hidden, domain: [0.5, 8.5], ticks: raceDepths, tickFormat: "d" },
    y: { label: words.accuracy, domain: [0.45, 1.02], ticks: 5 },
    marks: [
      Plot.ruleY([0.5], { stroke: colors.grey, strokeDasharray: "4 3" }),
      ...ids.flatMap((id, k) => [
        Plot.dot(
          raceRuns.filter((run) => run.id === id),
          { x: (d) => d.depth + 0.12 * (k - 1.5), y: "accuracy", r: 2.5, fill: strokes[id].stroke },
        ),
        Plot.line(medians[k] ?? [], { x: "depth", y: "median", strokeWidth: 2.5, ...strokes[id] }),
        Plot.text([names[id]], {
          x: 0.6,
          y: 0.685 - 0.045 * k,
          textAnchor: "start",
          fill: strokes[id].stroke,
          fontWeight: 600,
        }),
      ]),
    ],
  }),
  {
    alt: t({
      en: `Accuracy on unseen points, median of ${seedCount}, at ${raceDepths.join(", ")} hidden layers. ${ids.map((id, k) => `${names[id]}: ${(medians[k] ?? []).map((d) => fixed(d.median, 2)).join(", ")}`).join(". ")}.`,
      "zh-cn": `未见过的点上的准确率（${seedCount} 个种子的中位数），隐藏层数为 ${raceDepths.join("、")}。${ids.map((id, k) => `${names[id]}：${(medians[k] ?? []).map((d) => fixed(d.median, 2)).join("、")}`).join("；")}。`,
    }),
    data: medians.flat(),
    columns: headings,
  },
);

// %% remedies
/**
 * Five hidden layers, where Xavier’s sigmoid fails: how many seeds a row, the
 * table says.
 */
const rescue = (options: Parameters<typeof depthAndAccuracy>[0], seeds = 10) => {
  const { runs } = complete(
    depthAndAccuracy({
      kinds: [kinds.sigmoid],
      depths: [5],
      seeds: count(seeds).map((i) => i + 1),
      ...options,
    }),
  );
  const scores = runs.map((run) => run.accuracy);
  return { seeds, least: Math.min(...scores), median: middle(scores), most: Math.max(...scores) };
};
const rescued = {
  asIs: rescue({}),
  longer: rescue({ epochs: 1000 }, 1),
  adam: rescue({ descent: "adam", learningRate: 0.01 }, 3),
  restart: rescue({ kinds: [kinds.equivalent] }),
};
table(
  (["asIs", "longer", "adam", "restart"] as const).map((way) => ({
    [words.remedy]: words[way],
    [words.seeds]: rescued[way].seeds,
    [words.least]: fixed(rescued[way].least, 2),
    [words.median]: fixed(rescued[way].median, 2),
    [words.most]: fixed(rescued[way].most, 2),
  })),
);

// %% morph
/**
 * Eight hidden sigmoid layers of 8 units; the parameters lie between Xavier’s and
 * the equivalent ones of the same draw.
 */
const mix = view(range(words.mix, { min: 0, max: 1, step: 0.05, value: 1 }));
const withBiases = view(toggle(words.withBiases, { value: true }));
const morphSeed = Math.round(view(number(words.seed, { min: 1, max: 999, step: 1, value: 4 })));
const morphData = moons({ rows: 200, noise: 0.1, random: mulberry32(7) });
const morphTest = moons({ rows: 400, noise: 0.1, random: mulberry32(8) });

async function morphed(part: number, report: boolean) {
  const hidden = count(8).map(() => ({ units: 8, activation: "sigmoid" as const }));
  const shape = { inputs: 2, layers: [...hidden, { units: 1 }], batch: 20 };
  const [network, other] = [createNetwork(shape), createNetwork(shape)];
  const random = mulberry32(morphSeed);
  initialise(network, xavier(), random);
  initialise(other, tanhEquivalent(xavier()), mulberry32(morphSeed));
  for (const [i, equivalent] of other.parameters.entries()) {
    network.parameters[i] = (1 - part) * (network.parameters[i] ?? 0) + part * equivalent;
  }
  if (!withBiases) for (const { biases } of network.layers) biases.fill(0);
  const { inputs, targets } = morphData;
  const optimiser = sgd({ learningRate: 0.5 });
  const how = {
    inputs,
    targets,
    loss: "bce",
    optimiser,
    epochs: 100,
    batchSize: 20,
    random,
  } as const;
  const history: { epoch: number; loss: number; parameters: Float64Array }[] = [];
  for (const { epoch, loss, progress: done } of train(network, how)) {
    history.push({
      epoch,
      loss: Math.round(100 * loss) / 100,
      parameters: network.parameters.slice(),
    });
    if (report && epoch % 5 === 0) await progress(done, words.training);
  }
  return { network, history };
}
const fromXavier = await morphed(0, false);
const fromMix = await morphed(mix, true);

// %% morphFigure
const frame = view(scrubber(words.epoch, { frames: fromMix.history.length }));
const moment = fromMix.history[frame] ?? { epoch: 0, loss: 0, parameters: new Float64Array() };
const learner = fromMix.network;
learner.parameters.set(moment.parameters);
const rightly = (() => {
  const outputs = predict(learner, morphTest.inputs);
  return (
    sum(outputs.map((z, i) => Number(z > 0 === (morphTest.targets[i] ?? 0) > 0))) / outputs.length
  );
})();
/** One point more on every side than is shown. */
const [columns, lines] = [32, 24];
const [stepX, stepY] = [4 / (columns - 2), 2.8 / (lines - 2)];
const surface = predict(
  learner,
  Float64Array.from({ length: 2 * columns * lines }, (_, k) => {
    const i = Math.floor(k / 2);
    return k % 2 === 0
      ? -2 + stepX * ((i % columns) - 0.5)
      : -1.4 + stepY * (Math.floor(i / columns) - 0.5);
  }),
).map((z) => Math.round(10 * z) / 10);
const points = count(80).map((i) => ({
  x: morphData.inputs[2 * i] ?? 0,
  y: morphData.inputs[2 * i + 1] ?? 0,
  one: (morphData.targets[i] ?? 0) > 0,
}));
display(
  figure(
    Plot.plot({
      height: 250,
      marginTop: 10,
      marginBottom: 30,
      x: { domain: [-2, 2], label: null, ticks: 5 },
      y: { domain: [-1.4, 1.4], label: null, ticks: 5 },
      marks: [
        Plot.contour(surface, {
          width: columns,
          height: lines,
          x1: -2 - stepX,
          x2: 2 + stepX,
          y1: -1.4 - stepY,
          y2: 1.4 + stepY,
          clip: true,
          value: (z: number) => z,
          thresholds: [0],
          stroke: "currentColor",
          strokeWidth: 2,
          fill: "none",
        }),
        Plot.dot(points, {
          x: "x",
          y: "y",
          r: 3,
          fill: (d) => (d.one ? colors.orange : colors.blue),
        }),
      ],
    }),
    {
      alt: t({
        en: `After ${moment.epoch} epochs the network decides ${fixed(100 * rightly, 0)} % of 400 unseen points of the two moons rightly; the black line is its boundary.`,
        "zh-cn": `${moment.epoch} 轮之后，网络对 400 个未见过的双月点判对 ${fixed(100 * rightly, 0)}%；黑线是它的分界。`,
      }),
      data: [{ epoch: moment.epoch, loss: moment.loss, [words.score]: rightly }],
      columns: headings,
    },
  ),
);
figure(
  Plot.plot({
    height: 220,
    marginTop: 46,
    marginBottom: 42,
    marginLeft: 46,
    x: { label: words.epochs, domain: [0, 100] },
    y: { label: null, domain: [0, 0.9], ticks: 4 },
    marks: [
      Plot.line(fromXavier.history, { x: "epoch", y: "loss", stroke: colors.blue, strokeWidth: 2 }),
      Plot.line(fromMix.history, { x: "epoch", y: "loss", stroke: colors.orange, strokeWidth: 2 }),
      Plot.dot([moment], { x: "epoch", y: "loss", r: 6, fill: colors.orange }),
      Plot.ruleY([0]),
      Plot.text([words.loss], { frameAnchor: "top-left", dx: -40, dy: -40 }),
      Plot.text([words.xavierDead], {
        frameAnchor: "top-right",
        dy: -40,
        fill: colors.blue,
        fontWeight: 600,
      }),
      Plot.text([`${words.thisStart} (${fixed(mix, 2)})`], {
        frameAnchor: "top-right",
        dy: -22,
        fill: colors.orange,
        fontWeight: 600,
      }),
    ],
  }),
  {
    alt: t({
      en: `Training loss over 100 epochs. From Xavier’s start it ends at ${fixed(fromXavier.history.at(-1)?.loss ?? 0, 2)}; from the start ${fixed(mix, 2)} of the way to the equivalent one at ${fixed(fromMix.history.at(-1)?.loss ?? 0, 2)}.`,
      "zh-cn": `100 轮的训练损失。从 Xavier 初值出发，最后是 ${fixed(fromXavier.history.at(-1)?.loss ?? 0, 2)}；从走向等价初值 ${fixed(mix, 2)} 处出发，最后是 ${fixed(fromMix.history.at(-1)?.loss ?? 0, 2)}。`,
    }),
    data: fromMix.history.map(({ epoch, loss }) => ({ epoch, loss })),
    columns: headings,
  },
);

// %% trap
/** Twenty layers of 64 units before training; three draws each. */
const trap: [string, string, Parameters<typeof gradientProfile>[0]][] = [
  [names.relu, colors.purple, { activation: "relu", rule: "he" }],
  [names.tinyRelu, colors.red, { activation: "relu", rule: "unit", gain: 0.01 }],
  [names.tinyTanh, colors.green, { activation: "tanh", rule: "unit", gain: 0.01 }],
  [names.sigmoidLecun, colors.blue, { activation: "sigmoid", rule: "lecun" }],
];
const trapped = trap.map(([network, stroke, options]) => ({
  network,
  stroke,
  ...complete(gradientProfile({ ...options, rows: 16, seeds: [1, 2, 3] })),
}));
const trapOf = (i: number) => {
  const norms = trapped[i]?.mean.weightGradients ?? new Float64Array();
  return { ratio: (norms[0] ?? 0) / (norms.at(-1) ?? 1), first: norms[0] ?? 0 };
};
const trapRatio = trapOf(1).ratio;
const trapNorm = power(trapOf(1).first, 0);

// %% metricFigure
const metric = view(
  select<"ratio" | "absolute" | "deltas">(words.metric, {
    options: { [words.ratio]: "ratio", [words.absolute]: "absolute", [words.deltas]: "deltas" },
  }),
);
const measure = ({ mean }: (typeof trapped)[number]) => {
  const values = Array.from(metric === "deltas" ? mean.deltas : mean.weightGradients);
  return metric === "ratio" ? values.map((v) => v / (values.at(-1) ?? 1)) : values;
};
const plotted = trapped.map((each) => ({ ...each, values: measure(each) }));
figure(
  Plot.plot({
    height: 300,
    marginTop: 30,
    marginBottom: 42,
    marginLeft: 52,
    x: { label: words.layer, domain: [0.5, 20.5], tickFormat: "d" },
    y: {
      label: `↑ ${words[metric]}`,
      type: "log",
      domain: [1e-45, 1e5],
      ticks: 5,
      tickFormat: decade,
    },
    marks: [
      Plot.ruleY([1], { stroke: colors.grey }),
      ...plotted.map(({ values, stroke }) =>
        Plot.line(values, { x: (_, i) => i + 1, y: (v: number) => v, stroke, strokeWidth: 2.5 }),
      ),
      ...plotted.map(({ network, stroke }, k) =>
        Plot.text([network], {
          frameAnchor: "bottom-right",
          dx: -4,
          dy: -10 - 17 * (3 - k),
          fill: stroke,
          fontWeight: 600,
        }),
      ),
    ],
  }),
  {
    alt: t({
      en: `${words[metric]} in the first layer of 20: ${plotted.map(({ network, values }) => `${network}: ${power(values[0] ?? 0)}`).join("; ")}. In the last: ${plotted.map(({ network, values }) => `${network}: ${power(values.at(-1) ?? 0)}`).join("; ")}.`,
      "zh-cn": `20 层网络第一层的${words[metric]}：${plotted.map(({ network, values }) => `${network}：${power(values[0] ?? 0)}`).join("；")}。最后一层：${plotted.map(({ network, values }) => `${network}：${power(values.at(-1) ?? 0)}`).join("；")}。`,
    }),
    data: plotted.flatMap(({ network, values }) =>
      values.map((value, i) => ({ network, layer: i + 1, value: power(value, 2) })),
    ),
    columns: headings,
  },
);

// %% rescaled
/**
 * A ReLU network without biases, and the same function again with W₁ a hundred
 * times as large and W₂ as small.
 */
const homogeneous = (() => {
  const random = mulberry32(3);
  const hidden = count(4).map(() => ({ units: 32, activation: "relu" as const }));
  const network = createNetwork({ inputs: 32, layers: [...hidden, { units: 1 }], batch: 64 });
  const inputs = Float64Array.from({ length: 2048 }, () => standardNormal(random));
  initialise(network, drawn, mulberry32(2));
  for (const { biases } of network.layers) biases.fill(0);
  const look = (first: number) => {
    const [one, two] = network.layers;
    for (let i = 0; i < 1024; i++) {
      if (one && two) {
        one.weights[i] = (one.weights[i] ?? 0) * first;
        two.weights[i] = (two.weights[i] ?? 0) / first;
      }
    }
    const outputs = forward(network, inputs).slice();
    backward(
      network,
      outputs.map((v, i) => (v - (i % 2)) / 64),
    );
    const layers = network.layers.slice(0, -1).map(({ weights, weightGradients }) => ({
      inner: sum(weights.map((w, i) => w * (weightGradients[i] ?? 0))),
      norm: norm(weightGradients),
    }));
    return { outputs, layers };
  };
  return { before: look(1), after: look(100) };
})();
const moved = Math.max(
  ...homogeneous.before.outputs.map((v, i) => Math.abs(v - (homogeneous.after.outputs[i] ?? 0))),
);
table(
  (["before", "after"] as const).map((state) => {
    const [one, two] = homogeneous[state].layers;
    return {
      [words.network]: words[state],
      "⟨W₁, ∂W₁⟩": fixed(one?.inner ?? 0, 6),
      "⟨W₂, ∂W₂⟩": fixed(two?.inner ?? 0, 6),
      "‖∂W₁‖ / ‖∂W₂‖": power((one?.norm ?? 0) / (two?.norm ?? 1)),
      [words.outputsMove]: state === "before" ? "" : tiny(moved, 1e-9),
    };
  }),
);

// %% narrow
/**
 * ln(δ₁/δ₂₀) of ReLU nets at He’s start, over thirty draws: how far chance alone
 * moves it.
 */
const narrowed = [8, 16, 32].map((width) => {
  const { draws } = complete(
    gradientProfile({
      activation: "relu",
      rule: "he",
      width,
      rows: 8,
      seeds: count(30).map((i) => i + 1),
    }),
  );
  const logs = draws.map(({ deltas }) => Math.log((deltas[0] ?? 0) / (deltas.at(-1) ?? 1)));
  const alive = logs.filter(Number.isFinite);
  const mean = sum(alive) / alive.length;
  const deviation = Math.sqrt(sum(alive.map((v) => (v - mean) ** 2)) / (alive.length - 1));
  return {
    width,
    perWidth: 20 / width,
    factor: Math.exp(deviation),
    dead: logs.length - alive.length,
  };
});
table(
  narrowed.map(({ width, perWidth, factor, dead }) => ({
    [words.width]: width,
    "Σ 1/n": perWidth,
    [words.spread]: fixed(factor, 1),
    [words.lost]: dead,
  })),
);

// %% gains
/**
 * The gain of 20 layers of 64 units for gradients, measured on two draws. BatchNorm
 * needs a batch to be itself.
 */
const bases: [string, RandomNetworkOptions][] = [
  [names.sigmoidLecun, { activation: "sigmoid", rule: "lecun" }],
  [names.tinySigmoid, { activation: "sigmoid", rule: "unit", gain: 0.01 }],
  [names.tanhLecun, { activation: "tanh", rule: "lecun" }],
  [names.relu, { activation: "relu", rule: "he" }],
];
const gains = bases.map(([network, base]) => {
  const variants = [
    base,
    { ...base, residual: 1 / Math.sqrt(20) },
    { ...base, normalise: "layer" as const },
    { ...base, normalise: "batch" as const },
  ].map((each, i) => ({ ...each, rows: i === 3 ? 64 : 16 }));
  const [plain, residual, layer, batch] = complete(
    jacobianGain({ networks: variants, seeds: [1, 2] }),
  ).results.map(({ gain }) => gain);
  return {
    network,
    plain: plain ?? 0,
    residual: residual ?? 0,
    layer: layer ?? 0,
    batch: batch ?? 0,
  };
});
table(
  gains.map(({ network, plain, residual, layer, batch }) => ({
    [words.network]: network,
    [words.plain]: power(plain),
    [words.residual]: power(residual),
    [words.layerNorm]: power(layer),
    [words.batchNorm]: power(batch),
  })),
);

// %% normalised
/** Nineteen normalised factors and one bare f′: √(g³⁸ · E f′²). */
const normalised = (name: ActivationName, kind: "layer" | "batch") => {
  const g = normalisationGain(activation(name), kind);
  const bare = gaussianMoments(activation(name)).secondMomentDerivative;
  return { ...g, twenty: Math.sqrt(g.squared ** 19 * bare) };
};
const worth = {
  layer: normalised("sigmoid", "layer"),
  batch: normalised("sigmoid", "batch"),
  relu: normalised("relu", "batch"),
};
const worthText = power(worth.layer.twenty);
const worthFactor = power(worth.batch.twenty / worth.layer.twenty, 0);
table(
  (["sigmoid", "tanh", "relu"] as const).flatMap((name) =>
    (["layer", "batch"] as const).map((kind) => {
      const { squared, amplitude, twenty } = normalised(name, kind);
      return {
        f: name === "relu" ? "ReLU" : name,
        [words.normalise]: kind === "layer" ? words.layerNorm : words.batchNorm,
        "g²": fixed(squared, 3),
        g: fixed(amplitude, 3),
        [words.gainOfTwenty]: power(twenty),
      };
    }),
  ),
);

// %% explosion
/**
 * Twenty ReLU layers, full-batch SGD with η = 0.001: three starts, without and
 * with clipping.
 */
const explosions = {
  free: complete(explosion({ steps: 3, rows: 32 })).runs,
  clipped: complete(explosion({ steps: 3, rows: 32, clip: 1 })).runs,
};
const startNames = ["He", words.twice, names.unit];
table(
  explosions.free.map(({ losses, divergence }, i) => {
    const clipped = explosions.clipped[i];
    return {
      [words.rule]: startNames[i],
      [words.firstLoss]: power(losses[0] ?? 0),
      [words.fails]: divergence ? divergence.step + 1 : words.never,
      [words.clipped]: clipped?.divergence ? clipped.divergence.step + 1 : words.never,
    };
  }),
);

// %% thirty
/**
 * Thirty hidden layers of 32 units, no normalisation, SGD with η = 0.03, 30
 * epochs.
 */
const thirtySeed = Math.round(view(number(words.seed, { min: 1, max: 999, step: 1, value: 1 })));
const thirtyKinds = [
  { activation: "relu", rule: "he" },
  { activation: "relu", rule: "xavier" },
  { activation: "sigmoid", rule: "lecun", tanhEquivalent: true },
] as const;
const thirtyRun = thirtyLayers({ kinds: thirtyKinds, seeds: [thirtySeed], epochs: 30 });
let mile = thirtyRun.next();
while (!mile.done) {
  if (mile.value.epoch % 20 === 0) await progress(mile.value.fraction, words.training);
  mile = thirtyRun.next();
}
const thirtyScores = mile.value.runs.map((run) => run.accuracy);
table(
  [names.relu, names.reluXavier, names.equivalent].map((name, i) => ({
    [words.network]: name,
    [words.score]: fixed(thirtyScores[i] ?? 0, 2),
  })),
);
