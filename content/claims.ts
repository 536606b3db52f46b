export type Verdict = "true" | "caveat" | "false" | "garbled";
export const claims: { id: string; sources: { source: string; lines: string }[]; verdict: Verdict; claim: { en: string; "zh-cn": string } }[] = [
  { id: "C038", sources: [{ source: "000", lines: "56" }], verdict: "false", claim: { en: "x", "zh-cn": "y" } },
];
