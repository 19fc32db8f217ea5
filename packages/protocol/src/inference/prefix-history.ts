import type { InferenceRequest, PrefixClaim } from './inference.ts'
import type { ReceiptCore } from './receipt.ts'

/**
 * Tokens in one step of a prefix claim: a claim has a multiple of this number of tokens,
 * because engines' caches store prompts in blocks of equal size.
 */
export const CLAIM_STEP_TOKENS = 16

/**
 * Limits within which a question can claim the prefix of an earlier answer of its cache scope
 * (`InferenceRequest.cacheScope`) at the price of cached input.
 */
export type PrefixWindow = {
  /** Maximum milliseconds from the end of the earlier answer to the claim. */
  readonly ms: number
  /**
   * Maximum distance from the question of the earlier answer to the claiming question, counted in
   * questions of the scope.
   */
  readonly questions: number
  /**
   * Maximum tokens of the scope's prompts and outputs, counted from the prompt of the earlier
   * answer (included) to the prompt of the claiming question (not included).
   */
  readonly tokens: number
  /**
   * Maximum scopes that a channel's history holds. One more scope replaces the scope whose last
   * question is the oldest.
   */
  readonly scopes: number
}

/** Window in which clients claim prefixes: every provider accepts claims within it. */
export const clientWindow: PrefixWindow = {
  ms: 300_000,
  questions: 256,
  tokens: 1 << 18,
  scopes: 16,
}

/**
 * Window of prefixes that a provider remembers. It is larger than the window that a client claims,
 * to allow for delays of messages and for questions that are decrypted in another order than they
 * were sent.
 */
export const providerWindow: PrefixWindow = {
  ms: 360_000,
  questions: 512,
  tokens: 1 << 19,
  scopes: 32,
}

/** A question whose prompt is token ids. */
export type PrefixQuestion = {
  readonly callId: bigint
  /**
   * Cache scope of the question. A question can claim only answers of its own scope, and only
   * questions and answers of this scope count toward the limits of the window.
   */
  readonly scope?: string | undefined
  readonly promptIds: readonly number[]
}

/** An answer that ended with its receipt. */
export type PrefixAnswer = PrefixQuestion & {
  readonly receipt: Pick<ReceiptCore, 'inputTokens' | 'outputTokens'>
  readonly outputIds: readonly number[]
}

/** Returns the question of a request; undefined if its prompt is not token ids. */
export function questionOf(
  callId: bigint,
  { prompt, cacheScope: scope }: Pick<InferenceRequest, 'prompt' | 'cacheScope'>,
): PrefixQuestion | undefined {
  return prompt.kind === 'ids' ? { callId, scope, promptIds: prompt.ids } : undefined
}

/**
 * The questions and answers of one channel. From them, client and provider compute which prefix
 * claims are valid. Each side keeps its own history, so neither has to trust the other side.
 *
 * Pure state. Time is an argument, and only differences of one side's own clock count.
 *
 * @see docs/spec/sessions.md, section 9.
 */
export type PrefixHistory = {
  /**
   * Records a question, and forgets the scope's oldest answers that no further question can claim.
   * The history stores a prompt's ids only when the answer ends, so that a question without an
   * answer holds no ids.
   */
  begin(question: PrefixQuestion, nowMs: number): void
  /**
   * Records the end of an answer. Later questions can claim the answer only if its receipt bills
   * the whole prompt and some output, because only then has the provider processed the whole
   * prompt.
   */
  end(answer: PrefixAnswer, nowMs: number): void
  /**
   * Returns the longest claim that a recorded or new question may make; undefined if it may make
   * none.
   */
  longestClaim(question: PrefixQuestion, nowMs: number): PrefixClaim | undefined
  /** Returns the reason to refuse the claim of a recorded question; undefined for a valid claim. */
  refusalOf(claim: PrefixClaim, question: PrefixQuestion, nowMs: number): string | undefined
  /**
   * True if `forgetOldest` forgot the ids of the answer that the claim names, while the answer is
   * still within the window.
   */
  isForgotten(claim: PrefixClaim, question: PrefixQuestion, nowMs: number): boolean
  /** Number of ids of prompts and outputs that the history holds. */
  readonly heldTokens: number
  /**
   * Time at which the oldest held answer ended, in milliseconds on the clock of the arguments
   * `nowMs`; undefined if the history holds no answers.
   */
  readonly oldestEndedMs: number | undefined
  /** Forgets the ids of the oldest answer to free memory. */
  forgetOldest(): void
  /** Forgets, in all scopes, the answers that no further question can claim. */
  sweep(nowMs: number): void
  /** Forgets all answers, or those of one scope; `''` is the scope of questions without a scope. */
  clear(scope?: string): void
}

/** Position of a question in its scope. */
type PrefixPlace = {
  /** Number of earlier questions of the scope. */
  readonly questions: number
  /** Tokens of earlier prompts and outputs of the scope. */
  readonly tokens: number
}

type PrefixEntry = PrefixPlace & {
  /** Ids of prompt and output. Present from the end of the answer until they are forgotten. */
  readonly ids?: Uint32Array
  readonly endedMs?: number
}

/** The questions and answers of one scope. */
type ScopeHistory = {
  readonly entries: Map<bigint, PrefixEntry>
  /**
   * Calls whose ids are held, by a hash of their first ids. Questions can claim only these calls.
   */
  readonly heads: Map<number, Set<bigint>>
  /** Place of the next question. */
  next: PrefixPlace
  changedMs: number
}

/** Returns the number of equal ids at the start, at most `length`. */
function sharedLength(a: ArrayLike<number>, b: ArrayLike<number>, length: number): number {
  const end = Math.min(a.length, b.length, length)
  let shared = 0
  while (shared < end && a[shared] === b[shared]) shared++
  return shared
}

/**
 * Returns a hash (FNV-1a) of the first `CLAIM_STEP_TOKENS` ids, the length of the shortest claim;
 * undefined for fewer ids.
 * Different ids may have the same hash, so the ids are also compared.
 */
function headOf(ids: ArrayLike<number>): number | undefined {
  if (ids.length < CLAIM_STEP_TOKENS) return undefined
  let hash = 0x811c9dc5
  for (let i = 0; i < CLAIM_STEP_TOKENS; i++) hash = Math.imul(hash ^ (ids[i] ?? 0), 0x01000193)
  return hash
}

/**
 * Returns the largest number of tokens that a claim on a prompt may have: the largest multiple of
 * `CLAIM_STEP_TOKENS` without the last token, because the provider always processes the last token.
 */
const claimedMax = (promptTokens: number): number =>
  Math.floor(Math.max(0, promptTokens - 1) / CLAIM_STEP_TOKENS) * CLAIM_STEP_TOKENS

class ChannelPrefixHistory implements PrefixHistory {
  readonly #window: PrefixWindow
  /** Scopes in the order of their last questions. */
  readonly #scopes = new Map<string, ScopeHistory>()
  /**
   * For each answer whose ids are held: its scope, by call id, in the order of the answers' ends.
   */
  readonly #held = new Map<bigint, ScopeHistory>()
  #heldTokens = 0

  constructor(window: PrefixWindow) {
    this.#window = window
  }

  begin({ callId, promptIds, scope = '' }: PrefixQuestion, nowMs: number): void {
    const history = this.#recentScope(scope, nowMs)
    const { entries, next } = history
    this.#sweepScope(history, nowMs, 'front')
    entries.set(callId, next)
    history.next = { questions: next.questions + 1, tokens: next.tokens + promptIds.length }
  }

  end({ callId, promptIds, scope = '', receipt, outputIds }: PrefixAnswer, nowMs: number): void {
    const history = this.#scopes.get(scope)
    const entry = history?.entries.get(callId)
    if (!history || !entry) return
    const isWhole = receipt.inputTokens === BigInt(promptIds.length) && receipt.outputTokens > 0n
    if (!isWhole) return void history.entries.delete(callId)
    const ids = new Uint32Array(promptIds.length + outputIds.length)
    ids.set(promptIds)
    ids.set(outputIds, promptIds.length)
    history.entries.set(callId, { ...entry, ids, endedMs: nowMs })
    this.#hold(callId, history, ids)
    history.next = { ...history.next, tokens: history.next.tokens + outputIds.length }
    history.changedMs = nowMs
  }

  longestClaim(
    { callId, promptIds, scope = '' }: PrefixQuestion,
    nowMs: number,
  ): PrefixClaim | undefined {
    const history = this.#scopes.get(scope)
    if (!history) return undefined
    const question = history.entries.get(callId) ?? history.next
    const most = claimedMax(promptIds.length)
    const head = headOf(promptIds)
    const sources = head === undefined ? undefined : history.heads.get(head)
    let claim: PrefixClaim = { callId, tokens: 0 }
    for (const sourceId of sources ?? []) {
      const source = history.entries.get(sourceId)
      if (!source?.ids || !this.#isFresh(source, nowMs)) continue
      if (!this.#isNear(source, question)) continue
      const shared = sharedLength(source.ids, promptIds, most)
      const tokens = shared - (shared % CLAIM_STEP_TOKENS)
      if (tokens > claim.tokens) claim = { callId: sourceId, tokens }
    }
    return claim.tokens > 0 ? claim : undefined
  }

  refusalOf(
    claim: PrefixClaim,
    { callId, promptIds, scope = '' }: PrefixQuestion,
    nowMs: number,
  ): string | undefined {
    const entries = this.#scopes.get(scope)?.entries
    const question = entries?.get(callId)
    if (!question) return 'the question was not recorded'
    const { tokens } = claim
    if (tokens <= 0 || tokens % CLAIM_STEP_TOKENS !== 0 || tokens > claimedMax(promptIds.length)) {
      return `${tokens} tokens are no multiple of ${CLAIM_STEP_TOKENS} below the prompt's length`
    }
    const source = entries?.get(claim.callId)
    if (!source?.ids) return 'no answer of that call has ended in this scope in time'
    if (!this.#isFresh(source, nowMs)) return 'that answer ended too long ago'
    if (!this.#isNear(source, question)) return 'too many questions came after that answer'
    if (sharedLength(source.ids, promptIds, tokens) === tokens) return undefined
    return 'the prompt begins otherwise than that prompt and its answer'
  }

  isForgotten(claim: PrefixClaim, { callId, scope = '' }: PrefixQuestion, nowMs: number): boolean {
    const entries = this.#scopes.get(scope)?.entries
    const question = entries?.get(callId)
    const source = entries?.get(claim.callId)
    if (!question || !source || source.ids) return false
    return this.#isFresh(source, nowMs) && this.#isNear(source, question)
  }

  get heldTokens(): number {
    return this.#heldTokens
  }

  get oldestEndedMs(): number | undefined {
    const [oldest] = this.#held
    return oldest?.[1].entries.get(oldest[0])?.endedMs
  }

  forgetOldest(): void {
    const [oldest] = this.#held
    if (!oldest) return
    const [callId, history] = oldest
    const { ids, ...entry } = history.entries.get(callId)!
    this.#release(callId, history, ids)
    history.entries.set(callId, entry)
  }

  sweep(nowMs: number): void {
    for (const [scope, history] of this.#scopes) {
      this.#sweepScope(history, nowMs)
      if (!this.#isOpen(history, nowMs)) this.clear(scope)
    }
  }

  clear(scope?: string): void {
    const names = scope === undefined ? [...this.#scopes.keys()] : [scope]
    for (const name of names) {
      const history = this.#scopes.get(name)
      if (!history) continue
      for (const [callId, { ids }] of history.entries) this.#release(callId, history, ids)
      this.#scopes.delete(name)
    }
  }

  #hold(callId: bigint, history: ScopeHistory, ids: Uint32Array): void {
    this.#held.set(callId, history)
    this.#heldTokens += ids.length
    const head = headOf(ids)
    if (head === undefined) return
    const same = history.heads.get(head)
    if (same) same.add(callId)
    else history.heads.set(head, new Set([callId]))
  }

  #release(callId: bigint, { heads }: ScopeHistory, ids: Uint32Array | undefined): void {
    if (!ids) return
    this.#held.delete(callId)
    this.#heldTokens -= ids.length
    const head = headOf(ids)
    const same = head === undefined ? undefined : heads.get(head)
    same?.delete(callId)
    if (head !== undefined && same?.size === 0) heads.delete(head)
  }

  /**
   * Forgets the answers of a scope that its next question cannot claim. With `front` it stops at
   * the first claimable answer, so that `begin` does not check all answers.
   */
  #sweepScope(history: ScopeHistory, nowMs: number, where: 'front' | 'all' = 'all'): void {
    const { entries, next } = history
    for (const [sourceId, source] of entries) {
      const isRunning = source.endedMs === undefined
      if (this.#isNear(source, next) && (isRunning || this.#isFresh(source, nowMs))) {
        if (where === 'front') return
        continue
      }
      this.#release(sourceId, history, source.ids)
      entries.delete(sourceId)
    }
  }

  /** True while a question of the scope can claim an answer, now or later. */
  #isOpen({ entries, changedMs }: ScopeHistory, nowMs: number): boolean {
    if (nowMs - changedMs <= this.#window.ms) return true
    return [...entries.values()].some(({ endedMs }) => endedMs === undefined)
  }

  /**
   * Makes a scope the most recent one and returns it; forgets scopes without claimable answers, and
   * the oldest scopes above the window's maximum.
   */
  #recentScope(scope: string, nowMs: number): ScopeHistory {
    const history = this.#scopes.get(scope) ?? {
      entries: new Map<bigint, PrefixEntry>(),
      heads: new Map<number, Set<bigint>>(),
      next: { questions: 0, tokens: 0 },
      changedMs: nowMs,
    }
    history.changedMs = nowMs
    this.#scopes.delete(scope)
    this.#scopes.set(scope, history)
    for (const [name, other] of this.#scopes) {
      const isOpen = this.#isOpen(other, nowMs)
      if (!isOpen || this.#scopes.size > this.#window.scopes) this.clear(name)
    }
    return history
  }

  #isFresh({ endedMs }: PrefixEntry, nowMs: number): boolean {
    return endedMs !== undefined && nowMs - endedMs <= this.#window.ms
  }

  #isNear(source: PrefixPlace, question: PrefixPlace): boolean {
    const questions = question.questions - source.questions
    return (
      questions <= this.#window.questions && question.tokens - source.tokens <= this.#window.tokens
    )
  }
}

/** Creates the empty history of a channel. */
export const create = (window: PrefixWindow): PrefixHistory => new ChannelPrefixHistory(window)
