import {
  activation,
  activationNames,
  activationRace,
  approximation,
  binaryCrossEntropy,
  complete,
  createNetwork,
  deadUnitsInTraining,
  depthAndAccuracy,
  gelu,
  gradientProfile,
  he,
  initialise,
  leakyRelu,
  logSoftmax,
  logSumExp,
  maxoutGradient,
  mulberry32,
  predict,
  relu,
  reluDerivative,
  sgd,
  sigmoid,
  sigmoidDerivative,
  silu,
  softmax,
  tanh,
  tanhDerivative,
  train,
  zigZagIndex,
  zigZagPath,
} from "nonlinear";
import { atLeast, atMost, between, count, inside, near, same } from "notebook";
import { type Claim, claim } from "./claim.ts";

/** C157 to C170: softmax in code, the choice of a function, and the state of the articles themselves. */
export const choice: readonly Claim[] = [
  claim({
    id: "C157",
    sources: "004:28",
    kind: "history",
    verdict: "true",
    claim: {
      en: "ReLU usually stands for the ramp function and its variants.",
      "zh-cn": "ReLU 通常指斜坡函数及其变种。",
    },
    correct: {
      en: "The variants keep the ramp’s positive half and change the other: with the parameter at the end of its range, leaky ReLU, PReLU and ELU become the ramp, and relu6 is the ramp cut off at 6. Seen from far away GELU and SiLU are ramps too.",
      "zh-cn":
        "各种变体保留斜坡的正半边，改动另一半：参数取到尽头时，leaky ReLU、PReLU 与 ELU 都变成斜坡函数；relu6 则是在 6 处截平的斜坡。从远处看，GELU 与 SiLU 也是斜坡。",
    },
    reference:
      "Dubey, S. R., Singh, S. K. & Chaudhuri, B. B. (2022). Activation functions in deep learning: a comprehensive survey and benchmark. Neurocomputing, 503.",
    check() {
      const xs = between(-5, 5, 201);
      const ramp = (x: number) => (x + Math.abs(x)) / 2;
      const gap = (f: (x: number) => number) =>
        Math.max(...xs.map((x) => Math.abs(f(x) - ramp(x))));
      const variants = [
        activation("leaky-relu", { slope: 0 }),
        activation("prelu", { slope: 0 }),
        activation("elu", { alpha: 0 }),
        activation("relu6"),
      ];
      return [
        near(
          { en: "relu − ramp on [−5, 5]", "zh-cn": "relu 与斜坡之差，[−5, 5]" },
          gap(relu),
          0,
          0,
        ),
        near(
          {
            en: "leaky, PReLU, ELU at 0; relu6: gap",
            "zh-cn": "leaky、PReLU、ELU 取 0，relu6：之差",
          },
          variants.map((f) => gap(f.value)),
          [0, 0, 0, 0],
          1e-15,
        ),
        atMost(
          { en: "GELU(1000x)/1000 − ramp", "zh-cn": "GELU(1000x)/1000 与斜坡之差" },
          gap((x) => gelu(1000 * x) / 1000),
          1e-3,
        ),
        atMost(
          { en: "SiLU(1000x)/1000 − ramp", "zh-cn": "SiLU(1000x)/1000 与斜坡之差" },
          gap((x) => silu(1000 * x) / 1000),
          1e-3,
        ),
      ];
    },
  }),
  claim({
    id: "C158",
    sources: "001:437–441",
    kind: "code",
    verdict: "false",
    claim: {
      en: "Three softmax probabilities, joined by “plt.plot(x, y)”, show the graph of softmax.",
      "zh-cn": "用 “plt.plot(x, y)” 把 softmax 的三个概率连成线，就是 softmax 的图像。",
    },
    asPrinted: "plt.plot(x, y)",
    correct: {
      en: "Each probability depends on all three scores, so that no curve y(x) runs through the points: for the score 2.9 it is 0.245 here, and 1/3 among three equal scores. Draw three bars, or vary one score: then the curve is σ(z − log Σ e^zⱼ), the sum over the others.",
      "zh-cn":
        "每个概率都依赖全部三个分数，所以没有一条曲线 y(x) 穿过这些点：同样是分数 2.9，在这里概率为 0.245，在三个相等的分数中则是 1/3。应当画三根柱子，或者只让一个分数变动：这时的曲线是 σ(z − log Σ e^zⱼ)，只对其余各个求和。",
    },
    check() {
      const [x, y] = [[0.3, 2.9, 4], softmax([0.3, 2.9, 4])];
      const [left = 0, right = 0] = y;
      // What the printed line says halfway between 0.3 and 2.9, and what a score of 1.6 gets in place of the first.
      const halfway = (left + right) / 2;
      const curve = (z: number) => Number(softmax([z, 2.9, 4])[0]);
      const zs = between(-5, 9, 141);
      return [
        near(
          {
            en: "score 2.9: among these, among equals",
            "zh-cn": "分数 2.9：在这里，在相等的分数中",
          },
          [right, Number(softmax([2.9, 2.9, 2.9])[1])],
          [0.2452, 1 / 3],
          1e-4,
        ),
        near(
          { en: "2.9 if the third is 0 instead of 4", "zh-cn": "2.9，第三个由 4 改为 0" },
          Number(softmax([Number(x[0]), 2.9, 0])[1]),
          0.8855,
          1e-3,
        ),
        atLeast(
          {
            en: "the line at 1.6 / a score of 1.6",
            "zh-cn": "连线在 1.6 处的值 / 分数 1.6 的概率",
          },
          halfway / curve(1.6),
          1.5,
        ),
        atMost(
          {
            en: "one score varied: gap to σ(z − log Σ)",
            "zh-cn": "只变一个分数：与 σ(z − log Σ) 之差",
          },
          Math.max(...zs.map((z) => Math.abs(curve(z) - sigmoid(z - logSumExp([2.9, 4]))))),
          1e-12,
        ),
      ];
    },
  }),
  claim({
    id: "C159",
    sources: "001:430–435",
    kind: "code",
    verdict: "caveat",
    claim: {
      en: "Subtracting the maximum first, as the code for softmax does, solves the problem of overflow.",
      "zh-cn": "softmax 的代码先减去最大值，溢出问题便解决了。",
    },
    asPrinted: "sum_exp_x = np.sum(exp_x)",
    correct: {
      en: "For one vector it does. On a batch of two rows np.max and np.sum, without an axis, take the whole table: the rows sum to 0.901 and 0.099. And a probability may still underflow to 0, so that its logarithm is −∞; for losses use log-softmax.",
      "zh-cn":
        "对单个向量确实如此。但一批有两行时，np.max 与 np.sum 不写 axis 就作用于整张表：两行之和分别是 0.901 与 0.099。而且概率仍可能下溢为 0，取对数便是 −∞；计算损失应当用 log-softmax。",
    },
    check() {
      // The printed code, for a table of scores: one maximum and one sum for all that it is given.
      const printed = (rows: readonly number[][]) => {
        const c = Math.max(...rows.flat());
        const powers = rows.map((row) => row.map((z) => Math.exp(z - c)));
        const total = powers.flat().reduce((a, b) => a + b, 0);
        return powers.map((row) => row.map((power) => power / total));
      };
      const batch = [
        [0.3, 2.9, 4],
        [1, 1, 1],
      ];
      const sums = printed(batch).map((row) => row.reduce((a, b) => a + b, 0));
      const [one = []] = printed([[1000, 1001, 1002]]);
      return [
        near(
          { en: "scores 1000, 1001, 1002", "zh-cn": "分数 1000、1001、1002" },
          one,
          softmax([0, 1, 2]),
          1e-15,
        ),
        same(
          { en: "without the maximum", "zh-cn": "不减最大值" },
          Number.isNaN(Math.exp(1000) / (Math.exp(1000) + Math.exp(1001))),
          true,
        ),
        near(
          { en: "two rows: their sums", "zh-cn": "两行：各行之和" },
          sums,
          [0.900885, 0.099115],
          1e-6,
        ),
        near(
          { en: "scores 0, 1000: log p, log-softmax", "zh-cn": "分数 0、1000：log p、log-softmax" },
          [Math.log(Number(printed([[0, 1000]])[0]?.[0])), Number(logSoftmax([0, 1000])[0])],
          [Number.NEGATIVE_INFINITY, -1000],
          0,
        ),
      ];
    },
  }),
  claim({
    id: "C160",
    sources: "001:460",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "Choose the output's activation function by its range: a classifier's probability lies in [0, 1], hence the sigmoid.",
      "zh-cn": "输出层的激活函数按值域来选：分类器给出的概率在 [0, 1] 之间，所以用 sigmoid。",
    },
    correct: {
      en: "The range is necessary, not enough: many functions lie in [0, 1]. What decides is the law of what is observed, with its loss: yes or no, sigmoid with binary cross-entropy; one of K classes, softmax; a count, an exponential; a real number, no function at all. Sigmoids for exclusive classes do not even sum to 1.",
      "zh-cn":
        "值域合适是必要的，却不够：值域在 [0, 1] 之内的函数很多。起决定作用的是观测量的分布，以及与它相配的损失：是或否，用 sigmoid 配二元交叉熵；K 类之一，用 softmax；计数，用指数函数；实数，什么函数也不用。对互斥的类别各用一个 sigmoid，各概率之和就不是 1。",
    },
    check() {
      // How hard the loss pulls at z = −10 when the answer is yes, for three choices with values in [0, 1].
      const slope = (loss: (z: number) => number) => (loss(-10 + 1e-4) - loss(-10 - 1e-4)) / 2e-4;
      const hardSquash = (z: number) => Math.min(1, Math.max(0, 0.5 + z / 6));
      const sum = (p: ArrayLike<number>) => Array.from(p).reduce((a, b) => a + b, 0);
      return [
        near(
          { en: "σ, cross-entropy: slope at −10", "zh-cn": "σ，交叉熵：−10 处的斜率" },
          slope((z) => binaryCrossEntropy([z], [1])),
          sigmoid(-10) - 1,
          1e-6,
        ),
        near(
          { en: "σ, squared error: slope at −10", "zh-cn": "σ，平方误差：−10 处的斜率" },
          slope((z) => (sigmoid(z) - 1) ** 2),
          -9.0787e-5,
          1e-8,
        ),
        near(
          {
            en: "straight, cut at 0 and 1: slope at −10",
            "zh-cn": "直线截到 [0, 1]：−10 处的斜率",
          },
          slope((z) => (hardSquash(z) - 1) ** 2),
          0,
          0,
        ),
        near(
          {
            en: "scores 2, 1, 0: sum of σ, of softmax",
            "zh-cn": "分数 2、1、0：σ 之和、softmax 之和",
          },
          [sum([2, 1, 0].map((z) => sigmoid(z))), sum(softmax([2, 1, 0]))],
          [2.111856, 1],
          1e-6,
        ),
      ];
    },
  }),
  claim({
    id: "C161",
    sources: "001:462",
    kind: "empirical",
    verdict: "true",
    claim: {
      en: "If too many units die with ReLU, try Leaky ReLU, PReLU or maxout.",
      "zh-cn": "使用 ReLU 时，如果死亡的单元太多，可以改用 Leaky ReLU、PReLU 或 maxout。",
    },
    correct: {
      en: "Good advice in the source’s order, the learning rate first: at 1 none of 64 units dies, at 7 half. With leaky ReLU some come back, and in maxout one piece always gets the whole gradient. But no function mends a rate that is too large: at 10, PReLU with slope 0.25 is right less often than ReLU with three quarters dead.",
      "zh-cn":
        "按原文的次序，先看学习率，这就是好建议：64 个单元，学习率为 1 时一个也不死，为 7 时死一半。用 leaky ReLU，有一些会回来；在 maxout 中，总有一片得到全部梯度。但学习率太大，换什么函数也不管用：为 10 时，斜率 0.25 的 PReLU 比死了四分之三的 ReLU 还不准。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const census = (activation: "relu" | "leaky-relu" | "prelu", rate: number) => {
        const how = { activation, learningRates: [rate], epochs: 10, seeds };
        const { runs } = complete(deadUnitsInTraining(how));
        const mean = (of: (run: (typeof runs)[number]) => number) =>
          runs.reduce((total, run) => total + of(run) / runs.length, 0);
        return {
          dead: mean((run) => run.deadFraction),
          right: mean((run) => run.trainAccuracy),
          back: mean((run) => Number(run.timeline.at(-1)?.[0]?.totalRevivals)),
        };
      };
      const pieces = maxoutGradient([-3, -1, -2], 3, [1]);
      return [
        near(
          { en: "ReLU: dead at rates 1, 7", "zh-cn": "ReLU：学习率 1、7 时死亡的比例" },
          [census("relu", 1).dead, census("relu", 7).dead],
          [0, 0.47],
          0.2,
        ),
        atLeast(
          {
            en: "leaky, rate 10: back, in ten nets",
            "zh-cn": "leaky，学习率 10：十个网络中回来的",
          },
          10 * census("leaky-relu", 10).back,
          15,
        ),
        near(
          { en: "maxout: gradients of its three pieces", "zh-cn": "maxout：三片各自的梯度" },
          pieces,
          [0, 1, 0],
          0,
        ),
        atLeast(
          { en: "rate 10: accuracy, ReLU − PReLU", "zh-cn": "学习率 10：准确率，ReLU − PReLU" },
          census("relu", 10).right - census("prelu", 10).right,
          0.1,
        ),
      ];
    },
  }),
  claim({
    id: "C162",
    sources: "001:463",
    kind: "empirical",
    verdict: "false",
    claim: {
      en: "In classifiers, sigmoid functions and their combinations usually do better.",
      "zh-cn": "在分类器中，sigmoid 及其组合往往表现更好。",
    },
    correct: {
      en: "At the output of a classifier the sigmoid is right: with the cross-entropy the slope is p − y. In the hidden layers it is the slowest choice here: after 15 epochs at rate 1 with two hidden layers ReLU classifies two moons better for nearly every seed. What the “combinations” are, the source does not say.",
      "zh-cn":
        "在分类器的输出层，sigmoid 是对的：配上交叉熵，斜率就是 p − y。在隐藏层，它是这里最慢的选择：两个隐藏层、学习率 1，训练 15 轮后，几乎每个种子都是 ReLU 把双月分得更准。所谓“联合”指什么，原文没有说。",
    },
    check() {
      const kinds = [
        { activation: "relu", rule: "he" },
        { activation: "tanh", rule: "xavier" },
        { activation: "sigmoid", rule: "xavier" },
      ] as const;
      const seeds = count(10).map((i) => i + 1);
      const how = { depths: [2], width: 16, learningRate: 1, epochs: 15 };
      const { runs } = complete(depthAndAccuracy({ ...how, kinds, seeds }));
      const [relu = [], tanh = [], sigmoids = []] = kinds.map((_, kind) =>
        runs.slice(10 * kind, 10 * kind + 10).map(({ accuracy }) => accuracy),
      );
      const wins = (a: number[]) => a.filter((right, i) => right > Number(sigmoids[i])).length;
      const crossEntropy = (z: number) => binaryCrossEntropy([z], [1]);
      const slope = (crossEntropy(1.3 + 1e-5) - crossEntropy(1.3 - 1e-5)) / 2e-5;
      return [
        near(
          { en: "output: slope at z = 1.3, y = 1", "zh-cn": "输出层：z = 1.3、y = 1 处的斜率" },
          slope,
          sigmoid(1.3) - 1,
          1e-8,
        ),
        atLeast(
          { en: "of 10 seeds: ReLU better than σ", "zh-cn": "10 个种子中：ReLU 比 σ 准" },
          wins(relu),
          8,
        ),
        atLeast(
          { en: "of 10 seeds: tanh better than σ", "zh-cn": "10 个种子中：tanh 比 σ 准" },
          wins(tanh),
          7,
        ),
        atMost(
          { en: "σ inside: best accuracy of ten", "zh-cn": "σ 在内部：十次中最高的准确率" },
          Math.max(...sigmoids),
          0.95,
        ),
      ];
    },
  }),
  claim({
    id: "C163",
    sources: "001:464",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "Because of “gradient collapse”, sigmoid and tanh have sometimes to be avoided.",
      "zh-cn": "由于“梯度崩溃”，有时不能用 sigmoid 和 tanh。",
    },
    correct: {
      en: "The name is “vanishing gradient”, and not the function alone decides: 20 sigmoid layers with Xavier’s weights lose twelve orders of magnitude, with the weights that make them tanh layers less than two. And gates need bounded values: a forget gate σ(5) keeps half of a cell’s content over 100 steps, where relu(5) would multiply it by 5¹⁰⁰.",
      "zh-cn":
        "这叫“梯度消失”，而且起决定作用的不单是函数：20 层 sigmoid 用 Xavier 初始化，要损失十二个数量级；用等价于 tanh 的权重，则不到两个。门控也需要有界的值：遗忘门取 σ(5)，100 步之后单元还留有一半内容；取 relu(5)，则要乘以 5¹⁰⁰。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const lost = (tanhEquivalent: boolean) => {
        const network = { activation: "sigmoid", rule: "xavier", tanhEquivalent } as const;
        const { deltaRatio } = complete(
          gradientProfile({ ...network, width: 32, rows: 16, seeds }),
        );
        return -Math.log10(deltaRatio);
      };
      const kept = (gate: number) => count(100).reduce((cell) => gate * cell, 1);
      return [
        inside(
          { en: "σ, Xavier: orders of magnitude lost", "zh-cn": "σ，Xavier：损失的数量级" },
          lost(false),
          10.5,
          14,
        ),
        inside(
          { en: "σ, as tanh: orders of magnitude lost", "zh-cn": "σ，等价于 tanh：损失的数量级" },
          lost(true),
          -0.5,
          2,
        ),
        near(
          { en: "gate σ(5), 100 steps: kept", "zh-cn": "门 σ(5)，100 步：留下" },
          kept(sigmoid(5)),
          0.511,
          1e-3,
        ),
        near(
          { en: "gate relu(5), 100 steps: log₁₀", "zh-cn": "门 relu(5)，100 步：log₁₀" },
          Math.log10(kept(relu(5))),
          100 * Math.log10(5),
          1e-9,
        ),
      ];
    },
  }),
  claim({
    id: "C164",
    sources: "001:466",
    kind: "empirical",
    verdict: "false",
    claim: {
      en: "ReLU is only ever used in hidden layers.",
      "zh-cn": "ReLU 只能用在隐藏层。",
    },
    correct: {
      en: "As a rule of thumb fair, as a law false: where nothing negative is observed, as with 1 + sin 3x, a ReLU at the output learns the curve. On sin 3x no output ≥ 0 gets below a mean squared error of 0.2616, and an output unit can die, as some of ten do here. Softplus has the same range and does not die.",
      "zh-cn":
        "当经验用还算公道，当定律就错了：观测值不会为负时，例如 1 + sin 3x，输出层用 ReLU 学得会。对 sin 3x，任何 ≥ 0 的输出，均方误差都不会低于 0.2616；而且输出单元会死，这里的十个中就死了几个。softplus 的值域与它相同，却不会死。",
    },
    check() {
      const xs = Float64Array.from(between(-1, 1, 100));
      const learn = (head: "relu" | "softplus", lift: number) =>
        count(10).map((seed) => {
          const random = mulberry32(seed + 1);
          const layers = [
            { units: 16, activation: "relu" },
            { units: 1, activation: head },
          ] as const;
          const network = createNetwork({ inputs: 1, layers, batch: 20 });
          initialise(network, he(), random);
          const way = {
            loss: "mse",
            optimiser: sgd({ learningRate: 0.1 }),
            epochs: 40,
            batchSize: 20,
          } as const;
          const targets = xs.map((x) => lift + Math.sin(3 * x));
          for (const _ of train(network, { ...way, inputs: xs, targets, random }));
          const outputs = predict(network, xs);
          const error = outputs.reduce(
            (total, y, n) => total + (y - Number(targets[n])) ** 2 / 100,
            0,
          );
          return { error, dead: outputs.every((y) => y === 0) };
        });
      const [negative, lifted] = [learn("relu", 0), learn("relu", 1)];
      const { nonNegativeFloor } = complete(
        approximation({ squares: [1], pieces: [1], steps: [1] }),
      );
      return [
        near(
          { en: "sin 3x: floor of every output ≥ 0", "zh-cn": "sin 3x：任何输出 ≥ 0 的下限" },
          nonNegativeFloor,
          1 / 4 - Math.sin(6) / 24,
          1e-9,
        ),
        atMost(
          {
            en: "1 + sin 3x, ReLU: best error of ten",
            "zh-cn": "1 + sin 3x，ReLU：十次中最小的误差",
          },
          Math.min(...lifted.map(({ error }) => error)),
          0.05,
        ),
        inside(
          { en: "sin 3x, ReLU: dead outputs of ten", "zh-cn": "sin 3x，ReLU：十个输出中死亡的" },
          negative.filter(({ dead }) => dead).length,
          1,
          8,
        ),
        same(
          { en: "sin 3x, softplus: dead outputs", "zh-cn": "sin 3x，softplus：死亡的输出" },
          learn("softplus", 0).filter(({ dead }) => dead).length,
          0,
        ),
      ];
    },
  }),
  claim({
    id: "C165",
    sources: "001:467",
    kind: "empirical",
    verdict: "true",
    claim: {
      en: "As a rule of thumb, start with ReLU, and try other functions if it does not do well.",
      "zh-cn": "凭经验，先用 ReLU；效果不好，再换别的激活函数。",
    },
    correct: {
      en: "A sound start, with He’s weights. On two moons ReLU is as fast as GELU, and on |x| it needs about 4 epochs where GELU and tanh do not arrive in 25; on circles GELU is ahead, with about 7 epochs to 10. So no start is the best everywhere; large language models use GELU and SwiGLU.",
      "zh-cn":
        "配上 He 初始化，这是稳妥的起点。学双月，ReLU 与 GELU 一样快；学 |x|，它约需 4 轮，GELU 和 tanh 在 25 轮内都没有到达；学圆环则是 GELU 领先，约 7 轮对 10 轮。可见没有处处最好的起点；大语言模型用的就是 GELU 与 SwiGLU。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const runners = [
        { activation: "relu", rule: "he" },
        { activation: "gelu", rule: "he" },
        { activation: "tanh", rule: "xavier" },
      ] as const;
      const medians = (
        task: "moons" | "circles" | "absolute-value",
        depth: number,
        rate: number,
      ) => {
        const how = { task, depth, learningRates: [rate], epochs: 25, seeds, runners };
        return complete(activationRace(how)).results.map((one) => one.medianEpochs);
      };
      const behind = ([relu = 0, ...others]: number[]) => relu / Math.min(...others);
      const [relu = 0, ...others] = medians("absolute-value", 1, 0.3);
      return [
        inside(
          {
            en: "moons: epochs, ReLU / best of the others",
            "zh-cn": "双月：轮数，ReLU / 其余最快的",
          },
          behind(medians("moons", 2, 1)),
          0.6,
          1.5,
        ),
        inside(
          {
            en: "circles: epochs, ReLU / best of the others",
            "zh-cn": "圆环：轮数，ReLU / 其余最快的",
          },
          behind(medians("circles", 2, 1)),
          1.1,
          2,
        ),
        inside({ en: "|x|: epochs of ReLU", "zh-cn": "|x|：ReLU 的轮数" }, relu, 2, 12),
        same(
          {
            en: "|x|: do GELU or tanh arrive in 25?",
            "zh-cn": "|x|：GELU 或 tanh 在 25 轮内到达？",
          },
          others.some((epochs) => epochs <= 25),
          false,
        ),
      ];
    },
  }),
  claim({
    id: "C166",
    sources: "001:1–116,118–479",
    kind: "formula",
    verdict: "garbled",
    claim: {
      en: "The headings carry marks like “### H3”, their levels are mixed, 5.3.4 occurs twice, the table of contents is printed as headings, and links lead nowhere.",
      "zh-cn":
        "标题带着“### H3”之类的记号，级别混乱，5.3.4 出现了两次，目录也印成了标题，链接都是空的。",
    },
    asPrinted: "## H5 5.1.6",
    correct: {
      en: "The level follows from the number: 5.1 stands under 5, and 5.1.6 under 5.1. The second 5.3.4 is 5.3.5, the graph after it 5.3.6. The headings from the first line on are the table of contents. The links at the end point to “#”; their texts name older articles on the same functions.",
      "zh-cn":
        "层级由编号决定：5.1 在 5 之下，5.1.6 在 5.1 之下。第二个 5.3.4 应为 5.3.5，其后的“图形”应为 5.3.6。从第一行起的那些标题其实是目录。文末的链接都指向“#”，文字是几篇讲同样函数的旧文章的题目。",
    },
    check() {
      // Some headings as they stand: the marks “#”, and the level “H” that is written behind them.
      const printed = `#### H4 5.1|##### H5 5.1.1|## H5 5.1.6|## H4 5.2|### H5 5.2.1|## H4 5.3|### H5 5.3.1
        |### H5 5.3.2|### H5 5.3.3|### H5 5.3.4|#### H5 5.3.4|#### H5 5.3.5`;
      const headings = printed.split("|").map((text) => {
        const [marks = "", level = "", number = ""] = text.trim().split(" ");
        return { marks: marks.length, level: Number(level.slice(1)), number };
      });
      const numbers = headings.map(({ number }) => number);
      const third = numbers.filter((number) => number.startsWith("5.3."));
      const mended = third.map((_, i) => `5.3.${i + 1}`);
      return [
        atLeast(
          { en: "levels “#” in use for “H5”", "zh-cn": "标作“H5”的标题用了几种“#”" },
          new Set(headings.filter(({ level }) => level === 5).map(({ marks }) => marks)).size,
          3,
        ),
        same(
          {
            en: "written level = dots in the number + 3",
            "zh-cn": "所写的级别 = 编号中的点数 + 3",
          },
          headings.every(({ level, number }) => level === number.split(".").length + 2),
          true,
        ),
        same(
          { en: "the number that occurs twice", "zh-cn": "出现两次的编号" },
          numbers.filter((number, i) => numbers.indexOf(number) < i).join(),
          "5.3.4",
        ),
        same(
          { en: "the last of 5.3, counted anew", "zh-cn": "5.3 的最后一节，重新编号" },
          mended.at(-1) ?? "",
          "5.3.6",
        ),
      ];
    },
  }),
  claim({
    id: "C167",
    sources:
      "000:6,63,72 001:122,196,235,282,324,380,390,405,444 002:14,60 003:8,54,60 004:14,23,32",
    kind: "formula",
    verdict: "garbled",
    claim: {
      en: "All the figures are missing.",
      "zh-cn": "所有插图都已缺失。",
    },
    correct: {
      en: "What they showed can be computed, and the chapters draw it again: the S of the sigmoid from 0 to 1, the one of tanh from −1 to 1, steeper by 4 at the middle, the ramp of ReLU, and the slope of the sigmoid, a hill of height ¼ that is nearly 0 beyond ±5.",
      "zh-cn":
        "图中的内容都可以算出来，各章也都重新画了：sigmoid 从 0 到 1 的 S 形，tanh 从 −1 到 1 的 S 形，中间陡四倍，ReLU 的斜坡，还有 sigmoid 的斜率：高为 ¼ 的小丘，在 ±5 之外几乎为 0。",
    },
    check() {
      const xs = between(-8, 8, 161);
      const least = (f: (x: number) => number) => Math.min(...xs.map((x) => f(x)));
      const largest = (f: (x: number) => number) => Math.max(...xs.map((x) => f(x)));
      return [
        near(
          { en: "σ, tanh, ReLU on [−8, 8]: least", "zh-cn": "σ、tanh、ReLU 在 [−8, 8] 上的最小值" },
          [least((x) => sigmoid(x)), least(tanh), least(relu)],
          [0, -1, 0],
          1e-3,
        ),
        near(
          { en: "the same: largest", "zh-cn": "同上：最大值" },
          [largest((x) => sigmoid(x)), largest(tanh), largest(relu)],
          [1, 1, 8],
          1e-3,
        ),
        near(
          "max σ′, max tanh′",
          [largest((x) => sigmoidDerivative(x)), largest(tanhDerivative)],
          [0.25, 1],
          1e-12,
        ),
        atMost(
          { en: "σ′ beyond ±5: largest", "zh-cn": "±5 之外的 σ′：最大值" },
          Math.max(...xs.filter((x) => Math.abs(x) >= 5).map((x) => sigmoidDerivative(x))),
          0.007,
        ),
      ];
    },
  }),
  claim({
    id: "C168",
    sources: "002:64,95,109",
    kind: "formula",
    verdict: "garbled",
    claim: {
      en: "“Sigmid” stands for sigmoid, and two sections are headed “Relu”: the second is Leaky ReLU.",
      "zh-cn": "sigmoid 误作“Sigmid”；有两节都以“Relu”为题，第二节其实是 Leaky ReLU。",
    },
    asPrinted: "Sigmid",
    correct: {
      en: "Read “Sigmoid”, and as the second heading “Leaky ReLU”: its formula max(ax, x) with a = 0.01 is that function, and not ReLU, from which it differs by |ax| on the left.",
      "zh-cn":
        "应读作“Sigmoid”；第二个“Relu”应为“Leaky ReLU”：取 a = 0.01，公式 max(ax, x) 就是它，而不是 ReLU，两者在左侧相差 |ax|。",
    },
    check() {
      const xs = between(-5, 5, 201);
      const second = (x: number) => Math.max(0.01 * x, x);
      const gap = (f: (x: number) => number) =>
        Math.max(...xs.map((x) => Math.abs(second(x) - f(x))));
      // Which known name has every letter of “sigmid”, in this order?
      const letters = /s.*i.*g.*m.*i.*d/;
      return [
        same(
          { en: "first known name that fits “sigmid”", "zh-cn": "与“sigmid”相符的第一个名称" },
          activationNames.find((name) => letters.test(name)) ?? "",
          "sigmoid",
        ),
        near(
          { en: "max(0.01x, x) − leaky ReLU", "zh-cn": "max(0.01x, x) 与 leaky ReLU 之差" },
          gap((x) => leakyRelu(x)),
          0,
          0,
        ),
        near(
          { en: "max(0.01x, x) − ReLU on [−5, 5]", "zh-cn": "max(0.01x, x) 与 ReLU 之差，[−5, 5]" },
          gap(relu),
          0.05,
          1e-12,
        ),
      ];
    },
  }),
  claim({
    id: "C169",
    sources: "003:52,62",
    kind: "formula",
    verdict: "garbled",
    claim: {
      en: "“RLU” stands for ReLU, and “gradient disappear” for vanishing gradients.",
      "zh-cn": "ReLU 误作“RLU”，梯度消失误译为“gradient disappear”。",
    },
    asPrinted: "RLU",
    correct: {
      en: "ReLU is the rectified linear unit. And “vanishing” is the term, for good reason: the gradient does not disappear, it shrinks with every layer: the slopes of twenty sigmoid layers leave at most 4⁻²⁰ ≈ 9·10⁻¹³, never 0. A gradient that is exactly 0 is another illness, the dead unit of ReLU.",
      "zh-cn":
        "ReLU 即修正线性单元（rectified linear unit）。英文术语是 vanishing，自有道理：梯度不是不见了，而是逐层缩小：二十层 sigmoid 的斜率至多留下 4⁻²⁰ ≈ 9·10⁻¹³，却从不为 0。梯度恰为 0 是另一种病，即 ReLU 的单元死亡。",
    },
    check() {
      const chain = (slope: (z: number) => number, z: number) =>
        count(20).reduce((product) => product * slope(z), 1);
      const known = activationNames.map(String);
      return [
        same(
          { en: "does the library know “rlu”, “relu”?", "zh-cn": "程序库认得“rlu”、“relu”吗？" },
          ["rlu", "relu"].filter((name) => known.includes(name)).join(),
          "relu",
        ),
        near(
          { en: "20 slopes σ′(0): log₂ of the product", "zh-cn": "20 个 σ′(0)：乘积的 log₂" },
          Math.log2(chain((z) => sigmoidDerivative(z), 0)),
          -40,
          1e-12,
        ),
        atLeast(
          { en: "20 slopes σ′(10): log₁₀, not −∞", "zh-cn": "20 个 σ′(10)：乘积的 log₁₀" },
          Math.log10(chain((z) => sigmoidDerivative(z), 10)),
          -90,
        ),
        near(
          { en: "20 slopes of ReLU at −1, at 1", "zh-cn": "ReLU 在 −1、1 处 20 个斜率之积" },
          [chain(reluDerivative, -1), chain(reluDerivative, 1)],
          [0, 1],
          0,
        ),
      ];
    },
  }),
  claim({
    id: "C170",
    sources: "002:58",
    kind: "formula",
    verdict: "garbled",
    claim: {
      en: "The comparison with a boat that tacks against the wind is garbled beyond reading.",
      "zh-cn": "以帆船逆风而行打的比方，句子已经错乱，读不通了。",
    },
    correct: {
      en: "Meant is a boat that tacks upwind, now to one side, now to the other. At 45° that costs √2 times the distance. Descent on one example at a time, with sigmoid inputs and a start that needs one weight to grow and one to shrink, travels about three times the distance; on all examples together, straight.",
      "zh-cn":
        "本意是逆风航行的帆船，一会儿偏向这边，一会儿偏向那边，走之字形。若偏 45°，路程是直线的 √2 倍。输入来自 sigmoid、一个权重要增大而另一个要减小时，每次只看一个样本的下降要走约三倍的路程；一次看全部样本，则几乎是直的。",
    },
    check() {
      const voyages = count(10).map((i) =>
        complete(zigZagPath({ seed: i + 1, learningRate: 0.3 })),
      );
      const together = complete(zigZagPath({ batchSize: 256, learningRate: 3 }));
      const lengths = voyages.map(({ index }) => index);
      return [
        near(
          { en: "a boat at 45°: path / distance", "zh-cn": "偏 45° 的船：路程 / 直线" },
          zigZagIndex([0, 0, 1, 1, 2, 0, 3, 1, 4, 0], 2),
          Math.SQRT2,
          1e-12,
        ),
        inside(
          { en: "one example a step: least of ten", "zh-cn": "每步一个样本：十次中最小" },
          Math.min(...lengths),
          2.5,
          4,
        ),
        near(
          { en: "share of steps along one diagonal", "zh-cn": "沿同一条对角线的步子所占比例" },
          Math.min(...voyages.map(({ sameSignFraction }) => sameSignFraction)),
          1,
          0,
        ),
        near(
          { en: "all examples at once: path / distance", "zh-cn": "一次全部样本：路程 / 直线" },
          together.index,
          1,
          0.02,
        ),
      ];
    },
  }),
];
