/** Above this erfc is taken as exp(−z²) times `scaledErfc`, below as 1 − erf. */
export const erfcSwitch = 0.5;

/**
 * exp(z²)·erfc(z) for z ≥ 0.5, by the method of Shepherd and Laframboise: times 1 + 2z it is
 * nearly constant, and a polynomial in q = (z − 4)/(z + 4), here of degree 22, serves up to infinity.
 *
 * The polynomial interpolates at Chebyshev's nodes for −7/9 ≤ q ≤ 1 within 8e-18; its leading terms
 * are small beside the constant one, so that little is rounded. Within 3 units in the last place. z
 * has a condition number below 1: a z that is itself rounded costs a unit more at most.
 *
 * Source: M. M. Shepherd and J. G. Laframboise, "Chebyshev approximation of (1 + 2x)exp(x²)erfc x in
 * 0 ≤ x < ∞" (1981).
 */
export function scaledErfc(z: number): number {
  if (z === Infinity) return 0;
  const q = (z - 4) / (z + 4);
  const s = q * q;
  let even = 3.4238599655102397e-9 * s - 2.30775672736564e-8;
  even = even * s + 8.187721285705348e-8;
  even = even * s + 2.880833478272064e-7;
  even = even * s - 1.1219239450968377e-5;
  even = even * s + 0.0001506208125905374;
  even = even * s - 0.0007577731198845029;
  even = even * s - 0.016197734077877748;
  even = even * s - 0.06633036581087434;
  even = even * s - 0.10103906603634742;
  even = even * s + 0.01537965210262021;
  even = even * s + 1.2329951186255526;
  let odd = -9.752941425191894e-9 * s + 1.0358588303681392e-7;
  odd = odd * s - 8.199551611794782e-7;
  odd = odd * s + 5.706822301859325e-6;
  odd = odd * s - 2.4398198695781975e-5;
  odd = odd * s - 0.00019925692900828166;
  odd = odd * s + 0.0050319700130714105;
  odd = odd * s + 0.03716751553423657;
  odd = odd * s + 0.09373283499851863;
  odd = odd * s + 0.06809705425468858;
  odd = odd * s - 0.1396211168405625;
  return (even + q * odd) / (1 + 2 * z);
}
