// %% imports
import * as Plot from "@observablehq/plot";
import {
  type ActivationName,
  activation,
  activationRace,
  circles,
  complete,
  conditionNumber,
  createNetwork,
  gaussianExpectation,
  gaussianMoments,
  initialise,
  moons,
  mulberry32,
  normalCdf,
  sameSignGradients,
  secondMomentMatrix,
  sgd,
  shuffle,
  sigmoid,
  sigmoidDerivative,
  standardNormal,
  symmetricEigen,
  symmetricEigenvalues,
  train,
  xavier,
  zigZag,
} from "nonlinear";
import {
  between,
  colors,
  count,
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
  toggle,
  view,
} from "notebook";

// %% words
/** What tables, plots and controls say, in the two languages of the chapter. */
const words = t({
  en: {
    way: "gradient",
    chain: "chain rule",
    differences: "difference quotients",
    source: "as source 002 writes it",
    unit: "unit and loss",
    squares: "squares",
    positive: "positive inputs",
    centredInputs: "centred inputs",
    zeroDelta: "δ = 0",
    weights: "weights",
    sample: "sample",
    both: "both together",
    move: "update",
    moves: "both up?",
    target: "target",
    sum: "sum of the updates",
    examples: "examples in the batch",
    seed: "seed",
    centre: "centre the inputs",
    dragTarget: "drag the target",
    dragStart: "drag the start",
    dragMean: "drag the mean of the inputs",
    firstChange: "↑ change of w₁",
    zerothChange: "change of w₀ →",
    noisy: "at w*, noise",
    limit: "at w*, limit",
    inputs: "inputs",
    mean: "mean",
    variance: "variance s²",
    kappa: "κ",
    formula: "formula",
    sample256: "256 rows",
    withBias: "with a bias",
    eigenvalue: "↑ eigenvalue of H",
    rank: "eigenvalue number →",
    dimensions: "inputs d",
    meanM: "mean m",
    bias: "a bias, too",
    direction: "direction",
    along: "along the mean",
    across: "across the mean",
    curvature: "curvature",

    batch: "B",
    rate: "η",
    steps: "steps",
    batchControl: "examples a step B",
    rateControl: "learning rate η",
    same: "same sign",
    reversed: "turned back",
    w0: "w₀ →",
    w1: "↑ w₁",
    x0: "x₀ →",
    x1: "↑ x₁",
    single: "one example a step",
    full: "all at once",
    overshoot: "all at once, other start",
    unitInputs: "inputs are",
    all: "all",
    best: "2/(λ₁ + λ₂)",
    hand: "the hand moves",
    start: "the start",
    playing: "play the voyage (%)",
    remedy: "what is done",
    nothing: "nothing",
    diagonal: "divide each axis (Adam at best)",
    centred: "subtract the means",
    standardised: "subtract, divide (BN)",
    natural: "multiply by H⁻¹ (natural gradient)",
    ceiling: "largest stable η",
    stepsAtBest: "steps at the best η",
    runner: "network",
    median: "median epochs",
    epochs: "epochs until the training loss is below 0.1 →",
    moons: "moons",
    colon: ": ",
    circles: "circles",
    layers: "hidden layers",
    rates: "learning rates",
    sameRate: "one for both",
    ownRate: "its own for each",
    training: "training",
    never: "never",
    measured: "steps, measured",
    predicted: "steps, from the worst factor",
    task: "task",
    share: "part of the move along (1, …, 1)",
    shareLeast: "least",
    shareMost: "most",
  },
  "zh-cn": {
    way: "梯度",
    chain: "链式法则",
    differences: "差商",
    source: "照原文 002 的写法",
    unit: "单元与损失",
    squares: "平方损失",
    positive: "输入为正",
    centredInputs: "输入以零为中心",
    zeroDelta: "δ = 0",
    weights: "权重",
    sample: "样本",
    both: "两个一起",
    move: "更新",
    moves: "同升？",
    target: "目标",
    sum: "各更新之和",
    examples: "一批的样本数",
    seed: "种子",
    centre: "把输入中心化",
    dragTarget: "拖动目标",
    dragStart: "拖动起点",
    dragMean: "拖动输入的均值",
    firstChange: "↑ w₁ 的变化",
    zerothChange: "w₀ 的变化 →",
    noisy: "在 w* 处，噪声",
    limit: "在 w* 处，极限",
    inputs: "输入",
    mean: "均值",
    variance: "方差 s²",
    kappa: "κ",
    formula: "公式",
    sample256: "256 行样本",
    withBias: "加上偏置",
    eigenvalue: "↑ H 的特征值",
    rank: "特征值的序号 →",
    dimensions: "输入个数 d",
    meanM: "均值 m",
    bias: "也算上偏置",
    direction: "方向",
    along: "沿均值",
    across: "垂直于均值",
    curvature: "曲率",
    batch: "B",
    rate: "η",
    steps: "步数",
    batchControl: "每步样本数 B",
    rateControl: "学习率 η",
    same: "同号",
    reversed: "折返",
    w0: "w₀ →",
    w1: "↑ w₁",
    x0: "x₀ →",
    x1: "↑ x₁",
    single: "每步一个样本",
    full: "每步全部样本",
    overshoot: "每步全部样本，另一起点",
    unitInputs: "输入来自",
    all: "全部",
    best: "2/(λ₁ + λ₂)",
    hand: "手拖动的是",
    start: "起点",
    playing: "播放航程（%）",
    remedy: "做法",
    nothing: "什么也不做",
    diagonal: "各轴分别缩放（Adam 至多如此）",
    centred: "减去均值",
    standardised: "减均值，除标准差（BN）",
    natural: "乘以 H⁻¹（自然梯度）",
    ceiling: "稳定的最大 η",
    stepsAtBest: "最佳 η 下的步数",
    runner: "网络",
    median: "轮数的中位数",
    epochs: "训练损失降到 0.1 以下所需的轮数 →",
    moons: "双月",
    colon: "：",
    circles: "同心圆",
    layers: "隐藏层数",
    rates: "学习率",
    sameRate: "两者相同",
    ownRate: "各用各的最佳值",
    training: "训练",
    never: "未达到",
    measured: "实测步数",
    predicted: "由最坏的因子算得",
    task: "任务",
    share: "移动中沿 (1, …, 1) 的份额",
    shareLeast: "最小",
    shareMost: "最大",
  },
});

/** Headings of tables; in English the names of the columns themselves. */
const headings = t<Record<string, string>>({
  en: {},
  "zh-cn": {
    step: "步",
    path: "路径",
    arrow: "箭头",
    rank: "序号",
    eigenvalue: "特征值",
    row: "行",
    seed: "种子",
    positive: "均值为正",
    centred: "中心化",
    epochs: "轮数",
    network: "网络",
  },
});

// %% tools
const sum = (a: readonly number[]) => a.reduce((total, v) => total + v, 0);
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((total, v, i) => total + v * (b[i] ?? 0), 0);
const clamp = (v: number, low: number, high: number) => Math.min(high, Math.max(low, v));
/** The middle value; of an even number the lower of the two in the middle. */
const median = (a: ArrayLike<number>) =>
  Array.from(a).sort((p, q) => p - q)[Math.floor((a.length - 1) / 2)] ?? Number.NaN;
const allOf = (a: readonly number[], sign: 1 | -1) => a.every((v) => v * sign > 0);
/** Whether all numbers are above 0, or all below. */
const sameSign = (a: readonly number[]) => allOf(a, 1) || allOf(a, -1);
const percent = (v: number) => `${fixed(100 * v, 0)} %`;
/** Lines of text above a plot, each in its colour. */
const caption = (lines: readonly (readonly [string, string])[]) =>
  lines.map(([text, fill], i) =>
    Plot.text([text], {
      frameAnchor: "top-left",
      dy: 18 * (i - lines.length) + 2,
      fill,
      fontWeight: 600,
    }),
  );

// %% oneGradient
const example = { w: [0.5, -0.3], x: [1.2, 0.7], y: 1 };
/** L = (σ(w·x) − y)², for the one example. */
const exampleLoss = (w: readonly number[]) => (sigmoid(dot(w, example.x)) - example.y) ** 2;

const z = dot(example.w, example.x);
const outer = 2 * (sigmoid(z) - example.y); // ∂L/∂f
const delta = outer * sigmoidDerivative(z); // ∂L/∂z
const byChainRule = example.x.map((x) => delta * x);
const bySource = example.x.map((x) => outer * x);
const byDifferences = example.w.map((_, i) => {
  const at = (h: number) => exampleLoss(example.w.map((w, j) => (j === i ? w + h : w)));
  return (at(1e-5) - at(-1e-5)) / 2e-5;
});
const tooLarge = 1 / sigmoidDerivative(z);

table([
  { [words.way]: words.chain, "∂L/∂w₀": byChainRule[0], "∂L/∂w₁": byChainRule[1] },
  {
    [words.way]: words.differences,
    "∂L/∂w₀": fixed(byDifferences[0] ?? 0, 6),
    "∂L/∂w₁": fixed(byDifferences[1] ?? 0, 6),
  },
  { [words.way]: words.source, "∂L/∂w₀": bySource[0], "∂L/∂w₁": bySource[1] },
]);

// %% orthants
const dimension = 6;
/** Gradients δ·x of 1000 single examples, and how many have one sign in all six places. */
function unanimity(f: ActivationName, inputs: (z: number) => number) {
  const random = mulberry32(4);
  const unit = activation(f);
  let [unanimous, silent] = [0, 0];
  for (let n = 0; n < 1000; n++) {
    const x = count(dimension).map(() => inputs(standardNormal(random)));
    const w = x.map(() => standardNormal(random));
    const y = standardNormal(random);
    const at = dot(w, x);
    const slope = (unit.value(at) - y) * unit.derivative(at);
    if (slope === 0) silent++;
    else if (sameSign(x.map((v) => slope * v))) unanimous++;
  }
  return { fraction: unanimous / (1000 - silent), silent };
}
const units: ActivationName[] = ["identity", "sigmoid", "relu", "gelu", "sine"];
const unanimous = units.map((f) => ({
  f,
  positive: unanimity(f, sigmoid),
  centred: unanimity(f, Math.tanh).fraction,
}));

table(
  unanimous.map(({ f, positive, centred }) => ({
    [words.unit]: `${f}, ${words.squares}`,
    [words.positive]: positive.fraction,
    [words.zeroDelta]: positive.silent,
    [words.centredInputs]: fixed(centred, 3),
  })),
);

// %% twoExamples
/** Two examples with positive inputs, and an error w − w* = (−1, 1). */
const pair = [
  [0.9, 0.2],
  [0.2, 0.9],
];
const pairUpdates = pair.map((x) => {
  const error = dot([-1, 1], x);
  return { x, error, move: x.map((v) => -error * v) };
});
const pairMove = [0, 1].map((i) => sum(pairUpdates.map(({ move }) => move[i] ?? 0)) / 2);

table([
  ...pairUpdates.map(({ x, error, move }) => ({
    [words.sample]: `(${x.join(", ")})`,
    δ: fixed(error, 2),
    "−δx₀": fixed(move[0] ?? 0, 3),
    "−δx₁": fixed(move[1] ?? 0, 3),
  })),
  {
    [words.sample]: words.both,
    δ: "",
    "−δx₀": fixed(pairMove[0] ?? 0, 3),
    "−δx₁": fixed(pairMove[1] ?? 0, 3),
  },
]);

// %% dialFigure
const dialCount = view(range(words.examples, { min: 1, max: 8, step: 1, value: 3 }));
const dialSeed = view(number(words.seed, { min: 1, step: 1, value: 37 }));
const dialCentred = view(toggle(words.centre));

function drawDial(at: { x: number; y: number }) {
  const goal = [clamp(at.x, -1, 1), clamp(at.y, -1, 1)];
  const random = mulberry32(dialSeed);
  const shift = dialCentred ? -0.5 : 0;
  const batch = count(dialCount).map(() => count(2).map(() => sigmoid(2 * standardNormal(random))));
  // The target is w* − w, so δ = (w − w*)·x, and the update is −δx.
  const inputs = batch.map((raw) => raw.map((v) => v + shift));
  const deltas = inputs.map((x) => -dot(goal, x));
  const moves = inputs.map((x, n) => x.map((v) => -(deltas[n] ?? 0) * v));
  const total = [0, 1].map((i) => sum(moves.map((move) => move[i] ?? 0)));
  /** Where an arrow of this direction ends; one that would leave the plot is drawn shorter. */
  const tip = ([x = 0, y = 0]: readonly number[]) => {
    const kept = Math.min(1, 1.45 / Math.abs(x), 1.1 / Math.abs(y));
    return { x: kept * x, y: kept * y };
  };
  const arrow = { x1: 0, y1: 0, x2: "x", y2: "y" };
  const tips = moves.map((move, n) => ({ ...tip(move), delta: deltas[n] ?? 0 }));
  const still = Math.hypot(...total) < 1e-9;
  const up = moves.filter((move) => allOf(move, 1)).length;
  const down = moves.filter((move) => allOf(move, -1)).length;
  const say = t({
    en: [
      `${dialCount === 1 ? "1 update" : `${dialCount} updates`}: ${up} up-right, ${down} down-left, ${dialCount - up - down} elsewhere`,
      `their sum: (${fixed(total[0] ?? 0, 2)}, ${fixed(total[1] ?? 0, 2)}), ${still ? "no way to go" : sameSign(total) ? "in the allowed quadrants" : "outside the quadrants"}`,
    ],
    "zh-cn": [
      `${dialCount} 个更新：${up} 个向右上，${down} 个向左下，${dialCount - up - down} 个在别处`,
      `它们的和：(${fixed(total[0] ?? 0, 2)}, ${fixed(total[1] ?? 0, 2)})，${still ? "无路要走" : sameSign(total) ? "在允许的象限内" : "已越出允许的象限"}`,
    ],
  });
  return figure(
    Plot.plot({
      height: 456,
      aspectRatio: 1,
      marginTop: 66,
      marginBottom: 42,
      x: { label: words.zerothChange, domain: [-1.5, 1.5], ticks: 5 },
      y: { label: words.firstChange, domain: [-1.15, 1.15], ticks: 5 },
      marks: [
        Plot.rect([0, -1.5], {
          x1: (d) => d,
          x2: (d) => d + 1.5,
          y1: (d) => d && -1.15,
          y2: (d) => (d ? 0 : 1.15),
          fill: colors.orange,
          fillOpacity: 0.1,
        }),
        Plot.ruleX([0]),
        Plot.ruleY([0]),
        Plot.arrow(tips, { ...arrow, stroke: colors.orange, strokeWidth: 1.5, ...ink("orange") }),
        Plot.arrow([tip(total)], {
          ...arrow,
          stroke: colors.blue,
          strokeWidth: 3.5,
          ...ink("blue"),
        }),
        Plot.dot(inputs, {
          x: (d) => d[0],
          y: (d) => d[1],
          r: 3.5,
          fill: colors.purple,
          ...ink("purple"),
        }),
        Plot.text(tips, {
          x: "x",
          y: "y",
          dx: 9,
          dy: 9,
          text: (d) => (d.delta > 0 ? "+" : d.delta < 0 ? "−" : "0"),
          fill: colors.red,
          fontSize: 16,
          fontWeight: 700,
          ...ink("red"),
        }),
        Plot.dot([goal], {
          x: (d) => d[0],
          y: (d) => d[1],
          symbol: "star",
          r: 9,
          fill: colors.green,
        }),
        Plot.text([words.target], { x: goal[0], y: goal[1], dy: -16, fill: colors.green }),
        ...caption([
          [say[0] ?? "", colors.orange],
          [say[1] ?? "", colors.blue],
        ]),
      ],
    }),
    {
      alt: t({
        en: `Target in the direction (${goal.map((v) => fixed(v, 2)).join(", ")}). ${say[0]}; ${say[1]}.`,
        "zh-cn": `目标在方向（${goal.map((v) => fixed(v, 2)).join("，")}）。${say[0]}；${say[1]}。`,
      }),
      data: [...moves, total].map((move, i) => ({
        arrow: i < moves.length ? `${i + 1}` : words.sum,
        "Δw₀": move[0],
        "Δw₁": move[1],
      })),
      columns: headings,
    },
  );
}

const dialTarget = view(
  pointer(words.dragTarget, {
    value: { x: 0.9, y: -0.9 },
    step: { x: 0.1, y: 0.1 },
    plot: drawDial,
  }),
);

// %% batchSizes
const fractions = complete(sameSignGradients({ batches: 700 })).counts;
const noisyFractions = complete(
  sameSignGradients({ batches: 700, distance: 0, labelNoise: 0.1, batchSizes: [1, 8, 32] }),
).counts;
const fractionOf = (all: typeof fractions, d: number, B: number) =>
  all.find((each) => each.dimension === d && each.batchSize === B)?.fraction;

/** All d of some normal numbers with correlation ρ positive, or all negative. */
function chanceOfOneSign(d: number, rho: number) {
  const odds = Math.sqrt(rho / (1 - rho));
  return 2 * gaussianExpectation((common) => normalCdf(odds * common) ** d);
}
const sigmoidMoments = gaussianMoments(activation("sigmoid"));
const rho = sigmoidMoments.mean ** 2 / sigmoidMoments.secondMoment;
const noiseLimit = { two: chanceOfOneSign(2, rho), eight: chanceOfOneSign(8, rho) };
const batchRow = (name: string, two: number | undefined, eight: number | undefined) => ({
  [words.batch]: name,
  "d = 2": two === undefined ? "" : fixed(two),
  "d = 8": eight === undefined ? "" : fixed(eight),
});

table([
  ...[1, 2, 4, 8, 16, 32, 128].map((B) =>
    batchRow(`${B}`, fractionOf(fractions, 2, B), fractionOf(fractions, 8, B)),
  ),
  ...[1, 8, 32].map((B) =>
    batchRow(
      `${B}, ${words.noisy}`,
      fractionOf(noisyFractions, 2, B),
      fractionOf(noisyFractions, 8, B),
    ),
  ),
  batchRow(`∞, ${words.limit}`, noiseLimit.two, noiseLimit.eight),
]);

// %% jacobi
/**
 * Eigenvalues of a symmetric matrix, largest first, after Jacobi: turn two axes until
 * their entry is zero, go on with the next two, and around again until nothing is left.
 */
function jacobi(matrix: ArrayLike<number>, n: number): number[] {
  const a = Array.from(matrix);
  const at = (i: number, j: number) => a[i * n + j] ?? 0;
  const turn = (one: number, other: number, c: number, s: number) => {
    const [p, q] = [a[one] ?? 0, a[other] ?? 0];
    a[one] = c * p - s * q;
    a[other] = s * p + c * q;
  };
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0;
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        off += at(i, j) ** 2;
        if (at(i, j) === 0) continue;
        const angle = Math.atan2(2 * at(i, j), at(j, j) - at(i, i)) / 2;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (let k = 0; k < n; k++) turn(k * n + i, k * n + j, c, s); // columns i, j
        for (let k = 0; k < n; k++) turn(i * n + k, j * n + k, c, s); // rows i, j
      }
    }
    if (off < 1e-26) break;
  }
  return count(n)
    .map((i) => at(i, i))
    .sort((p, q) => q - p);
}

/** `rows` rows of d numbers f(z) + shift, with z standard normal. */
function draw(
  f: ActivationName,
  d: number,
  options: { rows?: number; seed?: number; shift?: number } = {},
) {
  const { rows = 256, seed = 1, shift = 0 } = options;
  const random = mulberry32(seed);
  const unit = activation(f);
  return Float64Array.from({ length: rows * d }, () => unit.value(standardNormal(random)) + shift);
}

const secondMoments = secondMomentMatrix(draw("sigmoid", 8), { columns: 8 });
const spectrum = jacobi(secondMoments, 8);
const spectrumMiss = spectrum.map((v, i) => v - (symmetricEigenvalues(secondMoments, 8)[i] ?? 0));
table(spectrum.map((v, i) => ({ i: i + 1, [words.eigenvalue.replace("↑ ", "")]: fixed(v, 4) })));

// %% conditions
/** κ of the distribution: 1 + d·m²/s², and with a bias the square of the largest eigenvalue over s². */
function kappaOf({ mean, variance }: { mean: number; variance: number }, d: number, bias = false) {
  if (!bias) return d === 1 ? 1 : 1 + (d * mean ** 2) / variance;
  const half = (1 + variance + d * mean ** 2) / 2;
  const largest = half + Math.sqrt(half ** 2 - variance);
  return largest ** 2 / variance;
}
const tanhMoments = gaussianMoments(activation("tanh"));
const conditionRows = [2, 8, 32, 64].map((d) => {
  const sampled = (f: ActivationName, intercept: boolean) =>
    conditionNumber(
      secondMomentMatrix(draw(f, d), { columns: d, intercept }),
      intercept ? d + 1 : d,
    );
  return {
    d,
    sigmoid: kappaOf(sigmoidMoments, d),
    sigmoidSample: sampled("sigmoid", false),
    sigmoidBias: kappaOf(sigmoidMoments, d, true),
    tanh: kappaOf(tanhMoments, d),
    tanhSample: sampled("tanh", false),
    tanhBias: kappaOf(tanhMoments, d, true),
  };
});

table(
  conditionRows.map((row) => ({
    d: row.d,
    σ: fixed(row.sigmoid, 1),
    [`σ, ${words.sample256}`]: fixed(row.sigmoidSample, 1),
    [`σ, ${words.withBias}`]: fixed(row.sigmoidBias, 0),
    tanh: fixed(row.tanh, 1),
    [`tanh, ${words.sample256}`]: fixed(row.tanhSample, 1),
    [`tanh, ${words.withBias}`]: fixed(row.tanhBias, 1),
  })),
);

// %% contraction
/** Steps of full-batch descent on ½wᵀHw until ‖w‖ falls below `goal` times its start. */
function stepsOnMatrix(H: ArrayLike<number>, start: readonly number[], rate: number, goal = 0.05) {
  const d = start.length;
  let w = [...start];
  const first = Math.hypot(...w);
  for (let step = 0; step < 20_000; step++) {
    if (Math.hypot(...w) < goal * first) return step;
    const before = w;
    w = before.map((v, i) => {
      let slope = 0;
      for (let j = 0; j < d; j++) slope += (H[i * d + j] ?? 0) * (before[j] ?? 0);
      return v - rate * slope;
    });
  }
  return Infinity;
}
/** The steps that the rate (κ − 1)/(κ + 1) needs for a factor `goal`; about κ/2·ln(1/goal). */
const predictedSteps = (kappa: number, goal = 0.05) =>
  kappa <= 1 ? 1 : Math.ceil(Math.log(1 / goal) / Math.log((kappa + 1) / (kappa - 1)));

const worstStart = (() => {
  const { values, vectors } = symmetricEigen(secondMoments, 8);
  const [steep = 0, flat = 0] = [values[0], values[7]];
  const start = count(8).map((i) => (vectors[i] ?? 0) + (vectors[56 + i] ?? 0));
  const kappa = steep / flat;
  return {
    kappa,
    measured: stepsOnMatrix(secondMoments, start, 2 / (steep + flat)),
    predicted: predictedSteps(kappa),
    rule: (kappa / 2) * Math.log(20),
  };
})();
table([
  {
    κ: fixed(worstStart.kappa, 1),
    [words.measured]: worstStart.measured,
    [words.predicted]: worstStart.predicted,
    "κ/2 · ln 20": fixed(worstStart.rule, 1),
  },
]);

// %% spectrumFigure
const meanOfInputs = view(range(words.meanM, { min: 0, max: 1, step: 0.05, value: 0.5 }));
const inputCount = view(range(words.dimensions, { min: 2, max: 32, step: 1, value: 8 }));
const alsoBias = view(toggle(words.bias));

const drawn = (() => {
  const rows = draw("sigmoid", inputCount, { shift: meanOfInputs - 0.5 });
  const n = alsoBias ? inputCount + 1 : inputCount;
  const H = secondMomentMatrix(rows, { columns: inputCount, intercept: alsoBias });
  const { values, vectors } = symmetricEigen(H, n);
  const [steep = 0, flat = 0] = [values[0], values[n - 1]];
  const start = count(n).map((i) => (vectors[i] ?? 0) + (vectors[(n - 1) * n + i] ?? 0));
  const moments = { mean: meanOfInputs, variance: sigmoidMoments.variance };
  const kappa = kappaOf(moments, inputCount, alsoBias);
  return {
    values: Array.from(values, (eigenvalue, i) => ({ rank: i + 1, eigenvalue })),
    kappa,
    sample: steep / flat,
    predicted: predictedSteps(kappa),
    measured: stepsOnMatrix(H, start, 2 / (steep + flat)),
  };
})();
const endless = !Number.isFinite(drawn.measured);
const measuredSteps = t({
  en: endless ? "over 20000" : `${drawn.measured}`,
  "zh-cn": endless ? "超过 20000" : ` ${drawn.measured}`,
});
const spectrumSays = t({
  en: [
    `κ: ${fixed(drawn.kappa, 1)} by formula, ${fixed(drawn.sample, 1)} for these 256 rows`,
    `steps at best rate: ${drawn.predicted} by formula, ${measuredSteps} measured`,
  ],
  "zh-cn": [
    `κ：按公式 ${fixed(drawn.kappa, 1)}，这 256 行样本为 ${fixed(drawn.sample, 1)}`,
    `最佳学习率下的步数：按公式 ${drawn.predicted}，实测${measuredSteps}`,
  ],
});
figure(
  Plot.plot({
    height: 316,
    marginTop: 66,
    marginBottom: 42,
    marginLeft: 50,
    x: { label: words.rank, domain: [0.3, 33.7], ticks: [1, 8, 16, 24, 32], tickFormat: "d" },
    y: { label: words.eigenvalue, type: "log", domain: [5e-4, 50], ticks: 5, tickFormat: "~g" },
    marks: [
      Plot.rect(drawn.values, {
        x1: (d) => d.rank - 0.36,
        x2: (d) => d.rank + 0.36,
        y1: 5e-4,
        y2: "eigenvalue",
        fill: (d) => (d.rank === 1 ? colors.orange : colors.blue),
      }),
      Plot.ruleY([sigmoidMoments.variance], { stroke: colors.grey, strokeDasharray: "4 3" }),
      Plot.text(["s²"], { x: 33.2, y: sigmoidMoments.variance, dy: -8, fill: colors.grey }),
      ...caption([
        [spectrumSays[0] ?? "", colors.orange],
        [spectrumSays[1] ?? "", colors.blue],
      ]),
    ],
  }),
  {
    alt: t({
      en: `Eigenvalues of H for ${inputCount} inputs of mean ${fixed(meanOfInputs, 2)}: the largest is ${fixed(drawn.values[0]?.eigenvalue ?? 0, 2)}, the next ${fixed(drawn.values[1]?.eigenvalue ?? 0, 3)}. ${spectrumSays[0]}; ${spectrumSays[1]}.`,
      "zh-cn": `${inputCount} 个均值为 ${fixed(meanOfInputs, 2)} 的输入，其 H 的特征值：最大的为 ${fixed(drawn.values[0]?.eigenvalue ?? 0, 2)}，其次为 ${fixed(drawn.values[1]?.eigenvalue ?? 0, 3)}。${spectrumSays[0]}；${spectrumSays[1]}。`,
    }),
    data: drawn.values,
    columns: headings,
  },
);

// %% flatDirection
const planeMoments = [sigmoidMoments.secondMoment, sigmoidMoments.mean ** 2];
/** H of two sigmoid inputs: s² + m² on the diagonal, m² beside it. */
const planeH = [0, 1, 1, 0].map((i) => planeMoments[i] ?? 0);
const plane = symmetricEigen(planeH, 2);
const [steepest = 0, flattest = 0] = plane.values;
/** Steps until the mean path comes within 0.05 of w*, from w* + (−1, 1). */
const stepsAcross = (rate: number) => Math.log(Math.SQRT2 / 0.05) / -Math.log(1 - rate * flattest);
const slow = stepsAcross(0.1);
/** The largest rates that do not diverge: 2/λ₁, for σ and for σ − ½, whose H is s²·I. */
const ceilings = { sigmoid: 2 / steepest, centred: 2 / flattest };

table(
  [0, 1].map((i) => {
    const vector = Array.from(plane.vectors.slice(2 * i, 2 * i + 2));
    return {
      [words.direction]: i === 0 ? words.along : words.across,
      v: `(${vector.map((v) => fixed(v, 2)).join(", ")})`,
      λ: fixed(plane.values[i] ?? 0, 4),
    };
  }),
);

// %% descent
/** What a voyage is made of: rows of inputs, a start, a target, and how to step. */
interface Voyage {
  rows: readonly (readonly number[])[];
  start: readonly number[];
  target: readonly number[];
  rate: number;
  batch: number;
  seed?: number;
  limit?: number;
}
/** Descent on the mean of ½(w·x − w*·x)², until w is within 0.05 of w*, lost, or out of time. */
function sail({ rows, start, target, rate, batch, seed = 1, limit = 500 }: Voyage) {
  const order = count(rows.length);
  const random = mulberry32(seed);
  let w = [...start];
  const path = [w];
  const away = () => Math.hypot(...w.map((v, i) => v - (target[i] ?? 0)));
  let [length, alike, next] = [0, 0, rows.length];
  while (away() >= 0.05 && away() < 20 && path.length <= limit) {
    if (next >= rows.length) [next] = [0, shuffle(order, random)];
    const chosen = order.slice(next, next + batch);
    next += batch;
    const here = w;
    const move = w.map(() => 0);
    for (const n of chosen) {
      const x = rows[n] ?? [];
      const error = dot(here, x) - dot(target, x); // δ, for a linear unit
      for (const i of move.keys())
        move[i] = (move[i] ?? 0) - (rate * error * (x[i] ?? 0)) / chosen.length;
    }
    w = here.map((v, i) => v + (move[i] ?? 0));
    path.push(w);
    length += Math.hypot(...move);
    if (sameSign(move)) alike++;
  }
  const steps = path.length - 1;
  const made = Math.hypot(...w.map((v, i) => v - (start[i] ?? 0)));
  return {
    path,
    steps,
    Z: steps === 0 ? 1 : length / made,
    sameSign: alike / Math.max(1, steps),
    arrived: away() < 0.05,
  };
}
const pairsOf = (flat: ArrayLike<number>) =>
  count(flat.length / 2).map((n) => [flat[2 * n] ?? 0, flat[2 * n + 1] ?? 0]);

// %% voyages
const voyages = complete(zigZag({ dimensions: [2] }));
const nameOf = (inputs: { activation: string; scale?: number; shift?: number }) =>
  inputs.activation === "tanh" ? "tanh" : inputs.scale ? "2σ − 1" : inputs.shift ? "σ − ½" : "σ";
const summary = [...voyages.stochastic, ...voyages.fullBatch].map((runs) => ({
  inputs: nameOf(runs.inputs),
  batch: runs.batchSize,
  offset: runs.offset[1],
  rate: median(runs.learningRates),
  steps: median(runs.steps),
  Z: median(runs.indices),
  worstZ: Math.max(...runs.indices),
  sameSign: median(runs.sameSignFractions),
  reversals: median(runs.reversalFractions),
}));
/** The medians over ten pools: one kind of inputs, one batch size, one start. */
const voyage = (inputs: string, batch: number, offset = 1) =>
  summary.find((row) => row.inputs === inputs && row.batch === batch && row.offset === offset);
const sigmoidSingle = voyage("σ", 1);
const sigmoidEight = voyage("σ", 8);
const centredSingle = voyage("σ − ½", 1);
const tanhSingle = voyage("tanh", 1);
const sigmoidFull = voyage("σ", 256);
const sigmoidAcross = voyage("σ", 256, 0.5);
const centredFull = voyage("σ − ½", 256);
/** Over the ten pools, one example a step: the range of Z for σ, and of its steps over those of σ − ½. */
const [sigmoidRuns, , , , centredRuns] = voyages.stochastic;
const Zs = Array.from(sigmoidRuns?.indices ?? []);
const stepRatios = Array.from(sigmoidRuns?.steps ?? [], (n, i) => n / (centredRuns?.steps[i] ?? 1));
const spread = {
  leastZ: Math.min(...Zs),
  mostZ: Math.max(...Zs),
  leastRatio: Math.min(...stepRatios),
  mostRatio: Math.max(...stepRatios),
};

table(
  summary.map((row) => ({
    [words.inputs]: row.inputs,
    [words.batch]: row.batch === 256 ? words.all : row.batch,
    [words.start]: `w*\u00a0+\u00a0(−1,\u00a0${row.offset === 1 ? 1 : "½"})`,
    [words.rate]: fixed(row.rate, 2),
    [words.steps]: row.steps,
    Z: fixed(row.Z, 2),
    [words.same]: fixed(row.sameSign, 2),
    [words.reversed]: fixed(row.reversals, 2),
  })),
);

// %% tackingFigure
const tackSeed = view(number(words.seed, { min: 1, step: 1, value: 1 }));
const tackFrame = view(scrubber(words.playing, { frames: 101 }));

const tackRows = pairsOf(draw("sigmoid", 2, { seed: tackSeed }));
const tackRate =
  2 / sum(Array.from(symmetricEigenvalues(secondMomentMatrix(tackRows.flat(), { columns: 2 }), 2)));
const tacks = [
  { name: words.single, stroke: colors.orange, start: [-0.5, 0.5], rate: 0.5, batch: 1 },
  { name: words.full, stroke: colors.blue, start: [-0.5, 0.5], rate: tackRate, batch: 256 },
  { name: words.overshoot, stroke: colors.green, start: [-0.5, 0], rate: tackRate, batch: 256 },
].map((tack) => ({
  ...tack,
  ...sail({ rows: tackRows, target: [0.5, -0.5], seed: tackSeed + 1000, ...tack }),
}));
const tackSays = tacks.map(({ name, Z, steps, sameSign: alike }) =>
  t({
    en: `${name}: ${steps} steps, Z = ${fixed(Z, 2)}, same sign ${percent(alike)}`,
    "zh-cn": `${name}：${steps} 步，Z = ${fixed(Z, 2)}，同号 ${percent(alike)}`,
  }),
);
figure(
  Plot.plot({
    height: 488,
    aspectRatio: 1,
    marginTop: 84,
    marginBottom: 42,
    x: { label: words.w0, domain: [-1.1, 1.1], ticks: 5 },
    y: { label: words.w1, domain: [-0.75, 0.75], ticks: 5 },
    marks: [
      tacks.map(({ path, stroke, batch }) => {
        const shown = path.slice(0, 1 + Math.round((tackFrame / 100) * (path.length - 1)));
        return [
          Plot.line(shown, { x: "0", y: "1", stroke, strokeWidth: batch === 1 ? 1 : 2 }),
          Plot.dot(shown.slice(-1), { x: "0", y: "1", fill: stroke, r: 5 }),
        ];
      }),
      Plot.dot([[0.5, -0.5]], { x: "0", y: "1", symbol: "star", r: 8, fill: colors.red }),
      ...caption(tacks.map(({ stroke }, i) => [tackSays[i] ?? "", stroke] as const)),
    ],
  }),
  {
    alt: t({
      en: `Three paths to the target (0.5, −0.5), shown to ${tackFrame} %. ${tackSays.join("; ")}.`,
      "zh-cn": `三条通往目标 (0.5, −0.5) 的路径，画到 ${tackFrame} %。${tackSays.join("；")}。`,
    }),
    data: tacks.map(({ name, steps, Z, sameSign: alike }) => ({
      path: name,
      [words.steps]: steps,
      Z,
      [words.same]: alike,
    })),
    columns: headings,
  },
);

// %% ship
const shipInputs = view(
  select<"sigmoid" | "tanh">(words.unitInputs, { options: { σ: "sigmoid", tanh: "tanh" } }),
);
const shipCentred = view(toggle(words.centre));
const shipBatch = view(
  select(words.batchControl, { options: { "1": 1, "8": 8, [words.all]: 256 } }),
);
const shipRate = view(
  select(words.rateControl, {
    options: { "0.1": 0.1, "0.3": 0.3, "1.0": 1, [words.best]: 0 },
    value: 0.3,
  }),
);
const shipSeed = view(number(words.seed, { min: 1, step: 1, value: 1 }));

/** Deviations from their mean; the reader's hand adds the mean. */
const deviations = (() => {
  const { mean } = gaussianMoments(activation(shipInputs));
  return pairsOf(draw(shipInputs, 2, { seed: shipSeed, shift: -mean }));
})();
const shipMean = (at: { x: number; y: number }) =>
  shipCentred ? [0, 0] : [clamp(at.x, -1, 1), clamp(at.y, -1, 1)];

function drawInputs(at: { x: number; y: number }) {
  const mu = shipMean(at);
  const rows = deviations.slice(0, 45).map((x) => x.map((v, i) => v + (mu[i] ?? 0)));
  const positive =
    deviations.filter((x) =>
      allOf(
        x.map((v, i) => v + (mu[i] ?? 0)),
        1,
      ),
    ).length / 256;
  return figure(
    Plot.plot({
      height: 230,
      marginTop: 24,
      marginBottom: 42,
      x: { label: words.x0, domain: [-2.2, 2.2], ticks: 5 },
      y: { label: words.x1, domain: [-1.2, 1.2], ticks: 3 },
      marks: [
        Plot.ruleX([0], { stroke: colors.grey }),
        Plot.ruleY([0], { stroke: colors.grey }),
        Plot.dot(rows, { x: "0", y: "1", r: 2, fill: colors.blue, fillOpacity: 0.6 }),
        Plot.dot([mu], { x: "0", y: "1", r: 7, fill: colors.orange }),
        ...caption([[`E x = (${mu.map((v) => fixed(v, 2)).join(", ")})`, colors.orange]]),
      ],
    }),
    {
      alt: t({
        en: `Inputs with mean (${mu.map((v) => fixed(v, 2)).join(", ")}); ${percent(positive)} of them have both components positive.`,
        "zh-cn": `输入的均值为（${mu.map((v) => fixed(v, 2)).join("，")}）；其中 ${percent(positive)} 两个分量都为正。`,
      }),
      data: rows.map(([x0, x1]) => ({ x0, x1 })),
    },
  );
}
const grip = view(
  pointer(words.dragMean, {
    value: { x: 0.5, y: 0.5 },
    step: { x: 0.1, y: 0.1 },
    plot: drawInputs,
  }),
);
const sea = (() => {
  const mu = shipMean(grip);
  const rows = deviations.map((x) => x.map((v, i) => v + (mu[i] ?? 0)));
  const H = secondMomentMatrix(rows.flat(), { columns: 2 });
  const { values, vectors } = symmetricEigen(H, 2);
  return { mu, rows, values, vectors, rate: shipRate || 2 / sum(Array.from(values)) };
})();

// %% chart
/** A curve of equal loss ½(w − w*)ᵀH(w − w*): an ellipse along the eigenvectors. */
function contourOf(level: number, target: readonly number[]) {
  return between(0, 2 * Math.PI, 49).map((angle) => {
    const reach = [Math.cos(angle), Math.sin(angle)].map(
      (v, i) => v * Math.sqrt((2 * level) / (sea.values[i] ?? 1)),
    );
    return [0, 1].map(
      (k) => (target[k] ?? 0) + dot(reach, [sea.vectors[k] ?? 0, sea.vectors[2 + k] ?? 0]),
    );
  });
}

/** How far the voyage has come, and how crooked it is. */
function shipSays(run: ReturnType<typeof sail>, step: number): string[] {
  const end = t({
    en: run.arrived ? "arrived" : run.steps < 500 ? "lost at sea" : "still at sea",
    "zh-cn": run.arrived ? "已到达" : run.steps < 500 ? "已经迷航" : "仍在途中",
  });
  return t({
    en: [
      `step ${step} of ${run.steps}, ${end}; Z = ${fixed(run.Z, 2)}`,
      `both weights the same way: ${percent(run.sameSign)} of the steps`,
      `κ = ${fixed((sea.values[0] ?? 0) / (sea.values[1] ?? 1), 1)}, η = ${fixed(sea.rate, 2)}`,
    ],
    "zh-cn": [
      `第 ${step} 步，共 ${run.steps} 步，${end}；Z = ${fixed(run.Z, 2)}`,
      `两个权重同向移动的步占 ${percent(run.sameSign)}`,
      `κ = ${fixed((sea.values[0] ?? 0) / (sea.values[1] ?? 1), 1)}，η = ${fixed(sea.rate, 2)}`,
    ],
  });
}

// %% shipFigure
const hand = view(
  select<"start" | "target">(words.hand, {
    options: { [words.start]: "start", [words.target]: "target" },
  }),
);
const shipFrame = view(scrubber(words.playing, { frames: 101 }));

function drawShip(at: { x: number; y: number }) {
  const place = [clamp(at.x, -1.4, 1.4), clamp(at.y, -1, 1)];
  const start = hand === "start" ? place : [-0.5, 0.5];
  const target = hand === "target" ? place : [0.5, -0.5];
  const run = sail({ ...sea, start, target, batch: shipBatch, seed: shipSeed + 1000 });
  const shown = run.path.slice(0, 1 + Math.round((shipFrame / 100) * run.steps));
  const say = shipSays(run, shown.length - 1);
  return figure(
    Plot.plot({
      height: 500,
      aspectRatio: 1,
      marginTop: 84,
      marginBottom: 42,
      x: { label: words.w0, domain: [-1.4, 1.4], ticks: 5 },
      y: { label: words.w1, domain: [-1, 1], ticks: 5 },
      marks: [
        [0.002, 0.02, 0.08, 0.2].map((level) =>
          Plot.line(contourOf(level, target), {
            x: "0",
            y: "1",
            stroke: colors.grey,
            strokeWidth: 0.8,
            clip: true,
          }),
        ),
        Plot.line(shown, { x: "0", y: "1", stroke: colors.orange, strokeWidth: 1.2, clip: true }),
        Plot.dot([start], { x: "0", y: "1", r: 5, stroke: colors.orange, strokeWidth: 2 }),
        Plot.dot(shown.slice(-1), {
          x: "0",
          y: "1",
          symbol: "triangle",
          r: 7,
          fill: colors.orange,
          clip: true,
        }),
        Plot.dot([target], { x: "0", y: "1", symbol: "star", r: 8, fill: colors.green }),
        ...caption([
          [say[0] ?? "", colors.orange],
          [say[1] ?? "", colors.blue],
          [say[2] ?? "", colors.grey],
        ]),
      ],
    }),
    {
      alt: t({
        en: `From (${start.map((v) => fixed(v, 2)).join(", ")}) to (${target.map((v) => fixed(v, 2)).join(", ")}), inputs of mean (${sea.mu.map((v) => fixed(v, 2)).join(", ")}): ${say.join("; ")}.`,
        "zh-cn": `从（${start.map((v) => fixed(v, 2)).join("，")}）驶向（${target.map((v) => fixed(v, 2)).join("，")}），输入均值（${sea.mu.map((v) => fixed(v, 2)).join("，")}）：${say.join("；")}。`,
      }),
      data: shown.map(([w0, w1], step) => ({ step, "w₀": w0, "w₁": w1 })),
      columns: headings,
    },
  );
}
const helm = view(
  pointer(hand === "start" ? words.dragStart : words.dragTarget, {
    value: hand === "start" ? { x: -0.5, y: 0.5 } : { x: 0.5, y: -0.5 },
    step: { x: 0.1, y: 0.1 },
    plot: drawShip,
  }),
);

// %% remedies
/** κ of D·H·D: descent with a diagonal D² before the gradient is descent on this matrix. */
function scaledBy(H: ArrayLike<number>, d: number, factors: readonly number[]) {
  return Array.from(H, (v, k) => v * (factors[Math.floor(k / d)] ?? 1) * (factors[k % d] ?? 1));
}
const remedies = (() => {
  const d = 8;
  const rows = draw("sigmoid", d);
  const H = secondMomentMatrix(rows, { columns: d });
  const covariance = secondMomentMatrix(rows, { columns: d, centre: true });
  const root = (M: ArrayLike<number>) => count(d).map((i) => 1 / Math.sqrt(M[i * d + i] ?? 1));
  const identity = count(d * d).map((k) => (k % (d + 1) === 0 ? 1 : 0));
  return [
    { name: words.nothing, matrix: Array.from(H) },
    { name: words.diagonal, matrix: scaledBy(H, d, root(H)) },
    { name: words.centred, matrix: Array.from(covariance) },
    { name: words.standardised, matrix: scaledBy(covariance, d, root(covariance)) },
    { name: words.natural, matrix: identity },
  ].map(({ name, matrix }) => {
    const values = symmetricEigenvalues(matrix, d);
    const kappa = (values[0] ?? 0) / (values[d - 1] ?? 1);
    return { name, kappa, ceiling: 2 / (values[0] ?? 1), steps: predictedSteps(kappa) };
  });
})();

table(
  remedies.map(({ name, kappa, ceiling, steps }) => ({
    [words.remedy]: name,
    κ: fixed(kappa, 1),
    [words.ceiling]: fixed(ceiling, 2),
    [words.stepsAtBest]: steps,
  })),
);

// %% kinds
/** What the second layer hears, by the function below it, for standard normal pre-activations. */
const kinds = (["sigmoid", "relu", "elu", "tanh", "scaled-tanh"] satisfies ActivationName[]).map(
  (f) => {
    const moments = gaussianMoments(activation(f));
    return { f, ...moments, kappa: kappaOf(moments, 8), withBias: kappaOf(moments, 8, true) };
  },
);
table(
  kinds.map(({ f, mean, variance, kappa, withBias }) => ({
    [words.inputs]: f,
    [words.mean]: fixed(mean, 3),
    [words.variance]: fixed(variance, 3),
    "κ, d = 8": fixed(kappa, 1),
    [`κ, ${words.withBias}`]: fixed(withBias, 1),
  })),
);

// %% race
const tenSeeds = count(10).map((i) => i + 1);
/** Epochs to a training loss of 0.1, two hidden layers of 16, median of ten seeds. */
const raceOf = (runner: { activation: ActivationName; gain?: number }, rate: number) =>
  median(
    complete(
      activationRace({
        runners: [{ rule: "xavier", ...runner }],
        learningRates: [rate],
        seeds: tenSeeds,
        goal: 0.1,
        epochs: 80,
      }),
    ).results[0]?.runs.map((run) => run.epochs) ?? [],
  );
const race = {
  tanh: raceOf({ activation: "tanh" }, 2),
  sigmoid: raceOf({ activation: "sigmoid" }, 5),
  larger: raceOf({ activation: "sigmoid", gain: 4 }, 10),
};
table([
  { [words.runner]: "tanh", [words.rate]: 2, [words.median]: race.tanh },
  { [words.runner]: "σ", [words.rate]: 5, [words.median]: race.sigmoid },
  { [words.runner]: "σ, 4·W", [words.rate]: 10, [words.median]: race.larger },
]);

// %% ablation
/** Each pair: one function about two means, and the best of the rates 0.5 to 30 for each, by depth. */
interface Pair {
  task: "moons" | "circles";
  f: "sigmoid" | "tanh";
  shift: number;
  shared: number;
  positive: readonly number[];
  centred: readonly number[];
}
const pairs: Pair[] = [
  {
    task: "moons",
    f: "sigmoid",
    shift: -0.5,
    shared: 3,
    positive: [10, 5, 10],
    centred: [30, 20, 3],
  },
  {
    task: "circles",
    f: "sigmoid",
    shift: -0.5,
    shared: 3,
    positive: [7, 3, 3],
    centred: [15, 15, 3],
  },
  { task: "moons", f: "tanh", shift: 1, shared: 1, positive: [5, 1, 0.5], centred: [10, 2, 1] },
  {
    task: "circles",
    f: "tanh",
    shift: 1,
    shared: 1,
    positive: [3, 0.5, 0.5],
    centred: [5, 0.5, 0.5],
  },
];
const depth = view(select(words.layers, { options: { "1": 1, "2": 2, "3": 3 } }));
const firstSeed = view(number(words.seed, { min: 1, step: 1, value: 1 }));

const ablation: { pair: Pair; own: boolean; positive: number[]; centred: number[] }[] = [];
for (const [i, own] of [false, true].entries()) {
  for (const [j, pair] of pairs.entries()) {
    const row = { pair, own, positive: [] as number[], centred: [] as number[] };
    for (let seed = firstSeed; seed < firstSeed + 10; seed++) {
      for (const side of ["positive", "centred"] as const) {
        const rate = own ? (pair[side][depth - 1] ?? 1) : pair.shared;
        const shifted = pair.shift > 0 === (side === "positive");
        const { results } = complete(
          activationRace({
            runners: [{ activation: pair.f, rule: "xavier", shift: shifted ? pair.shift : 0 }],
            task: pair.task,
            depth,
            learningRates: [rate],
            seeds: [seed],
            goal: 0.1,
            epochs: depth === 3 ? 220 : 120,
          }),
        );
        row[side].push(results[0]?.runs[0]?.epochs ?? Infinity);
      }
      await progress((4 * i + j + (seed - firstSeed + 1) / 10) / 8, words.training);
    }
    ablation.push(row);
  }
}

// %% ablationFigure
const ablationRows = ablation.map(({ pair, own, positive, centred }) => {
  const name = pair.f === "sigmoid" ? ["σ", "σ − ½"] : ["tanh + 1", "tanh"];
  return {
    row: `${words[pair.task]}${words.colon}${name.join(" / ")}`,
    own: own ? words.ownRate : words.sameRate,
    medians: { positive: median(positive), centred: median(centred) },
    runs: { positive, centred },
    rates: own ? [pair.positive[depth - 1], pair.centred[depth - 1]] : [pair.shared, pair.shared],
  };
});
/** The rows in which the positive mean needs fewer epochs. */
const surprising = ablationRows.filter(({ medians }) => medians.positive < medians.centred);
const said = (epochs: number) => (Number.isFinite(epochs) ? `${epochs}` : words.never);
const inPlot = (epochs: number) => Math.min(epochs, 260);
/**
 * At high rates the last bit of an exponential, in which engines differ, can cost
 * a run an epoch: dots are drawn to two of them.
 */
const inPairs = (epochs: number) => inPlot(2 * Math.ceil(epochs / 2));
const sides = [
  { side: "positive", fill: colors.orange, dy: -5 },
  { side: "centred", fill: colors.blue, dy: 5 },
] as const;

figure(
  Plot.plot({
    height: 420,
    marginTop: 30,
    marginBottom: 42,
    marginLeft: 172,
    marginRight: 20,
    x: {
      label: words.epochs,
      type: "log",
      domain: [2.5, 280],
      ticks: [3, 10, 30, 100, 260],
      tickFormat: (v: number) => (v === 260 ? words.never : `${v}`),
    },
    y: { label: null, padding: 0.15, domain: ablationRows.slice(0, 4).map(({ row }) => row) },
    fy: { label: null, axis: null, domain: [words.sameRate, words.ownRate] },
    marks: [
      Plot.barX(surprising, {
        y: "row",
        fy: "own",
        x1: 2.5,
        x2: 280,
        fill: colors.orange,
        fillOpacity: 0.18,
      }),
      Plot.text([words.sameRate, words.ownRate], {
        fy: (d) => d,
        frameAnchor: "top-right",
        dy: -14,
        text: (d) => `${words.rates}: ${d}`,
        fontWeight: 600,
      }),
      sides.map(({ side, fill, dy }) => [
        Plot.dot(
          ablationRows.flatMap(({ row, own, runs }) =>
            runs[side].map((epochs) => ({ row, own, epochs: inPairs(epochs) })),
          ),
          { x: "epochs", y: "row", fy: "own", r: 2.5, fill, fillOpacity: 0.45, dy },
        ),
        Plot.tickX(
          ablationRows.map(({ row, own, medians }) => ({
            row,
            own,
            epochs: inPlot(medians[side]),
          })),
          { x: "epochs", y: "row", fy: "own", stroke: fill, strokeWidth: 3 },
        ),
      ]),
    ],
  }),
  {
    alt: t({
      en: `Epochs with ${depth === 1 ? "one hidden layer" : `${depth} hidden layers`}, medians of ten seeds, positive mean against zero mean. ${ablationRows.map(({ row, own, medians }) => `${row}, ${own}: ${said(medians.positive)} and ${said(medians.centred)}`).join("; ")}. The positive mean wins in ${surprising.length} of ${ablationRows.length} rows.`,
      "zh-cn": `隐藏层数为 ${depth}，十个种子的轮数中位数，前者均值为正，后者以零为中心。${ablationRows.map(({ row, own, medians }) => `${row}，学习率${own}：${said(medians.positive)} 与 ${said(medians.centred)}`).join("；")}。${ablationRows.length} 行中有 ${surprising.length} 行是均值为正的一方获胜。`,
    }),
    data: ablationRows.map(({ row, own, medians, rates }) => ({
      row,
      [words.rates]: `${own}: ${rates.join(" / ")}`,
      positive: said(medians.positive),
      centred: said(medians.centred),
    })),
    columns: headings,
  },
);

// %% commonMode
/** How much of the output weights' move, squared, lies along (1, …, 1); by chance 1/16. */
function commonShare(task: "moons" | "circles", shift: number, seed: number) {
  const { inputs, targets } =
    task === "moons"
      ? moons({ rows: 200, noise: 0.1, random: mulberry32(7) })
      : circles({ rows: 200, noise: 0.05, random: mulberry32(7) });
  const base = activation("sigmoid");
  const shifted = {
    ...base,
    valuesAndDerivatives(
      x: Float64Array,
      values: Float64Array,
      slopes: Float64Array,
      n = x.length,
    ) {
      base.valuesAndDerivatives(x, values, slopes, n);
      for (let i = 0; i < n; i++) values[i] = (values[i] ?? 0) + shift;
    },
  };
  const network = createNetwork({
    inputs: 2,
    layers: [{ units: 16, activation: shifted }, { units: 1 }],
    batch: 20,
  });
  const random = mulberry32(seed);
  initialise(network, xavier(), random);
  const weights = network.layers[1]?.weights ?? new Float64Array();
  const before = weights.slice();
  const optimiser = sgd({ learningRate: 3 });
  const run = train(network, {
    inputs,
    targets,
    loss: "bce",
    optimiser,
    epochs: 120,
    batchSize: 20,
    random,
  });
  for (const { epoch, loss } of run) if (epoch > 0 && loss < 0.1) break;
  const move = Array.from(weights, (v, i) => v - (before[i] ?? 0));
  return sum(move) ** 2 / 16 / dot(move, move);
}
const shares = (["circles", "moons"] as const).flatMap((task) =>
  [0, -0.5].map((shift) => ({
    task,
    shift,
    all: tenSeeds.map((seed) => commonShare(task, shift, seed)),
  })),
);
const circlesShares = { positive: shares[0]?.all ?? [], centred: shares[1]?.all ?? [] };
/** The factors of the matrix in front of the gradient, for 16 units and a shift of ½; their product is 1. */
const metric = symmetricEigenvalues([1, 2, 2, 5], 2);
const leastPositive = Math.min(...circlesShares.positive);
const mostCentred = Math.max(...circlesShares.centred);
table(
  shares.map(({ task, shift, all }) => ({
    [words.task]: words[task],
    [words.runner]: shift === 0 ? "σ" : "σ − ½",
    [words.shareLeast]: fixed(Math.min(...all), 2),
    [words.share]: fixed(median(all), 2),
    [words.shareMost]: fixed(Math.max(...all), 2),
  })),
);
