import { mulberry32, sigmoid, standardNormal } from "nonlinear";
import { exercise } from "notebook";

export const mendedSign = exercise({
  starter: function stationary(scores: number[][]): number[][] {
    // scores[x][y] is w·f(x, y). Line 51 as printed, then normalised as line 53 has it.
    return scores.map((row) => {
      const weights = row.map((score) => Math.exp(score));
      const Z = weights.reduce((a, b) => a + b);
      return weights.map((weight) => weight / Z);
    });
  },
  solution: function stationary(scores: number[][]): number[][] {
    return scores.map((row) => {
      const least = Math.min(...row);
      const weights = row.map((score) => Math.exp(least - score));
      const Z = weights.reduce((a, b) => a + b);
      return weights.map((weight) => weight / Z);
    });
  },
  check: (attempt, is) => {
    const random = mulberry32(51);
    for (let trial = 0; trial < 20; trial++) {
      const [inputs, labels] = [1 + (trial % 4), 2 + (trial % 3)];
      const size = trial < 10 ? 2 : 6;
      const draw = () => size * (2 * random() - 1);
      const scores = Array.from({ length: inputs }, () => Array.from({ length: labels }, draw));
      const P = attempt(scores.map((row) => [...row]));
      const call = is.t({
        en: `stationary of ${inputs} × ${labels} random scores`,
        "zh-cn": `stationary（${inputs} × ${labels} 的随机得分）`,
      });
      scores.forEach((row, x) => {
        const p = Array.from(P?.[x] ?? []);
        is.ok(
          p.length === labels && p.every((value) => value > 0),
          is.t({
            en: `${call}, row ${x} → expected ${labels} positive probabilities, received [${p}]`,
            "zh-cn": `${call}，第 ${x} 行 → 应为 ${labels} 个正的概率，得到 [${p}]`,
          }),
        );
        is.close({
          input: is.t({ en: `${call}: sum of row ${x}`, "zh-cn": `${call}：第 ${x} 行之和` }),
          received: p.reduce((a, b) => a + b),
          expected: 1,
          tolerance: 1e-12,
        });
        const raw = p.map((value, y) => Math.log(value) + (row[y] ?? 0));
        const mu = raw.reduce((a, b) => a + b) / labels;
        is.close({
          input: is.t({
            en: `${call}: slopes of the source's Lagrangian in row ${x}`,
            "zh-cn": `${call}：原文的拉格朗日函数在第 ${x} 行的导数`,
          }),
          received: raw.map((value) => value - mu),
          expected: raw.map(() => 0),
          tolerance: 1e-12,
          hint: is.t({
            en: "The slope is log P + 1 + w·f − μ(x). Which sign must w·f have in P for it to vanish?",
            "zh-cn": "导数是 log P + 1 + w·f − μ(x)。要使它为零，P 中的 w·f 应取什么符号？",
          }),
        });
      });
    }
  },
});

export const snippets = exercise({
  starter: function mendedSnippets() {
    return {
      /** np.array(values, dtype=int): true is 1, and a number loses its fraction. */
      toIntegers: (values: (number | boolean)[]) => values.map((v) => Math.round(Number(v))),
      /** 1 for x ≥ 0, as the formula says. */
      step: (x: number) => (x > 0 ? 1 : 0),
      /** The hyperbolic tangent, for every x. */
      tanh: (x: number) => (1 - Math.exp(-2 * x)) / (1 + Math.exp(-2 * x)),
      /** Softmax of each row. */
      softmaxRows: (rows: number[][]) => {
        const most = Math.max(...rows.flat());
        const total = rows.flat().reduce((sum, z) => sum + Math.exp(z - most), 0);
        return rows.map((row) => row.map((z) => Math.exp(z - most) / total));
      },
    };
  },
  solution: function mendedSnippets() {
    return {
      toIntegers: (values: (number | boolean)[]) => values.map((v) => Math.trunc(Number(v))),
      step: (x: number) => (x >= 0 ? 1 : 0),
      tanh: Math.tanh,
      softmaxRows: (rows: number[][]) =>
        rows.map((row) => {
          const most = Math.max(...row);
          const total = row.reduce((sum, z) => sum + Math.exp(z - most), 0);
          return row.map((z) => Math.exp(z - most) / total);
        }),
    };
  },
  check: (attempt, is) => {
    const given = attempt();
    const names = ["toIntegers", "step", "tanh", "softmaxRows"] as const;
    for (const name of names)
      is.ok(
        typeof given?.[name] === "function",
        is.t({
          en: `mendedSnippets().${name} → expected a function, received ${typeof given?.[name]}`,
          "zh-cn": `mendedSnippets().${name} → 应为函数，得到 ${typeof given?.[name]}`,
        }),
      );
    const { toIntegers, step, tanh, softmaxRows } = given;
    const random = mulberry32(8);
    const drawn = Array.from({ length: 6 }, () => 20 * random() - 10);
    const values = [true, false, 2.7, -2.7, 0.5, -0.5, ...drawn];
    is.close({
      input: `toIntegers([${values.map((v) => (typeof v === "number" ? v.toFixed(1) : v))}])`,
      received: Array.from(toIntegers(values) ?? [], (v) => (v === 0 ? 0 : v)),
      expected: values.map((v) => Math.trunc(Number(v)) || 0),
      tolerance: 0,
      hint: is.t({
        en: "np.int was the plain int: it cuts the fraction off, towards zero.",
        "zh-cn": "np.int 就是普通的 int：去掉小数部分，向零取整。",
      }),
    });
    for (const x of [0, -0, 5e-324, -5e-324, ...drawn])
      is.close({ input: `step(${x})`, received: step(x), expected: x >= 0 ? 1 : 0, tolerance: 0 });
    for (const x of [0, 1, -1, -354, -355, -800, 800, 1e-9, ...drawn])
      is.close({
        input: `tanh(${x})`,
        received: tanh(x),
        expected: Math.tanh(x),
        tolerance: 1e-12 * Math.abs(Math.tanh(x)),
        hint: is.t({
          en: "Far to the left e^(−2x) overflows, and ∞/∞ is not a number; near 0 a difference loses its digits.",
          "zh-cn": "在左端远处 e^(−2x) 会溢出，而 ∞/∞ 不是数；在 0 附近相减会丢失有效数字。",
        }),
      });
    for (const columns of [1, 2, 5]) {
      const rows = [0, 1, 2].map((r) => Array.from({ length: columns }, () => 600 * r * random()));
      const received = softmaxRows(rows.map((row) => [...row]));
      rows.forEach((row, r) => {
        const logZ =
          Math.max(...row) +
          Math.log(row.reduce((sum, z) => sum + Math.exp(z - Math.max(...row)), 0));
        is.close({
          input: is.t({
            en: `softmaxRows of 3 × ${columns}, row ${r}`,
            "zh-cn": `softmaxRows（3 × ${columns}），第 ${r} 行`,
          }),
          received: received?.[r],
          expected: row.map((z) => Math.exp(z - logZ)),
          tolerance: 1e-12,
          hint: is.t({
            en: "Each row has a largest entry and a sum of its own.",
            "zh-cn": "每一行有自己的最大值，也有自己的和。",
          }),
        });
      });
    }
  },
});

export const refutation = exercise({
  starter: function counterexample(depth: number) {
    // h ← σ(w h + b), layer after layer, from x. |σ′| ≤ ¼, so the gradient vanishes. Does it?
    return {
      x: 0.5,
      weights: Array.from({ length: depth }, () => 1),
      biases: Array.from({ length: depth }, () => 0),
    };
  },
  solution: function counterexample(depth: number) {
    return {
      x: 0.5,
      weights: Array.from({ length: depth }, () => 4),
      biases: Array.from({ length: depth }, () => -2),
    };
  },
  check: (attempt, is) => {
    for (const depth of [1, 5, 20, 60]) {
      const { x, weights, biases } = { ...attempt(depth) };
      const call = `counterexample(${depth})`;
      is.ok(
        weights?.length === depth &&
          biases?.length === depth &&
          [x, ...weights, ...biases].every(Number.isFinite),
        is.t({
          en: `${call} → expected x and ${depth} finite weights and biases, received ${weights?.length} and ${biases?.length}`,
          "zh-cn": `${call} → 应为 x 以及各 ${depth} 个有限的权重与偏置，得到 ${weights?.length} 个与 ${biases?.length} 个`,
        }),
      );
      let [h, gradient] = [Number(x), 1];
      weights.forEach((w, layer) => {
        h = sigmoid(w * h + (biases[layer] ?? 0));
        gradient *= w * h * (1 - h);
      });
      is.ok(
        Math.abs(gradient) >= 0.2 && Math.abs(gradient) <= 1e30,
        is.t({
          en: `${call} → expected |∂h/∂x| of at least 0.2, not more than 1e30, received ${Math.abs(gradient).toExponential(2)}. Every σ′ is at most ¼: what else stands in the product?`,
          "zh-cn": `${call} → |∂h/∂x| 应不小于 0.2，也不大于 1e30，得到 ${Math.abs(gradient).toExponential(2)}。每个 σ′ 至多 ¼：乘积里还有什么？`,
        }),
      );
    }
  },
});

export const verdicts = exercise({
  starter: function verdict(
    left: (x: number) => number,
    right: (x: number) => number,
    low: number,
    high: number,
  ): "true" | "caveat" | "false" {
    // The claim: left(x) ≤ right(x) for low ≤ x ≤ high. One point is not enough.
    const middle = (low + high) / 2;
    return left(middle) <= right(middle) ? "true" : "false";
  },
  solution: function verdict(
    left: (x: number) => number,
    right: (x: number) => number,
    low: number,
    high: number,
  ): "true" | "caveat" | "false" {
    const points = 20_000;
    let holds = 0;
    for (let i = 0; i <= points; i++) {
      const x = low + ((high - low) * i) / points;
      if (left(x) <= right(x) + 1e-12) holds += 1;
    }
    if (holds === 0) return "false";
    return holds === points + 1 ? "true" : "caveat";
  },
  check: (attempt, is) => {
    const random = mulberry32(170);
    const among = (low: number, high: number) => low + (high - low) * random();
    const silu = (x: number) => x * sigmoid(x);
    const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    type Drawn = [
      left: (x: number) => number,
      right: (x: number) => number,
      expected: "true" | "caveat" | "false",
    ];
    const kinds: (() => Drawn)[] = [
      () => {
        const a = among(0.3, 4);
        return [(x) => sigmoid(a * x) * sigmoid(-a * x), () => 0.25, "true"];
      },
      () => {
        const a = among(0.2, 0.9);
        return [(x) => Math.abs(Math.tanh(a * x)), (x) => Math.abs(a * x), "true"];
      },
      () => {
        const b = among(-2, 2);
        return [(x) => Math.max(0, x + b), (x) => softplus(x + b), "true"];
      },
      () => {
        const c = among(0.27, 0.2782);
        return [() => -c, silu, "caveat"];
      },
      () => {
        const c = among(0.1, 0.6);
        return [(x) => softplus(x) - c, (x) => Math.max(0, x), "caveat"];
      },
      () => {
        const a = among(1.5, 4);
        return [(x) => a * sigmoid(a * x) * sigmoid(-a * x), () => 0.25, "caveat"];
      },
      () => {
        const b = among(0.2, 2);
        return [(x) => Math.log(Math.exp(x + b) + Math.exp(b)), (x) => softplus(x), "false"];
      },
      () => {
        const c = among(0.05, 0.9);
        return [(x) => softplus(x) + c, (x) => Math.max(0, x) + 0.02 * c, "false"];
      },
    ];
    const order = Array.from({ length: 24 }, () => Math.floor(kinds.length * random()));
    order.forEach((kind, i) => {
      const [left, right, expected] = kinds[kind]?.() ?? [Math.abs, Math.abs, "true"];
      const [low, high] = [-among(20, 40), among(20, 40)];
      const received = attempt(left, right, low, high);
      is.ok(
        received === expected,
        is.t({
          en: `claim ${i + 1}, for ${low.toFixed(1)} ≤ x ≤ ${high.toFixed(1)} → expected "${expected}", received ${JSON.stringify(received)}. ${expected === "caveat" ? "It holds in some places and fails in others, perhaps in a narrow one." : expected === "true" ? "It holds everywhere; equal numbers may differ by rounding." : "It holds nowhere."}`,
          "zh-cn": `第 ${i + 1} 条，${low.toFixed(1)} ≤ x ≤ ${high.toFixed(1)} → 应为 "${expected}"，得到 ${JSON.stringify(received)}。${expected === "caveat" ? "它在有些地方成立，在有些地方不成立，也许只在很窄的一段。" : expected === "true" ? "它处处成立；相等的数可能因舍入而略有出入。" : "它处处不成立。"}`,
        }),
      );
    });
  },
});

export const alarm = exercise({
  starter: function isBroken(measure: (seed: number) => number): boolean {
    // Healthy: half of the units are off. Broken: about 56 %. One measurement has 64 units.
    return measure(1) > 0.5;
  },
  solution: function isBroken(measure: (seed: number) => number): boolean {
    const runs = 150;
    let total = 0;
    for (let seed = 0; seed < runs; seed++) total += measure(seed);
    return total / runs > 0.53;
  },
  check: (attempt, is) => {
    const decide = (trial: number, bias: number) => {
      let asked = 0;
      const answer = attempt((seed) => {
        asked += 1;
        const random = mulberry32(1e6 * trial + 1000 + Math.trunc(Number(seed)));
        let off = 0;
        for (let unit = 0; unit < 64; unit++) off += standardNormal(random) + bias <= 0 ? 1 : 0;
        return off / 64;
      });
      is.ok(
        typeof answer === "boolean",
        is.t({
          en: `isBroken(measure) → expected true or false, received ${String(answer)}`,
          "zh-cn": `isBroken(measure) → 应为 true 或 false，得到 ${String(answer)}`,
        }),
      );
      is.ok(
        asked <= 200,
        is.t({
          en: `isBroken(measure) → expected at most 200 measurements, received ${asked}`,
          "zh-cn": `isBroken(measure) → 至多测量 200 次，实际 ${asked} 次`,
        }),
      );
      return answer;
    };
    const trials = Array.from({ length: 20 }, (_, i) => i + 1);
    const falseAlarms = trials.filter((trial) => decide(trial, 0)).length;
    const caught = trials.filter((trial) => decide(trial + 20, -0.15)).length;
    const seen = is.t({
      en: `${falseAlarms} false alarms and ${caught} detections`,
      "zh-cn": `误报 ${falseAlarms} 次，查出 ${caught} 次`,
    });
    is.ok(
      falseAlarms === 0,
      is.t({
        en: `20 healthy cases → expected no false alarm, received ${seen}. A share of 64 units scatters by 0.0625; a mean of n such shares by 0.0625/√n.`,
        "zh-cn": `20 次正常 → 不应误报，得到：${seen}。64 个单元的比例，标准差是 0.0625；n 个这样的比例的均值，标准差是 0.0625/√n。`,
      }),
    );
    is.ok(
      caught >= 18,
      is.t({
        en: `20 broken cases → expected at least 18 detections, received ${seen}. A test that never fails tests nothing.`,
        "zh-cn": `20 次损坏 → 至少应查出 18 次，得到：${seen}。从不失败的检验，什么也没有检验。`,
      }),
    );
  },
});
