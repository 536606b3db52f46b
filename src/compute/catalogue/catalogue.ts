import { nearestName } from "../activations/nearest-name.ts";
import type { ActivationName } from "../activations/registry.ts";
import { analyticEntries } from "./entries/analytic.ts";
import { exponentialUnitEntries } from "./entries/exponential-units.ts";
import { gatedEntries } from "./entries/gated.ts";
import { leakyEntries } from "./entries/leaky.ts";
import { normalEntries } from "./entries/normal.ts";
import { rectifierEntries } from "./entries/rectifiers.ts";
import { selfGatedEntries } from "./entries/self-gated.ts";
import { shrinkEntries } from "./entries/shrinks.ts";
import { smoothRectifierEntries } from "./entries/smooth-rectifiers.ts";
import { squashingEntries } from "./entries/squashing.ts";
import { tanhEntries } from "./entries/tanhs.ts";
import { vectorEntries } from "./entries/vectors.ts";
import type { ActivationEntry, EntryName, GatedEntry, ScalarEntry, VectorEntry } from "./entry.ts";

/** All entries, family by family: what is known of each activation, in one place. */
export const catalogue: readonly ActivationEntry[] = /* @__PURE__ */ allEntries();

/**
 * The catalogue's entry of an activation: formulas, range, limits, kinks, monotonicity, saturation,
 * Lipschitz constant, Gaussian moments, initialisation and origin.
 *
 * `name` is one that `activation` knows, or glu, swiglu, maxout, softmax, log-softmax, sparsemax.
 * Numbers hold at the default parameters. Throws a RangeError for an unknown name.
 *
 * Source: J. Lederer, "Activation functions in artificial neural networks: a systematic overview"
 * (2021); each entry names its own.
 *
 * @example
 * catalogueEntry("sigmoid").lipschitz.value; // => 0.25
 */
export function catalogueEntry(name: ActivationName): ScalarEntry;
export function catalogueEntry(name: GatedEntry["name"]): GatedEntry;
export function catalogueEntry(name: VectorEntry["name"]): VectorEntry;
export function catalogueEntry(name: EntryName): ActivationEntry;
export function catalogueEntry(name: EntryName): ActivationEntry {
  const entry = catalogue.find((candidate) => candidate.name === name);
  if (entry) return entry;
  const names = catalogue.map((known) => known.name);
  const nearest = typeof name === "string" ? ` (${nearestName(name, names)} is nearest)` : "";
  throw new RangeError(
    `Cannot find the catalogue entry: name must be one of ${names.join(", ")}${nearest}, received ${String(name)}`,
  );
}

function allEntries(): ActivationEntry[] {
  return [
    ...squashingEntries,
    ...tanhEntries,
    ...rectifierEntries,
    ...leakyEntries,
    ...exponentialUnitEntries,
    ...smoothRectifierEntries,
    ...selfGatedEntries,
    ...shrinkEntries,
    ...analyticEntries,
    ...normalEntries,
    ...gatedEntries,
    ...vectorEntries,
  ];
}
