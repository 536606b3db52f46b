import type { Phrase } from "./phrase.ts";

/** Complaints about grammar, which keep a cell from running. */
export const syntaxPhrases: readonly Phrase[] = [
  {
    message: /^'([)}\]])' expected/,
    en: ([bracket]) =>
      `A bracket stays open: \`${bracket}\` is missing here, or an opening one too many stands before.`,
    "zh-cn": ([bracket]) => `有括号没有闭合：这里缺少 \`${bracket}\`，或者前面多了一个左括号。`,
  },
  {
    message: /^'(.+?)' expected/,
    en: ([sign]) => `\`${sign}\` is missing here, or what stands before it is not finished.`,
    "zh-cn": ([sign]) => `这里缺少 \`${sign}\`，或者前面的内容没有写完。`,
  },
  {
    message: /^Unterminated (string|template|regular expression) literal/,
    en: ([what]) =>
      what === "template"
        ? "This text begins with a backtick and does not end with one."
        : `This ${what === "string" ? "text" : "pattern"} is not closed before the line ends.`,
    "zh-cn": ([what]) =>
      what === "template"
        ? "这段文本以反引号开头，却没有以反引号结束。"
        : `这${what === "string" ? "段文本" : "个正则表达式"}到行尾还没有闭合。`,
  },
  {
    message: /^(?:Expression|Argument expression|Expression or comma) expected/,
    en: () => "A value is missing here: a number, a name, a call.",
    "zh-cn": () => "这里缺少一个值：数、名称或函数调用。",
  },
  {
    message:
      /^(?:Identifier|Variable declaration|Parameter declaration|Property assignment|Declaration or statement) expected/,
    en: () =>
      "A name belongs here, and this is none. A bracket may be missing before it, or be one too many.",
    "zh-cn": () => "这里应是一个名称。也许前面少了或多了一个括号。",
  },
  {
    message: /^Type expected/,
    en: () => "A type belongs after the colon, such as `number` or `number[]`.",
    "zh-cn": () => "冒号后面应写类型，例如 `number` 或 `number[]`。",
  },
  {
    message: /^Unexpected (?:keyword or identifier|token)/,
    en: () => "This word does not fit here. Is a comma, a bracket or an operator missing before it?",
    "zh-cn": () => "这个词放在这里不合语法。前面是否缺了逗号、括号或运算符？",
  },
  {
    message: /^Invalid character/,
    en: () =>
      "This character has no meaning in a program. Was it pasted from a text, such as a curly quote or a full-width comma?",
    "zh-cn": () => "程序里不认识这个字符。是不是用了中文标点或全角符号？",
  },
  {
    message: /^'const' declarations must be initialized/,
    en: () => "A constant needs its value at once: write `= …`.",
    "zh-cn": () => "常量必须立即赋值：请写上 `= …`。",
  },
  {
    message: /^A 'return' statement can only be used within a function body/,
    en: () => "`return` belongs inside a function. A cell shows its last line by itself.",
    "zh-cn": () => "`return` 只能写在函数里。单元会自动显示最后一行的值。",
  },
  {
    message: /^'await' expressions are only allowed within async functions/,
    en: () => "`await` needs a function declared with `async`, or a place outside all functions.",
    "zh-cn": () => "`await` 只能写在用 `async` 声明的函数里，或所有函数之外。",
  },
];
