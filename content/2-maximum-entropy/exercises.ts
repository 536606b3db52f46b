import { exercise } from "notebook";
import { entropy, mulberry32, softmax, softmaxCrossEntropy } from "nonlinear";

export const die = exercise({
  starter: function dieWithMean(mean: number): number[] {
    // A fair die, mixed with one that always throws its highest (or lowest) face.
    const share = Math.abs(mean - 3.5) / 2.5;
    const p = [1, 2, 3, 4, 5, 6].map(() => (1 - share) / 6);
    p[mean > 3.5 ? 5 : 0] = (1 - share) / 6 + share;
    return p;
  },
  solution: function dieWithMean(mean: number): number[] {
    const faces = [1, 2, 3, 4, 5, 6];
    let lambda = 0;
    for (let step = 0; step < 100; step++) {
      const weights = faces.map((k) => Math.exp(lambda * (k - mean)));
      const Z = weights.reduce((a, b) => a + b);
      const p = weights.map((weight) => weight / Z);
      const now = p.reduce((total, q, i) => total + q * (i + 1), 0);
      const variance = p.reduce((total, q, i) => total + q * (i + 1 - now) ** 2, 0);
      if (Math.abs(now - mean) < 1e-12) return p;
      lambda -= (now - mean) / variance;
    }
    throw new RangeError(`Cannot find the die: expected a mean between 1 and 6, received ${mean}`);
  },
  check: (attempt, is) => {
    const means = [3.5, 4.5, 2.5, ...Array.from({ length: 12 }, () => 1.1 + 4.8 * is.random())];
    for (const mean of means) {
      const input = `dieWithMean(${mean})`;
      const p = attempt(mean);
      is.ok(
        p?.length === 6 && Array.from(p).every((q) => q > 0),
        is.t({
          en: `${input} → expected six positive probabilities, received [${p}]`,
          "zh-cn": `${input} → 应为六个正的概率，得到 [${p}]`,
        }),
      );
      const total = p.reduce((a, b) => a + b, 0);
      is.close({
        input: is.t({ en: `sum of ${input}`, "zh-cn": `${input} 的和` }),
        received: total,
        expected: 1,
        tolerance: 1e-9,
      });
      const found = p.reduce((sum, q, i) => sum + q * (i + 1), 0);
      is.close({
        input: is.t({ en: `mean of ${input}`, "zh-cn": `${input} 的均值` }),
        received: found,
        expected: mean,
        tolerance: 1e-9,
      });
      const logs = p.map(Math.log);
      const slope = ((logs[5] ?? 0) - (logs[0] ?? 0)) / 5;
      const line = logs.map((_, i) => (logs[0] ?? 0) + slope * i);
      is.close({
        input: is.t({ en: `log of ${input}`, "zh-cn": `${input} 的对数` }),
        received: logs,
        expected: line,
        tolerance: 1e-8,
        hint: is.t({
          en: `Mean and sum are right, but log p must be a straight line in the face. This entropy is ${entropy(p).toFixed(6)}; a flatter die has the same mean.`,
          "zh-cn": `均值与总和都对，但 log p 必须是点数的一次函数。现在的熵是 ${entropy(p).toFixed(6)}；还有更平坦的骰子有同样的均值。`,
        }),
      });
    }
  },
});

export const stableSoftmax = exercise({
  starter: function softmaxRows(logits: number[][], temperature = 1): number[][] {
    const most = Math.max(...logits.flat());
    const powers = logits.map((row) => row.map((z) => Math.exp((z - most) / temperature)));
    const total = powers.flat().reduce((a, b) => a + b, 0);
    return powers.map((row) => row.map((power) => power / total));
  },
  solution: function softmaxRows(logits: number[][], temperature = 1): number[][] {
    return logits.map((row) => {
      const most = Math.max(...row);
      const powers = row.map((z) => Math.exp((z - most) / temperature));
      const total = powers.reduce((a, b) => a + b, 0);
      return powers.map((power) => power / total);
    });
  },
  check: (attempt, is) => {
    const random = (n: number) => Array.from({ length: n }, () => 8 * is.random() - 4);
    const cases: { logits: number[][]; temperature: number; hint?: string }[] = [
      { logits: [[0.3, 2.9, 4]], temperature: 1 },
      {
        logits: [random(3), random(3)],
        temperature: 1,
        hint: is.t({
          en: "Every row is a distribution of its own.",
          "zh-cn": "每一行各自是一个分布。",
        }),
      },
      { logits: [[1000, 1001]], temperature: 1 },
      { logits: [[-1000, -1001]], temperature: 1 },
      {
        logits: [
          [0, 1],
          [1000, 1002],
        ],
        temperature: 1,
        hint: is.t({
          en: "Subtract the largest logit of the row, not of the batch.",
          "zh-cn": "应减去这一行最大的 logit，而不是整批最大的。",
        }),
      },
      {
        logits: [
          [1, -Infinity, 2],
          [-Infinity, 0, -Infinity],
        ],
        temperature: 1,
        hint: is.t({
          en: "A logit of −∞ means probability 0.",
          "zh-cn": "logit 为 −∞，表示概率为 0。",
        }),
      },
      {
        logits: [random(4), random(4), random(4)],
        temperature: 0.5,
        hint: is.t({ en: "Divide the logits by T.", "zh-cn": "把 logit 除以 T。" }),
      },
      { logits: [random(5)], temperature: 7 },
      { logits: [[1000, 1001]], temperature: 0.01 },
    ];
    for (const { logits, temperature, hint } of cases) {
      const shown = logits
        .map(
          (row) =>
            `[${row.map((z) => (Number.isInteger(z) ? z : Number(z.toFixed(3)))).join(", ")}]`,
        )
        .join(", ");
      const received = attempt(logits, temperature);
      is.ok(
        is.kept(),
        is.t({
          en: "The logits were changed. Return new rows instead.",
          "zh-cn": "输入的数组被改动了。请返回新的数组。",
        }),
      );
      is.ok(
        received?.length === logits.length,
        is.t({
          en: `softmaxRows([${shown}]) → expected ${logits.length} rows, received ${received?.length}`,
          "zh-cn": `softmaxRows([${shown}]) → 应有 ${logits.length} 行，得到 ${received?.length} 行`,
        }),
      );
      for (const [i, row] of logits.entries()) {
        is.close({
          input: is.t({
            en: `softmaxRows([${shown}], ${temperature}), row ${i}`,
            "zh-cn": `softmaxRows([${shown}], ${temperature})，第 ${i} 行`,
          }),
          received: received[i],
          expected: Array.from(softmax(row, { temperature })),
          tolerance: 1e-12,
          ...(hint ? { hint } : {}),
        });
      }
    }
  },
});

export const gradient = exercise({
  starter: function gradNLL(W: number[][], X: number[][], y: number[]): number[][] {
    const slope = W.map((row) => row.map(() => 0));
    for (const [n, x] of X.entries()) {
      const p = softmax(W.map((row) => row.reduce((z, w, i) => z + w * (x[i] ?? 0), 0)));
      const k = y[n] ?? 0;
      // Only the row of the true class.
      slope[k] = (slope[k] ?? []).map((s, i) => s + (((p[k] ?? 0) - 1) * (x[i] ?? 0)) / X.length);
    }
    return slope;
  },
  solution: function gradNLL(W: number[][], X: number[][], y: number[]): number[][] {
    const slope = W.map((row) => row.map(() => 0));
    for (const [n, x] of X.entries()) {
      const p = softmax(W.map((row) => row.reduce((z, w, i) => z + w * (x[i] ?? 0), 0)));
      for (const [k, row] of slope.entries()) {
        const error = (p[k] ?? 0) - (k === y[n] ? 1 : 0);
        for (const i of row.keys()) row[i] = (row[i] ?? 0) + (error * (x[i] ?? 0)) / X.length;
      }
    }
    return slope;
  },
  check: (attempt, is) => {
    const draw = (rows: number, columns: number) =>
      Array.from({ length: rows }, () =>
        Array.from({ length: columns }, () => 2 * is.random() - 1),
      );
    const sizes = [
      { K: 2, d: 1, n: 1 },
      { K: 3, d: 2, n: 5 },
      { K: 5, d: 4, n: 12 },
    ];
    for (const { K, d, n } of sizes) {
      const W = draw(K, d);
      const X = draw(n, d);
      const y = X.map(() => Math.floor(K * is.random()));
      const loss = (weights: number[][]) =>
        X.reduce((total, x, i) => {
          const z = weights.map((row) => row.reduce((s, w, j) => s + w * (x[j] ?? 0), 0));
          return total + softmaxCrossEntropy(z, y[i] ?? 0) / n;
        }, 0);
      const input = is.t({
        en: `gradNLL for ${K} classes, ${d} inputs, ${n} examples`,
        "zh-cn": `gradNLL（${K} 类、${d} 个输入、${n} 个样本）`,
      });
      const received = attempt(
        W.map((row) => [...row]),
        X.map((row) => [...row]),
        [...y],
      );
      is.ok(
        received?.length === K && received.every((row) => row?.length === d),
        is.t({
          en: `${input} → expected ${K} rows of ${d} numbers`,
          "zh-cn": `${input} → 应为 ${K} 行，每行 ${d} 个数`,
        }),
      );
      for (let i = 0; i < d; i++) {
        is.close({
          input: is.t({
            en: `${input}, column ${i} summed over the classes`,
            "zh-cn": `${input}，第 ${i} 列对各类求和`,
          }),
          received: received.reduce((total, row) => total + (row[i] ?? 0), 0),
          expected: 0,
          tolerance: 1e-12,
          hint: is.t({
            en: "Probabilities sum to 1, so what one class gains the others lose: every column must sum to 0.",
            "zh-cn": "概率之和为 1，一类所得，即他类所失：每一列之和必须为 0。",
          }),
        });
      }
      const h = 1e-5;
      const shifted = (k: number, i: number, by: number) =>
        W.map((row, a) => row.map((w, b) => (a === k && b === i ? w + by : w)));
      for (let k = 0; k < K; k++) {
        const measured = Array.from(
          { length: d },
          (_, i) => (loss(shifted(k, i, h)) - loss(shifted(k, i, -h))) / (2 * h),
        );
        is.close({
          input: is.t({
            en: `${input}, row ${k} (difference quotient)`,
            "zh-cn": `${input}，第 ${k} 行（差商）`,
          }),
          received: received[k],
          expected: measured,
          tolerance: 1e-7,
          hint: is.t({
            en: "Check the sign, and that the loss is a mean over the examples.",
            "zh-cn": "检查正负号；并注意损失是对各样本取平均。",
          }),
        });
      }
    }
  },
});

export const featureMap = exercise({
  starter: function featureMap(wish: "neither" | "y" | "both", x: number, y: number): number[] {
    const features = { neither: [x], y: [y], both: [x, y] };
    return features[wish];
  },
  solution: function featureMap(wish: "neither" | "y" | "both", x: number, y: number): number[] {
    if (wish === "neither") return [x];
    const own = (value: number) => [0, 1, 2].map((k) => (k === y ? value : 0));
    return wish === "y" ? own(1) : [...own(x), ...own(1)];
  },
  check: (attempt, is) => {
    const xs = [-1.7, -0.4, 0.9, 2.3];
    for (const wish of ["neither", "y", "both"] as const) {
      const call = `featureMap("${wish}", x, y)`;
      const tables = xs.map((x) => [0, 1, 2].map((y) => Array.from(attempt(wish, x, y) ?? [])));
      const flat = tables.flat();
      const size = flat[0]?.length ?? 0;
      is.ok(
        size > 0 && flat.every((f) => f.length === size && f.every(Number.isFinite)),
        is.t({
          en: `${call} → expected lists of finite numbers, equally long and not empty, received lengths ${flat.map((f) => f.length)}`,
          "zh-cn": `${call} → 应为等长、非空、由有限数构成的列表，得到的长度为 ${flat.map((f) => f.length)}`,
        }),
      );
      const varies = tables.some((row) =>
        row[0]?.some((v, i) => Math.abs(v - (tables[0]?.[0]?.[i] ?? 0)) > 1e-9),
      );
      for (let trial = 0; trial < 5; trial++) {
        const random = mulberry32(100 + trial);
        const w = Array.from({ length: size }, () => 2 * random() - 1);
        const P = tables.map((row) =>
          Array.from(softmax(row.map((f) => f.reduce((s, v, i) => s + v * (w[i] ?? 0), 0)))),
        );
        const overY = Math.max(...P.map((row) => Math.max(...row) - Math.min(...row)));
        const overX = Math.max(
          ...[0, 1, 2].map(
            (k) =>
              Math.max(...P.map((row) => row[k] ?? 0)) - Math.min(...P.map((row) => row[k] ?? 0)),
          ),
        );
        const seen = is.t({
          en: `P varies by ${overY.toPrecision(2)} over the classes and by ${overX.toPrecision(2)} over x`,
          "zh-cn": `P 随类别的变化为 ${overY.toPrecision(2)}，随 x 的变化为 ${overX.toPrecision(2)}`,
        });
        if (wish === "neither") {
          is.ok(
            varies,
            is.t({
              en: `${call} → expected features that change with x, received constants`,
              "zh-cn": `${call} → 特征应随 x 变化，得到的是常数`,
            }),
          );
          is.ok(
            overY < 1e-9,
            is.t({
              en: `${call} → expected 1/3 everywhere; ${seen}`,
              "zh-cn": `${call} → 应处处为 1/3；${seen}`,
            }),
          );
        } else {
          is.ok(
            overY > 1e-3,
            is.t({
              en: `${call} → expected P to differ between the classes; ${seen}. A feature that does not depend on y cancels.`,
              "zh-cn": `${call} → P 应因类别而异；${seen}。不依赖 y 的特征会被约去。`,
            }),
          );
          is.ok(
            wish === "y" ? overX < 1e-9 : overX > 1e-3,
            wish === "y"
              ? is.t({
                  en: `${call} → expected the same P at every x; ${seen}`,
                  "zh-cn": `${call} → P 应在每个 x 处相同；${seen}`,
                })
              : is.t({
                  en: `${call} → expected P to change with x; ${seen}. A term in x alone cancels.`,
                  "zh-cn": `${call} → P 应随 x 变化；${seen}。只含 x 的项会被约去。`,
                }),
          );
        }
      }
    }
  },
});

export const gauge = exercise({
  starter: function centredWeights(W: number[][]): number[][] {
    // The gauge in which the last class has weight zero.
    const last = W[W.length - 1] ?? [];
    return W.map((row) => row.map((w, i) => w - (last[i] ?? 0)));
  },
  solution: function centredWeights(W: number[][]): number[][] {
    const mean = (W[0] ?? []).map(
      (_, i) => W.reduce((total, row) => total + (row[i] ?? 0), 0) / W.length,
    );
    return W.map((row) => row.map((w, i) => w - (mean[i] ?? 0)));
  },
  check: (attempt, is) => {
    const draw = (rows: number, columns: number) =>
      Array.from({ length: rows }, () =>
        Array.from({ length: columns }, () => 4 * is.random() - 2),
      );
    for (const [K, d] of [
      [2, 1],
      [3, 2],
      [5, 4],
    ] as const) {
      const W = draw(K, d);
      const input = is.t({
        en: `centredWeights of ${K} × ${d} weights`,
        "zh-cn": `centredWeights（${K} × ${d} 的权重）`,
      });
      const received = attempt(W.map((row) => [...row]));
      is.ok(
        received?.length === K && received.every((row) => row?.length === d),
        is.t({
          en: `${input} → expected ${K} rows of ${d} numbers`,
          "zh-cn": `${input} → 应为 ${K} 行，每行 ${d} 个数`,
        }),
      );
      for (let trial = 0; trial < 4; trial++) {
        const x = draw(1, d)[0] ?? [];
        const P = (weights: number[][]) =>
          softmax(weights.map((row) => row.reduce((z, w, i) => z + w * (x[i] ?? 0), 0)));
        is.close({
          input: is.t({
            en: `${input}: probabilities at a random x`,
            "zh-cn": `${input}：某个随机 x 处的概率`,
          }),
          received: P(received),
          expected: P(W),
          tolerance: 1e-9,
          hint: is.t({
            en: "Subtract one and the same vector from every row.",
            "zh-cn": "从每一行减去同一个向量。",
          }),
        });
      }
      for (let i = 0; i < d; i++) {
        is.close({
          input: is.t({
            en: `${input}: column ${i} summed over the classes`,
            "zh-cn": `${input}：第 ${i} 列对各类求和`,
          }),
          received: received.reduce((total, row) => total + (row[i] ?? 0), 0),
          expected: 0,
          tolerance: 1e-9,
        });
      }
    }
  },
});
