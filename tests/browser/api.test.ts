import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { activationNames } from "nonlinear";
import { describe, expect, it } from "vitest";
import { loadReference } from "../../src/site/api/reference.ts";
import { listRooms } from "../../src/site/api/rooms.ts";
import { eventually, readers } from "./site.ts";

const site = readers();
const entries = loadReference();
const rooms = listRooms(".");

const built = new Map<string, Document>();
/** A page of the built site, by its path. */
function pageAt(path: string): Document {
  const known = built.get(path) ?? parseHTML(readFileSync(join("dist", path, "index.html"), "utf8")).document;
  built.set(path, known);
  return known;
}

describe.each(["en", "zh-cn"])("the reference in %s", (language) => {
  const paths = ["", ...rooms.map((room) => `${room}/`)].map((room) => `/${language}/api/${room}`);

  it("shows every public name on one page, under its own anchor", () => {
    const shown = paths.flatMap((path) =>
      [...pageAt(path).querySelectorAll(".api-entry :is(h2, h3)")].map(({ id }) => `${path}#${id}`),
    );
    const expected = entries.map(({ name, room }) => `/${language}/api/${room && `${room}/`}#${name}`);
    expect(shown.sort()).toEqual(expected.sort());
  });

  it("has no link that leads nowhere", () => {
    const links = paths.flatMap((path) =>
      [...pageAt(path).querySelectorAll("main a[href], .right-sidebar a[href]")].map(
        (link) => new URL(link.getAttribute("href") ?? "", `http://site${path}`),
      ),
    );
    expect(links.length).toBeGreaterThan(entries.length);
    const dead = links.filter(({ pathname, hash }) => {
      const id = decodeURIComponent(hash.slice(1));
      return id && !pageAt(pathname).getElementById(id);
    });
    expect(dead.map(({ href }) => href)).toEqual([]);
  });

  it("makes a link of every public name in backticks that means the name", () => {
    const others = new Map(entries.map((entry) => [entry.name, entry]));
    for (const path of paths) {
      for (const section of pageAt(path).querySelectorAll(".api-entry")) {
        const entry = others.get(section.querySelector("h2, h3")?.id ?? "");
        const plain = [...section.querySelectorAll(":is(.api-text, dd) code")]
          .filter((code) => !code.closest("a"))
          .map((code) => code.textContent ?? "");
        const missed = plain.filter((name) => others.has(name) && name !== entry?.name);
        expect(
          missed.filter((name) => !entry?.own.includes(name)),
          entry?.name,
        ).toEqual([]);
      }
    }
  });

  it("shows formulas, a plot with words and properties of every activation", () => {
    const cards = paths.flatMap((path) => [...pageAt(path).querySelectorAll(".api-entry:has(.api-plot)")]);
    expect(cards).toHaveLength(activationNames.length);
    for (const card of cards) {
      expect(card.querySelector("svg[role=img]")?.getAttribute("aria-label")).toMatch(/−4.*4/);
      expect(card.querySelectorAll(".api-formulas math")).toHaveLength(2);
      expect(card.querySelectorAll(".api-properties tr").length).toBeGreaterThanOrEqual(6);
      expect(card.querySelectorAll(".katex-error")).toHaveLength(0);
    }
  });

  it("says which of its texts are English", () => {
    for (const text of pageAt(paths[1] ?? "").querySelectorAll(".api-text, .api-entry dd"))
      expect(text.getAttribute("lang")).toBe("en");
  });

  it.each([
    [390, false],
    [320, true],
  ])("needs no sideways scrolling at %i pixels (dark: %s)", async (width, dark) => {
    for (const path of paths) {
      const { page } = await site.open({ path, width, dark });
      const wide = await page.evaluate(() => ({
        page: document.documentElement.scrollWidth - innerWidth,
        out: [...document.querySelectorAll("main *")]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .filter((element) => !element.closest(".katex, .sr-only, svg"))
          .map((element) => `${element.tagName} ${element.textContent}`)
          .slice(0, 3),
      }));
      expect(wide, path).toEqual({ page: 0, out: [] });
    }
  });

  it("weighs no more than a chapter, and brings no script but the site's own", async () => {
    const chapter = [...pageAt(`/${language}/maximum-entropy/`).querySelectorAll("script[src]")];
    const usual = chapter.map((script) => script.getAttribute("src"));
    for (const path of paths) {
      const scripts = [...pageAt(path).querySelectorAll("script[src]")];
      for (const script of scripts) expect(usual).toContain(script.getAttribute("src"));
      const html = readFileSync(join("dist", path, "index.html"));
      expect(brotliCompressSync(html).length, path).toBeLessThan(60_000);
    }
  });

  it("is found by the search: a name leads to its place", async () => {
    const { page } = await site.open({ path: `/${language}/` });
    await page.keyboard.press("Control+k");
    for (const name of ["logit", "softmaxJacobian"]) {
      await page.locator("site-search input[type=search]").fill(name);
      const first = page.locator("site-search ol a").first();
      await eventually(() => first.getAttribute("href")).toMatch(
        new RegExp(`^/${language}/api/\\w+/#${name}$`),
      );
    }
    await page.keyboard.press("Enter");
    await page.waitForURL(/#softmaxJacobian$/);
    const top = () =>
      page.locator("#softmaxJacobian").evaluate((heading) => heading.getBoundingClientRect().top);
    await eventually(top).toBeLessThan(250);
    expect(await top()).toBeGreaterThan(0);
  });
});

it("the language switch keeps the entry that is being read", async () => {
  const { page } = await site.open({ path: "/en/api/softmax/#softmaxEntropy" });
  await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await page.locator('nonlinear-languages a[data-language="zh-cn"]:visible').first().click();
  await page.waitForURL(/zh-cn\/api\/softmax\//);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
  const top = () =>
    page.locator("#softmaxEntropy").evaluate((heading) => heading.getBoundingClientRect().top);
  await eventually(top).toBeLessThan(250);
});

it("stands folded in the sidebar of a chapter, open on its own pages", async () => {
  for (const [path, open] of [
    ["/en/maximum-entropy/", false],
    ["/en/api/softmax/", true],
  ] as const) {
    const { page } = await site.open({ path });
    const group = page.locator("nav details", { hasText: "Reference" }).first();
    expect(await group.evaluate((element: HTMLDetailsElement) => element.open)).toBe(open);
  }
  const { page } = await site.open({ path: "/zh-cn/api/softmax/" });
  expect(await page.locator('nav a[aria-current="page"]').first().getAttribute("href")).toBe(
    "/zh-cn/api/softmax/",
  );
  expect(await page.locator("nav details summary").first().textContent()).toContain("参考");
});
