import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { isInstalled } from "../../src/site/commands/install.mjs";
import { listen } from "../../src/site/commands/listen.mjs";

const servers: Server[] = [];
const server = () => servers[servers.push(createServer()) - 1] as Server;

afterEach(() => {
  for (const each of servers.splice(0)) each.close();
});

async function occupy(host: string): Promise<number> {
  const other = server();
  await new Promise<void>((resolve) => other.listen(0, host, resolve));
  return (other.address() as AddressInfo).port;
}

describe("listen()", () => {
  it("says that a port is taken and takes the next", async () => {
    const taken = await occupy("127.0.0.1");
    const said: string[] = [];
    const port = await listen(server(), taken, (line: string) => said.push(line));
    expect(port).toBeGreaterThan(taken);
    expect(said[0]).toBe(`Port ${taken} is taken; trying ${taken + 1}.`);
  });

  it("takes a free port without a word", async () => {
    const free = await occupy("127.0.0.1");
    servers.pop()?.close();
    const said: string[] = [];
    expect(await listen(server(), free, (line: string) => said.push(line))).toBe(free);
    expect(said).toEqual([]);
  });
});

describe("isInstalled()", () => {
  const lock = {
    "": {},
    "src/compute": { version: "0.1.0" },
    "node_modules/nonlinear": { link: true },
    "node_modules/astro": { version: "7.3.5" },
    "node_modules/other-machine": { version: "1.0.0", optional: true },
  };

  it("is satisfied by the same versions, whatever other machines need", () => {
    expect(isInstalled(lock, { "node_modules/astro": { version: "7.3.5" } })).toBe(true);
  });

  it("is not satisfied by another version, nor by nothing", () => {
    expect(isInstalled(lock, { "node_modules/astro": { version: "7.3.4" } })).toBe(false);
    expect(isInstalled(lock, {})).toBe(false);
  });
});
