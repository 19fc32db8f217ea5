import { LedgerError, type OfferListing } from '@ostrom/ledger'
import {
  Address,
  type AssetId,
  type Clock,
  type Hash,
  type Manifest,
  type Offer,
} from '@ostrom/protocol'
import { NoProviderError, OverBudgetError, PreferenceUnsupportedError } from '../errors.ts'
import type { OfferConstraints, Preferences, SettlementMode } from '../inference-service.ts'
import { SessionNeededError } from '../sessions/errors.ts'
import type { SessionPool } from '../sessions/session-pool.ts'
import { spendableMax } from '../sessions/unsigned-session.ts'
import { TYPICAL_ANSWER_SIZE } from './limits.ts'
import type { MarketCache } from './market-cache.ts'
import type { Observations } from './observations.ts'
import { offerConstraintsOf, unmetConstraint } from './offer-constraints.ts'
import type { AnswerSize, PricedOffer } from './priced-offer.ts'
import { type ExcludedOffer, type OfferRanking, rankOffers } from './rank-offers.ts'
import type { Verifiability } from './verifiability.ts'

export type CandidatesContext = {
  readonly ledger: { readonly nativeAsset: AssetId }
  /** What is paid in where neither a question nor its key says; the native coin when absent. */
  readonly asset?: AssetId | undefined
  readonly marketCache: MarketCache
  readonly pool: Pick<SessionPool, 'covers' | 'spendableMax'>
  readonly observations: Observations
  readonly clock: Clock
  /** For questions and keys that do not say themselves; as far as can be, when absent. */
  readonly verification?: OfferConstraints['verification'] | undefined
}

/** A question, as far as the choice of providers for it goes. */
export type CandidateQuery = {
  readonly model: string
  readonly version: Hash
  readonly preferences: Preferences
  readonly callerId?: string | undefined
  /** What the key asks beside. */
  readonly constraints: OfferConstraints
  /** True where text is answered with text, which alone can be checked. */
  readonly isText: boolean
  readonly settlement: SettlementMode
  readonly size: AnswerSize
  /** Most that may be promised for the question, in base units. */
  readonly costMax: bigint | undefined
  /** What of that was promised to those that failed, whenever it is called. */
  readonly lostSoFar: () => bigint
  /** What it is paid in; as usual when absent. */
  readonly asset?: AssetId | undefined
  readonly read: MarketCache['listings']
}

/** What a question is paid in: prices in other assets are never compared with it. */
export const assetOf = (
  { ledger, asset: usual }: Pick<CandidatesContext, 'ledger' | 'asset'>,
  { asset }: { readonly asset?: AssetId | undefined },
): AssetId => asset ?? usual ?? ledger.nativeAsset

export type ProviderCandidates = {
  /** Who may be asked now, best first, those that are left alone last, whenever it is called. */
  readonly rank: () => readonly PricedOffer[]
  /** All that may be chosen. */
  readonly eligible: readonly PricedOffer[]
  /** Whether offers were looked at for more than their price and their provider's record. */
  readonly isConstrained: boolean
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
export async function findCandidates(
  context: CandidatesContext,
  asked: CandidateQuery,
): Promise<ProviderCandidates> {
  const { marketCache, pool, clock } = context
  const { model, version, read } = asked
  const asset = assetOf(context, asked)
  let market = await rankingOf(
    context,
    asked,
    await read(version),
    await marketCache.balance(asset),
  )
  let choice = market.choose()
  if (choice.ranked.length === 0) {
    const [listings, balance] = [
      await marketCache.listingsNow(version),
      await marketCache.balanceNow(asset),
    ]
    market = await rankingOf(context, asked, listings, balance)
    choice = market.choose()
  }
  const reasons = [
    ...clockHint(choice.excluded, clock.nowMs()),
    ...choice.excluded.map((excluded) => reasonOf(excluded, market.lackOf)),
  ]
  if (choice.ranked.length === 0) {
    const unmet = unmetConstraint(market.pins, market.listings)
    if (unmet) throw new PreferenceUnsupportedError(unmet)
    const cause = moneyError(choice.excluded, {
      allowed: budgetLeftOf(asked),
      available: market.balance,
      asset,
    })
    throw cause ?? new NoProviderError({ model, reasons })
  }
  const isCovered = ({ listing }: PricedOffer) => pool.covers(listing)
  if (!choice.ranked.some(isCovered)) throw new SessionNeededError()
  const rank = () => {
    const { ranked, deferred } = market.choose()
    return [...ranked, ...deferred].filter(isCovered)
  }
  return { rank, eligible: choice.eligible, isConstrained: market.isPinned, reasons }
}

/** The offers for a version, in the order in which a question without wishes tries them. */
export async function rankDefault(
  context: Omit<CandidatesContext, 'pool'>,
  { version, task }: { readonly version: Hash; readonly task: Manifest.ModelTask },
): Promise<readonly OfferListing[]> {
  const isText = task !== 'embedding' && task !== 'image'
  const pool = { spendableMax: () => undefined, covers: () => true }
  const asked = {
    version,
    isText,
    size: TYPICAL_ANSWER_SIZE,
    costMax: undefined,
    lostSoFar: () => 0n,
  }
  const wishes = { model: '', preferences: {}, constraints: {}, settlement: 'session' } as const
  const listings = await context.marketCache.listingsNow(version)
  const all = { ...asked, ...wishes, read: context.marketCache.listingsNow }
  const market = await rankingOf({ ...context, pool }, all, listings, 0n)
  return market.choose().ranked.map(({ listing }) => listing)
}

/** The offers for one question and the wallet as they were read, and the choice among them. */
async function rankingOf(
  context: CandidatesContext,
  asked: CandidateQuery,
  listings: readonly OfferListing[],
  balance: bigint,
) {
  const { marketCache, pool, observations, clock, verification } = context
  const { preferences, settlement, size } = asked
  const stakeMin = await marketCache.stakeMin()
  const verifiability = await marketCache.verifiability(asked.version)
  const { classOf, lackOf } = verifiability
  const known = { ...verifiability, stakeMin }
  const pins = [
    ...offerConstraintsOf(preferences, known),
    ...offerConstraintsOf(asked.constraints, known),
  ]
  const means = (listing: OfferListing) =>
    settlement === 'request' ? spendableMax(listing, balance) : pool.spendableMax(listing, balance)
  const least = minClass(verification, asked, verifiability)
  const choice = () =>
    rankOffers({
      listings,
      preferences,
      measure: size,
      pins,
      classOf,
      least,
      stakeMin,
      purse: { costMax: budgetLeftOf(asked), spendableMax: means },
      asset: assetOf(context, asked),
      observe: (provider) => observations.of(provider, asked.callerId),
      nowMs: clock.nowMs(),
    })
  const isPinned = pins.length > 0 || least !== 'none' || preferences.provider !== undefined
  return { listings, balance, pins, isPinned, lackOf, choose: choice }
}

/** What may still be promised for a question; `undefined` where nothing bounds it. */
function budgetLeftOf({
  costMax,
  lostSoFar,
}: Pick<CandidateQuery, 'costMax' | 'lostSoFar'>): bigint | undefined {
  if (costMax === undefined) return undefined
  const gone = lostSoFar()
  return gone < costMax ? costMax - gone : 0n
}

/** Why one is left out, in words; of what cannot be checked, what it lacks for that. */
function reasonOf({ listing, reason }: ExcludedOffer, lackOf: Verifiability['lackOf']): string {
  const lack = reason === 'not-verifiable' ? lackOf(listing) : undefined
  return `${Address.format(listing.offer.provider)}: ${reason}${lack ? `, lacks ${lack}` : ''}.`
}

/**
 * What an offer has to promise where neither question nor key says: that validators judge it, or,
 * of a version that nobody calibrated, the terms under which they could.
 */
function minClass(
  usual: OfferConstraints['verification'],
  { preferences, constraints, isText }: CandidateQuery,
  { hasCourt, isJudged }: Verifiability,
): Offer.VerifiabilityClass {
  const isSaid = preferences.verification !== undefined || constraints.verification !== undefined
  if (isSaid || !isText || usual === 'any') return 'none'
  if (usual !== undefined || !hasCourt) return usual ?? 'none'
  return isJudged ? 'replayable' : 'declared'
}

type AvailableFunds = {
  readonly allowed: bigint | undefined
  readonly available: bigint
  readonly asset: AssetId
}

/** The true cause where nothing but money is missing: what the cheapest of those would take. */
function moneyError(
  excluded: readonly ExcludedOffer[],
  { allowed, available, asset }: AvailableFunds,
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
export function clockHint(excluded: OfferRanking['excluded'], nowMs: number): readonly string[] {
  const announced = excluded.filter(({ reason }) => reason !== 'no-endpoint')
  const isSuspect = announced.every(({ reason }) => reason === 'endpoint-expired')
  if (announced.length === 0 || !isSuspect) return []
  const now = new Date(nowMs).toISOString()
  return [`All endpoints are over: look whether this machine's clock, which says ${now}, is right.`]
}
