import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArchiveError, readArchive, writeArchive } from "../../../../src/notebook/client/keeping/archive.ts";
import { blank } from "../../../../src/notebook/client/keeping/saved.ts";

const sample = {
  "2-softmax": {
    sources: { a: "const x = 1;\n// 一" },
    inputs: { "a#0": 4.5, "a#1": { x: 1, y: 2 }, "a#2": [0, 2], "a#3": true },
    bases: { a: "const x = 0;" },
    progress: { "exercise-die": { attempts: 3, solved: true } },
    scratch: { "scratch-1": { beside: "a", side: "below" as const, source: "x + 1", rank: 0 } },
  },
  home: blank(),
};
const faultOf = (text: string) => {
  try {
    readArchive(text);
    return "none";
  } catch (error) {
    return error instanceof ArchiveError ? error.fault : `uncaught ${error}`;
  }
};
const file = (chapters: unknown, version: unknown = 1) =>
  JSON.stringify({ format: "nonlinear notebooks", version, chapters });

describe("the file with everything", () => {
  it("gives back what was written", () => {
    expect(readArchive(writeArchive(sample))).toEqual(sample);
  });

  it("without cells of the reader's own can be read by every version of the site", () => {
    const { home } = sample;
    expect(JSON.parse(writeArchive(sample))).toMatchObject({ version: 2 });
    expect(JSON.parse(writeArchive({ home }))).toEqual({
      format: "nonlinear notebooks",
      version: 1,
      chapters: { home: { sources: {}, inputs: {}, bases: {}, progress: {} } },
    });
  });

  it("may leave out parts that hold nothing", () => {
    expect(readArchive(file({ home: { inputs: { "a#0": 1 } } }))).toEqual({
      home: { ...blank(), inputs: { "a#0": 1 } },
    });
  });

  it.each(["", "{", "null", "[]", "7", "{}", '{"format":"ipynb"}'])(
    "that is another (%s) is refused",
    (text) => expect(faultOf(text)).toBe("foreign"),
  );

  it("of a later version is told from a damaged one", () => {
    expect(faultOf(file({}, 3))).toBe("newer");
    expect(faultOf(file({}, "one"))).toBe("damaged");
  });

  it.each<unknown>([
    null,
    [],
    { home: null },
    { home: [] },
    { "../x": {} },
    { home: { sources: { a: 1 } } },
    { home: { sources: [] } },
    { home: { inputs: { "a#0": "text" } } },
    { home: { inputs: { "a#0": [null] } } },
    { home: { progress: { a: { attempts: -1, solved: true } } } },
    { home: { progress: { a: true } } },
    { home: { surplus: {} } },
    { home: { scratch: { "scratch-1": { beside: "a", side: "inside", source: "", rank: 0 } } } },
    { home: { scratch: { "<b>": { beside: "a", side: "above", source: "", rank: 0 } } } },
    { home: { toString: {} } },
    { home: blank(), "2-x": { sources: 7 } },
  ])("with anything wrong in it (%j) is refused as a whole", (chapters) =>
    expect(faultOf(file(chapters))).toBe("damaged"),
  );

  it("with any character changed is refused or read, and never fails otherwise", () => {
    const text = writeArchive(sample);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 2 }), (at, put) => {
        expect(faultOf(text.slice(0, at) + put + text.slice(at + 1))).toMatch(
          /^(none|foreign|newer|damaged)$/,
        );
      }),
    );
  });
});
