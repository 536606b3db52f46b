import type { Phrase } from "./phrase.ts";

/** The notebook's own complaints are plain already; a Chinese page says them in Chinese. */
export const notebookPhrases: readonly Phrase[] = [
  own(/^The cells (.+) declare (.+), and only one may/, ([cells, name]) => {
    return `单元 ${cells?.replace(/,? and |, /g, "、")} 都声明了 \`${name}\`，只能有一个：请给其余的改名。`;
  }),
  own(/^The name (.+) is taken by the notebook/, ([name]) => `名称 \`${name}\` 由笔记本占用，请另选一个。`),
  own(
    /^The cell (.+) imports (.+) from (.+), the cell (.+) from (.+): rename/,
    ([one, name, from, other, also]) => {
      return `单元 ${one} 从 ${from} 导入 \`${name}\`，单元 ${other} 则从 ${also} 导入：请用 \`as\` 给其中一个改名。`;
    },
  ),
  own(/^The cell (.+) imports (.+) and the cell (.+) declares it/, ([one, name, other]) => {
    return `单元 ${one} 导入了 \`${name}\`，单元 ${other} 又声明了它：请给其中一个改名。`;
  }),
  own(/^Cannot assign to (.+) here, because the cell (.+) declares it/, ([name, owner]) => {
    return `不能在这里给 \`${name}\` 赋值，因为它由单元 ${owner} 声明：请在本单元另声明一个变量，或修改 ${owner}。`;
  }),
  own(/^These cells wait for each other: (.+)\. Move/, ([way]) => {
    return `这些单元互相等待：${way}。请把它们共用的部分移到一个单独的单元里。`;
  }),
  own(/^Cannot import from "(.+)": this notebook offers (.+)$/, ([name, offered]) => {
    return `不能从 \`${name}\` 导入：可用的模块有 ${offered?.replaceAll(", ", "、")}。`;
  }),
];

function own(message: RegExp, say: (parts: string[]) => string): Phrase {
  return { message, en: () => undefined, "zh-cn": say };
}
