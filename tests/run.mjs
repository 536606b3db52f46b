/*
 * npm test: installs what is missing, checks types and style, builds without a network where the system
 * lets it, runs every test, and ends with the real totals. Runs on Node 20 before anything is installed.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { delimiter, resolve } from "node:path";
import { install } from "../src/site/commands/install.mjs";
import { findChromium } from "./browser/chromium.mjs";
import { findFirefox } from "./browser/firefox.mjs";
import { findNbconvert } from "./jupyter/nbconvert.mjs";

const root = resolve(import.meta.dirname, "..");
const report = resolve(root, "node_modules/.cache/nonlinear-tests.json");
const environment = {
  ...process.env,
  PATH: resolve(root, "node_modules/.bin") + delimiter + process.env.PATH,
  ASTRO_TELEMETRY_DISABLED: "1",
};

function run(command, args) {
  console.log(`\n── ${command} ${args.join(" ")}`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", env: environment });
  if (error) console.error(String(error));
  return status === 0;
}

/** Whether a process may be given an empty network: then the build runs in one, and proves that it needs none. */
function canIsolate() {
  return spawnSync("unshare", ["-rn", "true"], { stdio: "ignore" }).status === 0;
}

install();
findChromium();
findFirefox();
findNbconvert();
rmSync(report, { force: true });

const build = ["astro", ["build", "--silent"]];
const steps = [
  ["astro", ["check"]],
  ["biome", ["check", "--error-on-warnings"]],
  canIsolate() ? ["unshare", ["-rn", build[0], ...build[1]]] : build,
];
const outcomes = steps.map(([command, args]) => run(command, args));
const tested = run("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);

const { passed, failed } = totals();
for (const [index, [command, args]] of steps.entries()) {
  if (!outcomes[index]) console.error(`✗ ${command} ${args.join(" ")}`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && tested ? 0 : 1);

/** Each step counts as one test beside those of vitest; a test file that could not run counts as a failure. */
function totals() {
  const ok = outcomes.filter(Boolean).length;
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
      readFileSync(report, "utf8"),
    );
    const broken = testResults.filter(
      ({ status, assertionResults }) =>
        status === "failed" && assertionResults.every((test) => test.status !== "failed"),
    );
    return {
      passed: ok + numPassedTests,
      failed: steps.length - ok + numFailedTests + numPendingTests + broken.length,
    };
  } catch {
    return { passed: ok, failed: steps.length - ok + 1 };
  }
}
