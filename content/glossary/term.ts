/** A term of the field, explained in both languages. */
export interface Term {
  /** Its anchor on the page: `vanishing-gradient`. */
  id: string;
  /** Number of the chapter that explains it. */
  chapter: number;
  /** Ids of related terms. */
  see: readonly string[];
  en: Explained;
  "zh-cn": Explained;
}

export interface Explained {
  name: string;
  /** Synonyms and abbreviations. */
  also?: readonly string[];
  /** Names found in the literature that are wrong, or mean something else. */
  not?: readonly string[];
  /** One to three sentences, formulas between dollar signs; none in the first, which is shown where a pointer rests. */
  definition: string;
}
