import {
  type AuditHoldLedger,
  type AuditLedger,
  type DataChallengeLedger,
  dueAuditHoldAction,
  isLedgerError,
  type Ledger,
  LedgerError,
  type MarketReader,
  type OfferListing,
  type RequestState,
  settleOrRefund,
} from '@ostrom/ledger'
import type { TokenizedModel } from '@ostrom/models/catalog'
import {
  type AccountId,
  type AssetId,
  type Clock,
  createNonceSource,
  type Hash,
  type Log,
  PrefixHistory,
  type Price,
  type RandomBytes,
  Request,
  SessionAccount,
  type Signer,
} from '@ostrom/protocol'
import { NoProviderError } from '../errors.ts'
import { ClientSession } from '../sessions/client-session.ts'
import {
  type ConnectContext,
  dial,
  isModelQuarantined,
  operatorOf,
  signHello,
} from '../sessions/connect.ts'
import { reservationFor } from '../sessions/pool/unsigned-session.ts'
import { createSealKeyHolder } from '../sessions/seal-key.ts'
import { createSessionConsents } from '../sessions/session-consents.ts'
import {
  HELD_REQUESTS_PER_ROUND_MAX,
  LOCK_POLL_MS,
  LOCK_WAIT_SECONDS,
  REFUNDS_PER_ROUND_MAX,
} from './limits.ts'
import { lockedOffer } from './locked-offer.ts'

export type RequestClientOptions = ConnectContext & {
  readonly ledger: Ledger
  readonly market: MarketReader
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
}

export type RequestPublishOptions = {
  readonly modelVersion: Hash
  readonly asset: AssetId
  readonly pricesMax: Price.PriceMap
  readonly costMax: bigint
  readonly filter: Request.ProviderFilter
  /** True if the answer is audited before its pay matures. */
  readonly isAudited: boolean
}

/** A request on chain with the signer of its vouchers. */
export type PublishedRequest = { readonly requestId: Hash; readonly signer: Signer }

export type AwaitLockOptions = PublishedRequest & {
  /** Maximum total of vouchers, in base units: at most the amount in escrow. */
  readonly costMax: bigint
  readonly model: TokenizedModel
  /**
   * Returns true if the offer under which a provider locked the request is acceptable. When absent,
   * every offer is acceptable.
   */
  readonly accepts?: (listing: OfferListing) => boolean
  /**
   * Called with the provider that locked the request, even if its offer is not acceptable or not
   * found.
   */
  readonly onLocked?: (provider: AccountId) => void
  readonly signal: AbortSignal
}

/** A locked request with a channel to its provider. */
export type RequestChannel = {
  readonly session: ClientSession
  readonly requestId: Hash
  /** The offer under which the provider locked the request. */
  readonly listing: OfferListing
}

/** Requests in escrow: docs/spec/requests.md, the client's side. */
export type RequestClient = {
  /**
   * Opens a request, waits for a provider to lock it, and connects to that provider.
   *
   * @throws {NoProviderError} No provider locked the request in time, so it was cancelled without
   *   cost. Or a provider locked it under an offer that is not acceptable, or before the client
   *   could request the audit. In these two cases the request is refunded after it expires.
   * @throws {LedgerError} insufficient-funds.
   */
  open(
    options: RequestPublishOptions & Omit<AwaitLockOptions, keyof PublishedRequest>,
  ): Promise<RequestChannel>
  /**
   * Waits for a provider to lock a request that is already on the chain, and connects to that
   * provider, as `open` does.
   *
   * @throws {NoProviderError} As for `open`; or the request has ended.
   */
  awaitLock(options: AwaitLockOptions): Promise<RequestChannel>
  /**
   * Holds the pay of this client's audited requests until validators endorse the answer, and
   * returns held pay if they do not endorse it in time. Settles or refunds expired requests of this
   * client. If the chain refuses an action for one request, the other requests are still handled.
   */
  upkeep(): Promise<void>
}

/** Parts of the ledger that hold the pay of an answer until its audit. */
type AuditHoldMembers = {
  readonly audits: AuditLedger
  readonly auditHolds: AuditHoldLedger
  readonly dataChallenges: DataChallengeLedger | undefined
}

class EscrowClient implements RequestClient {
  readonly #options: RequestClientOptions
  readonly #nextNonce: () => bigint

  constructor(options: RequestClientOptions) {
    this.#options = options
    this.#nextNonce = createNonceSource(options)
  }

  async open(options: Parameters<RequestClient['open']>[0]): Promise<RequestChannel> {
    const { requestId, signer } = await this.#publish(options)
    if (options.isAudited) await this.#requestAudit(requestId, options)
    return await this.awaitLock({ ...options, requestId, signer })
  }

  async #publish(options: RequestPublishOptions): Promise<PublishedRequest> {
    const { ledger, random, log } = this.#options
    const { modelVersion, asset, pricesMax, costMax, filter } = options
    // The key is not stored, because a request has only one channel, and its provider, not the
    // client, claims the voucher on the chain.
    const signer = ledger.createSigner(random(32))
    const terms: Request.RequestTerms = {
      client: ledger.account,
      signer: signer.account,
      modelVersion,
      asset,
      pricesMax,
      costMax: reservationFor(costMax, { prices: pricesMax }),
      filter,
      deadlineSeconds: (await ledger.nowSeconds()) + LOCK_WAIT_SECONDS,
      nonce: this.#nextNonce(),
      held: false,
    }
    const requestId = Request.idOf(terms, ledger.domain)
    await ledger.openRequest({ terms })
    log('request-opened', { request: requestId, costMax })
    return { requestId, signer }
  }

  async awaitLock(options: AwaitLockOptions): Promise<RequestChannel> {
    const { requestId, signer, costMax, model, accepts = () => true, signal } = options
    const { ledger } = this.#options
    const locked = await this.#pollLock(requestId, signal)
    if (locked.provider) options.onLocked?.(locked.provider)
    const { listing, sealKey, addresses } = await this.#lockedOffer(locked, accepts)
    const { offer } = listing
    const domain = Request.domain(ledger.domain)
    const session = new ClientSession({
      id: requestId,
      hello: {
        kind: 'hello-request',
        requestId,
        proof: await signHello(this.#options, requestId, signer),
      },
      channel: await dial(this.#options, { provider: offer.provider, addresses }),
      offer,
      manifest: model.manifest,
      tokenizer: model.tokenizer,
      sealKey: createSealKeyHolder(sealKey),
      signer,
      keys: ledger,
      operator: operatorOf(ledger, offer.provider, 'requests'),
      domain,
      clock: this.#options.clock,
      cap: costMax,
      accountSnapshot: SessionAccount.initialSnapshot,
      last: undefined,
      // The chain accepts a consent only by the client itself, not by the request's signer.
      consents: createSessionConsents({ sessionId: requestId, domain, signer: ledger.signer }),
      prefixes: PrefixHistory.create(PrefixHistory.clientWindow),
      // The channel has one question, so no other question shares its cache.
      cacheScopeOf: () => undefined,
      ceiling: costMax,
      // The signed maximum is the whole amount in escrow from the beginning, so the client writes
      // nothing to disk before a voucher.
      reserve: async () => {},
      isModelQuarantined: () => isModelQuarantined(ledger, offer.modelVersion),
      saveReceipt: (receipt, about) => this.#options.receipts.save(receipt, about),
      stopPay: this.#options.stopPays.of(listing.offerHash),
      saveBreach: this.#options.breaches.save,
    })
    try {
      await session.start()
    } catch (error) {
      session.abandon(error instanceof Error ? error : new Error('request failed'))
      throw error
    }
    return { session, requestId, listing }
  }

  async upkeep(): Promise<void> {
    const { ledger, market, log } = this.#options
    await market.sync()
    // Holds the pay of audited requests first, because this pay matures at a fixed time, while a
    // refund can wait.
    const { audits, auditHolds, dataChallenges } = ledger
    if (audits && auditHolds) {
      const members = { audits, auditHolds, dataChallenges }
      const query = { client: ledger.account, limit: HELD_REQUESTS_PER_ROUND_MAX }
      for (const { id } of await market.requestsOnAuditHold(query)) {
        await this.#try('audit-hold-failed', id, () => this.#maintainHold(members, id))
      }
    }
    const expired = { client: ledger.account, limit: REFUNDS_PER_ROUND_MAX }
    for (const request of await market.refundableRequests(expired)) {
      const { id } = request
      await this.#try('request-refund-failed', id, async () => {
        const { kind, transaction } = await settleOrRefund(ledger, request)
        const event = kind === 'settled' ? 'answer-settled' : 'request-refunded'
        log(event, { request: id, transaction: transaction.hash })
      })
    }
  }

  /**
   * Runs `act` for one request. A refusal by the chain is only logged, because it usually means
   * that another account's transaction came first. The next round checks the request again.
   */
  async #try(event: string, request: Hash, act: () => Promise<void>): Promise<void> {
    try {
      await act()
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error
      this.#options.log(event, { request, code: error.code })
    }
  }

  /**
   * Holds or returns the pay of this client's audited request. Only the client has a reason to send
   * these transactions.
   */
  async #maintainHold(members: AuditHoldMembers, id: Hash): Promise<void> {
    const { ledger, log } = this.#options
    const act = await dueAuditHoldAction({ ledger, ...members, requestId: id })
    if (act === undefined) return
    const { hash: transaction } = await members.auditHolds[act](id)
    log(act === 'holdForAudit' ? 'request-pay-held' : 'request-pay-returned', {
      request: id,
      transaction,
    })
  }

  /**
   * Requests an audit of a request; the chain refuses this once a provider has locked the request.
   */
  async #requestAudit(
    requestId: Hash,
    { onLocked }: Pick<AwaitLockOptions, 'onLocked'>,
  ): Promise<void> {
    const { ledger } = this.#options
    const { auditHolds } = ledger
    if (!auditHolds) return
    try {
      await auditHolds.requestAudit(requestId)
    } catch (error) {
      if (!isLedgerError(error, 'request-not-open')) throw error
      const { provider } = (await ledger.request(requestId)) ?? {}
      if (provider) onLocked?.(provider)
      const reasons = ['A provider locked the request before the audit request.']
      throw new NoProviderError({ model: requestId, reasons })
    }
  }

  async #pollLock(requestId: Hash, signal: AbortSignal): Promise<RequestState> {
    const { ledger, clock } = this.#options
    const done = new AbortController()
    let wake = () => {}
    ledger.watch(() => wake(), done.signal)
    try {
      for (;;) {
        const request = await ledger.request(requestId)
        if (request?.status === 'locked') return request
        if (request && request.status !== 'open') {
          const reasons = [`The request has ended: it is ${request.status}.`]
          throw new NoProviderError({ model: requestId, reasons })
        }
        const tooLate = !request || request.terms.deadlineSeconds <= (await ledger.nowSeconds())
        if (signal.aborted || tooLate) {
          await this.#cancelRequest(requestId)
          const locked = await ledger.request(requestId)
          if (locked?.status === 'locked' && !signal.aborted) return locked
          signal.throwIfAborted()
          const reasons = ['No provider locked the request before its deadline.']
          throw new NoProviderError({ model: requestId, reasons })
        }
        const woken = new AbortController()
        wake = () => woken.abort()
        await clock.sleep(LOCK_POLL_MS, AbortSignal.any([woken.signal, signal]))
      }
    } finally {
      done.abort()
    }
  }

  /** Cancels a request, unless a provider has just locked it. */
  async #cancelRequest(requestId: Hash): Promise<void> {
    try {
      await this.#options.ledger.cancelRequest(requestId)
    } catch (error) {
      if (!isLedgerError(error, 'request-not-open')) throw error
    }
  }

  async #lockedOffer(locked: RequestState, accepts: (listing: OfferListing) => boolean) {
    const { market } = this.#options
    await market.sync()
    const { provider, addresses } = locked
    const listings = provider ? await market.offersOf(provider) : []
    const listing = lockedOffer(locked, listings, accepts)
    const { endpoint } = listing
    return { listing, sealKey: endpoint.sealKey, addresses: addresses ?? endpoint.addresses }
  }
}

/** Creates a client that pays by single requests in escrow. */
export const createRequestClient = (options: RequestClientOptions): RequestClient =>
  new EscrowClient(options)
