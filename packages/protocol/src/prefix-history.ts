import type { PrefixClaim } from './inference.ts'
import type { ReceiptCore } from './receipt.ts'

/** Tokens of a claim are a multiple of this, as in the caches of engines. */
export const CLAIM_STEP_TOKENS = 16

/** The answers of a channel that a later question can claim a prefix of. */
export type PrefixWindow = {
  /** Milliseconds from the end of an answer. */
  readonly ms: number
  /** Questions of the channel from the answer's own to the claiming one. */
  readonly questions: number
  /** Prompt tokens of the questions between the two. */
  readonly tokens: number
}

/** The cache time of the protocol: what a client may claim, and every provider honours. */
export const clientWindow: PrefixWindow = { ms: 300_000, questions: 256, tokens: 1 << 18 }

/**
 * What a provider remembers: more than a client claims, for the time that messages take, and for
 * questions that are unsealed in another order than they were sent in.
 */
export const providerWindow: PrefixWindow = { ms: 360_000, questions: 512, tokens: 1 << 19 }

/** A question whose prompt is token ids. */
export type PrefixQuestion = { readonly callId: bigint; readonly promptIds: readonly number[] }

/** An answer that ended with its receipt. */
export type PrefixAnswer = PrefixQuestion & {
  readonly receipt: Pick<ReceiptCore, 'inputTokens' | 'outputTokens'>
  readonly outputIds: readonly number[]
}

/**
 * The questions and answers of one channel, from which client and provider compute the same right
 * to the price of cached input: each keeps its own, and neither believes the other.
 *
 * Pure state. Time is an argument, and only differences of one side's own clock count.
 *
 * @see docs/spec/sessions.md, section 9.
 */
export type PrefixHistory = {
  /**
   * Records a question, and forgets the answers that no further question can claim. The ids are
   * kept from the end on, so that questions without an answer take no memory.
   *
   * @param question.scope A client claims answers of the same scope only; absent at a provider.
   */
  begin(question: PrefixQuestion & { readonly scope?: string | undefined }, nowMs: number): void
  /**
   * Records the end of an answer. Only a prompt that is billed in full can be claimed: one that was
   * processed to its end and has output.
   */
  end(answer: PrefixAnswer, nowMs: number): void
  /** Returns the longest claim of a recorded question; undefined without one. */
  longestClaim(question: PrefixQuestion, nowMs: number): PrefixClaim | undefined
  /** Returns the reason to refuse the claim of a recorded question; undefined for a valid claim. */
  refusalOf(claim: PrefixClaim, question: PrefixQuestion, nowMs: number): string | undefined
  /** Forgets all answers. */
  clear(): void
}

type PrefixEntry = {
  readonly callId: bigint
  readonly scope: string | undefined
  readonly promptTokens: number
  /** Prompt tokens of the channel's questions up to and with this one. */
  readonly askedTokens: number
  /** Ids of prompt and output, once the answer has ended. */
  readonly ids?: Uint32Array
  readonly endedMs?: number
}

/** Returns the number of equal ids at the start, at most `length`. */
function sharedLength(a: ArrayLike<number>, b: ArrayLike<number>, length: number): number {
  const end = Math.min(a.length, b.length, length)
  let shared = 0
  while (shared < end && a[shared] === b[shared]) shared++
  return shared
}

/** The last token of a prompt is always processed. */
const claimedMax = (promptTokens: number): number =>
  Math.floor(Math.max(0, promptTokens - 1) / CLAIM_STEP_TOKENS) * CLAIM_STEP_TOKENS

class ChannelPrefixHistory implements PrefixHistory {
  readonly #window: PrefixWindow
  readonly #entries = new Map<bigint, PrefixEntry>()
  #askedTokens = 0

  constructor(window: PrefixWindow) {
    this.#window = window
  }

  begin({ callId, promptIds, scope }: Parameters<PrefixHistory['begin']>[0], nowMs: number): void {
    const promptTokens = promptIds.length
    this.#askedTokens += promptTokens
    const entry: PrefixEntry = { callId, scope, promptTokens, askedTokens: this.#askedTokens }
    for (const source of this.#entries.values()) {
      const isRunning = source.endedMs === undefined
      const isOpen = this.#isNear(source, entry) && (isRunning || this.#isFresh(source, nowMs))
      if (!isOpen) this.#entries.delete(source.callId)
    }
    this.#entries.set(callId, entry)
  }

  end({ callId, promptIds, receipt, outputIds }: PrefixAnswer, nowMs: number): void {
    const entry = this.#entries.get(callId)
    if (!entry) return
    const isWhole = receipt.inputTokens === BigInt(promptIds.length) && receipt.outputTokens > 0n
    if (!isWhole) return void this.#entries.delete(callId)
    const ids = new Uint32Array(promptIds.length + outputIds.length)
    ids.set(promptIds)
    ids.set(outputIds, promptIds.length)
    this.#entries.set(callId, { ...entry, ids, endedMs: nowMs })
  }

  longestClaim({ callId, promptIds }: PrefixQuestion, nowMs: number): PrefixClaim | undefined {
    const question = this.#entries.get(callId)
    if (!question) return undefined
    const most = claimedMax(promptIds.length)
    let claim: PrefixClaim = { callId, tokens: 0 }
    for (const source of this.#entries.values()) {
      const isClaimable = source.scope === question.scope && this.#isFresh(source, nowMs)
      if (!source.ids || !isClaimable || !this.#isNear(source, question)) continue
      const shared = sharedLength(source.ids, promptIds, most)
      const tokens = shared - (shared % CLAIM_STEP_TOKENS)
      if (tokens > claim.tokens) claim = { callId: source.callId, tokens }
    }
    return claim.tokens > 0 ? claim : undefined
  }

  refusalOf(
    claim: PrefixClaim,
    { callId, promptIds }: PrefixQuestion,
    nowMs: number,
  ): string | undefined {
    const question = this.#entries.get(callId)
    if (!question) return 'the question was not recorded'
    const { tokens } = claim
    if (tokens <= 0 || tokens % CLAIM_STEP_TOKENS !== 0 || tokens > claimedMax(promptIds.length)) {
      return `${tokens} tokens are no multiple of ${CLAIM_STEP_TOKENS} below the prompt's length`
    }
    const source = this.#entries.get(claim.callId)
    if (!source?.ids) return 'no answer of that call has ended on this channel in time'
    if (!this.#isFresh(source, nowMs)) return 'that answer ended too long ago'
    if (!this.#isNear(source, question)) return 'too many questions came after that answer'
    if (sharedLength(source.ids, promptIds, tokens) === tokens) return undefined
    return 'the prompt begins otherwise than that prompt and its answer'
  }

  clear(): void {
    this.#entries.clear()
  }

  #isFresh({ endedMs }: PrefixEntry, nowMs: number): boolean {
    return endedMs !== undefined && nowMs - endedMs <= this.#window.ms
  }

  #isNear(source: PrefixEntry, { callId, askedTokens, promptTokens }: PrefixEntry): boolean {
    const questions = callId - source.callId
    const tokens = askedTokens - promptTokens - source.askedTokens
    return questions <= BigInt(this.#window.questions) && tokens <= this.#window.tokens
  }
}

/** Creates the empty history of a channel. */
export const create = (window: PrefixWindow): PrefixHistory => new ChannelPrefixHistory(window)
