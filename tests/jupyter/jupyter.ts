import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { findNbconvert, pythonOf } from "./nbconvert.mjs";

const run = promisify(execFile);
const much = { maxBuffer: 1e8 };

export interface Jupyter {
  /** Where the files of a test may lie. */
  folder: string;
  /** Executes a notebook in its folder as `jupyter nbconvert --execute` does; fails when a cell does. */
  execute(notebook: string): Promise<string>;
  /** What nbformat has to say against notebooks: nothing, when they are valid. */
  faults(notebooks: readonly string[]): Promise<string>;
  close(): void;
}

/** Jupyter with Deno's kernel of node_modules, in a folder of its own and, where the system lets it, without a network. */
export function openJupyter(): Jupyter {
  const nbconvert = findNbconvert();
  const folder = mkdtempSync(join(tmpdir(), "nonlinear-jupyter-"));
  const place = (name: string) => join(folder, name);
  mkdirSync(place("data/kernels/deno"), { recursive: true });
  const argv = [resolve("node_modules/.bin/deno"), "jupyter", "--kernel", "--conn", "{connection_file}"];
  const spec = { argv, display_name: "Deno", language: "typescript" };
  writeFileSync(place("data/kernels/deno/kernel.json"), JSON.stringify(spec));
  const env = {
    ...process.env,
    JUPYTER_DATA_DIR: place("data"),
    JUPYTER_CONFIG_DIR: place("config"),
    JUPYTER_RUNTIME_DIR: place("runtime"),
    IPYTHONDIR: place("ipython"),
    DENO_DIR: place("deno"),
    DENO_NO_UPDATE_CHECK: "1",
  };
  const alone = ["unshare", "-rn", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"];
  const isolates = spawnSync(alone[0] ?? "", [...alone.slice(1), "true"], { stdio: "ignore" }).status === 0;
  return {
    folder,
    async execute(notebook) {
      const options = ["--to", "notebook", "--execute", "--ExecutePreprocessor.timeout=120"];
      const all = [
        ...(isolates ? alone : []),
        nbconvert,
        ...options,
        "--output-dir",
        place("executed"),
        notebook,
      ];
      const [command = "", ...args] = all;
      await run(command, args, { env, ...much });
      return join(place("executed"), notebook.split("/").at(-1) ?? "");
    },
    async faults(notebooks) {
      const { stdout } = await run(pythonOf(nbconvert), ["-W", "error", "-c", validate, ...notebooks], much);
      return stdout;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const validate = `
import json, sys, nbformat
for path in sys.argv[1:]:
    try:
        raw = json.load(open(path, encoding="utf8"))
        nbformat.validate(raw)
        nbformat.validate(nbformat.read(path, as_version=4))
        if (raw["nbformat"], raw["nbformat_minor"]) != (4, 5): print(path, "is not nbformat 4.5")
    except Exception as fault:
        print(path, fault)
`;
