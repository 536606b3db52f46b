import type { FromKernel, Language, ToKernel } from "../protocol.ts";
import { checkExercise } from "./check/check.ts";
import { cellOfError } from "./errors.ts";
import { evaluatePackage, type Modules } from "./evaluate.ts";
import { Kernel } from "./kernel.ts";

/** Answers a page's messages over a port, inside a worker. */
export function serve(port: MessagePort, modules: Modules, scope: EventTarget): void {
  const send = (message: FromKernel) => {
    try {
      port.postMessage(message);
    } catch (thrown) {
      // A control of the reader's own making may hold what no message can carry.
      if (message.type !== "cell") throw thrown;
      const error = { name: "DataCloneError", message: String(thrown) };
      port.postMessage({ type: "cell", cell: message.cell, status: "failed", error });
    }
  };
  const kernel = new Kernel(modules, send);
  let language: Language = "en";

  port.onmessage = ({ data }: MessageEvent<ToKernel>) => {
    try {
      if (data.type === "define") {
        language = data.language;
        kernel.define(data);
      } else if (data.type === "offer") {
        kernel.offer(evaluatePackage(data.script));
      } else if (data.type === "run") {
        void kernel.run(data.cells);
      } else if (data.type === "input") {
        void kernel.input(data.id, data.value);
      } else {
        const { token } = data;
        void checkExercise(kernel, { ...data, language }).then((report) =>
          send({ type: "check", token, ...report }),
        );
      }
    } finally {
      send({ type: "settled", request: data.request });
    }
  };

  const stray = (thrown: unknown, event: Event) => {
    const cell = cellOfError(thrown);
    if (!cell) return;
    kernel.uncaught(cell, thrown);
    event.preventDefault();
  };
  scope.addEventListener("error", (event) => stray((event as ErrorEvent).error, event));
  scope.addEventListener("unhandledrejection", (event) =>
    stray((event as PromiseRejectionEvent).reason, event),
  );
  send({ type: "ready" });
}
