/** A tag of the prose with what is between its ends; `true` stands for an attribute without a value. */
export interface Tag {
  name: string;
  attributes: Record<string, string | true>;
  /** undefined where the tag closes itself */
  children: Node[] | undefined;
}

export type Node = string | Tag;

/** Code and formulas, in which a `<` is no tag; comments; then tags. */
const token =
  /(?<kept>^([ \t]*)(`{3,}|~{3,}).*\n[\s\S]*?^\2\3[ \t]*$|\$\$[\s\S]*?\$\$|\$(?:\\.|[^$\\\n])+\$|`[^`\n]+`)|(?<comment>\{\/\*[\s\S]*?\*\/\})|<(?<end>\/)?(?<name>[A-Za-z][\w.]*)(?<attributes>(?:\s+[\w-]+(?:=(?:"[^"]*"|\{[^}]*\}))?)*)\s*(?<closed>\/)?>/gm;

/**
 * The text of an MDX file, without front matter and imports, as text and tags.
 * @example parseTags('As <Ref to="a" /> says') // ["As ", { name: "Ref", attributes: { to: "a" }, children: undefined }, " says"]
 */
export function parseTags(body: string): Node[] {
  const text = body.replace(/^import .*$/gm, "");
  const open: { name: string; children: Node[] }[] = [{ name: "", children: [] }];
  const add = (node: Node) => void (node !== "" && open.at(-1)?.children.push(node));
  let at = 0;
  for (const match of text.matchAll(token)) {
    const { kept, comment, name = "", end, attributes = "", closed } = match.groups ?? {};
    add(text.slice(at, match.index));
    at = match.index + match[0].length;
    if (kept !== undefined) add(kept);
    else if (comment !== undefined) continue;
    else if (end) close(open, name);
    else {
      const children: Node[] = [];
      add({ name, attributes: attributesOf(attributes), children: closed ? undefined : children });
      if (!closed) open.push({ name, children });
    }
  }
  add(text.slice(at));
  const [root, unclosed] = open;
  if (unclosed)
    throw new SyntaxError(`Cannot read the prose: expected </${unclosed.name}>, received its end`);
  return root?.children ?? [];
}

function close(open: { name: string }[], name: string): void {
  const last = open.length > 1 ? open.pop() : undefined;
  if (last?.name !== name)
    throw new SyntaxError(
      `Cannot read the prose: expected </${last?.name ?? "nothing"}>, received </${name}>`,
    );
}

function attributesOf(text: string): Tag["attributes"] {
  const found = [...text.matchAll(/([\w-]+)(?:=(?:"([^"]*)"|\{([^}]*)\}))?/g)];
  return Object.fromEntries(
    found.map(([, key = "", quoted, braced]) => [key, quoted ?? braced?.trim() ?? true]),
  );
}
