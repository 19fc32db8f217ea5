import { countPrompt } from '@ostrom/engine/tokenizer'
import {
  ANSWER_BYTES_MAX,
  isLedgerError,
  type Ledger,
  type MarketReader,
  type OnchainAnswerContent,
  type OnchainAnswerLedger,
  type RequestState,
} from '@ostrom/ledger'
import { sealPrivateAnswer } from '@ostrom/network/seal'
import {
  type AccountId,
  BaseError,
  type Clock,
  type Hash,
  Hex,
  type Log,
  type Offer,
  Price,
} from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { ContentSource, Storage } from '@ostrom/storage'
import type { Announcer } from '../announcer.ts'
import { ensureBond } from '../ensure-bond.ts'
import { logFieldsOf } from '../error-fields.ts'
import type { FairScheduler } from '../fair-scheduler.ts'
import {
  LOCK_UNCONFIRMED_MS,
  ONCHAIN_REQUESTS_AT_ONCE_MAX,
  REQUEST_MS_MAX,
  REQUESTS_SCANNED_MAX,
} from '../limits.ts'
import type { PayService } from '../pay/pay-service.ts'
import type { ServedModel } from '../served-model.ts'
import { verificationOf } from '../verification.ts'
import { answerBytes, withinFee } from './answer-bytes.ts'
import { type AnswerContests, createAnswerContests } from './answer-contests.ts'
import { type AnswerRent, createAnswerRent } from './answer-rent.ts'
import { type AuditRisk, createAuditRisk } from './audit-risk.ts'
import { type AuditedAnswers, createAuditedAnswers } from './audited-answers.ts'
import { type OnchainQuestion, readOnchainQuestion } from './onchain-question.ts'
import {
  type AnsweredRequest,
  createOnchainAnswerRecords,
  type OnchainAnswerRecord,
  type OnchainAnswerRecords,
} from './records.ts'
import { type ChosenRequest, createRequestChoices, type RequestChoices } from './request-choices.ts'

export type OnchainAnswersOptions = {
  readonly ledger: Ledger
  /** The provider's account: the node's own, or one that the node operates. */
  readonly provider: AccountId
  readonly market: MarketReader
  readonly state: StateStore
  readonly clock: Clock
  readonly log: Log
  readonly served: readonly ServedModel[]
  readonly announcer: Pick<Announcer, 'offers'> & Partial<Pick<Announcer, 'sealKeys'>>
  readonly scheduler: Pick<FairScheduler, 'acquire'>
  readonly payService: PayService
  readonly storage?: Storage | undefined
  readonly sources?: readonly ContentSource[] | undefined
  /** Ends running computations. Computed answers are posted after the next start. */
  readonly signal: AbortSignal
  /** Maximum number of requests to answer; unlimited when absent. */
  readonly answersMax?: number
  readonly onPosted?: (posted: AnsweredRequest) => void
}

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

type LockPlan = { readonly offer: Offer.Offer; readonly record: OnchainAnswerRecord }

class OnchainAnswerWorker implements OnchainAnswers {
  readonly #options: OnchainAnswersOptions
  readonly #answers: OnchainAnswerLedger
  readonly #records: OnchainAnswerRecords
  readonly #audited: AuditedAnswers
  readonly #pending = new Map<Hash, PendingRequest>()
  readonly #rent: AnswerRent
  readonly #auditRisk: AuditRisk
  readonly #contests: AnswerContests
  readonly #choices: RequestChoices
  #posted = 0

  constructor(options: OnchainAnswersOptions, answers: OnchainAnswerLedger) {
    this.#options = options
    this.#answers = answers
    this.#records = createOnchainAnswerRecords(options.state)
    const { endorsements } = answers
    const onEnd = (id: Hash, state?: RequestState) => this.#endAudit(id, state)
    this.#audited = createAuditedAnswers({ ...options, endorsements, onEnd })
    const onClosed = (id: Hash) => this.#records.save(id, { status: 'done' })
    this.#rent = createAnswerRent({ ...options, answers, onClosed })
    this.#auditRisk = createAuditRisk(options.clock)
    this.#contests = createAnswerContests({ ...options, endorsements })
    this.#choices = createRequestChoices({
      ...options,
      answers,
      questionOptions: () => this.#questionOptions(),
      mayBegin: (request) => this.#mayBegin(request),
      begin: (chosen) => this.#begin(chosen),
    })
  }

  get pending(): number {
    return this.#pending.size
  }

  async recover(): Promise<void> {
    for (const { id, record } of await this.#records.unfinished()) {
      const { postedAtSeconds, status } = record
      if (status === 'audited') this.#audited.add(id)
      else if (postedAtSeconds !== undefined) this.#rent.add(id, postedAtSeconds)
      else this.#pending.set(id, { record, sinceMs: this.#options.clock.nowMs() })
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

  /** Returns true while the provider begins no further answer. */
  #isFull(): boolean {
    const { answersMax = Number.POSITIVE_INFINITY } = this.#options
    const begun = this.#pending.size + this.#contests.running
    return begun >= ONCHAIN_REQUESTS_AT_ONCE_MAX || begun + this.#posted >= answersMax
  }

  /** Audited answers risk a bond until validators endorsed one of the version. */
  #mayBegin({ terms }: RequestState): boolean {
    const isRisky = terms.onchain?.proof === 'audited'
    return !this.#isFull() && !(isRisky && !this.#auditRisk.allows(terms.modelVersion))
  }

  /** Locks a request, or computes an answer beside another one. */
  async #begin({ request, offer, served: model, question }: ChosenRequest): Promise<void> {
    const { id, terms } = request
    if (!request.answers) return await this.#lock(id, { offer, record: { status: 'locked' } })
    const { signal } = this.#options
    this.#contests.start(request, {
      compute: () => this.#compute({ id, terms, model, question, signal }),
      lock: (content) => this.#lock(id, { offer, record: { status: 'answered', content } }),
    })
  }

  async #lock(id: Hash, { offer, record }: LockPlan): Promise<void> {
    const { ledger, provider, log, clock } = this.#options
    const one: PendingRequest = { record, sinceMs: clock.nowMs() }
    await this.#records.save(id, one.record)
    this.#auditRisk.begin(id, offer.modelVersion)
    try {
      const bond = await this.#answers.endorsements?.lockBond({ requestId: id, offer })
      await ensureBond(ledger, provider, bond)
      // No client connects, because the answer is posted on chain.
      await ledger.lockRequest({ requestId: id, offer, addresses: [], sealKey: Hex.zeroHash })
      log('request-locked', { request: id })
    } catch (error) {
      log('request-lock-failed', { request: id, ...logFieldsOf(error) })
      // The chain refused, for example because another provider was first. Other errors are
      // resolved by the chain's state later.
      if (BaseError.is(error) && error.retry !== 'later') {
        this.#auditRisk.end(id)
        return await this.#records.save(id, { status: 'done' })
      }
    }
    this.#pending.set(id, one)
    this.#advance(id, one)
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
        return await this.#audit(id, {})
      const isOpen = state?.status === 'open' || state?.status === 'answered'
      const unsure = isOpen && clock.nowMs() - one.sinceMs < LOCK_UNCONFIRMED_MS
      if (unsure) return
      // A previous run of this node posted it without a confirmation, or another provider did.
      const posted = await this.#answers.answer(id)
      const isOurs = posted?.provider === provider
      const ours = state?.status === 'claimed' && isOurs
      return await this.#end(id, ours ? { postedAtSeconds: posted.postedAtSeconds } : {})
    }
    // After the claim window, anyone can refund the request.
    if (now >= (state.lockedAtSeconds ?? now) + claimWindowSeconds) return await this.#end(id, {})
    const content = one.record.content ?? (await this.#answer(id, state))
    if (!content) return
    one.record = { status: 'answered', content }
    // The answer is on disk before its transaction, so that a restart posts the same one once.
    await this.#records.save(id, one.record)
    if (signal.aborted) return
    const transaction = await this.#post(id, content)
    if (transaction === undefined) return
    log('answer-posted', {
      request: id,
      kind: content.kind,
      paid: state.terms.costMax,
      transaction,
    })
    if (state.terms.onchain?.proof === 'audited') await this.#audit(id, { transaction })
    else await this.#end(id, { postedAtSeconds: now, transaction })
  }

  /** Posts an answer; releases the request if another provider posted the same. */
  async #post(id: Hash, answer: OnchainAnswerContent): Promise<string | undefined> {
    const { ledger, log } = this.#options
    try {
      return (await this.#answers.postAnswer({ requestId: id, answer })).hash
    } catch (error) {
      if (!isLedgerError(error, 'answer-known')) throw error
      log('answer-known', { request: id })
      await ledger.releaseRequest(id)
      await this.#end(id, {})
      return undefined
    }
  }

  /** Leaves a posted answer to its validators, so that others can be computed meanwhile. */
  async #audit(id: Hash, seen: { transaction?: string }): Promise<void> {
    await this.#records.save(id, { status: 'audited' })
    this.#pending.delete(id)
    this.#audited.add(id)
    this.#posted += 1
    this.#options.onPosted?.({ id, ...seen })
  }

  async #endAudit(id: Hash, state?: RequestState): Promise<void> {
    const posted = state?.status === 'claimed' ? await this.#answers.answer(id) : undefined
    const isPaid = posted?.provider === this.#options.provider
    this.#auditRisk.end(id, isPaid ? 'paid' : 'failed')
    if (isPaid) await this.#savePosted(id, posted.postedAtSeconds)
    else await this.#records.save(id, { status: 'done' })
  }

  async #end(id: Hash, how: { postedAtSeconds?: bigint; transaction?: string }): Promise<void> {
    const { postedAtSeconds, ...seen } = how
    this.#auditRisk.end(id)
    if (postedAtSeconds === undefined) await this.#records.save(id, { status: 'done' })
    else await this.#savePosted(id, postedAtSeconds)
    // Deleted after the write, so that a failed write is retried.
    this.#pending.delete(id)
    if (postedAtSeconds === undefined) return
    this.#posted += 1
    this.#options.onPosted?.({ id, ...seen })
  }

  /** Records a posted answer, and its pay if the chain does not pay at once. */
  async #savePosted(id: Hash, postedAtSeconds: bigint): Promise<void> {
    const { ledger, payService } = this.#options
    const { terms, paid: owed = 0n, pay } = (await ledger.request(id)) ?? {}
    const { asset } = terms ?? { asset: ledger.nativeAsset }
    const work = { id, escrow: 'requests', asset, owed, ...(pay && { pay }) } as const
    // Without rent nothing is reclaimed, so the removal of an answer would only cost gas.
    const record = ledger.rent
      ? ({ status: 'posted', postedAtSeconds } as const)
      : ({ status: 'done' } as const)
    await payService.recordEnd(work, (beside) => this.#records.save(id, record, beside))
    if (ledger.rent) this.#rent.add(id, postedAtSeconds)
  }

  /** Computes the answer to post. Releases the request if that fails. */
  async #answer(id: Hash, state: RequestState): Promise<OnchainAnswerContent | undefined> {
    const { ledger, served, storage, log, clock } = this.#options
    const { terms, prices = Price.zeroPrices } = state
    const over = new AbortController()
    const late = new AbortController()
    const signal = AbortSignal.any([this.#options.signal, late.signal])
    // A long answer is aborted, because the chain pays nothing after the claim window.
    const waited = AbortSignal.any([over.signal, signal])
    void clock.sleep(REQUEST_MS_MAX, waited).then(() => {
      if (!waited.aborted) late.abort(new Error('it took too long'))
    })
    try {
      const model = served.find(({ version }) => version === terms.modelVersion)
      const question = model && (await readOnchainQuestion(this.#questionOptions(), id, signal))
      const paid = question && withinFee(question, { served: model, prices, fee: terms.costMax })
      if (!paid) throw new Error('the model or the fee is no longer there')
      const plain = await this.#compute({ id, terms, model, question: paid, signal })
      // An empty answer earns nothing, so the request is released while that is free.
      if (plain.length === 0) throw new Error('the answer is empty')
      const { answerKey: key } = paid
      const bytes = key ? sealPrivateAnswer({ key, requestId: id }, plain) : plain
      const max = terms.onchain?.answerBytesMax ?? ANSWER_BYTES_MAX
      if (bytes.length <= max) return { kind: 'bytes', bytes }
      if (terms.onchain?.proof === 'audited') throw new Error('an audited answer is in bytes')
      if (!storage) throw new Error('there is no storage for a long answer')
      const { cid, sha256 } = await storage.add([bytes])
      await storage.pin(cid)
      return { kind: 'cid', cid, sha256 }
    } catch (error) {
      // After a stop, the next start computes the answer again.
      if (this.#options.signal.aborted) return undefined
      log('answer-failed', { request: id, ...logFieldsOf(error) })
      await ledger.releaseRequest(id).catch((fault) => {
        // The chain is unreachable. The next step retries, because the bond is at stake.
        if (BaseError.is(fault) && fault.retry === 'later') throw fault
      })
      await this.#end(id, {})
      return undefined
    } finally {
      over.abort()
    }
  }

  /** Computes an answer in a turn of the model, in the same queue as the answers of sessions. */
  async #compute(options: {
    readonly id: Hash
    readonly terms: RequestState['terms']
    readonly model: ServedModel
    readonly question: OnchainQuestion
    readonly signal: AbortSignal
  }): Promise<Uint8Array> {
    const { id, terms, model, question, signal } = options
    const { ledger, scheduler } = this.#options
    const { client, asset } = terms
    const offer = { asset, verification: verificationOf(model, ledger) }
    // All of it is paid in advance, so no checkpoint can stay unpaid.
    const agreement = { id, client, offer, checkpoint: 0n, isPrepaid: true }
    const { contextLength } = model.model.info
    const promptTokens = countPrompt(question.prompt, model.tokenizer, contextLength)
    const release = await scheduler.acquire(model.version, agreement, { promptTokens, signal })
    try {
      signal.throwIfAborted()
      return await answerBytes(model, question, signal)
    } finally {
      release()
    }
  }
}

/** Creates the worker; `undefined` on chains that store no answers. */
export function createOnchainAnswers(options: OnchainAnswersOptions): OnchainAnswers | undefined {
  const { onchainAnswers } = options.ledger
  return onchainAnswers && new OnchainAnswerWorker(options, onchainAnswers)
}
