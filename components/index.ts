/** The tags of the prose: `import { Equation, Ref } from "../../components";`. */
export { default as Cell } from "./Cell.astro";
export { default as Claim } from "./Claim.astro";
export { default as Equation } from "./Equation.astro";
export { default as Exercise } from "./Exercise.astro";
export { default as Figure } from "./Figure.astro";
export { default as Hint } from "./Hint.astro";
export { default as Machine } from "./Machine.astro";
export { default as Notebook } from "./Notebook.astro";
export { default as Objectives } from "./Objectives.astro";
export { default as Opening } from "./Opening.astro";
export { default as Ref } from "./Ref.astro";
export { default as Remember } from "./Remember.astro";
export { default as Speed } from "./Speed.astro";
export { default as Value } from "./Value.astro";
