import { loadChapter, notebookFolders } from "../../site/engine/chapter.ts";
import { lensManifest } from "../../site/engine/rounded.ts";

export const getStaticPaths = () => notebookFolders().map((folder) => ({ params: { chapter: folder } }));

export const GET = async ({ params }: { params: { chapter: string } }) => {
  const { cells } = await loadChapter(params.chapter);
  return Response.json(await lensManifest(cells, import.meta.env.BASE_URL.replace(/\/$/, "")));
};
