import type { Clock } from '@ostrom/protocol'
import type { ApiKey } from './api-key.ts'
import { BudgetHeldError, BudgetSpentError, KeyRateLimitedError } from './errors.ts'
import { KEY_RATE_WAIT_MAX_MS } from './limits.ts'

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
  /** Held for answers that are running, in base units. */
  held: bigint
  /** Requests that may still come now; below 0 where some wait for their turn. */
  requestsLeft: number
  refilledAtMs: number
}

export const createKeyAccount = (key: ApiKey, spending: KeySpending, clock: Clock): KeyAccount => ({
  key,
  spending,
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

/**
 * Holds up to `costMax` of the key's budget: less when less is free.
 *
 * @returns The amount held, which the answer may not exceed; `undefined` for a key with no budget.
 * @throws {BudgetSpentError} The budget is spent.
 * @throws {BudgetHeldError} All that is left is held for answers that are running.
 */
export function hold(account: KeyAccount, costMax: bigint, nowMs: number): bigint | undefined {
  rollDay(account, nowMs)
  const { id, budgetTotal, budgetPerDay, asset } = account.key
  const { spending, held } = account
  const limits = [
    { period: 'total' as const, budget: budgetTotal, spent: spending.total },
    { period: 'day' as const, budget: budgetPerDay, spent: spending.today },
  ]
  let left: bigint | undefined
  for (const { period, budget, spent } of limits) {
    if (budget === undefined) continue
    if (spent >= budget) throw new BudgetSpentError({ id, period, spent, budget, asset })
    const free = budget - spent - held
    if (left === undefined || free < left) left = free
  }
  if (left === undefined) return undefined
  if (left <= 0n) throw new BudgetHeldError({ id, held, left: 0n, asset })
  const amount = costMax < left ? costMax : left
  account.held += amount
  return amount
}

/** Gives a hold back and counts what was really spent. */
export function chargeHold(account: KeyAccount, held: bigint, cost: bigint, nowMs: number): void {
  rollDay(account, nowMs)
  account.held -= held
  account.spending.total += cost
  account.spending.today += cost
}
