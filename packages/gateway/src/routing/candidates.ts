import type { Listing } from '@ostrom/ledger'
import type { Clock, Hash } from '@ostrom/protocol'
import type { Preferences } from '../answering.ts'
import { NoProviderError } from '../errors.ts'
import { SessionNeededError } from '../sessions/errors.ts'
import type { SessionPool } from '../sessions/pool.ts'
import { type Choice, choose } from './choose.ts'
import type { Observations } from './observations.ts'
import type { MarketView } from './view.ts'

export type CandidatesContext = {
  readonly view: MarketView
  readonly pool: Pick<SessionPool, 'covers'>
  readonly observations: Observations
  readonly clock: Clock
}

/** A question, as far as the choice of providers for it goes. */
export type Asked = {
  readonly model: string
  readonly version: Hash
  readonly preferences: Preferences
  readonly read: MarketView['listings']
}

/**
 * Who may be asked, best first whenever `rank` is called, and why others are left out.
 *
 * @throws {NoProviderError} Nobody may.
 * @throws {SessionNeededError} Somebody might, once a wallet elsewhere has allowed a session.
 */
export async function candidatesFor(
  { view, pool, observations, clock }: CandidatesContext,
  { model, version, preferences, read }: Asked,
) {
  const stakeMin = await view.stakeMin()
  const pick = (listings: readonly Listing[]) => ({
    listings,
    ...choose({
      listings,
      preferences,
      observe: observations.of,
      nowMs: clock.nowMs(),
      stakeMin,
    }),
  })
  let choice = pick(await read(version))
  if (choice.ranked.length === 0) choice = pick(await view.listingsNow(version))
  const reasons = [
    ...clockHint(choice.excluded, clock.nowMs()),
    ...choice.excluded.map(({ listing, reason }) => `${listing.offer.provider}: ${reason}.`),
  ]
  if (choice.ranked.length === 0) throw new NoProviderError({ model, reasons })
  if (!choice.ranked.some((listing) => pool.covers(listing))) throw new SessionNeededError()
  const { listings } = choice
  return { rank: () => pick(listings).ranked.filter((listing) => pool.covers(listing)), reasons }
}

/**
 * A sentence where every endpoint that was announced is over for us: then it is likely that our
 * own clock is wrong.
 */
export function clockHint(excluded: Choice['excluded'], nowMs: number): readonly string[] {
  const announced = excluded.filter(({ reason }) => reason !== 'no-endpoint')
  const isSuspect = announced.every(({ reason }) => reason === 'endpoint-expired')
  if (announced.length === 0 || !isSuspect) return []
  const now = new Date(nowMs).toISOString()
  return [`All endpoints are over: look whether this machine's clock, which says ${now}, is right.`]
}
