/** The text of every chapter's modules; through Vite, so that an author's change is seen at once. */
const files = import.meta.glob<string>("/content/*/*.ts", { query: "?raw", import: "default", eager: true });

export function sourceOf(folder: string, file: "cells.ts" | "exercises.ts"): string | undefined {
  return files[`/content/${folder}/${file}`];
}

export function foldersWithCells(): string[] {
  return Object.keys(files).flatMap((path) => /^\/content\/([^/]+)\/cells\.ts$/.exec(path)?.[1] ?? []);
}

/** The texts of the ledger's modules. */
export function claimTexts(): string[] {
  return Object.keys(files)
    .filter((path) => path.startsWith("/content/claims/"))
    .map((path) => files[path] ?? "");
}
