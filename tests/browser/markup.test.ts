import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { readers } from "./site.ts";

const site = readers();

let elsewhere: Server;
let stranger = "";
const reached: string[] = [];
beforeAll(async () => {
  elsewhere = createServer((request, response) => {
    reached.push(request.url ?? "");
    response.end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, resolve));
  stranger = `http://localhost:${(elsewhere.address() as AddressInfo).port}`;
});
afterAll(() => elsewhere?.close());

/** While the cleaner looks at the markup, the page's policy already complains about it. */
const refusals = /console: .*Content Security Policy directive/;

const bad = "globalThis.__ran = true";
const html: Record<string, string> = {
  "a script": `<script>${bad}</script>`,
  "an image with a handler": `<img src="x" onerror="${bad}">`,
  "a handler on anything": `<p onclick="${bad}" onpointerover="${bad}" tabindex="0" onfocus="${bad}" autofocus>press</p>`,
  "a details element that opens": `<details open ontoggle="${bad}"><summary>x</summary></details>`,
  "a link of script": `<a href="javascript:${bad}">press</a>`,
  "a frame": `<iframe srcdoc="<script>parent.${bad}</script>"></iframe><iframe src="STRANGER/frame"></iframe>`,
  "an object and an embedding": '<object data="STRANGER/object"></object><embed src="STRANGER/embed">',
  "a style sheet":
    '<style>body { display: none } @import url("STRANGER/css");</style><link rel="stylesheet" href="STRANGER/link">',
  "a style that loads":
    '<p style="background: url(STRANGER/background)">x</p><p style="background-image: image-set(\'STRANGER/set\' 1x)">y</p>',
  "a style that covers the page":
    '<div style="position: fixed; inset: 0; z-index: 9999; background: red">cover</div>',
  "pictures and sounds from elsewhere":
    '<img src="STRANGER/img"><video src="STRANGER/video" autoplay></video><audio src="STRANGER/audio" autoplay></audio><picture><source srcset="STRANGER/source"><img></picture>',
  "a form that hides the page's names":
    '<form action="STRANGER/form"><input name="attributes"><input name="body" autofocus></form><a id="nbTimes"></a><img name="currentScript">',
  "a base and a refresh":
    '<base href="STRANGER/"><meta http-equiv="refresh" content="0; url=STRANGER/refresh">',
  "a template with a script": `<template><script>${bad}</script></template><svg><template><script>${bad}</script></template></svg>`,
  "markup that changes its meaning when parsed again": `<form><math><mtext></form><form><mglyph><style></math><img src onerror="${bad}">`,
  "a comment trick": `<noscript><p title="</noscript><img src=x onerror='${bad}'>"></noscript>`,
};
const svg: Record<string, string> = {
  "a script in a drawing": `<svg><script>${bad}</script></svg>`,
  "a handler in a drawing": `<svg onload="${bad}"><circle r="9" onpointerover="${bad}"/></svg>`,
  "html in a drawing": `<svg><foreignObject><img src="x" onerror="${bad}"><iframe src="STRANGER/foreign"></iframe></foreignObject></svg>`,
  "a drawing that loads":
    '<svg><image href="STRANGER/image"/><use href="STRANGER/use#a"/><rect fill="url(STRANGER/fill#a)"/><style>@import "STRANGER/svgcss";</style><feImage href="STRANGER/fe"/></svg>',
  "an animation that writes a link": `<svg><a><animate attributeName="href" values="javascript:${bad}"/><text>press</text></a><set attributeName="onpointerover" to="${bad}"/></svg>`,
};

describe("markup that a cell shows", () => {
  it.each([
    ["html", html],
    ["svg", svg],
  ])(
    "neither runs nor calls out: %s",
    async (_, attacks) => {
      const { page } = await site.open({ expected: refusals });
      const notebook = notebookOn(page);
      await notebook.write("imports", (await notebook.text("imports")).replace("display,", "display, md,"));
      for (const [what, text] of Object.entries(attacks)) await attack(page, what, text);
    },
    180_000,
  );

  async function attack(page: Page, what: string, text: string) {
    const notebook = notebookOn(page);
    const markup = text.replaceAll("STRANGER", stranger);
    const nodeName = what in svg ? "svg" : "DIV";
    const element = `{ nodeName: ${JSON.stringify(nodeName)}, outerHTML: ${JSON.stringify(markup)}, getAttribute: () => "x", setAttribute() {}, querySelectorAll: () => [] }`;
    await notebook.write(
      "temperature",
      `display(${element});\ndisplay(md\`${markup.replaceAll("`", "")}\`);\n${JSON.stringify(what)}`,
    );
    await notebook.run("temperature");
    expect(await notebook.outputs("temperature")).toContain(what);

    const slot = notebook.slot("temperature", "outputs");
    for (const found of await slot.getByText(/press|cover/).all())
      await found.click({ timeout: 2000, force: true });
    await page.keyboard.press("Tab");
    await page.waitForTimeout(150);
    expect(await page.evaluate(() => "__ran" in globalThis), what).toBe(false);
    expect(reached, what).toEqual([]);
    const left = await slot.evaluate((root) => {
      const forbidden =
        "script, iframe, object, embed, style, link, img, image, video, audio, form, input, base, meta, foreignObject";
      const elements = [...root.querySelectorAll("*")];
      return {
        forbidden: [...root.querySelectorAll(forbidden)].map(({ tagName }) => tagName),
        handlers: elements.flatMap((element) =>
          element.getAttributeNames().filter((name) => name.startsWith("on")),
        ),
        links: elements
          .flatMap((element) =>
            ["href", "xlink:href", "src", "srcset", "poster", "data"].map((name) =>
              element.getAttribute(name),
            ),
          )
          .filter((to) => to && !to.startsWith("#")),
        names: elements.filter((element) => element.hasAttribute("name")).length,
        covering: elements.filter((element) => /fixed|absolute/.test(getComputedStyle(element).position))
          .length,
      };
    });
    expect(left, what).toEqual({ forbidden: [], handlers: [], links: [], names: 0, covering: 0 });
    expect(await page.locator("h1").isVisible(), what).toBe(true);
  }

  it("is shown as text where it is text", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.write(
      "temperature",
      `display("<b>bold</b>");\ndisplay({ "<i>key": "<img src=x onerror='${bad}'>" });\nthrow new Error("<script>${bad}</script>");`,
    );
    await notebook.run("temperature");
    expect(await notebook.outputs("temperature")).toContain("<b>bold</b>");
    expect(await notebook.outputs("temperature")).toContain("<img src=x");
    expect(await notebook.slot("temperature", "message").textContent()).toContain("<script>");
    expect(await page.evaluate(() => "__ran" in globalThis)).toBe(false);
  });
});
