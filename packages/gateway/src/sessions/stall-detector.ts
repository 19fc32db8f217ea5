import type { AccountId, Clock } from '@ostrom/protocol'
import { ProviderMisbehavedError, ProviderSilentError } from './errors.ts'
import type { InferenceCall } from './inference-call.ts'
import {
  PACE_CHARACTERS_MIN,
  PACE_EMBEDDINGS_MIN,
  PACE_OUTPUT_MIN,
  PACE_PROMPT_MIN,
  PART_WAIT_MS,
  STALL_POLL_MS,
  STOP_RECEIPT_SHARED_WAIT_MS,
  STOP_RECEIPT_WAIT_MS,
} from './limits.ts'

export type StallDetectorOptions = {
  readonly clock: Clock
  readonly provider: AccountId
  /** Answers under way. */
  readonly calls: ReadonlyMap<bigint, InferenceCall>
  /** Asks the provider to end an answer. */
  readonly stop: (ask: InferenceCall) => void
  /** Lets go of the channel. */
  readonly abandon: (error: Error) => void
  /** Whether the provider may wait for the chain to confirm the session. */
  readonly isOpening: () => boolean
  /** Aborts when the channel is over. */
  readonly closed: AbortSignal
}

/** Looks after a channel's answers, for those of which nothing comes any more, or too little. */
export type StallDetector = {
  /** Begins to look, unless it does already; goes on while answers are under way. */
  start(): void
}

export function createStallDetector(options: StallDetectorOptions): StallDetector {
  const { clock, calls, closed } = options
  let watching = false
  const paces: ProgressMarks = new WeakMap()
  const watch = async () => {
    while (calls.size > 0) {
      await clock.sleep(STALL_POLL_MS, closed)
      checkProgress(options, paces)
    }
    watching = false
  }
  return {
    start() {
      if (watching) return
      watching = true
      void watch()
    },
  }
}

/** From when on an answer's speed is measured, and how far it had come then. */
type ProgressMarks = WeakMap<InferenceCall, { readonly sinceMs: number; readonly progress: number }>

/** Stops answers of which nothing comes, and lets go of a channel that does not even end one. */
function checkProgress(options: StallDetectorOptions, paces: ProgressMarks): void {
  const { clock, calls, provider, stop, abandon } = options
  const now = clock.nowMs()
  const silent = (waitMs: number, step = 'the next piece of an answer') =>
    new ProviderSilentError({ provider, waitMs, step })
  const all = [...calls.values()]
  const dead = all.filter(({ stoppedMs = now }) => now - stoppedMs >= STOP_RECEIPT_WAIT_MS)
  for (const ask of all) {
    if (ask.stoppedMs !== undefined) continue
    if (now - ask.lastPartMs >= PART_WAIT_MS) {
      ask.events.fail(silent(PART_WAIT_MS))
      stop(ask)
    } else if (isStalled(ask, options, paces)) {
      ask.events.fail(silent(PART_WAIT_MS, 'a piece of an answer that is worth the wait'))
      stop(ask)
    }
  }
  const waitMs = dead.length === all.length ? STOP_RECEIPT_WAIT_MS : STOP_RECEIPT_SHARED_WAIT_MS
  const unended = dead.filter(({ stoppedMs = now }) => now - stoppedMs >= waitMs)
  if (unended.length === 0) return
  // A provider that still sends parts long after a stop has received the stop too.
  const isHeard = unended.some(({ stoppedMs = now }) =>
    all.some(({ lastPartMs }) => lastPartMs >= stoppedMs + STOP_RECEIPT_WAIT_MS),
  )
  const reason = 'it did not end an answer that was stopped'
  const error = isHeard
    ? new ProviderMisbehavedError({ provider, reason })
    : silent(waitMs, 'the end of an answer that was stopped')
  for (const { onStopTimeout: tell } of unended) tell?.(error)
  abandon(error)
}

/** Whether an answer that has begun brought too little since it was last looked at in full. */
function isStalled(
  ask: InferenceCall,
  { clock, isOpening }: StallDetectorOptions,
  paces: ProgressMarks,
): boolean {
  const nowMs = clock.nowMs()
  const { progress } = ask
  const pace = paces.get(ask)
  const isDue = pace !== undefined && nowMs - pace.sinceMs >= PART_WAIT_MS
  if (isDue && !isOpening() && progress - pace.progress < 1) return true
  // Before the first piece it may wait its turn at the provider.
  if (progress > 0 && (!pace || isDue || isOpening())) paces.set(ask, { sinceMs: nowMs, progress })
  return false
}

/** What of an answer has come with one piece. */
export type PartProgress = {
  readonly prompt?: number
  readonly output?: number
  readonly embeddings?: number
  /** For text whose token count is unknown, or comes late. */
  readonly characters?: number
}

/** A piece as a share of the least that must come within `PART_WAIT_MS`. */
export const progressShareOf = ({
  prompt = 0,
  output = 0,
  embeddings = 0,
  characters = 0,
}: PartProgress) =>
  prompt / PACE_PROMPT_MIN +
  output / PACE_OUTPUT_MIN +
  embeddings / PACE_EMBEDDINGS_MIN +
  characters / PACE_CHARACTERS_MIN
