/** The only script of the page until a file is chosen or dropped, or one is open since an earlier visit of this tab. */
export function boot(): void {
  const root = document.querySelector<HTMLElement>("[data-opener]");
  const input = root?.querySelector<HTMLInputElement>("input");
  if (!root || !input) return;
  const engine = () =>
    import("./page.ts").catch((error) => {
      const status = root.querySelector("[role=status]");
      if (status) status.textContent = root.dataset.offline ?? "";
      throw error;
    });
  const open = async (file: File | undefined) => {
    if (file) await (await engine()).openFile(root, file);
  };
  root.querySelector("button")?.addEventListener("click", () => input.click());
  input.addEventListener("change", async () => {
    await open(input.files?.[0]);
    // The same file may be chosen again once it was mended.
    input.value = "";
  });
  const carries = (event: DragEvent) => event.dataTransfer?.types.includes("Files");
  for (const type of ["dragenter", "dragover", "dragleave", "drop"] as const) {
    document.addEventListener(
      type,
      (event) => {
        if (!carries(event)) return;
        event.preventDefault();
        event.stopPropagation();
        root.toggleAttribute("data-dropping", type === "dragover" || type === "dragenter");
        if (type === "drop") void open(event.dataTransfer?.files[0]);
      },
      { capture: true },
    );
  }
  try {
    if (sessionStorage.getItem("nonlinear:opened") !== null)
      void engine().then(({ openKept }) => openKept(root));
  } catch {
    // Where nothing can be kept, nothing was.
  }
}
