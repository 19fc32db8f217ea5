import { type AccountId, type Hash, Sortition } from '@ostrom/protocol'
import { WEIGHT_WINDOW_SECONDS, type WeightQuery } from '../../court/court.ts'
import { check } from '../../errors.ts'
import type { WeightStep } from '../chain/court-state.ts'
import type { MemoryState, TransactionContext } from '../chain/state.ts'
import { activeOf, isActingFor } from '../money/stakes.ts'

const keyOf = (account: AccountId, domain: Hash) => `${account}:${domain}`

const at = (steps: readonly WeightStep[] | undefined, seconds: bigint): bigint =>
  steps?.findLast(({ fromSeconds }) => fromSeconds <= seconds)?.weight ?? 0n

const latest = (steps: readonly WeightStep[] | undefined): bigint => steps?.at(-1)?.weight ?? 0n

/** Returns the enlisted weight of an account at a second. */
export const weightAt = (
  state: MemoryState,
  options: WeightQuery & { account: AccountId },
): bigint => at(state.weights.get(keyOf(options.account, options.domain)), options.atSeconds)

/** Returns the earlier of the two seconds whose weights are compared, as `JurorRegistry` does. */
function settledFrom({ deployedAtSeconds }: MemoryState, atSeconds: bigint): bigint {
  const bootstrapUntil = deployedAtSeconds + WEIGHT_WINDOW_SECONDS
  if (atSeconds <= bootstrapUntil) return atSeconds
  const from = atSeconds - WEIGHT_WINDOW_SECONDS
  return from < bootstrapUntil ? bootstrapUntil : from
}

/**
 * Returns the lesser of two weights in a history of weights: at a second, and
 * `WEIGHT_WINDOW_SECONDS` before it.
 */
function settled(
  state: MemoryState,
  steps: readonly WeightStep[] | undefined,
  atSeconds: bigint,
): bigint {
  const [now, before] = [at(steps, atSeconds), at(steps, settledFrom(state, atSeconds))]
  return before < now ? before : now
}

/** Returns the settled weight of an account at a second. */
export const settledWeightAt = (
  state: MemoryState,
  { account, domain, atSeconds }: WeightQuery & { account: AccountId },
): bigint => settled(state, state.weights.get(keyOf(account, domain)), atSeconds)

/** Returns the settled weight of all accounts; never less than the sum of their settled weights. */
export const settledTotalAt = (state: MemoryState, { domain, atSeconds }: WeightQuery): bigint =>
  settled(state, state.totals.get(domain), atSeconds)

/** Returns the settled weight of all accounts but one, such as the provider that is judged. */
export const settledOthersAt = (
  state: MemoryState,
  query: WeightQuery & { account: AccountId },
): bigint => settledTotalAt(state, query) - settledWeightAt(state, query)

/** Returns the seats that a seed gives to an account by its settled weight. */
export function seatsBy(
  state: MemoryState,
  options: WeightQuery & { seed: Hash; account: AccountId; expected: number },
): bigint {
  const { seed, account, expected } = options
  const share = { weight: settledWeightAt(state, options), total: settledTotalAt(state, options) }
  return Sortition.seats(seed, { account, expected: BigInt(expected), ...share })
}

/** @throws {LedgerError} `account-mismatch`: the sender is neither the account nor its operator. */
export function checkJuror({ state, sender }: TransactionContext, account: AccountId): void {
  const own = isActingFor(state, { account, market: 'court' }, sender)
  check(own, 'account-mismatch', { sender, needed: account })
}

type WeightEnlistment = {
  readonly account: AccountId
  readonly domain: Hash
  readonly weight: bigint
}

/**
 * Enlists weight for a domain in place of the former weight, from the next second on.
 *
 * @throws {LedgerError} `account-mismatch`, `stake-too-low`: the sum of weights exceeds the stake;
 * `weight-paused`: the weight was lowered less than a window ago.
 */
export function enlist(
  context: TransactionContext,
  { account, domain, weight }: WeightEnlistment,
): void {
  checkJuror(context, account)
  const { state } = context
  const before = latest(state.weights.get(keyOf(account, domain)))
  const sum = (state.enlisted.get(account) ?? 0n) - before + weight
  const stake = activeOf(state, { account, market: 'court' })
  const fits = weight <= before || sum <= stake
  check(fits, 'stake-too-low', { account, stake, needed: sum })
  checkPause(context, { account, domain, change: weight - before })
  setWeight(context, { account, domain, weight })
}

/**
 * Refuses to raise a recently lowered weight, so that an account with the same weight at both ends
 * of a window had at least this weight all the time between.
 */
function checkPause(
  { state, nowSeconds }: TransactionContext,
  { account, domain, change }: { account: AccountId; domain: Hash; change: bigint },
): void {
  const key = keyOf(account, domain)
  if (change > 0n) {
    const from = state.weightPauses.get(key) ?? 0n
    check(nowSeconds >= from, 'weight-paused', { account, domain, from, nowSeconds })
  }
  const isSettled = nowSeconds >= state.deployedAtSeconds + WEIGHT_WINDOW_SECONDS
  if (change < 0n && isSettled) state.weightPauses.set(key, nowSeconds + WEIGHT_WINDOW_SECONDS)
}

/** Lowers an account's weight in a domain by the part that the account's stake no longer covers. */
export function trim(
  context: TransactionContext,
  { account, domain }: Omit<WeightEnlistment, 'weight'>,
): void {
  const { state } = context
  const over = (state.enlisted.get(account) ?? 0n) - activeOf(state, { account, market: 'court' })
  const before = latest(state.weights.get(keyOf(account, domain)))
  if (over <= 0n || before === 0n) return
  setWeight(context, { account, domain, weight: over < before ? before - over : 0n })
}

function setWeight(
  context: TransactionContext,
  { account, domain, weight }: WeightEnlistment,
): void {
  const { state, nowSeconds } = context
  // The opener of a case cannot choose its jurors in the same second.
  const fromSeconds = nowSeconds + 1n
  const key = keyOf(account, domain)
  const before = latest(state.weights.get(key))
  const total = latest(state.totals.get(domain)) - before + weight
  state.enlisted.set(account, (state.enlisted.get(account) ?? 0n) - before + weight)
  state.weights.set(key, push(state.weights.get(key), { fromSeconds, weight }))
  state.totals.set(domain, push(state.totals.get(domain), { fromSeconds, weight: total }))
  context.emit({ kind: 'weight-enlisted', account, domain, weight })
}

function push(steps: readonly WeightStep[] = [], next: WeightStep): readonly WeightStep[] {
  const last = steps.at(-1)
  return last?.fromSeconds === next.fromSeconds ? [...steps.slice(0, -1), next] : [...steps, next]
}
