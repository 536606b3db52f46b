import { type Extension, StateEffect, StateField } from "@codemirror/state";
import {
  type EditorView,
  keymap,
  showTooltip,
  type Tooltip,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import type { CallHelp } from "../protocol.ts";
import type { Assistant } from "./assist.ts";

const put = StateEffect.define<Tooltip | null>();

const shown = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(put)) return effect.value;
    return value;
  },
  provide: (field) => showTooltip.from(field),
});

/** Puts a tooltip at the cursor, or takes it away; Escape and a move elsewhere do so too. */
export function show(view: EditorView, tooltip: Tooltip | null): void {
  if (tooltip || view.state.field(shown)) view.dispatch({ effects: put.of(tooltip) });
}

/** Shows the call that is being written, its parameter in bold, from the bracket that opens it to the one that closes it. */
export function callHelp({ ask }: Assistant): Extension {
  const hide = (view: EditorView) => {
    if (!view.state.field(shown)) return false;
    view.dispatch({ effects: put.of(null) });
    return true;
  };
  const follow = ViewPlugin.define(() => {
    let latest = 0;
    const refresh = async (view: EditorView) => {
      const mine = ++latest;
      // The change that brought us here is not the session's yet.
      await Promise.resolve();
      const pos = view.state.selection.main.head;
      const help = await ask({ kind: "call", offset: pos }).catch(() => undefined);
      if (mine !== latest || !view.dom.isConnected) return;
      const tooltip = help ? { pos, above: true, create: () => ({ dom: line(help) }) } : null;
      show(view, tooltip);
    };
    return {
      update(update: ViewUpdate) {
        const open = update.state.field(shown) !== null;
        if (update.docChanged && (open || typed(update))) void refresh(update.view);
        else if (update.selectionSet && open) void refresh(update.view);
        else if (update.focusChanged && !update.view.hasFocus && open)
          queueMicrotask(() => hide(update.view));
      },
    };
  });
  return [shown, follow, keymap.of([{ key: "Escape", run: hide }])];
}

/** Whether the change put in a bracket that opens a call, or a comma inside one. */
function typed({ changes }: ViewUpdate): boolean {
  let found = false;
  changes.iterChanges((_fromA, _toA, _fromB, _toB, inserted) => {
    if (/[(,]\s?\)?$/.test(inserted.toString())) found = true;
  });
  return found;
}

function line({ signature, parameters, active, text }: CallHelp): HTMLElement {
  const root = document.createElement("div");
  root.className = "nb-card";
  const pre = document.createElement("pre");
  const { from = 0, to = 0 } = parameters[active] ?? {};
  const strong = document.createElement("strong");
  strong.textContent = signature.slice(from, to);
  pre.append(signature.slice(0, from), strong, signature.slice(to));
  root.append(pre);
  const [first = ""] = text.split("\n\n");
  if (first) {
    const about = document.createElement("p");
    about.textContent = first.replace(/\n/g, " ");
    root.append(about);
  }
  return root;
}
