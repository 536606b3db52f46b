import { existsSync } from "node:fs";
import { findProgram } from "../apt.mjs";

const known = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** The path of a Chromium; installs Debian's where it can, and otherwise says what to install. */
export const findChromium = () =>
  findProgram({
    name: "Chromium",
    variable: "CHROMIUM",
    debian: "chromium",
    find: () => known.find(existsSync),
  });
