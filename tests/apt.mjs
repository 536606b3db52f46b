import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * The path of a program that the tests need: the one that the variable names, a known one, or Debian's, which is
 * installed where that can be done. Otherwise says what to install.
 */
export function findProgram({ name, variable, debian, find }) {
  const given = process.env[variable];
  if (given && !existsSync(given))
    throw new Error(`Cannot test in ${name}: ${variable} is ${given}, and there is no such file`);
  const found = given ?? find();
  if (found) return found;
  console.log(`No ${name} found; installing Debian's package`);
  const installed = aptInstall(debian) ? find() : undefined;
  if (installed) return installed;
  throw new Error(
    `Cannot test in ${name}: none was found and none could be installed. Install it (on Debian or Ubuntu: ` +
      `apt-get install ${debian}), or name one in the variable ${variable}, and run npm test again.`,
  );
}

/** Installs a package of Debian's; false where that cannot be done. */
function aptInstall(name) {
  const prefix = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args) => {
    const [command = "", ...rest] = [...prefix, "apt-get", ...args];
    const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync(command, rest, { stdio: "inherit", env: environment }).status === 0;
  };
  return apt("update", "-qq") && apt("install", "-y", "-qq", "--no-install-recommends", name);
}
