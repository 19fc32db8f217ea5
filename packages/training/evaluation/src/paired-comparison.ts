import { Hex } from '@ostrom/protocol'
import { Comparison } from '@ostrom/training'

/** The paired comparison of two models on the records of a task. */
export type PairedComparison = Comparison.PairedInterval & {
  readonly task: string
  readonly records: number
  /** Seed of the resamples: SHA-256 of the file of records. */
  readonly seed: Hex.Hash
}

/**
 * Compares the losses of two models, `before` and `after`, on the same records. It uses the
 * bootstrap that validators use for promotions; `bytes`, the file of records, determines the
 * resamples.
 *
 * @throws {RangeError} There are fewer than two records, or the losses are not two equal lists of
 * finite numbers.
 */
export function comparePaired(options: {
  readonly task: string
  readonly bytes: Uint8Array
  readonly before: readonly number[]
  readonly after: readonly number[]
}): PairedComparison {
  const { task, bytes, before, after } = options
  const seed = Hex.sha256Hex(bytes)
  return {
    task,
    records: before.length,
    seed,
    ...Comparison.pairedInterval({ before, after }, seed),
  }
}

/** Returns the text of a comparison in one line. */
export function comparisonText(comparison: PairedComparison): string {
  const { task, records, change, low, high } = comparison
  const verdict = high < 0 ? 'better' : low > 0 ? 'worse' : 'no difference shown'
  const [mean, from, to] = [change, low, high].map((value) => value.toFixed(4))
  const interval = `${from} to ${to} (95 %, ${records} records in pairs)`
  return `${task}: loss changes by ${mean}, ${interval}: ${verdict}`
}
