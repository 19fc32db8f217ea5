import type { CourtCase, Ruling, Verdict, Vote } from '@ostrom/ledger'
import { assert, type Hash, Hex } from '@ostrom/protocol'
import { awaitValue } from './beacon.ts'
import type { Juror } from './cast.ts'
import { type Eye, flags } from './evidence.ts'
import { refused } from './refusals.ts'
import {
  type CountedVote,
  emptyTally,
  type Majority,
  majority,
  PLENARY,
  rulingBy,
  SEATS,
  stageOf,
  type Tally,
} from './rules.ts'
import { auditsOf, type Known, type Matter, type Stage, waitUntil } from './stage.ts'
import { testify } from './testimony.ts'

// One jury, from the draw to the count.

export type Seat = { readonly juror: Juror; readonly seats: bigint }

export type RevealedVote = CountedVote & { readonly juror: Juror }

/** One draw, in seats; the plenary's in weights. */
export type Count = {
  readonly draw: number
  readonly seated: readonly Seat[]
  readonly votes: readonly RevealedVote[]
  readonly tally: Tally
  /** Counted apart from the chain. `undecided`: the next draw decides, if there is one. */
  readonly ruling: Ruling
  /** Of the seats that looked, whether most found fraud. */
  readonly seen: boolean
}

export const caseOf = async ({ keeper }: Stage, id: bigint): Promise<CourtCase> => {
  const known = await auditsOf(keeper.ledger).courtCase(id)
  assert(known, 'an accusation has its case')
  return known
}

/** Waits for the beacon, seats a jury and has it vote. */
export async function sit(stage: Stage, matter: Matter): Promise<Count> {
  const { keeper } = stage
  const { caseId } = matter
  const audits = auditsOf(keeper.ledger)
  const { draw, seedEpoch } = await caseOf(stage, caseId)
  const grinds = stageOf(draw) < PLENARY
  const wish = grinds ? { caseId, draw, epoch: seedEpoch, voids: 0 } : undefined
  await awaitValue(stage, seedEpoch, wish)
  await audits.seatJury(caseId)
  const seated = await seatedIn(stage, matter, draw)
  const told = await testify(
    stage,
    matter,
    seated.map(({ juror }) => juror),
  )
  const ballots = await commitAll(stage, { matter, draw, seated, told })
  const votes = await revealAll(stage, { caseId, draw, ballots })
  await audits.tallyVotes(caseId)
  return countOf(stage, matter, { draw, seated, votes })
}

/** Who has seats; parties never. */
async function seatedIn(stage: Stage, matter: Matter, draw: number): Promise<readonly Seat[]> {
  const { keeper, jurors, suspect, faults } = stage
  const { caseId, accuser } = matter
  const seatsOf = (account: Juror['account']) =>
    auditsOf(keeper.ledger).seatsOf({ caseId, draw, account })
  for (const { account, name } of [accuser, suspect]) {
    if ((await seatsOf(account)) > 0n) faults.push(`${name}, a party, has a seat`)
  }
  const seated: Seat[] = []
  for (const juror of jurors) {
    const seats = await seatsOf(juror.account)
    if (seats > 0n) seated.push({ juror, seats })
  }
  return seated
}

type Ballot = Seat & {
  /** Whose commitment it sent as its own. */
  readonly copied: Ballot | undefined
  readonly vote: Vote
  readonly hash: Hash | undefined
}

type Sitting = {
  readonly matter: Matter
  readonly draw: number
  readonly seated: readonly Seat[]
  readonly told: (juror: Juror) => readonly Known[]
}

async function commitAll(stage: Stage, sitting: Sitting): Promise<readonly Ballot[]> {
  const { dice, tell } = stage
  const { matter, draw, seated, told } = sitting
  const { caseId, window } = matter
  const ballots: Ballot[] = []
  for (const { juror, seats } of seated) {
    const { account, hand, habit, name } = juror
    const verdict = verdictOf(stage, juror, { window, shown: told(juror) })
    const vote = { caseId, draw, account, verdict, evidence: Hex.zeroHash, salt: saltOf(dice) }
    const audits = auditsOf(hand)
    const copied = habit === 'copying' ? ballots.find((one) => one.hash) : undefined
    const hash = copied?.hash ?? audits.voteHash(vote)
    const silent = habit === 'silent'
    if (!silent) await audits.commitVote({ caseId, account, hash })
    // Twice is refused: looked at once for each jury, since refusals take time.
    if (ballots.length === 0 && !silent) {
      await refused(stage, audits.commitVote({ caseId, account, hash }), 'committed-already')
    }
    ballots.push({ juror, seats, copied, vote, hash: silent ? undefined : hash })
    tell(`${name} (${habit}), of ${seats} seats, votes ${verdict}`)
  }
  return ballots
}

const saltOf = (dice: Stage['dice']): Hash => Hex.from(dice.bytes(32))

type Told = { readonly window: readonly Known[]; readonly shown: readonly Known[] }

/** By the juror's habit; the diligent run the detector over all that they are shown. */
function verdictOf(stage: Stage, juror: Juror, { window, shown }: Told): Verdict {
  const { suspect, canary } = stage
  if (juror.habit === 'colluding') return suspect.cheats ? 'no' : 'major'
  if (juror.habit === 'accusing') return 'major'
  if (juror.habit === 'acquitting') return 'no'
  if (canary === 'led-jurors') return 'major'
  if (finds(juror.eye, shown)) return 'major'
  return shown.length < window.length ? 'minor' : 'no'
}

export const finds = (eye: Eye, items: readonly Known[]): boolean =>
  flags(
    eye,
    items.map(({ answer }) => answer),
  )

type Revealing = Pick<Matter, 'caseId'> & {
  readonly draw: number
  readonly ballots: readonly Ballot[]
}

async function revealAll(stage: Stage, options: Revealing): Promise<readonly RevealedVote[]> {
  const { canary, keeper } = stage
  const { caseId, draw, ballots } = options
  const { seededAtSeconds } = await drawOf(stage, caseId, draw)
  const { voteWindowSeconds: window } = await caseOf(stage, caseId)
  const [first] = ballots
  if (first) await refused(stage, auditsOf(keeper.ledger).revealVote(first.vote), 'vote-not-now')
  await waitUntil(stage, seededAtSeconds + window)
  const revealed: RevealedVote[] = []
  for (const [at, { juror, seats, vote, hash, copied }] of ballots.entries()) {
    const audits = auditsOf(juror.hand)
    const { account, verdict } = vote
    if (!hash) {
      // Too late to follow what others have shown.
      const late = { caseId, account, hash: zeroOne }
      await refused(stage, audits.commitVote(late), 'vote-not-now')
      continue
    }
    if (juror.habit === 'mute' || (canary === 'lost-votes' && at === 0)) continue
    if (copied) {
      const stolen = { ...copied.vote, account }
      await refused(stage, audits.revealVote(stolen), 'commitment-mismatch')
      continue
    }
    // By anybody who knows the salt.
    await auditsOf(keeper.ledger).revealVote(vote)
    if (revealed.length === 0) await refused(stage, audits.revealVote(vote), 'commitment-mismatch')
    revealed.push({ juror, account, seats, verdict })
  }
  if (revealed.length < ballots.filter(({ hash }) => hash).length) {
    await waitUntil(stage, seededAtSeconds + 2n * window)
  }
  return revealed
}

const zeroOne: Hash = `0x${'01'.repeat(32)}`

async function drawOf({ keeper }: Stage, caseId: bigint, draw: number) {
  const known = await auditsOf(keeper.ledger).courtDraw({ caseId, draw })
  assert(known, 'a jury that was seated has its draw')
  return known
}

const sum = (list: readonly { readonly seats: bigint }[]): bigint =>
  list.reduce((all, { seats }) => all + seats, 0n)

const halfMajority: Majority = { ...majority, part: [1n, 2n] }

type Drawn = Pick<Count, 'draw' | 'seated' | 'votes'>

async function countOf(stage: Stage, matter: Matter, drawn: Drawn): Promise<Count> {
  const { faults, tell, canary } = stage
  const { caseId, weight } = matter
  const { draw, votes, seated } = drawn
  const tally = emptyTally()
  for (const { verdict, seats } of votes) tally[verdict] += seats
  const expected = stageOf(draw) === PLENARY ? weight : (SEATS[stageOf(draw)] ?? 0n)
  const ruling = rulingBy(tally, expected, canary === 'half-majority' ? halfMajority : undefined)
  tell(`draw ${draw}: of ${sum(seated)} seats ${tally.major} major, ${tally.minor} minor`)
  const seen = await drawOf(stage, caseId, draw)
  for (const verdict of ['no', 'minor', 'major'] as const) {
    const same = seen[verdict] === tally[verdict]
    if (!same) faults.push(`the chain counts ${seen[verdict]} ${verdict}, we ${tally[verdict]}`)
  }
  const after = await caseOf(stage, caseId)
  const again = ruling === 'undecided' && draw % 2 === 0 && stageOf(draw) !== PLENARY
  const fits = again
    ? after.status === 'waiting' && after.draw === draw + 1
    : after.status === 'ruled' && after.ruling === ruling
  if (!fits) faults.push(`the chain rules ${after.status} ${after.ruling}, we count ${ruling}`)
  const looked = votes.filter(({ juror }) => juror.habit === 'diligent')
  const found = looked.filter(({ verdict }) => verdict === 'major')
  return { ...drawn, tally, ruling, seen: sum(found) * 2n > sum(looked) }
}
