/** A number as prose states it: fixed decimals when asked, otherwise six significant digits. */
export function numberText(value: unknown, digits?: number): string {
  if (typeof value !== "number") return String(value);
  if (!Number.isFinite(value)) return value > 0 ? "∞" : value < 0 ? "−∞" : "NaN";
  const size = Math.abs(value);
  const far = size !== 0 && (size < 1e-4 || size >= 1e21);
  const text = far
    ? scientific(value)
    : digits === undefined
      ? String(Number(value.toPrecision(6)))
      : value.toFixed(digits);
  // What rounds to zero has no sign.
  return text.replace(/^-(?=[0.]*$)/, "").replace("-", "−");
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function scientific(value: number): string {
  const [mantissa = "", exponent = ""] = value.toExponential(1).split("e");
  const raised = [...exponent]
    .map((sign) => (sign === "-" ? "⁻" : (superscripts[Number(sign)] ?? "")))
    .join("");
  return `${mantissa} × 10${raised}`;
}
