import {
  accuracy,
  activation,
  activationNames,
  affineCollapse,
  approximation,
  complete,
  createNetwork,
  elu,
  evaluateWritten,
  exclusiveOr,
  firingRate,
  gelu,
  hardtanh,
  he,
  identity,
  initialise,
  mulberry32,
  parameterCount,
  predict,
  pulsePeak,
  relu,
  reluInterpolant,
  sgd,
  sigmoid,
  softmax,
  split,
  standardNormal,
  step,
  train,
  xor,
} from "nonlinear";
import { digits } from "nonlinear/digits";
import { atLeast, atMost, between, count, inside, near, same } from "notebook";
import { type Claim, claim } from "./claim.ts";

/** C001 to C017: the neuron, and why it needs to be nonlinear. */
export const neuron: readonly Claim[] = [
  claim({
    id: "C001",
    sources: "000:9 003:10",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "A neuron sums what arrives at its dendrites; above a threshold the signal travels on along the axon, below it is “killed”.",
      "zh-cn": "树突传来的信号在神经元中累积，超过阈值就沿轴突继续传递，没有超过就被“杀死”。",
    },
    correct: {
      en: "Below the threshold the signal is not killed: it leaks away with a time constant and still adds to what soon follows. Above it a spike travels on, always the same; strength is told by how often spikes come.",
      "zh-cn":
        "阈值之下的信号并没有被“杀死”：它按一定的时间常数逐渐泄漏，随后不久到来的信号还能与它相加。越过阈值时，传出去的是一个个相同的脉冲，强弱由脉冲的频率表示。",
    },
    check() {
      // A leaky membrane, τV′ = I − V with τ = 20 ms; at V = 1 it fires, then rests for 2 ms.
      const spikesInOneSecond = (current: number) => {
        const dt = 0.02;
        let [potential, rest, spikes] = [0, 0, 0];
        for (let time = 0; time < 1000; time += dt) {
          rest -= dt;
          if (rest <= 0) potential += (dt / 20) * (current - potential);
          if (potential < 1) continue;
          [potential, rest, spikes] = [0, 2, spikes + 1];
        }
        return spikes;
      };
      return [
        atLeast(
          { en: "two pulses of 0.6, 5 ms apart", "zh-cn": "两个 0.6 的脉冲，相隔 5 毫秒" },
          pulsePeak([0, 5], 0.6),
          1,
        ),
        atMost(
          { en: "two pulses of 0.6, 100 ms apart", "zh-cn": "两个 0.6 的脉冲，相隔 100 毫秒" },
          pulsePeak([0, 100], 0.6),
          0.61,
        ),
        same(
          { en: "spikes a second, I = 0.95", "zh-cn": "I = 0.95 时每秒脉冲数" },
          spikesInOneSecond(0.95),
          0,
        ),
        near(
          { en: "spikes a second, I = 1.5 and 3", "zh-cn": "I = 1.5 与 3 时每秒脉冲数" },
          [1.5, 3].map(spikesInOneSecond),
          [1.5, 3].map((current) => 1000 * firingRate(current)),
          1,
        ),
      ];
    },
  }),
  claim({
    id: "C002",
    sources: "000:12 003:12",
    kind: "empirical",
    verdict: "untestable",
    claim: {
      en: "Once something has been learnt, some neurons put out different signals, and that is how neurons become connected.",
      "zh-cn": "学到新东西以后，部分神经元的输出会改变，神经元由此连接起来。",
    },
    correct: {
      en: "In an artificial network the connections are there from the start, and learning changes their weights. In the brain it is the synapses that grow stronger or weaker with use. In neither does an activation function connect neurons.",
      "zh-cn":
        "在人工神经网络中，连接从一开始就有，学习改变的是连接的权重；在大脑中，随使用而增强或减弱的是突触。两者都不是靠激活函数把神经元连接起来的。",
    },
    untested: {
      en: "The statement is too vague to measure: it does not say which signals, or what counts as a connection. What synapses do is known from experiments on tissue, not from a computation.",
      "zh-cn":
        "说法太含糊，无从测量：是哪些信号，怎样才算连接，都没有说明。突触如何变化，要靠对组织做的实验，而不是靠计算。",
    },
    reference:
      "Bliss, T. V. P. & Lømo, T. (1973). Long-lasting potentiation of synaptic transmission in the dentate area of the anaesthetized rabbit following stimulation of the perforant path. Journal of Physiology, 232.",
  }),
  claim({
    id: "C003",
    sources: "002:15",
    kind: "empirical",
    verdict: "false",
    claim: {
      en: "The artificial neuron is a complete imitation of how neurons in the brain pass on data.",
      "zh-cn": "人工神经元完全照搬了大脑神经元传递数据的方式。",
    },
    correct: {
      en: "It is a coarse model. It has no time, so that the order of its inputs does not matter, no spikes, and dendrites that only add; and it has weights of both signs on one and the same axon, which most living neurons do not have (Dale’s law).",
      "zh-cn":
        "它只是一个粗略的模型：没有时间，所以输入的先后无关紧要；没有脉冲；树突只会相加；同一根轴突上的权重有正有负，而大多数真正的神经元并非如此（戴尔原则）。",
    },
    check() {
      // One input lifts a leaky membrane by 1.2, the other lowers it by 0.5, 5 ms apart.
      const peak = (first: number, second: number) =>
        Math.max(first, first * Math.exp(-5 / 20) + second);
      // How many units of a random layer send weights of one sign only, as Dale’s law demands?
      const random = mulberry32(1);
      const network = createNetwork({ inputs: 1000, layers: [{ units: 16 }], batch: 1 });
      initialise(network, he(), random);
      const weights = network.layers[0]?.weights ?? [];
      const lawful = count(1000).filter((sender) => {
        const positive = count(16).filter(
          (unit) => Number(weights[unit * 1000 + sender]) > 0,
        ).length;
        return positive === 0 || positive === 16;
      });
      return [
        atLeast(
          { en: "membrane: +1.2, then −0.5", "zh-cn": "膜电位：先 +1.2，后 −0.5" },
          peak(1.2, -0.5),
          1,
        ),
        atMost(
          { en: "membrane: −0.5, then +1.2", "zh-cn": "膜电位：先 −0.5，后 +1.2" },
          peak(-0.5, 1.2),
          0.9,
        ),
        near(
          { en: "relu(w·x), in either order", "zh-cn": "relu(w·x)，两种先后次序" },
          [relu(1.2 - 0.5), relu(-0.5 + 1.2)],
          [0.7, 0.7],
          1e-15,
        ),
        atMost(
          { en: "share of units that obey Dale’s law", "zh-cn": "符合戴尔原则的单元所占比例" },
          lawful.length / 1000,
          0.01,
        ),
      ];
    },
  }),
  claim({
    id: "C004",
    sources: "002:15",
    kind: "history",
    verdict: "caveat",
    claim: {
      en: "Dendrites receive, through synapses, messages from the axons or the dendrites of other neurons.",
      "zh-cn": "树突经由突触接收消息，消息来自其他神经元的轴突或树突。",
    },
    correct: {
      en: "What meets a dendrite at a synapse is nearly always an axon. Synapses from dendrite to dendrite exist, in the olfactory bulb for instance, but they are the exception.",
      "zh-cn":
        "在突触处与树突相接的，几乎总是另一个神经元的轴突。树突与树突之间的突触确实存在，例如在嗅球中，但那是例外。",
    },
    untested: {
      en: "This is anatomy: it is decided under the electron microscope, not by a computation.",
      "zh-cn": "这是解剖学的问题，要在电子显微镜下回答，而不是靠计算。",
    },
    reference:
      "Rall, W., Shepherd, G. M., Reese, T. S. & Brightman, M. W. (1966). Dendrodendritic synaptic pathway for inhibition in the olfactory bulb. Experimental Neurology, 14, 44–56.",
  }),
  claim({
    id: "C005",
    sources: "001:124",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "A neuron weights its inputs, sums them and applies one more function: the activation function.",
      "zh-cn": "神经元把输入加权求和，再作用一个函数，它就是激活函数。",
    },
    correct: {
      en: "y = f(w·x + b): there is a bias as well, and softmax and maxout are not of this form, since they look at several sums at once.",
      "zh-cn":
        "应为 y = f(w·x + b)：还有偏置；而 softmax 与 maxout 要同时看多个加权和，不属于这种形式。",
    },
    check() {
      const relu = activation("relu");
      const [w1, w2, b] = [0.5, -0.25, 0.1];
      const neuron = (x1: number, x2: number) => relu.value(w1 * x1 + w2 * x2 + b);
      return [
        near("f(w·x + b)", neuron(1, 2), 0.1, 1e-15),
        near({ en: "without the bias", "zh-cn": "去掉偏置" }, relu.value(w1 + 2 * w2), 0, 0),
        near(
          "softmax(2, 1)₁ − softmax(2, 0)₁",
          Number(softmax([2, 1])[0]) - Number(softmax([2, 0])[0]),
          -0.149738,
          1e-6,
        ),
      ];
    },
  }),
  claim({
    id: "C006",
    sources: "001:125",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "Without activation functions every layer is a matrix product, and so is any stack of layers.",
      "zh-cn": "没有激活函数，每一层不过是一次矩阵乘法，叠加多少层也还是一次矩阵乘法。",
    },
    correct: {
      en: "Each layer is a matrix product and a shift, W x + b, and so is any composition: W = W_L ⋯ W₁. A network 4-16-16-16-3 holds 675 numbers; without activation functions, 15 numbers say all that it does.",
      "zh-cn":
        "每一层是一次矩阵乘法加一次平移，即 W x + b；复合起来还是这种形式，W = W_L ⋯ W₁。4-16-16-16-3 的网络有 675 个数；没有激活函数时，15 个数就说尽了它的一切。",
    },
    check() {
      // Five questions, at 0 and at the four unit vectors, give b and the columns of W.
      const probe = (f: "identity" | "relu") =>
        count(10).map((i) => complete(affineCollapse({ activation: f, seed: i + 1 })));
      const [plain, bent] = [probe("identity"), probe("relu")];
      const inside = parameterCount({
        inputs: 4,
        layers: [16, 16, 16, 3].map((units) => ({ units })),
      });
      const [found = 0] = plain.map(({ probed }) => probed.weights.length + probed.biases.length);
      return [
        near(
          { en: "numbers in the network, in W and b", "zh-cn": "网络中的数，W 与 b 中的数" },
          [inside, found],
          [675, 15],
          0,
        ),
        atMost(
          {
            en: "no f: error of W·x + b, worst of ten",
            "zh-cn": "没有 f：W·x + b 的误差，十次中最大",
          },
          Math.max(...plain.map((run) => run.probingDifference)),
          1e-12,
        ),
        atLeast(
          {
            en: "ReLU: error of W·x + b, least of ten",
            "zh-cn": "ReLU：W·x + b 的误差，十次中最小",
          },
          Math.min(...bent.map((run) => run.probingDifference)),
          0.1,
        ),
      ];
    },
  }),
  claim({
    id: "C007",
    sources: "001:129",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "Without activation functions every output, at any depth, is a linear combination of the inputs.",
      "zh-cn": "没有激活函数，无论网络多深，每个输出都是输入的线性组合。",
    },
    correct: {
      en: "An affine combination: there is a constant as well, unless every bias is zero. And depth can take away: the rank of W is at most the smallest width on the way, so that widths 5, 2, 5 leave a 5 × 5 matrix of rank 2.",
      "zh-cn":
        "应为仿射组合：除非偏置全为零，否则还要加一个常数。而且深度可能减少能力：W 的秩不超过沿途最小的宽度，宽度为 5、2、5 时，5 × 5 矩阵的秩只有 2。",
    },
    check() {
      const runs = count(10).map((i) =>
        complete(affineCollapse({ widths: [5, 2, 5], seed: i + 1 })),
      );
      const atZero = runs.map(({ probed }) => Math.max(...probed.biases.map(Math.abs)));
      const wide = complete(affineCollapse({ widths: [5, 7, 5] }));
      return [
        atLeast(
          {
            en: "largest output at x = 0, least of ten",
            "zh-cn": "x = 0 处的最大输出，十次中最小",
          },
          Math.min(...atZero),
          0.01,
        ),
        near(
          {
            en: "rank of W, widths 5, 2, 5, ten seeds",
            "zh-cn": "宽度 5、2、5 时 W 的秩，十个种子",
          },
          runs.map((run) => run.rank),
          count(10).map(() => 2),
          0,
        ),
        same({ en: "rank of W, widths 5, 7, 5", "zh-cn": "宽度 5、7、5 时 W 的秩" }, wide.rank, 5),
      ];
    },
  }),
  claim({
    id: "C008",
    sources: "001:129",
    kind: "history",
    verdict: "false",
    claim: {
      en: "A network without activation functions is the original perceptron.",
      "zh-cn": "不用激活函数的网络就是最初的感知机。",
    },
    correct: {
      en: "Rosenblatt’s perceptron has an activation function, the step: it answers yes or no and learns from wrong answers. A unit without activation is a linear regression; on AND its best answers are −¼, ¼, ¼, ¾.",
      "zh-cn":
        "罗森布拉特的感知机有激活函数，就是阶跃：它回答是或否，并从答错的样本中学习。没有激活函数的单元是线性回归；对逻辑与（AND），它最好的回答是 −¼、¼、¼、¾。",
    },
    reference:
      "Rosenblatt, F. (1958). The perceptron: a probabilistic model for information storage and organization in the brain. Psychological Review, 65, 386–408.",
    check() {
      const rows = [
        [0, 0, 0],
        [0, 1, 0],
        [1, 0, 0],
        [1, 1, 1],
      ] as const;
      // All rows at once, w ← w + η Σ (y − ŷ)x, for both units; only f differs.
      const learn = (f: (z: number) => number, rate: number) => {
        let [w1, w2, b, wrong] = [0, 0, 0, 0];
        const answers = () => rows.map(([x1, x2]) => f(w1 * x1 + w2 * x2 + b));
        for (let round = 0; round < 2000; round++) {
          const errors = answers().map((answer, n) => Number(rows[n]?.[2]) - answer);
          rows.forEach(([x1, x2], n) => {
            const change = rate * Number(errors[n]);
            [w1, w2, b] = [w1 + change * x1, w2 + change * x2, b + change];
            if (change !== 0) wrong++;
          });
        }
        return { answers: answers(), wrong };
      };
      const perceptron = learn(step, 1);
      return [
        near(
          { en: "perceptron, answers to AND", "zh-cn": "感知机对 AND 的回答" },
          perceptron.answers,
          [0, 0, 0, 1],
          0,
        ),
        atMost(
          { en: "its wrong answers in 2000 rounds", "zh-cn": "它在 2000 轮中答错的次数" },
          perceptron.wrong,
          50,
        ),
        near(
          { en: "no activation, answers to AND", "zh-cn": "没有激活函数时的回答" },
          learn(identity, 0.1).answers,
          [-0.25, 0.25, 0.25, 0.75],
          1e-9,
        ),
      ];
    },
  }),
  claim({
    id: "C009",
    sources: "001:130",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "With activation functions a network can come as close as one likes to any nonlinear function.",
      "zh-cn": "有了激活函数，网络就能以任意精度逼近任何非线性函数。",
    },
    correct: {
      en: "Any continuous function, on a bounded closed set, if the network may be as wide as it likes and the activation function is locally bounded, with negligible discontinuities, and no polynomial. Nothing is promised about jumps, about inputs outside the set, or about training.",
      "zh-cn":
        "应为有界闭集上的任何连续函数，而且网络要多宽就可以有多宽，激活函数局部有界、间断点可以忽略、不是多项式。对于跳跃、集合之外的输入以及训练能否找到，都没有承诺。",
    },
    check() {
      const knots = between(-1, 1, 17);
      const network = reluInterpolant(
        knots,
        knots.map((x) => Math.sin(3 * x)),
      );
      const error = (x: number) =>
        Math.abs(Number(evaluateWritten(network, "relu", [x])[0]) - Math.sin(3 * x));
      // A jump from 0 to 1 at x = 0, followed by σ(kx), steeper and steeper.
      const jump = [1, 10, 100, 1e4, 1e6].map((k) =>
        Math.max(...[1e-1, 1e-3, 1e-6, 1e-9].flatMap((x) => [sigmoid(-k * x), 1 - sigmoid(k * x)])),
      );
      const squares = complete(
        approximation({ squares: [2, 16], pieces: [1], steps: [1] }),
      ).squares;
      return [
        atMost(
          {
            en: "16 ReLUs, sin 3x: largest error, |x| ≤ 1",
            "zh-cn": "16 个 ReLU 逼近 sin 3x，|x| ≤ 1",
          },
          Math.max(...between(-1, 1, 1601).map(error)),
          (9 * 0.125 ** 2) / 8,
        ),
        atLeast({ en: "the same at x = 3", "zh-cn": "同一网络在 x = 3 处的误差" }, error(3), 1),
        atLeast(
          {
            en: "σ(kx) for a jump: least error, k to 10⁶",
            "zh-cn": "σ(kx) 逼近跳跃：k 到 10⁶，最小误差",
          },
          Math.min(...jump),
          0.49,
        ),
        near(
          {
            en: "2 and 16 units x², sin 3x: best MSE",
            "zh-cn": "2 个与 16 个 x² 单元：最小均方误差",
          },
          squares.map((run) => run.meanSquareError),
          [0.1648058, 0.1648058],
          1e-6,
        ),
      ];
    },
  }),
  claim({
    id: "C010",
    sources: "001:134",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "An activation function must be nonlinear.",
      "zh-cn": "激活函数必须是非线性的。",
    },
    correct: {
      en: "In the hidden layers, yes; at the output of a regression the identity is right. And it is not enough: one hidden layer of x² spans only a + bx + cx², and its mean squared error for sin 3x on [−1, 1] stays at 0.1648, whatever the width.",
      "zh-cn":
        "隐藏层必须如此；回归的输出层用恒等函数正合适。而且只非线性还不够：一个 x² 隐藏层只能组成 a + bx + cx²，在 [−1, 1] 上对 sin 3x 的均方误差停在 0.1648，与宽度无关。",
    },
    check() {
      const solved = complete(approximation({ squares: [2, 4, 16], pieces: [16], steps: [1] }));
      // The best straight line cx for sin 3x, which is all that a network without f can do: c = 3·E[x sin 3x].
      const xs = count(2000).map((i) => (i + 0.5) / 1000 - 1);
      const mean = (f: (x: number) => number) =>
        xs.reduce((total, x) => total + f(x) / xs.length, 0);
      const c = 3 * mean((x) => x * Math.sin(3 * x));
      return [
        near(
          { en: "no f: best MSE for sin 3x", "zh-cn": "没有 f：对 sin 3x 的最小均方误差" },
          mean((x) => (Math.sin(3 * x) - c * x) ** 2),
          0.1648058,
          1e-5,
        ),
        near(
          { en: "f = x², 2, 4 and 16 units", "zh-cn": "f = x²，2、4、16 个单元" },
          solved.squares.map((run) => run.meanSquareError),
          [0.1648058, 0.1648058, 0.1648058],
          1e-6,
        ),
        atMost(
          { en: "f = ReLU, 16 units, not even trained", "zh-cn": "f = ReLU，16 个单元，未经训练" },
          Number(solved.interpolants[0]?.meanSquareError),
          1e-4,
        ),
        near(
          { en: "ReLU at the output: best MSE", "zh-cn": "输出层也用 ReLU：最小均方误差" },
          solved.nonNegativeFloor,
          0.2616423,
          1e-6,
        ),
      ];
    },
  }),
  claim({
    id: "C011",
    sources: "001:134",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "With enough neurons, an activation function should let the network approximate every continuous map from inputs to outputs (universal approximation).",
      "zh-cn":
        "只要神经元足够多，激活函数就应使网络能够逼近从输入到输出的任何连续映射（万能逼近定理）。",
    },
    correct: {
      en: "Step, sigmoid, tanh, ReLU, ELU and GELU all do, since none is a polynomial. The proof in its smallest form is a staircase: n steps and a bias follow y = x on [0, 1] within 1/(2(n + 1)), and every other curve can be climbed likewise.",
      "zh-cn":
        "阶跃、sigmoid、tanh、ReLU、ELU、GELU 都满足，因为它们都不是多项式。最小的证明是一座楼梯：n 个阶跃加一个偏置，在 [0, 1] 上跟随 y = x，误差不超过 1/(2(n + 1))；别的连续曲线也可以这样攀登。",
    },
    check() {
      const sizes = [1, 4, 9, 49];
      const { staircases } = complete(approximation({ squares: [1], pieces: [1], steps: sizes }));
      // Steep sigmoids become steps, and ELU and GELU, seen from afar, become ReLUs.
      const xs = between(-2, 2, 401);
      const apart = (f: (x: number) => number, g: (x: number) => number) =>
        Math.max(...xs.map((x) => Math.abs(f(x) - g(x))));
      const away = xs.filter((x) => Math.abs(x) > 0.05);
      return [
        near(
          {
            en: "1, 4, 9, 49 steps for y = x: error",
            "zh-cn": "1、4、9、49 个阶跃跟随 y = x：误差",
          },
          staircases.map((run) => run.largestError),
          sizes.map((n) => 1 / (2 * (n + 1))),
          1e-12,
        ),
        atMost(
          { en: "σ(200x) − step(x) for |x| > 0.05", "zh-cn": "σ(200x) 与阶跃之差，|x| > 0.05" },
          Math.max(...away.map((x) => Math.abs(sigmoid(200 * x) - step(x)))),
          1e-4,
        ),
        atMost(
          { en: "ELU(200x)/200 − ReLU(x)", "zh-cn": "ELU(200x)/200 与 ReLU(x) 之差" },
          apart((x) => elu(200 * x) / 200, relu),
          0.006,
        ),
        atMost(
          { en: "GELU(200x)/200 − ReLU(x)", "zh-cn": "GELU(200x)/200 与 ReLU(x) 之差" },
          apart((x) => gelu(200 * x) / 200, relu),
          0.001,
        ),
      ];
    },
  }),
  claim({
    id: "C012",
    sources: "001:120",
    kind: "empirical",
    verdict: "true",
    claim: {
      en: "Activation functions are what lets a network learn complicated, nonlinear functions.",
      "zh-cn": "网络能学会复杂的非线性函数，靠的就是激活函数。",
    },
    correct: {
      en: "The exclusive or is the smallest example: without an activation function no training gets below a mean squared error of ¼, with tanh nearly every random start solves it, with four ReLUs most do. That a network can represent an answer does not mean that it finds it.",
      "zh-cn":
        "最小的例子是异或：没有激活函数，怎么训练均方误差都不低于 ¼；用 tanh，几乎每个随机初值都能解决；用四个 ReLU，大多数初值可以。网络能表示答案，不等于它找得到答案。",
    },
    check() {
      const seeds = count(20).map((i) => i + 1);
      const { runs } = complete(exclusiveOr({ seeds, steps: 1000 }));
      const errors = (name: string) =>
        runs.filter((run) => run.activation === name).map((run) => run.error);
      const solved = (name: string) =>
        errors(name).filter((error) => error < 1e-4).length / seeds.length;
      return [
        near(
          { en: "no f: best MSE of 20 trainings", "zh-cn": "没有 f：20 次训练的最小均方误差" },
          Math.min(...errors("identity")),
          0.25,
          1e-6,
        ),
        atLeast(
          { en: "tanh: share that solves XOR", "zh-cn": "tanh：解决异或的比例" },
          solved("tanh"),
          0.85,
        ),
        inside(
          { en: "ReLU: share that solves XOR", "zh-cn": "ReLU：解决异或的比例" },
          solved("relu"),
          0.5,
          0.95,
        ),
      ];
    },
  }),
  claim({
    id: "C013",
    sources: "004:6",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "A network is only affine, W xᵢ + b, if it has neither activation functions nor convolutions, which can extract nonlinear features.",
      "zh-cn": "卷积能够提取非线性特征；网络若既无卷积又无激活函数，各层的输出就只有 W xᵢ + b。",
    },
    correct: {
      en: "Convolution is linear: it makes no difference whether signals are mixed before it or after it, so that convolutional layers without activation collapse like all others. Features become nonlinear only by the activation that follows.",
      "zh-cn":
        "卷积是线性的：信号先混合再卷积，与先卷积再混合没有区别。所以没有激活函数的卷积层与别的层一样会塌缩。特征成为非线性的，靠的只是后面的激活函数。",
    },
    check() {
      const random = mulberry32(2);
      const signal = () => count(64).map(() => standardNormal(random));
      const kernel = [-1, 0.5, 2];
      const convolve = (x: readonly number[]) =>
        x.map((_, i) => kernel.reduce((total, k, j) => total + k * (x[i + j - 1] ?? 0), 0));
      const activated = (x: readonly number[]) => convolve(x).map(relu);
      // Is layer(2x − 3y) the same as 2·layer(x) − 3·layer(y)?
      const gaps = (layer: (x: readonly number[]) => number[]) =>
        count(10).map(() => {
          const [x, y] = [signal(), signal()];
          const [ofX, ofY, mixed] = [
            layer(x),
            layer(y),
            layer(x.map((v, i) => 2 * v - 3 * Number(y[i]))),
          ];
          return Math.max(
            ...mixed.map((v, i) => Math.abs(v - 2 * Number(ofX[i]) + 3 * Number(ofY[i]))),
          );
        });
      return [
        atMost(
          { en: "convolution: mixed before or after", "zh-cn": "卷积：先混合与后混合之差" },
          Math.max(...gaps(convolve)),
          1e-12,
        ),
        atMost(
          { en: "two convolutions", "zh-cn": "两次卷积" },
          Math.max(...gaps((x) => convolve(convolve(x)))),
          1e-12,
        ),
        atLeast(
          { en: "convolution and ReLU", "zh-cn": "卷积之后加 ReLU" },
          Math.min(...gaps(activated)),
          1,
        ),
      ];
    },
  }),
  claim({
    id: "C014",
    sources: "004:6",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "Without activation functions a deep network degenerates into linear regression in several layers.",
      "zh-cn": "没有激活函数，深层网络就退化成多层的线性回归。",
    },
    correct: {
      en: "As a set of functions, yes; as something that learns, no. Its loss is not convex, and from small weights it waits: with one, two and three factors of 0.05 for the target 1, the loss falls below ½ after 3, 27 and 190 steps.",
      "zh-cn":
        "就函数的集合而言，对；就学习过程而言，不对。它的损失不是凸的，从小权重出发还要等待：目标为 1，各因子从 0.05 开始，一个、两个、三个因子分别要 3、27、190 步，损失才低于 ½。",
    },
    check() {
      // One path of L weights, all 0.05 at the start: p = w₁⋯w_L, loss (p − 1)², learning rate 0.05.
      const stepsToHalf = (factors: number) => {
        let w = 0.05;
        let steps = 0;
        while ((w ** factors - 1) ** 2 >= 0.5) {
          // Equal weights have equal slopes and stay equal.
          w -= 0.05 * 2 * (w ** factors - 1) * w ** (factors - 1);
          steps++;
        }
        return steps;
      };
      const loss = (a: number, b: number) => (a * b - 1) ** 2;
      return [
        near(
          { en: "steps to loss < ½; 1, 2, 3 factors", "zh-cn": "损失 < ½ 的步数；1、2、3 个因子" },
          [1, 2, 3].map(stepsToHalf),
          [3, 27, 190],
          0,
        ),
        near("(ab − 1)²: (1, 1), (−1, −1)", [loss(1, 1), loss(-1, -1)], [0, 0], 0),
        atLeast(
          { en: "(ab − 1)² halfway between them", "zh-cn": "两点的中点处的 (ab − 1)²" },
          loss((1 + -1) / 2, (1 + -1) / 2),
          0.5,
        ),
        atMost(
          { en: "4 layers, no f: error of W·x + b", "zh-cn": "4 层，没有 f：W·x + b 的误差" },
          complete(affineCollapse()).difference,
          1e-12,
        ),
      ];
    },
  }),
  claim({
    id: "C015",
    sources: "004:7",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The usual activation functions are nonlinear, so that a layer's input is no longer a linear combination.",
      "zh-cn": "常见的激活函数大多是非线性的，下一层的输入因此不再是线性组合。",
    },
    correct: {
      en: "Of all scalar functions in the library only the identity and ax are affine. But a bend counts only where inputs reach both sides of it: where every ReLU of a layer is on, or hardtanh stays between −1 and 1, the layer is affine all the same.",
      "zh-cn":
        "程序库的一元函数中，只有恒等函数与 ax 是仿射的。但是，只有输入落到弯的两侧，弯才起作用：若一层的 ReLU 全都打开，或者 hardtanh 的输入都在 −1 与 1 之间，这一层照样是仿射的。",
    },
    check() {
      // An affine f has f(z − 1) − 2f(z) + f(z + 1) = 0 everywhere.
      const bend = (f: (z: number) => number, z: number, h: number) =>
        Math.abs(f(z - h) - 2 * f(z) + f(z + h));
      const affine = activationNames.filter((name) => {
        const { value } = activation(name);
        return Math.max(...between(-4, 4, 81).map((z) => bend(value, z, 1))) < 1e-9;
      });
      return [
        same(
          { en: "affine functions of the library", "zh-cn": "程序库中的仿射函数" },
          affine.join(", "),
          "identity, linear",
        ),
        atLeast(
          {
            en: "hardtanh over [−4, 4]: largest bend",
            "zh-cn": "hardtanh 在 [−4, 4] 上的最大弯折",
          },
          Math.max(...between(-3, 3, 61).map((z) => bend(hardtanh, z, 1))),
          0.5,
        ),
        atMost(
          {
            en: "hardtanh over [−0.9, 0.9]: largest bend",
            "zh-cn": "hardtanh 在 [−0.9, 0.9] 上的最大弯折",
          },
          Math.max(...between(-0.8, 0.8, 61).map((z) => bend(hardtanh, z, 0.1))),
          1e-12,
        ),
      ];
    },
  }),
  claim({
    id: "C016",
    sources: "004:6",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "Without nonlinearity a network hardly learns the features of images, sound and text.",
      "zh-cn": "没有非线性，网络很难学到图像、音频、文本的特征。",
    },
    correct: {
      en: "Where combinations of raw inputs decide, yes: the exclusive or leaves a linear map at ¼. But it is the map that is linear, not the input: with the product x₁x₂ as one more input the error is 0, and on small, centred pictures of digits a linear classifier is right about nine times in ten.",
      "zh-cn":
        "如果要紧的是原始输入的组合，就是这样：线性映射对异或的误差停在 ¼。但“线性”说的是映射，不是输入：添上输入 x₁x₂，误差就是 0；对居中的小幅手写数字图像，线性分类器十次约能对九次。",
    },
    check() {
      const { runs } = complete(exclusiveOr({ activations: ["identity"], seeds: [1] }));
      const { inputs, targets } = xor();
      const withProduct = Array.from(targets, (_, n) => {
        const [x1 = 0, x2 = 0] = inputs.slice(2 * n, 2 * n + 2);
        return x1 + x2 - 2 * (x1 * x2);
      });
      // Ten linear classifiers of 8 × 8 pixels, each examined on digits that it has not seen.
      const pictures = digits();
      const right = count(10).map((i) => {
        const random = mulberry32(i + 1);
        const { training, test } = split(pictures, 0.75, random);
        const network = createNetwork({ inputs: 64, layers: [{ units: 10 }], batch: 20 });
        const way = { loss: "cross-entropy", optimiser: sgd({ learningRate: 0.5 }) } as const;
        for (const _ of train(network, { ...training, ...way, epochs: 3, batchSize: 20, random }));
        return accuracy(predict(network, test.inputs), test.targets, 10);
      });
      return [
        near(
          { en: "XOR, linear in x₁, x₂: error", "zh-cn": "异或，x₁、x₂ 的线性模型：误差" },
          Number(runs[0]?.error),
          0.25,
          1e-6,
        ),
        near(
          { en: "XOR as x₁ + x₂ − 2·(x₁x₂)", "zh-cn": "异或写成 x₁ + x₂ − 2·(x₁x₂)" },
          withProduct,
          targets,
          0,
        ),
        atLeast(
          {
            en: "digits, linear: accuracy, least of ten",
            "zh-cn": "手写数字，线性：正确率，十次中最低",
          },
          Math.min(...right),
          0.88,
        ),
      ];
    },
  }),
  claim({
    id: "C017",
    sources: "000:3 003:6",
    kind: "history",
    verdict: "true",
    claim: {
      en: "Activation functions are an important part of neural networks, and a line of research of their own.",
      "zh-cn": "激活函数是神经网络的重要组成部分，本身也是一个研究方向。",
    },
    correct: {
      en: "They have surveys of their own, and searches: Ramachandran, Zoph and Le let a program look for better functions in 2017, and what it found, Swish, is in use. Dubey, Singh and Chaudhuri survey and compare them in 2022.",
      "zh-cn":
        "激活函数有专门的综述，也有专门的搜索：2017 年，Ramachandran、Zoph 与 Le 让程序去寻找更好的函数，找到的 Swish 沿用至今；2022 年，Dubey、Singh 与 Chaudhuri 对它们作了综述和比较。",
    },
    untested: {
      en: "How much a subject matters, and whether it is one, is seen in its literature; no computation decides it.",
      "zh-cn": "一个题目有多重要，是否自成一个方向，要看它的文献，计算无从判定。",
    },
    reference:
      "Dubey, S. R., Singh, S. K. & Chaudhuri, B. B. (2022). Activation functions in deep learning: a comprehensive survey and benchmark. Neurocomputing, 503; Ramachandran, P., Zoph, B. & Le, Q. V. (2017). Searching for activation functions. arXiv:1710.05941.",
  }),
];
