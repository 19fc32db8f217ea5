import { type AccountId, Contribution } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import type { ContributionLedger, PointBucket, RolePoints } from '../../governance/contributions.ts'
import type { MemoryState, TransactionContext } from '../chain/state.ts'
import { includes } from '../court/epochs.ts'
import { settingAt } from './settings.ts'

// Rules of the contract `Contributions`.

/** Number of the latest ended buckets, of `bucketSeconds` each, whose points count as weight. */
export const BUCKETS = 26n
/** Number of buckets after an item's epoch within which its points can be claimed. */
export const CLAIM_BUCKETS = 2n

const BPS = 10_000n

type ClaimOptions = Parameters<ContributionLedger['claimContribution']>[0]
type PointContext = Pick<TransactionContext, 'state' | 'governanceRules'>

export const bucketAt = (
  { governanceRules }: Pick<TransactionContext, 'governanceRules'>,
  second: bigint,
): bigint => second / governanceRules.bucketSeconds

/** Returns the account that votes with the points of an account: itself by default. */
export const delegateOf = ({ governance }: MemoryState, account: AccountId): AccountId =>
  governance.delegates.get(account) ?? account

const pointsOf = (state: MemoryState, key: string): bigint => state.governance.points.get(key) ?? 0n

const creditedOf = ({ governance }: MemoryState, key: string): bigint =>
  governance.credited.get(key) ?? 0n

/** Returns the largest number of points that an account can be credited in a bucket. */
export function pointCap(context: PointContext, bucket: bigint): bigint {
  const { bucketSeconds, capMin } = context.governanceRules
  const capBps = settingAt(context, 'capBps', bucket * bucketSeconds)
  const cap = (creditedOf(context.state, `${bucket - 1n}`) * capBps) / BPS
  return cap < capMin ? capMin : cap
}

const rolePoints = (pointsFor: (role: Contribution.ContributionRole) => bigint): RolePoints =>
  Object.fromEntries(Contribution.roles.map((role) => [role, pointsFor(role)])) as RolePoints

/** Returns the points of an account in a bucket, by role. */
export const pointsIn = (state: MemoryState, { bucket, account }: PointBucket): RolePoints =>
  rolePoints((role) => pointsOf(state, `${bucket}:${account}:${role}`))

/** Returns the points of all accounts in a bucket, by role. */
export const totalPointsIn = (state: MemoryState, bucket: bigint): RolePoints =>
  rolePoints((role) => pointsOf(state, `${bucket}:${role}`))

/**
 * Credits the points of an item (one piece of verified work) of a final block to the account that
 * it names.
 *
 * @throws {LedgerError} `contribution-not-included`, `contribution-expired`,
 * `contribution-claimed`, `contribution-capped`.
 */
export function claim(
  context: TransactionContext,
  { epoch, contribution, index, path }: ClaimOptions,
): void {
  const { state, nowSeconds, auditRules, governanceRules } = context
  const { account, role } = contribution
  const leaf = Contribution.leaf(contribution)
  const isIncluded = includes(state, { epoch, leaf, index, path })
  check(isIncluded, 'contribution-not-included', { epoch, account, role })
  const { bucketSeconds } = governanceRules
  const untilSeconds = (epoch + 1n) * auditRules.epochSeconds + CLAIM_BUCKETS * bucketSeconds
  check(nowSeconds < untilSeconds, 'contribution-expired', { epoch, untilSeconds, nowSeconds })
  const key = `${epoch}:${account}:${role}`
  const claimed = state.governance.claimed.get(key) ?? 0n
  check(claimed < contribution.points, 'contribution-claimed', { epoch, account, role })
  const bucket = bucketAt(context, nowSeconds)
  const [cap, credited] = [pointCap(context, bucket), creditedOf(state, `${bucket}:${account}`)]
  const nextSeconds = (bucket + 1n) * bucketSeconds
  check(credited < cap, 'contribution-capped', { account, cap, nextSeconds })
  const [rest, room] = [contribution.points - claimed, cap - credited]
  const points = rest < room ? rest : room
  state.governance.claimed.set(key, claimed + points)
  credit(context, { bucket, account, role, points })
  const delegatee = delegateOf(state, account)
  const where = { account, role, bucket, epoch }
  context.emit({ kind: 'contribution-credited', ...where, points, delegatee })
}

function credit(
  context: TransactionContext,
  { bucket, account, role, points }: PointBucket & Contribution.Contribution,
): void {
  const { points: table, credited } = context.state.governance
  for (const key of [`${bucket}:${account}:${role}`, `${bucket}:${role}`]) {
    table.set(key, (table.get(key) ?? 0n) + points)
  }
  for (const key of [`${bucket}`, `${bucket}:${account}`]) {
    credited.set(key, (credited.get(key) ?? 0n) + points)
  }
  moveWeight(context, { bucket, account: delegateOf(context.state, account) }, points)
}

/** Changes the weight that a bucket gives to an account, from this second on. */
function moveWeight(
  { state, nowSeconds }: TransactionContext,
  { bucket, account }: PointBucket,
  by: bigint,
): void {
  const { weights } = state.governance
  const steps = weights.get(`${bucket}:${account}`) ?? []
  const value = (steps.at(-1)?.value ?? 0n) + by
  weights.set(`${bucket}:${account}`, [...steps, { fromSeconds: nowSeconds, value }])
}

/** Returns the first bucket that counts at a second, and the first that does not count yet. */
function countedAt(context: PointContext, second: bigint) {
  const running = bucketAt(context, second)
  return { from: running > BUCKETS ? running - BUCKETS : 0n, running }
}

/**
 * Moves the weight of all unexpired points of the sender to the account `to`. If `to` is the sender
 * itself, the delegation ends.
 */
export function delegate(context: TransactionContext, to: AccountId): void {
  const { state, sender: account, nowSeconds } = context
  const from = delegateOf(state, account)
  state.governance.delegates.set(account, to)
  context.emit({ kind: 'delegate-changed', account, from, to })
  if (from === to) return
  const counted = countedAt(context, nowSeconds)
  for (let bucket = counted.from; bucket <= counted.running; bucket++) {
    const points = creditedOf(state, `${bucket}:${account}`)
    if (points === 0n) continue
    moveWeight(context, { bucket, account: from }, -points)
    moveWeight(context, { bucket, account: to }, points)
  }
}

/** Returns the voting weight of an account at a second. */
export function weightAt(context: PointContext, account: AccountId, second: bigint): bigint {
  const { weights } = context.state.governance
  const { from, running } = countedAt(context, second)
  let weight = 0n
  for (let bucket = from; bucket < running; bucket++) {
    const steps = weights.get(`${bucket}:${account}`) ?? []
    weight += steps.findLast(({ fromSeconds }) => fromSeconds <= second)?.value ?? 0n
  }
  return weight
}

/** Returns the voting weight of all accounts at a second. */
export function totalWeightAt(context: PointContext, second: bigint): bigint {
  const { from, running } = countedAt(context, second)
  let total = 0n
  for (let bucket = from; bucket < running; bucket++) {
    total += creditedOf(context.state, `${bucket}`)
  }
  return total
}

/** @throws {LedgerError} `timepoint-not-past`. */
export function checkPast(nowSeconds: bigint, atSeconds: bigint): void {
  check(atSeconds < nowSeconds, 'timepoint-not-past', { atSeconds, nowSeconds })
}
