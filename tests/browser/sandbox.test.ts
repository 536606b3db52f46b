import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();

/** A server of somebody else's. What reaches it has escaped. */
let elsewhere: Server;
let stranger = "";
const reached: string[] = [];
beforeAll(async () => {
  elsewhere = createServer((request, response) => {
    reached.push(request.url ?? "");
    response.writeHead(200, { "access-control-allow-origin": "*" }).end("hello");
  });
  elsewhere.on("upgrade", (request, socket) => {
    reached.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, resolve));
  stranger = `localhost:${(elsewhere.address() as AddressInfo).port}`;
});
afterAll(() => elsewhere?.close());

/** The browser says on the console what the policy has refused. */
const refusals =
  /console: .*(Content Security Policy|Refused to|violates the following|ERR_BLOCKED|CORS policy)|: http:..localhost:\d+.(xhr|events|module\.js)$/i;

/** Runs an expression in a cell; gives what it came to, or the error. */
async function attempt(expression: string) {
  const { page, faults } = await site.open({ expected: refusals });
  const notebook = notebookOn(page);
  await notebook.write(
    "temperature",
    `const scope = globalThis as any;\nlet told = "";\ntry {\n  told = "got " + String(await (${expression}));\n} catch (error) {\n  told = "refused: " + String(error);\n}\ntold`,
  );
  await notebook.run("temperature");
  return { told: await notebook.outputs("temperature"), page, faults };
}

describe("the code of a cell", () => {
  it("has no storage, no cookies, no page, and an origin of its own", async () => {
    const { told } = await attempt(
      '["localStorage", "sessionStorage", "document", "window", "parent", "top", "cookieStore"].map((name) => { try { return name + " " + typeof scope[name]; } catch { return name + " undefined"; } }).join(", ") + "; " + scope.origin',
    );
    const names = ["localStorage", "sessionStorage", "document", "window", "parent", "top", "cookieStore"];
    expect(told).toBe(`got ${names.map((name) => `${name} undefined`).join(", ")}; null`);
  });

  it("cannot open a database or a cache", async () => {
    expect(
      (
        await attempt(
          'new Promise((done, fail) => { const open = indexedDB.open("x"); open.onsuccess = done; open.onerror = () => fail(open.error); })',
        )
      ).told,
    ).toMatch(/^refused/);
    expect((await attempt('caches.open("x")')).told).toMatch(/^refused/);
  });

  it("cannot fetch, neither from this site nor from another", async () => {
    const here = site.origin();
    for (const url of [`${here}/notebook/home.json`, `http://${stranger}/fetch`]) {
      const { told, faults } = await attempt(`fetch("${url}").then((answer) => answer.text())`);
      expect(told, url).toMatch(/^refused: TypeError/);
      expect(faults.filter((fault) => fault.startsWith("external"))).toEqual([]);
    }
    expect(reached).toEqual([]);
  });

  it("cannot reach anybody by XMLHttpRequest, EventSource, WebSocket or WebTransport", async () => {
    const ways = {
      XMLHttpRequest: `new Promise((done, fail) => { const ask = new XMLHttpRequest(); ask.open("GET", "http://${stranger}/xhr"); ask.onload = () => done(ask.responseText); ask.onerror = () => fail(new Error("no")); ask.send(); })`,
      EventSource: `new Promise((done, fail) => { const source = new scope.EventSource("http://${stranger}/events"); source.onopen = done; source.onerror = () => fail(new Error("no")); })`,
      WebSocket: `new Promise((done, fail) => { const socket = new WebSocket("ws://${stranger}/socket"); socket.onopen = done; socket.onerror = () => fail(new Error("no")); })`,
      WebTransport: `new scope.WebTransport("https://${stranger}/transport").ready`,
    };
    for (const [name, way] of Object.entries(ways))
      expect((await attempt(way)).told, name).toMatch(/^refused/);
    expect(reached).toEqual([]);
  });

  it("cannot load further code", async () => {
    const here = site.origin();
    expect((await attempt(`scope.importScripts("${here}/engine/kernel.js")`)).told).toMatch(/^refused/);
    expect((await attempt(`scope.importScripts("http://${stranger}/script.js")`)).told).toMatch(/^refused/);
    expect(
      (await attempt(`new Function("u", "return import(u)")("http://${stranger}/module.js")`)).told,
    ).toMatch(/^refused/);
    expect(reached).toEqual([]);
  });

  it("in a worker of its own has no more rights", async () => {
    const inner = `fetch("http://${stranger}/inner").then(() => postMessage("got"), () => postMessage("no"))`;
    const { told } = await attempt(
      `new Promise((done, fail) => { const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(inner)}]))); worker.onmessage = ({ data }) => data === "got" ? done(data) : fail(new Error("no")); worker.onerror = () => fail(new Error("no")); setTimeout(() => fail(new Error("silence")), 2000); })`,
    );
    expect(told).toMatch(/^refused/);
    expect(reached).toEqual([]);
  });

  it("cannot speak in the name of other cells by posting to the page", async () => {
    const { page } = await attempt(
      '(scope.postMessage({ type: "cell", cell: "newton", status: "done", outputs: [{ "text/plain": "forged" }] }), 1)',
    );
    expect(await notebookOn(page).outputs("newton")).not.toContain("forged");
  });
});

describe("the frame in which cells run", () => {
  it("is sandboxed, of opaque origin, and its policy denies the network", async () => {
    const { page } = await site.open();
    await notebookOn(page).wake();
    const frame = page.locator("iframe.nb-sandbox");
    expect(await frame.getAttribute("sandbox")).toBe("allow-scripts");
    expect(await frame.getAttribute("aria-hidden")).toBe("true");
    const text = await (await page.request.get(`${site.origin()}/engine/frame.html`)).text();
    expect(text).toContain("default-src 'none'");
    expect(text).not.toMatch(/connect-src|allow-same-origin/);
  });

  it("cannot change the port by which it speaks to the page", async () => {
    const told = await attempt("(scope.MessagePort.prototype.postMessage = () => 1)");
    expect(told.told).toMatch(/^refused: TypeError/);
  });

  it("cannot write into the page with messages of its own making, even where its worker is overcome", async () => {
    const { page } = await site.open();
    // What a cell may not do, done before the kernel comes: every message is preceded by a forged one.
    await page.route("**/engine/kernel.js", async (route) => {
      const response = await route.fetch();
      const forge = (scope: { MessagePort: typeof MessagePort }) => {
        const { prototype } = scope.MessagePort;
        const post = prototype.postMessage as (this: MessagePort, message: unknown) => void;
        prototype.postMessage = function (message: unknown) {
          const fraction = '"><meta http-equiv="refresh" content="0; url=/en/"><b class="forged">';
          post.call(this, {
            type: "progress",
            cell: "temperature",
            fraction,
            label: "<b class=forged>x</b>",
          });
          post.call(this, message);
        };
      };
      await route.fulfill({ response, body: `(${forge})(self);${await response.text()}` });
    });
    const notebook = notebookOn(page);
    await notebook.write("temperature", '"run"');
    await notebook.press("temperature", "run");
    await eventually(() => notebook.outputs("temperature")).toContain("run");
    await page.waitForTimeout(500);
    expect(await page.locator(".forged, body meta").count()).toBe(0);
    expect(page.url()).toContain("/maximum-entropy/");
  });
});
