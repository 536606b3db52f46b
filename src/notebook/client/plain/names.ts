import type { Circumstances } from "../../protocol.ts";
import type { Phrase } from "./phrase.ts";

const page = /^(document|window|fetch|localStorage|alert|require|process|module|XMLHttpRequest|navigator)$/;

const quoted = (modules: readonly string[], or: string) => modules.map((name) => `\`${name}\``).join(or);
const importing = (name: string, { modules: [first] = [] }: Circumstances) =>
  `\`import { ${name} } from "${first}";\``;

/** Complaints about names: unknown ones, modules, constants, declarations. */
export const namePhrases: readonly Phrase[] = [
  {
    message: /^Cannot find name '(.+?)'\.(?: Did you mean (?:the instance member )?'(.+?)'\?)?/,
    en: ([name = "", meant], about) => {
      const start = `There is nothing called \`${name}\` here.`;
      if (about.modules)
        return `${start} ${quoted(about.modules, " and ")} ${about.modules.length > 1 ? "export" : "exports"} it: write ${importing(name, about)} above.`;
      if (meant) return `${start} Did you mean \`${meant}\`?`;
      if (page.test(name)) return `${start} Cells run apart from the page, without a network.`;
      return `${start} Is it spelt right, and declared in one of the cells?`;
    },
    "zh-cn": ([name = "", meant], about) => {
      const start = `这里没有名为 \`${name}\` 的东西。`;
      if (about.modules)
        return `${start}${quoted(about.modules, "和")} 提供了它：请在前面写上 ${importing(name, about)}`;
      if (meant) return `${start}是不是 \`${meant}\`？`;
      if (page.test(name)) return `${start}单元与网页隔离运行，也不能联网。`;
      return `${start}拼写是否正确？是否在某个单元里声明过？`;
    },
  },
  {
    message: /^No value exists in scope for the shorthand property '(.+?)'/,
    en: ([name]) => `\`{ ${name} }\` takes the value of a variable \`${name}\`, and there is none.`,
    "zh-cn": ([name]) => `\`{ ${name} }\` 取变量 \`${name}\` 的值，但没有这个变量。`,
  },
  {
    message: /^Cannot find module '(.+?)'/,
    en: ([name], { modules = [] }) =>
      `There is no module \`${name}\` here. Cells may import from ${quoted(modules, ", ")}.`,
    "zh-cn": ([name], { modules = [] }) =>
      `这里没有模块 \`${name}\`。单元可以导入的模块有 ${quoted(modules, "、")}。`,
  },
  {
    message:
      /^(?:Module )?'"(.+?)"' has no exported member (?:named )?'(.+?)'\.(?: Did you mean '([\w$]+)'\?)?/,
    en: ([module, name = "", meant], about) => {
      const start = `\`${module}\` has nothing called \`${name}\`.`;
      if (about.modules) return `${start} ${quoted(about.modules, " and ")} has.`;
      return meant ? `${start} Did you mean \`${meant}\`?` : start;
    },
    "zh-cn": ([module, name = "", meant], about) => {
      const start = `\`${module}\` 中没有 \`${name}\`。`;
      if (about.modules) return `${start}它在 ${quoted(about.modules, "和")} 中。`;
      return meant ? `${start}是不是 \`${meant}\`？` : start;
    },
  },
  {
    message: /^Module '"(.+?)"' has no default export/,
    en: ([module]) =>
      `\`${module}\` has no default export: put the names in braces, \`import { … } from "${module}"\`.`,
    "zh-cn": ([module]) =>
      `\`${module}\` 没有默认导出：请把名称写在花括号里，\`import { … } from "${module}"\`。`,
  },
  {
    message: /^Cannot assign to '(.+?)' because it is a constant/,
    en: ([name]) =>
      `\`${name}\` is a constant and keeps its value. If it has to change, declare it with \`let\`.`,
    "zh-cn": ([name]) => `\`${name}\` 是常量，不能再赋值。如果它需要变化，请用 \`let\` 声明。`,
  },
  {
    message: /^Cannot assign to '(.+?)' because it is an import/,
    en: ([name]) => `\`${name}\` is imported and cannot be changed. Declare a variable of another name.`,
    "zh-cn": ([name]) => `\`${name}\` 是导入的，不能改变。请声明另一个名称的变量。`,
  },
  {
    message: /^Cannot assign to '(.+?)' because it is a read-only property/,
    en: ([name]) => `\`${name}\` can be read but not written. Make a new object with the value you want.`,
    "zh-cn": ([name]) => `\`${name}\` 只能读，不能写。请用想要的值构造一个新对象。`,
  },
  {
    message: /^Index signature in type '(.+?)' only permits reading/,
    en: ([type]) => `A \`${type}\` can be read but not written. Make a copy and change that.`,
    "zh-cn": ([type]) => `\`${type}\` 只能读，不能写。请复制一份再修改。`,
  },
  {
    message: /^(?:Cannot redeclare block-scoped variable|Duplicate identifier) '(.+?)'/,
    en: ([name]) => `\`${name}\` is declared twice. Rename one of the two.`,
    "zh-cn": ([name]) => `\`${name}\` 声明了两次，请给其中一个改名。`,
  },
  {
    message: /^(?:Block-scoped variable|Class) '(.+?)' used before its declaration/,
    en: ([name]) => `\`${name}\` is used before the line that declares it. Move that line up.`,
    "zh-cn": ([name]) => `\`${name}\` 在声明之前就被使用了。请把声明移到前面。`,
  },
  {
    message: /^Variable '(.+?)' is used before being assigned/,
    en: ([name]) => `\`${name}\` is used before it has a value.`,
    "zh-cn": ([name]) => `\`${name}\` 还没有值就被使用了。`,
  },
  {
    message: /^'(.+?)' only refers to a type, but is being used as a value/,
    en: ([name]) => `\`${name}\` is the name of a type. Where the program runs, a value is needed.`,
    "zh-cn": ([name]) => `\`${name}\` 是类型的名称，而这里需要一个值。`,
  },
  {
    message: /^'(.+?)' refers to a value, but is being used as a type/,
    en: ([name]) => `\`${name}\` is a value. Its type is written \`typeof ${name}\`.`,
    "zh-cn": ([name]) => `\`${name}\` 是一个值；它的类型写作 \`typeof ${name}\`。`,
  },
];
