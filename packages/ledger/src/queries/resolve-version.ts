import { type Clock, type Hash, Hex } from '@ostrom/protocol'
import type { Ledger } from '../ledger.ts'
import { effectiveModelStatus } from './effective-model-status.ts'
import type { MarketReader, OfferListing } from './market.ts'

/** Reads that resolve a name to a version. The market is asked only for a recommended one. */
export type VersionReads = {
  readonly ledger: Ledger
  readonly market: Pick<MarketReader, 'sync' | 'offersFor'>
  readonly clock: Pick<Clock, 'nowMs'>
}

/** Whether a provider says where it can be reached: an offer stays when its provider leaves. */
const isReachable = ({ endpoint, reputation }: OfferListing, nowMs: number): boolean =>
  endpoint !== undefined &&
  endpoint.addresses.length > 0 &&
  endpoint.expiresAtSeconds * 1_000n > BigInt(nowMs) &&
  !reputation.isExcluded

/**
 * Returns the version that a client means. A hash is itself. A name is the version that votes
 * recommend of the model, while a provider that announces itself offers it, and it is open for
 * work; otherwise the version that its creator's alias names.
 *
 * @returns `undefined` for a version that the chain does not know.
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
