import type { CellError, Diagnostic, Language } from "../../protocol.ts";
import { namePhrases } from "./names.ts";
import { notebookPhrases } from "./notebook.ts";
import { phrased } from "./phrase.ts";
import { runTimePhrases } from "./run-time.ts";
import { syntaxPhrases } from "./syntax.ts";
import { typePhrases } from "./types.ts";

const ofTypeScript = [...namePhrases, ...syntaxPhrases, ...typePhrases];

/**
 * What a complaint means, in plain words of the page's language; nothing where its own words are the best there are.
 * TypeScript explains a complaint on further lines, the last of which says most.
 */
export function plainly(
  { code, message, about }: Pick<Diagnostic, "code" | "message" | "about">,
  language: Language,
): string | undefined {
  if (code === undefined) return phrased(notebookPhrases, message, language);
  const [head = "", ...reasons] = message.split("\n");
  const said = phrased(ofTypeScript, head, language, about);
  const reason = reasons
    .map((line) => phrased(reasonPhrases, line.trim(), language, about))
    .findLast(Boolean);
  return reason ?? said;
}

/** Of the reasons that TypeScript adds, those that say more than its first line. */
const reasonPhrases = typePhrases.filter(({ message }) => /missing|known properties/.test(message.source));

/** What an error means that a running cell threw. */
export function plainError(error: CellError, language: Language): string | undefined {
  const { name, message, code } = error;
  if (code !== undefined) return plainly({ code, message }, language);
  if (name === "SyntaxError") return phrased([...notebookPhrases, ...runTimePhrases], message, language);
  return /^(TypeError|ReferenceError|RangeError|InternalError)$/.test(name)
    ? phrased(runTimePhrases, message, language)
    : undefined;
}
