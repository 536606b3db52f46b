import { existsSync } from "node:fs";
import { aptInstall } from "../apt.mjs";

const known = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** The path of a Chromium; installs Debian's where it can, and otherwise says what to install. */
export function findChromium() {
  const given = process.env.CHROMIUM;
  if (given && !existsSync(given))
    throw new Error(`Cannot test in Chromium: CHROMIUM is ${given}, and there is no such file`);
  return given ?? known.find(existsSync) ?? installChromium();
}

function installChromium() {
  console.log("No Chromium found; installing Debian's package");
  const found = aptInstall("chromium") ? known.find(existsSync) : undefined;
  if (found) return found;
  throw new Error(
    "Cannot test in a browser: no Chromium was found and none could be installed. " +
      "Install one (on Debian or Ubuntu: apt-get install chromium), or name one in the variable CHROMIUM, and run npm test again.",
  );
}
