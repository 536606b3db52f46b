import type { Phrase } from "./phrase.ts";

/** What engines say when a program fails: V8's words first, SpiderMonkey's and JavaScriptCore's after them. */
export const runTimePhrases: readonly Phrase[] = [
  {
    message: /^Cannot (read|set) properties of (undefined|null) \((?:reading|setting) '(.+?)'\)/,
    en: ([how, what, name]) =>
      `What stands before \`.${name}\` is \`${what}\`: there is nothing to ${how === "read" ? `read \`${name}\` from` : `set \`${name}\` on`}. Is an index too large, or a value not given?`,
    "zh-cn": ([how, what, name]) =>
      `\`.${name}\` 前面的值是 \`${what}\`，${how === "read" ? `无法从中读取 \`${name}\`` : `无法给它设置 \`${name}\``}。是不是下标越界，或者某个值没有给出？`,
  },
  {
    message: /^(?:can't access property "(.+?)", )?(.+?) is (undefined|null)$/,
    en: ([name, owner, what]) =>
      `\`${owner}\` is \`${what}\`${name ? `: there is nothing to read \`${name}\` from` : ""}. Is an index too large, or a value not given?`,
    "zh-cn": ([name, owner, what]) =>
      `\`${owner}\` 的值是 \`${what}\`${name ? `，无法从中读取 \`${name}\`` : ""}。是不是下标越界，或者某个值没有给出？`,
  },
  {
    message: /^(undefined|null) is not an object \(evaluating '(.+?)'\)/,
    en: ([what, expression]) =>
      `In \`${expression}\`, what stands before the last point is \`${what}\`. Is an index too large, or a value not given?`,
    "zh-cn": ([what, expression]) =>
      `在 \`${expression}\` 中，最后一个点前面的值是 \`${what}\`。是不是下标越界，或者某个值没有给出？`,
  },
  {
    message: /^(.+?) is not a (function|constructor)\b/,
    en: ([name, what]) =>
      `\`${name}\` is no ${what === "function" ? "function, and cannot be called" : "class: `new` cannot make one"}. Is it spelt right?`,
    "zh-cn": ([name, what]) =>
      `\`${name}\` 不是${what === "function" ? "函数，不能调用" : "类，不能用 `new` 构造"}。拼写是否正确？`,
  },
  {
    message: /^(?:(.+?) is not defined$|Can't find variable: (.+?)$)/,
    en: ([name, other]) =>
      `There is nothing called \`${name || other}\` here. Is it spelt right, and declared in one of the cells?`,
    "zh-cn": ([name, other]) =>
      `这里没有名为 \`${name || other}\` 的东西。拼写是否正确？是否在某个单元里声明过？`,
  },
  {
    message:
      /^(?:Cannot access '(.+?)' before initialization|can't access lexical declaration '(.+?)' before initialization)/,
    en: ([name, other]) =>
      `\`${name || other}\` is used before the line that declares it has run. Move that line up.`,
    "zh-cn": ([name, other]) => `\`${name || other}\` 在声明它的那一行运行之前就被使用了。请把声明移到前面。`,
  },
  {
    message: /^(?:Maximum call stack size exceeded|too much recursion)/,
    en: () => "A function calls itself again and again without an end. Which case should stop it?",
    "zh-cn": () => "函数无休止地调用自身。应由哪种情况让它停下来？",
  },
  {
    message:
      /^(?:Invalid (?:typed )?array length|invalid array length|Array length must be|Array size is not)/,
    en: () => "The length of an array must be a whole number, not negative and not immense.",
    "zh-cn": () => "数组长度必须是非负整数，也不能过大。",
  },
  {
    message:
      /^(?:Assignment to constant variable|invalid assignment to const|Attempted to assign to readonly property)/,
    en: () => "A constant keeps its value. If it has to change, declare it with `let`.",
    "zh-cn": () => "常量不能再赋值。如果它需要变化，请用 `let` 声明。",
  },
  {
    message: /^(.+?) is not iterable/,
    en: ([name]) => `\`${name}\` is no list, so nothing can be taken from it one by one.`,
    "zh-cn": ([name]) => `\`${name}\` 不是列表，无法逐项取值。`,
  },
  {
    message: /^(?:Reduce of empty array with no initial value|reduce of empty array with no initial value)/,
    en: () =>
      "`reduce` was given an empty list and no value to begin with. Give it one as its second argument.",
    "zh-cn": () => "`reduce` 作用于空列表，又没有初始值。请把初始值作为第二个参数给出。",
  },
  {
    message: /^(?:Cannot mix BigInt|can't convert BigInt|Cannot convert a BigInt|Invalid mix of BigInt)/,
    en: () => "A BigInt and a number do not mix. `Number(…)` makes a number of it.",
    "zh-cn": () => "BigInt 与数不能混合运算。`Number(…)` 可以把它变成数。",
  },
  {
    message: /(?:is not valid JSON|^Unexpected end of JSON input|^JSON\.parse: |^JSON Parse error)/,
    en: () => "This text is not written as JSON demands.",
    "zh-cn": () => "这段文本不符合 JSON 的写法。",
  },
];
