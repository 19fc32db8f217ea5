// Pseudorandom numbers for tests, simulations and fixtures: equal on every machine, never for
// secrets.

/** Mulberry32: returns a generator of numbers at least 0 and below 1, determined by `seed`. */
export function createPrng(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Returns a standard normal number, by the Box-Muller method. */
export const nextNormal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
