import {
  activationConstants,
  complete,
  elementCost,
  firingRate,
  firingRateFits,
  pulsePeak,
  recurrence,
  saturatedNeuron,
  sigmoid,
  spikeTimes,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { centralDifference, expectAllWithin, expectWithin } from "../close.ts";

describe("E17: a confidently wrong neuron", () => {
  const { runs, gradients } = complete(saturatedNeuron());

  test("recovers within 41 and 50 updates by cross-entropy, 273 and 469 by squared error", () => {
    expect(runs.map((run) => run.loss)).toEqual([
      "squared-error",
      "cross-entropy",
      "squared-error",
      "cross-entropy",
    ]);
    expect(runs.map((run) => run.updates)).toEqual([273, 41, 469, 50]);
    expect(runs.map((run) => run.passes)).toEqual([274, 42, 470, 51]);
  });

  test("its outputs fall from the start to just below the goal", () => {
    for (const { weight, bias, outputs, updates } of runs) {
      expect(outputs[0]).toBe(sigmoid(weight + bias));
      expect(outputs).toHaveLength(updates! + 1);
      expect(outputs.at(-1)).toBeLessThan(0.1);
      expect(outputs.at(-2)).toBeGreaterThanOrEqual(0.1);
      expect([...outputs]).toEqual([...outputs].sort((a, b) => b - a));
    }
  });

  test("at z = −10 and y = 1 the gradients are −4.539e-5 and −.99995", () => {
    expectWithin(gradients[0]!.squaredError, -4.539374686e-5, 1e-14);
    expectWithin(gradients[0]!.crossEntropy, -0.9999546021, 1e-10);
  });

  test("they are the derivatives of the two losses", () => {
    const probes = [-6, -1, 0, 0.5, 4];
    for (const { z, squaredError, crossEntropy } of complete(saturatedNeuron({ probes })).gradients) {
      expectWithin(
        squaredError,
        centralDifference(([at]) => (sigmoid(at!) - 1) ** 2 / 2, [z], 0),
        1e-9,
      );
      expectWithin(
        crossEntropy,
        centralDifference(([at]) => -Math.log(sigmoid(at!)), [z], 0),
        1e-9,
      );
    }
  });

  test("says so when the limit comes first", () => {
    const [slow] = complete(saturatedNeuron({ limit: 10 })).runs;
    expect(slow!.updates).toBeUndefined();
    expect(slow!.passes).toBeUndefined();
    expect(slow!.outputs).toHaveLength(11);
  });

  test("one that is right from the start needs no update", () => {
    const [run] = complete(saturatedNeuron({ starts: [{ weight: -5, bias: 0 }] })).runs;
    expect(run!.updates).toBe(0);
  });
});

describe("E18: the leaky integrate-and-fire neuron", () => {
  /** Fires, by small steps of the differential equation. */
  function simulate(current: number, duration: number): number[] {
    const spikes: number[] = [];
    const dt = 1e-3;
    let [v, rest] = [0, 0];
    for (let t = dt; t <= duration; t += dt) {
      if (rest > 0) {
        rest -= dt;
        continue;
      }
      v += (dt / 20) * (current - v);
      if (v < 1) continue;
      spikes.push(t);
      [v, rest] = [0, 2];
    }
    return spikes;
  }

  test.each([1.05, 1.5, 3])("fires when the differential equation says, at a current of %f", (current) => {
    expectAllWithin(spikeTimes(current, 150), simulate(current, 150), 0.2);
  });

  test("is silent up to the threshold, and faster with every current above", () => {
    expect([-1, 0, 0.5, 1].map((current) => firingRate(current))).toEqual([0, 0, 0, 0]);
    expect(spikeTimes(1, 1e6)).toHaveLength(0);
    const rates = [1.0001, 1.1, 2, 10, 1e6].map((current) => firingRate(current));
    expect(rates).toEqual([...rates].sort((a, b) => a - b));
    expect(rates[0]).toBeGreaterThan(0);
  });

  test("is limited only by its rest: 1/t_ref at Infinity", () => {
    expect(firingRate(Infinity)).toBe(0.5);
    expect(firingRate(Infinity, { refractory: 0 })).toBe(Infinity);
    expect(firingRate(NaN)).toBeNaN();
  });

  test("scales with its constants", () => {
    expectWithin(firingRate(3, { threshold: 2 }), firingRate(1.5), 1e-15);
    expectWithin(firingRate(2, { timeConstant: 40, refractory: 4 }), firingRate(2) / 2, 1e-15);
  });

  test("keeps its digits at large currents, where it spends a time of nearly τ/I", () => {
    expectWithin(firingRate(1e12, { refractory: 0 }) / (1e12 / 20), 1, 1e-11);
  });

  test("sums pulses that are near, and forgets those that are far: 1.0673 fires, .6040 does not", () => {
    expectWithin(pulsePeak([0, 5], 0.6), 1.0673, 5e-5);
    expectWithin(pulsePeak([0, 100], 0.6), 0.604, 5e-5);
    expectWithin(pulsePeak([0, 5], 0.6), 0.6 * (1 + Math.exp(-0.25)), 1e-15);
    expectWithin(pulsePeak([3, 3], 0.6), 1.2, 1e-15);
    expect(pulsePeak([7], 0.6)).toBe(0.6);
  });

  test("the peak is the highest potential, not the last", () => {
    expectWithin(pulsePeak([0, 1, 500], 0.6), 0.6 * (1 + Math.exp(-0.05)), 1e-15);
  });

  test("its rate is nearer to a ReLU than to a logistic sigmoid, on currents up to 3", () => {
    const { fits, rates, currents, largestRate, spikes } = complete(firingRateFits());
    const [relu, logistic, softplus] = fits;
    expectWithin(relu!.error, 0.0393, 2e-4);
    expectWithin(logistic!.error, 0.0489, 2e-4);
    expectWithin(softplus!.error, relu!.error, 1e-6);
    expect(fits.map((fit) => fit.curve)).toEqual(["relu", "sigmoid", "softplus"]);
    expectWithin(largestRate, 0.0989188, 1e-7);
    expect(rates).toHaveLength(currents.length);
    expect(spikes).toEqual(spikeTimes(3, 200));
    for (const { values, error } of fits) {
      const squares = values.reduce((sum, value, i) => sum + (value - rates[i]!) ** 2, 0);
      expectWithin(Math.sqrt(squares / rates.length), error, 1e-12);
    }
  });

  test("no ReLU or logistic sigmoid nearby is better than the one found", () => {
    const { fits, rates, currents } = complete(firingRateFits({ points: 60 }));
    const [relu, logistic] = fits;
    const error = (curve: (current: number) => number) =>
      Math.sqrt(currents.reduce((sum, current, i) => sum + (curve(current) - rates[i]!) ** 2, 0) / 60);
    for (const by of [0.999, 1.001]) {
      const { scale, shift, slope } = logistic!;
      expect(error((i) => relu!.scale * by * Math.max(0, i - relu!.shift))).toBeGreaterThan(relu!.error);
      expect(error((i) => relu!.scale * Math.max(0, i - relu!.shift * by))).toBeGreaterThan(relu!.error);
      expect(error((i) => scale * by * sigmoid(slope * (i - shift)))).toBeGreaterThan(logistic!.error);
      expect(error((i) => scale * sigmoid(slope * (i - shift * by)))).toBeGreaterThan(logistic!.error);
      expect(error((i) => scale * sigmoid(slope * by * (i - shift)))).toBeGreaterThan(logistic!.error);
    }
  });

  test("the verdict depends on the range: up to currents of 1.5 the logistic sigmoid is nearer", () => {
    const [relu, logistic] = complete(firingRateFits({ largestCurrent: 1.5 })).fits;
    expect(logistic!.error).toBeLessThan(relu!.error);
  });
});

describe("E19: the cost of one element, by an injected clock", () => {
  test("is the shortest run over the elements, in nanoseconds", () => {
    const durations = [9, 4, 7];
    let reading = 0;
    let run = 0;
    const now = () => (reading++ % 2 === 0 ? 100 : 100 + durations[run++ % 3]!);
    const { costs, terms } = complete(
      elementCost({ now, repeats: 3, elements: 1024, terms: 64, activations: ["gelu"] }),
    );
    expect(terms).toBe(64);
    expect(costs.map((cost) => cost.operation)).toEqual(["gelu", "exp", "dot"]);
    expectAllWithin(
      costs.map((cost) => cost.nanoseconds),
      [4e6 / 1024, 4e6 / 1024, 4e6 / 16],
      1e-9,
    );
  });

  test("reads the clock twice a run and never else", () => {
    let readings = 0;
    complete(elementCost({ now: () => ++readings, repeats: 5, activations: ["relu", "tanh"] }));
    expect(readings).toBe(2 * 5 * 4);
  });

  test("counts one inner product also when there are fewer elements than terms", () => {
    const now = (() => {
      let time = 0;
      return () => ++time;
    })();
    const { costs } = complete(elementCost({ now, elements: 10, terms: 256, activations: [] }));
    expect(costs.at(-1)).toEqual({ operation: "dot", nanoseconds: 1e6 });
  });
});

describe("E20: h ← tanh(w·h)", () => {
  const { runs } = complete(recurrence());
  const of = (weight: number) => runs.find((run) => run.weight === weight)!;

  test("at w = 1 decays only like √(3/(2t))", () => {
    expectAllWithin(of(1).values, [0.7163, 0.3515, 0.121, 0.0387], 5e-5);
    expectWithin(of(1).values[3]! / Math.sqrt(3 / 2000), 1, 0.01);
    expect(of(1).limit).toBe(0);
  });

  test("below w = 1 vanishes like wᵗ", () => {
    const { values, limit } = of(0.5);
    expectAllWithin(values, [0.4219, 8.081e-4, 6.528e-31, 7.723e-302], 5e-5);
    expectWithin(values[3]! / values[2]! / 0.5 ** 900, 1, 1e-9);
    expect(limit).toBe(0);
  });

  test("above w = 1 settles at a fixed point, which it does not pass", () => {
    for (const [weight, limit] of [
      [1.5, 0.85856],
      [3, 0.9949],
    ] as const) {
      const run = of(weight);
      expectWithin(run.limit, limit, 5e-6);
      expectWithin(run.limit, Math.tanh(weight * run.limit), 1e-15);
      expectWithin(run.values[3]!, run.limit, 1e-15);
      for (const value of run.values) expect(Math.abs(value)).toBeLessThan(1);
    }
  });

  test("keeps the sign of its start, and alternates below w = −1", () => {
    const [run] = complete(recurrence({ weights: [2], start: -0.1, times: [500] })).runs;
    expect(run!.values[0]).toBe(run!.limit);
    expect(run!.limit).toBeLessThan(-0.95);
    const [jumping] = complete(recurrence({ weights: [-2], start: 0.1, times: [500, 501] })).runs;
    expect(jumping!.values[1]).toBe(-jumping!.values[0]!);
    expect(jumping!.limit).toBe(jumping!.values[0]);
  });

  test("just above w = 1 the fixed point is near √(3(w − 1))", () => {
    const [run] = complete(recurrence({ weights: [1 + 1e-6], times: [1] })).runs;
    expectWithin(run!.limit / Math.sqrt(3e-6), 1, 1e-5);
  });

  test("a start at 0 stays there", () => {
    const [run] = complete(recurrence({ weights: [5], start: 0 })).runs;
    expect([...run!.values, run!.limit]).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("E24: the constants of activations", () => {
  const { constants, chains, slowProduct, widestWindow, geluErrors } = complete(activationConstants());
  const of = (name: string) => constants.find((entry) => entry.name === name)!;

  test.each([
    ["sigmoid", 0.5, 0.29338, 0.04484],
    ["tanh", 0, 0.39429, 0.4644],
    ["relu", 0.39894, 0.5, 0.5],
    ["leaky-relu", 0.39495, 0.50005, 0.50005],
    ["elu", 0.16052, 0.64495, 0.6681],
    ["selu", 0, 1, 1.07157],
    ["gelu", 0.28209, 0.42522, 0.45585],
    ["silu", 0.20662, 0.35578, 0.37948],
    ["mish", 0.2404, 0.45234, 0.47908],
    ["softplus", 0.80606, 0.92125, 0.29338],
  ])("%s has E f = %f, E f² = %f, E f′² = %f", (name, mean, square, slope) => {
    expectWithin(of(name).mean, mean, 6e-6);
    expectWithin(of(name).secondMoment, square, 6e-6);
    expectWithin(of(name).secondMomentDerivative, slope, 6e-6);
  });

  test.each([
    ["sigmoid", 0.25, 0],
    ["tanh", 1, 0],
    ["selu", 1.0507009873554805 * 1.6732632423543772, 0],
    ["gelu", 1.1289041452, Math.SQRT2],
    ["silu", 1.0998393201, 2.3993572805],
    ["mish", 1.0884981613, 1.4905711795],
    ["relu", 1, 0],
    ["softplus", 1, Infinity],
  ])("%s is steepest with %f at %f", (name, value, at) => {
    expectWithin(of(name).steepest.value, value, 1e-9);
    expectWithin(of(name).steepest.at, at, 1e-9);
  });

  test("GELU, SiLU and Mish have a minimum, the others none", () => {
    expectWithin(of("gelu").minimum!.at, -0.7517915247, 1e-9);
    expectWithin(of("gelu").minimum!.value, -0.1699712075, 1e-10);
    expectWithin(of("silu").minimum!.at, -1.2784645428, 1e-9);
    expectWithin(of("silu").minimum!.value, -0.2784645428, 1e-10);
    expectWithin(of("mish").minimum!.at, -1.1924312145, 1e-9);
    expectWithin(of("mish").minimum!.value, -0.308843413, 1e-9);
    const without = constants.filter((entry) => entry.minimum === null);
    expect(without.map((entry) => entry.name)).toEqual([
      "sigmoid",
      "tanh",
      "relu",
      "leaky-relu",
      "elu",
      "selu",
      "softplus",
    ]);
  });

  test("gradients neither vanish nor explode at σ_w² = 1 for tanh, 2 for ReLU, 103.008 for the sigmoid", () => {
    expectWithin(of("tanh").criticalWeightVariance!, 1, 1e-9);
    expectWithin(of("relu").criticalWeightVariance!, 2, 1e-9);
    expectWithin(of("sigmoid").criticalWeightVariance!, 103.00755, 1e-4);
  });

  test("20 sigmoids with w = 8, b = −4 multiply a gradient by 2²⁰, with w = 4, b = −2 by 1, exactly", () => {
    expect(chains[0]).toEqual({ weight: 8, bias: -4, start: 0.5, gradient: 2 ** 20, end: 0.5 });
    expect(chains[1]!.gradient).toBe(1);
  });

  test("with w = 1 they shrink it to 2⁻⁴⁰ at b = −½, and to 1.08e-13 at the fixed point of b = 0", () => {
    expect(chains[2]!.gradient).toBe(2 ** -40);
    expectWithin(chains[3]!.gradient, 1.143e-13, 1e-16);
    expectWithin(chains[4]!.gradient, 1.077e-13, 1e-16);
    expectWithin(chains[4]!.start, 0.65904607, 1e-8);
    expectWithin(chains[4]!.end, chains[4]!.start, 1e-15);
  });

  test("a chain's gradient is the derivative of its end", () => {
    const end = (start: number) =>
      complete(activationConstants({ activations: [], layers: 3, chains: [{ weight: 3, bias: -1, start }] }))
        .chains[0]!;
    const slope = centralDifference(([start]) => end(start!).end, [0.3], 0);
    expectWithin(end(0.3).gradient, slope, 1e-9);
  });

  test("factors below 1 need not vanish: Π (1 − 1/(l + 1)²) = (L + 2)/(2(L + 1)), which tends to ½", () => {
    expectWithin(slowProduct, 22 / 42, 1e-14);
    const long = complete(activationConstants({ activations: [], layers: 10_000 }));
    expectWithin(long.slowProduct, 10_002 / 20_002, 1e-11);
    expect(long.slowProduct).toBeGreaterThan(0.5);
  });

  test("the widest window of |w·σ′| ≥ 1 is .44774, at w = 6.894", () => {
    expectWithin(widestWindow.width, 0.44774, 5e-6);
    expectWithin(widestWindow.weight, 6.894, 5e-4);
  });

  test("GELU by tanh is off by 4.73e-4, by x·σ(1.702x) by .0203", () => {
    expectWithin(geluErrors.tanh, 4.73e-4, 5e-7);
    expectWithin(geluErrors.sigmoid, 0.02033, 1e-5);
  });
});
