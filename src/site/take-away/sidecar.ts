import { parseHTML } from "linkedom/worker";
import * as digitsModule from "nonlinear/digits";
import * as nonlinear from "nonlinear";
import * as author from "notebook";
import { plotOn } from "../../notebook/kernel/plot.ts";
import * as host from "../../notebook/take-away/host.ts";
import { join } from "../../notebook/take-away/sink.ts";

/** The file beside a chapter that was taken away: all that its cells import, in one module. */
export * from "nonlinear";
export * from "nonlinear/digits";
export * from "notebook";
// Named exports come before those of a star: these stand in for the notebook's own.
export {
  display,
  figure,
  md,
  report,
  setControls,
  setLanguage,
  t,
  table,
  tex,
  view,
} from "../../notebook/take-away/host.ts";
export { digitsModule, nonlinear };

const { document, Element } = parseHTML("<!doctype html><html><body></body></html>");
Object.defineProperty(Element.prototype, host.jupyterDisplay, {
  value() {
    return host.dataOf(this);
  },
});

export const Plot = plotOn(document);
export const notebook = { ...author, ...host };

await join();
