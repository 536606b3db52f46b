import { describe, expect, it } from "vitest";
import { claims } from "../../content/claims.ts";
import { claimOf, hasBox } from "../../src/site/claims.ts";

describe("the ledger of claims", () => {
  it("has the rows C018 to C049, each once, in order", () => {
    const wanted = Array.from({ length: 32 }, (_, i) => `C0${18 + i}`);
    expect(claims.map(({ id }) => id)).toEqual(wanted);
  });

  it.each(claims.map((claim) => [claim.id, claim] as const))(
    "%s says what and where in both languages",
    (_, { claim, sources }) => {
      expect(claim.en).toMatch(/[.)]$/);
      expect(claim["zh-cn"]).toMatch(/[。）]$/);
      for (const { source, lines } of sources) expect(`${source}:${lines}`).toMatch(/^00\d:\d+(–\d+)?$/);
      expect(sources.length).toBeGreaterThan(0);
    },
  );
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
