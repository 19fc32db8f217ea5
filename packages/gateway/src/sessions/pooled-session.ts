import type { OfferListing } from '@ostrom/ledger'
import type { AssetId, Hash } from '@ostrom/protocol'
import type { ClientSession } from './client-session.ts'
import type { ClientSessionRecord } from './client-session-records.ts'
import type { SessionUse } from './session-use.ts'

/** A session of the pool, with its channel and what is written of it. */
export type PooledSession = {
  readonly id: Hash
  session: ClientSession
  record: ClientSessionRecord
  use?: SessionUse
  isToppingUp: boolean
  /** Being resumed or closed: nobody else dials for it meanwhile. */
  isBusy: boolean
}

const capsOf = (kept: readonly PooledSession[]): bigint =>
  kept.reduce((sum, { record }) => sum + record.cap, 0n)

/** Caps of the sessions with the provider of an offer, in its asset. */
export const capsWithProvider = (
  kept: Iterable<PooledSession>,
  { offer: { provider, asset } }: OfferListing,
): bigint =>
  capsOf(
    [...kept].filter(
      ({ record: { offer } }) => offer.provider === provider && offer.asset === asset,
    ),
  )

/** Caps of the sessions in an asset that are not on the chain yet. */
export const openingCapsIn = (kept: Iterable<PooledSession>, asset: AssetId): bigint =>
  capsOf(
    [...kept].filter(
      ({ session, record }) => session.status === 'opening' && record.offer.asset === asset,
    ),
  )

/** What one session at most has free for a question. */
export const freeCapOf = (kept: readonly PooledSession[]): bigint =>
  kept.reduce((most, { session: { room } }) => (room > most ? room : most), 0n)
