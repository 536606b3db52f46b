import { readdirSync, readFileSync } from "node:fs";
import * as nonlinear from "nonlinear";
import { describe, expect, test } from "vitest";

/** An @example as it stands in a docstring: some statements, an expression, and its value. */
interface Example {
  name: string;
  statements: string;
  expression: string;
  value: string;
}

const source = new URL("../../src/compute/", import.meta.url);
const paths = readdirSync(source, { recursive: true, encoding: "utf8" });
const files = paths.filter((path) => path.endsWith(".ts") && !path.includes("node_modules"));

function examplesIn(path: string): Example[] {
  const text = readFileSync(new URL(path, source), "utf8");
  const docstrings = text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export function (\w+)/g);
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
    const text = files.map((path) => readFileSync(new URL(path, source), "utf8")).join("\n");
    const before = text.slice(0, text.indexOf(`export function ${name}(`));
    const docstring = before.slice(before.lastIndexOf("/**"));
    expect(docstring).toMatch(/Source: .+\(\d{4}/s);
  });
});
