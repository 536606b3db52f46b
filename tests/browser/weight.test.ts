import { createHash } from "node:crypto";
import { brotliCompressSync, constants } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { listChapters } from "../../src/site/chapters.ts";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();

interface Sent {
  url: string;
  kind: string;
  bytes: number;
}

/** What has been weighed already: files are the same for every page, and dense compression is slow. */
const weights = new Map<string, number>();

function weighed(body: Buffer): number {
  const key = createHash("sha256").update(body).digest("hex");
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  const bytes = weights.get(key) ?? Math.min(body.length, brotliCompressSync(body, options).length);
  weights.set(key, bytes);
  return bytes;
}

/** Every answer of the server, weighed as a server with brotli would send it. */
function scale(page: Page): { all(): Promise<Sent[]> } {
  const sent: Promise<Sent>[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (!response.url().startsWith("http") || pathname === "/favicon.svg") return;
    const weigh = async (): Promise<Sent> => {
      const body = await response.body().catch(() => Buffer.alloc(0));
      return { url: pathname, kind: response.request().resourceType(), bytes: weighed(body) };
    };
    sent.push(weigh());
  });
  return { all: () => Promise.all(sent) };
}

const total = (sent: Sent[]) => sent.reduce((sum, { bytes }) => sum + bytes, 0);
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

function report(what: string, sent: Sent[]): void {
  const kinds = [...new Set(sent.map(({ kind }) => kind))].map(
    (kind) => `${kind} ${kB(total(sent.filter((one) => one.kind === kind)))}`,
  );
  console.log(`${what}: ${kB(total(sent))} (${kinds.join(", ")})`);
}

/** What the plots of a page add to it, compressed with the rest. */
function plots(html: string): number {
  const weigh = (text: string) =>
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  return weigh(html) - weigh(html.replace(/<svg[^>]*role="img"[\s\S]*?<\/svg>/g, ""));
}

/** How far the page's parts have moved by themselves since it was opened, when it was read to its end. */
async function shiftOf(page: Page): Promise<number> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 2500) {
      scrollTo({ top: y, behavior: "instant" });
      await new Promise((done) => setTimeout(done, 30));
    }
    scrollTo({ top: 0, behavior: "instant" });
  });
  await page.waitForTimeout(300);
  return page.evaluate(() => {
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
}

const slugs = listChapters("content").map(({ slug }) => slug);
const pages = ["en", "zh-cn"].flatMap((language) => slugs.map((slug) => `/${language}/${slug}/`));
const first = pages.filter((path) => path.endsWith("/maximum-entropy/"));

describe.each(first)("%s", (path) => {
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

  it("at 1280 pixels does not shift while it loads and is read to its end", async () => {
    const { page } = await site.open({ path: "/404.html", expected: /404/ });
    await page.goto(site.origin() + path, { waitUntil: "networkidle" });
    expect(await shiftOf(page)).toBeLessThanOrEqual(0.01);
  });
});

describe.each(pages)("%s, on a small screen", (path) => {
  it("weighs no more than the first chapter but for its plots, does not shift, and comes alive within 250 kB", async () => {
    const { page } = await site.open({ path: "/404.html", width: 390, expected: /404/ });
    const weight = scale(page);
    await page.goto(site.origin() + path, { waitUntil: "networkidle" });
    const shift = await shiftOf(page);
    const sent = await weight.all();
    report(path, sent);
    const drawn = plots(await (await fetch(site.origin() + path)).text());
    await notebookOn(page).wake();
    const engine = (await weight.all()).slice(sent.length);
    console.log(`${path}: plots ${kB(drawn)}, engine ${kB(total(engine))}, CLS ${shift.toFixed(4)}`);
    expect(total(sent) - drawn).toBeLessThanOrEqual(100_000);
    expect(total(sent.filter(({ kind }) => kind === "script"))).toBeLessThanOrEqual(10_000);
    // The ledger's engine brings some 160 tests of claims, whose code the page itself is spared.
    expect(total(engine)).toBeLessThanOrEqual(path.endsWith("/ledger/") ? 285_000 : 250_000);
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
