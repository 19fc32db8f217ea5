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

// The interface between the HTTP surface and the network: questions and answers.

/** How an API key pays: by long-lived sessions, or by one escrowed request per question. */
export type SettlementMode = 'session' | 'request'

/**
 * Minimum to which an answer can be checked; `any` takes every offer, and `none` only offers of
 * tier T0, whose answers no validator audits.
 */
export const verifications = ['any', 'none', 'replayable', 'calibrated'] as const

/** Properties that offers must have, set by a question or its key. All optional. */
export type OfferConstraints = {
  /** As far as text can be checked on this chain, when absent. */
  readonly verification?: (typeof verifications)[number]
  /** Form of the model's files: `q4_k_m`, or `gguf/q4_k_m`. */
  readonly quantization?: string
  /** Regions, one of which a provider must claim; the claim is not checked. */
  readonly regions?: readonly string[]
  /** Least standing, from 0 to 1: docs/spec/reputation.md, section 3. */
  readonly reputationMin?: number
  /** Least stake for sessions, in native base units. */
  readonly stakeMin?: bigint
  /** Fewest answers that fees stand behind. */
  readonly completionsMin?: bigint
}

/** The caller's requirements for the provider. All optional, all pinned by the caller. */
export type Preferences = OfferConstraints & {
  readonly provider?: AccountId
  /** Highest price per million output tokens, in base units. */
  readonly outputPriceMax?: bigint
  /** Most that the answer may cost, in base units. */
  readonly costMax?: bigint
  /** Prompt tokens to pay before the first token arrives, if the provider asks for it. */
  readonly prepaidTokens?: number
  /** True where a second provider may be asked for a first token that is late. */
  readonly hedge?: boolean
  /** True where it is asked through a proxy and paid by tickets, and never otherwise. */
  readonly private?: boolean
  /** `price` prefers cheap, `latency` quick, `balanced` weighs both; records settle near ties. */
  readonly sort?: 'price' | 'latency' | 'balanced'
  /** Accounts that may see question and answer to audit them; the gateway's setting when absent. */
  readonly audit?: Audit.AuditMode
  /** Tier of the offers that may serve it; `default` when absent, and where no offer has it. */
  readonly serviceTier?: Offer.ServiceTier
  /** True where any validator may see it, if those whom the chain draws may. */
  readonly isDrawn?: boolean
}

/** The part of a question that names its conversation. */
export type ConversationKey = {
  /** The same in each question of a conversation, and within one API key in no other. */
  readonly id: string
  /** True for a later turn: copies of a first one may be samples, which gain nothing together. */
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

/** Amounts of a question in base units, each of which includes its present holding. */
export type FundsNeed = {
  /** Amount for the next token, or for the start of the question. */
  readonly least: bigint
  /** Amount for the next steps of the answer. */
  readonly soon: bigint
  /** Most that the answer may cost. */
  readonly most: bigint
}

/**
 * The money of one question, which limits of its key, its task or its conversation count: it holds
 * the amount for its next tokens, and takes more while the limits leave more.
 */
export type QuestionFunds = {
  /** Returns the amount set aside, in base units. No more may be promised to providers. */
  held(): bigint
  /**
   * Sets more aside. With a `signal` it waits while other answers hold the needed amount, until the
   * signal aborts or no amount is to come: the answer then ends with its present holding.
   *
   * @returns Amount set aside and on disk afterwards; below `least` where that is not free.
   */
  grow(need: FundsNeed & { readonly signal?: AbortSignal }): Promise<bigint>
  /** Gives back the amount that is not needed for a while, where little is free. */
  reduce(need: Omit<FundsNeed, 'least'>): void
  /** Gives back all but its final cost: nothing more of it comes. */
  close(cost: bigint): void
  /** Creates a function that notes the vouchers of one provider that is asked. */
  createNote(): NoteSigned
}

/**
 * Called before a voucher is signed, with the amount that vouchers count of one call from then on,
 * in base units. The voucher is signed when this resolves, and not at all while it rejects.
 */
export type NoteSigned = (amount: bigint) => Promise<void>

/**
 * Called before a voucher counts an answer, with the id of its receipt once it has ended. The
 * voucher is signed when this resolves, and not at all while it rejects.
 */
export type BeforePaid = (receipt?: Hash) => Promise<void>

export type Question = {
  /** A model's alias, or its version as a 0x hash. Resolved exactly, never guessed. */
  readonly model: string
  readonly prompt:
    | Inference.Prompt
    /** Vectors are asked for, one for each input. */
    | Inference.EmbeddingPrompt
    | Inference.ImagePrompt
  readonly sampler: Inference.SamplerParameters
  /** Most output tokens; when absent, the rest of the context, within the caller's budget. */
  readonly maxTokens?: number
  /** True where `maxTokens` is reduced to the rest of the context, and not refused above it. */
  readonly fitsContext?: boolean
  readonly stop: readonly string[]
  readonly logprobs: number
  readonly userSeed?: bigint
  readonly settlement: SettlementMode
  readonly preferences: Preferences
  /** Requirements of the key for offers, in addition to those of the question. */
  readonly constraints?: OfferConstraints
  /**
   * Most that may be promised for this question, in base units, by all providers that are tried
   * with it: the rest of the key's budget.
   */
  readonly costMax: bigint | undefined
  /** Amount set aside of `costMax`; absent where only the question limits the cost. */
  readonly funds?: QuestionFunds | undefined
  /** Field of the request that switches the reasoning of the answer, where one does. */
  readonly reasoningParam?: string
  /** Stores the records that have to be on disk before any part of the answer is paid. */
  readonly beforePaid?: BeforePaid | undefined
  /** Caller; a provider's refusals of its questions do not affect those of other callers. */
  readonly callerId?: string
  /** The conversation that it belongs to; none when absent. */
  readonly conversation?: ConversationKey
  /**
   * Receives the progress of the prompt: when a provider is sent it, and at each report of that
   * provider. With a further provider it begins at zero again.
   */
  readonly onPromptProgress?: (progress: PromptProgress) => void
  /** Called for each try that failed after its provider was asked: its payment stays paid. */
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
  /** The picture that was asked for, as a file. */
  | { readonly kind: 'image'; readonly bytes: Uint8Array }

/**
 * An answer's reasoning, text and calls, or its vectors, as they come; then exactly one `end`, or a
 * throw.
 */
export type AnswerEvent =
  | { readonly kind: 'reasoning'; readonly text: string }
  | {
      readonly kind: 'text'
      readonly text: string
      readonly logprobs?: readonly AnswerTokenLogprob[]
    }
  /** A call of a function that was offered, whole. */
  | { readonly kind: 'call'; readonly name: string; readonly arguments: string }
  | AnswerMedia
  | {
      readonly kind: 'end'
      readonly finish: Receipt.FinishReason
      /** The stop text that ended the answer, by the provider's word; absent where none did. */
      readonly stop?: string
      readonly usage: {
        readonly inputTokens: number
        readonly cachedInputTokens: number
        readonly outputTokens: number
        /** Part of `outputTokens` that came before the answer itself, with the marks around it. */
        readonly reasoningTokens: number
      }
      /** Base units, fee included. */
      readonly cost: bigint
      /** Part of `cost` that went to the network. */
      readonly fee: bigint
      /** That of the answer, or of its last part. */
      readonly receipt: SignedReceipt
      /** Payments to providers that delivered earlier parts and failed; included in `cost`. */
      readonly failedParts?: readonly (AnswerExpense & { readonly provider: AccountId })[]
      /**
       * Payments to the providers that were asked the same and stopped because another provider
       * answered sooner; included in `cost`, as far as they are known by then.
       */
      readonly hedged?: readonly (AnswerExpense & { readonly provider: AccountId })[]
    }

export type SignedReceipt = {
  readonly id: Hash
  readonly core: Receipt.ReceiptCore
  readonly signature: Hex.Hex
  readonly provider: AccountId
  /** Its operator, where that signed. */
  readonly operator?: AccountId
  /** Print that the hash of the output binds beside its tokens, where the engine provides it. */
  readonly logitFingerprint?: Uint8Array
}

/** Promised payment to one provider for one question, also if the provider did not answer. */
export type Payment = {
  /** Alias that was asked for. */
  readonly model: string
  readonly provider: AccountId
  /** Asset of the payment. */
  readonly asset: AssetId
  /**
   * Returns the amount promised for the question so far, without the charges for earlier questions
   * of its session. True also after it was stopped early or failed, when no `end` tells it, so that
   * a key's budget is charged exactly the paid amount.
   */
  expense(): AnswerExpense
  /** Resolves once `spent` is final; `undefined` where it is already. */
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
  /** Tier of the offer that it is served and paid by. */
  readonly serviceTier: Offer.ServiceTier
  /** Engine and artifact in short: OpenAI's `system_fingerprint`. */
  readonly fingerprint: string
  readonly inputTokens: number
  /** Cost that was expected when its provider was chosen. */
  readonly expected: CostExpectation
  /** Names of the request's fields that have no effect with this model; none when absent. */
  readonly ignored?: readonly string[]
  /** True where the answer may begin with reasoning. */
  readonly mayReason?: boolean
  /**
   * True where money, and not its caller's limit of tokens, ends it before its model does. Known
   * for good at its end.
   */
  readonly isCostBound: boolean
  readonly events: AsyncIterable<AnswerEvent>
}

/** Base units, fee included, and the tokens they paid for. */
export type AnswerExpense = {
  readonly cost: bigint
  readonly fee: bigint
  readonly inputTokens: number
  readonly outputTokens: number
  /** Receipt of the part that was paid, when the provider signed one. */
  readonly receipt?: SignedReceipt
}

/** Base units, fee included, for an answer of all tokens that were asked for. */
export type CostRange = {
  readonly min: bigint
  readonly max: bigint
  /** Maximum cost of the first `FUNDS_STEP_TOKENS` tokens, or of all if delivered whole. */
  readonly firstMax: bigint
  /** Most that providers can be paid ahead which fail before another one answers. */
  readonly prepaidLossMax: bigint
  readonly asset: AssetId
}

/** The network as the HTTP surface sees it. */
export type InferenceService = {
  models(): Promise<readonly ModelCard[]>
  /**
   * The card of one model, by its name or version, without reading any other.
   *
   * @returns `undefined` where no provider offers such a model, or where the model cannot be read.
   */
  model(name: string): Promise<ModelCard | undefined>
  /** Models whose files could not be read a while ago. */
  unreadable(): Promise<readonly UnreadableModel[]>
  /**
   * Returns the range of costs of an answer: at the cheapest and at the dearest provider that may
   * be chosen now. Sends no message to a provider, and counts the prompt from above.
   *
   * @throws {BaseError} For the reasons of `answer`, where no provider may be asked.
   */
  quote(question: Question): Promise<CostRange>
  /**
   * Returns the prompt tokens that an answer would be charged for; asks and pays no provider.
   *
   * @throws {BaseError} As `answer` does where no provider could be asked; `prompt-unsupported`
   * where this gateway has no tokenizer of the model.
   */
  countTokens(question: Pick<Question, 'model' | 'prompt'>): Promise<number>
  /**
   * Finds a provider, pays and asks. Resolves when a provider has begun to answer, so that an
   * earlier failure can still become an HTTP status.
   *
   * @throws {BaseError} Whose code names the true cause: model-unknown, no-provider,
   * insufficient-funds, over-budget, context-too-long, ...
   */
  answer(question: Question, signal: AbortSignal): Promise<Answer>
  /**
   * The version that a name stands for, or a repository of a model hub; `undefined` for none.
   *
   * @throws {BaseError} The chain cannot be read, or nothing shows which model a repository is.
   */
  resolve(name: string): Promise<Hash | undefined>
  /**
   * Returns the bytes that a receipt's hashes of question and answer cover, for their caller.
   *
   * @returns `undefined` where they are not kept, or not any more, or somebody else asked.
   */
  contents(receipt: Hash, asker: string): AnswerContents | undefined
}
