import { complete, conditionalEntropy, dieByMean, maximumEntropyDuality, sigmoid } from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectAllWithin, expectWithin, sum } from "../close.ts";

describe("E04: the die of which only the mean is known", () => {
  const { dice, unconstrainedEntropy } = complete(dieByMean());
  const at = (mean: number) => dice.find((die) => die.mean === mean)!;

  test("a mean of 4.5 tilts it by λ = .3710489381 and leaves 1.613581 nats", () => {
    expectWithin(at(4.5).multiplier, 0.3710489381, 1e-10);
    expectWithin(at(4.5).entropy, 1.6135810982, 1e-10);
    const expected = [0.054353, 0.078772, 0.11416, 0.165447, 0.239774, 0.347494];
    expectAllWithin(at(4.5).probabilities, expected, 1e-6);
  });

  test("every mean is met, by probabilities in geometric progression", () => {
    for (const { mean, probabilities } of dice.slice(1, -1)) {
      expectWithin(sum(probabilities), 1, 1e-12);
      expectWithin(sum(probabilities.map((p, k) => p * (k + 1))), mean, 1e-9);
      const logs = probabilities.map(Math.log);
      for (let k = 2; k < 6; k++) expectWithin(logs[k]! - 2 * logs[k - 1]! + logs[k - 2]!, 0, 1e-9);
    }
  });

  test("the fair mean teaches nothing: uniform, λ = 0, log 6", () => {
    expectWithin(at(3.5).multiplier, 0, 1e-12);
    expectWithin(at(3.5).entropy, Math.log(6), 1e-12);
    expect(unconstrainedEntropy).toBe(Math.log(6));
  });

  test("reflecting the mean at 3.5 reverses the faces and the sign of λ", () => {
    expectWithin(at(2.5).multiplier, -at(4.5).multiplier, 1e-10);
    expectAllWithin(at(2.5).probabilities, [...at(4.5).probabilities].reverse(), 1e-10);
  });

  test("means of 1 and 6 leave one face, where no finite λ leads", () => {
    expect([at(1).multiplier, at(6).multiplier]).toEqual([-Infinity, Infinity]);
    expect([at(1).entropy, at(6).entropy]).toEqual([0, 0]);
  });

  test("no rival with the same mean is as uncertain, and none is more so than with no mean at all", () => {
    for (const die of dice.slice(1, -1)) {
      expect(die.entropy).toBeGreaterThan(die.rivalEntropy);
      expect(die.entropy).toBeLessThanOrEqual(unconstrainedEntropy + 1e-12);
    }
  });

  test("the rival mixes the two nearest faces", () => {
    expectWithin(at(4.5).rivalEntropy, Math.log(2), 1e-15);
    expect(at(4).rivalEntropy).toBe(0);
  });

  test("other dice have other middles", () => {
    const [die] = complete(dieByMean({ faces: 20, means: [10.5] })).dice;
    expectWithin(die!.multiplier, 0, 1e-12);
    expectWithin(die!.entropy, Math.log(20), 1e-12);
  });
});

describe("E05: maximum entropy is maximum likelihood", () => {
  const result = complete(maximumEntropyDuality());
  const { primal, likelihood, dual } = result;

  test("the table of greatest entropy, the likeliest model and the ascent of the dual are one", () => {
    const expected = [0.111111, 0.273394, 0.531086, 0.773202, 0.911207];
    for (const fit of [primal, likelihood, dual]) {
      expectAllWithin(fit.probabilities, expected, 1e-6);
      expectAllWithin(fit.probabilities, primal.probabilities, 1e-12);
      expectAllWithin(fit.weights, [0.124506, 1.101976], 1e-6);
      expectAllWithin(fit.weights, primal.weights, 1e-11);
    }
  });

  test("the multipliers of the constraints are the weights of a sigmoid, found without writing one", () => {
    const [bias, slope] = primal.weights;
    const sigmoids = [-2, -1, 0, 1, 2].map((x) => sigmoid(bias! + slope! * x));
    expectAllWithin(primal.probabilities, sigmoids, 1e-12);
  });

  test("the moments of the table are those of the data", () => {
    const p = primal.probabilities;
    expectWithin(sum(p), (1 + 3 + 5 + 8 + 9) / 10, 1e-13);
    expectWithin(sum(p.map((value, i) => value * (i - 2))), (-2 - 3 + 8 + 18) / 10, 1e-13);
  });

  test("−H falls and the likelihood rises until they meet: the gap is 0", () => {
    expectWithin(result.gap, 0, 1e-14);
    expectWithin(result.entropy, 0.492353, 1e-6);
    const rows = [...primal.probabilities].flatMap((p) => [1 - p, p]);
    expectWithin(result.entropy, conditionalEntropy([0.2, 0.2, 0.2, 0.2, 0.2], rows), 1e-14);
    for (const [values, sign] of [
      [result.primalValues, -1],
      [result.dualValues, 1],
    ] as const) {
      values.forEach((value, i) => {
        if (i > 0) expect(sign * (value - values[i - 1]!)).toBeGreaterThanOrEqual(-1e-14);
      });
    }
    expectWithin(result.dualValues[0]!, -Math.log(2), 1e-15);
  });

  test("it holds for other counts too", () => {
    const other = complete(
      maximumEntropyDuality({
        inputs: [0, 1, 3],
        trials: [4, 9, 7],
        successes: [3, 2, 6],
        steps: 3000,
        learningRate: 0.4,
        gauge: { steps: 1 },
        separable: { decades: 1 },
      }),
    );
    expectAllWithin(other.primal.weights, other.likelihood.weights, 1e-10);
    expectAllWithin(other.dual.weights, other.likelihood.weights, 1e-9);
    expectWithin(other.gap, 0, 1e-13);
  });

  test.each(Array.from({ length: 10 }, (_, i) => i + 1))(
    "Σₖ Wₖ stays 0 while softmax regression learns, seed %i",
    (seed) => {
      const { gauge } = complete(maximumEntropyDuality({ gauge: { seed }, separable: { decades: 1 } }));
      // 12 seeds: the sums at most 7.7e-15, the residual at most 2.1e-16.
      expect(gauge.largestSum).toBeLessThan(1e-13);
      expect(gauge.largestSum).toBeGreaterThan(0);
      expect(gauge.residual).toBeLessThan(1e-13);
      expect(Math.max(...gauge.weights)).toBeGreaterThan(0.3);
    },
  );

  test("separable data give the dual no maximum: w grows by log 10 in every tenfold of steps", () => {
    const { times, weights } = result.separable;
    expect([...times]).toEqual([10, 100, 1000, 10_000, 100_000]);
    expectAllWithin(weights, [2.1, 4.02, 6.23, 8.52, 10.82], 0.005);
    expectWithin(weights[4]! - weights[3]!, Math.log(10), 0.002);
    expectWithin(weights[4]!, Math.log(5e4), 0.001);
  });
});
