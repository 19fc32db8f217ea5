import { type Clock, type Hash, Hex } from '@ostrom/protocol'
import type { Ledger } from '../ledger.ts'
import { effectiveModelStatus } from './effective-model-status.ts'
import type { MarketReader, OfferListing } from './market.ts'

/**
 * Reads that resolve a name to a version. The market is queried only if votes recommend a version.
 */
export type VersionReads = {
  readonly ledger: Ledger
  readonly market: Pick<MarketReader, 'sync' | 'offersFor'>
  readonly clock: Pick<Clock, 'nowMs'>
}

/**
 * Returns true if an offer's provider is not excluded and has an unexpired announcement of its
 * addresses. The offer alone is no proof, because it stays valid after its provider leaves.
 */
const isReachable = ({ endpoint, reputation }: OfferListing, nowMs: number): boolean =>
  endpoint !== undefined &&
  endpoint.addresses.length > 0 &&
  endpoint.expiresAtSeconds * 1_000n > BigInt(nowMs) &&
  !reputation.isExcluded

/**
 * Returns the version that a client means. A hash means the version with this id. A name means the
 * version that votes recommend for the model, if a reachable provider offers it and its status is
 * active or warned. Otherwise the name means the version that the alias of its creator names.
 *
 * @returns `undefined` if the chain does not have the version.
 */
export async function resolveVersion(
  { ledger, market, clock }: VersionReads,
  model: string,
): Promise<Hash | undefined> {
  if (Hex.is(model, 32)) return (await ledger.modelVersion(model)) && model
  const recommended = await ledger.governance?.promotedVersion(model)
  if (recommended !== undefined) {
    const { status } = (await effectiveModelStatus(ledger, recommended)) ?? {}
    const isOpen = status === 'active' || status === 'warned'
    await market.sync()
    const offers = isOpen ? await market.offersFor(recommended) : []
    if (offers.some((offer) => isReachable(offer, clock.nowMs()))) return recommended
  }
  return await ledger.resolveModel(model)
}
