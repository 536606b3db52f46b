import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, merge } from "../../../../src/notebook/client/keeping/merge.ts";
import { blank, type Saved } from "../../../../src/notebook/client/keeping/saved.ts";

const names = fc.constantFrom("a", "b", "c", "__proto__");
const record = <T>(value: fc.Arbitrary<T>) =>
  fc.dictionary(names, value, { maxKeys: 4, noNullPrototype: true });
const saved: fc.Arbitrary<Saved> = fc.record(
  {
    sources: record(fc.constantFrom("1", "2")),
    inputs: record(fc.oneof(fc.constantFrom(1, 2, true), fc.constant({ x: 1, y: 2 }))),
    bases: record(fc.constantFrom("0", "00")),
    progress: record(fc.record({ attempts: fc.nat(3), solved: fc.boolean() }, { noNullPrototype: true })),
    scratch: record(
      fc.record(
        {
          beside: fc.constantFrom("x", "y"),
          side: fc.constantFrom("above" as const, "below" as const),
          source: fc.constantFrom("", "1"),
          rank: fc.nat(2),
        },
        { noNullPrototype: true },
      ),
    ),
  },
  { noNullPrototype: true },
);
const preference = fc.constantFrom("mine" as const, "theirs" as const);

describe("merge()", () => {
  it("changes nothing of the reader's when hers is preferred", () => {
    fc.assert(
      fc.property(saved, saved, (mine, theirs) => {
        const { sources, inputs } = merge(mine, theirs, "mine");
        expect({ ...sources, ...mine.sources }).toEqual(sources);
        expect({ ...inputs, ...mine.inputs }).toEqual(inputs);
      }),
    );
  });

  it("has every cell, control and exercise of both, and none else", () => {
    fc.assert(
      fc.property(saved, saved, preference, (mine, theirs, preferred) => {
        const merged = merge(mine, theirs, preferred);
        for (const part of ["sources", "inputs", "progress"] as const) {
          const both = new Set([...Object.keys(mine[part]), ...Object.keys(theirs[part])]);
          expect(new Set(Object.keys(merged[part]))).toEqual(both);
        }
      }),
    );
  });

  it("has every cell of the reader's own as it was, and each of the other's beside them", () => {
    const said = (cells: Saved["scratch"]) =>
      Object.values(cells).map(({ beside, side, source }) => `${side} ${beside}: ${source}`);
    fc.assert(
      fc.property(saved, saved, preference, (mine, theirs, preferred) => {
        const { scratch } = merge(mine, theirs, preferred);
        expect({ ...scratch, ...mine.scratch }).toEqual(scratch);
        const all = said(scratch);
        for (const text of new Set([...said(mine.scratch), ...said(theirs.scratch)])) {
          const times = (texts: string[]) => texts.filter((other) => other === text).length;
          expect(times(all)).toBe(Math.max(times(said(mine.scratch)), times(said(theirs.scratch))));
        }
      }),
    );
  });

  it("gives another's own cell a name of its own, and its controls with it", () => {
    const cell = (source: string) => ({ beside: "x", side: "below" as const, source, rank: 0 });
    const mine = { ...blank(), scratch: { "scratch-1": cell("1") }, inputs: { "scratch-1#0": 3 } };
    const theirs = { ...blank(), scratch: { "scratch-1": cell("2") }, inputs: { "scratch-1#0": 4 } };
    const merged = merge(mine, theirs, "theirs");
    expect(merged.scratch).toEqual({ "scratch-1": cell("1"), "scratch-2": cell("2") });
    expect(merged.inputs).toEqual({ "scratch-1#0": 3, "scratch-2#0": 4 });
    expect(compare(mine, theirs)).toEqual({ added: 2, cells: [], controls: [] });
    expect(compare(merged, theirs).added).toBe(0);
  });

  it("leaves nothing that differs when the other's is preferred, and does the same when done again", () => {
    fc.assert(
      fc.property(saved, saved, (mine, theirs) => {
        const merged = merge(mine, theirs, "theirs");
        expect(compare(merged, theirs)).toEqual({ added: 0, cells: [], controls: [] });
        expect(merge(merged, theirs, "theirs")).toEqual(merged);
      }),
    );
  });

  it("takes a text together with the published one that it was made from", () => {
    const mine = { ...blank(), sources: { a: "1" }, bases: { a: "0" } };
    const theirs = { ...blank(), sources: { a: "2" }, bases: { a: "00" } };
    expect(merge(mine, theirs, "theirs")).toMatchObject({ sources: { a: "2" }, bases: { a: "00" } });
    expect(merge(mine, theirs, "mine")).toMatchObject({ sources: { a: "1" }, bases: { a: "0" } });
    expect(merge(mine, { ...theirs, bases: {} }, "theirs").bases).toEqual({});
  });

  it("counts an exercise as solved that either has solved", () => {
    const of = (attempts: number, solved: boolean) => ({ ...blank(), progress: { a: { attempts, solved } } });
    expect(merge(of(5, false), of(2, true), "mine").progress).toEqual({ a: { attempts: 5, solved: true } });
    expect(merge(of(1, true), of(2, false), "theirs").progress).toEqual({ a: { attempts: 2, solved: true } });
  });

  it("touches neither of the two", () => {
    fc.assert(
      fc.property(saved, saved, preference, (mine, theirs, preferred) => {
        const before = structuredClone([mine, theirs]);
        merge(mine, theirs, preferred);
        expect([mine, theirs]).toEqual(before);
      }),
    );
  });
});

describe("compare()", () => {
  it("tells what is new from what differs", () => {
    const mine = { ...blank(), sources: { a: "1", b: "1" }, inputs: { "a#0": 1 } };
    const theirs = {
      ...blank(),
      sources: { a: "1", b: "2", c: "3" },
      inputs: { "a#0": 2, "a#1": { x: 1, y: 1 } },
      progress: { e: { attempts: 1, solved: true } },
    };
    expect(compare(mine, theirs)).toEqual({ added: 3, cells: ["b"], controls: ["a#0"] });
  });
});
