/** How one layer's units fared since the snapshot before, and since the first. */
export interface LayerCensus {
  units: number;
  /** dead now */
  dead: number;
  /** died since the snapshot before; at the first, 0 */
  deaths: number;
  /** came back since the snapshot before */
  revivals: number;
  totalDeaths: number;
  totalRevivals: number;
  /** units that were dead at one snapshot or more, the first included */
  everDead: number;
  /** those of them that were alive at a later snapshot */
  everRevived: number;
}

/** Remembers which units were dead, from snapshot to snapshot. */
export interface LifeTracker {
  /** one mask a layer, as `deadUnits` gives them; returns one census a layer */
  update(masks: readonly Uint8Array[]): LayerCensus[];
}

/**
 * A tracker of deaths and revivals, layer by layer, for the masks of `deadUnits` at successive
 * snapshots of training.
 *
 * Units that are dead at the first snapshot were born dead: they count as dead and as ever dead, not
 * as deaths. Between snapshots a unit may die and revive unseen. `update` throws a RangeError if the
 * layers or their units are not those of the first snapshot.
 *
 * Source: L. Lu, Y. Shin, Y. Su and G. E. Karniadakis, "Dying ReLU and initialization" (2020).
 *
 * @example
 * const tracker = lifeTracker();
 * tracker.update([Uint8Array.of(0, 1, 1)]);
 * tracker.update([Uint8Array.of(1, 1, 0)])[0].revivals; // => 1
 */
export function lifeTracker(): LifeTracker {
  const attempt = "Cannot track the dead units";
  let lives: Life[] | undefined;
  return {
    update(masks) {
      if (lives && masks.length !== lives.length) {
        throw new RangeError(
          `${attempt}: masks must hold ${lives.length} layers as before, received ${masks.length}`,
        );
      }
      lives ??= masks.map((mask) => firstSight(mask));
      return lives.map((life, l) => advance(attempt, life, masks[l]!, l));
    },
  };
}

interface Life {
  before: Uint8Array;
  everDead: Uint8Array;
  everRevived: Uint8Array;
  totalDeaths: number;
  totalRevivals: number;
}

function firstSight(mask: Uint8Array): Life {
  const everRevived = new Uint8Array(mask.length);
  return { before: mask.slice(), everDead: mask.slice(), everRevived, totalDeaths: 0, totalRevivals: 0 };
}

function advance(attempt: string, life: Life, mask: Uint8Array, l: number): LayerCensus {
  const { before, everDead, everRevived } = life;
  if (mask.length !== before.length) {
    throw new RangeError(
      `${attempt}: masks[${l}] must have length ${before.length} as before, received ${mask.length}`,
    );
  }
  let [deaths, revivals] = [0, 0];
  mask.forEach((dead, unit) => {
    if (dead === 1 && before[unit] === 0) deaths++;
    if (dead === 1) everDead[unit] = 1;
    if (dead === 0 && before[unit] === 1) {
      revivals++;
      everRevived[unit] = 1;
    }
  });
  before.set(mask);
  life.totalDeaths += deaths;
  life.totalRevivals += revivals;
  const { totalDeaths, totalRevivals } = life;
  const totals = { totalDeaths, totalRevivals, everDead: count(everDead), everRevived: count(everRevived) };
  return { units: mask.length, dead: count(mask), deaths, revivals, ...totals };
}

function count(mask: Uint8Array): number {
  return mask.reduce((sum, mark) => sum + mark, 0);
}
