import { standardNormal } from "../random/standard-normal.ts";
import { checkSample, type SampleOptions } from "./check.ts";
import type { Dataset } from "./dataset.ts";

/** Draws a point of a class, without noise, into `point`. */
type Curve = (kind: number, point: Float64Array) => void;

/**
 * Points of the plane, row i of class i mod `classes`. A row draws what its curve draws,
 * then two normals, for x and y, even where the noise is 0: so that turning the noise
 * up moves the points and does not replace them.
 */
export function planar(attempt: string, options: SampleOptions, classes: number, curve: Curve): Dataset {
  const noise = checkSample(attempt, options);
  const { rows, random } = options;
  const inputs = new Float64Array(rows * 2);
  const targets = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const point = inputs.subarray(2 * row, 2 * row + 2);
    targets[row] = row % classes;
    curve(row % classes, point);
    point[0]! += noise * standardNormal(random);
    point[1]! += noise * standardNormal(random);
  }
  return { rows, columns: 2, inputs, targets, classes, columnNames: ["x", "y"] };
}
