import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Packages } from "../../../src/notebook/client/packages.ts";
import type { CompiledCell } from "../../../src/notebook/protocol.ts";

const places = { sums: "/sums.js", "sums/large": "/sums/large.js", data: "/data.js" };
const part = { script: "part", names: { sums: ["add"], data: ["*"] } };

/** A cell that imports these, written `module:name`. */
function cell(...imports: string[]): CompiledCell {
  const named = imports.map((one) => {
    const [module = "", name = ""] = one.split(":");
    return { local: name, module, name };
  });
  return {
    name: "a",
    source: "",
    js: "",
    inputs: [],
    outputs: [],
    imports: named,
    insertions: [],
    diagnostics: [],
  };
}

describe("Packages", () => {
  let asked: string[];
  let online: boolean;
  beforeEach(() => {
    asked = [];
    online = true;
    vi.stubGlobal("fetch", async (url: string) => {
      asked.push(url);
      if (!online) throw new TypeError("Failed to fetch");
      return new Response(`whole ${url}`);
    });
  });
  afterEach(() => void vi.unstubAllGlobals());

  it("begin with the chapter's part, and fetch nothing for what is in it", async () => {
    const packages = new Packages(part, places);
    await packages.complete([cell("sums:add"), cell("data:anything")]);
    expect([packages.scripts, asked]).toEqual([["part"], []]);
  });

  it("leave alone what is none of theirs", async () => {
    await new Packages(part, places).complete([cell("notebook:view", "nowhere:x", "constructor:x")]);
    expect(asked).toEqual([]);
  });

  it("fetch the whole of a module, once, when a cell imports another name of it", async () => {
    const packages = new Packages(part, places);
    await Promise.all([
      packages.complete([cell("sums:add", "sums:multiply")]),
      packages.complete([cell("sums:*", "sums:multiply")]),
    ]);
    await packages.complete([cell("sums:divide", "sums:unknown")]);
    expect([packages.scripts, asked]).toEqual([["part", "whole /sums.js"], ["/sums.js"]]);
  });

  it("fetch a module of which nothing is here when a cell imports it", async () => {
    const packages = new Packages(part, places);
    await packages.complete([cell("sums/large:fold")]);
    expect([packages.scripts, asked]).toEqual([["part", "whole /sums/large.js"], ["/sums/large.js"]]);
  });

  it("fetch ahead the whole of what is here in part, and nothing else", async () => {
    const packages = new Packages(part, places);
    packages.prefetch();
    await packages.complete([cell("sums:multiply")]);
    packages.prefetch();
    expect([packages.scripts, asked]).toEqual([["part", "whole /sums.js"], ["/sums.js"]]);
  });

  it("say that a fetch failed, and try again the next time", async () => {
    const packages = new Packages(part, places);
    online = false;
    packages.prefetch();
    await expect(packages.complete([cell("sums:multiply")])).rejects.toThrow("Failed to fetch");
    await packages.complete([cell("sums:add")]);
    online = true;
    await packages.complete([cell("sums:multiply")]);
    expect([packages.scripts, asked]).toEqual([
      ["part", "whole /sums.js"],
      ["/sums.js", "/sums.js"],
    ]);
  });

  it("take an answer that is not the script for a failure", async () => {
    vi.stubGlobal("fetch", async () => new Response("<h1>404</h1>", { status: 404 }));
    const packages = new Packages(part, places);
    await expect(packages.complete([cell("sums:multiply")])).rejects.toThrow(
      "Cannot load /sums.js: the server answered 404, expected 200",
    );
    expect(packages.scripts).toEqual(["part"]);
  });
});
