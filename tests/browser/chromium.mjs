import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

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
  const root = process.getuid?.() === 0;
  const prefix = root ? [] : ["sudo", "-n"];
  const apt = (...args) => {
    const [command = "", ...rest] = [...prefix, "apt-get", ...args];
    return (
      spawnSync(command, rest, {
        stdio: "inherit",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      }).status === 0
    );
  };
  console.log("No Chromium found; installing Debian's package");
  if (apt("update", "-qq") && apt("install", "-y", "-qq", "--no-install-recommends", "chromium")) {
    const found = known.find(existsSync);
    if (found) return found;
  }
  throw new Error(
    "Cannot test in a browser: no Chromium was found and none could be installed. " +
      "Install one (on Debian or Ubuntu: apt-get install chromium), or name one in the variable CHROMIUM, and run npm test again.",
  );
}
