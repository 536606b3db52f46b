import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import ts from "typescript";

/** A bundle's weight in bytes: minified, and what of that is sent when it is compressed by brotli. */
export interface Weight {
  minified: number;
  sent: number;
}

/** A value that a door exports, and the file it stems from, such as "softmax/softmax". */
export interface Exported {
  name: string;
  file: string;
}

/** Bundles modules for a browser, each alone, as seen from a folder. They are given, and weighed, by name. */
export async function weigh(folder: string, modules: Map<string, string>): Promise<Map<string, Weight>> {
  const { outputFiles } = await build({
    entryPoints: [...modules.keys()].map((name) => ({ in: `alone:${name}`, out: name })),
    plugins: [
      {
        name: "alone",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^alone:/ }, ({ path }) => ({ path, namespace: "alone" }));
          onLoad({ filter: /./, namespace: "alone" }, ({ path }) => ({
            contents: modules.get(path.slice("alone:".length)) ?? "",
            resolveDir: folder,
          }));
        },
      },
    ],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    outdir: folder,
    write: false,
    logLevel: "error",
  });
  const bundles = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
  return new Map(
    [...modules.keys()].map((name) => {
      const bundle = bundles.get(join(folder, `${name}.js`));
      if (!bundle) throw new Error(`Cannot weigh ${name}: esbuild made no bundle of it`);
      return [name, { minified: bundle.length, sent: brotliCompressSync(bundle).length }];
    }),
  );
}

/** What a door's source exports for run time. */
export function exportsOf(source: string): Exported[] {
  const { statements } = ts.createSourceFile(source, readFileSync(source, "utf8"), ts.ScriptTarget.Latest);
  return statements
    .filter(ts.isExportDeclaration)
    .flatMap(({ isTypeOnly, exportClause, moduleSpecifier }) => {
      if (isTypeOnly || !exportClause || !ts.isNamedExports(exportClause)) return [];
      const file = (moduleSpecifier as ts.StringLiteral).text.replace(/^\.\/|\.ts$/g, "");
      return exportClause.elements
        .filter((one) => !one.isTypeOnly)
        .map(({ name }) => ({ name: name.text, file }));
    });
}
