import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  insertCompletionText,
  pickedCompletion,
} from "@codemirror/autocomplete";
import { type Extension, Prec } from "@codemirror/state";
import { EditorView, hoverTooltip, keymap, type Tooltip } from "@codemirror/view";
import type { Answers, Question, Reference, Suggestion } from "../protocol.ts";
import { callHelp, show } from "./call-help.ts";
import { card } from "./card.ts";

type Ask = Question extends infer Q ? (Q extends Question ? Omit<Q, "cell"> : never) : never;

/** What an editor asks about its cell, and where the reader can read on. */
export interface Assistant {
  ask<K extends Question["kind"]>(question: Ask & { kind: K }): Promise<Answers[K]>;
  addressOf(reference: Reference): string | undefined;
  words: { reference: string };
}

/**
 * Types and docstrings while one types: names that fit, on typing or Ctrl-Space; what a name is, under the
 * pointer or with Ctrl-I; the parameters of the call that is being written.
 */
export function assist(assistant: Assistant): Extension {
  const explain = async (_view: EditorView, pos: number): Promise<Tooltip | null> => {
    const found = await assistant.ask({ kind: "explain", offset: pos }).catch(() => undefined);
    if (!found?.signature) return null;
    return { pos: found.from, end: found.to, above: true, create: () => ({ dom: card(found, assistant) }) };
  };
  const inspect = (view: EditorView) => {
    const { state } = view;
    void explain(view, state.selection.main.head).then((tooltip) => {
      if (view.state.selection === state.selection) show(view, tooltip);
    });
    return true;
  };
  return [
    looks,
    autocompletion({ override: [(context) => complete(context, assistant)], icons: false }),
    hoverTooltip(explain, { hideOnChange: true }),
    callHelp(assistant),
    Prec.high(keymap.of([{ key: "Mod-i", run: inspect }])),
  ];
}

/** Their looks come with the editor: no page pays for them before. */
const looks = EditorView.baseTheme({
  ".cm-tooltip:has(.nb-card, > ul)": {
    maxWidth: "min(34rem, calc(100vw - 2rem))",
    border: "1px solid var(--nb-border-strong)",
    borderRadius: "4px",
    background: "var(--nb-page)",
    color: "var(--nb-text)",
    fontFamily: "var(--nb-font-ui)",
    fontSize: "0.8125rem",
    lineHeight: "1.45",
  },
  ".nb-card": { maxHeight: "18rem", padding: "0.4rem 0.7rem", overflow: "auto" },
  ".nb-card > pre": {
    margin: "0",
    padding: "0",
    border: "0",
    background: "none",
    fontFamily: "var(--nb-font-code)",
    whiteSpace: "pre-wrap",
  },
  ".nb-card > p": { margin: "0.35rem 0 0" },
});

async function complete(context: CompletionContext, assistant: Assistant): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\w$]+/);
  const member = context.matchBefore(/\.[\w$]*/);
  if (!word && !member && !context.explicit) return null;
  if (/^\d/.test(word?.text ?? "") && !member) return null;
  const offset = context.pos;
  const found = await assistant.ask({ kind: "suggest", offset }).catch(() => []);
  if (context.aborted || found.length === 0) return null;
  const options = found.map((suggestion) => option(suggestion, offset, assistant));
  return { from: word?.from ?? offset, options, validFor: /^[\w$]*$/ };
}

function option({ name, kind, rank, module }: Suggestion, offset: number, assistant: Assistant): Completion {
  return {
    label: name,
    type: kind,
    ...(module ? { detail: module, apply: importing(module) } : {}),
    // TypeScript's ranks begin at 11 for what is near; 16 is what has to be imported.
    boost: 2 * (11 - Math.min(20, Number.parseInt(rank, 10) || 20)),
    async info() {
      const found = await assistant.ask({ kind: "describe", offset, name, ...(module ? { module } : {}) });
      return found ? card(found, assistant) : null;
    },
  };
}

/** Takes a name together with its import: into the cell's own import of that module, or a new one above all. */
function importing(module: string): Completion["apply"] {
  return (view, completion, from, to) => {
    const text = view.state.doc.toString();
    const own = new RegExp(`^import \\{ ?(?=[^}]*\\} from "${module}")`, "m").exec(text);
    const at = own ? own.index + own[0].length : 0;
    const insert = own ? `${completion.label}, ` : `import { ${completion.label} } from "${module}";\n`;
    const named = insertCompletionText(view.state, completion.label, from, to);
    view.dispatch({ ...named, annotations: pickedCompletion.of(completion) });
    view.dispatch({ changes: { from: at, insert } });
  };
}
