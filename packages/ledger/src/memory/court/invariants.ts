import type { AssetId } from '@ostrom/protocol'
import type { DatasetEntry } from '../chain/court-state.ts'
import type { MemoryState } from '../chain/state.ts'
import type { SystemAccountName } from '../money/system-accounts.ts'
import { owedByBeacon } from './beacon.ts'
import { liabilityOfCase } from './fees.ts'
import { liabilityOf } from './honeypots.ts'

const NATIVE: AssetId = `0x${'00'.repeat(20)}`

type CourtLiability = {
  readonly pot: SystemAccountName
  readonly asset: AssetId
  readonly amount: bigint
}

/** Recomputes the amounts that the court and its modules hold for others. */
export function courtLiabilities(state: MemoryState): readonly CourtLiability[] {
  const native = (pot: SystemAccountName, amount: bigint): CourtLiability => ({
    pot,
    asset: NATIVE,
    amount,
  })
  const owed: CourtLiability[] = [native('beacon', owedByBeacon(state))]
  for (const [, courtCase] of state.cases.entries()) {
    if (!courtCase.isFinal && courtCase.counter) owed.push(native('court', courtCase.counter.bond))
    owed.push(native('juries', liabilityOfCase(courtCase)))
  }
  for (const [, { retained: kept }] of state.penaltyTotals.entries())
    owed.push(native('court', kept))
  for (const [, { status, bond }] of state.dataChallenges.entries()) {
    if (status === 'open') owed.push(native('dataChallenges', bond))
  }
  for (const [, dataset] of state.datasets.entries()) {
    owed.push(native('datasets', owedForDataset(state, dataset)))
  }
  for (const [, honeypot] of state.honeypots.entries())
    owed.push(native('honeypots', liabilityOf(honeypot)))
  return owed
}

/**
 * Returns the debt of the datasets' pot for a dataset. While the case about a dataset runs, the
 * court has the proposer's bond; the court keeps the bond of a rejected dataset.
 */
function owedForDataset({ cases }: MemoryState, { status, bond, caseId }: DatasetEntry): bigint {
  if (status === 'proposed') return bond
  if (status !== 'disputed') return 0n
  const tried = cases.get(String(caseId))
  const upheld = tried?.ruling === 'minor' || tried?.ruling === 'major'
  return tried?.isFinal && !upheld ? bond : 0n
}
