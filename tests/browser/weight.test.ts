import { brotliCompressSync, constants } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();

interface Sent {
  url: string;
  kind: string;
  bytes: number;
}

/** Every answer of the server, weighed as a server with brotli would send it. */
function scale(page: Page): { all(): Promise<Sent[]> } {
  const weighed: Promise<Sent>[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (!response.url().startsWith("http") || pathname === "/favicon.svg") return;
    const weigh = async (): Promise<Sent> => {
      const body = await response.body().catch(() => Buffer.alloc(0));
      const compressed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
      return {
        url: pathname,
        kind: response.request().resourceType(),
        bytes: Math.min(body.length, compressed.length),
      };
    };
    weighed.push(weigh());
  });
  return { all: () => Promise.all(weighed) };
}

const total = (sent: Sent[]) => sent.reduce((sum, { bytes }) => sum + bytes, 0);
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

function report(what: string, sent: Sent[]): void {
  const kinds = [...new Set(sent.map(({ kind }) => kind))].map(
    (kind) => `${kind} ${kB(total(sent.filter((one) => one.kind === kind)))}`,
  );
  console.log(`${what}: ${kB(total(sent))} (${kinds.join(", ")})`);
}

const pages = ["/en/maximum-entropy/", "/zh-cn/maximum-entropy/"];

describe.each(pages)("%s", (path) => {
  it("weighs at most 100 kB, 10 kB of it scripts, until it is touched; at most 250 kB more to run and slide", async () => {
    const { page } = await site.open({ path: "/404.html", expected: /404/ });
    const weight = scale(page);
    await page.goto(site.origin() + path, { waitUntil: "networkidle" });
    await page.waitForTimeout(1500);
    const first = await weight.all();
    report(`${path} before the first interaction`, first);
    expect(first.map(({ url }) => url).filter((url) => /engine|notebook\/|pagefind/.test(url))).toEqual([]);
    expect(total(first.filter(({ kind }) => kind === "script"))).toBeLessThanOrEqual(10_000);

    await page.locator('[data-cell="simplexFigure"] input[type=range]').focus();
    await page.keyboard.press("End");
    await eventually(() => page.locator('[data-cell="simplexFigure"] svg').innerHTML()).toContain(">2.80<");
    await notebookOn(page).runAll();
    await page.waitForTimeout(1000);
    const second = (await weight.all()).slice(first.length);
    report(`${path} to run and slide`, second);
    expect(second.map(({ url }) => url).filter((url) => /compiler|types\.json|packages/.test(url))).toEqual(
      [],
    );
    expect(total(second)).toBeLessThanOrEqual(250_000);

    await notebookOn(page).write("temperature", "1 + 1");
    await notebookOn(page).run("temperature");
    const third = (await weight.all()).slice(first.length + second.length);
    report(`${path} to edit`, third);
    expect(
      third.map(({ url }) => url).filter((url) => /compiler|types\.json/.test(url)).length,
    ).toBeGreaterThanOrEqual(1);
    expect(total(first)).toBeLessThanOrEqual(100_000);
  });

  it.each([1280, 390])("at %i pixels does not shift while it loads and is read to its end", async (width) => {
    const { page } = await site.open({ path: "/404.html", width, expected: /404/ });
    await page.goto(site.origin() + path, { waitUntil: "networkidle" });
    await page.evaluate(async () => {
      for (let y = 0; y < document.body.scrollHeight; y += 2500) {
        scrollTo({ top: y, behavior: "instant" });
        await new Promise((done) => setTimeout(done, 30));
      }
      scrollTo({ top: 0, behavior: "instant" });
    });
    await page.waitForTimeout(300);
    const shift = await page.evaluate(() => {
      return new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          done(
            list
              .getEntries()
              .reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
          );
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(0), 500);
      });
    });
    console.log(`${path} at ${width} px: CLS ${shift.toFixed(4)}`);
    expect(shift).toBeLessThanOrEqual(0.01);
  });
});

it("the engine's arrival shifts nothing", async () => {
  const { page } = await site.open();
  const top = () =>
    page.evaluate(() =>
      ["fig-die", "fig-race", "cell-overflow"].map(
        (id) => document.getElementById(id)?.getBoundingClientRect().top,
      ),
    );
  await page.waitForTimeout(500);
  const before = await top();
  await notebookOn(page).wake();
  await notebookOn(page).runAll();
  const after = await top();
  for (const [i, y] of before.entries()) expect(Math.abs((after[i] ?? 0) - (y ?? 0))).toBeLessThan(2);
});

it("a plot keeps its height while its slider moves", async () => {
  const { page } = await site.open();
  await notebookOn(page).wake();
  const figure = page.locator('[data-cell="simplexFigure"]');
  const before = (await figure.boundingBox())?.height;
  await figure.locator("input[type=range]").focus();
  await page.keyboard.press("End");
  await eventually(() => figure.locator("svg").innerHTML()).toContain(">2.80<");
  expect((await figure.boundingBox())?.height).toBeCloseTo(before ?? 0, 0);
});
