import type { RequestState } from '@ostrom/ledger'
import {
  Channel,
  createAsyncCache,
  createBoundedMap,
  createBoundedSet,
  type Hash,
  monotonicMs,
  Offer,
  Price,
  Request,
  SessionAccount,
} from '@ostrom/protocol'
import { peerHashOf } from '../admission/admission.ts'
import {
  type CountedOpening,
  createOpeningLimiter,
  type OpeningLimiter,
} from '../admission/openings/opening-limiter.ts'
import type { ChannelServerOptions } from '../channels/channel-server-options.ts'
import { ensureBond } from '../ensure-bond.ts'
import { logFieldsOf } from '../error-fields.ts'
import { SessionRefusedError } from '../errors.ts'
import {
  CAP_CHECKPOINTS_MIN,
  REQUEST_CLIENT_WAIT_MS,
  REQUEST_FINISH_WAIT_MS,
  REQUEST_MS_MAX,
  REQUESTS_LOCKED_MAX,
  REQUESTS_PER_CLIENT_MAX,
  REQUESTS_SCANNED_MAX,
  REQUESTS_SKIPPED_MAX,
  REQUESTS_UNCONFIRMED_MAX,
} from '../limits.ts'
import { createOnchainAnswers, type OnchainAnswers } from '../onchain-requests/onchain-answers.ts'
import type { ProviderRequestRecord } from '../records.ts'
import { createPaidSession } from '../sessions/paid-session.ts'
import { unpaidOf } from '../sessions/provider-session.ts'
import { type EndedRequest, endLock } from './finish-lock.ts'
import {
  createLockActivity,
  isAnswered,
  isPaid,
  isReleasable,
  isSilent,
  type LockedRequestEntry,
  lockAgeMs,
  recordActivity,
} from './locked-request.ts'
import type { RequestServerOptions } from './request-server-options.ts'

type RequestServing = Pick<
  ChannelServerOptions,
  'session' | 'served' | 'topUp' | 'finish' | 'asksMax'
>

/** Locks, serves, claims and releases requests: docs/spec/requests.md, the provider's side. */
export type RequestServer = {
  /**
   * Ends the locked requests of a previous run: claims a last voucher, or else releases the lock.
   * Resumes on-chain answers.
   */
  recover(): Promise<void>
  /** Locks suitable requests, and releases those whose client did not connect or pay in time. */
  step(): Promise<void>
  /**
   * Admits the client of a locked request.
   *
   * @throws {SessionRefusedError} This provider has not locked it, or the client's proof fails.
   */
  admit(
    hello: Extract<Channel.ClientMessage, { kind: 'hello-request' }>,
    peerId: string,
  ): Promise<RequestServing>
  /** Claims the last voucher after the end of the client's channel. */
  onDisconnect(id: Hash): Promise<void>
  /** Waits for on-chain answers that are being computed or posted. */
  drain(): Promise<void>
  /** Retries to end served or released requests that have not ended on chain. */
  endAll(): Promise<void>
}

class LockedRequestServer implements RequestServer {
  readonly #options: RequestServerOptions
  readonly #onchainAnswers: OnchainAnswers | undefined
  readonly #locked = new Map<Hash, LockedRequestEntry>()
  /** Served or released requests whose end on chain is not confirmed, for retries. */
  readonly #ending = new Map<Hash, ProviderRequestRecord>()
  /** Requests whose lock seems to have failed. These requests do not count as locked. */
  readonly #unconfirmed = createBoundedMap<Hash, ProviderRequestRecord>(REQUESTS_UNCONFIRMED_MAX)
  /** Final states of requests on chain, by request, that are not on disk yet. */
  readonly #ended = createAsyncCache<Hash, EndedRequest | undefined>({
    entriesMax: REQUESTS_SKIPPED_MAX,
  })
  readonly #locks: OpeningLimiter
  /** Requests that this provider locked or tried to lock. It does not lock them again. */
  readonly #skipped = createBoundedSet<Hash>(REQUESTS_SKIPPED_MAX)
  readonly #locking = new Map<Hash, Promise<void>>()
  /** Running endings, so that no request is claimed twice at once. */
  readonly #ends = new Map<Hash, Promise<string | undefined>>()

  constructor(options: RequestServerOptions) {
    this.#options = options
    this.#onchainAnswers = createOnchainAnswers(options)
    this.#locks = createOpeningLimiter(options)
  }

  async drain(): Promise<void> {
    await this.#onchainAnswers?.drain()
  }

  async recover(): Promise<void> {
    for (const { id, record } of await this.#options.records.lockedRequests()) {
      this.#ending.set(id, record)
    }
    await this.endAll()
    await this.#onchainAnswers?.recover()
  }

  async step(): Promise<void> {
    const { market } = this.#options
    await market.sync()
    // Requests that have to end come first, because the chain limits the time for claims and
    // releases.
    await this.endAll()
    for (const locked of [...this.#locked.values()]) await this.#endIfOver(locked)
    await this.#onchainAnswers?.step()
    const versions = [...this.#options.announcer.offers().values()].map(
      ({ served }) => served.version,
    )
    for (const version of new Set(versions)) {
      for (const request of await market.openRequests({ version, limit: REQUESTS_SCANNED_MAX })) {
        if (this.#locked.size + this.#ending.size >= REQUESTS_LOCKED_MAX) return
        const isTried = this.#skipped.has(request.id) || this.#locking.has(request.id)
        if (isTried || request.terms.answer === 'chain') continue
        const considered = this.#consider(request)
        this.#locking.set(request.id, considered)
        await considered.finally(() => this.#locking.delete(request.id))
      }
    }
  }

  /** Ends a lock that is answered, or whose client does not come, ask or pay. */
  async #endIfOver(locked: LockedRequestEntry): Promise<void> {
    const { clock, clientLimiter } = this.#options
    const { id, paid, activity, hasConnected } = locked
    const nowMs = monotonicMs(clock)
    recordActivity(activity, paid, nowMs)
    const waitedMs = nowMs - activity.lockedAtMs
    const isIdle = hasConnected ? isSilent(activity, nowMs) : waitedMs >= REQUEST_CLIENT_WAIT_MS
    // A lock with a voucher can always be ended by a claim; one without needs the chain's
    // permission for a release.
    const isOver = isIdle && (isPaid(locked) || (await isReleasable(this.#options, id, waitedMs)))
    // A client that paid no checkpoint has cost two transactions and the delivered tokens.
    if (isOver && !isPaid(locked, paid.checkpoint)) {
      clientLimiter.recordDebt(paid, unpaidOf(paid))
    }
    if (isOver || isAnswered(locked) || waitedMs >= REQUEST_MS_MAX) await this.#finishOrLog(locked)
  }

  /**
   * Claims an answered request whose client keeps the channel open, because the chain refunds an
   * unclaimed request after its window. Before the claim, the client has time for its consent and
   * its own `finish`.
   */
  async #finishSoon(locked: LockedRequestEntry): Promise<void> {
    const { clock, signal } = this.#options
    await clock.sleep(REQUEST_FINISH_WAIT_MS, signal)
    if (!signal.aborted) await this.#finishOrLog(locked)
  }

  async #finishOrLog(locked: LockedRequestEntry): Promise<void> {
    await this.#finish(locked).catch((error) => this.#logClaimFailed(locked.id, error))
  }

  /** Records an attempted request, because the provider pays for each attempt. */
  #skip(id: Hash): void {
    this.#skipped.add(id)
  }

  async admit(
    { requestId, proof }: Extract<Channel.ClientMessage, { kind: 'hello-request' }>,
    peerId: string,
  ): Promise<RequestServing> {
    const { ledger } = this.#options
    const refuse = (reason: string, remedy: string): never => {
      throw new SessionRefusedError({ sessionId: requestId, reason, remedy })
    }
    // The client may see the lock on chain before this node gets its transaction's result.
    await this.#locking.get(requestId)
    const locked = this.#locked.get(requestId)
    if (!locked) return refuse('we have not locked this request', 'Read its lock from the chain.')
    const hello = { sessionId: requestId, peerHash: peerHashOf(peerId) }
    const proved = await ledger.verify({
      digest: Channel.helloHash(hello, ledger.domain),
      signature: proof,
      account: locked.record.signer,
      byKey: true,
    })
    if (!proved)
      refuse('the request key did not sign for this peer', 'Sign Hello for your peer id.')
    // The request may have been released in the meantime.
    if (this.#locked.get(requestId) !== locked) {
      return refuse('we have let this request go', 'Read its lock from the chain.')
    }
    if (locked.hasConnected)
      return refuse('its client came before', 'Ask in a request or session of yours.')
    // There is no await after the check, so that only one of two concurrent channels is served.
    locked.hasConnected = true
    return {
      session: locked.paid,
      served: locked.served,
      asksMax: 1,
      topUp: async () => locked.record.cap,
      finish: () => this.#finish(locked),
    }
  }

  async onDisconnect(id: Hash): Promise<void> {
    const locked = this.#locked.get(id)
    if (locked) await this.#finish(locked)
  }

  /** Locks a request if an offer of this provider fits and the chain accepts the lock. */
  async #consider({ id, terms }: RequestState): Promise<void> {
    const { ledger, provider, announcer, addresses, log, clock } = this.#options
    const fitting = [...announcer.offers().values()].find(
      ({ offer }) =>
        Offer.serviceTierOf(offer) === 'default' &&
        offer.modelVersion === terms.modelVersion &&
        offer.asset === terms.asset &&
        Price.isWithin(offer.prices, terms.pricesMax),
    )
    if (!fitting || this.#locked.has(id) || this.#ending.has(id)) return
    const { offer, served } = fitting
    const counted = this.#admitLock(terms, offer)
    if (!counted) return
    if (!(await ledger.passesFilter(terms.filter, provider))) return counted.cancel()
    const record: ProviderRequestRecord = {
      offer,
      client: terms.client,
      signer: terms.signer,
      cap: terms.costMax,
      status: 'locked',
    }
    this.#skip(id)
    await this.#options.records.saveRequest(id, record)
    try {
      await ensureBond(ledger, provider)
      const sealKey = announcer.sealKey()
      await ledger.lockRequest({ requestId: id, offer, addresses: addresses(), sealKey })
    } catch (error) {
      // For example, another provider locked the request first, or the request has ended.
      log('request-lock-failed', { request: id, ...logFieldsOf(error) })
      counted.cancel()
      // The lock may have succeeded without a confirmation; a later step reads the chain.
      this.#addUnconfirmed(id, record)
      return
    }
    log('request-locked', { request: id })
    const activity = createLockActivity(monotonicMs(clock) - (await lockAgeMs(ledger, id)))
    this.#addLocked(id, { record, served, activity, counted })
  }

  /**
   * Counts a lock for a request's client. Returns undefined if the client has too many locks or
   * debts, or if the cap of the request is too small.
   */
  #admitLock(
    { client, costMax }: Request.RequestTerms,
    offer: Offer.Offer,
  ): CountedOpening | undefined {
    const { clientLimiter, checkpointOf } = this.#options
    const checkpoint = checkpointOf(offer)
    // A client with debts from sessions is refused for requests too.
    if (costMax < CAP_CHECKPOINTS_MIN * checkpoint || clientLimiter.refuses(client))
      return undefined
    const records = [...this.#locked.values().map(({ record }) => record), ...this.#ending.values()]
    const own = records.filter((record) => record.client === client).length
    if (own >= REQUESTS_PER_CLIENT_MAX) return undefined
    let counted: CountedOpening | undefined
    try {
      counted = this.#locks.take({ client, offer, checkpoint })
      // The money of a request is bound only until the provider releases its lock.
      counted.takePlace({ bindsUsualCap: false })
      return counted
    } catch {
      counted?.cancel()
      // The limit of locks for this client, or for all new clients, is exhausted.
      return undefined
    }
  }

  #addUnconfirmed(id: Hash, record: ProviderRequestRecord): void {
    this.#unconfirmed.set(id, record)
  }

  #addLocked(
    id: Hash,
    locking: Pick<LockedRequestEntry, 'record' | 'served' | 'activity' | 'counted'>,
  ): void {
    const { record } = locking
    const { ledger, clock, records, checkpointOf, clientLimiter } = this.#options
    const paid = createPaidSession({
      id,
      client: record.client,
      signer: record.signer,
      consenter: record.client,
      offer: record.offer,
      cap: record.cap,
      isConfirmed: true,
      accountSnapshot: SessionAccount.initialSnapshot,
      last: undefined,
      checkpoint: checkpointOf(record.offer),
      keys: ledger,
      domain: Request.domain(ledger.domain),
      clock,
      save: async (last) => {
        const before = locked.record.last?.voucher.total ?? 0n
        locked.record = { ...locked.record, last }
        await records.saveRequest(id, locked.record)
        clientLimiter.recordPayment(locked.paid, last.voucher.total - before)
        if (isAnswered(locked)) void this.#finishSoon(locked)
      },
    })
    const locked: LockedRequestEntry = { id, ...locking, paid, hasConnected: false }
    this.#locked.set(id, locked)
  }

  /** Claims the last voucher, or releases a request without one. Repeated calls share one end. */
  async #finish(locked: LockedRequestEntry): Promise<string | undefined> {
    const { id, record, paid, counted } = locked
    if (!this.#locked.delete(id)) return await this.#ends.get(id)
    this.#ending.set(id, record)
    // A request whose client paid a checkpoint does not count in the limits of locks, because each
    // request costs its client a transaction, too.
    if (isPaid(locked, paid.checkpoint)) counted.cancel()
    else if (isAnswered(locked)) counted.giveBack()
    return await this.#end(id, record)
  }

  async endAll(): Promise<void> {
    for (const [id, record] of [...this.#ending, ...this.#unconfirmed]) {
      await this.#end(id, record).catch((error) => this.#logClaimFailed(id, error))
    }
  }

  #logClaimFailed(id: Hash, error: unknown): void {
    this.#options.log('request-claim-failed', { request: id, ...logFieldsOf(error) })
  }

  #end(id: Hash, record: ProviderRequestRecord): Promise<string | undefined> {
    const ending = this.#ends.get(id)
    if (ending) return ending
    const end = this.#endOnce(id, record).finally(() => this.#ends.delete(id))
    this.#ends.set(id, end)
    return end
  }

  /** Ends one request on chain and records the end with its pay. Later calls retry a failure. */
  async #endOnce(id: Hash, record: ProviderRequestRecord): Promise<string | undefined> {
    const { records, payService, onEnded } = this.#options
    const ended = await this.#ended.getOrMake(id, () => endLock(this.#options, id, record))
    if (!ended) return undefined
    const { transaction, ...owed } = ended
    await onEnded(id, record.offer)
    const work = { id, escrow: 'requests', asset: record.offer.asset, ...owed } as const
    await payService.recordEnd(work, (beside) =>
      records.saveRequest(id, { ...record, status: 'done' }, beside),
    )
    for (const all of [this.#ended, this.#ending, this.#unconfirmed]) all.delete(id)
    return transaction
  }
}

/** Creates the server of locked requests. */
export const createRequestServer = (options: RequestServerOptions): RequestServer =>
  new LockedRequestServer(options)
