/**
 * The only script of a chapter's page before the reader does something. Her first touch of a cell, a
 * control or the toolbar brings the engine. What she does meanwhile is done again once it is there:
 * a button is pressed, a point that she dragged or moved by keys is put where she wants it.
 */
export function boot(): void {
  const toolbar = document.querySelector<HTMLElement>("[data-notebook]");
  if (!toolbar) return;
  const waiting = new AbortController();
  const listening = { capture: true, signal: waiting.signal };
  let loading = false;
  let pressed: HTMLElement | null = null;
  const keys: KeyboardEvent[] = [];
  let drag: { plot: Element; last: PointerEvent; held: boolean } | undefined;

  const load = async () => {
    if (loading) return;
    loading = true;
    try {
      const { start } = await import("./page.ts");
      await start(toolbar);
    } catch (error) {
      loading = false;
      // What a reader asked to see needs no engine.
      pressed?.closest("[data-solution]")?.setAttribute("open", "");
      throw error;
    }
    waiting.abort();
    pressed?.click();
    for (const key of keys) key.target?.dispatchEvent(new KeyboardEvent("keydown", key));
    if (!drag) return;
    const { clientX, clientY, pointerId, pointerType } = drag.last;
    const again = { bubbles: true, button: 0, clientX, clientY, pointerId, pointerType };
    drag.plot.dispatchEvent(new PointerEvent(pointerType === "touch" ? "click" : "pointerdown", again));
    if (!drag.held) drag.plot.dispatchEvent(new PointerEvent("pointerup", drag.last));
  };
  const touch = ({ target }: Event) => {
    if (target instanceof Element && target.closest("[data-notebook], [data-cell], [data-solution]"))
      void load();
  };
  for (const event of ["pointerover", "pointerdown", "keydown", "focusin", "input", "click"]) {
    document.addEventListener(event, touch, listening);
  }
  document.addEventListener(
    "click",
    (event) => {
      pressed = (event.target as Element).closest<HTMLElement>(
        "[data-action], button[data-input], [data-play], [data-slot=source], [data-solution] > summary",
      );
      if (pressed?.matches("summary")) event.preventDefault();
    },
    listening,
  );
  document.addEventListener(
    "keydown",
    (event) => {
      const { key, target } = event;
      const help = key === "?" && !(target as Element).closest("input, textarea, select");
      if (help) void load();
      if (help || (target as Element).closest(".nb-pointer, [data-slot=source]")) keys.push(event);
    },
    listening,
  );
  const follow = (last: PointerEvent) => {
    const plot = (last.target as Element).closest(".nb-pointer");
    if (last.type === "pointerdown") drag = plot ? { plot, last, held: true } : undefined;
    else if (drag?.held) drag = { ...drag, last, held: last.type !== "pointerup" };
  };
  for (const event of ["pointerdown", "pointermove", "pointerup"] as const) {
    document.addEventListener(event, follow, listening);
  }
  const linked = () => {
    if (location.hash.startsWith("#share=")) void load();
  };
  addEventListener("hashchange", linked, listening);
  linked();
  if (left(toolbar.dataset.chapter ?? "")) void load();
}

/** Whether the reader left something here on an earlier visit. */
function left(chapter: string): boolean {
  try {
    return localStorage.getItem(`nonlinear:${chapter}`) !== null;
  } catch {
    return false;
  }
}
