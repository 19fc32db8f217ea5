import { type AccountId, type Clock, monotonicMs } from '@ostrom/protocol'
import { ProviderMisbehavedError, ProviderSilentError } from '../errors.ts'
import {
  PACE_CHARACTERS_MIN,
  PACE_EMBEDDINGS_MIN,
  PACE_OUTPUT_MIN,
  PACE_PROMPT_MIN,
  PART_WAIT_MS,
  STALL_POLL_LATE_MS,
  STALL_POLL_MS,
  STOP_RECEIPT_SHARED_WAIT_MS,
  STOP_RECEIPT_WAIT_MS,
} from '../limits.ts'
import type { InferenceCall } from './inference-call.ts'

export type StallDetectorOptions = {
  readonly clock: Clock
  readonly provider: AccountId
  /** Running calls, by call id. */
  readonly calls: ReadonlyMap<bigint, InferenceCall>
  /** Sends the provider a stop for an answer. */
  readonly stop: (ask: InferenceCall) => void
  /** Closes the channel. */
  readonly abandon: (error: Error) => void
  /** Returns whether the provider may be waiting for the chain to confirm the session. */
  readonly isOpening: () => boolean
  /** Returns whether the unpaid amount is so large that the provider may wait for a voucher. */
  readonly isUnpaid: () => boolean
  /** Aborts when the channel has ended. */
  readonly closed: AbortSignal
}

/** Stops answers of a channel that make too little progress or none. */
export type StallDetector = {
  /** Starts the checks, which repeat while answers run. Repeated calls have no effect. */
  start(): void
}

/** Creates a detector of stalled answers on one channel. */
export function createStallDetector(options: StallDetectorOptions): StallDetector {
  const { clock, calls, closed } = options
  let watching = false
  const paces: ProgressMarks = new WeakMap()
  const silences: Silences = new WeakMap()
  const watch = async () => {
    while (calls.size > 0) {
      const sinceMs = monotonicMs(clock)
      await clock.sleep(STALL_POLL_MS, closed)
      countSilence(options, silences, monotonicMs(clock) - sinceMs)
      checkProgress(options, paces, silences)
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

/** For each answer: the start of its current interval of `PART_WAIT_MS`, and its progress then. */
type ProgressMarks = WeakMap<InferenceCall, { readonly sinceMs: number; readonly progress: number }>

/**
 * Milliseconds since each answer's last part for which its provider was silent although it waited
 * for nothing (`countSilence`).
 */
type Silences = WeakMap<InferenceCall, { readonly lastPartMs: number; readonly ms: number }>

/**
 * Adds the time since the last check to the silence of each answer. Time does not count while the
 * provider waits for a voucher, for a reader, for more allowed tokens, or for the chain to confirm
 * the session. Time for which this machine was suspended does not count either.
 */
function countSilence(
  { calls, isUnpaid, isOpening, clock }: StallDetectorOptions,
  silences: Silences,
  elapsedMs: number,
): void {
  for (const call of calls.values()) {
    const { lastPartMs, usage, allowedTokens, events, request } = call
    const before = silences.get(call)
    const isFresh = before?.lastPartMs !== lastPartMs
    const sinceMs = isFresh ? Math.min(elapsedMs, monotonicMs(clock) - lastPartMs) : elapsedMs
    const mayGrow = allowedTokens < request.maxTokens
    const awaitsAllowance = usage.output >= allowedTokens && mayGrow
    const isOurs = isUnpaid() || isOpening() || events.isReaderBehind || awaitsAllowance
    const ms = isOurs ? 0 : Math.min(sinceMs, STALL_POLL_MS + STALL_POLL_LATE_MS)
    silences.set(call, { lastPartMs, ms: (isFresh ? 0 : before.ms) + ms })
  }
}

/** Returns true if another provider may continue the answer, and the silence exceeds its pace. */
const hasLostPace = (call: InferenceCall, silences: Silences): boolean =>
  (silences.get(call)?.ms ?? 0) >= call.pace.waitMs() && call.observer.isReplaceable?.() === true

/** Stops stalled answers, and closes the channel if a stopped answer does not end. */
function checkProgress(
  options: StallDetectorOptions,
  paces: ProgressMarks,
  silences: Silences,
): void {
  const { clock, calls, provider, stop, abandon } = options
  const now = monotonicMs(clock)
  const silent = (waitMs: number, step = 'the next piece of an answer') =>
    new ProviderSilentError({ provider, waitMs, step })
  const all = [...calls.values()]
  const dead = all.filter(({ stoppedMs = now }) => now - stoppedMs >= STOP_RECEIPT_WAIT_MS)
  for (const ask of all) {
    if (ask.stoppedMs !== undefined) continue
    if (now - ask.lastPartMs >= PART_WAIT_MS) {
      ask.events.fail(silent(PART_WAIT_MS))
      stop(ask)
    } else if (hasLostPace(ask, silences)) {
      ask.events.fail(silent(ask.pace.waitMs(), 'the next piece of an answer that came at a pace'))
      stop(ask)
    } else if (isStalled(ask, options, paces)) {
      ask.events.fail(silent(PART_WAIT_MS, 'a piece of an answer that is worth the wait'))
      stop(ask)
    }
  }
  const waitMs = dead.length === all.length ? STOP_RECEIPT_WAIT_MS : STOP_RECEIPT_SHARED_WAIT_MS
  const unended = dead.filter(({ stoppedMs = now }) => now - stoppedMs >= waitMs)
  if (unended.length === 0) return
  // If a provider still sends parts long after a stop, it received the stop, and ignores it.
  const isHeard = unended.some(({ stoppedMs = now }) =>
    all.some(({ lastPartMs }) => lastPartMs >= stoppedMs + STOP_RECEIPT_WAIT_MS),
  )
  const reason = 'it did not end an answer that was stopped'
  const error = isHeard
    ? new ProviderMisbehavedError({ provider, reason })
    : silent(waitMs, 'the end of an answer that was stopped')
  for (const { observer } of unended) observer.onStopTimeout?.(error)
  abandon(error)
}

/**
 * Returns true if a started answer made less than the minimum progress in an interval of
 * `PART_WAIT_MS`. Otherwise begins a new interval when the last one is over.
 */
function isStalled(
  ask: InferenceCall,
  { clock, isOpening }: StallDetectorOptions,
  paces: ProgressMarks,
): boolean {
  const nowMs = monotonicMs(clock)
  const { progress } = ask
  const pace = paces.get(ask)
  const isDue = pace !== undefined && nowMs - pace.sinceMs >= PART_WAIT_MS
  if (isDue && !isOpening() && progress - pace.progress < 1) return true
  // Before its first part, an answer may wait in the provider's queue.
  if (progress > 0 && (!pace || isDue || isOpening())) paces.set(ask, { sinceMs: nowMs, progress })
  return false
}

/** Progress that one stream part makes. */
export type PartProgress = {
  readonly prompt?: number
  readonly output?: number
  readonly embeddings?: number
  /** UTF-16 units of text whose token count is unknown or comes late. */
  readonly characters?: number
}

/**
 * Returns a part's progress as a multiple of the least progress that a call has to make within
 * `PART_WAIT_MS`.
 */
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
