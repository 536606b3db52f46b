/** Bytes of WebAssembly, instructions or whole sections. */
export type Code = readonly number[];

/** An unsigned number in seven bits a byte, the lowest first (LEB128). */
function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

/** Reads, and writes, a local variable. */
export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, ...value: Code[]): Code => [...value.flat(), 0x21, ...unsigned(local)];

/** A small integer, from 0 to 63. */
export const integer = (value: number): Code => [0x41, value];

export const add = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
export const subtract = (a: Code, b: Code): Code => [...a, ...b, 0x6b];
export const multiply = (a: Code, b: Code): Code => [...a, ...b, 0x6c];
export const smaller = (a: Code, b: Code): Code => [...a, ...b, ...a, ...b, 0x48, 0x1b];

/** Two neighbouring doubles at an address; one double twice; and their arithmetic, lane by lane. */
export const loadPair = (address: Code, offset = 0): Code => [...address, 0xfd, 0x00, 3, ...unsigned(offset)];
export const loadTwice = (address: Code): Code => [...address, 0xfd, 0x0a, 3, 0];
export const storePair = (address: Code, pair: Code, offset = 0): Code => {
  return [...address, ...pair, 0xfd, 0x0b, 3, ...unsigned(offset)];
};
export const addPairs = (a: Code, b: Code): Code => [...a, ...b, 0xfd, ...unsigned(0xf0)];
export const multiplyPairs = (a: Code, b: Code): Code => [...a, ...b, 0xfd, ...unsigned(0xf2)];

/** Runs the body for counter = 0, step, 2·step, …, while it is below the limit; at least once. */
export function count(counter: number, step: number, limit: Code, ...body: Code[]): Code {
  const next = set(counter, add(get(counter), integer(step)));
  const again = [...get(counter), ...limit, 0x48, 0x0d, 0];
  return [...set(counter, integer(0)), 0x03, 0x40, ...body.flat(), ...next, ...again, 0x0b];
}

/** A module of one function `run` of integers that returns nothing, over an imported `host.memory`. */
export function moduleOf(
  parameters: number,
  integers: number,
  pairs: number,
  body: Code,
): Uint8Array<ArrayBuffer> {
  const code = [2, ...unsigned(integers), 0x7f, ...unsigned(pairs), 0x7b, ...body, 0x0b];
  const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];
  return Uint8Array.of(
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, parameters, ...Array<number>(parameters).fill(0x7f), 0]),
    ...section(2, [1, ...text("host"), ...text("memory"), 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text("run"), 0, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  );
}

function text(word: string): Code {
  return [word.length, ...Array.from(word, (letter) => letter.charCodeAt(0))];
}
