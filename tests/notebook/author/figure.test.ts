import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { colors } from "../../../src/notebook/author/colors.ts";
import { figure } from "../../../src/notebook/author/figure.ts";
import { md, table, tex } from "../../../src/notebook/author/rich.ts";

const plot = parseHTML("<svg></svg>").document.documentElement;

describe("figure()", () => {
  it("holds a plot, what it shows and its numbers", () => {
    const data = [{ x: 1 }];
    expect(figure(plot, { alt: "A point.", data })).toMatchObject({ plot, alt: "A point.", data });
  });

  it.each(["", "  \n"])("refuses to say nothing (%j) to those who do not see the plot", (alt) => {
    expect(() => figure(plot, { alt, data: [] })).toThrow(
      new TypeError("Cannot make a figure: alt must say what it shows, received an empty text"),
    );
  });
});

describe("tex and md", () => {
  it("need no doubled backslashes", () => {
    expect(tex`\frac{${1}}{2} \lambda`.text).toBe("\\frac{1}{2} \\lambda");
    expect(md`\*${"a"}\*`.text).toBe("\\*a\\*");
  });
});

describe("table()", () => {
  it("keeps its rows, and its columns where they are chosen", () => {
    expect(table([{ a: 1 }])).toEqual({ kind: "table", text: "", rows: [{ a: 1 }] });
    expect(table([{ a: 1 }], { columns: ["a"] }).columns).toEqual(["a"]);
  });
});

describe("colors", () => {
  it("are inks that the page defines, each its own", () => {
    const inks = Object.entries(colors);
    for (const [name, ink] of inks) expect(ink).toBe(`var(--nb-${name})`);
  });
});
