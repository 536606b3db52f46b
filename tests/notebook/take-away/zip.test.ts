import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { crc32, zip } from "../../../src/notebook/take-away/zip.ts";

const folder = mkdtempSync(join(tmpdir(), "nonlinear-zip-"));
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

/** The names and texts that Python's zipfile reads, after it has compared all checksums. */
async function unpacked(files: Record<string, string>): Promise<[string, string][]> {
  const archive = join(folder, "a.zip");
  writeFileSync(
    archive,
    await zip(Object.entries(files).map(([name, text]) => ({ name, bytes: bytes(text) }))),
  );
  const script =
    "import json,sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps([[i.filename, z.read(i).decode()] for i in z.infolist()]))";
  return JSON.parse(execFileSync("python3", ["-c", script, archive], { encoding: "utf8" }));
}

describe("an archive", () => {
  it("gives back what was put in, deflated or not, under names in any script", async () => {
    const files = {
      "a/long.txt": "again and ".repeat(10_000),
      "a/short": "x",
      "熵.ts": "const 熵 = 1;",
      empty: "",
    };
    expect(await unpacked(files)).toEqual(Object.entries(files));
  });

  it("is smaller than what repeats itself in it", async () => {
    expect((await zip([{ name: "a", bytes: bytes("again ".repeat(10_000)) }])).length).toBeLessThan(1000);
  });

  it("is the same for the same files", async () => {
    const once = () => zip([{ name: "a", bytes: bytes("text") }]);
    expect(await once()).toEqual(await once());
  });
});

it("crc32() of “123456789” is the check value of the standard", () => {
  expect(crc32(bytes("123456789"))).toBe(0xcbf43926);
  expect(crc32(bytes(""))).toBe(0);
});
