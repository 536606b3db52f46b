import type { CheckFailure, CheckReport, ShownValue } from "../protocol.ts";
import { outputHtml } from "../show/html.ts";
import { showingIn } from "./outputs.ts";
import { tellError, type Telling, withCode } from "./plain/show.ts";
import { wordsOf } from "./words.ts";

/** What a check found: praise, or the first case that fails in its parts, or where the attempt broke. */
export function tellVerdict({ passed, message, failure, error }: CheckReport, telling: Telling): Node[] {
  const text = (words: string) => document.createTextNode(words);
  if (failure) return [text(`✗ ${wordsOf(telling.language).verdict.first}`), ...parts(failure, telling)];
  if (error) return [text("✗ "), ...tellError(error, telling)];
  return [text(`${passed ? "✓" : "✗"} ${message}`)];
}

function parts({ input, expected, received, within, hint, figure }: CheckFailure, telling: Telling): Node[] {
  const words = wordsOf(telling.language).verdict;
  const list = document.createElement("dl");
  const add = (label: string, ...value: (Node | string)[]) => {
    const pair = document.createElement("div");
    const term = document.createElement("dt");
    const description = document.createElement("dd");
    term.textContent = label;
    description.append(...value);
    pair.append(term, " ", description);
    list.append(pair, "\n");
  };
  add(words.input, code({ text: input }));
  add(words.expected, code(expected), ...(within ? [` (${words.within} ${within})`] : []));
  add(words.received, code(received));
  const shown: Node[] = [list];
  if (hint) {
    const advice = document.createElement("p");
    advice.append(...withCode(hint));
    shown.push(advice);
  }
  if (figure) {
    const holder = document.createElement("template");
    holder.innerHTML = outputHtml(figure, showingIn(telling.language));
    shown.push(...holder.content.childNodes);
  }
  return shown;
}

/** A value, the stretch that is wrong marked. */
function code({ text, mark }: ShownValue): HTMLElement {
  const element = document.createElement("code");
  if (!mark) element.textContent = text;
  else {
    const wrong = document.createElement("mark");
    wrong.textContent = text.slice(mark.from, mark.to);
    element.append(text.slice(0, mark.from), wrong, text.slice(mark.to));
  }
  return element;
}
