import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ScratchCells } from "../../../../src/notebook/client/keeping/scratch.ts";
import type { InputValue } from "../../../../src/notebook/protocol.ts";
import { fingerprint } from "../../../../src/notebook/client/keeping/hunks.ts";
import {
  decodeShare,
  encodeShare,
  isShare,
  LinkError,
  longest,
  type Shared,
} from "../../../../src/notebook/client/sharing/link.ts";
import { offerOf, share } from "../../../../src/notebook/client/sharing/offer.ts";
import { pack, unpack } from "../../../../src/notebook/client/sharing/packing.ts";

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 || 0);
const input = fc.oneof(
  number,
  fc.boolean(),
  fc.record({ x: number, y: number }, { noNullPrototype: true }),
  fc.array(fc.nat(20)),
);
const hunk = fc.tuple(fc.nat(), fc.nat(), fc.array(fc.string({ unit: "grapheme" })));
const own = fc.record(
  {
    name: fc.stringMatching(/^[\w-]{1,64}$/),
    beside: fc.string(),
    side: fc.constantFrom("above" as const, "below" as const),
    source: fc.string({ unit: "grapheme" }),
  },
  { noNullPrototype: true },
);
const shared: fc.Arbitrary<Shared> = fc.record(
  {
    chapter: fc.string(),
    changes: fc.dictionary(
      fc.string(),
      fc.record({ base: fc.string(), hunks: fc.array(hunk) }, { noNullPrototype: true }),
      { noNullPrototype: true, maxKeys: 5 },
    ),
    inputs: fc.dictionary(fc.string(), input, { noNullPrototype: true, maxKeys: 5 }),
    scratch: fc.array(own, { minLength: 1, maxLength: 3 }),
  },
  { noNullPrototype: true, requiredKeys: ["chapter", "changes", "inputs"] },
);

const sample: Shared = {
  chapter: "2-softmax",
  changes: { a: { base: fingerprint("one\ntwo"), hunks: [[1, 1, ["zwei", "二"]]] } },
  inputs: { "a#0": 4.5 },
};
const faultOf = (fragment: string) =>
  decodeShare(fragment).then(
    () => "none",
    (error: unknown) => (error instanceof LinkError ? error.fault : `uncaught ${error}`),
  );
/** A link as `encodeShare` would write it, of any text. */
const linkOf = async (text: string) => `#share=v1.${await pack(fingerprint(text) + text)}`;

/** A notebook in which the reader has changed `mine`. */
const notebook = (published: Record<string, string>, mine: Record<string, string> = {}) => ({
  has: (cell: string) => Object.hasOwn(published, cell),
  published: (cell: string) => published[cell] ?? "",
  mine: (cell: string) => mine[cell],
  edited: (cell: string) => cell in mine,
  editedCells: Object.keys(mine),
  inputs: { "a#0": 4.5 } as Record<string, InputValue>,
  scratch: new ScratchCells({}, [Object.keys(published)], () => {}),
});

describe("a link", () => {
  it("gives back what was put into it", async () => {
    await fc.assert(
      fc.asyncProperty(shared, async (each) => {
        expect(await decodeShare(await encodeShare(each))).toEqual(each);
      }),
    );
  });

  it("holds nothing that an address would change", async () => {
    const fragment = await encodeShare(sample);
    expect(fragment).toMatch(/^#share=v1\.[\w-]+$/);
    expect(new URL(`https://example.org/${fragment}`).hash).toBe(fragment);
    expect(isShare(fragment)).toBe(true);
    expect(isShare("#fig-die")).toBe(false);
  });

  it("with any character changed is refused, or holds what it held: the last bits of a link mean nothing", async () => {
    const fragment = await encodeShare(sample);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 10, max: fragment.length - 1 }),
        fc.constantFrom(..."abcXYZ019-_!%"),
        async (at, character) => {
          const link = fragment.slice(0, at) + character + fragment.slice(at + 1);
          const found = await decodeShare(link).catch((error: unknown) => error);
          if (!(found instanceof LinkError)) expect(found).toEqual(sample);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("cut short anywhere is refused as damaged", async () => {
    const fragment = await encodeShare(sample);
    for (let length = 7; length < fragment.length; length++)
      expect(await faultOf(fragment.slice(0, length))).toBe("damaged");
  });

  it.each([
    "#share=",
    "#share=v1",
    "#share=v1.",
    "#share=v1.!",
    "#share=x",
    "#share=v0.abcd",
    "#share=v1.%00",
  ])("that reads %s is refused as damaged", async (fragment) =>
    expect(await faultOf(fragment)).toBe("damaged"),
  );

  it("of a later version is told from a damaged one", async () => {
    expect(await faultOf("#share=v3.anything")).toBe("newer");
  });

  it("that is too long is not even unpacked", async () => {
    expect(await faultOf(`#share=v1.${"A".repeat(longest.fragment)}`)).toBe("oversized");
  });

  it("that unpacks to far more than it weighs is given up early", async () => {
    const bomb = await pack("0".repeat(20_000_000));
    expect(bomb.length).toBeLessThan(longest.fragment);
    expect(await faultOf(`#share=v1.${bomb}`)).toBe("oversized");
    await expect(unpack(await pack("x".repeat(100)), 99)).rejects.toThrow(/expected at most 99 bytes/);
  });

  it.each([
    "",
    "{",
    "null",
    "{}",
    "[]",
    '["c",[],[],[]]',
    "[1,[],[]]",
    '["c",{},[]]',
    '["c",[["a","b"]],[]]',
    '["c",[["a","b",[[0,-1,[]]]]],[]]',
    '["c",[["a","b",[[0.5,1,[]]]]],[]]',
    '["c",[["a","b",[[0,1,[7]]]]],[]]',
    '["c",[],[["a#0","text"]]]',
    '["c",[],[["a#0",null]]]',
    '["c",[],[["a#0",{"x":1}]]]',
    '["c",[],[],[["scratch-1","a","below","1"]]]',
  ])("with a right checksum over something else (%s) is refused as damaged", async (text) => {
    expect(await faultOf(await linkOf(text))).toBe("damaged");
  });

  it("cannot be made of more than fits", async () => {
    const hunks = [[0, 0, Array.from({ length: 30_000 }, (_, i) => String(Math.sin(i)))]] as const;
    const much = { ...sample, changes: { a: { base: "", hunks: [...hunks] } } };
    await expect(encodeShare(much)).rejects.toMatchObject({ fault: "oversized" });
  });
});

describe("what a link offers", () => {
  const published = { a: "one\ntwo", b: "three" };

  it("is what its maker changed, and what she moved", async () => {
    const made = share("2-softmax", notebook(published, { a: "one\n2", b: "drei" }));
    const offer = offerOf("2-softmax", await decodeShare(await encodeShare(made)), {
      ...notebook(published),
      inputs: {},
    });
    expect(offer).toEqual({
      cells: [
        { cell: "a", text: "one\n2", published: "one\ntwo", mine: undefined },
        { cell: "b", text: "drei", published: "three", mine: undefined },
      ],
      inputs: [["a#0", 4.5]],
      scratch: [],
      outdated: [],
    });
  });

  it("is her own cells too, in their order, with their controls; what the receiver has already is left out", async () => {
    const scratch = new ScratchCells({}, [["a"], ["b"]], () => {});
    const first = scratch.insert({ beside: "b", side: "above" }, "const x = 1;");
    scratch.insert({ beside: first, side: "below" }, "x + 1");
    scratch.insert({ beside: "a", side: "below" }, " \n");
    const inputs = { [`${first}#0`]: 3, "scratch-3#0": 1 };
    const made = share("2-softmax", { ...notebook(published), inputs, scratch });
    const link = await encodeShare(made);
    expect(link).toMatch(/^#share=v2\./);
    const offered = offerOf("2-softmax", await decodeShare(link), notebook(published));
    expect(offered.inputs).toEqual([]);
    expect(offered.scratch).toEqual([
      { name: "scratch-1", beside: "b", side: "above", source: "const x = 1;", inputs: [["#0", 3]] },
      { name: "scratch-2", beside: "b", side: "above", source: "x + 1", inputs: [] },
    ]);
    const own = new ScratchCells({}, [["a"], ["b"]], () => {});
    own.insert({ beside: "b", side: "above" }, "x + 1");
    const { scratch: rest } = offerOf("2-softmax", made, { ...notebook(published), scratch: own });
    expect(rest.map(({ name }) => name)).toEqual(["scratch-1"]);
  });

  it("stands beside the reader's own text of the same cell", () => {
    const { cells } = offerOf("2-softmax", sample, notebook(published, { a: "mine" }));
    expect(cells).toEqual([{ cell: "a", text: "one\nzwei\n二", published: "one\ntwo", mine: "mine" }]);
  });

  it("leaves out what she has already", () => {
    const offer = offerOf("2-softmax", sample, notebook(published, { a: "one\nzwei\n二" }));
    expect(offer).toEqual({ cells: [], inputs: [], scratch: [], outdated: [] });
  });

  it("names the cells that were published anew since, or are gone, and keeps the rest", () => {
    const two = { ...sample, changes: { ...sample.changes, gone: { base: "", hunks: [] } } };
    const offer = offerOf("2-softmax", two, notebook({ a: "one\nanew", b: "three" }));
    expect(offer.outdated).toEqual(["a", "gone"]);
    expect(offer.cells).toEqual([]);
  });

  it("is nothing for another chapter, for cells nobody sees, and for controls that are none", () => {
    expect(() => offerOf("3-other", sample, notebook(published))).toThrow(LinkError);
    const odd = { ...sample, changes: {}, inputs: { "check-a#0": 1, a: 1, "__proto__#0": 1 } };
    expect(offerOf("2-softmax", odd, notebook(published)).inputs).toEqual([]);
    const hidden = { ...sample, changes: { "check-a": { base: fingerprint(""), hunks: [] } } };
    expect(offerOf("2-softmax", hidden, notebook(published)).outdated).toEqual(["check-a"]);
  });

  it("is told, or refused as a link, whatever the link holds; the notebook is not touched", () => {
    const own = notebook(published, { a: "mine" });
    const before = structuredClone(own.inputs);
    const near = fc.record(
      {
        chapter: fc.constant("2-softmax"),
        changes: fc.dictionary(
          fc.constantFrom("a", "b", "c", "__proto__"),
          fc.record({
            base: fc.constantFrom(...Object.values(published).map(fingerprint)),
            hunks: fc.array(hunk),
          }),
        ),
        inputs: fc.dictionary(fc.constantFrom("a#0", "b#1", "a", "__proto__"), input),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(near, (link) => {
        try {
          offerOf("2-softmax", link, own);
        } catch (error) {
          expect(error).toBeInstanceOf(LinkError);
        }
        expect(own.inputs).toEqual(before);
      }),
    );
  });

  it("whose changes do not lie within the cell is damaged", () => {
    const changes = { a: { base: fingerprint("one\ntwo"), hunks: [[7, 1, []] as const] } };
    expect(() => offerOf("2-softmax", { ...sample, changes }, notebook(published))).toThrow(LinkError);
  });
});
