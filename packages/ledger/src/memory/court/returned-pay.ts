import type { CaseRecord, CountedPay, PayBudget } from '../chain/court-state.ts'
import type { MemoryState } from '../chain/state.ts'
import { larger, smaller } from './extremes.ts'

// Pay that juries return needs no more stake than their weight: `ReturnedPay` in
// contracts/evm/court. It is counted as it is named, in the domain and against the respondent.

const keyOf = ({ domain, respondent }: Pick<CaseRecord, 'domain' | 'respondent'>): string =>
  `${domain}:${respondent}`

const countedOf = (state: MemoryState, key: string): CountedPay =>
  state.countedPay.get(key) ?? { sum: 0n, running: 0n }

/** Returns the budget of a case that opens. */
export function openBudget(
  state: MemoryState,
  parties: Pick<CaseRecord, 'domain' | 'respondent'>,
): PayBudget {
  const { sum, running } = countedOf(state, keyOf(parties))
  return { before: sum - running, spare: 0n, drawn: 0n }
}

/** From the end on, a case's count stays counted, or is free. */
export function endBudget(state: MemoryState, record: CaseRecord, returned: boolean): void {
  const { budget } = record
  if (!budget) return
  const key = keyOf(record)
  const { sum, running } = countedOf(state, key)
  const { drawn } = budget
  state.countedPay.set(key, { sum: returned ? sum : sum - drawn, running: running - drawn })
}

/**
 * Counts `needed` of stake instead of `had`, as far as the jury's weight goes. The part that a case
 * that runs needs no more is free for others at once.
 *
 * @returns The sum counted now, and the budget after it; undefined for a case without a bound.
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

/** Returns whether cases that run have counted stake that they may give back. */
export function othersCount(state: MemoryState, record: CaseRecord): boolean {
  return countedOf(state, keyOf(record)).running !== 0n
}
