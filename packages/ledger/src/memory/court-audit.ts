import type { AssetId } from '@ostrom/protocol'
import { owedByBeacon } from './beacon.ts'
import { owedToCase } from './court-fees.ts'
import type { KeptDataset } from './court-state.ts'
import { owedFor } from './plants.ts'
import type { PotName } from './pots.ts'
import type { State } from './state.ts'

const NATIVE: AssetId = `0x${'00'.repeat(20)}`

type Owed = { readonly pot: PotName; readonly asset: AssetId; readonly amount: bigint }

/** What the court and the modules on it hold for others, counted anew. */
export function courtPots(state: State): readonly Owed[] {
  const native = (pot: PotName, amount: bigint): Owed => ({ pot, asset: NATIVE, amount })
  const owed: Owed[] = [native('beacon', owedByBeacon(state.rounds.entries()))]
  for (const [, known] of state.cases.entries()) {
    if (!known.isFinal && known.counter) owed.push(native('court', known.counter.bond))
    owed.push(native('juries', owedToCase(known)))
  }
  for (const [, { kept }] of state.takings.entries()) owed.push(native('court', kept))
  for (const [, { status, bond }] of state.demands.entries()) {
    if (status === 'open' || status === 'denied') owed.push(native('demands', bond))
  }
  for (const [, known] of state.datasets.entries()) {
    owed.push(native('datasets', owedForDataset(state, known)))
  }
  for (const [, known] of state.plants.entries()) owed.push(native('plants', owedFor(known)))
  return owed
}

/** While a challenge runs, the court has the proposer's bond; it keeps that of what is rejected. */
function owedForDataset({ cases }: State, { status, bond, caseId }: KeptDataset): bigint {
  if (status === 'proposed') return bond
  if (status !== 'challenged') return 0n
  const tried = cases.get(String(caseId))
  const upheld = tried?.ruling === 'minor' || tried?.ruling === 'major'
  return tried?.isFinal && !upheld ? bond : 0n
}
