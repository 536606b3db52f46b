import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type Served, serveSite } from "./serve.ts";

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
  let site: Served;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site?.close());

  return {
    origin: () => site.origin,
    async open({ path = "/en/maximum-entropy/", width = 1280, script = true, dark = false } = {}) {
      const context = await site.browser.newContext({
        viewport: { width, height: 900 },
        javaScriptEnabled: script,
        colorScheme: dark ? "dark" : "light",
      });
      const page = await context.newPage();
      const { origin } = site;
      const faults: string[] = [];
      page.on(
        "console",
        (message) => message.type() === "error" && faults.push(`console: ${message.text()}`),
      );
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
