import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";
import { round, roundCell } from "../../notebook/compile/round.ts";
import type { CompiledCell, LensManifest } from "../../notebook/protocol.ts";
import { bundlePackages, bundleScript } from "./bundle.ts";
import { importedNames, packages } from "./packages.ts";

/**
 * Parts of the package that stay as they are, and whose results are rounded where they are used: seeded generators,
 * which must draw the same, and special functions, which stand beside `Math.exp` and are accurate by arithmetic of
 * double precision that no narrower format has. Data are read as they are.
 */
const untouched = /\/src\/compute\/(random|special|data)\//;

/** Rounds each file of the package on its way into a bundle. */
const rounding: Plugin = {
  name: "nonlinear:rounding",
  setup(build) {
    build.onLoad({ filter: /\/src\/compute\/.*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      return { contents: untouched.test(path) ? text : round(text, "ts", "$inside"), loader: "ts" };
    });
  },
};

/** As `bundlePackages`, in rounded arithmetic; functions keep their names, which a lens tells. */
export async function bundleRounded(names: Record<string, string[]>): Promise<string> {
  const script = await bundlePackages(names, {
    plugins: [rounding],
    minify: false,
    minifySyntax: true,
    minifyWhitespace: true,
  });
  return `${script}\n//# sourceURL=rounded:${Object.keys(names).join("+").replaceAll("/", "-")}`;
}

/** What a chapter's page fetches when its reader chooses a narrower format. */
export async function lensManifest(cells: readonly CompiledCell[], base: string): Promise<LensManifest> {
  const names = importedNames(cells);
  return {
    arithmetic: await bundleScript("src/notebook/lens/start.ts"),
    cells: Object.fromEntries(cells.map((cell) => [cell.name, roundCell(cell)])),
    part: { script: await bundleRounded(names), names },
    packages: Object.fromEntries(
      Object.keys(packages).map((name) => [name, `${base}/engine/rounded/${name}.js`]),
    ),
  };
}
