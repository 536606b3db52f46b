/**
 * What a cell finds in its worker beside the language itself, as declarations.
 * Text and not a .d.ts file, for it would clash with the DOM library that the rest of the project uses.
 * The DOM types say only as much as Plot and the author's interface mention.
 */
export const globals = `
interface Console {
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  debug(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
  table(rows: unknown, columns?: string[]): void;
  time(label?: string): void;
  timeEnd(label?: string): void;
  assert(condition?: boolean, ...values: unknown[]): void;
}
declare const console: Console;
declare const performance: { now(): number; readonly timeOrigin: number };

declare function setTimeout<A extends unknown[]>(callback: (...values: A) => void, delay?: number, ...values: A): number;
declare function setInterval<A extends unknown[]>(callback: (...values: A) => void, delay?: number, ...values: A): number;
declare function clearTimeout(id: number | undefined): void;
declare function clearInterval(id: number | undefined): void;
declare function queueMicrotask(callback: () => void): void;
declare function structuredClone<T>(value: T): T;
declare function btoa(text: string): string;
declare function atob(text: string): string;

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: ArrayBufferLike | ArrayBufferView): string;
}

interface Node {
  readonly nodeName: string;
  readonly ownerDocument: Document | null;
  readonly parentNode: Node | null;
  readonly firstChild: Node | null;
  textContent: string | null;
  appendChild<T extends Node>(child: T): T;
  cloneNode(deep?: boolean): Node;
}
interface Element extends Node {
  readonly tagName: string;
  readonly children: Iterable<Element> & { readonly length: number };
  id: string;
  innerHTML: string;
  readonly outerHTML: string;
  append(...nodes: (Node | string)[]): void;
  prepend(...nodes: (Node | string)[]): void;
  remove(): void;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelector<E extends Element = Element>(selector: string): E | null;
  querySelectorAll<E extends Element = Element>(selector: string): Iterable<E> & { readonly length: number };
}
interface HTMLElement extends Element {
  readonly style: CSSStyleDeclaration;
  title: string;
}
interface SVGElement extends Element {
  readonly style: CSSStyleDeclaration;
  readonly ownerSVGElement: SVGSVGElement | null;
}
interface SVGSVGElement extends SVGElement {}
interface SVGMarkerElement extends SVGElement {}
interface CSSStyleDeclaration {
  [property: string]: string;
}
interface Document extends Node {
  createElement(name: string): HTMLElement;
  createElementNS(namespace: "http://www.w3.org/2000/svg", name: string): SVGElement;
  createElementNS(namespace: string | null, name: string): Element;
  createTextNode(text: string): Node;
}
interface CanvasPath {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
  rect(x: number, y: number, width: number, height: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number, counterclockwise?: boolean): void;
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
  bezierCurveTo(c1x: number, c1y: number, c2x: number, c2y: number, x: number, y: number): void;
}
`;
