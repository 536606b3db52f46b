import { parseHTML } from "linkedom";
import * as notebook from "notebook";
import { harden } from "../../notebook/kernel/harden.ts";
import { plotOn } from "../../notebook/kernel/plot.ts";
import { serve } from "../../notebook/kernel/serve.ts";

harden(self);

/** The worker in the sandboxed frame. Its first message brings the port over which the page speaks. */
self.addEventListener(
  "message",
  ({ ports: [port] }) => {
    const { document } = parseHTML("<!doctype html><html><body></body></html>");
    if (port) serve(port, { notebook, "@observablehq/plot": plotOn(document) }, self);
  },
  { once: true },
);
