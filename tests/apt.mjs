import { spawnSync } from "node:child_process";

/** Installs Debian's packages of these names; false where that cannot be done. */
export function aptInstall(...packages) {
  const prefix = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args) => {
    const [command = "", ...rest] = [...prefix, "apt-get", ...args];
    const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync(command, rest, { stdio: "inherit", env: environment }).status === 0;
  };
  return apt("update", "-qq") && apt("install", "-y", "-qq", "--no-install-recommends", ...packages);
}
