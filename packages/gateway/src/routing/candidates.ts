import { LedgerError, type Listing } from '@ostrom/ledger'
import type { AssetId, Clock, Hash } from '@ostrom/protocol'
import type { Preferences, Settlement } from '../answering.ts'
import { NoProviderError, OverBudgetError } from '../errors.ts'
import { spendable } from '../sessions/draft.ts'
import { SessionNeededError } from '../sessions/errors.ts'
import type { SessionPool } from '../sessions/pool.ts'
import type { Bid, Measure } from './bid.ts'
import { type Choice, choose, type Excluded } from './choose.ts'
import type { Observations } from './observations.ts'
import type { MarketView } from './view.ts'

export type CandidatesContext = {
  readonly ledger: { readonly nativeAsset: AssetId }
  readonly view: MarketView
  readonly pool: Pick<SessionPool, 'covers' | 'means'>
  readonly observations: Observations
  readonly clock: Clock
}

/** A question, as far as the choice of providers for it goes. */
export type Asked = {
  readonly model: string
  readonly version: Hash
  readonly preferences: Preferences
  readonly settlement: Settlement
  readonly measure: Measure
  /** Most that the answer may cost, in base units. */
  readonly costMax: bigint | undefined
  readonly read: MarketView['listings']
}

export type Candidates = {
  /** Who may be asked now, best first, whenever it is called. */
  readonly rank: () => readonly Bid[]
  /** All that may be chosen. */
  readonly open: readonly Bid[]
  /** Why others are left out. */
  readonly reasons: readonly string[]
}

/**
 * Who may be asked, and why others are left out.
 *
 * @throws {NoProviderError} Nobody may.
 * @throws {OverBudgetError} {LedgerError} Somebody might, for more than there is.
 * @throws {SessionNeededError} Somebody might, once a wallet elsewhere has allowed a session.
 */
export async function candidatesFor(context: CandidatesContext, asked: Asked): Promise<Candidates> {
  const { view, pool, clock } = context
  const { model, version, costMax, read } = asked
  const pick = picker(context, asked, await view.stakeMin())
  let listings = await read(version)
  let balance = await view.balance()
  let choice = pick(listings, balance)
  if (choice.ranked.length === 0) {
    listings = await view.listingsNow(version)
    balance = await view.balanceNow()
    choice = pick(listings, balance)
  }
  const reasons = [
    ...clockHint(choice.excluded, clock.nowMs()),
    ...choice.excluded.map(({ listing, reason }) => `${listing.offer.provider}: ${reason}.`),
  ]
  if (choice.ranked.length === 0) {
    const cause = moneyError(choice.excluded, { allowed: costMax, available: balance })
    throw cause ?? new NoProviderError({ model, reasons })
  }
  const isCovered = ({ listing }: Bid) => pool.covers(listing)
  if (!choice.ranked.some(isCovered)) throw new SessionNeededError()
  const rank = () => pick(listings, balance).ranked.filter(isCovered)
  return { rank, open: choice.open, reasons }
}

/** The choice for one question, as its market and its wallet are given. */
function picker(
  { ledger, pool, observations, clock }: CandidatesContext,
  { preferences, settlement, measure, costMax: allowed }: Asked,
  stakeMin: bigint,
) {
  return (listings: readonly Listing[], balance: bigint): Choice => {
    const means = (listing: Listing) =>
      settlement === 'request' ? spendable(listing, balance) : pool.means(listing, balance)
    return choose({
      ...{ listings, preferences, measure, stakeMin },
      purse: { allowed, means },
      asset: ledger.nativeAsset,
      observe: observations.of,
      nowMs: clock.nowMs(),
    })
  }
}

/** The true cause where nothing but money is missing: what the cheapest of those would take. */
function moneyError(
  excluded: readonly Excluded[],
  { allowed, available }: { readonly allowed: bigint | undefined; readonly available: bigint },
): Error | undefined {
  const unpaid = excluded.flatMap(({ reason, needed }) =>
    needed === undefined ? [] : [{ reason, needed }],
  )
  const least = unpaid.toSorted((a, b) => (a.needed < b.needed ? -1 : 1))[0]
  if (!least) return undefined
  const { needed } = least
  if (least.reason === 'over-budget' && allowed !== undefined) {
    return new OverBudgetError({ needed, allowed })
  }
  return new LedgerError('insufficient-funds', { available, required: needed })
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
