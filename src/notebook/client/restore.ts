import { rangeText } from "../show/control.ts";
import type { InputValue } from "../protocol.ts";
import { valueOf } from "./controls.ts";
import type { Session } from "./session.ts";

/**
 * Controls that were moved before the engine came, or on an earlier visit, take effect now:
 * what the reader did on this page comes before what she left here.
 */
export function restoreControls(session: Session): void {
  const saved = { ...session.inputs };
  for (const control of document.querySelectorAll<HTMLInputElement>("[data-input]")) {
    const id = control.dataset.input ?? "";
    const now = valueOf(control);
    if (now !== undefined && now !== published(control)) session.setInput(id, now);
    else if (saved[id] !== undefined) {
      place(control, saved[id]);
      session.setInput(id, saved[id]);
    }
  }
}

function published(control: HTMLInputElement): InputValue {
  if (control.dataset.kind === "toggle") return control.defaultChecked;
  if (control.dataset.kind !== "select") return Number(control.defaultValue);
  const { options } = control as unknown as HTMLSelectElement;
  return Math.max(
    0,
    [...options].findIndex((option) => option.defaultSelected),
  );
}

function place(control: HTMLInputElement, value: InputValue): void {
  if (typeof value === "boolean") control.checked = value;
  else if (typeof value === "number" && control.dataset.kind !== "button") control.value = String(value);
  const output = control.parentElement?.querySelector("output");
  if (output && typeof value === "number") output.textContent = rangeText(value, Number(control.step));
}
