import { join } from "node:path";
import * as nonlinear from "nonlinear";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { install, type Project, root } from "./project.ts";
import { type Exported, exportsOf, type Weight, weigh } from "./weigh.ts";

const kilobyte = 1024;

/**
 * The most that any one export of a room may weigh, in bytes; a file's own limit goes before its room's.
 * Scalar functions are below a kilobyte as they stand, and what works on a vector once it is compressed:
 * there, most of the weight is the messages it may throw.
 */
const limits: Record<string, Weight> = {
  activations: { minified: kilobyte, sent: 500 },
  "activations/gelu": { minified: 1720, sent: 840 },
  "activations/glu": { minified: 1920, sent: 840 },
  "activations/maxout": { minified: 1620, sent: 680 },
  "activations/sparsemax": { minified: 2250, sent: 890 },
  "activations/swiglu": { minified: 2280, sent: 990 },
  data: { minified: 1650, sent: 710 },
  "data/blobs": { minified: 2500, sent: 890 },
  "data/iris": { minified: 1820, sent: 870 },
  "data/split": { minified: 2100, sent: 800 },
  entropy: { minified: 1520, sent: 670 },
  losses: { minified: 2650, sent: 980 },
  "networks/initialise": { minified: 2300, sent: 920 },
  optimisers: { minified: 1950, sent: 790 },
  random: { minified: 340, sent: 240 },
  softmax: { minified: 2700, sent: kilobyte },
  special: { minified: 550, sent: 330 },
  "special/erf": { minified: 1620, sent: 800 },
  "special/erfc": { minified: 1620, sent: 800 },
  "special/normal-cdf": { minified: 1660, sent: 800 },

  "losses/loss": { minified: 4300, sent: 1480 },
  maxent: { minified: 11_600, sent: 4100 },
  "maxent/multinomial": { minified: 16_300, sent: 5750 },
  networks: { minified: 7000, sent: 2930 },
  training: { minified: 4200, sent: 1650 },
  "training/evaluate": { minified: 12_000, sent: 4400 },
  "training/train": { minified: 20_300, sent: 6950 },
  theory: { minified: 3600, sent: 1550 },
  "theory/dead-units": { minified: 8300, sent: 3370 },
  "theory/mean-field": { minified: 7100, sent: 2850 },
  "theory/spectrum": { minified: 3950, sent: 1600 },
  catalogue: { minified: 61_500, sent: 14_600 },
  experiments: { minified: 61_500, sent: 17_800 },
  "experiments/catalogue": { minified: 160_000, sent: 48_000 },

  // A name may mean any activation, so all of them are there, and wherever a network is made from names.
  "activations/registry": { minified: 24_600, sent: 6450 },
  "networks/copy-network": { minified: 28_500, sent: 7600 },
  "networks/create-network": { minified: 28_000, sent: 7500 },
  "networks/shape": { minified: 26_200, sent: 6850 },
};

/** The entry of the table that an export falls under. */
function groupOf({ file }: Exported): string | undefined {
  const within = (group: string) => file === group || file.startsWith(`${group}/`);
  return Object.keys(limits)
    .filter(within)
    .sort((a, b) => b.length - a.length)[0];
}

const values = exportsOf(join(root, "src/compute/index.ts"));
let project: Project;
let weights: Map<string, Weight>;

beforeAll(async () => {
  project = install();
  const alone = values.map(({ name }): [string, string] => [name, `export { ${name} } from "nonlinear";`]);
  const doors: [string, string][] = [
    ["(all)", `export * from "nonlinear";`],
    ["(nothing)", `import "nonlinear";`],
    ["(digits)", `export { digits } from "nonlinear/digits";`],
  ];
  weights = await weigh(project.folder, new Map([...alone, ...doors]));
}, 60_000);
afterAll(() => project?.remove());

describe("a bundle of one export alone", () => {
  it("was made for every value that the door exports", () => {
    expect(values.map(({ name }) => name).sort()).toEqual(Object.keys(nonlinear).sort());
  });

  it.each(Object.keys(limits))("keeps to the limit of %s", (group) => {
    const own = values.filter((one) => groupOf(one) === group);
    expect(own.length, "exports it applies to").toBeGreaterThan(0);
    const { minified, sent } = limits[group]!;
    const heavy = own.flatMap(({ name }) => {
      const weight = weights.get(name)!;
      const isHeavy = weight.minified > minified || weight.sent > sent;
      return isHeavy ? [`${name}: ${weight.minified} minified, ${weight.sent} sent`] : [];
    });
    expect(heavy).toEqual([]);
  });

  it("has a limit, whatever the export", () => {
    expect(values.filter((one) => groupOf(one) === undefined)).toEqual([]);
  });
});

describe("a bundle", () => {
  it("of nothing is empty: importing the package does nothing", () => {
    expect(weights.get("(nothing)")?.minified).toBe(0);
  });

  it("of everything is less than 64 KB compressed: the digits have a door of their own", () => {
    expect(weights.get("(all)")?.sent).toBeLessThan(64 * kilobyte);
    expect(weights.get("(digits)")?.minified).toBeGreaterThan(100 * kilobyte);
  });
});
