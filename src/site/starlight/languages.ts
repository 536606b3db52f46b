import { distanceTo, findPlace, type Place, type Sight } from "./place.ts";

const mark = "nonlinear-place";

/** The language switch: the other language opens at the place that is being read. */
export function defineLanguages(): void {
  customElements.define(
    "nonlinear-languages",
    class extends HTMLElement {
      connectedCallback() {
        for (const link of this.querySelectorAll("a")) link.onclick = (event) => leave(link, event);
      }
    },
  );
  const [kept, address, id = "", fraction, height] = window.name.split(" ");
  if (kept !== mark) return;
  window.name = "";
  if (address !== location.href) return;
  const place = { id, fraction: Number(fraction), height: Number(height) };
  arrive(place);
  const arrived = scrollY;
  // Fonts may have come since; she may have gone on.
  addEventListener("load", () => scrollY === arrived && arrive(place));
}

function leave(link: HTMLAnchorElement, { ctrlKey, metaKey, shiftKey }: MouseEvent): void {
  const place = findPlace(landmarks(), sight());
  try {
    localStorage.setItem("nonlinear-language", link.dataset["language"] ?? "");
  } catch {}
  link.search = location.search;
  // A link's changes go along, and what the address has unfolded. Another tab is told the landmark by the address,
  // which is all that reaches it.
  const unfolded = document.querySelector("main details:target[open]");
  if (unfolded || location.hash.startsWith("#share=")) link.hash = location.hash;
  else link.hash = ctrlKey || metaKey || shiftKey ? (place?.id ?? "") : "";
  // The window's name reaches the next page of this site and no other, storage or not.
  if (place) window.name = [mark, link.href, place.id, place.fraction, place.height].join(" ");
}

/** Scrolls to the place, from where the keyboard then goes on. */
function arrive(place: Place): void {
  scrollBy({ top: distanceTo(landmarks(), place) ?? 0, behavior: "instant" });
  const landmark = document.getElementById(place.id);
  landmark?.setAttribute("tabindex", "-1");
  landmark?.focus({ preventScroll: true });
  landmark?.removeAttribute("tabindex");
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
