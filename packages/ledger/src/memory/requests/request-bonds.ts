import { type Offer, Request } from '@ostrom/protocol'
import { GENERAL_DOMAIN } from '../../court/court.ts'
import { check } from '../../errors.ts'
import { parametersOf, type TransactionContext } from '../chain/state.ts'
import type { MemoryRequestRecord, RequestLock } from '../chain/work-state.ts'
import { settledOthersAt } from '../court/enlistments.ts'
import { domainMin } from '../court/trials.ts'
import { stakeForUp } from '../money/escrow.ts'
import { BURN_ADDRESS } from '../money/system-accounts.ts'
import { payOut } from '../money/vault.ts'

export type LockContext = Pick<TransactionContext, 'state' | 'nowSeconds'>

/**
 * Returns the bond of a lock, in native base units. For an audited answer, the bond is at least the
 * stake that backs the request's maximum cost, and doubles with each waiting answer. Refuses a
 * provider if the other accounts have too little weight to endorse its answer.
 */
export function bondOf(
  { state, nowSeconds: atSeconds }: LockContext,
  request: MemoryRequestRecord,
  offer: Offer.Offer,
): bigint {
  const { terms, waiting = [] } = request
  const { lockBond } = parametersOf(state)
  if (terms.onchain?.proof !== 'audited') return lockBond
  const { provider: account } = offer
  const weight = settledOthersAt(state, { account, domain: GENERAL_DOMAIN, atSeconds })
  const min = domainMin(state)
  check(weight >= min, 'juror-pool-too-small', { provider: account, weight, min })
  const share = stakeForUp(terms.costMax, offer)
  return (share > lockBond ? share : lockBond) << BigInt(waiting.length)
}

/**
 * Returns a bond to its provider; from `window` seconds after the lock on, a tenth of it is burnt.
 */
export function returnBond(
  context: TransactionContext,
  { lock }: { readonly lock: RequestLock },
  window: bigint,
): void {
  const { provider, bond, atSeconds } = lock
  const { nativeAsset: asset, nowSeconds } = context
  const cost = nowSeconds >= atSeconds + window ? Request.bondPart(bond) : 0n
  payOut(context, 'requests', { to: BURN_ADDRESS, asset, amount: cost })
  payOut(context, 'requests', { to: provider, asset, amount: bond - cost })
}

/**
 * Burns bonds, except for the sender's part for its gas: a tenth of them, at most a tenth of the
 * minimum bond.
 */
export function burnBonds(context: TransactionContext, bonds: bigint): void {
  const { state, sender, nativeAsset: asset } = context
  const { lockBond: least } = parametersOf(state)
  const reward = Request.bondPart(bonds < least ? bonds : least)
  payOut(context, 'requests', { to: sender, asset, amount: reward })
  payOut(context, 'requests', { to: BURN_ADDRESS, asset, amount: bonds - reward })
}
