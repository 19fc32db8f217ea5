import type { AuditLedger, EvidenceItem, Ledger, LedgerEvent, Parameters } from '@ostrom/ledger'
import { type Chain, createChain } from '@ostrom/ledger/memory'
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
import { createDice, type Dice } from '../dice.ts'
import { type Cast, type Client, drawCast, UNIT } from './cast.ts'
import { type Answer, falseAnswer, honestAnswer } from './evidence.ts'

// Where a trial is played: a chain of its own, a market with one provider, and settled sessions.

/** Faults that can be built in: jurors that say what the accuser says, a juror that loses its vote,
 * and nobody who brings accusations to their end. */
export const canaries = ['led-jurors', 'lost-votes', 'idle-keeper'] as const
export type Canary = (typeof canaries)[number]

/** A receipt that validators know, with what it shows them. */
export type Known = EvidenceItem & {
  readonly id: Hash
  readonly client: Client
  readonly answer: Answer
  readonly anchoredSeconds: bigint
}

export type Served = { readonly id: Hash; readonly client: Client; readonly net: bigint }

export type Stage = Cast & {
  readonly chain: Chain
  readonly dice: Dice
  readonly domain: EvmDomain
  readonly parameters: Parameters
  readonly offer: Offer.Offer
  readonly canary: Canary | undefined
  /** Moves time on; back only together with blocks that are taken back. */
  readonly advance: (seconds: bigint) => void
  readonly tell: (line: string) => void
  readonly faults: string[]
  readonly sessions: Served[]
  /** Drawn receipts, in the order of time. */
  readonly known: Known[]
  /** Demands for transcripts that nobody answered yet. */
  readonly pending: bigint[]
  readonly events: LedgerEvent[]
  /** Native base units that an honest provider may not have less than in the end. */
  readonly startWorth: bigint
}

export const auditsOf = (ledger: Ledger): AuditLedger => {
  assert(ledger.audits, 'the chain in memory has audits')
  return ledger.audits
}

const DAY = 86_400n

/** Where time begins, in Unix seconds. */
const START_SECONDS = 1_800_000_000n

export type Rules = { readonly poolMin: number; readonly validatorStakeMin: bigint }

export type StageOptions = {
  readonly seed: number
  readonly canary?: Canary | undefined
  readonly rules: Rules
  readonly story: string[]
}

/** A chain with a cast, a model and an offer, and everybody's stakes and deposits. */
export async function setStage({ seed, canary, rules, story }: StageOptions): Promise<Stage> {
  const dice = createDice(`trial ${seed}`)
  const { poolMin, validatorStakeMin } = rules
  let nowSeconds = START_SECONDS
  const chain = createChain({
    clock: { nowMs: () => Number(nowSeconds) * 1_000 },
    // Block hashes, and by them the beacon, follow from the seed.
    chainId: BigInt(seed) + 1_000n,
    auditRules: { poolMin },
    parameters: {
      validatorStakeMin,
      // Without one nothing must be kept, and so nothing can be judged.
      auditWindowSeconds: dice.pick([DAY, 2n * DAY, 7n * DAY]),
      probationSessions: dice.pick([20n, 20n, 0n]),
      auditRateBps: BigInt(dice.between(3_000, 10_000)),
    },
  })
  const cast = drawCast({ chain, dice: dice.fork('cast'), stakeMin: validatorStakeMin })
  const offer = await raise(chain, cast)
  const { suspect } = cast
  const parameters = await suspect.ledger.parameters()
  const money = chain.vaultOf(suspect.account)
  const wallet = await suspect.ledger.walletBalance(suspect.account, chain.nativeAsset)
  return {
    ...cast,
    ...{
      chain,
      dice,
      domain: chain.domain,
      parameters,
      offer,
      canary,
      sessions: [],
      known: [],
    },
    advance: (seconds) => {
      nowSeconds += seconds
    },
    tell: (line) => void story.push(line),
    faults: [],
    pending: [],
    events: [],
    startWorth: money.available + money.reserved + wallet,
  }
}

/** A small model, of which nothing is run. */
export const manifestOf = (creator: Hex.AccountId): Manifest.Manifest => ({
  ...{ name: 'tiny', version: '1', parents: [], creator, license: { spdx: 'Apache-2.0' } },
  ...{ task: 'chat', architecture: 'llama', parameters: 1_000_000n, contextLength: 2_048 },
  artifacts: [
    {
      ...{ cid: `bafkrei${'a'.repeat(52)}`, sha256: Hex.zeroHash, bytes: 1_000n },
      ...{ format: 'gguf', quantization: 'q8_0', files: ['model.gguf'] },
    },
  ],
  description: 'A small model.',
})

async function raise(chain: Chain, cast: Cast): Promise<Offer.Offer> {
  const { creator, suspect, jurors, clients } = cast
  const { nativeAsset: asset } = chain
  const made = manifestOf(creator.account)
  const royalties = [{ recipient: creator.account, bps: 500 }]
  const model = { name: 'tiny', manifest: made, royalties, access: 'public' } as const
  await creator.ledger.registerModel(model)
  const { feeBps } = await creator.ledger.parameters()
  const offer: Offer.Offer = {
    ...{ provider: suspect.account, modelVersion: Manifest.hash(made), asset, feeBps, royalties },
    ...{ prices: { ...Price.free, input: UNIT / 2n, output: UNIT }, nonce: 1n },
    verification: Offer.unverified,
  }
  await suspect.ledger.stakeUp(suspect.stake)
  await suspect.ledger.publishOffer(offer)
  for (const { ledger } of [suspect, ...jurors, ...clients]) {
    await ledger.deposit({ asset, amount: 2n * UNIT })
  }
  for (const { ledger, account, stake } of jurors) {
    await ledger.stakeUp(stake)
    await auditsOf(ledger).joinValidators(`0x${account.slice(2).padStart(64, '1')}`)
  }
  return offer
}

const zero = Hex.zeroHash
const emptyCore = {
  ...{ artifactHash: zero, engineHash: zero, tokenizerHash: zero, templateHash: zero },
  ...{ promptHash: zero, samplerHash: zero, outputHash: zero, traceRoot: zero },
  ...{ finish: 0, counting: 0, sampling: 0 },
  ...{ inputTokens: 10n, cachedInputTokens: 0n, outputTokens: 20n },
}

/** A client's session: opened, answered, settled and closed. */
export async function serve(stage: Stage, client: Client): Promise<void> {
  const { suspect, offer, domain, dice, sessions, known, tell } = stage
  const total = BigInt(dice.between(1_000, 20_000_000)) * 1_000_000_000n + BigInt(dice.integer(97))
  const now = await client.ledger.nowSeconds()
  const authorization = {
    ...{ client: client.account, signer: client.account, provider: suspect.account },
    ...{ asset: offer.asset, offerHash: Offer.hash(offer, domain), cap: total },
    ...{ nonce: BigInt(sessions.length), openBySeconds: now + 300n },
    expiresAtSeconds: now + 7_200n,
  }
  const message = Session.authorizationMessage(authorization, domain)
  const signature = await client.ledger.signer.sign(message)
  await suspect.ledger.openSession({ authorization, signature, offer })
  const id = Session.idOf(authorization, domain)
  const count = dice.between(1, 5)
  const cores = Array.from({ length: count }, (_, index): Receipt.ReceiptCore => {
    const upTo = (total * BigInt(index + 1)) / BigInt(count)
    const place = { sessionId: id, index: BigInt(index), seed: Hex.from(dice.bytes(32)) }
    const core = { ...emptyCore, ...place, modelVersion: offer.modelVersion }
    return { ...core, total: upTo, endedAtSeconds: now }
  })
  const ids = cores.map((core) => Receipt.idOf(core, domain))
  const voucher = {
    ...{ sessionId: id, total, count: BigInt(count), receiptsRoot: Merkle.rootOf(ids) },
  }
  const signed = await client.ledger.signer.sign(Voucher.hash(voucher, domain))
  await suspect.ledger.closeSession({ sessionId: id, last: { voucher, signature: signed } })
  const royaltyBps = offer.royalties.map(({ bps }) => bps)
  const { net } = Price.split({ previous: 0n, total, feeBps: offer.feeBps, royaltyBps })
  sessions.push({ id, client, net })
  const prove = Merkle.prover(ids)
  for (const [index, receipt] of cores.entries()) {
    const path = prove(index)
    const made = { receipt, path, id: ids[index]!, client, answer: answer(stage, client) }
    known.push({ ...made, anchoredSeconds: now })
  }
  tell(`${client.name} is given ${count} answers, pays ${total}`)
}

const answer = ({ suspect, dice }: Stage, client: Client): Answer =>
  suspect.cheats && dice.chance(suspect.share)
    ? falseAnswer(dice, suspect.visible)
    : honestAnswer(dice, client.colluding && !suspect.cheats)
