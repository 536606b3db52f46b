import { expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();

it("an attempt that never ends is stopped after ten seconds and told, and the notebook goes on", async () => {
  const { page } = await site.open({ path: "/en/relu-family/" });
  const notebook = notebookOn(page);
  const verdict = notebook.slot("exercise-slopeForStd", "verdict");
  await notebook.write("exercise-slopeForStd", "function slopeFor(std: number): number {\n  for (;;);\n}");
  await notebook.press("exercise-slopeForStd", "check");
  // Ten seconds from when the attempt was compiled.
  const told = expect.poll(() => verdict.textContent(), { timeout: 40_000 });
  await told.toContain("Stopped after ten seconds");
  expect(await verdict.getAttribute("data-passed")).toBe("false");
  await notebook.write("exercise-slopeForStd", "function slopeFor(std: number): number {\n  return 1;\n}");
  await notebook.press("exercise-slopeForStd", "check");
  await eventually(() => verdict.textContent()).toContain("received");
});
