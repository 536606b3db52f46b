import { difference, type Stretch } from "./difference.ts";
import css from "./panel.css?raw";
import type { VersionWords } from "./words.ts";

/** Unchanged lines that are shown on either side of a change. */
const around = 3;

const marks: Record<Stretch["kind"], string> = { same: "  ", removed: "− ", added: "+ " };
const tags: Record<Stretch["kind"], keyof HTMLElementTagNameMap> = {
  same: "span",
  removed: "del",
  added: "ins",
};

/** How one text differs from another, for reading: every line with its sign, whatever its colour. */
export function differenceView(before: string, after: string, legend: string, words: VersionWords) {
  const figure = element("figure", "nb-difference");
  const text = element("pre");
  text.tabIndex = 0;
  text.ariaLabel = words.difference;
  const stretches = difference(before, after);
  for (const [i, { kind, lines }] of stretches.entries()) {
    if (kind === "same") text.append(...same(lines, i === 0, i === stretches.length - 1, words));
    else text.append(block(tags[kind], kind, lines));
  }
  figure.append(element("figcaption", "", legend), text);
  return figure;
}

/** A text that comes in addition, for reading. */
export function additionView(text: string, legend: string, label: string): HTMLElement {
  const figure = element("figure", "nb-difference");
  const pre = element("pre");
  pre.tabIndex = 0;
  pre.ariaLabel = label;
  pre.append(block(tags.added, "added", text.split("\n")));
  figure.append(element("figcaption", "", legend), pre);
  return figure;
}

/** Unchanged lines; of many, those next to a change. */
function same(lines: string[], first: boolean, last: boolean, words: VersionWords): HTMLElement[] {
  const [head, tail] = [first ? 0 : around, last ? 0 : around];
  const left = lines.length - head - tail;
  if (left < 2) return [block("span", "same", lines)];
  return [
    block("span", "same", lines.slice(0, head)),
    element("i", "", `⋯ ${words.alike(left)}\n`),
    block("span", "same", lines.slice(lines.length - tail)),
  ];
}

function block(tag: keyof HTMLElementTagNameMap, kind: Stretch["kind"], lines: string[]): HTMLElement {
  return element(tag, "", lines.map((line) => `${marks[kind]}${line}\n`).join(""));
}

/** An element with text; never with markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = "",
  text = "",
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

export function button(text: string, act: () => void): HTMLButtonElement {
  const made = element("button", "nb-button", text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/** A box in the page's flow that asks the reader something. Its styles come with it: few pages ever need them. */
export function panel(label: string): HTMLElement {
  if (!document.getElementById("nb-panel-styles")) {
    const styles = element("style", "", css);
    styles.id = "nb-panel-styles";
    document.head.append(styles);
  }
  const made = element("section", "nb-panel not-content");
  made.ariaLabel = label;
  return made;
}
