import { DECODE_STEP_MS } from '@ostrom/engine/llama'
import { type BenchFigure, formatNumber, median, quantile } from '../measure/figures.ts'
import { ratioInterval } from '../measure/statistics.ts'
import type { GapSample, LoadSeries, SamplePair } from './measure.ts'

/**
 * Targets relative to the compared server: minimum ratio of tokens per second, and milliseconds by
 * which our first token may be later.
 */
const RATIO_MIN = 0.95
const LATER_MS_MAX = 50

/**
 * Returns the ratio of our tokens per second to the compared server's, at one number of streams,
 * with its 95 % interval.
 */
export const ratioOf = ({ pairs }: LoadSeries) =>
  ratioInterval(pairs.map(({ ours, theirs }) => [ours.perSecond, theirs.perSecond] as const))

/** Returns the median of one side's tokens per second over all pairs. */
export const rateOf = ({ pairs }: LoadSeries, side: 'ours' | 'theirs'): number =>
  median(pairs.map((pair) => pair[side].perSecond))

/** Returns the quantile `at` of one side's times to first token, in milliseconds. */
export const firstTokenMs = ({ pairs }: LoadSeries, side: 'ours' | 'theirs', at: number): number =>
  quantile(
    pairs.flatMap((pair) => pair[side].firstMs),
    at,
  )

/**
 * Returns two figures at one number of streams, tokens per second and time to first token, both
 * compared with the server that `other` names.
 */
export function loadFigures(series: LoadSeries, other: string): readonly BenchFigure[] {
  const { streams, pairs } = series
  const { mean, low, high } = ratioOf(series)
  const speed = (side: 'ours' | 'theirs') => formatNumber(rateOf(series, side))
  const times = (side: 'ours' | 'theirs') =>
    [0.5, 0.95].map((at) => firstTokenMs(series, side, at).toFixed(0)).join(' and ')
  const later = firstTokenMs(series, 'ours', 0.95) - firstTokenMs(series, 'theirs', 0.95)
  const interval = `${low.toFixed(3)} to ${high.toFixed(3)}`
  return [
    {
      what: `${streams} streams: tokens/s beside ${other}`,
      number: low,
      values: pairs.map(({ ours, theirs }) => ours.perSecond / theirs.perSecond),
      unit: '',
      value: `${mean.toFixed(3)} (${interval}; ${speed('ours')} and ${speed('theirs')})`,
      target: `>= ${RATIO_MIN}`,
      isReached: low >= RATIO_MIN,
    },
    {
      what: `${streams} streams: first token later than ${other}'s, p95`,
      number: later,
      unit: ' ms',
      value: `${later.toFixed(0)} ms (p50 and p95: ${times('ours')} ms; ${times('theirs')} ms)`,
      target: `<= ${LATER_MS_MAX} ms`,
      isReached: later <= LATER_MS_MAX,
    },
  ]
}

/**
 * Returns the longest gap that a long prompt causes in a parallel stream. The target is 1.5 times
 * `DECODE_STEP_MS`, the intended time of one step.
 */
export function gapFigures(pairs: readonly SamplePair<GapSample>[]): readonly BenchFigure[] {
  const text = (side: 'ours' | 'theirs') => {
    const samples = pairs.map((pair) => pair[side])
    const gap = median(samples.map(({ longestMs }) => longestMs))
    const first = median(samples.map(({ firstMs }) => firstMs)) / 1_000
    const tokens = median(samples.map((sample) => sample.tokens))
    return `gap ${gap.toFixed(0)} ms, ${tokens} tokens beside, first token ${first.toFixed(1)} s`
  }
  const values = pairs.map(({ ours }) => ours.longestMs)
  const longest = median(values)
  // The engine chooses the size of a chunk by the duration of earlier steps. Later tokens of a
  // prompt take longer than earlier ones, so a step may exceed its intended time.
  const most = 1.5 * DECODE_STEP_MS
  return [
    {
      what: 'longest gap of a stream beside a prompt of 4,096 tokens',
      number: longest,
      values,
      unit: ' ms',
      value: `${longest.toFixed(0)} ms (ours: ${text('ours')}; llama-server: ${text('theirs')})`,
      target: `<= ${most} ms`,
      isReached: longest <= most,
    },
  ]
}
