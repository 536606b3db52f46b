import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { serveSite } from "./serve.ts";

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
  /** Runs in every page and frame before their own scripts. */
  before?: () => void;
  /** Faults that the test provokes on purpose. */
  expected?: RegExp;
}

/** An expectation that may take a while to come true, as long as a reader would wait. */
export const eventually = <T>(see: () => T | Promise<T>) =>
  expect.poll(see, { timeout: 15_000, interval: 25 });

/**
 * The built site on a port of its own and a Chromium to read it in, for the tests of one file.
 * Whatever a test looks at, it fails when something went wrong on a page that it opened.
 */
export function readers(): { open(options?: ReaderOptions): Promise<Reader>; origin(): string } {
  let site: Awaited<ReturnType<typeof serveSite>>;
  const opened: { reader: Reader; expected: RegExp | undefined }[] = [];

  beforeAll(async () => {
    site = await serveSite();
  });
  afterEach(async () => {
    const all = opened.splice(0);
    for (const { reader } of all) await reader.context.close();
    const unexpected = all.flatMap(({ reader, expected }) =>
      reader.faults.filter((fault) => !expected?.test(fault)),
    );
    expect(unexpected, "faults on the page").toEqual([]);
  });
  afterAll(() => site?.close());

  return {
    origin: () => site.origin,
    async open({
      path = "/en/maximum-entropy/",
      width = 1280,
      script = true,
      dark = false,
      before,
      expected,
    } = {}) {
      const context = await site.browser.newContext({
        viewport: { width, height: 900 },
        javaScriptEnabled: script,
        colorScheme: dark ? "dark" : "light",
      });
      if (before) await context.addInitScript(before);
      const page = await context.newPage();
      const { origin } = site;
      const faults: string[] = [];
      page.on(
        "console",
        (message) => message.type() === "error" && faults.push(`console: ${message.text()}`),
      );
      page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
      page.on("requestfailed", (request) => {
        const left = request.failure()?.errorText === "net::ERR_ABORTED";
        if (!left) faults.push(`failed: ${request.url()}`);
      });
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(origin) && !/^(blob|data):/.test(url)) faults.push(`external: ${url}`);
      });
      await page.goto(origin + path);
      const reader = { page, context, faults };
      opened.push({ reader, expected });
      return reader;
    },
  };
}
