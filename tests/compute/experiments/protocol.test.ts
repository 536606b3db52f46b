import {
  activationConstants,
  affineCollapse,
  approximation,
  complete,
  dieByMean,
  type Experiment,
  elementCost,
  experiments,
  firingRateFits,
  linearRegressionDescent,
  maximumEntropyDuality,
  maxoutChords,
  perceptronRule,
  recurrence,
  sameSignGradients,
  saturatedNeuron,
  zigZag,
  zigZagPath,
} from "nonlinear";
import { describe, expect, test } from "vitest";

/** A clock that ticks once each time it is read. */
function ticking(): () => number {
  let time = 0;
  return () => ++time;
}

// Each at its demo size, with how many times at least it hands over control.
const all: [string, () => Experiment<unknown>, number][] = [
  ["affineCollapse", () => affineCollapse(), 3],
  ["approximation", () => approximation(), 16],
  ["dieByMean", () => dieByMean(), 11],
  ["maximumEntropyDuality", () => maximumEntropyDuality(), 60],
  ["perceptronRule", () => perceptronRule(), 2],
  ["linearRegressionDescent", () => linearRegressionDescent(), 50],
  ["zigZag", () => zigZag(), 32],
  ["zigZagPath", () => zigZagPath(), 30],
  ["sameSignGradients", () => sameSignGradients(), 40],
  ["saturatedNeuron", () => saturatedNeuron(), 4],
  ["firingRateFits", () => firingRateFits(), 40],
  ["elementCost", () => elementCost({ now: ticking() }), 49],
  ["recurrence", () => recurrence(), 4],
  ["maxoutChords", () => maxoutChords(), 5],
  ["activationConstants", () => activationConstants(), 10],
];

describe("every experiment", () => {
  test.each(all)("%s() gives the same result again for the same options", (_, make) => {
    expect(complete(make())).toEqual(complete(make()));
  });

  test.each(all)("%s() reports progress from 0 to 1 that never falls, often enough", (_, make, least) => {
    const fractions = [...make()].map((step) => step.fraction);
    expect(fractions.length).toBeGreaterThanOrEqual(least);
    expect(fractions.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
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
    const experiment = make();
    const first = experiment.next().value;
    const copy = structuredClone(first);
    complete(experiment);
    expect(first).toEqual(copy);
  });

  test.each(all)("%s() has a result of numbers, texts and lists, which a worker can send", (_, make) => {
    const result = complete(make());
    expect(structuredClone(result)).toEqual(result);
  });
});

describe("complete()", () => {
  test("returns what the generator returns, not what it yields", () => {
    function* three(): Generator<number, string, void> {
      yield 1;
      yield 2;
      return "three";
    }
    expect(complete(three())).toBe("three");
  });

  test("finishes an experiment that was begun", () => {
    const begun = recurrence();
    begun.next();
    expect(complete(begun)).toEqual(complete(recurrence()));
  });

  test("passes on what the experiment throws", () => {
    const failing = elementCost({
      now: () => {
        throw new Error("no clock");
      },
    });
    expect(() => complete(failing)).toThrow("no clock");
  });
});

describe("experiments", () => {
  test("are found by their numbers, E01 to E24, and each knows its own", () => {
    const numbers = Array.from({ length: 24 }, (_, i) => `E${String(i + 1).padStart(2, "0")}`);
    expect(Object.keys(experiments)).toEqual(numbers);
    for (const [id, entry] of Object.entries(experiments)) expect(entry.id).toBe(id);
  });

  test.each([
    ["E01", affineCollapse],
    ["E02", approximation],
    ["E04", dieByMean],
    ["E05", maximumEntropyDuality],
    ["E06", perceptronRule],
    ["E07", linearRegressionDescent],
    ["E10", zigZag],
    ["E11", sameSignGradients],
    ["E17", saturatedNeuron],
    ["E18", firingRateFits],
    ["E19", elementCost],
    ["E20", recurrence],
    ["E21", maxoutChords],
    ["E24", activationConstants],
  ] as const)("%s is in the catalogue", (id, run) => {
    expect(experiments[id].run).toBe(run);
    expect(experiments[id].title).toMatch(/\?$/);
  });
});
