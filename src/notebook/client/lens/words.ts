import { numberText } from "../../show/number.ts";
import type { Language, Mishap, NarrowFormat, RoundingReport } from "../../protocol.ts";
import type { Difference } from "./compare.ts";

interface Words {
  again(format: NarrowFormat): string;
  nonFinite: string;
  vanished: string;
  everywhere: string;
  neither: string;
  in(mishap: Mishap, cell: string): string;
  difference(share: string, place: string): string;
  same: string;
  lost(wide: string, narrow: string, place: string): string;
  row(row: number, output: number | undefined): string;
  computing: string;
  stop: string;
  stopped: string;
  tooLong: string;
  waiting: string;
  offline: string;
  unsupported: string;
}

const words: Record<Language, Words> = {
  en: {
    again: (format) => `Computed again in ${format}`,
    nonFinite: "The first value that is not finite: ",
    vanished: "The first to underflow to 0: ",
    everywhere: ", in float64 too",
    neither: "Nothing overflows, nothing underflows.",
    in: ({ cell, line, within }, own) =>
      `${within ? `, in ${within}` : ""}${line ? `, line ${line}` : ""}${cell === own ? "" : ` of ${cell}`}`,
    difference: (share, place) =>
      `The largest relative difference of the numbers shown: ${share}, in ${place}.`,
    same: "What is shown does not differ from float64.",
    lost: (wide, narrow, place) => `Where float64 has ${wide}, in ${place}, there is ${narrow} here.`,
    row: (row, output) => `row ${row}${output ? ` of output ${output}` : ""}`,
    computing: "Computing …",
    stop: "Stop",
    stopped: "Stopped; this is float64 again.",
    tooLong:
      "Stopped after ten seconds; this is float64 again. In a narrow format a loop may never end: a small step no longer changes a large number.",
    waiting: "The cell has no result in float64 yet.",
    offline: "The rounded arithmetic could not be loaded. Check the connection and try again.",
    unsupported: "This browser does not compute in float16; Chromium 135, Firefox 129 and later ones do.",
  },
  "zh-cn": {
    again: (format) => `用 ${format} 重新计算`,
    nonFinite: "第一个非有限值：",
    vanished: "第一个下溢为 0 的值：",
    everywhere: "，float64 也是如此",
    neither: "没有上溢，也没有下溢。",
    in: ({ cell, line, within }, own) =>
      `${within ? `，在 ${within} 中` : ""}${line ? `，${cell === own ? "" : `单元 ${cell} `}第 ${line} 行` : ""}`,
    difference: (share, place) => `所示数值与 float64 的最大相对误差为 ${share}，在${place}。`,
    same: "显示的结果与 float64 没有差别。",
    lost: (wide, narrow, place) => `${place}中 float64 得 ${wide} 的地方，这里得到 ${narrow}。`,
    row: (row, output) => `${output ? `第 ${output} 个输出的` : ""}第 ${row} 行`,
    computing: "计算中……",
    stop: "停止",
    stopped: "已停止，现在仍是 float64 的结果。",
    tooLong:
      "十秒后仍未结束，已停止，现在仍是 float64 的结果。在位数少的格式里，循环可能永远不会结束：步长太小，加到大数上不起作用。",
    waiting: "这个单元还没有 float64 的结果。",
    offline: "舍入运算未能载入，请检查网络后重试。",
    unsupported: "此浏览器不支持 float16 运算；Chromium 135、Firefox 129 及更高版本支持。",
  },
};

export function wordsOf(language: Language): Words {
  return words[language];
}

/** What happened in a run, in sentences. */
export function sentencesOf(
  language: Language,
  cell: string,
  { nonFinite, vanished }: RoundingReport,
  difference: Difference | undefined,
): string[] {
  const said = words[language];
  const end = language === "en" ? "." : "。";
  const told = (head: string, mishap: Mishap) =>
    `${head}${mishap.text}${said.in(mishap, cell)}${mishap.inFloat64 ? said.everywhere : ""}${end}`;
  const place = ({ row, output }: { row: number; output: number }) =>
    said.row(row, difference && difference.outputs > 1 ? output : undefined);
  return [
    ...(nonFinite ? [told(said.nonFinite, nonFinite)] : []),
    ...(vanished ? [told(said.vanished, vanished)] : []),
    ...(nonFinite || vanished ? [] : [said.neither]),
    ...(difference?.lost
      ? [said.lost(shown(difference.lost.wide), shown(difference.lost.narrow), place(difference.lost))]
      : []),
    ...(difference && difference.largest.share > 0
      ? [said.difference(shown(difference.largest.share, 2), place(difference.largest))]
      : []),
    ...(difference && difference.largest.share === 0 && !difference.lost ? [said.same] : []),
  ];
}

function shown(value: number, digits = 6): string {
  return numberText(Number(value.toPrecision(digits)));
}
