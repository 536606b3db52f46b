import type { Definition, Domain } from "./definition.ts";

/** Fills in the defaults of an activation's parameters, or throws saying which one it cannot be. */
export function checkParameters(
  attempt: string,
  definition: Definition<string>,
  given: Readonly<Record<string, number>>,
): Record<string, number> {
  if (typeof given !== "object" || given === null) {
    throw new TypeError(
      `${attempt}: parameters must be an object, received ${given === null ? "null" : typeof given}`,
    );
  }
  const names = Object.keys(definition.parameters);
  for (const name of Object.keys(given)) {
    if (!names.includes(name)) {
      const known = names.length === 0 ? "be absent" : `be among ${names.join(", ")}`;
      throw new RangeError(`${attempt}: parameters must ${known}, received ${name}`);
    }
  }
  const filled: Record<string, number> = {};
  for (const [name, parameter] of Object.entries(definition.parameters)) {
    filled[name] = within(attempt, name, given[name] ?? parameter.default, parameter.domain);
  }
  checkOrder(attempt, definition, filled);
  return filled;
}

const domains: Record<Domain, { holds: (value: number) => boolean; expectation: string }> = {
  finite: { holds: () => true, expectation: "a finite number" },
  positive: { holds: (value) => value > 0, expectation: "finite and above 0" },
  "not negative": { holds: (value) => value >= 0, expectation: "finite and not negative" },
};

function within(attempt: string, name: string, value: number, domain: Domain): number {
  if (typeof value !== "number") {
    throw new TypeError(`${attempt}: ${name} must be a number, received ${typeof value}`);
  }
  const { holds, expectation } = domains[domain];
  if (!(Number.isFinite(value) && holds(value))) {
    throw new RangeError(`${attempt}: ${name} must be ${expectation}, received ${value}`);
  }
  return value;
}

function checkOrder(
  attempt: string,
  { ordered }: Definition<string>,
  parameters: Record<string, number>,
): void {
  if (!ordered) return;
  const low = parameters[ordered.low]!;
  const high = parameters[ordered.high]!;
  if (low > high || (low === high && !ordered.mayBeEqual)) {
    const bound = `${ordered.mayBeEqual ? "at most" : "below"} ${ordered.high}, ${high}`;
    throw new RangeError(`${attempt}: ${ordered.low} must be ${bound}, received ${low}`);
  }
}
