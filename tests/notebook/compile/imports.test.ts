import { describe, expect, it } from "vitest";
import { compile, compileOne, complaints } from "./chapter.ts";

describe("imports", () => {
  it("are visible to every cell and listed by those that use them", () => {
    const cells = compile(`// %% a
import * as Plot from "@observablehq/plot";
import { range as slider, view, type Figure } from "notebook";
// %% b
const mean = view(slider("mean", { min: 1, max: 6 }));
// %% c
Plot.plot({ marks: [Plot.dot([mean])] })`);
    expect(cells.a?.imports).toEqual([]);
    expect(cells.b?.imports).toEqual([
      { local: "view", module: "notebook", name: "view", file: "author/host.ts" },
      { local: "slider", module: "notebook", name: "range", file: "author/inputs.ts" },
    ]);
    expect(cells.c?.imports).toEqual([{ local: "Plot", module: "@observablehq/plot", name: "*" }]);
    expect(Object.values(cells).flatMap(complaints)).toEqual([]);
  });

  it("may be a module's default", () => {
    const cell = compileOne('import thing from "elsewhere";\nthing');
    expect(cell.imports).toEqual([{ local: "thing", module: "elsewhere", name: "default" }]);
  });

  it("of types are not there at run time", () => {
    const cell = compileOne(
      'import { Point } from "notebook";\nimport type { Figure } from "notebook";\nconst p: Point = { x: 1, y: 2 };\nlet f: Figure | undefined;',
    );
    expect(cell.imports).toEqual([]);
    expect(complaints(cell)).toEqual([]);
  });

  it("of the same type may stand in several cells, of two types by one name they clash", () => {
    const taking = (module: string) =>
      `import { type Figure } from "${module}";\nconst NAME: Figure | undefined = undefined;`;
    const same = compile(
      `// %% a\n${taking("notebook").replace("NAME", "a")}\n// %% b\nimport type { Figure } from "notebook";\nconst b: Figure | undefined = a;`,
    );
    expect(Object.values(same).flatMap(complaints)).toEqual([]);
    const two = compile(
      `// %% a\n${taking("notebook").replace("NAME", "a")}\n// %% b\n${taking("nonlinear").replace("NAME", "b")}`,
    );
    expect(complaints(two.a).join()).toContain("The cell a imports Figure from");
  });

  it("bring types that are checked: Plot's, the author's and the mathematics'", () => {
    expect(
      complaints(
        compileOne('import * as Plot from "@observablehq/plot";\nPlot.plot({ width: "wide" })'),
      ).join(),
    ).toMatch(/^type 2:13 Type 'string' is not assignable/);
    expect(
      complaints(
        compileOne('import { view, toggle } from "notebook";\nconst n: number = view(toggle("on"));'),
      ).join(),
    ).toMatch(/^type 2:7 Type 'boolean' is not assignable/);
    expect(
      complaints(compileOne('import { softmax } from "nonlinear";\nconst p: string = softmax;')).join(),
    ).toMatch(/^type 2:7 /);
  });

  it("of an unknown module are a type error at the module's name, and the cell still runs", () => {
    const cell = compileOne('import { x } from "nowhere";\nx');
    expect(complaints(cell)).toEqual([
      "type 1:19 Cannot find module 'nowhere' or its corresponding type declarations.",
    ]);
    expect(cell.js).not.toBe("");
  });

  it("may be repeated by another cell", () => {
    const cells = compile(
      '// %% a\nimport { view } from "notebook";\nview\n// %% b\nimport { view } from "notebook";\nview',
    );
    expect(Object.values(cells).flatMap(complaints)).toEqual([]);
    expect(cells.a?.imports).toEqual(cells.b?.imports);
    expect(cells.b?.imports).toHaveLength(1);
  });

  it("of two things under one name are a conflict that names both cells and both modules", () => {
    const cells = compile(
      '// %% a\nimport { view } from "notebook";\n// %% b\nimport { plot as view } from "@observablehq/plot";',
    );
    for (const cell of [cells.a, cells.b]) {
      expect(cell?.js).toBe("");
      expect(complaints(cell)).toHaveLength(1);
      expect(complaints(cell)[0]).toMatch(
        /^notebook 1:\d+ (?=.*\ba\b)(?=.*\bb\b)(?=.*"notebook")(?=.*"@observablehq\/plot")/,
      );
    }
  });

  it("clash with another cell's declaration of the same name", () => {
    const cells = compile('// %% a\nimport { view } from "notebook";\n// %% b\nconst view = 1;');
    for (const cell of [cells.a, cells.b]) {
      expect(complaints(cell)).toHaveLength(1);
      expect(complaints(cell)[0]).toMatch(/^notebook .*a imports view and the cell b declares it/);
    }
  });
});
