import type { Language } from "../protocol.ts";
import type { Fault, Kind } from "./fault.ts";
import { largest } from "./json.ts";

type Texts = { [K in Fault["kind"]]: (fault: Extract<Fault, { kind: K }>) => string };

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

const kinds: Record<Language, Record<Kind, string>> = {
  en: {
    image: "an image",
    archive: "a compressed archive. Unpack it and choose the file ending in .ipynb that is inside",
    pdf: "a PDF document",
    page: "a web page or XML. Where a site shows the notebook as a page, download the file itself",
    merge: "a file with marks of an unfinished merge (<<<<<<<). Settle the merge first",
  },
  "zh-cn": {
    image: "一幅图像",
    archive: "一个压缩包。请先解压，再选择其中以 .ipynb 结尾的文件",
    pdf: "一份 PDF 文档",
    page: "一个网页或 XML 文件。如果网站以网页形式展示笔记本，请下载原始文件",
    merge: "一个合并尚未完成的文件，里面还留有 <<<<<<< 这样的冲突标记。请先解决冲突",
  },
};

const expected: Record<Language, Record<"cell" | "kind" | "source", string>> = {
  en: { cell: "a cell", kind: "the type code, markdown or raw", source: "its text" },
  "zh-cn": { cell: "一个单元", kind: "code、markdown 或 raw 类型", source: "单元的文本" },
};

const texts: Record<Language, Texts> = {
  en: {
    empty: () => "expected a Jupyter notebook, received an empty file.",
    large: ({ bytes }) =>
      `expected at most ${megabytes(largest)} MB, received ${megabytes(bytes)} MB. Clearing the outputs in Jupyter and saving again often helps.`,
    unread: () => "the browser could not read it. Is it a folder, or has it been moved?",
    other: ({ found }) => `expected a Jupyter notebook, received ${kinds.en[found]}.`,
    truncated: () =>
      "expected a whole Jupyter notebook, received the beginning of one: the file breaks off. Copy or download it again.",
    text: () => "expected a Jupyter notebook, which is JSON, received other text.",
    foreign: ({ found }) =>
      `expected a Jupyter notebook with a list of cells, received JSON of another kind (${found}).`,
    format: ({ found }) =>
      `expected a notebook of format 4, received format ${found}. Jupyter converts it: jupyter nbconvert --to notebook --nbformat 4.`,
    language: ({ found }) =>
      `expected a notebook in TypeScript or JavaScript, as Deno’s kernel has it, received one in ${found}, which this page cannot run.`,
    codeless: ({ cells }) =>
      `expected at least one cell with code, received ${cells === 1 ? "1 cell" : `${cells} cells`} and code in none.`,
    cells: ({ cells }) => `expected at most 2000 cells, received ${cells}.`,
    cell: ({ cell, expected: wanted, found }) =>
      `the notebook is damaged. For cell ${cell}, expected ${expected.en[wanted]}, received ${found}.`,
  },
  "zh-cn": {
    empty: () => "这里需要一份 Jupyter 笔记本，而这个文件是空的。",
    large: ({ bytes }) =>
      `文件最大为 ${megabytes(largest)} MB，而这个文件有 ${megabytes(bytes)} MB。在 Jupyter 中清除输出后重新保存，往往就够小了。`,
    unread: () => "浏览器读不出这个文件。它是不是一个文件夹，或者已经移走了？",
    other: ({ found }) => `这里需要一份 Jupyter 笔记本，而这是${kinds["zh-cn"][found]}。`,
    truncated: () => "这里需要一份完整的 Jupyter 笔记本，而这个文件只有开头，后面断了。请重新复制或下载。",
    text: () => "这里需要一份 Jupyter 笔记本，它应是 JSON 格式，而这个文件是别的文本。",
    foreign: ({ found }) => `这里需要一份含有单元列表的 Jupyter 笔记本，而这是另一种 JSON 文件（${found}）。`,
    format: ({ found }) =>
      `这里需要格式为 4 的笔记本，而它的格式是 ${found}。可以用 Jupyter 转换：jupyter nbconvert --to notebook --nbformat 4。`,
    language: ({ found }) =>
      `这里需要用 TypeScript 或 JavaScript 写的笔记本（如 Deno 内核的笔记本），而这份笔记本用的是 ${found}，本页无法运行。`,
    codeless: ({ cells }) => `这里需要至少一个代码单元，而这份笔记本共有 ${cells} 个单元，都没有代码。`,
    cells: ({ cells }) => `笔记本最多 2000 个单元，而这一份有 ${cells} 个。`,
    cell: ({ cell, expected: wanted, found }) =>
      `笔记本已损坏：第 ${cell} 个单元处需要${expected["zh-cn"][wanted]}，得到的却是 ${found}。`,
  },
};

/**
 * What a reader is told of a file that cannot be opened: what was attempted, what was found, what was expected.
 * @example faultText("en", "a.ipynb", { kind: "empty" }) // "Cannot open “a.ipynb”: expected a Jupyter notebook, received an empty file."
 */
export function faultText(language: Language, file: string, fault: Fault): string {
  const say = texts[language][fault.kind] as (fault: Fault) => string;
  return language === "en" ? `Cannot open “${file}”: ${say(fault)}` : `无法打开“${file}”：${say(fault)}`;
}
