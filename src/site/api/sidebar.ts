import { listRooms, textOf } from "./rooms.ts";
import { words } from "./words.ts";

/** The reference in Starlight's sidebar: folded, the contents first, then a page a room. */
export function sidebarGroup(root: string) {
  const pages = listRooms(root).map((room) => linkTo(`/api/${room}/`, textOf(room).title));
  return { ...named(words.reference), collapsed: true, items: [linkTo("/api/", words.contents), ...pages] };
}

function linkTo(link: string, title: Record<"en" | "zh-cn", string>) {
  return { ...named(title), link };
}

function named(title: Record<"en" | "zh-cn", string>) {
  return { label: title.en, translations: { "zh-CN": title["zh-cn"] } };
}
