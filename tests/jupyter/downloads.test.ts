import { execFile, execFileSync } from "node:child_process";
import { cpSync, existsSync, globSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languages, listChapters } from "../../src/site/chapters.ts";
import { openJupyter, type Jupyter } from "./jupyter.ts";
import { agree, type NotebookCell, shown } from "./outputs.ts";

const built = "dist/download";
const names = listChapters("content").flatMap(({ slug }) =>
  Object.keys(languages).map((language) => `${slug}.${language}`),
);
const cellsOf = (path: string): NotebookCell[] => JSON.parse(readFileSync(path, "utf8")).cells;

/**
 * Deno's V8 and Node's differ in the last bit of Math.exp and Math.log, which training a deep net amplifies: these
 * state accuracies on a few dozen points after hundreds of steps.
 */
const trained: Record<string, number> = { "vanishing-gradients raceFigure": 0.3 };

let jupyter: Jupyter;
beforeAll(() => {
  if (!existsSync(built))
    throw new Error("Cannot test the downloads: the site is not built; run npm run build first");
  jupyter = openJupyter();
  for (const file of globSync(`${built}/*.{ipynb,ts,mjs}`))
    cpSync(file, join(jupyter.folder, basename(file)));
}, 120_000);
afterAll(() => jupyter?.close());

it("every notebook is valid to nbformat, in format 4.5", async () => {
  const files = globSync(`${built}/*.ipynb`);
  expect(files.map((file) => basename(file, ".ipynb")).sort()).toEqual([...names].sort());
  expect(await jupyter.faults(files)).toBe("");
});

/** Deno's kernel may still tell the client that a cell has ended before its last output, on a very busy machine. */
const again = { timeout: 300_000, retry: 2 };

describe.for(names)("%s", (name) => {
  it.concurrent(
    "runs in Jupyter without a network, and every cell shows what was published",
    again,
    async () => {
      const executed = await jupyter.execute(join(jupyter.folder, `${name}.ipynb`));
      expect(await jupyter.faults([executed])).toBe("");
      const published = cellsOf(join(built, `${name}.ipynb`)).filter((cell) => cell.cell_type === "code");
      const run = cellsOf(executed).filter((cell) => cell.cell_type === "code");
      expect(run.map(({ id }) => id)).toEqual(published.map(({ id }) => id));
      expect(published.flatMap(shown).length).toBeGreaterThan(20);
      const differences = published.flatMap((cell, i) => {
        const [before, after] = [shown(cell), shown(run[i] ?? cell)];
        const tolerance = trained[`${name.split(".")[0]} ${cell.metadata.name}`];
        const same =
          before.length === after.length && before.every((one, k) => agree(one, after[k] ?? "", tolerance));
        return same ? [] : [`${cell.metadata.name}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`];
      });
      expect(differences).toEqual([]);
    },
  );

  it.concurrent("runs in Node as a script, and prints what its cells show", async () => {
    const script = join(jupyter.folder, `${name}.ts`);
    const { stdout } = await promisify(execFile)(process.execPath, [script], { maxBuffer: 1e8 });
    const published = cellsOf(join(built, `${name}.ipynb`)).flatMap(shown);
    const printed = published.map((text) => text.replace(/^\[\w+\] /, "")).join("\n");
    expect(stdout.trimEnd().split("\n")).toEqual(printed.split("\n"));
  }, 120_000);

  it("is an archive that unzip accepts, with both files and what they need", () => {
    const archive = join(built, `${name}.zip`);
    const listing = execFileSync("python3", ["-m", "zipfile", "-l", archive], { encoding: "utf8" });
    for (const file of [`${name}.ts`, `${name}.ipynb`, "nonlinear-notebook.mjs", "package.json"])
      expect(listing).toContain(`${name}/${file} `);
    const into = join(jupyter.folder, "unpacked", name);
    mkdirSync(into, { recursive: true });
    execFileSync("python3", ["-m", "zipfile", "-e", archive, into]);
    for (const ending of ["ts", "ipynb"])
      expect(readFileSync(join(into, name, `${name}.${ending}`), "utf8")).toBe(
        readFileSync(join(built, `${name}.${ending}`), "utf8"),
      );
  });
});
