import { createLocalHost } from '@ostrom/engine/tokenizer'
import type { OfferListing } from '@ostrom/ledger'
import { createModelCatalog, type ModelCatalog } from '@ostrom/models/catalog'
import { createLineageReader, type LineageReader } from '@ostrom/models/lineage'
import { ModelUnknownError } from '@ostrom/models/model-unknown'
import { type Provenance, provenanceOf } from '@ostrom/models/provenance'
import { type AccountId, Audit, type Hash, withDeadline } from '@ostrom/protocol'
import { silentLog, systemClock, systemRandom } from '@ostrom/protocol/system'
import { type BlindSessions, createBlindSessions } from './blind/blind-sessions.ts'
import { createAnswerContentCache } from './contents/answer-content-cache.ts'
import { NoProviderError } from './errors.ts'
import type { GatewayOptions, GatewayParameters } from './gateway-options.ts'
import type { InferenceService, OfferConstraints } from './inference/inference-service.ts'
import { WARM_WAIT_MS } from './models/limits.ts'
import {
  byPrivacy,
  createPrivateQuestions,
  type PrivateQuestions,
} from './private/private-questions.ts'
import { createReceiptStore, type ReceiptStore } from './receipts/receipt-store.ts'
import { createRequestClient } from './requests/request-client.ts'
import { rankDefault } from './routing/candidates.ts'
import { createConversationPins } from './routing/conversation-pins.ts'
import { createHedgeAllowance } from './routing/hedge-decision.ts'
import { createMarketCache, type MarketCache } from './routing/market-cache.ts'
import { createObservations } from './routing/observations.ts'
import { chooseBlindOffer } from './service/choose-blind-offer.ts'
import type { InferenceServiceOptions } from './service/inference-service-options.ts'
import { createInferenceService } from './service/provider-inference-service.ts'
import { type RequestSendOptions, type SentRequest, sendRequest } from './service/send-request.ts'
import { createOfferBreaches, type OfferBreaches } from './sessions/breaches/offer-breaches.ts'
import {
  type ClientSessionRecords,
  createClientSessionRecords,
} from './sessions/client-session-records.ts'
import { POLLS_PER_SESSION, UPKEEP_MS } from './sessions/limits.ts'
import { createStopPays } from './sessions/payments/stop-pay.ts'
import { createSessionPool } from './sessions/pool/session-pool.ts'
import type { UnsignedSession } from './sessions/pool/unsigned-session.ts'
import type { WalletSignatures } from './sessions/pool/unsigned-session-store.ts'
import { createPrefixSavings } from './sessions/prefix-savings.ts'

/** The client's side of the network: a wallet, sessions, and answers. */
export type Gateway = {
  readonly inference: InferenceService
  /**
   * The inference service of private questions; undefined if no proxies are named. `inference`
   * passes a question to it if the question is marked as private.
   */
  readonly privateInference: InferenceService | undefined
  /** Terms and spending of private questions; undefined if no proxies are named. */
  readonly proxied: Pick<PrivateQuestions, 'quote' | 'spending'> | undefined
  readonly receipts: ReceiptStore
  readonly sessions: ClientSessionRecords
  /** Blind sessions, in which pages ask providers themselves, and this gateway reads nothing. */
  readonly blind: BlindSessions
  /**
   * Stored offer breaches: receipts that break the terms of their own provider's offer. They are
   * proofs for the court.
   */
  readonly breaches: Pick<OfferBreaches, 'list'>
  /** Returns the owner of a version, its license and its origin. */
  provenance(version: Hash): Promise<Provenance>
  /** Continues the unfinished work of the last run, opens sessions ahead, and starts the upkeep. */
  start(): Promise<void>
  /**
   * Opens a session for each given model, so that the next question finds one open. A failure is
   * only logged: the next question will meet the same failure and report it.
   *
   * @returns The opening transactions that are known within `WARM_WAIT_MS` for each session.
   */
  warm(models: readonly string[]): Promise<readonly string[]>
  /**
   * Returns a session for an external wallet to sign, with the best provider or the given one.
   *
   * @throws {ModelUnknownError} {NoProviderError} {LedgerError}
   */
  prepareSession(options: {
    readonly model: string
    readonly provider?: AccountId
    /** Most that the session may ever pay, in base units. */
    readonly cap?: bigint
    /** Required verifiability of the answers; the default of the settings when absent. */
    readonly verification?: OfferConstraints['verification']
  }): Promise<UnsignedSession>
  /**
   * For an external wallet, returns true if it has an open session for the model; if `provider` is
   * given, with this provider. Without an external wallet, returns true if there is an offer for
   * such a session, because the gateway then opens sessions itself.
   */
  hasSession(options: { readonly model: string; readonly provider?: AccountId }): Promise<boolean>
  /**
   * Opens a prepared session with the wallet's signatures of the session and, if needed, of its
   * approval.
   *
   * @throws {SignatureRefusedError}
   */
  openSession(id: Hash, signed: WalletSignatures): Promise<void>
  /**
   * Sends the question of this wallet's on-chain request, and returns the answer.
   *
   * @see sendRequest
   */
  sendRequest(options: RequestSendOptions): Promise<SentRequest>
  /**
   * Does one round of upkeep. Closes sessions that have ended, are used up or expire soon, and
   * warms models again if `sessionSeconds` is set. Without an external wallet, also settles or
   * refunds expired requests, maintains audit holds, and proves offer breaches. The gateway calls
   * this every `UPKEEP_MS`, or more often if `sessionSeconds` is short.
   */
  upkeep(): Promise<void>
  /** Settles and closes every session. Returns the transactions that closed the sessions. */
  closeSessions(): Promise<readonly string[]>
  /**
   * Closes the blind sessions and stops. Other sessions stay open on the chain, and the next start
   * closes them.
   */
  stop(): Promise<void>
}

class GatewayRole implements Gateway {
  readonly inference: InferenceService
  readonly privateInference: InferenceService | undefined
  readonly proxied: PrivateQuestions | undefined
  readonly receipts: ReceiptStore
  readonly sessions: ClientSessionRecords
  readonly blind: BlindSessions
  readonly breaches: OfferBreaches
  readonly #options: GatewayOptions
  readonly #serviceOptions: InferenceServiceOptions
  readonly #pool: ReturnType<typeof createSessionPool>
  readonly #requests: ReturnType<typeof createRequestClient>
  readonly #catalog: ModelCatalog
  readonly #marketCache: MarketCache
  readonly #lineage: LineageReader
  readonly #observations = createObservations()
  readonly #stopping = new AbortController()
  /**
   * Names of models for which `warm` was called; upkeep calls it again if `sessionSeconds` is set.
   */
  readonly #warmModels = new Set<string>()
  #loop: Promise<void> = Promise.resolve()

  constructor(options: GatewayOptions) {
    const { ledger, market, network, storage, sources } = options
    const { clock, state, random, log, settings = {} } = options
    this.#options = options
    this.receipts = createReceiptStore(state)
    this.sessions = createClientSessionRecords(state)
    this.breaches = createOfferBreaches({ state, log, clock, ledger })
    const tokenizers = options.tokenizers ?? createLocalHost()
    const reading = { ledger, storage, sources, clock, tokenizers }
    this.#catalog = options.catalog ?? createModelCatalog(reading)
    this.#marketCache = createMarketCache({ ledger, market, clock })
    this.#lineage = createLineageReader(ledger)
    const stores = {
      records: this.sessions,
      receipts: this.receipts,
      breaches: this.breaches,
      stopPays: createStopPays(clock),
    }
    const context = { ledger, network, clock, ...stores }
    const { sessionCap, sessionSeconds, signing } = settings
    const savings = createPrefixSavings(clock)
    this.#pool = createSessionPool({
      ...context,
      savings,
      random,
      log,
      model: (version) => this.#catalog.model(version),
      endpoint: (provider) => this.#marketCache.endpoint(provider),
      ...(sessionCap !== undefined && { sessionCap }),
      ...(sessionSeconds !== undefined && { sessionMs: sessionSeconds * 1_000 }),
      ...(signing && { signing }),
      isElsewhere: (id) => this.blind.has(id),
    })
    this.blind = createBlindSessions({
      ...context,
      random,
      log,
      choose: (wish) => chooseBlindOffer(this.#serviceOptions, wish),
      ...(sessionCap !== undefined && { sessionCap }),
      ...(signing && { signing }),
    })
    this.#requests = createRequestClient({ ...context, market, random, log })
    this.#serviceOptions = {
      ledger,
      market,
      clock,
      random,
      log,
      catalog: this.#catalog,
      tokenizers,
      marketCache: this.#marketCache,
      pool: this.#pool,
      savings,
      requests: this.#requests,
      observations: this.#observations,
      pins: createConversationPins(),
      hedges: createHedgeAllowance(),
      contents: options.contents ?? createAnswerContentCache(),
      lineage: this.#lineage,
      licenses: settings.licenses,
      asset: settings.asset,
      verification: settings.verification,
      prepaidTokens: settings.prepaidTokens,
      audit: settings.audit ?? Audit.defaultMode,
      isUnpaid: options.isUnpaid,
    }
    const inference = createInferenceService(this.#serviceOptions)
    const { proxies } = options
    this.proxied =
      proxies &&
      createPrivateQuestions({
        service: this.#serviceOptions,
        pool: { ledger, clock, random, log, state, receipts: this.receipts, savings },
        proxies,
        inference,
      })
    this.privateInference = this.proxied?.inference
    this.inference = byPrivacy(inference, this.privateInference)
  }

  provenance(version: Hash): Promise<Provenance> {
    const { licenses } = this.#options.settings ?? {}
    const manifestOf = async () => await this.#catalog.manifest(version)
    return provenanceOf({ manifestOf, lineage: this.#lineage, licenses }, version)
  }

  async start(): Promise<void> {
    await this.#options.market.sync()
    await this.#pool.recover()
    await this.warm(this.#options.settings?.warm ?? [])
    this.#loop = this.#run()
  }

  async warm(models: readonly string[]): Promise<readonly string[]> {
    const transactions: string[] = []
    for (const name of models) {
      this.#warmModels.add(name)
      try {
        const transaction = await this.#warm(name)
        if (transaction) transactions.push(transaction)
      } catch (error) {
        const { code } = (error ?? {}) as { code?: unknown }
        this.#options.log('session-warmup-failed', { model: name, code })
      }
    }
    return transactions
  }

  async prepareSession(wish: Parameters<Gateway['prepareSession']>[0]): Promise<UnsignedSession> {
    const { model: name, provider, cap, verification } = wish
    const version = await this.#marketCache.resolve(name)
    if (!version) throw new ModelUnknownError({ model: name })
    const ranked = await this.#ranked(version, verification)
    const listing = ranked.find(({ offer }) => !provider || offer.provider === provider)
    if (!listing) throw new NoProviderError({ model: name, reasons: [] })
    const model = await this.#catalog.model(version)
    return await this.#pool.prepare({ listing, model, ...(cap !== undefined && { cap }) })
  }

  async hasSession({ model, provider }: Parameters<Gateway['hasSession']>[0]): Promise<boolean> {
    const version = await this.#marketCache.resolve(model)
    const listings = version ? await this.#marketCache.listings(version) : []
    return listings.some(
      (listing) => (!provider || listing.offer.provider === provider) && this.#pool.covers(listing),
    )
  }

  openSession(id: Hash, signed: WalletSignatures): Promise<void> {
    return this.#pool.openSigned(id, signed)
  }

  sendRequest(options: RequestSendOptions): Promise<SentRequest> {
    return sendRequest(this.#serviceOptions, options)
  }

  async upkeep(): Promise<void> {
    await this.#pool.upkeep()
    await this.proxied?.upkeep()
    if (this.#options.settings?.sessionSeconds !== undefined) await this.warm([...this.#warmModels])
    // Without the wallet's key the gateway can neither open requests nor send other transactions.
    if (this.#options.settings?.signing === 'external') return
    await this.#requests.upkeep()
    await this.breaches.prove()
  }

  async closeSessions(): Promise<readonly string[]> {
    await this.proxied?.closeAll()
    await this.blind.stop()
    return await this.#pool.closeAll()
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#loop
    await this.blind.stop()
    this.#pool.stop()
    this.proxied?.stop()
  }

  /**
   * Returns the offers for a version, in the order in which a question without preferences tries
   * them.
   */
  async #ranked(
    version: Hash,
    verification = this.#options.settings?.verification,
  ): Promise<readonly OfferListing[]> {
    const { task } = await this.#catalog.manifest(version)
    const { ledger, clock } = this.#options
    const { asset } = this.#options.settings ?? {}
    const context = {
      ledger,
      clock,
      asset,
      marketCache: this.#marketCache,
      observations: this.#observations,
    }
    return await rankDefault({ ...context, verification }, { version, task })
  }

  /**
   * Opens a session under the best offer for a model. Returns the opening transaction; `undefined`
   * if it is not known within `WARM_WAIT_MS`, or if no session should be opened.
   */
  async #warm(name: string): Promise<string | undefined> {
    const version = await this.#marketCache.resolve(name)
    const [listing] = version ? await this.#ranked(version) : []
    if (!version || !listing || this.#pool.endedUnused(listing)) return undefined
    const model = await this.#catalog.model(version)
    const { session } = await this.#pool.acquire({ listing, model, costMax: 0n })
    const { signal } = this.#stopping
    const { clock } = this.#options
    return await withDeadline(() => session.opened, { clock, ms: WARM_WAIT_MS, signal })
  }

  async #run(): Promise<void> {
    const { clock, log, settings } = this.#options
    const { signal } = this.#stopping
    const usedMs = (settings?.sessionSeconds ?? Number.POSITIVE_INFINITY) * 1_000
    const lookMs = Math.min(UPKEEP_MS, Math.ceil(usedMs / POLLS_PER_SESSION))
    while (!signal.aborted) {
      await clock.sleep(lookMs, signal)
      if (signal.aborted) return
      await this.upkeep().catch((error) => log('upkeep-failed', { code: error?.code }))
    }
  }
}

const defaults = { clock: systemClock, random: systemRandom, log: silentLog, sources: [] }

/** Creates a gateway; absent options have their defaults. */
export const createGateway = (options: GatewayParameters): Gateway =>
  new GatewayRole({ ...defaults, ...options })
