import type { Host } from "../author/host.ts";
import type { Input } from "../author/inputs.ts";
import type { Definition, FromKernel, InputState, Language } from "../protocol.ts";
import { show } from "../show/show.ts";
import { withAxes } from "../show/axes.ts";
import type { Entry } from "./kernel.ts";

interface Run {
  /** False once a newer run of the cell has begun: what this one still says is dropped. */
  current(): boolean;
  emit(message: FromKernel): void;
  changed(): void;
}

/** `display`, `view`, `progress` and `t` for one run of one cell. */
export function hostFor(entry: Entry, { inputs, language }: Definition, run: Run): Host {
  let shown = 0;
  return {
    display(value) {
      if (!run.current()) return;
      const bundle = show(value);
      if (bundle) entry.outputs.push(bundle);
      if (entry.status !== "running") run.changed();
    },
    view<T>(input: Input<T>): T {
      const id = `${entry.cell.name}#${shown++}`;
      const raw = inputs[id];
      const value = input.read(raw);
      const drawn = input.plot?.(value);
      const state = { ...input.state(raw), id } as InputState;
      const bundle = show(drawn) ?? { "text/plain": `${state.label}: ${JSON.stringify(state.value)}` };
      bundle["application/vnd.nonlinear.input+json"] = drawn ? withAxes(state, drawn) : state;
      if (run.current()) entry.outputs.push(bundle);
      return value;
    },
    async progress(fraction, label = "") {
      if (!(fraction >= 0 && fraction <= 1)) {
        throw new RangeError(
          `Cannot report progress: the fraction must lie between 0 and 1, received ${fraction}`,
        );
      }
      if (run.current()) run.emit({ type: "progress", cell: entry.cell.name, fraction, label });
      // A run that was overtaken never gets past this point: its work would be thrown away.
      await new Promise<void>((resolve) => setTimeout(() => run.current() && resolve()));
    },
    t<T>(words: Record<Language, T>): T {
      return words[language];
    },
  };
}
