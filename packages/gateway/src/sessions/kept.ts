import type { Listing } from '@ostrom/ledger'
import type { AssetId, Hash } from '@ostrom/protocol'
import type { ClientSession } from './client-session.ts'
import type { ClientSessionRecord } from './records.ts'
import type { Use } from './use.ts'

/** A session of the pool, with its channel and what is written of it. */
export type Kept = {
  readonly id: Hash
  session: ClientSession
  record: ClientSessionRecord
  use?: Use
  toppingUp: boolean
  /** Being resumed or closed: nobody else dials for it meanwhile. */
  busy: boolean
}

const capsOf = (kept: readonly Kept[]): bigint =>
  kept.reduce((sum, { record }) => sum + record.cap, 0n)

/** Caps of the sessions with the provider of an offer, in its asset. */
export const heldAt = (kept: Iterable<Kept>, { offer: { provider, asset } }: Listing): bigint =>
  capsOf(
    [...kept].filter(
      ({ record: { offer } }) => offer.provider === provider && offer.asset === asset,
    ),
  )

/** Caps of the sessions in an asset that are not on the chain yet. */
export const openingIn = (kept: Iterable<Kept>, asset: AssetId): bigint =>
  capsOf(
    [...kept].filter(
      ({ session, record }) => session.status === 'opening' && record.offer.asset === asset,
    ),
  )

/** What one session at most has free for a question. */
export const roomOf = (kept: readonly Kept[]): bigint =>
  kept.reduce((most, { session: { room } }) => (room > most ? room : most), 0n)
