import {
  type CourtCase,
  type DatasetLedger,
  GENERAL_DOMAIN,
  jurorVerdicts,
  requireMember,
  type StakeMarket,
  stakeMarkets,
} from '@ostrom/ledger'
import type { systemAccounts } from '@ostrom/ledger/memory'
import { type Hash, Hex } from '@ostrom/protocol'
import { appealCase, auditsOf } from '../trials/trial-context.ts'
import { type TrialJuror, type TrialParty, UNIT } from '../trials/trial-participants.ts'
import { allParties, type RandomWalk, reportsIn } from './random-walk.ts'
import { datasetsOf, manifestsOf } from './walk-datasets.ts'

// Transactions that any account may send at any time, valid or not: most of them are refused.

/** Contracts that hold money. */
export type WalkPotName = keyof typeof systemAccounts

/** An action of an account, and the contracts into or out of which it may move money. */
export type CourtWalkAction = {
  readonly by: TrialParty
  /** Party that the sender acts for, and whose money the action may also take. */
  readonly for?: TrialParty
  readonly pots: readonly WalkPotName[]
  readonly send: () => Promise<object>
}

type ActionFactory = (
  walk: RandomWalk,
) => Promise<CourtWalkAction | undefined> | CourtWalkAction | undefined

/**
 * Contracts whose balance the end of a case changes, by deposits, penalties or the bond of a
 * challenged dataset.
 */
const caseEndPots = ['juries', 'court', 'stakes', 'datasets'] as const

/** Every kind of action by name, with its relative frequency. */
export const walkActions: Readonly<
  Record<string, readonly [weight: number, choice: ActionFactory]>
> = {
  accuse: [6, accuse],
  seat: [8, caseAction('waiting', ['juries'], (audits, id) => audits.seatJury(id))],
  commit: [40, commit],
  reveal: [40, reveal],
  tally: [10, caseAction('voting', ['juries'], (audits, id) => audits.tallyVotes(id))],
  appeal: [12, caseAction('ruled', ['juries'], appealCase)],
  end: [12, caseAction('ruled', caseEndPots, (audits, id) => audits.finalizeCase(id))],
  fine: [
    8,
    jurorAction(['juries', 'court', 'stakes'], (audits, drawKey) => audits.fineJuror(drawKey)),
  ],
  collectFee: [5, jurorAction(['juries'], (audits, drawKey) => audits.collectJurorFee(drawKey))],
  hold: [4, payAction((audits, key) => audits.holdPay(key))],
  release: [4, payAction((audits, key) => audits.resolveHeldPay(key))],
  collectPay: [3, collectPay],
  close: [2, close],
  enlist: [5, enlist],
  stakeUp: [3, stakeUp],
  unbond: [3, unbond],
  withdrawStake: [3, withdrawStake],
  withdraw: [2, withdraw],
  demand: [4, challenge],
  answer: [4, answer],
  conclude: [3, conclude],
  propose: [3, propose],
  challenge: [3, dataset(challengeDataset)],
  accept: [2, dataset((ledger, id) => ledger.acceptDataset(id))],
  settleDataset: [6, dataset((ledger, id) => ledger.concludeDataset(id))],
  report: [3, report],
  settleReport: [3, settleReport],
}

/** Actions that are repeated several times in a row, each time with newly drawn parties. */
export const bursts: readonly string[] = ['commit', 'reveal', 'collectFee', 'fine']

export const pickActionName = ({ stage: { prng } }: RandomWalk): string => {
  const list = Object.entries(walkActions)
  let left = prng.integer(list.reduce((sum, [, [weight]]) => sum + weight, 0))
  for (const [name, [weight]] of list) {
    left -= weight
    if (left < 0) return name
  }
  return 'accuse'
}

type WalkAuditLedger = ReturnType<typeof auditsOf>

const anybody = (walk: RandomWalk): TrialParty => walk.stage.prng.pick(allParties(walk.stage))

const juror = ({ stage: { prng, jurors } }: RandomWalk): TrialJuror => prng.pick(jurors)

/** Returns the sender of a juror's action: the juror, or its operator if it has one. */
const signedByJuror = (one: TrialJuror): Pick<CourtWalkAction, 'by' | 'for'> => ({
  by: { ...one, account: one.signingLedger.account, ledger: one.signingLedger },
  for: one,
})

/** Probability that an action uses a case in the matching state, if there is one. */
const FITTING_SHARE = 0.9

/** Returns a case with the given status, or sometimes any other case. */
async function pickCase(walk: RandomWalk, status?: CourtCase['status']): Promise<bigint> {
  const { stage, cases } = walk
  const { prng, crank } = stage
  if (cases.length === 0) return 1n
  if (status && prng.chance(FITTING_SHARE)) {
    const audits = auditsOf(crank.ledger)
    for (const { id, isOver } of cases.toReversed()) {
      if (!isOver && (await audits.courtCase(id))?.status === status) return id
    }
  }
  return prng.pick(cases).id
}

function caseAction(
  status: CourtCase['status'],
  pots: readonly WalkPotName[],
  send: (audits: WalkAuditLedger, id: bigint) => Promise<object>,
): ActionFactory {
  return async (walk) => {
    const by = anybody(walk)
    const id = await pickCase(walk, status)
    return { by, pots, send: () => send(auditsOf(by.ledger), id) }
  }
}

type SeatRef = Parameters<WalkAuditLedger['collectJurorFee']>[0]

function jurorAction(
  pots: readonly WalkPotName[],
  send: (audits: WalkAuditLedger, drawKey: SeatRef) => Promise<object>,
): ActionFactory {
  return async (walk) => {
    const by = anybody(walk)
    const { prng } = walk.stage
    const caseId = await pickCase(walk, 'final')
    const draw = prng.chance(0.5) ? 0 : prng.integer(6)
    const vote = prng.chance(0.5) ? prng.pick(walk.votes) : undefined
    const key = vote ?? { caseId, draw, account: juror(walk).account }
    return { by, pots, send: () => send(auditsOf(by.ledger), key) }
  }
}

function payAction(
  send: (audits: WalkAuditLedger, key: { caseId: bigint; subject: Hash }) => Promise<object>,
): ActionFactory {
  return async (walk) => {
    const by = anybody(walk)
    const { prng, sessions, events } = walk.stage
    const named = events.filter((event) => event.kind === 'pay-attached')
    const own = { caseId: await pickCase(walk), subject: prng.pick(sessions).id }
    const payKey = named.length > 0 && prng.chance(FITTING_SHARE) ? prng.pick(named) : own
    return { by, pots: ['sessions'], send: () => send(auditsOf(by.ledger), payKey) }
  }
}

function accuse(walk: RandomWalk): CourtWalkAction | undefined {
  const { prng, receipts } = walk.stage
  if (receipts.length === 0) return undefined
  const by = prng.chance(FITTING_SHARE) ? juror(walk) : anybody(walk)
  const items = receipts.slice(-prng.between(3, 26))
  const evidence = items.map(({ receipt, path }) => ({ receipt, path }))
  return { by, pots: ['juries'], send: () => auditsOf(by.ledger).accuse(evidence) }
}

/** Commits a juror's vote. Jurors without a seat also try to commit. */
async function commit(walk: RandomWalk): Promise<CourtWalkAction | undefined> {
  const { prng, crank, jurors } = walk.stage
  const auditLedger = auditsOf(crank.ledger)
  const caseId = await pickCase(walk, 'voting')
  const { draw = 0, status } = (await auditLedger.courtCase(caseId)) ?? {}
  if (status !== 'voting' && prng.chance(FITTING_SHARE)) return undefined
  const committed = new Set(walk.votes.filter((vote) => vote.caseId === caseId).map(seatKeyOf))
  let one = juror(walk)
  for (const other of prng.chance(FITTING_SHARE) ? jurors : []) {
    const { account } = other
    if (committed.has(seatKeyOf({ caseId, draw, account }))) continue
    if ((await auditLedger.seatsOf({ caseId, draw, account })) > 0n) one = other
  }
  const vote = {
    caseId,
    draw,
    account: one.account,
    verdict: prng.pick(jurorVerdicts),
    evidence: Hex.zeroHash,
    salt: Hex.from(prng.bytes(32)),
  }
  const audits = auditsOf(one.signingLedger)
  const hash = audits.voteHash(vote)
  const send = async () => {
    const sent = await audits.commitVote({ caseId, account: one.account, hash })
    walk.votes.push(vote)
    return sent
  }
  return { ...signedByJuror(one), pots: ['juries'], send }
}

const seatKeyOf = ({ caseId, draw, account }: SeatRef): string => `${caseId} ${draw} ${account}`

function reveal(walk: RandomWalk): CourtWalkAction | undefined {
  const { prng } = walk.stage
  const hidden = walk.votes.filter((vote) => !walk.revealed.has(vote))
  const votes = hidden.length > 0 ? hidden.slice(-8) : walk.votes
  if (votes.length === 0 || (hidden.length === 0 && prng.chance(FITTING_SHARE))) return undefined
  const by = anybody(walk)
  const vote = prng.pick(votes)
  const revealed = prng.chance(FITTING_SHARE)
    ? vote
    : { ...vote, verdict: prng.pick(jurorVerdicts) }
  const send = async () => {
    const sent = await auditsOf(by.ledger).revealVote(revealed)
    walk.revealed.add(vote)
    return sent
  }
  return { by, pots: ['juries'], send }
}

function collectPay(walk: RandomWalk): CourtWalkAction {
  const by = anybody(walk)
  const { prng, sessions } = walk.stage
  const subjects = [prng.pick(sessions).id, prng.pick(sessions).id]
  const send = () => by.ledger.collectPay({ escrow: 'sessions', subjects })
  return { by, pots: ['sessions'], send }
}

function close(walk: RandomWalk): CourtWalkAction {
  const { prng, sessions, leftOpen, suspect } = walk.stage
  const by = prng.chance(0.5) ? suspect : anybody(walk)
  const sessionId = leftOpen.size > 0 ? prng.pick([...leftOpen]) : prng.pick(sessions).id
  const send = async () => {
    const sent = await by.ledger.closeSession({ sessionId })
    leftOpen.delete(sessionId)
    return sent
  }
  return { by, pots: ['sessions'], send }
}

function enlist(walk: RandomWalk): CourtWalkAction {
  const { prng, offer } = walk.stage
  const one = juror(walk)
  const { account } = one
  const domain = prng.pick([offer.modelVersion, GENERAL_DOMAIN])
  const weight = (one.weight * BigInt(prng.integer(300))) / 100n
  const audits = auditsOf(one.signingLedger)
  const trims = prng.chance(0.3)
  const send = () =>
    trims
      ? audits.trimExcessWeight({ account, domain })
      : audits.enlist({ account, domain, weight })
  return { ...signedByJuror(one), pots: [], send }
}

const market = ({ stage: { prng } }: RandomWalk): StakeMarket => prng.pick(stakeMarkets)

const amountOf = ({ stage: { prng } }: RandomWalk): bigint =>
  (UNIT * BigInt(prng.integer(200))) / 100n

function stakeUp(walk: RandomWalk): CourtWalkAction {
  const by = anybody(walk)
  const [stakeMarket, amount] = [market(walk), amountOf(walk)]
  return { by, pots: ['stakes'], send: () => by.ledger.addStake({ market: stakeMarket, amount }) }
}

async function unbond(walk: RandomWalk): Promise<CourtWalkAction> {
  const { prng } = walk.stage
  const by = anybody(walk)
  const stakeMarket = by === walk.stage.suspect ? 'sessions' : market(walk)
  const { amount: whole } = await by.ledger.stake(by.account, stakeMarket)
  const amount = (whole * BigInt(prng.integer(130))) / 100n
  return { by, pots: [], send: () => by.ledger.startUnbonding({ market: stakeMarket, amount }) }
}

function withdrawStake(walk: RandomWalk): CourtWalkAction {
  const by = anybody(walk)
  const stakeMarket = market(walk)
  return { by, pots: ['stakes'], send: () => by.ledger.withdrawStake({ market: stakeMarket }) }
}

function withdraw(walk: RandomWalk): CourtWalkAction {
  const by = anybody(walk)
  const { nativeAsset: asset } = walk.stage.chain
  const amount = amountOf(walk)
  return { by, pots: [], send: () => by.ledger.withdraw({ asset, amount }) }
}

function challenge(walk: RandomWalk): CourtWalkAction | undefined {
  const { prng, receipts, sessions } = walk.stage
  if (receipts.length === 0) return undefined
  const one = juror(walk)
  const { account } = one
  const dataChallenges = requireMember(one.signingLedger, 'dataChallenges')
  const { receipt, path } = prng.pick(receipts)
  const subject = prng.pick(sessions).id
  const ofReceipt = prng.chance(0.3)
  const send = async () => {
    const made = ofReceipt
      ? await dataChallenges.challengeReceipt({ subject, account })
      : await dataChallenges.challengeTranscript({ item: { receipt, path }, account })
    walk.challenges.push(made.id)
    return made
  }
  return { ...signedByJuror(one), pots: ['dataChallenges'], send }
}

function answer(walk: RandomWalk): CourtWalkAction {
  const { prng, suspect } = walk.stage
  const id = prng.pick(walk.challenges) ?? 1n
  const dataChallenges = requireMember(suspect.ledger, 'dataChallenges')
  const whole = { id, part: 0, last: prng.chance(0.8), sealed: new Uint8Array(64) }
  const send = () => dataChallenges.supplyTranscript(whole)
  return { by: suspect, pots: ['dataChallenges', 'court', 'stakes'], send }
}

function conclude(walk: RandomWalk): CourtWalkAction {
  const by = anybody(walk)
  const id = walk.stage.prng.pick(walk.challenges) ?? 1n
  const pots = ['dataChallenges', 'court', 'stakes', 'sessions'] as const
  return { by, pots, send: () => requireMember(by.ledger, 'dataChallenges').concludeChallenge(id) }
}

function propose(walk: RandomWalk): CourtWalkAction {
  const { creator, manifest } = walk.stage.prng.pick(manifestsOf(walk))
  // If another account than the creator sends this, it is refused.
  const by = walk.stage.prng.chance(0.25) ? anybody(walk) : creator
  const words = { cid: 'bafkreia', license: 'CC-BY-4.0' }
  const send = () => requireMember(by.ledger, 'datasets').proposeDataset({ manifest, ...words })
  return { by, pots: ['datasets'], send }
}

/** Challenges a dataset with its current terms, or without terms if it has none. */
async function challengeDataset(ledger: DatasetLedger, dataset: Hash): Promise<object> {
  const { termsHash = Hex.zeroHash } = (await ledger.dataset(dataset)) ?? {}
  return await ledger.disputeDataset({ dataset, termsHash, evidence: dataset })
}

function dataset(send: (ledger: DatasetLedger, id: Hash) => Promise<object>): ActionFactory {
  return (walk) => {
    const by = anybody(walk)
    const id = walk.stage.prng.pick(datasetsOf(walk))
    const pots = ['datasets', 'court', 'juries'] as const
    return { by, pots, send: () => send(requireMember(by.ledger, 'datasets'), id) }
  }
}

function report(walk: RandomWalk): CourtWalkAction {
  const { prng, offer, creator } = walk.stage
  const by = prng.chance(0.5) ? creator : anybody(walk)
  const words = { version: offer.modelVersion, evidence: offer.modelVersion }
  const modelReports = requireMember(by.ledger, 'modelReports')
  const restores = by === creator && prng.chance(0.5)
  const send = () =>
    restores ? modelReports.requestRestoration(words) : modelReports.reportModel(words)
  return { by, pots: ['juries'], send }
}

function settleReport(walk: RandomWalk): CourtWalkAction {
  const by = anybody(walk)
  const { prng, events } = walk.stage
  const id = prng.pick(reportsIn(events)) ?? 1n
  return { by, pots: [], send: () => requireMember(by.ledger, 'modelReports').concludeReport(id) }
}
