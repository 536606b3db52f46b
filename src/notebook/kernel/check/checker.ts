import type { Checker } from "../../author/exercise.ts";
import type { CheckFailure, Language } from "../../protocol.ts";
import { safely } from "../../show/safely.ts";
import type { Modules } from "../evaluate.ts";
import { compare, near, shown } from "./compare.ts";
import type { Guarded } from "./copies.ts";
import { type Curves, drawn } from "./curves.ts";

/** A check's own verdict, told apart from an error in the reader's code. */
export class Failure extends Error {
  override name = "Failure";
  readonly failure: CheckFailure | undefined;

  constructor(message: string, failure?: CheckFailure) {
    super(message);
    this.failure = failure;
  }
}

const words = {
  en: { expected: "expected", received: "received", within: "within" },
  "zh-cn": { expected: "应为", received: "得到", within: "误差不超过" },
};

/** Places at which two curves are compared and drawn where a check names none. */
const places = 201;

/** What a hidden check may say, in a language; its plots are drawn by the kernel's own Plot. */
export function checkerFor(language: Language, modules: Modules, { kept }: Guarded): Checker {
  const said = words[language];
  const refuse = (failure: CheckFailure): never => {
    const within = failure.within ? ` (${said.within} ${failure.within})` : "";
    const line = `${failure.input} → ${said.expected} ${failure.expected.text}${within}, ${said.received} ${failure.received.text}`;
    throw new Failure(failure.hint ? `${line}\n${failure.hint}` : line, failure);
  };
  const withFigure = (curves: Curves) => {
    const figure = drawn(curves, language, modules);
    return figure ? { figure } : {};
  };
  return {
    close({ input, received, expected, tolerance, hint, over }) {
      const outcome = compare(received, expected, tolerance);
      if (outcome === "agree") return;
      const { at } = outcome;
      const isCurve = over !== undefined && typeof expected !== "number" && at !== undefined;
      refuse({
        input,
        expected: shown(expected, at),
        received: shown(received, at),
        within: String(Number(tolerance.toPrecision(2))),
        ...(hint ? { hint } : {}),
        ...(isCurve
          ? withFigure({
              x: Array.from(over),
              expected: Array.from(expected),
              received: Array.from(received as ArrayLike<unknown>),
              wrong: over[at] ?? 0,
            })
          : {}),
      });
    },
    curve({ input, received, expected, on: [low, high], at, tolerance, hint }) {
      const across = Array.from({ length: places }, (_, i) => low + ((high - low) * i) / (places - 1));
      for (const x of at ?? across) {
        const wanted = expected(x);
        const came = received(x);
        const allowed = typeof tolerance === "number" ? tolerance : tolerance(x);
        if (near(came, wanted, allowed)) continue;
        refuse({
          input: input(x),
          expected: shown(wanted),
          received: shown(came),
          within: String(Number(allowed.toPrecision(2))),
          ...(hint ? { hint } : {}),
          ...withFigure({
            x: across,
            expected: across.map(expected),
            // Elsewhere the attempt may well throw; a curve then has a gap.
            received: across.map((each) => safely(() => received(each), undefined)),
            wrong: x,
          }),
        });
      }
    },
    ok(condition, message) {
      if (!condition) throw new Failure(message, caseIn(message, said));
    },
    kept,
    random: mulberry32(20_201),
    t: (translations) => translations[language],
  };
}

/** The parts of a message in the house's form; nothing where it has another. */
function caseIn(message: string, { expected, received }: (typeof words)["en"]): CheckFailure | undefined {
  const form = new RegExp(`^(.+?) ?→ ?${expected} ?(.+?)[,，;；] ?(?:却)?${received} ?(.+)$`, "s");
  const [, input, wanted, came] = form.exec(message) ?? [];
  if (!input || !wanted || !came) return undefined;
  return { input, expected: { text: wanted }, received: { text: came } };
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
