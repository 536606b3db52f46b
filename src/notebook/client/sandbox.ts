import type { FromKernel, ToKernel } from "../protocol.ts";

type WithoutRequest<T> = T extends unknown ? Omit<T, "request"> : never;
export type Order = WithoutRequest<ToKernel>;

/**
 * A kernel in a worker in a sandboxed frame of opaque origin. The port reaches the worker through the
 * frame, so messages need no hop. Removing the frame ends the worker whatever it is doing.
 */
export class Sandbox {
  #frame = document.createElement("iframe");
  #channel = new MessageChannel();
  #requests = 0;
  #offered = 0;

  constructor(frameUrl: string, kernel: string, receive: (message: FromKernel) => void) {
    this.#frame.setAttribute("sandbox", "allow-scripts");
    this.#frame.setAttribute("aria-hidden", "true");
    this.#frame.tabIndex = -1;
    this.#frame.title = "";
    this.#frame.className = "nb-sandbox";
    this.#frame.src = frameUrl;
    this.#channel.port1.onmessage = ({ data }) => receive(data);
    this.#frame.onload = () => {
      this.#frame.contentWindow?.postMessage({ kernel }, "*", [this.#channel.port2]);
    };
    document.body.append(this.#frame);
  }

  /** Sends a message and returns its number, which a `settled` message will repeat. */
  post(order: Order): number {
    this.#requests += 1;
    this.#channel.port1.postMessage({ ...order, request: this.#requests });
    return this.#requests;
  }

  /** Gives the kernel those of these scripts that it does not have yet. */
  offer(scripts: readonly string[]): void {
    for (const script of scripts.slice(this.#offered)) this.post({ type: "offer", script });
    this.#offered = scripts.length;
  }

  dispose(): void {
    this.#channel.port1.close();
    this.#frame.remove();
  }
}
