import {
  type CourtCase,
  GENERAL_DOMAIN,
  type StakeMarket,
  stakeMarkets,
  verdicts,
} from '@ostrom/ledger'
import type { pots } from '@ostrom/ledger/memory'
import { type Hash, Hex } from '@ostrom/protocol'
import { turnEpoch } from '../trials/beacon.ts'
import { type Juror, type Party, UNIT } from '../trials/cast.ts'
import { auditsOf } from '../trials/stage.ts'
import { allParties, reportsIn, type Walk } from './state.ts'

// What anybody may send at any time, right or wrong: most of it is refused.

/** Contracts that hold money. */
export type PotName = keyof typeof pots

/** An act by somebody, with the pots that it may move money into or out of. */
export type Act = {
  readonly by: Party
  /** Whose money it may take besides the sender's: it acts for them. */
  readonly for?: Party
  readonly pots: readonly PotName[]
  readonly send: () => Promise<object>
}

type Choice = (walk: Walk) => Promise<Act | undefined> | Act | undefined

const day = 86_400n

/** What the end of a case moves: deposits, penalties, the bond of who was challenged. */
const ending = ['juries', 'court', 'stakes', 'datasets'] as const

/** Every kind of act by name, with how often it is drawn. */
export const acts: Readonly<Record<string, readonly [weight: number, choice: Choice]>> = {
  accuse: [6, accuse],
  seat: [8, ofCase('waiting', ['juries'], (audits, id) => audits.seatJury(id))],
  commit: [40, commit],
  reveal: [40, reveal],
  tally: [10, ofCase('voting', ['juries'], (audits, id) => audits.tallyVotes(id))],
  appeal: [12, ofCase('ruled', ['juries'], (audits, id) => audits.appeal(id))],
  end: [12, ofCase('ruled', ending, (audits, id) => audits.finalizeCase(id))],
  fine: [8, ofJuror(['juries', 'court', 'stakes'], (audits, place) => audits.fineJuror(place))],
  collectFee: [5, ofJuror(['juries'], (audits, place) => audits.collectFee(place))],
  hold: [4, ofPay((audits, place) => audits.holdPay(place))],
  release: [4, ofPay((audits, place) => audits.endPay(place))],
  collectPay: [3, collectPay],
  close: [2, close],
  enlist: [5, enlist],
  stakeUp: [3, stakeUp],
  unbond: [3, unbond],
  withdrawStake: [3, withdrawStake],
  withdraw: [2, withdraw],
  demand: [4, demand],
  answer: [4, answer],
  conclude: [3, conclude],
  propose: [3, propose],
  challenge: [3, dataset((audits, id) => audits.challengeDataset({ dataset: id, evidence: id }))],
  accept: [2, dataset((audits, id) => audits.acceptDataset(id))],
  settleDataset: [6, dataset((audits, id) => audits.concludeDataset(id))],
  report: [3, report],
  settleReport: [3, settleReport],
}

/** Acts of which several come one after another, by other parties. */
export const bursts: readonly string[] = ['commit', 'reveal', 'collectFee', 'fine']

export const drawName = ({ stage: { dice } }: Walk): string => {
  const list = Object.entries(acts)
  let left = dice.integer(list.reduce((sum, [, [weight]]) => sum + weight, 0))
  for (const [name, [weight]] of list) {
    left -= weight
    if (left < 0) return name
  }
  return 'accuse'
}

type Audits = ReturnType<typeof auditsOf>

const anybody = (walk: Walk): Party => walk.stage.dice.pick(allParties(walk.stage))

const juror = ({ stage: { dice, jurors } }: Walk): Juror => dice.pick(jurors)

/** An act of a juror by its hand, its operator's maybe. */
const byHand = (one: Juror): Pick<Act, 'by' | 'for'> => ({
  by: { ...one, account: one.hand.account, ledger: one.hand },
  for: one,
})

/** Chance that an act is of a case that it fits, if there is one. */
const FITTING_SHARE = 0.9

/** A case at a stage, or any other. */
async function someCase(walk: Walk, status?: CourtCase['status']): Promise<bigint> {
  const { stage, cases } = walk
  const { dice, keeper } = stage
  if (cases.length === 0) return 1n
  if (status && dice.chance(FITTING_SHARE)) {
    const audits = auditsOf(keeper.ledger)
    for (const { id, isOver } of cases.toReversed()) {
      if (!isOver && (await audits.courtCase(id))?.status === status) return id
    }
  }
  return dice.pick(cases).id
}

function ofCase(
  status: CourtCase['status'],
  pots: readonly PotName[],
  send: (audits: Audits, id: bigint) => Promise<object>,
): Choice {
  return async (walk) => {
    const by = anybody(walk)
    const id = await someCase(walk, status)
    return { by, pots, send: () => send(auditsOf(by.ledger), id) }
  }
}

type Place = Parameters<Audits['collectFee']>[0]

function ofJuror(
  pots: readonly PotName[],
  send: (audits: Audits, place: Place) => Promise<object>,
): Choice {
  return async (walk) => {
    const by = anybody(walk)
    const { dice } = walk.stage
    const caseId = await someCase(walk, 'final')
    const draw = dice.chance(0.5) ? 0 : dice.integer(6)
    const vote = dice.chance(0.5) ? dice.pick(walk.votes) : undefined
    const place = vote ?? { caseId, draw, account: juror(walk).account }
    return { by, pots, send: () => send(auditsOf(by.ledger), place) }
  }
}

function ofPay(
  send: (audits: Audits, place: { caseId: bigint; subject: Hash }) => Promise<object>,
): Choice {
  return async (walk) => {
    const by = anybody(walk)
    const { dice, sessions, events } = walk.stage
    const named = events.filter((event) => event.kind === 'pay-named')
    const own = { caseId: await someCase(walk), subject: dice.pick(sessions).id }
    const place = named.length > 0 && dice.chance(FITTING_SHARE) ? dice.pick(named) : own
    return { by, pots: ['sessions'], send: () => send(auditsOf(by.ledger), place) }
  }
}

function accuse(walk: Walk): Act | undefined {
  const { dice, known } = walk.stage
  if (known.length === 0) return undefined
  const by = dice.chance(FITTING_SHARE) ? juror(walk) : anybody(walk)
  const items = known.slice(-dice.between(3, 26))
  const evidence = items.map(({ receipt, path }) => ({ receipt, path }))
  return { by, pots: ['juries'], send: () => auditsOf(by.ledger).accuse(evidence) }
}

/** Those who have no seat try, too. */
async function commit(walk: Walk): Promise<Act | undefined> {
  const { dice, keeper, jurors } = walk.stage
  const known = auditsOf(keeper.ledger)
  const caseId = await someCase(walk, 'voting')
  const { draw = 0, status } = (await known.courtCase(caseId)) ?? {}
  if (status !== 'voting' && dice.chance(FITTING_SHARE)) return undefined
  const committed = new Set(walk.votes.filter((vote) => vote.caseId === caseId).map(placeOf))
  let one = juror(walk)
  for (const other of dice.chance(FITTING_SHARE) ? jurors : []) {
    const { account } = other
    if (committed.has(placeOf({ caseId, draw, account }))) continue
    if ((await known.seatsOf({ caseId, draw, account })) > 0n) one = other
  }
  const vote = {
    caseId,
    draw,
    account: one.account,
    verdict: dice.pick(verdicts),
    evidence: Hex.zeroHash,
    salt: Hex.from(dice.bytes(32)),
  }
  const audits = auditsOf(one.hand)
  const hash = audits.voteHash(vote)
  const send = async () => {
    const sent = await audits.commitVote({ caseId, account: one.account, hash })
    walk.votes.push(vote)
    return sent
  }
  return { ...byHand(one), pots: ['juries'], send }
}

const placeOf = ({ caseId, draw, account }: Place): string => `${caseId} ${draw} ${account}`

function reveal(walk: Walk): Act | undefined {
  const { dice } = walk.stage
  const hidden = walk.votes.filter((vote) => !walk.revealed.has(vote))
  const votes = hidden.length > 0 ? hidden.slice(-8) : walk.votes
  if (votes.length === 0 || (hidden.length === 0 && dice.chance(FITTING_SHARE))) return undefined
  const by = anybody(walk)
  const vote = dice.pick(votes)
  const shown = dice.chance(FITTING_SHARE) ? vote : { ...vote, verdict: dice.pick(verdicts) }
  const send = async () => {
    const sent = await auditsOf(by.ledger).revealVote(shown)
    walk.revealed.add(vote)
    return sent
  }
  return { by, pots: ['juries'], send }
}

function collectPay(walk: Walk): Act {
  const by = anybody(walk)
  const { dice, sessions } = walk.stage
  const subjects = [dice.pick(sessions).id, dice.pick(sessions).id]
  const send = () => by.ledger.collectPay({ escrow: 'sessions', subjects })
  return { by, pots: ['sessions'], send }
}

function close(walk: Walk): Act {
  const { dice, sessions, late, suspect } = walk.stage
  const by = dice.chance(0.5) ? suspect : anybody(walk)
  const sessionId = late.size > 0 ? dice.pick([...late]) : dice.pick(sessions).id
  const send = async () => {
    const sent = await by.ledger.closeSession({ sessionId })
    late.delete(sessionId)
    return sent
  }
  return { by, pots: ['sessions'], send }
}

function enlist(walk: Walk): Act {
  const { dice, offer } = walk.stage
  const one = juror(walk)
  const { account } = one
  const domain = dice.pick([offer.modelVersion, GENERAL_DOMAIN])
  const weight = (one.weight * BigInt(dice.integer(300))) / 100n
  const audits = auditsOf(one.hand)
  const trims = dice.chance(0.3)
  const send = () =>
    trims ? audits.trimWeight({ account, domain }) : audits.enlist({ account, domain, weight })
  return { ...byHand(one), pots: [], send }
}

const market = ({ stage: { dice } }: Walk): StakeMarket => dice.pick(stakeMarkets)

const amountOf = ({ stage: { dice } }: Walk): bigint => (UNIT * BigInt(dice.integer(200))) / 100n

function stakeUp(walk: Walk): Act {
  const by = anybody(walk)
  const [place, amount] = [market(walk), amountOf(walk)]
  return { by, pots: ['stakes'], send: () => by.ledger.stakeUp({ market: place, amount }) }
}

async function unbond(walk: Walk): Promise<Act> {
  const { dice } = walk.stage
  const by = anybody(walk)
  const place = by === walk.stage.suspect ? 'sessions' : market(walk)
  const { amount: whole } = await by.ledger.stake(by.account, place)
  const amount = (whole * BigInt(dice.integer(130))) / 100n
  return { by, pots: [], send: () => by.ledger.startUnbonding({ market: place, amount }) }
}

function withdrawStake(walk: Walk): Act {
  const by = anybody(walk)
  const place = market(walk)
  return { by, pots: ['stakes'], send: () => by.ledger.withdrawStake({ market: place }) }
}

function withdraw(walk: Walk): Act {
  const by = anybody(walk)
  const { nativeAsset: asset } = walk.stage.chain
  const amount = amountOf(walk)
  return { by, pots: [], send: () => by.ledger.withdraw({ asset, amount }) }
}

function demand(walk: Walk): Act | undefined {
  const { dice, known, sessions } = walk.stage
  if (known.length === 0) return undefined
  const one = juror(walk)
  const { account } = one
  const audits = auditsOf(one.hand)
  const { receipt, path } = dice.pick(known)
  const subject = dice.pick(sessions).id
  const ofReceipt = dice.chance(0.3)
  const send = async () => {
    const made = ofReceipt
      ? await audits.demandReceipt({ subject, account })
      : await audits.demandTranscript({ item: { receipt, path }, account })
    walk.demands.push(made.id)
    return made
  }
  return { ...byHand(one), pots: ['demands'], send }
}

function answer(walk: Walk): Act {
  const { dice, suspect } = walk.stage
  const id = dice.pick(walk.demands) ?? 1n
  const audits = auditsOf(suspect.ledger)
  const whole = { id, part: 0, last: dice.chance(0.8), sealed: new Uint8Array(64) }
  const denies = dice.chance(0.2)
  const send = () => (denies ? audits.denyConsent(id) : audits.supplyTranscript(whole))
  return { by: suspect, pots: ['demands'], send }
}

function conclude(walk: Walk): Act {
  const by = anybody(walk)
  const id = walk.stage.dice.pick(walk.demands) ?? 1n
  const pots = ['demands', 'court', 'stakes'] as const
  return { by, pots, send: () => auditsOf(by.ledger).concludeDemand(id) }
}

const DATASETS = 4

const datasetOf = (at: number): Hash => Hex.sha256Hex(new TextEncoder().encode(`dataset ${at}`))

export const datasets: readonly Hash[] = Array.from({ length: DATASETS }, (_, at) => datasetOf(at))

function propose(walk: Walk): Act {
  const by = anybody(walk)
  const words = { cid: 'bafkreia', license: 'CC-BY-4.0' }
  const id = walk.stage.dice.pick(datasets)
  const send = () => auditsOf(by.ledger).proposeDataset({ dataset: id, ...words })
  return { by, pots: ['datasets'], send }
}

function dataset(send: (audits: Audits, id: Hash) => Promise<object>): Choice {
  return (walk) => {
    const by = anybody(walk)
    const id = walk.stage.dice.pick(datasets)
    const pots = ['datasets', 'court', 'juries'] as const
    return { by, pots, send: () => send(auditsOf(by.ledger), id) }
  }
}

function report(walk: Walk): Act {
  const { dice, offer, creator } = walk.stage
  const by = dice.chance(0.5) ? creator : anybody(walk)
  const words = { version: offer.modelVersion, evidence: offer.modelVersion }
  const audits = auditsOf(by.ledger)
  const restores = by === creator && dice.chance(0.5)
  const send = () => (restores ? audits.askRestoration(words) : audits.reportModel(words))
  return { by, pots: ['juries'], send }
}

function settleReport(walk: Walk): Act {
  const by = anybody(walk)
  const { dice, events } = walk.stage
  const id = dice.pick(reportsIn(events)) ?? 1n
  return { by, pots: [], send: () => auditsOf(by.ledger).concludeReport(id) }
}

/**
 * A clock that seldom does what it should: seconds, epochs, days at once, or just past a deadline.
 */
export async function passTime(walk: Walk): Promise<void> {
  const { stage } = walk
  const { dice } = stage
  if (dice.chance(0.3)) return void (await turnEpoch(stage))
  const leap = dice.chance(0.1)
    ? dice.pick([day, 3n * day, 8n * day, 26n * day])
    : dice.pick([1n, 12n, 300n])
  const length = dice.chance(0.3) ? await untilDeadline(walk) : leap
  stage.advance(length)
  stage.chain.mine()
  stage.tell(`${length} seconds pass at once`)
}

/** Seconds until something of the newest case that runs is over. */
async function untilDeadline({ stage, cases }: Walk): Promise<bigint> {
  const audits = auditsOf(stage.keeper.ledger)
  const now = await stage.keeper.ledger.nowSeconds()
  for (const { id, isOver } of cases.toReversed()) {
    const known = isOver ? undefined : await audits.courtCase(id)
    if (!known) continue
    const { draw, voteWindowSeconds: window, appealUntilSeconds = 0n } = known
    const seeded = (await audits.courtDraw({ caseId: id, draw }))?.seededAtSeconds ?? 0n
    for (const second of [seeded + window, seeded + 2n * window, appealUntilSeconds]) {
      if (second > now) return second - now
    }
  }
  return 60n
}
