import { exercise } from "notebook";
import {
  activation,
  activationRace,
  backward,
  complete,
  createNetwork,
  deadUnits,
  forward,
  he,
  initialise,
  lecun,
  mulberry32,
  normal,
  sigmoid,
  softmax,
  standardNormal,
  tanhEquivalent,
} from "nonlinear";

export const stableLoss = exercise({
  starter: function binaryLoss(z: number, y: number): { loss: number; gradient: number } {
    const a = 1 / (1 + Math.exp(-z));
    const loss = -y * Math.log(a) - (1 - y) * Math.log(1 - a);
    return { loss, gradient: (a - y) / (a * (1 - a)) };
  },
  solution: function binaryLoss(z: number, y: number): { loss: number; gradient: number } {
    const e = Math.exp(-Math.abs(z));
    const loss = Math.max(z, 0) - z * y + Math.log1p(e);
    const a = (z < 0 ? e : 1) / (1 + e);
    return { loss, gradient: a - y };
  },
  check: (attempt, is) => {
    const cases = [
      [0, 1],
      [2, 0],
      [-3, 1],
      [40, 1],
      [40, 0],
      [-800, 1],
      [1e4, 0],
      [1e4, 1],
      [-1e4, 0],
      [-1e4, 1],
      [1e4, 0.25],
      [-1e4, 0.75],
      [-40, 0.5],
      ...Array.from({ length: 12 }, () => [16 * is.random() - 8, is.random()]),
    ];
    for (const [z = 0, y = 0] of cases) {
      const input = `binaryLoss(${z}, ${y})`;
      const size = Math.abs(z);
      const e = Math.exp(-size);
      const expected = size * (z > 0 ? 1 - y : y) + Math.log1p(e);
      const received = attempt(z, y);
      is.ok(
        typeof received?.loss === "number" && typeof received.gradient === "number",
        is.t({
          en: `${input} → expected an object with two numbers, loss and gradient`,
          "zh-cn": `${input} → 应返回含有 loss 与 gradient 两个数的对象`,
        }),
      );
      // What is not a number is told in words.
      is.ok(
        Number.isFinite(received.loss) && Number.isFinite(received.gradient),
        is.t({
          en: `${input} → expected the loss ${expected} and a finite gradient; received something that is not finite. Where does a logarithm meet 0, or a division 0/0?`,
          "zh-cn": `${input} → 损失应为 ${expected}，梯度应有限；得到的却不是有限的数。哪里对 0 取了对数，或者出现了 0/0？`,
        }),
      );
      is.close({
        input: is.t({ en: `loss of ${input}`, "zh-cn": `${input} 的损失` }),
        received: received.loss,
        expected,
        tolerance: 1e-12 * Math.max(1, size),
        hint: is.t({
          en: "Rewrite log a and log(1 − a) in terms of z before computing anything.",
          "zh-cn": "先把 log a 与 log(1 − a) 改写成 z 的式子，再动手计算。",
        }),
      });
      is.close({
        input: is.t({ en: `gradient of ${input}`, "zh-cn": `${input} 的梯度` }),
        received: received.gradient,
        expected: sigmoid(z) - y,
        tolerance: 1e-12,
        hint: is.t({
          en: "The gradient is asked with respect to the logit z, not to a.",
          "zh-cn": "要的是对 logit z 的梯度，不是对 a 的梯度。",
        }),
      });
    }
  },
});

export const softmaxGradient = exercise({
  starter: function crossEntropyGradient(z: number[], y: number[]): number[] {
    const powers = z.map((v) => Math.exp(v - Math.max(...z)));
    const total = powers.reduce((a, b) => a + b, 0);
    return powers.map((power, k) => -(y[k] ?? 0) / (power / total));
  },
  solution: function crossEntropyGradient(z: number[], y: number[]): number[] {
    const most = Math.max(...z);
    const powers = z.map((v) => Math.exp(v - most));
    const total = powers.reduce((a, b) => a + b, 0);
    return powers.map((power, k) => power / total - (y[k] ?? 0));
  },
  check: (attempt, is) => {
    const lossAt = (z: readonly number[], y: readonly number[]) => {
      const most = Math.max(...z);
      const logTotal = most + Math.log(z.reduce((total, v) => total + Math.exp(v - most), 0));
      return y.reduce((total, wanted, k) => total + wanted * (logTotal - (z[k] ?? 0)), 0);
    };
    const random = (n: number) => Array.from({ length: n }, () => 6 * is.random() - 3);
    const cases = [
      { z: [0, 0, 0], y: [0, 1, 0] },
      { z: [0.3, 2.9, 4], y: [1, 0, 0] },
      { z: random(3), y: [0, 0, 1] },
      { z: random(4), y: [0.25, 0.25, 0.5, 0] },
      { z: random(5), y: Array.from(softmax(random(5))) },
      { z: random(2), y: [1, 0] },
    ];
    for (const { z, y } of cases) {
      const shown = (a: readonly number[]) => `[${a.map((v) => Number(v.toFixed(3))).join(", ")}]`;
      const input = `crossEntropyGradient(${shown(z)}, ${shown(y)})`;
      const received = attempt([...z], [...y]);
      is.ok(
        received?.length === z.length,
        is.t({
          en: `${input} → expected ${z.length} numbers, received ${received?.length ?? "none"}`,
          "zh-cn": `${input} → 应为 ${z.length} 个数，得到 ${received?.length ?? "零"} 个`,
        }),
      );
      const h = 1e-5;
      const measured = z.map((_, k) => {
        const moved = (by: number) => z.map((v, i) => (i === k ? v + by : v));
        return (lossAt(moved(h), y) - lossAt(moved(-h), y)) / (2 * h);
      });
      is.close({
        input: is.t({ en: `${input}, against differences`, "zh-cn": `${input}，与差商比较` }),
        received,
        expected: measured,
        tolerance: 1e-8,
        hint: is.t({
          en: "This is the slope with respect to the logits. Moving one logit moves every probability.",
          "zh-cn": "要的是对 logit 的斜率。动一个 logit，所有概率都会变。",
        }),
      });
    }
  },
});

export const heads = exercise({
  starter: function chooseHead(
    targets: number[][],
  ): "identity" | "sigmoid" | "softmax" | "sigmoids" | "exp" | "two-vector" {
    const inRange = targets.every((row) => row.every((y) => y >= 0 && y <= 1));
    return inRange ? "sigmoid" : "identity";
  },
  solution: function chooseHead(
    targets: number[][],
  ): "identity" | "sigmoid" | "softmax" | "sigmoids" | "exp" | "two-vector" {
    const all = targets.flat();
    const columns = targets[0]?.length ?? 1;
    if (all.every((y) => y === 0 || y === 1)) {
      if (columns === 1) return "sigmoid";
      const exclusive = targets.every((row) => row.reduce((a, b) => a + b, 0) === 1);
      return exclusive ? "softmax" : "sigmoids";
    }
    if (all.every((y) => Number.isInteger(y) && y >= 0)) return "exp";
    const onCircle =
      columns === 2 && targets.every((row) => Math.abs(Math.hypot(...row) - 1) < 1e-6);
    return onCircle ? "two-vector" : "identity";
  },
  check: (attempt, is) => {
    const rows = (n: number, row: () => number[]) => Array.from({ length: n }, row);
    const coin = (p: number) => Number(is.random() < p);
    const oneHot = (k: number) => {
      const winner = Math.floor(k * is.random());
      return Array.from({ length: k }, (_, i) => Number(i === winner));
    };
    const arrow = () => {
      const angle = 2 * Math.PI * is.random();
      return [Math.cos(angle), Math.sin(angle)];
    };
    const words = (en: string, zh: string) => is.t({ en, "zh-cn": zh });
    type Head = ReturnType<typeof attempt>;
    const cards: { card: string; targets: number[][]; head: Head; why: string }[] = [
      {
        card: words("Will it rain tomorrow?", "明天会下雨吗？"),
        targets: rows(40, () => [coin(0.3)]),
        head: "sigmoid",
        why: words("One yes or no: Bernoulli.", "单个是或否：伯努利分布。"),
      },
      {
        card: words("Which of four species is it?", "四个物种中的哪一个？"),
        targets: rows(40, () => oneHot(4)),
        head: "softmax",
        why: words(
          "Every row sums to 1: the classes exclude each other.",
          "每一行的和都是 1：各类互斥。",
        ),
      },
      {
        card: words("Which topics does the article touch?", "文章涉及哪些主题？"),
        targets: [
          [0, 1, 0, 0],
          ...rows(38, () => [coin(0.5), coin(0.4), coin(0.2), coin(0.3)]),
          [1, 1, 0, 0],
        ],
        head: "sigmoids",
        why: words(
          "Some rows have two labels, or none. Softmax can give two true labels at most 0.5 each.",
          "有的行有两个标签，有的一个也没有。softmax 给两个同真的标签各自至多 0.5。",
        ),
      },
      {
        card: words("How many calls arrive in an hour?", "一小时内有几个电话？"),
        targets: [[1], ...rows(38, () => [Math.floor(8 * is.random())]), [4]],
        head: "exp",
        why: words("Whole numbers, not below 0: counts.", "非负整数：计数。"),
      },
      {
        card: words("Where does the wind come from?", "风从哪个方向来？"),
        targets: rows(40, arrow),
        head: "two-vector",
        why: words("Every row lies on the unit circle.", "每一行都在单位圆上。"),
      },
      {
        card: words("How warm will it be?", "明天多少度？"),
        targets: [[2], ...rows(38, () => [20 * is.random() - 5]), [-2.5]],
        head: "identity",
        why: words("Any real number, of either sign.", "任意实数，可正可负。"),
      },
      {
        card: words("How far did it drift, east and north?", "向东、向北各漂了多远？"),
        targets: [
          [0.6, 0.8],
          ...rows(38, () => [2 * is.random() - 1, 2 * is.random() - 1]),
          [0.5, -0.5],
        ],
        head: "identity",
        why: words(
          "Arrows of any length: not every row lies on the unit circle.",
          "箭头长短不一：并非每一行都在单位圆上。",
        ),
      },
      {
        card: words(
          "Where in the unit square does it land? (with squared error)",
          "落在单位正方形的何处？（配平方误差）",
        ),
        targets: rows(40, () => [0.2 + 0.6 * is.random(), 0.2 + 0.6 * is.random()]),
        head: "identity",
        why: words(
          "These are real numbers that happen to lie between 0 and 1. No yes or no was observed.",
          "这些是碰巧落在 0 与 1 之间的实数，观测到的不是“是或否”。",
        ),
      },
      {
        card: words("Which of seven days?", "七天中的哪一天？"),
        targets: rows(60, () => oneHot(7)),
        head: "softmax",
        why: words("Exactly one entry of each row is 1.", "每一行恰有一个 1。"),
      },
      {
        card: words("Which switches are on? (seven of them)", "七个开关哪些开着？"),
        targets: [
          [0, 0, 1, 0, 0, 0, 0],
          ...rows(40, () => Array.from({ length: 7 }, () => coin(0.5))),
          [0, 0, 0, 0, 0, 0, 0],
        ],
        head: "sigmoids",
        why: words("A row may hold no label at all.", "一行可以一个标签也没有。"),
      },
    ];
    for (const { card, targets, head, why } of cards) {
      const received = attempt(targets.map((row) => [...row]));
      const shown = [0, -1]
        .map((i) => `[${(targets.at(i) ?? []).map((y) => Number(y.toFixed(2))).join(", ")}]`)
        .join(", …, ");
      is.ok(
        received === head,
        is.t({
          en: `“${card}”, chooseHead([${shown}]) → expected "${head}", received ${received ? `"${received}"` : "nothing"}. ${why}`,
          "zh-cn": `“${card}”，chooseHead([${shown}]) → 应为 "${head}"，得到 ${received ? `"${received}"` : "空"}。${why}`,
        }),
      );
    }
  },
});

export const quickMoons = exercise({
  starter: function recipe(): {
    activation: "relu" | "leaky-relu" | "gelu" | "silu" | "elu" | "selu" | "tanh" | "sigmoid";
    rule: "lecun" | "xavier" | "he" | "orthogonal";
    gain?: number;
    learningRate: number;
  } {
    return { activation: "sigmoid", rule: "xavier", learningRate: 0.1 };
  },
  solution: function recipe(): {
    activation: "relu" | "leaky-relu" | "gelu" | "silu" | "elu" | "selu" | "tanh" | "sigmoid";
    rule: "lecun" | "xavier" | "he" | "orthogonal";
    gain?: number;
    learningRate: number;
  } {
    return { activation: "relu", rule: "he", learningRate: 2 };
  },
  check: (attempt, is) => {
    const answer = attempt();
    const { activation: f, rule, learningRate } = answer ?? {};
    is.ok(
      typeof f === "string" && typeof rule === "string" && Number(learningRate) > 0,
      is.t({
        en: "recipe() → expected an object with activation, rule and a positive learningRate",
        "zh-cn": "recipe() → 应返回含有 activation、rule 与正的 learningRate 的对象",
      }),
    );
    const { learningRate: rate, ...runner } = answer;
    const seeds = [21, 22, 23, 24, 25];
    const { results } = complete(
      activationRace({ runners: [runner], learningRates: [rate], seeds, epochs: 10 }),
    );
    const runs = results[0]?.runs ?? [];
    const reached = runs.filter(({ epochs }) => epochs <= 10).length;
    const last = runs.map(({ losses }) => losses.at(-1) ?? Number.POSITIVE_INFINITY);
    const shown = last.map((v) => (Number.isFinite(v) ? v.toFixed(3) : "∞")).join(", ");
    is.ok(
      reached >= 4,
      is.t({
        en: `${f}, ${rule}, η = ${rate} → expected a loss below 0.05 within 10 epochs for 4 of 5 seeds, received ${reached} of 5. Losses at the end: ${shown}`,
        "zh-cn": `${f}，${rule}，η = ${rate} → 应在 10 轮之内让 5 个种子中的 4 个损失低于 0.05，得到 ${reached} 个。最后的损失：${shown}`,
      }),
    );
  },
});

export const diagnose = exercise({
  starter: function diagnosis(
    _dead: number[],
    _rms: number[],
    delta: number[],
  ): "healthy" | "dead" | "vanishing" | "exploding" {
    const ratio = (delta[0] ?? 0) / (delta.at(-1) ?? 1);
    if (ratio < 0.1) return "vanishing";
    return ratio > 10 ? "exploding" : "healthy";
  },
  solution: function diagnosis(
    dead: number[],
    rms: number[],
    delta: number[],
  ): "healthy" | "dead" | "vanishing" | "exploding" {
    if (Math.max(...dead) > 0.6) return "dead";
    const size = Math.max(...rms);
    if (size > 100 || Math.max(...delta) > 10) return "exploding";
    return Math.min(...delta) < 1e-6 ? "vanishing" : "healthy";
  },
  check: (attempt, is) => {
    const rows = 64;
    const width = 32;
    /** Six layers of 32 units at the start, read off as in the chapter, with δ for the loss ½(output − target)². */
    const read = (network: ReturnType<typeof createNetwork>, seed: number) => {
      const random = mulberry32(1000 + seed);
      const inputs = Float64Array.from({ length: rows * width }, () => standardNormal(random));
      const outputs = forward(network, inputs);
      const slopes = outputs.map((o) => (o - (random() < 0.5 ? 1 : -1)) / rows);
      backward(network, slopes);
      const rmsOf = (values: Float64Array) =>
        Math.sqrt(values.reduce((total, v) => total + v * v, 0) / values.length);
      const hidden = network.layers.slice(0, -1);
      const masks = deadUnits(network, inputs);
      const deltas = hidden.map((layer) => rmsOf(layer.deltas));
      const sizes = hidden.map((layer) => rmsOf(layer.activations));
      const dead = hidden.map(
        (_, i) => (masks[i] ?? new Uint8Array()).reduce((a, b) => a + b, 0) / width,
      );
      return { dead, rms: sizes, delta: deltas };
    };
    const build = (
      f: "relu" | "sigmoid",
      rule: Parameters<typeof initialise>[1],
      seed: number,
      change: (layers: ReturnType<typeof createNetwork>["layers"]) => void = () => {},
    ) => {
      const layers = Array.from({ length: 6 }, () => ({ units: width, activation: activation(f) }));
      const network = createNetwork({
        inputs: width,
        layers: [...layers, { units: 1 }],
        batch: rows,
      });
      initialise(network, rule, mulberry32(seed));
      change(network.layers);
      return read(network, seed);
    };
    const first = 1 + Math.floor(1000 * is.random());
    type Diagnosis = ReturnType<typeof attempt>;
    const patients: { name: string; of: ReturnType<typeof build>; is: Diagnosis; why: string }[] =
      [];
    const words = (en: string, zh: string) => is.t({ en, "zh-cn": zh });
    for (const seed of [first, first + 1, first + 2]) {
      patients.push(
        {
          name: "ReLU, He",
          of: build("relu", he(), seed),
          is: "healthy",
          why: words("Nothing is wrong here.", "这里没有毛病。"),
        },
        {
          name: words("ReLU, He, output weights × 1e-7", "ReLU，He，输出层权重 × 1e-7"),
          of: build("relu", he(), seed, (layers) => {
            layers.at(-1)?.weights.forEach((w, i, all) => {
              all[i] = 1e-7 * w;
            });
          }),
          is: "vanishing",
          why: words(
            "The ratio between layers is near 1, and yet every δ is far below 1e-6: nothing will move.",
            "各层之比接近 1，可是每个 δ 都远低于 1e-6：什么都不会动。",
          ),
        },
        {
          name: "ReLU, std 0.01",
          of: build("relu", normal(0.01), seed),
          is: "vanishing",
          why: words(
            "Look at the absolute size of δ: it is far below 1e-6.",
            "要看 δ 的绝对大小：它远低于 1e-6。",
          ),
        },
        {
          name: "ReLU, std 1",
          of: build("relu", normal(1), seed),
          is: "exploding",
          why: words("h and δ grow from layer to layer.", "h 与 δ 都在逐层膨胀。"),
        },
        {
          name: words("ReLU, He, biases −3", "ReLU，He，偏置 −3"),
          of: build("relu", he(), seed, (layers) => {
            for (const layer of layers.slice(0, -1)) layer.biases.fill(-3);
          }),
          is: "dead",
          why: words(
            "A layer has more than 60 % dead units.",
            "有一层超过 60 % 的神经元已经死亡。",
          ),
        },
        {
          name: words("ReLU, He, biases −8 in layer 4", "ReLU，He，第 4 层偏置 −8"),
          of: build("relu", he(), seed, (layers) => {
            layers[3]?.biases.fill(-8);
          }),
          is: "dead",
          why: words(
            "The first layers look well, but layer 4 lets nothing through.",
            "前几层看上去正常，可是第 4 层什么也不放过去。",
          ),
        },
        {
          name: words("sigmoid, tanh’s weights", "sigmoid，tanh 等价权重"),
          of: build("sigmoid", tanhEquivalent(lecun()), seed),
          is: "healthy",
          why: words(
            "A sigmoid, but every δ is above 1e-5 and nothing is dead.",
            "虽是 sigmoid，但每个 δ 都大于 1e-5，也没有神经元死亡。",
          ),
        },
        {
          name: words("sigmoid, std 0.02", "sigmoid，std 0.02"),
          of: build("sigmoid", normal(0.02), seed),
          is: "vanishing",
          why: words("δ is below 1e-6 in the first layers.", "前几层的 δ 低于 1e-6。"),
        },
      );
    }
    for (const { name, of, is: expected, why } of patients) {
      const list = (a: readonly number[]) => `[${a.map((v) => v.toPrecision(2)).join(", ")}]`;
      const received = attempt([...of.dead], [...of.rms], [...of.delta]);
      is.ok(
        received === expected,
        is.t({
          en: `${name}: dead ${list(of.dead)}, rms ${list(of.rms)}, delta ${list(of.delta)} → expected "${expected}", received ${received ? `"${received}"` : "nothing"}. ${why}`,
          "zh-cn": `${name}：dead ${list(of.dead)}，rms ${list(of.rms)}，delta ${list(of.delta)} → 应为 "${expected}"，得到 ${received ? `"${received}"` : "空"}。${why}`,
        }),
      );
    }
  },
});
