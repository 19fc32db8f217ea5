import type { OfferListing } from '@ostrom/ledger'
import type { TokenizedModel } from '@ostrom/models/catalog'
import { type AssetId, type Clock, type Hash, type Offer, withDeadline } from '@ostrom/protocol'
import type { ClientSession } from '../client-session.ts'
import type { ClientSessionRecord } from '../client-session-records.ts'
import { READY_WAIT_MS } from '../limits.ts'
import type { PrefixPrompt } from '../prefix-savings.ts'
import type { SealKeyHolder } from '../seal-key.ts'
import type { SessionUse } from './session-use.ts'

/** A session of the pool, with its channel and its record. */
export type PooledSession = {
  readonly id: Hash
  session: ClientSession
  sealKey: SealKeyHolder
  record: ClientSessionRecord
  use?: SessionUse
  isToppingUp: boolean
  /** True while the session is being resumed or closed, so that no second dial starts. */
  isBusy: boolean
}

/** A session for one call. */
export type AcquiredSession = { readonly id: Hash; readonly session: ClientSession }

/** Requirements of one call on a session. */
export type SessionNeed = {
  readonly listing: OfferListing
  readonly model: TokenizedModel
  readonly costMax: bigint
  /**
   * Prompt of the call; among several sessions, the one with the prompt's longest prefix claim is
   * used.
   */
  readonly prompt?: PrefixPrompt | undefined
}

/** A session for an external wallet to sign. */
export type UnsignedSessionNeed = Pick<SessionNeed, 'listing' | 'model'> & { readonly cap?: bigint }

const capsOf = (sessions: readonly PooledSession[]): bigint =>
  sessions.reduce((sum, { record }) => sum + record.cap, 0n)

/** Returns the sum of the caps of all sessions with an offer's provider in the offer's asset. */
export const capsWithProvider = (
  sessions: Iterable<PooledSession>,
  { offer: { provider, asset } }: OfferListing,
): bigint =>
  capsOf(
    [...sessions].filter(
      ({ record: { offer } }) => offer.provider === provider && offer.asset === asset,
    ),
  )

/** Returns the sum of the caps of all sessions in an asset that are not on chain yet. */
export const openingCapsIn = (sessions: Iterable<PooledSession>, asset: AssetId): bigint =>
  capsOf(
    [...sessions].filter(
      ({ session, record }) => session.status === 'opening' && record.offer.asset === asset,
    ),
  )

/** Returns the largest part of one session's cap that no call has reserved, in base units. */
export const freeCapOf = (sessions: readonly PooledSession[]): bigint =>
  sessions.reduce((most, { session: { room } }) => (room > most ? room : most), 0n)

/** Returns a session under an offer that is open on chain and has lost its channel. */
export const lostSession = (
  sessions: Iterable<PooledSession>,
  { offerHash }: OfferListing,
): PooledSession | undefined =>
  [...sessions].find(
    ({ session, record, isBusy }) =>
      !isBusy &&
      session.status === 'ended' &&
      record.status === 'open' &&
      record.authorization.offerHash === offerHash,
  )

/** Waits for openings with the same provider, which opens one session per client at a time. */
export async function awaitOpenings(
  sessions: Iterable<PooledSession>,
  { provider }: Pick<Offer.Offer, 'provider'>,
  clock: Clock,
): Promise<void> {
  const opening = [...sessions].filter(
    ({ session, record }) => session.status === 'opening' && record.offer.provider === provider,
  )
  if (opening.length === 0) return
  const opened = Promise.allSettled(opening.map(({ session }) => session.opened))
  await withDeadline(() => opened, { clock, ms: READY_WAIT_MS })
}
