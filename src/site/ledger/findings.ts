import { claims } from "../../../content/claims/index.ts";
import type { Finding } from "../../notebook/author/finding.ts";

const found = new Map<string, Finding[]>();

/**
 * What a claim's check measures, computed once; nothing for a claim that no computation decides.
 * @throws {RangeError} where a finding fails: nothing wrong is published
 */
export function findingsOf(id: string): Finding[] {
  const claim = claims.find((one) => one.id === id);
  const findings = found.get(id) ?? (claim && "check" in claim ? claim.check() : []);
  found.set(id, findings);
  for (const { passed, measured, relation, expected, label } of findings) {
    if (passed) continue;
    const name = typeof label === "string" ? label : label.en;
    throw new RangeError(
      `Cannot publish the claim ${id}: expected ${name} ${relation} ${expected}, received ${measured}`,
    );
  }
  return findings;
}
