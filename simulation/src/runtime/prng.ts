import { createHash } from 'node:crypto'

/**
 * Source of all random choices of a run. The same seed gives the same numbers in the same order.
 */
export type Prng = {
  /** Returns an integer that is at least 0 and less than `below`. */
  readonly integer: (below: number) => number
  /** Returns an integer from `from` to `to`, both inclusive. */
  readonly between: (from: number, to: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(choices: readonly T[]) => T
  readonly bytes: (size: number) => Uint8Array
  /** Returns a separate generator for one part, so that its draws do not affect other parts. */
  readonly fork: (name: string) => Prng
}

/**
 * Creates the generator for a seed: xoshiro128** on a state derived with SHA-256. It is fast, but
 * not suitable for secrets. See https://prng.di.unimi.it.
 */
export function createPrng(seed: string): Prng {
  const digest = createHash('sha256').update(`ostrom dice ${seed}`).digest()
  const lanes = Uint32Array.from([0, 4, 8, 12], (at) => digest.readUInt32LE(at))
  const next = (): number => {
    const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = lanes
    const result = Math.imul(rotate(Math.imul(s1, 5), 7), 9) >>> 0
    const t2 = s2 ^ s0
    const t3 = s3 ^ s1
    lanes[1] = s1 ^ t2
    lanes[0] = s0 ^ t3
    lanes[2] = t2 ^ (s1 << 9)
    lanes[3] = rotate(t3, 11)
    return result
  }
  const integer = (below: number) => Math.floor((next() / 2 ** 32) * below)
  return {
    integer,
    between: (from, to) => from + integer(to - from + 1),
    chance: (probability) => next() / 2 ** 32 < probability,
    pick: (choices) => choices[integer(choices.length)]!,
    bytes: (size) => Uint8Array.from({ length: size }, () => next() >>> 24),
    fork: (name) => createPrng(`${seed}/${name}`),
  }
}

const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits))
