import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium } from "playwright-core";
import sirv from "sirv";
import { findChromium } from "./chromium.mjs";

const flags =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

export interface Served {
  origin: string;
  close(): Promise<void>;
}

/** The built site on a port of its own. */
export async function serveDist(): Promise<Served> {
  if (!existsSync("dist/index.html"))
    throw new Error("Cannot read the site: it is not built; run npm run build first");
  const serve = sirv("dist");
  const server = createServer((request, response) => {
    serve(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
    },
  };
}

/** The built site, and a Chromium beside it. */
export async function serveSite(): Promise<Served & { browser: Browser }> {
  const { origin, close } = await serveDist();
  const browser = await chromium.launch({ executablePath: findChromium(), args: flags.split(" ") });
  return {
    origin,
    browser,
    async close() {
      await browser.close();
      await close();
    },
  };
}
