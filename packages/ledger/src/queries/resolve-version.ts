import { type Clock, type Hash, Hex } from '@ostrom/protocol'
import type { Ledger } from '../ledger.ts'
import { effectiveModelStatus } from './effective-model-status.ts'
import type { MarketReader, OfferListing } from './market.ts'

/** Reads that resolve a name to a version. The market is queried only for a recommended version. */
export type VersionReads = {
  readonly ledger: Ledger
  readonly market: Pick<MarketReader, 'sync' | 'offersFor'>
  readonly clock: Pick<Clock, 'nowMs'>
}

/**
 * Returns true if a provider has a valid announcement of its addresses; its offer alone stays valid
 * after the provider leaves.
 */
const isReachable = ({ endpoint, reputation }: OfferListing, nowMs: number): boolean =>
  endpoint !== undefined &&
  endpoint.addresses.length > 0 &&
  endpoint.expiresAtSeconds * 1_000n > BigInt(nowMs) &&
  !reputation.isExcluded

/**
 * Returns the version that a client means. A hash is itself. A name means the version of the model
 * that votes recommend, if a provider with a valid announcement offers it and its status is active
 * or warned; otherwise the version that its creator's alias names.
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
