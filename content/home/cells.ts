// %% imports
import * as Plot from "@observablehq/plot";
import { sigmoid, sigmoidDerivative } from "nonlinear";
import { colors, figure, pointer, select, t, view } from "notebook";

// %% activations
interface Activation {
  name: string;
  value: (x: number) => number;
  slope: (x: number) => number;
}

const activations: Activation[] = [
  { name: "sigmoid", value: sigmoid, slope: sigmoidDerivative },
  { name: "tanh", value: Math.tanh, slope: (x) => 1 - Math.tanh(x) ** 2 },
  { name: "ReLU", value: (x) => Math.max(0, x), slope: (x) => (x > 0 ? 1 : 0) },
];

// %% homeFigure
const chosen = view(
  select(t({ en: "function", "zh-cn": "函数" }), {
    options: Object.fromEntries(activations.map((activation) => [activation.name, activation])),
  }),
);

function tangentPlot(x: number) {
  const { name, value, slope } = chosen;
  const [y, k] = [value(x), slope(x)];
  const text = k.toFixed(3);
  const tangent = [-2, 2].map((dx) => ({ x: x + dx, y: y + k * dx }));
  const curve = Array.from({ length: 201 }, (_, i) => ({ x: -5 + i / 20, y: value(-5 + i / 20) }));
  const plot = Plot.plot({
    width: 480,
    height: 300,
    marginTop: 30,
    x: { domain: [-5, 5], label: "x" },
    y: { domain: [-1.2, 2.2], label: t({ en: "output", "zh-cn": "输出" }) },
    clip: true,
    marks: [
      Plot.ruleY([0], { stroke: colors.grey, strokeOpacity: 0.5 }),
      Plot.line(curve, { x: "x", y: "y", stroke: colors.blue, strokeWidth: 2.5 }),
      Plot.line(tangent, { x: "x", y: "y", stroke: colors.orange, strokeWidth: 2.5 }),
      Plot.dot([{ x, y }], { x: "x", y: "y", r: 7, fill: colors.orange }),
      Plot.text([`${t({ en: "slope", "zh-cn": "斜率" })} ${text}`], {
        frameAnchor: "top-left",
        dx: 8,
        dy: 4,
        fontSize: 18,
        fill: "currentColor",
      }),
    ],
  });
  return figure(plot, {
    alt: t({
      en: `The curve of ${name} and its tangent at x = ${x.toFixed(1)}: the slope is ${text}.`,
      "zh-cn": `${name} 的曲线及其在 x = ${x.toFixed(1)} 处的切线：斜率为 ${text}。`,
    }),
    data: curve
      .filter((_, i) => i % 20 === 0)
      .map((point) => ({ x: point.x, y: point.y, slope: slope(point.x) })),
  });
}

const probe = view(
  pointer(t({ en: "point on the curve", "zh-cn": "曲线上的点" }), {
    value: { x: 1.5, y: 0 },
    step: { x: 0.1 },
    plot: ({ x }) => tangentPlot(Math.min(5, Math.max(-5, x))),
  }),
);
