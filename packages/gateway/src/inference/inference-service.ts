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
import type { AnswerContents } from '../contents/answer-content-cache.ts'
import type { CostRange } from './cost-range.ts'
import type { ModelCard, UnreadableModel } from './model-card.ts'
import type { BeforePaid, QuestionFunds, SpendingLimitScope } from './question-payment.ts'

// Interface between the HTTP API and the network of providers: questions and answers.

/** How an API key pays: by long-lived sessions, or by one request in escrow for each question. */
export type SettlementMode = 'session' | 'request'

/**
 * Minimum verifiability of an answer. `any` accepts every offer; `none` accepts only offers of tier
 * T0, whose answers no validator audits.
 */
export const verifications = ['any', 'none', 'replayable', 'calibrated'] as const

/**
 * Properties that an offer must have, as a question or its API key requires. All properties are
 * optional.
 */
export type OfferConstraints = {
  /**
   * If neither the question nor its key sets this property, the gateway's setting applies, or,
   * without such a setting, the class that `minClass` in `routing` derives from the market.
   */
  readonly verification?: (typeof verifications)[number]
  /** Artifact variant: quantization (`q4_k_m`), or format and quantization (`gguf/q4_k_m`). */
  readonly quantization?: string
  /** Regions, one of which the provider must state; the gateway does not check it. */
  readonly regions?: readonly string[]
  /** Least reputation, from 0 to 1: docs/spec/reputation.md, section 3. */
  readonly reputationMin?: number
  /** Least stake that backs the provider's sessions, in base units of the native token. */
  readonly stakeMin?: bigint
  /** Least number of completed answers that are backed by fees: docs/spec/reputation.md. */
  readonly completionsMin?: bigint
}

/** The caller's requirements for a question's provider and cost. All are optional. */
export type Preferences = OfferConstraints & {
  readonly provider?: AccountId
  /** Highest price per million output tokens, in base units. */
  readonly outputPriceMax?: bigint
  /** Most that the answer may cost, in base units. */
  readonly costMax?: bigint
  /**
   * Most tokens of a long prompt that the gateway may pay before the answer begins. When absent,
   * the gateway's setting applies.
   */
  readonly prepaidTokens?: number
  /** True if the gateway may ask a second provider when the first token is late. */
  readonly hedge?: boolean
  /**
   * True if the question must go through a proxy, which tickets pay. If no proxy can be used, the
   * question fails.
   */
  readonly private?: boolean
  /**
   * `price` prefers cheap providers, `latency` prefers quick providers, and `balanced` weighs both.
   * Reputation decides between similar offers.
   */
  readonly sort?: 'price' | 'latency' | 'balanced'
  /**
   * Whether validators may see the question and its answer, to audit them. When absent, the
   * gateway's setting applies.
   */
  readonly audit?: Audit.AuditMode
  /**
   * Service tier of the offers. Offers of the tier `default` serve a question without this
   * property, and any question if no offer has its tier.
   */
  readonly serviceTier?: Offer.ServiceTier
  /**
   * True if this gateway has drawn the answer for audits. Validators may then see it in the audit
   * mode `sampled` too; in the mode `every` they may see every answer.
   */
  readonly isDrawn?: boolean
}

/** Identity of a question's conversation. */
export type ConversationKey = {
  /**
   * Equal in all questions of a conversation. Two conversations of an API key have different ids,
   * unless both have no name and begin with the same messages.
   */
  readonly id: string
  /**
   * True if the conversation has a name, or if the question is a later turn. The first turn of an
   * unnamed conversation may be one of several independent samples, which gain nothing from staying
   * with one provider.
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
  /** A model's alias, or its version as a 0x hash. The gateway accepts only exact names. */
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
  readonly maxTokens?: number | undefined
  /**
   * True if the gateway reduces `maxTokens` to the rest of the context; if false, it refuses a
   * greater `maxTokens`.
   */
  readonly fitsContext?: boolean | undefined
  readonly stop: readonly string[]
  /**
   * True if the caller shows no part of the answer before its end. Then received tokens may still
   * be dropped if it turns out that they cannot belong to the answer.
   */
  readonly isShownWhole?: boolean | undefined
  readonly logprobs: number
  readonly userSeed?: bigint | undefined
  readonly settlement: SettlementMode
  readonly preferences: Preferences
  /** Requirements of the key for offers, in addition to those of the question. */
  readonly constraints?: OfferConstraints | undefined
  /**
   * Most base units that the gateway may promise for this question, to all tried providers
   * together. This amount is the question's share of the amount that the limits of the request and
   * its key leave.
   */
  readonly costMax: bigint | undefined
  /** The limit that states `costMax`; the request's own limit when absent. */
  readonly costMaxOf?: SpendingLimitScope | undefined
  /**
   * Part of `costMax` that is reserved under the key's limits; absent if only the question itself
   * limits the cost.
   */
  readonly funds?: QuestionFunds | undefined
  /**
   * Field of the HTTP request that switches reasoning on or off; absent if the request has no such
   * field.
   */
  readonly reasoningParam?: string | undefined
  /** Stores the records that have to be on disk before any part of the answer is paid. */
  readonly beforePaid?: BeforePaid | undefined
  /**
   * Id of the caller. The gateway counts a provider's refusals for each caller separately, so that
   * they do not affect other callers.
   */
  readonly callerId?: string | undefined
  /** The conversation of the question; none when absent. */
  readonly conversation?: ConversationKey | undefined
  /**
   * Receives the progress of the prompt: once when a provider gets the prompt, and again at each of
   * this provider's reports. With each further provider the progress starts at zero again.
   */
  readonly onPromptProgress?: ((progress: PromptProgress) => void) | undefined
  /**
   * Called for each try that failed after its provider was asked. The key pays for this try too.
   */
  readonly onLostPayment?: ((payment: Payment) => void) | undefined
  /** Asset of all amounts in this question; the gateway's usual asset when absent. */
  readonly asset?: AssetId | undefined
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
  /** The next embeddings, in the order of the inputs. */
  | { readonly kind: 'embeddings'; readonly embeddings: readonly Float32Array[] }
  /** The requested picture, as a file. */
  | { readonly kind: 'image'; readonly bytes: Uint8Array }

/**
 * Event of an answer: its parts as they arrive; then exactly one `end`, unless the iteration
 * throws.
 */
export type AnswerEvent =
  | { readonly kind: 'reasoning'; readonly text: string }
  | {
      readonly kind: 'text'
      readonly text: string
      readonly logprobs?: readonly AnswerTokenLogprob[]
    }
  /** A complete call of a function that the question offers. */
  | { readonly kind: 'call'; readonly name: string; readonly arguments: string }
  | AnswerMedia
  | {
      readonly kind: 'end'
      readonly finish: Receipt.FinishReason
      /**
       * The stop text that ended the answer, as the provider reported it; absent if no stop text
       * ended the answer.
       */
      readonly stop?: string
      readonly usage: {
        readonly inputTokens: number
        readonly cachedInputTokens: number
        readonly outputTokens: number
        /** Those of the `outputTokens` that are reasoning or its marks. */
        readonly reasoningTokens: number
      }
      /**
       * Base units that the caller is charged for all providers of the question, fee included; not
       * final if `isPending` is true.
       */
      readonly cost: bigint
      /** Part of `cost` that was paid to the network. */
      readonly fee: bigint
      /**
       * Receipt of the answer, or of its last part. Absent if the last provider failed after the
       * whole answer had arrived.
       */
      readonly receipt?: SignedReceipt
      /**
       * Payments to providers that failed, included in `cost`: those that delivered earlier parts,
       * and those that were paid for a prompt and gave no token.
       */
      readonly failedParts?: readonly (AnswerExpense & { readonly provider: AccountId })[]
      /**
       * Payments to providers that got the same question, but were stopped because another provider
       * answered sooner. `cost` includes these payments.
       */
      readonly hedged?: readonly (AnswerExpense & { readonly provider: AccountId })[]
      /**
       * True if a stopped provider has not signed its receipt yet, so that the amount to charge may
       * still change.
       */
      readonly isPending?: boolean
    }

export type SignedReceipt = {
  readonly id: Hash
  readonly core: Receipt.ReceiptCore
  readonly signature: Hex.Hex
  readonly provider: AccountId
  /** The provider's operator, if the operator signed the receipt. */
  readonly operator?: AccountId
  /** Logit fingerprint, if the engine provides one. The output's hash covers it too. */
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
   * Returns the amount that is promised for the question so far, without the amounts for earlier
   * questions of its session. The amount also counts an answer that was stopped early or failed
   * without an `end`, so that the gateway charges a key's budget exactly the paid amount.
   */
  expense(): AnswerExpense
  /** Resolves once the result of `expense` is final; `undefined` if it is final already. */
  whenFinal(): Promise<void> | undefined
}

/**
 * An answer that a provider has begun. A caller that ends the iteration of `events` early stops the
 * answer, and pays for the delivered part.
 */
export type Answer = Payment & {
  readonly modelVersion: Hash
  /** Session or request that pays for the answer. */
  readonly session: Hash
  /** Service tier of the offer under which the provider serves and prices the answer. */
  readonly serviceTier: Offer.ServiceTier
  /** Short name of the engine and the artifact, for OpenAI's field `system_fingerprint`. */
  readonly fingerprint: string
  readonly inputTokens: number
  /** Cost that the gateway expected when it chose the provider. */
  readonly expected: CostExpectation
  /** Names of the request's fields that have no effect with this model; none when absent. */
  readonly ignored?: readonly string[]
  /** True if the answer may begin with reasoning. */
  readonly mayReason?: boolean
  /**
   * True if a lack of funds, and not the caller's token limit, ends the answer before the model
   * ends it. The value is final at the end of the answer.
   */
  readonly isCostBound: boolean
  readonly events: AsyncIterable<AnswerEvent>
}

/** Cost in base units, fee included, and the tokens that this cost pays. */
export type AnswerExpense = {
  readonly cost: bigint
  readonly fee: bigint
  readonly inputTokens: number
  readonly outputTokens: number
  /** Receipt of the paid part, if the provider signed one. */
  readonly receipt?: SignedReceipt
}

/** The network of providers, as the HTTP API uses it. */
export type InferenceService = {
  models(): Promise<readonly ModelCard[]>
  /**
   * Returns the card of one model, by its name or version, without reading other models.
   *
   * @returns `undefined` if no provider offers such a model, or if the model cannot be read.
   */
  model(name: string): Promise<ModelCard | undefined>
  /** Returns the models whose files this gateway could not read recently. */
  unreadable(): Promise<readonly UnreadableModel[]>
  /**
   * Returns the cost range of an answer: its maximum cost at the cheapest and at the most expensive
   * provider that the gateway may choose now. The function asks no provider. It overestimates the
   * prompt's tokens.
   *
   * @throws {BaseError} The errors of `answer`, if the gateway may ask no provider.
   */
  quote(question: Question): Promise<CostRange>
  /**
   * Returns the number of prompt tokens that a provider would charge for an answer. Asks no
   * provider.
   *
   * @throws {BaseError} The errors of `answer`, if the gateway could ask no provider;
   *   `prompt-unsupported` if this gateway has no tokenizer of the model.
   */
  countTokens(question: Pick<Question, 'model' | 'prompt' | 'callerId'>): Promise<number>
  /**
   * Finds a provider, pays it and asks it the question. Resolves when a provider has begun to
   * answer, so that a failure before this time can still become an HTTP status.
   *
   * @throws {BaseError} The error's code names the true cause: model-unknown, no-provider,
   *   insufficient-funds, over-budget, context-too-long, ...
   */
  answer(question: Question, signal: AbortSignal): Promise<Answer>
  /**
   * Returns the model version that a name or a repository of a model hub denotes; `undefined` if
   * there is no such version.
   *
   * @throws {BaseError} The gateway cannot read the chain, or no source states which model a
   *   repository has.
   */
  resolve(name: string): Promise<Hash | undefined>
  /**
   * Returns the bytes of the question and of the answer whose hashes are in a receipt, if the API
   * key with the id `asker` asked the question.
   *
   * @returns `undefined` if the gateway no longer has these bytes, or if another key asked the
   *   question.
   */
  contents(receipt: Hash, asker: string): AnswerContents | undefined
}
