import { distanceTo, findPlace, type Place, type Sight } from "./place.ts";

const mark = "nonlinear-place";
const languageKey = "nonlinear-language";

/** The language switch: the other language opens at the place that is being read. */
export function defineLanguages(): void {
  customElements.define(
    "nonlinear-languages",
    class extends HTMLElement {
      connectedCallback() {
        for (const link of this.querySelectorAll("a")) link.addEventListener("click", leave);
      }
    },
  );
  const place = arriving();
  if (!place) return;
  const arrived = arrive(place);
  // Fonts may have come since; she may have gone on.
  addEventListener("load", () => scrollY === arrived && arrive(place));
}

function leave({ currentTarget, ctrlKey, metaKey, shiftKey }: MouseEvent): void {
  const link = currentTarget as HTMLAnchorElement;
  const place = findPlace(landmarks(), sight());
  try {
    localStorage.setItem(languageKey, link.dataset["language"] ?? "");
  } catch {}
  const shared = location.hash.startsWith("#share=") ? location.hash : "";
  const elsewhere = ctrlKey || metaKey || shiftKey;
  // A link's changes go along. Another tab is told the landmark by the address, which is all that reaches it.
  link.hash = shared || (elsewhere && place?.id) || "";
  // The window's name reaches the next page of this site and no other, storage or not.
  if (!elsewhere) window.name = mark + JSON.stringify([link.href, place]);
}

/** The place to which the language switch of the page before has sent the reader, once. */
function arriving(): Place | undefined {
  if (!window.name.startsWith(mark)) return undefined;
  const kept = window.name.slice(mark.length);
  window.name = "";
  try {
    const [address, place] = JSON.parse(kept);
    return address === location.href ? place : undefined;
  } catch {
    return undefined;
  }
}

/** Scrolls to the place, from where the keyboard then goes on; gives how far that was. */
function arrive(place: Place): number {
  scrollBy({ top: distanceTo(landmarks(), place) ?? 0, behavior: "instant" });
  const landmark = document.getElementById(place.id);
  landmark?.setAttribute("tabindex", "-1");
  landmark?.focus({ preventScroll: true });
  landmark?.removeAttribute("tabindex");
  return scrollY;
}

/** Everything in the text that is shown and has the same id in every language, from the top of the page down. */
function landmarks() {
  const all = document.querySelectorAll("main :is(h1,h2,h3,h4,figure,aside,[data-landmark],[data-cell])[id]");
  return Array.from(all)
    .filter((element) => element.checkVisibility())
    .map((element) => ({ id: element.id, top: element.getBoundingClientRect().top }));
}

/** What the bars at the top of the window leave of it. */
function sight(): Sight {
  return {
    from: parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0,
    to: innerHeight,
  };
}
