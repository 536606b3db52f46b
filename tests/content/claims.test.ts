import { describe, expect, it } from "vitest";
import { claims } from "../../content/claims/index.ts";
import { listChapters } from "../../src/site/chapters.ts";
import { ledgerFolder } from "../../src/site/ledger/cells.ts";
import { findingsOf } from "../../src/site/ledger/findings.ts";
import { citations } from "../../src/site/ledger/places.ts";

const tested = claims.flatMap((claim) => ("check" in claim ? [claim] : []));

describe("the checks of the ledger", () => {
  let milliseconds = 0;

  it.each(tested.map((claim) => [claim.id, claim] as const))("%s measures what it says", (_, claim) => {
    const before = performance.now();
    const findings = findingsOf(claim.id);
    milliseconds += performance.now() - before;
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ passed }) => passed)).toBe(true);
  });

  it.each(tested.map((claim) => [claim.id, claim] as const))(
    "%s names its measurements in both languages",
    (_, claim) => {
      for (const { label } of findingsOf(claim.id)) {
        const { en, "zh-cn": zh } = typeof label === "string" ? { en: label, "zh-cn": label } : label;
        expect(en).not.toMatch(/\p{Script=Han}|^$/u);
        // A label for both is mathematics: it may hold names and units, not a sentence.
        if (typeof label === "string")
          expect(label.match(/[a-z]{3,}/gi)?.length ?? 0, label).toBeLessThanOrEqual(4);
        else expect(zh).toMatch(/\p{Script=Han}/u);
      }
    },
  );

  it("run in less than a minute, all together", () => {
    console.log(`all checks of the ledger: ${(milliseconds / 1000).toFixed(1)} s`);
    expect(milliseconds).toBeLessThan(60_000);
  });
});

describe("a claim", () => {
  it.each(claims.map((claim) => [claim.id, claim] as const))(
    "%s says what holds, in both languages",
    (_, claim) => {
      expect(claim.correct.en).toMatch(/[.?!)]$/);
      expect(claim.correct.en.replace(/“[^”]*”|\([^)]*\)/g, "")).not.toMatch(/\p{Script=Han}/u);
      expect(claim.correct["zh-cn"]).toMatch(/\p{Script=Han}.*[。？！）]$/su);
      expect(claim.correct).not.toEqual(claim.claim);
      if (!("untested" in claim)) return;
      expect(claim.untested.en).toMatch(/[.?!)]$/);
      expect(claim.untested["zh-cn"]).toMatch(/\p{Script=Han}.*[。？！）]$/su);
    },
  );

  it("of history, and one that no test decides, has a reference", () => {
    const historical = claims.filter((claim) => claim.kind === "history" || "untested" in claim);
    expect(historical.filter(({ reference = "" }) => reference.length < 20).map(({ id }) => id)).toEqual([]);
  });

  it("that no test decides is historical, or its verdict says so: garbled or untestable", () => {
    const others = claims.filter(
      (claim) => "untested" in claim && claim.verdict !== "untestable" && claim.verdict !== "garbled",
    );
    // The one exception is about a version of NumPy, and no page has NumPy.
    expect(others.filter(({ kind }) => kind !== "history").map(({ id }) => id)).toEqual(["C053"]);
    const untestable = claims.filter(({ verdict }) => verdict === "untestable");
    expect(untestable.filter((claim) => "check" in claim).map(({ id }) => id)).toEqual([]);
  });
});

describe("the chapters", () => {
  const chapters = listChapters("content").filter(({ folder }) => folder !== ledgerFolder);
  const cited = citations().filter(({ chapter }) => chapters.some(({ folder }) => folder === chapter.folder));

  it("cite every claim", () => {
    const ids = new Set(cited.map(({ id }) => id));
    expect(claims.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("cite none that is not in the ledger", () => {
    const known = new Set(claims.map(({ id }) => id));
    expect(
      citations()
        .filter(({ id }) => !known.has(id))
        .map(({ id, chapter }) => `${id} in ${chapter.folder}`),
    ).toEqual([]);
  });
});
