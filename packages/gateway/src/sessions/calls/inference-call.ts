import {
  type AsyncTokenizer,
  createOutputCounter,
  type OutputCounter,
} from '@ostrom/engine/tokenizer'
import type { FrameOpener } from '@ostrom/network/seal'
import {
  type AccountId,
  type AsyncQueue,
  type Audit,
  type Clock,
  createAsyncQueue,
  type Hex,
  type Inference,
  type Receipt,
  SessionAccount,
  withDeadline,
} from '@ostrom/protocol'
import type { AnswerMedia, SignedReceipt } from '../../inference/inference-service.ts'
import type { BeforePaid, NoteSigned } from '../../inference/question-payment.ts'
import { ABANDONED_WAIT_MS } from '../limits.ts'
import { createOutputPace, type OutputPace } from './output-pace.ts'

/** Events of a call, in order. The last is `end`, or the iteration throws. */
export type InferenceCallEvent =
  | {
      readonly kind: 'tokens'
      readonly ids: readonly number[]
      readonly text: string
      readonly logprobs: readonly Inference.TokenLogprob[] | undefined
    }
  | AnswerMedia
  | {
      readonly kind: 'end'
      readonly core: Receipt.ReceiptCore
      readonly signature: Hex.Hex
      /** The provider's operator, if it signed the receipt. */
      readonly operator?: AccountId
      /** Logit fingerprint, which the output hash covers; absent if the engine computes none. */
      readonly logitFingerprint?: Uint8Array
      /** The stop text that ended the answer, as reported by the provider. */
      readonly stop?: string
      /** Cost that this answer added to the session's total, in base units. */
      readonly cost: bigint
      /** Contents that the receipt's hashes cover. */
      readonly contents: {
        readonly prompt: Inference.AnyPrompt
        readonly output: Inference.InferenceOutput
      }
    }

/** One running call on a channel, as the client tracks it. */
export type InferenceCall = {
  readonly id: bigint
  readonly request: Inference.InferenceRequest
  /** Number of prompt tokens, counted by the client itself. */
  readonly promptTokens: number
  /** Prompt tokens for which the client pays before any output. */
  readonly prepaidTokens: number
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
   * Returns true while another provider may continue the answer if this provider becomes silent.
   */
  readonly isReplaceable?: (() => boolean) | undefined
  /**
   * Progress so far, as a multiple of the least progress that a call has to make within
   * `PART_WAIT_MS`.
   */
  progress: number
  /** Time of the stop, in milliseconds; afterwards the call only waits for the receipt. */
  stoppedMs: number | undefined
  /** Called whenever the usage to be paid changes; once the answer has failed, with zero usage. */
  readonly onUsage: (work: SessionAccount.Usage) => void
  /** Called with the number of processed prompt tokens whenever the provider reports it. */
  readonly onPrefill?: ((tokens: number) => void) | undefined
  /** Called when the provider ends the answer with a receipt, before the receipt is checked. */
  readonly onReceipt?: (() => void) | undefined
  /**
   * Called with the valid receipt, before `onCharge`, even if the answer no longer has a reader.
   */
  readonly onSigned?: ((receipt: SignedReceipt) => void) | undefined
  /** Called at the end with the base units that the call added to the signed vouchers. */
  readonly onCharge: (amount: bigint) => void
  /** Called if the answer does not end in time after its stop. */
  readonly onStopTimeout?: ((error: Error) => void) | undefined
  readonly beforePaid?: BeforePaid | undefined
  readonly noteSigned?: NoteSigned | undefined
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
  const { maxTokens } = given.request
  return {
    ...given,
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
    | 'onUsage'
    | 'onPrefill'
    | 'onReceipt'
    | 'onSigned'
    | 'onCharge'
    | 'onStopTimeout'
    | 'isReplaceable'
    | 'beforePaid'
    | 'noteSigned'
  > & { readonly tokenizer: AsyncTokenizer | undefined; readonly nowMs: number }
}

/**
 * Returns true if there are calls, none of them is stopped, and each has parts that its reader has
 * not taken.
 */
export function areReadersBehind(
  calls: Iterable<Pick<InferenceCall, 'events' | 'stoppedMs'>>,
): boolean {
  const all = [...calls]
  const isBehind = all.every(
    ({ events, stoppedMs }) => stoppedMs === undefined && events.isReaderBehind,
  )
  return isBehind && all.length > 0
}

/**
 * Waits up to `ABANDONED_WAIT_MS` for the receipt of an aborted call, and passes it to
 * `onAbandoned`. The client pays for the part that was delivered.
 */
export async function awaitEnd(
  { events }: Pick<InferenceCall, 'events'>,
  {
    onAbandoned,
  }: { readonly onAbandoned?: (end: Extract<InferenceCallEvent, { kind: 'end' }>) => void },
  clock: Clock,
): Promise<void> {
  if (!onAbandoned) return
  const find = async () => {
    for await (const event of events) if (event.kind === 'end') onAbandoned(event)
  }
  await withDeadline(() => find().catch(() => {}), { clock, ms: ABANDONED_WAIT_MS })
}
