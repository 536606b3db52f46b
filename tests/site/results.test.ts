import { expect, it } from "vitest";
import { arrange, type Found } from "../../src/site/starlight/results.ts";

const page = (title: string, ...urls: string[]): Found => ({
  meta: { title },
  sub_results: urls.map((url) => ({ title: url, url, excerpt: "" })),
});
const found = (query: string, chapters: Found[], reference: Found[]) =>
  arrange(query, chapters, reference).map(({ passage }) => passage.url);

it("a search shows the chapters first, four passages a page, then the reference", () => {
  const chapter = page("One", "/1#a", "/1#b", "/1#c", "/1#d", "/1#e");
  expect(found("entropy", [chapter], [page("Api", "/api#other")])).toEqual([
    "/1#a",
    "/1#b",
    "/1#c",
    "/1#d",
    "/api#other",
  ]);
});

it("a search for a public name shows it first and once, however far down its page it stands", () => {
  const room = page("Api", "/api#a", "/api#b", "/api#c", "/api#d", "/api#logit");
  expect(found("logit", [page("One", "/1#logits")], [room])).toEqual([
    "/api#logit",
    "/1#logits",
    "/api#a",
    "/api#b",
    "/api#c",
    "/api#d",
  ]);
  expect(found("it", [], [page("Api", "/api#logit")])).toEqual(["/api#logit"]);
});
