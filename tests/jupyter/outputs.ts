interface Output {
  output_type: string;
  data?: Record<string, string | string[]>;
  text?: string | string[];
  evalue?: string;
}

export interface NotebookCell {
  id: string;
  cell_type: "code" | "markdown";
  metadata: { name?: string };
  source: string | string[];
  outputs?: Output[];
}

const joined = (text: string | string[] = "") => (Array.isArray(text) ? text.join("") : text);

/** What a cell shows: each output's text with its richest kind, so that a lost picture is noticed. */
export function shown({ outputs = [] }: NotebookCell): string[] {
  return outputs.map(({ output_type: type, data, text, evalue }) => {
    if (!data) return `${type}: ${joined(text)}${evalue ?? ""}`;
    const plain = joined(data["text/plain"]);
    if (data["image/svg+xml"]) return `[picture] ${plain}`;
    return data["text/latex"] ? `[formula] ${plain}` : plain;
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: Deno colours what it shows
const colour = /\u001b\[\d+m/g;
const number = /[-−]?\d+(?:\.\d+)?(?:e[-−+]?\d+)?/g;

/** Whether two outputs say the same: words alike, numbers within `tolerance`, absolute or relative. */
export function agree(published: string, run: string, tolerance = 1e-9): boolean {
  // Deno shows a text that a cell ends in as TypeScript would write it.
  const text = run.replace(colour, "").replace(/^"(.*)"$/s, "$1");
  const read = (all: string) => [...all.matchAll(number)].map(([one]) => Number(one.replaceAll("−", "-")));
  const [a, b] = [read(published), read(text)];
  return (
    published.replace(number, "#") === text.replace(number, "#") &&
    a.every((value, i) => Math.abs(value - (b[i] ?? 0)) <= tolerance * Math.max(1, Math.abs(value)))
  );
}
