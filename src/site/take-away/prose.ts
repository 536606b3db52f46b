import { numberText } from "../../notebook/show/number.ts";
import { claimOf } from "../claims.ts";
import type { Page } from "../page.ts";
import { referencesOf } from "../references.ts";
import { wordsOf } from "../strings.ts";
import { alignedTable } from "./aligned.ts";
import { cardFacts, formulaText } from "./catalogue.ts";
import { ledgerPieces } from "./ledger.ts";
import { type Node, parseTags, type Tag } from "./tags.ts";

/** A piece of a chapter: Markdown, what is written under a figure, or the place of a cell. */
export type Piece = string | { caption: string } | CellPlace;

export interface CellPlace {
  cell: string;
  folded?: boolean;
}

/** What prose states that others know: the values of cells, and the exercises' solutions. */
export interface Known {
  value(path: string): unknown;
  exercises: readonly { name: string; solution: string; cells: readonly [{ name: string }, unknown] }[];
}

export type Writer = (tag: Reading) => Piece[];

interface Reading {
  /** A text attribute; the build fails where it is missing. */
  attribute(name: string): string;
  optional(name: string): string | true | undefined;
  /** What is between the tag's ends. */
  inner(): Piece[];
  has: boolean;
  page: Page;
  known: Known;
}

/** The prose of a page as Markdown and cells, in the page's order. A tag that is not in the list fails the build. */
export function proseOf(page: Page, known: Known): Piece[] {
  const read = (nodes: readonly Node[]): Piece[] =>
    nodes.flatMap((node) => (typeof node === "string" ? [plainTex(node)] : write(node)));
  const write = ({ name, attributes, children }: Tag): Piece[] => {
    const writer = Object.hasOwn(writers, name) ? writers[name] : undefined;
    const place = `content/${page.folder}/${page.language}.mdx`;
    if (!writer)
      throw new RangeError(
        `Cannot put <${name}> of ${place} into a notebook: expected one of ${Object.keys(writers).join(", ")}`,
      );
    return writer({
      attribute(key) {
        const value = attributes[key];
        if (typeof value === "string") return value;
        throw new TypeError(`Cannot read <${name}> of ${place}: expected an attribute ${key}`);
      },
      optional: (key) => attributes[key],
      inner: () => read(children ?? []),
      has: children !== undefined,
      page,
      known,
    });
  };
  return read(parseTags(page.body));
}

/** Formulas without the marks of the page's legends: `\ink{red}{\delta}` is `{\delta}` anywhere else. */
function plainTex(text: string): string {
  return text.replace(/\\ink\{\w+\}/g, "");
}

const nothing: Writer = () => [];

const writers: Record<string, Writer> = {
  // What only a page has: its toolbar, its filter.
  Notebook: nothing,
  CardFilter: nothing,
  Cell: ({ attribute, optional }) => [{ cell: attribute("name"), folded: optional("folded") === true }],
  Card: ({ attribute, inner, page }) => [
    ...inner(),
    `\n\n${cardFacts(attribute("name"), page.language)}\n\n`,
    { cell: attribute("cell"), folded: true },
  ],
  Figure: ({ attribute, optional, inner, page }) => {
    const other = optional("with");
    const label = referencesOf(page).get(`fig-${attribute("id")}`)?.label ?? "";
    return [
      ...(typeof other === "string" ? [{ cell: other, folded: true }] : []),
      { cell: attribute("cell") },
      { caption: `**${label}.** ${textOf(inner()).trim()}` },
    ];
  },
  Equation: ({ attribute, inner, page }) => {
    const label = referencesOf(page).get(`eq-${attribute("id")}`)?.label ?? "";
    const tag = `\\tag{${label.replace(/[()]/g, "")}}`;
    return [textOf(inner()).replace(/\s*\$\$\s*$/, ` ${tag}\n$$$$\n`)];
  },
  Legend: ({ inner }) => ["\n\n", ...inner(), "\n\n"],
  Ink: ({ inner }) => [`- ${textOf(inner()).trim()}`],
  Formula: ({ attribute }) => [`\n\n${formulaText(attribute("name"))}`],
  Value: ({ attribute, optional, known }) => {
    const digits = optional("digits");
    const path = attribute("of");
    const value = known.value(path);
    if (!["number", "string", "boolean"].includes(typeof value))
      throw new TypeError(`Cannot state ${path}: expected a number or a text, received ${typeof value}`);
    return [numberText(value, digits === undefined ? undefined : Number(digits))];
  },
  Ref: ({ attribute, page }) => {
    const to = attribute("to");
    const references = referencesOf(page);
    const found = references.get(`eq-${to}`) ?? references.get(`fig-${to}`) ?? references.get(to);
    if (!found)
      throw new RangeError(`Cannot refer to "${to}" in ${page.folder}: the page has nothing of this id`);
    return [found.label];
  },
  Term: ({ inner }) => inner(),
  Claim: ({ attribute, inner, has, page }) => {
    const id = attribute("id");
    const { verdict, sources, lead, claim } = claimOf(id, page.language);
    if (!has) return [`[${id} ${verdict.sign}]`];
    const head = `**${id} ${verdict.sign} ${verdict.label}** (${sources})\n\n*${lead}* ${claim}`;
    return [quoted(`${head}\n\n${textOf(inner()).trim()}`)];
  },
  Aligned: ({ page }) => [`\n\n${alignedTable(page.language)}\n\n`],
  Ledger: ({ page }) => ledgerPieces(page.language),
  Objectives: ({ inner, page }) => [`**${wordsOf(page.language).objectives}**\n\n`, ...inner()],
  Remember: ({ inner, page }) => [`**${wordsOf(page.language).remember}**\n\n`, ...inner()],
  Hint: ({ optional, inner, page }) => {
    const title = optional("title") ?? wordsOf(page.language).hint;
    return [folded(String(title), textOf(inner()))];
  },
  Exercise: ({ attribute, inner, page, known }) => {
    const name = attribute("name");
    const place = known.exercises.findIndex((exercise) => exercise.name === name);
    const exercise = known.exercises[place];
    if (!exercise)
      throw new RangeError(`Cannot set the exercise ${name}: content/${page.folder}/exercises.ts has none`);
    const words = wordsOf(page.language);
    return [
      `\n\n**${words.exercise} ${page.number}.${place + 1}**\n\n`,
      ...inner(),
      `\n\n${words.uncheckedExercise}\n\n`,
      { cell: exercise.cells[0].name },
      folded(words.solution, `\`\`\`ts\n${exercise.solution}\n\`\`\``),
    ];
  },
};

/** The tags that a chapter may use. */
export const tagNames = Object.keys(writers);

/** Pieces that may hold no cell, as one text. */
function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      throw new TypeError(
        `Cannot place the cell ${"cell" in piece ? piece.cell : piece.caption} inside a box: a notebook has no cell within a text`,
      );
    })
    .join("");
}

/** A formula in one line: Jupyter takes formulas out before it reads Markdown, and would typeset the marks of the quotation. */
function quoted(text: string): string {
  const flat = text.replace(/\$\$[\s\S]*?\$\$/g, (formula) => formula.replace(/\s*\n\s*/g, " "));
  return flat.replace(/^/gm, "> ").replace(/^> $/gm, ">");
}

function folded(title: string, text: string): string {
  return `\n\n<details>\n<summary>${title}</summary>\n\n${text.trim()}\n\n</details>\n\n`;
}
