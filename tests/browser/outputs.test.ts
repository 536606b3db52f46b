import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { listChapters } from "../../src/site/chapters.ts";
import { notebookOn } from "./notebook.ts";
import { readers } from "./site.ts";

const site = readers();

/**
 * What every cell shows, tag by tag: names, attributes in alphabetical order, texts. An id is a name of
 * the author's choice, so references are compared by whether they lead somewhere.
 */
function shown(page: Page): Promise<Record<string, string[]>> {
  return page.locator("[data-cell]").evaluateAll((cells) => {
    const describe = (node: Node, root: Element): string[] => {
      if (node instanceof Text) return node.data.trim() ? [node.data.trim()] : [];
      if (!(node instanceof Element)) return [];
      const attributes = node
        .getAttributeNames()
        .sort()
        .filter((name) => name !== "id" && name !== "open");
      const written = attributes.map((name) => {
        const value = node.getAttribute(name) ?? "";
        const id = /^(?:url\()?#([^)]+)\)?$/.exec(value)?.[1];
        if (id === undefined) return `${name}=${value}`;
        return `${name}=${root.querySelector(`[id="${id}"]`) ? "a reference" : "a broken reference"}`;
      });
      return [
        `${node.tagName} ${written.join(" ")}`,
        ...[...node.childNodes].flatMap((child) => describe(child, root)),
      ];
    };
    return Object.fromEntries(
      cells.map((cell) => {
        const slot = cell.querySelector('[data-slot="outputs"]') as Element;
        return [
          cell.getAttribute("data-cell"),
          [...slot.childNodes].flatMap((child) => describe(child, slot)),
        ];
      }),
    );
  });
}

const slugs = ["", ...listChapters("content").map(({ slug }) => `${slug}/`)];
const pages = ["/en/", "/zh-cn/"].flatMap((language) => slugs.map((slug) => language + slug));

it.each(pages)("after Run all, %s shows what was published, to the last digit", async (path) => {
  const { page } = await site.open({ path });
  const notebook = notebookOn(page);
  const published = await shown(page);
  const numbers = () => page.locator("[data-value]").allTextContents();
  const stated = await numbers();
  if (!/^\/[\w-]+\/$/.test(path)) await notebook.runAll();
  else {
    await notebook.wake();
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-action="run-all"]')?.click());
    await notebook.ended(...(await notebook.names()));
  }
  const live = await shown(page);
  const differences = Object.entries(published).flatMap(([name, before]) => {
    const after = live[name] ?? [];
    const lines = before.length === after.length ? before.keys() : [before.length];
    return [...lines].filter((i) => before[i] !== after[i]).map((i) => `${name}: ${before[i]} → ${after[i]}`);
  });
  expect(differences).toEqual([]);
  expect(await numbers()).toEqual(stated);
  const statuses = await page
    .locator("[data-cell]")
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute("data-status")));
  expect(new Set(statuses)).toEqual(new Set(["done"]));
});

it("a plot drawn anew from nothing is the published plot", async () => {
  const { page } = await site.open();
  const notebook = notebookOn(page);
  const published = (await shown(page))["dieFigure"];
  const source = await notebook.text("dieFigure");
  await notebook.write("dieFigure", "const meanGrip = 1;");
  await notebook.run("dieFigure");
  expect(await notebook.slot("dieFigure", "outputs").locator("> *").count()).toBe(0);
  await notebook.write("dieFigure", source);
  await notebook.run("dieFigure");
  expect((await shown(page))["dieFigure"]).toEqual(published);
});
