import { kinds, sources, verdicts } from "./words.ts";

const text = { type: "string", minLength: 1 };
const translated = {
  type: "object",
  properties: { en: text, "zh-cn": text },
  required: ["en", "zh-cn"],
  additionalProperties: false,
};
const value = {
  anyOf: [
    { type: ["number", "string", "boolean", "null"] },
    { type: "array", items: { type: ["number", "null"] } },
  ],
};

const finding = {
  type: "object",
  description: "A measurement beside what is expected of it. JSON has no infinity and no NaN: they are null.",
  properties: {
    label: { ...translated, description: "What is measured." },
    measured: value,
    relation: {
      enum: ["=", "≈", "≤", "≥", "∈"],
      description:
        "How measured stands to expected; ≈ within tolerance, entry by entry; ∈ between two numbers.",
    },
    expected: value,
    tolerance: { type: "number", minimum: 0 },
    passed: { type: "boolean" },
  },
  required: ["label", "measured", "relation", "expected", "passed"],
  additionalProperties: false,
};

const entry = {
  type: "object",
  properties: {
    id: { type: "string", pattern: "^C\\d{3}$", description: "Stays with its claim for good." },
    kind: { enum: kinds },
    verdict: {
      enum: verdicts,
      description: "caveat: true under a condition; garbled: cut or missing in the source.",
    },
    sources: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        properties: {
          source: { enum: sources, description: "Number of the article." },
          lines: { type: "string", pattern: "^\\d+([–,]\\d+)*$", description: "Lines of its text." },
        },
        required: ["source", "lines"],
        additionalProperties: false,
      },
    },
    claim: { ...translated, description: "What the source states, in our words." },
    correct: { ...translated, description: "What holds." },
    asPrinted: { ...text, description: "The formula or line of code as it stands in the source." },
    untested: { ...translated, description: "Why no computation decides it; then there are no findings." },
    reference: { ...text, description: "Where it is decided instead." },
    findings: { type: "array", items: finding },
    code: { ...text, description: "The test: TypeScript on the packages nonlinear and notebook." },
    chapters: { type: "array", items: text, description: "Where the site speaks of it." },
    pages: { ...translated, description: "Address of the claim's own page, from the site's root." },
  },
  required: ["id", "kind", "verdict", "sources", "claim", "correct", "findings", "chapters", "pages"],
  additionalProperties: false,
};

/** Describes ledger.json, in JSON Schema 2020-12. */
export const schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "The ledger of Nonlinear",
  type: "object",
  properties: {
    form: { const: 1, description: "Grows when a field is taken away or changes its meaning." },
    version: { ...text, description: "Of the site." },
    claims: { type: "array", items: entry },
  },
  required: ["form", "version", "claims"],
  additionalProperties: false,
};
