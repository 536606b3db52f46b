import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type BrowserContext, type Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { findChromium } from "../browser/chromium.mjs";
import { findFirefox } from "../browser/firefox.mjs";
import { type Served, serveDist } from "../browser/serve.ts";
import { eventually } from "../browser/site.ts";

export interface Reader {
  page: Page;
  /** The bytes of a file, once they have all arrived, which `act` has the browser download. */
  download(name: string, act: () => Promise<void>): Promise<Buffer>;
}

const launch = {
  firefox: () =>
    puppeteer.launch({
      browser: "firefox",
      executablePath: findFirefox(),
      // The list of downloads would take the focus from the page.
      extraPrefsFirefox: { "browser.download.alwaysOpenPanel": false },
    }),
  chromium: () => puppeteer.launch({ executablePath: findChromium(), args: ["--no-sandbox"] }),
};

/** The built site, and one Firefox for a file; each reader comes with a profile of her own. */
export function readers(): {
  open(path?: string, where?: keyof typeof launch): Promise<Reader>;
  origin(): string;
} {
  let site: Served;
  const folder = mkdtempSync(join(tmpdir(), "nonlinear-firefox-"));
  const browsers = new Map<string, Promise<Browser>>();
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    site = await serveDist();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(faults.splice(0), "faults on the page").toEqual([]);
  });
  afterAll(async () => {
    for (const browser of browsers.values()) await (await browser).close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    origin: () => site.origin,
    async open(path = "/en/maximum-entropy/", where = "firefox") {
      const browser = browsers.get(where) ?? launch[where]();
      browsers.set(where, browser);
      const downloadPath = mkdtempSync(join(folder, "reader-"));
      const context = await (await browser).createBrowserContext({
        downloadBehavior: { policy: "allow", downloadPath },
      });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      await page.setViewport({ width: 1280, height: 900 });
      page.on(
        "console",
        (message) => message.type() === "error" && faults.push(`console: ${message.text()}`),
      );
      page.on("pageerror", (error) => {
        // Said also of a formula of which the last parts are still on their way.
        if (!/Invalid markup/.test(String(error))) faults.push(`uncaught: ${String(error)}`);
      });
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(site.origin) && !/^(blob|data):/.test(url)) faults.push(`external: ${url}`);
      });
      await page.goto(site.origin + path);
      return {
        page,
        async download(name, act) {
          const file = join(downloadPath, name);
          await act();
          await eventually(() => readdirSync(downloadPath)).toEqual([name]);
          await eventually(() => statSync(file).size).toBeGreaterThan(0);
          const bytes = readFileSync(file);
          rmSync(file);
          return bytes;
        },
      };
    },
  };
}
