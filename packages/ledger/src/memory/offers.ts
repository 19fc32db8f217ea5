import { Endpoint, type Hash, Offer } from '@ostrom/protocol'
import { check } from '../errors.ts'
import { checkAccess, sameRoyalties, servable } from './registry.ts'
import { type Context, parametersOf } from './state.ts'
import { checkAsset } from './vault.ts'

/**
 * @throws {LedgerError} `account-mismatch`, `asset-not-allowed`, `offer-exists`,
 * and as `checkCurrent`.
 */
export function publishOffer(context: Context, offer: Offer.Offer): void {
  const { state, sender, domain } = context
  checkSender(context, offer.provider)
  checkAsset(context, offer.asset)
  checkCurrent(context, offer)
  checkAccess(context, offer.modelVersion, sender)
  const offerHash = Offer.hash(offer, domain)
  check(!state.offers.get(offerHash), 'offer-exists', { offerHash })
  state.offers.set(offerHash, { offer, retired: false })
  context.emit({ kind: 'offer-published', offerHash, offer })
}

/** @throws {LedgerError} `offer-unknown`, `account-mismatch`. */
export function retireOffer(context: Context, offerHash: Hash): void {
  const known = context.state.offers.get(offerHash)
  check(known && !known.retired, 'offer-unknown', { offerHash })
  checkSender(context, known.offer.provider)
  context.state.offers.set(offerHash, { ...known, retired: true })
  context.emit({ kind: 'offer-retired', offerHash, provider: known.offer.provider })
}

function checkSender({ sender }: Context, needed: string): void {
  check(sender === needed, 'account-mismatch', { sender, needed })
}

/**
 * Work may begin under this offer now.
 *
 * @throws {LedgerError} `offer-unknown`, and as `checkCurrent`.
 */
export function checkOffer(context: Context, offer: Offer.Offer): void {
  const offerHash = Offer.hash(offer, context.domain)
  const known = context.state.offers.get(offerHash)
  check(known && !known.retired, 'offer-unknown', { offerHash })
  checkCurrent(context, offer)
}

/** @throws {LedgerError} `offer-outdated`, and as `servable`. */
function checkCurrent({ state }: Context, offer: Offer.Offer): void {
  const model = servable(state, offer.modelVersion)
  const { feeBps } = parametersOf(state)
  check(offer.feeBps === feeBps, 'offer-outdated', { offerFeeBps: offer.feeBps, feeBps })
  const same = sameRoyalties(offer.royalties, model.royalties)
  check(same, 'offer-outdated', { what: 'royalties', modelVersion: offer.modelVersion })
}

const ISSUED_AHEAD_MAX_SECONDS = 3_600n

/**
 * @throws {LedgerError} `account-mismatch`, `endpoint-stale`.
 * @throws {MalformedError} Its region is none.
 */
export function announceEndpoint(context: Context, endpoint: Endpoint.Endpoint): void {
  const { state, nowSeconds } = context
  const { provider, region, issuedAtSeconds, expiresAtSeconds } = endpoint
  checkSender(context, provider)
  Endpoint.encodeRegion(region)
  const last = state.endpoints.get(provider)
  const newer = last === undefined || issuedAtSeconds > last
  check(newer, 'endpoint-stale', { issuedAtSeconds, last: last ?? 0n })
  // An announcement from the future would lock its own provider out of correcting it.
  const past = issuedAtSeconds <= nowSeconds + ISSUED_AHEAD_MAX_SECONDS
  check(past, 'endpoint-stale', { issuedAtSeconds, nowSeconds })
  const lasts = expiresAtSeconds > nowSeconds && expiresAtSeconds > issuedAtSeconds
  check(lasts, 'endpoint-stale', { expiresAtSeconds, nowSeconds })
  state.endpoints.set(provider, issuedAtSeconds)
  context.emit({ kind: 'endpoint-announced', ...endpoint })
}
