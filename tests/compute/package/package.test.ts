import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { runInNewContext } from "node:vm";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { build as esbuild } from "esbuild";
import { publint } from "publint";
import { rolldown } from "rolldown";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consumer, expected, typeErrors } from "./consumer.ts";
import { install, type Project, root } from "./project.ts";

let project: Project;
let files: string[];

beforeAll(() => {
  project = install();
  files = readdirSync(project.installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(project.installed.length + 1));
}, 60_000);
afterAll(() => project?.remove());

const textOf = (file: string) => readFileSync(join(project.installed, file), "utf8");

describe("what `npm pack` takes", () => {
  it("is the compiled package, its types, its sources, the readme and the licence", () => {
    const kinds = new Set(files.map((file) => file.replace(/^(dist\/)?.*?((\.d)?\.\w+)$/, "$1*$2")));
    const loose = ["LICENSE", "*.json", "*.md"];
    expect([...kinds].sort()).toEqual([...loose, "*.ts", "dist/*.d.ts", "dist/*.js", "dist/*.map"].sort());
    expect(files.filter((file) => /test|\.tgz|tsconfig|pack\.mjs/.test(file))).toEqual([]);
  });

  it("names no place on the machine that packed it", () => {
    const places = [root, tmpdir(), dirname(project.folder)];
    const telling = files.filter((file) => places.some((place) => textOf(file).includes(place)));
    expect(telling).toEqual([]);
  });

  it("has declarations that lead to sources which are there", () => {
    const maps = files.filter((file) => file.endsWith(".d.ts.map"));
    expect(maps.length).toBeGreaterThan(0);
    const lost = maps.filter((file) =>
      (JSON.parse(textOf(file)).sources as string[]).some(
        (source) => !existsSync(join(project.installed, dirname(file), source)),
      ),
    );
    expect(lost).toEqual([]);
  });

  it("depends on nothing, runs nothing when it is installed, and may be shaken by bundlers", () => {
    const manifest = JSON.parse(textOf("package.json"));
    expect(manifest).toMatchObject({ name: "nonlinear", type: "module", sideEffects: false, license: "MIT" });
    expect(Object.keys(manifest)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/dependencies|scripts|private/i)]),
    );
  });

  it("weighs less than 2.5 MB when it is unpacked, sources and declarations included, and 0.7 MB before", () => {
    const size = files.reduce((total, file) => total + statSync(join(project.installed, file)).size, 0);
    expect(size).toBeLessThan(2_500_000);
    expect(project.tarball.length).toBeLessThan(700_000);
  });
});

describe("packing", () => {
  it("leaves the sources as they were: the exports lead to them again, and nothing compiled is left", () => {
    const manifest = readFileSync(join(project.packed, "package.json"), "utf8");
    expect(manifest).toBe(readFileSync(join(root, "src/compute/package.json"), "utf8"));
    expect(existsSync(join(project.packed, "dist"))).toBe(false);
    expect(existsSync(join(project.packed, ".package.json"))).toBe(false);
  });

  it("repairs a pack that was broken off", () => {
    const before = readFileSync(join(project.packed, "package.json"), "utf8");
    project.run(process.execPath, [join(project.packed, "pack.mjs")]);
    expect(readFileSync(join(project.packed, "package.json"), "utf8")).toContain("./dist/index.js");
    project.run(process.execPath, [join(project.packed, "pack.mjs"), "--undo"]);
    expect(readFileSync(join(project.packed, "package.json"), "utf8")).toBe(before);
  });

  it("is no concern of the repository's: there the name means the source", () => {
    const { exports } = JSON.parse(readFileSync(join(root, "src/compute/package.json"), "utf8"));
    expect(exports).toEqual({ ".": "./index.ts", "./digits": "./digits.ts" });
  });
});

describe("the linters of packages", () => {
  it("publint has nothing to say", async () => {
    const { messages } = await publint({ pack: { tarball: project.tarball.buffer } });
    expect(messages).toEqual([]);
  });

  it("arethetypeswrong finds both doors typed, under Node's ESM and for bundlers, without a problem", async () => {
    const analysis = await checkPackage(createPackageFromTarballData(project.tarball));
    if (!analysis.types) throw new Error("The package has no types");
    expect(Object.keys(analysis.entrypoints)).toEqual([".", "./digits"]);
    for (const { resolutions } of Object.values(analysis.entrypoints)) {
      for (const kind of ["node16-esm", "bundler"] as const) {
        expect(resolutions[kind].resolution?.isTypeScript).toBe(true);
        expect(resolutions[kind].visibleProblems ?? []).toEqual([]);
      }
    }
    // The package is ESM alone. A require() of it is told so by its types, and works in Node 20.19, 22.12 and later.
    // What TypeScript called "node10" knew no exports, and is gone from TypeScript 7.
    const accepted = { "node16-cjs": "CJSResolvesToESM", node10: "NoResolution" };
    const others = analysis.problems.filter(
      (problem) =>
        !("resolutionKind" in problem) ||
        accepted[problem.resolutionKind as keyof typeof accepted] !== problem.kind,
    );
    expect(others).toEqual([]);
  });
});

describe("the types", () => {
  it.each(["nodenext", "bundler"] as const)(
    "hold under the strictest checks, resolved as %s",
    (resolution) => {
      expect(typeErrors([project.write("types.ts", consumer)], resolution)).toEqual([]);
    },
  );
});

/** The Nodes of this machine: the repository's own, and those outside it. */
const candidates = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "node"));
const present = [process.execPath, ...candidates].filter((path) => existsSync(path));
const nodes = [...new Set(present.map((path) => realpathSync(path)))].map((path) => ({
  path,
  version: execFileSync(path, ["--version"], { encoding: "utf8" }).trim(),
}));

describe("runs", () => {
  const javascript = ts.transpileModule(consumer, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  }).outputText;

  it.each(nodes)("under Node $version", ({ path }) => {
    project.write("consumer.mjs", javascript);
    expect(project.run(path, ["consumer.mjs"]).trim()).toBe(expected());
  });

  it("under Deno, types checked, with no access to a network", () => {
    project.write("consumer.ts", consumer);
    const options = ["--check", "--no-remote", "--cached-only", "--node-modules-dir=manual"];
    const output = project.run("deno", ["run", ...options, "consumer.ts"], {
      DENO_DIR: join(project.folder, ".deno"),
      NO_COLOR: "1",
    });
    expect(output.trim()).toBe(expected());
  });

  it("bundled by esbuild for a browser", async () => {
    const { outputFiles } = await esbuild({
      stdin: { contents: javascript, resolveDir: project.folder },
      bundle: true,
      write: false,
      format: "iife",
      platform: "browser",
    });
    expect(printed(outputFiles[0]?.text ?? "")).toBe(expected());
  });

  it("bundled by rolldown for a browser", async () => {
    const bundle = await rolldown({ input: project.write("rolled.mjs", javascript), platform: "browser" });
    const { output } = await bundle.generate({ format: "iife" });
    expect(printed(output[0].code)).toBe(expected());
  });
});

/** What a classic script prints where there is nothing but the language and a console. */
function printed(script: string): string {
  const lines: string[] = [];
  runInNewContext(script, { console: { log: (line: string) => lines.push(line) } });
  return lines.join("\n");
}
