import { tagHighlighter, tags } from "@lezer/highlight";

/**
 * The few kinds of token that are coloured, alike in the static page and in the editor.
 * Names, numbers and punctuation keep the text's ink, which halves the weight of a page full of code.
 */
export const highlighter = tagHighlighter([
  { tag: [tags.comment, tags.lineComment, tags.blockComment], class: "tok-c" },
  {
    tag: [tags.keyword, tags.modifier, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword],
    class: "tok-k",
  },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], class: "tok-s" },
  { tag: [tags.typeName, tags.className], class: "tok-t" },
]);
