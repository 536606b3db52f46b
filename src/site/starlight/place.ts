/** A place in a text: how far from one landmark to the next, 0 to 1. */
export interface Place {
  id: string;
  fraction: number;
}

export interface Landmark {
  id: string;
  top: number;
}

/** The place at the height `line` among landmarks in ascending order; none above the first. */
export function findPlace(landmarks: Landmark[], line: number): Place | undefined {
  const index = landmarks.findLastIndex(({ top }) => top <= line + 1);
  const here = landmarks[index];
  if (!here) return undefined;
  const next = landmarks[index + 1];
  const fraction = next && next.top > here.top ? (line - here.top) / (next.top - here.top) : 0;
  return { id: here.id, fraction: Math.min(1, Math.max(0, fraction)) };
}

/** The height of a place among another page's landmarks. */
export function placeTop(landmarks: Landmark[], place: Place): number | undefined {
  const index = landmarks.findIndex(({ id }) => id === place.id);
  const here = landmarks[index];
  if (!here) return undefined;
  const next = landmarks[index + 1] ?? here;
  return here.top + place.fraction * (next.top - here.top);
}
