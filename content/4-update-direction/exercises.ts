import { exercise } from "notebook";
import { symmetricEigenvalues } from "nonlinear";

export const gradient = exercise({
  starter: function grad(
    w: number[],
    b: number,
    x: number[],
    y: number,
    f: (z: number) => number,
    loss: (output: number, target: number) => number,
  ): number[] {
    const h = 1e-5;
    const output = f(w.reduce((z, v, i) => z + v * (x[i] ?? 0), b));
    // ∂L/∂f, by a difference quotient.
    const outer = (loss(output + h, y) - loss(output - h, y)) / (2 * h);
    return [...x.map((v) => outer * v), outer];
  },
  solution: function grad(
    w: number[],
    b: number,
    x: number[],
    y: number,
    f: (z: number) => number,
    loss: (output: number, target: number) => number,
  ): number[] {
    const h = 1e-5;
    const z = w.reduce((total, v, i) => total + v * (x[i] ?? 0), b);
    const outer = (loss(f(z) + h, y) - loss(f(z) - h, y)) / (2 * h);
    const delta = (outer * (f(z + h) - f(z - h))) / (2 * h);
    return [...x.map((v) => delta * v), delta];
  },
  check: (attempt, is) => {
    const sigma = (v: number) => 1 / (1 + Math.exp(-v));
    const units = [
      { name: "z => z", f: (v: number) => v, slope: () => 1 },
      { name: "σ", f: sigma, slope: (v: number) => sigma(v) * (1 - sigma(v)) },
      { name: "sin", f: Math.sin, slope: Math.cos },
      { name: "z => z³", f: (v: number) => v ** 3, slope: (v: number) => 3 * v * v },
    ];
    const losses = [
      {
        name: "(f − y)²",
        loss: (a: number, y: number) => (a - y) ** 2,
        slope: (a: number, y: number) => 2 * (a - y),
      },
      {
        name: "cosh(f − y)",
        loss: (a: number, y: number) => Math.cosh(a - y),
        slope: (a: number, y: number) => Math.sinh(a - y),
      },
    ];
    const draw = (n: number) =>
      Array.from({ length: n }, () => Math.round(300 * is.random() - 150) / 100);
    for (const d of [2, 1, 4]) {
      for (const unit of units) {
        for (const { name, loss, slope } of losses) {
          const [w, x, [b = 0, y = 0]] = [draw(d), draw(d), draw(2)];
          const z = w.reduce((total, v, i) => total + v * (x[i] ?? 0), b);
          const delta = slope(unit.f(z), y) * unit.slope(z);
          const input = `grad([${w}], ${b}, [${x}], ${y}, ${unit.name}, ${name})`;
          const received = attempt([...w], b, [...x], y, unit.f, loss);
          is.ok(
            Array.isArray(received) && received.length === d + 1,
            is.t({
              en: `${input} → expected ${d + 1} numbers: one for each weight, then one for the bias; received ${received?.length ?? "none"}`,
              "zh-cn": `${input} → 应有 ${d + 1} 个数：每个权重一个，最后是偏置；得到 ${received?.length ?? "0"} 个`,
            }),
          );
          is.close({
            input,
            received,
            expected: [...x.map((v) => delta * v), delta],
            tolerance: 1e-3 * Math.max(1, Math.abs(delta)),
            hint: is.t({
              en: "δ is the derivative by z, so it contains f′(z).",
              "zh-cn": "δ 是对 z 的导数，其中含有因子 f′(z)。",
            }),
          });
        }
      }
    }
  },
});

export const mixed = exercise({
  starter: function mixedBatch(w: number[]): { x: number[]; y: number }[] {
    const [w0 = 0, w1 = 0] = w;
    return [
      { x: [0.9, 0.1], y: 0.9 * w0 + 0.1 * w1 - 1 },
      { x: [0.1, 0.9], y: 0.1 * w0 + 0.9 * w1 - 1 },
    ];
  },
  solution: function mixedBatch(w: number[]): { x: number[]; y: number }[] {
    const [w0 = 0, w1 = 0] = w;
    return [
      { x: [0.9, 0.1], y: 0.9 * w0 + 0.1 * w1 - 1 },
      { x: [0.1, 0.9], y: 0.1 * w0 + 0.9 * w1 + 1 },
    ];
  },
  check: (attempt, is) => {
    const weights = [
      [0, 0],
      [0.5, -0.5],
      ...Array.from({ length: 6 }, () => [20 * is.random() - 10, 20 * is.random() - 10]),
    ].map((w) => w.map((v) => Math.round(100 * v) / 100));
    for (let n = 0; n < weights.length; n++) {
      const w = weights[n] ?? [];
      const input = `mixedBatch([${w}])`;
      const batch = attempt([...w]);
      is.ok(
        Array.isArray(batch) &&
          batch.length === 2 &&
          batch.every(
            (one) => one?.x?.length === 2 && [...one.x, one.y].every((v) => Number.isFinite(v)),
          ),
        is.t({
          en: `${input} → expected two examples { x: [x₀, x₁], y } of finite numbers, received ${JSON.stringify(batch) ?? "nothing"}`,
          "zh-cn": `${input} → 应为两个样本 { x: [x₀, x₁], y }，其中的数都有限；得到 ${JSON.stringify(batch) ?? "空值"}`,
        }),
      );
      is.ok(
        batch.every((one) => one.x.every((v) => v > 0)),
        is.t({
          en: `${input} → expected inputs above 0, received ${batch.map((one) => `[${one.x}]`).join(", ")}`,
          "zh-cn": `${input} → 输入都应大于 0，得到 ${batch.map((one) => `[${one.x}]`).join("、")}`,
        }),
      );
      const deltas = batch.map((one) => one.x.reduce((z, v, i) => z + v * (w[i] ?? 0), 0) - one.y);
      const gradient = [0, 1].map(
        (i) => batch.reduce((total, one, n) => total + (deltas[n] ?? 0) * (one.x[i] ?? 0), 0) / 2,
      );
      const shown = `(${gradient.map((v) => Number(v.toFixed(4))).join(", ")})`;
      const signs = `(${deltas.map((v) => Number(v.toFixed(4))).join(", ")})`;
      is.ok(
        (gradient[0] ?? 0) > 1e-9 && (gradient[1] ?? 0) < -1e-9,
        is.t({
          en: `${input} → expected a gradient with the signs (+, −), received ${shown}; your two δ are ${signs}`,
          "zh-cn": `${input} → 梯度的符号应为 (+, −)，得到 ${shown}；你的两个 δ 是 ${signs}`,
        }),
      );
      if (n === 0) {
        // Weights so large that no batch that is the same for every w can serve them.
        const least = Math.min(...batch.flatMap((one) => one.x));
        const far = Math.max(...batch.map((one) => Math.abs(one.y)));
        const large = Math.ceil((100 * (1 + far)) / Math.min(1, least));
        weights.push([-large, large]);
      }
    }
  },
});

export const condition = exercise({
  starter: function kappa(m: number, s: number, d: number): number {
    return 1 + (d * m * m) / s;
  },
  solution: function kappa(m: number, s: number, d: number): number {
    return d === 1 ? 1 : 1 + d * (m / s) ** 2;
  },
  check: (attempt, is) => {
    const cases = [
      { m: 0, s: 1, d: 3 },
      { m: 0.5, s: 0.2, d: 2 },
      { m: -2, s: 0.5, d: 4 },
      { m: 1.5, s: 0.7, d: 1 },
      ...Array.from({ length: 8 }, () => ({
        m: Math.round(200 * is.random() - 100) / 100,
        s: Math.round(100 * is.random() + 20) / 100,
        d: 2 + Math.floor(12 * is.random()),
      })),
    ];
    for (const { m, s, d } of cases) {
      const H = Array.from({ length: d * d }, (_, k) => m * m + (k % (d + 1) === 0 ? s * s : 0));
      const values = symmetricEigenvalues(H, d);
      const expected = (values[0] ?? 1) / (values[d - 1] ?? 1);
      is.close({
        input: `kappa(${m}, ${s}, ${d})`,
        received: attempt(m, s, d),
        expected,
        tolerance: 1e-8 * expected,
        hint:
          d === 1
            ? is.t({
                en: "With one input there is one eigenvalue only.",
                "zh-cn": "只有一个输入时，特征值也只有一个。",
              })
            : is.t({
                en: `The eigenvalues are ${Number((values[0] ?? 0).toFixed(4))} once and ${Number((values[d - 1] ?? 0).toFixed(4))} ${d - 1} times.`,
                "zh-cn": `特征值为：${Number((values[0] ?? 0).toFixed(4))} 一次，${Number((values[d - 1] ?? 0).toFixed(4))} 共 ${d - 1} 次。`,
              }),
      });
    }
  },
});

export const rate = exercise({
  starter: function bestRate(H: number[], d: number): number {
    // Safe: the trace is never below the largest eigenvalue.
    let trace = 0;
    for (let i = 0; i < d; i++) trace += H[i * d + i] ?? 0;
    return 1 / trace;
  },
  solution: function bestRate(H: number[], d: number): number {
    const values = symmetricEigenvalues(H, d);
    return 2 / ((values[0] ?? 0) + (values[d - 1] ?? 0));
  },
  check: (attempt, is) => {
    const matrix = (d: number, mean: number) => {
      const rows = Array.from({ length: 4 * d }, () =>
        Array.from({ length: d }, () => mean + is.random() - 0.5),
      );
      return Array.from({ length: d * d }, (_, k) =>
        rows.reduce(
          (total, row) => total + ((row[Math.floor(k / d)] ?? 0) * (row[k % d] ?? 0)) / rows.length,
          0,
        ),
      );
    };
    const cases = [
      { H: [3, 0, 0, 1], d: 2 },
      { H: [2, 1, 1, 2], d: 2 },
      { H: matrix(2, 0.5), d: 2 },
      { H: matrix(3, 0), d: 3 },
      { H: matrix(6, 1), d: 6 },
      { H: matrix(10, 0.4), d: 10 },
    ];
    for (const { H, d } of cases) {
      const values = symmetricEigenvalues(H, d);
      const [steep, flat] = [values[0] ?? 1, values[d - 1] ?? 1];
      const expected = 2 / (steep + flat);
      const input = `bestRate([${H.map((v) => Number(v.toFixed(3)))}], ${d})`;
      const received = attempt([...H], d);
      const worst = (eta: number) => Math.max(Math.abs(1 - eta * steep), Math.abs(1 - eta * flat));
      is.close({
        input,
        received,
        expected,
        tolerance: 0.05 * expected,
        hint: !Number.isFinite(received)
          ? is.t({ en: "The rate must be a number.", "zh-cn": "学习率应是一个数。" })
          : worst(received) >= 1
            ? is.t({
                en: "With this rate some error never shrinks.",
                "zh-cn": "用这个学习率，总有一个方向的误差不会缩小。",
              })
            : is.t({
                en: `With this rate the slowest error keeps ${(100 * worst(received)).toFixed(2)} % of itself at each step; ${(100 * worst(expected)).toFixed(2)} % is possible.`,
                "zh-cn": `用这个学习率，最慢的误差每步留下 ${(100 * worst(received)).toFixed(2)} %；本可以只留下 ${(100 * worst(expected)).toFixed(2)} %。`,
              }),
      });
    }
  },
});

export const order = exercise({
  starter: function straightestFirst(
    voyages: {
      rows: number[][];
      start: number[];
      target: number[];
      rate: number;
      batch: number;
      steps: number;
    }[],
  ): number[] {
    // A guess: the larger the batch, the straighter the path.
    return voyages
      .map((_, i) => i)
      .sort((i, j) => (voyages[j]?.batch ?? 0) - (voyages[i]?.batch ?? 0));
  },
  solution: function straightestFirst(
    voyages: {
      rows: number[][];
      start: number[];
      target: number[];
      rate: number;
      batch: number;
      steps: number;
    }[],
  ): number[] {
    const indices = voyages.map(({ rows, start, target, rate, batch, steps }) => {
      let w = [...start];
      let length = 0;
      for (let step = 0; step < steps; step++) {
        const here = w;
        const slope = here.map(() => 0);
        for (let k = 0; k < batch; k++) {
          const x = rows[(step * batch + k) % rows.length] ?? [];
          const error = x.reduce((z, v, i) => z + v * ((here[i] ?? 0) - (target[i] ?? 0)), 0);
          for (let i = 0; i < slope.length; i++)
            slope[i] = (slope[i] ?? 0) + (error * (x[i] ?? 0)) / batch;
        }
        w = here.map((v, i) => v - rate * (slope[i] ?? 0));
        length += Math.hypot(...w.map((v, i) => v - (here[i] ?? 0)));
      }
      return length / Math.hypot(...w.map((v, i) => v - (start[i] ?? 0)));
    });
    return indices.map((_, i) => i).sort((i, j) => (indices[i] ?? 0) - (indices[j] ?? 0));
  },
  check: (attempt, is) => {
    type Voyage = Parameters<typeof attempt>[0][number];
    const indexOf = ({ rows, start, target, rate, batch, steps }: Voyage) => {
      const path = [start];
      for (let step = 0; step < steps; step++) {
        const here = path[step] ?? start;
        const chosen = Array.from(
          { length: batch },
          (_, k) => rows[(step * batch + k) % rows.length] ?? [],
        );
        const errors = chosen.map((x) =>
          x.reduce((z, v, i) => z + v * ((here[i] ?? 0) - (target[i] ?? 0)), 0),
        );
        path.push(
          here.map(
            (v, i) =>
              v -
              (rate * chosen.reduce((s, x, n) => s + (errors[n] ?? 0) * (x[i] ?? 0), 0)) / batch,
          ),
        );
      }
      const far = (a: number[], b: number[]) => Math.hypot(...a.map((v, i) => v - (b[i] ?? 0)));
      const length = path.slice(1).reduce((s, w, n) => s + far(w, path[n] ?? w), 0);
      return length / far(path[steps] ?? start, start);
    };
    const draw = (mean: number, n: number) =>
      Array.from({ length: n }, () => [
        mean + 0.9 * is.random() - 0.45,
        mean + 0.9 * is.random() - 0.45,
      ]);
    const four = (): Voyage[] => {
      const target = [0.5, -0.5];
      const [positive, centred] = [draw(0.5, 32), draw(0, 32)];
      const across = [-0.5, 0.5];
      const common = { target, steps: 40 };
      const all: Voyage[] = [
        { ...common, rows: positive, start: across, rate: 0.8, batch: 1 },
        { ...common, rows: positive, start: across, rate: 1.5, batch: 32 },
        { ...common, rows: positive, start: [-0.5, 0], rate: 3.2, batch: 32 },
        { ...common, rows: centred, start: across, rate: 0.8, batch: 1 },
      ];
      return all;
    };
    /** Four of one kind, so alike that only a path followed step by step tells them apart. */
    const alike = (): Voyage[] =>
      four().map((one) => ({
        ...one,
        rows: draw(0.5, 32),
        start: [-0.5, 0.5],
        rate: 0.8,
        batch: 5,
      }));
    for (let round = 0; round < 8; round++) {
      // From the second round on, the four come in another order.
      const voyages = round < 5 ? four() : alike();
      if (round > 0) voyages.sort(() => is.random() - 0.5);
      const indices = voyages.map(indexOf);
      const expected = voyages
        .map((_, i) => i)
        .sort((i, j) => (indices[i] ?? 0) - (indices[j] ?? 0));
      const gaps = expected
        .slice(1)
        .map((j, n) => (indices[j] ?? 0) - (indices[expected[n] ?? 0] ?? 0));
      if (Math.min(...gaps) < 1e-3) continue;
      const received = attempt(
        voyages.map((one) => ({
          ...one,
          rows: one.rows.map((row) => [...row]),
          start: [...one.start],
          target: [...one.target],
        })),
      );
      const said = is.t({
        en: voyages
          .map(
            ({ batch, start, rows }, i) =>
              `${i}: batch ${batch}, start (${start}), inputs ${rows.every((x) => x.every((v) => v > 0)) ? "positive" : "centred"}, Z = ${(indices[i] ?? 0).toFixed(3)}`,
          )
          .join("; "),
        "zh-cn": voyages
          .map(
            ({ batch, start, rows }, i) =>
              `${i}：批量 ${batch}，起点 (${start})，输入${rows.every((x) => x.every((v) => v > 0)) ? "为正" : "已中心化"}，Z = ${(indices[i] ?? 0).toFixed(3)}`,
          )
          .join("；"),
      });
      is.ok(
        Array.isArray(received) &&
          received.length === 4 &&
          received.every((v, n) => v === expected[n]),
        is.t({
          en: `straightestFirst(four voyages) → expected [${expected}], received [${received ?? "nothing"}]. Measured: ${said}.`,
          "zh-cn": `straightestFirst(四次航行) → 应为 [${expected}]，得到 [${received ?? "空值"}]。实测：${said}。`,
        }),
      );
    }
  },
});
