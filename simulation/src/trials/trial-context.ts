import {
  type AuditLedger,
  type ChainParameters,
  type CommitRevealBeacon,
  type EvidenceItem,
  GENERAL_DOMAIN,
  type Ledger,
  type LedgerEvent,
  type Transaction,
} from '@ostrom/ledger'
import { createMemoryChain, type MemoryChain } from '@ostrom/ledger/memory'
import {
  assert,
  type EvmDomain,
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
  sampleArtifact,
  sampleAuthorization,
  sampleManifest,
  sampleOffer,
  sampleReceipt,
} from '@ostrom/protocol/testing'
import { createPrng, type Prng } from '../runtime/prng.ts'
import { honestAnswer, substitutedAnswer, type TrialAnswer } from './evidence.ts'
import {
  drawTrialParticipants,
  STAKE_MIN,
  type TrialClient,
  type TrialJuror,
  type TrialParticipants,
  UNIT,
} from './trial-participants.ts'

// The environment of a trial: its own chain, a market with one provider, and settled sessions.

/**
 * Deliberate faults: jurors that follow the accuser, a juror that loses its vote, no party that
 * ends cases, no party that collects fees, an honest provider that discloses nothing, a conviction
 * with half of the votes, and accounting that ignores the amounts that a concurrent case took, so
 * that each case takes its full claim.
 */
export const trialCanaries = [
  'biased-jurors',
  'lost-votes',
  'idle-crank',
  'uncollected-fees',
  'undisclosed-transcripts',
  'half-majority',
  'overlapping-slashes',
] as const
export type TrialCanary = (typeof trialCanaries)[number]

/** A receipt that validators know, with its answer. */
export type TrialReceipt = EvidenceItem & {
  readonly id: Hash
  readonly client: TrialClient
  readonly answer: TrialAnswer
  readonly anchoredSeconds: bigint
}

/** Facts about an accusation that are known to jurors. */
export type TrialAccusation = {
  readonly caseId: bigint
  readonly accuser: TrialJuror
  /**
   * The sampled receipts of the latest sessions that the provider anchored before the accusation,
   * up to the number of sessions that a juror examines.
   */
  readonly window: readonly TrialReceipt[]
  /** Total weight of the jurors that may judge this case; its parties may not. */
  readonly weight: bigint
}

export type TrialSession = {
  readonly id: Hash
  readonly client: TrialClient
  readonly total: bigint
  /** Amount that the provider gets of the session's total, after fee and royalties. */
  readonly net: bigint
  /** Whether the session was settled but not closed. */
  readonly isLeftOpen: boolean
}

/** The trial's own record of money, independent of the chain, against which the end is checked. */
export type TrialAccounting = {
  /** Bonds of secrets that jurors committed to the beacon and did not reveal. */
  forfeited: bigint
  /** Remainders from the fees of plenaries. */
  dust: bigint
  /** The provider's deposits for appeals, minus the amounts that the ends of cases returned. */
  spent: bigint
  /** Part of `spent`: unrepaid fees of juries, in cases in which the provider was right. */
  unrepaid: bigint
  /**
   * Amounts that cases took and paid to no account. They are kept for running cases against the
   * same stake.
   */
  carriedOver: bigint
  /** Number of epochs without a value because a juror did not reveal a secret. */
  voidedEpochs: number
  /** Sum of each juror's fines, and the time of its last fine in seconds. */
  readonly fines: Map<Hex.AccountId, { readonly sum: bigint; readonly atSeconds: bigint }>
}

export type TrialContext = TrialParticipants & {
  readonly chain: MemoryChain
  readonly prng: Prng
  readonly domain: EvmDomain
  readonly parameters: ChainParameters
  readonly offer: Offer.Offer
  readonly canary: TrialCanary | undefined
  /** Advances the chain's clock. */
  readonly advance: (seconds: bigint) => void
  readonly appendTrace: (line: string) => void
  readonly faults: string[]
  readonly sessions: TrialSession[]
  /** Sampled receipts, sorted by time. */
  readonly receipts: TrialReceipt[]
  /** Sessions that are settled but not closed. */
  readonly leftOpen: Set<Hash>
  /** Receipts whose transcripts each juror got on the chain, by its data challenges. */
  readonly disclosed: Map<TrialJuror, Set<TrialReceipt>>
  readonly events: LedgerEvent[]
  readonly accounting: TrialAccounting
}

export const auditsOf = (ledger: Ledger): AuditLedger => {
  assert(ledger.audits, 'the chain in memory has audits')
  return ledger.audits
}

/** Appeals a case in its current state. */
export async function appealCase(audits: AuditLedger, id: bigint): Promise<Transaction> {
  const { termsHash = Hex.zeroHash } = (await audits.courtCase(id)) ?? {}
  return await audits.appeal({ id, termsHash })
}

export function secretsOf(ledger: Ledger): CommitRevealBeacon {
  const { beacon } = auditsOf(ledger)
  assert(beacon.kind === 'commit-reveal', 'the chain in memory has a beacon of secrets')
  return beacon
}

const DAY = 86_400n

/** Start time, in Unix seconds. */
const START_SECONDS = 1_800_000_000n

export type TrialContextOptions = {
  readonly seed: number
  readonly canary?: TrialCanary | undefined
  readonly trace: string[]
}

/** Creates a chain with participants, a model and an offer, and with all stakes and deposits. */
export async function createTrialContext({
  seed,
  canary,
  trace,
}: TrialContextOptions): Promise<TrialContext> {
  const prng = createPrng(`trial ${seed}`)
  let nowSeconds = START_SECONDS
  const chain = createMemoryChain({
    clock: { nowMs: () => Number(nowSeconds) * 1_000 },
    // The seed determines the block hashes, and thus the beacon.
    chainId: BigInt(seed) + 1_000n,
    parameters: {
      stakeMin: STAKE_MIN,
      auditWindowSeconds: prng.pick([DAY, 3n * DAY, 7n * DAY]),
      probationCompletions: prng.pick([20n, 20n, 0n]),
      auditRateBps: BigInt(prng.between(3_000, 10_000)),
    },
  })
  const cast = drawTrialParticipants({ chain, prng: prng.fork('cast') })
  const offer = await setUpMarket(chain, cast)
  const parameters = await cast.suspect.ledger.parameters()
  const advance = (seconds: bigint) => {
    nowSeconds += seconds
  }
  // The weight that a juror enlists counts only from the next second.
  advance(1n)
  return {
    ...cast,
    chain,
    prng,
    domain: chain.domain,
    parameters,
    offer,
    canary,
    advance,
    appendTrace: (line) => void trace.push(line),
    faults: [],
    sessions: [],
    receipts: [],
    leftOpen: new Set(),
    disclosed: new Map(),
    events: [],
    accounting: {
      forfeited: 0n,
      dust: 0n,
      spent: 0n,
      unrepaid: 0n,
      carriedOver: 0n,
      voidedEpochs: 0,
      fines: new Map(),
    },
  }
}

/** Returns the manifest of a small model that never runs. */
export const manifestOf = (creator: Hex.AccountId): Manifest.Manifest =>
  sampleManifest({ creator, artifacts: [sampleArtifact({ sha256: Hex.zeroHash })] })

/** Initial Vault balance of each party, in base units. */
const DEPOSIT = 2n * UNIT

async function setUpMarket(chain: MemoryChain, cast: TrialParticipants): Promise<Offer.Offer> {
  const { creator, suspect, jurors, clients } = cast
  const { nativeAsset: asset } = chain
  const made = manifestOf(creator.account)
  const royalties = [{ recipient: creator.account, bps: 500 }]
  const model = { name: 'tiny', manifest: made, royalties, access: 'public' } as const
  await creator.ledger.registerModel(model)
  const modelVersion = Manifest.hash(made)
  const offer = sampleOffer({
    provider: suspect.account,
    modelVersion,
    asset,
    royalties,
    nonce: 1n,
    ...(await creator.ledger.offerTerms(asset)),
    prices: { ...Price.zeroPrices, input: UNIT / 2n, output: UNIT },
    verification: Offer.unverifiedTerms,
  })
  for (const [at, market] of (['sessions', 'requests'] as const).entries()) {
    const amount = suspect.stakes[at] ?? 0n
    if (amount > 0n) await suspect.ledger.addStake({ market, amount })
  }
  await suspect.ledger.publishOffer(offer)
  for (const { ledger } of [suspect, ...jurors]) await ledger.deposit({ asset, amount: DEPOSIT })
  for (const { ledger } of clients) {
    await ledger.deposit({ asset, amount: DEPOSIT, approve: 'sessions' })
  }
  for (const { ledger, signingLedger, account, weight } of jurors) {
    await ledger.addStake({ market: 'court', amount: 2n * weight })
    if (signingLedger !== ledger)
      await ledger.setOperator({ market: 'court', operator: signingLedger.account })
    for (const domain of [modelVersion, GENERAL_DOMAIN]) {
      await auditsOf(signingLedger).enlist({ account, domain, weight })
    }
  }
  return offer
}

/** Maximum duration of a session, in seconds. */
const SESSION_SECONDS = 20n * DAY

/** Probability that a session is settled and left open. */
const LATE_SHARE = 0.15

/** Runs a client's session: it is opened, answered, settled and usually closed. */
export async function runSession(stage: TrialContext, client: TrialClient): Promise<void> {
  const { suspect, offer, domain, prng, sessions, receipts, appendTrace } = stage
  const total = BigInt(prng.between(1_000, 20_000_000)) * 1_000_000_000n + BigInt(prng.integer(97))
  const now = await client.ledger.nowSeconds()
  const authorization = sampleAuthorization({
    client: client.account,
    signer: client.account,
    provider: suspect.account,
    asset: offer.asset,
    offerHash: Offer.hash(offer, domain),
    cap: total,
    nonce: BigInt(sessions.length),
    openBySeconds: now + 300n,
    expiresAtSeconds: now + SESSION_SECONDS,
  })
  const message = Session.authorizationMessage(authorization, domain)
  const signature = await client.ledger.signer.sign(message)
  await suspect.ledger.openSession({ authorization, signature, offer })
  const id = Session.idOf(authorization, domain)
  const count = prng.between(1, 5)
  const cores = Array.from({ length: count }, (_, index): Receipt.ReceiptCore => {
    const upTo = (total * BigInt(index + 1)) / BigInt(count)
    return sampleReceipt({
      sessionId: id,
      index: BigInt(index),
      modelVersion: offer.modelVersion,
      seed: Hex.from(prng.bytes(32)),
      counting: 0,
      sampling: 0,
      inputTokens: 10n,
      cachedInputTokens: 0n,
      outputTokens: 20n,
      total: upTo,
      endedAtSeconds: now,
    })
  })
  const ids = cores.map((core) => Receipt.idOf(core, domain))
  const voucher = {
    sessionId: id,
    total,
    count: BigInt(count),
    receiptsRoot: Merkle.rootOf(ids),
  }
  const signed = await client.ledger.signer.sign(Voucher.hash(voucher, domain))
  const last = { voucher, signature: signed }
  const isLeftOpen = prng.chance(LATE_SHARE)
  if (isLeftOpen) await suspect.ledger.settle(last)
  else await suspect.ledger.closeSession({ sessionId: id, last })
  if (isLeftOpen) stage.leftOpen.add(id)
  const royaltyBps = offer.royalties.map(({ bps }) => bps)
  const { net } = Price.split({ previous: 0n, total, feeBps: offer.feeBps, royaltyBps })
  sessions.push({ id, client, total, net, isLeftOpen })
  const prove = Merkle.prover(ids)
  for (const [index, receipt] of cores.entries()) {
    const path = prove(index)
    const made = { receipt, path, id: ids[index]!, client, answer: answer(stage, client) }
    receipts.push({ ...made, anchoredSeconds: now })
  }
  appendTrace(`${client.name} is given ${count} answers, pays ${total}`)
}

const answer = ({ suspect, prng }: TrialContext, client: TrialClient): TrialAnswer =>
  suspect.cheats && prng.chance(suspect.share)
    ? substitutedAnswer(prng, suspect.visible)
    : honestAnswer(prng, client.colluding && !suspect.cheats)

/** Waits until a given second, unless it has passed. */
export async function waitUntil(stage: TrialContext, second: bigint): Promise<void> {
  const now = await stage.crank.ledger.nowSeconds()
  if (second > now) stage.advance(second - now)
}
