import fc from "fast-check";
import {
  erf,
  erfc,
  erfDerivative,
  normalCdf,
  normalCdfDerivative,
  normalCdfSecondDerivative,
  normalPdf,
  normalPdfDerivative,
  normalPdfSecondDerivative,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { moderate } from "../arbitrary.ts";
import { expectUlps, expectWithin } from "../close.ts";

describe("erf()", () => {
  test.each([
    [5e-324, 5e-324],
    [1e-310, 1.1283791670955e-310],
    [1e-8, 1.1283791670955126e-8],
    [0.25, 0.27632639016823696],
    [0.4999, 0.5204119951613866],
    [0.5001, 0.5205877516768808],
    [0.8, 0.7421009647076605],
    [2.2, 0.9981371537020182],
    [5.9, 0.9999999999999999],
  ])("at %d is %d within 2 ulps, and odd", (x, expected) => {
    expectUlps(erf(x), expected, 2);
    expectUlps(erf(-x), -expected, 2);
  });

  test("is 0 at 0 and −0 at −0, ±1 at ±Infinity, NaN at NaN", () => {
    expect(erf(0)).toBe(0);
    expect(erf(-0)).toBe(-0);
    expect([erf(Infinity), erf(-Infinity), erf(NaN)]).toEqual([1, -1, NaN]);
  });

  test("does not jump where one approximation takes over from the other", () => {
    const step = erf(0.5 + 2 ** -53) - erf(0.5);
    expect(Math.abs(step)).toBeLessThanOrEqual(3e-16);
    expectWithin(erfc(0.5 + 2 ** -53), erfc(0.5), 3e-16);
  });
});

describe("erfc()", () => {
  test.each([
    [-3, 1.9999779095030015],
    [-0.2, 1.2227025892104784],
    [1e-20, 1],
    [0.3, 0.6713732405408726],
    [0.4999, 0.4795880048386134],
    [0.5001, 0.4794122483231193],
    [0.9, 0.20309178757716786],
    [2.7, 0.0001343327399405242],
    [4.4, 4.891710270605872e-10],
    [11.3, 1.7442148479967189e-57],
    [26, 5.663192408856143e-296],
    [26.9, 1.1522406e-316],
    [27.2, 1e-323],
  ])("at %d is %d within 4 ulps", (x, expected) => {
    expectUlps(erfc(x), expected, 4);
  });

  test("at x and −x sums to 2", () => {
    fc.assert(
      fc.property(moderate, (x) => {
        expectWithin(erfc(x) + erfc(-x), 2, 5e-16);
      }),
    );
  });

  test("is the integral of −erf′", () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (x) => {
        const difference = (erfc(x + 1e-5) - erfc(x - 1e-5)) / 2e-5;
        expectWithin(erfDerivative(x), -difference, 1e-10);
      }),
    );
  });

  test("has its limits, and NaN at NaN", () => {
    expect([erfc(Infinity), erfc(-Infinity), erfc(1e308), erfc(NaN)]).toEqual([0, 2, 0, NaN]);
  });
});

describe("normalCdf()", () => {
  test.each([
    [-38.4, 6.4e-323],
    [-37.6, 1.074811249587044e-309],
    [-30.1, 2.4226672179857586e-199],
    [-12.7, 2.95648536485205e-37],
    [-5.4, 3.332044848542851e-8],
    [-2.2, 0.013903447513498604],
    [-0.71, 0.23885206808998674],
    [-0.7, 0.24196365222307303],
    [0.3, 0.6179114221889527],
    [1.9, 0.9712834401839981],
    [8.2, 0.9999999999999999],
  ])("at %d is %d within 4 ulps", (x, expected) => {
    expectUlps(normalCdf(x), expected, 4);
  });

  test("keeps falling until it underflows, at −38.5", () => {
    expect(normalCdf(-38.4)).toBeGreaterThan(0);
    expect(normalCdf(-38.6)).toBe(0);
    expect(normalCdf(-37)).toBeGreaterThan(normalCdf(-37.0000001));
  });

  test("has the density for a derivative, and its slope for a second", () => {
    fc.assert(
      fc.property(moderate, (x) => {
        expect(normalCdfDerivative(x)).toBe(normalPdf(x));
        expect(normalCdfSecondDerivative(x)).toBe(normalPdfDerivative(x));
      }),
    );
  });
});

describe("normalPdf()", () => {
  test.each([
    [0, 0.3989422804014327],
    [0.6, 0.3332246028917996],
    [4.7, 6.369825178867096e-6],
    [-14.3, 1.572065958605723e-45],
    [37.6, 4.044144809348452e-308],
    [-38.5, 5.4e-323],
  ])("at %d is %d within 4 ulps", (x, expected) => {
    expectUlps(normalPdf(x), expected, 4);
  });

  test.each([
    [1 + 2 ** -30, 4.507055960716064e-10],
    [0.9999999, -4.839414729806313e-8],
    [38.5, 8.036e-320],
    [-3.3, 0.017036206807240904],
  ])("has a second derivative at %d, %d within 5 ulps, roots included", (x, expected) => {
    expectUlps(normalPdfSecondDerivative(x), expected, 5);
  });

  test("has the mass 1", () => {
    let mass = 0;
    for (let x = -12; x <= 12; x += 0.25) mass += normalPdf(x) / 4;
    expectWithin(mass, 1, 1e-14);
  });
});
