import type { CellReport, Language, NarrowFormat } from "../../protocol.ts";
import type { Session } from "../session.ts";
import { Lens } from "./lens.ts";
import { LensView } from "./lens-view.ts";
import { Material } from "./material.ts";
import { wordsOf } from "./words.ts";

/** All of a page's switches of precision. */
export interface Lenses {
  /** The reader's kernel has said something of a cell. */
  heard(report: CellReport): void;
  /** The reader wants everything to end. */
  stop(): void;
}

/** Binds the switches; one that the reader has moved already is obeyed at once. `place` is where the `LensManifest` is. */
export function openLenses(session: Session, language: Language, place: string): Lenses {
  const lenses = new Map<string, Lens>();
  const material = new Material(place);
  const words = wordsOf(language);
  for (const root of document.querySelectorAll<HTMLFieldSetElement>(".nb-lens")) {
    const cell = root.closest<HTMLElement>("[data-cell]")?.dataset.cell ?? "";
    const view = new LensView(root, cell, language);
    const lens = new Lens({ cell, session, view, words, material });
    lenses.set(cell, lens);
    if (!("f16round" in Math)) view.refuse("float16", words.unsupported);
    root.addEventListener("change", () => lens.choose(view.chosen));
    if (view.chosen !== "float64") lens.choose(view.chosen);
  }
  return {
    heard: (report) => lenses.get(report.cell)?.heard(report),
    stop() {
      for (const lens of lenses.values()) lens.stop();
    },
  };
}

export type Format = NarrowFormat | "float64";
