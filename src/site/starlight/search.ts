import { arrange, type Found, type Row } from "./results.ts";

type Results = { results: { data(): Promise<Found> }[] };
type Options = { filters: Record<string, unknown> };

interface Pagefind {
  search(query: string, options: Options): Promise<Results>;
  debouncedSearch(query: string, options: Options): Promise<Results | null>;
}

const pagesShown = 8;
const reference = { part: "reference" };

/** The search: a dialog over Pagefind's index, which is fetched when the dialog opens. */
export function defineSearch(): void {
  customElements.define("site-search", SiteSearch);
}

class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;

  connectedCallback() {
    const [dialog, input] = [this.#part("dialog"), this.#part("input")];
    const open = () => {
      this.#pagefind ??= import(/* @vite-ignore */ `${location.origin}/pagefind/pagefind.js`);
      this.#pagefind.catch(() => this.#fail());
      dialog.showModal();
      input.focus();
    };
    this.#part("[data-open]").addEventListener("click", open);
    input.addEventListener("input", () => this.#search(input.value.trim()).catch(() => this.#fail()));
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      this.querySelector<HTMLAnchorElement>("ol a")?.click();
    });
    dialog.addEventListener("click", ({ target }) => {
      if (target === dialog || (target as Element).closest("ol a")) dialog.close();
    });
    addEventListener("keydown", (event) => {
      if (event.key !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      if (dialog.open) dialog.close();
      else open();
    });
  }

  async #search(query: string) {
    const pagefind = await this.#pagefind;
    const chapters = query && (await pagefind?.debouncedSearch(query, { filters: { not: reference } }));
    const names = query && (await pagefind?.search(query, { filters: reference }));
    if (query !== this.#part("input").value.trim() || chapters === null) return;
    const pages = await Promise.all([chapters, names].map((found) => firstPages(found || { results: [] })));
    const rows = arrange(query, pages[0] ?? [], pages[1] ?? []);
    this.#part("ol").replaceChildren(...rows.map(row));
    this.#part("[role=status]").textContent =
      query && rows.length === 0 ? `${this.dataset["nothing"]} “${query}”` : "";
  }

  #fail() {
    this.#pagefind = undefined;
    this.#part("[role=status]").textContent = this.dataset["failed"] ?? "";
  }

  #part<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name];
  #part(selector: string): HTMLElement;
  #part(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }
}

function firstPages({ results }: Results): Promise<Found[]> {
  return Promise.all(results.slice(0, pagesShown).map((result) => result.data()));
}

/** Pagefind's excerpts are the site's own text, escaped, with `<mark>` around the words that were found. */
function row({ page, passage: { title, url, excerpt } }: Row): HTMLLIElement {
  const [item, link, name, text] = [element("li"), element("a"), element("strong"), element("span")];
  link.href = url;
  name.textContent = title === page.meta.title ? title : `${page.meta.title} › ${title}`;
  text.innerHTML = excerpt;
  link.append(name, text);
  item.append(link);
  return item;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
  return document.createElement(name);
}
