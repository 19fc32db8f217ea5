import type { AccountId } from '@ostrom/protocol'
import { check } from '../errors.ts'
import type { Opening, PlantOutcome } from '../plants.ts'
import { release } from './penalties.ts'
import { save, startOf } from './plants.ts'
import type { AccusationRecord, CaseRecord, Context, PlantRecord } from './state.ts'
import { FEE_SINK, forfeit } from './vault.ts'

const agrees = ({ revealed }: PlantRecord, { verdict }: Opening): boolean =>
  verdict === (revealed?.isBad ? 'suspicious' : 'clean')

const weightOf = (openings: readonly Opening[]): bigint =>
  openings.reduce((sum, { weight }) => sum + weight, 0n)

function outcomeOf(known: PlantRecord): PlantOutcome {
  const { status, openings } = known
  if (status === 'committed') return 'forfeited'
  if (openings.length === 0) return 'unseen'
  const agreed = weightOf(openings.filter((opening) => agrees(known, opening)))
  return weightOf(openings) - agreed > agreed ? 'refuted' : 'upheld'
}

/**
 * Pays, and ends a plant, by anyone.
 *
 * @throws {LedgerError} `plant-stage-wrong`.
 */
export function settle(context: Context, id: bigint): void {
  const { state, nowSeconds } = context
  const known = state.plants.get(String(id))
  const status = known?.status ?? 'none'
  check(known && known.status !== 'settled', 'plant-stage-wrong', { plant: id, status })
  const from = startOf(context, known.epoch + (status === 'committed' ? 4n : 5n))
  check(nowSeconds >= from, 'plant-stage-wrong', { plant: id, nowSeconds, from })
  const outcome = outcomeOf(known)
  save(context, { ...known, status: 'settled', outcome, pool: 0n, bond: 0n, sponsored: 0n })
  const { planter, sponsor, pool, bond, sponsored, openings } = known
  let [own, given, paid] = [pool + bond, sponsored, 0n]
  if (outcome === 'forfeited') {
    move(context, { from: planter, to: FEE_SINK, amount: bond })
    own -= bond
  }
  if (outcome === 'upheld') {
    const paying = openings.filter((opening) => agrees(known, opening))
    const ofPool = divide(context, { from: planter, amount: pool, among: paying })
    const ofSponsor = sponsor
      ? divide(context, { from: sponsor, amount: sponsored, among: paying })
      : 0n
    own -= ofPool
    given -= ofSponsor
    paid = ofPool + ofSponsor
  }
  if (outcome === 'refuted') {
    paid = divide(context, { from: planter, amount: bond, among: openings })
    own -= paid
  }
  context.emit({ kind: 'plant-settled', plantId: id, outcome, paid })
  release(context, planter, own)
  if (sponsor) release(context, sponsor, given)
}

type Moving = { readonly from: AccountId; readonly to: AccountId; readonly amount: bigint }

function move(context: Context, moving: Moving): void {
  if (moving.amount > 0n) forfeit(context, { ...moving, asset: context.nativeAsset })
}

type Dividing = {
  readonly from: AccountId
  readonly amount: bigint
  readonly among: readonly Opening[]
}

/** Divides by weight, rounding down; returns what was given. */
function divide(context: Context, { from, amount, among }: Dividing): bigint {
  const weights = weightOf(among)
  let given = 0n
  for (const { validator: to, weight } of among) {
    const share = (amount * weight) / weights
    move(context, { from, to, amount: share })
    given += share
  }
  return given
}

/** The verdict on an accusation: undecided where it names nothing but bad plants. */
export function sparedIn(
  { state }: Context,
  { id, claims }: AccusationRecord,
  verdict: CaseRecord,
): CaseRecord {
  if (!claims.every(({ subject }) => state.planted.get(subject))) return verdict
  state.spared.set(String(id), true)
  return { ...verdict, outcome: 'undecided' }
}
