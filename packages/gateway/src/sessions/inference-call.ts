import {
  type AsyncTokenizer,
  createOutputCounter,
  type OutputCounter,
} from '@ostrom/engine/tokenizer'
import type { FrameOpener } from '@ostrom/network/seal'
import {
  type AccountId,
  type Audit,
  type Clock,
  type Hex,
  type Inference,
  type Receipt,
  SessionAccount,
  withDeadline,
} from '@ostrom/protocol'
import type { AnswerMedia } from '../inference-service.ts'
import { ABANDONED_WAIT_MS } from './limits.ts'

/** What a question's asker sees, in order. Ends with `end`, or the iteration throws. */
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
      /** The provider's operator, where that signed. */
      readonly operator?: AccountId
      /** What the hash of the output binds beside its tokens, where the engine gives it. */
      readonly logitFingerprint?: Uint8Array
      /** What this answer added to the session's total, in base units. */
      readonly cost: bigint
      /** What the receipt's hashes are of. */
      readonly contents: {
        readonly prompt: Inference.AnyPrompt
        readonly output: Inference.InferenceOutput
      }
    }

/** One question under way on a channel, as the client's side keeps it. */
export type InferenceCall = {
  readonly id: bigint
  readonly request: Inference.InferenceRequest
  /** Tokens of the prompt, as the client counts them. */
  readonly promptTokens: number
  /** Those of them that are paid before anything comes. */
  readonly prepaidTokens: number
  readonly audit: Audit.AuditMode
  /** Most that it may cost; kept free under the session's cap while it runs. */
  readonly costMax: bigint
  readonly opener: FrameOpener
  readonly counter: OutputCounter<number | Promise<number>>
  /** The picture that came. */
  image: Uint8Array | undefined
  /** Of its text so far, where text is counted. */
  characters: number
  /** Bytes of the vectors so far. */
  readonly embeddings: Uint8Array[]
  usage: SessionAccount.Usage
  /** When the question left. */
  readonly sentMs: number
  /** When the last piece came that brought something, or the question left. */
  lastPartMs: number
  /** How much has come, in shares of the least that must come within `PART_WAIT_MS`. */
  progress: number
  /** When it was stopped, if it was: then only its receipt is still awaited. */
  stoppedMs: number | undefined
  /** Told of the work that is due whenever it changes: none once the answer has failed. */
  readonly onUsage: (work: SessionAccount.Usage) => void
  /** Told when nothing more of it can come: what it added to what is promised, in base units. */
  readonly onCharge: (amount: bigint) => void
  /** Told that it was stopped and did not end in time. */
  readonly onStopTimeout?: ((error: Error) => void) | undefined
  /** Resolves when nothing more of it comes on this channel. */
  readonly ended: PromiseWithResolvers<void>
  readonly events: EventQueue<InferenceCallEvent>
}

/** A question that leaves now, of which nothing has come. */
export function createInferenceCall(options: createInferenceCall.Options): InferenceCall {
  const { tokenizer, nowMs, ...given } = options
  const { maxTokens } = given.request
  return {
    ...given,
    counter: createOutputCounter(tokenizer, { maxTokens }),
    image: undefined,
    characters: 0,
    embeddings: [],
    usage: SessionAccount.zeroUsage,
    sentMs: nowMs,
    lastPartMs: nowMs,
    progress: 0,
    stoppedMs: undefined,
    ended: Promise.withResolvers<void>(),
    events: createEventQueue<InferenceCallEvent>(),
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
    | 'opener'
    | 'onUsage'
    | 'onCharge'
    | 'onStopTimeout'
  > & { readonly tokenizer: AsyncTokenizer | undefined; readonly nowMs: number }
}

/** What was left is signed for as far as it came: its receipt follows, or the channel is lost. */
export async function awaitEnd(
  { events }: Pick<InferenceCall, 'events'>,
  {
    onAbandoned,
  }: { readonly onAbandoned?: (end: Extract<InferenceCallEvent, { kind: 'end' }>) => void },
  clock: Clock,
): Promise<void> {
  if (!onAbandoned) return
  const find = async () => {
    for (let event = await events.next(); event; event = await events.next()) {
      if (event.kind === 'end') onAbandoned(event)
    }
  }
  await withDeadline(() => find().catch(() => {}), { clock, ms: ABANDONED_WAIT_MS })
}

/** A queue with one reader. Bounded by the answer's own `maxTokens`. */
export type EventQueue<T> = {
  /** The next event, or `undefined` after the last. @throws What the call failed with. */
  next(): Promise<T | undefined>
  push(event: T): void
  end(): void
  fail(error: unknown): void
  readonly ended: boolean
}

export function createEventQueue<T>(): EventQueue<T> {
  const waiting: T[] = []
  let failure: { readonly error: unknown } | undefined
  let ended = false
  let wake = () => {}
  return {
    push(event) {
      if (ended) return
      waiting.push(event)
      wake()
    },
    end() {
      ended = true
      wake()
    },
    fail(error) {
      if (ended) return
      failure = { error }
      ended = true
      wake()
    },
    get ended() {
      return ended
    },
    async next() {
      while (waiting.length === 0) {
        if (failure) throw failure.error
        if (ended) return undefined
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      return waiting.shift()
    },
  }
}
