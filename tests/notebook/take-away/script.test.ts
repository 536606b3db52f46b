import { describe, expect, it } from "vitest";
import { comment } from "../../../src/notebook/take-away/comment.ts";
import { toScript } from "../../../src/notebook/take-away/script.ts";
import { isCode } from "../../../src/notebook/take-away/order.ts";
import { chapterOf } from "./chapter.ts";

describe("a script", () => {
  it("has its imports first, prose as comments, and hands what cells end in to $show", () => {
    const source =
      '// %% imports\nimport { relu } from "nonlinear";\n// %% bend\nconst bend = relu(-1);\n\nbend as number\n// %% pair\nbend, 2';
    const script = toScript(chapterOf(source, { prose: { bend: "## A bend\n\nBelow $0$." } }));
    expect(script).toBe(
      `// Chapter 9: Dice
//
// A chapter of Nonlinear. With beside.mjs beside this file, Node 24 runs it: node dice.en.ts
// Text: CC BY 4.0. Code: MIT.

import { display as $show, relu, setLanguage } from "./beside.mjs";

setLanguage("en");

// %% imports

// %% [markdown]
// ## A bend
//
// Below $0$.

// %% bend
const bend = relu(-1);

$show(bend) as number

// %% pair
$show((bend, 2))
`,
    );
  });

  it("shows nothing of a cell that ends in a loop", () => {
    expect(toScript(chapterOf("// %% loop\nfor (let i = 0; i < 3; i++) Math.abs(i);"))).not.toContain(
      "$show(",
    );
  });

  it("puts the controls of a cell where the reader left them", () => {
    const chapter = chapterOf("// %% a\nconst a = 1;");
    for (const part of chapter.parts) if (isCode(part)) part.controls = [undefined, 2.5, { x: 1, y: 2 }];
    const script = toScript(chapter);
    expect(script).toContain('// %% a\nsetControls(undefined, 2.5, {"x":1,"y":2});\nconst a = 1;');
    expect(script).toContain("setControls, setLanguage }");
  });
});

describe("a comment", () => {
  it("breaks long lines, and keeps them in their quotation and under their bullet", () => {
    const words = "word ".repeat(30).trim();
    expect(comment(`> - ${words}`)).toBe(
      `// > - ${"word ".repeat(19).trim()}\n// >   ${"word ".repeat(11).trim()}`,
    );
  });

  it("leaves formulas, code and tables as they are", () => {
    const long = "x + ".repeat(40).trim();
    for (const text of [`$$\n${long}\n$$`, `$$${long}$$`, `\`\`\`ts\n${long}\n\`\`\``, `| ${long} |`])
      expect(comment(text)).toBe(text.replace(/^/gm, "// "));
  });

  it("opens what a page folds away", () => {
    expect(comment("<details>\n<summary>Hint</summary>\n\nLook.\n\n</details>")).toBe(
      "// *Hint:*\n//\n// Look.",
    );
  });
});
