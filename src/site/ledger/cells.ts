import { report } from "../../notebook/author/finding.ts";
import type { Cell, CellReport, Language } from "../../notebook/protocol.ts";
import { show } from "../../notebook/show/show.ts";
import { claimTexts } from "../engine/sources.ts";
import { readChecks } from "./checks.ts";
import { findingsOf } from "./findings.ts";

/** The folder of the chapter that has every claim. */
export const ledgerFolder = "8-ledger";

let read: { text: string; cells: Cell[] } | undefined;

/** The cells that a chapter has beside those of its module: the ledger's tests of claims, one a claim. */
export function claimCells(folder: string): Cell[] {
  if (folder !== ledgerFolder) return [];
  const texts = claimTexts();
  const text = texts.join("\n");
  if (read?.text !== text) {
    const cells = texts.flatMap(readChecks).sort((a, b) => a.name.localeCompare(b.name));
    read = { text, cells };
  }
  return read.cells;
}

/** What these cells show, as if they had been run. */
export function claimReports(cells: readonly Cell[], language: Language): CellReport[] {
  return cells.map(({ name }) => {
    const output = show(report(findingsOf(name))[language]);
    return { cell: name, status: "done", outputs: output ? [output] : [] };
  });
}
