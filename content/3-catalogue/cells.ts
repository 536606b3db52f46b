// %% imports
import * as Plot from "@observablehq/plot";
import {
  type Activation,
  type ActivationName,
  activation,
  activationConstants,
  complete,
  elementCost,
  firingRateFits,
  gaussianMoments,
  linearRegressionDescent,
  logSigmoid,
  logSoftmax,
  maxoutChords,
  mulberry32,
  normalCdf,
  normalPdf,
  perceptronRule,
  recurrence,
  saturatedNeuron,
  sigmoid,
  softmax,
  softplus,
  sparsemax,
  standardNormal,
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
  pointer,
  range,
  select,
  t,
  table,
  tiny,
  view,
} from "notebook";

// %% words
/** What plots, tables and controls say, in the two languages of the chapter. */
const words = t({
  en: {
    drag: "drag x",
    function: "function",
    slope: "slope a",
    slopeAlpha: "slope α below 0",
    alpha: "depth α",
    beta: "sharpness β",
    temperature: "temperature T",
    pieces: "pieces k",
    gateInput: "the gated input a",
    thirdLogit: "logit z₃ →",
    dragLogit: "drag the third logit",
    gateLabel: "the gate’s input b →",
    show: "show",
    value: "f",
    derivative: "f′",
    which: "functions",
    dragBell: "drag: sideways the mean μ, upwards the standard deviation σ",
    chains: "20 layers, h₀ = ½",
    gradient: "∂h₂₀/∂h₀",
    identityName: "identity",
    largestMiss: "largest error",
    constant: "constant",
    bySolving: "from the two equations",
    published: "in the library",
    way: "way",
    closed: "by completing the square",
    quadrature: "by quadrature",
    sampled: "by 20 000 samples",
    gridDiffers: "grid points that differ",
    nearest: "grid point nearest to 0",
    asDrawn: "as plot(X, Y) draws it",
    asMeant: "as it is",
    zoom: "x →",
    on40: "of 40 points, outside the frame",
    rangeOf: "values reach from … to",
    derivativeOf: "derivative",
    descended: "slope and intercept found",
    leastSquares: "least squares",
    loss: "loss, first → last",
    asWritten: "as written",
    mended: "mended",
    batch: "2 × 3 batch",
    rowSums: "row sums",
    classes: "classes",
    accuracy: "accuracy",
    updates: "updates",
    backpropagated: "largest gradient by backpropagation",
    curve: "curve",
    rmse: "error (RMS)",
    z: "z, target 1",
    squared: "slope of ½(a − y)²",
    crossEntropy: "slope of the cross-entropy",
    weight: "w",
    after: "after",
    convention: "convention",
    quarter: "at 0.25, f(−2)",
    factor: "√(E f′²) × He’s √2",
    layers20: "20 layers multiply by",
    byDivision: "x/a",
    byFactor: "αx",
    shape: "shape",
    error: "largest error on [−1, 1]",
    expression: "expression",
    valueOf: "value",
    size: "|x| →",
    relative: "↑ relative error",
    naive: "naive",
    stable: "stable",
    cliff: "formula",
    dragCliff: "drag along |x|",
    sideOfX: "sign of x",
    operation: "operation",
    nanoseconds: "nanoseconds per element",
    measure: "measure on this machine",
    notYet: "nothing measured yet: press the button",
    probability: "↑ probability",
    bars: "class →",
  },
  "zh-cn": {
    drag: "拖动 x",
    function: "函数",
    slope: "斜率 a",
    slopeAlpha: "负半轴的斜率 α",
    alpha: "深度 α",
    beta: "锐度 β",
    temperature: "温度 T",
    pieces: "段数 k",
    gateInput: "被门控的输入 a",
    thirdLogit: "第三个 logit z₃ →",
    dragLogit: "拖动第三个 logit",
    gateLabel: "门的输入 b →",
    show: "显示",
    value: "f",
    derivative: "f′",
    which: "函数",
    dragBell: "左右拖动改变均值 μ，上下拖动改变标准差 σ",
    chains: "20 层，h₀ = ½",
    gradient: "∂h₂₀/∂h₀",
    identityName: "恒等式",
    largestMiss: "最大误差",
    constant: "常数",
    bySolving: "由两个方程解出",
    published: "程序库中的值",
    way: "方法",
    closed: "配方",
    quadrature: "数值积分",
    sampled: "20 000 个样本",
    gridDiffers: "取值不同的格点",
    nearest: "最靠近 0 的格点",
    asDrawn: "plot(X, Y) 画出的样子",
    asMeant: "真实的样子",
    zoom: "x →",
    on40: "40 个点中落在图框外的",
    rangeOf: "函数值的范围",
    derivativeOf: "导数",
    descended: "下降所得的斜率与截距",
    leastSquares: "最小二乘",
    loss: "损失，起点 → 终点",
    asWritten: "原样",
    mended: "改正后",
    batch: "2 × 3 的一批",
    rowSums: "各行之和",
    classes: "类别数",
    accuracy: "准确率",
    updates: "更新次数",
    backpropagated: "反向传播的最大梯度",
    curve: "曲线",
    rmse: "均方根误差",
    z: "z（目标为 1）",
    squared: "½(a − y)² 的斜率",
    crossEntropy: "交叉熵的斜率",
    weight: "w",
    after: "经过",
    convention: "约定",
    quarter: "取 0.25 时的 f(−2)",
    factor: "√(E f′²) × He 的 √2",
    layers20: "20 层的放大倍数",
    byDivision: "x/a",
    byFactor: "αx",
    shape: "形状",
    error: "[−1, 1] 上的最大误差",
    expression: "表达式",
    valueOf: "值",
    size: "|x| →",
    relative: "↑ 相对误差",
    naive: "照公式写",
    stable: "稳定写法",
    cliff: "公式",
    dragCliff: "沿 |x| 拖动",
    sideOfX: "x 的符号",
    operation: "运算",
    nanoseconds: "每个元素的纳秒数",
    measure: "在这台机器上测量",
    notYet: "尚未测量：请按按钮",
    probability: "↑ 概率",
    bars: "类别 →",
  },
});

// %% tools
const clamp = (v: number, low: number, high: number) => Math.min(high, Math.max(low, v));
const sum = (a: readonly number[]) => a.reduce((total, v) => total + v, 0);
const largest = (a: readonly number[]) => a.reduce((most, v) => Math.max(most, Math.abs(v)), 0);

interface Place {
  x: number;
  y: number;
}
interface Frame {
  x: [number, number];
  y: [number, number];
}

/** Without the points that lie on the line between their neighbours, as the eye sees it. */
function thin(points: Place[], tolerance: number): Place[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const slope = (last.y - first.y) / (last.x - first.x);
  // In whole steps, so that a tie is a tie on every machine.
  const step = tolerance / 1e4;
  const gaps = points.map((p) =>
    Math.round(Math.abs(p.y - first.y - slope * (p.x - first.x)) / step),
  );
  const farthest = gaps.indexOf(Math.max(...gaps));
  if ((gaps[farthest] ?? 0) < 1e4) return [first, last];
  const left = thin(points.slice(0, farthest + 1), tolerance);
  return [...left.slice(0, -1), ...thin(points.slice(farthest), tolerance)];
}

/** A curve inside a frame, interrupted where it leaves the frame and where it jumps. */
function trace(of: (x: number) => number, frame: Frame, kinks: readonly number[] = []): Place[] {
  const [left, right] = frame.x;
  const [low, high] = frame.y;
  const ends = [left, ...kinks.filter((k) => k > left && k < right), right];
  return ends.slice(1).flatMap((end, i) => {
    const from = ends[i] ?? left;
    // Each end from its own side of the kink.
    const inside = between(from + 1e-9, end - 1e-9, 161)
      .map((x) => ({ x, y: of(x) }))
      .filter(({ y }) => y >= low && y <= high);
    return [...thin(inside, (high - low) / 900), { x: end, y: Number.NaN }];
  });
}

/**
 * The functions of the cards to lay over one another, six inks at a time. Left out is
 * what would hide another: CELU is ELU, and Swish is SiLU, at the default parameters.
 */
const menu: Record<string, ActivationName> = {
  step: "step",
  σ: "sigmoid",
  tanh: "tanh",
  softsign: "softsign",
  ReLU: "relu",
  "leaky ReLU": "leaky-relu",
  ELU: "elu",
  SELU: "selu",
  softplus: "softplus",
  GELU: "gelu",
  SiLU: "silu",
  Mish: "mish",
  x: "identity",
  "hard σ": "hard-sigmoid",
  "1.716 tanh": "scaled-tanh",
  ReLU6: "relu6",
  PReLU: "prelu",
  RReLU: "rrelu",
  "ReLU²": "relu-squared",
  "GELU, tanh": "gelu-tanh",
  "hard swish": "hard-swish",
};
const dashes = ["none", "6 3", "2 3", "9 2 2 2"];

// %% shapes
/** One window for all cards, with one scale for both axes: a slope of 1 stands at 45°. */
const cardFrame: Frame = { x: [-4, 4], y: [-2, 3.2] };

/** What a card draws: an activation, or what is left of a unit when all its inputs but one are held. */
type Shape = Pick<Activation, "value" | "derivative" | "secondDerivative" | "kinks"> & {
  name: string;
};

/** The straight lines that f approaches without being one: none for ReLU, y = 0 and y = x for softplus. */
function asymptotes(f: Shape): { side: number; slope: number; height: number }[] {
  return [-1, 1].flatMap((side) => {
    const [near = 0, far = 0] = [1e8, 1e9].map((r) => f.derivative(side * r));
    if (Math.abs(far - near) > 1e-6) return [];
    const height = Math.round((f.value(side * 1e8) - far * side * 1e8) * 1e5) / 1e5;
    const straight = [5, 7].every(
      (r) => Math.abs(f.value(side * r) - far * side * r - height) < 1e-12,
    );
    return straight ? [] : [{ side, slope: far, height }];
  });
}

// %% cards
/** f (blue), f′ (orange, dashed), f″ (green, dotted), and the tangent at x; grey, a curve to compare with. */
function drawCard(
  f: Shape,
  at: number,
  { label = "x →", target = (_: number) => Number.NaN } = {},
) {
  const x = clamp(at, -4, 4);
  const [value, slope, bend] = [f.value(x), f.derivative(x), f.secondDerivative(x)];
  const reach = 1.1 / Math.hypot(1, slope);
  const readout = [`f = ${fixed(value)}`, `f′ = ${fixed(slope)}`, `f″ = ${fixed(bend)}`];
  const lines = asymptotes(f);
  const line = (of: (x: number) => number, style: object) =>
    Plot.line(trace(of, cardFrame, f.kinks), { x: "x", y: "y", strokeWidth: 2, ...style });
  const inside = f.kinks.filter((k) => Math.abs(k) < 4);
  const dots = inside.flatMap((k) => [
    { k, y: f.value(k - 1e-9), fill: "var(--plot-background)" },
    ...(Math.abs(f.value(k) - f.value(k - 1e-9)) > 0.01
      ? [{ k, y: f.value(k), fill: colors.blue }]
      : []),
  ]);
  return figure(
    Plot.plot({
      width: 400,
      height: 290,
      marginTop: 22,
      marginBottom: 34,
      marginLeft: 28,
      marginRight: 16,
      x: { domain: cardFrame.x, ticks: [-4, -2, 0, 2, 4], label, tickSize: 0 },
      y: {
        domain: cardFrame.y,
        ticks: [-2, -1, 0, 1, 2, 3],
        tickFormat: "d",
        label: null,
        tickSize: 0,
      },
      marks: [
        Plot.ruleX([0], { strokeOpacity: 0.25 }),
        Plot.ruleY([0], { strokeOpacity: 0.25 }),
        Plot.link(lines, {
          x1: 0,
          y1: "height",
          x2: ({ side, slope, height }) => side * Math.min(4, slope ? (3.2 - height) / slope : 4),
          y2: ({ side, slope, height }) =>
            height + slope * side * Math.min(4, slope ? (3.2 - height) / slope : 4),
          stroke: colors.grey,
          strokeDasharray: "2 3",
        }),
        line(target, { stroke: colors.grey, strokeWidth: 1.5 }),
        line(f.secondDerivative, { stroke: colors.green, strokeDasharray: "2 3" }),
        line(f.derivative, { stroke: colors.orange, strokeDasharray: "6 3" }),
        line(f.value, { stroke: colors.blue, strokeWidth: 2.5 }),
        Plot.dot(dots, { x: "k", y: "y", r: 3.5, stroke: colors.blue, fill: "fill" }),
        Plot.link([x], {
          x1: x - reach,
          y1: value - slope * reach,
          x2: x + reach,
          y2: value + slope * reach,
          stroke: "currentColor",
          clip: true,
        }),
        Plot.dot([x], { x, y: clamp(value, -2, 3.2), r: 6, fill: colors.blue }),
        Plot.text(readout, {
          x: (_: string, i: number) => -4 + 2.9 * i,
          frameAnchor: "top",
          textAnchor: "start",
          dy: -18,
          fill: (_: string, i: number) => [colors.blue, colors.orange, colors.green][i] ?? "",
          fontWeight: 600,
        }),
      ],
      color: { type: "identity" },
    }),
    {
      alt: t({
        en: `${f.name} at x = ${fixed(x, 1)}: ${readout.join(", ")}. ${f.kinks.length ? `Kinks at ${f.kinks.map((k) => fixed(k, 1)).join(", ")}.` : "No kinks."}`,
        "zh-cn": `${f.name} 在 x = ${fixed(x, 1)} 处：${readout.join("，")}。${f.kinks.length ? `折点在 ${f.kinks.map((k) => fixed(k, 1)).join("、")}。` : "没有折点。"}`,
      }),
      // The table beside the graph has the numbers; what else is asked, the point tells.
      data: [],
    },
  );
}

/** The graph of an activation's card, to be shown by `view`; the reader drags x. */
function card(name: ActivationName, parameters: Record<string, number> = {}, start = 1) {
  const f = activation(name, parameters);
  return pointer(words.drag, {
    value: { x: start, y: Math.round(100 * f.value(start)) / 100 },
    plot: ({ x }) => drawCard(f, x),
  });
}

// %% logitCards
/** The three logits of source 001; the third one is varied. */
const sourceLogits = [0.3, 2.9, 4];
const inks = [colors.orange, colors.green, colors.blue];

/** A function of three logits, as the third one moves and the others stay. */
function drawLogits(
  name: string,
  of: (z: readonly number[]) => ArrayLike<number>,
  low: number,
  at: number,
) {
  const z3 = clamp(at, -2, 8);
  const outputs = (z: number) => Array.from(of([...sourceLogits.slice(0, 2), z]));
  const symbols = ["₁", "₂", "₃"].map((place) => `${low < 0 ? "ln p" : "p"}${place}`);
  const now = outputs(z3);
  const frame: Frame = { x: [-2, 8], y: [low, low < 0 ? 0.5 : 1.05] };
  const said = now.map((p) => fixed(p)).join(", ");
  return figure(
    Plot.plot({
      width: 400,
      height: 240,
      marginTop: 22,
      marginBottom: 34,
      marginLeft: 30,
      marginRight: 20,
      x: { domain: frame.x, ticks: 6, label: words.thirdLogit, tickSize: 0 },
      y: { domain: frame.y, ticks: 5, label: null, tickSize: 0 },
      marks: [
        Plot.ruleY([0], { strokeOpacity: 0.25 }),
        Plot.ruleX([z3], { stroke: "currentColor" }),
        ...now.flatMap((p, k) => [
          Plot.line(
            trace((z) => outputs(z)[k] ?? 0, frame),
            { x: "x", y: "y", stroke: inks[k] ?? "", strokeWidth: 2.5 },
          ),
          Plot.dot([p], { x: z3, y: Math.max(low, p), r: k === 2 ? 6 : 4, fill: inks[k] ?? "" }),
          Plot.text([`${symbols[k]} = ${fixed(p)}`], {
            x: -2 + 3.5 * k,
            frameAnchor: "top",
            textAnchor: "start",
            dy: -18,
            fill: inks[k] ?? "",
            fontWeight: 600,
          }),
        ]),
      ],
    }),
    {
      alt: t({
        en: `${name} of 0.3, 2.9 and z₃ = ${fixed(z3, 1)}: ${said}.`,
        "zh-cn": `对 0.3、2.9 和 z₃ = ${fixed(z3, 1)} 取 ${name}：${said}。`,
      }),
      data: [-2, 3, 8].map((z) => ({
        "z₃": z,
        ...Object.fromEntries(outputs(z).map((p, k) => [symbols[k], fixed(p)])),
      })),
    },
  );
}

/** The graph of a card of three logits, to be shown by `view`. */
function logitCard(name: string, of: (z: readonly number[]) => ArrayLike<number>, low = 0) {
  const value = { x: 4, y: Math.round(100 * (of(sourceLogits)[2] ?? 0)) / 100 };
  return pointer(words.dragLogit, { value, plot: ({ x }) => drawLogits(name, of, low, x) });
}

// %% unitCards
/** A gated unit as a function of its gate b, its other input a held: a·g(b). */
function gateCard(name: string, gate: Activation, a: number) {
  const unit: Shape = {
    name,
    value: (b) => a * gate.value(b),
    derivative: (b) => a * gate.derivative(b),
    secondDerivative: (b) => a * gate.secondDerivative(b),
    kinks: [],
  };
  const plot = ({ x }: Place) => drawCard(unit, x, { label: words.gateLabel });
  return pointer(words.drag, { value: { x: 1, y: Math.round(100 * unit.value(1)) / 100 }, plot });
}

/** One maxout unit of k pieces, as near to x² on [−1, 1] as k pieces come. */
function maxoutCard(pieces: number) {
  const { slopes, intercepts } = complete(maxoutChords({ pieces: [pieces] })).convex[0] ?? {
    slopes: [0],
    intercepts: [0],
  };
  const winner = (x: number) => {
    const z = Array.from(slopes, (slope, p) => slope * x + (intercepts[p] ?? 0));
    return z.indexOf(Math.max(...z));
  };
  const unit: Shape = {
    name: "maxout",
    value: (x) => (slopes[winner(x)] ?? 0) * x + (intercepts[winner(x)] ?? 0),
    derivative: (x) => slopes[winner(x)] ?? 0,
    secondDerivative: () => 0,
    kinks: count(pieces - 1).map((j) => (2 * (j + 1)) / pieces - 1),
  };
  const plot = ({ x }: Place) => drawCard(unit, x, { target: (v) => v * v });
  return pointer(words.drag, { value: { x: 0.6, y: 0.4 }, plot });
}

// %% stepCard
const stepAt = view(card("step"));

// %% identityCard
const identityAt = view(card("identity"));

// %% linearCard
const lineSlope = view(range(words.slope, { min: -2, max: 2, step: 0.25, value: 1 }));
const linearAt = view(card("linear", { slope: lineSlope }));

// %% sigmoidCard
const sigmoidSlope = view(range(words.slope, { min: 0.25, max: 6, step: 0.25, value: 1 }));
const sigmoidAt = view(card("sigmoid", { slope: sigmoidSlope }));

// %% hardSigmoidCard
const hardSigmoidAt = view(card("hard-sigmoid"));

// %% tanhCard
const tanhAt = view(card("tanh"));

// %% scaledTanhCard
const scaledTanhAt = view(card("scaled-tanh"));

// %% softsignCard
const softsignAt = view(card("softsign"));

// %% reluCard
const reluAt = view(card("relu"));

// %% relu6Card
const relu6At = view(card("relu6"));

// %% leakyReluCard
const leakySlope = view(range(words.slopeAlpha, { min: 0, max: 1, step: 0.01, value: 0.01 }));
const leakyReluAt = view(card("leaky-relu", { slope: leakySlope }, -1));

// %% preluCard
const preluSlope = view(range(words.slopeAlpha, { min: -1, max: 1.5, step: 0.05, value: 0.25 }));
const preluAt = view(card("prelu", { slope: preluSlope }, -1));

// %% rreluCard
const drawnSlope = view(
  range(words.slopeAlpha, { min: 0.125, max: 0.333, step: 0.001, value: 0.229 }),
);
const rreluAt = view(card("rrelu", { lower: drawnSlope, upper: drawnSlope }, -1));

// %% reluSquaredCard
const reluSquaredAt = view(card("relu-squared"));

// %% eluCard
const eluAlpha = view(range(words.alpha, { min: 0.25, max: 1.5, step: 0.05, value: 1 }));
const eluAt = view(card("elu", { alpha: eluAlpha }, -1));

// %% celuCard
const celuAlpha = view(range(words.alpha, { min: 0.25, max: 1.5, step: 0.05, value: 1 }));
const celuAt = view(card("celu", { alpha: celuAlpha }, -1));

// %% seluCard
const seluAt = view(card("selu", {}, -1));

// %% softplusCard
const softplusBeta = view(range(words.beta, { min: 0.5, max: 8, step: 0.5, value: 1 }));
const softplusAt = view(card("softplus", { beta: softplusBeta }));

// %% geluCard
const geluAt = view(card("gelu", {}, -1));

// %% geluTanhCard
const geluTanhAt = view(card("gelu-tanh", {}, -1));

// %% siluCard
const siluAt = view(card("silu", {}, -1));

// %% swishCard
const swishBeta = view(range(words.beta, { min: 0, max: 8, step: 0.25, value: 1 }));
const swishAt = view(card("swish", { beta: swishBeta }, -1));

// %% mishCard
const mishAt = view(card("mish", {}, -1));

// %% hardSwishCard
const hardSwishAt = view(card("hard-swish", {}, -1));

// %% maxoutCard
const maxoutPieces = view(range(words.pieces, { min: 1, max: 8, step: 1, value: 4 }));
const maxoutAt = view(maxoutCard(maxoutPieces));

// %% gluCard
const gluInput = view(range(words.gateInput, { min: -2, max: 2, step: 0.25, value: 1.5 }));
const gluAt = view(gateCard("GLU", activation("sigmoid"), gluInput));

// %% swigluCard
const swigluInput = view(range(words.gateInput, { min: -2, max: 2, step: 0.25, value: 1.5 }));
const swigluAt = view(gateCard("SwiGLU", activation("silu"), swigluInput));

// %% softmaxCard
const cardTemperature = view(range(words.temperature, { min: 0.25, max: 4, step: 0.25, value: 1 }));
const softmaxAt = view(logitCard("softmax", (z) => softmax(z, { temperature: cardTemperature })));

// %% logSoftmaxCard
const logSoftmaxAt = view(logitCard("log-softmax", (z) => logSoftmax(z), -8));

// %% sparsemaxCard
const sparsemaxAt = view(logitCard("sparsemax", (z) => sparsemax(z)));

// %% explorerFigure
const palette = Object.values(colors);
const inkOf = (i: number) => palette[i % palette.length] ?? "";

const overlaid = view(
  choices(words.which, { options: menu, value: ["sigmoid", "tanh", "relu", "gelu"] }),
);
const order = view(
  select<"value" | "derivative">(words.show, {
    options: { [words.value]: "value", [words.derivative]: "derivative" },
  }),
);

function drawOverlay(at: Place) {
  const x = clamp(at.x, -4, 4);
  const all = Object.entries(menu).flatMap(([label, name], i) => {
    const f = activation(name);
    return overlaid.includes(name)
      ? [{ label, i, f, now: f[order](x), slope: f.derivative(x) }]
      : [];
  });
  const sorted = [...all].sort((a, b) => b.now - a.now);
  const symbol = order === "value" ? "f" : "f′";
  return figure(
    Plot.plot({
      height: 320,
      marginTop: 12,
      marginBottom: 36,
      marginRight: 128,
      x: { label: "x →", labelAnchor: "center", domain: [-4, 4] },
      y: { domain: cardFrame.y, ticks: 5, label: null },
      marks: [
        Plot.ruleY([0], { strokeOpacity: 0.25 }),
        Plot.ruleX([x], { stroke: "currentColor" }),
        ...all.flatMap(({ f, i, now, slope }) => [
          Plot.line(trace(f[order], cardFrame, f.kinks), {
            x: "x",
            y: "y",
            stroke: inkOf(i),
            strokeWidth: 2.2,
            strokeDasharray: dashes[Math.floor(i / palette.length)] ?? "none",
          }),
          Plot.link(order === "value" ? [x] : [], {
            x1: x - 0.6,
            y1: now - 0.6 * slope,
            x2: x + 0.6,
            y2: now + 0.6 * slope,
            stroke: "currentColor",
            clip: true,
          }),
          Plot.dot([x], { x, y: clamp(now, -2, 3.2), r: 5, fill: inkOf(i) }),
        ]),
        Plot.text(sorted, {
          x: 4,
          y: (_: unknown, row: number) => 3.1 - 0.36 * row,
          text: ({ label, now }) => `${label} ${fixed(now, 2)}`,
          fill: ({ i }) => inkOf(i),
          textAnchor: "start",
          dx: 8,
          fontWeight: 600,
        }),
      ],
      color: { type: "identity" },
    }),
    {
      alt: t({
        en: `${symbol} at x = ${fixed(x, 1)}: ${sorted.map(({ label, now }) => `${label} ${fixed(now)}`).join(", ")}.`,
        "zh-cn": `x = ${fixed(x, 1)} 处的 ${symbol}：${sorted.map(({ label, now }) => `${label} ${fixed(now)}`).join("，")}。`,
      }),
      data: [-2, 0, 2].map((v) => ({
        x: v,
        ...Object.fromEntries(all.map(({ label, f }) => [label, f[order](v)])),
      })),
    },
  );
}
const explorerAt = view(pointer(words.drag, { value: { x: 1, y: 1 }, plot: drawOverlay }));

// %% gaussianFigure
/** The shares of f(x) in bins of a tenth when x is normal, and of the inputs where |f′| < 0.05. */
function pushThrough(f: Activation, mean: number, std: number) {
  const shares = new Array<number>(52).fill(0);
  let flat = 0;
  const n = 3000;
  for (let i = 0; i < n; i++) {
    const z = -6 + (12 * (i + 0.5)) / n;
    const weight = (normalPdf(z) * 12) / n;
    const x = mean + std * z;
    const bin = clamp(Math.floor((f.value(x) + 2) * 10 + 1e-9), 0, 51);
    shares[bin] = (shares[bin] ?? 0) + weight;
    if (Math.abs(f.derivative(x)) < 0.05) flat += weight;
  }
  return { shares, flat, ...gaussianMoments(f, { mean, std }) };
}

const pushedName = view(select(words.function, { options: menu, value: "sigmoid" }));
const pushed = activation(pushedName);

function drawBell(at: Place) {
  const [mean, std] = [clamp(at.x, -3, 3), clamp(at.y, 0.1, 3)];
  const { shares, flat, mean: level, variance } = pushThrough(pushed, mean, std);
  const bell = between(-4, 4, 81).map((x) => ({
    x,
    y: (1.1 * normalPdf((x - mean) / std)) / Math.max(0.5, std),
  }));
  const bars = shares.flatMap((share, i) => [
    { y: i / 10 - 2, x: -4 + 2 * Math.sqrt(share) },
    { y: i / 10 - 1.9, x: -4 + 2 * Math.sqrt(share) },
  ]);
  const said = t({
    en: `E f = ${fixed(level)}   Var f = ${fixed(variance)}   flat: ${fixed(100 * flat, 1)} %`,
    "zh-cn": `E f = ${fixed(level)}   Var f = ${fixed(variance)}   平坦：${fixed(100 * flat, 1)}%`,
  });
  return figure(
    Plot.plot({
      height: 330,
      marginTop: 26,
      marginBottom: 36,
      x: { label: "x →", domain: [-4, 4] },
      y: { domain: cardFrame.y, ticks: 5, label: null },
      marks: [
        Plot.areaY(bell, { x: "x", y: "y", fill: colors.orange, fillOpacity: 0.25 }),
        Plot.areaX(bars, { x1: -4, x2: "x", y: "y", fill: colors.blue, fillOpacity: 0.35 }),
        Plot.ruleY([0], { strokeOpacity: 0.25 }),
        Plot.ruleY([level], { stroke: colors.blue, strokeDasharray: "4 3" }),
        Plot.line(trace(pushed.value, cardFrame, pushed.kinks), {
          x: "x",
          y: "y",
          stroke: colors.blue,
          strokeWidth: 2.5,
        }),
        Plot.link([std], {
          x1: mean - std,
          x2: mean + std,
          y1: std,
          y2: std,
          stroke: colors.orange,
          clip: true,
        }),
        Plot.dot([std], { x: mean, y: std, r: 7, fill: colors.orange }),
        Plot.text([said], { frameAnchor: "top-left", dy: -20, fontWeight: 600 }),
        Plot.text([`μ = ${fixed(mean, 1)}, σ = ${fixed(std, 1)}`], {
          x: mean,
          y: std,
          dy: -16,
          fill: colors.orange,
          fontWeight: 600,
        }),
      ],
    }),
    {
      alt: t({
        en: `Normal inputs of mean ${fixed(mean, 1)} and standard deviation ${fixed(std, 1)} through ${pushedName}: outputs of mean ${fixed(level)} and variance ${fixed(variance)}; ${fixed(100 * flat, 1)} % of the inputs meet |f′| < 0.05.`,
        "zh-cn": `均值 ${fixed(mean, 1)}、标准差 ${fixed(std, 1)} 的正态输入经过 ${pushedName}：输出的均值 ${fixed(level)}，方差 ${fixed(variance)}；${fixed(100 * flat, 1)}% 的输入处 |f′| < 0.05。`,
      }),
      data: shares.flatMap((share, i) =>
        share > 0.02
          ? [{ "f(x)": Number((i / 10 - 2).toFixed(1)), "%": Number((100 * share).toFixed(2)) }]
          : [],
      ),
    },
  );
}
const bellGrip = view(pointer(words.dragBell, { value: { x: 0, y: 1 }, plot: drawBell }));

// %% morphFigure
/** Two curves of one dial each: what the dial makes, and what it is meant to be. */
function drawMorph(made: Shape, meant: Shape[], alt: string) {
  return figure(
    Plot.plot({
      height: 230,
      marginTop: 10,
      marginBottom: 36,
      x: { label: "x →", domain: [-4, 4] },
      y: { domain: cardFrame.y, ticks: 5, label: null },
      marks: [
        Plot.ruleX([0], { strokeOpacity: 0.25 }),
        Plot.ruleY([0], { strokeOpacity: 0.25 }),
        Plot.text([made, ...meant], {
          x: -3.9,
          y: (_: unknown, i: number) => 2.9 - 0.5 * i,
          text: "name",
          textAnchor: "start",
          fill: (_: unknown, i: number) => [colors.blue, colors.orange, colors.grey][i] ?? "",
          fontWeight: 600,
        }),
        Plot.line(trace(made.value, cardFrame, made.kinks), {
          x: "x",
          y: "y",
          stroke: colors.blue,
          strokeWidth: 3,
        }),
        ...meant.map((f, i) =>
          Plot.line(trace(f.value, cardFrame, f.kinks), {
            x: "x",
            y: "y",
            stroke: [colors.orange, colors.grey][i] ?? "",
            strokeWidth: 2,
            strokeDasharray: "5 4",
          }),
        ),
      ],
      color: { type: "identity" },
    }),
    {
      alt,
      data: [-2, 0, 2].map((x) => ({
        x,
        [made.name]: made.value(x),
        ...Object.fromEntries(meant.map((f) => [f.name, f.value(x)])),
      })),
    },
  );
}

/** max(ax, x), the shortest way to write leaky ReLU. */
const maxOf = (a: number): Shape => ({
  name: "max(ax, x)",
  value: (x) => Math.max(a * x, x),
  derivative: (x) => (a * x > x ? a : 1),
  secondDerivative: () => 0,
  kinks: [0],
});
const maxSlope = view(range(words.slope, { min: -1, max: 2, step: 0.05, value: 0.25 }));
const leaky = { ...activation("leaky-relu", { slope: maxSlope }), name: "leaky ReLU" };
const apart = largest(between(-4, 4, 81).map((x) => maxOf(maxSlope).value(x) - leaky.value(x)));
display(
  drawMorph(
    maxOf(maxSlope),
    [leaky],
    t({
      en: `max(ax, x) with a = ${fixed(maxSlope, 2)}: 1 × x on the ${maxSlope > 1 ? "left, a × x on the right" : "right, a × x on the left"}. It differs from leaky ReLU of slope a by at most ${fixed(apart, 2)} between −4 and 4.`,
      "zh-cn": `a = ${fixed(maxSlope, 2)} 时的 max(ax, x)：${maxSlope > 1 ? "左侧为 x，右侧为 ax" : "右侧为 x，左侧为 ax"}。在 −4 与 4 之间，它与斜率为 a 的 Leaky ReLU 最多相差 ${fixed(apart, 2)}。`,
    }),
  ),
);
const swishDial = view(range(words.beta, { min: 0, max: 12, step: 0.25, value: 1 }));
const swishDip = between(-6, 0, 601).reduce(
  (low, x) => Math.min(low, activation("swish", { beta: swishDial }).value(x)),
  0,
);
display(
  drawMorph(
    { ...activation("swish", { beta: swishDial }), name: "x σ(βx)" } as Shape,
    [
      { ...activation("linear", { slope: 0.5 }), name: "x/2" } as Shape,
      { ...activation("relu"), name: "ReLU" } as Shape,
    ],
    t({
      en: `Swish with β = ${fixed(swishDial, 2)}, between the line x/2 and ReLU; its lowest value between −6 and 0 is ${fixed(swishDip)}.`,
      "zh-cn": `β = ${fixed(swishDial, 2)} 的 Swish，介于直线 x/2 与 ReLU 之间；在 −6 与 0 之间，它的最小值为 ${fixed(swishDip)}。`,
    }),
  ),
);

// %% softmaxFigure
function drawSoftmax(at: Place) {
  const z3 = clamp(at.x, -2, 8);
  const p = Array.from(softmax([...sourceLogits.slice(0, 2), z3]));
  const said = p.map((q) => fixed(q)).join(", ");
  return figure(
    Plot.plot({
      height: 308,
      marginTop: 26,
      marginBottom: 38,
      marginRight: 20,
      x: { label: words.thirdLogit, domain: [-2, 8] },
      y: { label: words.probability, domain: [0, 1], ticks: 5 },
      marks: [
        ...p.map((_, k) =>
          Plot.line(
            trace((z) => softmax([...sourceLogits.slice(0, 2), z])[k] ?? 0, {
              x: [-2, 8],
              y: [0, 1],
            }),
            { x: "x", y: "y", stroke: inks[k] ?? "", strokeWidth: 2.5 },
          ),
        ),
        Plot.ruleX([z3], { stroke: "currentColor" }),
        Plot.dot(p, {
          x: z3,
          y: (q: number) => q,
          r: 6,
          fill: (_: number, k: number) => inks[k] ?? "",
        }),
        Plot.text(["p₁", "p₂", "p₃"], {
          x: [-1.6, -1.6, 7.6],
          y: [0.13, 0.86, 0.93],
          fill: (_: string, k: number) => inks[k] ?? "",
          fontWeight: 700,
        }),
      ],
      color: { type: "identity" },
    }),
    {
      alt: t({
        en: `Softmax of (0.3, 2.9, z₃) as z₃ varies; at z₃ = ${fixed(z3, 1)} it is ${said}.`,
        "zh-cn": `(0.3, 2.9, z₃) 的 softmax 随 z₃ 的变化；z₃ = ${fixed(z3, 1)} 时为 ${said}。`,
      }),
      data: [-2, 3, 8].map((z) => {
        const [p1 = 0, p2 = 0, p3 = 0] = softmax([...sourceLogits.slice(0, 2), z]);
        return { "z₃": z, p1, p2, p3 };
      }),
    },
  );
}
const logitGrip = view(
  pointer(words.dragLogit, {
    value: { x: 4, y: 0.74 },
    plot: drawSoftmax,
  }),
);
const threeBars = Array.from(
  softmax([...sourceLogits.slice(0, 2), clamp(logitGrip.x, -2, 8)]),
  (p, k) => ({
    class: `${k + 1}: p${["₁", "₂", "₃"][k]}`,
    p,
  }),
);
figure(
  Plot.plot({
    height: 190,
    marginTop: 22,
    marginBottom: 38,
    x: { label: words.bars, padding: 0.5 },
    y: { label: words.probability, domain: [0, 1], ticks: 5 },
    marks: [
      Plot.barY(threeBars, { x: "class", y: "p", fill: (d) => inks[Number(d.class[0]) - 1] ?? "" }),
      Plot.text(threeBars, { x: "class", y: "p", text: ({ p }) => fixed(p), dy: -9 }),
      Plot.ruleY([0]),
    ],
    color: { type: "identity" },
  }),
  {
    alt: t({
      en: `Bars of the three probabilities: ${threeBars.map(({ p }) => fixed(p)).join(", ")}; they add up to 1.`,
      "zh-cn": `三个概率的条形图：${threeBars.map(({ p }) => fixed(p)).join("、")}；三者之和为 1。`,
    }),
    data: threeBars.map(({ class: name, p }) => ({ [words.bars.replace(" →", "")]: name, p })),
  },
);

// %% cliffs
/** Formulas as they are found in textbooks, and the same written for floating point. */
interface Cliff {
  naive: (x: number) => number;
  stable: (x: number) => number;
  exact: (x: number) => number;
}
const cliffs: Record<string, Cliff> = {
  "1 − σ(x)": {
    naive: (x) => 1 - 1 / (1 + Math.exp(-x)),
    stable: (x) => 1 / (1 + Math.exp(x)),
    exact: (x) => sigmoid(-x),
  },
  "ln σ(x)": {
    naive: (x) => Math.log(1 / (1 + Math.exp(-x))),
    stable: (x) => Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x))),
    exact: (x) => logSigmoid(x),
  },
  "tanh x": {
    naive: (x) => (1 - Math.exp(-2 * x)) / (1 + Math.exp(-2 * x)),
    stable: (x) =>
      (-Math.sign(x) * Math.expm1(-2 * Math.abs(x))) / (2 + Math.expm1(-2 * Math.abs(x))),
    exact: (x) => activation("tanh").value(x),
  },
  "ln(1 + eˣ)": {
    naive: (x) => Math.log(1 + Math.exp(x)),
    stable: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
    exact: (x) => softplus(x),
  },
  "1 − tanh² x": {
    naive: (x) => 1 - Math.tanh(x) ** 2,
    stable: (x) => (2 / (Math.exp(Math.abs(x)) + Math.exp(-Math.abs(x)))) ** 2,
    exact: (x) => activation("tanh").derivative(x),
  },
};

/** Relative error; everything that is no number counts as all wrong, and what is below 1e-15 is rounding. */
function relativeError(received: number, exact: number): number {
  if (received === exact) return 0;
  const error = Math.abs(received - exact) / Math.abs(exact);
  if (!Number.isFinite(error)) return 1;
  return error < 1e-15 ? 0 : Math.min(1, error);
}

// %% cliffFigure
const cliffName = view(
  select(words.cliff, {
    options: Object.fromEntries(Object.keys(cliffs).map((n) => [n, n])),
    value: "tanh x",
  }),
);
const cliffSign = view(select(words.sideOfX, { options: { "x > 0": 1, "x < 0": -1 }, value: -1 }));

function drawCliff(at: Place) {
  const cliff = cliffs[cliffName] ?? cliffs["tanh x"];
  if (!cliff) throw new RangeError(`Cannot draw the cliff: no formula is called ${cliffName}`);
  const { naive, stable, exact } = cliff;
  const size = 10 ** clamp(at.x, -12, 2.85);
  const x = cliffSign * size;
  const errors = between(-12, 2.85, 181).map((e) => {
    const v = cliffSign * 10 ** e;
    return {
      size: e,
      naive: relativeError(naive(v), exact(v)),
      stable: relativeError(stable(v), exact(v)),
    };
  });
  const here = {
    naive: relativeError(naive(x), exact(x)),
    stable: relativeError(stable(x), exact(x)),
  };
  const floor = (error: number) => Math.log10(Math.max(error, 1e-16));
  const show = (v: number) =>
    (Number.isFinite(v) && v !== 0 ? v.toExponential(8) : `${v}`).replaceAll("-", "−");
  const where = show(x).replace(/\.?0+e/, "e");
  return figure(
    Plot.plot({
      height: 310,
      marginTop: 60,
      marginBottom: 40,
      marginLeft: 52,
      x: {
        label: words.size,
        domain: [-12, 3],
        tickFormat: (e: number) => `1e${e}`.replace("-", "−"),
      },
      y: {
        label: words.relative,
        domain: [-16.5, 0.5],
        ticks: [-16, -12, -8, -4, 0],
        tickFormat: (e: number) => (e === -16 ? "0" : `1e${e}`.replace("-", "−")),
      },
      marks: [
        Plot.line(errors, {
          x: "size",
          y: (d) => floor(d.stable),
          stroke: colors.blue,
          strokeWidth: 3,
        }),
        Plot.line(errors, {
          x: "size",
          y: (d) => floor(d.naive),
          stroke: colors.orange,
          strokeWidth: 1.8,
        }),
        Plot.ruleX([Math.log10(size)], { stroke: "currentColor" }),
        Plot.dot([here.naive], {
          x: Math.log10(size),
          y: floor(here.naive),
          r: 6,
          fill: colors.orange,
        }),
        Plot.text([`${words.naive}: ${show(naive(x))}`], {
          frameAnchor: "top-left",
          dy: -28,
          fill: colors.orange,
          fontWeight: 600,
        }),
        Plot.text([`${words.stable}: ${show(stable(x))}`], {
          frameAnchor: "top-left",
          dy: -12,
          fill: colors.blue,
          fontWeight: 600,
        }),
      ],
    }),
    {
      alt: t({
        en: `${cliffName} at x = ${where}: the naive formula gives ${show(naive(x))}, relative error ${tiny(here.naive, 1e-15)}; the stable one has relative error ${tiny(here.stable, 1e-15)}.`,
        "zh-cn": `x = ${where} 处的 ${cliffName}：照公式写得 ${show(naive(x))}，相对误差 ${tiny(here.naive, 1e-15)}；稳定写法的相对误差为 ${tiny(here.stable, 1e-15)}。`,
      }),
      data: [-10, -4, 0, 1.5, 2.6].map((e) => {
        const v = cliffSign * 10 ** e;
        return {
          "|x|": (10 ** e).toPrecision(3),
          [words.naive]: tiny(relativeError(naive(v), exact(v)), 1e-15),
          [words.stable]: tiny(relativeError(stable(v), exact(v)), 1e-15),
        };
      }),
    },
  );
}
const cliffGrip = view(
  pointer(words.dragCliff, { value: { x: -10, y: -8 }, step: { x: 0.25, y: 1 }, plot: drawCliff }),
);

// %% chains
/** 20 sigmoids in a row: the gradient is the product of w·σ′, and the weight belongs to it. */
const chainTable = complete(
  activationConstants({
    activations: ["sigmoid"],
    chains: [
      { weight: 1, bias: 0 },
      { weight: 4, bias: -2 },
      { weight: 8, bias: -4 },
    ],
  }),
);
const chainGradients = chainTable.chains.map(({ gradient }) => gradient);
table(
  chainTable.chains.map(({ weight, bias, gradient }) => ({
    [words.chains]: `w = ${weight}, b = ${fixed(bias, 0)}`,
    [words.gradient]: gradient < 1e-3 ? tiny(gradient, 0) : fixed(gradient, 0),
  })),
);

// %% identities
/** The largest difference of two functions between −6 and 6. */
const differ = (f: (x: number) => number, g: (x: number) => number) =>
  largest(between(-6, 6, 241).map((x) => f(x) - g(x)));
/** A difference quotient: knows no calculus. */
const quotient = (f: (x: number) => number) => (x: number) => (f(x + 1e-5) - f(x - 1e-5)) / 2e-5;
const steep = (x: number) => sigmoid(3 * x);
const silu = activation("silu");
const gelu = activation("gelu");

const misses = {
  steep: differ(quotient(steep), (x) => 3 * steep(x) * (1 - steep(x))),
  tanh: differ(Math.tanh, (x) => 2 * sigmoid(2 * x) - 1),
  softplus: differ(quotient(softplus), (x) => sigmoid(x)),
  silu: differ(quotient(silu.value), (x) => sigmoid(x) + x * sigmoid(x) * (1 - sigmoid(x))),
  gelu: differ(quotient(gelu.value), (x) => normalCdf(x) + x * normalPdf(x)),
};
const slopeAtZero = { measured: quotient(steep)(0), source: steep(0) * (1 - steep(0)) };
table(
  [
    ["σ′(3x) = 3 σ(3x)(1 − σ(3x))", misses.steep],
    ["tanh x = 2σ(2x) − 1", misses.tanh],
    ["(ln(1 + eˣ))′ = σ(x)", misses.softplus],
    ["(x σ(x))′ = σ + xσ(1 − σ)", misses.silu],
    ["(x Φ(x))′ = Φ + xφ", misses.gelu],
  ].map(([name, miss]) => ({
    [words.identityName]: name,
    [words.largestMiss]: tiny(Number(miss), 1e-8),
  })),
);

// %% geluAsMask
/** The mean of x · m over random masks m, which are 1 with probability Φ(x). */
const masked = (() => {
  const random = mulberry32(3);
  return [-2, -0.75, 0.5, 1, 2].map((x) => {
    const kept = count(20_000).filter(() => random() < normalCdf(x)).length;
    return { x, mask: (x * kept) / 20_000, gelu: gelu.value(x) };
  });
})();
const maskMiss = largest(masked.map(({ mask, gelu }) => mask - gelu));
table(masked.map(({ x, mask, gelu }) => ({ x, "E[x·m]": fixed(mask), "xΦ(x)": fixed(gelu) })));

// %% seluConstants
/** E f = 0 gives α, then E f² = 1 gives λ: two equations, solved one after the other. */
const solvedSelu = (() => {
  const root = Math.sqrt(Math.E);
  const alpha = 1 / Math.sqrt(2 * Math.PI) / (0.5 - root * normalCdf(-1));
  const negative = Math.exp(2) * normalCdf(-2) - 2 * root * normalCdf(-1) + 0.5;
  return { alpha, lambda: 1 / Math.sqrt(0.5 + alpha ** 2 * negative) };
})();
const selu = activation("selu");
const seluMoments = gaussianMoments(selu);
table([
  {
    [words.constant]: "λ",
    [words.bySolving]: fixed(solvedSelu.lambda, 10),
    [words.published]: fixed(selu.derivative(1), 10),
  },
  {
    [words.constant]: "λα",
    [words.bySolving]: fixed(solvedSelu.lambda * solvedSelu.alpha, 10),
    [words.published]: fixed(selu.derivative(-1e-15), 10),
  },
  {
    [words.constant]: "E f",
    [words.bySolving]: "0",
    [words.published]: tiny(seluMoments.mean, 1e-10),
  },
  {
    [words.constant]: "E f²",
    [words.bySolving]: "1",
    [words.published]: fixed(seluMoments.secondMoment, 10),
  },
]);

// %% eluMean
const elu = activation("elu");
const eluMean = {
  closed: 1 / Math.sqrt(2 * Math.PI) + Math.sqrt(Math.E) * normalCdf(-1) - 0.5,
  quadrature: gaussianMoments(elu).mean,
  sampled: (() => {
    const random = mulberry32(8);
    return sum(count(20_000).map(() => elu.value(standardNormal(random)))) / 20_000;
  })(),
};
const reluMean = gaussianMoments(activation("relu")).mean;
table([
  { [words.way]: words.closed, "E f": fixed(eluMean.closed, 8) },
  { [words.way]: words.quadrature, "E f": fixed(eluMean.quadrature, 8) },
  { [words.way]: words.sampled, "E f": fixed(eluMean.sampled, 2) },
]);

// %% stepPorted
/** Source 001’s rule, as its code has it; its formula says x ≥ 0. */
const stepAsCoded = (x: number) => (x > 0 ? 1 : 0);
const stepAsStated = (x: number) => (x >= 0 ? 1 : 0);
/** np.arange(−5, 5, 0.1), which adds multiples of a step that is itself rounded. */
const arange = (start: number, stop: number, step: number) =>
  count(Math.ceil((stop - start) / step)).map((i) => start + i * (start + step - start));
const grid = arange(-5, 5, 0.1);
const stepFacts = {
  coded: stepAsCoded(0),
  stated: stepAsStated(0),
  differing: grid.filter((x) => stepAsCoded(x) !== stepAsStated(x)).length,
  nearest: grid.reduce((best, x) => (Math.abs(x) < Math.abs(best) ? x : best)),
  last: grid.at(-1) ?? 0,
};
display(
  table([
    {
      "x > 0": stepFacts.coded,
      "x ≥ 0": stepFacts.stated,
      [words.gridDiffers]: stepFacts.differing,
      [words.nearest]: stepFacts.nearest.toExponential(3).replaceAll("-", "−"),
    },
  ]),
);
const joined = grid.filter((x) => Math.abs(x) < 0.45).map((x) => ({ x, y: stepAsCoded(x) }));
figure(
  Plot.plot({
    height: 170,
    marginTop: 14,
    marginBottom: 36,
    x: { label: words.zoom, domain: [-0.4, 0.4], ticks: 5 },
    y: { label: null, domain: [-0.1, 1.1], ticks: [0, 1] },
    marks: [
      Plot.line(joined, {
        x: "x",
        y: "y",
        stroke: colors.red,
        strokeWidth: 2,
        strokeDasharray: "5 3",
        clip: true,
      }),
      Plot.dot(joined, { x: "x", y: "y", r: 3, fill: colors.red, clip: true }),
      Plot.link([0, 1], {
        x1: (v: number) => v * 0.4 - 0.4,
        x2: (v: number) => v * 0.4,
        y1: (v) => v,
        y2: (v) => v,
        stroke: colors.blue,
        strokeWidth: 2.5,
      }),
      Plot.dot([0, 1], {
        x: 0,
        y: (v: number) => v,
        r: 4.5,
        stroke: colors.blue,
        fill: (v: number) => (v ? colors.blue : "var(--plot-background)"),
      }),
      Plot.text([words.asDrawn], { x: 0.12, y: 0.45, textAnchor: "start", fill: colors.red }),
      Plot.text([words.asMeant], { x: -0.38, y: 0.16, textAnchor: "start", fill: colors.blue }),
    ],
    color: { type: "identity" },
  }),
  {
    alt: t({
      en: "The step near 0. Joining grid points draws a ramp of width 0.1 from (0, 0) to (0.1, 1); the step itself jumps at 0, with an open dot at 0 and a filled one at 1.",
      "zh-cn":
        "0 附近的阶跃。把格点连起来，画出的是从 (0, 0) 到 (0.1, 1)、宽 0.1 的斜坡；阶跃本身在 0 处跳变，下端是空心点，上端是实心点。",
    }),
    data: joined.slice(3, 6).map(({ x, y }) => ({ x: fixed(x, 1), y })),
  },
);

// %% stepLearns
/** K units, each told to fire for its own class, and the rule of the perceptron. */
const taught = complete(perceptronRule());
table([
  {
    [words.classes]: 3,
    [words.accuracy]: taught.accuracy,
    [words.updates]: taught.updates,
    [words.backpropagated]: taught.backpropagated,
  },
]);

// %% linePorted
const lineGrid = arange(-2, 2, 0.1);
const lineValues = lineGrid.map((x) => 4 * x);
const lineFacts = {
  outside: lineValues.filter((y) => Math.abs(y) > 5 + 1e-9).length / lineValues.length,
  low: Math.min(...lineValues),
  high: Math.max(...lineValues),
};
const descent = complete(linearRegressionDescent());
display(
  table([
    {
      [words.on40]: fixed(100 * lineFacts.outside, 1).concat("%"),
      [words.rangeOf]: `${fixed(lineFacts.low, 1)} … ${fixed(lineFacts.high, 1)}`,
      [words.derivativeOf]: quotient((x) => 4 * x)(1).toFixed(0),
    },
  ]),
);
table([
  {
    [words.descended]: `${fixed(descent.descended.slope, 6)}, ${fixed(descent.descended.intercept, 6)}`,
    [words.leastSquares]: `${fixed(descent.leastSquares.slope, 6)}, ${fixed(descent.leastSquares.intercept, 6)}`,
    [words.loss]: `${fixed(descent.losses[0] ?? 0)} → ${fixed(descent.losses.at(-1) ?? 0, 4)}`,
  },
]);

// %% tanhPorted
/** Source 001’s function of the name `sigmoid`. */
const misnamed = (x: number) => (1 - Math.exp(-2 * x)) / (1 + Math.exp(-2 * x));
/** The same quotient without overflow and without 1 − 1: a power that cannot exceed 1, and expm1. */
function mendedTanh(x: number): number {
  const power = Math.expm1(-2 * Math.abs(x));
  return (-Math.sign(x) * power) / (2 + power);
}
const tanhFacts = {
  tinyError: relativeError(misnamed(1e-10), 1e-10),
};
table(
  [0, 1e-10, -354, -355].map((x) => ({
    x: `${x}`.replaceAll("-", "−"),
    [words.asWritten]: Number.isNaN(misnamed(x))
      ? "NaN"
      : misnamed(x).toPrecision(9).replaceAll("-", "−"),
    [words.mended]: mendedTanh(x).toPrecision(9).replaceAll("-", "−"),
    "Math.tanh": Math.tanh(x).toPrecision(9).replaceAll("-", "−"),
  })),
);

// %% floatEnds
/** The least x from which on a function returns its limit to the last bit. */
function saturatesFrom(f: (x: number) => number, limit: number): number {
  let [low, high] = [0, 100];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (f(middle) === limit) high = middle;
    else low = middle;
  }
  return high;
}
const floatEnds = {
  sigmoid: saturatesFrom(sigmoid, 1),
  tanh: saturatesFrom(activation("tanh").value, 1),
  missing: 1 - sigmoid(6),
  slopeShare: activation("sigmoid").derivative(6) / 0.25,
  logAt6: logSigmoid(-6),
  logAt12: logSigmoid(-12),
};
table([
  { [words.expression]: "σ(6)", [words.valueOf]: fixed(sigmoid(6), 6) },
  { [words.expression]: "σ′(6) / σ′(0)", [words.valueOf]: fixed(floatEnds.slopeShare, 4) },
  { [words.expression]: "ln σ(−6)", [words.valueOf]: fixed(floatEnds.logAt6, 6) },
  { [words.expression]: "ln σ(−12)", [words.valueOf]: fixed(floatEnds.logAt12, 6) },
  { [words.expression]: "σ(x) === 1", [words.valueOf]: `x ≥ ${fixed(floatEnds.sigmoid, 2)}` },
  { [words.expression]: "tanh(x) === 1", [words.valueOf]: `x ≥ ${fixed(floatEnds.tanh, 2)}` },
]);

// %% neuronFit
/** How well scaled and shifted curves follow the firing rate of a leaky integrate-and-fire neuron. */
const rates = complete(firingRateFits({ points: 100 }));
const rateErrors = Object.fromEntries(rates.fits.map(({ curve, error }) => [curve, error]));
table(
  rates.fits.map(({ curve, error }) => ({ [words.curve]: curve, [words.rmse]: fixed(error, 4) })),
);

// %% confidentlyWrong
/** ∂L/∂z of an output unit that says no with conviction when the answer is yes. */
const wrong = complete(saturatedNeuron({ probes: [-10, -2, 0] })).gradients;
table(
  wrong.map(({ z, squaredError, crossEntropy }) => ({
    [words.z]: fixed(z, 0),
    [words.squared]: tiny(squaredError),
    [words.crossEntropy]: fixed(crossEntropy, 6),
  })),
);

// %% recurrentTanh
/** h ← tanh(w·h), again and again, from h = 0.9. */
const recurrent = complete(recurrence());
const fading = Array.from(recurrent.runs[1]?.values ?? []);
table(
  recurrent.runs.map(({ weight, values }) => ({
    [words.weight]: weight,
    ...Object.fromEntries(
      Array.from(values, (h, i) => [
        `${words.after} ${recurrent.times[i]}`,
        h < 1e-3 ? tiny(h, 0) : fixed(h, 4),
      ]),
    ),
  })),
);

// %% leakyConventions
/** The two ways to write a leaky slope, both with the number 0.25: He’s gain, and what it does to 20 layers. */
const conventions = [
  { name: words.byDivision, slope: 1 / 0.25 },
  { name: words.byFactor, slope: 0.25 },
].map(({ name, slope }) => {
  const f = activation("prelu", { slope });
  const factor = Math.sqrt(2 * gaussianMoments(f).secondMomentDerivative);
  return { name, slope, atMinus2: f.value(-2), factor, layers: factor ** 20 };
});
table(
  conventions.map(({ name, atMinus2, factor, layers }) => ({
    [words.convention]: name,
    [words.quarter]: fixed(atMinus2, 1),
    [words.factor]: fixed(factor, 3),
    [words.layers20]: layers > 1e6 ? layers.toExponential(0) : fixed(layers, 2),
  })),
);

// %% softmaxPorted
/** Source 001’s softmax, its np.max and np.sum taken over everything, as NumPy does on a table. */
function softmaxAsWritten(rows: readonly number[][]): number[][] {
  const c = Math.max(...rows.flat());
  const powers = rows.map((row) => row.map((z) => Math.exp(z - c)));
  const total = sum(powers.flat());
  return powers.map((row) => row.map((power) => power / total));
}
const batch = [
  [0.3, 2.9, 4],
  [1, 1, 1],
];
const brokenSums = softmaxAsWritten(batch).map(sum);
const mendedSums = batch.map((row) => sum(Array.from(softmax(row))));
table([
  {
    [words.batch]: words.asWritten,
    [words.rowSums]: brokenSums.map((v) => fixed(v, 6)).join(", "),
  },
  { [words.batch]: words.mended, [words.rowSums]: mendedSums.map((v) => fixed(v, 6)).join(", ") },
]);

// %% maxoutFits
/** The best that one maxout unit can do for x², piece by piece, and for −|x|. */
const fits = complete(maxoutChords({ pieces: [1, 2, 4, 8] }));
const convexErrors = fits.convex.map(({ error }) => error);
const concaveFloor = fits.concaveFloor;
table([
  ...fits.convex.map(({ pieces, error }) => ({
    [words.shape]: "x²",
    k: `${pieces}`,
    [words.error]: error,
  })),
  { [words.shape]: "−|x|", k: "1, 2, 3, …", [words.error]: concaveFloor },
]);

// %% speed
/** Measured only when asked: the answer belongs to the reader’s machine. */
const presses = view(button(words.measure));
const timed: ActivationName[] = [
  "relu",
  "leaky-relu",
  "hard-swish",
  "elu",
  "sigmoid",
  "tanh",
  "silu",
  "softplus",
  "mish",
  "gelu",
];
const costs =
  presses > 0
    ? complete(
        elementCost({
          now: () => performance.now(),
          activations: timed,
          elements: 200_000,
          repeats: 5,
        }),
      ).costs
    : [];
costs.length === 0
  ? words.notYet
  : table(
      costs.map(({ operation, nanoseconds }) => ({
        [words.operation]: operation === "dot" ? "dot, 256 terms" : operation,
        [words.nanoseconds]: nanoseconds.toPrecision(3),
      })),
    );
