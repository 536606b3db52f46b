/**
 * erf(z) for |z| ≤ ½, by W. J. Cody's rational approximation z·P(z²)/Q(z²), as in his CALERF.
 *
 * Written as z + z·(P − Q)/Q, of which the second term is small, so that its rounding is too.
 */
export function centralErf(z: number): number {
  const s = z * z;
  let p = -0.8142222938153968 * s - 20.440167208473554;
  p = p * s - 130.16048378339403;
  p = p * s - 905.1312883920702;
  p = p * s + 365.14075569929884;
  let q = s + 23.601290952344122;
  q = q * s + 244.02463793444417;
  q = q * s + 1282.6165260773723;
  q = q * s + 2844.236833439171;
  return z + z * (p / q);
}
