import type { NarrowFormat } from "../protocol.ts";
import { Arithmetic } from "./arithmetic.ts";
import { Witness } from "./witness.ts";

declare const $format: NarrowFormat;

const witness = new Witness();

/**
 * The script that a kernel is offered before all rounded code: `$round` for cells, where a whole number beyond
 * float16's largest is a value that overflows, `$inside` for packages, where it is the size of something. No
 * WebAssembly from here on: its sums would not be rounded, and who uses it has loops to fall back to.
 */
Object.assign(globalThis, {
  $round: new Arithmetic($format, witness, 65504),
  $inside: new Arithmetic($format, witness, Number.MAX_SAFE_INTEGER),
  WebAssembly: undefined,
});
