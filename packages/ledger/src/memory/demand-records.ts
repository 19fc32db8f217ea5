import type { AccountId } from '@ostrom/protocol'
import type { Demand } from '../demands.ts'
import { check } from '../errors.ts'
import type { DemandRecord } from './court-state.ts'
import { type Context, parametersOf } from './state.ts'
import { payOut } from './vault.ts'

// Demands as the chain keeps them, and how they end.

/** Until when nobody has said what needs a part of the supply window after it. */
export const untilPart = (
  { state }: Context,
  { untilSeconds }: DemandRecord,
  part: bigint,
): bigint => untilSeconds - parametersOf(state).supplyWindowSeconds / part

export function saveDemand({ state }: Context, record: DemandRecord): void {
  state.demands.set(String(record.id), record)
}

/** @throws {LedgerError} `demand-not-open`: also where there is no such demand. */
export function openDemand(
  { state }: Context,
  id: bigint,
  statuses: readonly string[] = ['open'],
): DemandRecord {
  const known = state.demands.get(String(id))
  const status = known?.status ?? 'none'
  check(known && statuses.includes(status), 'demand-not-open', { demand: id, status })
  return known
}

export function demandOfKind(known: DemandRecord, kind: Demand['kind']): DemandRecord {
  check(known.kind === kind, 'demand-not-open', { demand: known.id, kind: known.kind })
  return known
}

export function checkInTime(
  { nowSeconds }: Context,
  { id, ...known }: DemandRecord,
  untilSeconds = known.untilSeconds,
): void {
  check(nowSeconds < untilSeconds, 'demand-not-open', { demand: id, nowSeconds, untilSeconds })
}

/** Ends a demand; the bond goes to one of the two. */
export function endDemand(
  context: Context,
  known: DemandRecord,
  status: DemandRecord['status'],
  to: AccountId,
): void {
  saveDemand(context, { ...known, status })
  payOut(context, 'demands', { to, asset: context.nativeAsset, amount: known.bond })
}

export function endAsPrivate(context: Context, known: DemandRecord, paid: boolean): void {
  const { id, provider, validator } = known
  context.emit({ kind: 'transcript-private', demandId: id, provider, paid })
  endDemand(context, known, 'private', paid ? provider : validator)
}
