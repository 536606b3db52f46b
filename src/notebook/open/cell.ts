import type { InputValue, Language } from "../protocol.ts";
import { isInputValue } from "../client/keeping/saved.ts";
import { silent } from "../take-away/cell.ts";
import { type Origin, ownImports } from "./imports.ts";

/** A cell's text as the page has it, and what its file said beside it. */
export interface OwnCell {
  source: string;
  /** where its controls stand, in their order */
  controls?: (InputValue | undefined)[];
  /** the language in which its notebook speaks */
  language?: Language;
}

const speaking = /^setLanguage\("(en|zh-cn)"\);?[ \t]*(?:\n|$)/m;
const setting = /^setControls\((.*)\);?[ \t]*(?:\n|$)/m;

/** Takes back what a download adds to a cell for Jupyter. */
export function ownCell(text: string, origin: Origin): OwnCell {
  let source = ownImports(text, origin);
  const language = speaking.exec(source)?.[1] as Language | undefined;
  source = source.replace(speaking, "");
  const controls = controlsOf(setting.exec(source)?.[1]);
  if (controls) source = source.replace(setting, "");
  return { source: loud(source), ...(controls ? { controls } : {}), ...(language ? { language } : {}) };
}

function controlsOf(values: string | undefined): (InputValue | undefined)[] | undefined {
  if (values === undefined) return undefined;
  try {
    const list: unknown[] = JSON.parse(`[${values.replaceAll("undefined", "null")}]`);
    return list.map((value) => (isInputValue(value) ? value : undefined));
  } catch {
    // Her own change of the line; the compiler says what it makes of it.
    return undefined;
  }
}

/** A statement that leaves a value behind ends here as it is; for Jupyter, `silent` ends it with an `undefined`. */
function loud(text: string): string {
  const bare = text.replace(/\nundefined;\s*$/, "");
  const block = /[};]\s*$/.test(bare);
  const again = silent({ name: "", source: bare, inputs: [], outputs: [], insertions: [] });
  return bare !== text && block && again === text.trimEnd() ? bare : text;
}
