import { describe, expect, it } from "vitest";
import { compile, complaints, newCompiler } from "./chapter.ts";

const typed = `interface Row { face: number; p: number }
const rows: Row[] = faces.map((face, i) => ({ face, p: 1 / (i + 1) }));
class Sum<T extends Row> { total = 0; add(row: T): this { this.total += row.p; return this; } }
const { total } = rows.reduce((sum, row) => sum.add(row), new Sum<Row>());
[\`\${total.toFixed(2)}\`, /a+/u.test("a"), rows[0]!.p as number]`;

describe("a cell that is being typed", () => {
  it("never disturbs its neighbours, never reaches an engine that would refuse it, and ends without complaint", () => {
    const compiler = newCompiler();
    for (let length = 0; length <= typed.length; length += 2) {
      const cells = compile(
        `// %% a\nconst faces = [1, 2];\n// %% b\n${typed.slice(0, length)}\n// %% c\nfaces.length`,
        compiler,
      );
      expect([cells.a, cells.c].flatMap(complaints), typed.slice(0, length)).toEqual([]);
      expect(cells.c?.inputs).toEqual(["faces"]);
      expect(() => new Function(`return ${cells.b?.js}`)).not.toThrow();
      for (const { line, column, endLine, endColumn } of cells.b?.diagnostics ?? []) {
        expect([line, column, endLine].every((n) => n >= 1)).toBe(true);
        expect(endLine > line || endColumn >= column).toBe(true);
        expect(endLine).toBeLessThanOrEqual(typed.split("\n").length);
      }
    }
    const { b } = compile(`// %% a\nconst faces = [1, 2];\n// %% b\n${typed}`, compiler);
    expect(complaints(b)).toEqual([]);
    expect(b?.outputs).toEqual(["rows", "Sum", "total"]);
  });
});
