import {
  complete,
  depthAndAccuracy,
  explosion,
  gradientProfile,
  jacobianGain,
  meanField,
  activation,
  normalisationGain,
  thirtyLayers,
} from "nonlinear";
import { describe, expect, test } from "vitest";

const tenSeeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function sorted(values: number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

describe("gradientProfile() (E08)", () => {
  const ratio = (options: Parameters<typeof gradientProfile>[0]) =>
    complete(gradientProfile(options)).deltaRatio;

  test("a sigmoid network with LeCun's weights loses about √χ = 0.236 a layer", () => {
    const { perLayer, mean } = complete(gradientProfile({ seeds: tenSeeds }));
    const chi = meanField(activation("sigmoid"), { weightVariance: 1 }).chi;
    expect(perLayer / Math.sqrt(chi)).toBeGreaterThan(0.95);
    expect(perLayer / Math.sqrt(chi)).toBeLessThan(1.05);
    for (let l = 1; l < 20; l++) expect(mean.deltas[l]!).toBeGreaterThan(mean.deltas[l - 1]!);
  });

  test("the layers that suffer are those near the input", () => {
    const { mean } = complete(gradientProfile({ depth: 5, seeds: tenSeeds }));
    expect(mean.weightGradients[0]! / mean.weightGradients[4]!).toBeLessThan(0.02);
  });

  test("ReLU keeps its δ with He's weights, loses √½ a layer with LeCun's, gains √2 with twice the variance", () => {
    const perLayer = (gain: number) =>
      complete(gradientProfile({ activation: "relu", rule: "he", gain, seeds: tenSeeds })).perLayer;
    expect(Math.abs(perLayer(1) - 1)).toBeLessThan(0.06);
    expect(perLayer(Math.SQRT1_2) / perLayer(1)).toBeCloseTo(Math.SQRT1_2, 2);
    expect(perLayer(Math.SQRT2) / perLayer(1)).toBeCloseTo(Math.SQRT2, 2);
  });

  test("a slope of 4 on the left side explodes by about √8.5·√2 a layer", () => {
    const options = {
      activation: "leaky-relu",
      parameters: { slope: 4 },
      rule: "he",
      seeds: tenSeeds,
    } as const;
    expect(complete(gradientProfile(options)).perLayer / Math.sqrt(17)).toBeCloseTo(1, 1);
  });

  test("a sigmoid network with tanh-equivalent weights has the profile of the tanh network", () => {
    const tanh = complete(gradientProfile({ activation: "tanh" }));
    const sigmoid = complete(gradientProfile({ activation: "sigmoid", tanhEquivalent: true }));
    expect(Math.abs(sigmoid.deltaRatio / tanh.deltaRatio - 1)).toBeLessThan(1e-11);
  });

  test("σ_w from 10 to 10.5 brings the sigmoid's δ-ratio over 20 layers into [0.3, 3]", () => {
    for (const gain of [10, 10.149, 10.5]) {
      const received = ratio({ gain, seeds: tenSeeds });
      expect(received).toBeGreaterThan(0.3);
      expect(received).toBeLessThan(3);
    }
  });

  test("in a ReLU network without biases Σ W·∂L/∂W is the same in every layer, vanishing or not", () => {
    for (const gain of [1, 0.01]) {
      const { draws } = complete(gradientProfile({ activation: "relu", rule: "he", gain, depth: 6 }));
      for (const { innerProducts } of draws) {
        for (const value of innerProducts)
          expect(Math.abs(value / innerProducts[0]! - 1)).toBeLessThan(1e-11);
      }
    }
  });

  test("with weights of 0.01 the ratio of the norms stays near 1 while every gradient is tiny", () => {
    const tiny = complete(gradientProfile({ activation: "relu", rule: "unit", gain: 0.01 }));
    expect(tiny.weightGradientRatio).toBeGreaterThan(0.1);
    expect(tiny.weightGradientRatio).toBeLessThan(10);
    expect(Math.max(...tiny.mean.weightGradients)).toBeLessThan(1e-15);
  });
});

describe("depthAndAccuracy() (E09)", () => {
  const accuracies = (kind: NonNullable<Parameters<typeof depthAndAccuracy>[0]>["kinds"], depth: number) =>
    sorted(
      complete(depthAndAccuracy({ kinds: kind, depths: [depth], seeds: tenSeeds })).runs.map(
        (run) => run.accuracy,
      ),
    );

  test("five sigmoid layers with Xavier's weights stay at chance for nearly every seed", () => {
    const values = accuracies([{ activation: "sigmoid", rule: "xavier" }], 5);
    expect(values[8]!).toBeLessThan(0.6);
  });

  test("five sigmoid layers with tanh-equivalent weights learn for every seed", () => {
    const values = accuracies([{ activation: "sigmoid", rule: "xavier", tanhEquivalent: true }], 5);
    expect(values[0]!).toBeGreaterThan(0.93);
  });

  test("four sigmoid layers are the border: some seeds learn, some do not", () => {
    const values = accuracies([{ activation: "sigmoid", rule: "xavier" }], 4);
    expect(values[0]!).toBeLessThan(0.6);
    expect(values[9]!).toBeGreaterThan(0.8);
  });

  test("Adam brings eight Xavier sigmoid layers to learn what SGD does not", () => {
    const kinds = [{ activation: "sigmoid", rule: "xavier" }] as const;
    const run = (descent: "sgd" | "adam", learningRate: number) =>
      complete(depthAndAccuracy({ kinds, depths: [8], descent, learningRate })).runs[0]!.accuracy;
    expect(run("sgd", 0.5)).toBeLessThan(0.6);
    expect(run("adam", 0.01)).toBeGreaterThan(0.8);
  });
});

describe("thirtyLayers() (E16)", () => {
  test("ReLU with He's weights learns without normalisation for most seeds", () => {
    const values = sorted(
      complete(thirtyLayers({ seeds: tenSeeds.slice(0, 5) })).runs.map((run) => run.accuracy),
    );
    expect(values[2]!).toBeGreaterThan(0.85);
  });

  test("with Xavier's weights and SGD it stays at chance", () => {
    const kinds = [{ activation: "relu", rule: "xavier" }] as const;
    for (const { accuracy } of complete(thirtyLayers({ kinds, seeds: [1, 2, 3] })).runs) {
      expect(accuracy).toBeLessThan(0.6);
    }
  });
});

describe("jacobianGain() (E22)", () => {
  const variants = (kind: {
    activation: "sigmoid" | "tanh" | "relu";
    rule: "lecun" | "he" | "unit";
    gain?: number;
  }) =>
    complete(
      jacobianGain({
        networks: [
          kind,
          { ...kind, residual: 1 / Math.sqrt(20) },
          { ...kind, normalise: "layer" },
          { ...kind, normalise: "batch" },
        ],
      }),
    ).results.map((result) => result.gain);

  test("residual branches and normalisation make a sigmoid's gain independent of the weights' scale", () => {
    const [plain, residual, layer, batch] = variants({ activation: "sigmoid", rule: "unit", gain: 0.01 });
    expect(plain!).toBeLessThan(1e-30);
    expect(Math.abs(residual! - 1)).toBeLessThan(0.05);
    expect(layer!).toBeLessThan(1e-7);
    expect(batch!).toBeGreaterThan(0.2);
    expect(batch!).toBeLessThan(0.6);
  });

  test.each(["layer", "batch"] as const)(
    "a network normalised by %s follows its mean-field gain",
    (normalise) => {
      const sigmoid = activation("sigmoid");
      const { amplitude } = normalisationGain(sigmoid, normalise);
      const networks = [{ activation: "sigmoid", rule: "lecun", normalise, width: 128, rows: 128 }] as const;
      const { gain } = complete(jacobianGain({ networks })).results[0]!;
      // Nineteen layers are driven by normalised ones; the first by the inputs themselves.
      expect(Math.abs(Math.log(gain / amplitude ** 19) / 19)).toBeLessThan(0.1);
    },
  );

  test("tanh with standard deviation 1 multiplies gradients by far more than 1e4", () => {
    const networks = [{ activation: "tanh", rule: "unit" }] as const;
    for (const gain of complete(jacobianGain({ networks, seeds: tenSeeds })).results[0]!.gains) {
      expect(gain).toBeGreaterThan(1e3);
    }
    expect(complete(jacobianGain({ networks, seeds: tenSeeds })).results[0]!.gain).toBeGreaterThan(1e5);
  });
});

describe("explosion() (E23)", () => {
  test("twice He's weights and standard deviation 1 break within three steps, He's do not", () => {
    for (const seed of tenSeeds) {
      const [he, twice, unit] = complete(explosion({ seed })).runs;
      expect(he!.divergence).toBeUndefined();
      expect(twice!.divergence!.step).toBeLessThanOrEqual(3);
      expect(unit!.divergence!.step).toBeLessThanOrEqual(3);
    }
  });

  test("the first loss is still finite, and says how far it has gone", () => {
    const [, twice, unit] = complete(explosion()).runs;
    expect(twice!.losses[0]!).toBeGreaterThan(1e9);
    expect(unit!.losses[0]!).toBeGreaterThan(1e27);
    expect(Number.isFinite(unit!.losses[0]!)).toBe(true);
  });

  test("clipping the gradient keeps every number finite", () => {
    for (const { divergence } of complete(explosion({ clip: 1 })).runs) expect(divergence).toBeUndefined();
  });
});
