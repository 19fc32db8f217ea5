import { type Clock, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { type ApiKey, decodeJson, encodeJson } from './api-key.ts'
import {
  BudgetHeldError,
  BudgetSpentError,
  KeyRateLimitedError,
  SpendingCapReachedError,
} from './errors.ts'
import { KEY_RATE_WAIT_MAX_MS } from './limits.ts'
import { type CapScope, nameOf, put, type SpendingCap, type SpendingCaps } from './spending-caps.ts'

const MS_PER_DAY = 24 * 3_600_000
const MS_PER_MINUTE = 60_000

/** Day of UTC since the epoch. */
export const dayOf = (nowMs: number): number => Math.floor(nowMs / MS_PER_DAY)

/** What a key has spent, in base units. */
export type KeySpending = {
  total: bigint
  /** Spent on `day`. */
  today: bigint
  day: number
}

/**
 * One key's money and rate, in memory. Everything here is synchronous: two requests can never see
 * the same free amount, whatever they wait for later.
 */
export type KeyAccount = {
  key: ApiKey
  readonly spending: KeySpending
  /** Limits of its tasks and conversations. */
  readonly caps: SpendingCaps
  /** Held for answers that are running, in base units. */
  held: bigint
  /** Requests that may still come now; below 0 where some wait for their turn. */
  requestsLeft: number
  refilledAtMs: number
}

export const createKeyAccount = (
  key: ApiKey,
  {
    spending,
    caps = new Map(),
  }: { readonly spending: KeySpending; readonly caps?: SpendingCaps | undefined },
  clock: Clock,
): KeyAccount => ({
  key,
  spending,
  caps,
  held: 0n,
  requestsLeft: key.requestsPerMinute ?? 0,
  refilledAtMs: clock.nowMs(),
})

/** Starts a new day's spending where the day has changed. A clock set back changes nothing. */
export function rollDay(account: KeyAccount, nowMs: number): void {
  const day = dayOf(nowMs)
  if (day <= account.spending.day) return
  account.spending.day = day
  account.spending.today = 0n
}

/**
 * Takes one request from the key's rate limit.
 *
 * @returns Milliseconds until its turn, at most `KEY_RATE_WAIT_MAX_MS`; 0 if it need not wait.
 * @throws {KeyRateLimitedError} It would have to wait longer; names the wait.
 */
export function takeRequest(account: KeyAccount, nowMs: number): number {
  const { id, requestsPerMinute } = account.key
  if (requestsPerMinute === undefined) return 0
  const elapsedMs = Math.max(0, nowMs - account.refilledAtMs)
  const refilled = account.requestsLeft + (elapsedMs * requestsPerMinute) / MS_PER_MINUTE
  account.requestsLeft = Math.min(requestsPerMinute, refilled)
  account.refilledAtMs = nowMs
  const missing = Math.max(0, 1 - account.requestsLeft)
  const waitMs = Math.ceil((missing * MS_PER_MINUTE) / requestsPerMinute)
  if (waitMs > KEY_RATE_WAIT_MAX_MS) {
    const retryAfterSeconds = Math.ceil(waitMs / 1000)
    throw new KeyRateLimitedError({ id, requestsPerMinute, retryAfterSeconds })
  }
  account.requestsLeft -= 1
  return waitMs
}

/** What limits a request: the key's budgets, or the cap of its task or conversation. */
export type HoldLimitScope = 'key' | CapScope

/** One limit of a request, in base units. */
type HoldLimit = {
  readonly name: string
  readonly scope: HoldLimitScope
  /** Not spent yet; above zero. */
  readonly left: bigint
  /** The part of `left` that is held for other requests. */
  readonly held: bigint
}

/** An amount that was set aside; `undefined` where nothing limits the request. */
export type Held = {
  readonly amount: bigint | undefined
  /** The limit that leaves less than was asked for, if one does. */
  readonly shortOf: HoldLimitScope | undefined
}

/** @throws {BudgetSpentError | SpendingCapReachedError} Nothing is left of a limit. */
function limitsOf(account: KeyAccount, caps: readonly SpendingCap[]): readonly HoldLimit[] {
  const { id, budgetTotal, budgetPerDay, asset } = account.key
  const { spending, held } = account
  const budgets = [
    { period: 'total' as const, budget: budgetTotal, spent: spending.total },
    { period: 'day' as const, budget: budgetPerDay, spent: spending.today },
  ]
  const keyLimits = budgets.flatMap(({ period, budget, spent }): HoldLimit[] => {
    if (budget === undefined) return []
    if (spent >= budget) throw new BudgetSpentError({ id, period, spent, budget, asset })
    return [{ name: 'key', scope: 'key', left: budget - spent, held }]
  })
  const capLimits = caps.flatMap(({ scope, id, costMax, spent, held }): HoldLimit[] => {
    if (costMax === undefined) return []
    if (spent >= costMax) throw new SpendingCapReachedError({ scope, id, spent, costMax, asset })
    return [{ name: nameOf({ scope, id }), scope, left: costMax - spent, held }]
  })
  return [...keyLimits, ...capLimits]
}

/**
 * Throws where a key has nothing left to spend.
 *
 * @throws {BudgetSpentError}
 */
export function assertSpendable(account: KeyAccount, nowMs: number): void {
  rollDay(account, nowMs)
  limitsOf(account, [])
}

/**
 * Holds `costMax` of each limit of a request; what is left, where no other request holds a part.
 *
 * @returns `undefined` where the request has to wait; names of its limits are then in `blocked`.
 * @throws {BudgetSpentError | SpendingCapReachedError} Nothing is left of a limit.
 */
export function hold(
  account: KeyAccount,
  { costMax, caps, blocked }: hold.Options,
  nowMs: number,
): Held | undefined {
  rollDay(account, nowMs)
  const limits = limitsOf(account, caps)
  if (limits.length === 0) return { amount: undefined, shortOf: undefined }
  const isShort = ({ left, held }: HoldLimit) => left - held < costMax
  const busy = limits.filter((one) => isShort(one) && one.held > 0n)
  const isBehind = limits.some(({ name }) => blocked.has(name))
  for (const { name } of busy) blocked.add(name)
  if (isBehind || busy.length > 0) return undefined
  let amount = costMax
  let shortOf: HoldLimitScope | undefined
  for (const { left, scope } of limits.filter(isShort)) {
    if (left < amount) [amount, shortOf] = [left, scope]
  }
  account.held += amount
  for (const cap of caps) cap.held += amount
  return { amount, shortOf }
}

export declare namespace hold {
  type Options = {
    readonly costMax: bigint
    readonly caps: readonly SpendingCap[]
    /** Names of limits at which earlier requests wait. */
    readonly blocked: Set<string>
  }
}

/** Gives a part of a hold back. */
export function release(account: KeyAccount, amount: bigint, caps: readonly SpendingCap[]): void {
  account.held -= amount
  for (const cap of caps) cap.held -= amount
}

/** Gives a hold back and counts what was really spent. */
export function chargeHold(
  account: KeyAccount,
  { held, cost, caps, nowMs }: chargeHold.Options,
): void {
  rollDay(account, nowMs)
  release(account, held, caps)
  account.spending.total += cost
  account.spending.today += cost
  for (const cap of caps) cap.spent += cost
}

export declare namespace chargeHold {
  type Options = {
    readonly held: bigint
    readonly cost: bigint
    readonly caps: readonly SpendingCap[]
    readonly nowMs: number
  }
}

const spendingPrefix = 'gateway/key-spending/'
const amount: Schema.Schema<bigint> = (value, path) =>
  Schema.unsigned(128)(BigInt(String(value)), path)
const spendingSchema: Schema.Schema<KeySpending> = Schema.object({
  total: amount,
  today: amount,
  day: Schema.integer(0, Number.MAX_SAFE_INTEGER),
})

/** Returns the changes that store what a key, and caps of it, have spent. */
export const putSpending = (
  { key, spending }: KeyAccount,
  caps: readonly SpendingCap[],
): readonly StateChange[] => [
  { kind: 'put', key: spendingPrefix + key.id, value: encodeJson(spending) },
  ...caps.map((cap) => put(key.id, cap)),
]

/** Reads what each key has spent, by its id. */
export async function loadSpending(state: StateStore): Promise<ReadonlyMap<string, KeySpending>> {
  const spendings = new Map<string, KeySpending>()
  for await (const { key, value } of listAll(state, spendingPrefix)) {
    spendings.set(key.slice(spendingPrefix.length), spendingSchema(decodeJson(value), key))
  }
  return spendings
}

/** Returns the error of a request that waited in vain for others to end. */
export function heldErrorOf({ key, held, spending }: KeyAccount): BudgetHeldError {
  const { id, budgetTotal, budgetPerDay, asset } = key
  const rests = [
    budgetTotal === undefined ? [] : budgetTotal - spending.total,
    budgetPerDay === undefined ? [] : budgetPerDay - spending.today,
  ].flat()
  const least = rests.reduce<bigint | undefined>(
    (min, rest) => (min === undefined || rest < min ? rest : min),
    undefined,
  )
  const left = least === undefined ? undefined : least > held ? least - held : 0n
  return new BudgetHeldError({ id, held, left, asset })
}
