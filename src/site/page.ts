import type { StarlightRouteData } from "@astrojs/starlight/route-data";
import type { Language } from "../notebook/protocol.ts";
import { type Chapter, parseFolder } from "./chapters.ts";

/** The prose file that a page shows. `number` is 0 and `slug` empty on the home page. */
export interface Page extends Chapter {
  language: Language;
  /** The text of the MDX file, without its front matter. */
  body: string;
}

/** What a component may know of the page it stands on: `pageOf(Astro)`. */
export function pageOf({ locals }: { locals: { starlightRoute: StarlightRouteData } }): Page {
  const { entry } = locals.starlightRoute;
  const [folder = "", file = ""] = entry.filePath.split("/").slice(-2);
  return { ...parseFolder(folder), language: file.replace(/\.mdx$/, "") as Language, body: entry.body ?? "" };
}
