import type { Root } from "mdast";
import { visit } from "unist-util-visit";

const ideograph = "[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—]";
const softBreak = new RegExp(`(?<=${ideograph})\\n[ \\t]*|\\n[ \\t]*(?=${ideograph})`, "gu");

/** A line that ends in the source leaves no blank in Chinese, which sets none between words. */
export function remarkChinese() {
  return (tree: Root) => {
    visit(tree, "text", (node) => {
      node.value = joinLines(node.value);
    });
  };
}

/** @example joinLines("弯折。\n本站") // "弯折。本站" */
export function joinLines(text: string): string {
  return /\p{Script=Han}/u.test(text) ? text.replace(softBreak, "") : text;
}
