import {
  activationRace,
  activationStatistics,
  complete,
  deadUnitsInTraining,
  depthAndAccuracy,
  type Experiment,
  exclusiveOr,
  explosion,
  gradientProfile,
  jacobianGain,
  shiftAblation,
  thirtyLayers,
} from "nonlinear";
import { describe, expect, test } from "vitest";

// Each at its demo size, or with fewer of its runs, and how many times at least it hands over control.
const all: [string, () => Experiment<unknown>, number][] = [
  ["exclusiveOr", () => exclusiveOr({ seeds: [1, 2] }), 60],
  ["gradientProfile", () => gradientProfile(), 5],
  ["depthAndAccuracy", () => depthAndAccuracy({ depths: [1, 3], seeds: [1, 2], epochs: 10 }), 160],
  ["thirtyLayers", () => thirtyLayers({ epochs: 10 }), 11],
  ["shiftAblation", () => shiftAblation({ seeds: [1, 2], epochs: 40 }), 450],
  ["activationRace", () => activationRace({ seeds: [1, 2], epochs: 100 }), 200],
  ["activationStatistics", () => activationStatistics(), 3],
  ["deadUnitsInTraining", () => deadUnitsInTraining({ seeds: [1] }), 120],
  ["jacobianGain", () => jacobianGain(), 40],
  ["explosion", () => explosion(), 15],
];

describe("every experiment with networks", () => {
  test.each(all)("%s() gives the same result again for the same options", (_, make) => {
    expect(complete(make())).toEqual(complete(make()));
  });

  test.each(all)("%s() reports progress from 0 to 1 that never falls, often enough", (_, make, least) => {
    const fractions = [...make()].map((step) => step.fraction);
    expect(fractions.length).toBeGreaterThanOrEqual(least);
    expect(fractions.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    // A run that reaches its goal, or diverges, ends before its share is full.
    expect(fractions.at(-1)!).toBeGreaterThan(0.65);
    expect(fractions[Math.floor(fractions.length / 2)]!).toBeGreaterThan(0.25);
  });

  test.each(all)("%s() can be stopped after its first step, and does no more", (_, make) => {
    const experiment = make();
    expect(experiment.next().done).toBe(false);
    experiment.return(undefined);
    expect(experiment.next()).toEqual({ done: true, value: undefined });
  });

  test.each(all)("%s() ends when a loop over it is left", (_, make) => {
    const experiment = make();
    for (const step of experiment) {
      expect(step.fraction).toBeLessThanOrEqual(1);
      break;
    }
    expect(experiment.next().done).toBe(true);
  });

  test.each(all)("%s() hands over steps that later steps leave alone", (_, make) => {
    const steps: [unknown, unknown][] = [];
    for (const step of make()) steps.push([step, structuredClone(step)]);
    for (const [step, copy] of steps) expect(step).toEqual(copy);
  });

  test.each(all)("%s() has a result of numbers, texts and lists, which a worker can send", (_, make) => {
    const result = complete(make());
    expect(structuredClone(result)).toEqual(result);
  });
});

describe("the steps of an experiment with networks", () => {
  test("name the run they are in, and carry the runs that are over", () => {
    const kinds = [{ activation: "relu", rule: "he" }] as const;
    const steps = [...depthAndAccuracy({ kinds, depths: [1, 2], seeds: [3], epochs: 2 })];
    expect(steps.map(({ depth, epoch, runs }) => [depth, epoch, runs.length])).toEqual([
      [1, 0, 0],
      [1, 1, 0],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 1],
      [2, 2, 1],
    ]);
    expect(steps.map((step) => step.fraction)).toEqual([0, 0.25, 0.5, 0.5, 0.75, 1]);
    expect(steps[0]).toMatchObject({ kind: kinds[0], seed: 3 });
    expect(steps.at(-1)!.loss).toBeLessThan(steps[3]!.loss);
  });

  test("of a race count every runner's rates and seeds", () => {
    const runners = [{ activation: "relu", rule: "he" }] as const;
    const race = activationRace({ runners, learningRates: [0.1, 0.2], seeds: [4, 5], epochs: 1, goal: 1e-9 });
    const steps = [...race];
    expect(steps.map(({ learningRate, seed, epoch }) => [learningRate, seed, epoch])).toEqual([
      [0.1, 4, 0],
      [0.1, 4, 1],
      [0.1, 5, 0],
      [0.1, 5, 1],
      [0.2, 4, 0],
      [0.2, 4, 1],
      [0.2, 5, 0],
      [0.2, 5, 1],
    ]);
    expect(steps.map((step) => step.fraction)).toEqual([0, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 1]);
  });

  test("of the dead units carry the census of the epoch", () => {
    const experiment = deadUnitsInTraining({ learningRates: [7], seeds: [1], epochs: 3 });
    const steps = [];
    let next = experiment.next();
    for (; !next.done; next = experiment.next()) steps.push(next.value);
    expect(steps.map((step) => step.census)).toEqual(next.value.runs[0]!.timeline);
    expect(steps.map((step) => step.fraction)).toEqual([0, 1 / 3, 2 / 3, 1]);
  });
});
