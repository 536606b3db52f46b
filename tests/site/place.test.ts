import { describe, expect, it } from "vitest";
import { findPlace, placeTop } from "../../src/site/starlight/place.ts";

const english = [
  { id: "entropy", top: -400 },
  { id: "eq-entropy", top: 0 },
  { id: "the-die", top: 400 },
];
const chinese = [
  { id: "entropy", top: 0 },
  { id: "eq-entropy", top: 200 },
  { id: "the-die", top: 400 },
];

describe("the place kept when the language changes", () => {
  it("is the last landmark above the reading line, and how far the next one is", () => {
    expect(findPlace(english, 100)).toEqual({ id: "eq-entropy", fraction: 0.25 });
  });

  it("is found again between the same landmarks of the other language", () => {
    expect(placeTop(chinese, { id: "eq-entropy", fraction: 0.25 })).toBe(250);
  });

  it("is none above the first landmark, and none where the other page lacks it", () => {
    expect(findPlace(english, -500)).toBeUndefined();
    expect(placeTop(chinese, { id: "elsewhere", fraction: 0 })).toBeUndefined();
  });

  it("below the last landmark is that landmark", () => {
    expect(findPlace(english, 900)).toEqual({ id: "the-die", fraction: 0 });
    expect(placeTop(chinese, { id: "the-die", fraction: 0.5 })).toBe(400);
  });
});
