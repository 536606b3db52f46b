import { demandObject, shown } from "../check.ts";
import type { Dataset } from "./dataset.ts";
import { digitsPixels } from "./digits-pixels.ts";

/** How dark a full pixel is. */
export interface DigitOptions {
  /** what the pixels' 0..16 are multiplied by; 1/16 when absent, so that inputs lie in [0, 1] */
  scale?: number;
}

/**
 * 1797 handwritten digits of 8×8 pixels: class k is the digit k.
 *
 * 64 columns in row-major order, from the top left; a pixel counts the dark ones among
 * 4×4 of a larger image, 0 to 16, times `scale`. Every call reads them anew from text, in
 * about a millisecond. `attribution` is to be shown where the data are. As they weigh more
 * than all the rest they have a door of their own: `import { digits } from
 * "nonlinear/digits"`.
 *
 * Throws a RangeError if `scale` is not finite or 0.
 *
 * Source: E. Alpaydin and C. Kaynak, "Cascading classifiers" (1998).
 *
 * @example
 * const { rows, columns, targets } = digits();
 * [rows, columns, targets[0], targets[1], targets[2]]; // => [1797, 64, 0, 1, 2]
 */
export function digits(options: DigitOptions = {}): Dataset {
  const attempt = "Cannot read the digits";
  demandObject(attempt, "options", options);
  const { scale = 1 / 16 } = options;
  if (!(Number.isFinite(scale) && scale !== 0)) {
    throw new RangeError(`${attempt}: scale must be finite and not 0, received ${shown(scale)}`);
  }
  const rows = digitsPixels.length / 65;
  const inputs = new Float64Array(rows * 64);
  const targets = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < 64; j++) inputs[row * 64 + j] = valueOf(row * 65 + j) * scale;
    targets[row] = valueOf(row * 65 + 64);
  }
  return {
    rows,
    columns: 64,
    inputs,
    targets,
    classes: 10,
    classNames: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
    attribution:
      "E. Alpaydin, C. Kaynak (1998). Optical Recognition of Handwritten Digits. " +
      "UCI Machine Learning Repository. https://doi.org/10.24432/C50P49. CC BY 4.0. " +
      "Changes: test part only; CSV re-packed.",
  };
}

/** The number that a character of base 17 stands for: 0 to 9, then a to g. */
function valueOf(position: number): number {
  const code = digitsPixels.charCodeAt(position);
  return code < 58 ? code - 48 : code - 87;
}
