import { readFileSync } from "node:fs";
import { join } from "node:path";
import sirv from "sirv";

/**
 * Answers requests with the files of a built site, and with its own page where there is none.
 * `dev` looks each file up anew: a build may change them while the site is served.
 */
export function createSite(folder) {
  const serve = sirv(folder, { dev: true, etag: true });
  const missing = readFileSync(join(folder, "404.html"));
  return (request, response) =>
    serve(request, response, () => {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(missing);
    });
}
