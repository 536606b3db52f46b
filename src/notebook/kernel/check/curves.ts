import { colors } from "../../author/colors.ts";
import { figure } from "../../author/figure.ts";
import type { Language, MimeBundle } from "../../protocol.ts";
import { safely } from "../../show/safely.ts";
import { show } from "../../show/show.ts";
import type { Modules } from "../evaluate.ts";

/** What was expected and what came, place by place, and the place that is wrong. */
export interface Curves {
  x: readonly number[];
  expected: readonly number[];
  received: readonly unknown[];
  wrong: number;
}

const words = {
  en: {
    expected: "expected",
    received: "received",
    alt: (x: string) =>
      `What was expected (solid, blue) and what came (dashed, orange); a line marks the first place where they differ, x = ${x}.`,
  },
  "zh-cn": {
    expected: "应为",
    received: "得到",
    alt: (x: string) => `应有的曲线（蓝色实线）与得到的曲线（橙色虚线）；竖线标出第一个不符之处，x = ${x}。`,
  },
};

/** Both curves in one small plot; nothing where the kernel has no Plot to draw with. */
export function drawn(
  { x, expected, received, wrong }: Curves,
  language: Language,
  modules: Modules,
): MimeBundle | undefined {
  const Plot = modules["@observablehq/plot"] as typeof import("@observablehq/plot") | undefined;
  if (!Plot) return undefined;
  const said = words[language];
  const domain = rangeOf(expected);
  if (!isVisible({ x, expected, received, wrong }, domain)) return undefined;
  const places = x.map((place, i) => {
    const came = received[i];
    const value = typeof came === "number" && Number.isFinite(came) ? came : Number.NaN;
    return { x: place, expected: expected[i] ?? Number.NaN, received: value };
  });
  return safely(() => {
    const plot = Plot.plot({
      height: 200,
      marginBottom: 44,
      x: { label: "x" },
      y: { label: null, domain, clamp: true },
      color: { legend: false },
      marks: [
        Plot.ruleX([wrong], { stroke: colors.red, strokeDasharray: "1 3" }),
        Plot.line(places, { x: "x", y: "expected", stroke: colors.blue, strokeWidth: 2 }),
        Plot.line(places, {
          x: "x",
          y: "received",
          stroke: colors.orange,
          strokeWidth: 2,
          strokeDasharray: "6 3",
        }),
        Plot.text([said.expected], { frameAnchor: "top-left", dx: 6, fill: colors.blue }),
        Plot.text([said.received], { frameAnchor: "top-right", dx: -6, fill: colors.orange }),
      ],
    });
    const columns = { x: "x", expected: said.expected, received: said.received };
    return show(figure(plot, { alt: said.alt(String(Number(wrong.toPrecision(4)))), data: places, columns }));
  }, undefined);
}

/** Whether an eye could tell the curves apart where they are drawn; of a difference in the ninth digit a plot says nothing. */
function isVisible({ x, expected, received, wrong }: Curves, [low, high]: [number, number]): boolean {
  const [first = 0, last = 0] = [x[0], x.at(-1)];
  if (!(wrong >= Math.min(first, last) && wrong <= Math.max(first, last))) return false;
  return expected.some((wanted, i) => {
    const came = received[i];
    return typeof came !== "number" || !(Math.abs(came - wanted) < (high - low) / 200);
  });
}

/** Wide enough for what was expected and two thirds more: what came may be immense. */
function rangeOf(values: readonly number[]): [number, number] {
  const finite = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const margin = high > low ? (high - low) / 3 : Math.abs(high) / 3 || 1;
  return [low - margin, high + margin];
}
