import {
  isLedgerError,
  type OnchainAnswerContent,
  type OnchainAnswerLedger,
  type RequestState,
} from '@ostrom/ledger'
import { BaseError, type Hash, Hex, monotonicMs, type Offer, type Request } from '@ostrom/protocol'
import { ensureBond } from '../ensure-bond.ts'
import { logFieldsOf } from '../error-fields.ts'
import {
  LOCK_UNCONFIRMED_MS,
  ONCHAIN_REQUESTS_AT_ONCE_MAX,
  REQUEST_MS_MAX,
  REQUESTS_SCANNED_MAX,
} from '../limits.ts'
import { type AnswerBonds, createAnswerBonds } from './answer-bonds.ts'
import { type AnswerContests, createAnswerContests } from './answer-contests.ts'
import type { OnchainAnswersOptions } from './answer-options.ts'
import { type AnswerRent, createAnswerRent } from './answer-rent.ts'
import { isQuick } from './answerable-terms.ts'
import { type AuditRisk, createAuditRisk } from './audit-risk.ts'
import { type AuditedAnswers, createAuditedAnswers } from './audited-answers.ts'
import { computeAnswer, computeContent } from './compute-answer.ts'
import { recordPostedAnswer } from './record-posted-answer.ts'
import {
  createOnchainAnswerRecords,
  type OnchainAnswerRecord,
  type OnchainAnswerRecords,
} from './records.ts'
import { type ChosenRequest, createRequestChoices, type RequestChoices } from './request-choices.ts'

/** Answers requests on chain: docs/spec/requests.md, "Answers on the chain". */
export type OnchainAnswers = {
  /** Resumes the requests that a previous run locked. */
  recover(): Promise<void>
  /** Locks new requests and continues locked ones, without waiting for their answers. */
  step(): Promise<void>
  /** Waits until the running work ends. */
  drain(): Promise<void>
  /** Number of locked requests that have not ended. */
  readonly pending: number
}

type PendingRequest = {
  record: OnchainAnswerRecord
  readonly sinceMs: number
  run?: Promise<void>
}

type LockPlan = {
  readonly offer: Offer.Offer
  readonly record: OnchainAnswerRecord
  /** Maximum bond of an audited request; the chain refuses the lock if the bond would be higher. */
  readonly bondMax?: bigint
}

/**
 * Returns true if the chain has no lock after this error, for example because another provider was
 * first. After other errors, only the chain's later state shows if there is a lock.
 */
const isRefusal = (error: unknown): boolean =>
  isLedgerError(error, 'insufficient-funds') ||
  isLedgerError(error, 'juror-pool-too-small') ||
  (BaseError.is(error) && error.retry !== 'later')

const isAudited = ({ onchain }: Request.RequestTerms): boolean => onchain?.proof === 'audited'

class OnchainAnswerWorker implements OnchainAnswers {
  readonly #options: OnchainAnswersOptions
  readonly #answers: OnchainAnswerLedger
  readonly #records: OnchainAnswerRecords
  readonly #audited: AuditedAnswers
  readonly #pending = new Map<Hash, PendingRequest>()
  readonly #rent: AnswerRent
  readonly #auditRisk: AuditRisk
  readonly #bonds: AnswerBonds
  readonly #contests: AnswerContests
  readonly #choices: RequestChoices
  #posted = 0

  constructor(options: OnchainAnswersOptions, answers: OnchainAnswerLedger) {
    this.#options = options
    this.#answers = answers
    this.#records = createOnchainAnswerRecords(options.state)
    const { endorsements } = answers
    const onEnd = (id: Hash, state?: RequestState) => this.#endAudit(id, state)
    const { randomness } = options
    this.#audited = createAuditedAnswers({ ...options, endorsements, randomness, onEnd })
    const onClosed = (id: Hash) => this.#records.save(id, { status: 'done' })
    this.#rent = createAnswerRent({ ...options, answers, onClosed })
    this.#auditRisk = createAuditRisk(options)
    this.#bonds = createAnswerBonds({ ...options, endorsements })
    this.#contests = createAnswerContests({ ...options, endorsements })
    this.#choices = createRequestChoices({
      ...options,
      answers,
      questionOptions: () => this.#questionOptions(),
      mayBegin: (request) => this.#mayBegin(request),
      bondFor: async (request, offer) =>
        isAudited(request.terms) ? await this.#bonds.bondFor(request, offer) : 0n,
      begin: (chosen) => this.#begin(chosen),
    })
  }

  get pending(): number {
    return this.#pending.size
  }

  async recover(): Promise<void> {
    await this.#auditRisk.recover()
    for (const { id, record } of await this.#records.unfinished()) {
      const { postedAtSeconds, status, auditedVersion } = record
      if (auditedVersion) this.#auditRisk.begin(id, auditedVersion)
      if (status === 'audited') this.#audited.add(id)
      else if (postedAtSeconds !== undefined) this.#rent.add(id, postedAtSeconds)
      else this.#pending.set(id, { record, sinceMs: monotonicMs(this.#options.clock) })
    }
  }

  async step(): Promise<void> {
    const { market, announcer } = this.#options
    for (const [id, one] of this.#pending) this.#advance(id, one)
    await this.#audited.step()
    await this.#rent.step()
    const offered = [...announcer.offers().values()].map(({ served }) => served.version)
    const candidates: RequestState[] = []
    for (const version of new Set(offered)) {
      candidates.push(...(await market.openRequests({ version, limit: REQUESTS_SCANNED_MAX })))
    }
    for (const request of [...candidates, ...(await this.#contests.due())]) {
      if (this.#isFull()) return
      const { id, terms } = request
      const isTracked = this.#choices.has(id) || this.#pending.has(id)
      if (terms.answer !== 'chain' || isTracked) continue
      await this.#choices.consider(request)
    }
  }

  async drain(): Promise<void> {
    await this.#choices.drain()
    await this.#contests.drain()
    await Promise.all([...this.#pending.values()].map(({ run }) => run))
  }

  #advance(id: Hash, one: PendingRequest): void {
    one.run ??= this.#work(id, one)
      .catch((error) =>
        this.#options.log('answer-post-failed', { request: id, ...logFieldsOf(error) }),
      )
      .finally(() => delete one.run)
  }

  /** Returns true if the limits permit no further answer now. */
  #isFull(): boolean {
    const { answersMax = Number.POSITIVE_INFINITY } = this.#options
    const begun = this.#pending.size + this.#contests.running
    return begun >= ONCHAIN_REQUESTS_AT_ONCE_MAX || begun + this.#posted >= answersMax
  }

  /** Returns true if an answer may begin now. `AuditRisk` has to allow an audited answer. */
  #mayBegin({ terms }: RequestState): boolean {
    return !this.#isFull() && (!isAudited(terms) || this.#auditRisk.allows(terms.modelVersion))
  }

  /** Locks a request; an audited request as `#risk` describes. */
  async #begin(chosen: ChosenRequest): Promise<void> {
    const { request, offer } = chosen
    if (isAudited(request.terms)) await this.#risk(chosen)
    else await this.#lock(request.id, { offer, record: { status: 'locked' } })
  }

  /**
   * Locks an audited request with a bond of at most `bondMax`. A quick first answer is computed
   * after the lock. Any other answer is computed before the lock, and may then need no lock.
   */
  async #risk({ request, offer, served: model, question, bondMax }: ChosenRequest): Promise<void> {
    const { signal } = this.#options
    const { id, terms, answers } = request
    const { modelVersion: auditedVersion } = terms
    const plan = { offer, bondMax }
    this.#auditRisk.begin(id, auditedVersion)
    if (!answers && isQuick(terms, question)) {
      await this.#lock(id, { ...plan, record: { status: 'locked', auditedVersion } })
      return
    }
    let isLocked = false
    this.#contests.start(request, {
      compute: () => computeAnswer(this.#options, { id, terms, model, question, signal }),
      lock: async (content) => {
        const record: OnchainAnswerRecord = { status: 'answered', content, auditedVersion }
        isLocked = await this.#lock(id, { ...plan, record })
      },
      onEnd: async () => {
        if (!isLocked) await this.#auditRisk.end(id)
      },
    })
  }

  /** Tries to lock a request. Returns true if it was locked or may have been locked. */
  async #lock(id: Hash, { offer, record, bondMax }: LockPlan): Promise<boolean> {
    const { ledger, provider, log, clock } = this.#options
    const one: PendingRequest = { record, sinceMs: monotonicMs(clock) }
    await this.#records.save(id, one.record)
    try {
      await ensureBond(ledger, provider, bondMax)
      // The client does not connect, because the answer is posted on chain.
      const unreached = { addresses: [], sealKey: Hex.zeroHash }
      const most = bondMax !== undefined && { bondMax }
      await ledger.lockRequest({ requestId: id, offer, ...unreached, ...most })
      log('request-locked', { request: id })
    } catch (error) {
      log('request-lock-failed', { request: id, ...logFieldsOf(error) })
      if (isRefusal(error)) {
        await this.#auditRisk.end(id)
        await this.#records.save(id, { status: 'done' })
        return false
      }
    }
    this.#pending.set(id, one)
    this.#advance(id, one)
    return true
  }

  #questionOptions() {
    const { market, storage, sources, announcer } = this.#options
    return { market, storage, sources, sealKeys: announcer.sealKeys }
  }

  /** Advances one request by its current state on chain. */
  async #work(id: Hash, one: PendingRequest): Promise<void> {
    const { ledger, provider, clock, log, signal } = this.#options
    const state = await ledger.request(id)
    const now = await ledger.nowSeconds()
    const { claimWindowSeconds } = await ledger.parameters()
    if (state?.status !== 'locked' || state.provider !== provider) {
      if (state?.answers?.some((answer) => answer.provider === provider))
        return await this.#audit(id, one, {})
      const isOpen = state?.status === 'open' || state?.status === 'answered'
      const unsure = isOpen && monotonicMs(clock) - one.sinceMs < LOCK_UNCONFIRMED_MS
      if (unsure) return
      // The chain may have an answer of another provider, or of this node, which sent the answer
      // and got no confirmation.
      const posted = await this.#answers.answer(id)
      const isOurs = posted?.provider === provider
      const ours = state?.status === 'claimed' && isOurs
      // The payment of any answer to this request, also that of another provider, ended the lock
      // without loss.
      if (state?.status === 'claimed') await this.#auditRisk.end(id)
      return await this.#end(id, ours ? { postedAtSeconds: posted.postedAtSeconds } : {})
    }
    await this.#confirm(id, one)
    // After the claim window, any account can refund the request, so this node posts no answer.
    if (now >= (state.lockedAtSeconds ?? now) + claimWindowSeconds) return await this.#end(id, {})
    const content = one.record.content ?? (await this.#answer(id, state))
    if (!content) return
    one.record = { ...one.record, status: 'answered', content }
    // The answer is on disk before its transaction is sent, so that a restart posts this answer.
    await this.#records.save(id, one.record)
    if (signal.aborted) return
    const transaction = await this.#post(id, state, content)
    if (transaction === undefined) return
    log('answer-posted', {
      request: id,
      kind: content.kind,
      paid: state.terms.costMax,
      transaction,
    })
    if (state.terms.onchain?.proof === 'audited') await this.#audit(id, one, { transaction })
    else await this.#end(id, { postedAtSeconds: now, transaction })
  }

  /** Records that the lock of an audited request is on chain, so that its bond is at risk. */
  async #confirm(id: Hash, one: PendingRequest): Promise<void> {
    const { auditedVersion, isConfirmed } = one.record
    if (!auditedVersion || isConfirmed) return
    one.record = { ...one.record, isConfirmed: true }
    await this.#records.save(id, one.record)
  }

  /** Posts an answer; releases the request if another provider has posted the same bytes. */
  async #post(
    id: Hash,
    state: RequestState,
    answer: OnchainAnswerContent,
  ): Promise<string | undefined> {
    const { log } = this.#options
    try {
      return (await this.#answers.postAnswer({ requestId: id, answer })).hash
    } catch (error) {
      if (!isLedgerError(error, 'answer-known')) throw error
      log('answer-known', { request: id })
      await this.#release(id, state)
      return undefined
    }
  }

  /** Releases a request. A late release costs a part of the bond, which counts as a failure. */
  async #release(id: Hash, { lockedAtSeconds = 0n }: RequestState): Promise<void> {
    const { ledger } = this.#options
    await ledger.releaseRequest(id).catch((fault) => {
      // The chain is unreachable. The next step retries, because the bond is at stake.
      if (BaseError.is(fault) && fault.retry === 'later') throw fault
    })
    const { releaseWindowSeconds } = await ledger.parameters()
    const isFree = (await ledger.nowSeconds()) < lockedAtSeconds + releaseWindowSeconds
    if (isFree) await this.#auditRisk.end(id)
    await this.#end(id, {})
  }

  /** Leaves a posted answer to its validators, so that other answers can be computed meanwhile. */
  async #audit(id: Hash, one: PendingRequest, seen: { transaction?: string }): Promise<void> {
    const { auditedVersion } = one.record
    await this.#records.save(id, { status: 'audited', ...(auditedVersion && { auditedVersion }) })
    this.#pending.delete(id)
    this.#audited.add(id)
    this.#posted += 1
    this.#options.onPosted?.({ id, ...seen })
  }

  async #endAudit(id: Hash, state?: RequestState): Promise<void> {
    const posted = state?.status === 'claimed' ? await this.#answers.answer(id) : undefined
    const isPaid = posted?.provider === this.#options.provider
    await this.#auditRisk.end(id, isPaid ? 'paid' : 'failed')
    if (isPaid) await this.#savePosted(id, posted.postedAtSeconds)
    else await this.#records.save(id, { status: 'done' })
  }

  async #end(id: Hash, how: { postedAtSeconds?: bigint; transaction?: string }): Promise<void> {
    const { postedAtSeconds, ...seen } = how
    // A lock that never appeared on chain risked no bond.
    const hasFailed = postedAtSeconds === undefined && this.#pending.get(id)?.record.isConfirmed
    await this.#auditRisk.end(id, hasFailed ? 'failed' : undefined)
    if (postedAtSeconds === undefined) await this.#records.save(id, { status: 'done' })
    else await this.#savePosted(id, postedAtSeconds)
    // The entry is deleted after the write, so that a failed write is retried.
    this.#pending.delete(id)
    if (postedAtSeconds === undefined) return
    this.#posted += 1
    this.#options.onPosted?.({ id, ...seen })
  }

  #savePosted(id: Hash, postedAtSeconds: bigint): Promise<void> {
    const options = { ...this.#options, records: this.#records, rent: this.#rent }
    return recordPostedAnswer(options, { id, postedAtSeconds })
  }

  /** Computes the answer to post. Releases the request if the computation fails. */
  async #answer(id: Hash, state: RequestState): Promise<OnchainAnswerContent | undefined> {
    const { log, clock } = this.#options
    const over = new AbortController()
    const late = new AbortController()
    const signal = AbortSignal.any([this.#options.signal, late.signal])
    // An answer that takes longer than `REQUEST_MS_MAX` is aborted, because the chain pays nothing
    // after the claim window.
    const waited = AbortSignal.any([over.signal, signal])
    void clock.sleep(REQUEST_MS_MAX, waited).then(() => {
      if (!waited.aborted) late.abort(new Error('it took too long'))
    })
    try {
      const questions = this.#questionOptions()
      return await computeContent({ ...this.#options, questions }, { id, state, signal })
    } catch (error) {
      // After a stop, the next start computes the answer again.
      if (this.#options.signal.aborted) return undefined
      log('answer-failed', { request: id, ...logFieldsOf(error) })
      await this.#release(id, state)
      return undefined
    } finally {
      over.abort()
    }
  }
}

/** Creates the worker; `undefined` on chains that store no answers. */
export function createOnchainAnswers(options: OnchainAnswersOptions): OnchainAnswers | undefined {
  const { onchainAnswers } = options.ledger
  return onchainAnswers && new OnchainAnswerWorker(options, onchainAnswers)
}
