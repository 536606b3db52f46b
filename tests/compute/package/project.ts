import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** An empty project into which the packed package was installed. */
export interface Project {
  folder: string;
  tarball: Uint8Array<ArrayBuffer>;
  /** The folder that was packed, as packing left it. */
  packed: string;
  installed: string;
  /** Runs a program in the project, and gives what it printed. */
  run(program: string, args: string[], environment?: Record<string, string>): string;
  write(file: string, text: string): string;
  /** Lets the project import a library of the repository's. */
  borrow(library: string): void;
  remove(): void;
}

export const root = resolve(import.meta.dirname, "../../..");
const modules = join(root, "node_modules");

/** Packs a copy of src/compute, so that who works in the repository meanwhile sees nothing of it, and installs it. */
export function install(): Project {
  const place = mkdtempSync(join(tmpdir(), "nonlinear-package-"));
  const packed = join(place, "repository/src/compute");
  const folder = join(place, "project");
  cpSync(join(root, "src/compute"), packed, {
    recursive: true,
    filter: (path) => !/\/(dist|node_modules)$|\.tgz$/.test(path),
  });
  symlinkSync(modules, join(place, "repository/node_modules"));
  mkdirSync(folder);

  const run: Project["run"] = (program, args, environment = {}) =>
    execute(folder, program, args, { npm_config_cache: join(place, "npm"), ...environment });
  const write: Project["write"] = (file, text) => {
    writeFileSync(join(folder, file), text);
    return join(folder, file);
  };
  write("package.json", '{ "type": "module", "private": true }');
  const remove = () => rmSync(place, { recursive: true, force: true });
  const filename = packAndInstall(run, packed, place, remove);
  return {
    folder,
    packed,
    run,
    write,
    installed: join(folder, "node_modules/nonlinear"),
    tarball: new Uint8Array(readFileSync(join(place, filename))),
    borrow(library) {
      mkdirSync(join(folder, "node_modules", library, ".."), { recursive: true });
      symlinkSync(join(modules, library), join(folder, "node_modules", library));
    },
    remove,
  };
}

/** Gives the tarball's name; where something fails, nothing is left behind. */
function packAndInstall(run: Project["run"], packed: string, place: string, remove: () => void): string {
  try {
    const [{ filename }] = JSON.parse(
      run("npm", ["pack", packed, "--json", "--offline", "--pack-destination", place]),
    );
    run("npm", ["install", join(place, filename), "--offline", "--no-audit", "--no-fund"]);
    return filename;
  } catch (error) {
    remove();
    throw error;
  }
}

function execute(cwd: string, program: string, args: string[], environment: Record<string, string>): string {
  try {
    return execFileSync(program, args, {
      cwd,
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "", ...environment },
      stdio: "pipe",
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${program} ${args.join(" ")} failed:\n${stdout}\n${stderr}`);
  }
}
