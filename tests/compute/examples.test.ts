import { readdirSync, readFileSync } from "node:fs";
import * as main from "nonlinear";
import * as digits from "nonlinear/digits";
import { describe, expect, test } from "vitest";

/** An @example as it stands in a docstring: some statements, an expression, and its value. */
interface Example {
  name: string;
  statements: string;
  expression: string;
  value: string;
}

const nonlinear = { ...main, ...digits };
const source = new URL("../../src/compute/", import.meta.url);
const paths = readdirSync(source, { recursive: true, encoding: "utf8" });
const files = paths.filter((path) => path.endsWith(".ts") && !/node_modules|^dist/.test(path));

function examplesIn(path: string): Example[] {
  const text = readFileSync(new URL(path, source), "utf8");
  const docstrings = text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export function\*? (\w+)/g);
  return [...docstrings].flatMap(([, comment = "", name = ""]) => {
    const [, code] = comment.split("@example");
    if (!code) return [];
    const lines = code
      .split("\n")
      .map((line) => line.replace(/^ \* ?/, "").trim())
      .filter((line) => line !== "");
    const [expression = "", value = ""] = (lines.pop() ?? "").split(/;? \/\/ => /);
    return [{ name, statements: lines.join("\n"), expression, value }];
  });
}

function run(code: string): unknown {
  const names = Object.keys(nonlinear);
  return new Function(...names, code)(...Object.values(nonlinear));
}

function plain(value: unknown): unknown {
  return value instanceof Float64Array ? [...value] : value;
}

const texts = files.map((path) => readFileSync(new URL(path, source), "utf8"));
const examples = files.flatMap(examplesIn);
const functions = Object.entries(nonlinear).filter(([, value]) => typeof value === "function");

describe("docstring examples", () => {
  test.each(examples)("$name(): $expression is $value", ({ statements, expression, value }) => {
    const received = [plain(run(`${statements}\nreturn ${expression}`))].flat();
    const expected = [run(`return ${value}`)].flat();
    expect(received).toHaveLength(expected.length);
    expected.forEach((entry, i) => {
      if (typeof entry === "number") expect(received[i]).toBeCloseTo(entry, 13);
      else expect(received[i]).toBe(entry);
    });
  });

  test.each(functions)("%s() has an example", (name) => {
    expect(examples.map((example) => example.name)).toContain(name);
  });

  test.each(functions)("%s() cites a source", (name) => {
    const docstrings = texts.flatMap((text) => {
      const found = new RegExp(`export function\\*? ${name}[<(]`).exec(text);
      return found ? [text.slice(text.lastIndexOf("/**", found.index), found.index)] : [];
    });
    const cited = docstrings.filter((docstring) => /Source: .+\(\d{4}/s.test(docstring));
    expect(cited, `docstrings of ${name}`).toHaveLength(1);
  });
});
