import { depth } from "./depth.ts";
import { descent } from "./descent.ts";
import { functions } from "./functions.ts";
import { nerves } from "./nerves.ts";
import { network } from "./network.ts";
import { practice } from "./practice.ts";
import { probability } from "./probability.ts";
import { shapes } from "./shapes.ts";

export type { Explained, Term } from "./term.ts";

/** Every term that `<Term id>` may name. */
export const terms = [
  ...network,
  ...nerves,
  ...functions,
  ...shapes,
  ...probability,
  ...descent,
  ...depth,
  ...practice,
];
