import { type Ending, endings, fileOf } from "../../notebook/take-away/files.ts";
import type { Language } from "../../notebook/protocol.ts";
import { allTaken, takenChapter } from "../../site/take-away/chapter.ts";
import { sidecar, sidecarText } from "../../site/take-away/sidecar-file.ts";

interface Props {
  folder: string;
  language: Language;
  ending: Ending | "json";
}

/** Every chapter as a script, a notebook, an archive, and as the parts from which a page makes them again. */
export const getStaticPaths = () => [
  { params: { file: sidecar.file } },
  ...allTaken().flatMap(({ folder, language, name }) =>
    [...endings, "json" as const].map((ending) => ({
      params: { file: `${name}.${ending}` },
      props: { folder, language, ending },
    })),
  ),
];

const types = {
  ts: "text/plain; charset=utf-8",
  ipynb: "application/x-ipynb+json",
  zip: "application/zip",
};

export const GET = async ({ props }: { props: Partial<Props> }) => {
  const { folder, language, ending } = props;
  if (!folder || !language || !ending)
    return new Response(await sidecarText(), {
      headers: { "content-type": "text/javascript; charset=utf-8" },
    });
  const chapter = await takenChapter(folder, language);
  if (ending === "json") return Response.json(chapter);
  return new Response(await fileOf(chapter, ending, sidecarText), {
    headers: { "content-type": types[ending] },
  });
};
