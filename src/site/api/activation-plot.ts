import { type ActivationName, activation, activationNames } from "nonlinear";
import { numberText } from "../../notebook/show/number.ts";
import type { Language } from "../../notebook/protocol.ts";
import { plotCurves } from "./plot.ts";

/**
 * The activation that a function of the package is, if it is one.
 * @example activationNamed("leakyRelu") // "leaky-relu"
 */
export function activationNamed(functionName: string): ActivationName | undefined {
  return activationNames.find(
    (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()) === functionName,
  );
}

/** An activation and its derivative, drawn and in words. */
export function activationPlot(name: ActivationName, language: Language): string {
  const { value, derivative, kinks } = activation(name);
  const slopes = Array.from({ length: 801 }, (_, i) => derivative(i / 100 - 4));
  const [low, high] = [Math.min(...slopes), Math.max(...slopes)].map((slope) => numberText(slope, 2));
  const [left, middle, right] = [-4, 0, 4].map((x) => numberText(value(x), 2));
  const words = {
    en:
      `${name} between −4 and 4: the function (solid) has the values ${left}, ${middle}, ${right} at −4, 0, 4; ` +
      `its derivative (dashed) lies between ${low} and ${high}.`,
    "zh-cn":
      `${name} 在 −4 到 4 之间：函数（实线）在 −4、0、4 处的值为 ${left}、${middle}、${right}；` +
      `导数（虚线）介于 ${low} 与 ${high} 之间。`,
  };
  const curves = [
    { value: derivative, kinks, className: "api-derivative" },
    { value, kinks, className: "api-value" },
  ];
  return plotCurves(curves, words[language]);
}
