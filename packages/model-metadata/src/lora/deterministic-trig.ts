// Sines and angles from the four operations and square roots alone, which every machine rounds
// alike; those of `Math` may differ from one build of an engine to the next.

const HALVINGS = 4
const TERMS = 14

/** Angle of a tangent that is not negative, in radians. */
function arcTangent(tangent: number): number {
  let x = tangent
  for (let i = 0; i < HALVINGS; i++) x = x / (1 + Math.sqrt(1 + x * x))
  let sum = 0
  for (let n = TERMS; n >= 0; n--) sum = 1 / (2 * n + 1) - x * x * sum
  return x * sum * 2 ** HALVINGS
}

/** Angle of a cosine between -1 and 1, both excluded, in radians. */
export const arcCosine = (cosine: number): number =>
  2 * arcTangent(Math.sqrt((1 - cosine) / (1 + cosine)))

/** Sine of an angle from 0 to pi. */
export function sine(angle: number): number {
  const x = angle > Math.PI / 2 ? Math.PI - angle : angle
  let sum = 1
  for (let n = TERMS; n >= 1; n--) sum = 1 - ((x * x) / (2 * n * (2 * n + 1))) * sum
  return x * sum
}
