export interface File {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The first moment that a ZIP's clock knows, so that the same files give the same archive. */
const epoch = { time: 0, date: (1 << 5) | 1 };
const utf8Names = 1 << 11;
const version = 20;

/** An archive as unzip knows it (PKWARE's APPNOTE 4.3): each file deflated where that saves anything. */
export async function zip(files: readonly File[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const file of files) {
    const name = new TextEncoder().encode(file.name);
    const deflated = await deflate(file.bytes);
    const shorter = deflated.length < file.bytes.length;
    const data = shorter ? deflated : file.bytes;
    // What the local header and the directory say of a file in the same words.
    const shared: Field[] = [
      [2, version],
      [2, utf8Names],
      [2, shorter ? 8 : 0],
      [2, epoch.time],
      [2, epoch.date],
      [4, crc32(file.bytes)],
      [4, data.length],
      [4, file.bytes.length],
      [2, name.length],
      [2, 0],
    ];
    const local = fields([[4, 0x04034b50], ...shared]);
    parts.push(local, name, data);
    directory.push(
      fields([[4, 0x02014b50], [2, version], ...shared, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]),
      name,
    );
    offset += local.length + name.length + data.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = files.length;
  const end = fields([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
  return joined([...parts, ...directory, end]);
}

type Field = [bytes: 2 | 4, value: number];

/** Numbers in the little-endian order of the format. */
function fields(values: readonly Field[]): Uint8Array<ArrayBuffer> {
  const bytes = values.flatMap(([size, value]) =>
    Array.from({ length: size }, (_, i) => (value >>> (8 * i)) & 0xff),
  );
  return Uint8Array.from(bytes);
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The cyclic redundancy check of ISO 3309, reflected, as zip and gzip use it. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
