import {
  activation,
  activationRace,
  adam,
  backward,
  complete,
  createNetwork,
  depthAndAccuracy,
  explosion,
  forward,
  gaussianExpectation,
  gaussianMoments,
  gelu,
  geluDerivative,
  gradientProfile,
  initialise,
  jacobianGain,
  lecun,
  meanField,
  minimum,
  moons,
  mulberry32,
  normal,
  sameSignGradients,
  sgd,
  shiftAblation,
  sigmoid,
  sigmoidDerivative,
  standardNormal,
  tanh,
  train,
  zigZag,
} from "nonlinear";
import { atLeast, atMost, between, count, inside, near, same } from "notebook";
import { type Claim, claim } from "./claim.ts";

/** C133 to C156: the direction of updates, zero-centring, vanishing and exploding gradients. */
export const updates: readonly Claim[] = [
  claim({
    id: "C133",
    sources: "002:20–24",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "With a learning rate η for all parameters, w ← w − η ∂L/∂w lowers the loss L(x).",
      "zh-cn": "所有参数共用学习率 η，按 w ← w − η ∂L/∂w 更新，以减小损失 L(x)。",
    },
    asPrinted: "L(x)",
    correct: {
      en: "L is a function of the parameters, with the data held fixed. A step lowers it only if η is not too large: on a curve of curvature λ below 2/λ, beyond which the loss grows. And η is one number for all weights in plain descent only; Adam gives each weight a rate of its own.",
      "zh-cn":
        "L 是参数的函数，数据是固定的。只有 η 不太大，走一步损失才会下降：曲率为 λ 时要小于 2/λ，超过了损失反而上升。此外，只有最朴素的梯度下降才让所有权重共用一个 η；Adam 给每个权重各配一个。",
    },
    check() {
      // L(w) = ½(2w − 1)² has the curvature 4 everywhere, so that 2/λ = 0.5.
      const loss = (w: number) => (2 * w - 1) ** 2 / 2;
      const slope = (w: number) => 2 * (2 * w - 1);
      const afterOneStep = (rate: number) => loss(0 - rate * slope(0)) / loss(0);
      // The first move of two weights, where one gradient is a hundred times the other.
      const [plain, adaptive] = [sgd, adam].map((make) => {
        const weights = Float64Array.of(0, 0);
        make({ learningRate: 0.1 }).step(weights, Float64Array.of(1, 0.01));
        return Number(weights[0]) / Number(weights[1]);
      });
      return [
        near(
          {
            en: "L after / L before, η = 0.1, 0.5, 0.6",
            "zh-cn": "L 后 / L 前，η = 0.1、0.5、0.6",
          },
          [0.1, 0.5, 0.6].map(afterOneStep),
          [0.36, 1, 1.96],
          1e-12,
        ),
        near(
          {
            en: "gradients 1, 0.01: moves, plain descent",
            "zh-cn": "梯度 1 与 0.01：梯度下降，移动之比",
          },
          Number(plain),
          100,
          1e-9,
        ),
        near(
          { en: "gradients 1, 0.01: moves, Adam", "zh-cn": "梯度 1 与 0.01：Adam，移动之比" },
          Number(adaptive),
          1,
          1e-4,
        ),
      ];
    },
  }),
  claim({
    id: "C134",
    sources: "002:25",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "A neuron computes f(Σ wᵢ xᵢ + b).",
      "zh-cn": "神经元计算的是 f(Σ wᵢ xᵢ + b)。",
    },
    correct: {
      en: "The inputs act through one number only, z = Σ wᵢ xᵢ + b: move x at right angles to w, and the output stays. The bias is needed: without it a unit answers f(0) to the input 0, whatever its weights.",
      "zh-cn":
        "输入只通过一个数 z = Σ wᵢ xᵢ + b 起作用：x 沿垂直于 w 的方向移动，输出不变。偏置不可少：没有它，输入为 0 时，无论权重如何，单元都只能回答 f(0)。",
    },
    check() {
      const [w, b] = [[0.5, -1, 2], 0.3];
      const network = createNetwork({
        inputs: 3,
        layers: [{ units: 1, activation: "tanh" }],
        batch: 1,
      });
      network.parameters.set([...w, b]);
      const neuron = (x: number[]) => Number(forward(network, Float64Array.from(x))[0]);
      const formula = (x: number[]) => tanh(x.reduce((z, xi, i) => z + Number(w[i]) * xi, b));
      const random = mulberry32(1);
      const samples = count(100).map(() => count(3).map(() => standardNormal(random)));
      const largest = (gap: (x: number[]) => number) => Math.max(...samples.map(gap).map(Math.abs));
      return [
        atMost(
          { en: "unit − tanh(Σ wᵢxᵢ + b)", "zh-cn": "单元 − tanh(Σ wᵢxᵢ + b)" },
          largest((x) => neuron(x) - formula(x)),
          1e-12,
        ),
        // (2, 1, 0) is at right angles to w.
        atMost(
          { en: "change along (2, 1, 0) ⊥ w", "zh-cn": "沿 (2, 1, 0) ⊥ w 的变化" },
          largest(
            ([x0 = 0, x1 = 0, x2 = 0]) => neuron([x0 + 2, x1 + 1, x2]) - neuron([x0, x1, x2]),
          ),
          1e-12,
        ),
        near(
          { en: "at x = 0, b = 0.3", "zh-cn": "在 x = 0 处，b = 0.3" },
          neuron([0, 0, 0]),
          0.291313,
          1e-6,
        ),
      ];
    },
  }),
  claim({
    id: "C135",
    sources: "002:27",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "By the chain rule, ∂f/∂wᵢ = xᵢ, and therefore ∂L/∂wᵢ = xᵢ ∂L/∂f.",
      "zh-cn": "由链式法则，∂f/∂wᵢ = xᵢ，于是 ∂L/∂wᵢ = xᵢ ∂L/∂f。",
    },
    asPrinted: String.raw`\frac{\partial L}{\partial w_i} = \frac{\partial L}{\partial f}\frac{\partial f}{\partial w_i} = x_i\cdot\frac{\partial L}{\partial f}`,
    correct: {
      en: "∂f/∂wᵢ = f′(z) xᵢ, and so ∂L/∂wᵢ = δ xᵢ with δ = (∂L/∂f) f′(z). Without f′ the gradient of a sigmoid is too long by the factor 1/σ′(z), which is at least 4: 4.154 at z = 0.39, and 22028 at z = ±10. The formula of the source holds for f(z) = z.",
      "zh-cn":
        "∂f/∂wᵢ = f′(z) xᵢ，所以 ∂L/∂wᵢ = δ xᵢ，其中 δ = (∂L/∂f) f′(z)。漏掉 f′，sigmoid 的梯度就长到 1/σ′(z) 倍，至少 4 倍：z = 0.39 时为 4.154 倍，z = ±10 时为 22028 倍。原文的公式只适用于 f(z) = z。",
    },
    check() {
      // L = (σ(w·x) − 1)², one example.
      const x = [1.2, 0.7];
      const sum = (w: readonly number[]) => w.reduce((z, wi, i) => z + wi * Number(x[i]), 0);
      const loss = (w: readonly number[]) => (sigmoid(sum(w)) - 1) ** 2;
      const quotients = (w: readonly number[]) =>
        w.map((_, i) => {
          const at = (h: number) => loss(w.map((wj, j) => (j === i ? wj + h : wj)));
          return (at(1e-5) - at(-1e-5)) / 2e-5;
        });
      const outer = (w: readonly number[]) => 2 * (sigmoid(sum(w)) - 1); // ∂L/∂f
      const printed = (w: readonly number[]) => x.map((xi) => xi * outer(w));
      const chain = (w: readonly number[]) => printed(w).map((g) => g * sigmoidDerivative(sum(w)));
      const tooLong = (w: readonly number[]) => Number(printed(w)[0]) / Number(quotients(w)[0]);
      const w = [0.5, -0.3];
      return [
        near(
          { en: "∂L/∂w by difference quotients", "zh-cn": "由差商得到的 ∂L/∂w" },
          quotients(w),
          [-0.233248, -0.136061],
          1e-6,
        ),
        near(
          { en: "with f′, against the quotients", "zh-cn": "带 f′ 的公式与差商之差" },
          chain(w).map((g, i) => g - Number(quotients(w)[i])),
          [0, 0],
          1e-9,
        ),
        near(
          { en: "as printed, without f′", "zh-cn": "照原文，不带 f′" },
          printed(w),
          [-0.968922, -0.565204],
          1e-6,
        ),
        near(
          { en: "times too long, z = 0.39 and −10", "zh-cn": "长到几倍，z = 0.39 与 −10" },
          [w, [-10 / 1.2, 0]].map(tooLong),
          [0.39, -10].map((z) => 2 + Math.exp(z) + Math.exp(-z)),
          0.1,
        ),
      ];
    },
  }),
  claim({
    id: "C136",
    sources: "002:31",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The update becomes w ← w − η xᵢ ∂L/∂f.",
      "zh-cn": "更新公式变成 w ← w − η xᵢ ∂L/∂f。",
    },
    asPrinted: String.raw`w \leftarrow w - \eta x_i\cdot\frac{\partial L}{\partial f}`,
    correct: {
      en: "wᵢ ← wᵢ − η δ xᵢ with δ = (∂L/∂f) f′(z): the index of w and the factor f′ are lost. Where f rises, the missing factor only spoils the length of the step. Where f falls, as GELU does left of −0.75, it turns the step round, and the loss grows.",
      "zh-cn":
        "应为 wᵢ ← wᵢ − η δ xᵢ，其中 δ = (∂L/∂f) f′(z)：原式丢了 w 的下标和因子 f′。在 f 上升之处，少了这个因子只是步长不对；在 f 下降之处，例如 GELU 在 −0.75 以左，步子就迈反了，损失反而上升。",
    },
    check() {
      // One GELU unit without bias; L = ½f² asks it for 0.
      const [x, w] = [
        [1, 2],
        [-0.5, -0.5],
      ];
      const sum = (weights: readonly number[]) =>
        weights.reduce((z, wi, i) => z + wi * Number(x[i]), 0);
      const loss = (weights: readonly number[]) => gelu(sum(weights)) ** 2 / 2;
      const outer = gelu(sum(w)); // ∂L/∂f
      const after = (slope: number) =>
        loss(w.map((wi, i) => wi - outer * slope * Number(x[i]))) / loss(w);
      return [
        atMost(
          { en: "L after / L before, with f′, η = 1", "zh-cn": "L 后 / L 前，带 f′，η = 1" },
          after(geluDerivative(sum(w))),
          0.9,
        ),
        atLeast(
          { en: "L after / L before, as printed, η = 1", "zh-cn": "L 后 / L 前，照原文，η = 1" },
          after(1),
          2,
        ),
        near(
          { en: "z, and where GELU is least", "zh-cn": "z，以及 GELU 最小之处" },
          [sum(w), minimum((z) => gelu(z), -3, 0).at],
          [-1.5, -0.751792],
          1e-5,
        ),
      ];
    },
  }),
  claim({
    id: "C137",
    sources: "002:33",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "The update directions of the weights wᵢ differ only by the signs of their inputs xᵢ.",
      "zh-cn": "各个 wᵢ 的更新方向有何不同，只取决于对应输入 xᵢ 的符号。",
    },
    correct: {
      en: "For one example the gradient is δ x, with one δ for all weights, so that the signs of the updates differ just where the signs of the xᵢ do, whatever f is. But a direction is more than its signs: (1, 1) and (1, 0.01) lie 44° apart. And over a batch δ changes sign from example to example: of batches of two with positive inputs, about 18 % move two weights in opposite ways.",
      "zh-cn":
        "对一个样本，梯度是 δ x，所有权重共用一个 δ，所以各个更新的符号是否相同，恰好看 xᵢ 的符号是否相同，f 是什么都一样。但方向不止是符号：(1, 1) 与 (1, 0.01) 相差 44°。而在一批样本里，δ 的符号因样本而异：输入全为正、每批两个样本时，约有 18 % 的批让两个权重反向移动。",
    },
    check() {
      // For each function a thousand units of six weights: do the signs of the gradient follow those of x?
      const random = mulberry32(1);
      const follow = (["sigmoid", "relu", "gelu", "sine"] as const).map((name) => {
        const layers = [{ units: 1, activation: name }];
        const network = createNetwork({ inputs: 6, layers, batch: 1 });
        const right = count(1000).filter(() => {
          initialise(network, normal(1), random);
          const x = Float64Array.from(count(6), () => standardNormal(random));
          const error = Number(forward(network, x)[0]) - standardNormal(random);
          backward(network, Float64Array.of(error));
          const gradient = network.layers[0]?.weightGradients ?? [];
          const signs = x.map((xi, i) => Math.sign(xi) * Math.sign(Number(gradient[i])));
          return signs.every((sign) => sign === signs[0]);
        });
        return right.length / 1000;
      });
      const cosine = (1 + 0.01) / (Math.hypot(1, 1) * Math.hypot(1, 0.01));
      const { counts } = complete(sameSignGradients({ dimensions: [2], batchSizes: [1, 2] }));
      return [
        near(
          { en: "share that do: σ, ReLU, GELU, sin", "zh-cn": "符合的比例：σ、ReLU、GELU、sin" },
          follow,
          [1, 1, 1, 1],
          0,
        ),
        near(
          {
            en: "angle of (1, 1) and (1, 0.01), degrees",
            "zh-cn": "(1, 1) 与 (1, 0.01) 的夹角（度）",
          },
          (Math.acos(cosine) * 180) / Math.PI,
          44.427,
          1e-3,
        ),
        near(
          {
            en: "same way, σ inputs: batches of 1, 2",
            "zh-cn": "σ 输入，同向的批：每批 1 个、2 个",
          },
          counts.map(({ fraction }) => fraction),
          [1, 0.825],
          0.035,
        ),
      ];
    },
  }),
  claim({
    id: "C138",
    sources: "002:42",
    kind: "formula",
    verdict: "garbled",
    claim: {
      en: "The neuron is written f(x; w₁, w₂, b) on the left and with w₀ and w₁ on the right.",
      "zh-cn": "神经元的写法前后不一：左边是 f(x; w₁, w₂, b)，右边用的却是 w₀ 和 w₁。",
    },
    asPrinted: "f(x;w_1,w_2,b) = f(w_0x_0 + w_1x_1 + b)",
    correct: {
      en: "Counted from 0 on both sides: f(x; w₀, w₁, b) = f(w₀x₀ + w₁x₁ + b), three parameters for two inputs. Taken at its word, the printed formula lacks a value for w₀ and never uses w₂.",
      "zh-cn":
        "两边都从 0 数起：f(x; w₀, w₁, b) = f(w₀x₀ + w₁x₁ + b)，两个输入，三个参数。照字面去算，原式缺了 w₀ 的值，w₂ 却从未用到。",
    },
    check() {
      const [x0, x1] = [1.2, 0.7];
      const right = (given: Record<string, number>) =>
        sigmoid(Number(given.w0) * x0 + Number(given.w1) * x1 + Number(given.b));
      const network = createNetwork({
        inputs: 2,
        layers: [{ units: 1, activation: "sigmoid" }],
        batch: 1,
      });
      network.parameters.set([0.5, -0.3, 0.1]);
      return [
        same(
          { en: "given w₁, w₂ and b, as printed", "zh-cn": "照原文给出 w₁、w₂、b" },
          String(right({ w1: 0.5, w2: -0.3, b: 0.1 })),
          "NaN",
        ),
        near(
          { en: "given w₀, w₁ and b: against a unit", "zh-cn": "给出 w₀、w₁、b：与单元之差" },
          right({ w0: 0.5, w1: -0.3, b: 0.1 }) -
            Number(forward(network, Float64Array.of(x0, x1))[0]),
          0,
          1e-15,
        ),
        same(
          { en: "parameters for two inputs", "zh-cn": "两个输入时参数的个数" },
          network.parameters.length,
          3,
        ),
      ];
    },
  }),
  claim({
    id: "C139",
    sources: "002:57",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "If w₀ should grow and w₁ shrink, x₀ and x₁ must have opposite signs.",
      "zh-cn": "若要 w₀ 增大、w₁ 减小，x₀ 与 x₁ 就必须异号。",
    },
    correct: {
      en: "So for a single example: one δ cannot serve two opposite wishes through inputs of one sign. A batch can, with positive inputs throughout, if δ differs in sign: x = (0.9, 0.2) and (0.2, 0.9) together move w by η(0.245, −0.245). Of random batches of 32 sigmoid outputs only about 11 % move both weights the same way.",
      "zh-cn":
        "对单个样本是这样：输入同号时，一个 δ 满足不了两个相反的愿望。但一批样本只要 δ 有正有负，输入全为正也能做到：x = (0.9, 0.2) 与 (0.2, 0.9) 合起来让 w 移动 η(0.245, −0.245)。随机取 32 个 sigmoid 输出为一批，只有约 11 % 的批让两个权重同向移动。",
    },
    check() {
      // The error w − w* is (−1, 1): w₀ should grow and w₁ shrink. A move is −δx, with δ = (w − w*)·x.
      const moveOf = ([x0, x1]: readonly [number, number]) =>
        [(x0 - x1) * x0, (x0 - x1) * x1] as const;
      const random = mulberry32(1);
      const alone = count(1000)
        .map(() => moveOf([random(), random()]))
        .filter(([up, down]) => up > 0 && down < 0);
      const pair = (
        [
          [0.9, 0.2],
          [0.2, 0.9],
        ] as const
      ).map(moveOf);
      const mean = [0, 1].map((i) => pair.reduce((sum, move) => sum + Number(move[i]) / 2, 0));
      const { counts } = complete(sameSignGradients({ dimensions: [2], batchSizes: [32] }));
      return [
        same(
          { en: "single positive examples that do both", "zh-cn": "单个正输入样本两者兼顾的次数" },
          alone.length,
          0,
        ),
        near(
          {
            en: "moves of (0.9, 0.2), (0.2, 0.9): mean",
            "zh-cn": "(0.9, 0.2) 与 (0.2, 0.9) 的平均移动",
          },
          mean,
          [0.245, -0.245],
          1e-12,
        ),
        near(
          { en: "batches of 32: share with one sign", "zh-cn": "每批 32 个：两权重同向的比例" },
          Number(counts[0]?.fraction),
          0.11,
          0.035,
        ),
      ];
    },
  }),
  claim({
    id: "C140",
    sources: "002:58",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The outputs of the sigmoid are always positive.",
      "zh-cn": "sigmoid 的输出总是正数。",
    },
    correct: {
      en: "0 < σ(z) < 1 for every real z, with the mean ½ over inputs spread evenly about 0. The positive number may be as small as one likes, since σ(z) falls like e^z to the left; double precision makes it 0 from about −745 on.",
      "zh-cn":
        "对一切实数 z，0 < σ(z) < 1；输入关于 0 对称分布时，均值为 ½。这个正数可以任意小，因为 σ(z) 向左像 e^z 那样下降；用双精度计算，大约从 −745 起就成了 0。",
    },
    check() {
      const outputs = between(-700, 700, 14001).map((z) => sigmoid(z));
      return [
        same(
          { en: "of 14 001 outputs, not above 0", "zh-cn": "14 001 个输出中不大于 0 的" },
          outputs.filter((output) => !(output > 0)).length,
          0,
        ),
        near(
          "ln σ(−10), ln σ(−700)",
          [-10, -700].map((z) => Math.log(sigmoid(z))),
          [-10 - Math.log1p(Math.exp(-10)), -700],
          1e-9,
        ),
        near("E σ(Z), Z ~ N(0, 1)", gaussianMoments(activation("sigmoid")).mean, 0.5, 1e-9),
        same(
          { en: "σ(−746) in double precision", "zh-cn": "双精度下的 σ(−746)" },
          sigmoid(-746),
          0,
        ),
      ];
    },
  }),
  claim({
    id: "C141",
    sources: "002:58",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "After a sigmoid layer x₀ and x₁ cannot have opposite signs, so that the model must zig-zag to its optimum.",
      "zh-cn": "前一层若用 sigmoid，x₀ 与 x₁ 便不能异号，模型只好走 Z 字形接近最优解。",
    },
    correct: {
      en: "Only with one example a step must it zig-zag; the path is then about three times as long as the way it leads. All examples at once go from the same start to the same goal almost straight. What stays is the condition number of the inputs’ second moments: 12.5 for two sigmoids, 1 for the same minus ½.",
      "zh-cn":
        "每步只看一个样本，才非走 Z 字形不可：路径约为实际位移的三倍长。每步用全部样本，从同一起点到同一目标，走的几乎是直线。改变不了的是输入二阶矩的条件数：两个 sigmoid 为 12.5，减去 ½ 后为 1。",
    },
    check() {
      // w₀ must grow by 1 and w₁ shrink by 1; ten pools of 256 examples with inputs σ(N(0, 1)).
      const inputs = [{ activation: "sigmoid" }, { activation: "sigmoid", shift: -0.5 }] as const;
      const run = complete(zigZag({ inputs, batchSizes: [1], dimensions: [2] }));
      const [single] = run.stochastic;
      const [all] = run.fullBatch;
      const kappa = run.conditions.filter(({ bias }) => !bias).map(({ population }) => population);
      return [
        same(
          { en: "one example: least share of one sign", "zh-cn": "单样本：同号步所占的最小比例" },
          Math.min(...(single?.sameSignFractions ?? [])),
          1,
        ),
        inside(
          { en: "one example: least length / way led", "zh-cn": "单样本：路径长 / 位移，最小" },
          Math.min(...(single?.indices ?? [])),
          2.6,
          3.5,
        ),
        inside(
          {
            en: "all at once: greatest length / way led",
            "zh-cn": "全部样本：路径长 / 位移，最大",
          },
          Math.max(...(all?.indices ?? [])),
          1,
          1.08,
        ),
        near(
          { en: "condition number: σ, σ − ½", "zh-cn": "条件数：σ、σ − ½" },
          kappa,
          [12.526, 1],
          1e-3,
        ),
      ];
    },
  }),
  claim({
    id: "C142",
    sources: "002:58",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "Because of the zig-zag, like a boat tacking against the wind, convergence is slower (implied).",
      "zh-cn": "模型像帆船逆风那样走 Z 字形，收敛因此变慢（文中暗示）。",
    },
    correct: {
      en: "Slower, but not through the zig-zag. At one learning rate tanh needs about a tenth of the steps of σ, but σ − ½, whose path is nearly straight, needs as many as σ: that is scale, not sign. A mean costs steps through the largest stable η: each at its best rate, σ takes some twenty steps and σ − ½ one or two. In a network on two circles σ is the faster at η = 3 for both, σ − ½ if each has its own.",
      "zh-cn":
        "会变慢，但不是因为 Z 字形。学习率相同时，tanh 的步数约为 σ 的十分之一；可是 σ − ½ 走的路几乎是直的，步数却与 σ 一样多：起作用的是尺度，不是符号。均值之所以费步数，是因为它压低了稳定的最大 η：各取最佳学习率时，σ 要二十来步，σ − ½ 只要一两步。用网络学同心圆，都取 η = 3 时 σ 更快，各取各的学习率时 σ − ½ 更快。",
    },
    check() {
      const sigma = { activation: "sigmoid" } as const;
      const inputs = [sigma, { ...sigma, shift: -0.5 }, { activation: "tanh" }] as const;
      const run = complete(zigZag({ inputs, batchSizes: [1], dimensions: [2] }));
      const steps = run.stochastic.map((each) => Array.from(each.steps));
      const ratios = (other: number) =>
        (steps[0] ?? []).map((taken, i) => taken / Number(steps[other]?.[i]));
      // From the same start, all examples at once, each kind of input at its best rate.
      const best = run.fullBatch.filter(({ offset }) => offset[1] === 1);
      // Networks with one hidden layer on the circles; median epochs of ten to a loss of 0.1.
      const epochs = (shift: number, rate: number) => {
        const runners = [{ ...sigma, rule: "xavier", shift }] as const;
        const seeds = count(10).map((i) => i + 1);
        const how = { runners, seeds, learningRates: [rate], task: "circles", depth: 1 } as const;
        return complete(shiftAblation({ ...how, epochs: 100 })).results[0]?.medianEpochs ?? 0;
      };
      return [
        near(
          {
            en: "η = 0.1: steps σ / (σ − ½), extremes",
            "zh-cn": "η = 0.1：步数 σ / (σ − ½)，两端",
          },
          [Math.min(...ratios(1)), Math.max(...ratios(1))],
          [1, 1],
          0.12,
        ),
        atLeast(
          { en: "η = 0.1: steps σ / tanh, least", "zh-cn": "η = 0.1：步数 σ / tanh，最小" },
          Math.min(...ratios(2)),
          5,
        ),
        atLeast(
          {
            en: "best η: least steps σ / most σ − ½",
            "zh-cn": "最佳 η：σ 最少步数 / σ − ½ 最多步数",
          },
          Math.min(...(best[0]?.steps ?? [])) / Math.max(...(best[1]?.steps ?? [])),
          5,
        ),
        near(
          {
            en: "epochs σ / (σ − ½): η = 3; η = 7, 15",
            "zh-cn": "轮数 σ / (σ − ½)：η = 3；η = 7、15",
          },
          [epochs(0, 3) / epochs(-0.5, 3), epochs(0, 7) / epochs(-0.5, 15)],
          [0.45, 1.45],
          0.4,
        ),
      ];
    },
  }),
  claim({
    id: "C143",
    sources: "001:138",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "A good activation function is one that avoids vanishing and exploding gradients.",
      "zh-cn": "好的激活函数，就是能尽量避免梯度消失与梯度爆炸的函数。",
    },
    correct: {
      en: "It is not enough, and a function cannot do it alone. The identity with orthogonal weights passes gradients through twenty layers exactly as they are, and never learns two circles, which ReLU does. And the sigmoid lets gradients vanish with LeCun’s weights, and far less with those that make it tanh. Conditioning, smoothness, range and cost count as well.",
      "zh-cn":
        "这还不够，单靠函数也做不到。恒等函数配正交权重，梯度穿过二十层丝毫不变，却永远学不会同心圆，ReLU 则学得会。同是 sigmoid，用 LeCun 的权重梯度会消失，用等价于 tanh 的权重就轻得多。此外还要看条件数、光滑性、值域和计算量。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const linear = { activation: "identity", rule: "orthogonal", width: 32, rows: 8 } as const;
      const { gains = [] } = complete(jacobianGain({ networks: [linear], seeds })).results[0] ?? {};
      const learners = [
        { activation: "identity", rule: "orthogonal" },
        { activation: "relu", rule: "he" },
      ] as const;
      const way = { task: "circles", epochs: 20, learningRates: [0.3], goal: 0.3, seeds } as const;
      const { results } = complete(activationRace({ ...way, runners: learners }));
      const learned = results.map(({ runs }) => runs.filter(({ epochs }) => epochs <= 20).length);
      const perLayer = (tanhEquivalent: boolean) =>
        complete(gradientProfile({ rule: "lecun", tanhEquivalent, width: 32, rows: 16, seeds }))
          .perLayer;
      return [
        near(
          { en: "identity, 20 layers: gain, extremes", "zh-cn": "恒等函数，20 层的增益，两端" },
          [Math.min(...gains), Math.max(...gains)],
          [1, 1],
          1e-12,
        ),
        near(
          { en: "circles learned of ten: identity, ReLU", "zh-cn": "十次中学会同心圆：恒等、ReLU" },
          learned,
          [0, 10],
          1,
        ),
        inside(
          { en: "sigmoid, LeCun: factor of δ a layer", "zh-cn": "sigmoid，LeCun：δ 每层的倍数" },
          perLayer(false),
          0.21,
          0.26,
        ),
        inside(
          {
            en: "sigmoid as tanh: factor of δ a layer",
            "zh-cn": "sigmoid 当作 tanh：δ 每层的倍数",
          },
          perLayer(true),
          0.85,
          0.96,
        ),
      ];
    },
  }),
  claim({
    id: "C144",
    sources: "001:142",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "Backpropagation multiplies by the activation's derivative once a layer; where its absolute value is below 1, the errors tend to 0 and the first layers are no longer updated.",
      "zh-cn":
        "反向传播每过一层就乘一次激活函数的导数；导数的绝对值若小于 1，误差项便趋于 0，最前面几层不再更新。",
    },
    correct: {
      en: "A layer multiplies by its weights and by f′. Twenty sigmoids in a row with w = 8 and b = −4 multiply the gradient by exactly 2²⁰, though σ′ ≤ ¼; with w = 4 and b = −2 by 1; with w = 1 and b = 0 by 1.1·10⁻¹³. Nor do factors below 1 suffice: the product of 1 − 1/(l + 1)² over all layers l ≥ 1 tends to ½.",
      "zh-cn":
        "每一层既乘以 f′，也乘以权重。二十个 sigmoid 排成一串，w = 8、b = −4 时，虽然 σ′ ≤ ¼，梯度恰好乘以 2²⁰；w = 4、b = −2 时乘以 1；w = 1、b = 0 时乘以 1.1·10⁻¹³。因子都小于 1 也还不够：1 − 1/(l + 1)² 对所有层 l ≥ 1 的乘积趋于 ½。",
    },
    check() {
      // Twenty equal sigmoids in a row, from h₀ = ½: the product of w·σ′, and the largest σ′ on the way.
      const chain = (w: number, b: number) => {
        let [h, gradient, steepest] = [0.5, 1, 0];
        for (const _ of count(20)) {
          const slope = sigmoidDerivative(w * h + b);
          [h, gradient] = [sigmoid(w * h + b), gradient * w * slope];
          steepest = Math.max(steepest, slope);
        }
        return { gradient, steepest };
      };
      const chains = [chain(8, -4), chain(4, -2), chain(1, 0)];
      const product = (layers: number) =>
        count(layers).reduce((total, i) => total * (1 - 1 / (i + 2) ** 2), 1);
      return [
        near(
          { en: "w = 8, 4, 1: log₂ of the gradient", "zh-cn": "w = 8、4、1：梯度的 log₂" },
          chains.map(({ gradient }) => Math.log2(gradient)),
          [20, 0, -43],
          0.2,
        ),
        atMost(
          { en: "largest derivative in all three", "zh-cn": "三者中最大的导数" },
          Math.max(...chains.map(({ steepest }) => steepest)),
          0.25,
        ),
        near(
          {
            en: "Π (1 − 1/(l + 1)²), 20 and 10⁴ layers",
            "zh-cn": "Π (1 − 1/(l + 1)²)，20 层与 10⁴ 层",
          },
          [product(20), product(10_000)],
          [11 / 21, 0.5],
          1e-4,
        ),
      ];
    },
  }),
  claim({
    id: "C145",
    sources: "001:146",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "Gradients explode because the absolute value of the activation's derivative exceeds 1.",
      "zh-cn": "梯度爆炸的原因是激活函数导数的绝对值大于 1。",
    },
    correct: {
      en: "It takes no derivative above 1: twenty layers of tanh, of ReLU (both f′ ≤ 1) or of sigmoids (σ′ ≤ ¼) explode if their weights are large enough. Nor does such a derivative suffice: GELU reaches 1.129, and with weights of variance 1/(4n) twenty layers of it still make gradients vanish.",
      "zh-cn":
        "爆炸并不需要大于 1 的导数：权重够大时，二十层 tanh、ReLU（两者 f′ ≤ 1）乃至 sigmoid（σ′ ≤ ¼）都会爆炸。导数大于 1 也不足以爆炸：GELU 的导数可达 1.129，权重方差取 1/(4n) 时，二十层 GELU 照样让梯度消失。",
    },
    check() {
      const shape = { width: 32, rows: 8 } as const;
      const networks = [
        { ...shape, activation: "tanh", rule: "unit" },
        { ...shape, activation: "relu", rule: "he", gain: Math.SQRT2 },
        { ...shape, activation: "sigmoid", rule: "lecun", gain: 20 },
        { ...shape, activation: "gelu", rule: "lecun", gain: 0.5 },
      ] as const;
      const seeds = count(10).map((i) => i + 1);
      const { results } = complete(jacobianGain({ networks, seeds }));
      const [hyperbolic, rectified, logistic, gaussian] = results.map(({ gain }) => gain);
      return [
        atLeast(
          { en: "tanh, deviation 1: gain of 20 layers", "zh-cn": "tanh，标准差 1：20 层的增益" },
          Number(hyperbolic),
          3000,
        ),
        atLeast(
          { en: "ReLU, variance 4/n: the same", "zh-cn": "ReLU，方差 4/n：同上" },
          Number(rectified),
          100,
        ),
        atLeast(
          { en: "sigmoid, variance 400/n: the same", "zh-cn": "sigmoid，方差 400/n：同上" },
          Number(logistic),
          10,
        ),
        atMost(
          { en: "GELU, variance 1/(4n): the same", "zh-cn": "GELU，方差 1/(4n)：同上" },
          Number(gaussian),
          1e-10,
        ),
      ];
    },
  }),
  claim({
    id: "C146",
    sources: "001:148",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "With exploding gradients, the best that can happen is that nothing is learnt, and the worst that weights become NaN.",
      "zh-cn": "发生梯度爆炸时，最好的情形是什么也学不到，最坏的情形是权重变成 NaN。",
    },
    correct: {
      en: "The worst is right: twenty ReLU layers of 16 units with 1.3 times He’s weights overflow at η = 0.1 within two steps, for all of ten seeds. The best is better than said: with the gradient clipped to the norm 1, the same ten runs stay finite, and within a hundred steps each brings its loss, be it tens or hundreds of thousands, below a tenth of it.",
      "zh-cn":
        "最坏的情形说得对：二十层 ReLU，每层 16 个单元，权重取 He 的 1.3 倍，η = 0.1，十个种子都在两步之内溢出。最好的情形比文中说的要好：把梯度裁剪到范数 1，同样的十次运行都保持有限；开始时的损失少则几十、多则几十万，一百步之内都降到十分之一以下。",
    },
    check() {
      const descend = (seed: number, clip?: number) => {
        const network = { starts: [{ rule: "he", gain: 1.3 }], width: 16, rows: 16 } as const;
        const how = { learningRate: 0.1, steps: 100, seed };
        const { runs } = complete(explosion({ ...network, ...how, ...(clip ? { clip } : {}) }));
        return { losses: [], ...runs[0] };
      };
      const seeds = count(10).map((i) => i + 1);
      const [plain, clipped] = [undefined, 1].map((clip) =>
        seeds.map((seed) => descend(seed, clip)),
      );
      const ends = (clipped ?? []).map(({ losses }) => Number(losses.at(-1)));
      const starts = (clipped ?? []).map(({ losses }) => Number(losses[0]));
      return [
        same(
          { en: "runs of ten that overflow", "zh-cn": "十次中溢出的次数" },
          (plain ?? []).filter(({ divergence }) => divergence).length,
          10,
        ),
        atMost(
          { en: "latest step of the overflow", "zh-cn": "溢出最迟的一步" },
          Math.max(...(plain ?? []).map(({ divergence }) => divergence?.step ?? 100)),
          5,
        ),
        same(
          { en: "clipped to norm 1: that overflow", "zh-cn": "裁剪到范数 1：溢出的次数" },
          (clipped ?? []).filter(({ divergence }) => divergence).length,
          0,
        ),
        same(
          { en: "clipped: that end below a tenth", "zh-cn": "裁剪后：损失降到十分之一以下的次数" },
          ends.filter((end, i) => end < Number(starts[i]) / 10).length,
          10,
        ),
      ];
    },
  }),
  claim({
    id: "C147",
    sources: "004:37",
    kind: "empirical",
    verdict: "false",
    claim: {
      en: "In deep networks with S-shaped functions, the gradients of the later layers are nearly 0 and their weights are hardly updated.",
      "zh-cn": "在使用 S 形函数的深层网络中，靠后各层的梯度几乎为 0，权重几乎不更新。",
    },
    correct: {
      en: "It is the early layers, next to the input. Through five sigmoid layers with LeCun’s weights ‖∂W‖ grows from layer to layer towards the output, from 0.001 to 0.23. In the first epoch of training the fifth layer moves some seventy times as far as the first. Only counted in the order of the backward pass does the sentence come right.",
      "zh-cn":
        "应是前面的层，靠近输入的层。五层 sigmoid，用 LeCun 的权重，‖∂W‖ 朝输出方向逐层增大，从 0.001 到 0.23。训练的第一轮里，第五层移动的距离约为首层的七十倍。除非按反向传播的次序来数层，这句话才说得通。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const { draws, mean } = complete(gradientProfile({ depth: 5, width: 32, rows: 32, seeds }));
      const growing = draws.filter(({ weightGradients }) =>
        weightGradients.every((norm, l) => l === 0 || norm > Number(weightGradients[l - 1])),
      );
      const { inputs, targets } = moons({ rows: 200, noise: 0.1, random: mulberry32(7) });
      const moved = seeds.map((seed) => {
        const random = mulberry32(seed);
        const layers = count(5).map(() => ({ units: 8, activation: "sigmoid" as const }));
        const network = createNetwork({ inputs: 2, layers: [...layers, { units: 1 }], batch: 20 });
        initialise(network, lecun(), random);
        const before = network.layers.map(({ weights }) => weights.slice());
        const way = { loss: "bce", optimiser: sgd({ learningRate: 0.1 }), batchSize: 20 } as const;
        for (const _ of train(network, { ...way, inputs, targets, random, epochs: 1 }));
        const distance = (l: number) =>
          Math.hypot(
            ...(network.layers[l]?.weights ?? []).map((w, i) => w - Number(before[l]?.[i])),
          );
        return distance(4) / distance(0);
      });
      return [
        near(
          { en: "‖∂W₁‖, ‖∂W₅‖, geometric means of ten", "zh-cn": "‖∂W₁‖、‖∂W₅‖，十次的几何平均" },
          [0, 4].map((l) => Math.log10(Number(mean.weightGradients[l]))),
          [-3, -0.6],
          0.4,
        ),
        atLeast(
          { en: "of ten: growing from layer to layer", "zh-cn": "十次中逐层增大的次数" },
          growing.length,
          8,
        ),
        atLeast(
          {
            en: "moved in one epoch: layer 5 / layer 1",
            "zh-cn": "一轮中的移动：第 5 层 / 第 1 层",
          },
          moved.sort((a, b) => a - b)[4] ?? 0,
          30,
        ),
      ];
    },
  }),
  claim({
    id: "C148",
    sources: "004:37",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "As hidden layers are added, the accuracy of classification falls.",
      "zh-cn": "隐藏层越加越多，分类准确率反而降低。",
    },
    correct: {
      en: "So with this start and plain descent: sigmoid layers of eight units with Xavier’s weights reach 0.9 on two moons with one hidden layer and stay at 0.5 with eight. The same eight layers, drawn so that they are tanh layers, reach about 0.9 as well. It is the start that fails, not the depth.",
      "zh-cn":
        "就这种初值和普通的梯度下降而言，是的：每层八个单元的 sigmoid，用 Xavier 的权重学双月数据，一个隐藏层时准确率约 0.9，八个时停在 0.5。同样的八层，换成等价于 tanh 的权重，也能达到 0.9 左右。失败的是初值，不是深度。",
    },
    check() {
      const xavier = { activation: "sigmoid", rule: "xavier" } as const;
      const kinds = [xavier, { ...xavier, tanhEquivalent: true }];
      const seeds = count(10).map((i) => i + 1);
      const { runs } = complete(depthAndAccuracy({ kinds, depths: [1, 8], seeds, epochs: 30 }));
      // By kind, then by depth: the fifth of ten accuracies in order.
      const medians = count(4).map((group) => {
        const accuracies = runs.slice(10 * group, 10 * group + 10).map(({ accuracy }) => accuracy);
        return accuracies.sort((a, b) => a - b)[4] ?? 0;
      });
      return [
        near(
          {
            en: "Xavier, 1 and 8 layers: median of ten",
            "zh-cn": "Xavier，1 层与 8 层：十次的中位数",
          },
          medians.slice(0, 2),
          [0.9, 0.5],
          0.06,
        ),
        near(
          { en: "tanh-equivalent, 1 and 8 layers", "zh-cn": "等价于 tanh，1 层与 8 层" },
          medians.slice(2),
          [0.9, 0.9],
          0.06,
        ),
      ];
    },
  }),
  claim({
    id: "C149",
    sources: "004:37",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "That accuracy falls with depth is what is called vanishing gradients.",
      "zh-cn": "准确率随深度降低，这就是所谓的梯度消失。",
    },
    correct: {
      en: "Vanishing gradients are about gradients; falling accuracy is one thing that may follow. Five sigmoid layers with Xavier’s weights start with a gradient of W₁ about 450 times smaller than that of W₅; plain descent stays at 0.5, and Adam, from the same start, reaches about 0.9. Accuracy may also fall with depth though gradients do not vanish, which He and others (2016) call degradation.",
      "zh-cn":
        "梯度消失说的是梯度；准确率下降只是可能的后果之一。五层 sigmoid，用 Xavier 的权重，开始时 W₁ 的梯度约为 W₅ 的 450 分之一；普通的梯度下降停在 0.5，Adam 从同一初值出发却达到 0.9 左右。反过来，梯度没有消失，准确率也可能随深度下降，He 等人（2016）称之为退化。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const start = { activation: "sigmoid", rule: "xavier" } as const;
      const profile = complete(gradientProfile({ ...start, depth: 5, width: 8, rows: 20, seeds }));
      const median = (descent: "sgd" | "adam", learningRate: number) => {
        const how = { descent, learningRate, epochs: 30 };
        const { runs } = complete(depthAndAccuracy({ kinds: [start], depths: [5], seeds, ...how }));
        return runs.map(({ accuracy }) => accuracy).sort((a, b) => a - b)[4] ?? 0;
      };
      return [
        inside(
          { en: "‖∂W₁‖/‖∂W₅‖ at the start", "zh-cn": "开始时的 ‖∂W₁‖/‖∂W₅‖" },
          profile.weightGradientRatio,
          0.0007,
          0.007,
        ),
        near(
          { en: "plain descent: median accuracy of ten", "zh-cn": "梯度下降：十次准确率的中位数" },
          median("sgd", 0.5),
          0.5,
          0.05,
        ),
        atLeast(
          { en: "Adam: median accuracy of ten", "zh-cn": "Adam：十次准确率的中位数" },
          median("adam", 0.02),
          0.85,
        ),
      ];
    },
  }),
  claim({
    id: "C150",
    sources: "004:44",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "With three layers, ∂L/∂W₁ = ∂L/∂f₃ · ∂S/∂a₃ · W₃ · ∂S/∂a₂ · W₂ · ∂S/∂a₁ · ∂a₁/∂W₁.",
      "zh-cn": "网络有三层时，∂L/∂W₁ = ∂L/∂f₃ · ∂S/∂a₃ · W₃ · ∂S/∂a₂ · W₂ · ∂S/∂a₁ · ∂a₁/∂W₁。",
    },
    asPrinted:
      "frac{{partial L}}{{partial {f_3}}} cdot frac{{partial S}}{{partial {a_3}}} cdot {W_3} cdot frac{{partial S}}{{partial {a_2}}} cdot {W_2} cdot frac{{partial S}}{{partial {a_1}}} cdot frac{{partial {a_1}}}{{partial {W_1}}}",
    correct: {
      en: "Right for three neurons in a row, and for layers if each ∂S/∂a is read as a diagonal matrix and the product as row vectors from the left. As it is computed, the order turns round and every W is transposed: δ₁ = S′(a₁) ⊙ W₂ᵀ(S′(a₂) ⊙ W₃ᵀδ₃), and ∂L/∂W₁ = δ₁xᵀ. The backslashes of the formula are lost.",
      "zh-cn":
        "对排成一串的三个神经元是对的；对层也对，只要把每个 ∂S/∂a 看作对角矩阵，并从左边起按行向量相乘。实际计算时次序颠倒，每个 W 都要转置：δ₁ = S′(a₁) ⊙ W₂ᵀ(S′(a₂) ⊙ W₃ᵀδ₃)，∂L/∂W₁ = δ₁xᵀ。原文的公式丢了反斜杠。",
    },
    check() {
      // Three sigmoid layers of two units; L is the sum of the outputs. δ₁ by the formula, W transposed or not.
      const layers = count(3).map(() => ({ units: 2, activation: "sigmoid" as const }));
      const network = createNetwork({ inputs: 2, layers, batch: 1 });
      network.parameters.set([
        1.2, -0.7, 0.4, 2, 0.1, 0.3, -1, 0.5, 1.5, 0.8, 0, -0.2, 2, -1, 0.6, 1, 0.1, 0,
      ]);
      const x = Float64Array.of(0.8, -0.5);
      const loss = () => forward(network, x).reduce((total, f) => total + f, 0);
      const firstDeltas = (transposed: boolean) => {
        loss();
        return network.layers.reduceRight((above: number[], { slopes }, l) => {
          const W = network.layers[l + 1]?.weights;
          const entry = (i: number, j: number) => Number(W?.[transposed ? 2 * j + i : 2 * i + j]);
          const passed = (i: number) => above.reduce((sum, d, j) => sum + entry(i, j) * d, 0);
          return Array.from(slopes, (slope, i) => slope * (W ? passed(i) : 1));
        }, []);
      };
      const gradient = (deltas: number[]) => deltas.flatMap((d) => Array.from(x, (xi) => d * xi));
      const quotients = count(4).map((i) => {
        const at = (h: number) => {
          network.parameters[i] = Number(network.parameters[i]) + h;
          const value = loss();
          network.parameters[i] = Number(network.parameters[i]) - h;
          return value;
        };
        return (at(1e-5) - at(-1e-5)) / 2e-5;
      });
      const gap = (g: number[]) => Math.max(...g.map((v, i) => Math.abs(v - Number(quotients[i]))));
      return [
        atMost(
          { en: "Wᵀ: off the difference quotients by", "zh-cn": "用 Wᵀ：与差商相差" },
          gap(gradient(firstDeltas(true))),
          1e-9,
        ),
        atLeast(
          { en: "W: off the difference quotients by", "zh-cn": "用 W：与差商相差" },
          gap(gradient(firstDeltas(false))),
          1e-3,
        ),
      ];
    },
  }),
  claim({
    id: "C151",
    sources: "004:45",
    kind: "empirical",
    verdict: "false",
    claim: {
      en: "The factors ∂S/∂aᵢ are the cause of vanishing gradients.",
      "zh-cn": "梯度之所以消失，是由于因子 ∂S/∂aᵢ。",
    },
    correct: {
      en: "They are one cause; the other half of the product are the weights. Three neurons held at aᵢ = 0, where each factor is ¼, have a gradient that grows as W₃W₂. Twenty sigmoid layers lose it with LeCun’s weights, and keep about a seventh as tanh layers. And ReLU, whose factors are 0 or 1, loses it too if its weights have variance 1/n.",
      "zh-cn":
        "它们是原因之一；乘积的另一半是权重。让三个神经元都停在 aᵢ = 0，每个因子都是 ¼，梯度却与 W₃W₂ 成正比。二十层 sigmoid，用 LeCun 的权重，梯度消失；换成等价于 tanh 的权重，还剩约七分之一。ReLU 的因子非 0 即 1，权重方差为 1/n 时梯度照样消失。",
    },
    check() {
      // Three sigmoids with biases −w/2, so that every a is 0; ∂L/∂W₁ by difference quotients, L = ½(f₃ − 1)².
      const gradient = (w: number) => {
        const loss = (first: number) => {
          const f1 = sigmoid(first * 0.5 - w / 2);
          const f2 = sigmoid(w * f1 - w / 2);
          return (sigmoid(w * f2 - w / 2) - 1) ** 2 / 2;
        };
        return (loss(w + 1e-5) - loss(w - 1e-5)) / 2e-5;
      };
      const seeds = count(10).map((i) => i + 1);
      const shape = { rule: "lecun", width: 32, rows: 16, seeds } as const;
      const fromTopToBottom = (options: {
        activation: "sigmoid" | "relu";
        tanhEquivalent?: true;
      }) => complete(gradientProfile({ ...shape, ...options })).deltaRatio;
      return [
        near(
          { en: "gradient, w = 4 and 8 against w = 1", "zh-cn": "梯度，w = 4 与 8 相对于 w = 1" },
          [gradient(4) / gradient(1), gradient(8) / gradient(1)],
          [16, 64],
          1e-3,
        ),
        inside(
          { en: "sigmoid, LeCun: log₁₀ δ₁/δ₂₀", "zh-cn": "sigmoid，LeCun 权重：log₁₀ δ₁/δ₂₀" },
          Math.log10(fromTopToBottom({ activation: "sigmoid" })),
          -14,
          -10.5,
        ),
        inside(
          { en: "sigmoid as tanh: δ₁/δ₂₀", "zh-cn": "sigmoid 当作 tanh：δ₁/δ₂₀" },
          fromTopToBottom({ activation: "sigmoid", tanhEquivalent: true }),
          0.05,
          0.4,
        ),
        inside(
          { en: "ReLU, variance 1/n: δ₁/δ₂₀", "zh-cn": "ReLU，方差 1/n：δ₁/δ₂₀" },
          fromTopToBottom({ activation: "relu" }),
          3e-4,
          6e-3,
        ),
      ];
    },
  }),
  claim({
    id: "C152",
    sources: "004:47",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "Each of the three derivatives lies in 0 < ∂S/∂aᵢ ≤ 0.25 (the third is printed as ∂S/∂3).",
      "zh-cn": "三个导数都满足 0 < ∂S/∂aᵢ ≤ 0.25（第三个印成了 ∂S/∂3）。",
    },
    asPrinted: "0<∂S/ ∂3≤0.25",
    correct: {
      en: "True for each aᵢ; the third stands for ∂S/∂a₃. The value 0.25 is reached at a = 0 only, and away from it σ′ soon falls: 0.105 at a = ±2, 0.0066 at ±5. Over a standard normal a the mean is 0.2066.",
      "zh-cn":
        "对每个 aᵢ 都成立；第三个应为 ∂S/∂a₃。0.25 只在 a = 0 处达到，离开那里 σ′ 很快下降：a = ±2 时为 0.105，±5 时为 0.0066。a 服从标准正态分布时，均值为 0.2066。",
    },
    check() {
      const slopes = between(-30, 30, 6001).map((a) => sigmoidDerivative(a));
      const largest = Math.max(...slopes);
      return [
        near(
          { en: "largest slope on [−30, 30]", "zh-cn": "[−30, 30] 上最大的斜率" },
          largest,
          0.25,
          0,
        ),
        same(
          { en: "of 6001 points: where it is reached", "zh-cn": "6001 个点中达到它的" },
          slopes.filter((slope) => slope === largest).length,
          1,
        ),
        same(
          { en: "of 6001 points: slope not above 0", "zh-cn": "6001 个点中斜率不大于 0 的" },
          slopes.filter((slope) => !(slope > 0)).length,
          0,
        ),
        near(
          {
            en: "slope at ±2 and ±5, mean over N(0, 1)",
            "zh-cn": "±2、±5 处的斜率，N(0, 1) 下的均值",
          },
          [
            sigmoidDerivative(-2),
            sigmoidDerivative(5),
            gaussianExpectation((a) => sigmoidDerivative(a)),
          ],
          [0.104994, 0.006648, 0.206621],
          1e-6,
        ),
      ];
    },
  }),
  claim({
    id: "C153",
    sources: "004:48",
    kind: "number",
    verdict: "true",
    claim: {
      en: "The product of the three derivatives is at most 0.015625.",
      "zh-cn": "三个导数之积不超过 0.015625。",
    },
    correct: {
      en: "It is exactly 1/64, reached only when all three a are 0. For independent standard normal a the product is 0.0088 on average. It bounds the derivatives only: with W₂ = W₃ = 8 the whole product may reach 1.",
      "zh-cn":
        "恰好是 1/64，只有三个 a 全为 0 时才达到。三个 a 独立且服从标准正态分布时，乘积平均为 0.0088。这只是导数的上界：若 W₂ = W₃ = 8，整个乘积可以达到 1。",
    },
    check() {
      const random = mulberry32(1);
      const products = count(20_000).map(() =>
        count(3).reduce((product) => product * sigmoidDerivative(standardNormal(random)), 1),
      );
      return [
        near(
          "S′(0)³, 8·8·S′(0)³",
          [sigmoidDerivative(0) ** 3, 64 * sigmoidDerivative(0) ** 3],
          [1 / 64, 1],
          0,
        ),
        atMost(
          { en: "largest of 20 000 random products", "zh-cn": "20 000 个随机乘积中最大的" },
          Math.max(...products),
          0.015625,
        ),
        near(
          { en: "their mean", "zh-cn": "它们的均值" },
          products.reduce((sum, product) => sum + product / 20_000, 0),
          gaussianExpectation((a) => sigmoidDerivative(a)) ** 3,
          1e-4,
        ),
      ];
    },
  }),
  claim({
    id: "C154",
    sources: "004:50",
    kind: "number",
    verdict: "caveat",
    claim: {
      en: "For 20 layers the product is at most 0.25²⁰ = 9.094 × 10⁻¹³.",
      "zh-cn": "若有 20 层，乘积不超过 0.25²⁰ = 9.094 × 10⁻¹³。",
    },
    asPrinted: "{0.25^{20}} = {rm{9}}.0{rm{94}} times {10^{ – 13}}",
    correct: {
      en: "It is 2⁻⁴⁰ = 9.09495 × 10⁻¹³, and 9.095 × 10⁻¹³ when rounded; the source cuts the digits off. It bounds the derivatives alone: with weights 4 in between the bound is 4¹⁹ times as large, 0.25.",
      "zh-cn":
        "准确值是 2⁻⁴⁰ = 9.09495 × 10⁻¹³，四舍五入为 9.095 × 10⁻¹³；原文直接截断了后面的数字。这只是导数的上界：若其间的权重都是 4，上界就要乘以 4¹⁹，成了 0.25。",
    },
    check() {
      const bound = count(20).reduce((product) => product * sigmoidDerivative(0), 1);
      const weights = count(19).reduce((product) => product * 4, 1);
      return [
        near({ en: "log₂ of the bound", "zh-cn": "上界的 log₂" }, Math.log2(bound), -40, 1e-12),
        same(
          { en: "rounded to four digits", "zh-cn": "四舍五入到四位" },
          bound.toExponential(3),
          "9.095e-13",
        ),
        near(
          { en: "printed / right − 1", "zh-cn": "原文 / 准确值 − 1" },
          9.094e-13 / bound - 1,
          -1.0412e-4,
          1e-7,
        ),
        near({ en: "with 19 weights of 4", "zh-cn": "乘上 19 个权重 4" }, bound * weights, 0.25, 0),
      ];
    },
  }),
  claim({
    id: "C155",
    sources: "004:49",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The small product makes the value of the loss smaller.",
      "zh-cn": "乘积很小，会使损失函数的值变小。",
    },
    correct: {
      en: "It makes the gradient small; the loss stays where it is, which is the trouble. Three or twenty sigmoids in a row with w = 1 have losses of 0.0576 and 0.0581, but gradients of W₁ of about 3·10⁻³ and 3·10⁻¹⁴; and a thousand steps on W₁ change the loss of the twenty by less than 10⁻¹².",
      "zh-cn":
        "变小的是梯度；损失停在原处不动，麻烦正在于此。三个或二十个 w = 1 的 sigmoid 排成一串，损失分别为 0.0576 与 0.0581，相差无几，而 W₁ 的梯度约为 3·10⁻³ 与 3·10⁻¹⁴；对二十个的那一串，在 W₁ 上走一千步，损失的变化不到 10⁻¹²。",
    },
    check() {
      // Sigmoids in a row, all weights 1 but the first; x = 0.8, L = ½(h − 1)².
      const run = (layers: number, w1: number) => {
        const slope = 0.8 * sigmoidDerivative(0.8 * w1);
        let [h, product] = [sigmoid(0.8 * w1), slope];
        for (const _ of count(layers - 1))
          [h, product] = [sigmoid(h), product * sigmoidDerivative(h)];
        return { loss: (h - 1) ** 2 / 2, gradient: (h - 1) * product };
      };
      const [three, twenty] = [run(3, 1), run(20, 1)];
      let w1 = 1;
      for (const _ of count(1000)) w1 -= run(20, w1).gradient;
      return [
        near(
          { en: "loss of 3 and of 20 layers", "zh-cn": "3 层与 20 层的损失" },
          [three.loss, twenty.loss],
          [0.0576, 0.0581],
          2e-4,
        ),
        near(
          { en: "log₁₀ of the gradient of W₁", "zh-cn": "W₁ 梯度的 log₁₀" },
          [three, twenty].map(({ gradient }) => Math.log10(Math.abs(gradient))),
          [-2.54, -13.56],
          0.1,
        ),
        atMost(
          { en: "change of the loss in 1000 steps", "zh-cn": "1000 步之后损失的变化" },
          Math.abs(run(20, w1).loss - twenty.loss),
          1e-12,
        ),
      ];
    },
  }),
  claim({
    id: "C156",
    sources: "004:51",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The gradient of W₁, the first layer's parameters, is therefore very small.",
      "zh-cn": "因此，第一层参数 W₁ 的梯度非常小。",
    },
    correct: {
      en: "W₁ collects the most factors, so that its gradient is the smallest where each factor is below 1. With LeCun’s weights a sigmoid layer multiplies δ by about 0.236, the √χ of mean-field theory; twenty layers leave W₁ less than 10⁻¹⁰ of what the last gets. With other weights, as those that make tanh layers, the first layer is not starved.",
      "zh-cn":
        "W₁ 收集的因子最多，所以每个因子都小于 1 时，它的梯度最小。用 LeCun 的权重，一层 sigmoid 把 δ 约乘以 0.236，即平均场理论的 √χ；二十层之后，W₁ 得到的不到末层的 10⁻¹⁰。换一种权重，例如等价于 tanh 的，首层就不会挨饿。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const profile = (tanhEquivalent: boolean) =>
        complete(gradientProfile({ width: 32, rows: 16, seeds, tanhEquivalent }));
      const vanishing = profile(false);
      const smallestFirst = vanishing.draws.filter(
        ({ weightGradients }) => Math.min(...weightGradients) === weightGradients[0],
      );
      const { chi } = meanField(activation("sigmoid"), { weightVariance: 1 });
      return [
        near(
          { en: "factor of δ a layer, against √χ", "zh-cn": "δ 每层的倍数，对照 √χ" },
          vanishing.perLayer,
          Math.sqrt(chi),
          0.015,
        ),
        atMost(
          { en: "‖∂W₁‖/‖∂W₂₀‖, LeCun’s weights", "zh-cn": "‖∂W₁‖/‖∂W₂₀‖，LeCun 的权重" },
          vanishing.weightGradientRatio,
          1e-10,
        ),
        atLeast(
          { en: "of ten: W₁ has the smallest gradient", "zh-cn": "十次中 W₁ 的梯度最小的次数" },
          smallestFirst.length,
          9,
        ),
        atLeast(
          { en: "‖∂W₁‖/‖∂W₂₀‖, as tanh layers", "zh-cn": "‖∂W₁‖/‖∂W₂₀‖，等价于 tanh" },
          profile(true).weightGradientRatio,
          0.01,
        ),
      ];
    },
  }),
];
