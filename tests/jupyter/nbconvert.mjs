import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { findProgram } from "../apt.mjs";

/** The path of jupyter-nbconvert; installs Debian's where it can, and otherwise says what to install. */
export const findNbconvert = () =>
  findProgram({
    name: "Jupyter",
    variable: "JUPYTER_NBCONVERT",
    debian: "jupyter-nbconvert",
    find() {
      const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
      return folders.map((folder) => join(folder, "jupyter-nbconvert")).find(existsSync);
    },
  });

/** The Python that runs it, which therefore has nbformat. */
export function pythonOf(nbconvert) {
  const [, python] = /^#!\s*(\S+)/.exec(readFileSync(nbconvert, "utf8")) ?? [];
  if (python) return python;
  throw new Error(`Cannot find the Python of ${nbconvert}: expected its first line to name it`);
}
