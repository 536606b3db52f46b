import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

/** The files the compiler needs, by virtual path, read from a checkout at `root`. For Node only. */
export function gatherTypes(root: string): Record<string, string> {
  const modules = join(root, "node_modules");
  return {
    ...libraries(join(modules, "typescript/lib"), "lib.es2024.d.ts"),
    ...packageFiles(join(modules, "@observablehq/plot"), "@observablehq/plot", (path) =>
      /^src\/.*\.d\.ts$/.test(path),
    ),
    ...declarations(join(root, "src/compute"), "nonlinear"),
    ...packageFiles(join(root, "src/notebook"), "notebook", (path) =>
      /^(author|protocol)\.ts$|^author\//.test(path),
    ),
  };
}

/** A library file of TypeScript's and all it refers to. */
function libraries(
  folder: string,
  entry: string,
  found: Record<string, string> = {},
): Record<string, string> {
  const path = `/lib/${entry}`;
  if (path in found) return found;
  const text = readFileSync(join(folder, entry), "utf8");
  found[path] = text;
  for (const [, name] of text.matchAll(/\/\/\/ <reference lib="(.+?)"/g))
    libraries(folder, `lib.${name}.d.ts`, found);
  return found;
}

function packageFiles(
  folder: string,
  name: string,
  wanted: (path: string) => boolean,
): Record<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules", folder.length))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((path) => path === "package.json" || wanted(path))
    .sort();
  return Object.fromEntries(
    found.map((path) => [`/node_modules/${name}/${path}`, readFileSync(join(folder, path), "utf8")]),
  );
}

/** What a package of TypeScript declares behind its doors, without the code. */
function declarations(folder: string, name: string): Record<string, string> {
  const { exports: doors }: { exports: Record<string, string> } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const program = ts.createProgram(
    Object.values(doors).map((door) => join(folder, door)),
    {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      lib: ["lib.es2023.d.ts"],
      types: [],
      strict: true,
      declaration: true,
      emitDeclarationOnly: true,
      allowImportingTsExtensions: true,
      outDir: `/node_modules/${name}`,
      rootDir: folder,
    },
  );
  const found: Record<string, string> = {
    [`/node_modules/${name}/package.json`]: JSON.stringify({
      name,
      type: "module",
      exports: Object.fromEntries(
        Object.entries(doors).map(([door, file]) => [door, file.replace(/\.ts$/, ".d.ts")]),
      ),
    }),
  };
  program.emit(undefined, (path, text) => {
    found[path] = text;
  });
  return found;
}
