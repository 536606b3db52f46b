import { describe, expect, it } from "vitest";
import { importText, partImports } from "../../../src/notebook/take-away/imports.ts";
import { sidecar } from "./chapter.ts";

const rewritten = (...sources: string[]) => {
  const all = sources.map((source) => partImports(source, sidecar));
  return (
    importText(
      all.map(({ imports }) => imports),
      sidecar,
    ) + all.map(({ rest }) => rest).join("")
  );
};

describe("imports", () => {
  it("of the package and the notebook come from the file beside, sorted and each once", () => {
    expect(
      rewritten(
        'import { sigmoid, relu } from "nonlinear";\nimport { view } from "notebook";\nconst a = 1;\n',
        "import { relu } from 'nonlinear'\nconst b = 2;",
      ),
    ).toBe('import { relu, sigmoid, view } from "./beside.mjs";\nconst a = 1;\nconst b = 2;');
  });

  it("keep their other names, and that they are types", () => {
    expect(rewritten('import { relu as bend, type Activation } from "nonlinear";')).toBe(
      'import { type Activation, relu as bend } from "./beside.mjs";\n',
    );
    expect(rewritten('import type { Activation } from "nonlinear";')).toContain("{ type Activation }");
  });

  it("of a namespace take the export that holds the whole", () => {
    expect(rewritten('import * as Plot from "@observablehq/plot";\nimport * as n from "nonlinear";\n')).toBe(
      'import { nonlinear as n, Plot } from "./beside.mjs";\n',
    );
  });

  it("of single names from a module that is only there as a whole take them out of it", () => {
    expect(rewritten('import { plot, dot as point } from "@observablehq/plot";\n')).toBe(
      'import { Plot as $Plot } from "./beside.mjs";\nconst { plot, dot: point } = $Plot;\n',
    );
  });

  it("over several lines and with comments are read as well", () => {
    expect(rewritten('import {\n  a, // the first\n  b,\n} from "nonlinear";\na + b')).toBe(
      'import { a, b } from "./beside.mjs";\na + b',
    );
  });

  it("of other modules, and what only looks like an import, stay as they are", () => {
    for (const text of [
      'import x from "elsewhere";\n',
      '/*\nimport { a } from "nonlinear";\n*/\n',
      '  import("nonlinear")',
    ])
      expect(rewritten(text)).toBe(text);
  });
});
