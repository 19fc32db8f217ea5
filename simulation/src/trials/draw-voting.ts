import type { CourtCase, CourtVote, JurorVerdict, Ruling } from '@ostrom/ledger'
import { assert, type Hash, Hex } from '@ostrom/protocol'
import { awaitValue } from './beacon.ts'
import {
  type CountedVote,
  emptyVoteCount,
  type Majority,
  majority,
  PLENARY,
  rulingBy,
  SEATS,
  stageOf,
  type VoteCount,
} from './court-rules.ts'
import { type AnswerDetector, isEverFlagged } from './evidence.ts'
import { expectRefusal } from './expected-errors.ts'
import { discloseReceipts } from './transcript-disclosure.ts'
import {
  auditsOf,
  type TrialAccusation,
  type TrialContext,
  type TrialReceipt,
  waitUntil,
} from './trial-context.ts'
import type { TrialJuror } from './trial-participants.ts'

// The voting of one jury, from the draw to the count.

export type JurorSeats = { readonly juror: TrialJuror; readonly seats: bigint }

export type RevealedVote = CountedVote & { readonly juror: TrialJuror }

/** One draw, counted in seats; the plenary is counted in weights. */
export type DrawCount = {
  readonly draw: number
  readonly seats: readonly JurorSeats[]
  readonly votes: readonly RevealedVote[]
  readonly count: VoteCount
  /**
   * The ruling of the draw, counted independently of the chain. `undecided`: the next draw decides,
   * if there is one.
   */
  readonly ruling: Ruling
  /** Whether diligent jurors revealed `major` for more than half of their revealed seats. */
  readonly foundFraud: boolean
}

export const caseOf = async ({ crank }: TrialContext, id: bigint): Promise<CourtCase> => {
  const courtCase = await auditsOf(crank.ledger).courtCase(id)
  assert(courtCase, 'an accusation has its case')
  return courtCase
}

/** Waits for the beacon, seats a jury and lets it vote. */
export async function runDraw(
  stage: TrialContext,
  accusation: TrialAccusation,
): Promise<DrawCount> {
  const { crank } = stage
  const { caseId } = accusation
  const audits = auditsOf(crank.ledger)
  const { draw, seedEpoch } = await caseOf(stage, caseId)
  const grinds = stageOf(draw) < PLENARY
  const wish = grinds ? { caseId, draw, epoch: seedEpoch, voids: 0 } : undefined
  await awaitValue(stage, seedEpoch, wish)
  await audits.seatJury(caseId)
  const seats = await seatsIn(stage, accusation, draw)
  const disclosedTo = await discloseReceipts(
    stage,
    accusation,
    seats.map(({ juror }) => juror),
  )
  const ballots = await commitAll(stage, { accusation, draw, seated: seats, disclosedTo })
  const votes = await revealAll(stage, { caseId, draw, ballots })
  await audits.tallyVotes(caseId)
  return countOf(stage, accusation, { draw, seats, votes })
}

/** Returns the jurors with seats in a draw. Adds a fault if a party of the case has a seat. */
async function seatsIn(
  stage: TrialContext,
  accusation: TrialAccusation,
  draw: number,
): Promise<readonly JurorSeats[]> {
  const { crank, jurors, suspect, faults } = stage
  const { caseId, accuser } = accusation
  const seatsOf = (account: TrialJuror['account']) =>
    auditsOf(crank.ledger).seatsOf({ caseId, draw, account })
  for (const { account, name } of [accuser, suspect]) {
    if ((await seatsOf(account)) > 0n) faults.push(`${name}, a party, has a seat`)
  }
  const seated: JurorSeats[] = []
  for (const juror of jurors) {
    const seats = await seatsOf(juror.account)
    if (seats > 0n) seated.push({ juror, seats })
  }
  return seated
}

type CastBallot = JurorSeats & {
  /** Ballot whose commitment the juror copied. */
  readonly copied: CastBallot | undefined
  readonly vote: CourtVote
  readonly hash: Hash | undefined
}

type JurySession = {
  readonly accusation: TrialAccusation
  readonly draw: number
  readonly seated: readonly JurorSeats[]
  readonly disclosedTo: (juror: TrialJuror) => readonly TrialReceipt[]
}

async function commitAll(
  stage: TrialContext,
  sitting: JurySession,
): Promise<readonly CastBallot[]> {
  const { prng, appendTrace } = stage
  const { accusation, draw, seated, disclosedTo } = sitting
  const { caseId, window } = accusation
  const ballots: CastBallot[] = []
  for (const { juror, seats } of seated) {
    const { account, signingLedger, strategy, name } = juror
    const verdict = verdictOf(stage, juror, { window, disclosed: disclosedTo(juror) })
    const vote = { caseId, draw, account, verdict, evidence: Hex.zeroHash, salt: saltOf(prng) }
    const audits = auditsOf(signingLedger)
    const copied = strategy === 'copying' ? ballots.find((one) => one.hash) : undefined
    const hash = copied?.hash ?? audits.voteHash(vote)
    const silent = strategy === 'silent'
    if (!silent) await audits.commitVote({ caseId, account, hash })
    // The ledger must refuse a second commitment. This is checked only once for each jury, because
    // refusals take time.
    if (ballots.length === 0 && !silent) {
      await expectRefusal(stage, audits.commitVote({ caseId, account, hash }), 'already-committed')
    }
    ballots.push({ juror, seats, copied, vote, hash: silent ? undefined : hash })
    appendTrace(`${name} (${strategy}), of ${seats} seats, votes ${verdict}`)
  }
  return ballots
}

const saltOf = (dice: TrialContext['prng']): Hash => Hex.from(dice.bytes(32))

type JurorView = {
  readonly window: readonly TrialReceipt[]
  readonly disclosed: readonly TrialReceipt[]
}

/**
 * Returns the vote according to the juror's strategy. Diligent jurors run the detector on all
 * disclosed answers. If it finds no fraud, they vote `minor` when a transcript was not disclosed.
 */
function verdictOf(
  stage: TrialContext,
  juror: TrialJuror,
  { window, disclosed }: JurorView,
): JurorVerdict {
  const { suspect, canary } = stage
  if (juror.strategy === 'colluding') return suspect.cheats ? 'no' : 'major'
  if (juror.strategy === 'accusing') return 'major'
  if (juror.strategy === 'acquitting') return 'no'
  if (canary === 'biased-jurors') return 'major'
  if (findsFraud(juror.detector, disclosed)) return 'major'
  return disclosed.length < window.length ? 'minor' : 'no'
}

export const findsFraud = (eye: AnswerDetector, items: readonly TrialReceipt[]): boolean =>
  isEverFlagged(
    eye,
    items.map(({ answer }) => answer),
  )

type RevealOptions = Pick<TrialAccusation, 'caseId'> & {
  readonly draw: number
  readonly ballots: readonly CastBallot[]
}

async function revealAll(
  stage: TrialContext,
  options: RevealOptions,
): Promise<readonly RevealedVote[]> {
  const { canary, crank } = stage
  const { caseId, draw, ballots } = options
  const { seededAtSeconds } = await drawOf(stage, caseId, draw)
  const { voteWindowSeconds: window } = await caseOf(stage, caseId)
  const [first] = ballots
  if (first)
    await expectRefusal(stage, auditsOf(crank.ledger).revealVote(first.vote), 'vote-out-of-window')
  await waitUntil(stage, seededAtSeconds + window)
  const revealed: RevealedVote[] = []
  for (const [at, { juror, seats, vote, hash, copied }] of ballots.entries()) {
    const audits = auditsOf(juror.signingLedger)
    const { account, verdict } = vote
    if (!hash) {
      // It is too late to commit after others have revealed their votes.
      const late = { caseId, account, hash: zeroOne }
      await expectRefusal(stage, audits.commitVote(late), 'vote-out-of-window')
      continue
    }
    if (juror.strategy === 'mute' || (canary === 'lost-votes' && at === 0)) continue
    if (copied) {
      const stolen = { ...copied.vote, account }
      await expectRefusal(stage, audits.revealVote(stolen), 'commitment-mismatch')
      continue
    }
    // Any account that knows the salt can reveal a vote.
    await auditsOf(crank.ledger).revealVote(vote)
    if (revealed.length === 0)
      await expectRefusal(stage, audits.revealVote(vote), 'commitment-mismatch')
    revealed.push({ juror, account, seats, verdict })
  }
  if (revealed.length < ballots.filter(({ hash }) => hash).length) {
    await waitUntil(stage, seededAtSeconds + 2n * window)
  }
  return revealed
}

const zeroOne: Hash = `0x${'01'.repeat(32)}`

async function drawOf({ crank }: TrialContext, caseId: bigint, draw: number) {
  const juryDraw = await auditsOf(crank.ledger).juryDraw({ caseId, draw })
  assert(juryDraw, 'a jury that was seated has its draw')
  return juryDraw
}

const sum = (list: readonly { readonly seats: bigint }[]): bigint =>
  list.reduce((all, { seats }) => all + seats, 0n)

const halfMajority: Majority = { ...majority, part: [1n, 2n] }

type CountInput = Pick<DrawCount, 'draw' | 'seats' | 'votes'>

async function countOf(
  stage: TrialContext,
  accusation: TrialAccusation,
  drawn: CountInput,
): Promise<DrawCount> {
  const { faults, appendTrace, canary } = stage
  const { caseId, weight } = accusation
  const { draw, votes, seats: seated } = drawn
  const count = emptyVoteCount()
  for (const { verdict, seats } of votes) count[verdict] += seats
  const expected = stageOf(draw) === PLENARY ? weight : (SEATS[stageOf(draw)] ?? 0n)
  const ruling = rulingBy(count, expected, canary === 'half-majority' ? halfMajority : undefined)
  appendTrace(`draw ${draw}: of ${sum(seated)} seats ${count.major} major, ${count.minor} minor`)
  const seen = await drawOf(stage, caseId, draw)
  for (const verdict of ['no', 'minor', 'major'] as const) {
    const same = seen[verdict] === count[verdict]
    if (!same) faults.push(`the chain counts ${seen[verdict]} ${verdict}, we ${count[verdict]}`)
  }
  const after = await caseOf(stage, caseId)
  const again = ruling === 'undecided' && draw % 2 === 0 && stageOf(draw) !== PLENARY
  const fits = again
    ? after.status === 'waiting' && after.draw === draw + 1
    : after.status === 'ruled' && after.ruling === ruling
  if (!fits) faults.push(`the chain rules ${after.status} ${after.ruling}, we count ${ruling}`)
  const diligent = votes.filter(({ juror }) => juror.strategy === 'diligent')
  const found = diligent.filter(({ verdict }) => verdict === 'major')
  return { ...drawn, count, ruling, foundFraud: sum(found) * 2n > sum(diligent) }
}
