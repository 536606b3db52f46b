import { parseHTML } from "linkedom";
import * as notebook from "notebook";
import { beforeAll, describe, expect, it } from "vitest";
import { type Compiler, createCompiler } from "../../src/notebook/compile/compiler.ts";
import { gatherTypes } from "../../src/notebook/compile/gather.node.ts";
import { split } from "../../src/notebook/compile/split.ts";
import { checkExercise } from "../../src/notebook/kernel/check/check.ts";
import { Kernel } from "../../src/notebook/kernel/kernel.ts";
import { plotOn } from "../../src/notebook/kernel/plot.ts";
import type { Cell, Language } from "../../src/notebook/protocol.ts";
import { loadChapter, type LoadedChapter, notebookFolders } from "../../src/site/engine/chapter.ts";
import type { ExerciseText } from "../../src/site/engine/exercises.ts";
import { packages } from "../../src/site/engine/packages.ts";
import { sourceOf } from "../../src/site/engine/sources.ts";

const names: Language[] = ["en", "zh-cn"];

describe.each(notebookFolders())("the cells of %s", (folder) => {
  let chapter: LoadedChapter;
  beforeAll(async () => {
    chapter = await loadChapter(folder);
  }, 60_000);

  it("compile without a complaint", () => {
    const checks = new Set(Object.values(chapter.checks));
    for (const { name, diagnostics } of chapter.cells)
      if (!checks.has(name)) expect(diagnostics, name).toEqual([]);
  });

  it.each(names)("run without an error in %s", (language) => {
    const checks = new Set(Object.values(chapter.checks));
    for (const { name } of chapter.cells.filter((cell) => !checks.has(cell.name))) {
      const report = chapter.runs[language].reports.get(name);
      expect(report?.error, name).toBeUndefined();
      expect(report?.status, name).toBe("done");
    }
  });

  it("show as many things, of the same kinds, in both languages", () => {
    const kinds = (language: Language) =>
      chapter.cells.map(({ name }) => [
        name,
        chapter.runs[language].reports.get(name)?.outputs?.map((bundle) => Object.keys(bundle).sort()),
      ]);
    expect(kinds("zh-cn")).toEqual(kinds("en"));
  });

  it("say in Chinese what they say in English: no text of a figure is left untranslated", () => {
    for (const { name } of chapter.cells) {
      for (const bundle of chapter.runs["zh-cn"].reports.get(name)?.outputs ?? []) {
        if (bundle["image/svg+xml"]) expect(bundle["text/plain"], name).toMatch(/[一-鿿]/u);
        const input = bundle["application/vnd.nonlinear.input+json"];
        if (input) expect(input.label, name).toMatch(/[一-鿿]/u);
      }
    }
  });

  it("compute the same numbers in both languages", () => {
    const figures = (language: Language) =>
      chapter.cells.map(({ name }) => [
        name,
        chapter.runs[language].reports
          .get(name)
          ?.outputs?.map((bundle) =>
            bundle["application/vnd.nonlinear.figure+json"]?.rows
              .flat()
              .filter((cell) => typeof cell === "number"),
          ),
      ]);
    expect(figures("zh-cn")).toEqual(figures("en"));
  });
});

describe.each(notebookFolders().filter((folder) => sourceOf(folder, "exercises.ts")))(
  "the exercises of %s",
  (folder) => {
    let compiler: Compiler;
    let exercises: ExerciseText[];
    beforeAll(async () => {
      compiler = createCompiler({ files: gatherTypes(".") });
      ({ exercises } = await loadChapter(folder));
    }, 60_000);

    /** Compiles the chapter with one exercise answered like this, and asks its check. */
    async function ask(exercise: ExerciseText, answer: string, language: Language) {
      const [cell, check] = exercise.cells;
      const others = exercises.flatMap((each) => (each === exercise ? [] : each.cells));
      const mine: Cell[] = [{ ...cell, source: answer }, check];
      const cells = compiler.compile([...split(sourceOf(folder, "cells.ts") ?? ""), ...others, ...mine]);
      const { document } = parseHTML("<!doctype html><html><body></body></html>");
      const kernel = new Kernel({ ...packages, notebook, "@observablehq/plot": plotOn(document) }, () => {});
      kernel.define({ cells, language, inputs: {}, watch: [], held: [], hidden: [] });
      const own = cells.find(({ name }) => name === cell.name);
      return {
        diagnostics: own?.diagnostics,
        report: await checkExercise(kernel, { exercise: cell.name, check: check.name, language }),
      };
    }

    it("refuse their starters, with a message that helps, in both languages", async () => {
      for (const exercise of exercises) {
        for (const language of names) {
          const { report } = await ask(exercise, exercise.starter, language);
          expect([exercise.name, report.passed]).toEqual([exercise.name, false]);
          expect(report.message.length).toBeGreaterThan(20);
          expect(report.message).not.toMatch(/TypeError|ReferenceError|undefined|NaN/);
          if (language === "zh-cn") expect(report.message).toMatch(/[一-鿿]{2}/u);
        }
      }
    }, 120_000);

    it("accept their solutions, which compile without a complaint", async () => {
      for (const exercise of exercises) {
        const { diagnostics, report } = await ask(exercise, exercise.solution, "en");
        expect(diagnostics, exercise.name).toEqual([]);
        expect([exercise.name, report.passed, report.message]).toEqual([
          exercise.name,
          true,
          "Correct: every check passed.",
        ]);
      }
    }, 120_000);

    it("refuse an answer that returns nothing, without an error of their own", async () => {
      for (const exercise of exercises) {
        const head = exercise.solution.slice(
          0,
          exercise.solution.indexOf("{", exercise.solution.indexOf(")")),
        );
        const { report } = await ask(
          exercise,
          `${head.replace(/:[^:)]*$/, "")} {\n  return undefined as never;\n}`,
          "en",
        );
        expect([exercise.name, report.passed]).toEqual([exercise.name, false]);
        expect([exercise.name, report.message]).not.toEqual([
          exercise.name,
          expect.stringMatching(/TypeError|Cannot read/),
        ]);
      }
    }, 120_000);
  },
);
