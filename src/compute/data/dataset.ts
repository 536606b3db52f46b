/** Examples to learn from: a row of inputs each, and what should come out. */
export interface Dataset {
  readonly rows: number;
  /** inputs a row */
  readonly columns: number;
  /** rows×columns in row-major order */
  readonly inputs: Float64Array;
  /** one a row: the index of the class, or the value of a regression */
  readonly targets: Float64Array;
  /** the number of classes; absent for regression */
  readonly classes?: number;
  readonly columnNames?: readonly string[];
  readonly classNames?: readonly string[];
  /** whose data these are and under which licence; to be shown wherever they are used */
  readonly attribution?: string;
}
