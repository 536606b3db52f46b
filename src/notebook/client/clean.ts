import DOMPurify from "dompurify";

/**
 * What a cell shows is never trusted: no script, no handler, no style sheet, nothing that loads.
 * `url(…)` in a style attribute could call out, so such attributes go too.
 */
DOMPurify.addHook("uponSanitizeAttribute", (_node, attribute) => {
  const value = attribute.attrValue;
  const loads = /url\s*\(\s*["']?(?!#)|image-set|@import|expression/i.test(value);
  const outward =
    ["href", "xlink:href", "src", "srcset", "poster"].includes(attribute.attrName) && !value.startsWith("#");
  // Plot's own references (clips, arrow heads) need their names; any other name could shadow one of the page's.
  const named = attribute.attrName === "id" && !/^plot-[\w-]+$/.test(value);
  const covering = attribute.attrName === "style" && /position\s*:|z-index|\\|\/\*/i.test(value);
  if (loads || outward || covering || named) attribute.keepAttr = false;
});

const forbidden = {
  USE_PROFILES: { html: true, svg: true, svgFilters: true, mathMl: true },
  FORBID_TAGS: [
    "style",
    "form",
    "input",
    "button",
    "select",
    "textarea",
    "img",
    "image",
    "picture",
    "source",
    "audio",
    "video",
    "dialog",
    "a",
  ],
  FORBID_ATTR: ["name", "background", "popover"],
  ALLOW_DATA_ATTR: false,
};

export function cleanMarkup(markup: string): string {
  return DOMPurify.sanitize(markup, forbidden);
}

/** The cleaned element itself, so that it need not be parsed again. */
export function cleanElement(markup: string): Element | null {
  return DOMPurify.sanitize(markup, { ...forbidden, RETURN_DOM_FRAGMENT: true }).firstElementChild;
}
