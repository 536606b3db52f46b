import type { Axis, InputState, InputValue, Point } from "../protocol.ts";
import type { Figure } from "./figure.ts";

/** A control that has not been shown yet; `view` shows it. */
export interface Input<T> {
  /** The value before anybody touches it. */
  initial: T;
  /** The value a reader's raw setting stands for; anything unfit gives the initial one. */
  read(raw: InputValue | undefined): T;
  /** What the page draws for a raw setting. `id` is the engine's. */
  state(raw: InputValue | undefined): DistributiveOmit<InputState, "id">;
  /** A plot to draw under the control, for controls that lie on one. */
  plot?(value: T): Element | Figure;
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/**
 * A slider between `min` and `max` (both included).
 * @example view(range("mean", { min: 1, max: 6, step: 0.01, value: 4.5 }))
 */
export function range(
  label: string,
  options: { min: number; max: number; step?: number; value?: number },
): Input<number> {
  const { min, max, step = (max - min) / 100, value = (min + max) / 2 } = options;
  if (!(min < max))
    throw new RangeError(
      `Cannot make the slider ${label}: min must be below max, received ${min} and ${max}`,
    );
  const read = (raw: InputValue | undefined) =>
    typeof raw === "number" && raw >= min && raw <= max ? raw : value;
  return {
    initial: value,
    read,
    state: (raw) => ({ kind: "range", label, min, max, step, value: read(raw) }),
  };
}

/**
 * A field for one number.
 * @example view(number("seed", { min: 1, step: 1, value: 7 }))
 */
export function number(
  label: string,
  options: { min?: number; max?: number; step?: number; value: number },
): Input<number> {
  const { min = -Infinity, max = Infinity, value } = options;
  const read = (raw: InputValue | undefined) =>
    typeof raw === "number" && raw >= min && raw <= max ? raw : value;
  return { initial: value, read, state: (raw) => ({ kind: "number", label, ...options, value: read(raw) }) };
}

/**
 * A choice among named values.
 * @example view(select("feature", { options: { "f = x": false, "f = x·1[y = k]": true } }))
 */
export function select<T>(
  label: string,
  choices: { options: Record<string, T>; value?: NoInfer<T> },
): Input<T> {
  const names = Object.keys(choices.options);
  const values = Object.values(choices.options);
  const first = Math.max(0, values.indexOf(choices.value as T));
  if (values.length === 0)
    throw new RangeError(`Cannot offer the choice ${label}: expected at least one option, received none`);
  const index = (raw: InputValue | undefined) => (typeof raw === "number" && raw in values ? raw : first);
  return {
    initial: values[first] as T,
    read: (raw) => values[index(raw)] as T,
    state: (raw) => ({ kind: "select", label, options: names, value: index(raw) }),
  };
}

/**
 * A set of switches; its value is the list of what is switched on, in the order of the options.
 * @example view(choices("functions", { options: { ReLU: relu, tanh: Math.tanh }, value: [Math.tanh] }))
 */
export function choices<T>(
  label: string,
  { options, value = [] }: { options: Record<string, T>; value?: readonly NoInfer<T>[] },
): Input<T[]> {
  const names = Object.keys(options);
  const values = Object.values(options);
  const first = values.flatMap((option, i) => (value.includes(option) ? [i] : []));
  const read = (raw: InputValue | undefined) =>
    isList(raw) ? raw.filter((i) => Number.isInteger(i) && i in values) : first;
  const taken = (indices: readonly number[]) => values.filter((_, i) => indices.includes(i));
  return {
    initial: taken(first),
    read: (raw) => taken(read(raw)),
    state: (raw) => ({ kind: "choices", label, options: names, value: read(raw) }),
  };
}

/**
 * A slider through the frames of something that happens in time, 0 to `frames` − 1, with a button that plays
 * it. It stands at the last frame at first, and plays in about four seconds where `perSecond` is not given.
 * @example const epoch = view(scrubber("epoch", { frames: history.length }));
 */
export function scrubber(
  label: string,
  options: { frames: number; value?: number; perSecond?: number },
): Input<number> {
  const { frames, value = frames - 1 } = options;
  const { perSecond = Math.min(30, Math.max(2, Math.round(frames / 4))) } = options;
  if (!(Number.isInteger(frames) && frames >= 2))
    throw new RangeError(
      `Cannot make the scrubber ${label}: frames must be a whole number of at least 2, received ${frames}`,
    );
  if (!(perSecond > 0))
    throw new RangeError(
      `Cannot make the scrubber ${label}: perSecond must be above 0, received ${perSecond}`,
    );
  const slider = range(label, { min: 0, max: frames - 1, step: 1, value });
  const read = (raw: InputValue | undefined) => Math.round(slider.read(raw));
  return {
    initial: value,
    read,
    state: (raw) => ({ kind: "range", label, min: 0, max: frames - 1, step: 1, value: read(raw), perSecond }),
  };
}

/**
 * A switch.
 * @example view(toggle("show the rival", { value: true }))
 */
export function toggle(label: string, { value = false } = {}): Input<boolean> {
  const read = (raw: InputValue | undefined) => (typeof raw === "boolean" ? raw : value);
  return { initial: value, read, state: (raw) => ({ kind: "toggle", label, value: read(raw) }) };
}

/**
 * A button; its value is how often it was pressed.
 * @example const draws = view(button("draw again"));
 */
export function button(label: string): Input<number> {
  const read = (raw: InputValue | undefined) => (Number.isInteger(raw) && Number(raw) > 0 ? Number(raw) : 0);
  return { initial: 0, read, state: (raw) => ({ kind: "button", label, value: read(raw) }) };
}

/**
 * A place on a plot, in data coordinates, on axes that are linear, logarithmic or made of bands. `plot` draws for a given place, so that the mark follows the hand.
 * The arrow keys move it by `step`. With `drag: false` it follows the pointer without a press.
 * @example const p = view(pointer("the mean", { value: { x: 4.5, y: 0 }, plot: (at) => drawDie(at.x) }));
 */
export function pointer(
  label: string,
  options: { value: Point; step?: Partial<Point>; drag?: boolean; plot: (at: Point) => Element | Figure },
): Input<Point> {
  const { value, drag = true, plot } = options;
  const step = { x: options.step?.x ?? 0.1, y: options.step?.y ?? 0.1 };
  const read = (raw: InputValue | undefined) => (isPoint(raw) ? raw : value);
  const unknown: Axis = { type: "linear", domain: [0, 1], range: [0, 1] };
  return {
    initial: value,
    read,
    state: (raw) => ({ kind: "pointer", label, drag, step, value: read(raw), x: unknown, y: unknown }),
    plot,
  };
}

function isPoint(raw: InputValue | undefined): raw is Point {
  return (
    typeof raw === "object" && raw !== null && "x" in raw && Number.isFinite(raw.x) && Number.isFinite(raw.y)
  );
}

function isList(raw: InputValue | undefined): raw is readonly number[] {
  return Array.isArray(raw);
}
