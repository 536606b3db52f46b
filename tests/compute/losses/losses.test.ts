import fc from "fast-check";
import {
  batchCrossEntropy,
  batchCrossEntropyGradient,
  binaryCrossEntropy,
  binaryCrossEntropyGradient,
  hingeLoss,
  hingeLossGradient,
  type LossName,
  loss,
  lossNames,
  meanSquaredError,
  meanSquaredErrorGradient,
  multiclassHingeLoss,
  multiclassHingeLossGradient,
  poissonLoss,
  poissonLossGradient,
  sigmoid,
  softmaxCrossEntropy,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { positiveDistribution } from "../arbitrary.ts";
import { centralDifference, expectAllWithin, expectUlps, expectWithin, sum } from "../close.ts";

const score = fc.double({ min: -6, max: 6, noNaN: true });
const scores = fc.array(score, { minLength: 6, maxLength: 6 });
const six = <T>(entry: fc.Arbitrary<T>) => fc.array(entry, { minLength: 6, maxLength: 6 });
const classes = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 2 });
const distributions = fc.tuple(positiveDistribution(3), positiveDistribution(3)).map((rows) => rows.flat());

/** A loss of six outputs, its gradient, and how far from a kink it can be differentiated. */
interface Kind {
  title: string;
  value: (outputs: number[], targets: number[]) => number;
  gradient: (outputs: number[], targets: number[], into?: Float64Array) => Float64Array;
  targets: fc.Arbitrary<number[]>;
  named: [LossName, number];
  kinks?: (outputs: number[], targets: number[]) => number[];
}

const kinds: Kind[] = [
  {
    title: "meanSquaredError",
    value: meanSquaredError,
    gradient: meanSquaredErrorGradient,
    targets: scores,
    named: ["mse", 3],
  },
  {
    title: "binaryCrossEntropy",
    value: binaryCrossEntropy,
    gradient: binaryCrossEntropyGradient,
    targets: six(fc.double({ min: 0, max: 1, noNaN: true })),
    named: ["bce", 3],
  },
  {
    title: "batchCrossEntropy, hard",
    value: (z, y) => batchCrossEntropy(z, y, 3),
    gradient: (z, y, into) => batchCrossEntropyGradient(z, y, 3, into),
    targets: classes,
    named: ["cross-entropy", 3],
  },
  {
    title: "batchCrossEntropy, soft",
    value: (z, y) => batchCrossEntropy(z, y, 3),
    gradient: (z, y, into) => batchCrossEntropyGradient(z, y, 3, into),
    targets: distributions,
    named: ["cross-entropy", 3],
  },
  {
    title: "poissonLoss",
    value: poissonLoss,
    gradient: poissonLossGradient,
    targets: six(fc.integer({ min: 0, max: 9 })),
    named: ["poisson", 3],
  },
  {
    title: "hingeLoss",
    value: hingeLoss,
    gradient: hingeLossGradient,
    targets: six(fc.constantFrom(-1, 1, 0)),
    named: ["hinge", 3],
    kinks: (z, y) => z.map((entry, i) => 1 - (y[i] === 1 ? 1 : -1) * entry),
  },
  {
    title: "multiclassHingeLoss",
    value: (z, y) => multiclassHingeLoss(z, y, 3),
    gradient: (z, y, into) => multiclassHingeLossGradient(z, y, 3, into),
    targets: classes,
    named: ["hinge", 3],
    kinks: (z, y) =>
      y.flatMap((target, row) => {
        const rest = [0, 1, 2].filter((k) => k !== target).map((k) => z[3 * row + k] ?? NaN);
        const [a = NaN, b = NaN] = rest;
        return [a - b, 1 + Math.max(a, b) - (z[3 * row + target] ?? NaN)];
      }),
  },
];

describe.each(kinds)("$title()", ({ value, gradient, targets, named: [name, columns], kinks }) => {
  test("has the gradient that central differences give", () => {
    fc.assert(
      fc.property(scores, targets, (z, y) => {
        fc.pre(!kinks?.(z, y).some((distance) => Math.abs(distance) < 1e-4));
        const expected = z.map((_, i) => centralDifference((moved) => value(moved, y), z, i));
        expectAllWithin(gradient(z, y), expected, 1e-7);
      }),
    );
  });

  test("is the same as loss() by name, to the last bit, gradient included", () => {
    fc.assert(
      fc.property(scores, targets, (z, y) => {
        const arrays = [Float64Array.from(z), Float64Array.from(y)] as const;
        const into = new Float64Array(6).fill(NaN);
        expect(loss(name).value(...arrays, columns)).toBe(value(z, y));
        expect(loss(name).gradient(...arrays, columns, into)).toBe(value(z, y));
        expect(into).toEqual(gradient(z, y));
      }),
    );
  });

  test("writes the gradient where it is told to, and leaves the outputs alone", () => {
    fc.assert(
      fc.property(scores, targets, (z, y) => {
        const into = new Float64Array(6).fill(NaN);
        const outputs = Float64Array.from(z);
        expect(gradient(z, y, into)).toBe(into);
        expect(into).toEqual(gradient(z, y));
        expect([...outputs]).toEqual(z);
      }),
    );
  });

  test("is a mean: a batch given twice has the same loss and half the gradient an entry", () => {
    fc.assert(
      fc.property(scores, targets, (z, y) => {
        expectWithin(value([...z, ...z], [...y, ...y]), value(z, y), 1e-12 * (1 + Math.abs(value(z, y))));
        const half = gradient(z, y).map((entry) => entry / 2);
        expectAllWithin(gradient([...z, ...z], [...y, ...y]).slice(6), half, 1e-14);
      }),
    );
  });
});

describe("meanSquaredError()", () => {
  test("is 0, and so is its gradient, when outputs are targets", () => {
    expect(meanSquaredError([1, -2], [1, -2])).toBe(0);
    expect([...meanSquaredErrorGradient([1, -2], [1, -2])]).toEqual([0, 0]);
  });
});

describe("binaryCrossEntropy()", () => {
  test("is −y log σ(z) − (1 − y) log σ(−z), with the gradient σ(z) − y", () => {
    fc.assert(
      fc.property(score, fc.double({ min: 0, max: 1, noNaN: true }), (z, y) => {
        const expected = -y * Math.log(sigmoid(z)) - (1 - y) * Math.log(sigmoid(-z));
        expectWithin(binaryCrossEntropy([z], [y]), expected, 1e-13);
        expectWithin(binaryCrossEntropyGradient([z], [y])[0] ?? NaN, sigmoid(z) - y, 1e-15);
      }),
    );
  });

  test("of one logit is the cross-entropy of softmax over [0, z]", () => {
    fc.assert(
      fc.property(score, fc.constantFrom(0, 1), (z, y) => {
        expectUlps(binaryCrossEntropy([z], [y]), softmaxCrossEntropy([0, z], y), 4);
      }),
    );
  });
});

describe("batchCrossEntropy()", () => {
  test("is the mean of softmaxCrossEntropy over the rows", () => {
    fc.assert(
      fc.property(scores, classes, (z, [a = NaN, b = NaN]) => {
        const rows = [softmaxCrossEntropy(z.slice(0, 3), a), softmaxCrossEntropy(z.slice(3), b)];
        expectUlps(batchCrossEntropy(z, [a, b], 3), sum(rows) / 2, 4);
      }),
    );
  });

  test("has a gradient whose rows sum to 0", () => {
    fc.assert(
      fc.property(scores, distributions, (z, y) => {
        const gradient = batchCrossEntropyGradient(z, y, 3);
        expectWithin(sum(gradient.slice(0, 3)), 0, 1e-15);
        expectWithin(sum(gradient.slice(3)), 0, 1e-15);
      }),
    );
  });

  test("of a single class is 0", () => {
    expect(batchCrossEntropy([5, -3], [0, 0], 1)).toBe(0);
    expect([...batchCrossEntropyGradient([5, -3], [0, 0], 1)]).toEqual([0, 0]);
  });
});

describe("poissonLoss()", () => {
  test("is least at z = log y, where it is y − y log y", () => {
    expectWithin(poissonLoss([Math.log(3)], [3]), 3 - 3 * Math.log(3), 1e-14);
    expectWithin(poissonLossGradient([Math.log(3)], [3])[0] ?? NaN, 0, 1e-14);
  });

  test("overflows above the logarithm of the largest double, and not before", () => {
    expect(poissonLoss([709.78], [1])).toBeLessThan(Infinity);
    expect(poissonLoss([709.79], [1])).toBe(Infinity);
  });
});

describe("hingeLoss()", () => {
  test("reads the label 0 as −1", () => {
    expect(hingeLoss([0.5, -3], [0, 0])).toBe(hingeLoss([0.5, -3], [-1, -1]));
  });

  test("has the subgradient 0 at its kink", () => {
    expect([...hingeLossGradient([1, -1], [1, -1])]).toEqual([0, 0]);
  });
});

describe("multiclassHingeLoss()", () => {
  test("charges for the strongest rival alone, the first of equals", () => {
    expect(multiclassHingeLoss([0, 2, 2, 1], [0], 4)).toBe(3);
    expect([...multiclassHingeLossGradient([0, 2, 2, 1], [0], 4)]).toEqual([-1, 1, 0, 0]);
  });

  test("is 0 with gradient 0 once the right class leads by 1", () => {
    expect(multiclassHingeLoss([2, 1, 0.5], [0], 3)).toBe(0);
    expect([...multiclassHingeLossGradient([2, 1, 0.5], [0], 3)]).toEqual([0, 0, 0]);
  });

  test("of two classes is the hinge loss of the difference of the scores", () => {
    fc.assert(
      fc.property(score, score, (a, b) => {
        expectWithin(multiclassHingeLoss([a, b], [0], 2), hingeLoss([a - b], [1]), 1e-14);
      }),
    );
  });
});

describe("loss()", () => {
  test("knows every name that lossNames lists", () => {
    expect(lossNames.map((name) => loss(name).name)).toEqual(lossNames);
    expect(lossNames).toHaveLength(5);
  });

  test("takes the hinge loss of every column where every output has a label", () => {
    const outputs = Float64Array.of(0.5, 2, -0.5, 3);
    const labels = Float64Array.of(1, 1, -1, -1);
    expect(loss("hinge").value(outputs, labels, 2)).toBe(hingeLoss(outputs, labels));
  });
});
