import { type Clock, monotonicMs, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { type ApiKey, decodeJson, encodeJson } from './api-key.ts'
import { KeyRateLimitedError } from './errors.ts'
import { KEY_RATE_WAIT_MAX_MS } from './limits.ts'
import { put, type SpendingCap, type SpendingCaps } from './spending-caps.ts'

const MS_PER_DAY = 24 * 3_600_000
const MS_PER_MINUTE = 60_000

/** Returns the UTC day of a time, as the number of days since 1970-01-01. */
export const dayOf = (nowMs: number): number => Math.floor(nowMs / MS_PER_DAY)

/** Amounts that a key has spent in total and on one UTC day, in base units. */
export type KeySpending = {
  total: bigint
  /** Spent on `day`. */
  today: bigint
  day: number
}

/**
 * One key's spending and the state of its rate limit, in memory. All functions are synchronous, so
 * two requests can never see the same free amount.
 */
export type KeyAccount = {
  key: ApiKey
  readonly spending: KeySpending
  /** Spending caps of the key's tasks and conversations. */
  readonly caps: SpendingCaps
  /** Amount that running answers hold, in base units. */
  held: bigint
  /** Amount by which running answers may raise `held` until their end, in base units. */
  wanted: bigint
  /**
   * Number of requests that the rate limit admits now; negative if requests wait for their turn.
   */
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
  wanted: 0n,
  requestsLeft: key.requestsPerMinute ?? 0,
  refilledAtMs: monotonicMs(clock),
})

/**
 * Resets the spending of the day once a later day has begun. If the clock is set back to the day
 * before, nothing changes. If the clock is set back further, its earlier time was wrong: the
 * spending then counts for the present day, so that the key gets a new daily budget on the next
 * day.
 */
export function rollDay({ spending }: Pick<KeyAccount, 'spending'>, nowMs: number): void {
  const day = dayOf(nowMs)
  const isNew = day > spending.day
  if (!isNew && day >= spending.day - 1) return
  spending.day = day
  if (isNew) spending.today = 0n
}

/**
 * Returns the time for which a request has to wait for its turn. Does not count the request.
 *
 * @returns Milliseconds, at most `KEY_RATE_WAIT_MAX_MS`; 0 if it need not wait.
 * @throws {KeyRateLimitedError} The request would have to wait longer than that; the error states
 *   the wait.
 */
export function rateWaitMs(account: KeyAccount, nowMs: number): number {
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
  return waitMs
}

/**
 * Takes one request from the key's rate limit.
 *
 * @returns As `rateWaitMs`.
 * @throws {KeyRateLimitedError} The request would have to wait too long.
 */
export function takeRequest(account: KeyAccount, nowMs: number): number {
  const waitMs = rateWaitMs(account, nowMs)
  if (account.key.requestsPerMinute !== undefined) account.requestsLeft -= 1
  return waitMs
}

const spendingPrefix = 'gateway/key-spending/'
const amount: Schema.Schema<bigint> = (value, path) =>
  Schema.unsigned(128)(BigInt(String(value)), path)
const spendingSchema: Schema.Schema<KeySpending> = Schema.object({
  total: amount,
  today: amount,
  day: Schema.integer(0, Number.MAX_SAFE_INTEGER),
})

/** Returns the changes that store the spending of a key and of its caps. */
export const putSpending = (
  { key, spending }: KeyAccount,
  caps: readonly SpendingCap[],
): readonly StateChange[] => [
  { kind: 'put', key: spendingPrefix + key.id, value: encodeJson(spending) },
  ...caps.map((cap) => put(key.id, cap)),
]

/** Reads the spending of all keys, by the id of the key. */
export async function loadSpending(state: StateStore): Promise<ReadonlyMap<string, KeySpending>> {
  const spendings = new Map<string, KeySpending>()
  for await (const { key, value } of listAll(state, spendingPrefix)) {
    spendings.set(key.slice(spendingPrefix.length), spendingSchema(decodeJson(value), key))
  }
  return spendings
}
