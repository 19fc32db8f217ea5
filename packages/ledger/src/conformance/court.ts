import {
  type AccountId,
  assert,
  type Hash,
  Hex,
  Merkle,
  Price,
  Receipt,
  Session,
  Voucher,
} from '@ostrom/protocol'
import { test } from 'vitest'
import { allEvents } from '../all-events.ts'
import type { AuditLedger } from '../audits.ts'
import type { EvidenceItem, Verdict } from '../cases.ts'
import type { ShownConsent } from '../demands.ts'
import type { Ledger } from '../ledger.ts'
import { type Scenario, sealKeyOf, UNIT } from './world.ts'

/** Longest that a story may take: a chain in another process mines some hundred transactions. */
const STORY_TIMEOUT_MS = 300_000

/** A test that is skipped where the ledger cannot audit. */
export function auditTest(scenario: () => Scenario, name: string, act: () => Promise<void>): void {
  test(name, { timeout: STORY_TIMEOUT_MS }, async ({ skip }) => {
    skip(!scenario().client.capabilities.has('audits'), 'needs a ledger that audits')
    await act()
  })
}

export function auditsOf(ledger: Ledger): AuditLedger {
  assert(ledger.audits, 'a ledger with the capability `audits` has them')
  return ledger.audits
}

/** A hash that is told from others by its number. */
export const hashOf = sealKeyOf

/** Moves to the beginning of the next epoch, and returns its number. */
export async function nextEpoch({ client, advance }: Scenario): Promise<bigint> {
  const seconds = await auditsOf(client).epochSeconds()
  const now = await client.nowSeconds()
  await advance(seconds - (now % seconds))
  return (await client.nowSeconds()) / seconds
}

/** Moves past the half of an epoch that now is in. */
export async function pastHalf({ client, advance }: Scenario): Promise<void> {
  const seconds = await auditsOf(client).epochSeconds()
  const half = seconds / 2n
  const into = (await client.nowSeconds()) % seconds
  if (into < half) await advance(half - into)
}

/** Gives the next epoch its value, without secrets; returns its number. */
export async function finalizeNext(scenario: Scenario): Promise<bigint> {
  const epoch = await nextEpoch(scenario)
  await pastHalf(scenario)
  const audits = auditsOf(scenario.stranger)
  await audits.sealRound(epoch)
  // The block whose hash is mixed in.
  await scenario.advance(0n)
  await audits.finalizeRound(epoch)
  return epoch
}

/** What an account can withdraw, now or once its stake is unbonded, in native base units. */
async function worthOf(ledger: Ledger): Promise<bigint> {
  const { account, nativeAsset } = ledger
  const { amount, unbonding } = await ledger.stake(account)
  return (await ledger.balance(account, nativeAsset)) + amount + unbonding
}

/**
 * How much richer each ledger is after `act`. What sessions, requests, promises and cases hold is
 * no account's: it counts where it leaves an account, and where it comes back or arrives.
 */
export async function gains(
  ledgers: readonly Ledger[],
  act: () => Promise<unknown>,
): Promise<readonly bigint[]> {
  const worths = () => Promise.all(ledgers.map(worthOf))
  const before = await worths()
  await act()
  return (await worths()).map((worth, index) => worth - (before[index] as bigint))
}

/** What was taken of stakes since `from`, by who got it. */
export async function slashedTo(scenario: Scenario, from: bigint): Promise<Map<string, bigint>> {
  const sums = new Map<string, bigint>()
  for (const event of await allEvents(scenario.client)) {
    if (event.kind !== 'slashed' || event.block < from) continue
    sums.set(event.to, (sums.get(event.to) ?? 0n) + event.amount)
  }
  return sums
}

/** Who sits, who accuses, and three clients, with money and stakes. */
export type Court = {
  readonly clients: readonly Ledger[]
  readonly jurors: readonly Ledger[]
  readonly accuser: Ledger
}

/** Makes four jurors and an accuser, all validators, and three clients with deposits. */
export async function createCourt(scenario: Scenario): Promise<Court> {
  const { ledgers, client, stranger, setParameter } = scenario
  const asset = client.nativeAsset
  const [, , , , third, ...rest] = ledgers as readonly Ledger[]
  const validators = rest.slice(0, 5)
  assert(third && validators.length === 5, 'a world has ten ledgers')
  // Earnings must still be there when a verdict is.
  await setParameter('auditWindowSeconds', 2n * 86_400n)
  for (const ledger of [stranger, third, ...validators]) {
    await ledger.deposit({ asset, amount: UNIT })
  }
  for (const [index, validator] of validators.entries()) {
    await validator.stakeUp(UNIT)
    await auditsOf(validator).joinValidators(sealKeyOf(index + 1))
  }
  const accuser = validators[4] as Ledger
  return { clients: [client, stranger, third], jurors: validators.slice(0, 4), accuser }
}

export type Served = {
  readonly id: Hash
  readonly client: Ledger
  readonly total: bigint
  /** The provider's part. */
  readonly net: bigint
  readonly items: readonly EvidenceItem[]
  /** By which the session was opened. */
  readonly opening: NonNullable<ShownConsent['opening']>
}

const emptyCore = {
  ...{ artifactHash: Hex.zeroHash, engineHash: Hex.zeroHash, tokenizerHash: Hex.zeroHash },
  ...{ templateHash: Hex.zeroHash, promptHash: Hex.zeroHash, samplerHash: Hex.zeroHash },
  ...{ outputHash: Hex.zeroHash, traceRoot: Hex.zeroHash, finish: 0, counting: 0, sampling: 0 },
  ...{ inputTokens: 10n, cachedInputTokens: 0n, outputTokens: 20n },
}

/** A receipt's core; its seed is made of its total, so that two rarely share one. */
export const coreOf = (
  { version }: Scenario,
  fields: Pick<Receipt.ReceiptCore, 'sessionId' | 'index' | 'total'> & Partial<Receipt.ReceiptCore>,
): Receipt.ReceiptCore => ({
  ...{ ...emptyCore, modelVersion: version, endedAtSeconds: 1n },
  seed: `0x${(fields.total + 1n).toString(16).padStart(64, '0')}`,
  ...fields,
})

/** Opens a session of a client, answers `answers` times, settles and closes it. */
export async function serve(
  scenario: Scenario,
  { client, total, answers }: { client: Ledger; total: bigint; answers: number },
): Promise<Served> {
  const { provider, offer, offerHash, domain, nonce } = scenario
  const now = await client.nowSeconds()
  const parties = { client: client.account, signer: client.account, provider: provider.account }
  const authorization = {
    ...{ ...parties, asset: offer.asset, offerHash, cap: total, nonce: nonce() },
    ...{ openBySeconds: now + 300n, expiresAtSeconds: now + 7_200n },
  }
  const message = Session.authorizationMessage(authorization, domain)
  const signature = await client.signer.sign(message)
  await provider.openSession({ authorization, signature, offer })
  const id = Session.idOf(authorization, domain)

  const cores = Array.from({ length: answers }, (_, index) => {
    const upTo = (total * BigInt(index + 1)) / BigInt(answers)
    return coreOf(scenario, { sessionId: id, index: BigInt(index), total: upTo })
  })
  const ids = cores.map((core) => Receipt.idOf(core, domain))
  const voucher = {
    ...{ sessionId: id, total, count: BigInt(answers), receiptsRoot: Merkle.rootOf(ids) },
  }
  const signed = await client.signer.sign(Voucher.hash(voucher, domain))
  await provider.closeSession({ sessionId: id, last: { voucher, signature: signed } })
  const royaltyBps = offer.royalties.map(({ bps }) => bps)
  const { net } = Price.split({ previous: 0n, total, feeBps: offer.feeBps, royaltyBps })
  const prove = Merkle.prover(ids)
  const items = cores.map((receipt, index) => ({ receipt, path: prove(index) }))
  return { id, client, total, net, items, opening: { authorization, signature } }
}

/** Four answers of three clients, drawn: all that an accusation takes. */
export async function serveAll(scenario: Scenario, court: Court): Promise<readonly Served[]> {
  const [first, second, third] = court.clients as [Ledger, Ledger, Ledger]
  const served = [
    await serve(scenario, { client: first, total: UNIT / 20n, answers: 2 }),
    await serve(scenario, { client: second, total: UNIT / 50n, answers: 1 }),
    await serve(scenario, { client: third, total: UNIT / 100n + 7n, answers: 1 }),
  ]
  await finalizeNext(scenario)
  return served
}

export const itemsOf = (served: readonly Served[]): readonly EvidenceItem[] =>
  served.flatMap(({ items }) => items)

/** Draws the jury of a case, by the beacon of the epoch that it names. */
export async function drawJury(scenario: Scenario, caseId: bigint): Promise<void> {
  const audits = auditsOf(scenario.stranger)
  const { drawEpoch } = (await audits.juryCase(caseId)) ?? {}
  for (let epoch = -1n; epoch < (drawEpoch ?? 0n); epoch = await finalizeNext(scenario));
  await audits.drawJury(caseId)
}

/** The ledgers of those who sit, in the jury's order. */
export const seatedOf = ({ ledgers }: Scenario, members: readonly AccountId[]): readonly Ledger[] =>
  members.flatMap((member) => ledgers.filter(({ account }) => account === member))

/** Has all of a jury vote the same, and counts. */
export async function voteAll(
  scenario: Scenario,
  options: { readonly caseId: bigint; readonly verdict: Verdict },
): Promise<void> {
  const { caseId, verdict } = options
  const { members = [] } = (await auditsOf(scenario.stranger).juryCase(caseId)) ?? {}
  const verdicts = members.map(() => verdict)
  await vote(scenario, { caseId, jurors: seatedOf(scenario, members), verdicts })
}

/** Has the jury vote, one verdict for each juror in their order, and counts. */
export async function vote(
  scenario: Scenario,
  options: {
    readonly caseId: bigint
    readonly jurors: readonly Ledger[]
    readonly verdicts: readonly Verdict[]
  },
): Promise<void> {
  const { caseId, jurors, verdicts } = options
  const audits = auditsOf(scenario.stranger)
  const { round = 0 } = (await audits.juryCase(caseId)) ?? {}
  const voters = jurors.slice(0, verdicts.length)
  const voteOf = (index: number) => ({
    ...{ caseId, verdict: verdicts[index] as Verdict },
    ...{ scoreHash: hashOf(7), salt: hashOf(index + 1) },
  })
  for (const [index, juror] of voters.entries()) {
    const hash = auditsOf(juror).voteHash({ ...voteOf(index), round })
    await auditsOf(juror).commitVote({ caseId, hash })
  }
  for (const [index, juror] of voters.entries()) await auditsOf(juror).revealVote(voteOf(index))
  await audits.tallyVotes(caseId)
}
