import type { Host } from "../author/host.ts";
import type { Input } from "../author/inputs.ts";
import type { Definition, FromKernel, InputState, Language, MimeBundle } from "../protocol.ts";
import { show } from "../show/show.ts";
import { withAxes } from "../show/axes.ts";
import type { Entry } from "./kernel.ts";

interface Run {
  /** False once a newer run of the cell has begun: what this one still says is dropped. */
  current(): boolean;
  emit(message: FromKernel): void;
  changed(): void;
}

/** Milliseconds between two reports of one run, and outputs of one cell: more would only choke the page. */
const pause = 50;
const most = 200;

/** `display`, `view`, `progress` and `t` for one run of one cell. */
export function hostFor(entry: Entry, { inputs, language }: Definition, run: Run): Host {
  let shown = 0;
  let reporting = false;
  let told = { at: 0, label: "" };
  /** What comes after the cell has ended is reported together, a few times a second. */
  const later = () => {
    if (reporting) return;
    reporting = true;
    setTimeout(() => {
      reporting = false;
      if (run.current()) run.changed();
    }, pause);
  };
  const push = (bundle: MimeBundle) => {
    if (entry.outputs.length < most) entry.outputs.push(bundle);
    else if (entry.outputs.length === most) entry.outputs.push({ "text/plain": `… (${most} outputs shown)` });
  };
  return {
    display(value) {
      if (!run.current()) return;
      const bundle = entry.outputs.length > most ? undefined : show(value);
      if (bundle) push(bundle);
      if (entry.status !== "running") later();
    },
    view<T>(input: Input<T>): T {
      const id = `${entry.cell.name}#${shown++}`;
      const raw = inputs[id];
      const value = input.read(raw);
      const drawn = input.plot?.(value);
      const state = { ...input.state(raw), id } as InputState;
      const bundle = show(drawn) ?? { "text/plain": `${state.label}: ${JSON.stringify(state.value)}` };
      bundle["application/vnd.nonlinear.input+json"] = drawn ? withAxes(state, drawn) : state;
      if (run.current()) push(bundle);
      return value;
    },
    async progress(fraction, label = "") {
      if (!(fraction >= 0 && fraction <= 1)) {
        throw new RangeError(
          `Cannot report progress: the fraction must lie between 0 and 1, received ${fraction}`,
        );
      }
      const now = performance.now();
      if (run.current() && (now - told.at >= pause || fraction === 1 || label !== told.label)) {
        told = { at: now, label };
        run.emit({ type: "progress", cell: entry.cell.name, fraction, label });
      }
      // A run that was overtaken never gets past this point: its work would be thrown away.
      await new Promise<void>((resolve) => setTimeout(() => run.current() && resolve()));
    },
    t<T>(words: Record<Language, T>): T {
      return words[language];
    },
  };
}
