import type { AccountId } from '@ostrom/protocol'
import type { JobSpec } from '../job/job-spec.ts'
import { TRIM_UPDATES_MIN } from '../limits.ts'

/** A verified update, as the change of all parameters. */
export type AcceptedUpdate = { readonly account: AccountId; readonly values: Float32Array }

export type AggregationResult = {
  readonly state: Float32Array
  /**
   * Factor by which each update was multiplied, by account: at most 1, and below 1 for updates of
   * large norm.
   */
  readonly scales: ReadonlyMap<AccountId, number>
}

/** A trimmed mean drops one number in this many at each end, rounded down. */
const TRIMMED_PART = 5

/** Returns the Euclidean norm, summed in 64 bits in the order of parameters. */
export function norm(values: Float32Array): number {
  let sum = 0
  for (const value of values) sum += value * value
  return Math.sqrt(sum)
}

/** Returns the median of numbers; the mean of the middle two for an even count, and 0 for none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length

function trimmedMeanOf(numbers: readonly number[]): number {
  const dropped = Math.floor(numbers.length / TRIMMED_PART)
  const sorted = numbers.toSorted((a, b) => a - b)
  return meanOf(sorted.slice(dropped, sorted.length - dropped))
}

/**
 * Returns the next state: the parent state less the outer rate times the mean of all accepted
 * updates. An update whose norm is above the job's multiple of the median norm is first scaled down
 * to it. With the rule `trimmed-mean` and at least `TRIM_UPDATES_MIN` updates, the mean is trimmed.
 *
 * The mean of a coordinate is over all updates, even those that sent no value for it, so that no
 * single update determines a coordinate. Updates are added in the order of accounts, in 64 bits, so
 * the result is the same to the bit for every order of arrival. Without an update the state stays.
 *
 * Pure. See docs/spec/training-rounds.md, section 5.
 */
export function aggregate(options: {
  readonly state: Float32Array
  readonly updates: readonly AcceptedUpdate[]
  readonly terms: JobSpec['aggregation']
}): AggregationResult {
  const { state, terms } = options
  const updates = options.updates.toSorted((a, b) => (a.account < b.account ? -1 : 1))
  if (updates.length === 0) return { state: state.slice(), scales: new Map() }
  const norms = updates.map(({ values }) => norm(values))
  const bound = (terms.clipPpm * median(norms)) / 1_000_000
  const scales = norms.map((one) => (one > bound ? bound / one : 1))
  const isTrimmed = terms.rule === 'trimmed-mean' && updates.length >= TRIM_UPDATES_MIN
  const combine = isTrimmed ? trimmedMeanOf : meanOf
  const rate = terms.outerRatePpm / 1_000_000
  const next = state.map((value, at) => {
    const changes = updates.map(({ values }, i) => (scales[i] as number) * (values[at] as number))
    return value - rate * combine(changes)
  })
  return {
    state: next,
    scales: new Map(updates.map(({ account }, i) => [account, scales[i] ?? 1])),
  }
}
