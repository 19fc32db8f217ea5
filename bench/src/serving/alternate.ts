import type { SamplePair } from './measure.ts'

/**
 * Number of pairs for each number of streams. Samples with few streams are short, and other load on
 * the machine affects them more. There are therefore more of them.
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

/** Measures both sides alternately. The first pair fills caches and is not counted. */
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
