import { readFileSync } from "node:fs";
import { loadChapter, notebookFolders } from "../../site/engine/chapter.ts";
import { lensManifest } from "../../site/engine/rounded.ts";

const hasLens = (folder: string) =>
  /<(Cell|Figure) [^>]*\blens\b/.test(readFileSync(`content/${folder}/en.mdx`, "utf8"));

export const getStaticPaths = () =>
  notebookFolders()
    .filter(hasLens)
    .map((folder) => ({ params: { chapter: folder } }));

export const GET = async ({ params }: { params: { chapter: string } }) => {
  const { cells } = await loadChapter(params.chapter);
  return Response.json(await lensManifest(cells, import.meta.env.BASE_URL.replace(/\/$/, "")));
};
