import type { Inference } from '@ostrom/protocol'
import { CHILD_INBOX_MESSAGES_MAX } from '../limits.ts'
import type { ChildEvent } from './messages.ts'

export type GenerationProgress = Extract<ChildEvent, { kind: 'progress' }>

/** Progress of the child since the last look. */
export type ProgressBatch = {
  readonly prefills: readonly { readonly tokens: number; readonly cached: number }[]
  readonly ids: readonly number[]
  readonly logprobs: readonly Inference.TokenLogprob[]
  readonly logitFingerprints: readonly Uint8Array[]
  readonly finish: 'stop' | 'length' | undefined
}

/** Merges progress reports, in their order, into one batch; the last finish counts. */
export const mergeProgress = (all: readonly GenerationProgress[]): ProgressBatch => ({
  prefills: all.flatMap((one) => one.prefill ?? []),
  ids: all.flatMap((one) => one.ids),
  logprobs: all.flatMap((one) => one.logprobs ?? []),
  logitFingerprints: all.flatMap((one) => one.logitFingerprint ?? []),
  finish: all.at(-1)?.finish,
})

/**
 * The parent's end of an answer, or of a score, that the child works on. It differs from
 * `AsyncQueue` of protocol: it is bounded, one read takes all messages, because they are merged
 * into one batch, a failure discards the messages before it, and it tells how long its reader
 * waits.
 */
export type MessageQueue<message> = {
  /** @returns False where more waits than is kept: the message is dropped. */
  receive(message: message): boolean
  fail(error: unknown): void
  /**
   * Resolves as soon as anything has come, with all of it. Rejects with the error that `fail` was
   * given.
   */
  take(): Promise<readonly message[]>
  /** When the caller began to wait, by the queue's clock; undefined while it does not. */
  readonly waitingSinceMs: number | undefined
}

/** @param nowMs The clock by which waiting is counted: a child's own, or that of the machine. */
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
