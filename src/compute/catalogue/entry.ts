import type { ActivationName } from "../activations/registry.ts";
import type { GaussianMoments } from "../theory/quadrature/gaussian-moments.ts";

/** A text in the two languages of the chapters. */
export interface Words {
  readonly en: string;
  readonly "zh-cn": string;
}

/** What is known of every entry. Formulas are TeX without their left side; x is the argument. */
export interface EntryBase {
  readonly title: Words;
  readonly tex: { readonly value: string; readonly derivative: string };
  /** a set in TeX */
  readonly domain: string;
  /** the set of values, in TeX, and its ends at the default parameters; of one entry of a vector */
  readonly range: Range;
  /** continuous derivatives: none and a jump, of order 0, of order 1, of all orders */
  readonly smoothness: "discontinuous" | "C0" | "C1" | "C∞";
  /** sup ‖f′‖: closed form, and number at the default parameters; null where it depends on the size */
  readonly lipschitz: { readonly tex: string; readonly value: number | null };
  /** where f was proposed, or made known to the field */
  readonly origin: readonly Origin[];
  readonly parameters: readonly ParameterFacts[];
}

export interface Range {
  readonly tex: string;
  readonly lower: number;
  readonly upper: number;
  readonly lowerAttained: boolean;
  readonly upperAttained: boolean;
}

export interface Origin {
  readonly authors: string;
  readonly title: string;
  readonly year: number;
}

export interface ParameterFacts {
  readonly name: string;
  readonly tex: string;
  readonly default: number;
  /** a set in TeX */
  readonly domain: string;
  readonly meaning: Words;
}

/** A point where f or one of its first two derivatives jumps, and what is taken there. */
export interface Kink {
  readonly at: number;
  readonly jumps: "value" | "slope" | "curvature";
  /** f and f′ at the point itself, by the convention of this package and of PyTorch */
  readonly value: number;
  readonly derivative: number;
}

/** How f flattens on a side: f′ → 0, or f′ = 0 from a point on. */
export type Saturation = { readonly kind: "soft" } | { readonly kind: "hard"; readonly from: number };

/**
 * Weights of standard deviation gain/√fan-in, for pre-activations of variance 1. "he": the gain
 * √(2/(a² + b²)) of the slopes a, b at 0; "second-moment": 1/√E f(Z)²; "unit-slope": 1/f′(0), which is
 * critical once f is centred by its biases; "origin": as the first source says.
 */
export interface Initialisation {
  readonly rule: "he" | "second-moment" | "unit-slope" | "origin";
  readonly gain: number;
  readonly tex: string;
}

/** An activation of one number. */
export interface ScalarEntry extends EntryBase {
  readonly kind: "scalar";
  readonly name: ActivationName;
  readonly limits: { readonly minus: number | null; readonly plus: number | null };
  readonly kinks: readonly Kink[];
  readonly monotone: "strictly increasing" | "increasing" | "no";
  readonly parity: "odd" | "even" | "neither";
  /** E f(Z) = 0 for Z ~ N(0, 1) */
  readonly zeroCentred: boolean;
  readonly bounded: boolean;
  readonly saturates: { readonly minus: Saturation | null; readonly plus: Saturation | null };
  readonly initialisation: Initialisation;
  /** E f, E f², Var f, E f′ and E f′² at Z ~ N(0, 1) and the default parameters, computed when asked */
  moments(): GaussianMoments;
}

/** A function of two halves a and b, entry by entry; `tex.derivative` holds both partial derivatives. */
export interface GatedEntry extends EntryBase {
  readonly kind: "gated";
  readonly name: "glu" | "swiglu";
  /** E f and E f² for independent standard normal halves, computed when asked */
  moments(): Pick<GaussianMoments, "mean" | "secondMoment">;
}

/** A function of a vector; `tex.derivative` is its Jacobian or gradient. */
export interface VectorEntry extends EntryBase {
  readonly kind: "vector";
  readonly name: "softmax" | "log-softmax" | "sparsemax" | "maxout";
}

export type ActivationEntry = ScalarEntry | GatedEntry | VectorEntry;
export type EntryName = ActivationEntry["name"];
