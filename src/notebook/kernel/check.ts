import type { Checker } from "../author/exercise.ts";
import { inspectText } from "../show/inspect.ts";
import type { CheckReport, Language } from "../protocol.ts";
import type { Kernel } from "./kernel.ts";

/** A check's own verdict, told apart from an error in the reader's code. */
class Failure extends Error {
  override name = "Failure";
}

/** What the hidden cell of an exercise declares. */
interface Question {
  attempt: unknown;
  check(attempt: unknown, is: Checker): unknown;
}

const passed = { en: "Correct: every check passed.", "zh-cn": "正确：全部检查通过。" };

/** Runs an exercise's cell, then its hidden check on what the cell declares. */
export async function checkExercise(
  kernel: Kernel,
  { exercise, check, language }: { exercise: string; check: string; language: Language },
): Promise<CheckReport> {
  await kernel.run([exercise, check]);
  for (const name of [exercise, check]) {
    const error = kernel.entry(name)?.error;
    if (error) return { exercise, passed: false, message: `${error.name}: ${error.message}`, error };
  }
  const waiting = kernel.entry(check)?.waitingFor;
  if (waiting) return { exercise, passed: false, message: `… ${waiting.join(", ")}` };
  const [question] = Object.values(kernel.entry(check)?.values ?? {}) as Question[];
  if (!question)
    return { exercise, passed: false, message: `Cannot check ${exercise}: its check declares nothing` };
  try {
    await question.check(question.attempt, checkerFor(language));
    return { exercise, passed: true, message: passed[language] };
  } catch (thrown) {
    const told = thrown instanceof Error ? thrown : new Error(inspectText(thrown));
    const message = told instanceof Failure ? told.message : `${told.name}: ${told.message}`;
    return { exercise, passed: false, message };
  }
}

function checkerFor(language: Language): Checker {
  const words = {
    en: { expected: "expected", received: "received", within: "within" },
    "zh-cn": { expected: "应为", received: "得到", within: "误差不超过" },
  }[language];
  return {
    close({ input, received, expected, tolerance, hint }) {
      if (agree(received, expected, tolerance)) return;
      const wanted = `${words.expected} ${inspectText(expected)} (${words.within} ${tolerance})`;
      const tail = hint ? `\n${hint}` : "";
      throw new Failure(`${input} → ${wanted}, ${words.received} ${inspectText(received)}${tail}`);
    },
    ok(condition, message) {
      if (!condition) throw new Failure(message);
    },
    random: mulberry32(20_201),
    t: (translations) => translations[language],
  };
}

function agree(received: unknown, expected: number | ArrayLike<number>, tolerance: number): boolean {
  if (typeof expected === "number") {
    if (typeof received !== "number") return false;
    return Object.is(received, expected) || Math.abs(received - expected) <= tolerance;
  }
  if (typeof received !== "object" || received === null || !("length" in received)) return false;
  const list = received as ArrayLike<unknown>;
  if (list.length !== expected.length) return false;
  return Array.from(expected).every((value, i) => agree(list[i], value, tolerance));
}

/** Tommy Ettinger's generator; the checks need their own, since the engine knows no package but itself. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
