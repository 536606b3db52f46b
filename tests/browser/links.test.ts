import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** The built pages by address, with the ids that can be linked to. */
const pages = new Map<string, { html: string; ids: Set<string> }>(
  globSync("**/*.html", { cwd: "dist" }).map((file) => {
    const html = readFileSync(`dist/${file}`, "utf8");
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => id));
    return [`/${file.replace(/index\.html$/, "")}`, { html, ids }] as const;
  }),
);

/** Every link of a page that stays within the site, as an address and an anchor. */
function linksOf(address: string, html: string): { href: string; path: string; anchor: string }[] {
  return [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].flatMap(([, href = ""]) => {
    const url = new URL(href.replaceAll("&amp;", "&"), `http://site.invalid${address}`);
    if (url.host !== "site.invalid") return [];
    return [{ href, path: decodeURI(url.pathname), anchor: decodeURIComponent(url.hash.slice(1)) }];
  });
}

it("every link within the site leads to a page, and every anchor to a place on it", () => {
  expect(pages.size).toBeGreaterThan(40);
  const broken = [...pages].flatMap(([address, { html }]) =>
    linksOf(address, html).flatMap(({ href, path, anchor }) => {
      const target = pages.get(path);
      if (!target) return globSync(`dist${path}`).length > 0 ? [] : [`${address}: ${href} (no page)`];
      return anchor === "" || target.ids.has(anchor) ? [] : [`${address}: ${href} (no such place)`];
    }),
  );
  expect([...new Set(broken)]).toEqual([]);
});

it("no id is on a page twice", () => {
  for (const [address, { html }] of pages) {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect([address, ids.filter((id, i) => ids.indexOf(id) !== i)]).toEqual([address, []]);
  }
});

it("no mark of Markdown stands in the text as it was written", () => {
  for (const [address, { html }] of pages) {
    const prose = html
      .replace(/<(script|style|pre|code|svg|math)\b[\s\S]*?<\/\1>/g, "")
      .replace(/<[^>]*>/g, "");
    expect([address, prose.match(/.{0,20}(\*\*|\]\(|^#{1,6} |`).{0,20}/gm)]).toEqual([address, null]);
  }
});

it("no formula was left unset, and none is wrong", () => {
  for (const [address, { html }] of pages) {
    expect(html, address).not.toContain("katex-error");
    const prose = html.replace(/<(script|style|pre|code|svg)\b[\s\S]*?<\/\1>/g, "").replace(/<[^>]*>/g, "");
    expect([
      address,
      prose.match(/.{0,30}(\$\$|\$[^$\n]{1,60}\$|\\(?:frac|sum|cdot|mathrm)).{0,20}/g),
    ]).toEqual([address, null]);
  }
});
