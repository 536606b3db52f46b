import type { Dataset } from "./dataset.ts";
import { irisMeasurements } from "./iris-measurements.ts";

/**
 * Fisher's irises: four measurements, in cm, of 50 flowers of each of three species.
 *
 * 150 rows of 4 columns, in the order of the species: class 0 setosa, 1 versicolor, 2
 * virginica. Setosa can be parted from the others by a plane, the others not from each
 * other. Rows 35 and 38 (from 1) are as in Fisher's paper, which UCI's file has wrong.
 * Every call makes new arrays. `attribution` is to be shown where the data are.
 *
 * Source: R. A. Fisher, "The use of multiple measurements in taxonomic problems" (1936).
 *
 * @example
 * iris().inputs.slice(0, 4); // => [5.1, 3.5, 1.4, 0.2]
 */
export function iris(): Dataset {
  const digits = irisMeasurements.replaceAll("\n", "");
  return {
    rows: 150,
    columns: 4,
    inputs: Float64Array.from({ length: 600 }, (_, i) => Number(digits.slice(2 * i, 2 * i + 2)) / 10),
    targets: Float64Array.from({ length: 150 }, (_, row) => Math.floor(row / 50)),
    classes: 3,
    columnNames: ["sepal length", "sepal width", "petal length", "petal width"],
    classNames: ["setosa", "versicolor", "virginica"],
    attribution:
      "R. A. Fisher (1936/1988). Iris. UCI Machine Learning Repository. " +
      "https://doi.org/10.24432/C56C76. CC BY 4.0. " +
      "Changes: two rows corrected as in R and scikit-learn; species coded 0-2.",
  };
}
