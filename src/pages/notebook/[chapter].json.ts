import { loadChapter, notebookFolders } from "../../site/engine/chapter.ts";
import { partFor } from "../../site/engine/packages.ts";

export const getStaticPaths = () => notebookFolders().map((folder) => ({ params: { chapter: folder } }));

export const GET = async ({ params }: { params: { chapter: string } }) => {
  const { cells, checks } = await loadChapter(params.chapter);
  return Response.json({ cells, checks, part: await partFor(cells) });
};
