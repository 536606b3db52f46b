/** `npm start`: installs what is missing, builds what has changed, serves the site and says where. */
import { createServer } from "node:http";
import { join } from "node:path";
import { fingerprint, isBuilt, rememberBuild } from "./freshness.mjs";
import { install, root, runTool } from "./install.mjs";
import { listen } from "./listen.mjs";

install();
if (!isBuilt()) {
  console.log("Building the site …");
  const before = fingerprint();
  const failed = runTool("astro", ["build", "--silent"]);
  if (failed) process.exit(failed);
  rememberBuild(before);
}

const { createSite } = await import("./site.mjs");
const port = await listen(createServer(createSite(join(root, "dist"))), 4321);
console.log(`\nNonlinear is at http://localhost:${port} (Ctrl+C ends it)`);
