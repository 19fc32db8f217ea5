import type { JuryCase, LedgerErrorCode, Verdict } from '@ostrom/ledger'
import { type AccountId, assert, BaseError, type Hash, Hex } from '@ostrom/protocol'
import { turnEpoch } from './beacon.ts'
import type { Juror } from './cast.ts'
import { type Eye, flags } from './evidence.ts'
import { auditsOf, type Known, type Stage } from './stage.ts'

// One jury, from the draw to the count.

/** What jurors can know of an accusation. */
export type Matter = {
  readonly accusationId: bigint
  readonly caseId: bigint
  readonly accuser: Juror
  /** All receipts drawn between the first and the last that the provider is accused by. */
  readonly window: readonly Known[]
}

export type Count = {
  readonly round: number
  readonly seats: number
  readonly colluding: number
  readonly guilty: number
  readonly revealed: number
  readonly revealers: readonly AccountId[]
  /** Two thirds of the seats or more said guilty without looking. */
  readonly held: boolean
  /** Of the jurors that looked, whether most said guilty. */
  readonly seen: boolean
  /** What two thirds of the seats make of it, counted apart from the chain. */
  readonly outcome: 'guilty' | 'innocent' | 'none'
}

export const caseOf = async ({ keeper }: Stage, id: bigint): Promise<JuryCase> => {
  const known = await auditsOf(keeper.ledger).juryCase(id)
  assert(known, 'an accusation has its case')
  return known
}

/** Draws a jury and has it vote; undefined where the pool is too small to decide anything. */
export async function sit(stage: Stage, matter: Matter): Promise<Count | undefined> {
  const { keeper, tell } = stage
  const { caseId } = matter
  const audits = auditsOf(keeper.ledger)
  const { drawEpoch } = await caseOf(stage, caseId)
  while ((await turnEpoch(stage, caseId)) < drawEpoch);
  await audits.drawJury(caseId)
  const trial = await caseOf(stage, caseId)
  if (trial.status === 'decided') {
    tell(`case ${caseId}: too few validators are left to decide`)
    return undefined
  }
  const jury = trial.members.map((account) => jurorOf(stage, account))
  if (new Set(jury).size !== jury.length) stage.faults.push('somebody sits on a jury twice')
  const told = await testify(stage, matter, jury)
  const ballots = await commitAll(stage, { matter, trial, jury, told })
  const revealed = await revealAll(stage, { trial, ballots })
  await audits.tallyVotes(caseId)
  return countOf(stage, trial, revealed)
}

const jurorOf = ({ jurors }: Stage, account: string): Juror => {
  const found = jurors.find((juror) => juror.account === account)
  assert(found, 'only validators sit')
  return found
}

/** What each juror can examine: all, unless the provider shows nothing without being made to. */
type Testimony = (juror: Juror) => readonly Known[]

/** Transcripts that a juror demands on chain at most, at the price of a bond each. */
const DEMANDS_MAX = 3

async function testify(stage: Stage, matter: Matter, jury: readonly Juror[]): Promise<Testimony> {
  const { suspect, tell, parameters } = stage
  if (suspect.openness === 'open') return () => matter.window
  const diligent = jury.find(({ habit }) => habit === 'diligent')
  if (!diligent) return () => []
  const shown: Known[] = []
  const open: bigint[] = []
  for (const item of matter.window) {
    if (open.length + shown.length === DEMANDS_MAX) break
    const { receipt, path } = item
    const made = await tried(auditsOf(diligent.ledger).demandTranscript({ receipt, path }))
    if (typeof made === 'string') continue
    if (suspect.openness === 'stubborn') {
      open.push(made.id)
      continue
    }
    await auditsOf(suspect.ledger).supplyTranscript({ id: made.id, sealed: new Uint8Array(64) })
    shown.push(item)
  }
  tell(`${diligent.name} demands transcripts: ${shown.length} shown, ${open.length} withheld`)
  if (open.length > 0) {
    // The windows of a demand and of commitments are as long: votes are cast just before.
    stage.advance(parameters.supplyWindowSeconds - 1n)
    stage.pending.push(...open)
  }
  return (juror) => (juror === diligent ? shown : [])
}

type Ballot = {
  readonly juror: Juror
  /** Whose commitment it sent as its own. */
  readonly copied: Ballot | undefined
  readonly vote: { caseId: bigint; verdict: Verdict; scoreHash: Hash; salt: Hash }
  readonly hash: Hash | undefined
}

type Session = {
  readonly matter: Matter
  readonly trial: JuryCase
  readonly jury: readonly Juror[]
}

async function commitAll(
  stage: Stage,
  { matter, trial, jury, told }: Session & { readonly told: Testimony },
): Promise<readonly Ballot[]> {
  const { dice, tell } = stage
  const ballots: Ballot[] = []
  for (const juror of jury) {
    const { caseId } = matter
    const verdict = verdictOf(stage, juror, told(juror))
    const salt = Hex.from(dice.bytes(32))
    const vote = { caseId, verdict, scoreHash: Hex.zeroHash, salt }
    const audits = auditsOf(juror.ledger)
    const copied = juror.habit === 'copying' ? ballots.find((one) => one.hash) : undefined
    const hash = copied?.hash ?? audits.voteHash({ ...vote, round: trial.round })
    const silent = juror.habit === 'silent'
    if (!silent) await audits.commitVote({ caseId, hash })
    // Twice is refused: looked at once for each jury, since refusals take time.
    if (ballots.length === 0 && !silent) {
      await refused(stage, audits.commitVote({ caseId, hash }), 'committed-already')
    }
    ballots.push({ juror, copied, vote, hash: silent ? undefined : hash })
    tell(`${juror.name} (${juror.habit}) votes ${verdict}`)
  }
  return ballots
}

/** By the juror's habit; the diligent run the detector over all that they can examine. */
function verdictOf(stage: Stage, juror: Juror, shown: readonly Known[]): Verdict {
  const { suspect, canary } = stage
  if (juror.habit === 'colluding') return suspect.cheats ? 'innocent' : 'guilty'
  if (juror.habit === 'guilty' || juror.habit === 'innocent') return juror.habit
  if (canary === 'led-jurors') return 'guilty'
  if (shown.length === 0) return 'abstain'
  return finds(juror.eye, shown) ? 'guilty' : 'innocent'
}

export const finds = (eye: Eye, items: readonly Known[]): boolean =>
  flags(
    eye,
    items.map(({ answer }) => answer),
  )

async function revealAll(
  stage: Stage,
  { trial, ballots }: { readonly trial: JuryCase; readonly ballots: readonly Ballot[] },
): Promise<readonly Ballot[]> {
  const { canary } = stage
  const all = ballots.every(({ hash }) => hash)
  if (!all) await waitUntil(stage, trial.commitUntilSeconds)
  const revealed: Ballot[] = []
  for (const [at, ballot] of ballots.entries()) {
    const { juror, vote, hash, copied } = ballot
    const audits = auditsOf(juror.ledger)
    if (!hash) {
      // Too late to follow what others have shown.
      await refused(
        stage,
        audits.commitVote({ caseId: vote.caseId, hash: zeroOne }),
        'vote-not-now',
      )
      continue
    }
    if (juror.habit === 'mute') continue
    if (canary === 'lost-votes' && at === 0) continue
    if (copied) {
      await refused(stage, audits.revealVote(copied.vote), 'commitment-mismatch')
      continue
    }
    await audits.revealVote(vote)
    if (revealed.length === 0) await refused(stage, audits.revealVote(vote), 'committed-already')
    revealed.push(ballot)
  }
  if (revealed.length < ballots.length) await waitUntil(stage, trial.revealUntilSeconds)
  return revealed
}

const zeroOne: Hash = `0x${'01'.repeat(32)}`

export async function waitUntil(stage: Stage, second: bigint): Promise<void> {
  const now = await stage.keeper.ledger.nowSeconds()
  if (second > now) stage.advance(second - now)
}

async function countOf(stage: Stage, trial: JuryCase, revealed: readonly Ballot[]): Promise<Count> {
  const { round, members } = trial
  const seats = members.length
  const colluding = members.filter(
    (account) => jurorOf(stage, account).habit === 'colluding',
  ).length
  const guilty = revealed.filter(({ vote }) => vote.verdict === 'guilty').length
  const blind = revealed.filter(
    ({ juror, vote }) => juror.habit !== 'diligent' && vote.verdict === 'guilty',
  ).length
  const held = blind * 3 >= seats * 2
  const looked = revealed.filter(({ juror }) => juror.habit === 'diligent').length
  const seen = (guilty - blind) * 2 > looked
  const convicted = guilty * 3 >= seats * 2
  const quorum = revealed.length * 3 > seats * 2
  const outcome = convicted ? 'guilty' : quorum ? 'innocent' : 'none'
  const count = { round, seats, colluding, guilty, revealed: revealed.length } as const
  const revealers = revealed.map(({ juror }) => juror.account)
  stage.tell(`jury ${round}: ${guilty} of ${seats} say guilty, ${revealed.length} revealed`)
  const after = await caseOf(stage, trial.id)
  const waiting = after.status === 'waiting'
  const said = waiting || after.outcome === 'undecided' ? 'none' : after.outcome
  if (said !== outcome) stage.faults.push(`the chain counts ${said}, we count ${outcome}`)
  return { ...count, revealers, outcome, held, seen }
}

/** The value of an act, or the code of the ledger's refusal. */
export async function tried<T extends object>(act: Promise<T>): Promise<T | string> {
  try {
    return await act
  } catch (error) {
    if (BaseError.is(error) && error.code !== 'invariant-broken') return error.code
    throw error
  }
}

/** A forbidden act that is not refused is a fault. */
async function refused(stage: Stage, act: Promise<object>, code: LedgerErrorCode): Promise<void> {
  const seen = await tried(act)
  const told = typeof seen === 'string' ? seen : 'that it was done'
  if (seen !== code) stage.faults.push(`expected ${code}, seen ${told}`)
}
