import { exercise } from "notebook";
import { identity, relu, sigmoid, softplus, step } from "nonlinear";

export const neuron = exercise({
  starter: function activate(
    x: readonly number[],
    w: readonly number[],
    b: number,
    f: (z: number) => number,
  ): number {
    return f(x.reduce((z, v, i) => z + v * (w[i] ?? 0), 0)) + b;
  },
  solution: function activate(
    x: readonly number[],
    w: readonly number[],
    b: number,
    f: (z: number) => number,
  ): number {
    return f(x.reduce((z, v, i) => z + v * (w[i] ?? 0), b));
  },
  check: (attempt, is) => {
    const uniform = (n: number) => Array.from({ length: n }, () => 4 * is.random() - 2);
    const functions = { identity, step, relu, sigmoid, "Math.tanh": Math.tanh };
    // On the edge of a step first: z is exactly 0 there, and the answer 1.
    const cases = [
      { x: [1, 2], w: [3, -1], b: -1, name: "step" },
      { x: [1, 2], w: [0.5, -0.25], b: 0.5, name: "relu" },
      { x: [], w: [], b: -2, name: "identity" },
      ...[1, 2, 3, 5, 8].flatMap((n) =>
        Object.keys(functions).map((name) => ({
          x: uniform(n),
          w: uniform(n),
          b: 4 * is.random() - 2,
          name,
        })),
      ),
    ];
    for (const { x, w, b, name } of cases) {
      const f = functions[name as keyof typeof functions];
      const z = x.reduce((total, v, i) => total + v * (w[i] ?? 0), b);
      const short = (a: readonly number[]) => a.map((v) => Number(v.toFixed(3))).join(", ");
      is.close({
        input: `activate([${short(x)}], [${short(w)}], ${Number(b.toFixed(3))}, ${name})`,
        received: attempt([...x], [...w], b, f),
        expected: f(z),
        tolerance: 1e-12,
        hint: is.t({
          en: `The pre-activation w·x + b is ${Number(z.toFixed(6))}; f comes last, and nothing is added after it.`,
          "zh-cn": `预激活 w·x + b 是 ${Number(z.toFixed(6))}；最后才作用 f，之后不再加任何东西。`,
        }),
      });
    }
  },
});

export const collapse = exercise({
  starter: function collapse(
    W: readonly number[][][],
    b: readonly number[][],
  ): { W: number[][]; b: number[] } {
    const [first = [], ...later] = W;
    const product = later.reduce<number[][]>(
      (below, matrix) =>
        matrix.map((row) =>
          (below[0] ?? []).map((_, j) => row.reduce((s, v, k) => s + v * (below[k]?.[j] ?? 0), 0)),
        ),
      first,
    );
    // The last bias is added last.
    return { W: product, b: [...(b[b.length - 1] ?? [])] };
  },
  solution: function collapse(
    W: readonly number[][][],
    b: readonly number[][],
  ): { W: number[][]; b: number[] } {
    let all = { W: W[0] ?? [], b: b[0] ?? [] };
    for (let l = 1; l < W.length; l++) {
      const matrix = W[l] ?? [];
      const { W: below, b: shift } = all;
      all = {
        W: matrix.map((row) =>
          (below[0] ?? []).map((_, j) => row.reduce((s, v, k) => s + v * (below[k]?.[j] ?? 0), 0)),
        ),
        b: matrix.map((row, i) => row.reduce((s, v, k) => s + v * (shift[k] ?? 0), b[l]?.[i] ?? 0)),
      };
    }
    return all;
  },
  check: (attempt, is) => {
    const draw = (rows: number, columns: number) =>
      Array.from({ length: rows }, () =>
        Array.from({ length: columns }, () => 2 * is.random() - 1),
      );
    for (const widths of [
      [2, 3, 3, 2],
      [3, 4, 4, 2],
      [5, 2, 5, 3],
      [4, 1, 6, 2, 3, 4],
    ]) {
      const W = widths.slice(1).map((units, l) => draw(units, widths[l] ?? 1));
      const b = widths.slice(1).map((units) => draw(1, units)[0] ?? []);
      const affine = (M: readonly number[][], shift: readonly number[], x: readonly number[]) =>
        M.map((row, i) => row.reduce((s, v, k) => s + v * (x[k] ?? 0), shift[i] ?? 0));
      const through = (x: number[]) => W.reduce((h, M, l) => affine(M, b[l] ?? [], h), x);
      const input = is.t({
        en: `collapse of layers with widths ${widths.join(" → ")}`,
        "zh-cn": `collapse（各层宽度 ${widths.join(" → ")}）`,
      });
      const one = attempt(
        W.map((M) => M.map((row) => [...row])),
        b.map((row) => [...row]),
      );
      const [inputs, outputs] = [widths[0] ?? 1, widths.at(-1) ?? 1];
      is.ok(
        Array.isArray(one?.W) &&
          one.W.length === outputs &&
          one.W.every((row) => row?.length === inputs) &&
          one.b?.length === outputs,
        is.t({
          en: `${input} → expected { W, b } with W of ${outputs} rows and ${inputs} columns and ${outputs} biases`,
          "zh-cn": `${input} → 应返回 { W, b }，W 有 ${outputs} 行 ${inputs} 列，b 有 ${outputs} 个数`,
        }),
      );
      is.close({
        input: is.t({ en: `${input}, at x = 0`, "zh-cn": `${input}，在 x = 0 处` }),
        received: affine(one.W, one.b, new Array<number>(inputs).fill(0)),
        expected: through(new Array<number>(inputs).fill(0)),
        tolerance: 1e-10,
        hint: is.t({
          en: "At x = 0 only the biases speak. Each passes through all later layers.",
          "zh-cn": "在 x = 0 处只有偏置起作用。每个偏置都要经过它后面的所有层。",
        }),
      });
      for (let trial = 0; trial < 5; trial++) {
        const x = draw(1, inputs)[0] ?? [];
        is.close({
          input: is.t({ en: `${input}, at a random x`, "zh-cn": `${input}，在随机的 x 处` }),
          received: affine(one.W, one.b, x),
          expected: through(x),
          tolerance: 1e-10,
          hint: is.t({
            en: "The later matrix stands on the left: W = W_L ⋯ W₁.",
            "zh-cn": "后面的矩阵写在左边：W = W_L ⋯ W₁。",
          }),
        });
      }
    }
  },
});

export const xnor = exercise({
  starter: function weights(): {
    hidden: [number, number, number][];
    output: [number, number, number];
  } {
    return {
      // Each row: weight of x₁, weight of x₂, bias.
      hidden: [
        [1, 1, -1.5],
        [1, 1, -0.5],
      ],
      // Weight of the first hidden unit, of the second, bias.
      output: [1, 0, -0.5],
    };
  },
  solution: function weights(): {
    hidden: [number, number, number][];
    output: [number, number, number];
  } {
    return {
      hidden: [
        [1, 1, -1.5],
        [-1, -1, 0.5],
      ],
      output: [1, 1, -0.5],
    };
  },
  check: (attempt, is) => {
    const found = attempt();
    const row = (v: unknown) => Array.isArray(v) && v.length === 3 && v.every(Number.isFinite);
    is.ok(
      found?.hidden?.length === 2 && found.hidden.every(row) && row(found.output),
      is.t({
        en: "Expected two hidden units and one output, each with three finite numbers: two weights and a bias.",
        "zh-cn": "应有两个隐藏单元和一个输出单元，各由三个有限的数组成：两个权重和一个偏置。",
      }),
    );
    const unit = ([u = 0, v = 0, b = 0]: readonly number[], x: number, y: number) =>
      step(u * x + v * y + b);
    const [first = [], second = []] = found.hidden;
    const answer = (x: number, y: number) =>
      unit(found.output, unit(first, x, y), unit(second, x, y));
    for (const x of [0, 1]) {
      for (const y of [0, 1]) {
        const expected = x === y ? 1 : 0;
        // The point itself, the corners of what may shake it, and places in between.
        const shifts = [
          [0, 0],
          [0.1, 0.1],
          [0.1, -0.1],
          [-0.1, 0.1],
          [-0.1, -0.1],
          ...Array.from({ length: 20 }, () => [0.2 * is.random() - 0.1, 0.2 * is.random() - 0.1]),
        ];
        for (const [dx = 0, dy = 0] of shifts) {
          const [a, c] = [x + dx, y + dy];
          const received = answer(a, c);
          const point = `(${Number(a.toFixed(3))}, ${Number(c.toFixed(3))})`;
          const on = `${unit(first, a, c)}, ${unit(second, a, c)}`;
          is.ok(
            received === expected,
            is.t({
              en: `inputs ${point} → expected ${expected}, received ${received}; the hidden units say ${on}`,
              "zh-cn": `输入 ${point} → 应为 ${expected}，得到 ${received}；隐藏单元的输出为 ${on}`,
            }),
          );
        }
      }
    }
  },
});

export const interpolant = exercise({
  starter: function follow(
    g: (x: number) => number,
    n: number,
  ): { base: number; thresholds: number[]; weights: number[] } {
    const knots = Array.from({ length: n + 1 }, (_, j) => -1 + (2 * j) / n);
    const slopes = Array.from(
      { length: n },
      (_, j) => (g(knots[j + 1] ?? 0) - g(knots[j] ?? 0)) / (2 / n),
    );
    return { base: g(-1), thresholds: knots.slice(0, n), weights: slopes };
  },
  solution: function follow(
    g: (x: number) => number,
    n: number,
  ): { base: number; thresholds: number[]; weights: number[] } {
    const knots = Array.from({ length: n + 1 }, (_, j) => -1 + (2 * j) / n);
    const slopes = Array.from(
      { length: n },
      (_, j) => (g(knots[j + 1] ?? 0) - g(knots[j] ?? 0)) / (2 / n),
    );
    return {
      base: g(-1),
      thresholds: knots.slice(0, n),
      weights: slopes.map((slope, j) => slope - (j > 0 ? (slopes[j - 1] ?? 0) : 0)),
    };
  },
  check: (attempt, is) => {
    for (const n of [1, 2, 3, 7, 16, 40]) {
      const [A, w, p, B, C] = [
        0.5 + is.random(),
        2 + 4 * is.random(),
        6 * is.random(),
        2 * is.random() - 1,
        2 * is.random() - 1,
      ];
      const g = (x: number) => A * Math.sin(w * x + p) + B * x * x + C * x;
      const mostBent = A * w * w + 2 * Math.abs(B);
      const bound = ((2 / n) ** 2 / 8) * mostBent;
      const input = is.t({
        en: `follow(g, ${n}) for a hidden g`,
        "zh-cn": `follow(g, ${n})，g 是看不见的函数`,
      });
      const network = attempt(g, n);
      const numbers = (v: unknown) => Array.isArray(v) && v.every(Number.isFinite);
      is.ok(
        Number.isFinite(network?.base) &&
          numbers(network.thresholds) &&
          numbers(network.weights) &&
          network.thresholds.length === network.weights.length,
        is.t({
          en: `${input} → expected { base, thresholds, weights } of finite numbers, with as many weights as thresholds`,
          "zh-cn": `${input} → 应返回由有限数构成的 { base, thresholds, weights }，权重与阈值个数相同`,
        }),
      );
      is.ok(
        network.thresholds.length <= n,
        is.t({
          en: `${input} → expected at most ${n} units, received ${network.thresholds.length}`,
          "zh-cn": `${input} → 至多 ${n} 个单元，得到 ${network.thresholds.length} 个`,
        }),
      );
      const value = (x: number) =>
        network.weights.reduce(
          (s, v, j) => s + v * relu(x - (network.thresholds[j] ?? 0)),
          network.base,
        );
      is.curve({
        input: (x) =>
          is.t({
            en: `${input}, at x = ${x.toFixed(2)}`,
            "zh-cn": `${input}，在 x = ${x.toFixed(2)} 处`,
          }),
        received: value,
        expected: g,
        on: [-1, 1],
        at: Array.from({ length: 2501 }, (_, i) => -1 + (2 * i) / 2500),
        tolerance: bound * (1 + 1e-9) + 1e-12,
        hint: is.t({
          en: `The error may be at most h²/8·max|g″| = ${bound.toFixed(4)}, everywhere on [−1, 1].`,
          "zh-cn": `在 [−1, 1] 上，误差处处不得超过 h²/8·max|g″| = ${bound.toFixed(4)}。`,
        }),
      });
    }
  },
});

export const universal = exercise({
  starter: function isUniversal(f: (z: number) => number): boolean {
    // A function whose second differences are not all zero is not a straight line.
    for (let z = -4; z <= 4; z += 0.25) {
      if (Math.abs(f(z) - 2 * f(z + 0.25) + f(z + 0.5)) > 1e-9) return true;
    }
    return false;
  },
  solution: function isUniversal(f: (z: number) => number): boolean {
    const values = Array.from({ length: 65 }, (_, i) => f(-4 + i / 8));
    let differences = values;
    for (let order = 0; order < 6; order++) {
      differences = differences.slice(1).map((v, i) => v - (differences[i] ?? 0));
    }
    const size = Math.max(...values.map(Math.abs));
    return Math.max(...differences.map(Math.abs)) > 1e-10 * (1 + size);
  },
  check: (attempt, is) => {
    const place = () => 5.6 * is.random() - 2.8;
    const polynomial = (degree: number) => {
      const c = Array.from({ length: degree + 1 }, () => 2 * is.random() - 1);
      return (z: number) => c.reduceRight((s, v) => s * z + v, 0);
    };
    const cases: { name: string; f: (z: number) => number; universal: boolean }[] = [
      { name: "x²", f: (z) => z * z, universal: false },
      { name: "|x|", f: Math.abs, universal: true },
      { name: "σ", f: sigmoid, universal: true },
      { name: "x³ + x", f: (z) => z ** 3 + z, universal: false },
      { name: "step", f: step, universal: true },
      { name: "softplus", f: softplus, universal: true },
      { name: is.t({ en: "the identity", "zh-cn": "恒等函数" }), f: identity, universal: false },
      { name: "tanh", f: Math.tanh, universal: true },
      { name: "sin", f: Math.sin, universal: true },
      { name: is.t({ en: "the constant 2", "zh-cn": "常数 2" }), f: () => 2, universal: false },
    ];
    for (let i = 0; i < 24; i++) {
      const [a, degree] = [place(), i % 6];
      const p = polynomial(degree);
      const kinked = i % 2 === 0 ? (z: number) => Math.abs(z - a) : (z: number) => step(z - a);
      cases.push(
        {
          name: is.t({
            en: `a polynomial of degree ${degree}`,
            "zh-cn": `一个 ${degree} 次多项式`,
          }),
          f: p,
          universal: false,
        },
        {
          name: is.t({
            en: `a polynomial of degree ${degree} plus a ${i % 2 === 0 ? "kink" : "jump"} at ${a.toFixed(2)}`,
            "zh-cn": `一个 ${degree} 次多项式，加上 ${a.toFixed(2)} 处的一个${i % 2 === 0 ? "折点" : "跳跃"}`,
          }),
          f: (z) => p(z) + kinked(z),
          universal: true,
        },
      );
    }
    for (const { name, f, universal } of cases) {
      // Handed on alone: some of these functions have a second argument, which `map` would fill.
      const received: unknown = attempt((z) => f(z));
      is.ok(
        received === universal,
        is.t({
          en: `isUniversal(${name}) → expected ${universal}, received ${received === undefined ? "nothing" : String(received)}. ${universal ? "This is not a polynomial." : "Sums of such units stay polynomials, of no higher degree."}`,
          "zh-cn": `isUniversal(${name}) → 应为 ${universal}，得到 ${received === undefined ? "空值" : String(received)}。${universal ? "它不是多项式。" : "这种单元之和永远是多项式，次数也不会更高。"}`,
        }),
      );
    }
  },
});
