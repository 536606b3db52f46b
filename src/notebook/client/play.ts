/**
 * Lets the ▶ of a scrubber move its slider, step by step, to the end. A second press, or a hand on the
 * slider, ends the play; at the end the next one begins from the start.
 */
export function listenToPlay(root: HTMLElement): void {
  root.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest<HTMLElement>("button[data-play]");
    if (!button) return;
    if (button.ariaPressed === "true") button.ariaPressed = "false";
    else play(button);
  });
  for (const event of ["pointerdown", "keydown"]) {
    root.addEventListener(event, ({ target }) => {
      if (!(target as Element).matches(".nb-control input[type=range]")) return;
      const button = (target as Element).closest(".nb-control")?.querySelector("[data-play]");
      if (button) button.ariaPressed = "false";
    });
  }
}

function play(button: HTMLElement): void {
  const slider = button.parentElement?.querySelector<HTMLInputElement>("input[type=range]");
  if (!slider) return;
  const [min, max, step] = [Number(slider.min), Number(slider.max), Number(slider.step)];
  const pause = 1000 / Number(button.dataset.play);
  let place = Number(slider.value) >= max ? min - step : Number(slider.value);
  let due = performance.now();
  const move = (now: number) => {
    // A cell that ran anew may have brought another slider.
    if (button.ariaPressed !== "true" || !slider.isConnected) return;
    if (now >= due) {
      due = Math.max(due + pause, now);
      place = Math.min(max, place + step);
      slider.value = String(place);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    }
    if (place >= max) button.ariaPressed = "false";
    else requestAnimationFrame(move);
  };
  button.ariaPressed = "true";
  requestAnimationFrame(move);
}
