import { describe, expect, it } from "vitest";
import type { CellReport, InputValue } from "../../../src/notebook/protocol.ts";
import { isCode } from "../../../src/notebook/take-away/order.ts";
import { asItStands } from "../../../src/notebook/take-away/standing.ts";
import { compile } from "../compile/chapter.ts";
import { chapterOf } from "./chapter.ts";

const published = "// %% a\nconst a = 1;\na\n// %% b\na + 1\n// %% c\n5";
const outputs = { a: [{ "text/plain": "1" }], b: [{ "text/plain": "2" }], c: [{ "text/plain": "5" }] };

function stand(
  now: string,
  {
    ran = published,
    reports = [],
    inputs = {},
  }: { ran?: string; reports?: CellReport[]; inputs?: Record<string, InputValue> } = {},
) {
  const chapter = asItStands(chapterOf(published, { outputs }), {
    cells: Object.values(compile(now)),
    ran: Object.values(compile(ran)),
    reports: new Map(reports.map((report) => [report.cell, report])),
    inputs,
  });
  return Object.fromEntries(
    chapter.parts
      .filter(isCode)
      .map(({ cell, outputs, controls }) => [
        cell.name,
        { source: cell.source, shows: outputs.map((bundle) => bundle["text/plain"]), controls },
      ]),
  );
}

const edited = published.replace("const a = 1", "const a = 10");

describe("a chapter as its reader has it", () => {
  it("is the published one where she has changed nothing", () => {
    expect(stand(published)).toMatchObject({ a: { shows: ["1"] }, b: { shows: ["2"] }, c: { shows: ["5"] } });
  });

  it("has her text, and nothing below a cell that she has not run since, nor below its readers", () => {
    const { a, b, c } = stand(edited);
    expect(a).toMatchObject({ source: "const a = 10;\na", shows: [] });
    expect(b?.shows).toEqual([]);
    expect(c?.shows).toEqual(["5"]);
  });

  it("has what her cells showed when they ran", () => {
    const done = (cell: string, text: string): CellReport => ({
      cell,
      status: "done",
      outputs: [{ "text/plain": text }],
    });
    const { a, b } = stand(edited, { ran: edited, reports: [done("a", "10"), done("b", "11")] });
    expect([a?.shows, b?.shows]).toEqual([["10"], ["11"]]);
  });

  it("has the cells of her own where they stand, below a figure under what is written there, and at the end those without a place", () => {
    const now = `${published}\n// %% own\na * 2\n// %% under\n7\n// %% lost\n8\n// %% top\n9`;
    const chapter = chapterOf(published, { outputs });
    const caption = { kind: "markdown" as const, text: "**Figure 1.** Look.", caption: true };
    const parts = asItStands(
      { ...chapter, parts: chapter.parts.toSpliced(2, 0, caption) },
      {
        cells: Object.values(compile(now)),
        ran: Object.values(compile(now)),
        reports: new Map([["own", { cell: "own", status: "done", outputs: [{ "text/plain": "2" }] }]]),
        inputs: { "own#1": 3 },
        own: [
          { name: "top", beside: "a", side: "above" },
          { name: "own", beside: "b", side: "below" },
          { name: "under", beside: "b", side: "below" },
          { name: "lost", beside: "gone", side: "above" },
        ],
      },
    ).parts;
    expect(parts.map((part) => (isCode(part) ? part.cell.name : part.text))).toEqual([
      "top",
      "a",
      "b",
      "**Figure 1.** Look.",
      "own",
      "under",
      "c",
      "lost",
    ]);
    expect(parts[4]).toMatchObject({ outputs: [{ "text/plain": "2" }], controls: [undefined, 3] });
  });

  it("has nothing below a cell that failed", () => {
    const { c } = stand(published, { reports: [{ cell: "c", status: "failed" }] });
    expect(c?.shows).toEqual([]);
  });

  it("has her controls, and holes for those that she did not move", () => {
    const { a, b } = stand(published, { inputs: { "a#2": 4.5 } });
    expect(a?.controls).toEqual([undefined, undefined, 4.5]);
    expect(b?.controls).toEqual([]);
  });
});
