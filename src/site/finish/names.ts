/** Family, style, full name and PostScript name: without them some systems refuse a font. */
const kinds = [1, 2, 4, 6];
const record = 12;

/**
 * The same font, an sfnt, whose table of names says one letter for all of them. The page's stylesheet names its
 * fonts, and a font of one glyph is mostly names.
 */
export function withShortNames(font: Buffer): Buffer {
  const named = Buffer.from(font);
  const count = named.readUInt16BE(4);
  for (let entry = 12; entry < 12 + 16 * count; entry += 16) {
    if (named.toString("latin1", entry, entry + 4) !== "name") continue;
    const table = shortNames();
    if (table.length > named.readUInt32BE(entry + 12)) return named;
    table.copy(named, named.readUInt32BE(entry + 8));
    named.writeUInt32BE(table.length, entry + 12);
  }
  return named;
}

/** The table `name` of OpenType, format 0: Windows, Unicode, American English. */
function shortNames(): Buffer {
  const text = Buffer.from("\0K", "latin1");
  const start = 6 + record * kinds.length;
  const table = Buffer.alloc(start + text.length);
  table.writeUInt16BE(kinds.length, 2);
  table.writeUInt16BE(start, 4);
  for (const [i, kind] of kinds.entries()) {
    for (const [field, value] of [3, 1, 0x409, kind, text.length, 0].entries())
      table.writeUInt16BE(value, 6 + record * i + 2 * field);
  }
  text.copy(table, start);
  return table;
}
