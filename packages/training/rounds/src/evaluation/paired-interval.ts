import type { Hash } from '@ostrom/protocol'
import { RESAMPLES } from '../limits.ts'
import { createNumberStream } from '../number-stream.ts'
import { gainOf, type PairedLosses } from '../scoring/losses.ts'

/** Mean change of a loss in nats, with the bounds of its 95 % interval; negative is better. */
export type PairedInterval = {
  readonly change: number
  readonly low: number
  readonly high: number
}

/**
 * Returns the mean change between two lists of losses of the same records, with the interval of the
 * percentile bootstrap over records, whose resamples follow from the seed.
 *
 * Pure. See docs/spec/training-rounds.md, section 8.
 *
 * @throws {RangeError} The losses are not two equal lists of finite numbers.
 */
export function pairedInterval({ before, after }: PairedLosses, seed: Hash): PairedInterval {
  const { mean } = gainOf({ before, after })
  if (!Number.isFinite(mean))
    throw new RangeError('losses must be two equal lists of finite numbers')
  const changes = before.map((loss, at) => (after[at] as number) - loss)
  const stream = createNumberStream(seed)
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0
    for (let i = 0; i < changes.length; i += 1)
      sum += changes[stream.below(changes.length)] as number
    return sum / changes.length
  }).sort((a, b) => a - b)
  const quantile = (part: number) => means[Math.floor(part * RESAMPLES)] as number
  return { change: -mean, low: quantile(0.025), high: quantile(0.975) }
}
