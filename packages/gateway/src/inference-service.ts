import type { PromptProgress } from '@ostrom/engine/sse'
import type {
  AccountId,
  AssetId,
  Audit,
  Hash,
  Hex,
  Inference,
  Offer,
  Receipt,
} from '@ostrom/protocol'
import type { AnswerContents } from './contents/answer-content-cache.ts'
import type { ModelCard, UnreadableModel } from './model-card.ts'
import type { BeforePaid, QuestionFunds } from './question-payment.ts'

// Interface between the HTTP API and the network: questions and answers.

/** How an API key pays: by long-lived sessions, or by one request in escrow per question. */
export type SettlementMode = 'session' | 'request'

/**
 * Minimum verifiability of an answer; `any` accepts every offer, and `none` only offers of tier T0,
 * whose answers no validator audits.
 */
export const verifications = ['any', 'none', 'replayable', 'calibrated'] as const

/** Properties that offers must have, set by a question or its key. All optional. */
export type OfferConstraints = {
  /**
   * If absent in question and key, the gateway's setting decides, or else `minClass` in `routing`.
   */
  readonly verification?: (typeof verifications)[number]
  /** Form of the model's files: `q4_k_m`, or `gguf/q4_k_m`. */
  readonly quantization?: string
  /** Regions, one of which a provider must claim; the claim is not checked. */
  readonly regions?: readonly string[]
  /** Least reputation, from 0 to 1: docs/spec/reputation.md, section 3. */
  readonly reputationMin?: number
  /** Least stake for sessions, in native base units. */
  readonly stakeMin?: bigint
  /** Least number of completed answers that are backed by fees: docs/spec/reputation.md. */
  readonly completionsMin?: bigint
}

/** The caller's requirements for the provider and the cost of one question. All are optional. */
export type Preferences = OfferConstraints & {
  readonly provider?: AccountId
  /** Highest price per million output tokens, in base units. */
  readonly outputPriceMax?: bigint
  /** Most that the answer may cost, in base units. */
  readonly costMax?: bigint
  /**
   * Most tokens of a long prompt that may be paid before the answer begins; the gateway's setting
   * when absent.
   */
  readonly prepaidTokens?: number
  /** True if a second provider may be asked when the first token is late. */
  readonly hedge?: boolean
  /**
   * True if the question goes through a proxy, is paid by tickets, and is never asked in another
   * way.
   */
  readonly private?: boolean
  /**
   * `price` prefers cheap providers, `latency` quick ones, `balanced` weighs both; reputation
   * decides between similar offers.
   */
  readonly sort?: 'price' | 'latency' | 'balanced'
  /**
   * Whether validators may see question and answer to audit them; the gateway's setting when
   * absent.
   */
  readonly audit?: Audit.AuditMode
  /** Service tier of the offers; `default` when absent, and if no offer has the requested tier. */
  readonly serviceTier?: Offer.ServiceTier
  /**
   * True if this gateway has drawn the answer for audits. Then validators may see it also in the
   * audit mode `sampled`, as in the mode `every`.
   */
  readonly isDrawn?: boolean
}

/** Identity of a question's conversation. */
export type ConversationKey = {
  /**
   * The same id in each question of a conversation. Conversations of an API key have different ids,
   * unless they are unnamed and begin with the same messages.
   */
  readonly id: string
  /**
   * True if the conversation has a name or this is a later turn of it. False for a first turn
   * without a name: copies of it may be independent samples, which gain nothing from staying with
   * one provider.
   */
  readonly isContinued: boolean
}

/** Expected cost of an answer. */
export type CostExpectation = {
  /** Base units, fee included. */
  readonly cost: bigint
  /** Prompt tokens at the price of cached input. */
  readonly cachedInputTokens: number
  readonly outputTokens: number
}

export type Question = {
  /** A model's alias, or its version as a 0x hash. Resolved exactly, never guessed. */
  readonly model: string
  readonly prompt:
    | Inference.Prompt
    /** Request for embedding vectors, one for each input. */
    | Inference.EmbeddingPrompt
    | Inference.ImagePrompt
  readonly sampler: Inference.SamplerParameters
  /**
   * Most output tokens. When absent, the limit is the rest of the context, at most 4,096 tokens.
   */
  readonly maxTokens?: number
  /**
   * True if `maxTokens` is reduced to the rest of the context; otherwise a greater value is
   * refused.
   */
  readonly fitsContext?: boolean
  readonly stop: readonly string[]
  readonly logprobs: number
  readonly userSeed?: bigint
  readonly settlement: SettlementMode
  readonly preferences: Preferences
  /** Requirements of the key for offers, in addition to those of the question. */
  readonly constraints?: OfferConstraints
  /**
   * Most that may be promised for this question, in base units, to all tried providers together. It
   * is the question's share of the amount that the limits of the request and its key leave.
   */
  readonly costMax: bigint | undefined
  /** Reserved part of `costMax`; absent if only the question limits the cost. */
  readonly funds?: QuestionFunds | undefined
  /** Field of the request that switches the reasoning of the answer, if there is one. */
  readonly reasoningParam?: string
  /** Stores the records that have to be on disk before any part of the answer is paid. */
  readonly beforePaid?: BeforePaid | undefined
  /**
   * Id of the caller; a provider's refusals of one caller's questions do not affect other callers.
   */
  readonly callerId?: string
  /** The conversation of the question; none when absent. */
  readonly conversation?: ConversationKey
  /**
   * Receives the progress of the prompt: when a provider gets it, and at each report of that
   * provider. The progress starts at zero again with each further provider.
   */
  readonly onPromptProgress?: (progress: PromptProgress) => void
  /**
   * Called for each try that failed after its provider was asked. The key pays for this try too.
   */
  readonly onLostPayment?: (payment: Payment) => void
  /** Asset of the payment and all amounts here; the gateway's usual asset when absent. */
  readonly asset?: AssetId
}

export type AnswerTokenLogprob = {
  readonly token: string
  readonly bytes: readonly number[]
  readonly logprob: number
  readonly top: readonly {
    readonly token: string
    readonly bytes: readonly number[]
    readonly logprob: number
  }[]
}

/** A part of an answer that is not text. */
export type AnswerMedia =
  /** The next vectors, in the order of the inputs. */
  | { readonly kind: 'embeddings'; readonly embeddings: readonly Float32Array[] }
  /** The requested picture, as a file. */
  | { readonly kind: 'image'; readonly bytes: Uint8Array }

/**
 * An answer's reasoning, text and calls, or its vectors, as they arrive; then exactly one `end`, or
 * a throw.
 */
export type AnswerEvent =
  | { readonly kind: 'reasoning'; readonly text: string }
  | {
      readonly kind: 'text'
      readonly text: string
      readonly logprobs?: readonly AnswerTokenLogprob[]
    }
  /** A complete call of an offered function. */
  | { readonly kind: 'call'; readonly name: string; readonly arguments: string }
  | AnswerMedia
  | {
      readonly kind: 'end'
      readonly finish: Receipt.FinishReason
      /**
       * The stop text that ended the answer, as reported by the provider; absent if no stop text
       * did.
       */
      readonly stop?: string
      readonly usage: {
        readonly inputTokens: number
        readonly cachedInputTokens: number
        readonly outputTokens: number
        /**
         * Part of `outputTokens` before the answer itself, including the marks around the
         * reasoning.
         */
        readonly reasoningTokens: number
      }
      /** Base units, fee included. */
      readonly cost: bigint
      /** Part of `cost` that was paid to the network. */
      readonly fee: bigint
      /** Receipt of the answer, or of its last part. */
      readonly receipt: SignedReceipt
      /** Payments to providers that delivered earlier parts and then failed; included in `cost`. */
      readonly failedParts?: readonly (AnswerExpense & { readonly provider: AccountId })[]
      /**
       * Payments to providers that were asked the same question, and stopped because another
       * provider answered sooner. Their amounts so far are included in `cost`.
       */
      readonly hedged?: readonly (AnswerExpense & { readonly provider: AccountId })[]
    }

export type SignedReceipt = {
  readonly id: Hash
  readonly core: Receipt.ReceiptCore
  readonly signature: Hex.Hex
  readonly provider: AccountId
  /** The provider's operator, if the operator signed. */
  readonly operator?: AccountId
  /**
   * Logit fingerprint, which the output's hash covers in addition to the tokens; present if the
   * engine provides it.
   */
  readonly logitFingerprint?: Uint8Array
}

/** Promised payment to one provider for one question, even if the provider did not answer. */
export type Payment = {
  /** Requested alias. */
  readonly model: string
  readonly provider: AccountId
  /** Asset of the payment. */
  readonly asset: AssetId
  /**
   * Returns the amount promised for the question so far, without the charges for earlier questions
   * of its session. The amount includes answers that were stopped early or failed without an `end`,
   * so that a key's budget is charged exactly the paid amount.
   */
  expense(): AnswerExpense
  /** Resolves once the result of `expense` is final; `undefined` if it is final already. */
  whenFinal(): Promise<void> | undefined
}

/**
 * An answer that a provider has begun. Returning from `events` early stops and pays the delivered
 * part.
 */
export type Answer = Payment & {
  readonly modelVersion: Hash
  /** Session, or request, that pays. */
  readonly session: Hash
  /** Service tier of the offer that serves and prices the answer. */
  readonly serviceTier: Offer.ServiceTier
  /** Short name of engine and artifact: OpenAI's `system_fingerprint`. */
  readonly fingerprint: string
  readonly inputTokens: number
  /** Expected cost at the time when the provider was chosen. */
  readonly expected: CostExpectation
  /** Names of the request's fields that have no effect with this model; none when absent. */
  readonly ignored?: readonly string[]
  /** True if the answer may begin with reasoning. */
  readonly mayReason?: boolean
  /**
   * True if funds, and not the caller's token limit, end the answer before the model does. The
   * value is final at the end of the answer.
   */
  readonly isCostBound: boolean
  readonly events: AsyncIterable<AnswerEvent>
}

/** Cost in base units, fee included, and the tokens that it paid for. */
export type AnswerExpense = {
  readonly cost: bigint
  readonly fee: bigint
  readonly inputTokens: number
  readonly outputTokens: number
  /** Receipt of the paid part, if the provider signed one. */
  readonly receipt?: SignedReceipt
}

/** Cost range in base units, fee included, for an answer with all requested tokens. */
export type CostRange = {
  readonly min: bigint
  readonly max: bigint
  /**
   * Maximum cost of the first `FUNDS_STEP_TOKENS` tokens, or of the whole answer if its output is
   * bounded once.
   */
  readonly firstMax: bigint
  /** Most that can be prepaid to providers that fail before another one answers. */
  readonly prepaidLossMax: bigint
  readonly asset: AssetId
}

/** The network as seen by the HTTP API. */
export type InferenceService = {
  models(): Promise<readonly ModelCard[]>
  /**
   * Returns the card of one model, by its name or version, without reading other models.
   *
   * @returns `undefined` if no provider offers such a model, or if the model cannot be read.
   */
  model(name: string): Promise<ModelCard | undefined>
  /** Models whose files could not be read recently. */
  unreadable(): Promise<readonly UnreadableModel[]>
  /**
   * Returns the cost range of an answer: its maximum cost at the cheapest and at the most expensive
   * provider that may be chosen now. Sends no message to a provider, and overestimates the prompt.
   *
   * @throws {BaseError} The errors of `answer` if no provider may be asked.
   */
  quote(question: Question): Promise<CostRange>
  /**
   * Returns the number of prompt tokens that a provider would charge for an answer. Asks and pays
   * no provider.
   *
   * @throws {BaseError} The errors of `answer` if no provider could be asked; `prompt-unsupported`
   *   if this gateway has no tokenizer of the model.
   */
  countTokens(question: Pick<Question, 'model' | 'prompt'>): Promise<number>
  /**
   * Finds a provider, pays it and asks it the question. Resolves when a provider has begun to
   * answer, so that an earlier failure can still become an HTTP status.
   *
   * @throws {BaseError} The error's code names the true cause: model-unknown, no-provider,
   *   insufficient-funds, over-budget, context-too-long, ...
   */
  answer(question: Question, signal: AbortSignal): Promise<Answer>
  /**
   * Returns the version for a name, or for a repository of a model hub; `undefined` if there is
   * none.
   *
   * @throws {BaseError} The chain cannot be read, or no source names the model of a repository.
   */
  resolve(name: string): Promise<Hash | undefined>
  /**
   * Returns the question and answer that a receipt's hashes cover, as bytes, if the API key `asker`
   * asked the question.
   *
   * @returns `undefined` if the gateway does not keep them any more, or another key asked the
   * question.
   */
  contents(receipt: Hash, asker: string): AnswerContents | undefined
}
