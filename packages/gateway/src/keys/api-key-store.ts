import { type AssetId, type Clock, monotonicMs, type RandomBytes } from '@ostrom/protocol'
import { listAll, type StateStore } from '@ostrom/state'
import * as ApiKey from './api-key.ts'
import { type BudgetHold, createBudgetHolds, type HoldRequest } from './budget-holds.ts'
import { KeyModelForbiddenError, KeyTermsInvalidError, KeyUnknownError } from './errors.ts'
import { assertSpendable } from './hold-limits.ts'
import { settleInterrupted } from './hold-records.ts'
import * as Account from './key-account.ts'
import { KEYS_MAX } from './limits.ts'
import * as SpendingCaps from './spending-caps.ts'
import * as Usage from './usage.ts'

/** A key with its spending, as lists show it. */
export type KeyStatus = Omit<ApiKey.ApiKey, 'hash'> & {
  readonly status: 'active' | 'expired' | 'revoked'
  /** Amount that the key has spent in all, in base units. */
  readonly spentTotal: bigint
  readonly spentToday: bigint
  readonly held: bigint
}

export type ApiKeyStore = {
  /**
   * Creates a key. Returns the key with its `secret`, which the gateway does not store and shows
   * only this once.
   *
   * @throws {KeyTermsInvalidError} The terms are contradictory, or there are `KEYS_MAX` keys
   *   already.
   */
  create(terms: ApiKey.KeyTerms): Promise<{ readonly secret: string; readonly key: KeyStatus }>
  list(): Promise<readonly KeyStatus[]>
  /**
   * Revokes a key at once. Running answers continue, but the key's waiting requests are refused.
   *
   * @throws {KeyUnknownError}
   */
  revoke(id: string): Promise<KeyStatus>
  /**
   * Returns the key of a secret; the comparison takes constant time.
   *
   * @throws {KeyUnknownError | KeyInactiveError}
   */
  authenticate(secret: string): Promise<ApiKey.ApiKey>
  /**
   * Counts one request against the rate limit of a key. Callers do this before the request costs
   * anything.
   *
   * @returns Milliseconds until the request's turn, at most `KEY_RATE_WAIT_MAX_MS`.
   * @throws {KeyUnknownError | KeyRateLimitedError}
   */
  takeRequest(id: string): number
  /**
   * Throws if `takeRequest` would throw now. Does not count a request.
   *
   * @throws {KeyUnknownError | KeyRateLimitedError}
   */
  assertWithinRate(id: string): void
  /**
   * Throws if a key may not ask a model, or has no budget left.
   *
   * @throws {KeyUnknownError | KeyModelForbiddenError | BudgetSpentError}
   */
  assertMayAsk(options: { readonly id: string; readonly model: string }): void
  /**
   * Admits one request: checks the model, and reserves the amount that the request needs to begin.
   * The amount is reserved under the key's budgets and under the caps of the request's task and
   * conversation, so that simultaneous requests cannot overspend any limit. If less of a limit is
   * free than the request may cost, the request waits while other requests hold a part of this
   * limit. If no other request holds a part, the request is admitted and may spend the rest of the
   * limit.
   *
   * @throws {KeyUnknownError | KeyModelForbiddenError | BudgetSpentError | BudgetHeldError}
   * @throws {KeyInactiveError | SpendingCapReachedError | SpendingCapsFullError}
   */
  admit(options: HoldRequest & { readonly id: string }): Promise<BudgetHold>
  /**
   * Returns true if a request with this client request id is pending: from its `admit` call until
   * it is refused or charged.
   */
  isPending(clientRequestId: string): boolean
  /** Yields usage records, oldest first. */
  usage(filter?: Usage.list.Filter): AsyncIterable<Usage.UsageRecord>
}

const keyPrefix = 'gateway/key/'

type ApiKeyStoreOptions = createApiKeyStore.Options

/**
 * Returns the terms. If they have budgets but name no asset, the returned terms name `asset`, so
 * that the budgets keep their asset even if the gateway uses another asset later.
 */
function withAsset<T extends ApiKey.KeyTerms>(terms: T, asset: AssetId | undefined): T {
  const { budgetTotal, budgetPerDay } = terms
  const hasBudget = budgetTotal !== undefined || budgetPerDay !== undefined
  return hasBudget && terms.asset === undefined && asset ? { ...terms, asset } : terms
}

/** Reads every key. Counts every amount that a killed process has promised as a spent amount. */
async function load(
  environment: ApiKeyStoreOptions,
  accounts: Map<string, Account.KeyAccount>,
): Promise<void> {
  const { state, clock } = environment
  const nowMs = clock.nowMs()
  const spendings = await Account.loadSpending(state)
  const caps = await SpendingCaps.load(state, nowMs)
  for await (const { value } of listAll(state, keyPrefix)) {
    const key = withAsset(ApiKey.decode(value), environment.assets?.native)
    const fresh = { total: 0n, today: 0n, day: Account.dayOf(nowMs) }
    const spending = spendings.get(key.id) ?? fresh
    const account = Account.createKeyAccount(key, { spending, caps: caps.get(key.id) }, clock)
    accounts.set(key.id, account)
  }
  await settleInterrupted(environment, accounts)
  await Usage.prune(state, clock)
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

/**
 * Counts the pending requests of each client request id: those that wait for admission or have not
 * been charged yet.
 */
function createPendingRequests() {
  const counts = new Map<string, number>()
  return {
    has: (id: string): boolean => counts.has(id),
    /** @returns A function that removes the request from the count. */
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

/** @throws {KeyModelForbiddenError} The key may not use the model. */
function assertAllowed({ id, models }: ApiKey.ApiKey, model: string): void {
  if (models && !models.includes(model)) throw new KeyModelForbiddenError({ id, allowed: models })
}

/**
 * Creates the function that reads the keys at its first call. If the read fails, the next call
 * repeats it.
 */
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
        // If the removal of old records fails, the gateway repeats it the next day. No request
        // waits for the removal.
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
 * Creates the store of the gateway's API keys: their rights, their limits, and their spending.
 *
 * Only one key store may be open over a state store, because it keeps budgets in memory and writes
 * them later. No spending is lost if the process is killed: the next start counts every amount that
 * the process signed. A power cut can lose the latest writes, because the store does not sync them
 * to the disk.
 */
export function createApiKeyStore(environment: createApiKeyStore.Options): ApiKeyStore {
  const { state, clock, random } = environment
  const { accounts, ready } = createLoader(environment)
  const holds = createBudgetHolds(environment)
  const pending = createPendingRequests()
  const nowSeconds = () => Math.floor(clock.nowMs() / 1000)
  /** Number of new keys that are being written to disk. */
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
      const account = Account.createKeyAccount(key, { spending }, clock)
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
        holds.recheck(account)
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
      ApiKey.assertActive(key, nowSeconds())
      return key
    },
    takeRequest: (id) => Account.takeRequest(accountOf(id), monotonicMs(clock)),
    assertWithinRate(id) {
      Account.rateWaitMs(accountOf(id), monotonicMs(clock))
    },
    assertMayAsk({ id, model }) {
      const account = accountOf(id)
      assertAllowed(account.key, model)
      assertSpendable(account, clock.nowMs())
    },
    async admit({ id, ...request }) {
      const account = accountOf(id)
      assertAllowed(account.key, request.model)
      const onCharged = pending.add(request.clientRequestId)
      try {
        const hold = await holds.open(account, request)
        const charge: BudgetHold['charge'] = (charges) => hold.charge(charges).finally(onCharged)
        return { ...hold, charge }
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
    /**
     * Asset of keys with budgets that name no asset: `native` for stored keys, `usual` for new
     * keys.
     */
    readonly assets?: { readonly native: AssetId; readonly usual: AssetId }
  }
}
