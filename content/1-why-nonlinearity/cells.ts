// %% imports
import * as Plot from "@observablehq/plot";
import {
  affineCollapse,
  approximation,
  complete,
  createNetwork,
  evaluateWritten,
  exclusiveOr,
  firingRate,
  firingRateFits,
  he,
  identity,
  initialise,
  mulberry32,
  predict,
  pulsePeak,
  relu,
  reluInterpolant,
  sgd,
  sigmoid,
  sigmoidSecondDerivative,
  spikeTimes,
  standardNormal,
  step,
  stepStaircase,
  train,
  xor,
} from "nonlinear";
import {
  between,
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
    f: "function f",
    identity: "none (identity)",
    step: "step",
    weightOf: (name: string) => `weight ${name}`,
    biasB: "bias b",
    dragInput: "drag the input (x₁, x₂)",
    dendrites: "dendrites",
    synapses: "synapses",
    body: "cell body",
    axon: "axon",
    asWeight: "bias as a weight on 1",
    layers: "layers",
    apart: "on 200 other inputs, W·x + b is off by",
    noF: "4 layers, no f",
    withF: "4 layers, f = ReLU",
    narrow: "widths 5, 2, 5, no f",
    rank: "rank of W",
    dragFirst: "drag the image of e₁ under W₁",
    dragSecond: "drag the image of e₁ under W₂",
    angle: "angle between the columns (°)",
    afterOne: "after the first layer: f(W₁x)",
    afterTwo: "after the second: W₂ f(W₁x)",
    row: "output",
    matrixDiffers: "the matrix differs from sliding by",
    mixing: "first mixed or first convolved: difference",
    withRelu: "the same with a ReLU after the kernel",
    startAt: "every factor starts at",
    steps: "step →",
    lossAxis: "↑ loss (p − 1)²",
    factors: "factors",
    belowHalf: "first step with loss < 0.5",
    belowHundredth: "first step with loss < 0.01",
    never: "not within 600",
    bestAffine: "best affine answer",
    withProduct: "the same, with the input x₁x₂",
    corner: "corner",
    wanted: "wanted",
    dragLine: "drag the line",
    right: "right",
    hidden: "hidden f",
    seed: "seed of the weights",
    training: "learning",
    frame: "moment, 20 steps each",
    loss: "loss",
    firstSeed: "first of ten seeds",
    below: "seeds that end below 10⁻⁶",
    stuck: "largest loss at the end",
    smallest: "smallest loss at the end",
    dragCrease: "drag the crease",
    folded: "folded board",
    foldAmount: "how far folded",
    layersOfTents: "hidden layers",
    pieces: "straight pieces",
    units: "hidden units",
    oneLayer: "in one layer at least",
    stairs: "step units",
    supError: "largest error",
    with24: "largest error with 24 bumps",
    formula: "1/(2(n + 1))",
    bumps: "bumps",
    unit: "hidden unit",
    sigmoidOf: (slope: number) => `sigmoid, slope ${slope}`,
    dragBump: "drag a bump up or down",
    widths: "units x²",
    meanSquare: "mean square error",
    h: "h",
    awayFromSquare: "largest distance from x²",
    outputWeights: "largest output weight",
    pieceCount: "pieces k",
    dragKnot: "drag a knot sideways",
    knotAxis: "x →",
    unitsAxis: "pieces k →",
    errorAxis: "↑ largest error",
    bound: "bound",
    data: "task",
    update: "update",
    perceptron: "perceptron",
    linearUnit: "linear unit (least squares)",
    dragPulse: "drag the second pulse",
    time: "time (ms) →",
    gap: "gap (ms)",
    peak: "peak",
    fires: "fires",
    dragCurrent: "drag the current",
    current: "current I →",
    rate: "↑ spikes per second",
    upTo: "I up to",
    neuron: "neuron",
    yes: "yes",
    no: "no",
  },
  "zh-cn": {
    f: "函数 f",
    identity: "没有（恒等）",
    step: "阶跃",
    weightOf: (name: string) => `权重 ${name}`,
    biasB: "偏置 b",
    dragInput: "拖动输入 (x₁, x₂)",
    dendrites: "树突",
    synapses: "突触",
    body: "细胞体",
    axon: "轴突",
    asWeight: "偏置当作 1 的权重",
    layers: "各层",
    apart: "在另外 200 个输入上，W·x + b 最多相差",
    noF: "4 层，没有 f",
    withF: "4 层，f = ReLU",
    narrow: "宽度 5、2、5，没有 f",
    rank: "W 的秩",
    dragFirst: "拖动 e₁ 在 W₁ 下的像",
    dragSecond: "拖动 e₁ 在 W₂ 下的像",
    angle: "两列的夹角（°）",
    afterOne: "第一层之后：f(W₁x)",
    afterTwo: "第二层之后：W₂ f(W₁x)",
    row: "输出",
    matrixDiffers: "矩阵与滑动的结果相差",
    mixing: "先混合与先卷积相差",
    withRelu: "卷积之后加 ReLU 时相差",
    startAt: "每个因子的初值",
    steps: "步数 →",
    lossAxis: "↑ 损失 (p − 1)²",
    factors: "因子",
    belowHalf: "损失首次 < 0.5 的步",
    belowHundredth: "损失首次 < 0.01 的步",
    never: "600 步之内没有",
    bestAffine: "最好的仿射答案",
    withProduct: "再加上输入 x₁x₂",
    corner: "顶点",
    wanted: "应为",
    dragLine: "拖动直线",
    right: "正确",
    hidden: "隐藏层的 f",
    seed: "权重的种子",
    training: "正在学习",
    frame: "时刻，每格 20 步",
    loss: "损失",
    firstSeed: "十个种子中的第一个",
    below: "最终低于 10⁻⁶ 的种子",
    stuck: "最终损失的最大值",
    smallest: "最终损失的最小值",
    dragCrease: "拖动折痕",
    folded: "折起来的棋盘",
    foldAmount: "折的程度",
    layersOfTents: "隐藏层数",
    pieces: "直线段",
    units: "隐藏单元",
    oneLayer: "只用一层至少需要",
    stairs: "阶跃单元",
    supError: "最大误差",
    with24: "24 个凸块时的最大误差",
    formula: "1/(2(n + 1))",
    bumps: "凸块个数",
    unit: "隐藏单元",
    sigmoidOf: (slope: number) => `sigmoid，陡度 ${slope}`,
    dragBump: "上下拖动一个凸块",
    widths: "x² 单元数",
    meanSquare: "均方误差",
    h: "h",
    awayFromSquare: "与 x² 的最大差",
    outputWeights: "最大的输出权重",
    pieceCount: "段数 k",
    dragKnot: "左右拖动一个节点",
    knotAxis: "x →",
    unitsAxis: "段数 k →",
    errorAxis: "↑ 最大误差",
    bound: "界",
    data: "任务",
    update: "更新",
    perceptron: "感知机",
    linearUnit: "线性单元（最小二乘）",
    dragPulse: "拖动第二个脉冲",
    time: "时间（毫秒）→",
    gap: "间隔（毫秒）",
    peak: "峰值",
    fires: "发放",
    dragCurrent: "拖动电流",
    current: "电流 I →",
    rate: "↑ 每秒脉冲数",
    upTo: "I 的上限",
    neuron: "神经元",
    yes: "是",
    no: "否",
  },
});

/** Headings of tables; in English the names of the columns themselves. */
const headings = t<Record<string, string>>({
  en: {},
  "zh-cn": {
    input: "输入",
    value: "值",
    row: "行",
    target: "目标",
    network: "网络",
    potential: "膜电位",
    weight: "权重",
    product: "乘积",
    point: "点",
    before: "之前",
    after: "之后",
    class: "类别",
    answer: "回答",
    step: "步",
    knot: "节点",
    error: "误差",
    bound: "界",
    current: "电流",
    rate: "发放率",
    time: "时间",
    line: "直线",
    "one factor": "一个因子",
    "two factors": "两个因子",
    "three factors": "三个因子",
    update: "更新",
    loss: "损失",
    right: "正确",
  },
});

// %% tools
const sum = (a: readonly number[]) => a.reduce((total, v) => total + v, 0);
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((total, v, i) => total + v * (b[i] ?? 0), 0);
const clamp = (v: number, low: number, high: number) => Math.min(high, Math.max(low, v));
const largest = (a: readonly number[]) => a.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
const whether = (yes: boolean) => (yes ? words.yes : words.no);

/** The coefficients of the columns whose weighted sum is nearest to y: the normal equations. */
function leastSquares(columns: readonly (readonly number[])[], y: readonly number[]): number[] {
  const rows = columns.map((a) => [...columns.map((b) => dot(a, b)), dot(a, y)]);
  for (const [i, pivot] of rows.entries()) {
    for (const [k, row] of rows.entries()) {
      if (k === i) continue;
      const share = (row[i] ?? 0) / (pivot[i] ?? 1);
      for (const j of row.keys()) row[j] = (row[j] ?? 0) - share * (pivot[j] ?? 0);
    }
  }
  return rows.map((row, i) => (row.at(-1) ?? 0) / (row[i] ?? 1));
}

type Corner = readonly [number, number];
/** The part of a polygon in which `side` is not negative; `side` is affine. */
function cut(polygon: readonly Corner[], side: (x: number, y: number) => number): Corner[] {
  return polygon.flatMap(([x, y], i) => {
    const [u, v] = polygon[(i + 1) % polygon.length] ?? [x, y];
    const [here, there] = [side(x, y), side(u, v)];
    const kept: Corner[] = here >= 0 ? [[x, y]] : [];
    if (here < 0 === there < 0) return kept;
    const way = here / (here - there);
    return [...kept, [x + way * (u - x), y + way * (v - y)] as const];
  });
}
const box = (low: number, high: number): Corner[] => [
  [low, low],
  [high, low],
  [high, high],
  [low, high],
];
/** A filled polygon, and a polyline, as marks. */
const patch = (polygon: readonly Corner[], fill: string, fillOpacity = 0.16) =>
  Plot.line(polygon, {
    x: (c: Corner) => c[0],
    y: (c: Corner) => c[1],
    fill,
    fillOpacity,
    stroke: "none",
  });
const polyline = (corners: readonly Corner[], stroke: string, strokeWidth = 1) =>
  Plot.line(corners, { x: (c: Corner) => c[0], y: (c: Corner) => c[1], stroke, strokeWidth });
/** Where a function is from zero on, and where below, in the colours of the two classes. */
const bothSides = (polygon: readonly Corner[], side: (x: number, y: number) => number) => [
  patch(cut(polygon, side), colors.orange),
  patch(
    cut(polygon, (x, y) => -side(x, y) - 1e-12),
    colors.blue,
  ),
];
/** The graph of a function over some points. */
const curve = (xs: readonly number[], f: (x: number) => number, options: Plot.LineOptions) =>
  Plot.line(xs, { x: (x: number) => x, y: f, ...options });
/** A curve to be followed: grey, and broad enough to be seen behind others. */
const target = (f: (x: number) => number, low: number, high: number) =>
  curve(between(low, high, 81), f, { stroke: colors.grey, strokeWidth: 4, strokeOpacity: 0.6 });
/** What a plot says in its top left corner. */
const headline = (text: string, options: Plot.TextOptions = {}) =>
  Plot.text([text], { frameAnchor: "top-left", dy: -26, fontWeight: 600, ...options });
/** An axis of a plane, with its name in the middle. */
const planeAxis = (label: string, options: Plot.ScaleOptions): Plot.ScaleOptions => ({
  label,
  labelAnchor: "center",
  labelArrow: "none",
  ...options,
});
const tuple = (values: readonly number[], digits = 2) =>
  `(${values.map((v) => fixed(v, digits)).join(", ")})`;
/** The piece of the line side = 0 that lies in a box. */
const edge = (polygon: readonly Corner[], side: (x: number, y: number) => number) => {
  const onLine = ([x, y]: Corner) => Math.abs(side(x, y)) < 1e-9;
  return polygon.every(onLine) ? [] : cut(polygon, side).filter(onLine);
};

// %% neuron
/** One neuron: weigh the inputs, add them and the bias, apply f. */
function neuron(
  x: readonly number[],
  w: readonly number[],
  b: number,
  f: (z: number) => number,
): number {
  const z = dot(w, x) + b;
  return f(z);
}

const bends = { identity, step, relu, sigmoid };
const anExample = { x: [1, 2], w: [0.5, -0.25], b: 0.1 };
const byName = Object.entries(bends).map(([name, f]) => ({
  f: name,
  y: neuron(anExample.x, anExample.w, anExample.b, f),
  // The bias is the weight of one more input, which is always 1.
  [words.asWeight]: neuron([...anExample.x, 1], [...anExample.w, anExample.b], 0, f),
}));
const reluOfExample = byName[2]?.y ?? 0;

table(byName);

// %% neuronPlane
const chosen = view(
  select(words.f, {
    options: {
      ReLU: relu,
      [words.identity]: identity,
      [words.step]: step,
      sigmoid,
    },
  }),
);
const w1 = view(range(words.weightOf("w₁"), { min: -2, max: 2, step: 0.1, value: 1 }));
const w2 = view(range(words.weightOf("w₂"), { min: -2, max: 2, step: 0.1, value: -0.5 }));
const bias = view(range(words.biasB, { min: -2, max: 2, step: 0.1, value: 0.5 }));

function drawPlane(at: { x: number; y: number }) {
  const z = (x: number, y: number) => w1 * x + w2 * y + bias;
  const plane = box(-3, 3);
  const [zHere, yHere] = [z(at.x, at.y), chosen(z(at.x, at.y))];
  const contour = (level: number) => edge(plane, (x, y) => z(x, y) - level);
  return figure(
    Plot.plot({
      height: 314,
      marginTop: 34,
      marginBottom: 40,
      marginLeft: 120,
      marginRight: 120,
      x: planeAxis("x₁", { domain: [-3, 3], ticks: 6 }),
      y: planeAxis("x₂", { labelOffset: 38, domain: [-3, 3], ticks: 6 }),
      marks: [
        patch(cut(plane, z), colors.orange),
        ...[-4, -3, -2, -1, 1, 2, 3, 4].map((level) => polyline(contour(level), colors.grey, 0.7)),
        polyline(contour(0), colors.orange, 2),
        Plot.arrow([0], { x1: 0, y1: 0, x2: w1, y2: w2, stroke: colors.blue, strokeWidth: 2.5 }),
        Plot.text(["w"], { x: w1, y: w2, dx: 10, dy: w2 < 0 ? 10 : -10, fill: colors.blue }),
        Plot.dot([at], { x: "x", y: "y", r: 7, fill: colors.orange }),
        headline(`z = ${fixed(zHere, 2)}`, { dx: 2, fill: colors.orange }),
      ],
    }),
    {
      alt: t({
        en: `The plane of inputs, cut by the line z = 0. At (${fixed(at.x, 1)}, ${fixed(at.y, 1)}) the pre-activation is ${fixed(zHere, 2)} and the output ${fixed(yHere, 2)}.`,
        "zh-cn": `输入平面被直线 z = 0 分成两半。在 (${fixed(at.x, 1)}, ${fixed(at.y, 1)}) 处，预激活为 ${fixed(zHere, 2)}，输出为 ${fixed(yHere, 2)}。`,
      }),
      data: [{ "x₁": at.x, "x₂": at.y, z: zHere, y: yHere }],
    },
  );
}
const atInput = view(
  pointer(words.dragInput, { value: { x: 1.5, y: 1 }, step: { x: 0.1, y: 0.1 }, plot: drawPlane }),
);

// %% diagram
interface Wire {
  name: string;
  value: number;
  weight: number;
  product: number;
  /** the height at which it begins */
  from: number;
}
const label = (x: number, y: number, text: string, fill = "currentColor", dy = 0) =>
  Plot.text([text], { x: () => x, y: () => y, dy, fill, fontSize: 14 });
/** A wire is as thick as the product that it carries, and has the colour of its sign. */
const drawWire = ({ from, product }: Wire) =>
  Plot.link([0], {
    x1: 1.1,
    y1: from,
    x2: 4.6,
    y2: 3,
    stroke: product < 0 ? colors.blue : colors.orange,
    strokeWidth: clamp(0.6 + 1.8 * Math.abs(product), 0.6, 8),
    strokeOpacity: 0.75,
  });
/** The graph of f in its box, and the point on it that is being computed. */
function drawBend(f: (z: number) => number, z: number) {
  const graph = between(-4, 4, 41).map((v) => ({ x: 7.2 + v * 0.26, y: 2.2 + 0.4 * f(v) }));
  const inside = graph.filter(({ y }) => y > 1.95 && y < 4.05);
  const dot = {
    x: clamp(7.2 + z * 0.26, 6.15, 8.25),
    y: clamp(2.2 + 0.4 * f(z), 1.95, 4.05),
  };
  const frame = { fill: "var(--nb-surface)", stroke: "currentColor" };
  return [
    Plot.rect([0], { x1: 6.1, x2: 8.3, y1: 1.9, y2: 4.1, ...frame }),
    Plot.line(inside, { x: "x", y: "y", stroke: colors.blue, strokeWidth: 2 }),
    Plot.dot([dot], { x: "x", y: "y", r: 5, fill: colors.orange }),
  ];
}
/** What stands where: the names of the parts, in grey those of the cell. */
const partNames = [
  label(1, 6.2, words.dendrites, colors.grey),
  label(2.9, 5.3, words.synapses, colors.grey),
  label(4.6, 4.5, "Σ"),
  label(5.9, 5.3, words.body, colors.grey),
  label(7.2, 4.5, "f"),
  label(9.4, 4.5, words.axon, colors.grey),
  label(4.6, 1.55, "z"),
  label(9.6, 2.2, "y"),
];

// %% neuronFigure
/** The same neuron as the diagram that every book shows, with its numbers. */
const wires: Wire[] = [
  { name: "x₁", value: atInput.x, weight: w1, from: 5 },
  { name: "x₂", value: atInput.y, weight: w2, from: 3 },
  { name: "1", value: 1, weight: bias, from: 1 },
].map((wire) => ({ ...wire, product: wire.value * wire.weight }));
const preActivation = sum(wires.map(({ product }) => product));
const circle = { fill: "var(--nb-surface)", stroke: "currentColor" };
figure(
  Plot.plot({
    height: 270,
    margin: 8,
    x: { axis: null, domain: [0, 10.4] },
    y: { axis: null, domain: [0, 6.6] },
    marks: [
      ...wires.map(drawWire),
      Plot.ruleY([3], { x1: 4.6, x2: 9.2, stroke: colors.grey, strokeWidth: 1.5 }),
      Plot.dot(wires, { x: 1, y: "from", r: 19, ...circle }),
      Plot.dot([0], { x: 4.6, y: 3, r: 24, ...circle }),
      ...drawBend(chosen, preActivation),
      ...wires.flatMap(({ name, from, value, weight }) => [
        label(1, from, name === "1" ? "1" : fixed(value, 1)),
        label(
          2.7,
          from + (3 - from) * 0.43,
          `× ${fixed(weight, 1)}`,
          "currentColor",
          from > 3 ? -21 : from < 3 ? 21 : -13,
        ),
      ]),
      label(4.6, 3, fixed(preActivation, 2)),
      label(9.6, 3, fixed(chosen(preActivation), 2), colors.orange),
      ...partNames,
    ],
  }),
  {
    alt: t({
      en: `A neuron: ${wires.map(({ value, weight }) => `${fixed(value, 1)} times ${fixed(weight, 1)}`).join(", ")} add up to z = ${fixed(preActivation, 2)}; f makes of it ${fixed(chosen(preActivation), 2)}.`,
      "zh-cn": `一个神经元：${wires.map(({ value, weight }) => `${fixed(value, 1)} 乘 ${fixed(weight, 1)}`).join("、")}，相加得 z = ${fixed(preActivation, 2)}；经过 f 得到 ${fixed(chosen(preActivation), 2)}。`,
    }),
    data: wires.map(({ name, value, weight, product }) => ({
      input: name,
      value,
      weight,
      product,
    })),
    columns: headings,
  },
);

// %% collapse
type Matrix = readonly (readonly number[])[];
interface Layer {
  W: Matrix;
  b: readonly number[];
}
const times = (W: Matrix, x: readonly number[]) => W.map((row) => dot(row, x));
const plus = (a: readonly number[], b: readonly number[]) => a.map((v, i) => v + (b[i] ?? 0));

/** Through all layers, with f between them. */
const through = (layers: readonly Layer[], x: readonly number[], f = identity): number[] =>
  layers.reduce<number[]>((h, { W, b }, l) => plus(times(W, l > 0 ? h.map(f) : h), b), [...x]);

/**
 * Finds W and b of a box that may not be opened: its answer at 0 is b, and its answers at the unit
 * vectors, less b, are the columns of W.
 */
function probe(box: (x: readonly number[]) => readonly number[], inputs: number): Layer {
  const b = box(count(inputs).map(() => 0));
  const answers = count(inputs).map((j) => box(count(inputs).map((i) => (i === j ? 1 : 0))));
  return { W: b.map((v, i) => answers.map((answer) => (answer[i] ?? 0) - v)), b };
}

const random = mulberry32(1);
const normals = (n: number, scale = 1) => count(n).map(() => scale * standardNormal(random));
const widths = [4, 16, 16, 16, 3];
const deep: Layer[] = widths.slice(1).map((units, l) => {
  const below = widths[l] ?? 1;
  return { W: count(units).map(() => normals(below, 1 / Math.sqrt(below))), b: normals(units) };
});
const size = (layers: readonly Layer[]) =>
  sum(layers.map(({ W, b }) => W.flat().length + b.length));
const strangers = count(200).map(() => normals(4));
/** How far the answers on two hundred other inputs are from those of the W and b that were found. */
const surprise = (f: (z: number) => number) => {
  const found = probe((x) => through(deep, x, f), 4);
  const gaps = strangers.flatMap((x) => {
    const guess = through([found], x);
    return through(deep, x, f).map((v, i) => v - (guess[i] ?? 0));
  });
  return { found, gap: largest(gaps) };
};
const withoutF = surprise(identity);
const collapsed = { withoutF: withoutF.gap, withRelu: surprise(relu).gap };
const inside = { deep: size(deep), one: size([withoutF.found]) };
/** A layer of two units in the middle lets only two directions through. */
const bottleneck = complete(affineCollapse({ widths: [5, 2, 5] })).rank;

table([
  { [words.layers]: words.noF, [words.apart]: tiny(collapsed.withoutF) },
  { [words.layers]: words.withF, [words.apart]: fixed(collapsed.withRelu, 2) },
  { [words.layers]: words.narrow, [words.rank]: bottleneck },
]);

// %% grids
/** A line of the grid is straight until f bends it: its ends, and where a row of W₁ crosses zero. */
function bendsOf(W: Matrix, f: (z: number) => number, from: Corner, to: Corner): Corner[] {
  const [z0, z1] = [times(W, from), times(W, to)];
  const crossings = z0.map((z, i) => z / (z - (z1[i] ?? 0))).filter((r) => r > 0 && r < 1);
  const samples = between(0, 1, f === Math.tanh ? 13 : 2);
  return [...samples, ...crossings]
    .sort((a, b) => a - b)
    .map((r) => [from[0] + r * (to[0] - from[0]), from[1] + r * (to[1] - from[1])]);
}
const gridFor = (W: Matrix, f: (z: number) => number) =>
  between(-1, 1, 7).flatMap((s) => [
    bendsOf(W, f, [-1, s], [1, s]),
    bendsOf(W, f, [s, -1], [s, 1]),
  ]);
type PlaneMap = (x: Corner) => readonly number[];
const image = (grid: Corner[][], map: PlaneMap) =>
  grid.map((line) => line.map((x): Corner => [map(x)[0] ?? 0, map(x)[1] ?? 0]));

function drawGrid(title: string, lines: Corner[][], hand: Corner, under: Corner[][]) {
  return Plot.plot({
    height: 302,
    marginTop: 32,
    marginBottom: 28,
    marginLeft: 95,
    marginRight: 95,
    x: { label: null, domain: [-2.4, 2.4], ticks: 5 },
    y: { label: null, domain: [-2, 2], ticks: 5 },
    marks: [
      ...under.map((line) =>
        Plot.line([line[0], line.at(-1)], {
          stroke: colors.orange,
          strokeWidth: 4,
          strokeOpacity: 0.35,
          clip: true,
        }),
      ),
      ...lines.map((line, i) =>
        Plot.line(line, {
          stroke: i % 2 === 0 ? colors.blue : colors.green,
          strokeWidth: 1.3,
          clip: true,
        }),
      ),
      Plot.line([[0, 0], hand], { stroke: "currentColor", strokeWidth: 2.5 }),
      Plot.dot([hand], { r: 7, fill: "currentColor" }),
      headline(title),
    ],
  });
}
const rowsOf = (W: Matrix) =>
  W.map((row, i) => ({ row: i + 1, "e₁": row[0] ?? 0, "e₂": row[1] ?? 0 }));
const inText = (W: Matrix) => W.map((row) => tuple(row)).join(", ");

// %% collapseFigure
const layerFs = { [words.identity]: identity, ReLU: relu, "|z|": Math.abs, tanh: Math.tanh };
const layerF = view(select(words.f, { options: layerFs }));
const nameOfF = Object.entries(layerFs).find(([, f]) => f === layerF)?.[0] ?? "";
const degrees = view(range(words.angle, { min: 0, max: 180, step: 5, value: 90 }));
const turn = (degrees * Math.PI) / 180;
/** The matrix whose first column was dragged; the second is as long, and turned. */
const fromColumn = ({ x, y }: { x: number; y: number }): Matrix => [
  [x, x * Math.cos(turn) - y * Math.sin(turn)],
  [y, x * Math.sin(turn) + y * Math.cos(turn)],
];
const firstColumn = view(
  pointer(words.dragFirst, {
    value: { x: 0.9, y: 0.5 },
    step: { x: 0.1, y: 0.1 },
    plot: (at) => {
      const W = fromColumn(at);
      const lines = image(gridFor(W, layerF), (x) => times(W, x).map(layerF));
      return figure(drawGrid(words.afterOne, lines, [at.x, at.y], []), {
        alt: t({
          en: `The grid after the first layer, f: ${nameOfF}; W₁ has the rows ${inText(W)}.`,
          "zh-cn": `第一层之后的网格，f：${nameOfF}；W₁ 的两行为 ${inText(W)}。`,
        }),
        data: rowsOf(W),
        columns: headings,
      });
    },
  }),
);
const W1 = fromColumn(firstColumn);
const secondColumn = view(
  pointer(words.dragSecond, {
    value: { x: 0.6, y: -0.9 },
    step: { x: 0.1, y: 0.1 },
    plot: (at) => {
      const W2 = fromColumn(at);
      const { W } = probe((x) => times(W2, times(W1, x)), 2);
      const asProduct = image(gridFor(W1, layerF), (x) => times(W, x));
      const composed = image(gridFor(W1, layerF), (x) => times(W2, times(W1, x).map(layerF)));
      const productNumbers = asProduct.flat(2);
      const apart = largest(composed.flat(2).map((v, i) => v - (productNumbers[i] ?? 0)));
      return figure(drawGrid(words.afterTwo, composed, [at.x, at.y], asProduct), {
        alt: t({
          en: `The grid after both layers, f: ${nameOfF}, over the grid under the product W₂W₁ with rows ${inText(W)}: ${apart < 1e-9 ? "they coincide" : `they differ by up to ${fixed(apart, 2)}`}.`,
          "zh-cn": `两层之后的网格，f：${nameOfF}，衬在下面的是乘积 W₂W₁（两行为 ${inText(W)}）之下的网格：${apart < 1e-9 ? "两者重合" : `两者最多相差 ${fixed(apart, 2)}`}。`,
        }),
        data: rowsOf(W),
        columns: headings,
      });
    },
  }),
);

// %% convolution
/** Slides a kernel along a signal, zeros beyond its ends. */
const convolve = (signal: readonly number[], kernel: readonly number[]) =>
  signal.map((_, i) => sum(kernel.map((k, j) => k * (signal[i + j - 1] ?? 0))));

const kernel = [-1, 0.5, 2];
/** The matrix that does the same. Its columns are what the unit vectors become. */
const unit = (n: number, j: number) => count(n).map((i) => (i === j ? 1 : 0));
const columnsOf = (n: number) => count(n).map((j) => convolve(unit(n, j), kernel));
const toeplitz = count(6).map((i) => columnsOf(6).map((column) => column[i] ?? 0));

const byMatrix = toeplitz.map((row) => dot(row, [3, 1, 4, 1, 5, 9]));
const bySliding = convolve([3, 1, 4, 1, 5, 9], kernel);

/** What is linear does not care whether signals are mixed before it or after it. */
const [left, other] = [normals(64), normals(64)];
const mixed = left.map((v, i) => 2 * v - 3 * (other[i] ?? 0));
const mixingGap = (f: (z: number) => number) => {
  const layer = (signal: readonly number[]) => convolve(signal, kernel).map(f);
  const [ofLeft, ofOther] = [layer(left), layer(other)];
  return largest(layer(mixed).map((v, i) => v - 2 * (ofLeft[i] ?? 0) + 3 * (ofOther[i] ?? 0)));
};
const convolved = { withoutF: mixingGap(identity), withRelu: mixingGap(relu) };

display(
  table(
    toeplitz.map((row, i) => ({
      [words.row]: i + 1,
      ...Object.fromEntries(row.map((v, j) => [`x${j + 1}`, fixed(v, 1)])),
    })),
  ),
);
table([
  {
    [words.matrixDiffers]: tiny(largest(byMatrix.map((v, i) => v - (bySliding[i] ?? 0)))),
    [words.mixing]: tiny(convolved.withoutF),
    [words.withRelu]: fixed(convolved.withRelu, 2),
  },
]);

// %% plateau
/** Descends (w₁w₂⋯ − 1)² from equal factors; returns the loss before each step. */
function descend(factors: number, start: number, rate = 0.05, steps = 600): number[] {
  let w = count(factors).map(() => start);
  return count(steps).map(() => {
    const p = w.reduce((a, v) => a * v, 1);
    const slope = 2 * (p - 1);
    w = w.map((v, i) => v - rate * slope * w.reduce((a, u, j) => (j === i ? a : a * u), 1));
    return (p - 1) ** 2;
  });
}
const firstBelow = (losses: readonly number[], level: number) =>
  losses.findIndex((loss) => loss < level);
const descents = [1, 2, 3].map((factors) => {
  const losses = descend(factors, 0.05);
  return { factors, half: firstBelow(losses, 0.5), hundredth: firstBelow(losses, 0.01) };
});
table(
  descents.map(({ factors, half, hundredth }) => ({
    [words.factors]: factors,
    [words.belowHalf]: half < 0 ? words.never : half,
    [words.belowHundredth]: hundredth < 0 ? words.never : hundredth,
  })),
);

// %% plateauFigure
const start = view(range(words.startAt, { min: 0.01, max: 0.8, step: 0.01, value: 0.05 }));
const paths = [1, 2, 3].map((factors) => descend(factors, start));
const pathInks = [colors.blue, colors.orange, colors.green];
const shownSteps = count(150).map((i) => 4 * i);
figure(
  Plot.plot({
    height: 230,
    marginTop: 30,
    marginBottom: 42,
    x: { label: words.steps, domain: [0, 600], ticks: 6 },
    y: { label: words.lossAxis, domain: [0, 1], ticks: 5 },
    marks: [
      ...paths.map((losses, k) =>
        Plot.line(shownSteps, {
          x: (s: number) => s,
          y: (s: number) => losses[s],
          stroke: pathInks[k] ?? "",
          strokeWidth: 2.5,
        }),
      ),
      ...["w", "w₁w₂", "w₁w₂w₃"].map((name, k) =>
        Plot.text([name], {
          x: 560,
          y: 0.95 - 0.12 * k,
          fill: pathInks[k] ?? "",
          fontWeight: 600,
          fontSize: 15,
        }),
      ),
    ],
  }),
  {
    alt: t({
      en: `Loss of one, two and three factors that start at ${fixed(start, 2)}; it falls below 0.5 at step ${paths.map((losses) => (firstBelow(losses, 0.5) < 0 ? words.never : firstBelow(losses, 0.5))).join(", ")}.`,
      "zh-cn": `初值为 ${fixed(start, 2)} 的一个、两个、三个因子的损失；降到 0.5 以下的步依次为 ${paths.map((losses) => (firstBelow(losses, 0.5) < 0 ? words.never : firstBelow(losses, 0.5))).join("、")}。`,
    }),
    data: shownSteps
      .filter((s) => s % 60 === 0)
      .map((s) => ({
        step: s,
        "one factor": paths[0]?.[s] ?? 0,
        "two factors": paths[1]?.[s] ?? 0,
        "three factors": paths[2]?.[s] ?? 0,
      })),
    columns: headings,
  },
);

// %% xorLinear
/** The four corners of a square, and whether exactly one coordinate is 1. */
const corners: Corner[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const parity = Array.from(xor().targets);
const ones = corners.map(() => 1);
const inputColumns = [ones, corners.map(([x]) => x), corners.map(([, y]) => y)];
const fitted = (columns: readonly (readonly number[])[], y: readonly number[]) => {
  const c = leastSquares(columns, y);
  const answers = corners.map((_, n) =>
    sum(columns.map((column, i) => (c[i] ?? 0) * (column[n] ?? 0))),
  );
  return { c, answers, error: sum(answers.map((a, n) => (a - (y[n] ?? 0)) ** 2)) / y.length };
};
const affineXor = fitted(inputColumns, parity);
/** One more input, the product: what was impossible is now linear. */
const withProduct = fitted([...inputColumns, corners.map(([x, y]) => x * y)], parity);

/** How many corners a line gets right, named so as to score best. */
const score = (side: (x: number, y: number) => number, at: readonly Corner[] = corners) => {
  const right = at.filter(([x, y], n) => (side(x, y) > 0 ? 1 : 0) === parity[n]).length;
  return Math.max(right, corners.length - right);
};
const lines = count(180).flatMap((a) =>
  between(-2, 2, 101).map((c) => ({
    nx: Math.cos((a * Math.PI) / 180),
    ny: Math.sin((a * Math.PI) / 180),
    c,
  })),
);
const bestScore = Math.max(...lines.map(({ nx, ny, c }) => score((x, y) => nx * x + ny * y - c)));

table([
  {
    f: words.bestAffine,
    ...Object.fromEntries(
      corners.map((c, n) => [`(${c.join(", ")})`, fixed(affineXor.answers[n] ?? 0, 2)]),
    ),
    MSE: fixed(affineXor.error, 2),
  },
  {
    f: words.withProduct,
    ...Object.fromEntries(
      corners.map((c, n) => [`(${c.join(", ")})`, fixed(withProduct.answers[n] ?? 0, 2)]),
    ),
    MSE: fixed(withProduct.error, 2),
  },
]);

// %% board
const board = box(-0.5, 1.5);
const square: Plot.PlotOptions = {
  height: 334,
  marginTop: 34,
  marginBottom: 40,
  marginLeft: 110,
  marginRight: 110,
  x: planeAxis("x₁", { domain: [-0.5, 1.5], ticks: [0, 1], tickFormat: "d" }),
  y: planeAxis("x₂", { labelOffset: 34, domain: [-0.5, 1.5], ticks: [0, 1], tickFormat: "d" }),
};
/** Corners of class 1 filled, of class 0 hollow; those answered wrongly are crossed out. */
function drawCorners(at: readonly Corner[], wrong: readonly boolean[], classes = parity) {
  const own = at.map(([x, y], n) => ({ x, y, n }));
  const [ring, filled] = [{ x: "x", y: "y", r: 11, strokeWidth: 3 }, colors.orange];
  return [
    Plot.dot(own, { ...ring, fill: "var(--nb-surface)", stroke: colors.blue }),
    Plot.dot(
      own.filter(({ n }) => classes[n] === 1),
      { ...ring, fill: filled, stroke: filled },
    ),
    Plot.dot(
      own.filter(({ n }) => wrong[n]),
      { x: "x", y: "y", r: 9, symbol: "times", stroke: "currentColor", strokeWidth: 2.5 },
    ),
  ];
}

// %% xorFigure
function drawXorLine(at: { x: number; y: number }) {
  // The line through the hand, square to the way there from the middle of the board.
  const [dx, dy] = [at.x - 0.5, at.y - 0.5];
  const length = Math.hypot(dx, dy);
  const [nx, ny] = length < 1e-6 ? [1, 0] : [dx / length, dy / length];
  const beyond = (x: number, y: number) => nx * (x - at.x) + ny * (y - at.y);
  // Either side may be the one of class 1; a corner on the line itself belongs to class 0.
  const namings = [1, -1].map((sign) => {
    const side = (x: number, y: number) => sign * beyond(x, y);
    const wrong = corners.map(([x, y], n) => (side(x, y) > 1e-9 ? 1 : 0) !== parity[n]);
    return { side, wrong, right: 4 - wrong.filter(Boolean).length };
  });
  const { side, wrong, right } = namings.reduce((a, b) => (b.right > a.right ? b : a));
  return figure(
    Plot.plot({
      ...square,
      marks: [
        ...bothSides(board, side),
        polyline(edge(board, side), "currentColor", 2),
        ...drawCorners(corners, wrong),
        Plot.dot([at], { x: "x", y: "y", r: 7, fill: "currentColor" }),
        headline(`${words.right}: ${right}/4`, { fontSize: 15 }),
      ],
    }),
    {
      alt: t({
        en: `A line through (${fixed(at.x, 2)}, ${fixed(at.y, 2)}) gets ${right} of the four corners right.`,
        "zh-cn": `经过 (${fixed(at.x, 2)}, ${fixed(at.y, 2)}) 的直线答对四个顶点中的 ${right} 个。`,
      }),
      data: corners.map((c, n) => ({
        point: `(${c.join(", ")})`,
        class: parity[n] ?? 0,
        right: whether(!wrong[n]),
      })),
      columns: headings,
    },
  );
}
const lineHand = view(
  pointer(words.dragLine, {
    value: { x: 0.75, y: 0.6 },
    step: { x: 0.05, y: 0.05 },
    plot: drawXorLine,
  }),
);

// %% xorByHand
/** Two hidden units add up the inputs; the second switches on one later and pulls twice as hard. */
const xorNetwork = ([x, y]: Corner) => {
  const h1 = relu(x + y);
  const h2 = relu(x + y - 1);
  return { h1, h2, y: h1 - 2 * h2 };
};
table(
  corners.map((c, n) => ({
    [words.corner]: `(${c.join(", ")})`,
    ...xorNetwork(c),
    [words.wanted]: parity[n],
  })),
);

// %% folding
/** Folding: what lies behind the crease moves towards it, by a ReLU; all the way is a reflection. */
const foldAt = (hand: { x: number; y: number }, amount: number) => {
  // The crease goes through (0, 0) and the hand.
  const length = Math.hypot(hand.x, hand.y);
  const [nx, ny] = length < 1e-6 ? [0, -1] : [hand.y / length, -hand.x / length];
  const front = (x: number, y: number) => nx * x + ny * y;
  const fold = ([x, y]: Corner): Corner => {
    const h = relu(-front(x, y));
    return [x + 2 * amount * h * nx, y + 2 * amount * h * ny];
  };
  return { front, fold };
};
/** The line that leaves most corners on their right side, and among those the widest margin. */
function bestLine(at: readonly Corner[]) {
  let best = { nx: 1, ny: 0, c: 0, right: 0, margin: -1 };
  for (const angle of count(120)) {
    const [nx, ny] = [Math.cos((angle * Math.PI) / 60), Math.sin((angle * Math.PI) / 60)];
    const along = at.map(([x, y], n) => ({ s: nx * x + ny * y, y: parity[n] ?? 0 }));
    const sorted = along.map(({ s }) => s).sort((a, b) => a - b);
    for (const [i, s] of sorted.entries()) {
      const next = sorted[i + 1] ?? s + 1;
      const [c, margin] = [(s + next) / 2, (next - s) / 2];
      const right = along.filter((p) => (p.s > c ? 1 : 0) === p.y).length;
      // Points that have come to lie on each other cannot be told apart.
      if (margin < 1e-6) continue;
      if (right > best.right || (right === best.right && margin > best.margin + 1e-9))
        best = { nx, ny, c, right, margin };
    }
  }
  return best;
}

// %% foldPlot
const amount = view(range(words.foldAmount, { min: 0, max: 1, step: 0.05, value: 1 }));
function drawFold(hand: { x: number; y: number }) {
  const { front, fold } = foldAt(hand, amount);
  const best = bestLine(corners.map(fold));
  const says = (p: Corner) => best.nx * p[0] + best.ny * p[1] - best.c;
  const wrong = corners.map((p, n) => (says(fold(p)) > 0 ? 1 : 0) !== parity[n]);
  // On either side of the crease the fold is affine, and so is what the network says.
  const regions = [1, -1].map((side) => ({
    half: cut(board, (x, y) => side * front(x, y)),
    orange: (x: number, y: number) => says(fold([x, y])),
  }));
  return figure(
    Plot.plot({
      ...square,
      marks: [
        ...regions.flatMap(({ half, orange }) => [
          ...bothSides(half, orange),
          polyline(edge(half, orange), "currentColor", 1.5),
        ]),
        Plot.line(edge(board, front), {
          stroke: colors.purple,
          strokeWidth: 3,
          strokeDasharray: "7 5",
        }),
        ...drawCorners(corners, wrong),
        Plot.dot([hand], { x: "x", y: "y", r: 7, fill: colors.purple }),
        headline(`${words.right}: ${best.right}/4`, { fontSize: 15 }),
      ],
    }),
    {
      alt: t({
        en: `The board with a crease through (${fixed(hand.x, 2)}, ${fixed(hand.y, 2)}), folded by ${fixed(amount, 2)}: the best line on the folded board gets ${best.right} of the four corners right.`,
        "zh-cn": `折痕经过 (${fixed(hand.x, 2)}, ${fixed(hand.y, 2)})、折起程度为 ${fixed(amount, 2)} 的棋盘：折起之后最好的直线答对四个顶点中的 ${best.right} 个。`,
      }),
      data: corners.map((c, n) => ({
        point: `(${c.join(", ")})`,
        class: parity[n] ?? 0,
        after: tuple(fold(c)),
        right: whether(!wrong[n]),
      })),
      columns: headings,
    },
  );
}
const crease = view(
  pointer(words.dragCrease, {
    value: { x: 1.2, y: 0.2 },
    step: { x: 0.05, y: 0.05 },
    plot: drawFold,
  }),
);

// %% foldFigure
const { fold } = foldAt(crease, amount);
const foldedCorners = corners.map(fold);
const afterFold = bestLine(foldedCorners);
const cells6 = between(0, 1, 6);
const sheet = cells6.flatMap((s) => [
  between(0, 1, 15).map((r) => fold([r, s])),
  between(0, 1, 15).map((r) => fold([s, r])),
]);
const wideBoard = box(-1.5, 1.5);
const separates = (x: number, y: number) => afterFold.nx * x + afterFold.ny * y - afterFold.c;
const wrongFolded = foldedCorners.map(([x, y], n) => (separates(x, y) > 0 ? 1 : 0) !== parity[n]);
figure(
  Plot.plot({
    ...square,
    x: { label: null, domain: [-1.5, 1.5], ticks: [-1, 0, 1] },
    y: { label: null, domain: [-1.5, 1.5], ticks: [-1, 0, 1] },
    marks: [
      ...bothSides(wideBoard, separates),
      ...sheet.map((line) => polyline(line, colors.grey, 1)),
      polyline(edge(wideBoard, separates), "currentColor", 2),
      ...drawCorners(foldedCorners, wrongFolded),
      headline(words.folded),
    ],
  }),
  {
    alt: t({
      en: `The folded board: the corners now lie at ${foldedCorners.map((c) => tuple(c)).join(", ")}; the best line gets ${afterFold.right} of 4 right.`,
      "zh-cn": `折起来的棋盘：四个顶点移到了 ${foldedCorners.map((c) => tuple(c)).join("、")}；最好的直线答对 4 个中的 ${afterFold.right} 个。`,
    }),
    data: corners.map((c, n) => ({
      before: `(${c.join(", ")})`,
      after: tuple(foldedCorners[n] ?? []),
      class: parity[n] ?? 0,
    })),
    columns: headings,
  },
);

// %% xorLearned
const firstSeed = view(number(words.firstSeed, { min: 1, max: 1000, step: 1, value: 1 }));
const seeds = count(10).map((i) => firstSeed + i);
const { runs: xorRuns } = complete(
  exclusiveOr({ seeds, activations: ["identity", "tanh", "relu"] }),
);
const learned = (["identity", "tanh", "relu"] as const).map((name) => {
  const errors = xorRuns.filter((run) => run.activation === name).map(({ error }) => error);
  return {
    name,
    solved: errors.filter((error) => error < 1e-6).length,
    worst: Math.max(...errors),
    best: Math.min(...errors),
  };
});
const missedByRelu = seeds.length - (learned[2]?.solved ?? 0);
table(
  learned.map(({ name, solved, worst, best }) => ({
    [words.hidden]: name,
    [words.below]: `${solved}/${seeds.length}`,
    [words.smallest]: tiny(best, 1e-6),
    [words.stuck]: tiny(worst, 1e-6),
  })),
);

// %% learning
const hiddenF = view(
  select(words.hidden, {
    options: { ReLU: "relu", tanh: "tanh", [words.identity]: "identity" } as const,
  }),
);
const seed = view(number(words.seed, { min: 1, max: 1000, step: 1, value: 1 }));
const makeNetwork = () =>
  createNetwork({ inputs: 2, layers: [{ units: 4, activation: hiddenF }, { units: 1 }], batch: 4 });
const chance = mulberry32(seed);
const learner = makeNetwork();
initialise(learner, he(), chance);

/** What the network was after every 20 steps, each of them on all four corners. */
const history: { epoch: number; loss: number; parameters: Float64Array }[] = [];
const lesson = {
  ...xor(),
  loss: "mse",
  optimiser: sgd({ learningRate: 0.1 }),
  epochs: 1000,
  random: chance,
} as const;
for (const { epoch, loss, progress: share } of train(learner, lesson)) {
  if (epoch % 20 !== 0) continue;
  history.push({ epoch, loss, parameters: learner.parameters.slice() });
  await progress(share, words.training);
}

// %% learningFigure
const frame = view(scrubber(words.frame, { frames: history.length }));
const then = history[frame] ?? { epoch: 0, loss: 0, parameters: new Float64Array(0) };
const student = makeNetwork();
student.parameters.set(then.parameters);
/** What it says on a grid of 33 × 33 points. */
const cellsOfBoard = between(-0.5, 1.5, 33);
const says = predict(
  student,
  Float64Array.from(cellsOfBoard.flatMap((y) => cellsOfBoard.flatMap((x) => [x, y]))),
);
/** One half itself, all that an affine map can say, is not yet a yes. */
const bar = 0.501;
/** The lines along which its hidden units bend. */
const creases = count(hiddenF === "identity" ? 0 : 4).map((j) => {
  const [u, v] = [
    student.layers[0]?.weights[2 * j] ?? 0,
    student.layers[0]?.weights[2 * j + 1] ?? 0,
  ];
  return edge(board, (x, y) => u * x + v * y + (student.layers[0]?.biases[j] ?? 0));
});
const outputs = Array.from(predict(student, xor().inputs));
const missed = outputs.map((y, n) => (y > bar ? 1 : 0) !== parity[n]);
const rightNow = 4 - missed.filter(Boolean).length;
figure(
  Plot.plot({
    ...square,
    marks: [
      polyline([...board, board[0] ?? [0, 0]], colors.grey, 1),
      Plot.contour(Array.from(says), {
        width: 33,
        height: 33,
        x1: -0.5,
        x2: 1.5,
        y1: -0.5,
        y2: 1.5,
        thresholds: [bar],
        fill: colors.orange,
        fillOpacity: 0.22,
        stroke: "currentColor",
        strokeWidth: 1.5,
      }),
      ...creases.map((line) =>
        Plot.line(line, { stroke: colors.purple, strokeWidth: 2, strokeDasharray: "6 4" }),
      ),
      ...drawCorners(corners, missed),
      headline(
        `${words.right}: ${rightNow}/4   ${words.loss}: ${then.loss < 1e-6 ? "< 1e−6" : fixed(then.loss, 4)}`,
      ),
    ],
  }),
  {
    alt: t({
      en: `After ${then.epoch} steps the network gets ${rightNow} of four corners right, with a loss of ${then.loss < 1e-6 ? "less than 0.000001" : fixed(then.loss, 4)}; it says ${outputs.map((y) => fixed(y, 2)).join(", ")}.`,
      "zh-cn": `${then.epoch} 步之后，网络答对四个顶点中的 ${rightNow} 个，损失${then.loss < 1e-6 ? "小于 0.000001" : `为 ${fixed(then.loss, 4)}`}；四个输出为 ${outputs.map((y) => fixed(y, 2)).join("、")}。`,
    }),
    data: history
      .filter((_, i) => i % 5 === 0)
      .map(({ epoch, loss }) => ({ step: epoch, loss: fixed(loss, 6) })),
    columns: headings,
  },
);

// %% tents
/** Two hidden units make a tent over [0, 1]: up to 1 in the middle, down again. */
const tent = (x: number) => 2 * relu(x) - 4 * relu(x - 0.5);
/** Layer upon layer, each folds what it is given. */
const tents = (x: number, layers: number): number =>
  layers === 0 ? x : tents(tent(x), layers - 1);

// %% tentsFigure
const tentLayers = view(range(words.layersOfTents, { min: 1, max: 6, step: 1, value: 3 }));
const tentPieces = 2 ** tentLayers;
const teeth = between(0, 1, tentPieces + 1).map((x) => ({ x, y: tents(x, tentLayers) }));
figure(
  Plot.plot({
    height: 210,
    marginTop: 36,
    marginBottom: 40,
    x: { label: "x →", domain: [0, 1], ticks: 5 },
    y: { label: null, domain: [0, 1], ticks: 3 },
    marks: [
      Plot.line(teeth, { x: "x", y: "y", stroke: colors.blue, strokeWidth: 2 }),
      headline(
        `${words.units}: ${2 * tentLayers}   ${words.pieces}: ${tentPieces}   ${words.oneLayer}: ${tentPieces - 1}`,
      ),
    ],
  }),
  {
    alt: t({
      en: `With two ReLUs in every hidden layer, a network ${tentLayers} deep draws a saw of ${tentPieces} straight pieces; in a single hidden layer, the number of units it takes is at least ${tentPieces - 1}.`,
      "zh-cn": `${tentLayers} 个隐藏层、每层两个 ReLU，画出有 ${tentPieces} 段直线的锯齿；只用一个隐藏层至少需要 ${tentPieces - 1} 个单元。`,
    }),
    data: teeth.map(({ x, y }) => ({ x, y })),
  },
);

// %% staircase
/** n steps of equal height, each switching on at j/(n + 1), follow y = x on [0, 1]. */
const stairError = (n: number) => {
  const network = stepStaircase(n);
  const edges = Array.from(network.thresholds);
  // The error is largest at an edge, from the right or, in the limit, from the left.
  const at = [0, ...edges, ...edges.map((x) => x - 1e-12), 1];
  return largest(Array.from(evaluateWritten(network, "step", at), (y, i) => y - (at[i] ?? 0)));
};
const stairs = [1, 4, 9, 49].map((n) => ({ n, error: stairError(n), bound: 1 / (2 * (n + 1)) }));
const stairs49 = stairs[3]?.error ?? 0;
table(
  stairs.map(({ n, error, bound }) => ({
    [words.stairs]: n,
    [words.supError]: fixed(error, 4),
    [words.formula]: fixed(bound, 4),
  })),
);

// %% bump
/** A curve with no reason to be followed. */
const wave = (x: number) => 0.5 + 0.28 * Math.sin(5 * x) + 0.14 * Math.sin(13 * x);
/**
 * Bumps side by side, each the difference of two hidden units, times its height. The first begins
 * before 0 and the last ends after 1, so that sigmoids are at their full height at both ends.
 */
function bumpNetwork(heights: readonly number[], unit: (z: number) => number) {
  const edges = [-1, ...between(0, 1, heights.length + 1).slice(1, -1), 2];
  const bump = (x: number, j: number) =>
    (heights[j] ?? 0) * (unit(x - (edges[j] ?? 0)) - unit(x - (edges[j + 1] ?? 0)));
  return { bump, network: (x: number) => sum(heights.map((_, j) => bump(x, j))), edges };
}
/** How far 24 bumps of one sort of unit are from the curve, each as high as the curve in its middle. */
const missedBy = (unit: (z: number) => number) => {
  const { network } = bumpNetwork(
    count(24).map((j) => wave((j + 0.5) / 24)),
    unit,
  );
  return largest(between(0, 1, 2001).map((x) => network(x) - wave(x)));
};
const slopes = [200, 50, 15];
const bumpErrors = [missedBy(step), ...slopes.map((k) => missedBy((z) => sigmoid(k * z)))];
table(
  bumpErrors.map((error, i) => ({
    [words.unit]: i === 0 ? words.step : words.sigmoidOf(slopes[i - 1] ?? 0),
    [words.with24]: fixed(error),
  })),
);

// %% bumpFigure
const bumps = view(range(words.bumps, { min: 2, max: 24, step: 1, value: 6 }));
const steepness = view(
  select(words.unit, {
    options: {
      [words.step]: Number.POSITIVE_INFINITY,
      [words.sigmoidOf(200)]: 200,
      [words.sigmoidOf(50)]: 50,
      [words.sigmoidOf(15)]: 15,
    },
  }),
);
const unitOfBumps = Number.isFinite(steepness) ? (z: number) => sigmoid(steepness * z) : step;

function drawBumps(at: { x: number; y: number }) {
  const held = clamp(Math.floor(at.x * bumps), 0, bumps - 1);
  const heights = count(bumps).map((j) =>
    j === held ? clamp(at.y, 0, 1.1) : wave((j + 0.5) / bumps),
  );
  const height = heights[held] ?? 0;
  const { bump, network, edges } = bumpNetwork(heights, unitOfBumps);
  // A stair needs two points, just before its edge and at it.
  const xs = [...between(0, 1, 121), ...edges.slice(1, -1).flatMap((x) => [x - 1e-6, x])].sort(
    (a, b) => a - b,
  );
  const error = largest(xs.map((x) => network(x) - wave(x)));
  return figure(
    Plot.plot({
      height: 300,
      marginTop: 40,
      marginBottom: 40,
      x: { label: words.knotAxis, domain: [0, 1], ticks: 5 },
      y: { label: null, domain: [0, 1.1], ticks: 5 },
      marks: [
        Plot.areaY(xs, {
          x: (x: number) => x,
          y1: 0,
          y2: (x: number) => clamp(bump(x, held), 0, 1.1),
          fill: colors.orange,
          fillOpacity: 0.35,
        }),
        target(wave, 0, 1),
        curve(xs, network, { stroke: colors.blue, strokeWidth: 2, clip: true }),
        Plot.dot([0], { x: (held + 0.5) / bumps, y: height, r: 7, fill: colors.orange }),
        headline(`${words.units}: ${2 * bumps}   ${words.supError}: ${fixed(error)}`, { dy: -28 }),
      ],
    }),
    {
      alt: t({
        en: `${bumps} bumps made of ${2 * bumps} hidden units follow a curve; the bump between ${fixed(held / bumps, 2)} and ${fixed((held + 1) / bumps, 2)} is ${fixed(height, 2)} high; the largest error is ${fixed(error)}.`,
        "zh-cn": `由 ${2 * bumps} 个隐藏单元组成的 ${bumps} 个凸块跟随一条曲线；${fixed(held / bumps, 2)} 与 ${fixed((held + 1) / bumps, 2)} 之间的凸块高 ${fixed(height, 2)}；最大误差 ${fixed(error)}。`,
      }),
      data: between(0, 1, 13).map((x) => ({ x, target: wave(x), network: network(x) })),
      columns: headings,
    },
  );
}
const bumpHand = view(
  pointer(words.dragBump, {
    value: { x: 0.42, y: 0.9 },
    step: { x: 0.05, y: 0.05 },
    plot: drawBumps,
  }),
);

// %% floor
/** Solved, not trained: the best that units x² of any weights can do for sin 3x. */
const solved = complete(approximation({ squares: [1, 2, 4, 16], pieces: [16] }));
const sixteen = {
  meanSquare: solved.interpolants[0]?.meanSquareError ?? 0,
  largest: solved.interpolants[0]?.largestError ?? 0,
};
const twoSquares = solved.squares[1]?.meanSquareError ?? 0;
table(
  solved.squares.map(({ units, meanSquareError }) => ({
    [words.widths]: units,
    [words.meanSquare]: fixed(meanSquareError, 6),
  })),
);

// %% powers
/** Three sigmoids, close together, make a parabola on [−1, 1]: a second difference in the weight. */
const flexed = 1;
const squareFrom = (h: number) => {
  const scale = 1 / (h * h * sigmoidSecondDerivative(flexed));
  const network = (x: number) =>
    scale * (sigmoid(flexed + h * x) - 2 * sigmoid(flexed) + sigmoid(flexed - h * x));
  const error = largest(between(-1, 1, 201).map((x) => network(x) - x * x));
  return { h, error, weight: Math.abs(2 * scale) };
};
const parabolas = [1, 0.3, 0.1, 0.03].map(squareFrom);
table(
  parabolas.map(({ h, error, weight }) => ({
    [words.h]: h,
    [words.awayFromSquare]: tiny(error, 1e-9),
    [words.outputWeights]: fixed(weight, 0),
  })),
);

// %% builder
const g = (x: number) => Math.sin(3 * x);
/** On [−1, 1], |g′| is at most 3 and |g″| at most 9. */
const [steepest, mostBent] = [3, 9];
const fine = between(-1, 1, 401);
const supError = (network: (x: number) => number) => largest(fine.map((x) => network(x) - g(x)));

/** k units through the knots, written down. */
function byRelu(knots: readonly number[]) {
  const network = reluInterpolant(knots, knots.map(g));
  const [t, a] = [Array.from(network.thresholds), Array.from(network.weights)];
  return (x: number) => network.base + sum(t.map((knot, j) => (a[j] ?? 0) * relu(x - knot)));
}
/** Between two knots the value in the middle: k − 1 steps, and an output bias. */
function byStep(knots: readonly number[]) {
  const values = knots.slice(1).map((knot, j) => g((knot + (knots[j] ?? 0)) / 2));
  return (x: number) =>
    (values[0] ?? 0) +
    sum(values.slice(1).map((v, j) => (v - (values[j] ?? 0)) * step(x - (knots[j + 1] ?? 0))));
}
/** The best a + bx + cx², by least squares; no width of units x² can leave this family. */
const quadratic = leastSquares([fine.map(() => 1), [...fine], fine.map((x) => x * x)], fine.map(g));
const bySquare = (x: number) =>
  (quadratic[0] ?? 0) + (quadratic[1] ?? 0) * x + (quadratic[2] ?? 0) * x * x;
const quadraticSup = supError(bySquare);

const even = (k: number) => between(-1, 1, k + 1);
/** The inner knot nearest to the hand comes along; a hand at the edge leaves all in their places. */
function knotsHeld(k: number, x: number) {
  const knots = even(k);
  const held = k > 1 && Math.abs(x) < 0.98;
  const nearest = clamp(Math.round(((x + 1) / 2) * k), 1, k - 1);
  const near = (j: number) => knots[j] ?? 0;
  if (held) knots[nearest] = clamp(x, near(nearest - 1) + 0.01, near(nearest + 1) - 0.01);
  return { knots, held };
}
const series = [1, 2, 4, 8, 16, 32, 64].map((k) => ({
  k,
  relu: supError(byRelu(even(k))),
  step: supError(byStep(even(k))),
  square: quadraticSup,
  bound: ((2 / k) ** 2 / 8) * mostBent,
}));
/** Outside the interval on which it was built, the network goes on with its last slope. */
const outside = {
  within: supError(byRelu(even(16))),
  beyond: largest(between(1, 3, 201).map((x) => byRelu(even(16))(x) - g(x))),
};

// %% builderPlot
const kinds = { ReLU: "relu", [words.step]: "step", "x²": "square" } as const;
const kind = view(select(words.f, { options: kinds }));
const k = view(range(words.pieceCount, { min: 1, max: 32, step: 1, value: 6 }));

function drawBuilder(at: { x: number }) {
  const { knots, held } = knotsHeld(k, at.x);
  const network = { relu: byRelu(knots), step: byStep(knots), square: bySquare }[kind];
  const widest = Math.max(...knots.slice(1).map((knot, j) => knot - (knots[j] ?? 0)));
  const bound = {
    relu: (widest ** 2 / 8) * mostBent,
    step: (widest / 2) * steepest,
    square: Number.NaN,
  }[kind];
  const error = supError(network);
  // Between knots ReLUs are straight; a stair needs two points, just before its edge and at it.
  const xs = {
    relu: knots,
    step: knots.flatMap((x) => [x - 1e-6, x]).slice(1),
    square: between(-1, 1, 61),
  }[kind];
  const knotHeight = (x: number) => (kind === "relu" ? g(x) : -1.7);
  const worst = fine.reduce(
    (a, x) => (Math.abs(network(x) - g(x)) > Math.abs(network(a) - g(a)) ? x : a),
    -1,
  );
  const boundText = Number.isNaN(bound)
    ? `   ${words.meanSquare}: ${fixed(solved.quadraticFloor, 4)}`
    : `   ${words.bound}: ${fixed(bound, 4)}`;
  return figure(
    Plot.plot({
      height: 290,
      marginTop: 40,
      marginBottom: 40,
      x: { label: words.knotAxis, domain: [-1, 1], ticks: 5 },
      y: { label: null, domain: [-1.7, 1.7], ticks: 5 },
      marks: [
        target(g, -1, 1),
        curve(xs, network, { stroke: colors.blue, strokeWidth: 2 }),
        Plot.ruleX([worst], {
          y1: g(worst),
          y2: network(worst),
          stroke: colors.red,
          strokeWidth: 3,
        }),
        Plot.dot(kind === "square" ? [] : knots, {
          x: (x: number) => x,
          y: knotHeight,
          r: 4.5,
          fill: colors.blue,
        }),
        Plot.dot([at.x], {
          x: clamp(at.x, -1, 1),
          y: held ? knotHeight : -1.7,
          r: 7,
          fill: colors.orange,
        }),
        headline(`${words.supError}: ${fixed(error, 4)}${boundText}`, { dy: -28 }),
      ],
    }),
    {
      alt: t({
        en: `sin 3x and a network with k = ${k}: the largest error is ${fixed(error, 4)}${Number.isNaN(bound) ? ", whatever the width" : `, the bound ${fixed(bound, 4)}`}.`,
        "zh-cn": `sin 3x 与 ${k} 段的网络：最大误差为 ${fixed(error, 4)}${Number.isNaN(bound) ? "，与宽度无关" : `，界为 ${fixed(bound, 4)}`}。`,
      }),
      data: knots.map((knot) => ({ knot, target: g(knot), network: network(knot) })),
      columns: headings,
    },
  );
}
const knotHand = view(
  pointer(words.dragKnot, { value: { x: 1, y: 0 }, step: { x: 0.02, y: 0.1 }, plot: drawBuilder }),
);

// %% builderFigure
const now = {
  relu: supError(byRelu(even(k))),
  step: supError(byStep(even(k))),
  square: quadraticSup,
}[kind];
const kindInks = { relu: colors.blue, step: colors.green, square: colors.orange };
figure(
  Plot.plot({
    height: 250,
    marginTop: 30,
    marginBottom: 42,
    marginRight: 62,
    x: {
      type: "log",
      base: 2,
      label: words.unitsAxis,
      domain: [1, 64],
      ticks: [1, 2, 4, 8, 16, 32, 64],
      tickFormat: (v: number) => `${v}`,
    },
    y: {
      type: "log",
      label: words.errorAxis,
      domain: [0.0005, 3],
      ticks: [0.001, 0.01, 0.1, 1],
      tickFormat: (v: number) => `${v}`,
    },
    marks: [
      Plot.line(series, {
        x: "k",
        y: "bound",
        stroke: colors.grey,
        strokeDasharray: "4 4",
        clip: true,
      }),
      ...(["relu", "step", "square"] as const).flatMap((name) => [
        Plot.line(series, { x: "k", y: name, stroke: kindInks[name], strokeWidth: 2 }),
        Plot.text([{ relu: "ReLU", step: words.step, square: "x²" }[name]], {
          x: 64,
          y: series[6]?.[name] ?? 1,
          dx: 8,
          textAnchor: "start",
          fill: kindInks[name],
          fontWeight: 600,
        }),
      ]),
      Plot.dot([now], { x: k, y: (v: number) => v, r: 6, fill: kindInks[kind] }),
    ],
  }),
  {
    alt: t({
      en: `Largest error against the number of pieces, both axes logarithmic: at 64 pieces ReLU ${tiny(series[6]?.relu ?? 0)}, step ${tiny(series[6]?.step ?? 0)}, x² still ${fixed(quadraticSup, 2)}. Now ${fixed(now, 4)} at ${k}.`,
      "zh-cn": `最大误差随段数的变化，两轴均为对数：64 段时，ReLU 为 ${tiny(series[6]?.relu ?? 0)}，阶跃为 ${tiny(series[6]?.step ?? 0)}，x² 仍为 ${fixed(quadraticSup, 2)}。现在 ${k} 段，为 ${fixed(now, 4)}。`,
    }),
    data: series.map(({ k, relu, step, square, bound }) => ({
      k,
      ReLU: relu,
      [words.step]: step,
      "x²": square,
      bound,
    })),
    columns: headings,
  },
);

// %% perceptron
interface Update {
  w: readonly number[];
  n: number;
}
/** Rosenblatt's rule: whoever is wrong moves the weights by (y − answer)·x; the bias is a weight on 1. */
function perceptronRule(
  y: readonly number[],
  rounds: number,
): { updates: Update[]; settled: boolean } {
  let w: readonly number[] = [0, 0, 0];
  const updates: Update[] = [{ w, n: -1 }];
  for (let round = 0; round < rounds; round++) {
    let changed = false;
    for (const [n, corner] of corners.entries()) {
      const x = [...corner, 1];
      const wrong = (y[n] ?? 0) - step(dot(w, x));
      if (wrong === 0) continue;
      w = w.map((v, i) => v + wrong * (x[i] ?? 0));
      updates.push({ w, n });
      changed = true;
    }
    if (!changed) return { updates, settled: true };
  }
  return { updates, settled: false };
}
const logic = { AND: [0, 0, 0, 1], OR: [0, 1, 1, 1], XOR: [0, 1, 1, 0] };
const andLearned = perceptronRule(logic.AND, 100);
const xorTried = perceptronRule(logic.XOR, 1000);
/** The weights on XOR never leave a small box: the rule goes round in circles. */
const farthest = Math.max(...xorTried.updates.map(({ w }) => largest(w)));
const andUpdates = andLearned.updates.length - 1;
const andLine = fitted(inputColumns, logic.AND);
const andWeights = andLearned.updates.at(-1)?.w ?? [];
table([
  {
    AND: words.perceptron,
    ...Object.fromEntries(
      corners.map((c) => [`(${c.join(", ")})`, step(dot(andWeights, [...c, 1]))]),
    ),
  },
  {
    AND: words.linearUnit,
    ...Object.fromEntries(
      corners.map((c, n) => [`(${c.join(", ")})`, fixed(andLine.answers[n] ?? 0, 2)]),
    ),
  },
]);

// %% perceptronFigure
const task = view(select(words.data, { options: logic }));
const journey = perceptronRule(task, 6);
const moment = view(scrubber(words.update, { frames: journey.updates.length, perSecond: 2 }));
const atMoment = journey.updates[moment] ?? { w: [0, 0, 0], n: -1 };
const leastLine = fitted(inputColumns, task).c;
const threshold = (x: number, y: number) => dot(atMoment.w, [x, y, 1]);
const fitHalf = (x: number, y: number) => dot(leastLine, [1, x, y]) - 0.5;
const answered = corners.map(([x, y]) => step(threshold(x, y)));
const correct = answered.filter((a, n) => a === task[n]).length;
const weightsNow = `w = ${tuple(atMoment.w.slice(0, 2), 0)}, b = ${fixed(atMoment.w[2] ?? 0, 0)}`;
figure(
  Plot.plot({
    ...square,
    marks: [
      ...bothSides(board, threshold),
      polyline(edge(board, threshold), "currentColor", 2),
      ...(largest(leastLine.slice(1)) < 1e-9
        ? []
        : [
            Plot.line(edge(board, fitHalf), {
              stroke: colors.purple,
              strokeWidth: 2,
              strokeDasharray: "3 5",
            }),
          ]),
      ...drawCorners(
        corners,
        answered.map((a, n) => a !== task[n]),
        task,
      ),
      Plot.dot(
        corners.filter((_, n) => n === atMoment.n),
        { r: 17, stroke: "currentColor", strokeWidth: 1.5 },
      ),
      headline(`${weightsNow}   ${words.right}: ${correct}/4`),
    ],
  }),
  {
    alt: t({
      en: `After ${moment} ${moment === 1 ? "update" : "updates"} the perceptron has ${weightsNow} and gets ${correct} of four corners right${journey.settled ? "" : "; it never settles"}.`,
      "zh-cn": `${moment} 次更新之后，感知机的权重为 ${weightsNow}，答对四个顶点中的 ${correct} 个${journey.settled ? "" : "；它永远停不下来"}。`,
    }),
    data: journey.updates.map(({ w }, i) => ({
      update: i,
      "w₁": w[0] ?? 0,
      "w₂": w[1] ?? 0,
      b: w[2] ?? 0,
    })),
    columns: headings,
  },
);

// %% pulses
/** Two pulses of 0.6: the potential leaks to 1/e in 20 ms, and the neuron fires at 1. */
const near = pulsePeak([0, 5], 0.6);
const far = pulsePeak([0, 100], 0.6);
/** The longest gap at which the second pulse still reaches the threshold: 0.6 + 0.6·e^(−gap/20) = 1. */
const longestGap = 20 * Math.log(0.6 / 0.4);
table([
  { [words.gap]: 5, [words.peak]: fixed(near, 4), [words.fires]: whether(near >= 1) },
  {
    [words.gap]: fixed(longestGap, 1),
    [words.peak]: fixed(pulsePeak([0, longestGap], 0.6), 4),
    [words.fires]: whether(true),
  },
  { [words.gap]: 100, [words.peak]: fixed(far, 4), [words.fires]: whether(far >= 1) },
]);

// %% pulseFigure
function drawPulses(at: { x: number }) {
  const second = clamp(at.x, 0.5, 118);
  const peak = pulsePeak([0, second], 0.6);
  const fired = peak >= 1;
  const V = (ms: number) =>
    ms < 0
      ? 0
      : ms < second
        ? 0.6 * Math.exp(-ms / 20)
        : fired
          ? 0
          : peak * Math.exp(-(ms - second) / 20);
  const ms = [...between(-10, 120, 66), -1e-6, 0, second - 1e-6, second].sort((a, b) => a - b);
  return figure(
    Plot.plot({
      height: 220,
      marginTop: 36,
      marginBottom: 42,
      x: { label: words.time, domain: [-10, 120], ticks: 6 },
      y: { label: null, domain: [0, 1.6], ticks: [0, 0.5, 1] },
      marks: [
        Plot.ruleY([1], { stroke: colors.grey, strokeDasharray: "4 3" }),
        Plot.line(ms, { x: (m: number) => m, y: V, stroke: colors.blue, strokeWidth: 2.5 }),
        ...(fired
          ? [Plot.ruleX([second], { y1: 0, y2: 1.5, stroke: colors.orange, strokeWidth: 3 })]
          : []),
        Plot.dot([second], {
          x: (m: number) => m,
          y: fired ? 1.5 : peak,
          r: 7,
          fill: colors.orange,
        }),
        headline(`${words.peak}: ${fixed(peak)}   ${words.fires}: ${whether(fired)}`),
      ],
    }),
    {
      alt: t({
        en: `Two pulses ${fixed(second, 1)} ms apart reach ${fixed(peak)}: the neuron ${fired ? "fires" : "does not fire"}.`,
        "zh-cn": `两个脉冲相隔 ${fixed(second, 1)} 毫秒，峰值 ${fixed(peak)}：神经元${fired ? "发放" : "不发放"}。`,
      }),
      data: between(0, 120, 13).map((m) => ({ time: m, potential: V(m) })),
      columns: headings,
    },
  );
}
const pulseHand = view(
  pointer(words.dragPulse, { value: { x: 40, y: 0.6 }, step: { x: 1, y: 0.1 }, plot: drawPulses }),
);

// %% rateFits
/** The best scale and shift (and slope, for the sigmoid) for the firing rate of the neuron. */
const upTo = [3, 10, 30];
const fitsUpTo = upTo.map(
  (largestCurrent) => complete(firingRateFits({ largestCurrent, points: 100 })).fits,
);
const fitOf = (i: number, curve: "relu" | "sigmoid") =>
  fitsUpTo[i]?.find((fit) => fit.curve === curve);
const rmse = {
  relu: fitOf(0, "relu")?.error ?? 0,
  sigmoid: fitOf(0, "sigmoid")?.error ?? 0,
  wideRelu: fitOf(2, "relu")?.error ?? 0,
  wideSigmoid: fitOf(2, "sigmoid")?.error ?? 0,
};
/** The rate, and the two curves that were fitted up to a current of 3. */
const perSecond = (current: number) => 1000 * firingRate(current);
const topRate = perSecond(3);
const [reluFit, sigmoidFit] = [fitOf(0, "relu"), fitOf(0, "sigmoid")];
const reluCurve = (I: number) => topRate * (reluFit?.scale ?? 0) * relu(I - (reluFit?.shift ?? 0));
const sigmoidCurve = (I: number) =>
  topRate *
  (sigmoidFit?.scale ?? 0) *
  sigmoid((sigmoidFit?.slope ?? 1) * (I - (sigmoidFit?.shift ?? 0)));
table(
  upTo.map((most, i) => ({
    [words.upTo]: most,
    ReLU: fixed(fitOf(i, "relu")?.error ?? 0),
    sigmoid: fixed(fitOf(i, "sigmoid")?.error ?? 0),
  })),
);

// %% currentPlot
const currents = [...between(0, 1, 3), ...between(1, 3, 81).map((v) => 1 + 2 * ((v - 1) / 2) ** 3)];

function drawRates(at: { x: number }) {
  const I = clamp(at.x, 0, 3);
  const rate = perSecond(I);
  return figure(
    Plot.plot({
      height: 280,
      marginTop: 38,
      marginBottom: 42,
      x: { label: words.current, domain: [0, 3], ticks: 6 },
      y: { label: words.rate, domain: [0, 120], ticks: 6 },
      marks: [
        curve(between(0, 3, 40), sigmoidCurve, {
          stroke: colors.purple,
          strokeDasharray: "6 4",
          strokeWidth: 1.8,
        }),
        curve([0, reluFit?.shift ?? 0, 3], reluCurve, {
          stroke: colors.green,
          strokeDasharray: "2 3",
          strokeWidth: 2.2,
        }),
        curve(currents, perSecond, { stroke: colors.blue, strokeWidth: 2.5 }),
        Plot.text(["sigmoid"], { x: 0.55, y: sigmoidCurve(0.55), dy: -12, fill: colors.purple }),
        Plot.text(["ReLU"], { x: 2.75, y: reluCurve(2.75), dy: -16, fill: colors.green }),
        Plot.text([words.neuron], { x: 2.2, y: perSecond(2.2), dy: 20, dx: 14, fill: colors.blue }),
        Plot.ruleX([I], { stroke: "currentColor", strokeOpacity: 0.5 }),
        Plot.dot([I], { x: I, y: rate, r: 7, fill: colors.orange }),
      ],
    }),
    {
      alt: t({
        en: `At current ${fixed(I, 2)} the neuron fires ${fixed(rate, 1)} times a second. Below 1 it is silent; the fitted ReLU misses the curve by ${fixed(rmse.relu)} of the top rate, the sigmoid by ${fixed(rmse.sigmoid)}.`,
        "zh-cn": `电流为 ${fixed(I, 2)} 时，神经元每秒发放 ${fixed(rate, 1)} 次。低于 1 时它沉默；拟合的 ReLU 与曲线的均方根误差为最高发放率的 ${fixed(rmse.relu)}，sigmoid 为 ${fixed(rmse.sigmoid)}。`,
      }),
      data: between(0, 3, 13).map((v) => ({
        current: v,
        rate: perSecond(v),
        ReLU: reluCurve(v),
        sigmoid: sigmoidCurve(v),
      })),
      columns: headings,
    },
  );
}
const drive = view(
  pointer(words.dragCurrent, {
    value: { x: 1.4, y: 60 },
    step: { x: 0.05, y: 5 },
    plot: drawRates,
  }),
);
// %% lifFigure
const injected = clamp(drive.x, 0, 3);
const spikes = Array.from(spikeTimes(injected, 200));
/** Between spikes the potential climbs towards I; after one it rests for 2 ms at 0. */
const voltage = (ms: number) => {
  const last = spikes.filter((s) => s <= ms).at(-1);
  const since = last === undefined ? ms : Math.max(0, ms - last - 2);
  return injected * (1 - Math.exp(-since / 20));
};
const moments = [...between(0, 200, 101), ...spikes.flatMap((s) => [s - 1e-6, s])].sort(
  (a, b) => a - b,
);
figure(
  Plot.plot({
    height: 210,
    marginTop: 36,
    marginBottom: 42,
    x: { label: words.time, domain: [0, 200], ticks: 5 },
    y: { label: null, domain: [0, 1.8], ticks: [0, 0.5, 1] },
    marks: [
      Plot.ruleY([1], { stroke: colors.grey, strokeDasharray: "4 3" }),
      Plot.line(moments, {
        x: (m: number) => m,
        y: voltage,
        stroke: colors.blue,
        strokeWidth: 1.8,
      }),
      Plot.ruleX(spikes, { y1: 1, y2: 1.7, stroke: colors.orange, strokeWidth: 2.5 }),
      headline(
        t({
          en: `I = ${fixed(injected, 2)}: ${spikes.length} ${spikes.length === 1 ? "spike" : "spikes"} in 200 ms`,
          "zh-cn": `I = ${fixed(injected, 2)}：200 毫秒内 ${spikes.length} 个脉冲`,
        }),
      ),
    ],
  }),
  {
    alt: t({
      en: `The potential over 200 ms at current ${fixed(injected, 2)}: ${spikes.length} spikes${spikes.length === 0 ? `, it only climbs to ${fixed(voltage(200), 2)}` : ""}.`,
      "zh-cn": `电流为 ${fixed(injected, 2)} 时 200 毫秒内的膜电位：${spikes.length} 个脉冲${spikes.length === 0 ? `，只升到 ${fixed(voltage(200), 2)}` : ""}。`,
    }),
    data: spikes.map((s, i) => ({ n: i + 1, time: s })),
    columns: headings,
  },
);
