import { createHash } from "node:crypto";

/** Everything comes from this site; of inline scripts only those that were there when the page was built run. */
const policy = {
  "default-src": "'self'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data:",
  "font-src": "'self' data:",
  "connect-src": "'self'",
  "frame-src": "'self'",
  "worker-src": "'self' blob:",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

/** The page with a Content-Security-Policy in its head, unless it brings its own. */
export function withPolicy(html: string): string {
  if (/http-equiv="content-security-policy"/i.test(html)) return html;
  const hashes = inlineScripts(html).map(
    (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
  const directives = { ...policy, "script-src": [policy["script-src"], ...new Set(hashes)].join(" ") };
  const content = Object.entries(directives)
    .map((entry) => entry.join(" "))
    .join("; ");
  return html.replace(
    /<head(\s[^>]*)?>/,
    (head) => `${head}<meta http-equiv="Content-Security-Policy" content="${content}">`,
  );
}

/** The texts of the scripts that a browser would run; data blocks such as JSON are none. */
export function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = ""]) => !/\bsrc=/.test(attributes))
    .filter(([, attributes = ""]) =>
      (/\btype="?([^"\s>]*)/.exec(attributes)?.[1] ?? "module").match(/^(module|text\/javascript)$/),
    )
    .map(([, , text = ""]) => text);
}
