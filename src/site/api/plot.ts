import { escape } from "../../notebook/show/escape.ts";

/** A function of one variable; where it or its derivative jumps, its line is interrupted. */
export interface Curve {
  value(x: number): number;
  kinks: readonly number[];
  className: string;
}

/** One window for all plots, so that they can be compared. */
const [left, right, bottom, top] = [-4, 4, -1.5, 3];
const [width, height, margin] = [320, 180, 1];
const steps = 160;

/** A small drawing of some curves between −4 and 4, in words for those who do not see it. */
export function plotCurves(curves: readonly Curve[], alternative: string): string {
  const lines = curves.map(
    (curve) => `<path class="${curve.className}" d="${segments(curve).map(pathOf).join("")}"/>`,
  );
  const axes = `<path class="api-axes" d="M0,${place(left, 0)[1]}H${width}M${place(0, 0)[0]},0V${height}"/>`;
  const ticks =
    [-2, 2].map((x) => tick(x, 0, String(x), 0, 12)) + tick(0, 1, "1", -7, 4) + tick(0, 2, "2", -7, 4);
  return (
    `<svg class="api-plot" role="img" aria-label="${escape(alternative)}" viewBox="0 0 ${width} ${height}">` +
    `${axes}${lines.join("")}${ticks}</svg>`
  );
}

type Point = [number, number];

/** The curve between its kinks, as points on the drawing, each end taken from its own side. */
function segments({ value, kinks }: Curve): Point[][] {
  const inner = kinks.filter((kink) => kink > left && kink < right).sort((a, b) => a - b);
  const ends = [left, ...inner, right];
  return ends.slice(1).map((end, i) => {
    const start = ends[i] ?? left;
    const [from, to] = [start + 1e-9, end - 1e-9];
    const count = Math.max(1, Math.round((steps * (to - from)) / (right - left)));
    const points = Array.from({ length: count + 1 }, (_, k) => {
      const x = from + ((to - from) * k) / count;
      return place(x, value(x));
    });
    return simplify(points.filter(([, y]) => Number.isFinite(y)));
  });
}

function place(x: number, y: number): Point {
  const clipped = Math.min(top + 1, Math.max(bottom - 1, y));
  return [
    ((x - left) / (right - left)) * width,
    margin + ((top - clipped) / (top - bottom)) * (height - 2 * margin),
  ];
}

/** Without the points that lie within a tenth of a pixel of the line between their neighbours. */
function simplify(points: Point[]): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const distances = points.map(
    ([x, y]) => Math.abs(dy * (x - first[0]) - dx * (y - first[1])) / Math.hypot(dx, dy),
  );
  const farthest = distances.indexOf(Math.max(...distances));
  if ((distances[farthest] ?? 0) < 0.1) return [first, last];
  return [...simplify(points.slice(0, farthest + 1)).slice(0, -1), ...simplify(points.slice(farthest))];
}

function pathOf(points: Point[]): string {
  return points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${tenth(x)},${tenth(y)}`).join("");
}

function tick(x: number, y: number, label: string, dx: number, dy: number): string {
  const [px, py] = place(x, y);
  return `<text x="${tenth(px + dx)}" y="${tenth(py + dy)}">${label.replace("-", "−")}</text>`;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
