/** The text as base64url of its deflated bytes: letters, digits, `-` and `_`, which an address carries unchanged. */
export async function pack(text: string): Promise<string> {
  const deflated = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(deflated).arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Undoes `pack`. Stops reading, with a RangeError, as soon as the text is longer than `limit` bytes. */
export async function unpack(packed: string, limit: number): Promise<string> {
  if (!/^[\w-]+$/.test(packed))
    throw new SyntaxError("Cannot unpack the text: expected letters, digits, - and _");
  const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const reader = inflated.getReader();
  let [text, length] = ["", 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > limit) {
      void reader.cancel().catch(() => {});
      throw new RangeError(`Cannot unpack the text: expected at most ${limit} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
