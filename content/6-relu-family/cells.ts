// %% imports
import * as Plot from "@observablehq/plot";
import {
  activation,
  type ActivationName,
  activationRace,
  activationStatistics,
  adam,
  accuracy,
  complete,
  createNetwork,
  deadMask,
  deadUnits,
  type DeadUnitsRun,
  deadUnitsInTraining,
  gaussianMoments,
  he,
  initialise,
  leakyRelu,
  type LearningTask,
  maxoutChords,
  minimum,
  moons,
  mulberry32,
  predict,
  type Optimiser,
  type RaceRun,
  preluSlopeDerivative,
  relu,
  reluDerivative,
  rreluSlopes,
  sgd,
  sigmoid,
  standardNormal,
  train,
  type WeightRule,
} from "nonlinear";
import {
  between,
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
  scrubber,
  select,
  t,
  table,
  tiny,
  view,
} from "notebook";

// %% words
/** What tables, plots and controls say, in the two languages of the chapter. */
const words = t({
  en: {
    atZero: "slope at the kink",
    onAfter: "rows on after 1 step",
    path: "20 weights on the path",
    product: "gradient along it",
    layer: "layer",
    offPairs: "off (unit, row) pairs",
    deadUnits: "dead units",
    onLeast: "on for fewest rows",
    on: "on",
    dragLine: "drag the line",
    changed: "largest change after death",
    watched: "dead units × epochs watched",
    revivals: "revivals",
    what: "what moves",
    plain: "plain SGD",
    bothDecay: "SGD, decay of w and b",
    wDecay: "SGD, decay of w alone, b > 0",
    wDecayLow: "SGD, decay of w alone, b < 0",
    momentum: "SGD, momentum 0.9",
    adam: "Adam",
    newRow: "SGD, a new row at step 10",
    below: "SGD, the layer below learns",
    died: "dead at step",
    revived: "alive at step",
    never: "never",
    optimiser: "optimiser",
    seed: "seed",
    training: "training",
    epoch: "epoch",
    epochAxis: "epoch →",
    layerDead: (l: number, dead: number, died: number, back: number) =>
      `layer ${l}: ${died} ${died === 1 ? "death" : "deaths"}, ${back} ${back === 1 ? "revival" : "revivals"}, ${dead} dead at the end`,
    push: "size of the step, s",
    both: "w and b move",
    onlyW: "only w moves",
    learningRate: "learning rate",
    dead: "dead",
    trainAccuracy: "train accuracy",
    loss: "loss",
    lossBce: "cross-entropy of the logit",
    lossMse: "squared error of the logit",
    firstBias: "bias at the start",
    rateAxis: "learning rate →",
    meanDead: "mean share of dead units",
    allRight: "train accuracy",
    width: "width",
    bornDead: "measured",
    atLeast: "lower bound",
    atMost: "upper bound",
    depth: "depth",
    convention: "convention",
    paperTraining: "paper, training: 1/U(3, 8), mean",
    paperTest: "paper, test: 2/(3 + 8)",
    torchTest: "PyTorch, test: (1/8 + 1/3)/2",
    drawn: "drawn, 100 000 slopes",
    exact: "exact",
    measured: "difference quotient",
    formula: "formula",
    slopeMin: "least slope",
    unitsLow: "low for all rows",
    wentBack: "came back",
    function: "function",
    reading: "what the letter a means",
    gainControl: "gain of the weights",
    gainNone: "1: std 1/√n",
    gainHe: "√2: He, for ReLU",
    gainFitted: "fitted to f",
    parameter: "a",
    layerAxis: "layer →",
    signal: "rms of h, forwards",
    gradient: "rms of δ, backwards",
    meanLayer: (l: number) => `mean, layer ${l}`,
    shareLayer: "|mean|/rms",
    zeros: "zeros",
    show: "show",
    meterOf: "measure",
    mean: "mean of h",
    share: "|mean| / rms",
    zeroShare: "share of exact zeros",
    pieces: "pieces k",
    bestError: "best error of x²",
    bound: "1/(2k²)",
    target: "target",
    pieceCount: "number of lines",
    line: (i: number) => `line ${i}`,
    strip: (i: number, x: string, y: string, slope: string) =>
      `Line ${i} passes through (${x}, ${y}) with slope ${slope}.`,
    yours: "your error",
    best: "best possible",
    epochsAxis: "epochs to the goal →",
    notReached: "not reached",
    taskMoons: "two moons, 4 layers",
    taskCircles: "circles, 2 layers",
    taskAbs: "|x|, 1 layer",
    accuracyMean: "train accuracy, mean",
    accuracyLeast: "least",
    firstWeights: "first weights",
    atX: "x",
    cause: "cause",
    medianEpochs: "median of epochs",
  },
  "zh-cn": {
    atZero: "折点处的斜率",
    onAfter: "一步之后开启的样本数",
    path: "路径上的 20 个权重",
    product: "沿路径的梯度",
    layer: "层",
    offPairs: "关闭的（单元，样本）对",
    deadUnits: "死亡的单元",
    onLeast: "最少对几个样本开启",
    on: "开启",
    dragLine: "拖动直线",
    changed: "死亡之后的最大变化",
    watched: "观察到的死亡单元 × 轮数",
    revivals: "复活",
    what: "什么在动",
    plain: "朴素 SGD",
    bothDecay: "SGD，w 与 b 都衰减",
    wDecay: "SGD，只衰减 w，b > 0",
    wDecayLow: "SGD，只衰减 w，b < 0",
    momentum: "SGD，动量 0.9",
    adam: "Adam",
    newRow: "SGD，第 10 步来了新样本",
    below: "SGD，下面一层在学习",
    died: "死于第几步",
    revived: "活于第几步",
    never: "从不",
    optimiser: "优化器",
    seed: "种子",
    training: "训练中",
    epoch: "轮次",
    epochAxis: "轮次 →",
    layerDead: (l: number, dead: number, died: number, back: number) =>
      `第 ${l} 层：死亡 ${died} 次，复活 ${back} 次，最后有 ${dead} 个是死的`,
    push: "步子的大小 s",
    both: "w 与 b 都动",
    onlyW: "只动 w",
    learningRate: "学习率",
    dead: "死亡",
    trainAccuracy: "训练准确率",
    loss: "损失",
    lossBce: "logit 的交叉熵",
    lossMse: "logit 的平方误差",
    firstBias: "初始偏置",
    rateAxis: "学习率 →",
    meanDead: "死亡单元的平均比例",
    allRight: "训练准确率",
    width: "宽度",
    bornDead: "实测",
    atLeast: "下界",
    atMost: "上界",
    depth: "深度",
    convention: "约定",
    paperTraining: "论文，训练：1/U(3, 8) 的均值",
    paperTest: "论文，测试：2/(3 + 8)",
    torchTest: "PyTorch，测试：(1/8 + 1/3)/2",
    drawn: "抽取 100 000 个斜率",
    exact: "精确值",
    measured: "差商",
    formula: "公式",
    slopeMin: "最小斜率",
    unitsLow: "对所有样本都在低侧",
    wentBack: "回来过",
    function: "函数",
    reading: "字母 a 的含义",
    gainControl: "权重的增益",
    gainNone: "1：标准差 1/√n",
    gainHe: "√2：He，为 ReLU 而设",
    gainFitted: "按 f 计算",
    parameter: "参数 a",
    layerAxis: "层 →",
    signal: "h 的均方根，前向",
    gradient: "δ 的均方根，反向",
    meanLayer: (l: number) => `第 ${l} 层的均值`,
    shareLayer: "|均值|/均方根",
    zeros: "零的比例",
    show: "显示",
    meterOf: "测量",
    mean: "h 的均值",
    share: "|均值| / 均方根",
    zeroShare: "恰好为零的比例",
    pieces: "片数 k",
    bestError: "x² 的最小误差",
    bound: "1/(2k²)",
    target: "目标",
    pieceCount: "直线的条数",
    line: (i: number) => `直线 ${i}`,
    strip: (i: number, x: string, y: string, slope: string) =>
      `直线 ${i} 经过点 (${x}, ${y})，斜率为 ${slope}。`,
    yours: "你的误差",
    best: "最小可能",
    epochsAxis: "达到目标的轮数 →",
    notReached: "未达到",
    taskMoons: "双月，4 层",
    taskCircles: "圆环，2 层",
    taskAbs: "|x|，1 层",
    accuracyMean: "训练准确率，平均",
    accuracyLeast: "最低",
    firstWeights: "初始权重",
    atX: "x 的位置",
    cause: "原因",
    medianEpochs: "轮数的中位数",
  },
});

/** Headings of tables; in English the names of the columns themselves. */
const headings = t<Record<string, string>>({
  en: {},
  "zh-cn": {
    unit: "单元",
    epoch: "轮次",
    layer: "层",
    dead: "死亡",
    deaths: "死亡次数",
    revivals: "复活次数",
    rate: "学习率",
    seed: "种子",
    accuracy: "准确率",
    on: "开启",
    off: "关闭",
    f: "函数",
    slope: "斜率",
    median: "中位数",
    task: "任务",
    epochs: "轮数",
    target: "目标",
    yours: "你的",
    signal: "信号",
    gradient: "梯度",
    x: "x",
  },
});

// %% tools
const clamp = (v: number, low: number, high: number) => Math.min(high, Math.max(low, v));
const sum = (a: readonly number[]) => a.reduce((total, v) => total + v, 0);
const average = (a: readonly number[]) => sum(a) / a.length;
const percent = (v: number, digits = 0) => `${fixed(100 * v, digits)} %`;
interface Place {
  x: number;
  y: number;
}
/**
 * Many dots in one path: every gap ends a stroke without length, and round
 * caps make it a dot.
 */
const dots = (places: readonly Place[], stroke: string, size = 4) =>
  Plot.line(
    places.flatMap(({ x, y }) => [
      { x, y },
      { x: NaN, y: NaN },
    ]),
    { x: "x", y: "y", stroke, strokeWidth: size, strokeLinecap: "round" },
  );
/** Many segments in one path. */
const strokes = (ends: readonly (readonly [Place, Place])[], options: Plot.LineOptions) =>
  Plot.line(
    ends.flatMap(([from, to]) => [from, to, { x: NaN, y: NaN }]),
    { x: "x", y: "y", ...options },
  );
/** The part of the line w·x + b = 0 that lies in a box around the origin. */
function lineInBox(
  w0: number,
  w1: number,
  b: number,
  right: number,
  top: number,
): [Place, Place] | undefined {
  const ends: Place[] = [];
  for (const x of [-right, right])
    if (w1 !== 0 && Math.abs((w0 * x + b) / w1) <= top) ends.push({ x, y: -(w0 * x + b) / w1 });
  for (const y of [-top, top])
    if (w0 !== 0 && Math.abs((w1 * y + b) / w0) <= right) ends.push({ x: -(w1 * y + b) / w0, y });
  const [from, to] = ends;
  return from && to ? [from, to] : undefined;
}

// %% atTheKink
/**
 * One unit that starts at w = (0, 0), b = 0: every row meets the kink. Target
 * 1.
 */
function firstStep(slopeAtZero: number) {
  const random = mulberry32(3);
  const rows = count(20).map(() => [standardNormal(random), standardNormal(random)] as const);
  let [w0, w1, b] = [0, 0, 0];
  // Loss: the mean of (a − 1)²/2, so that ∂L/∂a = −1 while a = 0.
  for (const [x, y] of rows) {
    const δ = -1 * slopeAtZero;
    w0 -= (0.1 * δ * x) / rows.length;
    w1 -= (0.1 * δ * y) / rows.length;
    b -= (0.1 * δ) / rows.length;
  }
  return { b, on: rows.filter(([x, y]) => w0 * x + w1 * y + b > 0).length };
}
const atKink = { zero: firstStep(0), half: firstStep(0.5), one: firstStep(1) };

table(
  (["zero", "half", "one"] as const).map((slope) => ({
    [words.atZero]: { zero: "0", half: "½", one: "1" }[slope],
    b: fixed(atKink[slope].b, 2),
    [words.onAfter]: atKink[slope].on,
  })),
);

// %% onePath
/** The slope of a sigmoid at ±10, and of ReLU on either side. */
const sigmoidTail = sigmoid(10) * sigmoid(-10);
/**
 * Twenty layers, one path, every ReLU on it on: the slopes are all 1, the
 * weights are not.
 */
const pathRandom = mulberry32(1);
const onPath = {
  halves: count(20).reduce((product) => product * 0.5, 1),
  ones: count(20).reduce((product) => product * 1, 1),
  small: count(20).reduce((product) => product * 0.01 * standardNormal(pathRandom), 1),
};
table([
  { [words.path]: "1", [words.product]: fixed(onPath.ones, 0) },
  { [words.path]: "½", [words.product]: tiny(onPath.halves, 0) },
  { [words.path]: "N(0, 0.01²)", [words.product]: tiny(Math.abs(onPath.small), 0) },
]);

// %% fresh
/**
 * Two moons: 200 points, noise 0.1, seed 7. The data of nearly every
 * experiment here.
 */
const data = moons({ rows: 200, noise: 0.1, random: mulberry32(7) });
const points = count(200).map((n) => ({
  x: data.inputs[2 * n] ?? 0,
  y: data.inputs[2 * n + 1] ?? 0,
  label: data.targets[n] ?? 0,
}));

/** One hidden layer of ReLUs with He's weights, and a linear unit on top. */
function makeNetwork(seed: number, widths: readonly number[], bias = 0) {
  const random = mulberry32(seed);
  const layers = [...widths.map((units) => ({ units, activation: "relu" as const })), { units: 1 }];
  const network = createNetwork({ inputs: 2, layers, batch: 200 });
  initialise(network, he(), random);
  for (const layer of network.layers.slice(0, -1)) layer.biases.fill(bias);
  return { network, random };
}

const freshCensus = (() => {
  const { network } = makeNetwork(1, [64]);
  predict(network, data.inputs);
  const z = network.layers[0]?.preActivations ?? new Float64Array();
  const on = count(64).map((unit) => count(200).filter((n) => (z[64 * n + unit] ?? 0) > 0).length);
  return {
    off: z.filter((v) => v <= 0).length / z.length,
    dead: sum(Array.from(deadMask(z, 64))),
    least: Math.min(...on),
  };
})();
table([
  {
    [words.offPairs]: percent(freshCensus.off, 1),
    [words.deadUnits]: freshCensus.dead,
    [words.onLeast]: freshCensus.least,
  },
]);

// %% halfspaceFigure
/**
 * A unit whose line is nearest to the origin at `p`, and which is on beyond
 * it.
 */
function unitAt(p: Place) {
  const far = Math.hypot(p.x, p.y);
  const w = far === 0 ? { x: 1, y: 0 } : { x: p.x / far, y: p.y / far };
  const rows = points.map((row) => ({ ...row, z: w.x * row.x + w.y * row.y - far }));
  const on = rows.filter(({ z }) => z > 0);
  // Cross-entropy of σ(a), where a = ReLU(z) is the logit; rows that are off add
  // exact zeros.
  const δ = rows.map(({ z, label }) => (sigmoid(relu(z)) - label) * reluDerivative(z));
  const along = (of: (row: Place) => number) =>
    sum(δ.map((d, n) => d * of(rows[n] ?? p))) / rows.length;
  return {
    w,
    far,
    rows,
    on,
    gradient: Math.hypot(
      along((r) => r.x),
      along((r) => r.y),
      along(() => 1),
    ),
  };
}

function drawHalfspace(at: Place) {
  const p = { x: clamp(at.x, -2.4, 2.4), y: clamp(at.y, -1.6, 1.6) };
  const { w, far, rows, on, gradient } = unitAt(p);
  const line = lineInBox(w.x, w.y, -far, 2.6, 1.8);
  const dead = on.length === 0;
  const ink = dead ? colors.red : colors.blue;
  const said = `${words.on}: ${on.length} / 200    ‖∇‖ = ${dead ? "0" : fixed(gradient, 3)}`;
  return figure(
    Plot.plot({
      height: 320,
      marginTop: 30,
      x: { label: null, domain: [-2.6, 2.6], ticks: 5 },
      y: { label: null, domain: [-1.8, 1.8], ticks: 4 },
      marks: [
        dots(
          rows.filter(({ z }) => z <= 0),
          colors.grey,
          5,
        ),
        dots(on, colors.orange, 6),
        ...(line ? [strokes([line], { stroke: ink, strokeWidth: 2.5 })] : []),
        Plot.arrow([p], {
          x1: "x",
          y1: "y",
          x2: p.x + 0.35 * w.x,
          y2: p.y + 0.35 * w.y,
          stroke: ink,
          strokeWidth: 2,
        }),
        Plot.dot([p], { x: "x", y: "y", r: 7, fill: ink }),
        Plot.text([said], {
          frameAnchor: "top",
          dy: -18,
          fill: ink,
          fontWeight: 700,
          fontSize: 13,
        }),
      ],
    }),
    {
      alt: t({
        en: `A line at distance ${fixed(far, 2)} from the origin. The unit is on for ${on.length} of 200 points${dead ? ": it is dead, and its gradient is exactly 0" : `; its gradient has length ${fixed(gradient, 3)}`}.`,
        "zh-cn": `与原点相距 ${fixed(far, 2)} 的直线。单元对 200 个点中的 ${on.length} 个开启${dead ? "：它已死亡，梯度恰为 0" : `；梯度的长度为 ${fixed(gradient, 3)}`}。`,
      }),
      data: [{ x: p.x, y: p.y, on: on.length, off: 200 - on.length }],
      columns: headings,
    },
  );
}
const lineGrip = view(
  pointer(words.dragLine, {
    value: { x: 0.9, y: 0.5 },
    step: { x: 0.1, y: 0.1 },
    plot: drawHalfspace,
  }),
);

// %% neverMoves
/**
 * Trains by plain SGD; once a unit is dead at the end of an epoch, its weights
 * are compared for ever after.
 */
const neverMoves = (() => {
  const result = { watched: 0, change: 0, revivals: 0, seeds: 10 };
  for (const seed of count(result.seeds)) {
    const { network, random } = makeNetwork(seed + 1, [64]);
    const grave = new Map<number, number[]>();
    const own = (unit: number) => {
      const { weights, biases } = network.layers[0] ?? { weights: [], biases: [] };
      return [weights[2 * unit] ?? 0, weights[2 * unit + 1] ?? 0, biases[unit] ?? 0];
    };
    const how = {
      loss: "bce",
      optimiser: sgd({ learningRate: 7 }),
      epochs: 30,
      batchSize: 20,
    } as const;
    for (const _ of train(network, { ...data, ...how, random })) {
      const mask = deadUnits(network, data.inputs)[0] ?? new Uint8Array();
      for (const unit of count(64)) {
        const then = grave.get(unit);
        if (mask[unit] === 1 && !then) grave.set(unit, own(unit));
        if (!then) continue;
        result.watched++;
        if (mask[unit] === 0) result.revivals++;
        result.change = Math.max(
          result.change,
          ...own(unit).map((v, i) => Math.abs(v - (then[i] ?? 0))),
        );
      }
    }
  }
  return result;
})();
table([
  {
    [words.watched]: neverMoves.watched,
    [words.changed]: `${neverMoves.change}`,
    [words.revivals]: neverMoves.revivals,
  },
]);

// %% escapes
/**
 * One unit z = wx + b. Wherever it is on, the loss pushes it down: ∂L/∂a = 1.
 */
function fate(options: {
  start: [number, number];
  rows: readonly number[];
  optimiser: Optimiser;
  /** what else changes w or b, or the rows, before each step */
  also?: (p: Float64Array, step: number, rows: number[]) => void;
}) {
  const p = Float64Array.from(options.start);
  const rows = [...options.rows];
  let died = Infinity;
  for (let step = 0; step <= 1000; step++) {
    const on = rows.filter((x) => (p[0] ?? 0) * x + (p[1] ?? 0) > 0);
    if (on.length === 0) died = Math.min(died, step);
    else if (died < step) return { died, revived: step };
    options.optimiser.step(p, Float64Array.of(sum(on) / rows.length, on.length / rows.length));
    options.also?.(p, step, rows);
  }
  return { died, revived: Infinity };
}
const pair = { start: [1, -1] as [number, number], rows: [2, -2] };
const still = { rows: [1, 2], optimiser: sgd({ learningRate: 0.5 }) };
const shrink =
  (...which: number[]) =>
  (p: Float64Array) => {
    for (const i of which) p[i] = 0.9 * (p[i] ?? 0);
  };
/**
 * h = ReLU(u) lies below; a neighbour's gradient lowers u, and z = ½ − h comes
 * back.
 */
const layerBelow = {
  died: 0,
  revived: count(20).find((step) => 0.5 - relu(1 - step / 8) > 0) ?? Infinity,
};
const fates = {
  plain: fate({ ...pair, optimiser: sgd({ learningRate: 0.5 }) }),
  bothDecay: fate({ ...still, start: [-3, 1], also: shrink(0, 1) }),
  wDecayLow: fate({ ...still, start: [-3, -1], also: shrink(0) }),
  wDecay: fate({ ...still, start: [-3, 1], also: shrink(0) }),
  momentum: fate({ ...pair, optimiser: sgd({ learningRate: 0.5, momentum: 0.9 }) }),
  adam: fate({ ...pair, optimiser: adam({ learningRate: 1 }) }),
  newRow: fate({
    ...pair,
    optimiser: sgd({ learningRate: 0.5 }),
    also: (_, step, rows) => step === 9 && rows.push(4),
  }),
  below: layerBelow,
};
const stepText = (step: number) => (step === Infinity ? words.never : `${step}`);
table(
  (Object.keys(fates) as (keyof typeof fates)[]).map((name) => ({
    [words.what]: words[name],
    [words.died]: stepText(fates[name].died),
    [words.revived]: stepText(fates[name].revived),
  })),
);

// %% lazarusTraining
const chosen = view(
  select(words.optimiser, {
    options: {
      "SGD, η = 1": () => sgd({ learningRate: 1 }),
      "SGD, η = 0.3": () => sgd({ learningRate: 0.3 }),
      [`${words.momentum}, η = 0.3`]: () => sgd({ learningRate: 0.3, momentum: 0.9 }),
      "Adam, η = 0.1": () => adam({ learningRate: 0.1 }),
    },
  }),
);
const lazarusSeed = view(number(words.seed, { min: 1, max: 999, step: 1, value: 3 }));
const masks: Uint8Array[][] = [];
{
  const { network, random } = makeNetwork(lazarusSeed, [32, 32, 32]);
  const how = { loss: "bce", optimiser: chosen(), epochs: 30, batchSize: 20 } as const;
  for (const snapshot of train(network, { ...data, ...how, random })) {
    if (!snapshot.divergence) masks.push(deadUnits(network, data.inputs).slice(0, 3));
    await progress(snapshot.progress, words.training);
  }
}

// %% lives
/** For each unit of a layer the stretches of epochs in which it was dead. */
const lives = count(3).map((layer) => {
  const deadAt = (unit: number, epoch: number) => masks[epoch]?.[layer]?.[unit] === 1;
  const units = count(32).map((unit) => {
    const stretches: { from: number; to: number; back: boolean }[] = [];
    for (const epoch of count(masks.length)) {
      if (!deadAt(unit, epoch)) continue;
      const open = stretches.at(-1);
      if (open && deadAt(unit, epoch - 1)) open.to = epoch;
      else stretches.push({ from: epoch, to: epoch, back: false });
    }
    for (const stretch of stretches) stretch.back = stretch.to < masks.length - 1;
    return stretches;
  });
  const ever = units
    .filter((s) => s.length > 0)
    .sort((a, b) => (a[0]?.from ?? 0) - (b[0]?.from ?? 0));
  const all = units.flat();
  return {
    layer: layer + 1,
    ever,
    deaths: all.filter(({ from }) => from > 0).length,
    revivals: all.filter(({ back }) => back).length,
    dead: units.filter((s) => s.at(-1)?.to === masks.length - 1).length,
  };
});

// %% lazarusFigure
const rowOf = (layer: number, rank: number) => 39 * layer + rank;
figure(
  Plot.plot({
    height: 430,
    marginTop: 24,
    marginBottom: 42,
    marginLeft: 12,
    x: { label: words.epochAxis, domain: [0, 31] },
    y: { axis: null, domain: [112, -5] },
    marks: [
      strokes(
        count(96).map((i): [Place, Place] => {
          const y = rowOf(Math.floor(i / 32), i % 32);
          return [
            { x: 0, y },
            { x: 30.6, y },
          ];
        }),
        { stroke: colors.grey, strokeOpacity: 0.25 },
      ),
      ...lives.map(({ ever }, layer) =>
        strokes(
          ever.flatMap((stretches, rank) =>
            stretches.map(({ from, to }): [Place, Place] => [
              { x: from, y: rowOf(layer, rank) },
              { x: to + 0.6, y: rowOf(layer, rank) },
            ]),
          ),
          { stroke: colors.red, strokeWidth: 2.5 },
        ),
      ),
      dots(
        lives.flatMap(({ ever }, layer) =>
          ever.flatMap((stretches, rank) =>
            stretches
              .filter(({ back }) => back)
              .map(({ to }) => ({ x: to + 1, y: rowOf(layer, rank) })),
          ),
        ),
        colors.green,
        6,
      ),
      Plot.text(lives, {
        x: 0,
        y: (_, layer: number) => rowOf(layer, -3.5),
        text: (d: (typeof lives)[number]) => words.layerDead(d.layer, d.dead, d.deaths, d.revivals),
        textAnchor: "start",
        fontWeight: 700,
        fontSize: 12,
      }),
    ],
  }),
  {
    alt: `${t({ en: "Dead units over 30 epochs.", "zh-cn": "30 轮中的死亡单元。" })} ${lives.map((d) => words.layerDead(d.layer, d.dead, d.deaths, d.revivals)).join("; ")}.`,
    data: lives.map(({ layer, deaths, revivals, dead }) => ({ layer, deaths, revivals, dead })),
    columns: headings,
  },
);

// %% threeLayers
/**
 * Ten nets of 3 × 32 units, each optimiser: deaths and revivals in layers 1,
 * 2, 3.
 */
const threeLayers = (["sgd", "momentum", "adam"] as const).map((descent) => {
  const rate = { sgd: 1, momentum: 0.3, adam: 0.1 }[descent];
  const seeds = count(10).map((i) => i + 1);
  const { runs } = complete(
    deadUnitsInTraining({ depth: 3, width: 32, learningRates: [rate], seeds, descent, epochs: 12 }),
  );
  const of = (key: "totalDeaths" | "totalRevivals") =>
    count(3).map((layer) => sum(runs.map(({ timeline }) => timeline.at(-1)?.[layer]?.[key] ?? 0)));
  return { descent, rate, deaths: of("totalDeaths"), revivals: of("totalRevivals") };
});
table(
  threeLayers.map(({ descent, rate, deaths, revivals }) => ({
    [words.optimiser]: `${{ sgd: "SGD", momentum: "SGD + 0.9", adam: "Adam" }[descent]}, η = ${rate}`,
    [`${words.layer} 1`]: `${deaths[0]} → ${revivals[0]}`,
    [`${words.layer} 2`]: `${deaths[1]} → ${revivals[1]}`,
    [`${words.layer} 3`]: `${deaths[2]} → ${revivals[2]}`,
  })),
);

// %% bigStep
/**
 * Of all pairs of rows, the share in which a step on one moves z at the other
 * the same way.
 */
const sameWay = average(
  points.map((a) => average(points.map((b) => (a.x * b.x + a.y * b.y + 1 > 0 ? 1 : 0)))),
);
/**
 * One step of size s on all rows where a fresh unit is on, with the same δ for
 * each.
 */
function deadAfterStep(s: number, bias: boolean) {
  const { weights } = makeNetwork(1, [64]).network.layers[0] ?? { weights: new Float64Array() };
  return count(64).filter((unit) => {
    const [w0 = 0, w1 = 0] = weights.subarray(2 * unit, 2 * unit + 2);
    const on = points.filter(({ x, y }) => w0 * x + w1 * y > 0);
    const step = {
      x: s * average(on.map(({ x }) => x)),
      y: s * average(on.map(({ y }) => y)),
      b: bias ? s : 0,
    };
    return points.every(({ x, y }) => (w0 - step.x) * x + (w1 - step.y) * y - step.b <= 0);
  }).length;
}
const stepSizes = [0, 0.25, 0.5, 1, 2, 4];
const afterStep = stepSizes.map((s) => ({
  s,
  both: deadAfterStep(s, true),
  onlyW: deadAfterStep(s, false),
}));
table(
  afterStep.map(({ s, both, onlyW }) => ({
    [words.push]: s,
    [`${words.both}: ${words.deadUnits}`]: `${both} / 64`,
    [`${words.onlyW}: ${words.deadUnits}`]: `${onlyW} / 64`,
  })),
);

// %% killTraining
const killRate = view(range(words.learningRate, { min: 1, max: 12, step: 0.5, value: 7 }));
const killSeed = view(number(words.seed, { min: 1, max: 999, step: 1, value: 5 }));
interface Frame {
  epoch: number;
  parameters: Float64Array;
  dead: Uint8Array;
  accuracy: number;
}
const killed: Frame[] = [];
{
  const { network, random } = makeNetwork(killSeed, [64]);
  const how = {
    loss: "bce",
    optimiser: sgd({ learningRate: killRate }),
    epochs: 30,
    batchSize: 20,
  } as const;
  for (const { epoch, progress: part, divergence } of train(network, { ...data, ...how, random })) {
    if (divergence) break;
    const dead = deadUnits(network, data.inputs)[0] ?? new Uint8Array();
    const right = accuracy(predict(network, data.inputs), data.targets, 1);
    killed.push({ epoch, parameters: network.parameters.slice(), dead, accuracy: right });
    await progress(part, words.training);
  }
}

// %% killFigure
const killFrame =
  killed[view(scrubber(words.epoch, { frames: Math.max(2, killed.length) }))] ?? killed[0];
const killLines = count(64).map((unit) => {
  const at = (i: number) => killFrame?.parameters[i] ?? 0;
  return {
    dead: killFrame?.dead[unit] === 1,
    ends: lineInBox(at(2 * unit), at(2 * unit + 1), at(128 + unit), 4.2, 2.6),
  };
});
const linesOf = (dead: boolean) =>
  killLines.flatMap((line) => (line.dead === dead && line.ends ? [line.ends] : []));
const killCount = killLines.filter(({ dead }) => dead).length;
const killAccuracy = killFrame?.accuracy ?? 0;
/** The logit of the whole net, for its contour at 0. */
function killLogit(x: number, y: number) {
  const p = killFrame?.parameters ?? new Float64Array(257);
  let z = p[256] ?? 0;
  for (let u = 0; u < 64; u++)
    z +=
      (p[192 + u] ?? 0) * relu((p[2 * u] ?? 0) * x + (p[2 * u + 1] ?? 0) * y + (p[128 + u] ?? 0));
  return z;
}
figure(
  Plot.plot({
    height: 400,
    marginTop: 44,
    x: { label: null, domain: [-4.2, 4.2], ticks: 5 },
    y: { label: null, domain: [-2.6, 2.6], ticks: 5 },
    marks: [
      strokes(linesOf(false), { stroke: colors.grey, strokeOpacity: 0.55 }),
      strokes(linesOf(true), { stroke: colors.red, strokeOpacity: 0.8 }),
      Plot.contour({
        fill: null,
        stroke: colors.green,
        strokeWidth: 2.5,
        thresholds: [0],
        value: killLogit,
        x1: -5,
        x2: 5,
        y1: -3.2,
        y2: 3.2,
        pixelSize: 8,
        clip: true,
      }),
      dots(
        points.filter(({ label }) => label === 0),
        colors.blue,
        5,
      ),
      dots(
        points.filter(({ label }) => label === 1),
        colors.orange,
        5,
      ),
      Plot.text([`${words.dead}: ${killCount} / 64`], {
        frameAnchor: "top-left",
        dy: -30,
        fill: colors.red,
        fontWeight: 700,
        fontSize: 15,
      }),
      Plot.text([`${words.trainAccuracy}: ${fixed(killAccuracy, 3)}`], {
        frameAnchor: "top-right",
        dy: -30,
        fill: killAccuracy > 0.97 ? colors.green : colors.red,
        fontWeight: 700,
        fontSize: 15,
      }),
    ],
  }),
  {
    alt: t({
      en: `After epoch ${killFrame?.epoch} at learning rate ${killRate}: ${killCount} of 64 units are dead${killCount > 0 ? ", and all the data lie on the off side of their lines" : ""}; the training accuracy is ${fixed(killAccuracy, 3)}.`,
      "zh-cn": `学习率 ${killRate}，第 ${killFrame?.epoch} 轮之后：64 个单元死了 ${killCount} 个${killCount > 0 ? "，数据全在它们的直线的关闭一侧" : ""}；训练准确率为 ${fixed(killAccuracy, 3)}。`,
    }),
    data: killed.map(({ epoch, dead, accuracy: right }) => ({
      epoch,
      dead: sum(Array.from(dead)),
      accuracy: right,
    })),
    columns: headings,
  },
);

// %% threshold
/**
 * E15: one hidden layer of 64 ReLUs, thirty epochs of plain SGD, ten seeds a
 * rate.
 */
const tenSeeds = count(10).map((seed) => seed + 1);
const thresholdRates = [1, 3, 5, 6, 7, 8, 10];
const thresholdRuns = complete(
  deadUnitsInTraining({ learningRates: thresholdRates, seeds: tenSeeds }),
).runs;
/** What a rate did, over its runs. */
function summary(rate: number, all: readonly DeadUnitsRun[]) {
  const runs = all.filter(({ learningRate }) => learningRate === rate);
  return {
    rate,
    shares: runs.map(({ deadFraction }) => deadFraction),
    dead: average(runs.map(({ deadFraction }) => deadFraction)),
    // At high rates the last bit of an exponential, which engines differ in, moves the third digit.
    accuracy: Math.round(100 * average(runs.map(({ trainAccuracy }) => trainAccuracy))) / 100,
    least: Math.min(...runs.map(({ trainAccuracy }) => trainAccuracy)),
    revivals: sum(runs.map(({ timeline }) => timeline.at(-1)?.[0]?.totalRevivals ?? 0)),
  };
}
const [at1, at3, at5, , at7, at8, at10] = thresholdRates.map((rate) =>
  summary(rate, thresholdRuns),
);
const everRevived = sum(thresholdRates.map((rate) => summary(rate, thresholdRuns).revivals));
table(
  thresholdRates.map((rate) => {
    const { dead, accuracy: right, least, revivals } = summary(rate, thresholdRuns);
    return {
      [words.learningRate]: rate,
      [words.meanDead]: percent(dead, 1),
      [words.accuracyMean]: fixed(right, 2),
      [words.accuracyLeast]: fixed(least, 2),
      [words.revivals]: revivals,
    };
  }),
);

// %% sweepTraining
const sweepLoss = view(
  select<"bce" | "mse">(words.loss, {
    options: { [words.lossBce]: "bce", [words.lossMse]: "mse" },
  }),
);
const sweepBias = view(
  select(words.firstBias, { options: { "0": 0, "−1": -1, "−2": -2, "−3": -3 } }),
);
const sweepRates = sweepLoss === "bce" ? thresholdRates : [0.01, 0.03, 0.05, 0.06, 0.07, 0.08, 0.1];
// The first setting is what the cell above has just trained.
const known = sweepLoss === "bce" && sweepBias === 0;
const sweepRuns: DeadUnitsRun[] = known ? thresholdRuns : [];
for (const [i, rate] of known ? [] : sweepRates.entries()) {
  const how = { learningRates: [rate], seeds: tenSeeds, loss: sweepLoss, initialBias: sweepBias };
  sweepRuns.push(...complete(deadUnitsInTraining(how)).runs.filter(({ diverged }) => !diverged));
  await progress((i + 1) / sweepRates.length, words.training);
}

// %% sweepFigure
const swept = sweepRates.map((rate) => summary(rate, sweepRuns));
figure(
  Plot.plot({
    height: 300,
    marginTop: 40,
    marginBottom: 42,
    x: {
      type: "linear",
      label: words.rateAxis,
      domain: [-0.5, 6.5],
      ticks: count(7),
      tickFormat: (i: number) => `${sweepRates[i]}`,
    },
    y: { label: null, domain: [0, 1], ticks: 5 },
    marks: [
      ...(sweepLoss === "bce"
        ? [
            Plot.line(swept, {
              x: (_, i: number) => i,
              y: "accuracy",
              stroke: colors.green,
              strokeWidth: 2,
            }),
          ]
        : []),
      Plot.line(swept, { x: (_, i: number) => i, y: "dead", stroke: colors.red, strokeWidth: 2 }),
      dots(
        swept.flatMap(({ shares }, i) => shares.map((y) => ({ x: i, y }))),
        colors.red,
        5,
      ),
      Plot.text([words.meanDead], {
        x: -0.4,
        y: 1,
        dy: -26,
        textAnchor: "start",
        fill: colors.red,
        fontWeight: 700,
      }),
      ...(sweepLoss === "bce"
        ? [
            Plot.text([words.allRight], {
              x: -0.4,
              y: 1,
              dy: -12,
              textAnchor: "start",
              fill: colors.green,
              fontWeight: 700,
            }),
          ]
        : []),
    ],
  }),
  {
    alt: t({
      en: `Mean share of dead units by learning rate: ${swept.map(({ rate, dead }) => `${rate}: ${fixed(dead, 2)}`).join(", ")}.${sweepLoss === "bce" ? ` Mean training accuracy: ${swept.map(({ accuracy: right }) => fixed(right, 2)).join(", ")}.` : ""}`,
      "zh-cn": `各学习率下死亡单元的平均比例：${swept.map(({ rate, dead }) => `${rate}：${fixed(dead, 2)}`).join("，")}。${sweepLoss === "bce" ? `平均训练准确率：${swept.map(({ accuracy: right }) => fixed(right, 2)).join("，")}。` : ""}`,
    }),
    data: swept.map(({ rate, dead, accuracy: right, revivals }) => ({
      rate,
      dead,
      accuracy: right,
      revivals,
    })),
    columns: headings,
  },
);

// %% otherCauses
/**
 * The two other roads to death, at rates that are harmless in themselves; ten
 * seeds each.
 */
const deadShare = (options: Parameters<typeof deadUnitsInTraining>[0]) => {
  const { runs } = complete(deadUnitsInTraining({ seeds: tenSeeds, epochs: 10, ...options }));
  return {
    first: average(runs.map(({ timeline }) => (timeline[0]?.[0]?.dead ?? 0) / 64)),
    last: average(runs.map(({ deadFraction }) => deadFraction)),
    accuracy: average(runs.map(({ trainAccuracy }) => trainAccuracy)),
  };
};
const causes = {
  bias1: deadShare({ learningRates: [0.1], initialBias: -1 }),
  bias2: deadShare({ learningRates: [0.1], initialBias: -2 }),
  bias3: deadShare({ learningRates: [0.1], initialBias: -3 }),
  squared: deadShare({ learningRates: [0.1], loss: "mse" }),
};
table([
  ...(["bias1", "bias2", "bias3"] as const).map((key, i) => ({
    [words.cause]: `b = −${i + 1}, η = 0.1`,
    [`${words.dead}, ${words.epoch} 0`]: percent(causes[key].first),
    [`${words.dead}, ${words.epoch} 10`]: percent(causes[key].last),
  })),
  {
    [words.cause]: `${words.lossMse}, η = 0.1`,
    [`${words.dead}, ${words.epoch} 0`]: percent(causes.squared.first),
    [`${words.dead}, ${words.epoch} 10`]: percent(causes.squared.last),
  },
]);

// %% bornDead
/**
 * The share of fresh ReLU nets (He, zero biases) some layer of which is off
 * for all of 20 inputs.
 */
function bornDeadShare(width: number, depth: number, nets = 200) {
  const random = mulberry32(11);
  let dead = 0;
  for (let net = 0; net < nets; net++) {
    let h = points.slice(0, 20).map(({ x, y }) => [x, y]);
    for (let layer = 0; layer < depth; layer++) {
      const fan = layer === 0 ? 2 : width;
      const W = count(width).map(() =>
        count(fan).map(() => Math.sqrt(2 / fan) * standardNormal(random)),
      );
      h = h.map((row) => W.map((w) => relu(sum(w.map((v, i) => v * (row[i] ?? 0))))));
      if (h.every((row) => row.every((v) => v === 0))) {
        dead++;
        break;
      }
    }
  }
  return dead / nets;
}
const born = [2, 3, 4].flatMap((width) =>
  [10, 40].map((depth) => ({
    width,
    depth,
    share: bornDeadShare(width, depth),
    // Layer by layer: all weights negative kills any input; all units off at one
    // input must happen.
    low: 1 - (1 - 2 ** -(width * width)) ** (depth - 1),
    high: 1 - (1 - 2 ** -width) ** depth,
  })),
);
const bornAt = (width: number, depth: number) =>
  born.find((b) => b.width === width && b.depth === depth);
const born2 = bornAt(2, 40)?.share ?? 0;
const born4 = bornAt(4, 40)?.share ?? 0;
table(
  born.map(({ width, depth, share, low, high }) => ({
    [words.width]: width,
    [words.depth]: depth,
    [words.atLeast]: percent(low, 1),
    [words.bornDead]: percent(share, 0),
    [words.atMost]: percent(high, 1),
  })),
);

// %% family
/**
 * The pictures that the sources leave out. A slope of 0.1 instead of 0.01 can
 * be seen.
 */
const family = {
  ReLU: relu,
  "Leaky, 0.1": (x: number) => leakyRelu(x, 0.1),
  "PReLU, 0.25": (x: number) => leakyRelu(x, 0.25),
  "ELU, α = 1": (x: number) => (x > 0 ? x : Math.expm1(x)),
  GELU: (x: number) => activation("gelu").value(x),
  "maxout, k = 3": (x: number) => Math.max(-x - 1.5, 0.2 * x, x - 0.5),
};
/** The slope from the left: at a kink it is the one that frameworks take. */
const familySlope = (f: (x: number) => number, x: number) => (f(x) - f(x - 1e-7)) / 1e-7;
const panels = Object.entries(family).map(([name, f], i) => ({
  name,
  f,
  fx: i % 3,
  fy: Math.floor(i / 3),
}));
const panelGrid = between(-3, 3, 61);

// %% familyFigure
const x = view(range(words.atX, { min: -3, max: 3, step: 0.1, value: -1 }));
const curve = (slope: boolean) =>
  panels.flatMap(({ name, f, fx, fy }) =>
    panelGrid.map((u) => ({ name, fx, fy, u, v: slope ? familySlope(f, u) : f(u) })),
  );
const marked = panels.map((panel) => ({
  ...panel,
  u: x,
  v: panel.f(x),
  s: familySlope(panel.f, x),
}));
figure(
  Plot.plot({
    height: 380,
    marginTop: 10,
    marginBottom: 30,
    fx: { axis: null, padding: 0.08 },
    fy: { axis: null, padding: 0.12 },
    x: { label: null, domain: [-3, 3], ticks: 3 },
    y: { label: null, domain: [-1.4, 3], ticks: 3 },
    marks: [
      Plot.ruleY([0], { stroke: colors.grey, strokeOpacity: 0.5 }),
      Plot.line(curve(true), {
        x: "u",
        y: "v",
        fx: "fx",
        fy: "fy",
        z: "name",
        stroke: colors.orange,
        strokeDasharray: "4 3",
      }),
      Plot.line(curve(false), {
        x: "u",
        y: "v",
        fx: "fx",
        fy: "fy",
        z: "name",
        stroke: colors.blue,
        strokeWidth: 2,
      }),
      Plot.ruleX(marked, {
        x: "u",
        fx: "fx",
        fy: "fy",
        stroke: "currentColor",
        strokeOpacity: 0.4,
      }),
      Plot.dot(marked, { x: "u", y: "v", fx: "fx", fy: "fy", r: 4, fill: colors.blue }),
      Plot.dot(marked, { x: "u", y: "s", fx: "fx", fy: "fy", r: 4, fill: colors.orange }),
      Plot.text(panels, {
        fx: "fx",
        fy: "fy",
        text: "name",
        frameAnchor: "top-left",
        dx: 4,
        dy: 2,
        fontWeight: 700,
        fontSize: 12,
      }),
    ],
  }),
  {
    alt: t({
      en: `Values and slopes at x = ${fixed(x, 2)}: ${marked.map(({ name, v, s }) => `${name} ${fixed(v, 2)} and ${fixed(s, 2)}`).join("; ")}.`,
      "zh-cn": `x = ${fixed(x, 2)} 处的值与斜率：${marked.map(({ name, v, s }) => `${name}：${fixed(v, 2)}，${fixed(s, 2)}`).join("；")}。`,
    }),
    data: marked.map(({ name, u, v, s }) => ({ f: name, x: u, "f(x)": v, slope: s })),
    columns: headings,
  },
);

// %% conventions
/**
 * Three slopes that all go by the name RReLU: the mean of 1/a, one over the
 * mean of a, the mean of the ends.
 */
const rrelus = (() => {
  const random = mulberry32(5);
  const n = 100_000;
  const ofDivisor = average(count(n).map(() => 1 / (3 + 5 * random())));
  const ofSlope = average(Array.from(rreluSlopes(random, 1 / 8, 1 / 3, new Float64Array(n))));
  return {
    meanOfInverse: Math.log(8 / 3) / 5,
    inverseOfMean: 2 / (3 + 8),
    meanOfEnds: (1 / 8 + 1 / 3) / 2,
    ofDivisor,
    ofSlope,
  };
})();
table([
  {
    [words.convention]: words.paperTraining,
    [words.exact]: fixed(rrelus.meanOfInverse, 4),
    [words.drawn]: fixed(rrelus.ofDivisor, 3),
  },
  {
    [words.convention]: words.paperTest,
    [words.exact]: fixed(rrelus.inverseOfMean, 4),
    [words.drawn]: "",
  },
  {
    [words.convention]: words.torchTest,
    [words.exact]: fixed(rrelus.meanOfEnds, 4),
    [words.drawn]: fixed(rrelus.ofSlope, 3),
  },
]);

// %% preluSlope
/**
 * The gradient of a PReLU's slope on one batch: Σ δ·min(0, z), checked by
 * differences.
 */
const preluCheck = (() => {
  const random = mulberry32(8);
  const z = count(50).map(() => standardNormal(random));
  const target = z.map(() => standardNormal(random));
  const loss = (slope: number) =>
    sum(z.map((v, n) => (leakyRelu(v, slope) - (target[n] ?? 0)) ** 2 / 2));
  const δ = z.map((v, n) => leakyRelu(v, 0.25) - (target[n] ?? 0));
  const formula = sum(z.map((v, n) => (δ[n] ?? 0) * preluSlopeDerivative(v)));
  const measured = (loss(0.25 + 1e-6) - loss(0.25 - 1e-6)) / 2e-6;
  return { formula, measured, miss: Math.abs(formula - measured) };
})();
table([
  {
    [`∂L/∂α, ${words.formula}`]: fixed(preluCheck.formula, 6),
    [words.measured]: fixed(preluCheck.measured, 6),
  },
]);

// %% leftTails
/**
 * How much slope is left, far on the negative side; and where the slope is
 * least.
 */
const tails = (["relu", "leaky-relu", "elu", "selu", "gelu", "silu", "mish"] as const).map(
  (name) => {
    const f = activation(name);
    const least = minimum((x) => f.derivative(x), -12, 12);
    return {
      name,
      slopes: [-1, -5, -10, -50].map((x) => f.derivative(x)),
      least: least.value,
      at: least.at,
    };
  },
);
const tailOf = (name: string) => tails.find((tail) => tail.name === name);
const leastSlopes = {
  gelu: tailOf("gelu")?.least ?? 0,
  silu: tailOf("silu")?.least ?? 0,
  mish: tailOf("mish")?.least ?? 0,
};
/** Left of here the slope of ELU, eˣ, is less than Leaky's 0.01. */
const eluBelowLeaky = Math.log(0.01);
table(
  tails.map(({ name, slopes, least }) => ({
    [words.function]: name,
    ...Object.fromEntries(
      ["−1", "−5", "−10", "−50"].map((x, i) => [
        `f′(${x})`,
        (slopes[i] ?? 0) === 0 ? "0" : (slopes[i] ?? 0).toPrecision(2).replaceAll("-", "−"),
      ]),
    ),
    // ELU and SELU have no least slope; they only come near 0.
    [words.slopeMin]: least === 0 ? "0" : Math.abs(least) > 1e-3 ? fixed(least, 4) : "→ 0",
  })),
);

// %% leakyCensus
/**
 * The same census for ReLU and for leaky ReLU (0.01), ten seeds, at a rate of
 * 10.
 */
const leakyRuns = complete(
  deadUnitsInTraining({ learningRates: [10], seeds: tenSeeds, activation: "leaky-relu" }),
).runs;
const leakyCensus = summary(10, leakyRuns);
const census = [
  { name: "ReLU", ...summary(10, thresholdRuns) },
  { name: "Leaky, 0.01", ...leakyCensus },
];
table(
  census.map(({ name, dead, revivals, accuracy: right, least }) => ({
    [words.function]: name,
    [words.unitsLow]: percent(dead),
    [words.wentBack]: revivals,
    [words.accuracyMean]: fixed(right, 2),
    [words.accuracyLeast]: fixed(least, 2),
  })),
);

// %% signal
/**
 * Twenty layers of 48 units, no biases: the same standard normal weights for
 * every function.
 */
const depthOf = 20;
const unitsOf = 48;
const rowsOf = 24;
const drawn = (() => {
  const random = mulberry32(2);
  const normals = (n: number) => Float64Array.from({ length: n }, () => standardNormal(random));
  return {
    weights: count(depthOf).map(() => normals(unitsOf * unitsOf)),
    inputs: normals(rowsOf * unitsOf),
    top: normals(rowsOf * unitsOf),
  };
})();
/**
 * The root of the mean square of h, forwards, and of δ, backwards, layer by
 * layer.
 */
function throughDepth(f: (z: number) => number, slope: (z: number) => number, gain: number) {
  const scale = gain / Math.sqrt(unitsOf);
  const rms = (a: Float64Array) => Math.sqrt(a.reduce((s, v) => s + v * v, 0) / a.length);
  let h = drawn.inputs;
  const z = drawn.weights.map((W) => {
    const next = new Float64Array(h.length);
    for (let r = 0; r < rowsOf; r++)
      for (let i = 0; i < unitsOf; i++) {
        let s = 0;
        for (let j = 0; j < unitsOf; j++)
          s += (W[unitsOf * i + j] ?? 0) * (h[unitsOf * r + j] ?? 0);
        next[unitsOf * r + i] = scale * s;
      }
    h = next.map(f);
    return { z: next, rms: rms(h) };
  });
  let g = drawn.top;
  const δ = new Array<number>(depthOf).fill(0);
  for (let l = depthOf - 1; l >= 0; l--) {
    const own = (z[l]?.z ?? g).map((v, k) => (g[k] ?? 0) * slope(v));
    δ[l] = rms(own);
    const W = drawn.weights[l] ?? g;
    const below = new Float64Array(g.length);
    for (let r = 0; r < rowsOf; r++)
      for (let i = 0; i < unitsOf; i++) {
        const d = scale * (own[unitsOf * r + i] ?? 0);
        for (let j = 0; j < unitsOf; j++)
          below[unitsOf * r + j] = (below[unitsOf * r + j] ?? 0) + d * (W[unitsOf * i + j] ?? 0);
      }
    g = below;
  }
  return { h: z.map((layer) => layer.rms), δ };
}
/** The factor a layer, as a geometric mean. */
const factorOf = (values: readonly number[]) =>
  ((values.at(-1) ?? 1) / (values[0] ?? 1)) ** (1 / (depthOf - 1));

// %% variants
/** What may be meant by a letter a, and three functions without one. */
const variants: Record<
  string,
  (a: number) => { value: (x: number) => number; derivative: (x: number) => number }
> = {
  "x/a (x < 0)": (a) => activation("leaky-relu", { slope: 1 / (Math.abs(a) < 0.05 ? 0.05 : a) }),
  "a·x (x < 0)": (a) => activation("leaky-relu", { slope: a }),
  "max(ax, x)": (a) => ({
    value: (x) => Math.max(a * x, x),
    derivative: (x) => (a * x > x ? a : 1),
  }),
  "ELU: a(eˣ − 1)": (a) => activation("elu", { alpha: a }),
  SELU: () => activation("selu"),
  GELU: () => activation("gelu"),
  SiLU: () => activation("silu"),
};

// %% tunerFigure
const variant = view(select(words.reading, { options: variants }));
const a = view(range(words.parameter, { min: -1, max: 4, step: 0.05, value: 0.25 }));
const gainOf = view(
  select<"none" | "he" | "fitted">(words.gainControl, {
    options: { [words.gainHe]: "he", [words.gainFitted]: "fitted", [words.gainNone]: "none" },
  }),
);
const tuned = variant(a);
/**
 * E f(z)² for z ~ N(0, 1): with weights of variance 1/(n·E f²) the second
 * moment of z keeps its size.
 */
const secondMoment = gaussianMoments({ ...tuned, kinks: [0] }).secondMoment;
const tunedGain = { none: 1, he: Math.SQRT2, fitted: 1 / Math.sqrt(secondMoment) }[gainOf];
const profile = throughDepth(tuned.value, tuned.derivative, tunedGain);
const tunedFactors = { h: factorOf(profile.h), δ: 1 / factorOf(profile.δ) };
const tunedGrid = between(-3, 3, 61);
display(
  figure(
    Plot.plot({
      height: 190,
      marginBottom: 30,
      x: { label: null, domain: [-3, 3], ticks: 5 },
      y: { label: "f, f′", domain: [-4.4, 4.4], ticks: [-4, -2, 0, 2, 4], labelArrow: "none" },
      marks: [
        Plot.ruleY([0], { stroke: colors.grey }),
        Plot.line(tunedGrid, {
          x: (x: number) => x,
          y: tuned.derivative,
          stroke: colors.orange,
          strokeDasharray: "4 3",
          clip: true,
        }),
        Plot.line(tunedGrid, {
          x: (x: number) => x,
          y: tuned.value,
          stroke: colors.blue,
          strokeWidth: 2,
          clip: true,
        }),
      ],
    }),
    {
      alt: t({
        en: `The chosen function: f(−2) = ${fixed(tuned.value(-2), 2)}, f(2) = ${fixed(tuned.value(2), 2)}; E f² = ${fixed(secondMoment, 3)}.`,
        "zh-cn": `所选的函数：f(−2) = ${fixed(tuned.value(-2), 2)}，f(2) = ${fixed(tuned.value(2), 2)}；E f² = ${fixed(secondMoment, 3)}。`,
      }),
      data: [-2, -1, 0, 1, 2].map((x) => ({
        x,
        "f(x)": tuned.value(x),
        slope: tuned.derivative(x),
      })),
      columns: headings,
    },
  ),
);
const logSize = (v: number) => clamp(Math.log10(v), -14, 14);
figure(
  Plot.plot({
    height: 250,
    marginTop: 40,
    marginBottom: 40,
    marginLeft: 50,
    x: { label: words.layerAxis, domain: [1, depthOf], ticks: 5 },
    y: {
      label: null,
      domain: [-14, 14],
      ticks: [-10, -5, 0, 5, 10],
      tickFormat: (v: number) => ["10⁻¹⁰", "10⁻⁵", "1", "10⁵", "10¹⁰"][v / 5 + 2] ?? "",
    },
    marks: [
      Plot.ruleY([0], { stroke: colors.grey, strokeDasharray: "3 3" }),
      Plot.line(profile.h, {
        x: (_, l: number) => l + 1,
        y: logSize,
        stroke: colors.blue,
        strokeWidth: 2.5,
      }),
      Plot.line(profile.δ, {
        x: (_, l: number) => l + 1,
        y: logSize,
        stroke: colors.orange,
        strokeWidth: 2.5,
      }),
      Plot.text([`${words.signal}: × ${fixed(tunedFactors.h, 2)}`], {
        frameAnchor: "top-left",
        dy: -26,
        fill: colors.blue,
        fontWeight: 700,
        fontSize: 12,
      }),
      Plot.text([`${words.gradient}: × ${fixed(tunedFactors.δ, 2)}`], {
        frameAnchor: "top-right",
        dy: -26,
        fill: colors.orange,
        fontWeight: 700,
        fontSize: 12,
      }),
    ],
  }),
  {
    alt: t({
      en: `Through 20 layers the signal is multiplied by ${fixed(tunedFactors.h, 2)} a layer forwards, and δ by ${fixed(tunedFactors.δ, 2)} a layer backwards; at layer 20 the rms of h is ${(profile.h.at(-1) ?? 0).toExponential(1).replaceAll("-", "−")}.`,
      "zh-cn": `经过 20 层，信号前向每层乘以 ${fixed(tunedFactors.h, 2)}，δ 反向每层乘以 ${fixed(tunedFactors.δ, 2)}；到第 20 层，h 的均方根为 ${(profile.h.at(-1) ?? 0).toExponential(1).replaceAll("-", "−")}。`,
    }),
    data: profile.h.map((signal, l) => ({
      layer: l + 1,
      signal: logSize(signal),
      gradient: logSize(profile.δ[l] ?? 0),
    })),
    columns: headings,
  },
);

// %% slopeFour
/**
 * What the reading "x/a with a = 0.25" does to twenty layers under He's
 * weights for ReLU, and what theory says.
 */
const slopeFour = (() => {
  const { h, δ } = throughDepth(
    (x) => leakyRelu(x, 4),
    (x) => (x > 0 ? 1 : 4),
    Math.SQRT2,
  );
  return {
    perLayer: factorOf(h),
    theory: Math.sqrt(1 + 4 ** 2),
    backwards: (δ[0] ?? 0) / (δ.at(-1) ?? 1),
  };
})();
/** max(ax, x) at −2 and 3, for the four kinds of a. */
const kindsOfA = [0.1, 1, 4, -1].map((slope) => ({
  slope,
  values: [-2, 3].map((x) => Math.max(slope * x, x)),
}));
table(
  kindsOfA.map(({ slope, values }) => ({
    a: fixed(slope, slope === 0.1 ? 1 : 0),
    "max(−2a, −2)": fixed(values[0] ?? 0, 1),
    "max(3a, 3)": fixed(values[1] ?? 0, 1),
  })),
);

// %% means
/**
 * Mean of f for z ~ N(0, 1), in closed form, by quadrature, and what a fresh
 * layer shows.
 */
const standardMeans = {
  relu: gaussianMoments(activation("relu")).mean,
  leaky: gaussianMoments(activation("leaky-relu")).mean,
  leakyFormula: (1 - 0.01) / Math.sqrt(2 * Math.PI),
  elu: gaussianMoments(activation("elu")).mean,
  selu: gaussianMoments(activation("selu")).mean,
};
const contestants: { name: ActivationName; rule: WeightRule["rule"] }[] = [
  { name: "relu", rule: "he" },
  { name: "leaky-relu", rule: "he" },
  { name: "elu", rule: "he" },
  { name: "selu", rule: "lecun" },
  { name: "gelu", rule: "he" },
  { name: "silu", rule: "he" },
  { name: "tanh", rule: "xavier" },
  { name: "sigmoid", rule: "xavier" },
];
const layerMeans = contestants.slice(0, 6).map(({ name, rule }) => {
  const { mean } = complete(activationStatistics({ activation: name, rule, rows: 64 }));
  const theory = gaussianMoments(activation(name), { std: rule === "he" ? Math.SQRT2 : 1 }).mean;
  return { name, theory, first: mean[0], last: mean.at(-1) };
});
const reluZeros = layerMeans[0]?.first?.zeroFraction ?? 0;
const eluShare = layerMeans[2]?.first?.meanShare ?? 0;
const reluShare = layerMeans[0]?.first?.meanShare ?? 0;
const leakyMean = layerMeans[1]?.first?.mean ?? 0;
table(
  layerMeans.map(({ name, theory, first, last }) => ({
    [words.function]: name,
    "E f(z)": fixed(theory, 3),
    [words.meanLayer(1)]: fixed(first?.mean ?? 0, 2),
    [words.shareLayer]: fixed(first?.meanShare ?? 0, 2),
    [words.zeros]: fixed(first?.zeroFraction ?? 0, 2),
    [words.meanLayer(5)]: fixed(last?.mean ?? 0, 2),
  })),
);

// %% meterFigure
const metered = view(
  choices(words.show, {
    options: Object.fromEntries(contestants.map((each) => [each.name, each])),
    value: [contestants[0], contestants[1], contestants[2], contestants[3]].flatMap(
      (each) => each ?? [],
    ),
  }),
);
const meterOf = view(
  select<"meanShare" | "mean" | "zeroFraction">(words.meterOf, {
    options: {
      [words.share]: "meanShare",
      [words.mean]: "mean",
      [words.zeroShare]: "zeroFraction",
    },
  }),
);
const meterSeed = view(number(words.seed, { min: 1, max: 999, step: 1, value: 1 }));
const meterInks = [
  colors.blue,
  colors.orange,
  colors.green,
  colors.purple,
  colors.red,
  colors.grey,
  "currentColor",
  "currentColor",
];
const meterLines = metered.map(({ name, rule }) => {
  const how = { activation: name, rule, depth: 10, width: 64, rows: 64, seeds: [meterSeed] };
  const layers = complete(activationStatistics(how)).mean.map((layer) => layer[meterOf]);
  return {
    name,
    layers,
    ink: meterInks[contestants.findIndex((each) => each.name === name)] ?? "",
    dashed: name === "sigmoid",
  };
});
const [meterLow, meterHigh] = meterOf === "mean" ? [-0.2, 1.4] : [0, 1];
/**
 * Names beside the ends of their lines, from below, each a line of text above
 * the one before.
 */
const meterLabels: { name: string; ink: string; at: number }[] = [];
for (const { name, layers, ink } of [...meterLines].sort(
  (p, q) => (p.layers[9] ?? 0) - (q.layers[9] ?? 0),
)) {
  const above = (meterLabels.at(-1)?.at ?? -9) + 0.055 * (meterHigh - meterLow);
  meterLabels.push({ name, ink, at: Math.max(layers[9] ?? 0, above) });
}
figure(
  Plot.plot({
    height: 300,
    marginTop: 24,
    marginBottom: 40,
    marginRight: 76,
    x: {
      label: words.layerAxis,
      domain: [1, 10],
      ticks: count(10).map((l) => l + 1),
      tickFormat: (l: number) => `${l}`,
    },
    y: {
      label: `↑ ${{ meanShare: words.share, mean: words.mean, zeroFraction: words.zeroShare }[meterOf]}`,
      domain: [meterLow, meterHigh],
      ticks: 5,
    },
    color: { type: "identity" },
    marks: [
      Plot.ruleY([0], { stroke: colors.grey }),
      ...meterLines.map(({ layers, ink, dashed }) =>
        Plot.line(layers, {
          x: (_, l: number) => l + 1,
          y: (v: number) => v,
          stroke: ink,
          strokeWidth: 2.5,
          clip: true,
          ...(dashed ? { strokeDasharray: "5 4" } : {}),
        }),
      ),
      Plot.text(meterLabels, {
        x: 10,
        y: "at",
        text: "name",
        fill: "ink",
        dx: 6,
        textAnchor: "start",
        fontWeight: 700,
        fontSize: 12,
      }),
    ],
  }),
  {
    alt: t({
      en: `Layer 1 and layer 10: ${meterLines.length === 0 ? "nothing is shown" : ""}${meterLines.map(({ name, layers }) => `${name} ${fixed(layers[0] ?? 0, 2)} and ${fixed(layers.at(-1) ?? 0, 2)}`).join("; ")}.`,
      "zh-cn": `第 1 层与第 10 层：${meterLines.length === 0 ? "没有显示任何函数" : ""}${meterLines.map(({ name, layers }) => `${name} ${fixed(layers[0] ?? 0, 2)}，${fixed(layers.at(-1) ?? 0, 2)}`).join("；")}。`,
    }),
    data: count(10).map((l) => ({
      layer: l + 1,
      ...Object.fromEntries(meterLines.map(({ name, layers }) => [name, layers[l] ?? 0])),
    })),
    columns: headings,
  },
);

// %% chords
/**
 * E21: the best fits of x² on [−1, 1] by one maxout unit of k pieces, written
 * down, not trained.
 */
const chordFits = complete(maxoutChords({ pieces: [1, 2, 3, 4, 8] }));
const fourPieces = chordFits.convex.find(({ pieces }) => pieces === 4)?.error ?? 0;
/**
 * |x| as a maxout of two pieces, minus |x − ½| as another: no longer convex.
 */
const zigzag = (x: number) => Math.max(x, -x) - 2 * Math.max(x - 0.5, 0.5 - x);
const bend = zigzag(0.5) - (zigzag(0) + zigzag(1)) / 2;
table(
  chordFits.convex.map(({ pieces, error }) => ({
    [words.pieces]: pieces,
    [words.bestError]: fixed(error, 5),
    [words.bound]: fixed(1 / (2 * pieces * pieces), 5),
  })),
);

// %% sculpture
const targets: Record<string, { f: (x: number) => number; best: (k: number) => number }> = {
  "x²": { f: (x) => x * x, best: (k) => 1 / (2 * k * k) },
  "|x|": { f: Math.abs, best: (k) => (k === 1 ? 0.5 : 0) },
  "ReLU(x)": { f: relu, best: (k) => (k === 1 ? 0.25 : 0) },
  "−|x|": { f: (x) => -Math.abs(x), best: () => 0.5 },
};
/** Where the handles of the lines stand at first. */
const handles: readonly Place[] = [
  { x: -0.3, y: 0.3 },
  { x: 0.05, y: 0.2 },
  { x: 0.4, y: 0.1 },
  { x: -0.6, y: -0.2 },
];
const lineInks = [colors.orange, colors.green, colors.purple, colors.grey];
/**
 * A line is told by one point, its handle: it passes through it with the slope
 * that x² has there. So every line of a slope within ±2.2 has one handle.
 */
const lineThrough = (handle: Place) => {
  const x = clamp(handle.x, -1.1, 1.1);
  const y = clamp(handle.y, -1.2, 1.2);
  return (u: number) => y + 2 * x * (u - x);
};
/** The strip of one line: its handle, and the target for comparison. */
function drawStrip(handle: Place, i: number, goal: (x: number) => number) {
  const ink = lineInks[i] ?? "";
  const line = lineThrough(handle);
  const slope = line(1) - line(0);
  return Plot.plot({
    ariaLabel: words.strip(i + 1, fixed(handle.x, 2), fixed(line(handle.x), 2), fixed(slope, 2)),
    width: 380,
    height: 84,
    margin: 4,
    x: { axis: null, domain: [-1.2, 1.2] },
    y: { axis: null, domain: [-1.3, 1.3] },
    marks: [
      Plot.frame({ stroke: colors.grey, strokeOpacity: 0.4 }),
      Plot.line(between(-1, 1, 41), {
        x: (x: number) => x,
        y: goal,
        stroke: colors.red,
        strokeDasharray: "4 3",
      }),
      Plot.line([-1.2, 1.2], {
        x: (x: number) => x,
        y: line,
        stroke: ink,
        strokeWidth: 1.5,
        clip: true,
      }),
      Plot.dot([handle], {
        x: (p: Place) => clamp(p.x, -1.1, 1.1),
        y: (p: Place) => clamp(p.y, -1.2, 1.2),
        r: 5,
        fill: ink,
      }),
      Plot.text([words.line(i + 1)], {
        frameAnchor: "bottom",
        dy: -3,
        fill: ink,
        fontWeight: 700,
        fontSize: 11,
      }),
    ],
  });
}

// %% maxoutFigure
const target = view(select(words.target, { options: targets }));
const pieceCount = view(range(words.pieceCount, { min: 1, max: 4, step: 1, value: 3 }));
const lines = handles.slice(0, pieceCount).map((value, i) => {
  const plot = (at: Place) => drawStrip(at, i, target.f);
  return lineThrough(view(pointer(words.line(i + 1), { value, step: { x: 0.02, y: 0.02 }, plot })));
});
const largest = (x: number) => Math.max(...lines.map((line) => line(x)));
const grid = between(-1, 1, 81);
const error = Math.max(...grid.map((x) => Math.abs(largest(x) - target.f(x))));
const best = target.best(pieceCount);
figure(
  Plot.plot({
    height: 300,
    marginTop: 36,
    x: { label: null, domain: [-1.1, 1.1], ticks: 5 },
    y: { label: null, domain: [-1.3, 1.6], ticks: 4 },
    marks: [
      Plot.line(grid, {
        x: (x: number) => x,
        y: target.f,
        stroke: colors.red,
        strokeWidth: 2,
        strokeDasharray: "5 4",
      }),
      ...lines.map((line, i) =>
        Plot.line([-1, 1], {
          x: (x: number) => x,
          y: line,
          stroke: lineInks[i] ?? "",
          strokeWidth: 1.2,
          clip: true,
        }),
      ),
      Plot.line(grid, {
        x: (x: number) => x,
        y: largest,
        stroke: colors.blue,
        strokeWidth: 3,
        clip: true,
      }),
      Plot.text([`${words.yours}: ${fixed(error, 3)}`], {
        frameAnchor: "top-left",
        dy: -26,
        fill: colors.blue,
        fontWeight: 700,
        fontSize: 14,
      }),
      Plot.text([`${words.best}: ${fixed(best, 3)}`], {
        frameAnchor: "top-right",
        dy: -26,
        fill: colors.red,
        fontWeight: 700,
        fontSize: 14,
      }),
    ],
  }),
  {
    alt: t({
      en: `The largest of ${pieceCount} ${pieceCount === 1 ? "line" : "lines"} misses the target by ${fixed(error, 3)}; the best possible is ${fixed(best, 3)}.`,
      "zh-cn": `${pieceCount} 条直线的最大值与目标最多相差 ${fixed(error, 3)}；最好可达 ${fixed(best, 3)}。`,
    }),
    data: between(-1, 1, 9).map((x) => ({ x, yours: largest(x), target: target.f(x) })),
    columns: headings,
  },
);

// %% race
/**
 * E13, in a form a page can afford: three tasks, six functions, two learning
 * rates, five seeds.
 */
const tasks: {
  name: string;
  task: LearningTask;
  depth: number;
  epochs: number;
  rates: number[];
}[] = [
  { name: words.taskMoons, task: "moons", depth: 4, epochs: 24, rates: [0.3, 1] },
  { name: words.taskCircles, task: "circles", depth: 2, epochs: 24, rates: [0.3, 1] },
  { name: words.taskAbs, task: "absolute-value", depth: 1, epochs: 40, rates: [0.1, 0.3] },
];
const racers = contestants.filter(({ name }) =>
  ["relu", "leaky-relu", "elu", "gelu", "silu", "tanh"].includes(name),
);
function mostArrive(runs: readonly RaceRun[]) {
  const arrived = runs.filter(({ epochs }) => epochs < Infinity);
  const at = (rate: number) => arrived.filter(({ learningRate }) => learningRate === rate).length;
  const rates = runs.map(({ learningRate }) => learningRate);
  return rates.reduce((best, rate) => (at(rate) > at(best) ? rate : best));
}
const races: {
  task: string;
  name: string;
  runs: readonly RaceRun[];
  best: number;
  median: number;
}[] = [];
for (const { name, task, depth, epochs, rates } of tasks) {
  const runners = racers.map((racer) => ({ activation: racer.name, rule: racer.rule }));
  const how = { runners, task, depth, epochs, learningRates: rates, seeds: [1, 2, 3, 4, 5] };
  for (const { runner, runs, bestLearningRate, medianEpochs } of complete(activationRace(how))
    .results)
    races.push({
      task: name,
      name: runner.activation,
      runs,
      // Where most runs fail at both rates, the better is the one at which more arrive.
      best: medianEpochs < Infinity ? bestLearningRate : mostArrive(runs),
      median: medianEpochs,
    });
  await progress(
    (tasks.findIndex((each) => each.task === task) + 1) / tasks.length,
    words.training,
  );
}
/** Who needs the fewest epochs, task by task. */
const winners = tasks.map(({ name }) => {
  const field = races.filter(({ task }) => task === name);
  return field
    .filter(({ median }) => median === Math.min(...field.map((each) => each.median)))
    .map((each) => each.name);
});
const medianOf = (task: string, name: string) =>
  races.find((each) => each.task === task && each.name === name)?.median ?? Infinity;
const raceFacts = {
  moonsGelu: medianOf(words.taskMoons, "gelu"),
  moonsRelu: medianOf(words.taskMoons, "relu"),
  moonsTanh: medianOf(words.taskMoons, "tanh"),
  circlesGelu: medianOf(words.taskCircles, "gelu"),
  circlesRelu: medianOf(words.taskCircles, "relu"),
  absRelu: medianOf(words.taskAbs, "relu"),
};

// %% raceFigure
const latest = 40;
const raceRows = races.map(({ task, name, runs, best: rate, median }) => ({
  task,
  name,
  median,
  epochs: runs.filter(({ learningRate }) => learningRate === rate).map((run) => run.epochs),
}));
const shown = (epochs: number) => (epochs > latest ? 70 : epochs);
figure(
  Plot.plot({
    height: 460,
    marginTop: 10,
    marginBottom: 42,
    marginLeft: 76,
    fy: { axis: null, padding: 0.14, domain: tasks.map(({ name }) => name) },
    x: {
      label: words.epochsAxis,
      type: "log",
      domain: [1.6, 80],
      ticks: [2, 5, 10, 20, 40],
      tickFormat: (v: number) => `${v}`,
    },
    y: { label: null, domain: racers.map(({ name }) => name) },
    marks: [
      Plot.text(["∞"], {
        x: 70,
        fy: () => words.taskAbs,
        frameAnchor: "bottom",
        dy: 20,
        fontSize: 14,
      }),
      Plot.ruleX([70], { stroke: colors.grey, strokeDasharray: "3 3" }),
      Plot.dot(
        raceRows.flatMap((row) => row.epochs.map((epochs) => ({ ...row, at: shown(epochs) }))),
        { x: "at", y: "name", fy: "task", r: 3, fill: colors.blue, fillOpacity: 0.6 },
      ),
      Plot.tickX(raceRows, {
        x: (d: { median: number }) => shown(d.median),
        y: "name",
        fy: "task",
        stroke: colors.orange,
        strokeWidth: 3,
      }),
      Plot.text(tasks, {
        fy: "name",
        text: "name",
        frameAnchor: "top-right",
        dx: -30,
        dy: 2,
        fontWeight: 700,
        fontSize: 12,
      }),
    ],
  }),
  {
    alt: t({
      en: `Median epochs to the goal. ${tasks
        .map(
          ({ name }) =>
            `${name}: ${raceRows
              .filter(({ task }) => task === name)
              .map((row) => `${row.name} ${row.median === Infinity ? "not reached" : row.median}`)
              .join(", ")}`,
        )
        .join(". ")}.`,
      "zh-cn": `达到目标所需轮数的中位数。${tasks
        .map(
          ({ name }) =>
            `${name}：${raceRows
              .filter(({ task }) => task === name)
              .map((row) => `${row.name} ${row.median === Infinity ? "未达到" : row.median}`)
              .join("，")}`,
        )
        .join("。")}。`,
    }),
    data: raceRows.map(({ task, name, median }) => ({
      task,
      f: name,
      median: median === Infinity ? words.notReached : median,
    })),
    columns: headings,
  },
);

// %% firstWeights
/**
 * The same two functions with each other's first weights: two layers on two
 * moons, ten seeds, one rate.
 */
const swapped = complete(
  activationRace({
    runners: (["relu", "tanh"] as const).flatMap((name) =>
      (["he", "xavier"] as const).map((rule) => ({ activation: name, rule })),
    ),
    epochs: 24,
    seeds: tenSeeds,
  }),
).results.map(({ runner, medianEpochs }) => ({
  name: runner.activation,
  rule: runner.rule === "he" ? "He" : "Xavier",
  median: medianEpochs,
}));
table(
  swapped.map(({ name, rule, median }) => ({
    [words.function]: name,
    [words.firstWeights]: rule,
    [words.medianEpochs]: median,
  })),
);
