import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { aptInstall } from "../apt.mjs";

/** The path of jupyter-nbconvert; installs Debian's where it can, and otherwise says what to install. */
export function findNbconvert() {
  const given = process.env.JUPYTER_NBCONVERT;
  if (given && !existsSync(given))
    throw new Error(`Cannot test in Jupyter: JUPYTER_NBCONVERT is ${given}, and there is no such file`);
  return given ?? known() ?? installNbconvert();
}

/** The Python that runs it, which therefore has nbformat. */
export function pythonOf(nbconvert) {
  const [, python] = /^#!\s*(\S+)/.exec(readFileSync(nbconvert, "utf8")) ?? [];
  if (python) return python;
  throw new Error(`Cannot find the Python of ${nbconvert}: expected its first line to name it`);
}

function known() {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  return folders.map((folder) => join(folder, "jupyter-nbconvert")).find(existsSync);
}

function installNbconvert() {
  console.log("No jupyter-nbconvert found; installing Debian's package");
  const found = aptInstall("jupyter-nbconvert") ? known() : undefined;
  if (found) return found;
  throw new Error(
    "Cannot test in Jupyter: no jupyter-nbconvert was found and none could be installed. " +
      "Install it (on Debian or Ubuntu: apt-get install jupyter-nbconvert), or name one in the variable JUPYTER_NBCONVERT, and run npm test again.",
  );
}
