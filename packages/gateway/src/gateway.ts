import { createLocalHost, type TokenizerHost } from '@ostrom/engine/tokenizer'
import type { Ledger, Listing, Market } from '@ostrom/ledger'
import type { Network } from '@ostrom/network'
import type { AccountId, AssetId, Audit, Clock, Hash, Log, Random } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import type { Source, Storage } from '@ostrom/storage'
import { type AnswererOptions, createAnswerer } from './answerer.ts'
import type { Answer, Answerer, Pins } from './answering.ts'
import { type Contents, createContents } from './contents/contents.ts'
import { ModelUnknownError, NoProviderError } from './errors.ts'
import { type Catalog, createCatalog } from './models/catalog.ts'
import type { Licenses } from './models/license.ts'
import { WARM_WAIT_MS } from './models/limits.ts'
import { createLineage, type Lineage } from './models/lineage.ts'
import { type Provenance, provenanceOf } from './models/provenance.ts'
import { createReceipts, type Receipts } from './receipts/receipts.ts'
import { createRequestFlow } from './requests/request-flow.ts'
import { rankUsual } from './routing/candidates.ts'
import { createObservations } from './routing/observations.ts'
import { createMarketView, type MarketView } from './routing/view.ts'
import { type SendOptions, sendRequest } from './send-request.ts'
import { type Breaches, createBreaches } from './sessions/breaches.ts'
import type { Signing } from './sessions/closer.ts'
import type { Draft } from './sessions/draft.ts'
import { LOOKS_PER_SESSION, UPKEEP_MS } from './sessions/limits.ts'
import { createSessionPool } from './sessions/pool.ts'
import { type ClientSessionRecords, createClientSessionRecords } from './sessions/records.ts'
import { createShowings, type Showings } from './sessions/showings.ts'
import type { WalletSignatures } from './sessions/waiting-drafts.ts'

export type GatewayOptions = {
  readonly ledger: Ledger
  readonly market: Market
  readonly network: Network
  readonly storage: Storage
  /** Where manifests, tokenizers and templates are fetched from. */
  readonly sources: readonly Source[]
  readonly state: State
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly settings?: GatewaySettings
  /** What is known of models already, where several gateways share it. */
  readonly catalog?: Catalog
  /** Questions and answers for those who asked, where several gateways share their bounds. */
  readonly contents?: Contents
  /**
   * What reads strangers' tokenizers, templates and schemas. In this process when absent: for tests
   * and the simulation.
   */
  readonly tokenizers?: TokenizerHost
}

export type GatewaySettings = {
  /**
   * What is paid in where neither a question nor its key says: the native coin when absent. Prices
   * in other assets are left alone, and never compared with it.
   */
  readonly asset?: AssetId
  /** Base units of that asset that a new session reserves, unless a question needs more. */
  readonly sessionCap?: bigint
  /**
   * Seconds after its first question for which a session is used. Its answers can be audited once
   * it is closed, and paid for by one more opening. Until it ends, when absent.
   */
  readonly sessionSeconds?: number
  /**
   * Who may see questions and answers to check them, where a question does not say. Nobody, unless
   * set: validators then check this gateway's providers by canary questions of their own.
   */
  readonly audit?: Audit.AuditMode
  /**
   * How far answers must be checkable, where neither a question nor its key says. As far as text
   * can be on this chain, when absent: there `any` takes offers that promise nothing of answers.
   */
  readonly verification?: Pins['verification']
  /** Tokens of a long prompt that may be paid ahead of its answer, where a question names none. */
  readonly prepaidTokens?: number
  /** Aliases of models for which sessions are opened before anybody asks. */
  readonly warm?: readonly string[]
  /** What is known of licenses, and which were agreed to. */
  readonly licenses?: Licenses
  /**
   * `elsewhere` where the wallet is not here: sessions are opened by its signature alone, see
   * `prepareSession`, and no transaction is sent for it.
   */
  readonly signing?: Signing
}

/** The client's side of the network: a wallet, sessions, and answers. */
export type Gateway = {
  readonly answerer: Answerer
  readonly receipts: Receipts
  readonly sessions: ClientSessionRecords
  /** What providers signed against their own offers. */
  readonly breaches: Pick<Breaches, 'list'>
  /** Whose a version is, its license, what it came from. */
  provenance(version: Hash): Promise<Provenance>
  /** Takes up what was left at the last stop, opens sessions ahead, and looks after all of them. */
  start(): Promise<void>
  /**
   * Opens a session for each model given, so that the next question meets a warm one. What fails is
   * logged and left to that question, which will tell its cause.
   *
   * @returns The transactions that opened sessions within `WARM_WAIT_MS`.
   */
  warm(models: readonly string[]): Promise<readonly string[]>
  /**
   * A session for a wallet elsewhere to allow, with the best provider or the one given.
   *
   * @throws {ModelUnknownError} {NoProviderError} {LedgerError}
   */
  prepareSession(options: {
    readonly model: string
    readonly provider?: AccountId
    /** Most that it may ever pay, in base units. */
    readonly cap?: bigint
    /** How far its answers must be checkable; as for questions that do not say, when absent. */
    readonly verification?: Pins['verification']
  }): Promise<Draft>
  /** Whether a session is open in which the model, or this provider of it, may be asked. */
  isCovered(options: { readonly model: string; readonly provider?: AccountId }): Promise<boolean>
  /** Opens it, by the wallet's signature of its digest. @throws {SignatureRefusedError} */
  openSession(id: Hash, signed: WalletSignatures): Promise<void>
  /** Has a request of this wallet answered that stands on the chain. @see sendRequest */
  sendRequest(options: SendOptions): Promise<Answer>
  /**
   * One round of upkeep: refunds, rotation, closing, proofs of broken offers, consents that were
   * denied. Done by itself every `UPKEEP_MS`, or sooner.
   */
  upkeep(): Promise<void>
  /** Settles and closes every session. Returns the transactions that closed them. */
  closeSessions(): Promise<readonly string[]>
  /** Stops; sessions stay open and are finished at the next start. */
  stop(): Promise<void>
}

class GatewayRole implements Gateway {
  readonly answerer: Answerer
  readonly receipts: Receipts
  readonly sessions: ClientSessionRecords
  readonly breaches: Breaches
  readonly #options: GatewayOptions
  readonly #answering: AnswererOptions
  readonly #pool: ReturnType<typeof createSessionPool>
  readonly #requests: ReturnType<typeof createRequestFlow>
  readonly #showings: Showings
  readonly #catalog: Catalog
  readonly #view: MarketView
  readonly #lineage: Lineage
  readonly #observations = createObservations()
  readonly #stopping = new AbortController()
  /** Models that sessions are opened for ahead of need. */
  readonly #warmed = new Set<string>()
  #loop: Promise<void> = Promise.resolve()

  constructor(options: GatewayOptions) {
    const { ledger, network, clock, state, random, log, settings = {} } = options
    this.#options = options
    this.receipts = createReceipts(state)
    this.sessions = createClientSessionRecords(state)
    this.breaches = createBreaches(options)
    const tokenizers = options.tokenizers ?? createLocalHost()
    this.#catalog = options.catalog ?? createCatalog({ ...options, tokenizers })
    this.#view = createMarketView(options)
    this.#lineage = createLineage(ledger)
    const kept = { records: this.sessions, receipts: this.receipts, breaches: this.breaches }
    const context = { ledger, network, clock, ...kept }
    const { sessionCap, sessionSeconds, signing } = settings
    this.#pool = createSessionPool({
      ...context,
      random,
      log,
      model: (version) => this.#catalog.model(version),
      endpoint: (provider) => this.#view.endpoint(provider),
      ...(sessionCap !== undefined && { sessionCap }),
      ...(sessionSeconds !== undefined && { sessionMs: sessionSeconds * 1_000 }),
      ...(signing && { signing }),
    })
    this.#requests = createRequestFlow({ ...options, ...context })
    this.#showings = createShowings({ ...options, ...kept })
    this.#answering = {
      ...options,
      catalog: this.#catalog,
      tokenizers,
      view: this.#view,
      pool: this.#pool,
      requests: this.#requests,
      observations: this.#observations,
      contents: options.contents ?? createContents(),
      lineage: this.#lineage,
      licenses: settings.licenses,
      asset: settings.asset,
      verification: settings.verification,
      prepaidTokens: settings.prepaidTokens,
      audit: settings.audit ?? 'canary-only',
    }
    this.answerer = createAnswerer(this.#answering)
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
      this.#warmed.add(name)
      try {
        const transaction = await this.#warm(name)
        if (transaction) transactions.push(transaction)
      } catch (error) {
        const { code } = (error ?? {}) as { code?: unknown }
        this.#options.log('warm-failed', { model: name, code })
      }
    }
    return transactions
  }

  async prepareSession(wish: Parameters<Gateway['prepareSession']>[0]): Promise<Draft> {
    const { model: name, provider, cap, verification } = wish
    const version = await this.#view.resolve(name)
    if (!version) throw new ModelUnknownError({ model: name })
    const ranked = await this.#ranked(version, verification)
    const listing = ranked.find(({ offer }) => !provider || offer.provider === provider)
    if (!listing) throw new NoProviderError({ model: name, reasons: [] })
    const model = await this.#catalog.model(version)
    return await this.#pool.prepare({ listing, model, ...(cap !== undefined && { cap }) })
  }

  async isCovered({ model, provider }: Parameters<Gateway['isCovered']>[0]): Promise<boolean> {
    const version = await this.#view.resolve(model)
    const listings = version ? await this.#view.listings(version) : []
    return listings.some(
      (listing) => (!provider || listing.offer.provider === provider) && this.#pool.covers(listing),
    )
  }

  openSession(id: Hash, signed: WalletSignatures): Promise<void> {
    return this.#pool.openSigned(id, signed)
  }

  sendRequest(options: SendOptions): Promise<Answer> {
    return sendRequest(this.#answering, options)
  }

  async upkeep(): Promise<void> {
    await this.#pool.upkeep()
    if (this.#options.settings?.sessionSeconds !== undefined) await this.warm([...this.#warmed])
    // Nobody opens requests without the wallet, nor sends anything else.
    if (this.#options.settings?.signing === 'elsewhere') return
    await this.#requests.upkeep()
    await this.breaches.prove()
    await this.#showings.step()
  }

  closeSessions(): Promise<readonly string[]> {
    return this.#pool.closeAll()
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#loop
    this.#pool.stop()
  }

  /** The offers for a version, in the order in which a question without wishes tries them. */
  async #ranked(
    version: Hash,
    verification = this.#options.settings?.verification,
  ): Promise<readonly Listing[]> {
    const { task } = await this.#catalog.manifest(version)
    const { ledger, clock } = this.#options
    const { asset } = this.#options.settings ?? {}
    const context = { ledger, clock, asset, view: this.#view, observations: this.#observations }
    return await rankUsual({ ...context, verification }, { version, task })
  }

  /** Opens a session for a model that somebody serves; gives its transaction, if in time. */
  async #warm(name: string): Promise<string | undefined> {
    const version = await this.#view.resolve(name)
    const [listing] = version ? await this.#ranked(version) : []
    if (!version || !listing) return undefined
    const model = await this.#catalog.model(version)
    const { session } = await this.#pool.acquire({ listing, model, costMax: 0n })
    const done = new AbortController()
    const signal = AbortSignal.any([done.signal, this.#stopping.signal])
    const tooLate = this.#options.clock.sleep(WARM_WAIT_MS, signal).then(() => undefined)
    return await Promise.race([session.opened, tooLate]).finally(() => done.abort())
  }

  async #run(): Promise<void> {
    const { clock, log, settings } = this.#options
    const { signal } = this.#stopping
    const usedMs = (settings?.sessionSeconds ?? Number.POSITIVE_INFINITY) * 1_000
    const lookMs = Math.min(UPKEEP_MS, Math.ceil(usedMs / LOOKS_PER_SESSION))
    while (!signal.aborted) {
      await clock.sleep(lookMs, signal)
      if (signal.aborted) return
      await this.upkeep().catch((error) => log('upkeep-failed', { code: error?.code }))
    }
  }
}

export const createGateway = (options: GatewayOptions): Gateway => new GatewayRole(options)
