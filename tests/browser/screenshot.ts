/* npm run screenshot: the README's picture, taken from the built site. */
import { serveSite } from "./serve.ts";

const { origin, browser, close } = await serveSite();
const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
await page.goto(`${origin}/en/maximum-entropy/#fig-die`);
await page.waitForTimeout(500);
await page.screenshot({ path: "public/screenshot.png" });
await close();
