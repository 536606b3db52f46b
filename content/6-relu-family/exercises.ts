import { exercise } from "notebook";
import { activation, complete, deadUnitsInTraining, gaussianMoments, leakyRelu } from "nonlinear";

export const deadShare = exercise({
  starter: function deadFraction(W: number[][], b: number[], X: number[][]): number {
    // The share of outputs that are zero.
    let zeros = 0;
    for (const x of X)
      for (const [unit, w] of W.entries()) {
        const z = w.reduce((total, v, i) => total + v * (x[i] ?? 0), b[unit] ?? 0);
        if (z <= 0) zeros++;
      }
    return zeros / (X.length * W.length);
  },
  solution: function deadFraction(W: number[][], b: number[], X: number[][]): number {
    const dead = W.filter((w, unit) =>
      X.every((x) => w.reduce((total, v, i) => total + v * (x[i] ?? 0), b[unit] ?? 0) <= 0),
    );
    return dead.length / W.length;
  },
  check: (attempt, is) => {
    const draw = (n: number) => Array.from({ length: n }, () => 2 * is.random() - 1);
    const ask = (
      W: number[][],
      b: number[],
      X: number[][],
      expected: number,
      input: string,
      hint: string,
    ) =>
      is.close({
        input,
        received: attempt(
          W.map((row) => [...row]),
          [...b],
          X.map((row) => [...row]),
        ),
        expected,
        tolerance: 1e-12,
        hint,
      });
    const everyRow = is.t({
      en: "A unit is dead only if it is off for every row. Off for some rows is its work.",
      "zh-cn": "只有对每个样本都关闭的单元才是死的。对一部分样本关闭，是它的本职。",
    });
    ask(
      [[1], [-1]],
      [0, 0],
      [[-1], [2]],
      0,
      "deadFraction([[1], [-1]], [0, 0], [[-1], [2]])",
      everyRow,
    );
    ask(
      [[1], [1]],
      [-2, 0],
      [[-1], [2]],
      0.5,
      "deadFraction([[1], [1]], [-2, 0], [[-1], [2]])",
      is.t({
        en: "At z = 0 a ReLU is off: its output is 0, and so is the slope that frameworks take.",
        "zh-cn": "在 z = 0 处 ReLU 是关闭的：输出为 0，框架所取的斜率也是 0。",
      }),
    );
    for (const units of [5, 12, 40]) {
      // A dead unit misses its best row by a little; a living one is on for few rows, often for one alone.
      const X = Array.from({ length: 60 }, () => draw(3));
      const W = Array.from({ length: units }, () => draw(3));
      const doomed = W.map(() => is.random() < 0.4);
      const b = W.map((w, unit) => {
        const best = Math.max(...X.map((x) => w.reduce((z, v, i) => z + v * (x[i] ?? 0), 0)));
        return (doomed[unit] ? -0.01 : 0.01) - best;
      });
      ask(
        W,
        b,
        X,
        doomed.filter(Boolean).length / units,
        is.t({
          en: `deadFraction for ${units} units, 60 rows`,
          "zh-cn": `deadFraction（${units} 个单元、60 个样本）`,
        }),
        everyRow,
      );
    }
  },
});

export const preluGradients = exercise({
  starter: function preluBackward(
    z: number[],
    slope: number,
    gradOut: number[],
  ): { z: number[]; slope: number } {
    const gradZ = z.map((v, n) => (v > 0 ? 1 : slope) * (gradOut[n] ?? 0));
    // Every row pulls at the slope?
    const gradSlope = z.reduce((total, v, n) => total + v * (gradOut[n] ?? 0), 0);
    return { z: gradZ, slope: gradSlope };
  },
  solution: function preluBackward(
    z: number[],
    slope: number,
    gradOut: number[],
  ): { z: number[]; slope: number } {
    const gradZ = z.map((v, n) => (v > 0 ? 1 : slope) * (gradOut[n] ?? 0));
    const gradSlope = z.reduce((total, v, n) => total + Math.min(0, v) * (gradOut[n] ?? 0), 0);
    return { z: gradZ, slope: gradSlope };
  },
  check: (attempt, is) => {
    for (const n of [1, 2, 7, 30]) {
      // Two digits, so that the first cases can be checked by hand.
      const z = Array.from({ length: n }, () => Number((4 * is.random() - 2).toFixed(2)));
      const gradOut = z.map(() => Number((2 * is.random() - 1).toFixed(2)));
      const rounded = (v: number) => Number(v.toFixed(6)) || 0;
      const slope = Number((0.6 * is.random() - 0.1).toFixed(2));
      const name =
        n <= 2
          ? `preluBackward([${z.join(", ")}], ${slope}, [${gradOut.join(", ")}])`
          : is.t({
              en: `preluBackward of ${n} pre-activations, slope ${slope}`,
              "zh-cn": `preluBackward（${n} 个预激活，斜率 ${slope}）`,
            });
      const received = attempt([...z], slope, [...gradOut]);
      is.ok(
        received?.z?.length === n,
        is.t({
          en: `${name} → expected { z, slope } with ${n} numbers in z, received ${JSON.stringify(received) ?? "nothing"}`,
          "zh-cn": `${name} → 应返回 { z, slope }，z 含 ${n} 个数，得到 ${JSON.stringify(received) ?? "空"}`,
        }),
      );
      // A loss whose gradient at the outputs is gradOut, so that differences can check both parts.
      const loss = (zs: readonly number[], a: number) =>
        zs.reduce((total, v, k) => total + (gradOut[k] ?? 0) * leakyRelu(v, a), 0);
      const h = 1e-6;
      is.close({
        input: is.t({ en: `${name}: .z`, "zh-cn": `${name}：.z` }),
        received: received.z,
        expected: z.map((_, k) => {
          const moved = (d: number) =>
            loss(
              z.map((v, j) => (j === k ? v + d : v)),
              slope,
            );
          return rounded((moved(h) - moved(-h)) / (2 * h));
        }),
        tolerance: 1e-5,
      });
      is.close({
        input: is.t({ en: `${name}: .slope`, "zh-cn": `${name}：.slope` }),
        received: received.slope,
        expected: rounded((loss(z, slope + h) - loss(z, slope - h)) / (2 * h)),
        tolerance: 1e-5,
        hint: is.t({
          en: "Where z is positive, the output is z whatever the slope: such a row says nothing about it.",
          "zh-cn": "z 为正时，输出就是 z，与斜率无关：这样的样本对斜率无话可说。",
        }),
      });
    }
  },
});

export const keepAlive = exercise({
  starter: function settings(): { learningRate: number; bias: number } {
    return { learningRate: 8, bias: -1 };
  },
  solution: function settings(): { learningRate: number; bias: number } {
    return { learningRate: 1, bias: 0 };
  },
  check: (attempt, is) => {
    const chosen = attempt();
    const usable = (v: unknown) => typeof v === "number" && Number.isFinite(v);
    is.ok(
      usable(chosen?.learningRate) &&
        chosen.learningRate > 0 &&
        usable(chosen.bias) &&
        Math.abs(chosen.bias) <= 10,
      is.t({
        en: `settings() → expected { learningRate, bias }, a positive number and one between −10 and 10, received ${JSON.stringify(chosen) ?? "nothing"}`,
        "zh-cn": `settings() → 应返回 { learningRate, bias }，前者为正，后者在 −10 与 10 之间，得到 ${JSON.stringify(chosen) ?? "空"}`,
      }),
    );
    const { learningRate, bias } = chosen;
    for (const seed of [21, 22, 23, 24, 25]) {
      const [run] = complete(
        deadUnitsInTraining({ learningRates: [learningRate], initialBias: bias, seeds: [seed] }),
      ).runs;
      const dead = run && !run.diverged ? run.deadFraction : 1;
      const right = run?.trainAccuracy ?? 0;
      is.ok(
        dead < 0.02,
        is.t({
          en: `learning rate ${learningRate}, bias ${bias}, seed ${seed} → expected fewer than 2 % dead, received ${(100 * dead).toFixed(1)} % (train accuracy ${right.toFixed(3)})`,
          "zh-cn": `学习率 ${learningRate}，偏置 ${bias}，种子 ${seed} → 死亡应少于 2 %，得到 ${(100 * dead).toFixed(1)} %（训练准确率 ${right.toFixed(3)}）`,
        }),
      );
      is.ok(
        right >= 0.97,
        is.t({
          en: `learning rate ${learningRate}, bias ${bias}, seed ${seed} → expected a train accuracy of at least 0.97 after 30 epochs, received ${right.toFixed(3)}: alive, but slow`,
          "zh-cn": `学习率 ${learningRate}，偏置 ${bias}，种子 ${seed} → 30 轮之后训练准确率应不低于 0.97，得到 ${right.toFixed(3)}：活着，但太慢`,
        }),
      );
    }
  },
});

export const maxoutPieces = exercise({
  starter: function pieces(target: "abs" | "relu" | "square"): [number, number][] {
    // Each piece is [slope, intercept].
    if (target === "abs")
      return [
        [1, 0],
        [-1, 0],
      ];
    if (target === "relu")
      return [
        [1, 0],
        [0.1, 0],
      ];
    // The tangents of x² at −¾, −¼, ¼ and ¾.
    return [-0.75, -0.25, 0.25, 0.75].map((p) => [2 * p, -p * p]);
  },
  solution: function pieces(target: "abs" | "relu" | "square"): [number, number][] {
    if (target === "abs")
      return [
        [1, 0],
        [-1, 0],
      ];
    if (target === "relu")
      return [
        [1, 0],
        [0, 0],
      ];
    return [-0.75, -0.25, 0.25, 0.75].map((p) => [2 * p, 1 / 32 - p * p]);
  },
  check: (attempt, is) => {
    const tasks = [
      { name: "abs", f: Math.abs, most: 2, error: 1e-12 },
      { name: "relu", f: (x: number) => Math.max(0, x), most: 2, error: 1e-12 },
      { name: "square", f: (x: number) => x * x, most: 4, error: 0.0313 },
    ] as const;
    const xs = [-1, -0.5, 0, 0.5, 1, ...Array.from({ length: 400 }, () => 2 * is.random() - 1)];
    for (const { name, f, most, error } of tasks) {
      const lines = attempt(name);
      is.ok(
        Array.isArray(lines) &&
          lines.length >= 1 &&
          lines.length <= most &&
          lines.every((line) => line?.length === 2),
        is.t({
          en: `pieces("${name}") → expected at most ${most} pieces [slope, intercept], received ${JSON.stringify(lines) ?? "nothing"}`,
          "zh-cn": `pieces("${name}") → 应为至多 ${most} 片 [斜率, 截距]，得到 ${JSON.stringify(lines) ?? "空"}`,
        }),
      );
      is.curve({
        input: (x) =>
          is.t({
            en: `pieces("${name}") at x = ${x.toFixed(3)}`,
            "zh-cn": `pieces("${name}") 在 x = ${x.toFixed(3)} 处`,
          }),
        received: (x) => Math.max(...lines.map(([slope, intercept]) => slope * x + intercept)),
        expected: f,
        on: [-1, 1],
        at: xs,
        tolerance: error,
      });
    }
  },
});

export const slopeForStd = exercise({
  starter: function slopeFor(std: number): number {
    return 2 / (std * std) - 1;
  },
  solution: function slopeFor(std: number): number {
    // std²·(1 + α²)/2 = 1; the root of a negative number is NaN, which is the right answer there.
    return Math.sqrt(2 / (std * std) - 1);
  },
  check: (attempt, is) => {
    const places = [1, 1.2, 1.4, 0.6, ...Array.from({ length: 6 }, () => 0.5 + 0.9 * is.random())];
    for (const std of places) {
      const slope = attempt(std);
      is.ok(
        typeof slope === "number" && slope >= 0,
        is.t({
          en: `slopeFor(${Number(std.toFixed(4))}) → expected a slope of at least 0, received ${slope ?? "nothing"}`,
          "zh-cn": `slopeFor(${Number(std.toFixed(4))}) → 应为不小于 0 的斜率，得到 ${slope ?? "空"}`,
        }),
      );
    }
    is.curve({
      input: (std) => {
        const call = `slopeFor(${Number(std.toFixed(4))}) = ${Number(attempt(std).toFixed(4))}`;
        return is.t({
          en: `second moment after a layer with ${call}`,
          "zh-cn": `取 ${call} 时，一层之后的二阶矩`,
        });
      },
      received: (std) =>
        gaussianMoments(activation("leaky-relu", { slope: attempt(std) }), { std }).secondMoment,
      expected: () => 1,
      on: [0.5, 1.4],
      at: places,
      tolerance: 1e-9,
      hint: is.t({
        en: "The positive half gives std²/2, the negative half α² times as much.",
        "zh-cn": "正半边贡献 std²/2，负半边贡献它的 α² 倍。",
      }),
    });
    const none = attempt(1.5);
    is.ok(
      Number.isNaN(none),
      is.t({
        en: `slopeFor(1.5) → expected NaN, received ${none ?? "nothing"}: the positive half alone gives more than 1`,
        "zh-cn": `slopeFor(1.5) → 应为 NaN，得到 ${none ?? "空"}：仅正半边就超过了 1`,
      }),
    );
  },
});
