import type { CaseRecord, CountedPay, PayBudget } from '../chain/court-state.ts'
import type { MemoryState } from '../chain/state.ts'
import { larger, smaller } from './extremes.ts'

// Same rules as `ReturnedPay` in contracts/evm/court: the stake behind the pay that a jury returns
// is at most the weight of its jurors. The stake is counted when a case names the pay, for each
// domain and respondent.

const keyOf = ({ domain, respondent }: Pick<CaseRecord, 'domain' | 'respondent'>): string =>
  `${domain}:${respondent}`

const countedOf = (state: MemoryState, key: string): CountedPay =>
  state.countedPay.get(key) ?? { sum: 0n, running: 0n }

/** Returns the `PayBudget` of a new case. */
export function openBudget(
  state: MemoryState,
  parties: Pick<CaseRecord, 'domain' | 'respondent'>,
): PayBudget {
  const { sum, running } = countedOf(state, keyOf(parties))
  return { before: sum - running, spare: 0n, drawn: 0n }
}

/**
 * At the end of a case its counted stake stays counted if pay returns, and otherwise becomes free.
 */
export function endBudget(state: MemoryState, record: CaseRecord, returned: boolean): void {
  const { budget } = record
  if (!budget) return
  const key = keyOf(record)
  const { sum, running } = countedOf(state, key)
  const { drawn } = budget
  state.countedPay.set(key, { sum: returned ? sum : sum - drawn, running: running - drawn })
}

/**
 * Counts `needed` of stake instead of `had`, up to the jury's weight. The part that a running case
 * no longer needs is free for others at once.
 *
 * @returns The counted sum and the new budget; undefined for a case without a jury, whose returned
 * pay has no bound.
 */
export function countPay(
  state: MemoryState,
  record: CaseRecord,
  { had, needed }: { readonly had: bigint; readonly needed: bigint },
): { readonly counted: bigint; readonly budget: PayBudget } | undefined {
  const { budget, trial, isFinal } = record
  if (!budget || !trial) return undefined
  const key = keyOf(record)
  const { sum, running } = countedOf(state, key)
  const room = larger(0n, trial.weight - (sum - budget.before))
  const own = had + budget.spare
  const drawn = smaller(larger(0n, needed - own), room)
  const counted = smaller(needed, own + drawn)
  const rest = own + drawn - counted
  if (isFinal) {
    state.countedPay.set(key, { sum: sum + drawn, running })
    return { counted, budget: { ...budget, spare: rest } }
  }
  const more = drawn - rest
  state.countedPay.set(key, { sum: sum + more, running: running + more })
  return { counted, budget: { ...budget, drawn: budget.drawn + more } }
}

/** Returns true if running cases have counted stake that they may free later. */
export function othersCount(state: MemoryState, record: CaseRecord): boolean {
  return countedOf(state, keyOf(record)).running !== 0n
}
