import { expect, it } from "vitest";
import { addressOf } from "../../../src/notebook/client/references.ts";

const patterns = { p: "/api/{folder}/#{name}" };

it("a name of a package is found under the folder that declares it", () => {
  expect(addressOf({ package: "p", file: "softmax/loss.d.ts", name: "loss" }, patterns)).toBe(
    "/api/softmax/#loss",
  );
});

it("what stands in no folder, or in a package that the page does not describe, has no address", () => {
  expect(addressOf({ package: "p", file: "index.d.ts", name: "f" }, patterns)).toBeUndefined();
  expect(addressOf({ package: "q", file: "a/b.d.ts", name: "f" }, patterns)).toBeUndefined();
});
