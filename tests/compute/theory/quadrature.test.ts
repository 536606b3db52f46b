import { activation, gaussianExpectation, gaussianMoments } from "nonlinear";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gaussKronrod } from "../../../src/compute/theory/quadrature/gauss-kronrod.ts";
import { root } from "../../../src/compute/theory/root.ts";
import "../arbitrary.ts";
import { expectWithin } from "../close.ts";

function relatively(received: number, expected: number, tolerance: number): void {
  expectWithin(received, expected, tolerance * Math.abs(expected));
}

describe("gaussKronrod()", () => {
  test.each(Array.from({ length: 23 }, (_, degree) => degree))("is exact for x^%i", (degree) => {
    const panel = gaussKronrod((x) => x ** degree, -1, 2);
    relatively(panel.value, (2 ** (degree + 1) - (-1) ** (degree + 1)) / (degree + 1), 3e-15);
  });

  test("is not exact for x^24, and knows it", () => {
    const panel = gaussKronrod((x) => x ** 24, -1, 1);
    const off = Math.abs(panel.value - 2 / 25);
    expect(off).toBeGreaterThan(1e-9);
    expect(panel.error).toBeGreaterThan(off);
  });

  test("gives ∫|f| beside ∫f", () => {
    const panel = gaussKronrod((x) => (x > 0 ? 3 : -1), -1, 1);
    expectWithin(panel.size, 4, 0.5);
    expectWithin(gaussKronrod((x) => -Math.exp(x), 0, 1).size, Math.E - 1, 1e-15);
  });

  test("never evaluates the ends", () => {
    const seen: number[] = [];
    gaussKronrod((x) => seen.push(x), 2, 3);
    expect(Math.min(...seen)).toBeGreaterThan(2);
    expect(Math.max(...seen)).toBeLessThan(3);
    expect(seen).toHaveLength(15);
  });
});

describe("gaussianExpectation()", () => {
  test.each([
    [0, 1],
    [2, 1],
    [4, 3],
    [6, 15],
    [8, 105],
    [20, 654729075],
  ])("E Z^%i is %i", (power, expected) => {
    relatively(
      gaussianExpectation((x) => x ** power),
      expected,
      1e-14,
    );
  });

  test("is 0 for odd functions", () => {
    for (const std of [1e-3, 1, 1e3]) expectWithin(gaussianExpectation(Math.tanh, { std }), 0, 1e-16);
  });

  test("scales and shifts: E X = m, E X² = m² + s²", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        (mean, std) => {
          expectWithin(
            gaussianExpectation((x) => x, { mean, std }),
            mean,
            1e-13 * (std + Math.abs(mean)),
          );
          relatively(
            gaussianExpectation((x) => x * x, { mean, std }),
            mean ** 2 + std ** 2,
            1e-13,
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  test("follows a function that grows to the far tail: E exp(sZ) = exp(s²/2)", () => {
    for (const s of [0.1, 1, 3, 10, 15]) {
      relatively(
        gaussianExpectation((x) => Math.exp(s * x)),
        Math.exp((s * s) / 2),
        3e-14,
      );
    }
  });

  test("knows the mean of a cosine, E cos(sZ) = exp(−s²/2), and of a square of fast sines", () => {
    expectWithin(gaussianExpectation(Math.cos, { std: 2 }), Math.exp(-2), 1e-14);
    relatively(
      gaussianExpectation((x) => Math.sin(x) ** 2, { std: 1000 }),
      0.5,
      1e-12,
    );
  });

  // mpmath, 30 digits
  test.each([
    [1, 0.04483624135019437],
    [16, 0.01599690270157556],
    [64, 0.008229024768389563],
    [256, 0.004145226645928672],
    [1e6, 6.649033718504392e-5],
    [1e10, 6.649038006261726e-7],
  ])("sees the bump of E σ′² however wide the Gaussian: variance %d", (variance, expected) => {
    const slope = activation("sigmoid").derivative;
    relatively(
      gaussianExpectation((x) => slope(x) ** 2, { std: Math.sqrt(variance) }),
      expected,
      3e-15,
    );
  });

  test("sees a much sharper bump at the origin", () => {
    const sharp = activation("sigmoid", { slope: 1000 });
    relatively(
      gaussianExpectation((x) => sharp.derivative(x), { std: 10 }),
      0.1 / Math.sqrt(2 * Math.PI),
      1e-7,
    );
  });

  test("sees a narrow bump elsewhere when told where", () => {
    const bump = (x: number) => Math.exp(-((x - 50) ** 2));
    const expected = Math.exp(-2500 / (1 + 2e10)) / Math.sqrt(1 + 2e10);
    relatively(gaussianExpectation(bump, { std: 1e5, breaks: [50] }), expected, 1e-13);
  });

  test("handles a jump, told of or not", () => {
    const step = (x: number) => (x > 0.5 ? 1 : 0);
    const expected = 0.3085375387259869;
    relatively(gaussianExpectation(step, { breaks: [0.5] }), expected, 1e-15);
    relatively(gaussianExpectation(step), expected, 1e-13);
  });

  test("handles a kink and an integrable singularity", () => {
    relatively(gaussianExpectation(Math.abs, { breaks: [0] }), Math.sqrt(2 / Math.PI), 1e-15);
    relatively(
      gaussianExpectation((x) => 1 / Math.sqrt(Math.abs(x))),
      1.7200799746490392,
      1e-13,
    );
  });

  test("is f(mean) where std is 0", () => {
    expect(gaussianExpectation(Math.exp, { mean: 2, std: 0 })).toBe(Math.exp(2));
  });

  test("is 0 for the zero function and does not mind where f underflows", () => {
    expect(gaussianExpectation(() => 0)).toBe(0);
    expect(gaussianExpectation((x) => Math.exp(-(x * x) * 1e6))).toBeCloseTo(1 / Math.sqrt(2e6 + 1), 14);
  });

  test("settles for the rounding of a function that is itself computed roughly", () => {
    const rough = (x: number) => x * x + 1e-11 * Math.sin(1e9 * x);
    expectWithin(gaussianExpectation(rough), 1, 1e-10);
  });

  test.each([
    ["1/|x|", (x: number) => 1 / Math.abs(x)],
    ["1/(x − 1)", (x: number) => 1 / (x - 1)],
    ["exp x²", (x: number) => Math.exp(x * x)],
    ["NaN", () => NaN],
    ["noise", (x: number) => (Math.sin(1e15 * x) > 0 ? 1 : 0)],
  ])("refuses %s, which it cannot integrate", (_, f) => {
    expect(() => gaussianExpectation(f)).toThrow(
      "Cannot take the Gaussian expectation: f must be finite and integrable, received one that is not at mean 0 and std 1",
    );
  });
});

describe("gaussianMoments()", () => {
  const { sqrt, PI, E } = Math;

  // [E f, E f², E f′²] of Z ~ N(0, 1), to the five digits of the published table
  test.each([
    ["sigmoid", {}, 0.5, 0.29338, 0.04484],
    ["tanh", {}, 0, 0.39429, 0.4644],
    ["relu", {}, 0.39894, 0.5, 0.5],
    ["leaky-relu", { slope: 0.01 }, 0.39495, 0.50005, 0.50005],
    ["leaky-relu", { slope: 0.25 }, 0.29921, 0.53125, 0.53125],
    ["elu", {}, 0.16052, 0.64495, 0.6681],
    ["selu", {}, 0, 1, 1.07157],
    ["gelu", {}, 0.28209, 0.42522, 0.45585],
    ["silu", {}, 0.20662, 0.35578, 0.37948],
    ["mish", {}, 0.2404, 0.45234, 0.47908],
    ["softplus", {}, 0.80606, 0.92125, 0.29338],
  ] as const)("of %s %o", (name, parameters, mean, second, slope) => {
    const moments = gaussianMoments(activation(name, parameters));
    expectWithin(moments.mean, mean, 5.1e-6);
    expectWithin(moments.secondMoment, second, 5.1e-6);
    expectWithin(moments.secondMomentDerivative, slope, 5.1e-6);
  });

  test("in closed form", () => {
    const elu = gaussianMoments(activation("elu"));
    const gelu = gaussianMoments(activation("gelu"));
    const erf = gaussianMoments(activation("erf"));
    const phi1 = 0.15865525393145705;
    relatively(elu.mean, 1 / sqrt(2 * PI) + sqrt(E) * phi1 - 0.5, 1e-14);
    relatively(gelu.mean, 1 / (2 * sqrt(PI)), 1e-14);
    relatively(gelu.secondMoment, 1 / 3 + 1 / (2 * PI * sqrt(3)), 1e-14);
    relatively(erf.secondMoment, (2 / PI) * Math.asin(2 / 3), 1e-14);
    relatively(erf.secondMomentDerivative, 4 / PI / sqrt(5), 1e-14);
  });

  test("of SELU are 0 and 1 by the choice of its two constants", () => {
    const { mean, secondMoment, variance } = gaussianMoments(activation("selu"));
    expectWithin(mean, 0, 1e-15);
    expectWithin(secondMoment, 1, 1e-14);
    expectWithin(variance, 1, 1e-14);
  });

  test("keep Var f = E f² − (E f)², and E f′ = E Z·f where f is continuous (Stein)", () => {
    for (const name of ["sigmoid", "softplus", "elu", "mish", "hard-swish"] as const) {
      const f = activation(name);
      const moments = gaussianMoments(f);
      relatively(moments.variance, moments.secondMoment - moments.mean ** 2, 1e-13);
      const stein = gaussianExpectation((x) => x * f.value(x), { breaks: f.kinks });
      relatively(moments.meanDerivative, stein, 1e-13);
    }
  });

  test("keep the digits of a tiny variance", () => {
    const { variance } = gaussianMoments(activation("sigmoid"), { std: 1e-8 });
    relatively(variance, 1e-16 / 16, 1e-7);
    expect(gaussianMoments(activation("sigmoid"), { std: 1e-16 }).variance).toBeLessThan(1e-31);
  });

  test("follow the mean and the std of the pre-activation", () => {
    const shifted = gaussianMoments(activation("relu"), { mean: 1, std: 2 });
    const [phi, density] = [0.6914624612740131, 0.35206532676429947];
    relatively(shifted.mean, phi + 2 * density, 1e-14);
    relatively(shifted.secondMoment, 5 * phi + 2 * density, 1e-14);
    relatively(shifted.meanDerivative, phi, 1e-14);
  });
});

describe("root()", () => {
  test.each([
    ["x² − 2", (x: number) => x * x - 2, 0, 2, Math.SQRT2],
    ["cos x − x", (x: number) => Math.cos(x) - x, 0, 1, 0.7390851332151607],
    ["x⁹", (x: number) => x ** 9, -1, 1.5, 0],
    ["a step at 1/3", (x: number) => (x < 1 / 3 ? -1 : 1), 0, 1, 1 / 3],
    ["downwards", (x: number) => 1 - Math.exp(x - 3), -20, 20, 3],
  ])("of %s", (_, f, lower, upper, expected) => {
    expectWithin(root(f, lower, upper), expected, expected === 0 ? 1e-2 : 1e-15 * expected);
    expectWithin(root(f, upper, lower), expected, expected === 0 ? 1e-2 : 1e-15 * expected);
  });

  test("at an end is that end", () => {
    expect(root((x) => x - 1, 1, 2)).toBe(1);
    expect(root((x) => x - 2, 1, 2)).toBe(2);
  });

  test.each([
    ["eˣ − 5", (x: number) => Math.exp(x) - 5, 0, 10, 14],
    ["x³ − 7", (x: number) => x ** 3 - 7, 0, 4, 12],
    ["cos x − x", (x: number) => Math.cos(x) - x, 0, 1, 9],
  ])("needs few evaluations of a smooth function: %s", (_, f, lower, upper, most) => {
    let calls = 0;
    root(
      (x) => {
        calls++;
        return f(x);
      },
      lower,
      upper,
    );
    expect(calls).toBeLessThanOrEqual(most);
  });
});
