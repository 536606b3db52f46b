import { globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/site/chapters.ts";
import { readExercises } from "../../src/site/engine/exercises.ts";
import { exerciseTitles } from "../../src/site/progress/titles.ts";

describe("exerciseTitles()", () => {
  it("takes the bold words that a task begins with, without their full stop", () => {
    const prose =
      '<Exercise name="die">\n\n**A die.** Write **it**.\n</Exercise>\n<Exercise name="b">\n\n**骰子**。写';
    expect(exerciseTitles(prose)).toEqual([
      { name: "die", title: "A die" },
      { name: "b", title: "骰子" },
    ]);
  });

  it.each(
    globSync("content/*/exercises.ts").flatMap((file) =>
      Object.keys(languages).map((language) => [dirname(file), language]),
    ),
  )("finds all of %s in %s, in plain words", (folder, language) => {
    const found = exerciseTitles(readFileSync(`${folder}/${language}.mdx`, "utf8"));
    const written = readExercises(readFileSync(`${folder}/exercises.ts`, "utf8"));
    expect(found.map(({ name }) => name)).toEqual(written.map(({ name }) => name));
    expect(found.filter(({ title }) => /[`$<{*]/.test(title))).toEqual([]);
  });
});
