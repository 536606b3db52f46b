import { integerWithin, type Vector } from "../../check.ts";
import { pathRows } from "../trajectory/path.ts";

/** How to read the inputs. */
export interface SecondMomentOptions {
  /** numbers a row, d */
  columns: number;
  /** appends a column of ones, as a bias does; false when absent */
  intercept?: boolean;
  /** takes the mean off every column first, which makes it the covariance; false when absent */
  centre?: boolean;
}

/**
 * The second moments of data, H = (1/N)·Σ x·xᵀ: the Hessian of the mean of ½(w·x − y)² in w.
 *
 * `inputs` holds N ≥ 1 rows of `columns` numbers; the result is d×d, or (d + 1)×(d + 1) with an
 * intercept, which is its last row and column. Centring leaves the column of ones alone. Throws a
 * RangeError if the rows are not whole or a number is not finite.
 *
 * Source: Y. LeCun, I. Kanter and S. A. Solla, "Eigenvalues of covariance matrices: application
 * to neural-network learning" (1991).
 *
 * @example
 * secondMomentMatrix([1, 2, 3, 4], { columns: 2 }); // => [5, 7, 7, 10]
 */
export function secondMomentMatrix(inputs: Vector, options: SecondMomentOptions): Float64Array {
  const attempt = "Cannot take the second moments";
  const { columns, intercept = false, centre = false } = options;
  integerWithin(attempt, "columns", columns, 1, Infinity);
  const rows = pathRows(attempt, "inputs", inputs, columns, 1);
  const means = new Float64Array(columns);
  if (centre) {
    for (const row of rows) {
      for (let j = 0; j < columns; j++) means[j]! += row[j]! / rows.length;
    }
  }
  const n = intercept ? columns + 1 : columns;
  const matrix = new Float64Array(n * n);
  const x = new Float64Array(n).fill(1);
  for (const row of rows) {
    for (let j = 0; j < columns; j++) x[j] = row[j]! - means[j]!;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j <= i; j++) matrix[i * n + j]! += (x[i]! * x[j]!) / rows.length;
    }
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) matrix[j * n + i] = matrix[i * n + j]!;
  }
  return matrix;
}
