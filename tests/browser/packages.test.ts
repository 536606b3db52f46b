import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type Notebook, notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();

/** The packages' files that the page has asked for so far. */
function fetched(page: Page): string[] {
  const urls: string[] = [];
  page.on("request", (request) => {
    const [, name] = /\/engine\/packages\/(.+)$/.exec(request.url()) ?? [];
    if (name) urls.push(name);
  });
  return urls;
}

/** Adds a line to the cell of imports. */
const add = async (notebook: Notebook, line: string) =>
  notebook.write("imports", `${await notebook.text("imports")}\n${line}`);

const gelu = 'import { gelu } from "nonlinear";';

describe("a package", () => {
  it("is fetched only as far as the chapter needs it, until its reader edits", async () => {
    const { page } = await site.open({ path: "/en/" });
    const urls = fetched(page);
    await page.goto(`${site.origin()}/en/maximum-entropy/`);
    const notebook = notebookOn(page);
    await notebook.runAll();
    for (const name of (await notebook.names()).filter((one) => !one.startsWith("exercise-")))
      expect(await notebook.status(name), name).toBe("done");
    expect(urls).toEqual([]);
    await notebook.press("temperature", "edit");
    await eventually(() => urls).toEqual(["nonlinear.js"]);
  });

  it("gives an editing reader what the chapter does not import, after Stop too", async () => {
    const { page } = await site.open();
    const urls = fetched(page);
    const notebook = notebookOn(page);
    await notebook.runAll();
    await add(notebook, gelu);
    await notebook.write("temperature", "gelu(1)");
    await notebook.run("temperature");
    expect(await notebook.outputs("temperature")).toMatch(/^0\.84134474/);
    await notebook.run("newton");
    expect(await notebook.status("newton")).toBe("done");

    await notebook.press("newton", "stop");
    await notebook.run("temperature");
    expect(await notebook.outputs("temperature")).toMatch(/^0\.84134474/);
    expect(urls).toEqual(["nonlinear.js"]);
  });

  it("has a second door, fetched when a cell uses it", async () => {
    const { page } = await site.open();
    const urls = fetched(page);
    const notebook = notebookOn(page);
    await add(notebook, 'import { digits } from "nonlinear/digits";');
    await notebook.run("imports");
    await eventually(() => urls).toEqual(["nonlinear.js"]);
    await notebook.write("temperature", "digits().rows");
    await notebook.run("temperature");
    expect(await notebook.outputs("temperature")).toBe("1797");
    expect(await notebook.slot("temperature", "diagnostics").textContent()).toBe("");
    expect(urls).toEqual(["nonlinear.js", "nonlinear/digits.js"]);
    await notebook.press("temperature", "stop");
    await notebook.run("temperature");
    expect(await notebook.outputs("temperature")).toBe("1797");
    expect(urls).toEqual(["nonlinear.js", "nonlinear/digits.js"]);
  });

  it("comes before the edits of an earlier visit run", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await add(notebook, gelu);
    await notebook.write("temperature", "gelu(1)");
    await page.reload();
    await notebook.run("temperature");
    expect(await notebook.outputs("temperature")).toMatch(/^0\.84134474/);
  });

  it("that cannot be fetched is missed only by the cells that need more than the chapter does, until it can", async () => {
    const { page } = await site.open({ expected: /packages|ERR_FAILED/ });
    await page.route("**/engine/packages/**", (route) => route.abort());
    const notebook = notebookOn(page);
    const notice = page.locator('[data-slot="notice"]');
    await notebook.write("towardsSix", "softmax([0, 0])");
    await notebook.run("towardsSix");
    expect(await notebook.outputs("towardsSix")).toContain("0.5");
    expect(await notice.textContent()).toBe("");

    await add(notebook, gelu);
    await notebook.write("temperature", "gelu(1)");
    await notebook.run("temperature");
    expect(await notice.textContent()).toMatch(/^Not all that the cells import could be loaded/);
    expect(await notebook.slot("temperature", "message").textContent()).toMatch(/Cannot import gelu/);
    await notebook.run("newton");
    expect(await notebook.status("newton")).toBe("done");

    await page.unroute("**/engine/packages/**");
    await notebook.run("temperature");
    expect(await notebook.outputs("temperature")).toMatch(/^0\.84134474/);
  });
});
