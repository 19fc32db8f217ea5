import type { Ledger, MarketReader, OfferListing } from '@ostrom/ledger'
import { type Hash, Hex, Offer, type RandomBytes, Session } from '@ostrom/protocol'
import { ProxiedProviderAwayError, ProxyFullError } from './errors.ts'
import {
  PROXY_OPEN_BY_SECONDS,
  PROXY_RECORDS_PER_CREDIT_MAX,
  PROXY_SESSION_SECONDS,
  PROXY_SESSIONS_PER_CREDIT_MAX,
} from './limits.ts'
import type { OpeningTries } from './opening-tries.ts'
import {
  connectProvider,
  type ProviderChannel,
  type ProviderChannelContext,
} from './provider-channel.ts'
import type { ProxyRecords, ProxySessionRecord } from './records.ts'

export type OpenSessionContext = ProviderChannelContext & {
  readonly ledger: Ledger
  readonly market: MarketReader
  readonly random: RandomBytes
  readonly records: ProxyRecords
  readonly nextNonce: () => bigint
  readonly tries: OpeningTries
  /** Highest cap of a session, in base units. */
  readonly capMax: bigint
}

export type OpenSessionOptions = {
  readonly offer: Offer.Offer
  readonly cap: bigint
  readonly creditId: Hash
}

export type OpenedProxySession = {
  readonly id: Hash
  readonly record: ProxySessionRecord
  readonly provider: ProviderChannel
}

/**
 * Returns an offer's listing with addresses from the chain, so that clients cannot make the proxy
 * dial other addresses.
 */
async function listingOf(
  { ledger, market }: OpenSessionContext,
  offer: Offer.Offer,
): Promise<OfferListing | undefined> {
  const hash = Offer.hash(offer, ledger.domain)
  return (await market.offersOf(offer.provider)).find(({ offerHash }) => offerHash === hash)
}

/** Returns an offer's current listing on the chain. Concurrent calls share a read of the chain. */
async function freshListingOf(
  context: OpenSessionContext,
  offer: Offer.Offer,
): Promise<OfferListing | undefined> {
  await context.market.sync()
  return await listingOf(context, offer)
}

/**
 * Returns the provider's current addresses on the chain after a dial to its known addresses failed,
 * because the provider may have been restarted elsewhere.
 *
 * @throws The dial's error, if it is no `ProxiedProviderAwayError`, or if the chain has no other
 *   addresses.
 */
async function movedAddresses(
  context: OpenSessionContext,
  { offer, addresses, error }: MovedAddressesOptions,
): Promise<readonly string[]> {
  if (!(error instanceof ProxiedProviderAwayError)) throw error
  const { addresses: now = [] } = (await freshListingOf(context, offer))?.endpoint ?? {}
  if (now.length === 0 || now.join() === addresses.join()) throw error
  return now
}

type MovedAddressesOptions = {
  readonly offer: Offer.Offer
  /** Addresses at which the provider was not found. */
  readonly addresses: readonly string[]
  readonly error: unknown
}

/**
 * Refuses a credit with too many open sessions, which lock money in the wallet until they are
 * closed.
 */
async function assertFewOpen(
  { ledger, records }: Pick<OpenSessionContext, 'ledger' | 'records'>,
  creditId: Hash,
): Promise<void> {
  const own = (await records.sessions()).filter(({ record }) => record.creditId === creditId)
  const refuse = (count: number) =>
    new ProxyFullError({ reason: `${count} sessions of this credit are not closed yet` })
  if (own.length >= PROXY_RECORDS_PER_CREDIT_MAX) throw refuse(own.length)
  if (own.length < PROXY_SESSIONS_PER_CREDIT_MAX) return
  const states = await Promise.all(own.map(({ id }) => ledger.session(id)))
  const open = states.filter((state) => state && state.status !== 'closed').length
  if (open >= PROXY_SESSIONS_PER_CREDIT_MAX) throw refuse(open)
}

/**
 * Opens a session under an offer, from the proxy's wallet and with a key only for this session. The
 * record is on disk before the provider is contacted.
 *
 * @throws {ProxiedProviderAwayError} The chain has no such offer, or its provider does not respond.
 * @throws {ProxyFullError} The wallet has no money left to reserve, the credit has too many open
 *   sessions, or the credit has used all its attempts.
 */
export async function openSession(
  context: OpenSessionContext,
  { offer, cap, creditId }: OpenSessionOptions,
): Promise<OpenedProxySession> {
  const { ledger, random, records } = context
  context.tries.count(creditId)
  await assertFewOpen(context, creditId)
  const listing = (await listingOf(context, offer)) ?? (await freshListingOf(context, offer))
  const addresses = listing?.endpoint?.addresses
  if (!listing || !addresses?.length)
    throw new ProxiedProviderAwayError({ reason: 'the chain has no such offer with an address' })
  const available = await ledger.balance(ledger.account, offer.asset)
  const most = [cap, context.capMax, available].reduce((a, b) => (a < b ? a : b))
  if (most === 0n) throw new ProxyFullError({ reason: 'its wallet can reserve no more' })
  const now = await ledger.nowSeconds()
  const secret = random(32)
  const authorization: Session.SessionAuthorization = {
    client: ledger.account,
    signer: ledger.createSigner(secret).account,
    provider: offer.provider,
    asset: offer.asset,
    offerHash: listing.offerHash,
    cap: most,
    openBySeconds: now + PROXY_OPEN_BY_SECONDS,
    expiresAtSeconds: now + PROXY_SESSION_SECONDS,
    nonce: context.nextNonce(),
  }
  const message = Session.authorizationMessage(authorization, ledger.domain)
  const signature = await ledger.signer.sign(message)
  const id = Session.idOf(authorization, ledger.domain)
  const record = { authorization, signature, offer, signerSecret: Hex.from(secret), creditId }
  await records.addSession(id, record)
  const dial = (to: readonly string[]) => connectProvider(context, { id, record, addresses: to })
  const provider = await dial(addresses).catch(async (error) => {
    const moved = await movedAddresses(context, { offer, addresses, error })
    return await dial(moved)
  })
  return { id, record, provider }
}
