import type { JupyterData } from "./outputs.ts";

/** Deno's kernel, as far as outputs need it. */
interface Jupyter {
  broadcast(type: string, content: Record<string, unknown>): Promise<void>;
}

interface Internals {
  jupyter?: { broadcastResult?: (execution: number, value: unknown) => Promise<void> };
}

declare const Deno: ({ jupyter?: Jupyter; internal?: symbol } & Record<symbol, Internals>) | undefined;

/** Deno's kernel, where this runs in one; merely to ask for it throws elsewhere in Deno. */
export function kernel(): Jupyter | undefined {
  try {
    return typeof Deno === "undefined" ? undefined : Deno?.jupyter;
  } catch {
    return undefined;
  }
}

/**
 * Turns of five milliseconds, for a cell and for each of its outputs: the kernel's word that a cell has ended would
 * otherwise overtake what it has shown, which the client then drops. On a busy machine turns are longer, as they must.
 */
const turn = { milliseconds: 5, cell: 20, output: 4 };
/** Milliseconds until a client that has just started a kernel hears what it says. */
const arrival = 300;

let pending: Promise<void> = Promise.resolve();
let outputs = 0;

/** Puts an output under the cell that runs, or prints it where there is no notebook. */
export function put(data: JupyterData): void {
  const jupyter = kernel();
  if (!jupyter) {
    console.log(data["text/plain"]);
    return;
  }
  const content = { data, metadata: {}, transient: {} };
  outputs += 1;
  pending = pending.then(() => jupyter.broadcast("display_data", content));
}

/**
 * Broadcasts are asynchronous, cells that display are not: a cell's result has to wait for what the cell has
 * displayed before, and its end for both. Where Deno no longer lends its hand to this, the last outputs of a
 * cell may come late or not at all.
 */
export async function join(): Promise<void> {
  if (!kernel()) return;
  const inner = typeof Deno === "undefined" || !Deno?.internal ? undefined : Deno[Deno.internal]?.jupyter;
  const broadcast = inner?.broadcastResult;
  if (inner && broadcast) {
    inner.broadcastResult = async (execution, value) => {
      if (outputs === 0 && value === undefined) return;
      await pending;
      await broadcast(execution, value);
      for (let i = turn.cell + turn.output * outputs; i > 0; i--) await wait(turn.milliseconds);
      outputs = 0;
    };
  }
  await wait(arrival);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
