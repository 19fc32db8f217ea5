import {
  type AccountId,
  assert,
  Hex,
  Manifest,
  Offer,
  Price,
  Session,
  Voucher,
} from '@ostrom/protocol'
import {
  sampleArtifact,
  sampleAuthorization,
  sampleManifest,
  sampleOffer,
  sampleVoucher,
} from '@ostrom/protocol/testing'
import { COIN, type ExampleNetwork } from './network.ts'

const artifactHash = Hex.from(new Uint8Array(32).fill(7))

const manifestOf = (creator: AccountId): Manifest.Manifest =>
  sampleManifest({ creator, artifacts: [sampleArtifact({ sha256: artifactHash })] })

/**
 * Serves a session of the first node's model for `total`, and collects its pay: the fee goes to the
 * treasury. Returns the model's version.
 */
export async function serveSession(
  { chain, nodes: [provider], client }: ExampleNetwork,
  total: bigint,
): Promise<Hex.Hash> {
  const { domain, nativeAsset: asset } = client
  const manifest = manifestOf(provider.account)
  const version = Manifest.hash(manifest)
  await provider.registerModel({ name: 'tiny', manifest, royalties: [], access: 'public' })
  await provider.addStake({ market: 'sessions', amount: COIN })
  const offer = sampleOffer({
    provider: provider.account,
    modelVersion: version,
    asset,
    prices: { ...Price.zeroPrices, output: COIN },
    ...(await client.offerTerms(asset)),
    royalties: [],
    verification: {
      artifact: artifactHash,
      engineClass: Hex.from(new Uint8Array(32).fill(8)),
      counting: 0,
      sampling: 0,
      tier: 1,
    },
    nonce: 1n,
  })
  await provider.publishOffer(offer)
  await client.deposit({ asset, amount: total, approve: 'sessions' })
  const now = await client.nowSeconds()
  const authorization = sampleAuthorization({
    client: client.account,
    signer: client.account,
    provider: provider.account,
    asset,
    offerHash: Offer.hash(offer, domain),
    cap: total,
    nonce: 1n,
    openBySeconds: now + 300n,
    expiresAtSeconds: now + 7_200n,
  })
  const message = Session.authorizationMessage(authorization, domain)
  const signature = await client.signer.sign(message)
  await provider.openSession({ authorization, signature, offer })
  const sessionId = Session.idOf(authorization, domain)
  const voucher = sampleVoucher({ sessionId, total, count: 1n })
  const signed = { voucher, signature: await client.signer.sign(Voucher.hash(voucher, domain)) }
  await provider.closeSession({ sessionId, last: signed })
  await chain.advance(BigInt(offer.windowSeconds))
  await client.collectPay({ escrow: 'sessions', subjects: [sessionId] })
  assert((await client.session(sessionId))?.status === 'closed', 'the session is closed and paid')
  return version
}
