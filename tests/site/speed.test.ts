import { describe, expect, it } from "vitest";
import saved from "../../src/site/speed/results.json" with { type: "json" };
import { digits, met, type Results, timeText } from "../../src/site/speed/results.ts";
import { tables } from "../../src/site/speed/words.ts";

const results = saved as Results;

describe("the saved results of the benchmark", () => {
  it("are about the tasks that the page has names for, all of them", () => {
    const measured = [...results.lines, ...results.timed].map(({ task }) => task);
    const named = Object.values(tables).flatMap((table) => Object.keys(table));
    expect([...new Set(measured)].sort()).toEqual(named.sort());
  });

  it("compare every task with both backends of TensorFlow.js", () => {
    for (const { task } of results.lines) {
      const peers = results.lines.filter((line) => line.task === task).map(({ peer }) => peer);
      expect(peers, task).toEqual(expect.arrayContaining(["tfjs-wasm", "tfjs-cpu"]));
    }
  });

  it("have ratios that agree with their times, as medians of pairs may", () => {
    for (const { ours, theirs, ratio, task } of results.lines) {
      expect(ratio.p10, task).toBeLessThanOrEqual(ratio.median);
      expect(ratio.median, task).toBeLessThanOrEqual(ratio.p90);
      expect(ratio.median, task).toBeGreaterThanOrEqual((theirs.p10 / ours.p90) * 0.99);
      expect(ratio.median, task).toBeLessThanOrEqual((theirs.p90 / ours.p10) * 1.01);
    }
  });

  it("name no machine but by its processor", () => {
    expect(Object.keys(results.machine).sort()).toEqual(["cores", "processor"]);
  });
});

describe("met()", () => {
  const spread = { p10: 1, median: 2, p90: 3 };
  const line = {
    task: "",
    peer: "tfjs-cpu",
    ours: spread,
    theirs: spread,
    ratio: spread,
    repetitions: 1,
  } as const;

  it("holds a ratio to the least, a time to the most that is asked for", () => {
    expect([1.9, 2, 2.1, undefined].map((required) => met({ ...line, required }))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect([1.9, 2].map((limit) => met({ task: "", ...spread, limit }))).toEqual([false, true]);
  });
});

describe("numbers of the tables", () => {
  it("have three significant digits and no exponent", () => {
    expect([0.03214, 1, 12.34, 123.4, 1234.5].map(digits)).toEqual(["0.032", "1.00", "12.3", "123", "1235"]);
  });

  it("are in a unit that suits them", () => {
    expect([12.3, 999, 1234, 2.5e6].map(timeText)).toEqual(["12.3 µs", "999 µs", "1.23 ms", "2.50 s"]);
  });
});
