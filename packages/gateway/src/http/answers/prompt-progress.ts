import type { PromptProgress } from '@ostrom/engine/sse'
import { type Clock, monotonicMs } from '@ostrom/protocol'
import { LONG_PROMPT_TOKENS, PROGRESS_INTERVAL_MS, PROGRESS_WAIT_MS } from '../limits.ts'
import type { InferenceJob } from './inference-job.ts'

/** Passes the progress of a request's prompt from its provider to its stream. */
export type PromptProgressFeed = {
  report(progress: PromptProgress): void
  /** Resolves once the stream should open without its answer. */
  readonly isSlow: Promise<void>
  /** Returns the latest progress that was not shown, no more often than `PROGRESS_INTERVAL_MS`. */
  next(): Promise<PromptProgress>
}

/**
 * Creates a feed. Its stream opens `PROGRESS_WAIT_MS` after this call or later: as soon as a
 * provider has a long prompt, or reports that it has processed a part of a shorter prompt.
 */
export function createPromptProgressFeed(clock: Clock, signal: AbortSignal): PromptProgressFeed {
  const startedMs = monotonicMs(clock)
  const slow = Promise.withResolvers<void>()
  let shownMs = Number.NEGATIVE_INFINITY
  let latest: PromptProgress | undefined
  let wake: (() => void) | undefined
  let isWaiting = false
  const open = async (): Promise<void> => {
    if (isWaiting) return
    isWaiting = true
    const waitMs = startedMs + PROGRESS_WAIT_MS - monotonicMs(clock)
    if (waitMs > 0) await clock.sleep(waitMs, signal)
    if (!signal.aborted) slow.resolve()
  }
  const isDue = () => latest !== undefined && monotonicMs(clock) - shownMs >= PROGRESS_INTERVAL_MS
  return {
    isSlow: slow.promise,
    report(progress) {
      latest = progress
      const { tokens, total } = progress
      const isLate = monotonicMs(clock) - startedMs >= PROGRESS_WAIT_MS
      if (total >= LONG_PROMPT_TOKENS || (isLate && tokens > 0 && tokens < total)) void open()
      if (isDue()) wake?.()
    },
    async next() {
      while (!isDue()) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      const progress = latest!
      latest = undefined
      shownMs = monotonicMs(clock)
      return progress
    },
  }
}

/**
 * Returns the job with progress reports from its first question only, because all choices have one
 * prompt.
 */
export function withProgress(job: InferenceJob, { report }: PromptProgressFeed): InferenceJob {
  const [first, ...rest] = job.questions
  return { ...job, questions: [{ ...first!, onPromptProgress: report }, ...rest] }
}
