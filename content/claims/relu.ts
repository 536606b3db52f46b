import {
  backward,
  complete,
  createNetwork,
  deadMask,
  deadUnitsInTraining,
  depthAndAccuracy,
  forward,
  gradientProfile,
  he,
  initialise,
  moons,
  mulberry32,
  predict,
  relu,
  reluDerivative,
  sgd,
  standardNormal,
  train,
} from "nonlinear";
import { atLeast, atMost, between, count, inside, near } from "notebook";
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
        complete(gradientProfile({ activation: "relu", rule, seeds, rows: 16 })).perLayer;
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
      en: "It mitigates, and only with the right weights. Through 20 layers δ keeps its size if the weights have variance 2/n; with 1/n it shrinks about a thousandfold, with 4/n it grows several hundredfold. A sigmoid with 1/n loses a factor of 10¹².",
      "zh-cn":
        "只是减轻，而且权重要合适。经过 20 层，权重方差为 2/n 时，δ 大小不变；方差为 1/n 时，约缩小到千分之一；方差为 4/n 时，增大到几百倍。sigmoid 在方差 1/n 下则缩小到 10⁻¹²。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const fromTopToBottom = (activation: "relu" | "sigmoid", gain: number) => {
        const network = { activation, rule: "lecun", gain, depth: 20, rows: 16 } as const;
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
        atMost(
          { en: "sigmoid, 1/n: δ₁/δ₂₀", "zh-cn": "sigmoid，1/n：δ₁/δ₂₀" },
          fromTopToBottom("sigmoid", 1),
          1e-10,
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
      const how = { depths: [8], width: 16, epochs: 20, learningRate: 0.3 };
      const { runs } = complete(depthAndAccuracy({ ...how, kinds, seeds }));
      const learned = (kind: number) =>
        runs.slice(10 * kind, 10 * kind + 10).filter(({ accuracy }) => accuracy > 0.8).length;
      return [
        atLeast(
          { en: "ReLU, He: of 10 nets above 80 %", "zh-cn": "ReLU，He：10 个网络中超过 80 %" },
          learned(0),
          8,
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
  }),
  claim({
    id: "C117",
    sources: "001:349",
    kind: "empirical",
    verdict: "true",
    claim: { en: "ReLU mitigates vanishing gradients.", "zh-cn": "ReLU 能减轻梯度消失。" },
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
  }),
];

export { claims as relu };
