/** A notebook that was opened: its file's name and text. */
export interface OpenedFile {
  file: string;
  text: string;
  /** whether its reader has just chosen it, and waits for it */
  chosen?: boolean;
}

const key = "nonlinear:opened";

/**
 * Keeps the file for this tab, so that a reload or a change of language finds it again. The tab's own storage leaves
 * nothing behind, and takes no room from what chapters keep. False where it refuses, as it may for size.
 */
export function keep(opened: OpenedFile): boolean {
  try {
    sessionStorage.setItem(key, JSON.stringify(opened));
    return true;
  } catch {
    return false;
  }
}

export function kept(): OpenedFile | undefined {
  try {
    const { file, text, chosen } = JSON.parse(sessionStorage.getItem(key) ?? "{}");
    if (typeof file !== "string" || typeof text !== "string") return undefined;
    return { file, text, chosen: chosen === true };
  } catch {
    return undefined;
  }
}

export function forget(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Where nothing can be kept, nothing was.
  }
}
