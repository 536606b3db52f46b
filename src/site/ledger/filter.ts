/** What a reader may choose by; the names are those of the form's fields and of the address's query. */
const fields = ["source", "chapter", "kind", "verdict"] as const;

/**
 * Filters the ledger's rows by form and address: `?source=001&verdict=false&q=relu`. A row that the address
 * names by its hash is opened, whatever is filtered.
 */
export function filterLedger(form: HTMLFormElement, rows: readonly HTMLDetailsElement[]): void {
  const inputs = () => new FormData(form);
  const texts = new Map<Element, string>();
  const text = (row: Element) => {
    const known = texts.get(row) ?? `${row.id} ${row.textContent}`.toLowerCase();
    texts.set(row, known);
    return known;
  };

  const apply = () => {
    const chosen = inputs();
    const terms = String(chosen.get("q") ?? "")
      .toLowerCase()
      .split(/\s+/)
      .filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const fits =
        fields.every((field) => {
          const wanted = String(chosen.get(field) ?? "");
          return wanted === "" || (row.dataset[field] ?? "").split(" ").includes(wanted);
        }) && terms.every((term) => text(row).includes(term));
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    const output = form.querySelector("output");
    if (output)
      output.textContent = (output.dataset.words ?? "")
        .replace("#", String(shown))
        .replace("%", String(rows.length));
    form.toggleAttribute("data-empty", shown === 0);
  };

  const toAddress = () => {
    const query = new URLSearchParams();
    for (const [name, value] of inputs()) if (value !== "") query.set(name, String(value));
    const tail = query.size > 0 ? `?${query}` : "";
    history.replaceState(history.state, "", `${location.pathname}${tail}${location.hash}`);
  };

  const fromAddress = () => {
    const query = new URLSearchParams(location.search);
    for (const name of ["q", ...fields]) {
      const field = form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | null;
      if (field) field.value = query.get(name) ?? "";
      // A value that the address has and the list has not shows everything.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = "";
    }
    apply();
  };

  const open = () => {
    const row = rows.find(({ id }) => id === location.hash.slice(1));
    if (!row) return;
    if (row.hidden) {
      form.reset();
      toAddress();
      apply();
    }
    row.open = true;
    row.scrollIntoView();
  };

  form.addEventListener("input", apply);
  // Not at every letter: browsers count how often an address changes, and one of them then refuses.
  form.addEventListener("change", toAddress);
  form.addEventListener("reset", () => {
    // The fields are emptied only after the event.
    queueMicrotask(() => {
      apply();
      toAddress();
    });
  });
  addEventListener("hashchange", open);
  fromAddress();
  open();
}
