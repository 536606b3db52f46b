/**
 * Makes what the language and the worker bring along unchangeable, before any cell runs: what a check relies on
 * (`Math.abs`, an array's iterator, the port's `postMessage`) then does what it always did. Cells may still extend
 * arrays and the like; only `Object.prototype` takes nothing more, for a `then` or a setter there would be
 * asked of every value. Its own methods stay open, since many a library assigns `toString`.
 */
export function harden(scope: object): void {
  const held = scope as Record<string, unknown>;
  for (const name of fixed) {
    const value = held[name];
    if (typeof value !== "function" && (typeof value !== "object" || value === null)) continue;
    lock(scope, name);
    fix(value);
    const { prototype } = value as { prototype?: object };
    if (prototype && prototype !== Object.prototype && prototype !== Function.prototype) fix(prototype);
  }
  for (const name of ["call", "apply", "bind", Symbol.hasInstance]) lock(Function.prototype, name);
  for (const iterator of iterators()) fix(iterator);
  Object.preventExtensions(Object.prototype);
}

const fixed = [
  ...["Array", "ArrayBuffer", "BigInt", "Boolean", "DataView", "Date", "Iterator", "JSON", "Map", "Math"],
  ...["Number", "Object", "Promise", "Proxy", "Reflect", "RegExp", "Set", "String", "Symbol", "WeakMap"],
  ...["WeakSet", "Float32Array", "Float64Array", "Int8Array", "Int16Array", "Int32Array", "Uint8Array"],
  ...["Uint8ClampedArray", "Uint16Array", "Uint32Array", "parseFloat", "parseInt", "isNaN", "isFinite"],
  ...["Event", "EventTarget", "MessageEvent", "MessagePort", "structuredClone"],
];

/** Objects that the language uses without giving them names. */
function iterators(): object[] {
  const above = (value: object): object => Object.getPrototypeOf(value);
  return [
    above([].values()),
    above(new Map().values()),
    above(new Set().values()),
    above(""[Symbol.iterator]()),
    above(above([].values())),
    above((function* () {})()),
    above(above((function* () {})())),
    above(above((async function* () {})())),
    above(Float64Array),
    above(Float64Array.prototype),
  ];
}

function fix(object: object): void {
  for (const key of Reflect.ownKeys(object)) lock(object, key);
}

function lock(object: object, key: PropertyKey): void {
  const property = Object.getOwnPropertyDescriptor(object, key);
  if (!property?.configurable) return;
  const locked = "value" in property ? { writable: false } : {};
  Object.defineProperty(object, key, { ...locked, configurable: false });
}
