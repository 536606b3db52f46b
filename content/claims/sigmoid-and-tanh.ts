import {
  activation,
  activationRace,
  activationStatistics,
  complete,
  conditionNumber,
  depthAndAccuracy,
  firingRateFits,
  gaussianExpectation,
  gradientProfile,
  lipschitzConstant,
  logSigmoid,
  logit,
  minimum,
  mulberry32,
  recurrence,
  relu,
  roundingPoints,
  saturatedNeuron,
  secondMomentMatrix,
  shiftAblation,
  sigmoid,
  sigmoidDerivative,
  sigmoidSecondDerivative,
  standardNormal,
} from "nonlinear";
import { atLeast, atMost, between, count, inside, near, same } from "notebook";
import { type Claim, claim } from "./claim.ts";

/** C067 to C099: sigmoid and tanh, their formulas and their code. */
export const sigmoidAndTanh: readonly Claim[] = [
  claim({
    id: "C067",
    sources: "001:247 004:12",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The sigmoid is σ(x) = 1 / (1 + e⁻ˣ).",
      "zh-cn": "sigmoid 函数是 σ(x) = 1 / (1 + e⁻ˣ)。",
    },
    asPrinted: "[ fleft( x right) = frac{1}{{1 + {e^{ – x}}}} ]",
    correct: {
      en: "σ turns log-odds into a probability: σ(ln 3) = 3/4, since odds of 3 to 1 are three cases in four. It is the solution of the growth law p′ = p(1 − p) that starts at ½. Source 001 prints the formula properly; in source 004 it has lost its backslashes.",
      "zh-cn":
        "σ 把对数几率变成概率：几率为 3 比 1，也就是四次中有三次，所以 σ(ln 3) = 3/4。它也是增长方程 p′ = p(1 − p) 从 ½ 出发的解。原文 001 的公式完好，原文 004 的公式丢了反斜杠。",
    },
    check() {
      const xs = between(-30, 30, 601);
      const misses = xs.map((x) => Math.abs(sigmoid(x) - 1 / (1 + Math.exp(-x))));
      // Heun's method for p′ = p(1 − p), from p(0) = ½ to p(2).
      const growth = (p: number) => p * (1 - p);
      const h = 2 / 1000;
      const grown = count(1000).reduce((p) => {
        const ahead = p + h * growth(p);
        return p + (h / 2) * (growth(p) + growth(ahead));
      }, 0.5);
      return [
        near("max |σ(x) − 1/(1 + e⁻ˣ)|", Math.max(...misses), 0, 1e-15),
        near("σ(ln 3)", sigmoid(Math.log(3)), 0.75, 1e-15),
        near(
          { en: "p(2) of p′ = p(1 − p)", "zh-cn": "p′ = p(1 − p) 的 p(2)" },
          grown,
          sigmoid(2),
          1e-6,
        ),
      ];
    },
  }),
  claim({
    id: "C068",
    sources: "001:241",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The sigmoid is continuous and differentiable.",
      "zh-cn": "sigmoid 连续而且可微。",
    },
    correct: {
      en: "More than that: σ has derivatives of every order, and each is a polynomial in σ, such as σ′ = σ(1 − σ) and σ‴ = σ′(1 − 6σ′). No slope exceeds ¼, so σ shrinks every distance at least to a quarter.",
      "zh-cn":
        "不止如此：σ 任意阶可导，各阶导数都是 σ 的多项式，例如 σ′ = σ(1 − σ)，σ‴ = σ′(1 − 6σ′)。斜率处处不超过 ¼，所以经过 σ，任何距离至少缩到四分之一。",
    },
    check() {
      const quotient = (f: (x: number) => number) => (x: number) =>
        (f(x + 1e-5) - f(x - 1e-5)) / 2e-5;
      const largest = (f: (x: number) => number) =>
        Math.max(...between(-8, 8, 321).map((x) => Math.abs(f(x))));
      const third = (x: number) => sigmoidDerivative(x) * (1 - 6 * sigmoidDerivative(x));
      return [
        atMost(
          { en: "max |σ′ − difference quotient|", "zh-cn": "max |σ′ − 差商|" },
          largest((x) => sigmoidDerivative(x) - quotient(sigmoid)(x)),
          1e-9,
        ),
        atMost(
          { en: "the same for σ‴ = σ′(1 − 6σ′)", "zh-cn": "σ‴ = σ′(1 − 6σ′) 的同一误差" },
          largest((x) => third(x) - quotient(sigmoidSecondDerivative)(x)),
          1e-9,
        ),
        near("max |σ′|", lipschitzConstant(activation("sigmoid")), 0.25, 1e-12),
      ];
    },
  }),
  claim({
    id: "C069",
    sources: "001:242",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The sigmoid is smooth and strictly increasing, and symmetric about the point (0, 0.5).",
      "zh-cn": "sigmoid 光滑，严格单调，关于点 (0, 0.5) 中心对称。",
    },
    correct: {
      en: "The symmetry is the identity σ(x) + σ(−x) = 1: the probabilities of yes and of no. The centre is where σ is steepest and turns from convex to concave. In floating point σ stops rising beyond 36.7, where it has been rounded to 1.",
      "zh-cn":
        "对称性就是恒等式 σ(x) + σ(−x) = 1，即“是”与“否”的概率之和。对称中心处最陡，曲线也在那里由向上弯变为向下弯。在浮点数中，x 超过 36.7 后 σ 被舍入为 1，不再增大。",
    },
    check() {
      const xs = between(-20, 20, 401);
      const rises = xs.slice(1).map((x, i) => sigmoid(x) - sigmoid(xs[i] ?? 0));
      const steepest = minimum((x) => -sigmoidDerivative(x), -3, 4);
      return [
        near(
          "max |σ(x) + σ(−x) − 1|",
          Math.max(...xs.map((x) => Math.abs(sigmoid(x) + sigmoid(-x) - 1))),
          0,
          1e-15,
        ),
        atLeast(
          { en: "least rise between grid points", "zh-cn": "相邻格点间最小的增量" },
          Math.min(...rises),
          1e-11,
        ),
        near({ en: "place of the steepest slope", "zh-cn": "最陡处的 x" }, steepest.at, 0, 1e-6),
      ];
    },
  }),
  claim({
    id: "C070",
    sources: "001:243",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The sigmoid tends to 0 on the left and to 1 on the right, and is 0.5 at x = 0.",
      "zh-cn": "x 趋于负无穷时 sigmoid 趋于 0，趋于正无穷时趋于 1，x = 0 处为 0.5。",
    },
    correct: {
      en: "No real x reaches the limits; double precision does, on both sides: σ(x) is rounded to exactly 1 from about 36.74 on, but to exactly 0 only below −745.13, since small numbers keep their digits.",
      "zh-cn":
        "任何实数 x 都达不到这两个极限。双精度却两端都会达到：x 大约从 36.74 起，σ(x) 被舍入为 1；要等于 0，则须低于 −745.13，因为很小的数仍保有有效数字。",
    },
    check() {
      const ends = roundingPoints(activation("sigmoid"));
      return [
        near("σ(0)", sigmoid(0), 0.5, 0),
        atMost(
          { en: "σ(−20) and 1 − σ(20)", "zh-cn": "σ(−20) 与 1 − σ(20)" },
          sigmoid(-20) + 1 - sigmoid(20),
          1e-8,
        ),
        near(
          { en: "rounded to 1 from x =", "zh-cn": "从此 x 起舍入为 1" },
          Number(ends.right),
          36.74,
          0.05,
        ),
        near(
          { en: "rounded to 0 below x =", "zh-cn": "低于此 x 舍入为 0" },
          Number(ends.left),
          -745.13,
          0.05,
        ),
      ];
    },
  }),
  claim({
    id: "C071",
    sources: "001:243",
    kind: "number",
    verdict: "caveat",
    claim: {
      en: "Outside [−6, 6] the sigmoid hardly changes any more, so that in practice one leaves that part out.",
      "zh-cn": "x 在 [−6, 6] 之外时，sigmoid 几乎不再变化，实际应用中可以不管。",
    },
    correct: {
      en: "For a picture that is fair: at 6 the curve is within 0.0025 of its limit and its slope below 1 % of the largest. For learning it is not, since the loss of an example takes the logarithm: −ln σ(−6) ≈ 6.0, and at −12 it is twice that.",
      "zh-cn":
        "画图时不妨如此：在 6 处，曲线离极限不到 0.0025，斜率不到最大值的 1%。学习时则不然，因为样本的损失取的是对数：−ln σ(−6) ≈ 6.0，到了 −12 就是它的两倍。",
    },
    check() {
      return [
        near("1 − σ(6)", 1 - sigmoid(6), 0.00247262, 1e-8),
        near("σ′(6) / σ′(0)", sigmoidDerivative(6) / sigmoidDerivative(0), 0.00986604, 1e-8),
        near("−ln σ(−6)", -logSigmoid(-6), 6.002476, 1e-6),
        near("ln σ(−12) / ln σ(−6)", logSigmoid(-12) / logSigmoid(-6), 2, 0.001),
      ];
    },
  }),
  claim({
    id: "C072",
    sources: "002:67",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "With a parameter a, the sigmoid is σ(x; a) = 1 / (1 + e⁻ᵃˣ).",
      "zh-cn": "带参数 a 的 sigmoid 是 σ(x; a) = 1 / (1 + e⁻ᵃˣ)。",
    },
    correct: {
      en: "The parameter stretches the input axis: σ(x; a) = σ(ax), with slope a/4 at 0. As a grows the curve tends to the step function, and with a = 0 it is ½ everywhere; physicists call a an inverse temperature.",
      "zh-cn":
        "参数 a 伸缩的是横轴：σ(x; a) = σ(ax)，在 0 处的斜率为 a/4。a 越大，曲线越接近阶跃函数；a = 0 时处处为 ½。在物理学中，a 相当于温度的倒数。",
    },
    check() {
      const asPrinted = (x: number, a: number) => 1 / (1 + Math.exp(-a * x));
      const slopes = [1, 3, 10].map((a) => (asPrinted(1e-5, a) - asPrinted(-1e-5, a)) / 2e-5);
      return [
        near("σ(0.7; 3) = σ(2.1)", asPrinted(0.7, 3), sigmoid(2.1), 1e-15),
        near(
          { en: "slope at 0, a = 1, 3, 10", "zh-cn": "0 处的斜率，a = 1、3、10" },
          slopes,
          [0.25, 0.75, 2.5],
          1e-8,
        ),
        near("σ(±0.1; 200)", [sigmoid(-0.1, 200), sigmoid(0.1, 200)], [0, 1], 1e-8),
      ];
    },
  }),
  claim({
    id: "C073",
    sources: "002:71",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The derivative of σ(x; a) is σ(x)(1 − σ(x)).",
      "zh-cn": "σ(x; a) 的导数是 σ(x)(1 − σ(x))。",
    },
    asPrinted: "\\sigma^{\\prime} = \\sigma(x)(1-\\sigma(x))",
    correct: {
      en: "A factor a is missing: σ′(x; a) = a σ(x; a)(1 − σ(x; a)), by the chain rule. At a = 3 the slope at 0 is 0.75, and not 0.25; the printed formula holds for a = 1 only.",
      "zh-cn":
        "漏了因子 a：由链式法则，σ′(x; a) = a σ(x; a)(1 − σ(x; a))。a = 3 时，0 处的斜率是 0.75，而不是 0.25；原文的公式只在 a = 1 时成立。",
    },
    check() {
      const a = 3;
      const f = (x: number) => sigmoid(x, a);
      const quotient = (x: number) => (f(x + 1e-5) - f(x - 1e-5)) / 2e-5;
      const xs = between(-3, 3, 121);
      const miss = xs.map((x) => Math.abs(quotient(x) - a * f(x) * (1 - f(x))));
      return [
        near({ en: "slope at 0, measured", "zh-cn": "0 处实测的斜率" }, quotient(0), 0.75, 1e-8),
        near(
          { en: "slope at 0, as the source has it", "zh-cn": "0 处原文给出的斜率" },
          f(0) * (1 - f(0)),
          0.25,
          1e-15,
        ),
        atMost(
          { en: "largest error with the factor", "zh-cn": "补上因子后的最大误差" },
          Math.max(...miss),
          1e-9,
        ),
      ];
    },
  }),
  claim({
    id: "C074",
    sources: "004:18",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The derivative of f(x) = 1 / (1 + e⁻ˣ) is e⁻ˣ / (1 + e⁻ˣ)² = f(x)(1 − f(x)).",
      "zh-cn": "f(x) = 1 / (1 + e⁻ˣ) 的导数是 e⁻ˣ / (1 + e⁻ˣ)² = f(x)(1 − f(x))。",
    },
    asPrinted:
      "frac{{{e^{ – x}}}}{{{{left( {1 + {e^{ – x}}} right)}^2}}};; = fleft( x right)left( {1 – fleft( x right)} right)",
    correct: {
      en: "Right, for the slope parameter 1; the source’s formula has lost its backslashes. Backpropagation likes the second form, which needs no new exponential. Far to the right only the first keeps its digits: at x = 40 it gives 4.2e−18, while f(1 − f) is rounded to 0.",
      "zh-cn":
        "斜率参数为 1 时正确；只是原文的公式丢了反斜杠。反向传播常用后一种形式，因为不必再算指数。但在右侧远处，只有前一种保得住有效数字：x = 40 时它是 4.2e−18，而 f(1 − f) 已舍入为 0。",
    },
    check() {
      const f = sigmoid;
      const first = (x: number) => Math.exp(-x) / (1 + Math.exp(-x)) ** 2;
      const second = (x: number) => f(x) * (1 - f(x));
      const quotient = (x: number) => (f(x + 1e-5) - f(x - 1e-5)) / 2e-5;
      const xs = between(-10, 10, 401);
      return [
        near(
          { en: "max |first − second form|", "zh-cn": "两种形式之差的最大值" },
          Math.max(...xs.map((x) => Math.abs(first(x) - second(x)))),
          0,
          1e-15,
        ),
        atMost(
          { en: "max |first − difference quotient|", "zh-cn": "前一种与差商之差的最大值" },
          Math.max(...xs.map((x) => Math.abs(first(x) - quotient(x)))),
          1e-9,
        ),
        near(
          { en: "both at x = 40, times e⁴⁰", "zh-cn": "x = 40 处的两个值乘以 e⁴⁰" },
          [first(40), second(40)].map((slope) => slope * Math.exp(40)),
          [1, 0],
          1e-12,
        ),
      ];
    },
  }),
  claim({
    id: "C075",
    sources: "004:16,24,33",
    kind: "formula",
    verdict: "false",
    claim: {
      en: "The domain of sigmoid, tanh and ReLU is [−∞, +∞].",
      "zh-cn": "sigmoid、tanh 与 ReLU 的定义域是 [−∞, +∞]。",
    },
    asPrinted: "[-∞, +∞]",
    correct: {
      en: "The domain is ℝ = (−∞, +∞): ±∞ are not numbers that one can put in. With them the ranges that the source states beside it would be wrong, since σ would reach 0 and 1, tanh ±1, and ReLU would no longer be finite.",
      "zh-cn":
        "定义域是 ℝ = (−∞, +∞)：±∞ 不是可以代入的数。若把它们算进去，原文同一句中的值域反而不对了：σ 会取到 0 和 1，tanh 会取到 ±1，ReLU 的值也不再有限。",
    },
    check() {
      const ends = (f: (x: number) => number) => [f(-Infinity), f(Infinity)];
      const [far, largest] = [30, Number.MAX_VALUE];
      return [
        near({ en: "σ carried on to ±∞", "zh-cn": "σ 延拓到 ±∞" }, ends(sigmoid), [0, 1], 0),
        near(
          { en: "tanh carried on to ±∞", "zh-cn": "tanh 延拓到 ±∞" },
          ends(activation("tanh").value),
          [-1, 1],
          0,
        ),
        same(
          { en: "ReLU(+∞) is finite", "zh-cn": "ReLU(+∞) 有限" },
          Number.isFinite(relu(Infinity)),
          false,
        ),
        same(
          {
            en: "on ℝ: 0 < σ(±30) < 1, ReLU finite",
            "zh-cn": "在 ℝ 上：0 < σ(±30) < 1，ReLU 有限",
          },
          sigmoid(-far) > 0 && sigmoid(far) < 1 && Number.isFinite(relu(largest)),
          true,
        ),
      ];
    },
  }),
  claim({
    id: "C076",
    sources: "004:16",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "As the graph shows, the range of the sigmoid is (0, 1).",
      "zh-cn": "由图像可知，sigmoid 的值域是 (0, 1)。",
    },
    correct: {
      en: "True on ℝ, but by the formula: e⁻ˣ takes every positive value, and for each p between 0 and 1 the logit ln(p/(1 − p)) is the x with σ(x) = p. A graph from −5 to 5 shows only 0.0067 to 0.9933, and in double precision σ does reach 1.",
      "zh-cn":
        "在 ℝ 上成立，但依据应是公式：e⁻ˣ 取遍一切正数，对 0 与 1 之间的每个 p，都有 x = ln(p/(1 − p)) 使 σ(x) = p。从 −5 画到 5 的图像只显示 0.0067 到 0.9933；而在双精度下，σ 真的会等于 1。",
    },
    check() {
      const wanted = [0.001, 0.1, 0.5, 0.9, 0.999];
      return [
        near(
          "σ(logit p) = p",
          wanted.map((p) => sigmoid(logit(p))),
          wanted,
          1e-15,
        ),
        near(
          { en: "seen from −5 to 5", "zh-cn": "−5 到 5 之间所见" },
          [sigmoid(-5), sigmoid(5)],
          [0.0067, 0.9933],
          1e-4,
        ),
        same(
          { en: "σ(36) is rounded to 1", "zh-cn": "σ(36) 被舍入为 1" },
          sigmoid(36) === 1,
          false,
        ),
        same({ en: "σ(40) is rounded to 1", "zh-cn": "σ(40) 被舍入为 1" }, sigmoid(40) === 1, true),
      ];
    },
  }),
  claim({
    id: "C077",
    sources: "004:45–46",
    kind: "formula",
    verdict: "caveat",
    claim: {
      en: "The “threshold” (閾值) of the sigmoid's derivative is (0, 1/4].",
      "zh-cn": "sigmoid 导数的“阈值”是 (0, 1/4]。",
    },
    correct: {
      en: "What is meant is the range (值域), and as a range (0, ¼] is right: the greatest slope is ¼, at 0 alone, and every smaller positive slope occurs twice, at ±x. A threshold (閾值) is something else: the value at which a unit switches.",
      "zh-cn":
        "想说的是“值域”；作为值域，(0, ¼] 是对的：斜率的最大值 ¼ 只在 0 处取到，更小的正斜率则在 ±x 处各取到一次。“阈值”另有所指，是神经元开始激活的那个值。",
    },
    check() {
      const steepest = minimum((x) => -sigmoidDerivative(x), -5, 6);
      // σ(1 − σ) = 0.1 where σ = (1 ± √0.6)/2.
      const where = [-1, 1].map((side) => logit((1 + side * Math.sqrt(0.6)) / 2));
      return [
        near("max σ′", -steepest.value, 0.25, 1e-15),
        near({ en: "where", "zh-cn": "位置" }, steepest.at, 0, 1e-6),
        near(
          { en: "two places with σ′ = 0.1", "zh-cn": "σ′ = 0.1 的两处" },
          where.map((x) => sigmoidDerivative(x)),
          [0.1, 0.1],
          1e-15,
        ),
        same("σ′(±700) > 0", Math.min(sigmoidDerivative(-700), sigmoidDerivative(700)) > 0, true),
      ];
    },
  }),
  claim({
    id: "C078",
    sources: "004:10",
    kind: "history",
    verdict: "caveat",
    claim: {
      en: "Verhulst gave the logistic function its name in 1844 or 1845, in his work on the growth of populations.",
      "zh-cn": "韦吕勒（Verhulst）研究人口增长，于 1844 或 1845 年为逻辑函数命名。",
    },
    correct: {
      en: "The name “logistique” stands in a memoir that Verhulst presented in 1844 and that was printed in 1845, so either year can be defended. The function is older: he introduced it in a note of 1838.",
      "zh-cn":
        "“logistique”一名见于韦吕勒 1844 年宣读、1845 年刊印的论文，所以两个年份都说得通。函数本身更早：1838 年他已在一篇短文中引入。",
    },
    untested: {
      en: "Dates and names are settled by documents and not by computation.",
      "zh-cn": "年代与命名要靠文献确定，无法计算。",
    },
    reference:
      "Verhulst, P.-F. (1845). Recherches mathématiques sur la loi d’accroissement de la population. Nouveaux mémoires de l’Académie royale des sciences et belles-lettres de Bruxelles 18.",
  }),
  claim({
    id: "C079",
    sources: "004:15",
    kind: "history",
    verdict: "true",
    claim: {
      en: "The logistic function has the shape of an S, hence the usual name: S-shaped, or sigmoid, function.",
      "zh-cn": "逻辑函数的图像像字母 S，因此常被称为 S 形函数。",
    },
    correct: {
      en: "“S-shaped” names a family: curves that rise from one level to another and turn from convex to concave once. The logistic function is one member, tanh and the normal distribution function are others; softplus, its integral, is none.",
      "zh-cn":
        "“S 形”是一族曲线的统称：从一个水平升到另一个水平，其间恰有一个拐点。逻辑斯谛函数只是其中之一，tanh 和正态分布函数也在其列；它的积分 softplus 则不是。",
    },
    reference:
      "Cybenko, G. (1989). Approximation by superpositions of a sigmoidal function. Mathematics of Control, Signals and Systems, 2, 303–314.",
    check() {
      const inflections = (name: "sigmoid" | "tanh" | "softsign" | "softplus") => {
        const f = activation(name);
        const bends = between(-6, 6, 120).map((x) => Math.sign(f.secondDerivative(x)));
        return bends.slice(1).filter((bend, i) => bend !== bends[i]).length;
      };
      const names = ["sigmoid", "tanh", "softsign", "softplus"] as const;
      const { value: softplus } = activation("softplus");
      return [
        near(
          {
            en: "inflections: σ, tanh, softsign, softplus",
            "zh-cn": "拐点数：σ、tanh、softsign、softplus",
          },
          names.map(inflections),
          [1, 1, 1, 0],
          0,
        ),
        near(
          { en: "softplus(50): no upper level", "zh-cn": "softplus(50)：没有上界" },
          softplus(50),
          50,
          1e-12,
        ),
      ];
    },
  }),
  claim({
    id: "C080",
    sources: "001:255",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "The output of the sigmoid lies in (0, 1); being bounded, it makes optimisation stable and serves as an output layer.",
      "zh-cn": "sigmoid 的输出在 (0, 1) 之内，范围有限，所以优化稳定，也适合作输出层。",
    },
    correct: {
      en: "As an output, yes, if it is trained with the cross-entropy. A bounded output does not by itself make learning stable: with the squared error a unit that is confidently wrong gets almost no gradient; in one example it needs 273 steps where the cross-entropy needs 41.",
      "zh-cn":
        "作输出层是合适的，前提是配交叉熵训练。输出有界并不能保证优化稳定：若用平方误差，一个错得很自信的单元几乎得不到梯度；在一个例子中要走 273 步，用交叉熵只需 41 步。",
    },
    check() {
      const { runs, gradients } = complete(saturatedNeuron({ probes: [-10] }));
      const [squared = 0, entropy = 0] = gradients.flatMap((g) => [g.squaredError, g.crossEntropy]);
      const steps = runs.map((run) => run.updates ?? Infinity);
      return [
        near(
          {
            en: "∂L/∂z, z = −10, y = 1: squared error",
            "zh-cn": "∂L/∂z，z = −10，y = 1：平方误差",
          },
          squared,
          -4.539e-5,
          1e-8,
        ),
        near({ en: "the same: cross-entropy", "zh-cn": "同上：交叉熵" }, entropy, -0.99995, 1e-5),
        near(
          { en: "steps from w = 0.6, b = 0.9", "zh-cn": "从 w = 0.6，b = 0.9 出发的步数" },
          steps.slice(0, 2),
          [273, 41],
          1,
        ),
        near(
          { en: "steps from w = b = 2", "zh-cn": "从 w = b = 2 出发的步数" },
          steps.slice(2),
          [469, 50],
          1,
        ),
      ];
    },
  }),
  claim({
    id: "C081",
    sources: "001:256",
    kind: "empirical",
    verdict: "false",
    claim: {
      en: "Physically, the sigmoid is the function closest to a biological neuron.",
      "zh-cn": "就物理意义而言，sigmoid 与生物神经元最相近。",
    },
    correct: {
      en: "Below its threshold a model neuron does not fire at all, and above it the rate rises at once, without the slow foot of an S. For currents up to three times the threshold a shifted ReLU fits the rate better (error 0.039 against 0.049). Only where the refractory period bends the curve, as up to ten times, does the sigmoid fit better (0.046 against 0.057).",
      "zh-cn":
        "电流低于阈值时，模型神经元根本不发放；一过阈值，发放率立刻上升，没有 S 形起步的平缓。电流不超过阈值的三倍时，平移后的 ReLU 拟合得更好（误差 0.039 对 0.049）。只有把电流加到十倍，不应期使曲线弯下来，sigmoid 才更接近（0.046 对 0.057）。",
    },
    check() {
      const errors = (largestCurrent: number) => {
        const { fits } = complete(firingRateFits({ largestCurrent, points: 60 }));
        return fits.slice(0, 2).map(({ error }) => error);
      };
      const { rates, currents } = complete(firingRateFits({ points: 60 }));
      const below = Array.from(rates).filter((_, i) => Number(currents[i]) <= 1);
      return [
        near(
          { en: "rate up to the threshold", "zh-cn": "阈值以下的发放率" },
          Math.max(...below),
          0,
          0,
        ),
        near(
          { en: "ReLU, σ: errors, currents to 3", "zh-cn": "ReLU、σ 的误差，电流至 3" },
          errors(3),
          [0.039, 0.049],
          0.002,
        ),
        near(
          { en: "ReLU, σ: errors, currents to 10", "zh-cn": "ReLU、σ 的误差，电流至 10" },
          errors(10),
          [0.057, 0.046],
          0.002,
        ),
      ];
    },
  }),
  claim({
    id: "C082",
    sources: "001:251",
    kind: "empirical",
    verdict: "untestable",
    claim: {
      en: "The sigmoid does well where features differ in complicated ways, or not by very much.",
      "zh-cn": "特征之间的差别比较复杂，或者差别不太大时，sigmoid 的效果较好。",
    },
    correct: {
      en: "Nothing that could be followed or refuted: the sentence does not say how one would measure that features differ in complicated ways or not very much. Which activation suits a data set is found by comparing them on it, each with its own learning rate.",
      "zh-cn":
        "这句话既无法照办，也无法反驳：它没有说明怎样衡量特征之间的差别“比较复杂”或“不太大”。哪个激活函数适合一份数据，要在这份数据上比较，而且各用各的学习率。",
    },
    untested: {
      en: "It names no quantity: without a measure of how features differ there is nothing to vary and nothing to observe.",
      "zh-cn": "其中没有任何可度量的量：特征差别的大小无从定义，也就无从改变，无从观察。",
    },
    reference:
      "Goodfellow, I., Bengio, Y. & Courville, A. (2016). Deep Learning, section 6.3: which unit will work best can rarely be predicted.",
  }),
  claim({
    id: "C083",
    sources: "001:261 002:74",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "The sigmoid saturates softly at both ends; its derivative approaches 0 there, which makes gradients vanish in deep networks.",
      "zh-cn": "sigmoid 两端软饱和，导数在那里接近 0，深层网络的梯度因此消失。",
    },
    correct: {
      en: "Saturation is neither necessary nor sufficient. In twenty sigmoid layers with weights of variance 1/n hardly a unit is saturated, yet each layer multiplies the gradient by about 0.23, because σ′ ≤ ¼ and the weights are small. With weights 10.149 times as large two thirds of the units are saturated (σ′ below 0.05), and the gradient still arrives.",
      "zh-cn":
        "饱和既非必要，也非充分。二十个 sigmoid 层，权重方差取 1/n，几乎没有单元饱和，梯度每层仍约乘以 0.23：因为 σ′ ≤ ¼，权重又小。把权重放大到 10.149 倍，三分之二的单元都已饱和（σ′ 小于 0.05），梯度却传得回来。",
    },
    check() {
      const network = (gain: number, width: number) => {
        const seeds = count(10).map((i) => i + 1);
        return {
          activation: "sigmoid",
          rule: "lecun",
          gain,
          width,
          depth: 20,
          rows: 16,
          seeds,
        } as const;
      };
      const saturated = (gain: number) => {
        const { mean } = complete(activationStatistics({ ...network(gain, 32), flat: 0.05 }));
        return mean.reduce((sum, layer) => sum + layer.flatFraction / 20, 0);
      };
      const { perLayer } = complete(gradientProfile(network(1, 32)));
      const { deltaRatio } = complete(gradientProfile(network(10.149, 64)));
      return [
        atMost("Var W = 1/n: P(σ′ < 0.05)", saturated(1), 0.01),
        inside("Var W = 1/n: (δ₁/δ₂₀)^(1/19)", perLayer, 0.2, 0.26),
        inside("Var W = 10.149²/n: P(σ′ < 0.05)", saturated(10.149), 0.55, 0.8),
        inside("Var W = 10.149²/n: δ₁/δ₂₀", deltaRatio, 0.15, 3),
      ];
    },
  }),
  claim({
    id: "C084",
    sources: "001:261",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "In general, the gradients of a sigmoid network vanish within five layers.",
      "zh-cn": "一般说来，sigmoid 网络不出 5 层，梯度就会消失。",
    },
    correct: {
      en: "With the usual first weights, yes: in five layers the first gradient is several hundred times smaller than the last, and plain SGD stays at chance. It is not in the nature of the sigmoid: from the weights that make the same network a tanh network, all ten runs learn.",
      "zh-cn":
        "初始权重按常规选取时，确实如此：五层之内，首层的梯度只有末层的几百分之一，普通的 SGD 停留在随机猜测的水平。但这并非 sigmoid 的本性：换成使同一网络等价于 tanh 网络的初始权重，十次训练全都学会。",
    },
    check() {
      const seeds = count(10).map((i) => i + 1);
      const { draws } = complete(gradientProfile({ depth: 5, rows: 32, seeds }));
      const ratios = draws.map(({ weightGradients: norms }) => Number(norms[4]) / Number(norms[0]));
      const usual = { activation: "sigmoid", rule: "xavier" } as const;
      const kinds = [usual, { ...usual, tanhEquivalent: true }];
      const { runs } = complete(depthAndAccuracy({ kinds, depths: [5], seeds, epochs: 30 }));
      const accuracies = runs.map(({ accuracy }) => accuracy);
      const best = Math.max(...accuracies.slice(0, 10));
      const worst = Math.min(...accuracies.slice(10));
      const median = Number(ratios.sort((a, b) => a - b)[5]);
      return [
        inside({ en: "‖∂W₅‖/‖∂W₁‖, median", "zh-cn": "‖∂W₅‖/‖∂W₁‖ 的中位数" }, median, 150, 1200),
        atMost({ en: "Xavier: best accuracy of ten", "zh-cn": "Xavier：最高准确率" }, best, 0.7),
        atLeast({ en: "as tanh: worst of ten", "zh-cn": "等价于 tanh：最低准确率" }, worst, 0.8),
      ];
    },
  }),
  claim({
    id: "C085",
    sources: "001:262 002:75",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "The sigmoid's outputs are not zero-centred: the next layer receives signals that are “not 0”, and convergence may be slow.",
      "zh-cn": "sigmoid 的输出不以零为中心，后一层接到的是“非 0”信号，收敛可能变慢。",
    },
    correct: {
      en: "What reaches the next layer has a mean of ½ that is not zero (the source’s “not 0” lacks the word mean). That stretches the valley in which gradient descent moves: eight such inputs have a condition number of about 47, centred ones of about 1. The harm lies in the learning rate: σ − ½ bears a larger one, and is then ahead; but at one rate for both, σ can even beat it.",
      "zh-cn":
        "后一层接到的信号，均值是 ½ 而不是 0（原文的“非 0”漏了“均值”）。这把梯度下降所走的山谷拉得更窄：八个这样的输入，条件数约为 47，中心化以后约为 1。害处在于学习率：σ − ½ 承受得起更大的学习率，因而领先；两者用同一学习率时，σ 甚至可能胜过它。",
    },
    check() {
      const random = mulberry32(1);
      const inputs = Float64Array.from({ length: 80_000 }, () => sigmoid(standardNormal(random)));
      const kappa = (centre: boolean) =>
        conditionNumber(secondMomentMatrix(inputs, { columns: 8, centre }), 8);
      // Epochs to a loss of 0.1 on two circles, one hidden layer of 16, the median of ten seeds.
      const epochs = (shift: number, rate: number) => {
        const runners = [{ activation: "sigmoid", rule: "xavier", shift }] as const;
        const seeds = count(10).map((i) => i + 1);
        const how = {
          task: "circles",
          depth: 1,
          learningRates: [rate],
          epochs: 120,
          seeds,
        } as const;
        return complete(shiftAblation({ runners, ...how })).results[0]?.medianEpochs ?? 0;
      };
      const together = [epochs(0, 3), epochs(-0.5, 3)];
      const each = [epochs(0, 5), epochs(-0.5, 15)];
      return [
        near({ en: "κ of eight inputs σ(Z)", "zh-cn": "八个输入 σ(Z) 的 κ" }, kappa(false), 47, 4),
        inside({ en: "the same, centred", "zh-cn": "同上，中心化后" }, kappa(true), 1, 1.3),
        near(
          { en: "epochs, η = 3: σ, σ − ½", "zh-cn": "轮数，η = 3：σ、σ − ½" },
          together,
          [35, 85],
          12,
        ),
        near(
          { en: "σ at η = 5, σ − ½ at η = 15", "zh-cn": "σ 用 η = 5，σ − ½ 用 15" },
          each,
          [22, 14],
          3,
        ),
      ];
    },
  }),
  claim({
    id: "C086",
    sources: "001:263 002:76,90",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "Sigmoid and tanh are slow to compute, because of the exponential.",
      "zh-cn": "sigmoid 与 tanh 要算指数，比较费时。",
    },
    correct: {
      en: "An exponential to 13 digits takes about eleven multiply-adds, where ReLU makes one comparison. But a unit calls its function once, after a multiply-add for each of its inputs: with 256 inputs the exponential is about 4 % of the work, and it weighs only in narrow layers. The milliseconds belong to the machine; chapter 7 measures them on yours.",
      "zh-cn":
        "把指数算到 13 位有效数字，约需 11 次乘加，ReLU 只需一次比较。但一个单元只调用一次函数，在此之前每个输入都要一次乘加：有 256 个输入时，指数只占约 4% 的运算量，只有在很窄的层里才显得重。耗时多少取决于机器，第 7 章可在你的机器上测量。",
    },
    check() {
      // x = k·ln 2 + r, and the Taylor series of e^r by Horner's rule: one multiply-add a term.
      const exponential = (x: number, terms: number) => {
        const k = Math.round(x / Math.LN2);
        const r = x - k * Math.LN2;
        let sum = 1;
        for (let n = terms; n > 0; n--) sum = 1 + (r / n) * sum;
        return sum * 2 ** k;
      };
      const xs = between(-20, 0, 401);
      const error = (terms: number) =>
        Math.max(...xs.map((x) => Math.abs(exponential(x, terms) / Math.exp(x) - 1)));
      const terms = 1 + count(30).findIndex((n) => error(n + 1) < 1e-13);
      return [
        inside({ en: "multiply-adds for eˣ", "zh-cn": "算 eˣ 所需的乘加" }, terms, 10, 12),
        atMost(
          { en: "their share of 256 inputs’", "zh-cn": "与 256 个输入的乘加之比" },
          terms / 256,
          0.05,
        ),
        atLeast({ en: "their share of 8 inputs’", "zh-cn": "与 8 个输入的乘加之比" }, terms / 8, 1),
      ];
    },
  }),
  claim({
    id: "C087",
    sources: "001:286",
    kind: "formula",
    verdict: "garbled",
    claim: {
      en: "The definition of tanh has a heading and nothing below it.",
      "zh-cn": "tanh 的“定义”一节只有标题，没有内容。",
    },
    asPrinted: "##### H5 5.4.1 定义",
    correct: {
      en: "What is missing: tanh x = sinh x / cosh x, the hyperbolic tangent. It is odd, rises from −1 to 1, and is the solution of y′ = 1 − y² with y(0) = 0, so that near 0 it is nearly x.",
      "zh-cn":
        "缺的是：双曲正切 tanh x = sinh x / cosh x。它是奇函数，从 −1 升到 1，是方程 y′ = 1 − y²、y(0) = 0 的解，所以在 0 附近近似等于 x。",
    },
    check() {
      const { value: tanh } = activation("tanh");
      const xs = between(-10, 10, 401);
      // Heun's method for y′ = 1 − y², from y(0) = 0 to y(1).
      const h = 1 / 1000;
      const solved = count(1000).reduce((y) => {
        const ahead = y + h * (1 - y * y);
        return y + (h / 2) * (1 - y * y + 1 - ahead * ahead);
      }, 0);
      return [
        near(
          "max |tanh x − sinh x / cosh x|",
          Math.max(...xs.map((x) => Math.abs(tanh(x) - Math.sinh(x) / Math.cosh(x)))),
          0,
          1e-14,
        ),
        near({ en: "y(1) of y′ = 1 − y²", "zh-cn": "y′ = 1 − y² 的 y(1)" }, solved, tanh(1), 1e-6),
        near("tanh(0.01) / 0.01", tanh(0.01) / 0.01, 1, 1e-4),
      ];
    },
  }),
  claim({
    id: "C088",
    sources: "001:290",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "tanh x = (1 − e⁻²ˣ) / (1 + e⁻²ˣ).",
      "zh-cn": "双曲正切函数 tanh x = (1 − e⁻²ˣ) / (1 + e⁻²ˣ)。",
    },
    correct: {
      en: "It is sinh x / cosh x with eˣ cancelled, and holds for every real x: one exponential instead of two. As a formula it is right; as a program it is only good for moderate x, since e⁻²ˣ overflows on the far left.",
      "zh-cn":
        "这是 sinh x / cosh x 上下约去 eˣ 的结果，对一切实数 x 成立，指数只需算一个而不是两个。作为公式没有问题；照样写成程序，则只适用于大小适中的 x，因为在左侧远处 e⁻²ˣ 会上溢。",
    },
    check() {
      const asPrinted = (x: number) => (1 - Math.exp(-2 * x)) / (1 + Math.exp(-2 * x));
      const miss = (other: (x: number) => number) =>
        Math.max(...between(-5, 5, 201).map((x) => Math.abs(asPrinted(x) - other(x))));
      return [
        near(
          { en: "largest distance from tanh x", "zh-cn": "与 tanh x 的最大距离" },
          miss(activation("tanh").value),
          0,
          1e-15,
        ),
        near(
          { en: "largest distance from sinh x / cosh x", "zh-cn": "与 sinh x / cosh x 的最大距离" },
          miss((x) => Math.sinh(x) / Math.cosh(x)),
          0,
          1e-15,
        ),
        near(
          { en: "value at −300 and at 300", "zh-cn": "−300 与 300 处的值" },
          [asPrinted(-300), asPrinted(300)],
          [-1, 1],
          0,
        ),
      ];
    },
  }),
  claim({
    id: "C089",
    sources: "001:314",
    kind: "code",
    verdict: "false",
    claim: {
      en: "The function that the program for tanh defines is called “sigmoid”.",
      "zh-cn": "tanh 的程序里，定义的函数名叫 “sigmoid”。",
    },
    asPrinted: "def sigmoid(x):",
    correct: {
      en: "The body is tanh; only the name was left over from the program before, and if both programs run in one session the second overwrites the true sigmoid. The two are easy to tell apart: at 0 this function is 0, the sigmoid ½.",
      "zh-cn":
        "函数体是 tanh，名字却是从前一段程序留下来的；两段程序若在同一会话中运行，后者会覆盖真正的 sigmoid。两者不难分辨：在 0 处这个函数为 0，sigmoid 为 ½。",
    },
    check() {
      const misnamed = (x: number) => (1 - Math.exp(-2 * x)) / (1 + Math.exp(-2 * x));
      const { value: tanh } = activation("tanh");
      const apart = (f: (x: number) => number) =>
        Math.max(...between(-5, 5, 201).map((x) => Math.abs(misnamed(x) - f(x))));
      return [
        near(
          { en: "the function of that name at 0", "zh-cn": "名为 sigmoid 的函数在 0 处" },
          misnamed(0),
          0,
          0,
        ),
        near("σ(0)", sigmoid(0), 0.5, 0),
        near({ en: "distance from tanh", "zh-cn": "与 tanh 的距离" }, apart(tanh), 0, 1e-15),
        atLeast({ en: "distance from σ", "zh-cn": "与 σ 的距离" }, apart(sigmoid), 0.9),
      ];
    },
  }),
  claim({
    id: "C090",
    sources: "001:315",
    kind: "code",
    verdict: "caveat",
    claim: {
      en: "The code “(1 - np.exp(-2*x)) / (1 + np.exp(-2*x))” computes tanh.",
      "zh-cn": "代码 “(1 - np.exp(-2*x)) / (1 + np.exp(-2*x))” 算的就是 tanh。",
    },
    asPrinted: "return (1 - np.exp(-2*x)) / (1 + np.exp(-2*x))",
    correct: {
      en: "On the interval that is plotted it does: the error stays below 1e−15. Below −354.9 the exponential overflows and the result is NaN; near 0 the difference 1 − e⁻²ˣ cancels, so that at 1e−10 half of the digits are wrong. np.tanh has neither fault. (As printed, the line also lacks its indentation.)",
      "zh-cn":
        "在所画的区间内确实如此，误差不到 1e−15。低于 −354.9 时指数上溢，结果是 NaN；在 0 附近，1 − e⁻²ˣ 相消，到 1e−10 处有一半数字是错的。np.tanh 没有这两个毛病。（原文这一行还缺少缩进。）",
    },
    check() {
      const asPrinted = (x: number) => (1 - Math.exp(-2 * x)) / (1 + Math.exp(-2 * x));
      const { value: tanh } = activation("tanh");
      const plotted = between(-5, 4.9, 100).map((x) => Math.abs(asPrinted(x) - tanh(x)));
      const tiny = count(9).map((i) => (i + 1) * 1e-10);
      const relative = tiny.map((x) => Math.abs(asPrinted(x) / tanh(x) - 1));
      return [
        near(
          { en: "largest error where it is plotted", "zh-cn": "所画区间内的最大误差" },
          Math.max(...plotted),
          0,
          1e-15,
        ),
        near(
          { en: "at −354 and −355", "zh-cn": "−354 与 −355 处" },
          [asPrinted(-354), asPrinted(-355)],
          [-1, Number.NaN],
          0,
        ),
        near({ en: "tanh there", "zh-cn": "该处的 tanh" }, [tanh(-354), tanh(-355)], [-1, -1], 0),
        atLeast(
          { en: "relative error near 1e−10", "zh-cn": "1e−10 附近的相对误差" },
          Math.max(...relative),
          1e-9,
        ),
      ];
    },
  }),
  claim({
    id: "C091",
    sources: "001:320",
    kind: "code",
    verdict: "caveat",
    claim: {
      en: "The plot of tanh has a vertical axis from −1 to 1.",
      "zh-cn": "画 tanh 时，纵轴取 −1 到 1。",
    },
    asPrinted: "plt.ylim(-1.0, 1.0)",
    correct: {
      en: "Nothing is cut off, since |tanh x| < 1; but the frame then lies on the asymptotes, and on almost half of the plot the curve cannot be told from it. With −1.1 to 1.1, as in the source’s plot of the sigmoid, it can.",
      "zh-cn":
        "因为 |tanh x| < 1，没有什么被截掉；但图框正好压在渐近线上，图上将近一半的部分，曲线与图框分不开。像原文画 sigmoid 那样留出余量，取 −1.1 到 1.1，就分得清了。",
    },
    check() {
      const ys = between(-5, 4.9, 100).map(activation("tanh").value);
      // How far the curve stays from the frame, in pixels of an axis that is 250 pixels high.
      const pixels = (limit: number) => ys.map((y) => (250 * (limit - Math.abs(y))) / (2 * limit));
      return [
        same(
          { en: "points outside the frame", "zh-cn": "落在图框之外的点" },
          pixels(1).filter((gap) => gap < 0).length,
          0,
        ),
        inside(
          { en: "share less than a pixel from it", "zh-cn": "距图框不到一个像素的比例" },
          pixels(1).filter((gap) => gap < 1).length / 100,
          0.4,
          0.5,
        ),
        atLeast(
          { en: "least gap in pixels with ±1.1", "zh-cn": "取 ±1.1 时的最小间距（像素）" },
          Math.min(...pixels(1.1)),
          10,
        ),
      ];
    },
  }),
  claim({
    id: "C092",
    sources: "002:82 004:21",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "tanh x = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ) = 2σ(2x) − 1.",
      "zh-cn": "双曲正切可由 sigmoid 得到：tanh x = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ) = 2σ(2x) − 1。",
    },
    asPrinted:
      "[fleft( x right) = tanh left( x right) = frac{{{e^x} – {e^{ – x}}}}{{{e^x} + {e^{ – x}}}}]",
    correct: {
      en: "Both equalities hold for every x (source 004 has lost the backslashes of its formula). Read backwards, σ(x) = (1 + tanh(x/2))/2: a sigmoid network and a tanh network are the same functions with other weights, so that what sets them apart is how training starts and moves.",
      "zh-cn":
        "两个等式对一切 x 成立（原文 004 的公式丢了反斜杠）。反过来，σ(x) = (1 + tanh(x/2))/2：sigmoid 网络与 tanh 网络只差一组权重，能表示的函数完全相同；两者的差别在于训练从哪里出发、怎样移动。",
    },
    check() {
      const { value: tanh } = activation("tanh");
      const miss = (f: (x: number) => number, g: (x: number) => number) =>
        Math.max(...between(-20, 20, 801).map((x) => Math.abs(f(x) - g(x))));
      const quotient = (x: number) => (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x));
      const stretched = (x: number) => 2 * sigmoid(2 * x) - 1;
      // A hidden tanh unit with its output weight and bias, and the sigmoid unit that does the same.
      const [w, b, v, c] = [1.3, -0.4, 2, 0.5];
      const asTanh = (x: number) => v * tanh(w * x + b) + c;
      const asSigmoid = (x: number) => 2 * v * sigmoid(2 * w * x + 2 * b) + c - v;
      return [
        near("max |tanh x − (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ)|", miss(tanh, quotient), 0, 1e-15),
        near("max |tanh x − (2σ(2x) − 1)|", miss(tanh, stretched), 0, 1e-15),
        near(
          { en: "between the two units", "zh-cn": "两个单元的最大差" },
          miss(asTanh, asSigmoid),
          0,
          1e-14,
        ),
      ];
    },
  }),
  claim({
    id: "C093",
    sources: "002:86 004:26",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The derivative of tanh is 1 − tanh² x = 4 / (eˣ + e⁻ˣ)².",
      "zh-cn": "tanh 的导数是 1 − tanh² x = 4 / (eˣ + e⁻ˣ)²。",
    },
    asPrinted: "frac{4}{{{{left( {{e^x} + {e^{ – x}}} right)}^2}}};; = 1 – f{left( x right)^2}",
    correct: {
      en: "Right in both forms (those of source 004 have lost their backslashes). At 0 the slope is 1, four times the sigmoid’s greatest. The first form needs no new exponential but loses its digits far out: at x = 20 it is rounded to 0, where the second gives 1.7e−17.",
      "zh-cn":
        "两种形式都对（原文 004 的公式丢了反斜杠）。0 处的斜率为 1，是 sigmoid 最大斜率的四倍。前一种形式不必再算指数，但在远处会丢失有效数字：x = 20 处被舍入为 0，后一种则给出 1.7e−17。",
    },
    check() {
      const { value: tanh } = activation("tanh");
      const first = (x: number) => 1 - tanh(x) ** 2;
      const second = (x: number) => 4 / (Math.exp(x) + Math.exp(-x)) ** 2;
      const quotient = (x: number) => (tanh(x + 1e-5) - tanh(x - 1e-5)) / 2e-5;
      const miss = (f: (x: number) => number) =>
        Math.max(...between(-8, 8, 321).map((x) => Math.abs(f(x) - quotient(x))));
      return [
        atMost(
          { en: "errors of both forms", "zh-cn": "两种形式的误差" },
          Math.max(miss(first), miss(second)),
          1e-9,
        ),
        near(
          "max tanh′ / max σ′",
          lipschitzConstant(activation("tanh")) / lipschitzConstant(activation("sigmoid")),
          4,
          1e-10,
        ),
        near(
          { en: "both forms at x = 20, times e⁴⁰/4", "zh-cn": "x = 20 处两种形式的值乘以 e⁴⁰/4" },
          [first(20), second(20)].map((slope) => (slope * Math.exp(40)) / 4),
          [0, 1],
          1e-12,
        ),
      ];
    },
  }),
  claim({
    id: "C094",
    sources: "004:24",
    kind: "formula",
    verdict: "true",
    claim: { en: "The range of tanh is (−1, 1).", "zh-cn": "tanh 的值域是 (−1, 1)。" },
    correct: {
      en: "Each y between −1 and 1 is taken once, at x = ½ ln((1 + y)/(1 − y)), and ±1 never. In double precision rounding makes it ±1 from |x| ≈ 19.06 on.",
      "zh-cn":
        "−1 与 1 之间的每个 y 恰好取到一次，在 x = ½ ln((1 + y)/(1 − y)) 处；±1 永远取不到。在双精度下，|x| 大约从 19.06 起，舍入使它等于 ±1。",
    },
    check() {
      const tanh = activation("tanh");
      const wanted = [-0.99, -0.5, 0, 0.5, 0.99];
      const { left, right } = roundingPoints(tanh);
      return [
        near(
          "tanh(½ ln((1 + y)/(1 − y))) = y",
          wanted.map((y) => tanh.value(0.5 * Math.log((1 + y) / (1 - y)))),
          wanted,
          1e-14,
        ),
        same("|tanh(±18)| < 1", tanh.value(18) < 1 && tanh.value(-18) > -1, true),
        near(
          { en: "rounded to ±1 from x =", "zh-cn": "从此 x 起舍入为 ±1" },
          [Number(left), Number(right)],
          [-19.06, 19.06],
          0.1,
        ),
      ];
    },
  }),
  claim({
    id: "C095",
    sources: "001:294",
    kind: "empirical",
    verdict: "false",
    claim: {
      en: "tanh does well where features differ clearly, and in recurrence it keeps enlarging their effect.",
      "zh-cn": "特征差别明显时 tanh 效果好，在循环中还会把特征的作用越放越大。",
    },
    correct: {
      en: "tanh itself enlarges nothing: |tanh x| ≤ |x|. In the loop h ← tanh(wh) a value dies away for |w| ≤ 1; for w > 1 every positive start ends at one fixed point below 1, so that 0.01 and 0.9 can no longer be told apart: differences are erased, not enlarged.",
      "zh-cn":
        "tanh 本身不会放大任何东西：|tanh x| ≤ |x|。在循环 h ← tanh(wh) 中，|w| ≤ 1 时数值逐渐消失；w > 1 时，一切正的起点都落到同一个小于 1 的不动点，0.01 与 0.9 再也分不开：差别不是放大了，而是抹平了。",
    },
    check() {
      const { value: tanh } = activation("tanh");
      const ratios = between(-8, 8, 320).map((x) => tanh(x) / x);
      const loop = (weight: number, start: number) => {
        const { runs } = complete(
          recurrence({ weights: [weight], start, times: [1, 10, 100, 1000] }),
        );
        return Array.from(runs[0]?.values ?? []);
      };
      const ends = [0.9, 0.01].map((start) => Number(loop(1.5, start)[3]));
      return [
        atMost("max |tanh x / x|", Math.max(...ratios.map(Math.abs)), 1),
        near("w = 1: h₁, h₁₀, h₁₀₀, h₁₀₀₀", loop(1, 0.9), [0.7163, 0.3515, 0.121, 0.0387], 1e-4),
        near("w = 1.5: h₁₀₀₀, h₀ = 0.9, 0.01", ends, [0.8586, 0.8586], 1e-4),
      ];
    },
  }),
  claim({
    id: "C096",
    sources: "001:298",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "tanh converges faster than the sigmoid.",
      "zh-cn": "tanh 收敛得比 sigmoid 快。",
    },
    correct: {
      en: "From weights of the same size, usually by far: on two moons, with two hidden layers, all ten tanh runs (η = 1) reach the goal within 50 epochs, and most of the ten sigmoid runs (η = 5) do not. Most of that is scale. With first weights four times as large the sigmoid gets there in a median of 12 epochs, against 10 for tanh.",
      "zh-cn":
        "初始权重大小相同时，通常快得多：双月数据，两个隐藏层，十次 tanh 训练（η = 1）都在 50 轮之内达标，十次 sigmoid 训练（η = 5）多半达不到。但这多半是尺度造成的：把 sigmoid 的初始权重放大到四倍，达标轮数的中位数是 12，tanh 是 10。",
    },
    check() {
      // Epochs to a loss of 0.1 on two moons, two hidden layers of 16, ten seeds.
      const race = (name: "tanh" | "sigmoid", gain: number, rate: number) => {
        const runners = [{ activation: name, rule: "xavier", gain }] as const;
        const seeds = count(10).map((i) => i + 1);
        const how = { learningRates: [rate], goal: 0.1, epochs: 50, seeds };
        const [result] = complete(activationRace({ runners, ...how })).results;
        const arrived = result?.runs.filter(({ epochs }) => epochs <= 50).length ?? 0;
        return { arrived, median: result?.medianEpochs ?? 0 };
      };
      const [tanh, plain, larger] = [
        race("tanh", 1, 1),
        race("sigmoid", 1, 5),
        race("sigmoid", 4, 10),
      ];
      return [
        atLeast(
          { en: "tanh: done in 50 epochs", "zh-cn": "tanh：50 轮内达标的次数" },
          tanh.arrived,
          8,
        ),
        atMost({ en: "σ: done in 50 epochs", "zh-cn": "σ：50 轮内达标的次数" }, plain.arrived, 6),
        inside({ en: "tanh: median epochs", "zh-cn": "tanh：轮数的中位数" }, tanh.median, 5, 20),
        inside(
          { en: "σ, 4·W: median epochs", "zh-cn": "σ，4·W：轮数的中位数" },
          larger.median,
          5,
          24,
        ),
      ];
    },
  }),
  claim({
    id: "C097",
    sources: "001:299 002:89",
    kind: "formula",
    verdict: "true",
    claim: {
      en: "The outputs of tanh are zero-centred.",
      "zh-cn": "tanh 的输出以零为中心。",
    },
    correct: {
      en: "tanh is odd, so its mean is 0 whenever its input is distributed symmetrically about 0, as it is in a fresh network without biases. That is a property of the input too: for a normal input of mean 1 and variance 1 the output has the mean 0.55.",
      "zh-cn":
        "tanh 是奇函数，只要输入关于 0 对称分布，输出的均值就是 0；刚初始化、没有偏置的网络正是如此。这也取决于输入：输入服从均值为 1、方差为 1 的正态分布时，输出的均值是 0.55。",
    },
    check() {
      const { value: tanh } = activation("tanh");
      const means = (name: "tanh" | "sigmoid") => {
        const seeds = count(10).map((i) => i + 1);
        const network = { activation: name, rule: "lecun", width: 64, rows: 64, seeds } as const;
        return complete(activationStatistics(network)).mean.map(({ mean }) => Math.abs(mean));
      };
      const [most, least] = [Math.max(...means("tanh")), Math.min(...means("sigmoid"))];
      return [
        near("E tanh(Z)", gaussianExpectation(tanh), 0, 1e-12),
        near("E tanh(Z + 1)", gaussianExpectation(tanh, { mean: 1 }), 0.55, 0.005),
        atMost(
          { en: "tanh, five layers: largest |mean|", "zh-cn": "tanh，五层：最大的 |均值|" },
          most,
          0.03,
        ),
        atLeast({ en: "σ, five layers: least mean", "zh-cn": "σ，五层：最小的均值" }, least, 0.45),
      ];
    },
  }),
  claim({
    id: "C098",
    sources: "001:304 002:91",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "tanh still has the sigmoid's main trouble: it saturates, so that gradients vanish.",
      "zh-cn": "tanh 没有摆脱 sigmoid 的主要毛病：它会饱和，梯度因而消失。",
    },
    correct: {
      en: "tanh saturates, but whether gradients vanish is up to the weights. At variance 1/n no unit of a deep layer is saturated, and about a seventh of the gradient survives twenty layers; at half the standard deviation the gradients vanish, still without saturation; at five times it most units are saturated and the gradients explode.",
      "zh-cn":
        "tanh 会饱和，但梯度是否消失取决于权重。方差取 1/n 时，深层没有单元饱和，二十层下来梯度还剩约七分之一；标准差减半，梯度就消失，却仍没有饱和；标准差放大到五倍，多数单元饱和，梯度反而爆炸。",
    },
    check() {
      const network = (gain: number) => {
        const seeds = count(10).map((i) => i + 1);
        return {
          activation: "tanh",
          rule: "lecun",
          gain,
          depth: 20,
          width: 32,
          rows: 8,
          seeds,
        } as const;
      };
      const kept = (gain: number) => complete(gradientProfile(network(gain))).deltaRatio;
      const saturated = (gain: number) =>
        complete(activationStatistics({ ...network(gain), flat: 0.05 })).mean[10]?.flatFraction ??
        1;
      const shares = [1, 0.5, 5].map(saturated);
      return [
        inside("Var W = 1/n: δ₁/δ₂₀", kept(1), 0.05, 0.4),
        atMost("Var W = 0.5²/n: δ₁/δ₂₀", kept(0.5), 1e-4),
        atLeast("Var W = 5²/n: δ₁/δ₂₀", kept(5), 100),
        near(
          { en: "P(tanh′ < 0.05), the same three", "zh-cn": "三者的 P(tanh′ < 0.05)" },
          shares,
          [0, 0, 0.63],
          0.1,
        ),
      ];
    },
  }),
  claim({
    id: "C099",
    sources: "000:60,66 003:52,56",
    kind: "empirical",
    verdict: "caveat",
    claim: {
      en: "For very large and very small inputs the sigmoid's derivative is nearly 0, so that the gradient becomes too small to train with.",
      "zh-cn": "输入很大或很小时，sigmoid 的导数接近 0，梯度太小，以致无法训练。",
    },
    correct: {
      en: "“Very small” must read very negative: at ±10 the slope is 4.5e−5, but for an x near 0 it is greatest, ¼. And the output unit can train there all the same: with the cross-entropy σ′ cancels, and a start at z = 10 is unlearnt in 70 steps, where the squared error has hardly moved after 10 000.",
      "zh-cn":
        "“很小”应指绝对值很大的负数：在 ±10 处斜率是 4.5e−5，而 x 接近 0 时斜率最大，为 ¼。即使如此，输出单元仍可训练：用交叉熵时 σ′ 被约去，从 z = 10 出发，70 步就能纠正；用平方误差，一万步之后几乎没有动。",
    },
    check() {
      const starts = [{ weight: 5, bias: 5 }];
      const { runs } = complete(saturatedNeuron({ starts, limit: 10_000 }));
      const [squared, entropy] = runs;
      const tails = [-10, 10].map((x) => sigmoidDerivative(x));
      const output = squared?.outputs.at(-1) ?? 0;
      return [
        near("σ′(−10), σ′(10)", tails, [4.54e-5, 4.54e-5], 1e-8),
        near("σ′(0.000001)", sigmoidDerivative(1e-6), 0.25, 1e-12),
        near(
          { en: "cross-entropy: steps to 0.1", "zh-cn": "交叉熵：降到 0.1 的步数" },
          entropy?.updates ?? 0,
          70,
          1,
        ),
        atLeast(
          { en: "squared error: output, step 10 000", "zh-cn": "平方误差：第一万步的输出" },
          output,
          0.99,
        ),
      ];
    },
  }),
];
