import { check } from '../../errors.ts'
import type { TransactionContext } from '../chain/state.ts'
import { smaller } from './extremes.ts'

/**
 * Counts what a module takes of the stake that it holds itself, after an upheld case. Juries of a
 * domain take no more than its weight, with what its other cases took since the case was opened.
 * `ExternalStakes` in contracts/evm/court.
 *
 * @returns What the module may take, in native base units.
 * @throws {LedgerError} `case-state-invalid`: the case runs.
 */
export function takeExternal({ state }: TransactionContext, id: bigint, amount: bigint): bigint {
  const record = state.cases.get(String(id))
  check(record?.isFinal, 'case-state-invalid', { case: id, stands: 'running' })
  if (record.ruling !== 'minor' && record.ruling !== 'major') return 0n
  const { domain, trial, externalMax, externalBefore } = record
  const sum = state.externalTaken.get(domain) ?? 0n
  const others = sum - externalBefore
  const most = trial ? (others < trial.weight ? trial.weight - others : 0n) : externalMax
  const taken = smaller(amount, smaller(externalMax, most))
  if (trial) state.externalTaken.set(domain, sum + taken)
  state.cases.set(String(id), { ...record, externalMax: externalMax - taken })
  return taken
}
