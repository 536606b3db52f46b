import { globSync, readFileSync } from "node:fs";
import { dirname, normalize } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const files = (...patterns: string[]) => patterns.flatMap((pattern) => globSync(pattern)).sort();

/** The script parts of a file: all of a module, front matter and script elements of an Astro component. */
function script(file: string): string {
  const text = readFileSync(file, "utf8");
  if (!file.endsWith(".astro")) return text;
  const front = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "";
  return [front, ...[...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, inner]) => inner)].join(
    "\n",
  );
}

/** What a file imports, statically, dynamically or again for others; relative paths from the root. */
function imports(file: string): string[] {
  return ts.preProcessFile(script(file), true, true).importedFiles.map(({ fileName }) => {
    return fileName.startsWith(".") ? normalize(`${dirname(file)}/${fileName}`) : fileName;
  });
}

/** The imports of these files that no rule allows, as `file → import`. */
function forbidden(from: string[], allowed: RegExp): string[] {
  expect(from.length).toBeGreaterThan(0);
  return from.flatMap((file) =>
    imports(file)
      .filter((name) => !allowed.test(name))
      .map((name) => `${file} → ${name}`),
  );
}

/** The names a file uses from outside itself, comments and texts left out: `Math.random`, `document`. */
function mentions(file: string, names: RegExp): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isMember =
      ts.isIdentifier(node) && ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
    if (ts.isPropertyAccessExpression(node) && names.test(node.getText()))
      found.push(`${file}: ${node.getText()}`);
    if (ts.isIdentifier(node) && !isMember && names.test(node.text)) found.push(`${file}: ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe("src/compute", () => {
  const all = files("src/compute/**/*.ts");

  it("imports nothing outside itself", () => {
    expect(forbidden(all, /^src\/compute\//)).toEqual([]);
    const { dependencies = {}, peerDependencies = {} } = JSON.parse(
      readFileSync("src/compute/package.json", "utf8"),
    );
    expect({ ...dependencies, ...peerDependencies }).toEqual({});
  });

  it("knows no chance, no clock, no page and no console", () => {
    const outside =
      /^(Math\.random|Date|performance|document|window|globalThis|console|fetch|crypto|process|setTimeout|localStorage)$/;
    expect(all.flatMap((file) => mentions(file, outside))).toEqual([]);
  });

  it("does nothing when it is imported", () => {
    const acts = all.flatMap((file) => {
      const { statements } = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
      return statements.some(
        (one) => ts.isExpressionStatement(one) || ts.isForStatement(one) || ts.isIfStatement(one),
      )
        ? [file]
        : [];
    });
    expect(acts).toEqual([]);
  });
});

describe("src/notebook", () => {
  it("imports neither the mathematics nor the site, so that it could be lifted out", () => {
    const outside = files("src/notebook/**/*.ts").flatMap((file) =>
      imports(file)
        .filter((name) => /^(nonlinear|astro|@astrojs|src\/(?!notebook\/)|content\/|components\/)/.test(name))
        .map((name) => `${file} → ${name}`),
    );
    expect(outside).toEqual([]);
  });

  it("uses what needs Node only in files that say so", () => {
    const needing = files("src/notebook/**/*.ts").filter((file) =>
      imports(file).some((name) => name.startsWith("node:")),
    );
    expect(needing.filter((file) => !file.endsWith(".node.ts"))).toEqual([]);
  });

  it("lets the page's side and the author's side know the kernel and the compiler only by their messages", () => {
    expect(
      forbidden(
        files("src/notebook/client/**/*.ts"),
        /^(src\/notebook\/(client|open|show|take-away|protocol|dataflow)|[@a-z][\w@/-]*$)/,
      ),
    ).toEqual([]);
    expect(forbidden(files("src/notebook/author/*.ts"), /^src\/notebook\/(author|protocol)/)).toEqual([]);
    expect(
      forbidden(
        files("src/notebook/take-away/*.ts"),
        /^src\/notebook\/(take-away|author|show|protocol|dataflow)/,
      ),
    ).toEqual([]);
    expect(
      forbidden(
        files("src/notebook/open/*.ts"),
        /^src\/notebook\/(open|take-away|protocol|client\/keeping\/saved)/,
      ),
    ).toEqual([]);
  });

  it("makes what readers take away without Node and without a page, since it does so at build and in the page", () => {
    const all = files("src/notebook/take-away/*.ts", "src/notebook/open/*.ts");
    expect(all.flatMap((file) => mentions(file, /^(document|window|process|location)$/))).toEqual([]);
  });
});

describe("content", () => {
  it("has cells that import the mathematics, the plots and the notebook, and nothing relative but data", () => {
    expect(
      forbidden(
        files("content/*/cells.ts"),
        /^(nonlinear(\/digits)?|@observablehq\/plot|notebook|content\/[^/]+\/.*\.json)$/,
      ),
    ).toEqual([]);
  });

  it("has exercises that import the mathematics and the notebook", () => {
    expect(forbidden(files("content/*/exercises.ts"), /^(nonlinear(\/digits)?|notebook)$/)).toEqual([]);
  });

  it("has prose that imports its tags in one line", () => {
    for (const file of files("content/*/*.mdx")) {
      const lines = readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => /^(import|export)\b/.test(line));
      expect(lines, file).toEqual([
        expect.stringMatching(/^import \{ [\w, ]+ \} from "\.\.\/\.\.\/components";$/),
      ]);
    }
  });
});

describe("components", () => {
  it("import each other, the notebook's client side, what it shows and gives away, its protocol, and the site", () => {
    const allowed = /^(components\/|src\/notebook\/(client\/|show\/|take-away\/|protocol)|src\/site\/|astro)/;
    expect(forbidden(files("components/*"), allowed)).toEqual([]);
  });
});

it("nothing imports a page, and only the site, its pages and the tests import the site", () => {
  const all = files("src/**/*.{ts,astro,mjs}", "components/*", "content/*/*.ts");
  expect(
    all.flatMap((file) =>
      imports(file)
        .filter((name) => name.startsWith("src/pages"))
        .map((name) => `${file} → ${name}`),
    ),
  ).toEqual([]);
  const others = all.filter((file) => !/^(src\/(site|pages|content\.config)|components\/)/.test(file));
  expect(
    others.flatMap((file) =>
      imports(file)
        .filter((name) => name.startsWith("src/site"))
        .map((name) => `${file} → ${name}`),
    ),
  ).toEqual([]);
});
