import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          include: ["tests/{compute,notebook,content,site}/**/*.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "jupyter",
          include: ["tests/jupyter/**/*.test.ts"],
          testTimeout: 60_000,
          maxConcurrency: 2,
        },
      },
      {
        test: {
          name: "firefox",
          include: ["tests/firefox/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
