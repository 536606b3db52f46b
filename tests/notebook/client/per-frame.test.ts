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
    const told: string[] = [];
    const stage = {
      show(report: CellReport) {
        if (report.cell === "unfit") throw new TypeError("unfit");
        shown.push(report);
      },
      progress: (cell: string, fraction: number) => void told.push(`${cell} ${fraction}`),
      state: (values: Record<string, unknown>) => void stated.push(values),
    };
    return { shown, stated, told, queue: new FrameQueue(stage) };
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

  it("says nothing more of how far a cell has come once it has ended, also within one frame", () => {
    const { queue: q, told } = queue();
    q.report({ cell: "a", status: "running" });
    q.progress("a", 1, "training");
    q.progress("b", 0.5, "training");
    q.report({ cell: "a", status: "done" });
    frame();
    expect(told).toEqual(["b 0.5"]);
  });

  it("shows the other cells' reports where one cannot be shown", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const { queue: q, shown, stated } = queue();
    q.report({ cell: "unfit", status: "done" });
    q.report({ cell: "b", status: "done" });
    q.values({ k: 1 });
    frame();
    expect([shown.map(({ cell }) => cell), stated, warn.mock.calls.length]).toEqual([["b"], [{ k: 1 }], 1]);
    warn.mockRestore();
  });

  it("tells of progress once a frame, however often a cell reports it", () => {
    const { queue: q, told } = queue();
    for (let i = 0; i <= 1000; i++) q.progress("a", i / 1000, "");
    frame();
    expect(told).toEqual(["a 1"]);
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
