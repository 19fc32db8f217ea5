import { createHash } from 'node:crypto'
import type { Ledger } from '@ostrom/ledger'
import { type AccountId, type Amount, Hex } from '@ostrom/protocol'
import { listAll, type State } from '@ostrom/state'
import { createContents } from '../contents/contents.ts'
import { createGateway, type Gateway, type GatewayOptions } from '../gateway.ts'
import { createGatewayHttp, failureOf, type GatewayHttp, type RequestInfo } from '../http/index.ts'
import { type Keys, KeyTermsError } from '../keys/index.ts'
import { createCatalog } from '../models/catalog.ts'
import { accountLedger } from './account-ledger.ts'
import { AccountLimitError, HostedUnsupportedError } from './errors.ts'
import {
  ACCOUNT_IDLE_MS,
  ACCOUNT_KEYS_EVER_MAX,
  ACCOUNT_KEYS_MAX,
  ACCOUNT_QUESTIONS_PER_MINUTE,
  ACCOUNT_SESSIONS_MAX,
  ACCOUNTS_MAX,
  ACCOUNTS_RESUMED_AT_ONCE,
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
  assertRoom(): Promise<void>
}

/** The accounts of a gateway that many people share. Their wallets are with them. */
export type Hosted = {
  /** @throws {AccountLimitError} There are too many at once. */
  account(account: AccountId): Promise<HostedAccount>
  /** Answers a request whose API key is an account's; `undefined` for every other one. */
  handle(request: Request, info?: RequestInfo): Promise<Response | undefined>
  /** Takes up the accounts that have open sessions, and lets go of idle ones from then on. */
  start(): Promise<void>
  stop(options: { readonly closeSessions: boolean }): Promise<readonly string[]>
}

export type HostedOptions = GatewayOptions & {
  /** Origins whose pages may call the API with a key; any when absent. */
  readonly corsOrigins?: readonly string[]
  /** What people call assets: errors tell amounts in these. */
  readonly units?: readonly Amount.Unit[]
  /** What budgets of keys are in that name no asset. */
  readonly assets?: NonNullable<Parameters<typeof createGatewayHttp>[0]['options']>['assets']
}

type Entry = {
  readonly ready: Promise<HostedAccount>
  usedAtMs: number
}

const PLACE = 'hosted/account/'
const KNOWN = 'hosted/known/'
const KEY_OWNER = 'hosted/key/'
const WEB_KEY = 'hosted/web-key'

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Keys of one account, each of which is known to the gateway as that account's. */
function ownedKeys(
  keys: Keys,
  options: {
    readonly register: (secret: string) => Promise<void>
    readonly onRevoke: () => void
  },
): Keys {
  return {
    ...keys,
    async create(terms) {
      if (terms.name === WEB_KEY_NAME) {
        throw new KeyTermsError({ field: 'name', reason: 'it is that of the pages’ own key' })
      }
      const known = await keys.list()
      const active = known.filter(({ status }) => status === 'active').length
      const isFull = active >= ACCOUNT_KEYS_MAX || known.length >= ACCOUNT_KEYS_EVER_MAX
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
async function readWebKey(state: State, keys: Keys): Promise<string> {
  const kept = await state.get(WEB_KEY)
  const secret = kept && new TextDecoder().decode(kept)
  const isLive = secret && (await keys.authenticate(secret).catch(() => undefined))
  if (isLive) return secret
  const requestsPerMinute = ACCOUNT_QUESTIONS_PER_MINUTE
  const terms = { name: WEB_KEY_NAME, settlement: 'session' as const, requestsPerMinute }
  const made = await keys.create(terms)
  const value = new TextEncoder().encode(made.secret)
  await state.commit([{ kind: 'put', key: WEB_KEY, value }])
  return made.secret
}

class Accounts implements Hosted {
  readonly #options: HostedOptions
  readonly #entries = new Map<AccountId, Entry>()
  readonly #stopping = new AbortController()
  #sweeping: Promise<void> = Promise.resolve()

  constructor(options: HostedOptions) {
    const { ledger } = options
    if (!ledger.wallets) throw new HostedUnsupportedError({ chain: ledger.id })
    const { catalog = createCatalog(options), contents = createContents() } = options
    this.#options = { ...options, catalog, contents }
  }

  async account(account: AccountId): Promise<HostedAccount> {
    const { clock } = this.#options
    const known = this.#entries.get(account)
    if (known) {
      known.usedAtMs = clock.nowMs()
      return await known.ready
    }
    if (this.#entries.size >= ACCOUNTS_MAX) await this.#letGoOne()
    const entry: Entry = { ready: this.#open(account), usedAtMs: clock.nowMs() }
    this.#entries.set(account, entry)
    entry.ready.catch(() => this.#entries.delete(account))
    return await entry.ready
  }

  async handle(request: Request, info?: RequestInfo): Promise<Response | undefined> {
    try {
      const account = await this.#accountOf(request)
      return account && (await account.http.handle(request, info))
    } catch (thrown) {
      const { status, headers, error } = failureOf(thrown, 'unknown')
      return Response.json({ error }, { status, headers })
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
    for await (const { key } of listAll(state, KNOWN)) {
      const account = key.slice(KNOWN.length) as AccountId
      const marks = `${PLACE}${account}/gateway/open-session/`
      if ((await state.list(marks, { limit: 1 })).length > 0) left.push(account)
    }
    const waiting = left.values()
    const resume = async (): Promise<void> => {
      for (const account of waiting) {
        await this.account(account).catch((error) =>
          log('account-failed', { account, code: error?.code }),
        )
      }
    }
    await Promise.all(Array.from({ length: ACCOUNTS_RESUMED_AT_ONCE }, resume))
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
    const state = scopedState(options.state, `${PLACE}${account}/`)
    const ledger = accountLedger(options.ledger, account)
    const known = { kind: 'put', key: KNOWN + account, value: new Uint8Array() } as const
    await options.state.commit([known])
    const { warm: _warm, ...settings } = options.settings ?? {}
    const own = {
      ...options,
      ledger,
      state,
      settings: { ...settings, signing: 'elsewhere' as const },
    }
    const gateway = createGateway(own)
    const { answerer } = gateway
    const { corsOrigins, tokenizers, units, assets } = options
    const told = {
      ...(corsOrigins && { corsOrigins }),
      ...(units && { units }),
      ...(assets && { assets }),
    }
    const place = {
      answerer,
      state,
      clock,
      random,
      log,
      options: told,
      ...(tokenizers && { tokenizers }),
    }
    const bare = createGatewayHttp(place)
    let webKey: Promise<string> | undefined
    const keys = ownedKeys(bare.keys, {
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
      async assertRoom() {
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
        if (clock.nowMs() - usedAtMs > ACCOUNT_IDLE_MS) await this.#letGo(account)
      }
    }
  }

  /** The one that was used longest ago, of those without an open session. */
  async #letGoOne(): Promise<void> {
    const byUse = [...this.#entries].sort(([, a], [, b]) => a.usedAtMs - b.usedAtMs)
    for (const [account] of byUse) if (await this.#letGo(account)) return
    throw new AccountLimitError({ what: 'accounts', max: ACCOUNTS_MAX })
  }

  async #letGo(account: AccountId): Promise<boolean> {
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
export const createHosted = (options: HostedOptions): Hosted => new Accounts(options)
