// %% imports
import * as Plot from "@observablehq/plot";
import {
  activation,
  complete,
  deadUnitsInTraining,
  depthAndAccuracy,
  gradientProfile,
  logSumExp,
  mulberry32,
  reluDerivative,
  roundingPoints,
  shiftAblation,
  sigmoid,
  sigmoidDerivative,
  softmax,
  step,
  thirtyLayers,
  zigZagPath,
} from "nonlinear";
import {
  between,
  colors,
  count,
  figure,
  fixed,
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
    reading: "Lagrangian and lines",
    source: "the source's −, lines as printed",
    opposite: "Li Hang's +, lines as printed",
    mended: "Li Hang's +, lines mended",
    step: "step",
    formula: "formula",
    has: "w·f has",
    follows: "due",
    residual: "residual",
    distance: "from σ(w·x)",
    line: "line",
    cell: "cell",
    slope: "∂L/∂P",
    slopeAxis: "↑ ∂L/∂P",
    either: "any",
    pair: "what is drawn",
    stepPair: "step, zoomed (C052, C054)",
    clipped: "4x, cut at ±5 (C066)",
    flipped: "σ of 000:59 (C041)",
    slopePair: "σ′ for a = 3 (C073)",
    overflow: "tanh far left (C090)",
    joined: "softmax, joined (C158)",
    rows: "softmax of two rows, sums (C159)",
    prelu: "x/a with a = 0.25 (C121)",
    maximum: "max(ax, x), a = 2 (C123)",
    printed: "as printed",
    right: "as it is",
    nothing: "nothing",
    work: "work",
    stated: "as stated",
    found: "found",
  },
  "zh-cn": {
    reading: "拉格朗日函数与各行",
    source: "原文的 −，各行照原样",
    opposite: "李航的 +，各行照原样",
    mended: "李航的 +，各行已改正",
    step: "第几步",
    formula: "公式",
    has: "w·f 取",
    follows: "应取",
    residual: "残差",
    distance: "与 σ(w·x) 之差",
    line: "行",
    cell: "格子",
    slope: "∂L/∂P",
    slopeAxis: "↑ ∂L/∂P",
    either: "任意",
    pair: "画的是什么",
    stepPair: "阶跃函数，放大（C052、C054）",
    clipped: "4x，在 ±5 处截断（C066）",
    flipped: "000:59 的 σ（C041）",
    slopePair: "a = 3 时的 σ′（C073）",
    overflow: "tanh 的左端远处（C090）",
    joined: "softmax，连成折线（C158）",
    rows: "两行的 softmax，各行之和（C159）",
    prelu: "x/a，a = 0.25（C121）",
    maximum: "max(ax, x)，a = 2（C123）",
    printed: "原样",
    right: "实际",
    nothing: "没有值",
    work: "著作",
    stated: "所述",
    found: "实测",
  },
});

// %% sevenLines
type Rows = readonly (readonly number[])[];

/** Three inputs, two labels, two features: random numbers, with nothing special about them. */
const small = (() => {
  const random = mulberry32(11);
  const pair = () => [2 * random() - 1, 2 * random() - 1];
  const w = [0.9, -1.4];
  const score = (f: number[]) => f.reduce((sum, value, i) => sum + value * (w[i] ?? 0), 0);
  const anyFeatures = count(3).map(() => [score(pair()), score(pair())]);
  const inputs = count(3).map(() => score(pair()));
  return {
    often: [0.2, 0.3, 0.5],
    /** w·f(x, y) for some features, for f = x as line 56 has it, and for f = x·1[y = 1]. */
    some: anyFeatures,
    copied: inputs.map((score) => [score, score]),
    indicated: inputs.map((score) => [0, score]),
  };
})();

/** P(y|x) in proportion to exp(sign · w·f). */
const exponential = (scores: Rows, sign: number): Rows =>
  scores.map((row) => Array.from(softmax(row.map((score) => sign * score))));

/**
 * ∂L/∂P(y|x) = P̃(x)(log P + 1 − sign · w·f − μ(x)), with the multiplier μ(x) of each row that suits
 * the stated P best: where P is stationary, every slope is zero.
 */
function slopesAt(P: Rows, scores: Rows, sign: number): number[] {
  return P.flatMap((row, x) => {
    const [zero = 0, one = 0] = row.map((p, y) => Math.log(p) - sign * (scores[x]?.[y] ?? 0));
    const half = ((small.often[x] ?? 0) * (zero - one)) / 2;
    return [half, -half];
  });
}

interface Line {
  line: number;
  printed: string;
  mended: string;
  /** The sign of w·f in the P that the line states or, where it states none, leads to. */
  sign: 1 | -1;
}
const lines: Line[] = [
  {
    line: 47,
    printed: "L = … − Σ wᵢ(E_P̃ fᵢ − E_P fᵢ)",
    mended: "L = … + Σ wᵢ(E_P̃ fᵢ − E_P fᵢ)",
    sign: -1,
  },
  {
    line: 49,
    printed: "∂L/∂P = P̃(log P + 1 − w₀ + w·f)",
    mended: "∂L/∂P = P̃(log P + 1 − μ − w·f)",
    sign: -1,
  },
  { line: 51, printed: "P = exp(w·f + w₀ − 1)", mended: "P = exp(w·f + μ − 1)", sign: 1 },
  {
    line: 53,
    printed: "Σ exp(w·f) / exp(1 − w₀) = 1",
    mended: "Z = Σ exp(w·f) = exp(1 − μ)",
    sign: 1,
  },
  { line: 55, printed: "P = exp(−w·f) / Σ exp(−w·f)", mended: "P = exp(w·f) / Z", sign: -1 },
  {
    line: 57,
    printed: "P = exp(−w·x) / Σ exp(−w·x)",
    mended: "P = exp(w_y·x) / Σ exp(w_k·x)",
    sign: -1,
  },
  {
    line: 59,
    printed: "P(1|x) = 1 / (1 + exp(w·x))",
    mended: "P(1|x) = 1 / (1 + exp(−w·x))",
    sign: -1,
  },
];

/** A line under a Lagrangian with sign · w(E_P̃ f − E_P f): the slopes at its P, and how far that is from σ. */
function inspect({ line, printed, mended, sign }: Line, { lagrangian, repaired }: Reading) {
  const asInput = line > 55;
  const scores = !asInput ? small.some : repaired ? small.indicated : small.copied;
  const stated = line === 47 ? lagrangian : repaired ? 1 : sign;
  const P = exponential(line === 59 ? small.indicated : scores, stated);
  const slopes = slopesAt(P, scores, lagrangian);
  const truth = exponential(small.indicated, 1);
  const distance = Math.max(...P.map((row, x) => Math.abs((row[1] ?? 0) - (truth[x]?.[1] ?? 0))));
  const residual = Math.max(...slopes.map(Math.abs));
  const off = asInput ? distance : 0;
  return {
    line,
    formula: repaired || (line === 47 && lagrangian === 1) ? mended : printed,
    stated,
    slopes,
    residual,
    off,
    holds: residual < 1e-12 && off < 1e-12,
  };
}

interface Reading {
  lagrangian: 1 | -1;
  repaired: boolean;
}
const readings: Record<"source" | "opposite" | "mended", Reading> = {
  source: { lagrangian: -1, repaired: false },
  opposite: { lagrangian: 1, repaired: false },
  mended: { lagrangian: 1, repaired: true },
};
const found = {
  line51: inspect(lines[2] as Line, readings.source).residual,
  line57: inspect(lines[5] as Line, readings.source).off,
  line59: inspect(lines[6] as Line, readings.source).off,
  wrong: lines
    .filter((line) => !inspect(line, readings.source).holds)
    .map(({ line }) => line)
    .join(", "),
  wrongOpposite: lines
    .filter((line) => !inspect(line, readings.opposite).holds)
    .map(({ line }) => line)
    .join(", "),
  mended: Math.max(...lines.map((line) => inspect(line, readings.mended).residual)),
};

// %% debuggerFigure
const reading = view(
  select(words.reading, {
    options: {
      [words.source]: readings.source,
      [words.opposite]: readings.opposite,
      [words.mended]: readings.mended,
    },
  }),
);
const at = view(scrubber(words.step, { frames: lines.length, value: 2, perSecond: 1 }));
const seen = inspect(lines[at] as Line, reading);
const ink = seen.holds ? colors.green : colors.red;
const bars = seen.slopes.map((slope, i) => ({
  cell: `x${"₁₂₃"[i >> 1]}, y=${i & 1}`,
  slope: Math.abs(slope) < 1e-12 ? 0 : slope,
}));
const sign = (value: number) => (value > 0 ? "+" : "−");
const title = t({ en: `line ${seen.line}:  `, "zh-cn": `第 ${seen.line} 行：` }) + seen.formula;
figure(
  Plot.plot({
    height: 270,
    marginTop: 58,
    x: { label: null },
    y: { domain: [-0.8, 0.8], label: words.slopeAxis, grid: true, ticks: 5 },
    marks: [
      Plot.ruleY([0]),
      Plot.barY(bars, { x: "cell", y: "slope", fill: ink, fillOpacity: 0.6 }),
      Plot.dot(bars, { x: "cell", y: "slope", fill: ink, r: 4 }),
      Plot.text(bars, {
        x: "cell",
        y: "slope",
        text: ({ slope }) => fixed(slope, 2),
        dy: -11,
        fontSize: 12,
      }),
      Plot.text([`${seen.holds ? "✓" : "✗"} ${title}`], {
        frameAnchor: "top",
        dy: -42,
        fontSize: 16,
        fontWeight: 600,
        fill: ink,
      }),
    ],
  }),
  {
    alt: t({
      en: `Line ${seen.line}, ${seen.formula}: the largest slope of the Lagrangian at its P is ${tiny(seen.residual)}${seen.off > 1e-12 ? `; P differs from σ(w·x) by up to ${fixed(seen.off)}` : ""}. The line ${seen.holds ? "follows" : "is wrong"}.`,
      "zh-cn": `第 ${seen.line} 行，${seen.formula}：拉格朗日函数在这个 P 处的导数，绝对值最大为 ${tiny(seen.residual)}${seen.off > 1e-12 ? `；P 与 σ(w·x) 最多相差 ${fixed(seen.off)}` : ""}。这一行${seen.holds ? "成立" : "有误"}。`,
    }),
    data: bars,
    columns: { cell: words.cell, slope: words.slope },
  },
);

// %% lineTable
table(
  lines.map((line) => {
    const { formula, stated, residual, off, holds } = inspect(line, reading);
    return {
      [words.line]: `${holds ? "✓" : "✗"} ${line.line}`,
      [words.formula]: formula,
      [words.has]: sign(stated),
      [words.follows]:
        line.line > 55 && !reading.repaired ? words.either : sign(reading.lagrangian),
      [words.residual]: tiny(residual),
      [words.distance]: line.line > 55 ? tiny(off) : "",
    };
  }),
);

// %% pairs
/** A function as a source's plot or formula has it, and as it is. Where there is no value, it is NaN. */
interface Pair {
  printed(x: number): number;
  right(x: number): number;
  x: [number, number];
  y: [number, number];
  /** Where the two are compared in words. */
  at: number;
  /** The only places that have a value. */
  places?: number[];
  /** Where it jumps. */
  jump?: number;
}

/** What a plotting program draws between points: straight lines. */
const straight = (points: readonly number[], f: (x: number) => number) => (x: number) => {
  const i = Math.min(
    points.length - 2,
    Math.max(
      0,
      points.findLastIndex((point) => point <= x),
    ),
  );
  const [a = 0, b = 1] = [points[i], points[i + 1]];
  return x < (points[0] ?? 0) || x > (points.at(-1) ?? 0)
    ? NaN
    : f(a) + ((f(b) - f(a)) * (x - a)) / (b - a);
};
const logits = [0.3, 2.9, 4];
const shares = Array.from(softmax(logits));
const shareAt = (x: number) => shares[logits.indexOf(x)] ?? NaN;
const batch = [
  [1, 2, 3],
  [0, 1, 0.5],
];
const together = softmax(batch.flat());
const sumOf = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
const line = (low: number, high: number, y: [number, number]) => ({
  x: [low, high] as [number, number],
  y,
});

const pairs: Record<string, Pair> = {
  // The array of the source has no zero, only −1.8e−14; its code asks x > 0.
  [words.stepPair]: {
    printed: straight(
      count(11).map((i) => i / 10 - 0.5),
      (x) => (x > 1e-9 ? 1 : 0),
    ),
    right: step,
    ...line(-0.5, 0.5, [-0.1, 1.1]),
    at: 0.05,
    jump: 0,
  },
  [words.clipped]: {
    printed: (x) => (Math.abs(4 * x) <= 5 ? 4 * x : NaN),
    right: (x) => 4 * x,
    ...line(-2, 2, [-8, 8]),
    at: 1.6,
  },
  [words.flipped]: {
    printed: (x) => 1 / (1 + Math.exp(x)),
    right: sigmoid,
    ...line(-6, 6, [0, 1]),
    at: 2,
  },
  [words.slopePair]: {
    printed: (x) => sigmoid(3 * x) * (1 - sigmoid(3 * x)),
    right: (x) => 3 * sigmoidDerivative(3 * x),
    ...line(-3, 3, [0, 0.8]),
    at: 0,
  },
  [words.overflow]: {
    printed: (x) => (1 - Math.exp(-2 * x)) / (1 + Math.exp(-2 * x)),
    right: Math.tanh,
    ...line(-400, 100, [-1.1, 1.1]),
    at: -360,
  },
  [words.joined]: {
    printed: straight(logits, shareAt),
    right: shareAt,
    ...line(0, 4.3, [0, 1]),
    at: 2,
    places: logits,
  },
  [words.rows]: {
    printed: (x) => sumOf(together.slice(3 * x - 3, 3 * x)),
    right: (x) => sumOf(softmax(batch[x - 1] ?? [])),
    ...line(0.5, 2.5, [0, 1.1]),
    at: 2,
    places: [1, 2],
  },
  [words.prelu]: {
    printed: (x) => (x < 0 ? x / 0.25 : x),
    right: (x) => (x < 0 ? 0.25 * x : x),
    ...line(-2, 2, [-8, 2]),
    at: -1,
  },
  [words.maximum]: {
    printed: (x) => Math.max(2 * x, x),
    right: (x) => Math.max(0.25 * x, x),
    ...line(-2, 2, [-2, 4]),
    at: 1,
  },
};

// %% pairFigure
const chosen = view(
  select(words.pair, {
    options: Object.fromEntries(Object.keys(pairs).map((name) => [name, name])),
  }),
);
const pair = pairs[chosen] as Pair;
const sides = [
  { side: words.printed, f: pair.printed, onlyPlaces: chosen === words.rows },
  { side: words.right, f: pair.right, onlyPlaces: pair.places !== undefined },
];
const samples = sides.flatMap(({ side, f, onlyPlaces }) =>
  (onlyPlaces ? (pair.places ?? []) : between(...pair.x, 101)).map((x) => ({
    side,
    x,
    y: f(x),
    piece: side === words.right && pair.jump !== undefined ? x < pair.jump : true,
    alone: onlyPlaces,
  })),
);
const told = (value: number) => (Number.isNaN(value) ? words.nothing : fixed(value));
const ends =
  pair.jump === undefined
    ? []
    : [
        { side: words.right, x: 0, y: 0, open: true },
        { side: words.right, x: 0, y: 1, open: false },
      ];
figure(
  Plot.plot({
    height: 230,
    insetTop: 6,
    fx: { label: null, domain: [words.printed, words.right] },
    x: { domain: pair.x, label: "x →", ticks: 5 },
    y: { domain: pair.y, label: null, grid: true, ticks: 5 },
    marks: [
      Plot.ruleY([0], { strokeOpacity: 0.4 }),
      Plot.line(
        samples.filter(({ alone }) => !alone),
        {
          fx: "side",
          x: "x",
          y: "y",
          z: "piece",
          stroke: ({ side }) => (side === words.right ? colors.green : colors.red),
          strokeWidth: 2.5,
        },
      ),
      Plot.ruleX(
        samples.filter(({ alone }) => alone),
        {
          fx: "side",
          x: "x",
          y: "y",
          strokeWidth: 6,
          stroke: ({ side }) => (side === words.right ? colors.green : colors.red),
        },
      ),
      Plot.dot(ends, {
        fx: "side",
        x: "x",
        y: "y",
        stroke: colors.green,
        fill: ({ open }) => (open ? "var(--nb-page)" : colors.green),
        r: 4,
      }),
    ],
  }),
  {
    alt: t({
      en: `${chosen}. At x = ${fixed(pair.at, 2)} the left plot has ${told(pair.printed(pair.at))}, the right one ${told(pair.right(pair.at))}.`,
      "zh-cn": `${chosen}。在 x = ${fixed(pair.at, 2)} 处，左图是 ${told(pair.printed(pair.at))}，右图是 ${told(pair.right(pair.at))}。`,
    }),
    data: samples
      .filter((_, i) => i % 10 === 0 || pair.places)
      .map(({ side, x, y }) => ({ side, x, y: Number.isNaN(y) ? words.nothing : y })),
    columns: { side: "", x: "x", y: "y" },
  },
);

// %% repeated
const seeds = count(10).map((i) => i + 1);
const middle = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Five sigmoid layers of eight units, two moons, twelve epochs: the best of ten and the worst of ten. */
const fiveLayers = (() => {
  const xavier = { activation: "sigmoid", rule: "xavier" } as const;
  const kinds = [xavier, { ...xavier, tanhEquivalent: true }];
  const { runs } = complete(depthAndAccuracy({ kinds, depths: [5], seeds, epochs: 12 }));
  const accuracies = runs.map(({ accuracy }) => accuracy);
  return { best: Math.max(...accuracies.slice(0, 10)), worst: Math.min(...accuracies.slice(10)) };
})();

/** Epochs to a loss of 0.1 on two circles, one hidden layer, η = 3 for both: medians. */
const [plain = 0, centred = 0] = [0, -0.5].map((shift) => {
  const runners = [{ activation: "sigmoid", rule: "xavier", shift }] as const;
  const how = { task: "circles", depth: 1, learningRates: [3], epochs: 90, seeds } as const;
  return complete(shiftAblation({ runners, ...how })).results[0]?.medianEpochs ?? NaN;
});

/** Path over displacement on ten pools of 256 sigmoid inputs, from a start that has one weight to raise, one to lower. */
const crooked = (batchSize: number, learningRate: number, offset: [number, number]) =>
  seeds.map(
    (seed) => complete(zigZagPath({ poolSeed: seed, seed, batchSize, learningRate, offset })).index,
  );
const tacking = {
  full: Math.max(...crooked(256, 0.9, [-1, 1])),
  single: middle(crooked(1, 0.1, [-1, 1])),
  overshoot: middle(crooked(256, 3.4, [-1, 0.5])),
};

/** Two hidden layers of sixteen ReLUs at η = 1: who dies, and who comes back. */
const lazarus = (() => {
  const { runs } = complete(
    deadUnitsInTraining({ depth: 2, width: 16, learningRates: [1], seeds, epochs: 20 }),
  );
  const total = (layer: number, key: "totalDeaths" | "totalRevivals") =>
    sumOf(runs.map(({ timeline }) => timeline.at(-1)?.[layer]?.[key] ?? 0));
  return {
    deaths: total(1, "totalDeaths"),
    revivals: total(1, "totalRevivals"),
    firstRevivals: total(0, "totalRevivals"),
  };
})();

/** δ₁/δ₂₀ of twenty ReLU layers before training. */
const [lecunRatio = 0, heRatio = 0] = (["lecun", "he"] as const).map(
  (rule) =>
    complete(gradientProfile({ activation: "relu", rule, depth: 20, width: 32, rows: 16, seeds }))
      .deltaRatio,
);

/** Thirty ReLU layers of sixteen units with He's weights and Adam, six epochs, no normalisation. */
const thirty = complete(
  thirtyLayers({ seeds, width: 16, epochs: 6, learningRate: 0.003, descent: "adam" }),
).runs.filter(({ accuracy }) => accuracy > 0.8).length;

/** Ten ReLU layers with weights of standard deviation 0.01. */
const faint = complete(
  gradientProfile({
    activation: "relu",
    rule: "unit",
    gain: 0.01,
    depth: 10,
    width: 32,
    rows: 16,
    seeds,
  }),
);
const faintNorm = faint.mean.weightGradients[0] ?? NaN;
const faintSize = tiny(faintNorm, 0);
const lecunShare = tiny(lecunRatio);

// %% errata
const scores = [0.2, -1.3, 2.1];
const shifted = logSumExp(scores.map((score) => score + 5)) - logSumExp(scores);
const indicator = (z: number) => (z >= 0 ? 1 : 0);
const roundsToOne = roundingPoints(activation("sigmoid")).right ?? NaN;
/** 32 ReLUs, ten epochs: the least and the greatest dead share of ten seeds. */
const deadShares = [0.5, 5, 7].map((rate) => {
  const how = { width: 32, learningRates: [rate], seeds, epochs: 10 };
  const shares = complete(deadUnitsInTraining(how)).runs.map((run) => run.deadFraction);
  return { rate, low: Math.min(...shares), high: Math.max(...shares) };
});
const [deadLow, deadHigh] = [deadShares[2]?.low ?? NaN, deadShares[2]?.high ?? NaN].map(
  (share) => 100 * share,
);
const compared = (work: string, stated: string, measured: string) => ({
  [words.work]: work,
  [words.stated]: stated,
  [words.found]: measured,
});
table([
  compared("d2l", "g(x + b) − g(x) = 0, b = 5", fixed(shifted, 3)),
  compared("UDL", `ReLU′(0) = ${indicator(0)}`, String(reluDerivative(0))),
  compared("CS231n", "σ(x) ∈ [0, 1]", `σ(x) = 1: x > ${fixed(roundsToOne, 2)} (float64)`),
  ...deadShares.map(({ rate, low, high }) => {
    const shares = [low, high].map((share) => fixed(100 * share, 0));
    return compared("CS231n", `≤ 40 %, η = ${rate}`, `${shares.join("–")} %`);
  }),
]);
