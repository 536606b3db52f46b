/** A page on which something was found, as Pagefind tells it. */
export interface Found {
  meta: { title: string };
  sub_results: Passage[];
}

export interface Passage {
  title: string;
  url: string;
  excerpt: string;
}

export interface Row {
  page: Found;
  passage: Passage;
}

const passagesShown = 4;

/** A public name that is asked for stands first; then what the chapters say; then the rest of the reference. */
export function arrange(query: string, chapters: Found[], reference: Found[]): Row[] {
  const all = reference.flatMap(rows);
  const named = all.filter(({ passage }) => passage.url.endsWith(`#${query}`));
  const others = reference.flatMap((page) => rows(page).slice(0, passagesShown));
  const read = chapters.flatMap((page) => rows(page).slice(0, passagesShown));
  const isNamed = ({ passage }: Row) => named.some((row) => row.passage === passage);
  return [...named, ...read, ...others.filter((row) => !isNamed(row))];
}

function rows(page: Found): Row[] {
  return page.sub_results.map((passage) => ({ page, passage }));
}
