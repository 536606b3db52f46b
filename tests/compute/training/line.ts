import { createNetwork, type Network, type Snapshot } from "nonlinear";

/** A network that is one straight line, y = wx + b, with its parameters w and b. */
export function line(batch: number, w = 0, b = 0): Network {
  const network = createNetwork({ inputs: 1, layers: [{ units: 1 }], batch });
  network.parameters.set([w, b]);
  return network;
}

/** Everything that a run yields, and what it returns. */
export function drain(run: Generator<Snapshot, Snapshot, void>): { all: Snapshot[]; last: Snapshot } {
  const all: Snapshot[] = [];
  for (;;) {
    const { done, value } = run.next();
    if (done) return { all, last: value };
    all.push(value);
  }
}
