/**
 * KaTeX's MathML with scripts of as many parts as they may have. Where an operator's name is an index, as in
 * `\lambda_{\max}`, KaTeX lets it apply to something, and Firefox rejects the script for one part too many.
 */
export function mendScripts(mathml: string): string {
  return mathml.replaceAll(/<mo>\u2061<\/mo>(?=<\/msu(?:b|p|bsup)>)/g, "");
}
