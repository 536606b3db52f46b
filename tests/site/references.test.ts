import type { StarlightRouteData } from "@astrojs/starlight/route-data";
import { describe, expect, it } from "vitest";
import { referenceOf, referencesOf } from "../../src/site/references.ts";

const body = `
<Equation id="entropy">$$H$$</Equation>
<Figure id="die" cell="die">Drag.</Figure>
<Equation id="softmax">
$$p$$
</Equation>
<Figure
  cell="simplex"
  id="simplex"
/>
`;

const astro = {
  locals: { starlightRoute: { entry: { filePath: "content/2-maximum-entropy/zh-cn.mdx", body } } },
} as unknown as { locals: { starlightRoute: StarlightRouteData } };

describe("referencesOf()", () => {
  const references = referencesOf({ body, number: 2, language: "en" });

  it("numbers equations in the order of their tags, after the chapter", () => {
    expect(references.get("eq-entropy")).toEqual({ kind: "equation", label: "(2.1)", anchor: "eq-entropy" });
    expect(references.get("eq-softmax")?.label).toBe("(2.2)");
  });

  it("numbers figures on their own, wherever the id stands in the tag", () => {
    expect(references.get("fig-die")).toEqual({ kind: "figure", label: "Figure 2.1", anchor: "fig-die" });
    expect(references.get("fig-simplex")?.label).toBe("Figure 2.2");
  });

  it("writes figures in the language of the page", () => {
    expect(referencesOf({ body, number: 2, language: "zh-cn" }).get("fig-die")?.label).toBe("图 2.1");
  });

  it("leaves out the chapter's number where there is none", () => {
    expect(referencesOf({ body, number: 0, language: "en" }).get("fig-die")?.label).toBe("Figure 1");
  });

  it("refuses an id that is given twice", () => {
    const twice = `<Figure id="a" /><Figure id="a" />`;
    expect(() => referencesOf({ body: twice, number: 2, language: "en" })).toThrow(/"a".*another/);
  });
});

describe("referenceOf()", () => {
  it("finds the page by the file that it shows", () => {
    expect(referenceOf(astro, "die").label).toBe("图 2.1");
  });

  it("means the equation where a figure has the same id, unless told otherwise", () => {
    const both = structuredClone(astro);
    both.locals.starlightRoute.entry.body = '<Figure id="die" /><Equation id="die">x</Equation>';
    expect(referenceOf(both, "die").label).toBe("(2.1)");
    expect(referenceOf(both, "fig-die").label).toBe("图 2.1");
  });

  it("names the unknown id, the file, and the ids there are", () => {
    expect(() => referenceOf(astro, "dye")).toThrow(
      'Cannot refer to "dye" in 2-maximum-entropy/zh-cn.mdx: expected one of eq-entropy, fig-die, eq-softmax, fig-simplex',
    );
  });
});
