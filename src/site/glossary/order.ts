import type { Language } from "../../notebook/protocol.ts";

/** The first character under each letter when Chinese is ordered by pinyin; none begins with I, U or V. */
const first = "阿八嚓哒妸发旮哈讥咔垃妈拿噢妑七呥仨它穵夕丫帀";
const letters = "ABCDEFGHJKLMNOPQRSTWXYZ";

const collators: Record<Language, Intl.Collator> = {
  en: new Intl.Collator("en"),
  "zh-cn": new Intl.Collator("zh-CN-u-co-pinyin"),
};

export interface Group<Item> {
  letter: string;
  items: Item[];
}

/** Items under the initial letters of their names, in the order of a language's dictionaries. */
export function groupByInitial<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  language: Language,
): Group<Item>[] {
  const sorted = items.toSorted((a, b) => collators[language].compare(nameOf(a), nameOf(b)));
  const groups = Map.groupBy(sorted, (item) => initialOf(nameOf(item)));
  return [...groups]
    .map(([letter, items]) => ({ letter, items }))
    .sort((a, b) => (a.letter < b.letter ? -1 : 1));
}

/**
 * The letter under which a name is looked for, Chinese by its pinyin.
 * @example initialOf("熵") // "S"
 */
export function initialOf(name: string): string {
  const character = name[0] ?? "";
  if (!/\p{Script=Han}/u.test(character)) return character.toUpperCase();
  const index = [...first].findLastIndex((start) => collators["zh-cn"].compare(start, character) <= 0);
  return letters[index] ?? "";
}
