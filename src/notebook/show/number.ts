/** A number as prose states it: fixed decimals when asked, otherwise six significant digits. */
export function numberText(value: unknown, digits?: number): string {
  if (typeof value !== "number") return String(value);
  if (!Number.isFinite(value)) return value > 0 ? "∞" : value < 0 ? "−∞" : "NaN";
  const small = value !== 0 && Math.abs(value) < 1e-4;
  const text = small ? scientific(value) : digits === undefined ? String(Number(value.toPrecision(6))) : value.toFixed(digits);
  return text.replace("-", "−");
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function scientific(value: number): string {
  const [mantissa = "", exponent = ""] = value.toExponential(1).split("e");
  const raised = [...exponent].map((sign) => (sign === "-" ? "⁻" : (superscripts[Number(sign)] ?? ""))).join("");
  return `${mantissa} × 10${raised}`;
}
