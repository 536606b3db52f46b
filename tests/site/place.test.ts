import { describe, expect, it } from "vitest";
import { distanceTo, findPlace } from "../../src/site/starlight/place.ts";

const english = [
  { id: "entropy", top: -900 },
  { id: "eq-entropy", top: -100 },
  { id: "cell-die", top: 1100 },
];
const chinese = [
  { id: "entropy", top: 0 },
  { id: "eq-entropy", top: 200 },
  { id: "cell-die", top: 800 },
];

describe("the place kept when the language changes", () => {
  it("is the first landmark in sight, which then stands at the same height", () => {
    const place = findPlace(english, { from: 200, to: 1200 });
    expect(place).toEqual({ id: "cell-die", fraction: 0, height: 1100 });
    expect(place && distanceTo(chinese, place)).toBe(-300);
  });

  it("is between two landmarks where none is in sight, as far from one to the other", () => {
    const place = findPlace(english, { from: 200, to: 1000 });
    expect(place).toEqual({ id: "eq-entropy", fraction: 0.25, height: 200 });
    expect(place && distanceTo(chinese, place)).toBe(150);
  });

  it("is a landmark that a link has brought to the upper edge, even when it lies a fraction of a pixel above", () => {
    expect(findPlace(english, { from: -99.6, to: 800 })?.id).toBe("eq-entropy");
  });

  it("above the first landmark, or below the last, is as many pixels from it", () => {
    expect(findPlace(english, { from: -2000, to: -1000 })).toEqual({
      id: "entropy",
      fraction: 0,
      height: -900,
    });
    expect(findPlace(english, { from: 1600, to: 2000 })).toEqual({
      id: "cell-die",
      fraction: 0,
      height: 1100,
    });
  });

  it("is none in a text without landmarks, and none where the other page lacks it", () => {
    expect(findPlace([], { from: 0, to: 900 })).toBeUndefined();
    expect(distanceTo(chinese, { id: "elsewhere", fraction: 0, height: 0 })).toBeUndefined();
  });
});
