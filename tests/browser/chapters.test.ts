import { describe, expect, it } from "vitest";
import { listChapters } from "../../src/site/chapters.ts";
import { readers } from "./site.ts";

const site = readers();
const paths = listChapters("content").flatMap(({ slug }) => [`/en/${slug}/`, `/zh-cn/${slug}/`]);

it("there are eight chapters, in two languages", () => {
  expect(paths).toHaveLength(16);
});

describe.each(paths)("%s", (path) => {
  it("is whole without script, and fits a small dark screen", async () => {
    const { page } = await site.open({ path, script: false, width: 390, dark: true });
    const found = await page.evaluate(() => ({
      figures: [...document.querySelectorAll(".nb-figure svg[role=img]")].map(
        (svg) => svg.getAttribute("aria-label") ?? "",
      ),
      undrawn: [...document.querySelectorAll("figure")]
        .filter((figure) => !figure.querySelector("svg path, svg line, svg circle, svg rect"))
        .map(({ id }) => id),
      captions: [...document.querySelectorAll("figcaption")].map((one) => one.textContent?.trim() ?? ""),
      stated: [...document.querySelectorAll("[data-value]")].map((one) => one.textContent ?? ""),
      exercises: document.querySelectorAll(".nb-exercise .nb-solution code").length,
      references: document.querySelectorAll(
        "#references ~ ul li, .sl-heading-wrapper:has(#references) ~ ul li",
      ).length,
      objectives: document.querySelectorAll(".box.objectives li").length,
      remember: document.querySelectorAll(".box.remember li").length,
      wide: document.documentElement.scrollWidth - innerWidth,
      out: [...document.querySelectorAll("main *")]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .filter(
          (element) =>
            !element.closest(
              ".nb-table, table, pre, .katex-display, .wide, .nb-source, .sr-only, svg, .katex, .katex-html",
            ),
        )
        .map((element) => `${element.tagName} ${element.className}`)
        .slice(0, 5),
    }));
    const words = path.startsWith("/en/") ? /\w+ \w+ \w+/ : /[一-鿿]/u;
    expect(found.figures.length).toBeGreaterThanOrEqual(path.includes("/ledger/") ? 2 : 5);
    for (const alt of found.figures) expect(alt).toMatch(words);
    expect(found.undrawn).toEqual([]);
    for (const caption of found.captions) expect(caption.length).toBeGreaterThan(40);
    for (const text of found.stated) expect(text).not.toMatch(/^$|NaN|undefined|object|Infinity/);
    expect(found.exercises).toBe(5);
    expect(found.references).toBeGreaterThanOrEqual(5);
    expect(found.objectives).toBeGreaterThanOrEqual(3);
    expect(found.remember).toBeGreaterThanOrEqual(4);
    expect([found.wide, found.out]).toEqual([0, []]);
  });
});
