import type { Language } from "../protocol.ts";
import type { Chapter } from "./chapter.ts";

/** How a file that was taken away says where it comes from and what it needs. */
const words: Record<
  Language,
  (chapter: Pick<Chapter, "name" | "sidecar" | "foreign">) => { script: string; notebook: string }
> = {
  en: ({ name, sidecar: { file }, foreign }) => ({
    script: `${foreign ? "" : "A chapter of Nonlinear. "}With ${file} beside this file, Node 24 runs it: node ${name}.ts${foreign ? "" : "\nText: CC BY 4.0. Code: MIT."}`,
    notebook: `*${foreign ? "For" : "A chapter of Nonlinear, for"} Jupyter with the Deno kernel. The file \`${file}\` must lie beside it; nothing else is fetched. Controls stand at their values here; change the code to try others.${foreign ? "" : " Text: CC BY 4.0. Code: MIT."}*`,
  }),
  "zh-cn": ({ name, sidecar: { file }, foreign }) => ({
    script: `${foreign ? "" : "选自 Nonlinear。"}把 ${file} 放在同一文件夹中，用 Node 24 运行：node ${name}.ts${foreign ? "" : "\n正文采用 CC BY 4.0 许可，代码采用 MIT 许可。"}`,
    notebook: `*${foreign ? "" : "选自 Nonlinear，"}在 Jupyter 中以 Deno 内核运行。\`${file}\` 须与本文件放在同一文件夹中，此外不需要网络。这里的控件停在固定的取值上；要试别的值，请改代码。${foreign ? "" : "正文采用 CC BY 4.0 许可，代码采用 MIT 许可。"}*`,
  }),
};

export function wordsOf(chapter: Pick<Chapter, "name" | "language" | "sidecar" | "foreign">) {
  return words[chapter.language](chapter);
}
