import { check } from '../../errors.ts'
import type { ExternalTakings } from '../chain/court-state.ts'
import type { TransactionContext } from '../chain/state.ts'
import { larger, smaller } from './extremes.ts'

/** In so many seconds a domain that took its whole weight regains the right to take it. */
const TAKEN_MEMORY_SECONDS = 2_592_000n

/**
 * Counts what a module takes of the stake that it holds itself, after an upheld case. Juries of a
 * domain take no more than its weight, with what its other cases took since the case was opened,
 * and with what they took before, which falls by the weight in `TAKEN_MEMORY_SECONDS`.
 * `ExternalStakes` in contracts/evm/court.
 *
 * @returns What the module may take, in native base units.
 * @throws {LedgerError} `case-state-invalid`: the case runs.
 */
export function takeExternal(context: TransactionContext, id: bigint, amount: bigint): bigint {
  const { state, nowSeconds: atSeconds } = context
  const record = state.cases.get(String(id))
  check(record?.isFinal, 'case-state-invalid', { case: id, stands: 'running' })
  if (record.ruling !== 'minor' && record.ruling !== 'major') return 0n
  const { domain, trial, externalMax, externalBefore } = record
  const wanted = smaller(amount, externalMax)
  let taken = wanted
  if (trial && wanted > 0n) {
    const takings = state.externalTaken.get(domain) ?? { sum: 0n, recent: 0n, atSeconds }
    const recent = recentOf(takings, { weight: trial.weight, atSeconds })
    const used = larger(takings.sum - externalBefore, recent)
    taken = smaller(wanted, larger(0n, trial.weight - used))
    const next = { sum: takings.sum + taken, recent: recent + taken, atSeconds }
    state.externalTaken.set(domain, next)
  }
  state.cases.set(String(id), { ...record, externalMax: externalMax - taken })
  return taken
}

function recentOf(
  { recent, atSeconds: before }: ExternalTakings,
  { weight, atSeconds }: { readonly weight: bigint; readonly atSeconds: bigint },
): bigint {
  return larger(0n, recent - (weight * (atSeconds - before)) / TAKEN_MEMORY_SECONDS)
}
