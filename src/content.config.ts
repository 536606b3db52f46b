import { docsSchema } from "@astrojs/starlight/schema";
import { glob } from "astro/loaders";
import { defineCollection } from "astro:content";
import { entryId } from "./site/chapters.ts";

export const collections = {
  docs: defineCollection({
    loader: glob({ base: "./content", pattern: "*/*.mdx", generateId: ({ entry }) => entryId(entry) }),
    schema: docsSchema(),
  }),
};
