import type { Ruling } from '@ostrom/ledger'
import { Limits } from '@ostrom/node/validator'
import { turnEpoch } from './beacon.ts'
import { bring, bringBeside, endBeside, isEnough } from './beside.ts'
import type { Division, Juror, Party } from './cast.ts'
import { closeLate, endPays, isDrawn, settleUp, unbond } from './ending.ts'
import { finalizeChecked, fineSilent, readEvents } from './laws.ts'
import { tried } from './refusals.ts'
import { type CaseFacts, PLENARY, potOf, stageOf } from './rules.ts'
import {
  auditsOf,
  type Canary,
  type Known,
  type Matter,
  type Stage,
  serve,
  setStage,
  waitUntil,
} from './stage.ts'
import { type Count, caseOf, finds, sit } from './voting.ts'

// One seed: sessions, accusations to their end, and what must hold then.

export type TrialOptions = { readonly seed: number; readonly canary?: Canary | undefined }

export type Motive = 'evidence' | 'malice' | 'sham' | 'beside'

/** What came of one accusation. */
export type Trial = {
  /**
   * `malice`: against who is honest. `sham`: brought by a cheat's friend, to be lost. `beside`:
   * brought by anybody, while another ran.
   */
  readonly motive: Motive
  /** Of each jury that decided, or was the last of its stage. */
  readonly rulings: readonly Ruling[]
  /** `undecided` too where nobody ended it in time. */
  readonly last: Ruling
  readonly juries: readonly JuryFigures[]
}

/** What is told of one draw: not its jurors, on which a whole chain hangs. */
export type JuryFigures = Pick<Count, 'draw' | 'ruling' | 'seen'> & { readonly seats: bigint }

export type Outcome = {
  readonly seed: number
  readonly faults: readonly string[]
  readonly story: readonly string[]
  readonly cheats: boolean
  readonly openness: string
  readonly division: Division
  readonly colludingShare: number
  readonly grinds: boolean
  /** Epochs without a value since somebody hid a secret, and their bonds. */
  readonly voided: number
  readonly forfeited: bigint
  /** Fees of juries that the provider was not wrong to ask, and that nobody repaid. */
  readonly unrepaid: bigint
  /** Some diligent juror's detector was at its threshold. */
  readonly flagged: boolean
  /** Why an accusation on evidence was refused. */
  readonly refusal: string | undefined
  readonly excluded: boolean
  readonly trials: readonly Trial[]
}

export async function runTrial({ seed, canary }: TrialOptions): Promise<Outcome> {
  const story: string[] = []
  const stage = await setStage({ seed, canary, story })
  const { suspect, faults, division, colludingShare, grinds, books } = stage
  const { name, stakes, cheats, openness, account, ledger } = suspect
  stage.tell(`${name} ${cheats ? 'cheats' : 'is honest'}, stakes ${stakes.join(' and ')}`)
  const trials: Trial[] = []
  let found: Found = { flagged: false, refusal: undefined }
  try {
    await serveAll(stage)
    if (suspect.flees) await unbond(suspect)
    found = await accuseAll(stage, trials)
    await settleUp(stage)
  } catch (error) {
    faults.push(String((error as Error).stack))
  }
  const { isExcluded: excluded } = await auditsOf(ledger).courtRecord(account)
  const { voided, forfeited, unrepaid } = books
  return {
    seed,
    faults,
    story,
    trials,
    excluded,
    division,
    colludingShare,
    ...found,
    cheats,
    openness,
    grinds,
    voided,
    forfeited,
    unrepaid,
  }
}

/** Waves of sessions, each wave in one epoch and drawn by the next. */
export async function serveAll(stage: Stage): Promise<void> {
  const { dice, clients, known } = stage
  for (let wave = dice.pick([1, 1, 2, 3]); wave > 0; wave--) {
    const before = known.length
    await turnEpoch(stage)
    for (const client of clients) {
      await serve(stage, client)
      stage.advance(BigInt(dice.between(0, 3)))
    }
    for (const item of known.splice(before)) if (await isDrawn(stage, item)) known.push(item)
  }
}

type Found = Pick<Outcome, 'flagged' | 'refusal'>

const { ACCUSATION_ITEMS_MAX: ITEMS_MAX, ACCUSATION_ITEMS_MIN: ITEMS_MIN } = Limits

/** Accusations on evidence in one seed at most: each of an accuser of its own. */
const EVIDENCE_MAX = 5

async function accuseAll(stage: Stage, trials: Trial[]): Promise<Found> {
  await accuseInBadFaith(stage, trials)
  const { suspect, jurors, known } = stage
  let found: Found = { flagged: false, refusal: undefined }
  let tries = 0
  for (const accuser of jurors) {
    if (accuser.habit !== 'diligent' || !finds(accuser.eye, known)) continue
    found = { ...found, flagged: true }
    const { isExcluded } = await auditsOf(accuser.ledger).courtRecord(suspect.account)
    if (isExcluded || tries === EVIDENCE_MAX) break
    // The latest, whatever they showed.
    const items = leaving(stage, known.slice(-ITEMS_MAX))
    if (!isEnough(items)) continue
    tries++
    const tried = await prosecute(stage, { accuser, items, motive: 'evidence' })
    if (typeof tried === 'string') found = { ...found, refusal: tried }
    else trials.push(...tried)
  }
  return found
}

/** Those who collude accuse an honest provider to ruin it, or a cheat to have it acquitted. */
async function accuseInBadFaith(stage: Stage, trials: Trial[]): Promise<void> {
  const { suspect, jurors, dice } = stage
  const colluders = jurors.filter(({ habit }) => habit === 'colluding')
  const motive = suspect.cheats ? 'sham' : 'malice'
  const tries = colluders.length === 0 || dice.chance(0.5) ? 0 : dice.between(1, 2)
  for (let attempt = 0; attempt < tries; attempt++) {
    const accuser = dice.pick(colluders)
    const items = choose(stage, accuser)
    if (!items) break
    const tried = await prosecute(stage, { accuser, items, motive })
    if (typeof tried === 'string') break
    trials.push(...tried)
  }
}

/** Chance that an accuser leaves every other receipt to others. */
const LEFT_SHARE = 0.5

function leaving({ dice }: Stage, items: readonly Known[]): readonly Known[] {
  const half = items.filter((_, at) => at % 2 === 0)
  return dice.chance(LEFT_SHARE) && isEnough(half) ? half : items
}

/**
 * What those choose who do not look for the truth: against an honest provider all that there is;
 * for a cheat the shortest row that says least. Neither changes what the jury judges.
 */
function choose({ known, suspect }: Stage, { eye }: Juror): readonly Known[] | undefined {
  if (!suspect.cheats) {
    const latest = known.slice(-ITEMS_MAX)
    return isEnough(latest) ? latest : undefined
  }
  const rows = known.flatMap((_, from) => {
    for (let to = from + ITEMS_MIN; to <= Math.min(known.length, from + ITEMS_MAX); to++) {
      if (isEnough(known.slice(from, to))) return [known.slice(from, to)]
    }
    return []
  })
  const sum = (row: readonly Known[]) => row.reduce((all, one) => all + (eye(one.answer) ?? 0), 0)
  return rows.toSorted((a, b) => sum(a) - sum(b))[0]
}

type Prosecution = Pick<Trial, 'motive'> & {
  readonly accuser: Juror
  readonly items: readonly Known[]
}

/** Chance that nobody ends a case that was brought in bad faith until its time is over. */
const FORGOTTEN_SHARE = 0.05

/** Accuses and plays the trial to its end, and one beside it; or returns why it was refused. */
async function prosecute(stage: Stage, options: Prosecution): Promise<readonly Trial[] | string> {
  const { tell, canary, dice } = stage
  const { accuser, items, motive } = options
  const brought = await bring(stage, options)
  const answered = typeof brought === 'string' ? brought : 'is heard'
  tell(`${accuser.name}, by ${motive}, accuses by ${items.length} receipts: ${answered}`)
  if (typeof brought === 'string') return brought
  const { matter, claim } = brought
  const { caseId } = matter
  const beside = await bringBeside(stage, options, brought)
  const play: Play = { matter, motive, juries: [], rulings: [], appeals: [], unfined: [] }
  await playAll(stage, play)
  const forgotten = motive !== 'evidence' && dice.chance(FORGOTTEN_SHARE)
  const { appealUntilSeconds = 0n, endsAtSeconds } = await caseOf(stage, caseId)
  await waitUntil(stage, forgotten ? endsAtSeconds : appealUntilSeconds)
  const { juries, rulings, appeals, unfined } = play
  const last = forgotten ? 'undecided' : (rulings.at(-1) ?? 'undecided')
  tell(`rulings ${rulings.join(', ')}: it ends ${last}`)
  const trials: Trial[] = [{ motive, rulings, last, juries: juries.map(figuresOf) }]
  if (canary !== 'idle-keeper') {
    const isLast = beside === undefined
    const ending = { matter, claim, counts: juries, appeals, ruling: last, isLast }
    const taken = await finalizeChecked(stage, ending)
    for (const count of unfined) await fineSilent(stage, matter, count)
    await closeLate(stage)
    await endPays(stage, caseId)
    if (beside) {
      const { counts, last } = await endBeside(stage, beside, taken)
      // Nobody appeals there.
      const ruled = counts.slice(-1).map(({ ruling }) => ruling)
      trials.push({ motive: 'beside', rulings: ruled, last, juries: counts.map(figuresOf) })
    }
  }
  stage.chain.audit()
  return trials
}

const figuresOf = ({ draw, ruling, seen, seated }: Count): JuryFigures => {
  return { draw, ruling, seen, seats: seated.reduce((sum, { seats }) => sum + seats, 0n) }
}

type Appeals = { appellant: CaseFacts['opener']; against: Ruling }[]

/** A case as far as it has come. */
type Play = {
  readonly matter: Matter
  readonly motive: Motive
  readonly juries: Count[]
  readonly rulings: Ruling[]
  readonly appeals: Appeals
  /** Draws of which who kept silent is fined once the case has ended. */
  readonly unfined: Count[]
}

/** Chance that those who keep silent are fined before their case has ended. */
const SOON_SHARE = 0.5

/** Chance that sessions that are open are closed while a case runs, and then held. */
const CLOSED_SHARE = 0.5

/** Juries and appeals, until nobody appeals, or nobody can. */
async function playAll(stage: Stage, play: Play): Promise<void> {
  const { dice, parameters } = stage
  const { matter, juries, rulings, appeals } = play
  const { caseId } = matter
  for (;;) {
    const count = await judge(stage, play)
    const { ruling, draw } = count
    rulings.push(ruling)
    if (stage.late.size > 0 && dice.chance(CLOSED_SHARE)) await holdLate(stage, caseId)
    if (stageOf(draw) === PLENARY) return
    const due = parameters.caseBond + potOf(parameters.seatFee, stageOf(draw) + 1)
    const appellant = appellantOf(stage, play, juries.at(-1) ?? count)
    if (!appellant || (await isBroke(stage, appellant, due))) return
    const audits = auditsOf(appellant.ledger)
    const deposit = await audits.appealDeposit(caseId)
    if (deposit !== due) stage.faults.push(`an appeal takes ${deposit} instead of ${due}`)
    const seen = await tried(audits.appeal(caseId))
    stage.tell(`${appellant.name} appeals against ${ruling}`)
    if (typeof seen === 'string') {
      stage.faults.push(`${appellant.name} cannot appeal: ${seen}`)
      return
    }
    appeals.push({ appellant: appellant.account, against: ruling })
  }
}

/** Who colludes may have spent on epochs of the beacon what an appeal would take. */
async function isBroke({ chain }: Stage, party: Party, due: bigint): Promise<boolean> {
  const colludes = 'habit' in party && party.habit === 'colluding'
  return colludes && (await party.ledger.balance(party.account, chain.nativeAsset)) < due
}

/** Draws of one stage until one decides, two at most; who kept silent is fined, now or later. */
async function judge(stage: Stage, { matter, juries, unfined }: Play): Promise<Count> {
  for (;;) {
    const count = await sit(stage, matter)
    juries.push(count)
    if (stage.dice.chance(SOON_SHARE)) await fineSilent(stage, matter, count)
    else unfined.push(count)
    const { status } = await caseOf(stage, matter.caseId)
    if (status === 'ruled') return count
  }
}

/** Sessions that were open when a case named them are closed, and their pay is held by anybody. */
async function holdLate(stage: Stage, caseId: bigint): Promise<void> {
  const { late, keeper, events } = stage
  const open = new Set(late)
  await closeLate(stage)
  await readEvents(stage)
  for (const event of events) {
    if (event.kind !== 'pay-named' || event.caseId !== caseId) continue
    const { subject } = event
    if (open.has(subject)) await auditsOf(keeper.ledger).holdPay({ caseId, subject })
  }
}

/** Chance that a cheat, or one who colludes, asks for a larger jury; the honest always do. */
const APPEAL_SHARE = 0.5

/**
 * Who appeals, if anybody: an honest provider against each conviction, unless it is away; jurors
 * that looked, and an accuser on evidence, where the ruling is against what they found; others by
 * chance.
 */
function appellantOf(stage: Stage, { matter, motive }: Play, count: Count): Party | undefined {
  const { suspect, jurors, dice } = stage
  const { ruling, votes } = count
  const convicted = isAgainst(ruling)
  if (convicted && suspect.openness === 'offline') return undefined
  if (convicted && !suspect.cheats) return suspect
  if (!convicted && motive === 'evidence') return matter.accuser
  const looked = votes.find(({ juror, verdict }) => {
    return juror.habit === 'diligent' && ruling !== 'undecided' && isAgainst(verdict) !== convicted
  })
  if (looked) return looked.juror
  const liked = convicted !== suspect.cheats
  if (liked || !dice.chance(APPEAL_SHARE)) return undefined
  const friends = jurors.filter(({ habit }) => habit === 'colluding')
  if (suspect.cheats) return suspect
  return friends.length > 0 ? dice.pick(friends) : undefined
}

export const isAgainst = (ruling: Ruling): boolean => ruling === 'minor' || ruling === 'major'
