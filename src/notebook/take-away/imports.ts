import type { Sidecar } from "./chapter.ts";

/** Import declarations as cells hold them: at the margin, of a namespace or of names in braces. */
export const declaration =
  /^import\s+(type\s+)?(?:\*\s+as\s+([\w$]+)|\{([^}]*)\})\s*from\s*(?:"([^"]+)"|'([^']+)')[ \t]*;?[ \t]*\n?/gm;

/** What a text needs of the sidecar: names as `import { … }` writes them, and names to take out of a namespace. */
export interface Imports {
  names: Set<string>;
  taken: Map<string, Set<string>>;
}

/** Parts a cell's text from its imports of modules that the sidecar brings; others stay where they are. */
export function partImports(source: string, sidecar: Sidecar): { rest: string; imports: Imports } {
  const imports: Imports = { names: new Set(), taken: new Map() };
  const rest = source.replace(declaration, (text, typed, local, names, double, single, offset: number) => {
    const module: string = double ?? single;
    const whole = sidecar.namespaces[module];
    // A line inside a template or a comment may look like an import; a module of another name certainly is none of ours.
    if (whole === undefined || insideComment(source, offset)) return text;
    if (local !== undefined) imports.names.add(local === whole ? whole : `${whole} as ${local}`);
    else if (sidecar.flat.includes(module))
      for (const name of listed(names)) imports.names.add(typed ? `type ${name}` : name);
    else take(imports, whole, listed(names));
    return "";
  });
  return { rest, imports };
}

/** The declarations for what several cells import, each name once. */
export function importText(all: readonly Imports[], { file }: Pick<Sidecar, "file">): string {
  const names = new Set(all.flatMap(({ names }) => [...names]));
  const taken = new Map<string, Set<string>>();
  for (const { taken: one } of all)
    for (const [whole, from] of one) taken.set(whole, new Set([...(taken.get(whole) ?? []), ...from]));
  for (const whole of taken.keys()) names.add(`${whole} as $${whole}`);
  if (names.size === 0) return "";
  const inner = [...names].sort(byName).join(", ");
  const list = inner.length <= 70 ? `{ ${inner} }` : `{\n  ${wrapped([...names].sort(byName))},\n}`;
  const lines = [...taken].map(([whole, from]) => {
    return `const { ${[...from].map((name) => name.replace(/\s+as\s+/, ": ")).join(", ")} } = $${whole};\n`;
  });
  return `import ${list} from "./${file}";\n${lines.join("")}`;
}

/** Types are erased, so a type of a namespace needs no import at run time; its name is still declared. */
function take({ taken }: Imports, whole: string, names: string[]): void {
  const values = names.filter((name) => !name.startsWith("type "));
  if (values.length > 0) taken.set(whole, new Set([...(taken.get(whole) ?? []), ...values]));
}

/** Names as they stand between braces. */
export function listed(names: string): string[] {
  return names
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")
    .split(",")
    .map((name) => name.trim().replace(/\s+/g, " "))
    .filter((name) => name !== "");
}

function insideComment(source: string, offset: number): boolean {
  const before = source.slice(0, offset);
  return before.lastIndexOf("/*") > before.lastIndexOf("*/");
}

const bare = (name: string) => name.replace(/^type /, "").toLowerCase();

function byName(a: string, b: string): number {
  return bare(a) < bare(b) ? -1 : 1;
}

/** Names in lines of at most a hundred characters. */
function wrapped(names: string[]): string {
  let width = 0;
  return names
    .map((name, i) => {
      const breaks = i > 0 && width + name.length > 94;
      width = (breaks || i === 0 ? 0 : width) + name.length + 2;
      return `${i === 0 ? "" : breaks ? ",\n  " : ", "}${name}`;
    })
    .join("");
}
