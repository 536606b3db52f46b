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
