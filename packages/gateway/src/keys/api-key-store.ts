import { type AssetId, type Clock, Hex, type RandomBytes, Schema } from '@ostrom/protocol'
import type { StateChange, StateEntry, StateStore } from '@ostrom/state'
import * as ApiKey from './api-key.ts'
import {
  KeyInactiveError,
  KeyModelForbiddenError,
  KeyTermsInvalidError,
  KeyUnknownError,
} from './errors.ts'
import * as Account from './key-account.ts'
import { CLIENT_REQUEST_ID_LENGTH_MAX, KEYS_MAX } from './limits.ts'
import * as Usage from './usage.ts'

/** A key with its spending, for lists. */
export type KeyStatus = Omit<ApiKey.ApiKey, 'hash'> & {
  readonly status: 'active' | 'expired' | 'revoked'
  /** Base units. */
  readonly spentTotal: bigint
  readonly spentToday: bigint
  readonly held: bigint
}

/** The charge of an answer to a key. */
export type KeyCharge = Omit<Usage.UsageRecord, 'atMs' | 'keyId' | 'clientRequestId'>

/** A part of a key's budget, set aside for one request until it is settled. */
export type BudgetHold = {
  /** Maximum cost of the request, in base units; `undefined` for a key without a budget. */
  readonly costMax: bigint | undefined
  /** Resolves once the hold is on disk. */
  readonly persisted: Promise<void>
  /**
   * Charges the key the actual cost once it is known, and releases the rest. Later calls do
   * nothing.
   */
  charge(charges: readonly KeyCharge[] | Promise<readonly KeyCharge[]>): Promise<void>
}

export type ApiKeyStore = {
  /**
   * Creates a key. Returns its `secret`, which is not stored.
   *
   * @throws {KeyTermsInvalidError} The terms do not make sense, or there are `KEYS_MAX` keys
   * already.
   */
  create(terms: ApiKey.KeyTerms): Promise<{ readonly secret: string; readonly key: KeyStatus }>
  list(): Promise<readonly KeyStatus[]>
  /** Revokes a key at once. Running answers continue. @throws {KeyUnknownError} */
  revoke(id: string): Promise<KeyStatus>
  /**
   * Returns the key of a secret, in constant time.
   *
   * @throws {KeyUnknownError | KeyInactiveError}
   */
  authenticate(secret: string): Promise<ApiKey.ApiKey>
  /**
   * Takes one request from the rate of a key, before anything is spent on the request.
   *
   * @returns Milliseconds until its turn, at most `KEY_RATE_WAIT_MAX_MS`.
   * @throws {KeyUnknownError | KeyRateLimitedError}
   */
  takeRequest(id: string): number
  /**
   * Admits one request: the model is allowed, and `costMax` of the budget (or what is left of it)
   * is set aside, so that requests at the same time cannot overspend.
   *
   * @throws {KeyModelForbiddenError | BudgetSpentError | BudgetHeldError}
   */
  admit(options: {
    readonly id: string
    readonly model: string
    readonly costMax: bigint
    /** The client's own id of the request, for its usage records. */
    readonly clientRequestId?: string | undefined
  }): BudgetHold
  /** Whether a request with this id of its client was admitted and is not charged yet. */
  isPending(clientRequestId: string): boolean
  /** Yields usage records, oldest first. */
  usage(filter?: Usage.list.Filter): AsyncIterable<Usage.UsageRecord>
}

const keyPrefix = 'gateway/key/'
const spendingPrefix = 'gateway/key-spending/'
const holdPrefix = 'gateway/key-hold/'

type BudgetHoldRecord = {
  readonly keyId: string
  readonly model: string
  readonly amount: bigint
  readonly clientRequestId?: string
}

const amount: Schema.Schema<bigint> = (value, path) =>
  Schema.unsigned(128)(BigInt(String(value)), path)
const spendingSchema: Schema.Schema<Account.KeySpending> = Schema.object({
  total: amount,
  today: amount,
  day: Schema.integer(0, Number.MAX_SAFE_INTEGER),
})
const holdSchema: Schema.Schema<BudgetHoldRecord> = Schema.object({
  keyId: Schema.text(16),
  model: Schema.text(512),
  amount,
  clientRequestId: Schema.optional(Schema.text(CLIENT_REQUEST_ID_LENGTH_MAX)),
})

async function listAll(state: StateStore, prefix: string): Promise<readonly StateEntry[]> {
  const entries: StateEntry[] = []
  for (;;) {
    const after = entries.at(-1)?.key
    const page = await state.list(prefix, after === undefined ? {} : { after })
    if (page.length === 0) return entries
    entries.push(...page)
  }
}

const putSpending = (account: Account.KeyAccount): StateChange => ({
  kind: 'put',
  key: spendingPrefix + account.key.id,
  value: ApiKey.encodeJson(account.spending),
})

type ApiKeyStoreOptions = createApiKeyStore.Options

/** Budgets are in one asset for good: a gateway that comes to use another one changes none. */
function withAsset<T extends ApiKey.KeyTerms>(terms: T, asset: AssetId | undefined): T {
  const { budgetTotal, budgetPerDay } = terms
  const hasBudget = budgetTotal !== undefined || budgetPerDay !== undefined
  return hasBudget && terms.asset === undefined && asset ? { ...terms, asset } : terms
}

/** Reads every key, and counts holds that a killed process left behind as spent. */
async function load(
  environment: ApiKeyStoreOptions,
  accounts: Map<string, Account.KeyAccount>,
): Promise<void> {
  const { state, clock, random } = environment
  const nowMs = clock.nowMs()
  const spendings = new Map<string, Account.KeySpending>()
  for (const { key, value } of await listAll(state, spendingPrefix)) {
    spendings.set(key.slice(spendingPrefix.length), spendingSchema(ApiKey.decodeJson(value), key))
  }
  for (const { value } of await listAll(state, keyPrefix)) {
    const key = withAsset(ApiKey.decode(value), environment.assets?.native)
    const fresh = { total: 0n, today: 0n, day: Account.dayOf(nowMs) }
    accounts.set(key.id, Account.createKeyAccount(key, spendings.get(key.id) ?? fresh, clock))
  }
  for (const { key, value } of await listAll(state, holdPrefix)) {
    const { amount: cost, ...request } = holdSchema(ApiKey.decodeJson(value), key)
    const changes: StateChange[] = [{ kind: 'delete', key }]
    const account = accounts.get(request.keyId)
    if (account) {
      Account.chargeHold(account, 0n, cost, nowMs)
      const { asset } = account.key
      const record = { ...noCharge, ...request, atMs: nowMs, cost, ...(asset && { asset }) }
      changes.push(putSpending(account), Usage.put(record, random))
    }
    await state.commit(changes)
  }
  await Usage.prune(state, clock)
}

const noCharge = {
  outcome: 'interrupted' as const,
  provider: '',
  inputTokens: 0,
  outputTokens: 0,
  fee: 0n,
  receipt: '',
}

function statusOf(account: Account.KeyAccount, nowMs: number): KeyStatus {
  Account.rollDay(account, nowMs)
  const { hash: _, ...key } = account.key
  const expired = key.expiresAtSeconds !== undefined && key.expiresAtSeconds * 1000 <= nowMs
  return {
    ...key,
    status: key.revokedAtSeconds !== undefined ? 'revoked' : expired ? 'expired' : 'active',
    spentTotal: account.spending.total,
    spentToday: account.spending.today,
    held: account.held,
  }
}

/** Ids of requests that were admitted and are not charged yet, each as often as it was given. */
function createPendingRequests() {
  const counts = new Map<string, number>()
  return {
    has: (id: string): boolean => counts.has(id),
    /** @returns A function that takes the request off again. */
    add(id: string | undefined): () => void {
      if (id === undefined) return () => {}
      counts.set(id, (counts.get(id) ?? 0) + 1)
      return () => {
        const rest = (counts.get(id) ?? 1) - 1
        if (rest > 0) counts.set(id, rest)
        else counts.delete(id)
      }
    },
  }
}

type HoldOptions = Omit<Parameters<ApiKeyStore['admit']>[0], 'id'> & {
  /** Called once the charge is written. */
  readonly onCharged: () => void
}

/** Opens a hold on `account` and keeps it on disk until it is settled. */
function openHold(
  environment: ApiKeyStoreOptions,
  account: Account.KeyAccount,
  options: HoldOptions,
): BudgetHold {
  const { state, clock, random } = environment
  const { model, onCharged, clientRequestId } = options
  const request = { keyId: account.key.id, ...(clientRequestId && { clientRequestId }) }
  const { keyId } = request
  const holdAmount = Account.hold(account, options.costMax, clock.nowMs())
  const holdKey = `${holdPrefix}${keyId}/${Hex.from(random(12)).slice(2)}`
  const record = ApiKey.encodeJson({ ...request, model, amount: holdAmount })
  const persisted =
    holdAmount === undefined
      ? Promise.resolve()
      : state.commit([{ kind: 'put', key: holdKey, value: record }], { sync: false })
  // The caller awaits `persisted`; a request that failed earlier does not wait for it.
  persisted.catch(() => {})
  const write = async (charges: readonly KeyCharge[]) => {
    const atMs = clock.nowMs()
    const cost = charges.reduce((sum, charge) => sum + charge.cost, 0n)
    Account.chargeHold(account, holdAmount ?? 0n, cost, atMs)
    const changes: StateChange[] = charges
      .filter((charge) => charge.cost > 0n || charge.outcome === 'answered')
      .map((charge) => Usage.put({ ...charge, ...request, atMs }, random))
    if (cost > 0n) changes.push(putSpending(account))
    if (holdAmount !== undefined) changes.push({ kind: 'delete', key: holdKey })
    // Not synced: it survives a killed process, and a disk sync would delay each answer's end.
    if (changes.length > 0) await state.commit(changes, { sync: false })
  }
  let open = true
  return {
    costMax: holdAmount,
    persisted,
    async charge(reported) {
      if (!open) return
      open = false
      try {
        await write(reported instanceof Promise ? await reported : reported)
      } finally {
        onCharged()
      }
    },
  }
}

/** @throws {KeyInactiveError} The key was revoked or has expired. */
function assertActive(key: ApiKey.ApiKey, nowSeconds: number): void {
  const { id, revokedAtSeconds, expiresAtSeconds } = key
  if (revokedAtSeconds !== undefined) {
    throw new KeyInactiveError({ id, how: 'revoked', atSeconds: revokedAtSeconds })
  }
  if (expiresAtSeconds !== undefined && expiresAtSeconds <= nowSeconds) {
    throw new KeyInactiveError({ id, how: 'expired', atSeconds: expiresAtSeconds })
  }
}

/** Reads the keys once, when they are first needed; and again if that failed. */
function createLoader(environment: ApiKeyStoreOptions) {
  const accounts = new Map<string, Account.KeyAccount>()
  let loading: Promise<void> | undefined
  let prunedDay = Account.dayOf(environment.clock.nowMs())
  return {
    accounts,
    ready(): Promise<void> {
      const today = Account.dayOf(environment.clock.nowMs())
      if (today > prunedDay) {
        prunedDay = today
        // A failure is retried the next day. No request waits for it.
        Usage.prune(environment.state, environment.clock).catch(() => {})
      }
      loading ??= load(environment, accounts).catch((error) => {
        loading = undefined
        throw error
      })
      return loading
    },
  }
}

/**
 * The gateway's API keys: who may ask, how much they may spend, and what they have spent.
 *
 * Only one `Keys` may be open over a state: budgets are kept in memory and written behind. Without
 * a power cut nothing is lost: holds of a killed process count as spent when it starts again.
 */
export function createApiKeyStore(environment: createApiKeyStore.Options): ApiKeyStore {
  const { state, clock, random } = environment
  const { accounts, ready } = createLoader(environment)
  const pending = createPendingRequests()
  const nowSeconds = () => Math.floor(clock.nowMs() / 1000)
  /** Keys that are being written. */
  let creating = 0
  const accountOf = (id: string): Account.KeyAccount => {
    const account = accounts.get(id)
    if (!account) throw new KeyUnknownError()
    return account
  }
  return {
    async create(terms) {
      await ready()
      ApiKey.assertTerms(terms, nowSeconds())
      if (accounts.size + creating >= KEYS_MAX) {
        throw new KeyTermsInvalidError({ field: 'keys', reason: `there are ${KEYS_MAX} already` })
      }
      const secret = ApiKey.createSecret(random)
      const hash = ApiKey.hashSecret(secret)!
      const own = withAsset(terms, environment.assets?.usual)
      const key = { ...own, id: ApiKey.idOf(hash), hash, createdAtSeconds: nowSeconds() }
      creating += 1
      try {
        await state.commit([{ kind: 'put', key: keyPrefix + key.id, value: ApiKey.encode(key) }])
      } finally {
        creating -= 1
      }
      const spending = { total: 0n, today: 0n, day: Account.dayOf(clock.nowMs()) }
      const account = Account.createKeyAccount(key, spending, clock)
      accounts.set(key.id, account)
      return { secret, key: statusOf(account, clock.nowMs()) }
    },
    async list() {
      await ready()
      return [...accounts.values()].map((account) => statusOf(account, clock.nowMs()))
    },
    async revoke(id) {
      await ready()
      const account = accountOf(id)
      if (account.key.revokedAtSeconds === undefined) {
        const key = { ...account.key, revokedAtSeconds: nowSeconds() }
        await state.commit([{ kind: 'put', key: keyPrefix + id, value: ApiKey.encode(key) }])
        account.key = key
      }
      return statusOf(account, clock.nowMs())
    },
    async authenticate(secret) {
      await ready()
      const hash = ApiKey.hashSecret(secret)
      const key = hash === undefined ? undefined : accounts.get(ApiKey.idOf(hash))?.key
      if (hash === undefined || key === undefined || !ApiKey.sameHash(key.hash, hash)) {
        throw new KeyUnknownError()
      }
      assertActive(key, nowSeconds())
      return key
    },
    takeRequest: (id) => Account.takeRequest(accountOf(id), clock.nowMs()),
    admit({ id, ...request }) {
      const account = accountOf(id)
      const { models } = account.key
      const { model, clientRequestId } = request
      if (models && !models.includes(model))
        throw new KeyModelForbiddenError({ id, allowed: models })
      const onCharged = pending.add(clientRequestId)
      try {
        return openHold(environment, account, { ...request, onCharged })
      } catch (error) {
        onCharged()
        throw error
      }
    },
    isPending: (clientRequestId) => pending.has(clientRequestId),
    async *usage(filter) {
      yield* Usage.list(state, filter)
    },
  }
}

export declare namespace createApiKeyStore {
  type Options = {
    readonly state: StateStore
    readonly clock: Clock
    readonly random: RandomBytes
    /** Asset of budgets without one: `native` for old keys, `usual` for new ones. */
    readonly assets?: { readonly native: AssetId; readonly usual: AssetId }
  }
}
