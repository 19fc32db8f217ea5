import type { JuryCase } from '@ostrom/ledger'
import { Limits } from '@ostrom/node/validator'
import { assert } from '@ostrom/protocol'
import { Sampling } from '@ostrom/verification'
import { turnEpoch } from './beacon.ts'
import type { Division, Juror } from './cast.ts'
import { concludeChecked, settleUp } from './laws.ts'
import {
  auditsOf,
  type Canary,
  type Known,
  type Rules,
  type Stage,
  serve,
  setStage,
} from './stage.ts'
import {
  type Count,
  caseOf,
  finds,
  type Matter,
  type Revealer,
  sit,
  tried,
  waitUntil,
} from './voting.ts'

// One seed: sessions, accusations to their end, and what must hold then.

export type TrialOptions = {
  readonly seed: number
  readonly canary?: Canary | undefined
  readonly rules?: Rules
}

export type Verdict = JuryCase['outcome']

/** What came of one accusation. */
export type Trial = {
  /** `sham`: brought by a cheat's friend, to be lost. */
  readonly motive: 'evidence' | 'malice' | 'sham'
  readonly first: Verdict
  readonly last: Verdict
  readonly appealed: boolean
  readonly juries: readonly Count[]
}

export type Outcome = {
  readonly seed: number
  readonly faults: readonly string[]
  readonly story: readonly string[]
  readonly cheats: boolean
  readonly openness: string
  readonly division: Division
  readonly colludingShare: number
  readonly validators: number
  readonly grinds: boolean
  /** Some diligent validator's detector was at its threshold. */
  readonly flagged: boolean
  /** Why an accusation on evidence was refused. */
  readonly refusal: string | undefined
  readonly excluded: boolean
  readonly trials: readonly Trial[]
}

/** As contracts are deployed, where nothing else is said. */
export const deployed: Rules = { poolMin: 3, validatorStakeMin: 10n ** 17n }

export async function runTrial({ seed, canary, rules = deployed }: TrialOptions): Promise<Outcome> {
  const story: string[] = []
  const stage = await setStage({ seed, canary, rules, story })
  const { suspect, faults, jurors, division, colludingShare } = stage
  const { name, stake } = suspect
  stage.tell(`${name} ${suspect.cheats ? 'cheats' : 'is honest'}, stakes ${stake}`)
  const trials: Trial[] = []
  let found: Found = { flagged: false, refusal: undefined }
  try {
    await serveAll(stage)
    found = await accuseAll(stage, trials)
    await endDemands(stage)
    await settleUp(stage)
  } catch (error) {
    faults.push(String((error as Error).stack))
  }
  const excluded = await auditsOf(suspect.ledger).isExcluded(suspect.account)
  return {
    ...{
      seed,
      faults,
      story,
      trials,
      excluded,
      division,
      colludingShare,
      ...found,
    },
    ...{
      cheats: suspect.cheats,
      openness: suspect.openness,
      validators: jurors.length,
      grinds: stage.grinds,
    },
  }
}

/** Waves of sessions, each wave in one epoch and drawn by the next. */
async function serveAll(stage: Stage): Promise<void> {
  const { dice, clients, known, suspect } = stage
  await turnEpoch(stage)
  for (let wave = dice.pick([1, 1, 2, 3]); wave > 0; wave--) {
    const before = known.length
    for (const client of clients) {
      await serve(stage, client)
      stage.advance(BigInt(dice.between(0, 3)))
    }
    const { value: beacon } = await auditsOf(suspect.ledger).beacon(await turnEpoch(stage))
    assert(beacon, 'a final round has its value')
    for (const item of known.splice(before)) {
      const { id: receiptId, receipt } = item
      const rateBps = await auditsOf(suspect.ledger).auditRateBps(receipt.sessionId)
      assert(rateBps !== undefined, 'a settled session has its rate')
      if (Sampling.drawn({ beacon, receiptId, rateBps })) known.push(item)
    }
  }
}

type Found = Pick<Outcome, 'flagged' | 'refusal'>

const {
  ACCUSATION_ITEMS_MAX: ITEMS_MAX,
  ACCUSATION_ITEMS_MIN: ITEMS_MIN,
  ACCUSATION_CLIENTS_MIN: CLIENTS_MIN,
  JURY_SUBJECTS_MAX,
} = Limits

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
    const gone = await auditsOf(accuser.ledger).isExcluded(suspect.account)
    if (gone || tries === EVIDENCE_MAX) break
    // The latest, whatever they showed.
    const items = known.slice(-ITEMS_MAX)
    if (!enough(items)) continue
    tries++
    const trial = await prosecute(stage, { accuser, items, motive: 'evidence' })
    if (typeof trial === 'string') found = { ...found, refusal: trial }
    else trials.push(trial)
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
    const trial = await prosecute(stage, { accuser, items, motive })
    if (typeof trial === 'string') break
    trials.push(trial)
  }
}

const enough = (items: readonly Known[]): boolean =>
  items.length >= ITEMS_MIN && new Set(items.map(({ client }) => client)).size >= CLIENTS_MIN

/**
 * What those choose who do not look for the truth: against an honest provider all that there is;
 * for a cheat the shortest row that says least. Neither changes what the jury judges.
 */
function choose({ known, suspect }: Stage, { eye }: Juror): readonly Known[] | undefined {
  if (!suspect.cheats) {
    const latest = known.slice(-ITEMS_MAX)
    return enough(latest) ? latest : undefined
  }
  const rows = known.flatMap((_, from) => {
    for (let to = from + ITEMS_MIN; to <= Math.min(known.length, from + ITEMS_MAX); to++) {
      if (enough(known.slice(from, to))) return [known.slice(from, to)]
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

/** Accuses and plays the trial to its end; or returns why the accusation was refused. */
async function prosecute(stage: Stage, options: Prosecution): Promise<Trial | string> {
  const { suspect, known, keeper, tell, canary } = stage
  const { accuser, items, motive } = options
  const wish = {
    provider: suspect.account,
    items: items.map(({ receipt, path }) => ({ receipt, path })),
  }
  const accused = await tried(auditsOf(accuser.ledger).accuse(wish))
  const answered = typeof accused === 'string' ? accused : 'is heard'
  tell(`${accuser.name}, by ${motive}, accuses by ${items.length} receipts: ${answered}`)
  if (typeof accused === 'string') return accused
  const { id: accusationId } = accused
  const audits = auditsOf(keeper.ledger)
  const { caseId } = (await audits.accusation(accusationId))!
  const matter: Matter = { accusationId, caseId, accuser, window: latestOf(known) }
  const juries: Count[] = []
  const revealers: Revealer[] = []
  const first = await judge(stage, matter, { juries, revealers })
  const appealed = await appeal(stage, matter, first)
  const last = appealed ? await judge(stage, matter, { juries, revealers }) : first
  tell(`first ${first}, ${appealed ? `on appeal ${last}` : 'no appeal'}`)
  const accusation = (await audits.accusation(accusationId))!
  await waitUntil(stage, accusation.appealUntilSeconds)
  if (canary !== 'idle-keeper') await concludeChecked(stage, { accusation, revealers })
  stage.chain.audit()
  return { motive, first, last, appealed, juries }
}

/** Receipts of as many subjects as a juror examines, the latest: no accuser can choose them. */
function latestOf(known: readonly Known[]): readonly Known[] {
  const subjects = [...new Set(known.map(({ receipt }) => receipt.sessionId))]
  const latest = new Set(subjects.slice(-JURY_SUBJECTS_MAX))
  return known.filter(({ receipt }) => latest.has(receipt.sessionId))
}

/** Juries until one decides. */
async function judge(
  stage: Stage,
  matter: Matter,
  { juries, revealers }: { readonly juries: Count[]; readonly revealers: Revealer[] },
): Promise<Verdict> {
  for (;;) {
    const count = await sit(stage, matter)
    if (count) {
      juries.push(count)
      revealers.push(...count.revealers)
    }
    await endDemands(stage)
    const { status, outcome } = await caseOf(stage, matter.caseId)
    if (status === 'decided') return outcome
  }
}

/** Chance that a cheat asks for a larger jury; the honest always do. */
const APPEAL_SHARE = 0.7

/** Nobody but the provider can appeal; that is tried too. */
async function appeal(
  stage: Stage,
  { accusationId, accuser }: Matter,
  verdict: Verdict,
): Promise<boolean> {
  const { suspect, dice, faults } = stage
  const against = verdict === 'guilty' || verdict === 'withheld'
  const code = await tried(auditsOf(accuser.ledger).appeal(accusationId))
  if (typeof code !== 'string') faults.push(`an accuser appeals where it is ${verdict}`)
  const wants = against && (!suspect.cheats || dice.chance(APPEAL_SHARE))
  if (wants) await auditsOf(suspect.ledger).appeal(accusationId)
  return wants
}

/** Demands whose time is over are ended by anybody. */
async function endDemands(stage: Stage): Promise<void> {
  const { pending, keeper } = stage
  for (const id of pending.splice(0)) {
    const demand = await auditsOf(keeper.ledger).demand(id)
    if (!demand) continue
    await waitUntil(stage, demand.untilSeconds)
    await auditsOf(keeper.ledger).concludeDemand(id)
  }
}
