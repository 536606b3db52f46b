import type { Sidecar } from "../take-away/chapter.ts";
import { declaration, listed } from "../take-away/imports.ts";

/** What the file beside a download brings, and which module each of its names comes from. */
export interface Origin {
  sidecar: Sidecar;
  names: Readonly<Record<string, readonly string[]>>;
}

/** What only a file needs: a page has a language and controls of its own. */
const forFiles = ["setLanguage", "setControls"];

/** A line by which a downloaded cell takes names out of a namespace: `const { dot, line: l } = $Plot;`. */
const taking = /^const \{ ([^}]*) \} = \$([\w$]+);\n?/gm;

/**
 * A cell's text with the imports that the page has: those of the file beside a download are again of the modules they
 * came from, and those by which Deno fetches one of these modules are of that module. Others stay, for the compiler to judge.
 */
export function ownImports(source: string, origin: Origin): string {
  const { sidecar, names: known } = origin;
  const wholes = new Map(Object.entries(sidecar.namespaces).map(([module, whole]) => [whole, module]));
  const taken = new Map<string, string[]>();
  const opens = new RegExp(declaration).test(source) && source.includes(sidecar.file);
  const text = opens
    ? source.replace(taking, (line, names: string, whole: string) => {
        const module = wholes.get(whole);
        if (module === undefined) return line;
        taken.set(
          module,
          listed(names).map((name) => name.replace(/\s*:\s*/, " as ")),
        );
        return "";
      })
    : source;
  return text.replace(declaration, (line, typed, local, names, double, single) => {
    const from: string = double ?? single;
    if (!from.endsWith(`/${sidecar.file}`) && from !== sidecar.file) {
      const module = /^(?:npm|jsr):\/?(@?[^@]+)(?:@[^/]*)?$/.exec(from)?.[1] ?? "";
      return Object.hasOwn(sidecar.namespaces, module) ? line.replace(from, module) : line;
    }
    if (local !== undefined) return line;
    return sorted(listed(names), { wholes, known, taken, flat: sidecar.flat }, Boolean(typed));
  });
}

interface Places {
  wholes: ReadonlyMap<string, string>;
  known: Origin["names"];
  taken: ReadonlyMap<string, string[]>;
  flat: readonly string[];
}

/** The declarations that bring these names, module by module. */
function sorted(names: string[], { wholes, known, taken, flat }: Places, typed: boolean): string {
  const lists = new Map<string, string[]>();
  const namespaces = new Map<string, string>();
  const put = (module: string, name: string) => lists.set(module, [...(lists.get(module) ?? []), name]);
  for (const item of names) {
    const [, type = "", name = "", local = name] =
      /^(type\s+)?([\w$]+)(?:\s+as\s+([\w$]+))?$/.exec(item) ?? [];
    const whole = wholes.get(name);
    if (forFiles.includes(name)) continue;
    if (whole === undefined) {
      // A name that none of the modules has is left to the first: the compiler says that it is not there.
      const module = flat.find((candidate) => known[candidate]?.includes(name)) ?? flat[0] ?? "";
      put(module, typed && !type ? `type ${item}` : item);
    } else if (local === `$${name}`) for (const each of taken.get(whole) ?? []) put(whole, each);
    else namespaces.set(whole, local);
  }
  const spaces = [...namespaces].map(([module, local]) => [
    module,
    `import * as ${local} from "${module}";\n`,
  ]);
  const braces = [...lists].map(([module, list]) => [module, declarationOf(list, module)]);
  return [...spaces, ...braces]
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, text]) => text)
    .join("");
}

/** Columns that a line of a chapter's code has. */
const width = 100;

function declarationOf(names: string[], module: string): string {
  const line = `import { ${names.join(", ")} } from "${module}";\n`;
  if (line.length <= width + 1) return line;
  return `import {\n${names.map((name) => `  ${name},\n`).join("")}} from "${module}";\n`;
}
