import {
  activation,
  activationRace,
  activationStatistics,
  backward,
  complete,
  createNetwork,
  deadMask,
  deadUnitsInTraining,
  depthAndAccuracy,
  elu,
  eluDerivative,
  forward,
  gaussianExpectation,
  gaussianMoments,
  geluSecondDerivative,
  gradientProfile,
  he,
  initialise,
  leakyRelu,
  leakyReluDerivative,
  maxout,
  maxoutChords,
  meanField,
  minimum,
  moons,
  mulberry32,
  parameterCount,
  predict,
  relu,
  reluDerivative,
  rreluSlopes,
  sgd,
  standardNormal,
  tanh,
  thirtyLayers,
  train,
} from "nonlinear";
import { atLeast, atMost, between, count, inside, near, same } from "notebook";
import { type Claim, claim } from "./claim.ts";

/** C100 to C132: ReLU and its relatives. */
const claims: readonly Claim[] = [
  claim({
    id: "C100",
    sources: "001:338–339 002:98 004:30",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "ReLU is max(0, x): x where x ≥ 0, and 0 elsewhere.",
      "zh-cn": "ReLU 就是 max(0, x)：x ≥ 0 时取 x，否则取 0。",
    },
    correct: {
      en: "The two ways of writing it agree everywhere, at 0 as well, and the range is [0, ∞). Two properties follow that the chapters use: f(cx) = c f(x) for c > 0, and x = f(x) − f(−x), so that two ReLUs can hand any input on unchanged.",
      "zh-cn":
        "两种写法处处一致，在 0 处也一样，值域为 [0, ∞)。由此得到各章要用的两条性质：c > 0 时 f(cx) = c f(x)；x = f(x) − f(−x)，所以两个 ReLU 就能把任何输入原样传下去。",
    },
    check() {
      const xs = between(-5, 5, 1001);
      const largest = (gap: (x: number) => number) => Math.max(...xs.map((x) => Math.abs(gap(x))));
      const values = xs.map(relu);
      return [
        near(
          { en: "relu(x) against the two cases", "zh-cn": "relu(x) 与分段写法之差" },
          largest((x) => (x >= 0 ? relu(x) - x : relu(x))),
          0,
          0,
        ),
        near(
          { en: "on [−5, 5]: least, largest value", "zh-cn": "在 [−5, 5] 上的最小值、最大值" },
          [Math.min(...values), Math.max(...values)],
          [0, 5],
          0,
        ),
        atMost(
          "|f(3x) − 3f(x)|",
          largest((x) => relu(3 * x) - 3 * relu(x)),
          1e-12,
        ),
        near(
          "x − (f(x) − f(−x))",
          largest((x) => x - (relu(x) - relu(-x))),
          0,
          0,
        ),
      ];
    },
  }),
  claim({
    id: "C101",
    sources: "004:35",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "The derivative of ReLU is 1 for x ≥ 0 and 0 for x < 0, hence 1 at zero.",
      "zh-cn": "ReLU 的导数在 x ≥ 0 时为 1，x < 0 时为 0，于是在零点为 1。",
    },
    asPrinted: "1quad quad x ge 0",
    correct: {
      en: "At 0 there is no derivative: the slope is 0 from the left, 1 from the right, and every number between is a subgradient. The usual programs take 0. A unit whose weights and bias all start at 0 shows the difference: with 0 it never moves, with 1 it learns at once.",
      "zh-cn":
        "在 0 处没有导数：左侧斜率为 0，右侧为 1，其间的每个数都是次梯度。常用的框架取 0。权重和偏置都从 0 出发的单元能看出差别：取 0，它永远不动；取 1，它立刻开始学习。",
    },
    check() {
      const quotient = (h: number) => (relu(h) - relu(0)) / h;
      // One step of gradient descent from w = (0, 0), b = 0, where all 20 rows meet the kink; the loss is ½(a − 1)².
      const onAfterOneStep = (slopeAtZero: number) => {
        const random = mulberry32(3);
        const rows = count(20).map(() => [standardNormal(random), standardNormal(random)] as const);
        let [w0, w1, b] = [0, 0, 0];
        for (const [x, y] of rows) {
          w0 += (0.1 * slopeAtZero * x) / 20;
          w1 += (0.1 * slopeAtZero * y) / 20;
          b += (0.1 * slopeAtZero) / 20;
        }
        return rows.filter(([x, y]) => relu(w0 * x + w1 * y + b) > 0).length;
      };
      return [
        near(
          { en: "slope from the left, from the right", "zh-cn": "左侧、右侧的斜率" },
          [quotient(-1e-6), quotient(1e-6)],
          [0, 1],
          1e-12,
        ),
        near(
          { en: "the library’s choice at 0", "zh-cn": "程序库在 0 处的取值" },
          reluDerivative(0),
          0,
          0,
        ),
        near(
          { en: "rows on after a step: slope 0, 1", "zh-cn": "一步之后开启的样本：斜率取 0、取 1" },
          [onAfterOneStep(0), onAfterOneStep(1)],
          [0, 20],
          0,
        ),
      ];
    },
  }),
  claim({
    id: "C102",
    sources: "001:330",
    kind: "history",
    verdict: "caveat",
    claim: {
      en: "ReLU is an activation function that came up only later.",
      "zh-cn": "ReLU 是较晚才问世的激活函数。",
    },
    correct: {
      en: "Later than the sigmoid, but not new: rectified units stand in Fukushima’s network of 1969. Deep learning took them up between 2009 and 2011, with Jarrett and others, Nair and Hinton, Glorot and others.",
      "zh-cn":
        "它比 sigmoid 晚，但并不新：福岛邦彦 1969 年的网络里就有整流单元。深度学习在 2009 至 2011 年间采用了它，见 Jarrett 等人、Nair 与 Hinton、Glorot 等人的工作。",
    },
    untested: {
      en: "When a function was first used is read in the papers of the time; it cannot be computed.",
      "zh-cn": "一个函数何时首次使用，要查当时的论文，无法计算。",
    },
    reference:
      "Fukushima, K. (1969). Visual feature extraction by a multilayered network of analog threshold elements. IEEE Transactions on Systems Science and Cybernetics, 5, 322–333; Nair, V. & Hinton, G. E. (2010). Rectified linear units improve restricted Boltzmann machines. ICML.",
  }),
  claim({
    id: "C103",
    sources: "001:330 002:103",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "ReLU saturates hard for x < 0 and not at all for x > 0, where it therefore keeps gradients from decaying.",
      "zh-cn": "ReLU 在 x < 0 处硬饱和，在 x > 0 处不饱和，所以梯度在那里不会衰减。",
    },
    correct: {
      en: "That describes f′ alone, which is exactly 0 on the left and 1 on the right. A gradient goes through the weights as well, and half of the units are off: with weights of variance 1/n it shrinks to about √½ in every layer, with 2/n it keeps its size.",
      "zh-cn":
        "这说的只是 f′：左侧恰为 0，右侧恰为 1。梯度还要经过权重，而且有一半单元是关闭的：权重方差为 1/n 时，每过一层，梯度约剩 √½ 倍；方差为 2/n 时，大小保持不变。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const perLayer = (rule: "lecun" | "he") =>
        complete(gradientProfile({ activation: "relu", rule, seeds, width: 32, rows: 16 }))
          .perLayer;
      return [
        near(
          "f′(−5), f′(−0.1), f′(0.1), f′(5)",
          [-5, -0.1, 0.1, 5].map(reluDerivative),
          [0, 0, 1, 1],
          0,
        ),
        inside(
          { en: "variance 1/n: factor of δ a layer", "zh-cn": "方差 1/n：δ 每层的倍数" },
          perLayer("lecun"),
          0.66,
          0.75,
        ),
        inside(
          { en: "variance 2/n: factor of δ a layer", "zh-cn": "方差 2/n：δ 每层的倍数" },
          perLayer("he"),
          0.94,
          1.06,
        ),
      ];
    },
  }),
  claim({
    id: "C104",
    sources: "000:75 003:62 004:51",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "ReLU avoids vanishing gradients.",
      "zh-cn": "用 ReLU 可以避免梯度消失。",
    },
    correct: {
      en: "It mitigates, and only with the right weights. Through 20 layers δ keeps its size if the weights have variance 2/n; with 1/n it shrinks about a thousandfold, with 4/n it grows several hundredfold. With sigmoids and 1/n it shrinks by about 10¹².",
      "zh-cn":
        "只是减轻，而且权重要合适。经过 20 层，权重方差为 2/n 时，δ 大小不变；方差为 1/n 时，约缩小到千分之一；方差为 4/n 时，增大到几百倍。sigmoid 在方差 1/n 下则缩小到 10⁻¹²。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const fromTopToBottom = (activation: "relu" | "sigmoid", gain: number) => {
        const network = { activation, rule: "lecun", gain, width: 32, rows: 16 } as const;
        return complete(gradientProfile({ ...network, seeds })).deltaRatio;
      };
      return [
        inside(
          { en: "ReLU, 1/n: δ₁/δ₂₀ (theory 1.4e−3)", "zh-cn": "ReLU，1/n：δ₁/δ₂₀（理论 1.4e−3）" },
          fromTopToBottom("relu", 1),
          3e-4,
          6e-3,
        ),
        inside(
          { en: "ReLU, 2/n: δ₁/δ₂₀ (theory 1)", "zh-cn": "ReLU，2/n：δ₁/δ₂₀（理论 1）" },
          fromTopToBottom("relu", Math.SQRT2),
          0.25,
          4,
        ),
        inside(
          { en: "ReLU, 4/n: δ₁/δ₂₀ (theory 724)", "zh-cn": "ReLU，4/n：δ₁/δ₂₀（理论 724）" },
          fromTopToBottom("relu", 2),
          150,
          3000,
        ),
        inside(
          { en: "sigmoid, 1/n: log₁₀ δ₁/δ₂₀", "zh-cn": "sigmoid，方差 1/n：log₁₀ δ₁/δ₂₀" },
          Math.log10(fromTopToBottom("sigmoid", 1)),
          -14,
          -10.5,
        ),
      ];
    },
  }),
  claim({
    id: "C105",
    sources: "004:51",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "Since ReLU's derivative is either 0 or 1, one path whose derivatives are all 1 carries the gradient to the first layers at any depth.",
      "zh-cn":
        "ReLU 的导数非 0 即 1，只要有一条路径上的导数全为 1，网络再深，梯度也能传到最前面几层。",
    },
    correct: {
      en: "A gradient is a sum over paths, and each path that is on carries the product of its weights. With all slopes 1, twenty weights of ½ leave 2⁻²⁰, about 9.5·10⁻⁷, twenty of size 0.01 less than 10⁻³⁵, and twenty of 1.5 make 3325. A path of ones suffices only if its weights have size one too.",
      "zh-cn":
        "梯度是对各条路径求和，每条开启的路径带着路径上权重的乘积。斜率全为 1 时，二十个 ½ 的权重剩下 2⁻²⁰，约 9.5·10⁻⁷；二十个 0.01 大小的权重剩下不到 10⁻³⁵；二十个 1.5 则得到 3325。导数全为 1 还不够，路径上的权重也得约为 1。",
    },
    check() {
      // 21 ReLUs in a row: δ of the first is the product of the 20 weights above it.
      const layers = count(21).map(() => ({ units: 1, activation: "relu" as const }));
      const chain = (weight: () => number) => {
        const network = createNetwork({ inputs: 1, layers, batch: 1 });
        for (const layer of network.layers) layer.weights[0] = weight();
        forward(network, Float64Array.of(1));
        backward(network, Float64Array.of(1));
        const slopes = network.layers.map((layer) => Number(layer.slopes[0]));
        return { gradient: Number(network.layers[0]?.deltas[0]), slopes };
      };
      const logarithm = (weight: number) => Math.log2(chain(() => weight).gradient);
      const random = mulberry32(1);
      const small = chain(() => 0.01 * Math.abs(standardNormal(random)));
      return [
        near(
          {
            en: "weights 1, ½, 1.5: log₂ of the gradient",
            "zh-cn": "权重为 1、½、1.5：梯度的 log₂",
          },
          [1, 0.5, 1.5].map(logarithm),
          [0, -20, Math.log2(3325.26)],
          1e-5,
        ),
        atMost(
          {
            en: "weights of size 0.01: log₁₀ of the gradient",
            "zh-cn": "权重约 0.01：梯度的 log₁₀",
          },
          Math.log10(small.gradient),
          -35,
        ),
        near(
          { en: "there: least and largest slope", "zh-cn": "此时最小与最大的斜率" },
          [Math.min(...small.slopes), Math.max(...small.slopes)],
          [1, 1],
          0,
        ),
      ];
    },
  }),
  claim({
    id: "C106",
    sources: "001:330–332,350",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "With ReLU, deep networks can be trained by supervision alone, without unsupervised pre-training layer by layer.",
      "zh-cn": "有了 ReLU，深层网络可以直接作监督训练，不必先逐层作无监督预训练。",
    },
    correct: {
      en: "What it takes is a start that keeps signals in size, as much as the function. Eight ReLU layers with He’s weights learn two moons by supervision alone; so do eight sigmoid layers with the weights that make them tanh layers, while with Xavier’s they stay at guessing.",
      "zh-cn":
        "起作用的除了函数，同样还有能保持信号大小的初值。八层 ReLU 用 He 初始化，只靠监督就学会了双月；八层 sigmoid 用等价于 tanh 的权重，也能学会；用 Xavier 初始化，则一直停在瞎猜的水平。",
    },
    check() {
      const kinds = [
        { activation: "relu", rule: "he" },
        { activation: "sigmoid", rule: "xavier", tanhEquivalent: true },
        { activation: "sigmoid", rule: "xavier" },
      ] as const;
      const seeds = count(10).map((i) => i + 1);
      const how = { depths: [8], width: 16, epochs: 15, learningRate: 0.3 };
      const { runs } = complete(depthAndAccuracy({ ...how, kinds, seeds }));
      const learned = (kind: number) =>
        runs.slice(10 * kind, 10 * kind + 10).filter(({ accuracy }) => accuracy > 0.8).length;
      return [
        atLeast(
          { en: "ReLU, He: of 10 nets above 80 %", "zh-cn": "ReLU，He：10 个网络中超过 80 %" },
          learned(0),
          7,
        ),
        atLeast(
          { en: "σ, as tanh: of 10 nets above 80 %", "zh-cn": "σ，等价于 tanh：10 个中超过 80 %" },
          learned(1),
          7,
        ),
        atMost(
          { en: "σ, Xavier: of 10 nets above 80 %", "zh-cn": "σ，Xavier：10 个中超过 80 %" },
          learned(2),
          1,
        ),
      ];
    },
  }),
  claim({
    id: "C107",
    sources: "001:334",
    kind: "empirical",
    verdict: "false",
    claim: {
      en: "As training goes on, some inputs fall into the saturated half and their weights can no longer be updated: the neuron is dead.",
      "zh-cn": "训练中有一部分输入会落进硬饱和区，相应的权重不再更新，这就是“神经元死亡”。",
    },
    correct: {
      en: "Some inputs in the flat half are the normal case: in a fresh layer half of the pairs of a unit and an input are off, no unit is dead, and one epoch moves them all. Dead is a unit that is off for all inputs.",
      "zh-cn":
        "有一部分输入落在平的一半，本是常态：刚初始化的一层里，（单元，输入）对有一半是关闭的，却没有一个单元死亡，训练一轮后个个都动了。对所有输入都关闭的单元，才叫死亡。",
    },
    check() {
      const data = moons({ rows: 200, noise: 0.1, random: mulberry32(7) });
      const layers = [{ units: 64, activation: "relu" as const }, { units: 1 }];
      let [off, dead, unmoved] = [0, 0, 0];
      for (const seed of count(10)) {
        const random = mulberry32(seed + 1);
        const network = createNetwork({ inputs: 2, layers, batch: 200 });
        initialise(network, he(), random);
        const [before] = network.layers.map((layer) => layer.weights.slice());
        predict(network, data.inputs);
        const [z = new Float64Array()] = network.layers.map((layer) => layer.preActivations);
        off += z.filter((v) => v <= 0).length / z.length / 10;
        dead += deadMask(z, 64).reduce((total, mark) => total + mark, 0);
        const way = { loss: "bce", optimiser: sgd({ learningRate: 0.1 }), epochs: 1 } as const;
        for (const _ of train(network, { ...data, ...way, batchSize: 20, random }));
        const [after] = network.layers.map((layer) => layer.weights);
        unmoved += count(64).filter((unit) => after?.[2 * unit] === before?.[2 * unit]).length;
      }
      return [
        near(
          { en: "share of pairs that are off", "zh-cn": "关闭的（单元，输入）对的比例" },
          off,
          0.5,
          0.02,
        ),
        near({ en: "dead among 640 fresh units", "zh-cn": "640 个新单元中死亡的" }, dead, 0, 0),
        near(
          { en: "units that one epoch leaves as they were", "zh-cn": "一轮之后原样未动的单元" },
          unmoved,
          0,
          0,
        ),
      ];
    },
  }),
  claim({
    id: "C108",
    sources: "000:80 002:106 003:67",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "For negative inputs ReLU's output and derivative are 0, so that the neuron is no longer updated and does not learn.",
      "zh-cn": "输入为负时，ReLU 的输出与导数都是 0，神经元得不到更新，也就不再学习。",
    },
    correct: {
      en: "That input contributes nothing; the unit still learns from every other input for which it is on. Only if it is off for all of them does its gradient vanish, and even then a layer below may shift its inputs and bring it back.",
      "zh-cn":
        "只是这一个输入没有贡献；凡是使单元开启的其他输入，单元仍能从中学习。只有对所有输入都关闭，梯度才为零；即使如此，下面的层也可能移动它的输入，把它救回来。",
    },
    check() {
      // One unit a = relu(wx + b), w = 1, with the loss ½(a − 3)²: what each row adds to ∂L/∂w.
      const rows = [-2, -1, 1, 2];
      const gradients = (b: number) =>
        rows.map((x) => (relu(x + b) - 3) * reluDerivative(x + b) * x);
      // z = ½ − h is off at first. Below it h = relu(v), v = 1, shrinks for a neighbour's sake: loss ½h², rate 0.1.
      let [v, steps] = [1, 0];
      while (0.5 - relu(v) <= 0) {
        v -= 0.1 * relu(v) * reluDerivative(v);
        steps++;
      }
      return [
        near(
          { en: "b = 0: what rows −2, −1, 1, 2 add", "zh-cn": "b = 0：样本 −2、−1、1、2 的贡献" },
          gradients(0),
          [0, 0, -2, -2],
          0,
        ),
        near(
          { en: "b = −3, off for all: what they add", "zh-cn": "b = −3，全部关闭：贡献" },
          gradients(-3).map(Math.abs),
          [0, 0, 0, 0],
          0,
        ),
        near(
          { en: "a unit above comes back at step", "zh-cn": "上层的单元活过来的步数" },
          steps,
          Math.ceil(Math.log(0.5) / Math.log(0.9)),
          0,
        ),
      ];
    },
  }),
  claim({
    id: "C109",
    sources: "001:356",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "A ReLU that dies in training is dead irreversibly: from then on its gradient is always 0.",
      "zh-cn": "ReLU 一旦在训练中死亡便不可逆转，此后它的梯度永远是 0。",
    },
    correct: {
      en: "True in the first hidden layer under plain SGD, if the data stay as they are, the slope at 0 counts as 0 and w does not decay without b: then w and b never change again. In deeper layers, and with momentum or Adam, units come back.",
      "zh-cn":
        "在第一个隐藏层，用朴素 SGD，数据不变，0 处的斜率取 0，并且不单独衰减 w，这话才成立：此后 w 与 b 再也不变。在更深的层，或者用动量、Adam 时，单元会活过来。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const census = (how: { depth: number; width: number; rate: number; epochs: number }) => {
        const { runs } = complete(
          deadUnitsInTraining({ ...how, seeds, learningRates: [how.rate] }),
        );
        const layers = runs.flatMap(({ timeline }) => timeline.at(-1) ?? []);
        return {
          deaths: layers.reduce((total, layer) => total + layer.totalDeaths, 0),
          revivals: layers.reduce((total, layer) => total + layer.totalRevivals, 0),
        };
      };
      const one = census({ depth: 1, width: 64, rate: 7, epochs: 10 });
      const three = census({ depth: 3, width: 32, rate: 1, epochs: 8 });
      // One unit wx + b under momentum, pushed down wherever it is on: the step at which it is back.
      const optimiser = sgd({ learningRate: 0.5, momentum: 0.9 });
      const unit = Float64Array.of(1, -1);
      const on = (x: number) => Number(Number(unit[0]) * x + Number(unit[1]) > 0);
      let step = 0;
      for (; step < 100 && (step === 0 || on(2) + on(-2) === 0); step++)
        optimiser.step(unit, Float64Array.of(on(2) - on(-2), (on(2) + on(-2)) / 2));
      return [
        atLeast({ en: "one layer, SGD: deaths", "zh-cn": "一层，SGD：死亡" }, one.deaths, 100),
        near({ en: "one layer, SGD: revivals", "zh-cn": "一层，SGD：复活" }, one.revivals, 0, 0),
        atLeast(
          { en: "three layers, SGD: revivals", "zh-cn": "三层，SGD：复活" },
          three.revivals,
          20,
        ),
        near({ en: "momentum 0.9: back at step", "zh-cn": "动量 0.9：活过来的步数" }, step, 5, 0),
      ];
    },
  }),
  claim({
    id: "C110",
    sources: "001:357",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "A large gradient can push weights to large negative values, after which the neuron outputs 0 for many inputs.",
      "zh-cn": "很大的梯度会把权重推到很大的负值，此后神经元对许多输入都输出 0。",
    },
    correct: {
      en: "The mechanism is right, but it works through the bias, which throws down all pre-activations together. One step of size 2 on the inputs where each unit of a fresh layer is on kills most of them; with the biases held fixed it kills none, since data around the origin lie on both sides of w·x = 0.",
      "zh-cn":
        "机制是对的，但起作用的是偏置：它把所有预激活一起压低。在一层新单元各自开启的输入上走大小为 2 的一步，多数单元就死了；若固定偏置，则一个也不死，因为数据围着原点，w·x = 0 的两侧都有。",
    },
    check() {
      const { inputs } = moons({ rows: 200, noise: 0.1, random: mulberry32(7) });
      const rows = count(200).map(
        (n) => [Number(inputs[2 * n]), Number(inputs[2 * n + 1])] as const,
      );
      const random = mulberry32(1);
      const units = count(640).map(() => [standardNormal(random), standardNormal(random)] as const);
      // After a step of size 2, with the same δ for all rows where the unit is on: is it off for all?
      const died = ([w0, w1]: readonly [number, number], bias: number) => {
        const on = rows.filter(([x, y]) => w0 * x + w1 * y > 0);
        const mean = (axis: 0 | 1) => on.reduce((total, row) => total + row[axis] / on.length, 0);
        const [v0, v1] = [w0 - 2 * mean(0), w1 - 2 * mean(1)];
        return rows.every(([x, y]) => v0 * x + v1 * y + bias <= 0);
      };
      const share = (bias: number) => units.filter((w) => died(w, bias)).length / units.length;
      return [
        atLeast(
          { en: "w and b move: share that dies", "zh-cn": "w 与 b 都动：死亡的比例" },
          share(-2),
          0.7,
        ),
        near(
          { en: "only w moves: share that dies", "zh-cn": "只动 w：死亡的比例" },
          share(0),
          0,
          0,
        ),
      ];
    },
  }),
  claim({
    id: "C111",
    sources: "001:357,462",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "A learning rate that is not too large prevents neurons from dying.",
      "zh-cn": "学习率不要设得太大，就能避免神经元死亡。",
    },
    correct: {
      en: "It helps, but is not the whole: in one layer of 64 units none dies at a rate of 1, and about half do at 7. At the small rate of 0.1, though, a starting bias of −1 leaves more than a quarter dead from the first step, and with the squared error of the logit about a third die.",
      "zh-cn":
        "有帮助，但还不够：在 64 个单元的单层里，学习率为 1 时一个也不死，为 7 时约死一半。然而在 0.1 这样小的学习率下，初始偏置为 −1，从一开始就有四分之一以上是死的；用 logit 的平方误差，也约有三分之一死去。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const dead = (rate: number, loss: "bce" | "mse", initialBias: number) => {
        const how = { learningRates: [rate], loss, initialBias, epochs: 10, seeds };
        const { runs } = complete(deadUnitsInTraining(how));
        return runs.reduce((total, run) => total + run.deadFraction / runs.length, 0);
      };
      return [
        atMost(
          { en: "rate 1: mean share of dead units", "zh-cn": "学习率 1：死亡单元的平均比例" },
          dead(1, "bce", 0),
          0.01,
        ),
        inside({ en: "rate 7: the same", "zh-cn": "学习率 7：同上" }, dead(7, "bce", 0), 0.25, 0.7),
        inside(
          { en: "rate 0.1, bias −1", "zh-cn": "学习率 0.1，初始偏置 −1" },
          dead(0.1, "bce", -1),
          0.2,
          0.4,
        ),
        inside(
          { en: "rate 0.1, squared error", "zh-cn": "学习率 0.1，平方误差" },
          dead(0.1, "mse", 0),
          0.15,
          0.6,
        ),
      ];
    },
  }),
  claim({
    id: "C112",
    sources: "001:334 002:105",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The mean output of ReLU is greater than 0, hence not zero-centred.",
      "zh-cn": "ReLU 输出的均值大于 0，不以零为中心。",
    },
    correct: {
      en: "Since no output is negative, the mean is positive unless a unit is off for everything. For a standard normal input it is 1/√(2π) ≈ 0.399, and in fresh layers with He’s weights the mean is about 0.56 of the root mean square, layer after layer.",
      "zh-cn":
        "输出没有负数，所以只要单元并非总是关闭，均值就是正的。输入服从标准正态分布时，均值为 1/√(2π) ≈ 0.399；用 He 初始化的新网络里，每一层的均值都约为均方根的 0.56。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const { draws, mean } = complete(activationStatistics({ seeds, width: 64, rows: 64 }));
      return [
        near(
          "E relu(Z)",
          gaussianMoments(activation("relu")).mean,
          1 / Math.sqrt(2 * Math.PI),
          1e-10,
        ),
        atLeast(
          { en: "least mean of 50 fresh layers", "zh-cn": "50 个新的层中最小的均值" },
          Math.min(...draws.flat().map((layer) => layer.mean)),
          0.1,
        ),
        near(
          { en: "mean/rms, layers 1 to 5", "zh-cn": "第 1 至 5 层的均值/均方根" },
          mean.map(({ meanShare }) => meanShare),
          count(5).map(() => 1 / Math.sqrt(Math.PI)),
          0.06,
        ),
      ];
    },
  }),
  claim({
    id: "C113",
    sources: "001:343",
    kind: "formula",
    verdict: "garbled",
    claim: {
      en: "Where the use of ReLU should be described, the paragraph on tanh is repeated.",
      "zh-cn": "本应说明 ReLU 用在何处的地方，重复了 tanh 的那段话。",
    },
    correct: {
      en: "What belongs here: ReLU serves in the hidden layers of feed-forward and convolutional networks. The copied sentence fits neither function: tanh squeezes large differences together, which ReLU leaves as they are, and in a loop tanh enlarges nothing beyond its bound, whereas ReLU with a weight above 1 grows without end.",
      "zh-cn":
        "这里该写的是：ReLU 用在前馈网络和卷积网络的隐藏层。抄来的那句话对两个函数都不合适：tanh 把很大的差别压在一起，ReLU 则原样保留；在循环中，tanh 放大不出自己的界，而 ReLU 在权重大于 1 时会无限增长。",
    },
    check() {
      const loop = (f: (x: number) => number) => count(100).reduce((h) => f(1.1 * h), 0.5);
      return [
        near(
          { en: "of 30 − 3, ReLU leaves", "zh-cn": "30 与 3 之差，ReLU 留下" },
          relu(30) - relu(3),
          27,
          0,
        ),
        atMost(
          { en: "of 30 − 3, tanh leaves", "zh-cn": "30 与 3 之差，tanh 留下" },
          tanh(30) - tanh(3),
          0.01,
        ),
        atMost(
          { en: "h ← tanh(1.1h), 100 times", "zh-cn": "h ← tanh(1.1h)，100 次" },
          loop(tanh),
          1,
        ),
        near(
          { en: "h ← relu(1.1h), 100 times", "zh-cn": "h ← relu(1.1h)，100 次" },
          loop(relu),
          0.5 * 1.1 ** 100,
          1e-8,
        ),
      ];
    },
  }),
  claim({
    id: "C114",
    sources: "000:78 001:347 002:104",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "With gradient descent, ReLU converges faster than sigmoid and tanh.",
      "zh-cn": "用梯度下降训练，ReLU 收敛得比 sigmoid 和 tanh 快。",
    },
    correct: {
      en: "On small tasks, yes: on two moons with two layers, each function at the better of two rates, ReLU needs about 6 epochs, tanh about 15, and the sigmoid does not arrive in 25. But GELU is as fast as ReLU, and no fixed factor holds: it changes with task, weights and rate.",
      "zh-cn":
        "在小任务上确实如此：两层网络学双月，各取两个学习率中较好的一个，ReLU 约需 6 轮，tanh 约需 15 轮，sigmoid 在 25 轮内没有到达。但 GELU 与 ReLU 一样快，也没有固定的倍数：它随任务、权重和学习率而变。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const runners = [
        { activation: "relu", rule: "he" },
        { activation: "gelu", rule: "he" },
        { activation: "tanh", rule: "xavier" },
        { activation: "sigmoid", rule: "xavier" },
      ] as const;
      const { results } = complete(
        activationRace({ runners, learningRates: [1, 3], seeds, epochs: 25 }),
      );
      const [relu = 0, gelu = 0, tanh = 0, sigmoid = 0] = results.map((one) => one.medianEpochs);
      return [
        inside({ en: "ReLU: median of epochs", "zh-cn": "ReLU：轮数的中位数" }, relu, 4, 9),
        inside("tanh / ReLU", tanh / relu, 1.3, 4),
        atLeast(
          { en: "sigmoid / ReLU, at least", "zh-cn": "sigmoid / ReLU，至少" },
          Math.min(25, sigmoid) / relu,
          3,
        ),
        inside("GELU / ReLU", gelu / relu, 0.6, 1.5),
      ];
    },
  }),
  claim({
    id: "C115",
    sources: "001:347",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "ReLU is said to converge fast because it is linear and does not saturate.",
      "zh-cn": "据说 ReLU 收敛快，是因为它是线性的，而且不饱和。",
    },
    correct: {
      en: "Plausible, but not the whole. GELU is nowhere linear and as fast; and the first weights count as much as the function: with Xavier’s, ReLU needs as many epochs as tanh with He’s, about 11, while with its own it needs about 6.",
      "zh-cn":
        "有道理，但不完整。GELU 处处都不是线性的，却一样快；而且初始权重与函数同样要紧：ReLU 用 Xavier 初始化约要 11 轮，与 tanh 用 He 初始化一样；用它自己的 He 初始化，只要约 6 轮。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const runners = [
        { activation: "relu", rule: "he" },
        { activation: "gelu", rule: "he" },
        { activation: "relu", rule: "xavier" },
        { activation: "tanh", rule: "he" },
      ] as const;
      const { results } = complete(activationRace({ runners, seeds, epochs: 30 }));
      const [own = 0, gelu = 0, exchanged = 0, tanh = 0] = results.map((one) => one.medianEpochs);
      const bent = between(-3, 3, 601).filter((z) => Math.abs(geluSecondDerivative(z)) > 1e-3);
      return [
        atLeast(
          {
            en: "GELU: share of [−3, 3] that is curved",
            "zh-cn": "GELU：[−3, 3] 上弯曲部分的比例",
          },
          bent.length / 601,
          0.99,
        ),
        inside({ en: "epochs: GELU / ReLU", "zh-cn": "轮数：GELU / ReLU" }, gelu / own, 0.6, 1.5),
        inside(
          { en: "epochs: ReLU with Xavier / with He", "zh-cn": "轮数：ReLU，Xavier / He" },
          exchanged / own,
          1.3,
          3,
        ),
        inside(
          { en: "epochs: tanh, He / ReLU, Xavier", "zh-cn": "轮数：tanh，He / ReLU，Xavier" },
          tanh / exchanged,
          0.7,
          1.5,
        ),
      ];
    },
  }),
  claim({
    id: "C116",
    sources: "000:79 001:348 002:102 003:65",
    kind: "empirical",
    verdict: "true",
    claim: {
      en: "ReLU needs only a comparison with a threshold, and so is cheaper to compute than sigmoid and tanh.",
      "zh-cn": "ReLU 只需与一个门限值比较，计算起来比 sigmoid 和 tanh 便宜。",
    },
    correct: {
      en: "Sigmoid and tanh need an exponential, by its series fourteen multiplications and additions to full precision; ReLU takes one comparison. But in a unit with 256 inputs both are small beside the 256 multiplications of the weighted sum, and how much time is saved depends on the machine.",
      "zh-cn":
        "sigmoid 和 tanh 都要算指数，用级数算到全精度，要做十四次乘法和加法；ReLU 只需一次比较。不过在有 256 个输入的单元里，与加权求和的 256 次乘法相比，两者都不大；究竟省多少时间，要看机器。",
    },
    check() {
      // How many terms of Σ xⁿ/n! give eˣ to full precision, for the hardest x that is left after halving?
      const hardest = Math.LN2 / 2;
      let [terms, term, total] = [0, 1, 1];
      while (Math.abs(term) > Number.EPSILON / 2) {
        terms++;
        term *= hardest / terms;
        total += term;
      }
      return [
        near(
          { en: "the series against e^x", "zh-cn": "级数与 e^x 之差" },
          total,
          Math.exp(hardest),
          1e-15,
        ),
        inside(
          { en: "terms of the series for an exponential", "zh-cn": "一个指数所需的级数项数" },
          terms,
          10,
          16,
        ),
        atLeast(
          { en: "products in a sum of 256 / terms", "zh-cn": "256 项加权和的乘法 / 级数项数" },
          256 / terms,
          16,
        ),
      ];
    },
  }),
  claim({
    id: "C117",
    sources: "001:349",
    kind: "empirical",
    verdict: "true",
    claim: { en: "ReLU mitigates vanishing gradients.", "zh-cn": "ReLU 能减轻梯度消失。" },
    correct: {
      en: "With He’s weights it passes squared gradients on with the factor 2·E f′² = 1 at every depth, where the sigmoid with weights of variance 1/n has 0.056. Over 40 layers δ changes by a small factor, where the sigmoid’s falls below 10⁻²⁰ of its size. With other weights ReLU makes gradients vanish or explode like every function.",
      "zh-cn":
        "用 He 初始化时，它把梯度的平方逐层乘以 2·E f′² = 1，与深度无关；权重方差为 1/n 的 sigmoid 则乘以 0.056。经过 40 层，δ 只差一个不大的倍数，sigmoid 的则缩小到 10⁻²⁰ 以下。换了权重，ReLU 也和别的函数一样，会使梯度消失或爆炸。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const wide = { rows: 8, seeds };
      const deep = complete(
        gradientProfile({ ...wide, activation: "relu", rule: "he", depth: 40 }),
      );
      const sigmoids = complete(gradientProfile({ ...wide, depth: 40 }));
      return [
        near(
          { en: "ReLU, 2/n: factor of δ² (theory)", "zh-cn": "ReLU，2/n：δ² 的倍数（理论）" },
          meanField(activation("relu"), { weightVariance: 2 }).chi,
          1,
          1e-10,
        ),
        near(
          { en: "sigmoid, 1/n: factor of δ² (theory)", "zh-cn": "sigmoid，1/n：δ² 的倍数（理论）" },
          meanField(activation("sigmoid"), { weightVariance: 1 }).chi,
          0.05572,
          1e-5,
        ),
        inside(
          { en: "ReLU, 2/n: δ₁/δ₄₀", "zh-cn": "ReLU，方差 2/n：δ₁/δ₄₀" },
          deep.deltaRatio,
          0.05,
          20,
        ),
        atMost(
          { en: "sigmoid, 1/n: log₁₀ δ₁/δ₄₀", "zh-cn": "sigmoid，方差 1/n：log₁₀ δ₁/δ₄₀" },
          Math.log10(sigmoids.deltaRatio),
          -20,
        ),
      ];
    },
  }),
  claim({
    id: "C118",
    sources: "001:351",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "ReLU gives sparse representations.",
      "zh-cn": "ReLU 使网络的表示变得稀疏。",
    },
    correct: {
      en: "In fresh layers half of the outputs are exactly 0. Whether that helps is open: leaky ReLU, which has no zeros at all, learns two moons in as many epochs, about 6, and a layer of dead units would be the sparsest of all.",
      "zh-cn":
        "在刚初始化的层里，有一半输出恰为 0。这有没有好处，尚无定论：leaky ReLU 一个零也没有，学双月同样只要约 6 轮；而最稀疏的，莫过于一层死去的单元。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const zeros = (activation: "relu" | "leaky-relu") =>
        complete(activationStatistics({ activation, seeds, width: 64, rows: 64 })).mean.map(
          ({ zeroFraction }) => zeroFraction,
        );
      const runners = [
        { activation: "relu", rule: "he" },
        { activation: "leaky-relu", rule: "he" },
      ] as const;
      const { results } = complete(activationRace({ runners, seeds, epochs: 30 }));
      const [relu = 0, leaky = 0] = results.map((one) => one.medianEpochs);
      return [
        near(
          { en: "ReLU: share of zeros, layers 1 to 5", "zh-cn": "ReLU：第 1 至 5 层零的比例" },
          zeros("relu"),
          [0.5, 0.5, 0.5, 0.5, 0.5],
          0.04,
        ),
        near(
          { en: "leaky ReLU: the same", "zh-cn": "leaky ReLU：同上" },
          zeros("leaky-relu"),
          [0, 0, 0, 0, 0],
          0,
        ),
        inside(
          { en: "epochs to learn: leaky / ReLU", "zh-cn": "学会的轮数：leaky / ReLU" },
          leaky / relu,
          0.6,
          1.6,
        ),
      ];
    },
  }),
  claim({
    id: "C119",
    sources: "000:84 003:69",
    kind: "history",
    verdict: "true",
    claim: {
      en: "Leaky ReLU, RReLU and others were developed to mend this shortcoming of ReLU.",
      "zh-cn": "Leaky ReLU、RReLU 等函数，是为弥补 ReLU 的这一缺点而提出的。",
    },
    correct: {
      en: "Leaky ReLU (Maas and others, 2013) keeps a small slope so that a unit which is off for everything can return; RReLU draws the slope at random, which is also meant against overfitting. A unit that is off for all inputs returns under both, the sooner the larger the slope, and never with ReLU.",
      "zh-cn":
        "Leaky ReLU（Maas 等人，2013）留下一个小斜率，使对所有输入都关闭的单元还能回来；RReLU 随机抽取斜率，也是为了抑制过拟合。对所有输入都关闭的单元，用这两种函数都能回来，斜率越大越快；用 ReLU 则永远回不来。",
    },
    reference:
      "Maas, A. L., Hannun, A. Y. & Ng, A. Y. (2013). Rectifier nonlinearities improve neural network acoustic models. ICML workshop; Xu, B., Wang, N., Chen, T. & Li, M. (2015). Empirical evaluation of rectified activations in convolutional network. arXiv:1505.00853.",
    check() {
      // One unit a = f(wx + b), off for all rows at first; target 1, loss ½(a − 1)², learning rate 0.5.
      const rows = [-1, -0.5, 0.5, 1];
      const stepsToReturn = (slope: () => number) => {
        let [w, b, steps] = [0.5, -2, 0];
        while (steps < 10_000 && rows.every((x) => w * x + b <= 0)) {
          const slopes = rows.map(slope);
          const deltas = rows.map(
            (x, n) => (leakyRelu(w * x + b, slopes[n]) - 1) * Number(slopes[n]),
          );
          w -= 0.5 * deltas.reduce((total, delta, n) => total + (delta * Number(rows[n])) / 4, 0);
          b -= 0.5 * deltas.reduce((total, delta) => total + delta / 4, 0);
          steps++;
        }
        return steps;
      };
      const random = mulberry32(1);
      const drawn = () => Number(rreluSlopes(random, 1 / 8, 1 / 3, new Float64Array(1))[0]);
      return [
        near(
          { en: "ReLU: still off after steps", "zh-cn": "ReLU：仍然关闭，步数" },
          stepsToReturn(() => 0),
          10_000,
          0,
        ),
        inside(
          { en: "leaky, slope 0.01: back at step", "zh-cn": "leaky，斜率 0.01：回来的步数" },
          stepsToReturn(() => 0.01),
          100,
          1000,
        ),
        inside(
          { en: "RReLU: back at step", "zh-cn": "RReLU：回来的步数" },
          stepsToReturn(drawn),
          2,
          50,
        ),
      ];
    },
  }),
  claim({
    id: "C120",
    sources: "001:386–388",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "Leaky ReLU is x for x ≥ 0 and x/a for x < 0, with a fixed a > 1.",
      "zh-cn": "Leaky ReLU 在 x ≥ 0 时为 x，在 x < 0 时为 x/a，其中 a > 1 固定不变。",
    },
    correct: {
      en: "That is the convention of Xu and others (2015), who tried a = 100 and a = 5.5. The usual one names the slope itself, α = 1/a, between 0 and 1, often 0.01. Say which is meant: the same 0.25 gives f(−3) = −12 as a divisor and −0.75 as a slope.",
      "zh-cn":
        "这是 Xu 等人（2015）的约定，他们试过 a = 100 和 a = 5.5。通常的约定直接给出斜率 α = 1/a，在 0 与 1 之间，常取 0.01。要说明用的是哪一种：同一个 0.25，作除数时 f(−3) = −12，作斜率时 f(−3) = −0.75。",
    },
    check() {
      const asPrinted = (x: number, a: number) => (x >= 0 ? x : x / a);
      const xs = between(-5, 5, 201);
      const gaps = [100, 5.5].map((a) =>
        Math.max(...xs.map((x) => Math.abs(asPrinted(x, a) - leakyRelu(x, 1 / a)))),
      );
      return [
        near(
          { en: "a = 100, 5.5 against slope 1/a", "zh-cn": "a = 100、5.5 与斜率 1/a 之差" },
          gaps,
          [0, 0],
          1e-15,
        ),
        near(
          {
            en: "leakyRelu(−3) as it comes: slope 0.01",
            "zh-cn": "默认的 leakyRelu(−3)：斜率 0.01",
          },
          leakyRelu(-3),
          asPrinted(-3, 100),
          1e-15,
        ),
        near(
          { en: "0.25 as divisor, as slope: f(−3)", "zh-cn": "0.25 作除数、作斜率：f(−3)" },
          [asPrinted(-3, 0.25), leakyRelu(-3, 0.25)],
          [-12, -0.75],
          0,
        ),
      ];
    },
  }),
  claim({
    id: "C121",
    sources: "001:388",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "PReLU learns this a (of x/a); its authors advise to start from a = 0.25, without regularisation.",
      "zh-cn": "PReLU 把这个 a（x/a 中的 a）也当作参数来学，原作者建议从 a = 0.25 开始，不加正则。",
    },
    asPrinted: String.raw`\frac{x}{a}, & \text{if } x < 0`,
    correct: {
      en: "PReLU learns the slope α of αx, and α = 0.25 is where He and others start. In x/a the same number would be a slope of 4, against the source’s own a > 1: with He’s weights δ then grows about fourfold in each layer, beyond 10⁹ in twenty. As a slope it keeps its size.",
      "zh-cn":
        "PReLU 学习的是 αx 的斜率 α，何恺明等人让它从 0.25 开始。放进 x/a，同一个数就成了斜率 4，违反原文自己的 a > 1：用 He 初始化，δ 每层约增至四倍，二十层后超过 10⁹ 倍。作为斜率，则大小基本不变。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const profile = (slope: number) => {
        const network = { activation: "leaky-relu", parameters: { slope }, rule: "he" } as const;
        return complete(gradientProfile({ ...network, width: 32, rows: 8, seeds }));
      };
      return [
        near(
          { en: "the library’s PReLU: f(−1), f(−4)", "zh-cn": "程序库的 PReLU：f(−1)、f(−4)" },
          [-1, -4].map(activation("prelu").value),
          [-0.25, -1],
          0,
        ),
        near(
          { en: "slope 4: factor of δ a layer", "zh-cn": "斜率 4：δ 每层的倍数" },
          profile(4).perLayer,
          Math.sqrt(1 + 4 ** 2),
          0.4,
        ),
        atLeast({ en: "slope 4: δ₁/δ₂₀", "zh-cn": "斜率 4：δ₁/δ₂₀" }, profile(4).deltaRatio, 1e9),
        near(
          { en: "slope 0.25: factor of δ a layer", "zh-cn": "斜率 0.25：δ 每层的倍数" },
          profile(0.25).perLayer,
          Math.sqrt(1 + 0.25 ** 2),
          0.1,
        ),
      ];
    },
  }),
  claim({
    id: "C122",
    sources: "002:112",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "The second function headed “Relu” is f(x) = max(a x, x).",
      "zh-cn": "第二个以“Relu”为题的函数是 f(x) = max(a x, x)。",
    },
    asPrinted: "f(x) = max(ax,x)",
    correct: {
      en: "This is leaky ReLU exactly for 0 ≤ a < 1, where a = 0 is ReLU itself, and the heading should say “Leaky ReLU”. For a > 1 the larger slope moves to the positive side: max(2x, x) sends −2 to −2 and 3 to 6.",
      "zh-cn":
        "只有 0 ≤ a < 1 时，它才是 leaky ReLU，其中 a = 0 就是 ReLU 本身；标题应为“Leaky ReLU”。a > 1 时，较大的斜率跑到了正侧：max(2x, x) 把 −2 变成 −2，把 3 变成 6。",
    },
    check() {
      const xs = between(-5, 5, 201);
      const gap = (a: number) =>
        Math.max(...xs.map((x) => Math.abs(Math.max(a * x, x) - leakyRelu(x, a))));
      return [
        near(
          {
            en: "a = 0, 0.01, 0.5, 0.99: gap to leaky",
            "zh-cn": "a = 0、0.01、0.5、0.99：与 leaky 之差",
          },
          [0, 0.01, 0.5, 0.99].map(gap),
          [0, 0, 0, 0],
          1e-12,
        ),
        near(
          "a = 2: f(−2), f(3)",
          [-2, 3].map((x) => Math.max(2 * x, x)),
          [-2, 6],
          0,
        ),
        near(
          {
            en: "a = 2, 4: gap to leaky on [−5, 5]",
            "zh-cn": "a = 2、4：在 [−5, 5] 上与 leaky 之差",
          },
          [2, 4].map(gap),
          [5, 15],
          1e-12,
        ),
      ];
    },
  }),
  claim({
    id: "C123",
    sources: "002:116",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "All that max(a x, x) asks of a is a ≠ 1.",
      "zh-cn": "在 max(a x, x) 中，对 a 的要求只有 a ≠ 1。",
    },
    asPrinted: "a != 1",
    correct: {
      en: "More is asked: 0 < a < 1. For a > 1 the formula is a times the leaky ReLU of slope 1/a, so that signals grow; for a = −1 it is |x|, and for every a < 0 a valley that sends two inputs to the same output.",
      "zh-cn":
        "要求不止于此：应为 0 < a < 1。a > 1 时，它是斜率为 1/a 的 leaky ReLU 的 a 倍，信号会增大；a = −1 时，它是 |x|；凡 a < 0，它都是一个山谷，两个输入得到同一个输出。",
    },
    check() {
      const f = (a: number) => (x: number) => Math.max(a * x, x);
      const xs = between(-5, 5, 201);
      const gap = (g: (x: number) => number, h: (x: number) => number) =>
        Math.max(...xs.map((x) => Math.abs(g(x) - h(x))));
      // E f(Z)² for a standard normal Z; 1/2 is what He's weights make up for.
      const power = (a: number) => gaussianExpectation((z) => f(a)(z) ** 2, { breaks: [0] });
      return [
        near(
          { en: "a = 4: gap to 4·leaky, slope ¼", "zh-cn": "a = 4：与 4 × leaky（斜率 ¼）之差" },
          gap(f(4), (x) => 4 * leakyRelu(x, 0.25)),
          0,
          1e-12,
        ),
        near(
          { en: "a = −1: gap to |x|", "zh-cn": "a = −1：与 |x| 之差" },
          gap(f(-1), Math.abs),
          0,
          0,
        ),
        near(
          { en: "a = −0.5: f(−2) and f(1)", "zh-cn": "a = −0.5：f(−2) 与 f(1)" },
          [f(-0.5)(-2), f(-0.5)(1)],
          [1, 1],
          0,
        ),
        near(
          { en: "E f(Z)², a = 0.01 and 4", "zh-cn": "E f(Z)²，a = 0.01 与 4" },
          [power(0.01), power(4)],
          [0.50005, 8.5],
          1e-9,
        ),
      ];
    },
  }),
  claim({
    id: "C124",
    sources: "002:115",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "A unit with max(a x, x) will not die.",
      "zh-cn": "使用 max(a x, x) 的单元不会死亡。",
    },
    correct: {
      en: "For 0 < a < 1 its gradient is never exactly 0, so no unit is out of reach. But at a rate of 10 about three quarters of the units still end on the small slope for all inputs, as many as ReLU kills. The difference is that some come back. It is a way home, not a shield.",
      "zh-cn":
        "0 < a < 1 时，它的梯度从不恰好为零，所以没有单元彻底失去联系。但学习率为 10 时，仍有约四分之三的单元对所有输入都停在小斜率上，与 ReLU 死去的一样多。区别在于，其中一些回来了。它是一条回家的路，不是一面盾牌。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const census = (activation: "relu" | "leaky-relu") => {
        const how = { activation, learningRates: [10], epochs: 15, seeds };
        const { runs } = complete(deadUnitsInTraining(how));
        const layers = runs.flatMap(({ timeline }) => timeline.at(-1) ?? []);
        return {
          low: runs.reduce((total, run) => total + run.deadFraction / runs.length, 0),
          back: layers.reduce((total, layer) => total + layer.totalRevivals, 0),
        };
      };
      const [relu, leaky] = [census("relu"), census("leaky-relu")];
      return [
        near(
          { en: "slope far to the left: ReLU, leaky", "zh-cn": "最左端的斜率：ReLU、leaky" },
          [reluDerivative(-1e300), leakyReluDerivative(-1e300)],
          [0, 0.01],
          0,
        ),
        near(
          {
            en: "low for all rows: share, ReLU and leaky",
            "zh-cn": "对所有样本都在低侧的比例：ReLU、leaky",
          },
          [relu.low, leaky.low],
          [0.77, 0.77],
          0.2,
        ),
        same({ en: "ReLU: came back", "zh-cn": "ReLU：回来的次数" }, relu.back, 0),
        atLeast({ en: "leaky: came back", "zh-cn": "leaky：回来的次数" }, leaky.back, 20),
      ];
    },
  }),
  claim({
    id: "C125",
    sources: "002:117",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The function max(a x, x) is zero-centred.",
      "zh-cn": "函数 max(a x, x) 的输出以零为中心。",
    },
    correct: {
      en: "Only at a = 1, where it is the identity. For a standard normal input the mean is (1 − a)/√(2π): 0.395 for a = 0.01, against 0.399 for ReLU, and still 0.299 for a = 0.25.",
      "zh-cn":
        "只有 a = 1、即恒等函数时才是。输入服从标准正态分布时，均值为 (1 − a)/√(2π)：a = 0.01 时为 0.395，而 ReLU 为 0.399；即使 a = 0.25，也还有 0.299。",
    },
    check() {
      const slopes = [0.01, 0.25, 1];
      const means = slopes.map(
        (slope) => gaussianMoments(activation("leaky-relu", { slope })).mean,
      );
      const seeds = count(10).map((i) => i + 1);
      const how = { activation: "leaky-relu", rule: "he", depth: 2, width: 64, rows: 64 } as const;
      const { draws } = complete(activationStatistics({ ...how, seeds }));
      return [
        near(
          { en: "mean for a = 0.01, 0.25, 1", "zh-cn": "a = 0.01、0.25、1 时的均值" },
          means,
          slopes.map((a) => (1 - a) / Math.sqrt(2 * Math.PI)),
          1e-10,
        ),
        near("E relu(Z)", gaussianMoments(activation("relu")).mean, 0.398942, 1e-6),
        atLeast(
          {
            en: "a = 0.01: least mean/rms of 20 layers",
            "zh-cn": "a = 0.01：20 个层中最小的均值/均方根",
          },
          Math.min(...draws.flat().map(({ meanShare }) => meanShare)),
          0.4,
        ),
      ];
    },
  }),
  claim({
    id: "C126",
    sources: "001:401",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "ELU is x for x ≥ 0 and a(eˣ − 1) for x < 0.",
      "zh-cn": "ELU 在 x ≥ 0 时为 x，在 x < 0 时为 a(eˣ − 1)。",
    },
    correct: {
      en: "With a > 0. It levels off at −a, and the slope to the left of 0 is a: the graph has no kink only for a = 1.",
      "zh-cn": "其中 a > 0。向左它趋于 −a，在 0 左侧的斜率为 a：只有 a = 1 时图像才没有折点。",
    },
    check() {
      const asPrinted = (x: number, a: number) => (x >= 0 ? x : a * (Math.exp(x) - 1));
      const gaps = [0.5, 1, 2].map((a) =>
        Math.max(...between(-9, 9, 181).map((x) => Math.abs(elu(x, a) - asPrinted(x, a)))),
      );
      const jump = (a: number) => (elu(1e-7, a) + elu(-1e-7, a)) / 1e-7;
      return [
        near(
          { en: "a = ½, 1, 2: library − formula", "zh-cn": "a = ½、1、2：程序库与公式之差" },
          gaps,
          [0, 0, 0],
          1e-14,
        ),
        near(
          { en: "a = ½, 1, 2: jump of the slope at 0", "zh-cn": "a = ½、1、2：0 处斜率的跳跃" },
          [0.5, 1, 2].map(jump),
          [0.5, 0, -1],
          1e-6,
        ),
        near(
          "elu(−40, a), a = ½, 1, 2",
          [0.5, 1, 2].map((a) => elu(-40, a)),
          [-0.5, -1, -2],
          1e-12,
        ),
      ];
    },
  }),
  claim({
    id: "C127",
    sources: "001:397",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "The mean output of ELU is close to zero, so that it converges faster.",
      "zh-cn": "ELU 输出的均值接近零，所以收敛更快。",
    },
    correct: {
      en: "Nearer to zero, not at it: for a standard normal input the mean is 0.161, against ReLU’s 0.399. Faster only at times: with four layers on two moons ELU needs about 6 epochs to ReLU’s 10, with two layers 9 to 6, and on |x| it does not arrive in 40 where ReLU takes about 4.",
      "zh-cn":
        "更接近零，但不是零：输入服从标准正态分布时，均值为 0.161，ReLU 为 0.399。更快则要看情形：四层网络学双月，ELU 约要 6 轮，ReLU 约要 10 轮；两层网络，约 9 轮对 6 轮；学 |x| 时，ReLU 只要约 4 轮，ELU 在 40 轮内没有到达。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const epochsOf = (
        task: "moons" | "absolute-value",
        depth: number,
        rate: number,
        epochs: number,
      ) => {
        const runners = [
          { activation: "elu", rule: "he" },
          { activation: "relu", rule: "he" },
        ] as const;
        const how = { task, depth, learningRates: [rate], epochs, seeds, runners };
        const [elu = 0, relu = 0] = complete(activationRace(how)).results.map(
          (one) => one.medianEpochs,
        );
        return Math.min(elu, epochs) / relu;
      };
      return [
        near(
          "E elu(Z), E relu(Z)",
          [gaussianMoments(activation("elu")).mean, gaussianMoments(activation("relu")).mean],
          [0.160521, 0.398942],
          1e-6,
        ),
        atMost(
          { en: "moons, 4 layers: epochs, ELU/ReLU", "zh-cn": "双月，4 层：轮数，ELU/ReLU" },
          epochsOf("moons", 4, 0.3, 25),
          0.9,
        ),
        atLeast(
          { en: "moons, 2 layers: epochs, ELU/ReLU", "zh-cn": "双月，2 层：轮数，ELU/ReLU" },
          epochsOf("moons", 2, 1, 25),
          1.15,
        ),
        atLeast(
          { en: "|x|, 1 layer: ELU/ReLU, at least", "zh-cn": "|x|，1 层：ELU/ReLU，至少" },
          epochsOf("absolute-value", 1, 0.3, 40),
          3,
        ),
      ];
    },
  }),
  claim({
    id: "C128",
    sources: "001:397",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "Its soft saturation on the left makes ELU more robust to changes of the input and to noise.",
      "zh-cn": "ELU 左侧软饱和，对输入的变化和噪声因而更稳健。",
    },
    correct: {
      en: "Far to the left only: its slope eˣ is below the 0.01 of leaky ReLU for x < −4.605, and ReLU’s 0 is below both. On average over a standard normal input ELU passes on more noise than ReLU, 0.668 against 0.5 in power, though less in proportion to the variance of its output, 1.08 against 1.47.",
      "zh-cn":
        "只在左边很远处才成立：x < −4.605 时，它的斜率 eˣ 才小于 leaky ReLU 的 0.01，而 ReLU 的 0 比两者都小。对标准正态的输入平均，ELU 传下去的噪声功率比 ReLU 大，为 0.668 对 0.5；但与各自输出的方差相比，则较小，为 1.08 对 1.47。",
    },
    check() {
      const names = ["elu", "relu"] as const;
      const moments = names.map((name) => gaussianMoments(activation(name)));
      // Noise of size 0.1 around x = −3: how much of it is left in the output?
      const random = mulberry32(1);
      const noise = count(4000).map(() => 0.1 * standardNormal(random));
      const left = (f: (x: number) => number) =>
        Math.sqrt(noise.reduce((total, e) => total + (f(-3 + e) - f(-3)) ** 2 / noise.length, 0)) /
        0.1;
      return [
        near(
          { en: "x where ELU’s slope is 0.01", "zh-cn": "ELU 斜率为 0.01 处的 x" },
          minimum((x) => Math.abs(eluDerivative(x) - 0.01), -9, 0).at,
          -4.605,
          1e-3,
        ),
        near(
          {
            en: "noise left at −3: ELU, leaky, ReLU",
            "zh-cn": "−3 处剩下的噪声：ELU、leaky、ReLU",
          },
          [left((x) => elu(x)), left((x) => leakyRelu(x)), left(relu)],
          [0.0498, 0.01, 0],
          2e-3,
        ),
        near(
          { en: "E f′², ELU and ReLU", "zh-cn": "E f′²，ELU 与 ReLU" },
          moments.map((m) => m.secondMomentDerivative),
          [0.668102, 0.5],
          1e-6,
        ),
        near(
          { en: "E f′²/Var f, ELU and ReLU", "zh-cn": "E f′²/Var f，ELU 与 ReLU" },
          moments.map((m) => m.secondMomentDerivative / m.variance),
          [1.079, 1.467],
          1e-3,
        ),
      ];
    },
  }),
  claim({
    id: "C129",
    sources: "001:397",
    kind: "empirical",
    verdict: "false",
    claim: {
      en: "On ImageNet without batch normalisation, ReLU networks beyond 30 layers do not converge, PReLU networks with MSRA fan-in initialisation diverge, and ELU networks converge.",
      "zh-cn":
        "在 ImageNet 上不用批归一化时，30 层以上的 ReLU 网络不收敛，以 MSRA 的 fan-in 初始化的 PReLU 网络发散，而 ELU 网络收敛。",
    },
    correct: {
      en: "False as a law. He and others (2015) report a ReLU network of 30 layers that converged on ImageNet from their start. Here thirty plain layers of ReLU, of PReLU with slope 0.25 and of ELU all learn two moons from He’s weights for nearly every seed, while ReLU from Xavier’s weights stays at guessing.",
      "zh-cn":
        "作为一般规律是错的。何恺明等人（2015）报告，用他们的初始化，30 层的 ReLU 网络在 ImageNet 上收敛。在这里，三十个普通的层，无论是 ReLU、斜率 0.25 的 PReLU 还是 ELU，用 He 初始化，几乎每个种子都学会了双月；ReLU 用 Xavier 初始化，则停在瞎猜的水平。",
    },
    check() {
      // ImageNet is out of reach here; two moons are not, and neither are 30 layers without normalisation.
      const seeds = count(10).map((i) => i + 1);
      const learned = (activation: "relu" | "prelu" | "elu") => {
        const kinds = [{ activation, rule: "he" }] as const;
        const how = { width: 16, epochs: 8, descent: "adam", learningRate: 0.003 } as const;
        const { runs } = complete(thirtyLayers({ ...how, kinds, seeds }));
        return runs.filter(({ accuracy }) => accuracy > 0.75).length;
      };
      const kinds = [{ activation: "relu", rule: "xavier" }] as const;
      const xavier = complete(thirtyLayers({ kinds, width: 16, epochs: 3, seeds })).runs;
      return [
        atLeast(
          { en: "ReLU: of 10 nets above 75 %", "zh-cn": "ReLU：10 个网络中超过 75 %" },
          learned("relu"),
          7,
        ),
        atLeast(
          { en: "PReLU: of 10 nets above 75 %", "zh-cn": "PReLU：10 个网络中超过 75 %" },
          learned("prelu"),
          7,
        ),
        atLeast(
          { en: "ELU: of 10 nets above 75 %", "zh-cn": "ELU：10 个网络中超过 75 %" },
          learned("elu"),
          7,
        ),
        atMost(
          { en: "ReLU, Xavier, SGD: best accuracy", "zh-cn": "ReLU，Xavier，SGD：最高准确率" },
          Math.max(...xavier.map(({ accuracy }) => accuracy)),
          0.6,
        ),
      ];
    },
  }),
  claim({
    id: "C130",
    sources: "001:450",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "In a feed-forward network, the output of maxout is the largest value of the layer.",
      "zh-cn": "在前馈网络中，maxout 输出的是整层中的最大值。",
    },
    correct: {
      en: "The largest of the k affine pieces of one unit, not of the layer: a layer of m units has m·k pieces and m outputs. In a convolutional network the maximum runs over k feature maps, place by place.",
      "zh-cn":
        "是一个单元自己的 k 片仿射函数中最大的，不是整层中最大的：m 个单元的一层有 m·k 片、m 个输出。在卷积网络中，则是在 k 张特征图的同一位置上取最大。",
    },
    check() {
      // A layer of 4 units with 3 pieces each; the weights are stored piece after piece.
      const network = createNetwork({ inputs: 2, layers: [{ units: 4, pieces: 3 }], batch: 1 });
      initialise(network, he(), mulberry32(1));
      const outputs = Array.from(forward(network, Float64Array.of(1, -2)));
      const weights = network.layers[0]?.weights ?? new Float64Array();
      const sums = count(12).map((i) => Number(weights[2 * i]) - 2 * Number(weights[2 * i + 1]));
      const ownMaxima = count(4).map((unit) =>
        Math.max(...sums.filter((_, piece) => piece % 4 === unit)),
      );
      return [
        same(
          { en: "outputs of 4 units with 3 pieces", "zh-cn": "4 个各有 3 片的单元：输出个数" },
          outputs.length,
          4,
        ),
        near(
          { en: "each output against its own pieces", "zh-cn": "各输出与自己各片的最大值之差" },
          outputs.map((h, unit) => h - Number(ownMaxima[unit])),
          [0, 0, 0, 0],
          1e-12,
        ),
        same({ en: "different outputs", "zh-cn": "互不相同的输出个数" }, new Set(outputs).size, 4),
      ];
    },
  }),
  claim({
    id: "C131",
    sources: "001:452",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "Maxout can fit every convex function; its k has to be set by hand.",
      "zh-cn": "maxout 能拟合任何凸函数，其中的 k 要由人设定。",
    },
    correct: {
      en: "Continuous ones on a compact set, as closely as k allows: x² on [−1, 1] within 1/(2k²). Exactly, only those with at most k affine pieces; functions that are not convex never, −|x| not better than ½. And k pieces cost k times the parameters.",
      "zh-cn":
        "限于紧集上的连续凸函数，逼近的程度由 k 决定：在 [−1, 1] 上对 x² 的误差为 1/(2k²)。只有至多由 k 片仿射函数组成的，才能完全相等；不是凸函数的，永远不行，对 −|x| 的误差不会小于 ½。而且 k 片就要 k 倍的参数。",
    },
    check() {
      const pieces = [1, 2, 3, 4, 8];
      const { convex } = complete(maxoutChords({ pieces }));
      // The best of 3000 random maxout units with 4 pieces at −|x|.
      const random = mulberry32(1);
      const xs = between(-1, 1, 21);
      const errors = count(3000).map(() => {
        const lines = count(4).map(() => [standardNormal(random), standardNormal(random)] as const);
        return Math.max(
          ...xs.map((x) => Math.abs(Math.max(...lines.map(([w, b]) => w * x + b)) + Math.abs(x))),
        );
      });
      const absolute = xs.map((x) => Number(maxout([x, -x], 2)[0]) - Math.abs(x));
      const parameters = [1, 4].map((k) =>
        parameterCount({ inputs: 8, layers: [{ units: 5, pieces: k }] }),
      );
      return [
        near(
          { en: "x², k = 1, 2, 3, 4, 8: error", "zh-cn": "x²，k = 1、2、3、4、8：误差" },
          convex.map((fit) => fit.error),
          pieces.map((k) => 1 / (2 * k * k)),
          1e-12,
        ),
        near(
          { en: "|x| with 2 pieces: error", "zh-cn": "用 2 片拟合 |x|：误差" },
          Math.max(...absolute.map(Math.abs)),
          0,
          0,
        ),
        inside(
          { en: "−|x|: least error of 3000 units", "zh-cn": "−|x|：3000 个单元中最小的误差" },
          Math.min(...errors),
          0.5,
          0.75,
        ),
        near(
          { en: "parameters: k = 1, 4", "zh-cn": "参数个数：k = 1、4" },
          parameters,
          [45, 180],
          0,
        ),
      ];
    },
  }),
  claim({
    id: "C132",
    sources: "001:456",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "Maxout is max(w₁ᵀx + b₁, …, wₙᵀx + bₙ).",
      "zh-cn": "maxout 函数是 max(w₁ᵀx + b₁, …, wₙᵀx + bₙ)。",
    },
    asPrinted: String.raw`\max(w_1^T x + b_1, w_2^T x + b_2, \dots, w_n^T x + b_n)`,
    correct: {
      en: "This is one unit, and its last index should be the k of the text, since n elsewhere counts inputs. With k = 2 the pieces 0 and z give ReLU, 0.01z and z leaky ReLU, −z and z |z|.",
      "zh-cn":
        "这是一个单元的公式，最后一个下标应是正文所说的 k，因为 n 在别处是输入的个数。k = 2 时，0 与 z 两片给出 ReLU，0.01z 与 z 给出 leaky ReLU，−z 与 z 给出 |z|。",
    },
    check() {
      // One unit with 7 inputs and k = 3 pieces, against the formula written out.
      const network = createNetwork({ inputs: 7, layers: [{ units: 1, pieces: 3 }], batch: 1 });
      const random = mulberry32(1);
      initialise(network, he(), random);
      const { weights, biases } = network.layers[0] ?? { weights: [], biases: new Float64Array() };
      biases.set([0.1, -0.2, 0.3]);
      const x = count(7).map(() => standardNormal(random));
      const pieces = count(3).map((j) =>
        x.reduce((sum, xi, i) => sum + Number(weights[7 * j + i]) * xi, Number(biases[j])),
      );
      const zs = between(-3, 3, 61);
      const gap = (slope: number, f: (z: number) => number) =>
        Math.max(...zs.map((z) => Math.abs(Number(maxout([slope * z, z], 2)[0]) - f(z))));
      return [
        near(
          { en: "network − max of 3 pieces, 7 inputs", "zh-cn": "网络与 3 片最大值之差，7 个输入" },
          Number(forward(network, Float64Array.from(x))[0]) - Math.max(...pieces),
          0,
          1e-12,
        ),
        near(
          { en: "k = 2: gap to ReLU, leaky, |z|", "zh-cn": "k = 2：与 ReLU、leaky、|z| 之差" },
          [gap(0, relu), gap(0.01, (z) => leakyRelu(z)), gap(-1, Math.abs)],
          [0, 0, 0],
          1e-15,
        ),
        same(
          { en: "parameters, 7 inputs, k = 3", "zh-cn": "参数个数，7 个输入，k = 3" },
          network.parameters.length,
          24,
        ),
      ];
    },
  }),
];

export { claims as relu };
