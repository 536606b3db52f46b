import { existsSync } from "node:fs";
import { findProgram } from "../apt.mjs";

const known = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];

/** The path of a Firefox; installs Debian's where it can, and otherwise says what to install. */
export const findFirefox = () =>
  findProgram({
    name: "Firefox",
    variable: "FIREFOX",
    debian: "firefox-esr",
    find: () => known.find(existsSync),
  });
