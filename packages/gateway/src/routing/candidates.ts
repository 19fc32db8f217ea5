import { LedgerError, type Listing } from '@ostrom/ledger'
import {
  Address,
  type AssetId,
  type Clock,
  type Hash,
  type Manifest,
  type Offer,
} from '@ostrom/protocol'
import type { Pins, Preferences, Settlement } from '../answering.ts'
import { NoProviderError, OverBudgetError, PreferenceUnsupportedError } from '../errors.ts'
import { spendable } from '../sessions/draft.ts'
import { SessionNeededError } from '../sessions/errors.ts'
import type { SessionPool } from '../sessions/pool.ts'
import type { Bid, Measure } from './bid.ts'
import { type Choice, choose, type Excluded } from './choose.ts'
import { USUAL_MEASURE } from './limits.ts'
import type { Observations } from './observations.ts'
import { pinsOf, unmetBy } from './pins.ts'
import type { Verifiability } from './verifiability.ts'
import type { MarketView } from './view.ts'

export type CandidatesContext = {
  readonly ledger: { readonly nativeAsset: AssetId }
  /** What is paid in where neither a question nor its key says; the native coin when absent. */
  readonly asset?: AssetId | undefined
  readonly view: MarketView
  readonly pool: Pick<SessionPool, 'covers' | 'means'>
  readonly observations: Observations
  readonly clock: Clock
  /** For questions and keys that do not say themselves; as far as can be, when absent. */
  readonly verification?: Pins['verification'] | undefined
}

/** A question, as far as the choice of providers for it goes. */
export type Asked = {
  readonly model: string
  readonly version: Hash
  readonly preferences: Preferences
  readonly asker?: string | undefined
  /** What the key asks beside. */
  readonly pins: Pins
  /** True where text is answered with text, which alone can be checked. */
  readonly isText: boolean
  readonly settlement: Settlement
  readonly measure: Measure
  /** Most that may be promised for the question, in base units. */
  readonly costMax: bigint | undefined
  /** What of that was promised to those that failed, whenever it is called. */
  readonly lost: () => bigint
  /** What it is paid in; as usual when absent. */
  readonly asset?: AssetId | undefined
  readonly read: MarketView['listings']
}

/** What a question is paid in: prices in other assets are never compared with it. */
export const assetOf = (
  { ledger, asset: usual }: Pick<CandidatesContext, 'ledger' | 'asset'>,
  { asset }: { readonly asset?: AssetId | undefined },
): AssetId => asset ?? usual ?? ledger.nativeAsset

export type Candidates = {
  /** Who may be asked now, best first, those that are left alone last, whenever it is called. */
  readonly rank: () => readonly Bid[]
  /** All that may be chosen. */
  readonly open: readonly Bid[]
  /** Whether offers were looked at for more than their price and their provider's record. */
  readonly isPinned: boolean
  /** Why others are left out. */
  readonly reasons: readonly string[]
}

/**
 * Who may be asked, and why others are left out.
 *
 * @throws {NoProviderError} Nobody may.
 * @throws {PreferenceUnsupportedError} No offer is what is asked for, whatever it costs.
 * @throws {OverBudgetError} {LedgerError} Somebody might, for more than there is.
 * @throws {SessionNeededError} Somebody might, once a wallet elsewhere has allowed a session.
 */
export async function candidatesFor(context: CandidatesContext, asked: Asked): Promise<Candidates> {
  const { view, pool, clock } = context
  const { model, version, read } = asked
  const asset = assetOf(context, asked)
  let market = await marketOf(context, asked, await read(version), await view.balance(asset))
  let choice = market.choose()
  if (choice.ranked.length === 0) {
    const [listings, balance] = [await view.listingsNow(version), await view.balanceNow(asset)]
    market = await marketOf(context, asked, listings, balance)
    choice = market.choose()
  }
  const reasons = [
    ...clockHint(choice.excluded, clock.nowMs()),
    ...choice.excluded.map((excluded) => reasonOf(excluded, market.lackOf)),
  ]
  if (choice.ranked.length === 0) {
    const unmet = unmetBy(market.pins, market.listings)
    if (unmet) throw new PreferenceUnsupportedError(unmet)
    const cause = moneyError(choice.excluded, {
      allowed: leftOf(asked),
      available: market.balance,
      asset,
    })
    throw cause ?? new NoProviderError({ model, reasons })
  }
  const isCovered = ({ listing }: Bid) => pool.covers(listing)
  if (!choice.ranked.some(isCovered)) throw new SessionNeededError()
  const rank = () => {
    const { ranked, later } = market.choose()
    return [...ranked, ...later].filter(isCovered)
  }
  return { rank, open: choice.open, isPinned: market.isPinned, reasons }
}

/** The offers for a version, in the order in which a question without wishes tries them. */
export async function rankUsual(
  context: Omit<CandidatesContext, 'pool'>,
  { version, task }: { readonly version: Hash; readonly task: Manifest.Task },
): Promise<readonly Listing[]> {
  const isText = task !== 'embedding' && task !== 'image'
  const pool = { means: () => undefined, covers: () => true }
  const asked = { version, isText, measure: USUAL_MEASURE, costMax: undefined, lost: () => 0n }
  const wishes = { model: '', preferences: {}, pins: {}, settlement: 'session' } as const
  const listings = await context.view.listingsNow(version)
  const all = { ...asked, ...wishes, read: context.view.listingsNow }
  const market = await marketOf({ ...context, pool }, all, listings, 0n)
  return market.choose().ranked.map(({ listing }) => listing)
}

/** The offers for one question and the wallet as they were read, and the choice among them. */
async function marketOf(
  context: CandidatesContext,
  asked: Asked,
  listings: readonly Listing[],
  balance: bigint,
) {
  const { view, pool, observations, clock, verification } = context
  const { preferences, settlement, measure } = asked
  const stakeMin = await view.stakeMin()
  const verifiability = await view.verifiability(asked.version)
  const { classOf, lackOf } = verifiability
  const known = { ...verifiability, stakeMin }
  const pins = [...pinsOf(preferences, known), ...pinsOf(asked.pins, known)]
  const means = (listing: Listing) =>
    settlement === 'request' ? spendable(listing, balance) : pool.means(listing, balance)
  const least = leastClass(verification, asked, verifiability)
  const choice = () =>
    choose({
      listings,
      preferences,
      measure,
      pins,
      classOf,
      least,
      stakeMin,
      purse: { allowed: leftOf(asked), means },
      asset: assetOf(context, asked),
      observe: (provider) => observations.of(provider, asked.asker),
      nowMs: clock.nowMs(),
    })
  const isPinned = pins.length > 0 || least !== 'none' || preferences.provider !== undefined
  return { listings, balance, pins, isPinned, lackOf, choose: choice }
}

/** What may still be promised for a question; `undefined` where nothing bounds it. */
function leftOf({ costMax, lost }: Pick<Asked, 'costMax' | 'lost'>): bigint | undefined {
  if (costMax === undefined) return undefined
  const gone = lost()
  return gone < costMax ? costMax - gone : 0n
}

/** Why one is left out, in words; of what cannot be checked, what it lacks for that. */
function reasonOf({ listing, reason }: Excluded, lackOf: Verifiability['lackOf']): string {
  const lack = reason === 'not-verifiable' ? lackOf(listing) : undefined
  return `${Address.text(listing.offer.provider)}: ${reason}${lack ? `, lacks ${lack}` : ''}.`
}

/**
 * What an offer has to promise where neither question nor key says: that validators judge it, or,
 * of a version that nobody calibrated, the terms under which they could.
 */
function leastClass(
  usual: Pins['verification'],
  { preferences, pins, isText }: Asked,
  { hasCourt, isJudged }: Verifiability,
): Offer.Class {
  const isSaid = preferences.verification !== undefined || pins.verification !== undefined
  if (isSaid || !isText || usual === 'any') return 'none'
  if (usual !== undefined || !hasCourt) return usual ?? 'none'
  return isJudged ? 'replayable' : 'promised'
}

type Means = {
  readonly allowed: bigint | undefined
  readonly available: bigint
  readonly asset: AssetId
}

/** The true cause where nothing but money is missing: what the cheapest of those would take. */
function moneyError(
  excluded: readonly Excluded[],
  { allowed, available, asset }: Means,
): Error | undefined {
  const unpaid = excluded.flatMap(({ reason, needed }) =>
    needed === undefined ? [] : [{ reason, needed }],
  )
  const least = unpaid.toSorted((a, b) => (a.needed < b.needed ? -1 : 1))[0]
  if (!least) return undefined
  const { needed } = least
  if (least.reason === 'over-budget' && allowed !== undefined) {
    return new OverBudgetError({ needed, allowed, asset })
  }
  return new LedgerError('insufficient-funds', { asset, available, required: needed })
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
