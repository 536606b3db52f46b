import { claims } from "../../../content/claims/index.ts";
import type { Language } from "../../notebook/protocol.ts";
import { claimOf } from "../claims.ts";
import { holdsWords, ledgerWords } from "../ledger/words.ts";
import type { Piece } from "./prose.ts";

/** The ledger's rows as Markdown, each with its test as a cell. */
export function ledgerPieces(language: Language): Piece[] {
  const words = ledgerWords(language);
  const colon = language === "en" ? ": " : "：";
  return claims.flatMap((claim): Piece[] => {
    const { id, verdict, asPrinted, correct, reference } = claim;
    const said = claimOf(id, language);
    const paragraphs = [
      `### ${id} ${said.verdict.sign} ${said.verdict.label} (${said.sources})`,
      claim.claim[language],
      ...(asPrinted ? [`${words.printed}${colon}\`${asPrinted}\``] : []),
      `**${holdsWords[verdict][language]}${colon.trim()}** ${correct[language]}`,
      ...("untested" in claim ? [`**${words.untested}${colon.trim()}** ${claim.untested[language]}`] : []),
      ...(reference ? [`${words.reference}${colon}${reference}`] : []),
    ];
    return [`\n\n${paragraphs.join("\n\n")}\n\n`, ...("check" in claim ? [{ cell: id }] : [])];
  });
}
