import type { Answerer } from '../answering.ts'
import type { ApiKey } from '../keys/index.ts'
import type { Job } from './job.ts'

/**
 * What a job should hold of a key's budget, in base units: as much as the dearest provider that may
 * be chosen can charge, and what those can take that fail before it, within the question's own
 * bound. The answerer is told the amount and never goes above it.
 */
export async function costMaxOf(
  answerer: Pick<Answerer, 'quote'>,
  { asks }: Pick<Job, 'asks'>,
  { settlement, pins, asset }: Pick<ApiKey, 'settlement' | 'pins' | 'asset'>,
): Promise<bigint> {
  const quotes = asks.map((ask) =>
    answerer.quote({
      ...ask,
      settlement,
      costMax: undefined,
      ...(pins && { pins }),
      ...(asset && { asset }),
    }),
  )
  // Each is given the same share of what is held.
  const mosts = (await Promise.all(quotes)).map(({ most, lost }, at) => {
    const { costMax } = asks[at]!.preferences
    const all = most + lost
    return costMax !== undefined && costMax < all ? costMax : all
  })
  const dearest = mosts.reduce((a, b) => (b > a ? b : a), 0n)
  return dearest * BigInt(asks.length)
}
