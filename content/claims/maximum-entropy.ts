import {
  accuracy,
  complete,
  conditionalEntropy,
  conditionalMaximumEntropy,
  entropy,
  iris,
  klDivergence,
  logSumExp,
  maximumEntropy,
  maximumEntropyDie,
  maximumEntropyDuality,
  mulberry32,
  multinomialMaximumEntropy,
  sigmoid,
  softmax,
  softmaxJacobian,
} from "nonlinear";
import { atLeast, atMost, between, count, inside, near, same } from "notebook";
import { type Claim, claim } from "./claim.ts";

/** C018 to C049: from entropy to softmax and sigmoid. */
const claims: readonly Claim[] = [
  claim({
    id: "C018",
    sources: "000:24 003:20",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "Among all possible models, the one with the largest entropy is the best.",
      "zh-cn": "在所有可能的模型中，熵最大的模型就是最好的模型。",
    },
    correct: {
      en: "Among the models that satisfy the constraints. Without that condition the uniform model wins every time, whatever was observed: a die whose mean is known to be 4.5 would still be given the mean 3.5.",
      "zh-cn":
        "应当是在满足约束的模型中。不加这个条件，胜出的永远是均匀模型，观测到什么都没有用：明知骰子点数的均值是 4.5，得到的均值也还是 3.5。",
    },
    check() {
      const anyModel = maximumEntropy({ features: [[0, 0, 0, 0, 0, 0]], moments: [0] });
      const mean = anyModel.distribution.reduce((total, p, i) => total + p * (i + 1), 0);
      const constrained = maximumEntropyDie(4.5);
      return [
        near(
          { en: "no constraint: p₁, …, p₆", "zh-cn": "没有约束：p₁、…、p₆" },
          anyModel.distribution,
          count(6).map(() => 1 / 6),
          1e-12,
        ),
        near(
          { en: "no constraint: mean, entropy", "zh-cn": "没有约束：均值、熵" },
          [mean, anyModel.entropy],
          [3.5, Math.log(6)],
          1e-12,
        ),
        near(
          { en: "mean 4.5: entropy", "zh-cn": "均值 4.5：熵" },
          constrained.entropy,
          1.613581,
          1e-6,
        ),
        atMost(
          { en: "only 4 and 5, mean 4.5: entropy", "zh-cn": "只有四点和五点，均值 4.5：熵" },
          entropy([0, 0, 0, 0.5, 0.5, 0]),
          constrained.entropy - 0.9,
        ),
      ];
    },
  }),
  claim({
    id: "C019",
    sources: "000:28",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The entropy of P is H(P) = −Σ P log P.",
      "zh-cn": "P 的熵为 H(P) = −Σ P log P。",
    },
    correct: {
      en: "With 0 log 0 := 0, since p log p tends to 0. With the natural logarithm it is counted in nats; it is the surprise −log P(x) expected on average, and entropies of independent variables add up.",
      "zh-cn":
        "约定 0 log 0 := 0，因为 p log p 趋于 0。取自然对数时，单位是奈特（nat）。熵就是意外程度 −log P(x) 的平均值；互相独立的变量，熵可以相加。",
    },
    check() {
      const [coin, die] = [
        [0.2, 0.8],
        [0.1, 0.1, 0.1, 0.1, 0.1, 0.5],
      ];
      const both = coin.flatMap((p) => die.map((q) => p * q));
      // How surprising are 200 000 throws on average?
      const random = mulberry32(1);
      const throws = count(200_000).map(() => (random() < 0.2 ? -Math.log(0.2) : -Math.log(0.8)));
      return [
        near(
          { en: "H of a fair coin, in nats", "zh-cn": "均匀硬币的 H（奈特）" },
          entropy([0.5, 0.5]),
          Math.LN2,
          1e-15,
        ),
        near(
          { en: "H(1, 0), by 0 log 0 := 0", "zh-cn": "H(1, 0)，约定 0 log 0 := 0" },
          entropy([1, 0]),
          0,
          0,
        ),
        near(
          {
            en: "mean surprise − H, coin (0.2, 0.8)",
            "zh-cn": "平均意外程度 − H，硬币 (0.2, 0.8)",
          },
          throws.reduce((a, b) => a + b, 0) / throws.length - entropy(coin),
          0,
          0.006,
        ),
        near(
          { en: "H(coin, die) − H(coin) − H(die)", "zh-cn": "H(硬币, 骰子) − H(硬币) − H(骰子)" },
          entropy(both) - entropy(coin) - entropy(die),
          0,
          1e-12,
        ),
      ];
    },
  }),
  claim({
    id: "C020",
    sources: "003:22",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The entropy of a discrete random variable “is zero”.",
      "zh-cn": "离散随机变量的熵“为零”。",
    },
    correct: {
      en: "The entropy is what the formula says, H(P) = −Σ P(x) log P(x); it is zero only if one outcome is certain. The translation turned the Chinese for “its entropy is (formula)” into a number.",
      "zh-cn":
        "熵由公式给出，H(P) = −Σ P(x) log P(x)；只有当某个结果必然出现时，它才为零。译文丢掉了公式，把“则其熵是（公式）”译成了“为零”。",
    },
    check() {
      // Random distributions over five outcomes: normalised waiting times.
      const random = mulberry32(1);
      const draws = count(2000).map(() => {
        const waits = count(5).map(() => -Math.log(1 - random()));
        const total = waits.reduce((a, b) => a + b, 0);
        return entropy(waits.map((wait) => wait / total));
      });
      return [
        near(
          { en: "H of a certain outcome", "zh-cn": "必然出现的结果：H" },
          entropy([0, 1, 0]),
          0,
          0,
        ),
        near(
          { en: "H of a fair coin, of a fair die", "zh-cn": "均匀硬币、均匀骰子：H" },
          [entropy([0.5, 0.5]), entropy(count(6).map(() => 1 / 6))],
          [Math.LN2, Math.log(6)],
          1e-6,
        ),
        atLeast(
          { en: "least H of 2000 random distributions", "zh-cn": "2000 个随机分布中最小的 H" },
          Math.min(...draws),
          0.01,
        ),
      ];
    },
  }),
  claim({
    id: "C021",
    sources: "000:30–31 003:24–26",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "0 ≤ H ≤ log|X|, with equality on the right only for the uniform distribution.",
      "zh-cn": "0 ≤ H ≤ log|X|，右边的等号当且仅当分布均匀时成立。",
    },
    correct: {
      en: "For finitely many values: what H lacks to log|X| is the divergence KL(P‖U) from the uniform distribution U, which is 0 only for P = U. On the left, equality holds exactly if one value is certain.",
      "zh-cn":
        "取值个数有限时成立：H 与 log|X| 之差就是 P 到均匀分布 U 的散度 KL(P‖U)，只有 P = U 时才为 0。左边的等号，当且仅当某个取值必然出现时成立。",
    },
    check() {
      const random = mulberry32(1);
      const uniform = count(5).map(() => 0.2);
      const draws = count(20_000).map(() => {
        const waits = uniform.map(() => -Math.log(1 - random()));
        const total = waits.reduce((a, b) => a + b, 0);
        return waits.map((wait) => wait / total);
      });
      const entropies = draws.map((p) => entropy(p));
      const misses = draws.map((p, i) =>
        Math.abs(Math.log(5) - Number(entropies[i]) - klDivergence(p, uniform)),
      );
      return [
        atLeast(
          { en: "least H of 20 000 draws", "zh-cn": "20 000 次抽取中最小的 H" },
          Math.min(...entropies),
          0,
        ),
        inside(
          { en: "largest H, below log 5 = 1.6094", "zh-cn": "最大的 H，低于 log 5 = 1.6094" },
          Math.max(...entropies),
          1.6,
          Math.log(5),
        ),
        atMost("|log 5 − H(P) − KL(P‖U)|", Math.max(...misses), 1e-12),
        near(
          { en: "H(U), H of a certain value", "zh-cn": "H(U)，必然取值的 H" },
          [entropy(uniform), entropy([1, 0, 0, 0, 0])],
          [Math.log(5), 0],
          1e-12,
        ),
      ];
    },
  }),
  claim({
    id: "C022",
    sources: "003:28",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "Without more information, “no other uncertain parts are equally possible”.",
      "zh-cn": "在没有更多信息时，“其他不确定的部分都不是等可能的”。",
    },
    correct: {
      en: "The translation says the opposite of what is meant: what the constraints do not touch is held to be equally probable. Know only that a die shows a six half the time, and every other face gets 0.1.",
      "zh-cn":
        "译文把意思译反了：原意是，约束没有涉及的部分都看作等可能的。如果只知道骰子有一半的时候掷出六点，其余各面的概率就都是 0.1。",
    },
    check() {
      const six = [0, 0, 0, 0, 0, 1];
      const flattest = maximumEntropy({ features: [six], moments: [0.5] });
      const unequal = [0.2, 0.05, 0.1, 0.1, 0.05, 0.5];
      return [
        near(
          { en: "flattest with p₆ = ½", "zh-cn": "p₆ = ½ 时最平坦的分布" },
          flattest.distribution,
          [0.1, 0.1, 0.1, 0.1, 0.1, 0.5],
          1e-9,
        ),
        near(
          { en: "its entropy", "zh-cn": "它的熵" },
          flattest.entropy,
          Math.log(2) + Math.log(5) / 2,
          1e-9,
        ),
        atMost(
          { en: "unequal others, p₆ = ½: entropy", "zh-cn": "其余不等，p₆ = ½：熵" },
          entropy(unequal),
          flattest.entropy - 0.05,
        ),
      ];
    },
  }),
  claim({
    id: "C023",
    sources: "000:34",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "Whatever the constraints leave uncertain is equally probable.",
      "zh-cn": "在满足约束之后，其余不确定的部分都是等可能的。",
    },
    correct: {
      en: "Only if the constraints treat the remaining outcomes alike. In general P ∝ exp(Σ wᵢ fᵢ): a die of mean 4.5 gets probabilities that grow from face to face by the factor 1.449, from 0.054 to 0.347.",
      "zh-cn":
        "只有当约束对其余各个结果一视同仁时才成立。一般地，P ∝ exp(Σ wᵢ fᵢ)：均值为 4.5 的骰子，各面的概率逐面乘以 1.449，从 0.054 增加到 0.347。",
    },
    check() {
      const die = maximumEntropyDie(4.5).distribution;
      const ratios = [...die.slice(1)].map((p, k) => p / Number(die[k]));
      // A constraint that treats faces alike: even ones have probability 0.7 in all.
      const even = maximumEntropy({ features: [[0, 1, 0, 1, 0, 1]], moments: [0.7] }).distribution;
      return [
        near(
          { en: "mean 4.5: p₁, …, p₆", "zh-cn": "均值 4.5：p₁、…、p₆" },
          die,
          [0.054353, 0.078772, 0.11416, 0.165447, 0.239774, 0.347494],
          1e-6,
        ),
        near(
          { en: "from face to face, factors e^λ", "zh-cn": "逐面的比值 e^λ" },
          ratios,
          count(5).map(() => 1.449254),
          1e-5,
        ),
        atLeast(
          { en: "largest − smallest probability", "zh-cn": "最大与最小概率之差" },
          Math.max(...die) - Math.min(...die),
          0.29,
        ),
        near(
          { en: "evens 0.7 in all: p₁, …, p₆", "zh-cn": "偶数面共 0.7：p₁、…、p₆" },
          even,
          [0.1, 0.7 / 3, 0.1, 0.7 / 3, 0.1, 0.7 / 3],
          1e-9,
        ),
      ];
    },
  }),
  claim({
    id: "C024",
    sources: "000:37",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "A training set determines the empirical distributions P̃(X, Y) and P̃(X).",
      "zh-cn": "给定训练集，就能确定经验分布 P̃(X, Y) 与 P̃(X)。",
    },
    correct: {
      en: "By counting and dividing by N; the order of the examples and N itself are lost. What is determined is the distribution of the sample: from the distribution it was drawn from it differs by about √(p(1 − p)/N) in each entry.",
      "zh-cn":
        "数出次数，再除以 N 即可；样本的次序与 N 本身不再保留。这样确定的是样本的分布：它的每一项与样本所来自的分布相差约 √(p(1 − p)/N)。",
    },
    check() {
      // Examples (x, y) with P(1, 1) = 0.2; P̃(1, 1) is the share of them in a sample.
      const sample = (n: number, seed: number) => {
        const random = mulberry32(seed);
        return count(n).map(() =>
          random() < 0.4 ? { x: 1, y: random() < 0.5 ? 1 : 0 } : { x: 0, y: 0 },
        );
      };
      const empirical = (examples: { x: number; y: number }[]) =>
        examples.filter(({ x, y }) => x === 1 && y === 1).length / examples.length;
      const meanSquare = (n: number) =>
        count(60).reduce((total, seed) => total + (empirical(sample(n, seed)) - 0.2) ** 2 / 60, 0);
      const [once] = [sample(100, 1)];
      return [
        near(
          { en: "P̃(1, 1): reversed; twice as long", "zh-cn": "P̃(1, 1)：颠倒次序；重复一遍" },
          [empirical([...once].reverse()), empirical([...once, ...once])],
          [empirical(once), empirical(once)],
          1e-15,
        ),
        inside(
          {
            en: "typical P̃ − P, N = 100 (theory 0.04)",
            "zh-cn": "P̃ − P 的典型大小，N = 100（理论 0.04）",
          },
          Math.sqrt(meanSquare(100)),
          0.028,
          0.052,
        ),
        inside(
          { en: "the same, N = 10 000 (theory 0.004)", "zh-cn": "同上，N = 10 000（理论 0.004）" },
          Math.sqrt(meanSquare(10_000)),
          0.0028,
          0.0052,
        ),
      ];
    },
  }),
  claim({
    id: "C025",
    sources: "000:41",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "A feature function is 1 where x and y satisfy some fact, and 0 elsewhere.",
      "zh-cn": "特征函数在 x 与 y 满足某一事实时取 1，否则取 0。",
    },
    correct: {
      en: "Any real-valued f(x, y) will do: the mean of x·1[y = 1], with x from −2 to 2, is a constraint like any other. The source itself goes on to f = x, which is no indicator. One indicator for each x would copy the frequencies.",
      "zh-cn":
        "任何实值函数 f(x, y) 都可以：x 从 −2 到 2 时，x·1[y = 1] 的均值与别的约束没有两样。原文自己后来取 f = x，也不是只取 0 和 1 的函数。若每个 x 各用一个指示函数，得到的只是频率的翻版。",
    },
    check() {
      const inputs = [-2, -1, 0, 1, 2];
      const frequencies = [0.1, 0.3, 0.5, 0.8, 0.9];
      const joint = frequencies.map((p) => [(1 - p) / 5, p / 5]);
      const solve = (features: number[][][]) => {
        const { probabilities } = conditionalMaximumEntropy({ joint, features });
        return probabilities.filter((_, i) => i % 2 === 1);
      };
      const real = solve([inputs.map(() => [0, 1]), inputs.map((x) => [0, x])]);
      const indicators = solve(inputs.map((at) => inputs.map((x) => [0, x === at ? 1 : 0])));
      const mean = (p: ArrayLike<number>) =>
        inputs.reduce((total, x, i) => total + (x * Number(p[i])) / 5, 0);
      return [
        near("x·1[y = 1]: P(1|x)", real, [0.111111, 0.273394, 0.531086, 0.773202, 0.911207], 1e-6),
        near(
          { en: "its mean: model − data", "zh-cn": "其均值：模型 − 数据" },
          mean(real) - mean(frequencies),
          0,
          1e-9,
        ),
        near(
          { en: "five indicators: P(1|x)", "zh-cn": "五个指示函数：P(1|x)" },
          indicators,
          frequencies,
          1e-9,
        ),
      ];
    },
  }),
  claim({
    id: "C026",
    sources: "000:43",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The model must reproduce every feature's empirical mean: Σ P̃(x, y) fᵢ = Σ P̃(x) P(y|x) fᵢ.",
      "zh-cn": "模型必须重现每个特征的经验均值：Σ P̃(x, y) fᵢ = Σ P̃(x) P(y|x) fᵢ。",
    },
    asPrinted: String.raw`\sum{x, y} \tilde{P}(x, y) f{i}(x, y)=\sum{x, y} \tilde{P}(x) P(y \mid x) f{i}(x, y)`,
    correct: {
      en: "With Σ over x and y, for every feature i; the underscores of the source have been lost. The observed frequencies always meet it, so that there is a table to choose; the table of greatest conditional entropy meets it too, and the ignorant table ½ in general does not.",
      "zh-cn":
        "求和取遍 x 与 y，对每个特征 i 都要成立（原文排版丢了下划线）。观测到的频率总是满足它，所以一定有表可选；条件熵最大的表也满足它，处处为 ½ 的表一般不满足。",
    },
    check() {
      const inputs = [-2, -1, 0, 1, 2];
      const frequencies = [0.1, 0.3, 0.5, 0.8, 0.9];
      const joint = frequencies.map((p) => [(1 - p) / 5, p / 5]);
      const features = [inputs.map(() => [0, 1]), inputs.map((x) => [0, x])];
      const { probabilities } = conditionalMaximumEntropy({ joint, features });
      const best = probabilities.filter((_, i) => i % 2 === 1);
      // E_P f₁ and E_P f₂ of a table P(1|x), every x being as frequent as the others.
      const means = (p: ArrayLike<number>) => [
        inputs.reduce((total, _, i) => total + Number(p[i]) / 5, 0),
        inputs.reduce((total, x, i) => total + (x * Number(p[i])) / 5, 0),
      ];
      return [
        near(
          { en: "flattest table: E f₁, E f₂", "zh-cn": "最平坦的表：E f₁、E f₂" },
          means(best),
          means(frequencies),
          1e-9,
        ),
        atLeast(
          { en: "its distance from the frequencies", "zh-cn": "它与频率的距离" },
          Math.max(...frequencies.map((p, i) => Math.abs(p - Number(best[i])))),
          0.02,
        ),
        near(
          { en: "table ½ everywhere: E f₁, E f₂", "zh-cn": "处处 ½ 的表：E f₁、E f₂" },
          means([0.5, 0.5, 0.5, 0.5, 0.5]),
          [0.5, 0],
          1e-12,
        ),
        near(
          { en: "data: E f₁, E f₂", "zh-cn": "数据：E f₁、E f₂" },
          means(frequencies),
          [0.52, 0.42],
          1e-12,
        ),
      ];
    },
  }),
  claim({
    id: "C027",
    sources: "000:45",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "The quantity to minimise is −H(P) = Σ P̃(x) P(y|x) log P(y|x).",
      "zh-cn": "要最小化的量是 −H(P) = Σ P̃(x) P(y|x) log P(y|x)。",
    },
    asPrinted: String.raw`- H(P)=\sum_{x, y} \tilde{P}(x) P(y \mid x) \log P(y \mid x)`,
    correct: {
      en: "The sum is right, but it is minus the conditional entropy H(Y|X), a different quantity from the H(P) just defined: H(X, Y) is larger by the entropy H(X) of the inputs, about which the model says nothing.",
      "zh-cn":
        "这个和式没有错，但它是条件熵 H(Y|X) 的相反数，与刚刚定义的 H(P) 不是一回事：H(X, Y) 比它多出输入的熵 H(X)，而模型对输入不置一词。",
    },
    check() {
      const often = [0.1, 0.2, 0.4, 0.2, 0.1];
      const table = [0.1, 0.3, 0.5, 0.8, 0.9].flatMap((p) => [1 - p, p]);
      const joint = table.map((p, i) => Number(often[Math.floor(i / 2)]) * p);
      const sum = joint.reduce((total, q, i) => total + q * Math.log(Number(table[i])), 0);
      return [
        near("H(Y|X) + Σ P̃ P log P", conditionalEntropy(often, table) + sum, 0, 1e-12),
        near("H(X, Y) + Σ P̃ P log P − H(X)", entropy(joint) + sum - entropy(often), 0, 1e-12),
        atLeast(
          { en: "H(X, Y) less what is printed", "zh-cn": "H(X, Y) 减去所印的量" },
          entropy(joint) + sum,
          1,
        ),
      ];
    },
  }),
  claim({
    id: "C028",
    sources: "000:45",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "The constraints are the feature means and Σ_y P(y|x) = 1.",
      "zh-cn": "约束条件是各特征的均值，以及 Σ_y P(y|x) = 1。",
    },
    asPrinted: String.raw`\sum_{y} P(y \mid x)=1`,
    correct: {
      en: "It must hold for every x, and P ≥ 0 is needed as well. The latter may be left out only if some strictly positive table meets the constraints; for separable data none does, and the optimum has zeros.",
      "zh-cn":
        "应对每个 x 都成立，此外还要 P ≥ 0。只有存在各格全为正的可行表时，后者才可以略去；数据可分时没有这样的表，最优的表中有零。",
    },
    check() {
      const inputs = [-2, -1, 0, 1, 2];
      const frequencies = [0.1, 0.3, 0.5, 0.8, 0.9];
      const features = [inputs.map(() => [0, 1]), inputs.map((x) => [0, x])];
      // Only the total Σ P̃(x) P(y|x) is held at 1, not each row.
      const total = maximumEntropy({
        features: features.map((f) => f.flat()),
        moments: [0.52, 0.42],
      });
      const rowSums = inputs.map(
        (_, x) => 5 * (Number(total.distribution[2 * x]) + Number(total.distribution[2 * x + 1])),
      );
      const trials = conditionalMaximumEntropy({
        joint: frequencies.map((p) => [(1 - p) / 5, p / 5]),
        features,
      });
      // y = 1 exactly if x > 0.
      const joint = inputs.map((x) => (x > 0 ? [0, 0.2] : [0.2, 0]));
      const separable = conditionalMaximumEntropy({ joint, features });
      return [
        inside(
          { en: "only the total is 1: least row sum", "zh-cn": "只要求总和为 1：最小的行和" },
          Math.min(...rowSums),
          0,
          0.8,
        ),
        atLeast(
          { en: "only the total is 1: largest row sum", "zh-cn": "只要求总和为 1：最大的行和" },
          Math.max(...rowSums),
          1.2,
        ),
        atLeast(
          { en: "smallest P(y|x) of ten trials each", "zh-cn": "每处十次试验：最小的 P(y|x)" },
          Math.min(...trials.probabilities),
          0.05,
        ),
        near(
          { en: "separable data: smallest P(y|x)", "zh-cn": "可分数据：最小的 P(y|x)" },
          Math.min(...separable.probabilities),
          0,
          0,
        ),
      ];
    },
  }),
  claim({
    id: "C029",
    sources: "000:47",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The Lagrangian needs a single multiplier w₀ for normalisation.",
      "zh-cn": "拉格朗日函数中，归一化约束只用一个乘子 w₀。",
    },
    asPrinted: String.raw`-w_{0}\left(\sum_{y} P(y \mid x)-1\right)`,
    correct: {
      en: "Every x has its own condition and its own multiplier: −Σ_x w₀(x)(Σ_y P(y|x) − 1). One shared w₀ would force Z(x) = exp(1 − w₀/P̃(x)), whatever the features say, and no w₀ makes all rows sum to 1.",
      "zh-cn":
        "每个 x 有自己的约束，也要有自己的乘子：−Σ_x w₀(x)(Σ_y P(y|x) − 1)。若共用一个 w₀，就会不管特征而强求 Z(x) = exp(1 − w₀/P̃(x))，没有哪个 w₀ 能让各行之和都为 1。",
    },
    check() {
      // x is 0 or 1, f = x·1[y = 1], w = −1; stationarity gives P(y|x) = exp(−w f + w₀/P̃(x) − 1).
      const often = [0.3, 0.7];
      const Z = [Math.exp(0) + Math.exp(0), Math.exp(0) + Math.exp(1)];
      const rowSums = (w0: readonly number[]) =>
        Z.map((z, x) => z * Math.exp(Number(w0[x]) / Number(often[x]) - 1));
      const own = Z.map((z, x) => Number(often[x]) * (1 - Math.log(z)));
      const first = Number(own[0]);
      const misses = between(-2, 2, 4001).map((w0) =>
        Math.max(...rowSums([w0, w0]).map((sum) => Math.abs(sum - 1))),
      );
      return [
        near(
          { en: "w₀(x) of their own: row sums", "zh-cn": "各有自己的 w₀(x)：行和" },
          rowSums(own),
          [1, 1],
          1e-12,
        ),
        near(
          { en: "w₀ of row 0 for both: row sums", "zh-cn": "共用第 0 行的 w₀：行和" },
          rowSums([first, first]),
          [1, 1.56],
          0.001,
        ),
        atLeast(
          {
            en: "best shared w₀: worst row sum is off by",
            "zh-cn": "最好的共用 w₀：行和的最大误差",
          },
          Math.min(...misses),
          0.2,
        ),
      ];
    },
  }),
  claim({
    id: "C030",
    sources: "000:46",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "With multipliers, the problem becomes that of minimising L.",
      "zh-cn": "引入乘子以后，问题变为求 L 的最小值。",
    },
    correct: {
      en: "A saddle point: the minimum over P of the maximum over the multipliers. In w alone L is unbounded both ways as long as P breaks a constraint, and does not move once P meets them. At the saddle −H(Y|X) equals the greatest mean log-likelihood: the gap is 0.",
      "zh-cn":
        "要找的是鞍点：对乘子取最大，再对 P 取最小。只看 w，只要 P 违反约束，L 向上、向下都没有界；P 满足约束时，L 不随 w 变化。在鞍点处，−H(Y|X) 等于最大的平均对数似然，对偶间隙为 0。",
    },
    check() {
      const inputs = [-2, -1, 0, 1, 2];
      const frequencies = [0.1, 0.3, 0.5, 0.8, 0.9];
      // The source's L for tables whose rows sum to 1, with the feature x·1[y = 1] alone.
      const mean = (p: number[]) =>
        inputs.reduce((total, x, i) => total + (x * Number(p[i])) / 5, 0);
      const L = (p: number[], w: number) =>
        -conditionalEntropy(
          count(5).map(() => 0.2),
          p.flatMap((q) => [1 - q, q]),
        ) -
        w * (mean(frequencies) - mean(p));
      const half = count(5).map(() => 0.5);
      const joint = frequencies.map((p) => [(1 - p) / 5, p / 5]);
      const best = conditionalMaximumEntropy({ joint, features: [inputs.map((x) => [0, x])] });
      return [
        atMost(
          {
            en: "P = ½ breaks the constraint: L, w = 1000",
            "zh-cn": "P = ½ 违反约束：w = 1000 时的 L",
          },
          L(half, 1000),
          -400,
        ),
        atLeast({ en: "the same, w = −1000", "zh-cn": "同上，w = −1000" }, L(half, -1000), 400),
        near(
          { en: "P meets it: L at w = 1000 and −1000", "zh-cn": "P 满足约束：两处 L 之差" },
          L(frequencies, 1000) - L(frequencies, -1000),
          0,
          1e-9,
        ),
        near(
          { en: "gap −H(Y|X) − mean log-likelihood", "zh-cn": "间隙：−H(Y|X) − 平均对数似然" },
          -best.entropy - best.dual,
          0,
          1e-9,
        ),
      ];
    },
  }),
  claim({
    id: "C031",
    sources: "000:49",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The derivative ∂L/∂P(y|x) contains a sum over all x and y.",
      "zh-cn": "导数 ∂L/∂P(y|x) 中含有对所有 x、y 的求和。",
    },
    asPrinted: String.raw`\sum_{x,y}\tilde{P}(x)(\log P(y \mid x)+1)-\sum_{x,y}w_{0}+\sum_{i} w_{i}(x) \tilde{P}(x) f_{i}(x, y)`,
    correct: {
      en: "The derivative with respect to one entry of the table contains that entry alone: P̃(x)(log P(y|x) + 1) − w₀(x) + P̃(x) Σ wᵢ fᵢ(x, y) for the source’s L. With the sums, all entries together would stand in the slope of each.",
      "zh-cn":
        "对表中一格求导，结果只与这一格有关：对原文的 L，它是 P̃(x)(log P(y|x) + 1) − w₀(x) + P̃(x) Σ wᵢ fᵢ(x, y)。若带上求和，每一格的斜率里就混进了所有各格。",
    },
    check() {
      // Six cells: three inputs with P̃ = 0.2, 0.3, 0.5, two classes, one feature, at random.
      const random = mulberry32(11);
      const cells = [0.2, 0.2, 0.3, 0.3, 0.5, 0.5].map((q) => ({
        q,
        f: 2 * random() - 1,
        p: 0.2 + random(),
      }));
      const [w0, w] = [0.4, 0.9];
      const L = (changed: number, by: number) =>
        cells.reduce((total, { q, f, p }, i) => {
          const P = i === changed ? p + by : p;
          return total + q * P * Math.log(P) - w0 * P + w * q * P * f;
        }, 0);
      const measured = cells.map((_, i) => (L(i, 1e-6) - L(i, -1e-6)) / 2e-6);
      const own = cells.map(({ q, f, p }) => q * (Math.log(p) + 1) - w0 + w * q * f);
      const sums = cells.reduce((total, { q, p }) => total + q * (Math.log(p) + 1) - w0, 0);
      const printed = cells.map(({ q, f }) => sums + w * q * f);
      const off = (slopes: number[]) =>
        Math.max(...slopes.map((slope, i) => Math.abs(slope - Number(measured[i]))));
      return [
        atMost(
          { en: "one cell, no sum: off by at most", "zh-cn": "只含一格，没有求和：最大误差" },
          off(own),
          1e-7,
        ),
        atLeast(
          { en: "as printed, with Σ: off by up to", "zh-cn": "按原文带求和：最大误差" },
          off(printed),
          0.5,
        ),
      ];
    },
  }),
  claim({
    id: "C032",
    sources: "000:49",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The multipliers of the features depend on x: wᵢ(x).",
      "zh-cn": "特征的乘子依赖于 x，写作 wᵢ(x)。",
    },
    asPrinted: String.raw`\sum_{i} w_{i}(x) \tilde{P}(x) f_{i}(x, y)`,
    correct: {
      en: "Each feature has one constant wᵢ, since it has one constraint; only the multiplier w₀(x) of normalisation depends on x. Weights wᵢ(x) would belong to a constraint at every x, and the answer would be a copy of the frequencies.",
      "zh-cn":
        "每个特征只有一条约束，所以只有一个常数 wᵢ；依赖于 x 的，只有归一化的乘子 w₀(x)。若写成 wᵢ(x)，就等于在每个 x 处各设一条约束，得到的只是频率的翻版。",
    },
    check() {
      const inputs = [-2, -1, 0, 1, 2];
      const frequencies = [0.1, 0.3, 0.5, 0.8, 0.9];
      const joint = frequencies.map((p) => [(1 - p) / 5, p / 5]);
      const shared = [inputs.map(() => [0, 1]), inputs.map((x) => [0, x])];
      // wᵢ(x) fᵢ(x, y) is a feature for every i and every x that is zero at the other inputs.
      const perInput = shared.flatMap((f) =>
        inputs.map((_, at) => f.map((row, x) => (x === at ? row : [0, 0]))),
      );
      const [constant, varying] = [shared, perInput].map((features) =>
        conditionalMaximumEntropy({ joint, features }),
      );
      const ofOne = (p: ArrayLike<number> = []) => Array.from(p).filter((_, i) => i % 2 === 1);
      return [
        near(
          { en: "number of wᵢ, of wᵢ(x)", "zh-cn": "wᵢ 的个数，wᵢ(x) 的个数" },
          [shared.length, perInput.length],
          [2, 10],
          0,
        ),
        near(
          { en: "constants wᵢ: P(1|x)", "zh-cn": "常数 wᵢ：P(1|x)" },
          ofOne(constant?.probabilities),
          [0.111111, 0.273394, 0.531086, 0.773202, 0.911207],
          1e-6,
        ),
        near(
          { en: "wᵢ(x): P(1|x), the frequencies", "zh-cn": "wᵢ(x)：P(1|x)，即频率" },
          ofOne(varying?.probabilities),
          frequencies,
          1e-9,
        ),
      ];
    },
  }),
  claim({
    id: "C033",
    sources: "000:49",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "P̃(x) can be factored out of every term, the one with w₀ included.",
      "zh-cn": "P̃(x) 可以从每一项中提出，含 w₀ 的那一项也不例外。",
    },
    asPrinted: String.raw`\sum_{x,y}\tilde{P}(x)\left((\log P(y \mid x)+1)-w_{0}+\sum_{i} w_{i}(x) f_{i}(x, y)\right)`,
    correct: {
      en: "The term −w₀(Σ_y P(y|x) − 1) has the slope −w₀, without P̃(x). It can be taken into the bracket only after setting w₀(x) = P̃(x) μ(x); otherwise the slope is off by w₀(1 − P̃(x)).",
      "zh-cn":
        "−w₀(Σ_y P(y|x) − 1) 这一项的斜率是 −w₀，不含 P̃(x)。要把它收进括号，必须先设 w₀(x) = P̃(x) μ(x)；否则斜率相差 w₀(1 − P̃(x))。",
    },
    check() {
      const random = mulberry32(11);
      const cells = [0.2, 0.3, 0.5].map((q) => ({ q, f: 2 * random() - 1, p: 0.2 + random() }));
      const w = 0.9;
      // The slope of the source's L in each cell, with the multiplier w₀ of that cell's row.
      const slopes = (multiplier: (q: number) => number) =>
        cells.map(({ q, f, p }) => {
          const L = (P: number) => q * P * Math.log(P) - multiplier(q) * (P - 1) + w * q * P * f;
          return (L(p + 1e-6) - L(p - 1e-6)) / 2e-6;
        });
      const factored = cells.map(({ q, f, p }) => q * (Math.log(p) + 1 - 1 + w * f));
      const off = (measured: number[]) => measured.map((slope, i) => Number(factored[i]) - slope);
      return [
        near(
          { en: "w₀ = 1, P̃ taken out: off by 1 − P̃(x)", "zh-cn": "w₀ = 1，提出 P̃：误差 1 − P̃(x)" },
          off(slopes(() => 1)),
          [0.8, 0.7, 0.5],
          1e-6,
        ),
        atMost(
          { en: "w₀(x) = P̃(x)·1: off by at most", "zh-cn": "w₀(x) = P̃(x)·1：最大误差" },
          Math.max(...off(slopes((q) => q)).map(Math.abs)),
          1e-6,
        ),
      ];
    },
  }),
  claim({
    id: "C034",
    sources: "000:51",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "Setting the derivative to zero gives P(y|x) = exp(+Σ wᵢ fᵢ + w₀ − 1).",
      "zh-cn": "令导数为零，得 P(y|x) = exp(+Σ wᵢ fᵢ + w₀ − 1)。",
    },
    asPrinted: String.raw`P(y\mid x)= \exp \left( \sum_{i=1}^{n} w_if_i(x,y)+w_0-1 \right)`,
    correct: {
      en: "The source’s own Lagrangian, with −Σ wᵢ(…), is stationary at P(y|x) = exp(−Σ wᵢ fᵢ + w₀/P̃(x) − 1). At its + form a slope of 2P̃(x) Σ wᵢ fᵢ is left. The plus sign belongs to the opposite convention, +Σ wᵢ(…).",
      "zh-cn":
        "原文的拉格朗日函数用的是 −Σ wᵢ(…)，它在 P(y|x) = exp(−Σ wᵢ fᵢ + w₀/P̃(x) − 1) 处导数为零。代入带 + 号的形式，还剩下 2P̃(x) Σ wᵢ fᵢ 的斜率。+ 号属于相反的约定，即 +Σ wᵢ(…)。",
    },
    check() {
      const random = mulberry32(11);
      const cells = [0.2, 0.2, 0.3, 0.3, 0.5, 0.5].map((q) => ({ q, f: 2 * random() - 1 }));
      const [w0, w] = [0.4, 0.9];
      // The slope of the source's L at P = exp(sign·w f + w₀/P̃ − 1), by differences.
      const slopes = (sign: number) =>
        cells.map(({ q, f }) => {
          const p = Math.exp(sign * w * f + w0 / q - 1);
          const L = (P: number) => q * P * Math.log(P) - w0 * P + w * q * P * f;
          return (L(p * (1 + 1e-6)) - L(p * (1 - 1e-6))) / (2e-6 * p);
        });
      return [
        atMost(
          { en: "− form: largest slope of L", "zh-cn": "− 形式：L 的最大斜率" },
          Math.max(...slopes(-1).map(Math.abs)),
          1e-7,
        ),
        near(
          { en: "+ form: slopes of L; 2P̃(x) w f", "zh-cn": "+ 形式：L 的斜率；2P̃(x) w f" },
          slopes(1),
          cells.map(({ q, f }) => 2 * q * w * f),
          1e-7,
        ),
        atLeast(
          { en: "+ form: largest slope of L", "zh-cn": "+ 形式：L 的最大斜率" },
          Math.max(...slopes(1).map(Math.abs)),
          0.1,
        ),
      ];
    },
  }),
  claim({
    id: "C035",
    sources: "000:53",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "Normalising gives Z = Σ_y exp(+Σ wᵢ fᵢ) = exp(1 − w₀).",
      "zh-cn": "由归一化得 Z = Σ_y exp(+Σ wᵢ fᵢ) = exp(1 − w₀)。",
    },
    asPrinted: String.raw`\frac{\sum_{y}\exp \left( \sum_{i=1}^{n} w_if_i(x,y) \right)}{\exp(1-w_0)} = 1`,
    correct: {
      en: "For the source’s Lagrangian Z(x) = Σ_y exp(−Σ wᵢ fᵢ) = exp(1 − w₀(x)/P̃(x)), with a w₀ for each x: the same slip of sign, and the same shared multiplier. With +Σ wᵢ(…) in the Lagrangian the plus sign is right.",
      "zh-cn":
        "对原文的拉格朗日函数，应为 Z(x) = Σ_y exp(−Σ wᵢ fᵢ) = exp(1 − w₀(x)/P̃(x))，每个 x 各有一个 w₀：这是同一个符号错误，也是同一个共用乘子的错误。如果拉格朗日函数用 +Σ wᵢ(…)，那么 + 号就是对的。",
    },
    check() {
      const inputs = [-2, -1, 0, 1, 2];
      const joint = [0.1, 0.3, 0.5, 0.8, 0.9].map((p) => [(1 - p) / 5, p / 5]);
      const features = [inputs.map(() => [0, 1]), inputs.map((x) => [0, x])];
      // The multipliers of the source's L are the weights of the library with the other sign.
      const [w1 = 0, w2 = 0] = conditionalMaximumEntropy({ joint, features }).weights.map(
        (w) => -w,
      );
      const Z = (sign: number) => inputs.map((x) => 1 + Math.exp(sign * (w1 + w2 * x)));
      const [minus, plus] = [Z(-1), Z(1)];
      // P = exp(−Σ wᵢ fᵢ)/Z: its rows sum to 1 only with the Z of the same sign.
      const rowSums = (z: number[]) => minus.map((sum, x) => sum / Number(z[x]));
      return [
        near(
          { en: "Z with −: row sums", "zh-cn": "Z 取 − 号：行和" },
          rowSums(minus),
          [1, 1, 1, 1, 1],
          1e-12,
        ),
        near(
          { en: "Z with +, as printed: row sums", "zh-cn": "Z 取 + 号（如原文）：行和" },
          rowSums(plus),
          [0.125, 0.376257, 1.132587, 3.409125, 10.262269],
          1e-3,
        ),
        atLeast(
          {
            en: "Z(2)/Z(−2): no single exp(1 − w₀)",
            "zh-cn": "Z(2)/Z(−2)：不是同一个 exp(1 − w₀)",
          },
          Number(minus[4]) / Number(minus[0]),
          5,
        ),
      ];
    },
  }),
  claim({
    id: "C036",
    sources: "000:55",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "From these two lines follows P(y|x) = exp(−Σ wᵢ fᵢ) / Σ_y exp(−Σ wᵢ fᵢ).",
      "zh-cn": "由上面两式可得 P(y|x) = exp(−Σ wᵢ fᵢ) / Σ_y exp(−Σ wᵢ fᵢ)。",
    },
    asPrinted: String.raw`P(y \mid x)=\frac{e^{-\sum_{i} w_{i} f_{i}(x, y)}}{\sum_{y} e^{-\sum_{i} w_{i} f_{i}(x, y)}}`,
    correct: {
      en: "It is right for the source’s Lagrangian, but contradicts the two lines it is said to follow from. Better to write +Σ wᵢ(…) and exp(+Σ wᵢ fᵢ) throughout: then w is what maximum likelihood gives. With the minus sign those weights predict 1 − P.",
      "zh-cn":
        "就原文的拉格朗日函数而言，它是对的，却与推出它的那两行矛盾。不如始终用 +Σ wᵢ(…) 与 exp(+Σ wᵢ fᵢ)：这样 w 就是极大似然给出的权重。若仍取负号，这些权重预测的是 1 − P。",
    },
    check() {
      const inputs = [-2, -1, 0, 1, 2];
      const successes = [1, 3, 5, 8, 9];
      const examples = inputs.flatMap((x, i) =>
        count(10).map((n) => ({ x, label: n < Number(successes[i]) ? 1 : 0 })),
      );
      // Maximum likelihood by gradient ascent, P(1|x) = σ(w₁ + w₂x).
      let [w1, w2] = [0, 0];
      for (let round = 0; round < 300; round++) {
        let [by1, by2] = [0, 0];
        for (const { x, label } of examples) {
          const error = label - sigmoid(w1 + w2 * x);
          [by1, by2] = [by1 + error / 50, by2 + (error * x) / 50];
        }
        [w1, w2] = [w1 + 2 * by1, w2 + 2 * by2];
      }
      const model = (sign: number, x: number) => softmax([0, sign * (w1 + w2 * x)])[1] ?? 0;
      return [
        near(
          { en: "weights of maximum likelihood", "zh-cn": "极大似然的权重" },
          [w1, w2],
          [0.124506, 1.101976],
          1e-5,
        ),
        near(
          "exp(+Σ wᵢ fᵢ): P(1|−2), P(1|2)",
          [model(1, -2), model(1, 2)],
          [0.111111, 0.911207],
          1e-5,
        ),
        near(
          { en: "exp(−Σ wᵢ fᵢ), the same weights", "zh-cn": "exp(−Σ wᵢ fᵢ)，同样的权重" },
          [model(-1, -2), model(-1, 2)],
          [0.888889, 0.088793],
          1e-5,
        ),
      ];
    },
  }),
  claim({
    id: "C037",
    sources: "000:50",
    kind: "formula",
    verdict: "true",
    claim: { en: "The solution is valid where P̃(x) > 0.", "zh-cn": "解在 P̃(x) > 0 处成立。" },
    correct: {
      en: "There the equation may be divided by P̃(x). Where P̃(x) = 0 the row P(·|x) is in no constraint and has no weight in the entropy, so that the principle leaves it open; to use the formula at inputs never seen is an extrapolation, and our decision.",
      "zh-cn":
        "在那里，等式两边才可以除以 P̃(x)。在 P̃(x) = 0 处，这一行 P(·|x) 不出现在任何约束中，在熵里也没有分量，最大熵原理对它不作规定；把公式用到从未见过的输入上，是外推，是我们自己的决定。",
    },
    check() {
      const inputs = [-2, -1, 0, 1, 2, 7];
      const often = [0.2, 0.2, 0.2, 0.2, 0.2, 0];
      const joint = [0.1, 0.3, 0.5, 0.8, 0.9, 0.5].map((p, i) => [
        Number(often[i]) * (1 - p),
        Number(often[i]) * p,
      ]);
      const features = [inputs.map(() => [0, 1]), inputs.map((x) => [0, x])];
      const { probabilities } = conditionalMaximumEntropy({ joint, features });
      // The entropy of the model with another row at one input.
      const entropyWith = (input: number, p: number) => {
        const table = Array.from(probabilities);
        table.splice(2 * input, 2, 1 - p, p);
        return conditionalEntropy(often, table);
      };
      return [
        near(
          {
            en: "the formula at x = 7, never seen: P(1|7)",
            "zh-cn": "公式用于未见过的 x = 7：P(1|7)",
          },
          Number(probabilities[11]),
          sigmoid(0.124506 + 1.101976 * 7),
          1e-6,
        ),
        near(
          {
            en: "H(Y|X) with P(1|7) = ½, less with 0.01",
            "zh-cn": "P(1|7) 取 ½ 与取 0.01：H(Y|X) 之差",
          },
          entropyWith(5, 0.5) - entropyWith(5, 0.01),
          0,
          0,
        ),
        atLeast(
          { en: "the same at x = 0, seen ten times", "zh-cn": "在见过十次的 x = 0 处：同样的差" },
          entropyWith(2, 0.5) - entropyWith(2, 0.01),
          0.1,
        ),
      ];
    },
  }),
  claim({
    id: "C038",
    sources: "000:56",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "Choosing the features fᵢ(x, y) = x gives softmax.",
      "zh-cn": "取特征 fᵢ(x, y) = x，就得到 softmax 函数。",
    },
    asPrinted: "f_i(x,y)=x",
    correct: {
      en: "A feature that does not depend on y cancels: P(y|x) = 1/K for all weights, and the weights never learn. Softmax comes from the features xᵢ·1[y = k] and 1[y = k], one weight vector for each class.",
      "zh-cn":
        "不依赖于 y 的特征会约去：无论权重如何，P(y|x) = 1/K，也就什么都学不到。要得到 softmax，应取特征 xᵢ·1[y = k] 与 1[y = k]，每一类各有一个权重向量。",
    },
    check() {
      // Petal widths of Fisher's irises, and their three species.
      const { inputs, targets, columns } = iris();
      const widths = Array.from(targets, (_, n) => Number(inputs[n * columns + 3]));
      const joint = Array.from(targets, (label) =>
        [0, 1, 2].map((k) => (k === label ? 1 / 150 : 0)),
      );
      const bare = conditionalMaximumEntropy({ joint, features: [widths.map((x) => [x, x, x])] });
      const perClass = multinomialMaximumEntropy({
        inputs: widths.map((x) => [x]),
        labels: targets,
        classes: 3,
      });
      return [
        near(
          { en: "f = x: smallest and largest P(y|x)", "zh-cn": "f = x：最小与最大的 P(y|x)" },
          [Math.min(...bare.probabilities), Math.max(...bare.probabilities)],
          [1 / 3, 1 / 3],
          1e-12,
        ),
        near("f = x: H(Y|X)", bare.entropy, Math.log(3), 1e-12),
        atMost("f = x·1[y = k], 1[y = k]: H(Y|X)", perClass.entropy, 0.2),
        atLeast(
          { en: "f = x·1[y = k], 1[y = k]: accuracy", "zh-cn": "f = x·1[y = k]、1[y = k]：正确率" },
          accuracy(perClass.probabilities, targets, 3),
          0.95,
        ),
      ];
    },
  }),
  claim({
    id: "C039",
    sources: "000:57",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "Softmax is exp(−Σ wᵢ x) / Σ_y exp(−Σ wᵢ x).",
      "zh-cn": "softmax 函数是 exp(−Σ wᵢ x) / Σ_y exp(−Σ wᵢ x)。",
    },
    asPrinted: String.raw`P(y \mid x)=\frac{e^{-\sum_{i} w_{i} x}}{\sum_{y} e^{-\sum_{i} w_{i} x}}`,
    correct: {
      en: "No y stands in the exponent, so that the sum below has K equal terms and the formula is 1/K; and x lacks its index i. Softmax is e^(w_k·x)/Σⱼ e^(wⱼ·x), with a weight vector w_k for each class.",
      "zh-cn":
        "指数中没有 y，分母便是 K 个相同的项之和，整个式子等于 1/K；x 也缺了下标 i。softmax 是 e^(w_k·x)/Σⱼ e^(wⱼ·x)，每一类各有一个权重向量 w_k。",
    },
    check() {
      const random = mulberry32(1);
      const any = () => 4 * random() - 2;
      // The printed formula for K classes, with three random weights and a random x.
      const printed = (K: number) => {
        const [score, x] = [any() + any() + any(), any()];
        const total = count(K).reduce((sum) => sum + Math.exp(-score * x), 0);
        return Math.exp(-score * x) / total;
      };
      const apart = (K: number) => Math.max(...count(1000).map(() => Math.abs(printed(K) - 1 / K)));
      const ofClasses = (x: number) => softmax([0.3, 2.9, 4].map((w) => w * x));
      return [
        near(
          {
            en: "as printed, K = 2, 3, 10: off 1/K by",
            "zh-cn": "按原文，K = 2、3、10：与 1/K 之差",
          },
          [2, 3, 10].map(apart),
          [0, 0, 0],
          1e-14,
        ),
        near("softmax(0.3x, 2.9x, 4x), x = 1", ofClasses(1), [0.018211, 0.245192, 0.736597], 1e-6),
        atLeast(
          { en: "the same at x = −1: first class", "zh-cn": "同上，x = −1：第一类" },
          Number(ofClasses(-1)[0]),
          0.9,
        ),
      ];
    },
  }),
  claim({
    id: "C040",
    sources: "000:58 003:50",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "Sigmoid is softmax with two classes.",
      "zh-cn": "sigmoid 是 softmax 在二分类时的特例。",
    },
    correct: {
      en: "softmax(z₁, z₀)₁ = σ(z₁ − z₀): only the difference of the scores matters, and σ(w·x) has w = w₁ − w₀. Adding the same number to both scores changes nothing.",
      "zh-cn":
        "softmax(z₁, z₀)₁ = σ(z₁ − z₀)：起作用的只有两个得分之差，所以 σ(w·x) 中的 w 等于 w₁ − w₀。两个得分加上同一个数，结果不变。",
    },
    check() {
      const scores = between(-20, 20, 81);
      const misses = scores.flatMap((a) =>
        scores.map((b) => Math.abs(Number(softmax([a, b])[0]) - sigmoid(a - b))),
      );
      const moved = scores.map((c) => Number(softmax([1.3 + c, -0.4 + c])[0]));
      return [
        atMost("|softmax(z₁, z₀)₁ − σ(z₁ − z₀)|", Math.max(...misses), 1e-12),
        near(
          "softmax(1.3, −0.4)₁, σ(1.7)",
          [Number(softmax([1.3, -0.4])[0]), sigmoid(1.7)],
          [0.845535, 0.845535],
          1e-6,
        ),
        atMost(
          { en: "(1.3, −0.4) + c: P₁ varies by", "zh-cn": "(1.3, −0.4) + c：P₁ 的变化" },
          Math.max(...moved) - Math.min(...moved),
          1e-12,
        ),
        atLeast(
          { en: "a third class at 1.3: P₁ falls by", "zh-cn": "再加一类，得分 1.3：P₁ 降低" },
          sigmoid(1.7) - Number(softmax([1.3, -0.4, 1.3])[0]),
          0.3,
        ),
      ];
    },
  }),
  claim({
    id: "C041",
    sources: "000:59",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "With two classes, P(1|x) = 1 / (1 + exp(+Σ wᵢ x)).",
      "zh-cn": "二分类时，P(1|x) = 1 / (1 + exp(+Σ wᵢ x))。",
    },
    asPrinted: String.raw`P(y=1 \mid x)=\frac{1}{1+e^{\sum_{i} w_{i} x}}`,
    correct: {
      en: "P(1|x) = 1/(1 + e^(−w·x)) with w = w₁ − w₀, which rises with w·x. The printed function falls; nor does it follow from the source’s previous formula, which gives ½ for two classes.",
      "zh-cn":
        "应为 P(1|x) = 1/(1 + e^(−w·x))，其中 w = w₁ − w₀，它随 w·x 上升。所印的函数却是下降的；它也不能由原文的前一个公式得出，那个公式对两类给出的是 ½。",
    },
    check() {
      const printed = (score: number) => 1 / (1 + Math.exp(score));
      // The weights that fit 1, 3, 5, 8, 9 successes of ten at x = −2, …, 2.
      const { likelihood } = complete(
        maximumEntropyDuality({ steps: 1, gauge: { steps: 1 }, separable: { decades: 1 } }),
      );
      const [w1 = 0, w2 = 0] = likelihood.weights;
      const previous = softmax([-2, -2]);
      return [
        near(
          { en: "at w·x = 2: as printed, σ(2)", "zh-cn": "w·x = 2：按原文，σ(2)" },
          [printed(2), sigmoid(2)],
          [0.119203, 0.880797],
          1e-6,
        ),
        near(
          { en: "9 of 10 at x = 2: as printed, σ", "zh-cn": "x = 2 处 10 次中 9 次：按原文，σ" },
          [printed(w1 + 2 * w2), sigmoid(w1 + 2 * w2)],
          [0.088793, 0.911207],
          1e-5,
        ),
        near(
          { en: "the previous formula, two classes", "zh-cn": "前一个公式，两类" },
          previous,
          [0.5, 0.5],
          0,
        ),
      ];
    },
  }),
  claim({
    id: "C042",
    sources: "000:15 003:14",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "Sigmoid maps the real numbers to between 0 and 1 and is easy to differentiate.",
      "zh-cn": "sigmoid 把实数映射到 0 与 1 之间，而且容易求导。",
    },
    correct: {
      en: "Onto the open interval (0, 1): neither 0 nor 1 is reached, except by rounding (in double precision from z = 37 on). The derivative needs no new exponential: σ′ = σ(1 − σ), at most ¼.",
      "zh-cn":
        "值域是开区间 (0, 1)：0 与 1 都取不到，只是由于舍入，双精度下从 z = 37 起等于 1。求导不必再算指数：σ′ = σ(1 − σ)，最大为 ¼。",
    },
    check() {
      const zs = between(-20, 20, 401);
      const slope = (z: number) => (sigmoid(z + 1e-5) - sigmoid(z - 1e-5)) / 2e-5;
      const misses = zs.map((z) => Math.abs(slope(z) - sigmoid(z) * (1 - sigmoid(z))));
      return [
        atLeast("min σ, |z| ≤ 20", Math.min(...zs.map((z) => sigmoid(z))), 1e-9),
        atMost("max σ − 1, |z| ≤ 20", Math.max(...zs.map((z) => sigmoid(z) - 1)), -1e-9),
        atMost("|Δσ/Δz − σ(1 − σ)|", Math.max(...misses), 1e-9),
        same(
          {
            en: "in double precision: σ(36) < 1, σ(37) = 1",
            "zh-cn": "双精度下 σ(36) < 1，σ(37) = 1",
          },
          sigmoid(36) < 1 && sigmoid(37) === 1,
          true,
        ),
      ];
    },
  }),
  claim({
    id: "C043",
    sources: "000:15",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "Maximum entropy explains where the sigmoid of hidden units comes from (implied).",
      "zh-cn": "隐藏单元的 sigmoid 从何而来，可以由最大熵原理解释（文中暗示）。",
    },
    correct: {
      en: "It explains σ at the output: for a yes-or-no variable, σ is the slope of log Z. A hidden unit has no observed classes to match; σ follows for it only if it is a random 0 or 1 itself, as in a Boltzmann machine. In an ordinary network tanh can stand for it: 2σ(2z) − 1 = tanh z.",
      "zh-cn":
        "它解释的是输出层的 σ：对取是或否的变量，σ 是 log Z 的导数。隐藏单元没有观测到的类别要符合；只有当它自己就是随机的 0 或 1 时（如玻尔兹曼机），才会得出 σ。在普通网络中，换成 tanh 也一样：2σ(2z) − 1 = tanh z。",
    },
    check() {
      const zs = between(-4, 4, 33);
      const logZ = (z: number) => logSumExp([0, z]);
      // A Boltzmann machine: hidden h₁ and h₂ are 0 or 1 by chance, P ∝ exp(h₁z₁ + h₂z₂).
      const misses = zs.flatMap((z1) =>
        zs.map((z2) => {
          const [on, off] = [Math.exp(z1) + Math.exp(z1 + z2), 1 + Math.exp(z2)];
          return Math.abs(on / (on + off) - sigmoid(z1));
        }),
      );
      return [
        atMost(
          { en: "output: d log Z/dz − σ(z)", "zh-cn": "输出：d log Z/dz − σ(z)" },
          Math.max(
            ...zs.map((z) => Math.abs((logZ(z + 1e-5) - logZ(z - 1e-5)) / 2e-5 - sigmoid(z))),
          ),
          1e-9,
        ),
        atMost(
          { en: "Boltzmann machine: P(h₁ = 1) − σ(z₁)", "zh-cn": "玻尔兹曼机：P(h₁ = 1) − σ(z₁)" },
          Math.max(...misses),
          1e-12,
        ),
        atMost(
          { en: "hidden: 2σ(2z) − 1 − tanh z", "zh-cn": "隐藏单元：2σ(2z) − 1 − tanh z" },
          Math.max(...zs.map((z) => Math.abs(2 * sigmoid(2 * z) - 1 - Math.tanh(z)))),
          1e-12,
        ),
      ];
    },
  }),
  claim({
    id: "C044",
    sources: "003:22–52",
    kind: "formula",
    verdict: "garbled",
    claim: {
      en: "The translated article dropped every formula, and some subjects of its sentences.",
      "zh-cn": "译文丢失了全部公式，有些句子连主语也不见了。",
    },
    correct: {
      en: "All twelve displayed formulas and all twenty-four in the line are gone; what remains of the sentences begins and ends in the middle. They can be restored from article 000, of which this is a translation.",
      "zh-cn":
        "十二个行间公式与二十四个行内公式全部丢失，剩下的句子没头没尾。它们可以依照原文 000 补全，003 就是它的译文。",
    },
    untested: {
      en: "It concerns a text, not mathematics: laying articles 000 and 003 side by side shows what is missing.",
      "zh-cn": "这说的是文字，不是数学：把 000 与 003 两篇并排一看，就知道缺了什么。",
    },
    reference: "Articles 000 and 003 themselves, laid side by side in “What the translation lost”.",
  }),
  claim({
    id: "C045",
    sources: "000:92 003:72",
    kind: "history",
    verdict: "true",
    claim: {
      en: "The derivation follows Li Hang, Statistical Learning Methods (Tsinghua University Press, 2012).",
      "zh-cn": "推导依据李航《统计学习方法》（清华大学出版社，2012）。",
    },
    correct: {
      en: "The book exists, and its sixth chapter is about logistic regression and the maximum-entropy model. As far as we know, its Lagrangian leads to exp(+Σ wᵢ fᵢ); the article mixes that solution with a Lagrangian of the other sign.",
      "zh-cn":
        "确有此书，第 6 章讲的就是逻辑斯谛回归与最大熵模型。据我们所知，书中的拉格朗日函数导出的是 exp(+Σ wᵢ fᵢ)；文章却把这个解与另一种符号的拉格朗日函数混在了一起。",
    },
    untested: {
      en: "Where a text comes from is decided by comparing books, not by a computation.",
      "zh-cn": "一段文字从何而来，要靠比对书籍，而不是靠计算。",
    },
    reference: "李航 (2012). 统计学习方法. 清华大学出版社, 第 6 章.",
  }),
  claim({
    id: "C046",
    sources: "001:411",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "Softmax is another kind of sigmoid, one that is easier to control in classification.",
      "zh-cn": "softmax 是另一种 sigmoid，只是在分类中比较容易控制。",
    },
    correct: {
      en: "The other way round: softmax takes K scores to K probabilities that sum to 1, and the sigmoid is what it becomes for K = 2. Unlike K sigmoids, its outputs depend on all scores and do not change when all are shifted.",
      "zh-cn":
        "正好相反：softmax 把 K 个得分变成 K 个概率，和为 1；K = 2 时它化为 sigmoid。与 K 个 sigmoid 不同，它的每个输出都依赖于所有得分，而所有得分一同平移时，输出不变。",
    },
    check() {
      const z = [0.3, 2.9, 4];
      const shifted = z.map((score) => score + 50);
      const separate = (scores: number[]) => scores.map((score) => sigmoid(score));
      const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
      const apart = (a: ArrayLike<number>, b: ArrayLike<number>) =>
        Math.max(...Array.from(a, (value, i) => Math.abs(value - Number(b[i]))));
      return [
        near(
          "Σ softmax(z), Σ σ(z), z = (0.3, 2.9, 4)",
          [sum(softmax(z)), sum(separate(z))],
          [1, 2.504303],
          1e-6,
        ),
        atMost(
          { en: "softmax: change by z + 50", "zh-cn": "softmax：z + 50 引起的变化" },
          apart(softmax(z), softmax(shifted)),
          1e-12,
        ),
        atLeast(
          { en: "σ: change by z + 50", "zh-cn": "σ：z + 50 引起的变化" },
          apart(separate(z), separate(shifted)),
          0.4,
        ),
        near("∂softmax₃/∂z₂ = −p₂p₃", Number(softmaxJacobian(z)[7]), -0.245192 * 0.736597, 1e-6),
      ];
    },
  }),
  claim({
    id: "C047",
    sources: "001:415",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "Softmax is exp(zⱼ) / Σₖ exp(zₖ).",
      "zh-cn": "softmax 函数是 exp(zⱼ) / Σₖ exp(zₖ)。",
    },
    correct: {
      en: "For j = 1, …, K; written out literally it overflows (e^1000 is ∞). Subtract the largest score from all first: the result is the same and no power exceeds 1.",
      "zh-cn":
        "其中 j = 1, …, K。但照字面计算会溢出（e^1000 得 ∞）。先把所有得分减去其中最大的一个：结果不变，而每个幂都不超过 1。",
    },
    check() {
      const literal = (z: number[]) => {
        const powers = z.map(Math.exp);
        const total = powers.reduce((a, b) => a + b, 0);
        return powers.map((power) => power / total);
      };
      return [
        near(
          "softmax(0.3, 2.9, 4)",
          softmax([0.3, 2.9, 4]),
          [0.01821127, 0.24519181, 0.73659691],
          1e-8,
        ),
        near(
          { en: "the formula, literally", "zh-cn": "照字面计算" },
          literal([0.3, 2.9, 4]),
          softmax([0.3, 2.9, 4]),
          1e-15,
        ),
        same(
          { en: "literally, (1000, 1001): not a number", "zh-cn": "照字面，(1000, 1001)：不是数" },
          literal([1000, 1001]).every(Number.isNaN),
          true,
        ),
        near(
          "softmax(1000, 1001)",
          softmax([1000, 1001]),
          [1 / (1 + Math.E), Math.E / (1 + Math.E)],
          1e-12,
        ),
      ];
    },
  }),
  claim({
    id: "C048",
    sources: "001:420",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "For several classes, use softmax or combine several binary classifiers.",
      "zh-cn": "多分类可以用 softmax，也可以由多个二分类器组合而成。",
    },
    correct: {
      en: "Both work as classifiers. But several binary classifiers, one for each class against the rest, do not return a distribution: on Fisher’s irises their probabilities add up to anything from about 0.3 to 1.7, while softmax gives 1 for every flower.",
      "zh-cn":
        "作为分类器，两者都可行。但若干个“一对其余”的二分类器给出的不是概率分布：在费希尔的鸢尾花上，它们的概率之和在大约 0.3 到 1.7 之间，而 softmax 对每朵花都给出 1。",
    },
    check() {
      const { inputs: values, targets, rows } = iris();
      const inputs = count(rows).map((n) => values.slice(4 * n, 4 * n + 4));
      const softmaxFit = multinomialMaximumEntropy({ inputs, labels: targets, classes: 3, l2: 1 });
      // One classifier a species: is it this one, or one of the others?
      const ovr = [0, 1, 2].map((k) =>
        multinomialMaximumEntropy({
          inputs,
          labels: targets.map((label) => (label === k ? 1 : 0)),
          classes: 2,
          l2: 1,
        }),
      );
      const scores = count(rows).flatMap((n) =>
        ovr.map((fit) => Number(fit.probabilities[2 * n + 1])),
      );
      const sums = (p: ArrayLike<number>) =>
        count(rows).map((n) => Number(p[3 * n]) + Number(p[3 * n + 1]) + Number(p[3 * n + 2]));
      return [
        atLeast(
          { en: "accuracy: softmax", "zh-cn": "正确率：softmax" },
          accuracy(softmaxFit.probabilities, targets, 3),
          0.95,
        ),
        atLeast(
          { en: "accuracy: three binary classifiers", "zh-cn": "正确率：三个二分类器" },
          accuracy(scores, targets, 3),
          0.9,
        ),
        near(
          { en: "their sums: smallest, largest", "zh-cn": "概率之和：最小、最大" },
          [Math.min(...sums(scores)), Math.max(...sums(scores))],
          [0.273, 1.707],
          0.005,
        ),
        near(
          { en: "softmax, sums: smallest, largest", "zh-cn": "softmax 的和：最小、最大" },
          [
            Math.min(...sums(softmaxFit.probabilities)),
            Math.max(...sums(softmaxFit.probabilities)),
          ],
          [1, 1],
          1e-12,
        ),
      ];
    },
  }),
  claim({
    id: "C049",
    sources: "001:420",
    kind: "empirical",
    verdict: "true",
    claim: {
      en: "Exclusive classes call for softmax, classes that may overlap for independent classifiers.",
      "zh-cn": "类别互斥时用 softmax，不互斥时用多个独立的分类器。",
    },
    correct: {
      en: "Softmax is the model of one choice among K, independent sigmoids that of K yes-or-no questions. If two labels are both right, softmax can give the smaller one at most ½; if exactly one is right, two sigmoids waste probability on “both” and “neither”.",
      "zh-cn":
        "softmax 是“K 选一”的模型，各自独立的 sigmoid 是 K 个是非题的模型。如果两个标签都对，softmax 给其中较小者的概率至多是 ½；如果只有一个对，两个 sigmoid 就会把概率浪费在“都对”和“都不对”上。",
    },
    check() {
      const scores = between(-6, 6, 49);
      const best = (worth: (a: number, b: number) => number) =>
        Math.max(...scores.flatMap((a) => scores.map((b) => worth(a, b))));
      const both = {
        softmax: best((a, b) => Math.min(...softmax([a, b]))),
        sigmoids: best((a, b) => Math.min(sigmoid(a), sigmoid(b))),
      };
      // Exactly one of two classes, each half the time: the mean log-likelihood.
      const one = {
        softmax: best(
          (a, b) =>
            (Math.log(Number(softmax([a, b])[0])) + Math.log(Number(softmax([a, b])[1]))) / 2,
        ),
        sigmoids: best(
          (a, b) => (Math.log(sigmoid(a) * sigmoid(-b)) + Math.log(sigmoid(-a) * sigmoid(b))) / 2,
        ),
      };
      return [
        near(
          {
            en: "both right, softmax: smaller P at best",
            "zh-cn": "两个都对，softmax：较小的 P 至多",
          },
          both.softmax,
          0.5,
          1e-12,
        ),
        atLeast(
          { en: "both right, two σ: smaller P", "zh-cn": "两个都对，两个 σ：较小的 P" },
          both.sigmoids,
          0.99,
        ),
        near(
          { en: "one right, softmax: log-likelihood", "zh-cn": "只有一个对，softmax：对数似然" },
          one.softmax,
          -Math.log(2),
          1e-12,
        ),
        near(
          { en: "one right, two σ: log-likelihood", "zh-cn": "只有一个对，两个 σ：对数似然" },
          one.sigmoids,
          -2 * Math.log(2),
          1e-12,
        ),
      ];
    },
  }),
];

export { claims as maximumEntropy };
