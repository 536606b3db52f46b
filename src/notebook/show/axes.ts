import { DrawnFigure, type Figure } from "../author/figure.ts";
import type { Axis, InputState } from "../protocol.ts";

interface Scale {
  type: string;
  domain: Iterable<unknown>;
  range?: Iterable<unknown>;
}

/** Adds to a pointer's state how its plot maps data to pixels, so that the page can invert it. */
export function withAxes(state: InputState, drawn: Element | Figure): InputState {
  if (state.kind !== "pointer") return state;
  const plot = (drawn instanceof DrawnFigure ? drawn.plot : drawn) as Element & {
    scale?(name: string): Scale | undefined;
  };
  return { ...state, x: axis(plot.scale?.("x")), y: axis(plot.scale?.("y")) };
}

function axis(scale: Scale | undefined): Axis {
  if (!scale?.range) return { type: "linear", domain: [0, 1], range: [0, 1] };
  return {
    type: scale.type,
    domain: [...scale.domain].map((end) => (typeof end === "number" ? end : String(end))),
    range: [...scale.range].map(Number),
  };
}
