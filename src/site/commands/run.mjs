/** `node src/site/commands/run.mjs astro dev`: installs what is missing, then runs the tool. */
import { install, runTool } from "./install.mjs";

const [name, ...args] = process.argv.slice(2);
install();
process.exit(runTool(name, args));
