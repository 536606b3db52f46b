import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { gatherTypes } from "../../../src/notebook/compile/gather.node.ts";

describe("gatherTypes()", () => {
  const files = gatherTypes(process.cwd());

  it("holds each package where an import of it is looked for", () => {
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        "/lib/lib.es2024.d.ts",
        "/lib/lib.es5.d.ts",
        "/node_modules/nonlinear/package.json",
        "/node_modules/nonlinear/index.d.ts",
        "/node_modules/notebook/author.ts",
        "/node_modules/notebook/protocol.ts",
        "/node_modules/@observablehq/plot/src/index.d.ts",
      ]),
    );
  });

  it("leaves out the DOM library, the engine's own rooms and all JavaScript", () => {
    expect(
      Object.keys(files).filter((path) => /lib\.dom|notebook\/(compile|kernel|client)|\.js$/.test(path)),
    ).toEqual([]);
  });

  it("holds declarations of the mathematics, not its code", () => {
    const ours = Object.keys(files).filter((path) => path.startsWith("/node_modules/nonlinear/"));
    expect(ours.filter((path) => !/\.d\.ts$|package\.json$/.test(path))).toEqual([]);
    expect(files["/node_modules/nonlinear/softmax/softmax.d.ts"]).toContain("Adding a constant");
  });

  it("stays below 1.4 megabytes of text", () => {
    expect(Object.values(files).join("").length).toBeLessThan(1_400_000);
  });
});

describe("the compile stage", () => {
  it("runs in a browser: only files named .node.ts import from node", () => {
    const folder = "src/notebook/compile";
    const imports = readdirSync(folder).filter((name) =>
      /from "node:/.test(readFileSync(`${folder}/${name}`, "utf8")),
    );
    expect(imports).toEqual(["gather.node.ts"]);
  });
});
