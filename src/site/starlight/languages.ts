import { findPlace, type Place, placeTop } from "./place.ts";

const placeKey = "nonlinear-place";
const languageKey = "nonlinear-language";

/** The language switch: the other language opens at the place that is being read. */
export function defineLanguages(): void {
  customElements.define(
    "nonlinear-languages",
    class extends HTMLElement {
      connectedCallback() {
        for (const link of this.querySelectorAll("a")) link.addEventListener("click", () => leave(link));
      }
    },
  );
  // Until the page is loaded, the browser itself moves it to the section in the address.
  addEventListener("load", () => requestAnimationFrame(arrive));
}

function leave(link: HTMLAnchorElement): void {
  const place = findPlace(landmarks(), readingLine());
  // A link's changes go along; where the page stood is found by the place alone.
  link.hash = location.hash.startsWith("#share=") ? location.hash : (place?.id ?? "");
  attempt(() => localStorage.setItem(languageKey, link.dataset["language"] ?? ""));
  attempt(() => sessionStorage.setItem(placeKey, JSON.stringify({ ...place, path: link.pathname })));
}

/** The address's hash has brought the section; this brings the place within it. */
function arrive(): void {
  attempt(() => {
    const kept = sessionStorage.getItem(placeKey);
    sessionStorage.removeItem(placeKey);
    if (!kept) return;
    const place = JSON.parse(kept) as Place & { path: string };
    const top = place.path === location.pathname && placeTop(landmarks(), place);
    if (typeof top === "number") scrollBy({ top: top - readingLine(), behavior: "instant" });
  });
}

/** Everything in the text that has the same id in every language, from the top of the page down. */
function landmarks() {
  const elements = document.querySelectorAll<HTMLElement>(
    "main :is(h1,h2,h3,h4,figure,aside,[data-landmark])[id]",
  );
  return Array.from(elements, (element) => ({ id: element.id, top: element.getBoundingClientRect().top }));
}

function readingLine(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
}

/** Storage may be full or forbidden; then the section alone is kept. */
function attempt(action: () => void): void {
  try {
    action();
  } catch {}
}
