/**
 * A place in a text and where in the window it stands: so far, 0 to 1, from one landmark to the next,
 * and so many pixels below the window's upper edge.
 */
export interface Place {
  id: string;
  fraction: number;
  height: number;
}

export interface Landmark {
  id: string;
  top: number;
}

/** What of the window is read, from its upper to its lower edge. */
export interface Sight {
  from: number;
  to: number;
}

/**
 * The place that is read among landmarks in ascending order: the first one in sight, or else how far the text has
 * come from the last one to the next.
 */
export function findPlace(landmarks: Landmark[], { from, to }: Sight): Place | undefined {
  const index = landmarks.findIndex(({ top }) => top >= from - 1);
  const [here, next] = [landmarks[index - 1], landmarks[index]];
  if (here && next && next.top >= to)
    return { id: here.id, fraction: (from - here.top) / (next.top - here.top), height: from };
  const seen = next ?? landmarks.at(-1);
  return seen && { id: seen.id, fraction: 0, height: seen.top };
}

/** How far another page must scroll, for the place to stand there as it stood; none where that page lacks it. */
export function distanceTo(landmarks: Landmark[], { id, fraction, height }: Place): number | undefined {
  const index = landmarks.findIndex((landmark) => landmark.id === id);
  const here = landmarks[index];
  const next = landmarks[index + 1] ?? here;
  return here && next && here.top + fraction * (next.top - here.top) - height;
}
