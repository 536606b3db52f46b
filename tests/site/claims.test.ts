import { describe, expect, it } from "vitest";
import { claims, type Verdict } from "../../content/claims/index.ts";
import { claimOf, hasBox } from "../../src/site/claims.ts";

describe("the ledger of claims", () => {
  it("has the rows C001 to C170, each once, in order", () => {
    const wanted = Array.from({ length: 170 }, (_, i) => `C${String(i + 1).padStart(3, "0")}`);
    expect(claims.map(({ id }) => id)).toEqual(wanted);
  });

  it("says what and where in both languages", () => {
    for (const { id, claim, sources } of claims) {
      expect(claim.en, id).toMatch(/^[A-Z0-9“t∂].*[.)]$/);
      expect(claim["zh-cn"], id).toMatch(/^.*\p{Script=Han}.*[。）]$/u);
      expect(claim.en.replace(/“[^”]*”|\([^)]*\)/g, ""), id).not.toMatch(/\p{Script=Han}/u);
      expect(sources.length, id).toBeGreaterThan(0);
      for (const { source, lines } of sources)
        expect(`${source}:${lines}`, id).toMatch(/^00[0-4]:\d+([–,]\d+)*$/);
    }
  });

  it("names lines in order, within the length of each article", () => {
    const lengths: Record<string, number> = { "000": 92, "001": 479, "002": 120, "003": 72, "004": 55 };
    for (const { id, sources } of claims) {
      const names = sources.map(({ source }) => source);
      expect(names, id).toEqual([...new Set(names)].sort());
      for (const { source, lines } of sources) {
        const numbers = lines.split(/[–,]/).map(Number);
        expect(numbers, id).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        expect(numbers.at(-1), id).toBeLessThanOrEqual(lengths[source] ?? 0);
      }
    }
  });

  it("says every statement once", () => {
    for (const language of ["en", "zh-cn"] as const)
      expect(new Set(claims.map(({ claim }) => claim[language])).size).toBe(claims.length);
  });

  it("has every verdict in the words of both languages", () => {
    const one = (verdict: Verdict) => claims.find((claim) => claim.verdict === verdict)?.id ?? "";
    const verdicts = ["true", "caveat", "false", "garbled", "untestable"] as const;
    const labels = verdicts.map((verdict) => claimOf(one(verdict), "en").verdict.label);
    expect(labels).toEqual(["true", "true with a caveat", "false", "garbled", "untestable"]);
    for (const verdict of verdicts)
      expect(claimOf(one(verdict), "zh-cn").verdict.label).toMatch(/^\p{Script=Han}+$/u);
  });
});

describe("claimOf()", () => {
  it("gives verdict and place in the words of the page", () => {
    expect(claimOf("C038", "en")).toMatchObject({
      sources: "source 000, line 56",
      verdict: { label: "false" },
    });
    expect(claimOf("C018", "zh-cn")).toMatchObject({
      sources: "原文 000 第 24 行；原文 003 第 20 行",
      verdict: { label: "有条件成立" },
    });
  });

  it("lists the lines of an article", () => {
    expect(claimOf("C011", "en").sources).toBe("source 001, line 134");
    expect(claimOf("C075", "en").sources).toBe("source 004, lines 16, 24, 33");
    expect(claimOf("C075", "zh-cn").sources).toBe("原文 004 第 16、24、33 行");
    expect(claimOf("C044", "en").sources).toBe("source 003, lines 22–52");
  });

  it("says of what is garbled how it stands in the source, and not that the source says so", () => {
    expect(claimOf("C044", "en").lead).toBe("In the source:");
    expect(claimOf("C038", "en").lead).toBe("The source says:");
  });

  it("names a row that is not there", () => {
    expect(() => claimOf("C999", "en")).toThrow("C999");
  });
});

describe("hasBox()", () => {
  it("tells a box from a mark", () => {
    expect(hasBox('<Claim id="C038">prose</Claim>', "C038")).toBe(true);
    expect(hasBox('a mark <Claim id="C038" /> alone', "C038")).toBe(false);
    expect(hasBox('<Claim id="C039">other</Claim>', "C038")).toBe(false);
  });
});
