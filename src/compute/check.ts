/** A list of numbers as a reader writes it, or as the package returns it. */
export type Vector = ArrayLike<number>;

/** Copies a non-empty vector of finite numbers, or throws saying what was wrong. */
export function finiteVector(attempt: string, name: string, values: Vector): Float64Array {
  const vector = nonEmpty(attempt, name, values);
  vector.forEach((value, i) => {
    if (!Number.isFinite(value)) {
      throw new RangeError(`${attempt}: ${name}[${i}] must be a finite number, received ${value}`);
    }
  });
  return vector;
}

/** Copies a probability vector: entries in [0, 1] whose sum is 1 within 1e-8. */
export function distribution(attempt: string, name: string, values: Vector): Float64Array {
  const vector = nonEmpty(attempt, name, values);
  vector.forEach((value, i) => {
    if (!(value >= 0 && value <= 1 + 1e-8)) {
      throw new RangeError(`${attempt}: ${name}[${i}] must lie in [0, 1], received ${value}`);
    }
  });
  const total = vector.reduce((sum, value) => sum + value, 0);
  if (Math.abs(total - 1) > 1e-8) {
    throw new RangeError(`${attempt}: ${name} must sum to 1, received a sum of ${total}`);
  }
  return vector;
}

/** Demands that two lengths that describe the same set agree. */
export function sameLength(attempt: string, name: string, received: number, expected: number): void {
  if (received !== expected) {
    throw new RangeError(`${attempt}: ${name} must have length ${expected}, received ${received}`);
  }
}

/** Demands an integer in [least, most]. */
export function integerWithin(
  attempt: string,
  name: string,
  value: number,
  least: number,
  most: number,
): void {
  if (!(Number.isInteger(value) && value >= least && value <= most)) {
    const range = most === Infinity ? `at least ${least}` : `from ${least} to ${most}`;
    throw new RangeError(`${attempt}: ${name} must be an integer ${range}, received ${shown(value)}`);
  }
}

/** Copies a vector whose entries are numbers, NaN and infinities included. */
export function nonEmpty(attempt: string, name: string, values: Vector): Float64Array {
  if (!Array.isArray(values) && !(values instanceof Float64Array)) {
    throw new TypeError(
      `${attempt}: ${name} must be an array of numbers or a Float64Array, received ${kind(values)}`,
    );
  }
  if (values.length === 0) {
    throw new RangeError(`${attempt}: ${name} must not be empty, received length 0`);
  }
  if (values instanceof Float64Array) return values.slice();
  const vector = new Float64Array(values.length);
  for (let i = 0; i < vector.length; i++) {
    const value: unknown = values[i];
    if (typeof value !== "number") {
      throw new TypeError(`${attempt}: ${name}[${i}] must be a number, received ${kind(value)}`);
    }
    vector[i] = value;
  }
  return vector;
}

/** What sort of thing a value is, where a message had better not show it. */
export function kind(value: unknown): string {
  if (Array.isArray(value)) return "an array";
  return value === null ? "null" : typeof value === "object" ? "an object" : `${typeof value}`;
}

/** A value as a message shows it: a number or a text as it is, of all else the kind. */
export function shown(value: unknown): string {
  return typeof value === "object" || typeof value === "function" ? kind(value) : String(value);
}

/** Demands an object, such as options, which a reader's JavaScript may have forgotten. */
export function demandObject(attempt: string, name: string, value: unknown): void {
  if (typeof value === "object" && value !== null) return;
  throw new TypeError(`${attempt}: ${name} must be an object, received ${kind(value)}`);
}

/** Demands a function. */
export function demandFunction(attempt: string, name: string, value: unknown): void {
  if (typeof value === "function") return;
  throw new TypeError(`${attempt}: ${name} must be a function, received ${kind(value)}`);
}

/** Demands a Float64Array, where another array would have to be copied. */
export function demandFloat64Array(attempt: string, name: string, values: unknown): void {
  if (values instanceof Float64Array) return;
  throw new TypeError(`${attempt}: ${name} must be a Float64Array, received ${kind(values)}`);
}

/** Demands a number that is neither NaN nor infinite. */
export function finiteNumber(attempt: string, name: string, value: number): void {
  demandNumber(attempt, name, value);
  if (!Number.isFinite(value)) {
    throw new RangeError(`${attempt}: ${name} must be a finite number, received ${value}`);
  }
}

/** Demands a finite number of at least 0. */
export function notNegative(attempt: string, name: string, value: number): void {
  demandNumber(attempt, name, value);
  if (!(value >= 0 && value < Infinity)) {
    throw new RangeError(`${attempt}: ${name} must be finite and not negative, received ${value}`);
  }
}

function demandNumber(attempt: string, name: string, value: unknown): void {
  if (typeof value === "number") return;
  throw new TypeError(`${attempt}: ${name} must be a number, received ${kind(value)}`);
}
