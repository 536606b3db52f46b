import { isScratchName, type ScratchCell, type Spot } from "./saved.ts";

/** The published cells in the page's order; those that stand in one frame, such as a training and its figure, together. */
export type Frames = readonly (readonly string[])[];

/**
 * The cells that are the reader's own. Each stands above or below a published cell, which every language has;
 * where that one is published no more, the reader's stands at the end of the page.
 */
export class ScratchCells {
  #cells = new Map<string, ScratchCell>();
  #frames: Frames;
  #keep: (name: string, cell: ScratchCell | undefined) => void;
  /** A name is not given twice on one visit: who undoes a deletion gets hers back. */
  #given: Set<string>;
  /** Whether another page of the same chapter has given a name meanwhile. */
  #taken: (name: string) => boolean;

  constructor(
    saved: Readonly<Record<string, ScratchCell>>,
    frames: Frames,
    keep: (name: string, cell: ScratchCell | undefined) => void,
    taken: (name: string) => boolean = () => false,
  ) {
    this.#taken = taken;
    this.#frames = frames;
    this.#keep = keep;
    this.#given = new Set(frames.flat());
    for (const [name, cell] of Object.entries(saved)) {
      const unused = this.#unused(isScratchName(name) ? name : "");
      this.#put(unused, cell, name !== unused);
      if (name !== unused) keep(name, undefined);
    }
  }

  get size(): number {
    return this.#cells.size;
  }

  has(name: string): boolean {
    return this.#cells.has(name);
  }

  get(name: string): ScratchCell | undefined {
    return this.#cells.get(name);
  }

  /** The reader's own cells, in the page's order. */
  get names(): string[] {
    return this.order().filter((name) => this.has(name));
  }

  /** All cells in the page's order. */
  order(): string[] {
    const slots = this.#slots();
    return [
      ...this.#frames.flatMap((frame, i) => [...(slots[2 * i] ?? []), ...frame, ...(slots[2 * i + 1] ?? [])]),
      ...(slots.at(-1) ?? []),
    ];
  }

  /** The reader's own cells that stand at the same spot, in their order. */
  peers(name: string): string[] {
    const cell = this.#cells.get(name);
    return (cell && this.#slots()[this.#slotOf(cell)]) ?? [];
  }

  edit(name: string, source: string): void {
    const cell = this.#cells.get(name);
    if (cell) this.#put(name, { ...cell, source });
  }

  /** Makes a cell directly above or below another one, published or not; returns its name. */
  insert({ beside, side }: Spot, source = ""): string {
    const name = this.#unused("");
    const neighbour = this.#cells.get(beside);
    const spot: Spot = neighbour
      ? { beside: neighbour.beside, side: neighbour.side }
      : { beside: this.#edgeOf(beside, side), side };
    const slot = this.#slots()[this.#slotOf(spot)] ?? [];
    const start = side === "below" ? 0 : slot.length;
    const at = neighbour ? slot.indexOf(beside) + (side === "below" ? 1 : 0) : start;
    this.#settle(slot.toSpliced(at, 0, name), name, { ...spot, source, rank: 0 });
    return name;
  }

  /** Takes a cell away, and says all that there was of it. */
  remove(name: string): ScratchCell | undefined {
    const cell = this.#cells.get(name);
    this.#cells.delete(name);
    this.#keep(name, undefined);
    return cell;
  }

  /** Puts back a cell that was taken away. */
  restore(name: string, cell: ScratchCell): void {
    this.#put(name, cell);
  }

  /** Moves a cell by one place: past another of the reader's own, past a published cell, or past what stands between two. */
  move(name: string, by: -1 | 1): boolean {
    const cell = this.#cells.get(name);
    if (!cell) return false;
    const slots = this.#slots();
    const from = this.#slotOf(cell);
    const slot = slots[from] ?? [];
    const at = slot.indexOf(name);
    const rest = slot.toSpliced(at, 1);
    if (at + by >= 0 && at + by < slot.length) this.#settle(rest.toSpliced(at + by, 0, name), name, cell);
    else {
      const frame = this.#frames[Math.floor((from + by) / 2)];
      const side = (from + by) % 2 === 0 ? "above" : "below";
      const beside = side === "above" ? frame?.[0] : frame?.at(-1);
      if (beside === undefined) return false;
      const next = slots[from + by] ?? [];
      const order = by < 0 ? [...next, name] : [name, ...next];
      this.#settle(order, name, { ...cell, beside, side });
    }
    return true;
  }

  /** Where cells can stand: above and below each frame, and at the end. */
  #slots(): string[][] {
    const slots: string[][] = Array.from({ length: 2 * this.#frames.length + 1 }, () => []);
    const byRank = [...this.#cells].sort(([a, { rank: i }], [b, { rank: j }]) => i - j || (a < b ? -1 : 1));
    for (const [name, cell] of byRank) slots[this.#slotOf(cell)]?.push(name);
    return slots;
  }

  #slotOf({ beside, side }: Spot): number {
    const frame = this.#frames.findIndex((cells) => cells.includes(beside));
    if (frame < 0) return 2 * this.#frames.length;
    return 2 * frame + (side === "below" ? 1 : 0);
  }

  /** The cell that stands at this edge of the frame in which a published cell stands. */
  #edgeOf(beside: string, side: Spot["side"]): string {
    const frame = this.#frames.find((cells) => cells.includes(beside)) ?? [beside];
    return frame.at(side === "above" ? 0 : -1) ?? beside;
  }

  /** Writes down the order of a slot that has gained or moved one cell. */
  #settle(slot: readonly string[], name: string, cell: ScratchCell): void {
    for (const [rank, other] of slot.entries()) {
      const placed = other === name ? cell : this.#cells.get(other);
      if (placed && (other === name || placed.rank !== rank)) this.#put(other, { ...placed, rank });
    }
  }

  #put(name: string, cell: ScratchCell, changed = true): void {
    this.#cells.set(name, cell);
    if (changed) this.#keep(name, cell);
  }

  #unused(wanted: string): string {
    let name = wanted;
    for (let i = 1; name === "" || this.#given.has(name) || (name !== wanted && this.#taken(name)); i++)
      name = `scratch-${i}`;
    this.#given.add(name);
    return name;
  }
}
