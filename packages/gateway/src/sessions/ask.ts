import {
  createOutputCounter,
  type HostedTokenizer,
  type OutputCounter,
} from '@ostrom/engine/tokenizer'
import type { Opener } from '@ostrom/network/seal'
import {
  type AccountId,
  type Audit,
  type Clock,
  type Hex,
  type Inference,
  type Receipt,
  Tally,
} from '@ostrom/protocol'
import { LEFT_WAIT_MS } from './limits.ts'

/** What a question's asker sees, in order. Ends with `end`, or the iteration throws. */
export type AskEvent =
  | {
      readonly kind: 'tokens'
      readonly ids: readonly number[]
      readonly text: string
      readonly logprobs: readonly Inference.TokenLogprob[] | undefined
    }
  /** The next vectors, in the order of the inputs. */
  | { readonly kind: 'vectors'; readonly vectors: readonly Float32Array[] }
  | { readonly kind: 'image'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'end'
      readonly core: Receipt.ReceiptCore
      readonly signature: Hex.Hex
      /** The provider's operator, where that signed. */
      readonly operator?: AccountId
      /** What the hash of the output binds beside its tokens, where the engine gives it. */
      readonly print?: Uint8Array
      /** What this answer added to the session's total, in base units. */
      readonly cost: bigint
      /** What the receipt's hashes are of. */
      readonly contents: {
        readonly prompt: Inference.AnyPrompt
        readonly output: Inference.Output
      }
    }

/** One question under way on a channel, as the client's side keeps it. */
export type Ask = {
  readonly id: bigint
  readonly question: Inference.InferRequest
  /** Tokens of the prompt, as the client counts them. */
  readonly promptTokens: number
  /** Those of them that are paid before anything comes. */
  readonly prepaidTokens: number
  readonly audit: Audit.AuditMode
  /** Most that it may cost; kept free under the session's cap while it runs. */
  readonly costMax: bigint
  readonly opener: Opener
  readonly counter: OutputCounter<number | Promise<number>>
  /** The picture that came. */
  image: Uint8Array | undefined
  /** Of its text so far, where text is counted. */
  characters: number
  /** Bytes of the vectors so far. */
  readonly vectors: Uint8Array[]
  work: Tally.Work
  /** When the question left. */
  readonly askedMs: number
  /** When the last piece came that brought something, or the question left. */
  heardMs: number
  /** How much has come, in shares of the least that must come within `PIECE_WAIT_MS`. */
  brought: number
  /** When it was stopped, if it was: then only its receipt is still awaited. */
  stoppedMs: number | undefined
  /** Told of the work that is due whenever it changes: none once the answer has failed. */
  readonly observe: (work: Tally.Work) => void
  /** Told when nothing more of it can come: what it added to what is promised, in base units. */
  readonly charged: (amount: bigint) => void
  /** Told that it was stopped and did not end in time. */
  readonly unended?: ((error: Error) => void) | undefined
  /** Resolves when nothing more of it comes on this channel. */
  readonly over: PromiseWithResolvers<void>
  readonly events: EventQueue<AskEvent>
}

/** A question that leaves now, of which nothing has come. */
export function createAsk(options: createAsk.Options): Ask {
  const { tokenizer, nowMs, ...given } = options
  const { maxTokens } = given.question
  return {
    ...given,
    counter: createOutputCounter(tokenizer, { maxTokens }),
    image: undefined,
    characters: 0,
    vectors: [],
    work: Tally.noWork,
    askedMs: nowMs,
    heardMs: nowMs,
    brought: 0,
    stoppedMs: undefined,
    over: Promise.withResolvers<void>(),
    events: createEventQueue<AskEvent>(),
  }
}

export declare namespace createAsk {
  type Options = Pick<
    Ask,
    | 'id'
    | 'question'
    | 'promptTokens'
    | 'prepaidTokens'
    | 'costMax'
    | 'audit'
    | 'opener'
    | 'observe'
    | 'charged'
    | 'unended'
  > & { readonly tokenizer: HostedTokenizer | undefined; readonly nowMs: number }
}

/** What was left is signed for as far as it came: its receipt follows, or the channel is lost. */
export async function awaitEnd(
  { events }: Pick<Ask, 'events'>,
  { left }: { readonly left?: (end: Extract<AskEvent, { kind: 'end' }>) => void },
  clock: Clock,
): Promise<void> {
  if (!left) return
  const find = async () => {
    for await (const event of events) if (event.kind === 'end') left(event)
  }
  const done = new AbortController()
  await Promise.race([find().catch(() => {}), clock.sleep(LEFT_WAIT_MS, done.signal)])
  done.abort()
}

/** A queue with one reader. Bounded by the answer's own `maxTokens`. */
export type EventQueue<T> = AsyncIterable<T> & {
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
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const event = waiting.shift()
        if (event !== undefined) yield event
        else if (failure) throw failure.error
        else if (ended) return
        else
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      }
    },
  }
}
