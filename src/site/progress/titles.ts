/** The exercises that a chapter's prose places, each with the bold words that its task begins with. */
export function exerciseTitles(prose: string): { name: string; title: string }[] {
  return [...prose.matchAll(/<Exercise name="(\w+)">\s*\*\*(.+?)\*\*/g)].map(([, name = "", title = ""]) => ({
    name,
    title: title.replace(/[.。]$/, ""),
  }));
}
