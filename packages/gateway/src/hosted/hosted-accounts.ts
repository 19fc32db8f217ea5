import { createHash } from 'node:crypto'
import { withCaller } from '@ostrom/engine/tokenizer'
import { catalogFor, createModelCatalog } from '@ostrom/models/catalog'
import { type AccountId, Hex, monotonicMs } from '@ostrom/protocol'
import { listAll } from '@ostrom/state'
import { type FileBytes, scopedFileBytes } from '../batches/file-bytes.ts'
import { createFileReading, type FileReading } from '../batches/file-reading.ts'
import { createAnswerContentCache } from '../contents/answer-content-cache.ts'
import { createGateway } from '../gateway.ts'
import { failureResponse } from '../http/failure-response.ts'
import { corsHeaders } from '../http/incoming/cors.ts'
import { requestSecret } from '../http/incoming/request-secret.ts'
import { createTransfers, scopedTransfers, type Transfers } from '../http/incoming/transfers.ts'
import {
  type AnswerRun,
  createGatewayHttp,
  type GatewayHttp,
  httpFailureOf,
  type RequestInfo,
} from '../http/index.ts'
import { createIdempotencyCache, type IdempotencyCache, scopedCache } from '../idempotency/index.ts'
import { GatewayStoppedError } from '../sessions/errors.ts'
import {
  createResponseStore,
  type ResponseStore,
  scopedResponses,
} from '../stored-responses/response-store.ts'
import { accountKeys, readWebKey } from './account-keys.ts'
import { accountLedger } from './account-ledger.ts'
import { AccountLimitError, HostedUnsupportedError } from './errors.ts'
import { type EvictionCandidate, evictionOrder } from './eviction-order.ts'
import type { AccountCaller, HostedAccount, HostedAccounts } from './hosted-account.ts'
import { createHostedFileBytes } from './hosted-file-bytes.ts'
import type { HostedAccountsOptions } from './hosted-options.ts'
import {
  ACCOUNT_IDLE_MS,
  ACCOUNT_RECOVERIES_AT_ONCE,
  ACCOUNT_SESSIONS_MAX,
  ACCOUNTS_MAX,
  ACCOUNTS_SWEEP_MS,
  EVICTION_READS_MAX,
  FUNDED_AGE_MAX_MS,
} from './limits.ts'
import { ACCOUNT_PREFIX, hasOpenSession, INDEX_PREFIX, scopedState } from './scoped-state.ts'

type AccountEntry = EvictionCandidate & {
  ready: Promise<HostedAccount>
  /** The loaded account; absent until it is loaded. */
  opened?: HostedAccount
}

const KEY_OWNER = 'hosted/key/'

const openSessionsOf = ({ gateway }: Pick<HostedAccount, 'gateway'>) =>
  gateway.sessions.list({ unfinished: true })

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

class AccountPool implements HostedAccounts {
  readonly #options: HostedAccountsOptions
  readonly #idempotency: IdempotencyCache<AnswerRun>
  readonly #responses: ResponseStore
  readonly #files: FileBytes
  readonly #transfers: Transfers
  readonly #reading: FileReading
  readonly #entries = new Map<AccountId, AccountEntry>()
  /** Gateways of unloaded accounts, until they have stopped. */
  readonly #ending = new Map<AccountId, Promise<void>>()
  readonly #stopping = new AbortController()
  readonly #accountsMax: number
  #sweeping: Promise<void> = Promise.resolve()

  constructor(options: HostedAccountsOptions) {
    const { ledger } = options
    if (!ledger.wallets) throw new HostedUnsupportedError({ chain: ledger.id })
    const { catalog = createModelCatalog(options), contents = createAnswerContentCache() } = options
    this.#options = { ...options, catalog, contents }
    // All accounts share one cache, because accounts cost nothing and must not add memory.
    this.#idempotency = options.idempotency ?? createIdempotencyCache({ clock: options.clock })
    // All accounts share this store as well: it bounds the sum of their responses, and removes old
    // responses of accounts that are never used again.
    this.#responses = options.responses ?? createResponseStore(options)
    this.#files = options.files ?? createHostedFileBytes(options)
    this.#reading = options.reading ?? createFileReading()
    this.#transfers = options.transfers ?? createTransfers()
    this.#accountsMax = options.accountsMax ?? ACCOUNTS_MAX
  }

  account(account: AccountId, { address }: AccountCaller = {}): Promise<HostedAccount> {
    const existing = this.#entries.get(account)
    const entry = existing ?? this.#enter(account, address)
    entry.usedAtMs = monotonicMs(this.#options.clock)
    entry.uses += 1
    if (address !== undefined) entry.address ??= address
    return entry.ready
  }

  /**
   * Adds the entry of an account before anything is awaited, so that two requests at once never
   * create two gateways for the account.
   */
  #enter(account: AccountId, address: string | undefined): AccountEntry {
    const isFull = this.#entries.size >= this.#accountsMax
    const ready = this.#makeRoom(account, isFull).then(() => this.#open(account))
    const entry: AccountEntry = {
      ready,
      usedAtMs: 0,
      uses: 0,
      ...(address !== undefined && { address }),
    }
    this.#entries.set(account, entry)
    ready.then(
      (opened) => {
        entry.opened = opened
      },
      () => this.#entries.delete(account),
    )
    return entry
  }

  /**
   * Prepares for a new account: waits for the end of its earlier gateway, and unloads another
   * account if the pool is full.
   */
  async #makeRoom(account: AccountId, isFull: boolean): Promise<void> {
    // During this wait, `#enter` adds the new entry; only then `#evictOne` searches the entries.
    await this.#ending.get(account)
    if (this.#stopping.signal.aborted) throw new GatewayStoppedError()
    if (isFull) await this.#evictOne()
    if (this.#stopping.signal.aborted) throw new GatewayStoppedError()
  }

  async handle(request: Request, info?: RequestInfo): Promise<Response | undefined> {
    try {
      const account = await this.#accountOf(request, info)
      return account && (await account.http.handle(request, info))
    } catch (thrown) {
      const failure = httpFailureOf(thrown, 'unknown')
      // Without these headers a page could not read the reason of the refusal.
      const headers = { ...failure.headers, ...corsHeaders(request, this.#options.corsOrigins) }
      const { pathname } = new URL(request.url)
      return failureResponse({ ...failure, headers }, pathname, 'unknown')
    }
  }

  async #accountOf(request: Request, info?: RequestInfo): Promise<HostedAccount | undefined> {
    const given = requestSecret(request.headers)
    if (given === undefined) return undefined
    const owner = await this.#options.state.get(KEY_OWNER + digestOf(given))
    if (!owner) return undefined
    const { remoteAddress: address } = info ?? {}
    return await this.account(
      Hex.from(owner) as AccountId,
      address === undefined ? {} : { address },
    )
  }

  async start(): Promise<void> {
    const { state, log } = this.#options
    const left: AccountId[] = []
    for await (const { key } of listAll(state, INDEX_PREFIX)) {
      const account = key.slice(INDEX_PREFIX.length) as AccountId
      if (await hasOpenSession(state, account)) left.push(account)
    }
    const waiting = left.values()
    const resume = async (): Promise<void> => {
      for (const account of waiting) {
        await this.account(account).catch((error) =>
          log('hosted-account-failed', { account, code: error?.code }),
        )
      }
    }
    await Promise.all(Array.from({ length: ACCOUNT_RECOVERIES_AT_ONCE }, resume))
    this.#sweeping = this.#sweep()
  }

  async stop({ closeSessions }: { readonly closeSessions: boolean }): Promise<readonly string[]> {
    this.#stopping.abort()
    await this.#sweeping
    const ended = [...this.#entries.values()].map(async ({ ready }) => {
      const { gateway, http } = await ready
      const closed = closeSessions ? await gateway.closeSessions() : []
      http.stop()
      await gateway.stop()
      return closed
    })
    const results = await Promise.allSettled(ended)
    await Promise.allSettled(this.#ending.values())
    return results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []))
  }

  async #open(account: AccountId): Promise<HostedAccount> {
    const options = this.#options
    const { clock, random, log } = options
    const state = scopedState(options.state, `${ACCOUNT_PREFIX}${account}/`)
    const ledger = accountLedger(options.ledger, account)
    const indexChange = {
      kind: 'put',
      key: INDEX_PREFIX + account,
      value: new Uint8Array(),
    } as const
    await options.state.commit([indexChange])
    const { warm: _warm, ...settings } = options.settings ?? {}
    // All accounts share the processes that read schemas and texts. They get the account's id,
    // because they serve accounts with less use first, and accounts without a session last.
    const tokenizers = options.tokenizers && withCaller(options.tokenizers, account)
    const catalog = options.catalog && catalogFor(options.catalog, { caller: account })
    const own = {
      ...options,
      ...(tokenizers && { tokenizers }),
      ...(catalog && { catalog }),
      isUnpaid: async () => !(await hasOpenSession(options.state, account)),
      ledger,
      state,
      settings: { ...settings, signing: 'external' as const },
    }
    const gateway = createGateway(own)
    const { inference, blind } = gateway
    const { corsOrigins, units, assets, processSecret } = options
    const overrides = {
      ...(corsOrigins && { corsOrigins }),
      ...(units && { units }),
      ...(assets && { assets }),
    }
    const context = {
      account,
      inference,
      blind,
      state,
      idempotency: scopedCache(this.#idempotency, account),
      responses: scopedResponses(this.#responses, account),
      files: scopedFileBytes(this.#files, account, this.#funding(account)),
      transfers: scopedTransfers(this.#transfers, account),
      reading: this.#reading,
      processSecret,
      clock,
      random,
      log,
      options: overrides,
      ...(tokenizers && { tokenizers }),
    }
    const bare = createGatewayHttp(context)
    let webKey: Promise<string> | undefined
    const keys = accountKeys(bare.keys, {
      register: (secret) => this.#register(secret, account),
      onRevoke: () => {
        webKey = undefined
      },
    })
    const http: GatewayHttp = { ...bare, keys }
    try {
      await gateway.start()
      await http.resume()
    } catch (error) {
      await gateway.stop()
      throw error
    }
    return {
      account,
      gateway,
      http,
      ledger,
      webKey() {
        webKey ??= readWebKey(state, bare.keys).catch((error) => {
          webKey = undefined
          throw error
        })
        return webKey
      },
      async assertSessionLimit() {
        const { length } = await openSessionsOf({ gateway })
        if (length < ACCOUNT_SESSIONS_MAX) return
        throw new AccountLimitError({ what: 'sessions', max: ACCOUNT_SESSIONS_MAX })
      },
    }
  }

  /** Called before the key's secret is shown, so that every shown key leads to its account. */
  async #register(secret: string, account: AccountId): Promise<void> {
    const key = KEY_OWNER + digestOf(secret)
    await this.#options.state.commit([{ kind: 'put', key, value: Hex.toBytes(account) }])
  }

  async #sweep(): Promise<void> {
    const { clock, log } = this.#options
    const { signal } = this.#stopping
    while (!signal.aborted) {
      await clock.sleep(ACCOUNTS_SWEEP_MS, signal)
      if (signal.aborted) return
      for (const [account, { usedAtMs }] of [...this.#entries]) {
        if (monotonicMs(clock) - usedAtMs <= ACCOUNT_IDLE_MS) continue
        // If an account cannot be unloaded, it stays, and the sweep continues with the others.
        await this.#evict(account).catch((error) =>
          log('hosted-account-failed', { account, code: error?.code }),
        )
      }
    }
  }

  /**
   * Unloads one account without an open session: in `evictionOrder`, the first one without money.
   * After `EVICTION_READS_MAX` accounts with money it unloads the next account, without a look at
   * its money. If there is none, it unloads the first. New accounts of an IP network that fills the
   * pool displace accounts of this network that were not found to have money; if there are none,
   * they displace such accounts of other networks.
   */
  async #evictOne(): Promise<void> {
    const opened = [...this.#entries].filter(([, entry]) => entry.opened)
    const candidates = evictionOrder(opened)
    const funded: AccountId[] = []
    for (const account of candidates) {
      // Sessions are checked first, because they are on disk, and an account that must stay needs
      // no read of the chain.
      if (await this.#hasOpenSession(account)) continue
      const isLast = funded.length >= EVICTION_READS_MAX
      if (!isLast && (await this.#isFunded(account))) funded.push(account)
      else if (await this.#evict(account)) return
    }
    for (const account of funded) if (await this.#evict(account)) return
    throw new AccountLimitError({ what: 'accounts', max: this.#accountsMax })
  }

  /** Whether an account has money for sessions; true is remembered until the next use. */
  async #isFunded(account: AccountId): Promise<boolean> {
    const entry = this.#entries.get(account)
    if (!entry) return false
    const { ledger, settings } = this.#options
    const asset = settings?.asset ?? ledger.nativeAsset
    const { uses } = entry
    if (entry.fundedAtUse === uses) return true
    // An account whose balance is unknown is treated like one without money.
    const balance = await ledger.balance(account, asset).catch(() => 0n)
    if (balance > 0n) entry.fundedAtUse = uses
    return balance > 0n
  }

  /** Returns a function that says whether an account has money or a session, read once a minute. */
  #funding(account: AccountId): () => Promise<boolean> {
    const { clock } = this.#options
    let known: { readonly atMs: number; readonly is: Promise<boolean> } | undefined
    const read = async (): Promise<boolean> =>
      (await this.#hasOpenSession(account)) || (await this.#isFunded(account))
    return () => {
      const nowMs = monotonicMs(clock)
      if (!known || nowMs - known.atMs > FUNDED_AGE_MAX_MS) known = { atMs: nowMs, is: read() }
      return known.is
    }
  }

  /** Whether an account has an open session; also true if its sessions cannot be read. */
  async #hasOpenSession(account: AccountId): Promise<boolean> {
    const opened = this.#entries.get(account)?.opened
    const open = opened && openSessionsOf(opened)
    const mayHave = open?.then(({ length }) => length > 0).catch(() => true)
    return (await mayHave) ?? false
  }

  /** Unloads an account. False if it is not loaded, has an open session or was used meanwhile. */
  async #evict(account: AccountId): Promise<boolean> {
    const entry = this.#entries.get(account)
    if (!entry?.opened) return false
    const { gateway, http } = entry.opened
    const { uses } = entry
    const open = await openSessionsOf(entry.opened)
    // If the account was used or unloaded meanwhile, it is left alone.
    const isSame = this.#entries.get(account) === entry && entry.uses === uses
    if (open.length > 0 || !isSame) return false
    this.#entries.delete(account)
    http.stop()
    const ended = gateway.stop().finally(() => this.#ending.delete(account))
    this.#ending.set(account, ended)
    await ended
    return true
  }
}

/** Creates the accounts of a shared gateway. @throws {HostedUnsupportedError} */
export const createHostedAccounts = (options: HostedAccountsOptions): HostedAccounts =>
  new AccountPool(options)
