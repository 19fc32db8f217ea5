import type { EvidenceItem, Ledger, OfferTerms } from '@ostrom/ledger'
import type { MemoryChain } from '@ostrom/ledger/memory'
import {
  type Hash,
  Manifest,
  Merkle,
  Offer,
  Price,
  Receipt,
  Session,
  Voucher,
} from '@ostrom/protocol'
import { sampleAuthorization, sampleOffer, sampleReceipt } from '@ostrom/protocol/testing'
import { manifestOf } from './trial-context.ts'
import { UNIT } from './trial-participants.ts'

// A market with accounts that answer only once.

export type HoneypotMarket = {
  readonly chain: MemoryChain
  readonly version: Hash
  readonly terms: OfferTerms
}

/** Creates a market: registers a model without royalties, for providers to offer. */
export async function createHoneypotMarket({
  chain,
  creator,
}: {
  readonly chain: MemoryChain
  readonly creator: Ledger
}): Promise<HoneypotMarket> {
  const manifest = manifestOf(creator.account)
  await creator.registerModel({ name: 'tiny', manifest, royalties: [], access: 'public' })
  const terms = await creator.offerTerms(chain.nativeAsset)
  return { chain, version: Manifest.hash(manifest), terms }
}

export type HoneypotSession = { readonly sessionId: Hash; readonly item: EvidenceItem }

export type HoneypotSessionOptions = {
  readonly provider: Ledger
  readonly client: Ledger
  readonly nonce: bigint
}

const PAID = UNIT / 50n

/** Runs the only session of a new provider: it is opened, answered once, settled and closed. */
export async function serveHoneypotSession(
  market: HoneypotMarket,
  serving: HoneypotSessionOptions,
): Promise<HoneypotSession> {
  const { chain, version: modelVersion, terms } = market
  const { provider, client, nonce } = serving
  const { domain, nativeAsset: asset } = chain
  const offer = sampleOffer({
    provider: provider.account,
    modelVersion,
    asset,
    ...terms,
    royalties: [],
    nonce: 1n,
    prices: { ...Price.zeroPrices, input: UNIT / 2n, output: UNIT },
    verification: Offer.unverifiedTerms,
  })
  await provider.addStake({ market: 'sessions', amount: UNIT })
  await provider.publishOffer(offer)
  const now = await client.nowSeconds()
  const authorization = sampleAuthorization({
    client: client.account,
    signer: client.account,
    provider: provider.account,
    asset,
    offerHash: Offer.hash(offer, domain),
    cap: PAID,
    nonce,
    openBySeconds: now + 300n,
    expiresAtSeconds: now + 7_200n,
  })
  const signed = await client.signer.sign(Session.authorizationMessage(authorization, domain))
  await provider.openSession({ authorization, signature: signed, offer })
  const sessionId = Session.idOf(authorization, domain)
  const receipt = sampleReceipt({
    sessionId,
    index: 0n,
    modelVersion,
    counting: 0,
    sampling: 0,
    inputTokens: 10n,
    cachedInputTokens: 0n,
    outputTokens: 20n,
    total: PAID,
    endedAtSeconds: now,
  })
  const receiptsRoot = Merkle.rootOf([Receipt.idOf(receipt, domain)])
  const voucher = { sessionId, total: PAID, count: 1n, receiptsRoot }
  const signature = await client.signer.sign(Voucher.hash(voucher, domain))
  await provider.closeSession({ sessionId, last: { voucher, signature } })
  return { sessionId, item: { receipt, path: [] } }
}
