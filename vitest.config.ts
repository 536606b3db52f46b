import { defineConfig } from "vitest/config";

/** They measure what a reader waits for, so nothing else may run beside them. */
const timed = ["editing", "stopping", "weight"].map((name) => `tests/browser/${name}.test.ts`);

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
          retry: 1,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          exclude: timed,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          // A busy machine may be slower, once, than a reader would wait.
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "browser-timed",
          include: timed,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
