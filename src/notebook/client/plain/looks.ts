import css from "./told.css?raw";

/** The looks of errors, verdicts and solutions come with the engine: no page pays for them before. */
export function bringLooks(): void {
  const styles = document.createElement("style");
  styles.textContent = css;
  document.head.append(styles);
}
