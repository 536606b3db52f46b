import { loadChapter, notebookFolders } from "../../site/engine/chapter.ts";
import { partFor } from "../../site/engine/packages.ts";
import { claimCells } from "../../site/ledger/cells.ts";

export const getStaticPaths = () => notebookFolders().map((folder) => ({ params: { chapter: folder } }));

export const GET = async ({ params }: { params: { chapter: string } }) => {
  const { cells, checks } = await loadChapter(params.chapter);
  // The tests of claims use nearly all of the package: its whole is fetched when the first of them is run.
  const tests = new Set(claimCells(params.chapter).map(({ name }) => name));
  const part = await partFor(cells.filter(({ name }) => !tests.has(name)));
  return Response.json({ cells, checks, part });
};
