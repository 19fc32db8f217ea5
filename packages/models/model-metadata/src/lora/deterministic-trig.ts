// Computes sines and angles only from the four basic operations and square roots, which every
// machine rounds equally; the functions of `Math` may differ between JavaScript engines.

const HALVINGS = 4
const TERMS = 14

/** Returns the angle of a non-negative tangent, in radians. */
function arcTangent(tangent: number): number {
  let x = tangent
  for (let i = 0; i < HALVINGS; i++) x = x / (1 + Math.sqrt(1 + x * x))
  let sum = 0
  for (let n = TERMS; n >= 0; n--) sum = 1 / (2 * n + 1) - x * x * sum
  return x * sum * 2 ** HALVINGS
}

/** Returns the angle of a cosine between -1 and 1, both excluded, in radians. */
export const arcCosine = (cosine: number): number =>
  2 * arcTangent(Math.sqrt((1 - cosine) / (1 + cosine)))

/** Returns the sine of an angle from 0 to pi. */
export function sine(angle: number): number {
  const x = angle > Math.PI / 2 ? Math.PI - angle : angle
  let sum = 1
  for (let n = TERMS; n >= 1; n--) sum = 1 - ((x * x) / (2 * n * (2 * n + 1))) * sum
  return x * sum
}
