import type { Axis, InputState, InputValue, Point } from "../protocol.ts";
import { rangeText } from "../show/control.ts";
import { listenToPlay } from "./play.ts";

export type Move = (id: string, value: InputValue) => void;
type Pointer = InputState & { kind: "pointer" };

/** Turns what a reader does to the controls under `root` into values. */
export function listen(root: HTMLElement, move: Move): void {
  root.addEventListener("input", ({ target }) => {
    const control = target as HTMLInputElement;
    const { input: id, kind } = control.dataset;
    if (!id) return;
    const value = valueOf(control);
    // A number that does not fit is left standing, with the browser's own word on what would.
    if (value === undefined) return void control.reportValidity?.();
    if (kind === "range") {
      const output = control.parentElement?.querySelector("output");
      if (output) output.textContent = rangeText(Number(value), Number(control.step));
    }
    move(id, value);
  });
  root.addEventListener("click", ({ target }) => {
    const control = (target as Element).closest<HTMLElement>("button[data-input]");
    if (control?.dataset.input) move(control.dataset.input, Number(control.dataset.value) + 1);
  });
  listenToPlay(root);
  listenToPointers(root, move);
}

/** What a native control stands at; nothing for a number field that holds no number yet, or none that fits. */
export function valueOf(control: HTMLInputElement): InputValue | undefined {
  if (control.dataset.kind === "toggle") return control.checked;
  if (control.dataset.kind === "choices") {
    return boxesOf(control).flatMap((box) => (box.checked ? [Number(box.value)] : []));
  }
  if (control.dataset.kind === "button" || control.dataset.kind === "pointer") return undefined;
  return control.value.trim() === "" || !control.validity.valid ? undefined : Number(control.value);
}

/** The boxes of one set of choices. */
export function boxesOf(control: HTMLInputElement): HTMLInputElement[] {
  return [...(control.closest("fieldset")?.querySelectorAll<HTMLInputElement>("[data-input]") ?? [control])];
}

function listenToPointers(root: HTMLElement, move: Move): void {
  const plotOf = (event: Event) => (event.target as Element).closest<HTMLElement>(".nb-pointer");
  const stateOf = (plot: HTMLElement) => JSON.parse(plot.dataset.state ?? "{}") as Pointer;
  // The place is kept at the plot, so that a second arrow key does not start from where the first did.
  const place = (plot: HTMLElement, state: Pointer, value: Point) => {
    plot.dataset.state = JSON.stringify({ ...state, value });
    move(state.id, value);
  };
  const follow = (plot: HTMLElement, event: { clientX: number; clientY: number }) => {
    const state = stateOf(plot);
    const at = placeOf(plot, event, state);
    if (at) place(plot, state, at);
  };
  let dragged: HTMLElement | undefined;

  root.addEventListener("pointerdown", (event) => {
    const plot = plotOf(event);
    if (!plot || event.button !== 0 || event.pointerType === "touch") return;
    dragged = plot;
    try {
      plot.setPointerCapture(event.pointerId);
    } catch {
      // A press that is told again after the engine came may be over; there is nothing to capture then.
    }
    follow(plot, event);
  });
  root.addEventListener("pointermove", (event) => {
    const plot = plotOf(event);
    if (!plot || event.pointerType === "touch") return;
    if (plot === dragged || !stateOf(plot).drag) follow(plot, event);
  });
  for (const end of ["pointerup", "pointercancel"]) root.addEventListener(end, () => (dragged = undefined));
  listenToTouch(root, plotOf, stateOf, follow);

  root.addEventListener("keydown", (event) => {
    const plot = plotOf(event);
    const [dx, dy] = arrows[event.key] ?? [0, 0];
    if (!plot || (dx === 0 && dy === 0)) return;
    event.preventDefault();
    const state = stateOf(plot);
    const { value, step, x, y } = state;
    const far = event.shiftKey ? 10 : 1;
    place(plot, state, { x: nudge(x, value.x, dx * far, step.x), y: nudge(y, value.y, dy * far, step.y) });
  });
}

const arrows: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * A finger near the mark takes hold of it; anywhere else it scrolls the page, and a tap moves the mark there.
 */
function listenToTouch(
  root: HTMLElement,
  plotOf: (event: Event) => HTMLElement | null,
  stateOf: (plot: HTMLElement) => Pointer,
  follow: (plot: HTMLElement, at: { clientX: number; clientY: number }) => void,
): void {
  let held: HTMLElement | undefined;
  root.addEventListener(
    "touchstart",
    (event) => {
      const plot = plotOf(event);
      const touch = event.touches[0];
      if (!plot || !touch || event.touches.length > 1) return;
      const state = stateOf(plot);
      const mark = pixelOf(plot, state);
      if (!mark || Math.hypot(touch.clientX - mark.x, touch.clientY - mark.y) > 44) return;
      held = plot;
      event.preventDefault();
    },
    { passive: false },
  );
  root.addEventListener("touchmove", ({ touches }) => held && touches[0] && follow(held, touches[0]), {
    passive: true,
  });
  for (const end of ["touchend", "touchcancel"]) root.addEventListener(end, () => (held = undefined));
  root.addEventListener("click", (event) => {
    const plot = plotOf(event);
    if (plot && (event as PointerEvent).pointerType === "touch") follow(plot, event);
  });
}

/** A place on the screen in the plot's data coordinates, kept inside its frame. */
function placeOf(
  plot: HTMLElement,
  { clientX, clientY }: { clientX: number; clientY: number },
  state: Pointer,
): Point | undefined {
  const matrix = plot.querySelector("svg")?.getScreenCTM();
  if (!matrix) return undefined;
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  return { x: invert(state.x, x), y: invert(state.y, y) };
}

function pixelOf(plot: HTMLElement, { x, y, value }: Pointer): Point | undefined {
  const matrix = plot.querySelector("svg")?.getScreenCTM();
  if (!matrix) return undefined;
  return new DOMPoint(apply(x, value.x), apply(y, value.y)).matrixTransform(matrix);
}

/** From pixels to data. Bands give the value in which the pixel lies. */
export function invert({ type, domain, range: [from = 0, to = 1] }: Axis, pixel: number): number {
  const share = Math.min(1, Math.max(0, (pixel - from) / (to - from)));
  if (type === "band" || type === "point") {
    const index = Math.min(domain.length - 1, Math.floor(share * domain.length));
    return bandValue(domain, index);
  }
  const [low = 0, high = 1] = domain.map(Number);
  if (type === "log") return low * (high / low) ** share;
  return low + share * (high - low);
}

function apply({ type, domain, range: [from = 0, to = 1] }: Axis, value: number): number {
  if (type === "band" || type === "point") {
    return from + ((bandIndex(domain, value) + 0.5) / domain.length) * (to - from);
  }
  const [low = 0, high = 1] = domain.map(Number);
  const share = type === "log" ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return from + share * (to - from);
}

function nudge({ type, domain }: Axis, value: number, by: number, step: number): number {
  if (type === "band" || type === "point") {
    return bandValue(
      domain,
      Math.min(domain.length - 1, Math.max(0, bandIndex(domain, value) + Math.sign(by))),
    );
  }
  const [a = 0, b = 1] = domain.map(Number);
  return Math.min(Math.max(a, b), Math.max(Math.min(a, b), value + by * step));
}

/** Bands of numbers are named by these, other bands by their place. */
function bandValue(domain: Axis["domain"], index: number): number {
  const value = domain[index];
  return typeof value === "number" ? value : index;
}

function bandIndex(domain: Axis["domain"], value: number): number {
  return typeof domain[0] === "number" ? domain.indexOf(value) : value;
}
