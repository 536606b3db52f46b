import type { Circumstances } from "../../protocol.ts";
import type { Phrase } from "./phrase.ts";

const fallback = {
  en: (given = "") =>
    /\| (undefined|null)\b/.test(given)
      ? " It may be missing: give a fallback with `??`, or check it first."
      : "",
  "zh-cn": (given = "") =>
    /\| (undefined|null)\b/.test(given) ? "它可能没有值：请用 `??` 给出备用值，或先检查。" : "",
};

/** What a value is for: an argument, a property, or nothing in particular. */
const purpose = {
  en: ({ property, callee, parameter }: Circumstances, wanted?: string) => {
    if (property) return `\`${property}\` should be \`${wanted}\``;
    if (callee && parameter) return `\`${callee}\` wants \`${wanted}\` as its \`${parameter}\``;
    return callee ? `\`${callee}\` wants \`${wanted}\`` : `\`${wanted}\` is wanted here`;
  },
  "zh-cn": ({ property, callee, parameter }: Circumstances, wanted?: string) => {
    if (property) return `\`${property}\` 应为 \`${wanted}\``;
    if (callee && parameter) return `\`${callee}\` 的参数 \`${parameter}\` 应为 \`${wanted}\``;
    return callee ? `\`${callee}\` 需要 \`${wanted}\`` : `这里应为 \`${wanted}\``;
  },
};

const listed = (names: readonly string[] = []) => names.map((name) => `\`${name}\``).join(", ");

/** Complaints about what a value is, or may be. */
export const typePhrases: readonly Phrase[] = [
  {
    message:
      /^(?:Argument of type|Type) '(.+?)' is not assignable to (?:parameter of )?type '(.+?)'\.(?: Did you mean '(.+?)'\?)?/s,
    en: ([given, wanted, meant], about) =>
      `${purpose.en(about, wanted)}, and this is \`${given}\`.${meant ? ` Did you mean \`${meant}\`?` : ""}${fallback.en(given)}`,
    "zh-cn": ([given, wanted, meant], about) =>
      `${purpose["zh-cn"](about, wanted)}，这里却是 \`${given}\`。${meant ? `是不是 \`${meant}\`？` : ""}${fallback["zh-cn"](given)}`,
  },
  {
    message: /^Property '(.+?)' is missing in type '.+?' but required/s,
    en: ([name], { callee }) =>
      `The property \`${name}\` is missing${callee ? `: \`${callee}\` needs it` : ""}.`,
    "zh-cn": ([name], { callee }) => `缺少属性 \`${name}\`${callee ? `，\`${callee}\` 需要它` : ""}。`,
  },
  {
    message: /^Type '.+?' is missing the following properties from type '(.+?)': (.+?)\.?$/ms,
    en: ([type, names]) => `This is no \`${type}\`: it lacks \`${names}\`.`,
    "zh-cn": ([type, names]) => `这不是 \`${type}\`：缺少属性 \`${names}\`。`,
  },
  {
    message:
      /^Object literal may only specify known properties, (?:and|but) '(.+?)' does not exist in type '(.+?)'\.(?: Did you mean to write '(.+?)'\?)?/s,
    en: ([name, type, meant], { callee }) =>
      `${callee ? `\`${callee}\` knows no option \`${name}\`` : `A \`${type}\` has no property \`${name}\``}.${meant ? ` Did you mean \`${meant}\`?` : ""}`,
    "zh-cn": ([name, type, meant], { callee }) =>
      `${callee ? `\`${callee}\` 没有选项 \`${name}\`` : `\`${type}\` 没有属性 \`${name}\``}。${meant ? `是不是 \`${meant}\`？` : ""}`,
  },
  {
    message: /^Expected (at least )?(\d+)(?:-(\d+))? arguments?, but got (\d+)/,
    en: ([least, from, to, got], { callee, parameters }) => {
      const count = `${least ? "at least " : ""}${to ? `${from} to ${to}` : from} ${(to || from) === "1" ? "argument" : "arguments"}`;
      const names = parameters ? ` (${listed(parameters)})` : "";
      return `${callee ? `\`${callee}\`` : "This"} takes ${count}${names} and gets ${got}.`;
    },
    "zh-cn": ([least, from, to, got], { callee, parameters }) => {
      const names = parameters ? `（${listed(parameters).replaceAll(", ", "、")}）` : "";
      return `${callee ? `\`${callee}\` ` : "这里"}需要${least ? "至少 " : " "}${to ? `${from} 到 ${to}` : from} 个参数${names}，却给了 ${got} 个。`;
    },
  },
  {
    message: /^Property '(.+?)' does not exist on type '(.+?)'\.(?: Did you mean '(.+?)'\?)?/s,
    en: ([name, type = "", meant]) =>
      `${/^typeof/.test(type) ? "This module" : `A \`${type}\``} has no property \`${name}\`.${meant ? ` Did you mean \`${meant}\`?` : ""}`,
    "zh-cn": ([name, type = "", meant]) =>
      `${/^typeof/.test(type) ? "这个模块" : `\`${type}\``} 没有属性 \`${name}\`。${meant ? `是不是 \`${meant}\`？` : ""}`,
  },
  {
    message: /^(?:'(.+?)'|Object) is possibly (?:'null' or )?'(?:undefined|null)'/s,
    en: ([name]) =>
      `${name ? `\`${name}\`` : "This"} may be missing: an entry of an array, for one, need not be there. Write \`?.\` or \`??\`, or check it first.`,
    "zh-cn": ([name]) =>
      `${name ? `\`${name}\` ` : "它"}可能没有值：比如，数组的某一项未必存在。请用 \`?.\` 或 \`??\`，或先检查。`,
  },
  {
    message: /^Cannot invoke an object which is possibly/,
    en: () => "This function may be missing. Call it with `?.(…)`, or check it first.",
    "zh-cn": () => "这个函数可能不存在。请用 `?.(…)` 调用，或先检查。",
  },
  {
    message: /^(?:'(.+?)'|Object) is of type 'unknown'/,
    en: ([name]) =>
      `Nothing is known of ${name ? `\`${name}\`` : "this"}: check what it is first, with \`typeof\` for one.`,
    "zh-cn": ([name]) => `${name ? `\`${name}\` ` : "它"}的类型未知：请先判断它是什么，例如用 \`typeof\`。`,
  },
  {
    message: /^The (left|right)-hand side of an arithmetic operation/,
    en: ([side]) =>
      `Arithmetic needs numbers, and what stands on the ${side} is none. \`Number(…)\` makes one of a text.`,
    "zh-cn": ([side]) =>
      `算术运算需要数，而${side === "left" ? "左" : "右"}边不是数。\`Number(…)\` 可以把文本变成数。`,
  },
  {
    message: /^Operator '(.+?)' cannot be applied to types? '(.+?)'(?: and '(.+?)')?/s,
    en: ([operator, left, right]) =>
      `\`${operator}\` does not work between \`${left}\` and \`${right || left}\`. Make numbers of both first.`,
    "zh-cn": ([operator, left, right]) =>
      `\`${operator}\` 不能用于 \`${left}\` 与 \`${right || left}\`。请先把两边都变成数。`,
  },
  {
    message: /^This comparison appears to be unintentional because the types '(.+?)' and '(.+?)'/s,
    en: ([left, right]) =>
      `A \`${left}\` can never equal a \`${right}\`, so this comparison always has the same outcome.`,
    "zh-cn": ([left, right]) => `\`${left}\` 与 \`${right}\` 不可能相等，所以这个比较的结果永远不变。`,
  },
  {
    message: /^(?:Parameter|Binding element|Rest parameter|Variable) '(.+?)' implicitly has an '(.+?)' type/,
    en: ([name]) => `Say what \`${name}\` is, as in \`${name}: number\`, so that its use can be checked.`,
    "zh-cn": ([name]) => `请写明 \`${name}\` 的类型，如 \`${name}: number\`，这样才能检查它的用法。`,
  },
  {
    message:
      /^Element implicitly has an 'any' type because expression of type '(.+?)' can't be used to index type '(.+?)'/s,
    en: ([key, type]) => `A \`${type}\` has no entry for every \`${key}\`: name one that it has.`,
    "zh-cn": ([key, type]) => `\`${type}\` 并非对每个 \`${key}\` 都有对应的项：请写一个确实存在的。`,
  },
  {
    message: /^This expression is not (callable|constructable)/,
    en: ([what]) =>
      what === "callable"
        ? "This is no function, and cannot be called."
        : "This is no class: `new` cannot make one.",
    "zh-cn": ([what]) => (what === "callable" ? "它不是函数，不能调用。" : "它不是类，不能用 `new` 构造。"),
  },
  {
    message: /^(?:A function whose declared type is neither|Function lacks ending return statement)/,
    en: () => "This function promises a value, and there is a way through it that ends without `return`.",
    "zh-cn": () => "这个函数承诺返回值，但存在一条没有 `return` 的路径。",
  },
  {
    message: /^Type '(.+?)' (?:must have a '\[Symbol\.iterator\]|is not an array type)/s,
    en: ([type]) => `\`${type}\` is no list, so nothing can be taken from it one by one.`,
    "zh-cn": ([type]) => `\`${type}\` 不是列表，无法逐项取值。`,
  },
  {
    message: /^Tuple type '(.+?)' of length '(\d+)' has no element at index '(\d+)'/,
    en: ([, length, index]) =>
      `This list has ${length} entries, counted from 0, so there is none at ${index}.`,
    "zh-cn": ([, length, index]) => `这个列表有 ${length} 项，从 0 数起，没有第 ${index} 项。`,
  },
  {
    message: /^No overload matches this call/,
    en: (_, { callee }) =>
      `${callee ? `\`${callee}\`` : "This function"} can be called in several ways, and none of them fits what stands here.`,
    "zh-cn": (_, { callee }) =>
      `${callee ? `\`${callee}\` ` : "这个函数"}有几种调用方式，但都与这里写的不符。`,
  },
];
