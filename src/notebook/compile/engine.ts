/**
 * The engine's own refusal to parse a cell's JavaScript, if any: a net under the grammar that TypeScript lets pass.
 * It parses without running; where a page's policy forbids that, nothing is refused.
 */
export function refusal(js: string): string | undefined {
  try {
    new Function(`return ${js}`);
    return undefined;
  } catch (error) {
    return error instanceof SyntaxError ? error.message : undefined;
  }
}
