import type { AccountId } from '@ostrom/protocol'
import type { Ruling } from '../../court/court.ts'
import type { CaseRecord, PenaltyTotals } from '../chain/court-state.ts'
import type { MemoryState, TransactionContext } from '../chain/state.ts'
import * as stakes from '../money/stakes.ts'
import { systemAccounts } from '../money/system-accounts.ts'
import { larger, smaller } from './extremes.ts'

export const penaltyKey = ({
  module,
  kind,
  respondent,
}: Pick<CaseRecord, 'module' | 'kind' | 'respondent'>): string => `${module}:${kind}:${respondent}`

export const penaltyTotalsOf = (state: MemoryState, key: string): PenaltyTotals =>
  state.penaltyTotals.get(key) ?? { sum: 0n, retained: 0n, running: 0 }

const markets = ['sessions', 'requests'] as const

/**
 * Key of the joint lock of all cases against an account; each case takes its penalty from this
 * lock.
 */
const LOCK = 0n

/**
 * Locks the stake that the running cases against a provider seek, from its bonds for sessions and
 * for requests in proportion.
 */
export function lockStake(context: TransactionContext, account: AccountId): void {
  const { state } = context
  for (const market of markets) stakes.unlock(context, { account, market, caseId: LOCK })
  const first = stakes.marketStakeOf(state, { account, market: 'sessions' })
  const sum = stakes.totalStakeOf(state, account)
  const amount = smaller(state.pendingPenalties.get(account) ?? 0n, sum)
  if (amount === 0n) return
  const part = (amount * first) / sum
  stakes.lock(context, { account, market: 'sessions', caseId: LOCK }, part)
  stakes.lock(context, { account, market: 'requests', caseId: LOCK }, amount - part)
}

/**
 * Takes the ruling's penalty from the locked stake, and releases the part that no other case seeks.
 */
export function takeStake(
  context: TransactionContext,
  options: { known: CaseRecord; respondent: AccountId; ruling: Ruling; pot: 'juries' | 'court' },
): bigint {
  const { known: record, respondent: account, ruling, pot } = options
  const { state } = context
  const { minor, major } = record
  const penalty = larger(minor, major)
  if (penalty === 0n) return 0n
  const locked = markets.map((market) => stakes.lockedFor(state, { account, market, caseId: LOCK }))
  const sum = (locked[0] ?? 0n) + (locked[1] ?? 0n)
  const target = ruling === 'major' ? major : ruling === 'minor' ? minor : 0n
  const key = penaltyKey(record)
  const takings = penaltyTotalsOf(state, key)
  // Parallel cases of one module and kind together take no more than the largest of them alone.
  const due = larger(0n, smaller(target - (takings.sum - record.slashedBefore), sum))
  const first = due === 0n ? 0n : (due * (locked[0] ?? 0n)) / sum
  let slashed = 0n
  for (const [market, amount] of [
    ['sessions', first],
    ['requests', due - first],
  ] as const) {
    slashed += stakes.slash(
      context,
      { account, market, caseId: LOCK, to: systemAccounts[pot] },
      amount,
    )
  }
  const running = takings.running - 1
  state.penaltyTotals.set(key, { ...takings, sum: takings.sum + slashed, running })
  state.pendingPenalties.set(account, (state.pendingPenalties.get(account) ?? 0n) - penalty)
  lockStake(context, account)
  return slashed
}
