import {
  type AccountId,
  assert,
  type Hash,
  InvariantError,
  Merkle,
  Price,
  Receipt,
  Request,
  Session,
  Voucher,
} from '@ostrom/protocol'
import { sampleAuthorization, sampleReceipt } from '@ostrom/protocol/testing'
import { test } from 'vitest'
import { hashAbiEncoded } from '../../abi-hash.ts'
import type { AuditLedger } from '../../court/audit-ledger.ts'
import type { CommitRevealBeacon } from '../../court/beacon.ts'
import { GENERAL_DOMAIN, type JurorVerdict } from '../../court/court.ts'
import type { DataChallenge } from '../../court/data-challenges.ts'
import type { EvidenceItem, SessionOpening } from '../../court/evidence.ts'
import type { Ledger } from '../../ledger.ts'
import { stakeMarkets } from '../../money/stakes.ts'
import { capabilitiesOf, requireMember } from '../../queries/capabilities.ts'
import type { Transaction } from '../../transaction.ts'
import { type Scenario, sealKeyOf } from '../world.ts'

/**
 * Milliseconds that a test may take, because a chain in another process mines some hundred
 * transactions.
 */
const STORY_TIMEOUT_MS = 300_000

/** Registers a test that is skipped if the ledger has no audits. */
export function auditTest(scenario: () => Scenario, name: string, act: () => Promise<void>): void {
  test(name, { timeout: STORY_TIMEOUT_MS }, async ({ skip }) => {
    skip(!capabilitiesOf(scenario().client).has('audits'), 'needs a ledger that audits')
    await act()
  })
}

export function auditsOf(ledger: Ledger): AuditLedger {
  assert(ledger.audits, 'a ledger with the capability `audits` has them')
  return ledger.audits
}

/**
 * Participants of a court on a chain whose time the test controls: a scenario, or a network of
 * processes.
 */
export type CourtActors = Pick<Scenario, 'client' | 'stranger' | 'ledgers' | 'advance'>

/** Returns a distinct hash for each number. */
export const hashOf = sealKeyOf

/** Moves to the beginning of the next epoch, and returns its number. */
export async function nextEpoch({ client, advance }: CourtActors): Promise<bigint> {
  const seconds = await auditsOf(client).epochSeconds()
  const now = await client.nowSeconds()
  await advance(seconds - (now % seconds))
  return (await client.nowSeconds()) / seconds
}

/** Moves time past the middle of the current epoch, if it is not past it already. */
export async function advancePastHalfEpoch({ client, advance }: CourtActors): Promise<void> {
  const seconds = await auditsOf(client).epochSeconds()
  const half = seconds / 2n
  const into = (await client.nowSeconds()) % seconds
  if (into < half) await advance(half - into)
}

export function secretsOf(ledger: Ledger): CommitRevealBeacon {
  const { beacon } = auditsOf(ledger)
  assert(beacon.kind === 'commit-reveal', 'the chains of tests have a beacon of secrets')
  return beacon
}

/** Returns an account that may commit in an epoch, and can pay the bond. */
async function committerOf({ ledgers }: CourtActors, epoch: bigint): Promise<Ledger> {
  for (const ledger of ledgers) {
    const { account, nativeAsset } = ledger
    const beacon = secretsOf(ledger)
    const available = await ledger.balance(account, nativeAsset)
    const rich = available + (await beacon.bondBalance(account)) >= (await beacon.bond())
    if (rich && (await beacon.isSelected({ epoch, account }))) return ledger
  }
  throw new Error(`nobody can commit in epoch ${epoch}`)
}

/** Gives the next epoch its value, by one secret; returns its number. */
export async function finalizeNextEpoch(scenario: CourtActors): Promise<bigint> {
  const epoch = await nextEpoch(scenario)
  const committer = await committerOf(scenario, epoch)
  const { account } = committer
  const beacon = secretsOf(committer)
  const secret = hashOf(77)
  const hash = beacon.secretHash({ epoch, account, secret })
  await beacon.commitSecret({ epoch, account, hash })
  await advancePastHalfEpoch(scenario)
  await beacon.closeCommits(epoch)
  // Mines the block whose hash is mixed into the epoch's value.
  await scenario.advance(0n)
  await beacon.revealSecret({ epoch, account, secret })
  // The tests compare balances of accounts, so no bond may stay at the beacon.
  await beacon.withdrawBonds(await beacon.bondBalance(account))
  return epoch
}

/**
 * Returns the sum that an account can withdraw, now or once its stakes are unbonded, in native base
 * units.
 */
async function worthOf(ledger: Ledger): Promise<bigint> {
  const { account, nativeAsset } = ledger
  const stakes = await Promise.all(stakeMarkets.map((market) => ledger.stake(account, market)))
  const staked = stakes.reduce((sum, { amount, unbonding }) => sum + amount + unbonding, 0n)
  const bonds = ledger.audits ? await secretsOf(ledger).bondBalance(account) : 0n
  return (await ledger.balance(account, nativeAsset)) + bonds + staked
}

/**
 * Returns the change, by `act`, of the sum of each ledger's balance, bonds and stakes. Money in
 * sessions, requests, storage deals and cases belongs to no account: it counts when it leaves an
 * account, and when it returns or arrives.
 */
export async function balanceChanges(
  ledgers: readonly Ledger[],
  act: () => Promise<unknown>,
): Promise<readonly bigint[]> {
  const worths = () => Promise.all(ledgers.map(worthOf))
  const before = await worths()
  await act()
  return (await worths()).map((worth, index) => worth - (before[index] as bigint))
}

/** Jurors, accuser, and three clients, with money and stakes. */
export type CourtFixture = {
  readonly clients: readonly Ledger[]
  readonly jurors: readonly Ledger[]
  readonly accuser: Ledger
}

/**
 * Makes four jurors and an accuser, and three clients with deposits. Jurors and accuser enlist one
 * unit of weight in each of `domains`: the scenario's model and the general domain by default.
 */
export async function createCourtFixture(
  scenario: Scenario,
  domains: readonly Hash[] = [scenario.version, GENERAL_DOMAIN],
): Promise<CourtFixture> {
  const { ledgers, client, stranger } = scenario
  const asset = client.nativeAsset
  const [, , , , third, ...rest] = ledgers as readonly Ledger[]
  const enlisted = rest.slice(0, 5)
  assert(third && enlisted.length === 5, 'a world has ten ledgers')
  for (const ledger of [stranger, third]) {
    await ledger.deposit({ asset, amount: scenario.unit, approve: 'sessions' })
  }
  for (const juror of enlisted) {
    await juror.deposit({ asset, amount: 5n * scenario.unit })
    await juror.addStake({ market: 'court', amount: 3n * scenario.unit })
    const { account } = juror
    for (const domain of domains) {
      await auditsOf(juror).enlist({ account, domain, weight: scenario.unit })
    }
  }
  await scenario.advance(1n)
  const accuser = enlisted[4] as Ledger
  return { clients: [client, stranger, third], jurors: enlisted.slice(0, 4), accuser }
}

export type ServedSession = {
  readonly id: Hash
  readonly client: Ledger
  readonly total: bigint
  /** The provider's part of `total`, after fee and royalties. */
  readonly net: bigint
  readonly items: readonly EvidenceItem[]
  /** Authorization that opened the session. */
  readonly opening: SessionOpening
}

/** Input tokens of an answer, unless a test states another number. */
const INPUT_TOKENS = 10n

/**
 * Returns a receipt's core; its seed is derived from its total, so that two receipts rarely share a
 * seed.
 */
export const coreOf = (
  { version }: Scenario,
  fields: Pick<Receipt.ReceiptCore, 'sessionId' | 'index' | 'total'> & Partial<Receipt.ReceiptCore>,
): Receipt.ReceiptCore =>
  sampleReceipt({
    modelVersion: version,
    seed: `0x${(fields.total + 1n).toString(16).padStart(64, '0')}`,
    counting: 0,
    sampling: 0,
    inputTokens: INPUT_TOKENS,
    cachedInputTokens: 0n,
    outputTokens: 20n,
    endedAtSeconds: 1n,
    ...fields,
  })

/** Opens a session of a client, serves `answers` answers in it, settles and closes it. */
export async function serveSession(
  scenario: Scenario,
  options: serveSession.Options,
): Promise<ServedSession> {
  const { client, total, answers, inputTokens = INPUT_TOKENS } = options
  const { provider, offer, offerHash, domain, nonce } = scenario
  const now = await client.nowSeconds()
  const parties = { client: client.account, signer: client.account, provider: provider.account }
  const authorization = sampleAuthorization({
    ...parties,
    asset: offer.asset,
    offerHash,
    cap: total,
    nonce: nonce(),
    openBySeconds: now + 300n,
    expiresAtSeconds: now + 7_200n,
  })
  const message = Session.authorizationMessage(authorization, domain)
  const signature = await client.signer.sign(message)
  await provider.openSession({ authorization, signature, offer })
  const id = Session.idOf(authorization, domain)

  const cores = Array.from({ length: answers }, (_, index) => {
    const upTo = (total * BigInt(index + 1)) / BigInt(answers)
    return coreOf(scenario, { sessionId: id, index: BigInt(index), total: upTo, inputTokens })
  })
  const ids = cores.map((core) => Receipt.idOf(core, domain))
  const voucher = {
    sessionId: id,
    total,
    count: BigInt(answers),
    receiptsRoot: Merkle.rootOf(ids),
  }
  const signed = await client.signer.sign(Voucher.hash(voucher, domain))
  await provider.closeSession({ sessionId: id, last: { voucher, signature: signed } })
  const royaltyBps = offer.royalties.map(({ bps }) => bps)
  const { net } = Price.split({ previous: 0n, total, feeBps: offer.feeBps, royaltyBps })
  const prove = Merkle.prover(ids)
  const items = cores.map((receipt, index) => ({ receipt, path: prove(index) }))
  return { id, client, total, net, items, opening: { authorization, signature } }
}

export declare namespace serveSession {
  type Options = {
    readonly client: Ledger
    readonly total: bigint
    readonly answers: number
    /** Input tokens of each answer. */
    readonly inputTokens?: bigint
  }
}

/** Serves four drawn answers of three clients: the evidence that an accusation needs. */
export async function serveSessions(
  scenario: Scenario,
  court: CourtFixture,
): Promise<readonly ServedSession[]> {
  const [first, second, third] = court.clients as [Ledger, Ledger, Ledger]
  const served = [
    await serveSession(scenario, { client: first, total: scenario.unit / 20n, answers: 2 }),
    await serveSession(scenario, { client: second, total: scenario.unit / 50n, answers: 1 }),
    await serveSession(scenario, { client: third, total: scenario.unit / 100n + 7n, answers: 1 }),
  ]
  await finalizeNextEpoch(scenario)
  return served
}

export const itemsOf = (served: readonly ServedSession[]): readonly EvidenceItem[] =>
  served.flatMap(({ items }) => items)

/** Seats the jury of a case by the beacon value of its seed epoch. */
export async function seatJury(scenario: CourtActors, caseId: bigint): Promise<void> {
  const audits = auditsOf(scenario.stranger)
  const { seedEpoch = 0n } = (await audits.courtCase(caseId)) ?? {}
  for (let epoch = -1n; epoch < seedEpoch; epoch = await finalizeNextEpoch(scenario));
  await audits.seatJury(caseId)
}

export type JurySeat = { readonly juror: Ledger; readonly seats: bigint }

/** Returns the jurors with seats in the present draw of a case; in the plenary, with weight. */
export async function seatedOf(
  scenario: CourtActors,
  caseId: bigint,
): Promise<readonly JurySeat[]> {
  const audits = auditsOf(scenario.stranger)
  const { draw = 0 } = (await audits.courtCase(caseId)) ?? {}
  const found = scenario.ledgers.map(async (juror) => {
    const { account } = juror
    return { juror, seats: await audits.seatsOf({ caseId, draw, account }) }
  })
  return (await Promise.all(found)).filter(({ seats }) => seats > 0n)
}

/** One draw of a case, with the verdict and seats of each juror. */
export type JuryBallots = {
  readonly caseId: bigint
  readonly draw: number
  readonly votes: readonly (JurySeat & { readonly verdict: JurorVerdict })[]
}

/** Lets the seated jury vote, and counts the votes. A juror without a verdict keeps silent. */
export async function vote(
  scenario: CourtActors,
  options: {
    readonly caseId: bigint
    readonly verdictOf: (seat: JurySeat, index: number) => JurorVerdict | undefined
  },
): Promise<JuryBallots> {
  const { caseId, verdictOf } = options
  const audits = auditsOf(scenario.stranger)
  const { draw = 0, voteWindowSeconds = 0n } = (await audits.courtCase(caseId)) ?? {}
  const seated = await seatedOf(scenario, caseId)
  const votes = seated.flatMap((seat, index) => {
    const verdict = verdictOf(seat, index)
    return verdict ? [{ ...seat, verdict }] : []
  })
  const voteOf = ({ juror, verdict }: (typeof votes)[number], index: number) => ({
    caseId,
    draw,
    account: juror.account,
    verdict,
    evidence: hashOf(7),
    salt: hashOf(index + 1),
  })
  for (const [index, own] of votes.entries()) {
    const { juror } = own
    const hash = audits.voteHash(voteOf(own, index))
    await auditsOf(juror).commitVote({ caseId, account: juror.account, hash })
  }
  await scenario.advance(voteWindowSeconds)
  for (const [index, own] of votes.entries()) await audits.revealVote(voteOf(own, index))
  await audits.tallyVotes(caseId)
  return { caseId, draw, votes }
}

/**
 * Lets juries vote the same verdict until one of them rules; a draw of too few seats decides
 * nothing.
 */
export async function voteAll(
  scenario: CourtActors,
  { caseId, verdict }: { readonly caseId: bigint; readonly verdict: JurorVerdict },
): Promise<readonly JuryBallots[]> {
  const audits = auditsOf(scenario.stranger)
  const casts: JuryBallots[] = []
  while ((await audits.courtCase(caseId))?.status === 'waiting') {
    await seatJury(scenario, caseId)
    casts.push(await vote(scenario, { caseId, verdictOf: () => verdict }))
  }
  return casts
}

/** Appeals a case under its present terms. */
export async function appealCase(appellant: Ledger, caseId: bigint): Promise<Transaction> {
  const audits = auditsOf(appellant)
  const { termsHash = hashOf(0) } = (await audits.courtCase(caseId)) ?? {}
  return await audits.appeal({ id: caseId, termsHash })
}

/** Advances time to the end of the appeal window, and ends a case. */
export async function finalizeCase(scenario: CourtActors, caseId: bigint): Promise<void> {
  const audits = auditsOf(scenario.stranger)
  const { appealUntilSeconds = 0n } = (await audits.courtCase(caseId)) ?? {}
  const now = await scenario.client.nowSeconds()
  if (appealUntilSeconds > now) await scenario.advance(appealUntilSeconds - now)
  await audits.finalizeCase(caseId)
}

/** Collects all due fees of jurors, and returns the amount of each juror. */
export async function collectFees(
  scenario: Scenario,
  casts: readonly JuryBallots[],
): Promise<ReadonlyMap<AccountId, bigint>> {
  const audits = auditsOf(scenario.stranger)
  const paid = new Map<AccountId, bigint>()
  for (const { caseId, draw, votes } of casts) {
    const { ruling } = (await audits.courtCase(caseId)) ?? {}
    for (const { juror, verdict, seats } of votes) {
      const { account } = juror
      const agrees = ruling === 'undecided' || (ruling === 'no') === (verdict === 'no')
      if (!agrees) continue
      const { fee = 0n } = (await audits.courtCase(caseId)) ?? {}
      const [gained] = await balanceChanges([juror], () =>
        audits.collectJurorFee({ caseId, draw, account }),
      )
      paid.set(account, (paid.get(account) ?? 0n) + seats * fee)
      assert(gained === seats * fee, 'a seat is paid its fee')
    }
  }
  return paid
}

/** Returns the seats in these draws that voted one of the verdicts. */
export const seatsFor = (
  casts: readonly JuryBallots[],
  verdicts: readonly JurorVerdict[],
): bigint =>
  casts
    .flatMap(({ votes }) => votes)
    .filter(({ verdict }) => verdicts.includes(verdict))
    .reduce((sum, { seats }) => sum + seats, 0n)

type SeatDraw = { readonly seed: Hash; readonly modelVersion: Hash; readonly atSeconds: bigint }

/**
 * Returns the draw of the jurors that may challenge a receipt's transcript, or, for `receipt`, a
 * receipt of its session. The beacon must have the value of the epoch after the receipt's anchor.
 */
export async function seatDrawOf(
  { client, domain }: Scenario,
  { receipt }: EvidenceItem,
  kind: DataChallenge['kind'],
): Promise<SeatDraw> {
  const audits = auditsOf(client)
  const { sessionId, modelVersion } = receipt
  const [anchor] = await audits.anchors(sessionId)
  assert(anchor, 'its session or request has a root')
  const { atSeconds } = anchor
  const epoch = atSeconds / (await audits.epochSeconds()) + 1n
  const value = await audits.beaconValue(epoch)
  assert(value, 'the epoch after its anchor has a value')
  const words = (await client.request(sessionId)) ? Request.domain(domain) : domain
  const subject = kind === 'receipt' ? sessionId : Receipt.idOf(receipt, words)
  return { seed: hashAbiEncoded(value, subject), modelVersion, atSeconds }
}

/**
 * Creates items until jurors are drawn for one, and returns it. A draw of five seats draws no juror
 * with a probability of e^-5.
 */
export async function createWithJurors<Item>(
  create: () => Promise<Item>,
  isDrawn: (item: Item) => Promise<boolean>,
): Promise<Item> {
  for (let tries = 0; tries < 8; tries += 1) {
    const item = await create()
    if (await isDrawn(item)) return item
  }
  throw new InvariantError({ why: 'somebody is drawn in eight draws' })
}

/** Returns the jurors that are drawn to challenge a receipt, or its transcript. */
export async function challengers(
  scenario: Scenario,
  item: EvidenceItem,
  kind: DataChallenge['kind'] = 'transcript',
): Promise<readonly Ledger[]> {
  const drawing = await seatDrawOf(scenario, item, kind)
  const drawn: Ledger[] = []
  for (const ledger of scenario.ledgers.slice(5)) {
    const { account } = ledger
    if (await requireMember(ledger, 'dataChallenges').mayChallenge({ ...drawing, account }))
      drawn.push(ledger)
  }
  return drawn
}
