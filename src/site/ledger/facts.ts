import { type Claim, claims, type Source, type Verdict } from "../../../content/claims/index.ts";
import type { Finding } from "../../notebook/author/finding.ts";
import type { Language } from "../../notebook/protocol.ts";
import { ledgerFolder } from "./cells.ts";
import { findingsOf } from "./findings.ts";
import { type Citation, placesOf } from "./places.ts";

export { claims };

/** All that the ledger says of a claim. */
export interface Facts {
  claim: Claim;
  findings: Finding[];
  /** Where chapters speak of it, without the ledger itself. */
  places: Citation[];
}

/** A claim with what its check found and where it is cited, by its id. */
export function factsOf(id: string): Facts {
  const claim = claims.find((one) => one.id === id);
  if (!claim) throw new RangeError(`Cannot look up the claim ${id}: content/claims has no such entry`);
  const places = placesOf(id).filter(({ chapter }) => chapter.folder !== ledgerFolder);
  return { claim, findings: findingsOf(id), places };
}

/** The address of a claim's own page; it stays, whatever becomes of the ledger's layout. */
export function claimAddress(id: string, language: Language): string {
  return `/${language}/ledger/${id.toLowerCase()}/`;
}

/** How many claims of a source have a verdict. */
export function countOf(source: Source, verdict: Verdict): number {
  return claims.filter(
    (claim) => claim.verdict === verdict && claim.sources.some((place) => place.source === source),
  ).length;
}
