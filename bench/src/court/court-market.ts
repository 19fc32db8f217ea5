import type { EvidenceItem, Ledger, StakeMarket } from '@ostrom/ledger'
import {
  type Hash,
  Hex,
  Manifest,
  Merkle,
  Offer,
  Price,
  Receipt,
  Session,
  Voucher,
} from '@ostrom/protocol'
import {
  sampleAuthorization,
  sampleManifest,
  sampleOffer,
  sampleReceipt,
} from '@ostrom/protocol/testing'
import { type CourtNetwork, requireCourt, UNIT } from './court-network.ts'

// A provider of 50 ether, its clients, and a court of 20 jurors with 5 ether each. One juror
// sleeps, so 95 of 100 ether vote.

const JURORS = 20
export const JUROR_WEIGHT = 5n * UNIT
export const POOL = BigInt(JURORS) * JUROR_WEIGHT

export const jurorNames = Array.from({ length: JURORS }, (_, index) => `juror ${index + 1}`)

/** All jurors but the sleeping one. */
export const activeJurors: readonly string[] = jurorNames.slice(0, -1)

/** The jurors' weight in most attacks, in words. */
export const DOMAIN = '100 ether, 95 awake'

/** Three clients of the provider, because an accusation needs three. */
export const clientNames = ['client 1', 'client 2', 'client 3'] as const

/** A provider's offer of one model. */
export type ActiveOffer = {
  readonly provider: string
  readonly offer: Offer.Offer
  readonly model: Hash
}

/** A session that was served, settled and closed. */
export type SettledSession = {
  readonly id: Hash
  readonly paid: bigint
  readonly items: readonly EvidenceItem[]
}

const artifact: Manifest.Artifact = {
  cid: `bafkrei${'a'.repeat(51)}1`,
  sha256: Hex.from(new Uint8Array(32).fill(1)),
  bytes: 1_000n,
  format: 'gguf',
  quantization: 'q8_0',
  files: ['model.gguf'],
}

const prices = { ...Price.zeroPrices, input: UNIT / 2n, output: UNIT }

/** Registers a party's own model. Returns the model's version. */
export async function registerModel(
  town: CourtNetwork,
  creator: string,
  name: string,
): Promise<Hash> {
  const ledger = await town.participant(creator)
  const manifest = sampleManifest({
    name,
    creator: ledger.account,
    artifacts: [artifact],
  })
  await ledger.registerModel({ name, manifest, royalties: [], access: 'public' })
  return Manifest.hash(manifest)
}

/** Publishes an offer of a model. Its terms take effect immediately. */
export async function publishOffer(
  town: CourtNetwork,
  { provider, model }: Pick<ActiveOffer, 'provider' | 'model'>,
): Promise<ActiveOffer> {
  const ledger = await town.participant(provider)
  const asset = ledger.nativeAsset
  const offer = sampleOffer({
    provider: ledger.account,
    modelVersion: model,
    asset,
    prices,
    ...(await ledger.offerTerms(asset)),
    royalties: [],
    nonce: 1n,
    verification: {
      artifact: artifact.sha256,
      engineClass: Hex.zeroHash,
      counting: 1,
      sampling: 2,
      tier: 3,
    },
  })
  await ledger.publishOffer(offer)
  return { provider, offer, model }
}

export async function depositStake(
  town: CourtNetwork,
  name: string,
  stakes: Partial<Record<StakeMarket, bigint>>,
): Promise<void> {
  const ledger = await town.participant(name)
  for (const [market, amount] of Object.entries(stakes)) {
    await ledger.addStake({ market: market as StakeMarket, amount })
  }
}

/** Adds stake for the court, and enlists all of it for a domain. */
export async function enlist(
  town: CourtNetwork,
  name: string,
  { domain, weight }: { readonly domain: Hash; readonly weight: bigint },
): Promise<void> {
  await depositStake(town, name, { court: weight })
  const ledger = await town.participant(name)
  await requireCourt(ledger).enlist({ account: ledger.account, domain, weight })
}

/** Initial state of all attacks. */
export type CourtMarket = CourtNetwork & { readonly activeOffer: ActiveOffer }

/**
 * Creates the provider, its clients and the jurors of its model, and gives parties money for
 * appeals.
 */
export async function createCourtMarket<Network extends CourtNetwork>(
  town: Network,
): Promise<Network & Pick<CourtMarket, 'activeOffer'>> {
  const model = await registerModel(town, 'creator', 'bench')
  await depositStake(town, 'provider', { sessions: 40n * UNIT, requests: 10n * UNIT })
  const activeOffer = await publishOffer(town, { provider: 'provider', model })
  const deposit = async (name: string, approve?: 'sessions') => {
    const ledger = await town.participant(name)
    const asset = ledger.nativeAsset
    await ledger.deposit({ asset, amount: 100n * UNIT, ...(approve && { approve }) })
  }
  await Promise.all([
    ...clientNames.map((name) => deposit(name, 'sessions')),
    ...['accuser', 'stranger', 'provider', 'friend', 'keeper', 'briber'].map((name) =>
      deposit(name),
    ),
    ...jurorNames.map((name) => enlist(town, name, { domain: model, weight: JUROR_WEIGHT })),
  ])
  await town.advance(1n)
  return { ...town, activeOffer }
}

let nonces = 0n

/** An open session: its id, its client's ledger, and the amount in wei that the client pays. */
export type OpenSessionRecord = {
  readonly id: Hash
  readonly client: Ledger
  readonly paid: bigint
}

/** Opens a session between a client and the provider of `stall`, with the cap `paid`. */
export async function openSession(
  town: CourtNetwork,
  { stall, client: name, paid }: { stall: ActiveOffer; client: string; paid: bigint },
): Promise<OpenSessionRecord> {
  const [client, provider] = await Promise.all([
    town.participant(name),
    town.participant(stall.provider),
  ])
  const now = await client.nowSeconds()
  const { domain } = client
  const authorization = sampleAuthorization({
    client: client.account,
    signer: client.account,
    provider: provider.account,
    asset: client.nativeAsset,
    offerHash: Offer.hash(stall.offer, domain),
    cap: paid,
    nonce: ++nonces,
    openBySeconds: now + 300n,
    expiresAtSeconds: now + 7_200n,
  })
  const signature = await client.signer.sign(Session.authorizationMessage(authorization, domain))
  await provider.openSession({ authorization, signature, offer: stall.offer })
  return { id: Session.idOf(authorization, domain), client, paid }
}

/** Returns the receipts of a session's answers with their proofs, and the root of their tree. */
export function receiptsOf(
  { id: sessionId, client, paid }: OpenSessionRecord,
  { model, answers }: { readonly model: Hash; readonly answers: number },
) {
  const cores = Array.from({ length: answers }, (_, index) => {
    const total = (paid * BigInt(index + 1)) / BigInt(answers)
    const seed: Hash = `0x${(total + 1n).toString(16).padStart(64, '0')}`
    return sampleReceipt({
      sessionId,
      index: BigInt(index),
      modelVersion: model,
      seed,
      counting: 0,
      sampling: 0,
      inputTokens: 10n,
      cachedInputTokens: 0n,
      outputTokens: 20n,
      total,
      endedAtSeconds: 1n,
    })
  })
  const ids = cores.map((core) => Receipt.idOf(core, client.domain))
  const prove = Merkle.prover(ids)
  const items = cores.map((receipt, index) => ({ receipt, path: prove(index) }))
  return { items, root: Merkle.rootOf(ids) }
}

/** Returns a voucher for the whole pay of a session, signed by the session's client. */
export async function voucherOf(
  { id, client, paid }: OpenSessionRecord,
  root: Hash,
  count: bigint,
) {
  const voucher = { sessionId: id, total: paid, count, receiptsRoot: root }
  return { voucher, signature: await client.signer.sign(Voucher.hash(voucher, client.domain)) }
}

/** Serves a session: opens it, gives answers, settles and closes it. */
export async function serveSession(
  town: CourtNetwork,
  options: { stall: ActiveOffer; client: string; paid: bigint; answers: number },
): Promise<SettledSession> {
  const opened = await openSession(town, options)
  const { stall, answers } = options
  const { items, root } = receiptsOf(opened, { model: stall.model, answers })
  const provider = await town.participant(stall.provider)
  const last = await voucherOf(opened, root, BigInt(answers))
  await provider.closeSession({ sessionId: opened.id, last })
  return { id: opened.id, paid: options.paid, items }
}

/**
 * Serves a session of one ether for each of three clients. The sessions have four answers in total,
 * which an accusation needs.
 */
export async function serveAll(
  town: CourtNetwork,
  stall: ActiveOffer,
  clients: readonly string[] = clientNames,
): Promise<readonly SettledSession[]> {
  const served: SettledSession[] = []
  for (const [index, client] of clients.entries()) {
    served.push(
      await serveSession(town, { stall, client, paid: UNIT, answers: index === 0 ? 2 : 1 }),
    )
  }
  return served
}

export const itemsOf = (served: readonly SettledSession[]): readonly EvidenceItem[] =>
  served.flatMap(({ items }) => items)

/** Returns a provider's stake for sessions and requests in wei, including unbonding stake. */
export async function stakeOf(town: CourtNetwork, name: string): Promise<bigint> {
  const ledger = await town.participant(name)
  const stakes = await Promise.all(
    (['sessions', 'requests'] as const).map((market) => ledger.stake(ledger.account, market)),
  )
  return stakes.reduce((sum, { amount, unbonding }) => sum + amount + unbonding, 0n)
}
