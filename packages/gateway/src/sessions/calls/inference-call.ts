import {
  type AsyncTokenizer,
  createOutputCounter,
  type OutputCounter,
} from '@ostrom/engine/tokenizer'
import type { FrameOpener } from '@ostrom/network/seal'
import {
  type AsyncQueue,
  type Audit,
  type Clock,
  createAsyncQueue,
  type Inference,
  SessionAccount,
  withDeadline,
} from '@ostrom/protocol'
import { ABANDONED_WAIT_MS } from '../limits.ts'
import type { InferenceCallEvent } from './call-event.ts'
import type { CallObserver } from './call-observer.ts'
import { createOutputPace, type OutputPace } from './output-pace.ts'

/** One running call on a channel, as the client tracks it. */
export type InferenceCall = {
  readonly id: bigint
  readonly request: Inference.InferenceRequest
  /** Number of prompt tokens, counted by the client itself. */
  readonly promptTokens: number
  /** Prompt tokens for which the client pays before any output. */
  readonly prepaidTokens: number
  /** Terms by which the tokens of its prompt become due. */
  readonly billing: SessionAccount.PromptBillingTerms
  readonly audit: Audit.AuditMode
  /** Output tokens that the client has allowed so far. */
  allowedTokens: number
  /** Prompt tokens that the client agreed to pay for when it stopped the call; 0 without a stop. */
  agreedPromptTokens: number
  /** Maximum cost in base units, reserved under the session's cap while the call runs. */
  readonly costMax: bigint
  readonly opener: FrameOpener
  readonly counter: OutputCounter<number | Promise<number>>
  /** The received image. */
  image: Uint8Array | undefined
  /** UTF-16 units of text so far. */
  characters: number
  /** Encoded embeddings so far. */
  readonly embeddings: Uint8Array[]
  usage: SessionAccount.Usage
  /** Time of sending, in milliseconds. All times of this type are of the monotonic clock. */
  readonly sentMs: number
  /** Time of the first output, in milliseconds. */
  firstOutputMs: number | undefined
  /**
   * Time of the last part with progress, in milliseconds; before the first part, the time of
   * sending.
   */
  lastPartMs: number
  /** The pace of its output so far. */
  readonly pace: OutputPace
  /**
   * Progress so far, as a multiple of the least progress that a call has to make within
   * `PART_WAIT_MS`.
   */
  progress: number
  /** Time of the stop, in milliseconds; afterwards the call only waits for the receipt. */
  stoppedMs: number | undefined
  readonly observer: CallObserver
  /** Resolves when the call has ended on this channel. */
  readonly ended: PromiseWithResolvers<void>
  /**
   * The call's events for one reader. The request's `maxTokens` bounds their number. While the
   * reader is behind, vouchers are held back, and an unpaid provider stops after a checkpoint.
   */
  readonly events: AsyncQueue<InferenceCallEvent>
}

/** Creates a call at the time of its sending, without progress. */
export function createInferenceCall(options: createInferenceCall.Options): InferenceCall {
  const { tokenizer, nowMs, ...given } = options
  const { request, promptTokens, prepaidTokens } = given
  const { prompt, maxTokens } = request
  return {
    ...given,
    billing: SessionAccount.promptBillingTerms({ prompt, promptTokens, prepaidTokens }),
    counter: createOutputCounter(tokenizer, { maxTokens }),
    image: undefined,
    characters: 0,
    embeddings: [],
    agreedPromptTokens: 0,
    usage: SessionAccount.zeroUsage,
    sentMs: nowMs,
    firstOutputMs: undefined,
    lastPartMs: nowMs,
    pace: createOutputPace(),
    progress: 0,
    stoppedMs: undefined,
    ended: Promise.withResolvers<void>(),
    events: createAsyncQueue<InferenceCallEvent>(),
  }
}

export declare namespace createInferenceCall {
  type Options = Pick<
    InferenceCall,
    | 'id'
    | 'request'
    | 'promptTokens'
    | 'prepaidTokens'
    | 'costMax'
    | 'audit'
    | 'allowedTokens'
    | 'opener'
    | 'observer'
  > & { readonly tokenizer: AsyncTokenizer | undefined; readonly nowMs: number }
}

/**
 * Returns true if there are calls, none of them is stopped, and each has parts that its reader has
 * not taken.
 */
export function areReadersBehind(
  calls: Iterable<Pick<InferenceCall, 'events' | 'stoppedMs'>>,
): boolean {
  let isAny = false
  for (const { events, stoppedMs } of calls) {
    if (stoppedMs !== undefined || !events.isReaderBehind) return false
    isAny = true
  }
  return isAny
}

/**
 * Waits up to `ABANDONED_WAIT_MS` for the receipt of an aborted call, and passes it to
 * `onAbandoned`. The client pays for the part that was delivered.
 */
export async function awaitEnd(
  { events }: Pick<InferenceCall, 'events'>,
  observer: Pick<CallObserver, 'onAbandoned'>,
  clock: Clock,
): Promise<void> {
  if (!observer.onAbandoned) return
  const find = async () => {
    for await (const event of events) if (event.kind === 'end') observer.onAbandoned?.(event)
  }
  await withDeadline(() => find().catch(() => {}), { clock, ms: ABANDONED_WAIT_MS })
}
