import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { terms } from "../../content/glossary/terms.ts";
import { glance } from "../../src/site/glossary/glossary.ts";
import { eventually, readers } from "./site.ts";

const site = readers();
const built = (path: string) => parseHTML(readFileSync(`dist${path}index.html`, "utf8")).document;

describe.each([
  ["en", "zh-cn", "zh-CN"],
  ["zh-cn", "en", "en"],
] as const)("the glossary in %s", (language, other, lang) => {
  const path = `/${language}/glossary/`;

  it("has an entry with an anchor, both names and a definition for every term", () => {
    const page = built(path);
    expect(page.querySelectorAll(".glossary h3[id]")).toHaveLength(terms.length);
    for (const { id, [language]: here, [other]: there } of terms) {
      const heading = page.getElementById(id);
      expect(heading?.querySelector("a")?.textContent, id).toBe(here.name);
      expect(heading?.querySelector(`[lang=${lang}]`)?.textContent, id).toBe(there.name);
      const entry = heading?.parentElement?.textContent ?? "";
      expect(entry, id).toContain(glance(id, language));
      for (const name of [...(here.also ?? []), ...(here.not ?? []), ...(there.also ?? [])])
        expect(entry, id).toContain(name);
    }
  });

  it("leaves no formula unset and no link without a place", () => {
    const page = built(path);
    const main = page.querySelector("main");
    expect(page.querySelectorAll(".glossary math").length).toBeGreaterThan(60);
    expect(page.querySelectorAll(".katex-error")).toHaveLength(0);
    expect(main?.textContent?.match(/.{0,20}(\$|\\[a-z]+|undefined|\[object).{0,20}/g) ?? []).toEqual([]);
    for (const link of main?.querySelectorAll("a[href*='#']") ?? []) {
      const [address, id = ""] = (link.getAttribute("href") ?? "").split("#");
      expect([path, ""], id).toContain(address);
      expect(page.getElementById(id), id).not.toBeNull();
    }
  });

  it("is linked from every term of the chapter, with the definition at hand", () => {
    const links = [...built(`/${language}/maximum-entropy/`).querySelectorAll("a.term")];
    expect(links.length).toBeGreaterThanOrEqual(10);
    for (const link of links) {
      const [address, id = ""] = (link.getAttribute("href") ?? "").split("#");
      expect(address).toBe(path);
      expect(link.getAttribute("title")).toBe(glance(id, language));
    }
  });

  it("shows the terms of one chapter alone, and the term in the address, without a script", async () => {
    const { page } = await site.open({ path: `${path}#entropy`, script: false });
    const shown = () =>
      page
        .locator(".glossary h3")
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ id }) => id));
    expect(await shown()).toHaveLength(terms.length);
    await page.locator('input[value="6"]').check();
    const wanted = terms.filter(({ id, chapter }) => chapter === 6 || id === "entropy").map(({ id }) => id);
    expect((await shown()).sort()).toEqual(wanted.sort());
  });

  it.each([
    [390, false],
    [320, true],
  ])("needs no sideways scrolling at %i pixels (dark: %s)", async (width, dark) => {
    const { page } = await site.open({ path, width, dark });
    const wide = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth - innerWidth,
      out: [...document.querySelectorAll("main *")]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .filter((element) => !element.closest(".sr-only, svg, .katex-mathml"))
        .map((element) => `${element.tagName} ${element.textContent}`)
        .slice(0, 3),
    }));
    expect(wide).toEqual({ page: 0, out: [] });
  });

  it("is found by the search: a name leads to its entry", async () => {
    const { page } = await site.open({ path: `/${language}/` });
    await page.locator("site-search [data-open]").click();
    await page.locator("site-search input").fill(language === "en" ? "symmetry breaking" : "打破对称性");
    const links = () =>
      page.locator("site-search ol a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    await eventually(async () => (await links()).join(" ")).toContain("/glossary/#symmetry-breaking");
  });
});
