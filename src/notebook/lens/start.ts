import type { NarrowFormat } from "../protocol.ts";
import { Arithmetic } from "./arithmetic.ts";

declare const $format: NarrowFormat;

/**
 * The script that a kernel is offered before all rounded code. No WebAssembly from here on: its sums would not be
 * rounded, and who uses it has loops to fall back to.
 */
Object.assign(globalThis, { $round: new Arithmetic($format), WebAssembly: undefined });
