import {
  OWN_PACE_FACTOR,
  OWN_PACE_GAPS,
  OWN_PACE_GAPS_MIN,
  OWN_PACE_WAIT_MIN_MS,
  PART_WAIT_MS,
} from '../limits.ts'

/** The pace at which parts of one answer's output have come. */
export type OutputPace = {
  /** Records the milliseconds between two parts of its output. */
  record(gapMs: number): void
  /** Returns how long its next part may take, in milliseconds: `PART_WAIT_MS` at most. */
  waitMs(): number
}

/** Creates the pace of an answer that has shown nothing yet: its parts may take the usual time. */
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
