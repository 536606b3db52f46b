import { dirname } from "node:path";
import type { Plugin } from "esbuild";

/**
 * The virtual document without what no plot asks for, a tenth of the kernel: HTML's two thousand named characters
 * (the five of XML stay), style sheets as objects, and a serialiser that is there twice.
 */
export const lightDocument: Plugin = {
  name: "light-document",
  setup(build) {
    build.onLoad({ filter: /[\\/]decode-data-html\.js$/ }, ({ path }) => ({
      contents: 'export { xmlDecodeTree as htmlDecodeTree } from "./decode-data-xml.js";',
      resolveDir: dirname(path),
    }));
    build.onLoad({ filter: /[\\/]node_modules[\\/]cssom[\\/]lib[\\/]index\.js$/ }, () => ({
      contents: "export const parse = () => ({ cssRules: [] });",
    }));
    build.onLoad({ filter: /[\\/]node_modules[\\/]dom-serializer[\\/].*index\.js$/ }, () => ({
      contents:
        "export default () => { throw new TypeError('Cannot serialise with dom-serializer: it is left out'); };",
    }));
  },
};
