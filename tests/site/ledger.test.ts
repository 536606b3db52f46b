import Ajv from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { claims } from "../../content/claims/index.ts";
import { parseFolder } from "../../src/site/chapters.ts";
import { claimCells, ledgerFolder } from "../../src/site/ledger/cells.ts";
import { readChecks } from "../../src/site/ledger/checks.ts";
import { csv, entries, form } from "../../src/site/ledger/data.ts";
import { countOf, factsOf } from "../../src/site/ledger/facts.ts";
import { citationsIn, placesOf } from "../../src/site/ledger/places.ts";
import { schema } from "../../src/site/ledger/schema.ts";

const published = { form, version: "1.0.0", claims: entries() };

describe("readChecks()", () => {
  const module = `
import { sigmoid, softmax, tanh } from "nonlinear";
import { atMost, near } from "notebook";
import { claim } from "./claim.ts";
export const some = [
  claim({
    id: "C001",
    check() {
      return [
        near("σ(0)", sigmoid(0), 0.5, 0),
      ];
    },
  }),
  claim({ id: "C002", untested: { en: "…", "zh-cn": "…" } }),
];
`;

  it("makes a cell of each check, with the imports it uses and at the left margin", () => {
    expect(readChecks(module)).toEqual([
      {
        name: "C001",
        source: [
          'import { sigmoid } from "nonlinear";',
          'import { near, report, t } from "notebook";',
          "",
          "function C001() {",
          "  return [",
          '    near("σ(0)", sigmoid(0), 0.5, 0),',
          "  ];",
          "}",
          "",
          "t(report(C001()));",
        ].join("\n"),
      },
    ]);
  });

  it("finds a cell for each claim with a check, and gives none to other chapters", () => {
    const tested = claims.filter((claim) => "check" in claim).map(({ id }) => id);
    expect(claimCells(ledgerFolder).map(({ name }) => name)).toEqual(tested);
    expect(claimCells("2-maximum-entropy")).toEqual([]);
  });
});

describe("citations", () => {
  const chapter = parseFolder("2-maximum-entropy");

  it("count a claim once, as a box where there is one", () => {
    const body = 'a <Claim id="C001" /> b <Claim id="C002">mended</Claim> c <Claim id="C002" />';
    expect(citationsIn(body, chapter).map(({ id, boxed }) => [id, boxed])).toEqual([
      ["C001", false],
      ["C002", true],
    ]);
  });

  it("lead to the chapter that says most, and never to the ledger itself", () => {
    expect(placesOf("C034")[0]).toMatchObject({ boxed: true, chapter: { slug: "maximum-entropy" } });
    expect(
      claims
        .flatMap(({ id }) => factsOf(id).places)
        .some(({ chapter: { folder } }) => folder === ledgerFolder),
    ).toBe(false);
  });
});

describe("countOf()", () => {
  it("counts a claim in each of its sources", () => {
    const total = claims.reduce((sum, { sources }) => sum + sources.length, 0);
    const verdicts = ["true", "caveat", "false", "garbled", "untestable"] as const;
    const counted = (["000", "001", "002", "003", "004"] as const).flatMap((source) =>
      verdicts.map((verdict) => countOf(source, verdict)),
    );
    expect(counted.reduce((a, b) => a + b, 0)).toBe(total);
  });
});

describe("ledger.json", () => {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

  it("is as ledger.schema.json describes it", () => {
    const valid = validate(JSON.parse(JSON.stringify(published)));
    expect(validate.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it("would not be, with a verdict that the schema does not know or a language that is missing", () => {
    const [first] = published.claims;
    expect(validate({ ...published, claims: [{ ...first, verdict: "maybe" }] })).toBe(false);
    expect(validate({ ...published, claims: [{ ...first, correct: { en: "only English" } }] })).toBe(false);
  });

  it("has for each claim either findings with their code or a reason why there are none", () => {
    for (const { id, findings, code, untested } of published.claims) {
      expect(findings.length > 0, id).toBe(code !== undefined);
      expect(untested === undefined, id).toBe(code !== undefined);
    }
  });
});

describe("ledger.csv", () => {
  /** A reader of RFC 4180 that knows nothing of how the file was written. */
  const records = (text: string) =>
    text
      .split("\r\n")
      .slice(0, -1)
      .map((line) =>
        [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
          ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare,
        ),
      );

  it("has a line a claim below a line of names, every field in its column", () => {
    const [names, ...rows] = records(csv(published.claims));
    expect(names?.slice(0, 4)).toEqual(["id", "kind", "verdict", "sources"]);
    expect(rows.map(([id]) => id)).toEqual(claims.map(({ id }) => id));
    for (const row of rows) expect(row.length, row[0]).toBe(names?.length);
    expect(rows.map((row) => row[4])).toEqual(claims.map(({ claim }) => claim.en));
  });
});
