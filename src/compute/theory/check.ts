/** Demands a finite number. */
export function finiteNumber(attempt: string, name: string, value: number): void {
  if (!Number.isFinite(value)) {
    throw new RangeError(`${attempt}: ${name} must be a finite number, received ${value}`);
  }
}

/** Demands a variance, a standard deviation, or what else is finite and not negative. */
export function notNegative(attempt: string, name: string, value: number): void {
  if (!(value >= 0 && value < Infinity)) {
    throw new RangeError(`${attempt}: ${name} must be finite and not negative, received ${value}`);
  }
}

/** Demands a finite number above 0. */
export function aboveZero(attempt: string, name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) {
    throw new RangeError(`${attempt}: ${name} must be finite and above 0, received ${value}`);
  }
}

/** Demands a function, which a reader's JavaScript may have forgotten. */
export function callable(attempt: string, name: string, value: unknown): void {
  if (typeof value !== "function") {
    throw new TypeError(`${attempt}: ${name} must be a function, received ${typeof value}`);
  }
}
