import { createHash } from 'node:crypto'
import type { Ledger } from '@ostrom/ledger'
import { type AccountId, type Amount, Hex } from '@ostrom/protocol'
import { listAll, type StateStore } from '@ostrom/state'
import { createAnswerContentCache } from '../contents/answer-content-cache.ts'
import { createGateway, type Gateway, type GatewayOptions } from '../gateway.ts'
import { corsHeaders } from '../http/cors.ts'
import {
  createGatewayHttp,
  type GatewayHttp,
  httpFailureOf,
  type RequestInfo,
} from '../http/index.ts'
import { type ApiKeyStore, KeyTermsInvalidError } from '../keys/index.ts'
import { createModelCatalog } from '../models/catalog.ts'
import { accountLedger } from './account-ledger.ts'
import { AccountLimitError, HostedUnsupportedError } from './errors.ts'
import {
  ACCOUNT_IDLE_MS,
  ACCOUNT_KEYS_MAX,
  ACCOUNT_KEYS_TOTAL_MAX,
  ACCOUNT_QUESTIONS_PER_MINUTE,
  ACCOUNT_RECOVERIES_AT_ONCE,
  ACCOUNT_SESSIONS_MAX,
  ACCOUNTS_MAX,
  ACCOUNTS_SWEEP_MS,
} from './limits.ts'
import { scopedState } from './scoped-state.ts'

/** One account of a shared gateway: a gateway of its own over a part of the state of its own. */
export type HostedAccount = {
  readonly account: AccountId
  readonly gateway: Gateway
  readonly http: GatewayHttp
  /** Reads, and signs nothing; see `accountLedger`. */
  readonly ledger: Ledger
  /** The key that its pages ask with; it never leaves the gateway. */
  webKey(): Promise<string>
  /** @throws {AccountLimitError} It has as many sessions as it may have. */
  assertSessionLimit(): Promise<void>
}

/** The accounts of a gateway that many people share. Their wallets are with them. */
export type HostedAccounts = {
  /** @throws {AccountLimitError} There are too many at once. */
  account(account: AccountId): Promise<HostedAccount>
  /** Answers a request whose API key is an account's; `undefined` for every other one. */
  handle(request: Request, info?: RequestInfo): Promise<Response | undefined>
  /** Takes up the accounts that have open sessions, and lets go of idle ones from then on. */
  start(): Promise<void>
  stop(options: { readonly closeSessions: boolean }): Promise<readonly string[]>
}

export type HostedAccountsOptions = GatewayOptions & {
  /** Origins whose pages may call the API with a key; any when absent. */
  readonly corsOrigins?: readonly string[]
  /** What people call assets: errors tell amounts in these. */
  readonly units?: readonly Amount.AssetMetadata[]
  /** What budgets of keys are in that name no asset. */
  readonly assets?: NonNullable<Parameters<typeof createGatewayHttp>[0]['options']>['assets']
}

type AccountEntry = {
  readonly ready: Promise<HostedAccount>
  usedAtMs: number
}

const ACCOUNT_PREFIX = 'hosted/account/'
const INDEX_PREFIX = 'hosted/account-index/'
const KEY_OWNER = 'hosted/key/'
const WEB_KEY = 'hosted/web-key'

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Keys of one account, each of which is known to the gateway as that account's. */
function accountKeys(
  keys: ApiKeyStore,
  options: {
    readonly register: (secret: string) => Promise<void>
    readonly onRevoke: () => void
  },
): ApiKeyStore {
  return {
    ...keys,
    async create(terms) {
      if (terms.name === WEB_KEY_NAME) {
        throw new KeyTermsInvalidError({
          field: 'name',
          reason: 'the name is reserved for the key of the web app',
        })
      }
      const list = await keys.list()
      const active = list.filter(({ status }) => status === 'active').length
      const isFull = active >= ACCOUNT_KEYS_MAX || list.length >= ACCOUNT_KEYS_TOTAL_MAX
      if (isFull) throw new AccountLimitError({ what: 'keys', max: ACCOUNT_KEYS_MAX })
      const requestsPerMinute = Math.min(
        terms.requestsPerMinute ?? ACCOUNT_QUESTIONS_PER_MINUTE,
        ACCOUNT_QUESTIONS_PER_MINUTE,
      )
      const made = await keys.create({ ...terms, requestsPerMinute, settlement: 'session' })
      await options.register(made.secret)
      return made
    },
    async revoke(id) {
      options.onRevoke()
      return await keys.revoke(id)
    },
  }
}

/** The key of an account's pages: made once, kept with the account, made anew where it ended. */
async function readWebKey(state: StateStore, keys: ApiKeyStore): Promise<string> {
  const stored = await state.get(WEB_KEY)
  const secret = stored && new TextDecoder().decode(stored)
  const isLive = secret && (await keys.authenticate(secret).catch(() => undefined))
  if (isLive) return secret
  const requestsPerMinute = ACCOUNT_QUESTIONS_PER_MINUTE
  const terms = { name: WEB_KEY_NAME, settlement: 'session' as const, requestsPerMinute }
  const made = await keys.create(terms)
  const value = new TextEncoder().encode(made.secret)
  await state.commit([{ kind: 'put', key: WEB_KEY, value }])
  return made.secret
}

class AccountPool implements HostedAccounts {
  readonly #options: HostedAccountsOptions
  readonly #entries = new Map<AccountId, AccountEntry>()
  readonly #stopping = new AbortController()
  #sweeping: Promise<void> = Promise.resolve()

  constructor(options: HostedAccountsOptions) {
    const { ledger } = options
    if (!ledger.wallets) throw new HostedUnsupportedError({ chain: ledger.id })
    const { catalog = createModelCatalog(options), contents = createAnswerContentCache() } = options
    this.#options = { ...options, catalog, contents }
  }

  async account(account: AccountId): Promise<HostedAccount> {
    const { clock } = this.#options
    const existing = this.#entries.get(account)
    if (existing) {
      existing.usedAtMs = clock.nowMs()
      return await existing.ready
    }
    if (this.#entries.size >= ACCOUNTS_MAX) await this.#evictOldest()
    const entry: AccountEntry = { ready: this.#open(account), usedAtMs: clock.nowMs() }
    this.#entries.set(account, entry)
    entry.ready.catch(() => this.#entries.delete(account))
    return await entry.ready
  }

  async handle(request: Request, info?: RequestInfo): Promise<Response | undefined> {
    try {
      const account = await this.#accountOf(request)
      return account && (await account.http.handle(request, info))
    } catch (thrown) {
      const { status, headers, error } = httpFailureOf(thrown, 'unknown')
      // Without these a page could not read why it was refused.
      const cors = corsHeaders(request, this.#options.corsOrigins)
      return Response.json({ error }, { status, headers: { ...headers, ...cors } })
    }
  }

  async #accountOf(request: Request): Promise<HostedAccount | undefined> {
    const given = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization')?.trim() ?? '')?.[1]
    if (given === undefined) return undefined
    const owner = await this.#options.state.get(KEY_OWNER + digestOf(given))
    if (!owner) return undefined
    return await this.account(Hex.from(owner) as AccountId)
  }

  async start(): Promise<void> {
    const { state, log } = this.#options
    const left: AccountId[] = []
    for await (const { key } of listAll(state, INDEX_PREFIX)) {
      const account = key.slice(INDEX_PREFIX.length) as AccountId
      const marks = `${ACCOUNT_PREFIX}${account}/gateway/open-session/`
      if ((await state.list(marks, { limit: 1 })).length > 0) left.push(account)
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
      const { gateway } = await ready
      const closed = closeSessions ? await gateway.closeSessions() : []
      await gateway.stop()
      return closed
    })
    const results = await Promise.allSettled(ended)
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
    const own = {
      ...options,
      ledger,
      state,
      settings: { ...settings, signing: 'external' as const },
    }
    const gateway = createGateway(own)
    const { inference } = gateway
    const { corsOrigins, tokenizers, units, assets } = options
    const overrides = {
      ...(corsOrigins && { corsOrigins }),
      ...(units && { units }),
      ...(assets && { assets }),
    }
    const context = {
      inference,
      state,
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
    await gateway.start()
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
        const { length } = await gateway.sessions.list({ unfinished: true })
        if (length < ACCOUNT_SESSIONS_MAX) return
        throw new AccountLimitError({ what: 'sessions', max: ACCOUNT_SESSIONS_MAX })
      },
    }
  }

  /** Before its secret is shown, so that no key is ever shown that leads nowhere. */
  async #register(secret: string, account: AccountId): Promise<void> {
    const key = KEY_OWNER + digestOf(secret)
    await this.#options.state.commit([{ kind: 'put', key, value: Hex.toBytes(account) }])
  }

  async #sweep(): Promise<void> {
    const { clock } = this.#options
    const { signal } = this.#stopping
    while (!signal.aborted) {
      await clock.sleep(ACCOUNTS_SWEEP_MS, signal)
      if (signal.aborted) return
      for (const [account, { usedAtMs }] of [...this.#entries]) {
        if (clock.nowMs() - usedAtMs > ACCOUNT_IDLE_MS) await this.#evict(account)
      }
    }
  }

  /** The one that was used longest ago, of those without an open session. */
  async #evictOldest(): Promise<void> {
    const byUse = [...this.#entries].sort(([, a], [, b]) => a.usedAtMs - b.usedAtMs)
    for (const [account] of byUse) if (await this.#evict(account)) return
    throw new AccountLimitError({ what: 'accounts', max: ACCOUNTS_MAX })
  }

  async #evict(account: AccountId): Promise<boolean> {
    const entry = this.#entries.get(account)
    const opened = await entry?.ready.catch(() => undefined)
    if (!entry || !opened) return false
    const { usedAtMs } = entry
    const open = await opened.gateway.sessions.list({ unfinished: true })
    // Used meanwhile: whoever was given it goes on with it.
    if (open.length > 0 || entry.usedAtMs !== usedAtMs) return false
    this.#entries.delete(account)
    await opened.gateway.stop()
    return true
  }
}

/** Name of the key that an account's pages ask with. */
export const WEB_KEY_NAME = 'web app'

/** Creates the accounts of a shared gateway. @throws {HostedUnsupportedError} */
export const createHostedAccounts = (options: HostedAccountsOptions): HostedAccounts =>
  new AccountPool(options)
