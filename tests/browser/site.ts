import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import sirv from "sirv";
import { afterAll, beforeAll } from "vitest";
import { findChromium } from "./chromium.mjs";

const flags =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

export interface Reader {
  page: Page;
  context: BrowserContext;
  /** Everything that went wrong on the page: console errors, uncaught errors, failed and external requests. */
  faults: string[];
}

export interface ReaderOptions {
  path?: string;
  width?: number;
  script?: boolean;
  dark?: boolean;
}

/** The built site on a port of its own and a Chromium to read it in, for the tests of one file. */
export function readers(): { open(options?: ReaderOptions): Promise<Reader>; origin(): string } {
  let server: Server;
  let browser: Browser;
  let origin = "";

  beforeAll(async () => {
    const serve = sirv("dist");
    server = createServer((request, response) => serve(request, response, () => response.writeHead(404).end()));
    await new Promise<void>((resolve) => server.listen(0, resolve));
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: findChromium(), args: flags.split(" ") });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  return {
    origin: () => origin,
    async open({ path = "/en/maximum-entropy/", width = 1280, script = true, dark = false } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        javaScriptEnabled: script,
        colorScheme: dark ? "dark" : "light",
      });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
      page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
      page.on("requestfailed", (request) => faults.push(`failed: ${request.url()}`));
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(origin) && !/^(blob|data):/.test(url)) faults.push(`external: ${url}`);
      });
      await page.goto(origin + path);
      return { page, context, faults };
    },
  };
}
