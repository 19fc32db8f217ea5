import type { Inference } from '@ostrom/protocol'
import { TOKENS_AHEAD_MAX } from '../limits.ts'
import type { ChildEvent } from './messages.ts'

// Runs in the child. Flow credit limits how many tokens the child computes before its parent has
// consumed them. The batcher joins several tokens into one message.

/**
 * Credit that limits how many prefill steps and tokens of an answer the child computes before the
 * caller of `generate` has consumed them.
 */
export type FlowCredit = {
  /**
   * Waits for the credit of the next prefill step, and takes it. Resolves with true when that step
   * may be computed, or with false when the answer is cancelled.
   */
  step(): Promise<boolean>
  /** Like `step`, for the next token. */
  token(): Promise<boolean>
  /**
   * Takes the credit of one token if it is available now. @returns Whether credit was available.
   */
  tryToken(): boolean
  replenish(counts: { readonly tokens: number; readonly steps: number }): void
  cancel(): void
  readonly cancelled: boolean
}

/** Creates the credit of a new answer: one step, and `TOKENS_AHEAD_MAX` tokens. */
export function createFlowCredit(): FlowCredit {
  const left = { steps: 1, tokens: TOKENS_AHEAD_MAX }
  let cancelled = false
  let wake: (() => void) | undefined
  const use = async (what: 'steps' | 'tokens') => {
    while (left[what] <= 0 && !cancelled) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    left[what]--
    return !cancelled
  }
  return {
    get cancelled() {
      return cancelled
    },
    step: () => use('steps'),
    token: () => use('tokens'),
    tryToken() {
      if (cancelled || left.tokens <= 0) return false
      left.tokens--
      return true
    },
    replenish(counts) {
      left.steps += counts.steps
      left.tokens += counts.tokens
      wake?.()
    },
    cancel() {
      cancelled = true
      wake?.()
    },
  }
}

type Progress = Extract<ChildEvent, { kind: 'progress' }>

/**
 * Milliseconds: if tokens are further apart than this, each is sent at once. For faster tokens, one
 * message each would cost too much.
 */
const SLOW_TOKEN_MS = 3

/** Joins fast tokens into fewer messages, and sends slow tokens at once. Runs in the child. */
export function createProgressBatcher(send: (progress: Omit<Progress, 'taskId'>) => void) {
  let ids: number[] = []
  let logprobs: Inference.TokenLogprob[] = []
  let prints: Uint8Array[] = []
  let prefill: Progress['prefill']
  let addedAtMs = performance.now()
  // A running mean, because one late token does not make a model slow. The mean starts above
  // `SLOW_TOKEN_MS`, so the first tokens are sent at once.
  let meanMs = 3 * SLOW_TOKEN_MS
  return {
    /**
     * Adds a token. Returns true when the batch should be sent: tokens are slow, or the batch has
     * `TOKENS_AHEAD_MAX / 2` tokens.
     */
    add(id: number, logprob: Inference.TokenLogprob | undefined): boolean {
      const nowMs = performance.now()
      meanMs += (Math.min(nowMs - addedAtMs, 10 * SLOW_TOKEN_MS) - meanMs) / 8
      addedAtMs = nowMs
      ids.push(id)
      if (logprob) logprobs.push(logprob)
      return meanMs > SLOW_TOKEN_MS || ids.length >= TOKENS_AHEAD_MAX / 2
    },
    printed(print: Uint8Array) {
      prints.push(print)
    },
    prefilled(progress: NonNullable<Progress['prefill']>) {
      prefill = progress
    },
    flush(this: void, finish?: 'stop' | 'length') {
      if (ids.length === 0 && !prefill && !finish) return
      send({
        kind: 'progress',
        ids,
        ...(logprobs.length > 0 ? { logprobs } : {}),
        ...(prints.length > 0 ? { logitFingerprint: Buffer.concat(prints) } : {}),
        ...(prefill ? { prefill } : {}),
        ...(finish ? { finish } : {}),
      })
      ids = []
      logprobs = []
      prints = []
      prefill = undefined
    },
  }
}
