import {
  OWN_PACE_FACTOR,
  OWN_PACE_GAPS,
  OWN_PACE_GAPS_MIN,
  OWN_PACE_WAIT_MIN_MS,
  PART_WAIT_MS,
} from '../limits.ts'

/** The pace of one answer's output, from the gaps between its parts. */
export type OutputPace = {
  /** Records the milliseconds between two parts of the output. */
  record(gapMs: number): void
  /** Returns the milliseconds that the next part may take: `PART_WAIT_MS` at most. */
  waitMs(): number
}

/** Creates the pace of an answer without output: each part may take `PART_WAIT_MS`. */
export function createOutputPace(): OutputPace {
  /** The latest gaps, in no order. */
  const gapsMs: number[] = []
  let next = 0
  return {
    record(gapMs) {
      gapsMs[next] = gapMs
      next = (next + 1) % OWN_PACE_GAPS
    },
    waitMs() {
      if (gapsMs.length < OWN_PACE_GAPS_MIN) return PART_WAIT_MS
      const sorted = gapsMs.toSorted((a, b) => a - b)
      const medianMs = sorted[Math.floor(sorted.length / 2)] ?? PART_WAIT_MS
      const ownMs = Math.max(OWN_PACE_WAIT_MIN_MS, OWN_PACE_FACTOR * medianMs)
      return Math.min(PART_WAIT_MS, ownMs)
    },
  }
}
