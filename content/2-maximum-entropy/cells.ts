// %% imports
import * as Plot from "@observablehq/plot";
import {
  conditionalMaximumEntropy,
  entropy,
  klDivergence,
  logSumExp,
  maximumEntropy,
  maximumEntropyDie,
  mulberry32,
  multinomialMaximumEntropy,
  sigmoid,
  softmax,
} from "nonlinear";
import {
  between,
  colors,
  count,
  display,
  figure,
  fixed,
  ink,
  pointer,
  range,
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
    H: "H (nats)",
    thrown: "what is thrown",
    twoHeads: "a coin with two heads",
    bentCoin: "a bent coin",
    fairCoin: "a fair coin",
    fairDie: "a fair die",
    entropyOfDraw: "entropy of a random distribution on 5 outcomes →",
    draws: "↑ draws",
    known: "what is known",
    nothing: "nothing",
    mean25: "mean 2.5",
    mean45: "mean 4.5, our Newton",
    mean45Library: "mean 4.5, library",
    worlds: "worlds, powers of ten",
    meanOfDie: "mean of the die →",
    largestEntropy: "↑ largest entropy",
    face: "face →",
    dragMean: "drag the mean",
    dragBar: "drag a bar of the rival",
    middleValue: "value of outcome 2",
    yours: "yours",
    flattest: "flattest",
    dragPoint: "drag your point",
    table: "table P(1|x)",
    data: "the data",
    frequencies: "their frequencies",
    half: "½ everywhere",
    way: "way",
    wayEntropy: "(a) entropy, directly",
    wayLikelihood: "(b) likelihood",
    wayDual: "(c) dual, small steps",
    wayLibrary: "(d) the library",
    gap: "gap",
    tablesDiffer: "tables differ by",
    momentsMiss: "moments miss by",
    measured: "measured",
    formula: "formula",
    difference: "difference",
    sourceSum: "with the source’s sum",
    sizeOfW: "size of w",
    broken: "𝓛, constraints broken (P = ½)",
    met: "𝓛, constraints met",
    lagrangian: "Lagrangian",
    claimed: "claimed solution",
    weightSize: "size of the weights",
    solution: "solution",
    residual: "largest residual",
    primal: "−H of a table that meets the constraints",
    dual: "dual ψ(w)",
    step: "step →",
    dragSteps: "drag through the steps",
    fromThird: "distance from 1/3",
    features: "features f(x, y)",
    dragClass: "drag class B",
    worth: "worth: log 3 − H",
    direction: "direction in the weights",
    curvature: "curvature of the dual",
    allSlopes: "all slopes + 1",
    allBiases: "all biases + 1",
    oneUpOneDown: "slope A + 1, slope B − 1",
    drift: "drift of Σ W from zero",
    libraryDiffers: "our weights and the library’s differ by",
    logits: "↑ logits",
    added: "c·x, added to all three",
    dragLever: "drag the lever",
    asWritten: "as written",
    stable: "stable",
    derivativeMiss: "error of σ(1 − σ)",
    temperature: "temperature T →",
    dragHeat: "drag the temperature",
    meanScore: "mean score kept",
    softmaxMiss: "softmax at 1/λ differs by",
    lseMiss: "slope of log-sum-exp misses softmax by",
    bothOn: "two labels, both on",
    measure: "flatness measured by",
    shannon: "Shannon: softmax",
    shortfall: "best rival falls short by",
    tsallis: "Tsallis, α = 2: sparsemax",
  },
  "zh-cn": {
    H: "H（奈特）",
    thrown: "抛掷什么",
    twoHeads: "两面相同的硬币",
    bentCoin: "弯曲的硬币",
    fairCoin: "均匀硬币",
    fairDie: "均匀骰子",
    entropyOfDraw: "5 个结果上的随机分布的熵 →",
    draws: "↑ 次数",
    known: "已知条件",
    nothing: "什么也不知道",
    mean25: "均值 2.5",
    mean45: "均值 4.5，自写牛顿法",
    mean45Library: "均值 4.5，程序库",
    worlds: "世界数之比（10 的幂）",
    meanOfDie: "骰子的均值 →",
    largestEntropy: "↑ 最大的熵",
    face: "点数 →",
    dragMean: "拖动均值",
    dragBar: "拖动对手的一根柱子",
    middleValue: "结果 2 的数值",
    yours: "你的点",
    flattest: "最平坦的点",
    dragPoint: "拖动你的点",
    table: "表 P(1|x)",
    data: "数据",
    frequencies: "数据的频率",
    half: "处处为 ½",
    way: "方法",
    wayEntropy: "(a) 直接最大化熵",
    wayLikelihood: "(b) 极大似然",
    wayDual: "(c) 对偶，小步攀登",
    wayLibrary: "(d) 程序库",
    gap: "对偶间隙",
    tablesDiffer: "各表相差",
    momentsMiss: "矩的误差",
    measured: "实测（差商）",
    formula: "公式",
    difference: "相差",
    sourceSum: "按原文的求和",
    sizeOfW: "w 的大小",
    broken: "𝓛，违反约束（P = ½）",
    met: "𝓛，满足约束",
    lagrangian: "拉格朗日函数",
    claimed: "所给的解",
    weightSize: "权重的大小",
    solution: "解",
    residual: "最大残差",
    primal: "满足约束的表的 −H",
    dual: "对偶 ψ(w)",
    step: "步数 →",
    dragSteps: "左右拖动，查看各步",
    fromThird: "与 1/3 的差",
    features: "特征 f(x, y)",
    dragClass: "拖动 B 类",
    worth: "价值：log 3 − H",
    direction: "权重的方向",
    curvature: "对偶函数的曲率",
    allSlopes: "所有斜率 + 1",
    allBiases: "所有偏置 + 1",
    oneUpOneDown: "A 的斜率 + 1，B 的斜率 − 1",
    drift: "Σ W 与零的偏离",
    libraryDiffers: "权重与程序库相差",
    logits: "↑ logit",
    added: "c·x，同时加到三条线上",
    dragLever: "拖动杠杆",
    asWritten: "照公式写",
    stable: "稳定写法",
    derivativeMiss: "σ(1 − σ) 的误差",
    temperature: "温度 T →",
    dragHeat: "拖动温度",
    meanScore: "固定的平均得分",
    softmaxMiss: "与 T = 1/λ 的 softmax 相差",
    lseMiss: "log-sum-exp 的梯度与 softmax 相差",
    bothOn: "两个标签同时成立",
    measure: "衡量平坦的熵",
    shannon: "香农熵：softmax",
    shortfall: "最好的对手差",
    tsallis: "Tsallis 熵，α = 2：sparsemax",
  },
});

/** Headings of tables; in English the names of the columns themselves. */
const headings = t<Record<string, string>>({
  en: {},
  "zh-cn": {
    from: "从",
    to: "到",
    n: "次数",
    step: "步",
    lambda: "λ",
    mean: "均值",
    error: "误差",
    entropy: "熵",
    face: "点数",
    flattest: "最平坦",
    rival: "对手",
    point: "点",
    residual: "残差",
    conditional: "条件熵",
    joint: "联合熵",
    inputs: "输入的熵",
    primal: "原问题",
    dual: "对偶问题",
    data: "数据",
    class: "类别",
    layer: "输出层",
  },
});

// %% tools
const sum = (a: readonly number[]) => a.reduce((total, v) => total + v, 0);
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((total, v, i) => total + v * (b[i] ?? 0), 0);
const clamp = (v: number, low: number, high: number) => Math.min(high, Math.max(low, v));
const largest = (a: readonly number[]) => a.reduce((most, v) => Math.max(most, Math.abs(v)), 0);

// %% entropyByHand
/**
 * Entropy in nats (natural logarithm). An impossible outcome adds nothing: 0 · log
 * 0 counts as 0.
 */
function nats(p: readonly number[]): number {
  return 0 - sum(p.map((q) => (q > 0 ? q * Math.log(q) : 0)));
}

const fairCoin = nats([1 / 2, 1 / 2]);
const fairDie = nats(count(6).map(() => 1 / 6));

table([
  { [words.thrown]: words.twoHeads, p: "1, 0", [words.H]: nats([1, 0]) },
  { [words.thrown]: words.bentCoin, p: "0.9, 0.1", [words.H]: nats([0.9, 0.1]) },
  { [words.thrown]: words.fairCoin, p: "1/2, 1/2", [words.H]: fairCoin },
  { [words.thrown]: words.fairDie, p: "1/6, …, 1/6", [words.H]: fairDie },
]);

// %% entropyBound
const draws = (() => {
  const random = mulberry32(20);
  const K = 5;
  const bins = new Array<number>(46).fill(0);
  const p = new Array<number>(K).fill(0);
  const result = { n: 100_000, least: Infinity, most: 0, bound: Math.log(K), worst: 0 };
  for (let draw = 0; draw < result.n; draw++) {
    // Exponential waits, divided by their sum, fall evenly over all distributions:
    // a Dirichlet(1, …, 1) draw.
    let total = 0;
    for (let k = 0; k < K; k++) {
      p[k] = -Math.log(1 - random());
      total += p[k] ?? 0;
    }
    let h = 0;
    let divergence = 0;
    for (let k = 0; k < K; k++) {
      const q = (p[k] ?? 0) / total;
      if (q === 0) continue;
      h -= q * Math.log(q);
      divergence += q * Math.log(q * K);
    }
    result.least = Math.min(result.least, h);
    result.most = Math.max(result.most, h);
    result.worst = Math.max(result.worst, Math.abs(result.bound - h - divergence));
    const bin = Math.floor((h / result.bound) * bins.length);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  const width = result.bound / bins.length;
  return { ...result, bins: bins.map((n, i) => ({ from: i * width, to: (i + 1) * width, n })) };
})();

figure(
  Plot.plot({
    height: 200,
    marginTop: 30,
    marginBottom: 42,
    marginLeft: 50,
    x: {
      label: words.entropyOfDraw,
      domain: [0, 1.65],
    },
    y: { label: words.draws, ticks: 4 },
    marks: [
      Plot.rectY(draws.bins, { x1: "from", x2: "to", y: "n", fill: colors.blue, fillOpacity: 0.7 }),
      Plot.ruleX([draws.bound], { stroke: colors.orange, strokeWidth: 2 }),
      Plot.text([draws.bound], {
        x: (v: number) => v,
        text: () => "log 5",
        frameAnchor: "top",
        dx: -4,
        textAnchor: "end",
        fill: colors.orange,
      }),
      Plot.ruleY([0]),
    ],
  }),
  {
    alt: t({
      en: `Histogram of ${draws.n} entropies: from ${fixed(draws.least)} to ${fixed(draws.most)}, all below log 5 = ${fixed(draws.bound)}.`,
      "zh-cn": `${draws.n} 个熵的直方图：从 ${fixed(draws.least)} 到 ${fixed(draws.most)}，全部低于 log 5 = ${fixed(draws.bound)}。`,
    }),
    data: draws.bins,
    columns: headings,
  },
);

// %% newton
/**
 * The flattest distribution on `values` with the given mean: Newton's method for
 * the one number λ.
 */
function flattest(values: readonly number[], mean: number) {
  const steps: { step: number; lambda: number; mean: number; error: number }[] = [];
  let lambda = 0;
  let p: number[] = [];
  for (let step = 0; step < 80; step++) {
    const weights = values.map((v) => Math.exp(lambda * (v - mean)));
    const Z = sum(weights);
    p = weights.map((weight) => weight / Z);
    const now = dot(p, values);
    const variance = dot(
      p,
      values.map((v) => (v - now) ** 2),
    );
    steps.push({ step, lambda, mean: now, error: now - mean });
    if (Math.abs(now - mean) < 1e-13) break;
    // The curve bends; a step of more than 1 would trust its tangent too far.
    lambda -= clamp((now - mean) / variance, -1, 1);
  }
  return { lambda, p, entropy: nats(p), steps };
}

const faces = [1, 2, 3, 4, 5, 6];
const jaynes = flattest(faces, 4.5);

table(
  jaynes.steps.map((row) => ({ ...row, error: tiny(row.error) })),
  { columns: headings },
);

// %% fourDice
const library = maximumEntropyDie(4.5);
const mirrored = flattest(faces, 2.5);
/** The only thing known is that the probabilities add up to 1. */
const unconstrained = maximumEntropy({ features: [faces.map(() => 1)], moments: [1] });

const dieRow = (known: string, lambda: number, p: ArrayLike<number>) => ({
  [words.known]: known,
  λ: fixed(lambda, 4),
  ...Object.fromEntries(Array.from(p, (q, i) => [`p${i + 1}`, q.toFixed(4)])),
  H: entropy(Array.from(p)).toFixed(4),
});
table([
  dieRow(words.nothing, 0, unconstrained.distribution),
  dieRow(words.mean25, mirrored.lambda, mirrored.p),
  dieRow(words.mean45, jaynes.lambda, jaynes.p),
  dieRow(words.mean45Library, library.multiplier, library.distribution),
]);

// %% towardsSix
const towardsSix = [4.5, 5.5, 5.9, 5.99, 5.999].map((mean) => {
  const { lambda, p, entropy } = flattest(faces, mean);
  return { mean, lambda, entropy, p6: p[5] ?? 0 };
});
/** The largest entropy at every mean: each λ gives one point of the curve. */
const dome = between(-7, 7, 141).map((lambda) => {
  const p = softmax(faces.map((k) => lambda * k));
  return { mean: dot(Array.from(p), faces), entropy: entropy(p) };
});

table(towardsSix, { columns: headings });

// %% rival
/**
 * The heights a bar may have when the mean is fixed: the other faces must be able
 * to balance it.
 */
function heights(mean: number, face: number) {
  const low = face === 1 ? 2 : 1;
  const high = face === 6 ? 5 : 6;
  const fromLow = face > low ? (mean - low) / (face - low) : 1;
  const fromHigh = face < high ? (high - mean) / (high - face) : 1;
  return { least: Math.max(0, low - mean, mean - high), most: Math.min(1, fromLow, fromHigh) };
}

/**
 * A rival with the same mean whose bar at `face` has the given height; the other
 * bars are as flat as they can be.
 */
function rivalOf(mean: number, face: number, height: number): number[] {
  const others = faces.filter((k) => k !== face);
  const { p } = flattest(others, (mean - height * face) / (1 - height));
  return faces.map((k) => (k === face ? height : (1 - height) * (p[others.indexOf(k)] ?? 0)));
}

const sturdy = rivalOf(4.5, 6, 0.5);
const sturdyLoss = jaynes.entropy - nats(sturdy);
const sturdyDivergence = klDivergence(sturdy, jaynes.p);
/**
 * Of 1000 throws: how many powers of ten more sequences look like the flattest die
 * than like the rival.
 */
const worlds = (1000 * sturdyLoss) / Math.LN10;

table([
  {
    p: sturdy.map((q) => q.toFixed(3)).join(", "),
    Σkp: fixed(dot(sturdy, faces), 6),
    "H* − H": sturdyLoss,
    "KL(P‖P*)": sturdyDivergence,
    [words.worlds]: worlds,
  },
]);

// %% dieFigure
function drawDome(mean: number) {
  const best = flattest(faces, mean);
  return figure(
    Plot.plot({
      height: 190,
      marginTop: 30,
      marginBottom: 42,
      x: { label: words.meanOfDie, domain: [1, 6] },
      y: { label: words.largestEntropy, domain: [0, 2], ticks: 4 },
      marks: [
        Plot.areaY(dome, { x: "mean", y: "entropy", fill: colors.blue, fillOpacity: 0.12 }),
        Plot.line(dome, { x: "mean", y: "entropy", stroke: colors.blue, strokeWidth: 2 }),
        Plot.ruleY([Math.log(6)], { stroke: colors.grey, strokeDasharray: "4 3" }),
        Plot.text(["ln 6"], { x: 5.85, y: Math.log(6), dy: -8, fill: colors.grey }),
        Plot.ruleX([mean], { y1: 0, y2: best.entropy, stroke: colors.orange, strokeWidth: 1.5 }),
        Plot.dot([mean], { x: mean, y: best.entropy, r: 7, fill: colors.orange }),
      ],
    }),
    {
      alt: t({
        en: `With mean ${fixed(mean, 2)} the largest entropy is ${fixed(best.entropy)}, of at most ln 6 = ${fixed(Math.log(6))}.`,
        "zh-cn": `均值为 ${fixed(mean, 2)} 时最大的熵是 ${fixed(best.entropy)}，上限是 ln 6 = ${fixed(Math.log(6))}。`,
      }),
      data: dome,
      columns: headings,
    },
  );
}

function drawBars(mean: number, grip: { x: number; y: number }) {
  const best = flattest(faces, mean);
  const face = clamp(Math.round(grip.x), 1, 6);
  const { least, most } = heights(mean, face);
  const height = clamp(grip.y, least + 0.02 * (most - least), most - 0.02 * (most - least));
  const other = rivalOf(mean, face, height);
  const bars = faces.map((k, i) => ({ face: k, flattest: best.p[i] ?? 0, rival: other[i] ?? 0 }));
  /** The height of exp(λk)/Z at k = 0, where the exponential is 1. */
  const overZ = (best.p[0] ?? 0) * Math.exp(-best.lambda);
  const curve = between(0, 6.6, 34)
    .map((k) => ({ k, p: overZ * Math.exp(best.lambda * k) }))
    .filter(({ p }) => p <= 1);
  const origin = curve.filter(({ k }) => k === 0);
  const loss = best.entropy - nats(other);
  const say = t({
    en: [
      `λ = ${fixed(best.lambda)}, flattest: H = ${fixed(best.entropy)}`,
      `rival: H = ${fixed(nats(other))}, lower by ${fixed(loss)}`,
    ],
    "zh-cn": [
      `λ = ${fixed(best.lambda)}，最平坦：H = ${fixed(best.entropy)}`,
      `对手：H = ${fixed(nats(other))}，低了 ${fixed(loss)}`,
    ],
  });
  return figure(
    Plot.plot({
      height: 270,
      marginBottom: 42,
      marginTop: 46,
      x: { label: words.face, domain: [-0.2, 6.6], ticks: [0, ...faces], tickFormat: "d" },
      y: { label: null, domain: [0, 1], ticks: 5 },
      marks: [
        Plot.rect(bars, {
          x1: (d) => d.face - 0.38,
          x2: (d) => d.face + 0.38,
          y1: 0,
          y2: "flattest",
          fill: colors.blue,
          ...ink("blue"),
        }),
        Plot.rect(bars, {
          x1: (d) => d.face - 0.42,
          x2: (d) => d.face + 0.42,
          y1: 0,
          y2: "rival",
          stroke: colors.orange,
          strokeWidth: 2,
          strokeDasharray: "5 3",
        }),
        Plot.dot([face], { x: face, y: height, r: 7, fill: colors.orange }),
        Plot.line(curve, {
          x: "k",
          y: "p",
          stroke: colors.purple,
          strokeWidth: 2,
          ...ink("purple"),
        }),
        Plot.dot(origin, { x: "k", y: "p", r: 4, fill: colors.green, ...ink("green") }),
        Plot.text(origin, {
          x: "k",
          y: "p",
          dy: -12,
          text: () => "1/Z",
          fill: colors.green,
          ...ink("green"),
        }),
        Plot.text([say[0]], {
          frameAnchor: "top-left",
          dy: -40,
          fill: colors.blue,
          fontWeight: 600,
        }),
        Plot.text([say[1]], {
          frameAnchor: "top-left",
          dy: -22,
          fill: colors.orange,
          fontWeight: 600,
        }),
        Plot.ruleY([0]),
      ],
    }),
    {
      alt: t({
        en: `Die with mean ${fixed(mean, 2)}: flattest bars ${best.p.map((q) => fixed(q, 2)).join(", ")}, entropy ${fixed(best.entropy)}; the rival with face ${face} at ${fixed(height, 2)} has the same mean and entropy ${fixed(nats(other))}.`,
        "zh-cn": `均值为 ${fixed(mean, 2)} 的骰子：最平坦的各柱为 ${best.p.map((q) => fixed(q, 2)).join("、")}，熵 ${fixed(best.entropy)}；把 ${face} 点的概率定为 ${fixed(height, 2)} 的对手均值相同，熵为 ${fixed(nats(other))}。`,
      }),
      data: bars,
      columns: headings,
    },
  );
}

const meanGrip = view(
  pointer(words.dragMean, {
    value: { x: 4.5, y: 1.6 },
    step: { x: 0.05, y: 0.05 },
    plot: (at) => drawDome(clamp(at.x, 1.1, 5.9)),
  }),
);
const dieMean = clamp(meanGrip.x, 1.1, 5.9);
const barGrip = view(
  pointer(words.dragBar, {
    value: { x: 6, y: 0.5 },
    step: { x: 1, y: 0.02 },
    plot: (at) => drawBars(dieMean, at),
  }),
);

// %% triangle
type Triple = readonly [number, number, number];
const tall = Math.sqrt(3) / 2;
/**
 * Outcomes 1, 2, 3 sit at the left, the top and the right of a triangle of side 1.
 */
const toPlane = ([, second, third]: Triple) => ({ x: third + second / 2, y: second * tall });
const fromPlane = (x: number, y: number): Triple => {
  const second = y / tall;
  const third = x - second / 2;
  return [1 - second - third, second, third];
};

/**
 * The closed curve of distributions with entropy `level`, ray by ray from the
 * centre; NaN where a ray leaves the triangle first.
 */
function contour(level: number) {
  return between(0, 2 * Math.PI, 91).map((angle) => {
    const onRay = (r: number) =>
      fromPlane(0.5 + r * Math.cos(angle), tall / 3 + r * Math.sin(angle));
    const slopes = onRay(1).map((p) => p - 1 / 3);
    let far = Math.min(...slopes.map((slope) => (slope < 0 ? -1 / (3 * slope) : Infinity)));
    if (nats(onRay(far)) > level) return { x: Number.NaN, y: Number.NaN };
    let near = 0;
    for (let halving = 0; halving < 26; halving++) {
      const middle = (near + far) / 2;
      if (nats(onRay(middle)) > level) near = middle;
      else far = middle;
    }
    return toPlane(onRay(near));
  });
}

const contours = [0.35, 0.55, Math.log(2), 0.85, 1.01, 1.08].map((level) => ({
  level,
  points: contour(level),
}));
const corners = [toPlane([1, 0, 0]), toPlane([0, 1, 0]), toPlane([0, 0, 1]), toPlane([1, 0, 0])];

// %% simplexFigure
const middleValue = view(
  range(words.middleValue, {
    min: 1.2,
    max: 2.8,
    step: 0.05,
    value: 2,
  }),
);
const values: Triple = [1, middleValue, 3];
const path = between(-9, 9, 73).map((lambda) => {
  const [a = 0, b = 0, c = 0] = softmax(values.map((v) => lambda * v));
  return toPlane([a, b, c]);
});

function drawTriangle(at: { x: number; y: number }) {
  const raw = fromPlane(at.x, at.y).map((p) => clamp(p, 0.015, 1));
  const [a = 0, b = 0, c = 0] = raw.map((p) => p / sum(raw));
  const yours: Triple = [a, b, c];
  const mean = dot(yours, values);
  const best = flattest(values, mean);
  const [x = 0, y = 0, z = 0] = best.p;
  // The ends of the moment line: distributions on only two outcomes.
  const along = (mean - 1) / 2;
  const start: Triple = [1 - along, 0, along];
  const end: Triple =
    mean < middleValue
      ? [(middleValue - mean) / (middleValue - 1), (mean - 1) / (middleValue - 1), 0]
      : [0, (3 - mean) / (3 - middleValue), (mean - middleValue) / (3 - middleValue)];
  const label = (where: Triple, dx: number, dy: number, text: string) =>
    Plot.text([toPlane(where)], { x: "x", y: "y", dx, dy, text: () => text });
  return figure(
    Plot.plot({
      height: 430,
      margin: 24,
      marginTop: 62,
      x: { axis: null, domain: [-0.02, 1.02] },
      y: { axis: null, domain: [-0.02, 0.885] },
      marks: [
        ...contours.map(({ points }) =>
          Plot.line(points, { x: "x", y: "y", stroke: colors.grey, strokeWidth: 0.8 }),
        ),
        Plot.line(corners, { x: "x", y: "y", stroke: "currentColor" }),
        Plot.line(path, {
          x: "x",
          y: "y",
          stroke: colors.blue,
          strokeDasharray: "2 4",
          strokeWidth: 1.5,
        }),
        Plot.line(contour(best.entropy), { x: "x", y: "y", stroke: colors.blue, strokeWidth: 2 }),
        Plot.line([toPlane(start), toPlane(end)], {
          x: "x",
          y: "y",
          stroke: colors.orange,
          strokeWidth: 2.5,
        }),
        Plot.dot([toPlane([x, y, z])], { x: "x", y: "y", r: 6, fill: colors.blue }),
        Plot.dot([toPlane(yours)], { x: "x", y: "y", r: 7, fill: colors.orange }),
        label([1, 0, 0], 0, 13, "1"),
        label([0, 1, 0], 0, -11, fixed(middleValue, 2)),
        label([0, 0, 1], 0, 13, "3"),
        Plot.text(
          [
            t({
              en: `your point: H = ${fixed(nats(yours))}`,
              "zh-cn": `你的点：H = ${fixed(nats(yours))}`,
            }),
          ],
          { frameAnchor: "top-left", dy: -56, fill: colors.orange, fontWeight: 600 },
        ),
        Plot.text(
          [
            t({
              en: `flattest on the line: H = ${fixed(best.entropy)}`,
              "zh-cn": `线上最平坦的点：H = ${fixed(best.entropy)}`,
            }),
          ],
          { frameAnchor: "top-left", dy: -38, fill: colors.blue, fontWeight: 600 },
        ),
      ],
    }),
    {
      alt: t({
        en: `Triangle of distributions on three outcomes. Your point (${yours.map((p) => fixed(p, 2)).join(", ")}) has mean ${fixed(mean, 2)} and entropy ${fixed(nats(yours))}; on the line of this mean the entropy is largest, ${fixed(best.entropy)}, at (${best.p.map((p) => fixed(p, 2)).join(", ")}), where the contour touches the line.`,
        "zh-cn": `三个结果上的全部分布构成的三角形。你的点（${yours.map((p) => fixed(p, 2)).join("，")}）的均值为 ${fixed(mean, 2)}，熵为 ${fixed(nats(yours))}；在这条等均值线上，熵在（${best.p.map((p) => fixed(p, 2)).join("，")}）处最大，为 ${fixed(best.entropy)}，等熵线在此与直线相切。`,
      }),
      data: [
        {
          point: words.yours,
          p1: yours[0],
          p2: yours[1],
          p3: yours[2],
          H: nats(yours),
        },
        { point: words.flattest, p1: x, p2: y, p3: z, H: best.entropy },
      ],
      columns: headings,
    },
  );
}

const pointGrip = view(
  pointer(words.dragPoint, {
    value: { x: 0.7, y: 0.12 },
    step: { x: 0.02, y: 0.02 },
    plot: drawTriangle,
  }),
);

// %% trials
/** One line of the empirical distribution: weight = P̃(x, y). */
interface Row {
  x: number;
  y: number;
  weight: number;
}
const xs = [-2, -1, 0, 1, 2];
const successes = [1, 3, 5, 8, 9];
const perX = 10;
const N = perX * xs.length;
/** P̃(x), and P̃(x, y) line by line. */
const pX = xs.map(() => perX / N);
const rows: Row[] = xs.flatMap((x, i) => {
  const ones = successes[i] ?? 0;
  return [
    { x, y: 0, weight: (perX - ones) / N },
    { x, y: 1, weight: ones / N },
  ];
});

table(
  xs.map((x, i) => ({
    x,
    "y = 0": perX - (successes[i] ?? 0),
    "y = 1": successes[i],
    "P̃(x)": pX[i],
    "P̃(x, y=1)": (successes[i] ?? 0) / N,
  })),
);

// %% featuresOfTrials
type Features = (x: number, y: number) => number[];
/** f₁ = 1[y = 1] and f₂ = x·1[y = 1]: how often y is 1, and at which x. */
const f: Features = (x, y) => (y === 1 ? [1, x] : [0, 0]);

/** What the data say: the sum of P̃(x, y) f(x, y). */
const observed = [0, 1].map((i) => sum(rows.map(({ x, y, weight }) => weight * (f(x, y)[i] ?? 0))));

/** What a table P(y = 1 | x) says: the sum of P̃(x) P(y|x) f(x, y). */
const expected = (p1: readonly number[]) =>
  [0, 1].map((i) => sum(xs.map((x, j) => (pX[j] ?? 0) * (p1[j] ?? 0) * (f(x, 1)[i] ?? 0))));

const frequencies = successes.map((ones) => ones / perX);
const ignorant = xs.map(() => 1 / 2);
table([
  {
    [words.table]: words.data,
    "E f₁": fixed(observed[0] ?? 0, 2),
    "E f₂": fixed(observed[1] ?? 0, 2),
  },
  {
    [words.table]: words.frequencies,
    "E f₁": fixed(expected(frequencies)[0] ?? 0, 2),
    "E f₂": fixed(expected(frequencies)[1] ?? 0, 2),
  },
  {
    [words.table]: words.half,
    "E f₁": fixed(expected(ignorant)[0] ?? 0, 2),
    "E f₂": fixed(expected(ignorant)[1] ?? 0, 2),
  },
]);

// %% twoEntropies
/** H(Y|X): the entropy of each row, averaged with P̃(x). */
const conditionalEntropy = (p1: readonly number[]) =>
  sum(p1.map((p, i) => (pX[i] ?? 0) * nats([p, 1 - p])));

const ofTable = {
  conditional: conditionalEntropy(frequencies),
  joint: nats(rows.map((row) => row.weight)),
  inputs: nats(pX),
};
table([ofTable], { columns: headings });

// %% fit
/** Solves A x = b for a small matrix, by elimination with pivoting. */
function solve(A: readonly (readonly number[])[], b: readonly number[]): number[] {
  const rowsOf = A.map((row, i) => [...row, b[i] ?? 0]);
  const n = b.length;
  for (let k = 0; k < n; k++) {
    const pivot = rowsOf.reduce(
      (best, row, i) =>
        i >= k && Math.abs(row[k] ?? 0) > Math.abs(rowsOf[best]?.[k] ?? 0) ? i : best,
      k,
    );
    [rowsOf[k], rowsOf[pivot]] = [rowsOf[pivot] ?? [], rowsOf[k] ?? []];
    const top = rowsOf[k] ?? [];
    for (const [i, row] of rowsOf.entries()) {
      if (i === k) continue;
      const factor = (row[k] ?? 0) / (top[k] ?? 1);
      for (let j = k; j <= n; j++) row[j] = (row[j] ?? 0) - factor * (top[j] ?? 0);
    }
  }
  return rowsOf.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1));
}

/** A line of data with the features of every class at its x, worked out once. */
interface Seen {
  y: number;
  weight: number;
  each: number[][];
}
const see = (data: readonly Row[], K: number, features: Features): Seen[] =>
  data.map(({ x, y, weight }) => ({ y, weight, each: count(K).map((k) => features(x, k)) }));

/**
 * The dual ψ(w), its gradient E_P̃ f − E_P f, and the averaged covariance of f
 * (minus its Hessian).
 */
function dual(data: readonly Seen[], w: readonly number[]) {
  let value = 0;
  const gradient = w.map(() => 0);
  const covariance = w.map(() => w.map(() => 0));
  for (const { y, weight, each } of data) {
    const scores = each.map((fk) => dot(fk, w));
    const logZ = logSumExp(scores);
    const p = scores.map((score) => Math.exp(score - logZ));
    value += weight * ((scores[y] ?? 0) - logZ);
    for (let i = 0; i < w.length; i++) {
      let mean = 0;
      for (let k = 0; k < p.length; k++) mean += (p[k] ?? 0) * (each[k]?.[i] ?? 0);
      gradient[i] = (gradient[i] ?? 0) + weight * ((each[y]?.[i] ?? 0) - mean);
      const line = covariance[i] ?? [];
      for (let j = 0; j < w.length; j++) {
        let both = 0;
        for (let k = 0; k < p.length; k++)
          both += (p[k] ?? 0) * ((each[k]?.[i] ?? 0) - mean) * (each[k]?.[j] ?? 0);
        line[j] = (line[j] ?? 0) + weight * both;
      }
    }
  }
  return { value, gradient, covariance };
}

/**
 * Climbs ψ by Newton's method. A trace on the diagonal keeps directions without
 * curvature at rest.
 */
function climb(data: readonly Seen[], steps = 40) {
  let w = data[0]?.each[0]?.map(() => 0) ?? [];
  let now = dual(data, w);
  for (let step = 0; step < steps && largest(now.gradient) > 1e-13; step++) {
    const damped = now.covariance.map((line, i) => line.map((c, j) => (i === j ? c + 1e-7 : c)));
    const direction = solve(damped, now.gradient);
    let size = 1;
    let there = dual(data, along(w, direction, size));
    // Too far? Half the step, until the dual no longer falls.
    while (there.value < now.value - 1e-14 && size > 1e-6) {
      size /= 2;
      there = dual(data, along(w, direction, size));
    }
    const stuck = there.value <= now.value && largest(there.gradient) >= largest(now.gradient);
    if (stuck) break;
    w = along(w, direction, size);
    now = there;
  }
  return { w, ...now };
}
const along = (w: readonly number[], direction: readonly number[], size: number) =>
  w.map((v, i) => v + size * (direction[i] ?? 0));

// %% threeWays
/**
 * (a) Largest conditional entropy, directly: Newton's method on the table itself,
 * kept on the constraints.
 */
function shape(p1: readonly number[], pace = 1, steps = 60) {
  const A = [0, 1].map((i) => xs.map((x, j) => (pX[j] ?? 0) * (f(x, 1)[i] ?? 0)));
  const path = [[...p1]];
  let p = [...p1];
  let multipliers = [0, 0];
  for (let step = 0; step < steps; step++) {
    const slope = p.map((q, j) => (pX[j] ?? 0) * Math.log(q / (1 - q)));
    const give = p.map((q, j) => (q * (1 - q)) / (pX[j] ?? 1));
    const gram = A.map((a) => A.map((b) => sum(a.map((v, j) => v * (give[j] ?? 0) * (b[j] ?? 0)))));
    const missing = A.map((a, i) => (observed[i] ?? 0) - dot(a, p));
    const right = A.map(
      (a, i) => sum(a.map((v, j) => v * (give[j] ?? 0) * (slope[j] ?? 0))) + (missing[i] ?? 0),
    );
    multipliers = solve(gram, right);
    const move = p.map(
      (_, j) =>
        (give[j] ?? 0) *
        (dot(
          A.map((a) => a[j] ?? 0),
          multipliers,
        ) -
          (slope[j] ?? 0)),
    );
    p = p.map((q, j) => clamp(q + pace * (move[j] ?? 0), q / 10, 1 - (1 - q) / 10));
    path.push(p);
  }
  return { p, multipliers, path };
}
const direct = shape(frequencies);

/** (b) Largest likelihood: Newton's method on the weights. */
const trialsSeen = see(rows, 2, f);
const likelihood = climb(trialsSeen);

/** (c) The dual by plain gradient ascent, learning rate 1. */
const ascent = (() => {
  let w = [0, 0];
  for (let step = 0; step < 400; step++) {
    const { gradient } = dual(trialsSeen, w);
    w = w.map((v, i) => v + (gradient[i] ?? 0));
  }
  return w;
})();

/** (d) The library's solver: Newton on the dual, with proofs of what exists. */
const solver = conditionalMaximumEntropy({
  joint: xs.map((_, i) => [rows[2 * i]?.weight ?? 0, rows[2 * i + 1]?.weight ?? 0]),
  features: [0, 1].map((i) => xs.map((x) => [0, 1].map((y) => f(x, y)[i] ?? 0))),
});

const modelOf = (w: readonly number[]) => xs.map((x) => sigmoid(dot(f(x, 1), w)));
const ways = {
  a: direct.p,
  b: modelOf(likelihood.w),
  c: modelOf(ascent),
  d: xs.map((_, i) => solver.probabilities[2 * i + 1] ?? 0),
};
const primalValue = 0 - conditionalEntropy(ways.a);
const agreement = {
  primal: primalValue,
  dual: likelihood.value,
  gap: primalValue - likelihood.value,
  apart: Math.max(
    ...[ways.a, ways.c, ways.d].map((p) => largest(p.map((v, i) => v - (ways.b[i] ?? 0)))),
  ),
  moments: largest(expected(ways.b).map((e, i) => e - (observed[i] ?? 0))),
};

const wayRow = (name: string, p: readonly number[], w: readonly number[]) => ({
  [words.way]: name,
  ...Object.fromEntries(xs.map((x, i) => [`P(1|${fixed(x, 0)})`, (p[i] ?? 0).toFixed(6)])),
  "w₁": fixed(w[0] ?? 0, 6),
  "w₂": fixed(w[1] ?? 0, 6),
});
display(
  table([
    wayRow(words.wayEntropy, ways.a, direct.multipliers),
    wayRow(words.wayLikelihood, ways.b, likelihood.w),
    wayRow(words.wayDual, ways.c, ascent),
    wayRow(words.wayLibrary, ways.d, Array.from(solver.weights)),
  ]),
);
table([
  {
    "−H(Y|X)": fixed(agreement.primal, 10),
    "ψ(w)": fixed(agreement.dual, 10),
    [words.gap]: tiny(agreement.gap),
    [words.tablesDiffer]: tiny(agreement.apart),
    [words.momentsMiss]: tiny(agreement.moments),
  },
]);

// %% stationarity
/**
 * A small problem with nothing special about it: three inputs, two classes, two
 * features, random numbers.
 */
const small = (() => {
  const random = mulberry32(11);
  const any = () => 2 * random() - 1;
  const inputs = [0.2, 0.3, 0.5];
  return {
    pX: inputs,
    f: inputs.map(() => [0, 1].map(() => [any(), any()])),
    observed: [any(), any()],
    w: [0.9, -1.4],
    mu: inputs.map(() => any()),
    P: inputs.map(() => [0.2 + random(), 0.2 + random()]),
  };
})();
const smallCells = small.pX.flatMap((_, x) => [0, 1].map((y) => ({ x, y })));
const score = (x: number, y: number) => dot(small.f[x]?.[y] ?? [], small.w);

/**
 * Our Lagrangian for sign = +1; the source's for −1. The multiplier of the row x
 * enters as P̃(x)·μ(x).
 */
function lagrangian(P: readonly (readonly number[])[], sign: number): number {
  let value = sign * dot(small.w, small.observed);
  for (const { x, y } of smallCells) {
    const p = P[x]?.[y] ?? 0;
    value +=
      (small.pX[x] ?? 0) *
      (p * Math.log(p) - sign * p * score(x, y) - (small.mu[x] ?? 0) * (p - 1 / 2));
  }
  return value;
}

/** ∂𝓛/∂P(y|x): one cell of the table, so no sum over cells. */
const slopeAt = (P: readonly (readonly number[])[], sign: number, x: number, y: number) =>
  (small.pX[x] ?? 0) * (Math.log(P[x]?.[y] ?? 0) + 1 - sign * score(x, y) - (small.mu[x] ?? 0));

const nudge = 1e-6;
const nudged = (cx: number, cy: number, by: number) =>
  small.P.map((row, x) => row.map((p, y) => (x === cx && y === cy ? p + by : p)));
const slopes = smallCells.map(({ x, y }) => ({
  x,
  y,
  measured:
    (lagrangian(nudged(x, y, nudge), 1) - lagrangian(nudged(x, y, -nudge), 1)) / (2 * nudge),
  formula: slopeAt(small.P, 1, x, y),
}));
const slopesCheck = {
  worst: largest(slopes.map((s) => s.measured - s.formula)),
  /**
   * Taking P̃(x) out of −w₀ changes the slope by w₀(1 − P̃(x)); here with w₀ = 1.
   */
  factored: largest(small.pX.map((p) => 1 - p)),
  summed: sum(slopes.map((s) => s.formula)),
  summedMiss: largest(slopes.map((s) => s.measured - sum(slopes.map((other) => other.formula)))),
};
table(
  slopes.map((s) => ({
    x: s.x,
    y: s.y,
    [words.measured]: fixed(s.measured, 6),
    [words.formula]: fixed(s.formula, 6),
    [words.difference]: tiny(s.measured - s.formula),
    [words.sourceSum]: fixed(slopesCheck.summed, 6),
  })),
);

// %% sharedMultiplier
/** x is 0 or 1, f = x·1[y = 1], w = 1; the inputs are not equally frequent. */
const shared = (() => {
  const often = [0.3, 0.7];
  const Z = [0, 1].map((x) => Math.exp(0) + Math.exp(x));
  // Choose the one multiplier so that the row x = 0 sums to 1; then see what it
  // does to the row x = 1.
  const w0 = (often[0] ?? 0) * (1 - Math.log(Z[0] ?? 1));
  const forced = often.map((p) => Math.exp(1 - w0 / p));
  return {
    Z0: Z[0] ?? 0,
    Z1: Z[1] ?? 0,
    w0,
    forced1: forced[1] ?? 0,
    rowSum1: (Z[1] ?? 0) / (forced[1] ?? 1),
  };
})();
table([
  { x: 0, "Z(x)": shared.Z0, "exp(1 − w₀/P̃(x))": shared.Z0, "Σ P(y|x)": 1 },
  { x: 1, "Z(x)": shared.Z1, "exp(1 − w₀/P̃(x))": shared.forced1, "Σ P(y|x)": shared.rowSum1 },
]);

// %% saddle
/** 𝓛 as a function of the weights alone, for a table whose rows sum to 1. */
const lagrangianOf = (p1: readonly number[], w: readonly number[]) =>
  0 - conditionalEntropy(p1) + dot(w, observed) - dot(w, expected(p1));
const scales = [-100, -10, 0, 10, 100];
const saddle = scales.map((scale) => {
  const w = observed.map((o, i) => scale * (o - (expected(ignorant)[i] ?? 0)));
  return { scale, off: lagrangianOf(ignorant, w), on: lagrangianOf(direct.p, w) };
});
table(
  saddle.map(({ scale, off, on }) => ({
    [words.sizeOfW]: scale,
    [words.broken]: off,
    [words.met]: on,
  })),
);

// %% signFigure
const lagrangianSign = view(
  select(words.lagrangian, {
    options: { "+ w (E_P̃ f − E_P f)": 1, "− w (E_P̃ f − E_P f)": -1 },
    value: -1,
  }),
);
const solutionSign = view(
  select(words.claimed, {
    options: { "P = exp(+ w·f + μ − 1)": 1, "P = exp(− w·f + μ − 1)": -1 },
    value: 1,
  }),
);
const weightScale = view(range(words.weightSize, { min: 0, max: 2, step: 0.05, value: 1 }));

function residuals(sign: number, claimed: number, scale: number) {
  return smallCells.map(({ x, y }) => {
    const s = scale * score(x, y);
    const P = Math.exp(claimed * s + (small.mu[x] ?? 0) - 1);
    return {
      x: `x = ${x}`,
      y: `y = ${y}`,
      residual: (small.pX[x] ?? 0) * (Math.log(P) + 1 - sign * s - (small.mu[x] ?? 0)),
    };
  });
}
const painted = residuals(lagrangianSign, solutionSign, weightScale);
const worstResidual = largest(painted.map((cell) => cell.residual));

figure(
  Plot.plot({
    height: 230,
    marginLeft: 60,
    padding: 0.06,
    x: { label: null, axis: "top" },
    y: { label: null },
    marks: [
      Plot.cell(painted, {
        x: "y",
        y: "x",
        fill: worstResidual < 1e-12 ? colors.green : colors.red,
        fillOpacity: (cell) =>
          worstResidual < 1e-12 ? 0.35 : Math.min(0.8, 0.08 + Math.abs(cell.residual)),
      }),
      Plot.text(painted, {
        x: "y",
        y: "x",
        text: (cell) => (Math.abs(cell.residual) < 1e-12 ? "0" : fixed(cell.residual)),
        fontSize: 16,
        fontWeight: 600,
      }),
    ],
    opacity: { type: "identity" },
  }),
  {
    alt: t({
      en: `Slope of the Lagrangian in each of six cells: the largest is ${worstResidual < 1e-12 ? "zero up to rounding; the signs agree" : `${fixed(worstResidual)}; the claimed solution is not stationary`}.`,
      "zh-cn": `拉格朗日函数在六个格子处的导数：绝对值最大的${worstResidual < 1e-12 ? "在舍入误差内为零，两个正负号一致" : `是 ${fixed(worstResidual)}，所给的解不是驻点`}。`,
    }),
    data: painted,
    columns: headings,
  },
);

// %% sourceSigns
const sourceSigns = {
  mixed: largest(residuals(-1, 1, 1).map((cell) => cell.residual)),
  consistent: largest(residuals(-1, -1, 1).map((cell) => cell.residual)),
  ours: largest(residuals(1, 1, 1).map((cell) => cell.residual)),
  predicted: largest(smallCells.map(({ x, y }) => 2 * (small.pX[x] ?? 0) * score(x, y))),
};
table([
  {
    [words.lagrangian]: "−",
    [words.solution]: "+",
    [words.residual]: fixed(sourceSigns.mixed, 6),
  },
  {
    [words.lagrangian]: "−",
    [words.solution]: "−",
    [words.residual]: tiny(sourceSigns.consistent),
  },
  {
    [words.lagrangian]: "+",
    [words.solution]: "+",
    [words.residual]: tiny(sourceSigns.ours),
  },
]);

// %% raceFigure
/**
 * A feasible table far from the best: the frequencies, moved in a direction that
 * changes neither moment.
 */
const poorStart = frequencies.map((p, i) => p + 0.085 * ([-1, 2, 0, -2, 1][i] ?? 0));
const laps = 24;
const race = (() => {
  const primal = shape(poorStart, 0.22, laps).path;
  let w = [0, 0];
  return primal.map((p, step) => {
    const weights = w;
    const { value, gradient, covariance } = dual(trialsSeen, w);
    const move = solve(covariance, gradient);
    w = w.map((v, i) => v + 0.22 * (move[i] ?? 0));
    return { step, primal: 0 - conditionalEntropy(p), dual: value, p, weights };
  });
})();

function drawRace(at: { x: number }) {
  const here = race[clamp(Math.round(at.x), 0, laps)] ?? race[0];
  if (!here)
    throw new RangeError("Cannot draw the race: expected at least one step, received none");
  return figure(
    Plot.plot({
      height: 250,
      marginTop: 30,
      marginBottom: 42,
      marginLeft: 50,
      x: { label: words.step, domain: [0, laps] },
      y: { label: null, domain: [-0.72, -0.36], ticks: 5 },
      marks: [
        Plot.areaY(race, {
          x: "step",
          y1: "dual",
          y2: "primal",
          fill: colors.grey,
          fillOpacity: 0.15,
        }),
        Plot.line(race, { x: "step", y: "primal", stroke: colors.orange, strokeWidth: 2 }),
        Plot.line(race, { x: "step", y: "dual", stroke: colors.blue, strokeWidth: 2 }),
        Plot.ruleX([here.step], { stroke: "currentColor", strokeDasharray: "3 3" }),
        Plot.dot([here], { x: "step", y: "primal", r: 6, fill: colors.orange }),
        Plot.dot([here], { x: "step", y: "dual", r: 6, fill: colors.blue }),
        Plot.text([words.primal], { frameAnchor: "top-right", fill: colors.orange, dy: 4 }),
        Plot.text([words.dual], { frameAnchor: "bottom-right", fill: colors.blue, dy: -4 }),
      ],
    }),
    {
      alt: t({
        en: `After ${here.step} steps −H is ${fixed(here.primal, 4)} and the dual is ${fixed(here.dual, 4)}: the gap is ${fixed(here.primal - here.dual, 4)}.`,
        "zh-cn": `${here.step} 步之后 −H 为 ${fixed(here.primal, 4)}，对偶为 ${fixed(here.dual, 4)}：间隙为 ${fixed(here.primal - here.dual, 4)}。`,
      }),
      data: race.map(({ step, primal, dual }) => ({ step, primal, dual })),
      columns: headings,
    },
  );
}
const lapGrip = view(
  pointer(words.dragSteps, {
    value: { x: 3, y: -0.5 },
    step: { x: 1, y: 0.05 },
    plot: drawRace,
  }),
);
const lap = race[clamp(Math.round(lapGrip.x), 0, laps)];
const lapTable = xs.map((x, i) => ({
  x,
  data: frequencies[i] ?? 0,
  primal: lap?.p[i] ?? 0,
  dual: sigmoid(dot(f(x, 1), lap?.weights ?? [])),
}));

figure(
  Plot.plot({
    height: 210,
    marginTop: 30,
    marginBottom: 42,
    marginLeft: 50,
    x: { label: "x →", domain: [-2.2, 2.2], ticks: xs, tickFormat: "d" },
    y: { label: "↑ P(1|x)", domain: [0, 1], ticks: 5 },
    marks: [
      Plot.line(between(-2.2, 2.2, 45), {
        x: (x: number) => x,
        y: (x: number) => sigmoid(dot(f(x, 1), lap?.weights ?? [])),
        stroke: colors.blue,
        strokeWidth: 2,
      }),
      Plot.dot(lapTable, { x: "x", y: "primal", r: 6, fill: colors.orange }),
      Plot.dot(lapTable, { x: "x", y: "data", r: 8, stroke: colors.grey, strokeWidth: 1.5 }),
    ],
  }),
  {
    alt: t({
      en: `P(1|x) at x = −2 … 2: the table has ${lapTable.map((row) => fixed(row.primal, 2)).join(", ")}, the exponential model ${lapTable.map((row) => fixed(row.dual, 2)).join(", ")}.`,
      "zh-cn": `x = −2 … 2 处的 P(1|x)：表为 ${lapTable.map((row) => fixed(row.primal, 2)).join("、")}，指数模型为 ${lapTable.map((row) => fixed(row.dual, 2)).join("、")}。`,
    }),
    data: lapTable,
    columns: headings,
  },
);

// %% separable
/**
 * x = ±1, ±2 and y = 1 exactly where x > 0. One weight, gradient ascent, learning
 * rate 1.
 */
const separable = (() => {
  const milestones = [10, 100, 1_000, 10_000, 100_000];
  const found: { t: number; w: number; entropy: number }[] = [];
  let w = 0;
  for (let step = 1; step <= 100_000; step++) {
    // By symmetry the points −x and x pull equally.
    w += (1 / (1 + Math.exp(w)) + 2 / (1 + Math.exp(2 * w))) / 2;
    if (milestones.includes(step)) {
      const rows = [w, 2 * w].map((z) => nats([sigmoid(z), sigmoid(-z)]));
      found.push({ t: step, w, entropy: sum(rows) / 2 });
    }
  }
  const [fourth, fifth] = found.slice(-2).map((row) => row.w);
  const { status } = conditionalMaximumEntropy({
    joint: [
      [0.25, 0],
      [0.25, 0],
      [0, 0.25],
      [0, 0.25],
    ],
    features: [[-2, -1, 1, 2].map((x) => [0, x])],
  });
  return { status, found, perDecade: (fifth ?? 0) - (fourth ?? 0), last: fifth ?? 0 };
})();
display(
  table(
    separable.found.map((row) => ({
      t: row.t,
      w: fixed(row.w, 2),
      "H(Y|X)": row.entropy.toPrecision(2),
    })),
  ),
);
// The library says what it found before it tries: finite weights do not exist.
separable.status;

// %% unseen
/** x = 7 never occurs: its row of P has weight P̃(7) = 0 in every sum. */
const atSeven = sigmoid(dot(f(7, 1), likelihood.w));
const unseen = [atSeven, 0.5, 0.01].map((p) => {
  const everyP = [...ways.b, p];
  const everyWeight = [...pX, 0];
  const everyX = [...xs, 7];
  const means = [0, 1].map((i) =>
    sum(everyX.map((x, j) => (everyWeight[j] ?? 0) * (everyP[j] ?? 0) * (f(x, 1)[i] ?? 0))),
  );
  return {
    "P(1|7)": p,
    "E f₁": fixed(means[0] ?? 0, 6),
    "E f₂": fixed(means[1] ?? 0, 6),
    "H(Y|X)": sum(everyP.map((q, j) => (everyWeight[j] ?? 0) * nats([q, 1 - q]))),
  };
});
table(unseen);

// %% degenerate
/**
 * The source's choice f = x, with two inputs, three classes and weights (0.7,
 * −1.2).
 */
const degenerate = (() => {
  const random = mulberry32(5);
  const w = [0.7, -1.2];
  return count(4).map(() => {
    const x = [6 * random() - 3, 6 * random() - 3];
    // No y appears in the exponent: the three scores are one and the same number.
    const scores = count(3).map(() => dot(w, x));
    return {
      x: x.map((v) => fixed(v, 2)).join(", "),
      score: scores[0] ?? 0,
      P: Array.from(softmax(scores)),
    };
  });
})();
table(
  degenerate.map(({ x, score, P }) => ({
    x,
    w·x: fixed(score, 4),
    "P(1|x)": fixed(P[0] ?? 0, 6),
    "P(2|x)": fixed(P[1] ?? 0, 6),
    "P(3|x)": fixed(P[2] ?? 0, 6),
    [words.fromThird]: tiny(largest(P.map((p) => p - 1 / 3))),
  })),
);

// %% threeClasses
const classes = ["A", "B", "C"];
const inks = [colors.blue, colors.orange, colors.green];
const offsets = [-2.7, -1.9, -1.3, -0.9, -0.5, -0.2, 0.2, 0.5, 0.9, 1.3, 1.9, 2.7];
/**
 * Twelve As around −1, six Bs around `middle`, twelve Cs around 3. The classes
 * overlap, so that the weights stay finite.
 */
const samples = (middle: number): Row[] =>
  [-1, middle, 3].flatMap((centre, y) =>
    offsets
      .filter((_, i) => y !== 1 || i % 2 === 0)
      .map((offset) => ({ x: centre + offset * (y === 1 ? 0.8 : 1), y, weight: 1 / 30 })),
  );
const perClass = (x: number, y: number) => count(3).map((k) => (k === y ? x : 0));
const both: Features = (x, y) => [...perClass(x, y), ...perClass(1, y)];
const grid = between(-4, 6, 61);
/** P(y|x) of a fitted model along the grid, one row per class. */
const curves = (features: Features, w: readonly number[]) =>
  grid.flatMap((x) =>
    Array.from(softmax(count(3).map((k) => dot(features(x, k), w))), (P, k) => ({
      x,
      P,
      class: classes[k] ?? "",
      k,
    })),
  );
const ofClass = (k: number) => ({ stroke: inks[k] ?? "", strokeWidth: 2.5 });

// %% featuresFigure
const features = view(
  select<Features>(words.features, {
    options: {
      x: (x) => [x],
      "x·1[y=k]": perClass,
      "1[y=k]": (_, y) => perClass(1, y),
      "x·1[y=k], 1[y=k]": both,
    },
  }),
);

function drawFeatures(at: { x: number }) {
  const middle = clamp(at.x, -2, 4);
  const data = samples(middle);
  const fitted = climb(see(data, 3, features), 25);
  const lines = curves(features, fitted.w);
  const spread = Math.max(...lines.map((d) => d.P)) - Math.min(...lines.map((d) => d.P));
  const shelf = (y: number) => -0.08 - 0.07 * y;
  return figure(
    Plot.plot({
      height: 320,
      marginTop: 30,
      marginBottom: 42,
      x: { label: "x →", domain: [-4.6, 6] },
      y: {
        label: "↑ P(y|x)",
        domain: [-0.28, 1],
        ticks: [0, 1 / 3, 2 / 3, 1],
        tickFormat: (v: number) => (v === 0 || v === 1 ? `${v}` : v < 0.5 ? "1/3" : "2/3"),
      },
      marks: [
        Plot.ruleY([0]),
        Plot.ruleY([1 / 3], { stroke: colors.grey, strokeDasharray: "3 3" }),
        // Three curves on one another would show only the last: thick below, thin
        // above.
        ...count(3).map((k) =>
          Plot.line(
            lines.filter((d) => d.k === k),
            {
              x: "x",
              y: "P",
              stroke: inks[k] ?? "",
              strokeWidth: spread < 1e-9 ? 10 - 4 * k : 2.5,
            },
          ),
        ),
        Plot.dot(data, {
          x: "x",
          y: (d: Row) => shelf(d.y),
          fill: (d: Row) => inks[d.y] ?? "",
          r: 3.5,
        }),
        Plot.text(classes, {
          x: -4.4,
          y: (_: string, k: number) => shelf(k),
          text: (c: string) => c,
          fill: (_: string, k: number) => inks[k] ?? "",
          fontWeight: 700,
        }),
        Plot.dot([middle], {
          x: middle,
          y: shelf(1),
          r: 8,
          stroke: colors.orange,
          strokeWidth: 2.5,
        }),
      ],
      color: { type: "identity" },
    }),
    {
      alt: t({
        en: `Fitted P(y|x) with class B around ${fixed(middle, 1)}: ${spread < 1e-9 ? "three flat lines at 1/3, whatever the data" : `the curves range over ${fixed(spread, 2)}`}. The constraints are met to ${tiny(largest(fitted.gradient))}.`,
        "zh-cn": `B 类以 ${fixed(middle, 1)} 为中心时拟合的 P(y|x)：${spread < 1e-9 ? "三条水平线都在 1/3，与数据无关" : `曲线的变化幅度为 ${fixed(spread, 2)}`}。约束的误差为 ${tiny(largest(fitted.gradient))}。`,
      }),
      data: grid
        .filter((_, i) => i % 6 === 0)
        .map((x) => ({
          x,
          ...Object.fromEntries(
            lines.filter((d) => d.x === x).map((d) => [`P(${d.class}|x)`, d.P]),
          ),
        })),
    },
  );
}
const classGrip = view(
  pointer(words.dragClass, {
    value: { x: 1, y: -0.15 },
    step: { x: 0.1, y: 0.1 },
    plot: drawFeatures,
  }),
);

// %% softmaxBelongs
/**
 * The four models of the figure, with class B around 1: the entropy that is left,
 * and what the constraints are worth.
 */
const worth = (() => {
  const data = samples(1);
  const sets: Record<string, Features> = {
    x: (x) => [x],
    "x·1[y=k]": perClass,
    "1[y=k]": (_, y) => perClass(1, y),
    "x·1[y=k], 1[y=k]": both,
  };
  return Object.entries(sets).map(([name, features]) => {
    const fitted = climb(see(data, 3, features));
    return { f: name, "H(Y|X)": 0 - fitted.value, saved: Math.log(3) + fitted.value };
  });
})();
const boughtByBoth = worth[3]?.saved ?? 0;
table(
  worth.map((row) => ({
    f: row.f,
    "H(Y|X)": fixed(row["H(Y|X)"], 4),
    [words.worth]: fixed(row.saved, 4),
  })),
);

// %% gauge
/** Fitted on the three classes: slopes w₁…w₃, then biases b₁…b₃. */
const threeSeen = see(samples(1), 3, both);
const softmaxFit = climb(threeSeen);

/**
 * Gradient ascent from zero on the same data; the sums over the classes never
 * leave zero.
 */
const fromZero = (() => {
  let w = [0, 0, 0, 0, 0, 0];
  let drift = 0;
  for (let step = 0; step < 200; step++) {
    const { gradient } = dual(threeSeen, w);
    w = w.map((v, i) => v + 0.5 * (gradient[i] ?? 0));
    drift = Math.max(drift, Math.abs(sum(w.slice(0, 3))), Math.abs(sum(w.slice(3))));
  }
  return { w, drift };
})();

/**
 * The library fits the same model and returns the weights whose sum over the
 * classes is zero.
 */
const fromLibrary = multinomialMaximumEntropy({
  inputs: samples(1).map(({ x }) => [x]),
  labels: samples(1).map(({ y }) => y),
  classes: 3,
});
const libraryMiss = largest(
  [...fromLibrary.weights, ...fromLibrary.intercepts].map((v, i) => v - (softmaxFit.w[i] ?? 0)),
);

/**
 * How the dual bends along the common directions (1,1,1 in the slopes; 1,1,1 in
 * the biases), and elsewhere at least.
 */
const bend = (direction: readonly number[]) =>
  dot(
    direction,
    softmaxFit.covariance.map((row) => dot(row, direction)),
  ) / dot(direction, direction);
const flat = {
  slopes: bend([1, 1, 1, 0, 0, 0]),
  offsets: bend([0, 0, 0, 1, 1, 1]),
  other: bend([1, -1, 0, 0, 0, 0]),
};
display(
  table([
    { [words.direction]: words.allSlopes, [words.curvature]: tiny(flat.slopes) },
    { [words.direction]: words.allBiases, [words.curvature]: tiny(flat.offsets) },
    {
      [words.direction]: words.oneUpOneDown,
      [words.curvature]: fixed(flat.other, 4),
    },
  ]),
);
table([
  {
    [words.drift]: tiny(fromZero.drift),
    [words.libraryDiffers]: tiny(libraryMiss, 1e-8),
  },
]);

// %% gaugeFigure
function drawLogits(at: { x: number; y: number }) {
  const hand = { x: clamp(at.x, 1, 5.6), y: clamp(at.y, -9, 9) };
  const lever = (x: number) => (hand.y * (x + 4)) / (hand.x + 4);
  const logits = classes.map((name, k) => ({
    name,
    line: [-4, 6].map((x) => ({ x, z: dot(both(x, k), softmaxFit.w) + lever(x) })),
  }));
  return figure(
    Plot.plot({
      height: 260,
      marginTop: 30,
      marginBottom: 42,
      x: { label: "x →", domain: [-4, 6] },
      y: { label: words.logits, domain: [-24, 24], ticks: 5 },
      marks: [
        ...logits.map(({ line }, k) => Plot.line(line, { x: "x", y: "z", ...ofClass(k) })),
        Plot.line([-4, 6], {
          x: (x: number) => x,
          y: lever,
          stroke: "currentColor",
          strokeDasharray: "5 4",
        }),
        Plot.dot([hand], { x: "x", y: "y", r: 7, fill: "currentColor" }),
        Plot.text([words.added], {
          x: hand.x,
          y: hand.y,
          dy: hand.y < 0 ? 18 : -14,
          textAnchor: hand.x > 2 ? "end" : "middle",
        }),
      ],
    }),
    {
      alt: t({
        en: `Three logit lines; at x = 6 they stand at ${logits.map(({ name, line }) => `${name} ${fixed(line[1]?.z ?? 0, 1)}`).join(", ")}, of which ${fixed(lever(6), 1)} is common.`,
        "zh-cn": `三条 logit 直线；在 x = 6 处为 ${logits.map(({ name, line }) => `${name} ${fixed(line[1]?.z ?? 0, 1)}`).join("、")}，其中 ${fixed(lever(6), 1)} 是共同加上的。`,
      }),
      data: logits.map(({ name, line }) => ({
        class: name,
        "z(−4)": line[0]?.z ?? 0,
        "z(6)": line[1]?.z ?? 0,
      })),
      columns: headings,
    },
  );
}
const lever = view(
  pointer(words.dragLever, {
    value: { x: 4, y: -6 },
    step: { x: 0.2, y: 0.5 },
    plot: drawLogits,
  }),
);
const tilt = clamp(lever.y, -9, 9) / (clamp(lever.x, 1, 5.6) + 4);
/** W + 1cᵀ: the same number for every slope, the same for every bias. */
const moved = softmaxFit.w.map((v, i) => v + (i < 3 ? tilt : 4 * tilt));
const before = curves(both, softmaxFit.w);
const after = curves(both, moved);
const unmoved = largest(after.map((d, i) => d.P - (before[i]?.P ?? 0)));

figure(
  Plot.plot({
    height: 210,
    marginTop: 30,
    marginBottom: 42,
    x: { label: "x →", domain: [-4, 6] },
    y: { label: "↑ P(y|x)", domain: [0, 1], ticks: 5 },
    marks: count(3).map((k) =>
      Plot.line(
        after.filter((d) => d.k === k),
        { x: "x", y: "P", ...ofClass(k) },
      ),
    ),
  }),
  {
    alt: t({
      en: `The three probabilities after the move: they changed by ${tiny(unmoved)}.`,
      "zh-cn": `移动之后的三条概率曲线：变化 ${tiny(unmoved)}。`,
    }),
    data: grid
      .filter((_, i) => i % 6 === 0)
      .map((x) => ({
        x,
        ...Object.fromEntries(after.filter((d) => d.x === x).map((d) => [`P(${d.class}|x)`, d.P])),
      })),
  },
);

// %% overflow
/** The formula as it is written. */
const naive = (z: readonly number[]) => {
  const powers = z.map(Math.exp);
  return powers.map((v) => v / sum(powers));
};
/**
 * log Σ exp(z), with the largest score taken out first, so that no power exceeds
 * 1.
 */
function stableLogSumExp(z: readonly number[]): number {
  const most = Math.max(...z);
  return most + Math.log(sum(z.map((v) => Math.exp(v - most))));
}
const stable = (z: readonly number[]) => z.map((v) => Math.exp(v - stableLogSumExp(z)));

const three = softmax([0.3, 2.9, 4]);
const threeSum = sum(Array.from(three));
table(
  [
    [0.3, 2.9, 4],
    [11, 12],
    [88, 89],
    [1000, 1001],
    [-1000, -1001],
  ].map((z) => ({
    z: z.map((v) => `${v}`.replace("-", "−")).join(", "),
    [words.asWritten]: naive(z)
      .map((v) => v.toFixed(6))
      .join(", "),
    [words.stable]: stable(z)
      .map((v) => v.toFixed(6))
      .join(", "),
  })),
);

// %% twoClasses
const pair = {
  softmax: softmax([1.3, -0.4])[0] ?? 0,
  sigmoid: sigmoid(1.3 - -0.4),
  shifted: softmax([1.3 + 50, -0.4 + 50])[0] ?? 0,
  ofSource: 1 / (1 + Math.exp(2)),
  ofTwo: sigmoid(2),
};
/** σ′ = σ(1 − σ), against a difference quotient. */
const slopeMiss = largest(
  between(-6, 6, 49).map(
    (z) => (sigmoid(z + 1e-5) - sigmoid(z - 1e-5)) / 2e-5 - sigmoid(z) * (1 - sigmoid(z)),
  ),
);
/** Where the fitted P(1|x) of the trials crosses ½. */
const boundary = -(likelihood.w[0] ?? 0) / (likelihood.w[1] ?? 1);
/** One unit of x multiplies the odds of y = 1 by this. */
const oddsFactor = Math.exp(likelihood.w[1] ?? 0);
table([
  {
    "softmax(1.3, −0.4)₁": fixed(pair.softmax, 6),
    "softmax(51.3, 49.6)₁": fixed(pair.shifted, 6),
    "σ(1.7)": fixed(pair.sigmoid, 6),
    "σ(2)": fixed(pair.ofTwo, 6),
    "1/(1 + e²)": fixed(pair.ofSource, 6),
    [words.derivativeMiss]: tiny(slopeMiss),
  },
]);

// %% temperature
const scores = [0.3, 2.9, 4];
const heat = between(-1.3, 1.7, 76).map((logT) => ({
  logT,
  p: Array.from(softmax(scores, { temperature: 10 ** logT })),
}));

function drawHeat(at: { x: number }) {
  const logT = clamp(at.x, -1.25, 1.65);
  const p = Array.from(softmax(scores, { temperature: 10 ** logT }));
  return figure(
    Plot.plot({
      height: 260,
      marginTop: 30,
      marginBottom: 42,
      x: {
        label: words.temperature,
        domain: [-1.3, 1.7],
        ticks: [-1, 0, 1],
        tickFormat: (v: number) => `${10 ** v}`,
      },
      y: { label: "↑ softmax(z/T)", domain: [0, 1], ticks: 5 },
      marks: [
        Plot.ruleY([1 / 3], { stroke: colors.grey, strokeDasharray: "3 3" }),
        ...scores.map((_, k) =>
          Plot.line(heat, { x: "logT", y: (d: { p: number[] }) => d.p[k] ?? 0, ...ofClass(k) }),
        ),
        Plot.ruleX([logT], { stroke: "currentColor" }),
        ...scores.map((_, k) =>
          Plot.dot([k], { x: logT, y: p[k] ?? 0, r: 6, fill: inks[k] ?? "" }),
        ),
        ...scores.map((z, k) =>
          Plot.text([k], {
            x: heat[42]?.logT ?? 0,
            y: heat[42]?.p[k] ?? 0,
            dx: 18,
            dy: [18, -12, -12][k] ?? 0,
            text: () => `z = ${z}`,
            fill: inks[k] ?? "",
          }),
        ),
      ],
    }),
    {
      alt: t({
        en: `At T = ${fixed(10 ** logT, 2)} the probabilities are ${p.map((q) => fixed(q)).join(", ")}; entropy ${fixed(nats(p))} of at most log 3 = ${fixed(Math.log(3))}.`,
        "zh-cn": `T = ${fixed(10 ** logT, 2)} 时三个概率为 ${p.map((q) => fixed(q)).join("、")}；熵 ${fixed(nats(p))}，上限 log 3 = ${fixed(Math.log(3))}。`,
      }),
      data: heat
        .filter((_, i) => i % 5 === 0)
        .map(({ logT, p }) => ({ T: 10 ** logT, p1: p[0] ?? 0, p2: p[1] ?? 0, p3: p[2] ?? 0 })),
    },
  );
}
const heatGrip = view(
  pointer(words.dragHeat, {
    value: { x: 0, y: 0.5 },
    step: { x: 0.05, y: 0.1 },
    plot: drawHeat,
  }),
);

// %% thermostat
/**
 * Fix the mean score instead of the temperature; the multiplier that comes out is
 * 1/T.
 */
const warm = Array.from(softmax(scores, { temperature: 2.5 }));
const meanScore = dot(warm, scores);
const thermostat = flattest(scores, meanScore);
const recoveredT = 1 / thermostat.lambda;
/** The slope of log-sum-exp is softmax. */
const lseMiss = largest(
  scores.map((_, k) => {
    const bump = (h: number) => logSumExp(scores.map((z, j) => (j === k ? z + h : z)));
    return (bump(1e-5) - bump(-1e-5)) / 2e-5 - (three[k] ?? 0);
  }),
);
table([
  {
    [words.meanScore]: meanScore,
    λ: thermostat.lambda,
    "1/λ": recoveredT,
    [words.softmaxMiss]: tiny(largest(thermostat.p.map((p, i) => p - (warm[i] ?? 0)))),
    [words.lseMiss]: tiny(lseMiss),
  },
]);

// %% naturalParameter
/**
 * Bernoulli as an exponential family: θ is the log-odds, A(θ) = log(1 + e^θ) the
 * log-partition function.
 */
const A = (theta: number) => logSumExp([0, theta]);
const family = [-2, 0, 1.5].map((theta) => {
  const h = 1e-4;
  const p = sigmoid(theta);
  return {
    θ: theta,
    "A′(θ)": (A(theta + h) - A(theta - h)) / (2 * h),
    "σ(θ)": p,
    "A″(θ)": (A(theta + h) - 2 * A(theta) + A(theta - h)) / h ** 2,
    "p(1 − p)": p * (1 - p),
    "log p/(1 − p)": Math.log(p / (1 - p)),
  };
});
table(
  family.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, v]) => [name, fixed(v, 6)])),
  ),
);

// %% oneAgainstRest
const separately = scores.map((z) => sigmoid(z));
const separateSum = sum(separately);
/**
 * Two labels that both belong: what each layer can give the less likely of them,
 * over a wide grid of logits.
 */
const bothOn = (() => {
  const logits = between(-8, 8, 33);
  let byScore = 0;
  for (const a of logits)
    for (const b of logits) byScore = Math.max(byScore, Math.min(...softmax([a, b])));
  const z = Math.log(0.99 / 0.01);
  return { softmax: byScore, sigmoids: Math.min(sigmoid(z), sigmoid(z)) };
})();
table(
  [
    {
      layer: "softmax",
      "P₁, P₂, P₃": Array.from(three, (p) => p.toFixed(4)).join(", "),
      Σ: threeSum,
      [words.bothOn]: bothOn.softmax,
    },
    {
      layer: "σ, σ, σ",
      "P₁, P₂, P₃": separately.map((p) => p.toFixed(4)).join(", "),
      Σ: separateSum,
      [words.bothOn]: bothOn.sigmoids,
    },
  ],
  { columns: headings },
);

// %% otherEntropy
/**
 * Largest z·p + (1 − Σp²)/2: the nearest point of the simplex to z (Martins and
 * Astudillo, 2016).
 */
function sparsemax(z: readonly number[]): number[] {
  const sorted = [...z].sort((a, b) => b - a);
  let threshold = 0;
  let total = 0;
  for (const [i, v] of sorted.entries()) {
    total += v;
    if (1 + (i + 1) * v > total) threshold = (total - 1) / (i + 1);
  }
  return z.map((v) => Math.max(0, v - threshold));
}
const milder = [0.3, 1.4, 1.9];
const shannon = Array.from(softmax(milder));
const tsallis = sparsemax(milder);
const reward = {
  shannon: (p: readonly number[]) => dot(milder, p) + nats(p),
  tsallis: (p: readonly number[]) => dot(milder, p) + (1 - dot(p, p)) / 2,
};
/**
 * How much the best of 20 000 random distributions falls short of each answer.
 * Never negative.
 */
const shortfall = (() => {
  const random = mulberry32(9);
  let [byShannon, byTsallis] = [Infinity, Infinity];
  for (let draw = 0; draw < 20_000; draw++) {
    const waits = [-Math.log(1 - random()), -Math.log(1 - random()), -Math.log(1 - random())];
    const p = waits.map((v) => v / sum(waits));
    byShannon = Math.min(byShannon, reward.shannon(shannon) - reward.shannon(p));
    byTsallis = Math.min(byTsallis, reward.tsallis(tsallis) - reward.tsallis(p));
  }
  return { shannon: byShannon, tsallis: byTsallis };
})();
table([
  {
    [words.measure]: words.shannon,
    p: shannon.map((v) => v.toFixed(4)).join(", "),
    [words.shortfall]: tiny(shortfall.shannon),
  },
  {
    [words.measure]: words.tsallis,
    p: tsallis.map((v) => v.toFixed(4)).join(", "),
    [words.shortfall]: tiny(shortfall.tsallis),
  },
]);
