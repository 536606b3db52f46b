export type { Dataset } from "./data/dataset.ts";
export { type DigitOptions, digits } from "./data/digits.ts";
