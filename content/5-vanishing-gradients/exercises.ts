import {
  accuracy,
  activation,
  complete,
  createNetwork,
  gradientProfile,
  initialise,
  meanField,
  moons,
  mulberry32,
  predict,
  sgd,
  standardNormal,
  train,
} from "nonlinear";
import { exercise } from "notebook";

export const backprop = exercise({
  starter: function weightGradients(
    W: number[][][],
    b: number[][],
    x: number[],
    y: number[],
  ): number[][][] {
    const h = [x];
    for (const [l, rows] of W.entries()) {
      const before = h[l] ?? [];
      const z = rows.map((row, i) =>
        row.reduce((total, w, j) => total + w * (before[j] ?? 0), b[l]?.[i] ?? 0),
      );
      h.push(l === W.length - 1 ? z : z.map(Math.tanh));
    }
    let delta = (h[W.length] ?? []).map((output, i) => output - (y[i] ?? 0));
    const gradients: number[][][] = [];
    for (let l = W.length - 1; l >= 0; l--) {
      const before = h[l] ?? [];
      gradients.unshift(delta.map((d) => before.map((v) => d * v)));
      // Only the derivative of tanh, 1 − h².
      delta = before.map((v, j) => (1 - v * v) * (delta[j] ?? delta[0] ?? 0));
    }
    return gradients;
  },
  solution: function weightGradients(
    W: number[][][],
    b: number[][],
    x: number[],
    y: number[],
  ): number[][][] {
    const h = [x];
    for (const [l, rows] of W.entries()) {
      const before = h[l] ?? [];
      const z = rows.map((row, i) =>
        row.reduce((total, w, j) => total + w * (before[j] ?? 0), b[l]?.[i] ?? 0),
      );
      h.push(l === W.length - 1 ? z : z.map(Math.tanh));
    }
    let delta = (h[W.length] ?? []).map((output, i) => output - (y[i] ?? 0));
    const gradients: number[][][] = [];
    for (let l = W.length - 1; l >= 0; l--) {
      const before = h[l] ?? [];
      const above = delta;
      gradients.unshift(above.map((d) => before.map((v) => d * v)));
      delta = before.map((v, j) => {
        const back = (W[l] ?? []).reduce(
          (total, row, i) => total + (row[j] ?? 0) * (above[i] ?? 0),
          0,
        );
        return (1 - v * v) * back;
      });
    }
    return gradients;
  },
  check: (attempt, is) => {
    const vector = (n: number) => Array.from({ length: n }, () => 2 * is.random() - 1);
    const lossOf = (W: number[][][], b: number[][], x: number[], y: number[]) => {
      let h = x;
      for (const [l, rows] of W.entries()) {
        const z = rows.map((row, i) =>
          row.reduce((total, w, j) => total + w * (h[j] ?? 0), b[l]?.[i] ?? 0),
        );
        h = l === W.length - 1 ? z : z.map(Math.tanh);
      }
      return h.reduce((total, v, i) => total + (v - (y[i] ?? 0)) ** 2 / 2, 0);
    };
    for (const sizes of [
      [1, 1, 1],
      [2, 2, 2],
      [3, 3, 3, 3, 3],
      [4, 2, 5, 3],
    ]) {
      const W = sizes
        .slice(1)
        .map((n, l) => Array.from({ length: n }, () => vector(sizes[l] ?? 1)));
      const b = sizes.slice(1).map((n) => vector(n));
      const x = vector(sizes[0] ?? 1);
      const y = vector(sizes.at(-1) ?? 1);
      const received = attempt(
        W.map((rows) => rows.map((row) => [...row])),
        b.map((row) => [...row]),
        [...x],
        [...y],
      );
      const input = is.t({
        en: `weightGradients of a ${sizes.join("-")} network`,
        "zh-cn": `weightGradients（${sizes.join("-")} 的网络）`,
      });
      is.ok(
        received?.length === W.length &&
          W.every(
            (rows, l) =>
              received[l]?.length === rows.length &&
              rows.every((row, i) => received[l]?.[i]?.length === row.length),
          ),
        is.t({
          en: `${input} → expected ${W.length} matrices in the shapes of W, received another shape`,
          "zh-cn": `${input} → 应为 ${W.length} 个形状与 W 相同的矩阵，得到的形状不同`,
        }),
      );
      const h = 1e-5;
      for (let l = W.length - 1; l >= 0; l--) {
        const measured = (W[l] ?? []).map((row, i) =>
          row.map((_, j) => {
            const moved = (by: number) =>
              W.map((rows, m) =>
                rows.map((each, k) =>
                  each.map((w, n) => (m === l && k === i && n === j ? w + by : w)),
                ),
              );
            return (lossOf(moved(h), b, x, y) - lossOf(moved(-h), b, x, y)) / (2 * h);
          }),
        );
        is.close({
          input: is.t({
            en: `${input}, layer ${l + 1} (difference quotient)`,
            "zh-cn": `${input}，第 ${l + 1} 层（差商）`,
          }),
          received: (received[l] ?? []).flatMap((row) => Array.from(row)),
          expected: measured.flat(),
          tolerance: 1e-6,
          hint: is.t({
            en:
              l === W.length - 1
                ? "The last layer is linear: δ is output − y."
                : "On its way down, δ passes through the transposed weights of the layer above and then through 1 − h².",
            "zh-cn":
              l === W.length - 1
                ? "最后一层是线性的：δ 就是 output − y。"
                : "δ 往下走时，先经过上一层权重的转置，再乘以 1 − h²。",
          }),
        });
      }
    }
  },
});

export const goodScale = exercise({
  starter: function goodScale(measure: (scale: number, seed: number) => number): number {
    // LeCun's scale, as long as the first draw does not look hopeless.
    return measure(1, 1) > 0 ? 1 : 2;
  },
  solution: function goodScale(measure: (scale: number, seed: number) => number): number {
    const ratioAt = (scale: number) => {
      const logs = [1, 2, 3, 4].map((seed) => Math.log(measure(scale, seed)));
      return Math.exp(logs.reduce((total, v) => total + v, 0) / logs.length);
    };
    let [low, high] = [0.2, 40];
    for (let halving = 0; halving < 9; halving++) {
      const scale = Math.sqrt(low * high);
      if (ratioAt(scale) < 1) low = scale;
      else high = scale;
    }
    return Math.sqrt(low * high);
  },
  check: (attempt, is) => {
    const cases = [
      { activation: "tanh", parameters: {} },
      { activation: "leaky-relu", parameters: { slope: 0.1 + 0.6 * is.random() } },
      { activation: "sigmoid", parameters: { slope: 0.7 + 0.8 * is.random() } },
      { activation: "elu", parameters: { alpha: 0.5 + is.random() } },
      { activation: "relu", parameters: {} },
    ] as const;
    const seeds = Array.from({ length: 5 }, () => 1000 + Math.floor(1e6 * is.random()));
    for (const hidden of cases) {
      const ratio = (gain: number, draws: readonly number[], rows: number) =>
        complete(gradientProfile({ ...hidden, rule: "lecun", gain, rows, seeds: draws }))
          .deltaRatio;
      const scale = attempt((gain, seed) => ratio(gain, [seed], 8));
      is.ok(
        typeof scale === "number" && scale > 0 && scale < Infinity,
        is.t({
          en: `goodScale for a hidden function → expected a positive number, received ${scale}`,
          "zh-cn": `goodScale（某个隐藏的函数）→ 应为一个正数，得到 ${scale}`,
        }),
      );
      const found = ratio(scale, seeds, 16);
      is.ok(
        found >= 0.3 && found <= 3,
        is.t({
          en: `goodScale for a hidden function (it is ${hidden.activation}) → ${scale.toPrecision(3)}: expected δ₁/δ₂₀ between 0.3 and 3 over five other seeds, received ${found.toPrecision(2)}. ${found < 0.3 ? "Gradients vanish: the weights are too small." : "Gradients explode: the weights are too large."}`,
          "zh-cn": `goodScale（隐藏的函数是 ${hidden.activation}）→ ${scale.toPrecision(3)}：换五个种子，δ₁/δ₂₀ 应在 0.3 与 3 之间，得到 ${found.toPrecision(2)}。${found < 0.3 ? "梯度消失：权重太小。" : "梯度爆炸：权重太大。"}`,
        }),
      );
    }
  },
});

export const toSigmoid = exercise({
  starter: function toSigmoid(
    layers: { weights: number[][]; biases: number[] }[],
  ): { weights: number[][]; biases: number[] }[] {
    return layers.map(({ weights, biases }, l) => {
      const reads = l > 0 ? 2 : 1;
      const ends = l < layers.length - 1 ? 2 : 1;
      return {
        weights: weights.map((row) => row.map((w) => reads * ends * w)),
        biases: biases.map((b) => ends * b),
      };
    });
  },
  solution: function toSigmoid(
    layers: { weights: number[][]; biases: number[] }[],
  ): { weights: number[][]; biases: number[] }[] {
    return layers.map(({ weights, biases }, l) => {
      const reads = l > 0 ? 2 : 1;
      const ends = l < layers.length - 1 ? 2 : 1;
      return {
        weights: weights.map((row) => row.map((w) => reads * ends * w)),
        biases: biases.map((b, i) => {
          const shift = l > 0 ? (weights[i] ?? []).reduce((total, w) => total + w, 0) : 0;
          return ends * (b - shift);
        }),
      };
    });
  },
  check: (attempt, is) => {
    type Dense = { weights: number[][]; biases: number[] };
    const run = (layers: readonly Dense[], f: (z: number) => number, x: readonly number[]) =>
      layers.reduce<readonly number[]>((h, { weights, biases }, l) => {
        const z = weights.map((row, i) =>
          row.reduce((total, w, j) => total + w * (h[j] ?? 0), biases[i] ?? 0),
        );
        return l === layers.length - 1 ? z : z.map(f);
      }, x);
    const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
    for (const sizes of [
      [2, 2],
      [1, 1, 1],
      [2, 3, 2],
      [3, 4, 2, 5, 1],
    ]) {
      const layers = sizes.slice(1).map((n, l) => ({
        weights: Array.from({ length: n }, () =>
          Array.from({ length: sizes[l] ?? 1 }, () => 3 * is.random() - 1.5),
        ),
        biases: Array.from({ length: n }, () => 2 * is.random() - 1),
      }));
      const received = attempt(
        layers.map(({ weights, biases }) => ({
          weights: weights.map((row) => [...row]),
          biases: [...biases],
        })),
      );
      const input = is.t({
        en: `toSigmoid of a ${sizes.join("-")} network`,
        "zh-cn": `toSigmoid（${sizes.join("-")} 的网络）`,
      });
      is.ok(
        received?.length === layers.length &&
          layers.every(
            ({ weights, biases }, l) =>
              received[l]?.biases?.length === biases.length &&
              received[l]?.weights?.length === weights.length &&
              weights.every((row, i) => received[l]?.weights[i]?.length === row.length),
          ),
        is.t({
          en: `${input} → expected as many layers as before (${layers.length}), in the same shapes, received others`,
          "zh-cn": `${input} → 应为 ${layers.length} 个形状不变的层，得到的形状不同`,
        }),
      );
      for (let trial = 0; trial < 3; trial++) {
        const x = Array.from({ length: sizes[0] ?? 1 }, () => 4 * is.random() - 2);
        is.close({
          input: is.t({
            en: `${input}: outputs at a random input`,
            "zh-cn": `${input}：某个随机输入处的输出`,
          }),
          received: run(received, sigmoid, x),
          expected: run(layers, Math.tanh, x),
          tolerance: 1e-9,
          hint: is.t({
            en: "Where tanh is 0, the sigmoid is ½. Whatever a layer reads from the one before has moved by that much.",
            "zh-cn": "tanh 为 0 处，sigmoid 为 ½。每一层从前一层读到的值，都移动了这么多。",
          }),
        });
      }
    }
  },
});

export const chiOfF = exercise({
  starter: function chiOfLayer(
    f: (z: number) => number,
    slope: (z: number) => number,
    weightVariance: number,
    biasVariance: number,
  ): number {
    const z = Array.from({ length: 25 }, (_, i) => -6 + i / 2);
    const density = z.map((at) => Math.exp((-at * at) / 2));
    const mass = density.reduce((total, d) => total + d, 0);
    const mean = (g: (at: number) => number) =>
      z.reduce((total, at, i) => total + g(at) * (density[i] ?? 0), 0) / mass;
    // The variance of the second layer, if that of the first is 1.
    const q = weightVariance * mean((at) => f(at) ** 2) + biasVariance;
    return weightVariance * mean((at) => slope(Math.sqrt(q) * at) ** 2);
  },
  solution: function chiOfLayer(
    f: (z: number) => number,
    slope: (z: number) => number,
    weightVariance: number,
    biasVariance: number,
  ): number {
    const z = Array.from({ length: 2001 }, (_, i) => -8 + i / 125);
    const density = z.map((at) => Math.exp((-at * at) / 2));
    const mass = density.reduce((total, d) => total + d, 0);
    const mean = (g: (at: number) => number) =>
      z.reduce((total, at, i) => total + g(at) * (density[i] ?? 0), 0) / mass;
    let q = 1;
    for (let layer = 0; layer < 300; layer++) {
      const spread = Math.sqrt(q);
      const next = weightVariance * mean((at) => f(spread * at) ** 2) + biasVariance;
      if (Math.abs(next - q) < 1e-12 * q) break;
      q = next;
    }
    return weightVariance * mean((at) => slope(Math.sqrt(q) * at) ** 2);
  },
  check: (attempt, is) => {
    const cases = [
      { name: "gelu", weightVariance: 1 + 0.4 * is.random(), biasVariance: 0.2 },
      { name: "tanh", weightVariance: 1.5 + is.random(), biasVariance: 0.1 + is.random() },
      { name: "sigmoid", weightVariance: 1 + is.random(), biasVariance: 0 },
      { name: "sigmoid", weightVariance: 90 + 20 * is.random(), biasVariance: is.random() },
      { name: "elu", weightVariance: 0.5 + 0.3 * is.random(), biasVariance: 0.5 },
    ] as const;
    for (const { name, weightVariance, biasVariance } of cases) {
      const f = activation(name);
      const input = `chiOfLayer(${name}, …, ${weightVariance.toFixed(3)}, ${biasVariance.toFixed(3)})`;
      const received = attempt(
        (z) => f.value(z),
        (z) => f.derivative(z),
        weightVariance,
        biasVariance,
      );
      is.ok(
        Number.isFinite(received),
        is.t({
          en: `${input} → expected a number, received ${received}`,
          "zh-cn": `${input} → 应为一个数，得到 ${received}`,
        }),
      );
      is.close({
        input,
        received,
        expected: meanField(f, { weightVariance, biasVariance }).chi,
        tolerance: 1e-3,
        hint: is.t({
          en: "First let q come to rest, then average f′² at that q. If only a large weight variance or a function with a kink fails, take more points.",
          "zh-cn":
            "先让 q 停下来，再在那个 q 处求 f′² 的平均。若只有权重方差很大或函数带折点时出错，就多取一些点。",
        }),
      });
    }
  },
});

export const repair = exercise({
  starter: function firstWeights(
    inputs: number,
    units: number,
    position: "first" | "inner" | "last",
    random: () => number,
  ): { weights: number[]; biases: number[] } {
    // Xavier's weights, twice or four times as large.
    const spread = (position === "inner" ? 4 : 2) * Math.sqrt(2 / (inputs + units));
    return {
      weights: Array.from({ length: units * inputs }, () => spread * standardNormal(random)),
      biases: Array.from({ length: units }, () => 0),
    };
  },
  solution: function firstWeights(
    inputs: number,
    units: number,
    position: "first" | "inner" | "last",
    random: () => number,
  ): { weights: number[]; biases: number[] } {
    const times = position === "inner" ? 4 : 2;
    const spread = times * Math.sqrt(2 / (inputs + units));
    const weights = Array.from({ length: units * inputs }, () => spread * standardNormal(random));
    const biases = Array.from({ length: units }, (_, i) => {
      if (position === "first") return 0;
      return -0.5 * weights.slice(i * inputs, (i + 1) * inputs).reduce((total, w) => total + w, 0);
    });
    return { weights, biases };
  },
  check: (attempt, is) => {
    const points = moons({ rows: 200, noise: 0.1, random: mulberry32(7) });
    const unseen = moons({ rows: 400, noise: 0.1, random: mulberry32(8) });
    const hidden = Array.from({ length: 12 }, () => ({ units: 8, activation: "sigmoid" as const }));
    for (const seed of [1, 2, 3]) {
      const network = createNetwork({ inputs: 2, layers: [...hidden, { units: 1 }], batch: 20 });
      const random = mulberry32(seed);
      initialise(
        network,
        (layer, index) => {
          const position = index === 0 ? "first" : index === 12 ? "last" : "inner";
          const input = `firstWeights(${layer.inputs}, ${layer.units}, "${position}", random)`;
          const drawn = attempt(layer.inputs, layer.units, position, random);
          const fits = (list: number[] | undefined, length: number) =>
            list?.length === length && Array.from(list).every(Number.isFinite);
          is.ok(
            fits(drawn?.weights, layer.weights.length) && fits(drawn?.biases, layer.units),
            is.t({
              en: `${input} → expected ${layer.weights.length} finite weights and ${layer.units} biases, received ${drawn?.weights?.length ?? "none"} and ${drawn?.biases?.length ?? "none"}`,
              "zh-cn": `${input} → 应为 ${layer.weights.length} 个有限的权重和 ${layer.units} 个偏置，得到 ${drawn?.weights?.length ?? "零"} 个和 ${drawn?.biases?.length ?? "零"} 个`,
            }),
          );
          layer.weights.set(drawn.weights);
          layer.biases.set(drawn.biases);
        },
        random,
      );
      const how = { loss: "bce", optimiser: sgd({ learningRate: 0.5 }), batchSize: 20 } as const;
      const { inputs, targets } = points;
      for (const _ of train(network, { ...how, inputs, targets, epochs: 100, random }));
      const score = accuracy(predict(network, unseen.inputs), unseen.targets, 1);
      is.ok(
        score >= 0.85,
        is.t({
          en: `seed ${seed}: accuracy after 100 epochs → expected at least 0.85, received ${score.toFixed(2)}. ${score < 0.6 ? "The network learned nothing; look at the size of the inner weights and at their biases." : "It learns, but slowly."}`,
          "zh-cn": `种子 ${seed}：100 轮之后的准确率 → 应至少为 0.85，得到 ${score.toFixed(2)}。${score < 0.6 ? "网络什么也没有学到；请看内层权重的大小和偏置。" : "它在学习，但太慢。"}`,
        }),
      );
    }
  },
});
