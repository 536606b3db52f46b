import { rangeText } from "../show/control.ts";
import type { InputValue } from "../protocol.ts";
import { boxesOf, valueOf } from "./controls.ts";
import type { Session } from "./session.ts";

/**
 * Controls that were moved before the engine came, or on an earlier visit, take effect now:
 * what the reader did on this page comes before what she left here.
 */
export function restoreControls(session: Session): void {
  const saved = { ...session.manuscript.inputs };
  for (const control of document.querySelectorAll<HTMLInputElement>("[data-input]")) {
    const id = control.dataset.input ?? "";
    const now = valueOf(control);
    if (now !== undefined && !same(now, published(control))) session.setInput(id, now);
    else if (saved[id] !== undefined) {
      placeControl(control, saved[id]);
      session.setInput(id, saved[id]);
    }
  }
}

const same = (a: InputValue, b: InputValue) => JSON.stringify(a) === JSON.stringify(b);

function published(control: HTMLInputElement): InputValue {
  if (control.dataset.kind === "toggle") return control.defaultChecked;
  if (control.dataset.kind === "choices")
    return boxesOf(control).flatMap((box) => (box.defaultChecked ? [Number(box.value)] : []));
  if (control.dataset.kind !== "select") return Number(control.defaultValue);
  const { options } = control as unknown as HTMLSelectElement;
  return Math.max(
    0,
    [...options].findIndex((option) => option.defaultSelected),
  );
}

/** Shows a control where it stands; the engine hears of it from `setInput`. */
export function placeControl(control: HTMLInputElement, value: InputValue): void {
  if (typeof value === "boolean") control.checked = value;
  else if (Array.isArray(value)) {
    for (const box of boxesOf(control)) box.checked = value.includes(Number(box.value));
  } else if (typeof value === "number" && control.dataset.kind !== "button") control.value = String(value);
  const output = control.parentElement?.querySelector("output");
  if (output && typeof value === "number") output.textContent = rangeText(value, Number(control.step));
}
