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
  /** All receipts drawn of what the provider anchored last before it was accused. */
  readonly window: readonly Known[]
}

/** One jury, in seats. */
export type Count = {
  readonly round: number
  readonly seats: number
  readonly colluding: number
  readonly guilty: number
  readonly withheld: number
  readonly revealed: number
  readonly revealers: readonly Revealer[]
  /** Of the seats that looked, whether most said guilty. */
  readonly seen: boolean
  /** What three fifths of the seats make of it, counted apart from the chain. */
  readonly outcome: 'guilty' | 'withheld' | 'innocent' | 'none'
}

export type Revealer = { readonly account: AccountId; readonly seats: number }

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
  const barred = [matter.accuser.account, stage.suspect.account]
  if (trial.members.some((member) => barred.includes(member))) stage.faults.push('a party sits')
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

/** What each juror is shown of the matter. */
type Testimony = (juror: Juror) => readonly Known[]

/** Transcripts that a juror demands on chain at most, at the price of a bond each. */
const DEMANDS_MAX = 3

/** Chance that a choosy provider shows a juror everything. */
const CHOSEN_SHARE = 0.5

async function testify(stage: Stage, matter: Matter, jury: readonly Juror[]): Promise<Testimony> {
  const { suspect, dice } = stage
  const { window } = matter
  switch (suspect.openness) {
    case 'open':
      return () => window
    case 'hiding':
      return () => window.filter(({ answer }) => !answer.false)
    case 'flaky':
      return ({ apart }) => (apart ? [] : window)
    case 'choosy': {
      const chosen = new Set(jury.filter(() => dice.chance(CHOSEN_SHARE)))
      return (juror) => (chosen.has(juror) ? window : [])
    }
    default:
      return demand(stage, matter, jury)
  }
}

/** One juror demands on chain what nobody is shown. */
async function demand(stage: Stage, matter: Matter, jury: readonly Juror[]): Promise<Testimony> {
  const { suspect, tell, parameters } = stage
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
    const sealed = new Uint8Array(64)
    const whole = { id: made.id, part: 0, last: true, sealed }
    await auditsOf(suspect.ledger).supplyTranscript(whole)
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
    const verdict = verdictOf(stage, juror, { window: matter.window, shown: told(juror) })
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

type Told = { readonly window: readonly Known[]; readonly shown: readonly Known[] }

/** By the juror's habit; the diligent run the detector over all that they are shown. */
function verdictOf(stage: Stage, juror: Juror, { window, shown }: Told): Verdict {
  const { suspect, canary } = stage
  if (juror.habit === 'colluding') return suspect.cheats ? 'innocent' : 'guilty'
  if (juror.habit === 'guilty' || juror.habit === 'innocent') return juror.habit
  if (canary === 'led-jurors') return 'guilty'
  if (finds(juror.eye, shown)) return 'guilty'
  return shown.length < window.length ? 'withheld' : 'innocent'
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
  const { round, members, seats: each } = trial
  const held = new Map(members.map((account, at) => [account, each[at] ?? 0]))
  const sum = (list: readonly Juror[]) =>
    list.reduce((all, { account }) => all + (held.get(account) ?? 0), 0)
  const votes = (wanted: (ballot: Ballot) => boolean) =>
    sum(revealed.filter(wanted).map(({ juror }) => juror))
  const seats = sum(members.map((account) => jurorOf(stage, account)))
  const friends = members.map((account) => jurorOf(stage, account))
  const colluding = sum(friends.filter(({ habit }) => habit === 'colluding'))
  const guilty = votes(({ vote }) => vote.verdict === 'guilty')
  const withheld = votes(({ vote }) => vote.verdict === 'withheld')
  const others = votes(({ vote }) => vote.verdict === 'innocent' || vote.verdict === 'abstain')
  const looked = votes(({ juror }) => juror.habit === 'diligent')
  const found = votes(({ juror, vote }) => juror.habit === 'diligent' && vote.verdict === 'guilty')
  const outcome = outcomeOf({ seats, guilty, withheld, others })
  const shares = { round, seats, colluding, guilty, withheld, revealed: votes(() => true) } as const
  const revealers = revealed.map(({ juror: { account } }) => ({
    ...{ account, seats: held.get(account) ?? 0 },
  }))
  stage.tell(`jury ${round}: of ${seats} seats ${guilty} say guilty, ${withheld} withheld`)
  const after = await caseOf(stage, trial.id)
  const waiting = after.status === 'waiting'
  const said = waiting || after.outcome === 'undecided' ? 'none' : after.outcome
  if (said !== outcome) stage.faults.push(`the chain counts ${said}, we count ${outcome}`)
  if (seats !== (round === 0 || !after.appealed ? SEATS_FIRST : SEATS_APPEAL)) {
    stage.faults.push(`${seats} seats are held`)
  }
  return { ...shares, revealers, outcome, seen: found * 2 > looked }
}

const SEATS_FIRST = 21
const SEATS_APPEAL = 63

type Votes = {
  readonly seats: number
  readonly guilty: number
  readonly withheld: number
  readonly others: number
}

/** docs/spec/verification.md, section 9. */
function outcomeOf({ seats, guilty, withheld, others }: Votes): Count['outcome'] {
  if (guilty / seats >= 0.6) return 'guilty'
  if ((guilty + withheld) / seats >= 0.6) return 'withheld'
  return others / seats > 0.4 ? 'innocent' : 'none'
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
