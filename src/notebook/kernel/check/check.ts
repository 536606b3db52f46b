import type { Checker } from "../../author/exercise.ts";
import type { CellError, CheckReport, Language } from "../../protocol.ts";
import type { Kernel } from "../kernel.ts";
import { checkerFor, Failure } from "./checker.ts";
import { guard } from "./copies.ts";

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
  const broken = (error: CellError): CheckReport => {
    return { exercise, passed: false, message: `${error.name}: ${error.message}`, error };
  };
  await kernel.run([exercise, check]);
  for (const name of [exercise, check]) {
    const error = kernel.entry(name)?.error;
    if (error) return broken(error);
  }
  const waiting = kernel.entry(check)?.waitingFor;
  if (waiting) return { exercise, passed: false, message: `… ${waiting.join(", ")}` };
  const [question] = Object.values(kernel.entry(check)?.values ?? {}) as Question[];
  const cell = kernel.entry(exercise)?.cell;
  if (!question || !cell)
    return { exercise, passed: false, message: `Cannot check ${exercise}: its check declares nothing` };
  // The check as it was published reads a name that the reader may have changed.
  const [wanted = ""] = kernel.entry(check)?.cell.inputs ?? [];
  if (question.attempt === undefined)
    return broken({ name: "ReferenceError", message: `${wanted} is not defined` });
  try {
    const guarded = guard(question.attempt);
    await question.check(guarded.attempt, checkerFor(language, kernel.modules, guarded));
    return { exercise, passed: true, message: passed[language] };
  } catch (thrown) {
    if (!(thrown instanceof Failure)) return broken(kernel.describe(thrown, cell));
    const { message, failure } = thrown;
    return { exercise, passed: false, message, ...(failure ? { failure } : {}) };
  }
}
