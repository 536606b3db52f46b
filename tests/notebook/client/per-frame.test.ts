import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FrameQueue } from "../../../src/notebook/client/per-frame.ts";
import type { CellReport } from "../../../src/notebook/protocol.ts";

describe("FrameQueue", () => {
  let frames: (() => void)[] = [];
  beforeEach(() => {
    frames = [];
    vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
  });
  afterEach(() => void vi.unstubAllGlobals());

  function queue() {
    const shown: CellReport[] = [];
    const stated: Record<string, unknown>[] = [];
    return {
      shown,
      stated,
      queue: new FrameQueue(
        (report) => shown.push(report),
        (values) => stated.push(values),
      ),
    };
  }
  const frame = () => {
    for (const paint of frames.splice(0)) paint();
  };

  it("shows nothing before the next frame, and asks for one frame only", () => {
    const { queue: q, shown } = queue();
    q.report({ cell: "a", status: "done" });
    q.values({ k: 1 });
    expect([shown.length, frames.length]).toEqual([0, 1]);
  });

  it("shows each cell's last word once a frame, so that a flicker through running is not seen", () => {
    const { queue: q, shown } = queue();
    q.report({ cell: "a", status: "running" });
    q.report({ cell: "b", status: "running" });
    q.report({ cell: "a", status: "done", execution: 3 });
    frame();
    expect(shown).toEqual([
      { cell: "a", status: "done", execution: 3 },
      { cell: "b", status: "running" },
    ]);
  });

  it("states the values of a frame together, the latest of each", () => {
    const { queue: q, stated } = queue();
    q.values({ k: 1, m: 1 });
    q.values({ k: 2 });
    frame();
    expect(stated).toEqual([{ k: 2, m: 1 }]);
  });

  it("says nothing twice", () => {
    const { queue: q, shown, stated } = queue();
    q.report({ cell: "a", status: "done" });
    q.values({ k: 1 });
    frame();
    q.report({ cell: "b", status: "done" });
    frame();
    expect(shown.map(({ cell }) => cell)).toEqual(["a", "b"]);
    expect(stated).toEqual([{ k: 1 }, {}]);
    expect(frames).toEqual([]);
  });
});
