import {
  type Activation,
  type Dataset,
  accuracy,
  activation,
  affineCollapse,
  blobs,
  circles,
  complete,
  createNetwork,
  initialise,
  linearRegressionDescent,
  mulberry32,
  normal,
  perceptronRule,
  predict,
  sgd,
  sigmoidDerivative,
  split,
  standardNormal,
  step,
  train,
  xor,
} from "nonlinear";
import { digits } from "nonlinear/digits";
import { atLeast, atMost, between, count, inside, near, same } from "notebook";
import { type Claim, claim } from "./claim.ts";

/** C050 to C066: the step function and the linear function. */
export const stepAndLinear: readonly Claim[] = [
  claim({
    id: "C050",
    sources: "001:156",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "With a step function, a neuron is active where the classifier's output exceeds some value, and only there.",
      "zh-cn": "用阶梯函数时，分类器的输出超过某个值，神经元就激活，否则不激活。",
    },
    correct: {
      en: "Right, and the threshold θ needs no parameter of its own: w·x > θ says the same as w·x + b > 0 with the bias b = −θ. So one compares with 0, and learns the threshold like a weight.",
      "zh-cn":
        "正确，而且阈值 θ 不必另设参数：令偏置 b = −θ，则 w·x > θ 就是 w·x + b > 0。于是只需与 0 比较，阈值和权重一样由学习得到。",
    },
    check() {
      // Where a unit with weight 2 and threshold 3 switches on, by bisection.
      const active = (x: number) => step(2 * x - 3);
      let [off, on] = [-10, 10];
      for (let i = 0; i < 60; i++) {
        const middle = (off + on) / 2;
        if (active(middle) === 1) on = middle;
        else off = middle;
      }
      const corners = [0, 1].flatMap((x1) => [0, 1].map((x2) => step(x1 + x2 - 1.5)));
      return [
        near({ en: "2x > 3 switches on at", "zh-cn": "2x > 3 开始激活的位置" }, on, 1.5, 1e-12),
        near(
          { en: "output below and above", "zh-cn": "其下与其上的输出" },
          [active(1.4), active(1.6)],
          [0, 1],
          0,
        ),
        near(
          { en: "x₁ + x₂ > 1.5 on the corners: AND", "zh-cn": "x₁ + x₂ > 1.5 在四角上：与" },
          corners,
          [0, 0, 0, 1],
          0,
        ),
      ];
    },
  }),
  claim({
    id: "C051",
    sources: "001:160",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "The step function is 1 at zero: f(x) = 1 for x ≥ 0.",
      "zh-cn": "阶梯函数在零点取 1：x ≥ 0 时 f(x) = 1。",
    },
    correct: {
      en: "1 is a convention, as are 0 and ½. For inputs from a continuous distribution it does not matter, since 0 then has probability 0; for binary inputs it can: with threshold 1, x₁ + x₂ ≥ 1 is “or”, x₁ + x₂ > 1 is “and”.",
      "zh-cn":
        "取 1 只是约定，取 0 或 ½ 的也有。输入服从连续分布时无关紧要，因为恰好为 0 的概率是 0；输入为二值时却可能有别：阈值取 1，x₁ + x₂ ≥ 1 是“或”，x₁ + x₂ > 1 则是“与”。",
    },
    check() {
      const conventions = [
        step,
        (x: number) => Number(x > 0),
        (x: number) => (1 + Math.sign(x)) / 2,
      ];
      const random = mulberry32(1);
      const draws = count(1000).map(() => standardNormal(random));
      const apart = draws.filter((x) => new Set(conventions.map((f) => f(x))).size > 1);
      const ones = (f: (x: number) => number) =>
        [0, 1].flatMap((x1) => [0, 1].map((x2) => f(x1 + x2 - 1))).filter((y) => y === 1).length;
      return [
        near(
          { en: "three conventions at 0", "zh-cn": "三种约定在 0 处" },
          conventions.map((f) => f(0)),
          [1, 0, 0.5],
          0,
        ),
        same(
          { en: "of 1000 normal draws, apart", "zh-cn": "1000 个正态样本中不一致的" },
          apart.length,
          0,
        ),
        near(
          { en: "corners that switch on: ≥, >", "zh-cn": "激活的角数：≥、>" },
          conventions.slice(0, 2).map(ones),
          [3, 1],
          0,
        ),
      ];
    },
  }),
  claim({
    id: "C052",
    sources: "001:186",
    kind: "code",
    verdict: "false",
    claim: {
      en: "The code “x > 0” computes the step function (by its formula, 1 for x ≥ 0).",
      "zh-cn": "代码 “x > 0” 算的就是阶梯函数（按公式，x ≥ 0 时取 1）。",
    },
    asPrinted: "return np.array(x > 0, dtype=np.int)",
    correct: {
      en: "The code gives 0 at 0 where the source’s formula says 1; it must read x >= 0. The plot hides the slip: no point of np.arange(-5.0, 5.0, 0.1) is 0, the nearest being −1.8e−14.",
      "zh-cn":
        "代码在 0 处给出 0，而原文的公式是 1；应写作 x >= 0。图上看不出这个差错：np.arange(-5.0, 5.0, 0.1) 中没有 0，最近的点是 −1.8e−14。",
    },
    check() {
      const asPrinted = (x: number) => Number(x > 0);
      // np.arange adds multiples of (start + step) − start, which has been rounded.
      const grid = count(100).map((i) => -5 + i * (-5 + 0.1 - -5));
      const nearest = Math.min(...grid.map(Math.abs));
      return [
        near(
          { en: "at 0: code, formula", "zh-cn": "0 处：代码、公式" },
          [asPrinted(0), step(0)],
          [0, 1],
          0,
        ),
        near(
          { en: "nearest grid point, times 10¹⁴", "zh-cn": "最近格点的绝对值乘以 10¹⁴" },
          nearest * 1e14,
          1.776,
          0.001,
        ),
        same(
          { en: "grid points where they differ", "zh-cn": "两者不同的格点" },
          grid.filter((x) => asPrinted(x) !== step(x)).length,
          0,
        ),
      ];
    },
  }),
  claim({
    id: "C053",
    sources: "001:186",
    kind: "code",
    verdict: "false",
    claim: {
      en: "The array of the step function is made with “dtype=np.int”.",
      "zh-cn": "阶梯函数的数组用 “dtype=np.int” 生成。",
    },
    asPrinted: "dtype=np.int",
    correct: {
      en: "dtype=int: np.int was only another name for Python’s own int. NumPy deprecated it in version 1.20 and removed it in 1.24, so that with any newer version the line stops with an AttributeError.",
      "zh-cn":
        "应写 dtype=int：np.int 不过是 Python 自带的 int 的别名。NumPy 在 1.20 版弃用了它，1.24 版将它删除，所以在更新的版本中，这一行会报 AttributeError。",
    },
    untested: {
      en: "It depends on the version of NumPy that is installed, and there is no NumPy behind this page.",
      "zh-cn": "结果取决于所安装的 NumPy 版本，而本页背后没有 NumPy。",
    },
    reference:
      "NumPy 1.20.0 Release Notes (2021), “Deprecations”; NumPy 1.24.0 Release Notes (2022), “Expired deprecations”.",
  }),
  claim({
    id: "C054",
    sources: "001:190",
    kind: "code",
    verdict: "caveat",
    claim: {
      en: "“plt.plot” through points 0.1 apart draws the step function.",
      "zh-cn": "取间隔为 0.1 的点，用 “plt.plot” 就能画出阶梯函数。",
    },
    asPrinted: "plt.plot(X, Y)",
    correct: {
      en: "It joins the points, and so draws a ramp of width 0.1 and slope 10 where the function jumps: at 0.05 the drawn line stands at ½. plt.step, or two separate pieces, would draw the jump; and the last point is 4.9, not 5.",
      "zh-cn":
        "它把点连起来，于是在函数跳变处画出一段宽 0.1、斜率为 10 的斜坡：在 0.05 处，画出的线高 ½。要画出跳变，应该用 plt.step，或者分成两段来画；另外，最后一个点是 4.9，不是 5。",
    },
    check() {
      const xs = count(100).map((i) => -5 + i * (-5 + 0.1 - -5));
      const ys = xs.map((x) => Number(x > 0));
      const drawn = (x: number) => {
        const i = xs.findIndex((right) => right > x);
        const [left = 0, right = 0] = xs.slice(i - 1, i + 1);
        const [low = 0, high = 0] = ys.slice(i - 1, i + 1);
        return low + ((high - low) * (x - left)) / (right - left);
      };
      return [
        near({ en: "drawn at 0.05", "zh-cn": "0.05 处画出的高度" }, drawn(0.05), 0.5, 1e-9),
        same({ en: "the step there", "zh-cn": "该处的阶跃函数" }, step(0.05), 1),
        near(
          { en: "steepest slope drawn", "zh-cn": "画出的最大斜率" },
          (drawn(0.06) - drawn(0.04)) / 0.02,
          10,
          1e-9,
        ),
        near({ en: "last point", "zh-cn": "最后一个点" }, Number(xs.at(-1)), 4.9, 1e-9),
      ];
    },
  }),
  claim({
    id: "C055",
    sources: "001:193",
    kind: "code",
    verdict: "garbled",
    claim: {
      en: "The program ends with a bare “np.arange(…)” whose result nobody uses.",
      "zh-cn": "程序末尾孤零零地留着一行 “np.arange(…)”，结果无人使用。",
    },
    asPrinted: "np.arange(-5.0, 5.0, 0.1)",
    correct: {
      en: "A leftover of a notebook session: it makes the hundred points of X once more and drops them, so the line can go. Whoever wants to see 5 on the plot needs 101 points, np.linspace(-5, 5, 101), since arange leaves out its end.",
      "zh-cn":
        "这是在 notebook 里试验时留下的：它把 X 的一百个点又生成一遍，随即丢弃，整行可以删去。若想让图画到 5，需要 101 个点，即 np.linspace(-5, 5, 101)，因为 arange 不含终点。",
    },
    check() {
      // As NumPy counts and fills: ⌈(stop − start)/step⌉ points, the end left out.
      const arange = (start: number, stop: number, by: number) =>
        count(Math.ceil((stop - start) / by)).map((i) => start + i * (start + by - start));
      const leftover = arange(-5, 5, 0.1);
      const linspace = between(-5, 5, 101);
      return [
        same({ en: "points made and dropped", "zh-cn": "生成后丢弃的点数" }, leftover.length, 100),
        near(
          { en: "the last of them", "zh-cn": "其中最后一个" },
          Number(leftover.at(-1)),
          4.9,
          1e-9,
        ),
        near(
          { en: "101 points: second and last", "zh-cn": "101 个点：第二个与最后一个" },
          [Number(linspace[1]), Number(linspace.at(-1))],
          [-4.9, 5],
          1e-12,
        ),
      ];
    },
  }),
  claim({
    id: "C056",
    sources: "001:164",
    kind: "empirical",
    verdict: "true",
    claim: {
      en: "Where the answer is a plain yes or no, a step function makes a binary classifier.",
      "zh-cn": "只需回答是与否时，阶梯函数可以构成二分类器。",
    },
    correct: {
      en: "True where one straight line (in higher dimensions a plane) separates the two answers: the perceptron rule then finds such a line in finitely many steps. For XOR no line does, and a single step unit gets at most three of the four cases right.",
      "zh-cn":
        "前提是两类答案能用一条直线（高维时是超平面）分开：这时感知机规则经有限步就能找到这样的直线。异或无法用直线分开，单个阶跃单元在四种情形中最多答对三种。",
    },
    check() {
      const runs = count(10).map((i) => complete(perceptronRule({ classes: 2, seed: i + 1 })));
      const { inputs, targets } = xor();
      const right = (w1: number, w2: number, b: number) =>
        count(4).filter((n) => {
          const z = w1 * Number(inputs[2 * n]) + w2 * Number(inputs[2 * n + 1]) + b;
          return step(z) === targets[n];
        }).length;
      const weights = between(-2, 2, 17);
      const best = Math.max(
        ...weights.flatMap((w1) => weights.flatMap((w2) => weights.map((b) => right(w1, w2, b)))),
      );
      return [
        same(
          { en: "two clouds separated, of ten", "zh-cn": "十次中把两团点分开的" },
          runs.filter(({ converged }) => converged).length,
          10,
        ),
        atMost(
          { en: "most updates", "zh-cn": "最多的更新次数" },
          Math.max(...runs.map(({ updates }) => updates)),
          50,
        ),
        same({ en: "XOR: most cases right, of four", "zh-cn": "异或：四种情形最多答对" }, best, 3),
      ];
    },
  }),
  claim({
    id: "C057",
    sources: "001:166",
    kind: "history",
    verdict: "caveat",
    claim: {
      en: "The step function is mostly of theoretical use.",
      "zh-cn": "阶梯函数一般只有理论上的用处。",
    },
    correct: {
      en: "It cannot be trained by plain backpropagation, but it is used: perceptrons, binarised networks and spiking neurons all compute with it. Ten step units, one for each digit, learn handwritten digits by the perceptron rule: for about four in five of the images that they have not seen, the right unit switches on and no other.",
      "zh-cn":
        "普通的反向传播训练不了它，但它确有实用：感知机、二值化网络和脉冲神经元都用它计算。十个阶跃单元，一个数字一个，按感知机规则就能学会认手写数字：没有见过的图像中，约有五分之四恰好只有正确的那个单元激活。",
    },
    reference:
      "Rosenblatt, F. (1958). The perceptron: a probabilistic model for information storage and organization in the brain. Psychological Review, 65, 386–408; Hubara, I., Courbariaux, M., Soudry, D., El-Yaniv, R. & Bengio, Y. (2016). Binarized neural networks. NIPS.",
    check() {
      const data = digits();
      const shares = count(10).map((seed) => {
        const { training, test } = split(data, 0.8, mulberry32(seed + 1));
        const weights = new Float64Array(650);
        // How many of the ten units are wrong about an image; with a rate they learn from it.
        const wrong = ({ inputs, targets }: Dataset, row: number, rate: number) =>
          count(10).filter((k) => {
            const x = inputs.subarray(64 * row, 64 * row + 64);
            const w = weights.subarray(65 * k, 65 * k + 65);
            let z = Number(w[64]);
            for (let j = 0; j < 64; j++) z += Number(w[j]) * Number(x[j]);
            const error = Number(targets[row] === k) - step(z);
            if (error * rate !== 0) w.set(w.map((v, j) => v + rate * error * (x[j] ?? 1)));
            return error !== 0;
          }).length;
        for (let i = 0; i < 4 * training.rows; i++) wrong(training, i % training.rows, 1);
        return count(test.rows).filter((row) => wrong(test, row, 0) === 0).length / test.rows;
      });
      const [worst = 0, , , , , median = 0] = shares.sort((a, b) => a - b);
      return [
        atLeast(
          { en: "only the right unit on: worst share", "zh-cn": "只有正确单元激活：最低比例" },
          worst,
          0.4,
        ),
        inside({ en: "the median of ten", "zh-cn": "十次的中位数" }, median, 0.72, 0.92),
      ];
    },
  }),
  claim({
    id: "C058",
    sources: "001:175",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The step function cannot tell more than two classes apart.",
      "zh-cn": "阶梯函数不能用于多分类。",
    },
    correct: {
      en: "One unit splits in two, but K units, each for one class against the rest, tell K classes apart, and m units have 2ᵐ combinations of outputs. Three step units separate three clouds of points without an error.",
      "zh-cn":
        "一个单元只能分成两类；但 K 个单元，各自把一类与其余分开，就能分辨 K 类，而 m 个单元的输出有 2ᵐ 种组合。三个阶跃单元能把三团点全部分对。",
    },
    check() {
      const runs = count(10).map((i) => complete(perceptronRule({ classes: 3, seed: i + 1 })));
      const accuracies = runs.map((run) => run.accuracy);
      const random = mulberry32(1);
      const codes = count(200).map(() => {
        const [x, y, z] = [standardNormal(random), standardNormal(random), standardNormal(random)];
        return `${step(x)}${step(y)}${step(z)}`;
      });
      return [
        near(
          { en: "three classes: worst accuracy of ten", "zh-cn": "三类：十次中最低的准确率" },
          Math.min(...accuracies),
          1,
          0,
        ),
        atMost(
          { en: "most updates", "zh-cn": "最多的更新次数" },
          Math.max(...runs.map(({ updates }) => updates)),
          100,
        ),
        same(
          { en: "codes of three units", "zh-cn": "三个单元的输出组合数" },
          new Set(codes).size,
          8,
        ),
      ];
    },
  }),
  claim({
    id: "C059",
    sources: "001:176",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "The gradient of the step function is 0, so that backpropagation does not work.",
      "zh-cn": "阶梯函数的梯度为 0，因此反向传播行不通。",
    },
    correct: {
      en: "The derivative is 0 everywhere but at 0, where there is none, so plain backpropagation leaves the weights before a step as they are. Put the derivative of a smooth function in its place in the backward pass, and the same network of steps learns.",
      "zh-cn":
        "除 0 处外导数都是 0，在 0 处则不存在，所以普通的反向传播动不了阶跃之前的权重。只要在反向传播时用某个光滑函数的导数来代替，同一个阶跃网络就能学习（替代梯度）。",
    },
    check() {
      const plain = activation("step");
      const surrogate: Activation = {
        ...plain,
        valuesAndDerivatives(x, values, derivatives, length = x.length) {
          for (let i = 0; i < length; i++) {
            values[i] = step(Number(x[i]));
            derivatives[i] = sigmoidDerivative(Number(x[i]));
          }
        },
      };
      const learnXor = (hidden: Activation) =>
        count(10).map((seed) => {
          const random = mulberry32(seed + 1);
          const layers = [{ units: 8, activation: hidden }, { units: 1 }];
          const network = createNetwork({ inputs: 2, layers, batch: 4 });
          initialise(network, normal(1), random);
          const start = network.parameters.slice(0, 16);
          const how = { loss: "bce", optimiser: sgd({ learningRate: 0.5 }), epochs: 300 } as const;
          const { loss } = complete(train(network, { ...xor(), ...how, random }));
          return { loss, moved: start.some((w, i) => w !== network.parameters[i]) };
        });
      const [stuck, learning] = [learnXor(plain), learnXor(surrogate)];
      return [
        same(
          { en: "plain: runs whose first weights moved", "zh-cn": "照原样：首层权重动过的次数" },
          stuck.filter(({ moved }) => moved).length,
          0,
        ),
        atLeast(
          { en: "surrogate: XOR learnt, of ten", "zh-cn": "替代梯度：十次中学会异或的" },
          learning.filter(({ loss }) => loss < 0.2).length,
          8,
        ),
      ];
    },
  }),
  claim({
    id: "C060",
    sources: "001:206",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The linear activation function is f(x) = a x.",
      "zh-cn": "线性激活函数是 f(x) = a x。",
    },
    correct: {
      en: "Linear means f(x + y) = f(x) + f(y) and f(cx) = c f(x), and on the real line only multiples of x do that: ax + b with b ≠ 0 is affine. As an activation the factor a is superfluous, since the weights can absorb it. (The source’s definition, “linear functions are those that are linear”, says nothing.)",
      "zh-cn":
        "线性是指 f(x + y) = f(x) + f(y) 且 f(cx) = c f(x)；实数轴上只有 x 的倍数如此；b ≠ 0 时，ax + b 是仿射函数。作为激活函数，系数 a 是多余的，可以并入权重。（原文把线性函数定义为“线性的函数”，等于没有定义。）",
    },
    check() {
      const { value: f } = activation("linear", { slope: 4 });
      const affine = (x: number) => f(x) + 1;
      const random = mulberry32(1);
      const pairs = count(100).map(() => [standardNormal(random), standardNormal(random)] as const);
      const gap = (g: (x: number) => number) =>
        Math.max(...pairs.map(([x, y]) => Math.abs(g(2 * x - 3 * y) - 2 * g(x) + 3 * g(y))));
      const [w, b] = [0.7, -0.2];
      const absorbed = pairs.map(([x]) => Math.abs(f(w * x + b) - (4 * w * x + 4 * b)));
      return [
        near("max |f(2x − 3y) − 2f(x) + 3f(y)|, 4x", gap(f), 0, 1e-13),
        near({ en: "the same for 4x + 1", "zh-cn": "4x + 1 的同一量" }, gap(affine), 2, 1e-13),
        near(
          { en: "a absorbed by w and b: difference", "zh-cn": "把 a 并入 w、b 后的差" },
          Math.max(...absorbed),
          0,
          1e-13,
        ),
      ];
    },
  }),
  claim({
    id: "C061",
    sources: "001:210",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "A linear function can be applied to several neurons, and can activate several neurons, at the same time.",
      "zh-cn": "线性函数能同时用于多个神经元，也能同时激活多个神经元。",
    },
    correct: {
      en: "True, and of every activation function, so that it recommends none: linear, sigmoid and tanh units all put out something other than 0, ReLU and step units about half of the time. To leave some units off is what only the last two can do.",
      "zh-cn":
        "这话没错，但对任何激活函数都成立，因此不足以推荐哪一个：线性、sigmoid 与 tanh 单元的输出全不为零，ReLU 与阶跃单元约有一半不为零。能让一部分单元不激活的，反而只有后两者。",
    },
    check() {
      const random = mulberry32(1);
      const sums = count(1000).map(() => standardNormal(random));
      const names = ["linear", "sigmoid", "tanh", "relu", "step"] as const;
      const active = names.map((name) => {
        const { value: f } = activation(name);
        return sums.filter((z) => f(z) !== 0).length / 1000;
      });
      return [
        near(
          { en: "not 0: linear, σ, tanh", "zh-cn": "不为零：线性、σ、tanh" },
          active.slice(0, 3),
          [1, 1, 1],
          0,
        ),
        near(
          { en: "not 0: ReLU, step", "zh-cn": "不为零：ReLU、阶跃" },
          active.slice(3),
          [0.5, 0.5],
          0.05,
        ),
      ];
    },
  }),
  claim({
    id: "C062",
    sources: "001:215",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "With linear outputs several classes can be told apart: take the largest.",
      "zh-cn": "线性输出可以做多分类，取最大的一个即可。",
    },
    correct: {
      en: "Yes, and without loss if straight boundaries will do: with linear scores and the largest winning, each class gets a convex region. Three clouds are told apart without an error; a ring around another class is out of reach, since it is not convex.",
      "zh-cn":
        "可以；只要直线边界够用，就没有损失：用线性得分并取最大者，每一类的区域都是凸的。三团点能全部分对；一类环绕另一类时则做不到，因为环形区域不是凸的。",
    },
    check() {
      const linearAccuracy = ({ inputs, targets, rows }: Dataset, classes: number) => {
        const network = createNetwork({ inputs: 2, layers: [{ units: classes }], batch: rows });
        const optimiser = sgd({ learningRate: 0.5 });
        const how = {
          loss: "cross-entropy",
          optimiser,
          epochs: 60,
          random: mulberry32(1),
        } as const;
        complete(train(network, { inputs, targets, ...how }));
        return accuracy(predict(network, inputs), targets, classes);
      };
      const seeds = count(10).map((i) => i + 1);
      const clouds = seeds.map((seed) =>
        linearAccuracy(blobs({ rows: 150, std: 0.4, random: mulberry32(seed) }), 3),
      );
      const rings = seeds.map((seed) =>
        linearAccuracy(circles({ rows: 200, noise: 0.05, random: mulberry32(seed) }), 2),
      );
      return [
        atLeast(
          { en: "three clouds: worst accuracy of ten", "zh-cn": "三团点：十次中最低的准确率" },
          Math.min(...clouds),
          0.98,
        ),
        atMost(
          { en: "ring around a class: best of ten", "zh-cn": "一类环绕另一类：最高的准确率" },
          Math.max(...rings),
          0.75,
        ),
      ];
    },
  }),
  claim({
    id: "C063",
    sources: "001:220",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The gradient of the step function is always a constant (said of the linear function).",
      "zh-cn": "阶梯函数的梯度总是常量（这句话写在线性函数一节）。",
    },
    correct: {
      en: "A slip of copying: it is the linear function whose derivative is constant, a everywhere. The step’s is 0 on both sides and does not exist at the jump, where the difference quotient grows without bound.",
      "zh-cn":
        "这是从上一节抄来的笔误：导数处处为常数 a 的是线性函数。阶跃函数的导数在两侧为 0，在跳变处不存在，那里的差商趋于无穷。",
    },
    check() {
      const { value: f } = activation("linear", { slope: 4 });
      const quotient = (g: (x: number) => number, x: number, h: number) =>
        (g(x + h) - g(x - h)) / (2 * h);
      const places = [-2, -0.5, 0, 1, 3];
      const jump = [0.1, 0.01, 0.001].map((h) => quotient(step, 0, h));
      return [
        near(
          { en: "4x: slopes at five places", "zh-cn": "4x 在五处的斜率" },
          places.map((x) => quotient(f, x, 1e-3)),
          [4, 4, 4, 4, 4],
          1e-9,
        ),
        near(
          { en: "step: slopes at ±1", "zh-cn": "阶跃在 ±1 处的斜率" },
          [-1, 1].map((x) => quotient(step, x, 1e-3)),
          [0, 0],
          0,
        ),
        near(
          {
            en: "step at 0: quotient, h = 0.1, 0.01, 0.001",
            "zh-cn": "阶跃在 0 处的差商，h = 0.1、0.01、0.001",
          },
          jump,
          [5, 50, 500],
          1e-9,
        ),
      ];
    },
  }),
  claim({
    id: "C064",
    sources: "001:220–222",
    kind: "empirical",
    verdict: "false",
    claim: {
      en: "Because its derivative is constant, training does not really improve a linear model.",
      "zh-cn": "由于导数是常数，训练不会给线性模型带来实际的改进。",
    },
    correct: {
      en: "The gradient of a weight is error times slope times input, and error and input change with the data, whatever the slope. Gradient descent on a linear unit reaches the least-squares line and takes the mean square error from about 10 down to the noise, 0.01.",
      "zh-cn":
        "权重的梯度是误差乘以斜率再乘以输入；斜率虽是常数，误差与输入却随数据而变。对一个线性单元做梯度下降，会到达最小二乘直线，均方误差从约 10 降到噪声的水平 0.01。",
    },
    check() {
      const runs = count(10).map((i) => complete(linearRegressionDescent({ seed: i + 1 })));
      const first = runs.map(({ losses }) => Number(losses[0]));
      const last = runs.map(({ losses }) => Number(losses.at(-1)));
      return [
        near(
          { en: "largest distance from least squares", "zh-cn": "与最小二乘直线的最大距离" },
          Math.max(...runs.map(({ distance }) => distance)),
          0,
          1e-12,
        ),
        atLeast({ en: "least error before", "zh-cn": "训练前最小的误差" }, Math.min(...first), 5),
        inside(
          { en: "largest error after", "zh-cn": "训练后最大的误差" },
          Math.max(...last),
          0.005,
          0.02,
        ),
      ];
    },
  }),
  claim({
    id: "C065",
    sources: "001:222",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "However many linear layers there are, together they are one linear transformation.",
      "zh-cn": "线性层无论有多少，合起来还是一个线性变换。",
    },
    correct: {
      en: "Layers with biases together are one affine map W x + b: W is the product of their matrices, and its rank is at most the width of the narrowest layer. So depth adds no function here, and a narrow layer takes some away.",
      "zh-cn":
        "带偏置的各层合起来是一个仿射映射 W x + b：W 是各层矩阵之积，秩不超过最窄一层的宽度。所以在这里加深并不增加可表示的函数，窄层反而会减少。",
    },
    check() {
      const deep = complete(affineCollapse({ widths: [4, 16, 16, 16, 16, 16, 3] }));
      const narrow = complete(affineCollapse({ widths: [5, 2, 5] }));
      const bent = complete(affineCollapse({ activation: "tanh" }));
      return [
        near(
          { en: "six linear layers from one map", "zh-cn": "六个线性层与单个映射之差" },
          deep.probingDifference,
          0,
          1e-12,
        ),
        same({ en: "rank of 5 → 2 → 5", "zh-cn": "5 → 2 → 5 的秩" }, narrow.rank, 2),
        atLeast(
          { en: "the same with tanh between", "zh-cn": "中间加上 tanh 后之差" },
          bent.probingDifference,
          0.1,
        ),
      ];
    },
  }),
  claim({
    id: "C066",
    sources: "001:228–231",
    kind: "code",
    verdict: "caveat",
    claim: {
      en: "The plot of 4x for −2 ≤ x < 2 has a vertical axis from −5 to 5.",
      "zh-cn": "在 −2 ≤ x < 2 上画 4x，纵轴取 −5 到 5。",
    },
    asPrinted: "plt.ylim(-5, 5)",
    correct: {
      en: "The values run from −8 to 7.6, so that the frame cuts off 15 of the 40 points, more than a third. Without plt.ylim the axis fits itself.",
      "zh-cn":
        "函数值从 −8 到 7.6，图框截掉了 40 个点中的 15 个，超过三分之一。去掉 plt.ylim，坐标轴会自动适应。",
    },
    check() {
      const xs = count(40).map((i) => -2 + i * (-2 + 0.1 - -2));
      const ys = xs.map((x) => 4 * x);
      // A value that is 5 but for rounding still lies on the frame.
      const outside = ys.filter((y) => Math.abs(y) > 5 + 1e-9);
      return [
        near(
          { en: "least and greatest value", "zh-cn": "最小值与最大值" },
          [Math.min(...ys), Math.max(...ys)],
          [-8, 7.6],
          1e-9,
        ),
        same(
          { en: "points outside the frame, of 40", "zh-cn": "40 个点中落在图框外的" },
          outside.length,
          15,
        ),
      ];
    },
  }),
];
