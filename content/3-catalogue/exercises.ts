import { exercise } from "notebook";
import { activation, logSigmoid, mulberry32, normalCdf, sigmoid } from "nonlinear";

export const eight = exercise({
  starter: function valueAndSlope(name: string, x: number): number[] {
    // The formulas as they stand in books. Where do they fail?
    if (name === "relu") return x > 0 ? [x, 1] : [0, 0];
    if (name === "leaky-relu") return x > 0 ? [x, 1] : [0.01 * x, 0.01];
    if (name === "elu") return x > 0 ? [x, 1] : [Math.exp(x) - 1, Math.exp(x)];
    if (name === "softsign") return [x / (1 + Math.abs(x)), 1 / (1 + Math.abs(x)) ** 2];
    const s = 1 / (1 + Math.exp(-x));
    if (name === "sigmoid") return [s, s * (1 - s)];
    if (name === "silu") return [x * s, s + x * s * (1 - s)];
    if (name === "softplus") return [Math.log(1 + Math.exp(x)), s];
    const tanh = (1 - Math.exp(-2 * x)) / (1 + Math.exp(-2 * x));
    return [tanh, 1 - tanh * tanh];
  },
  solution: function valueAndSlope(name: string, x: number): number[] {
    if (name === "relu") return x > 0 ? [x, 1] : [0, 0];
    if (name === "leaky-relu") return x > 0 ? [x, 1] : [0.01 * x, 0.01];
    if (name === "elu") return x > 0 ? [x, 1] : [Math.expm1(x), Math.exp(x)];
    if (name === "softsign") return [x / (1 + Math.abs(x)), 1 / (1 + Math.abs(x)) ** 2];
    // A power that cannot exceed 1, for either sign of x.
    const power = Math.exp(-Math.abs(x));
    const s = (x > 0 ? 1 : power) / (1 + power);
    const bump = power / (1 + power) ** 2;
    if (name === "sigmoid") return [s, bump];
    if (name === "silu") return [x * s, s + x * bump];
    if (name === "softplus") return [Math.max(x, 0) + Math.log1p(power), s];
    const twice = Math.expm1(-2 * Math.abs(x));
    const tanh = (-Math.sign(x) * twice) / (2 + twice);
    return [tanh, (4 * power ** 2) / (1 + power ** 2) ** 2];
  },
  check: (attempt, is) => {
    const names = [
      "sigmoid",
      "tanh",
      "relu",
      "leaky-relu",
      "elu",
      "softsign",
      "softplus",
      "silu",
    ] as const;
    for (const name of names) {
      const f = activation(name);
      const places = [
        ...Array.from({ length: 100 }, () => 12 * is.random() - 6),
        -1000,
        1000,
        -40,
        40,
        1e-10,
      ];
      for (const x of places) {
        const input = `valueAndSlope("${name}", ${Number(x.toPrecision(6))})`;
        const received = attempt(name, x);
        is.ok(
          received?.length === 2 && Array.from(received).every(Number.isFinite),
          is.t({
            en: `${input} → expected two finite numbers, f and f′, received [${String(received ?? "nothing").replaceAll("NaN", "not a number")}]`,
            "zh-cn": `${input} → 应为两个有限的数 f 与 f′，得到 [${String(received ?? "空").replaceAll("NaN", "非数")}]`,
          }),
        );
      }
      const parts = [
        { what: "f", exact: (x: number) => f.value(x) },
        { what: "f′", exact: (x: number) => f.derivative(x) },
      ];
      for (const [i, { what, exact }] of parts.entries()) {
        is.curve({
          input: (x) => `valueAndSlope("${name}", ${Number(x.toPrecision(6))}), ${what}`,
          received: (x) => attempt(name, x)[i],
          expected: exact,
          on: [-6, 6],
          at: places,
          tolerance: (x) => Math.abs(exact(x)) * 1e-9 + 1e-300,
          hint: is.t({
            en: "To nine digits, also where the result is tiny. Does your formula subtract two nearly equal numbers?",
            "zh-cn": "结果很小的地方也要有九位正确。你的公式里有没有两个几乎相等的数相减？",
          }),
        });
      }
    }
  },
});

export const stableSigmoid = exercise({
  starter: function sigmoidAndLog(x: number): number[] {
    const s = 1 / (1 + Math.exp(-x));
    return [s, Math.log(s)];
  },
  solution: function sigmoidAndLog(x: number): number[] {
    const power = Math.exp(-Math.abs(x));
    const s = (x > 0 ? 1 : power) / (1 + power);
    return [s, Math.min(x, 0) - Math.log1p(power)];
  },
  check: (attempt, is) => {
    const places = [
      0,
      3,
      -3,
      40,
      700,
      -700,
      ...Array.from({ length: 200 }, () => 1400 * is.random() - 700),
    ];
    for (const x of places) {
      const input = `sigmoidAndLog(${Number(x.toPrecision(6))})`;
      const received = attempt(x);
      is.ok(
        received?.length === 2,
        is.t({
          en: `${input} → expected two numbers, σ(x) and ln σ(x), received [${received ?? "nothing"}]`,
          "zh-cn": `${input} → 应为两个数 σ(x) 与 ln σ(x)，得到 [${received ?? "空"}]`,
        }),
      );
    }
    const parts = [
      { what: "σ(x)", exact: sigmoid },
      { what: "ln σ(x)", exact: logSigmoid },
    ];
    for (const [i, { what, exact }] of parts.entries()) {
      is.curve({
        input: (x) => `sigmoidAndLog(${Number(x.toPrecision(6))}), ${what}`,
        received: (x) => attempt(x)[i],
        expected: exact,
        on: [-8, 8],
        at: places,
        tolerance: (x) => 1e-12 * Math.abs(exact(x)),
        hint: is.t({
          en: "The error may be 1e-12 of the value itself. ln σ(40) is about −4e-18, not 0.",
          "zh-cn": "误差不得超过数值本身的 1e-12。ln σ(40) 约为 −4e-18，不是 0。",
        }),
      });
    }
  },
});

export const lowest = exercise({
  starter: function lowestPoint(f: (x: number) => number): number {
    // The best of 101 points between −4 and 0.
    let best = -4;
    for (let i = 0; i <= 100; i++) {
      const x = -4 + i / 25;
      if (f(x) < f(best)) best = x;
    }
    return best;
  },
  solution: function lowestPoint(f: (x: number) => number): number {
    // Narrow the interval by golden sections: f has one valley.
    const share = (Math.sqrt(5) - 1) / 2;
    let [low, high] = [-4, 0];
    while (high - low > 1e-9) {
      const [left, right] = [high - share * (high - low), low + share * (high - low)];
      if (f(left) < f(right)) high = right;
      else low = left;
    }
    return (low + high) / 2;
  },
  check: (attempt, is) => {
    const bisect = (slope: (x: number) => number) => {
      let [low, high] = [-4, 0];
      for (let i = 0; i < 60; i++) {
        const middle = (low + high) / 2;
        if (slope(middle) < 0) low = middle;
        else high = middle;
      }
      return (low + high) / 2;
    };
    const tried = [
      { name: "GELU", f: activation("gelu") },
      { name: "SiLU", f: activation("silu") },
      { name: "Mish", f: activation("mish") },
      ...Array.from({ length: 4 }, () => {
        const beta = 0.8 + 3 * is.random();
        return { name: `Swish, β = ${beta.toFixed(3)}`, f: activation("swish", { beta }) };
      }),
    ];
    for (const { name, f } of tried) {
      const received = attempt((x) => f.value(x));
      const input = `lowestPoint(${name})`;
      is.ok(
        Number.isFinite(received),
        is.t({
          en: `${input} → expected a finite number, received ${received ?? "nothing"}`,
          "zh-cn": `${input} → 应为一个有限的数，得到 ${received ?? "空"}`,
        }),
      );
      const expected = bisect((x) => f.derivative(x));
      is.close({
        input,
        received,
        expected,
        tolerance: 1e-6,
        hint:
          Math.abs(received - expected) < 0.05
            ? is.t({
                en: "You have the right valley. Narrow it until the place is known to a millionth.",
                "zh-cn": "谷是对的。继续缩小范围，直到位置精确到百万分之一。",
              })
            : is.t({
                en: "Every function has its valley elsewhere. Does your search look at f itself?",
                "zh-cn": "每个函数的谷都在别处。你的搜索用到 f 了吗？",
              }),
      });
    }
  },
});

export const selfNormalising = exercise({
  starter: function seluFor(std: number): number[] {
    // Averages over a normal x of mean 0, by 20,000 middle points.
    const average = (g: (x: number) => number) => {
      let total = 0;
      for (let i = 0; i < 20000; i++) {
        const z = -8 + (16 * (i + 0.5)) / 20000;
        total += ((g(std * z) * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)) * (16 / 20000);
      }
      return total;
    };
    const alpha = -average((x) => Math.max(x, 0)) / average((x) => Math.expm1(Math.min(x, 0)));
    const lambda = 1 / Math.sqrt(average((x) => (x > 0 ? x : alpha * Math.expm1(x)) ** 2));
    return [lambda, alpha];
  },
  solution: function seluFor(std: number): number[] {
    const average = (g: (x: number) => number) => {
      let total = 0;
      for (let i = 0; i < 20000; i++) {
        const z = -8 + (16 * (i + 0.5)) / 20000;
        total += ((g(std * z) * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)) * (16 / 20000);
      }
      return total;
    };
    const alpha = -average((x) => Math.max(x, 0)) / average((x) => Math.expm1(Math.min(x, 0)));
    const lambda = std / Math.sqrt(average((x) => (x > 0 ? x : alpha * Math.expm1(x)) ** 2));
    return [lambda, alpha];
  },
  check: (attempt, is) => {
    const exact = (s: number) => {
      const of = (k: number) => Math.exp((k * k * s * s) / 2) * normalCdf(-k * s);
      const alpha = s / Math.sqrt(2 * Math.PI) / (0.5 - of(1));
      const square = (s * s) / 2 + alpha ** 2 * (of(2) - 2 * of(1) + 0.5);
      return [s / Math.sqrt(square), alpha];
    };
    for (const std of [1, 0.5, 2, ...Array.from({ length: 5 }, () => 0.5 + 1.5 * is.random())]) {
      const received = attempt(std);
      const input = `seluFor(${Number(std.toPrecision(5))})`;
      is.ok(
        received?.length === 2,
        is.t({
          en: `${input} → expected two numbers, λ and α, received [${received ?? "nothing"}]`,
          "zh-cn": `${input} → 应为两个数 λ 与 α，得到 [${received ?? "空"}]`,
        }),
      );
      is.close({
        input,
        received,
        expected: exact(std),
        tolerance: 1e-6,
        hint: is.t({
          en: `λ and α must give the outputs mean 0 and standard deviation ${Number(std.toPrecision(5))}, that of the inputs.`,
          "zh-cn": `λ 与 α 应使输出的均值为 0，标准差为 ${Number(std.toPrecision(5))}，与输入相同。`,
        }),
      });
    }
  },
});

export const matching = exercise({
  starter: function whichSlope(
    functions: ((x: number) => number)[],
    slopes: ((x: number) => number)[],
  ): number[] {
    // For every function, the candidate whose value at 0 is nearest to the slope there.
    return functions.map((f) => {
      const slope = (f(1e-5) - f(-1e-5)) / 2e-5;
      const gaps = slopes.map((candidate) => Math.abs(candidate(0) - slope));
      return gaps.indexOf(Math.min(...gaps));
    });
  },
  solution: function whichSlope(
    functions: ((x: number) => number)[],
    slopes: ((x: number) => number)[],
  ): number[] {
    const places = Array.from({ length: 40 }, (_, i) => -3.93 + 0.197 * i);
    return functions.map((f) => {
      const gaps = slopes.map((candidate) =>
        places.reduce((worst, x) => {
          const slope = (f(x + 1e-5) - f(x - 1e-5)) / 2e-5;
          return Math.max(worst, Math.abs(candidate(x) - slope));
        }, 0),
      );
      return gaps.indexOf(Math.min(...gaps));
    });
  },
  check: (attempt, is) => {
    const names = [
      "tanh",
      "softsign",
      "identity",
      "elu",
      "gelu",
      "gelu-tanh",
      "silu",
      "mish",
      "hardtanh",
      "erf",
    ] as const;
    for (let round = 0; round < 3; round++) {
      const random = mulberry32(Math.floor(1e6 * is.random()));
      const order = names
        .map((_, i) => ({ i, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ i }) => i);
      const all = names.map((name) => activation(name));
      const received = attempt(
        all.map((f) => (x) => f.value(x)),
        order.map((i) => (x) => all[i]?.derivative(x) ?? 0),
      );
      is.ok(
        received?.length === names.length,
        is.t({
          en: `whichSlope → expected a list of ${names.length} places, received ${received ?? "nothing"}`,
          "zh-cn": `whichSlope → 应为 ${names.length} 个序号，得到 ${received ?? "空"}`,
        }),
      );
      for (const [i, name] of names.entries()) {
        const expected = order.indexOf(i);
        const chosen = names[order[received[i] ?? -1] ?? -1];
        is.ok(
          received[i] === expected,
          is.t({
            en: `whichSlope, the function ${name} → expected candidate ${expected}, received ${received[i] ?? "nothing"}, which is the slope of ${chosen ?? "no function"}. Do the two differ anywhere?`,
            "zh-cn": `whichSlope，函数 ${name} → 应为第 ${expected} 个候选，得到第 ${received[i] ?? "空"} 个，那是 ${chosen ?? "不存在的函数"} 的导数。两者在哪里不同？`,
          }),
        );
      }
    }
  },
});
