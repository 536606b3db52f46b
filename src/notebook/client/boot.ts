/**
 * The only script of a chapter's page before the reader does something. Her first touch of a cell, a
 * control or the toolbar brings the engine; a button pressed meanwhile is pressed again once it is there.
 */
export function boot(): void {
  const toolbar = document.querySelector<HTMLElement>("[data-notebook]");
  if (!toolbar) return;
  const first = ["pointerover", "pointerdown", "keydown", "focusin", "input"];
  let pressed: HTMLElement | undefined;

  const remember = ({ target }: Event) => {
    pressed = (target as Element).closest<HTMLElement>("[data-action], button[data-input], [data-slot=source]") ?? undefined;
  };
  const touch = ({ target }: Event) => {
    if (target instanceof Element && target.closest("[data-notebook], [data-cell]")) load();
  };
  const load = async () => {
    for (const event of first) document.removeEventListener(event, touch, true);
    try {
      const { start } = await import("./page.ts");
      await start(toolbar);
      document.removeEventListener("click", remember, true);
      pressed?.click();
    } catch (error) {
      document.removeEventListener("click", remember, true);
      for (const event of first) document.addEventListener(event, touch, true);
      throw error;
    }
  };

  for (const event of first) document.addEventListener(event, touch, true);
  document.addEventListener("click", remember, true);
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
