/*
 * The last part of npm run bench: how long one movement of a slider takes, from the hand to the screen, for a plot of two
 * curves of 400 points drawn by reader's code in the sandbox of the built chapter.
 */
import { serveSite } from "../browser/serve.ts";

const updates = 300;
const cell = `const speed: number = view(range("speed", { min: 1, max: 6, step: 0.01, value: 2 }));
const points = Array.from({ length: 400 }, (_, i) => ({ x: i / 40, y: Math.sin((speed * i) / 40), z: Math.cos((speed * i) / 40) }));
Plot.plot({
  y: { domain: [-1, 1] },
  marks: [Plot.lineY(points, { x: "x", y: "y", stroke: colors.blue }), Plot.lineY(points, { x: "x", y: "z", stroke: colors.orange })],
});`;

/** Runs in the page before anything else: times the kernel's answers and the work done in frames. */
function instrument() {
  const times = { sent: 0, kernel: 0, frame: 0 };
  Object.assign(globalThis, { nbTimes: times });
  const post = MessagePort.prototype.postMessage;
  const heard = new WeakSet<MessagePort>();
  MessagePort.prototype.postMessage = function (this: MessagePort, ...given: unknown[]) {
    if (!heard.has(this)) {
      heard.add(this);
      this.addEventListener("message", ({ data }) => {
        if (data.type === "settled") times.kernel = performance.now() - times.sent;
      });
    }
    times.sent = performance.now();
    return post.apply(this, given as [unknown]);
  };
  const ask = globalThis.requestAnimationFrame;
  globalThis.requestAnimationFrame = (act) =>
    ask((now) => {
      const before = performance.now();
      act(now);
      times.frame += performance.now() - before;
    });
}

/** Moves the slider once a frame and notes, for each, the work and the time until the plot was painted. */
async function drive(updates: number): Promise<{ work: number[]; paint: number[] }> {
  const times = (globalThis as unknown as { nbTimes: { kernel: number; frame: number } }).nbTimes;
  const slider = document.querySelector<HTMLInputElement>(".nb-bench input[type=range]");
  const plot = document.querySelector(".nb-bench svg");
  if (!slider || !plot) throw new Error("Cannot measure: the slider or its plot is not on the page");
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const painted = async () => {
    await frame();
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port1.start();
      Reflect.apply(port2.postMessage, port2, [{}]);
    });
  };
  const work: number[] = [];
  const paint: number[] = [];
  for (let i = 0; i < updates; i++) {
    const drawn = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(plot, { subtree: true, attributes: true, childList: true });
    });
    times.frame = 0;
    const before = performance.now();
    slider.value = String(1 + ((i * 37) % 499) / 100);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await drawn;
    await new Promise((resolve) => setTimeout(resolve));
    paint.push(performance.now() - before);
    work.push(times.kernel + times.frame);
    await painted();
  }
  return { work: work.slice(20), paint: paint.slice(20) };
}

const quantile = (values: number[], q: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(q * (values.length - 1))] ?? Number.NaN;

const { origin, browser, close } = await serveSite();
const page = await browser.newPage();
await page.addInitScript(instrument);
await page.goto(`${origin}/en/maximum-entropy/`);
const holder = page.locator("[data-cell]").nth(2);
await holder.locator("[data-slot=mark]").click();
await holder.evaluate((element) => {
  element.classList.add("nb-bench");
  element.querySelector("details")?.setAttribute("open", "");
});
await holder.locator("[data-action=edit]").click();
await holder.locator(".cm-content").click();
await page.keyboard.press("Control+a");
await page.keyboard.insertText(cell);
await page.keyboard.press("Control+Enter");
await page.waitForSelector(".nb-bench svg path", { state: "attached" });
await page.waitForTimeout(1000);
const { work, paint } = await page.evaluate(drive, updates);
const version = browser.version();
await close();

const line = (name: string, values: number[], limits: string) =>
  `| ${name} | ${quantile(values, 0.5).toFixed(1)} | ${quantile(values, 0.95).toFixed(1)} | ${limits} |`;
console.log(`A slider moves a plot of 2 × 400 points, ${work.length} updates, Chromium ${version}\n`);
console.log("| ms | median | 95 % | wanted |\n|---|---|---|---|");
console.log(line("work of one update (kernel, cleaning, insertion)", work, "≤ 6 / ≤ 12"));
console.log(line("from the hand to the screen", paint, "– / ≤ 33"));
