import type { Inference } from '@ostrom/protocol'
import { CHILD_INBOX_MESSAGES_MAX } from '../limits.ts'
import type { ChildEvent } from './messages.ts'

export type GenerationProgress = Extract<ChildEvent, { kind: 'progress' }>

/** Progress of the child since the last read. */
export type ProgressBatch = {
  readonly prefills: readonly { readonly tokens: number; readonly cached: number }[]
  readonly ids: readonly number[]
  readonly logprobs: readonly Inference.TokenLogprob[]
  readonly logitFingerprints: readonly Uint8Array[]
  readonly finish: 'stop' | 'length' | undefined
}

/** Merges progress reports in order into one batch, with the last `finish`. */
export const mergeProgress = (all: readonly GenerationProgress[]): ProgressBatch => ({
  prefills: all.flatMap((one) => one.prefill ?? []),
  ids: all.flatMap((one) => one.ids),
  logprobs: all.flatMap((one) => one.logprobs ?? []),
  logitFingerprints: all.flatMap((one) => one.logitFingerprint ?? []),
  finish: all.at(-1)?.finish,
})

/**
 * The parent's queue of messages about one task of the child. It differs from `AsyncQueue` of
 * protocol: it is bounded; one read takes all messages, because they are merged into one batch; a
 * failure discards the messages before it; and the queue reports how long its reader waits.
 */
export type MessageQueue<message> = {
  /** @returns False if the queue is full, so that the message is dropped. */
  receive(message: message): boolean
  fail(error: unknown): void
  /**
   * Resolves with all queued messages as soon as there is one. Rejects with the error that `fail`
   * was given.
   */
  take(): Promise<readonly message[]>
  /**
   * Time since which the caller waits, by the queue's clock; undefined while the caller does not
   * wait.
   */
  readonly waitingSinceMs: number | undefined
}

/** @param nowMs Clock that measures waiting: a child's own clock, or that of the machine. */
export function createMessageQueue<message>(
  nowMs: () => number = () => performance.now(),
): MessageQueue<message> {
  let messages: message[] = []
  let failure: { readonly error: unknown } | undefined
  let wake: (() => void) | undefined
  let waitingSinceMs: number | undefined
  return {
    get waitingSinceMs() {
      return waitingSinceMs
    },
    receive(message) {
      if (messages.length >= CHILD_INBOX_MESSAGES_MAX) return false
      messages.push(message)
      wake?.()
      return true
    },
    fail(error) {
      failure ??= { error }
      wake?.()
    },
    async take() {
      waitingSinceMs = nowMs()
      while (messages.length === 0 && !failure) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      waitingSinceMs = undefined
      if (failure) throw failure.error
      const all = messages
      messages = []
      return all
    },
  }
}
