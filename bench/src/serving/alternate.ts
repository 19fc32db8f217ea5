import type { SamplePair } from './measure.ts'

/**
 * Number of sample pairs for each number of streams. Samples with few streams are short, so other
 * load on the machine affects them more than long samples. Few streams therefore have more pairs.
 */
export const pairsOf = new Map([
  [1, 40],
  [2, 30],
  [4, 24],
  [8, 20],
  [16, 16],
  [32, 12],
])

const sides = ['ours', 'theirs'] as const

/** Measures `count` pairs, both sides alternately. A first, additional pair only fills caches. */
export async function alternate<Sample>(
  count: number,
  measure: (side: (typeof sides)[number], round: number) => Promise<Sample>,
): Promise<readonly SamplePair<Sample>[]> {
  const pairs: SamplePair<Sample>[] = []
  for (let round = 0; round <= count; round++) {
    const pair: Partial<Record<keyof SamplePair<Sample>, Sample>> = {}
    const order = round % 2 === 0 ? sides : sides.toReversed()
    for (const side of order) pair[side] = await measure(side, round)
    if (round > 0) pairs.push(pair as SamplePair<Sample>)
  }
  return pairs
}
