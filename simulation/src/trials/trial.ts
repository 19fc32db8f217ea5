import { Limits } from '@ostrom/node/validator'
import { type AccountId, assert } from '@ostrom/protocol'
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
import { type Count, caseOf, finds, type Matter, sit, tried, waitUntil } from './voting.ts'

// One seed: sessions, accusations to their end, and what must hold then.

export type TrialOptions = {
  readonly seed: number
  readonly canary?: Canary | undefined
  readonly rules?: Rules
}

/** What came of one accusation. */
export type Trial = {
  /** `sham`: brought by a cheat's friend, to be lost. */
  readonly motive: 'evidence' | 'malice' | 'sham'
  readonly first: 'guilty' | 'innocent' | 'undecided'
  readonly last: 'guilty' | 'innocent' | 'undecided'
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
  /** Convicted by a jury that did not look. */
  readonly held: boolean
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
      held: stage.held.length > 0,
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
    const rateBps = await auditsOf(suspect.ledger).auditRateBps(suspect.account)
    const fresh = known.splice(before)
    known.push(...fresh.filter(({ id }) => Sampling.drawn({ beacon, receiptId: id, rateBps })))
  }
}

type Found = Pick<Outcome, 'flagged' | 'refusal'>

const {
  ACCUSATION_ITEMS_MAX: ITEMS_MAX,
  ACCUSATION_ITEMS_MIN: ITEMS_MIN,
  ACCUSATION_CLIENTS_MIN: CLIENTS_MIN,
} = Limits

async function accuseAll(stage: Stage, trials: Trial[]): Promise<Found> {
  const { suspect, jurors, known, dice } = stage
  const colluders = jurors.filter(({ habit }) => habit === 'colluding')
  const malice = suspect.cheats ? 'sham' : 'malice'
  const tries = colluders.length === 0 || dice.chance(0.5) ? 0 : dice.between(1, 2)
  const spent = new Set<Known>()
  for (let attempt = 0; attempt < tries; attempt++) {
    const items = choose(stage, colluders[0]!, spent)
    if (!items) break
    const trial = await prosecute(stage, { accuser: dice.pick(colluders), items, motive: malice })
    if (typeof trial === 'string') break
    for (const item of items) spent.add(item)
    trials.push(trial)
  }
  let found: Found = { flagged: false, refusal: undefined }
  for (const accuser of jurors) {
    if (accuser.habit !== 'diligent' || !finds(accuser.eye, known)) continue
    found = { ...found, flagged: true }
    if (await auditsOf(accuser.ledger).isExcluded(suspect.account)) break
    // The latest, whatever they showed.
    const items = known.slice(-ITEMS_MAX)
    if (!enough(items)) continue
    const trial = await prosecute(stage, { accuser, items, motive: 'evidence' })
    if (typeof trial === 'string') found = { ...found, refusal: trial }
    else {
      trials.push(trial)
      break
    }
  }
  return found
}

const enough = (items: readonly Known[]): boolean =>
  items.length >= ITEMS_MIN && new Set(items.map(({ client }) => client)).size >= CLIENTS_MIN

/**
 * What those choose who do not look for the truth: against an honest provider the longest row of
 * receipts, since a detector's level over a part is below that over the whole; for a cheat the
 * shortest that says least.
 */
function choose(
  { known, suspect }: Stage,
  { eye }: Juror,
  spent: ReadonlySet<Known>,
): readonly Known[] | undefined {
  const left = known.filter((item) => !spent.has(item))
  if (!suspect.cheats) {
    const half = left.slice(0, Math.max(ITEMS_MIN, Math.min(ITEMS_MAX, Math.ceil(left.length / 2))))
    return enough(half) ? half : enough(left.slice(-ITEMS_MAX)) ? left.slice(-ITEMS_MAX) : undefined
  }
  const rows = left.flatMap((_, from) => {
    for (let to = from + ITEMS_MIN; to <= Math.min(left.length, from + ITEMS_MAX); to++) {
      if (enough(left.slice(from, to))) return [left.slice(from, to)]
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
  const times = items.map(({ anchoredSeconds }) => anchoredSeconds)
  const [from, to] = [times.reduce(least), times.reduce(most)]
  const window = known.filter((one) => one.anchoredSeconds >= from && one.anchoredSeconds <= to)
  const matter: Matter = { accusationId, caseId, accuser, window }
  const juries: Count[] = []
  const revealers: AccountId[] = []
  const first = await judge(stage, matter, { juries, revealers })
  const appealed = await appeal(stage, matter, { verdict: first, motive })
  const last = appealed ? await judge(stage, matter, { juries, revealers }) : first
  if (last === 'guilty' && juries.at(-1)?.held) stage.held.push(accusationId)
  tell(`first ${first}, ${appealed ? `on appeal ${last}` : 'no appeal'}`)
  const accusation = (await audits.accusation(accusationId))!
  await waitUntil(stage, accusation.appealUntilSeconds)
  if (canary !== 'idle-keeper') await concludeChecked(stage, { accusation, revealers })
  stage.chain.audit()
  return { motive, first, last, appealed, juries }
}

const least = (a: bigint, b: bigint): bigint => (b < a ? b : a)
const most = (a: bigint, b: bigint): bigint => (b > a ? b : a)

type Verdict = Trial['first']

/** Juries until one decides. */
async function judge(
  stage: Stage,
  matter: Matter,
  { juries, revealers }: { readonly juries: Count[]; readonly revealers: AccountId[] },
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

/** Chance that a cheat, and an accuser of bad faith, asks for a larger jury. */
const APPEAL_SHARE = 0.7

/** The honest always appeal: their evidence is the same before another jury. */
async function appeal(
  stage: Stage,
  { accusationId, accuser }: Matter,
  { verdict, motive }: { readonly verdict: Verdict; readonly motive: Trial['motive'] },
): Promise<boolean> {
  const { suspect, dice } = stage
  if (verdict === 'undecided') return false
  const party = verdict === 'guilty' ? suspect : accuser
  const honest = verdict === 'guilty' ? !suspect.cheats : motive === 'evidence'
  const wants = honest || (motive !== 'sham' && dice.chance(APPEAL_SHARE))
  if (wants) await auditsOf(party.ledger).appeal(accusationId)
  return wants
}

/** Demands whose time is over are ended by anybody. */
async function endDemands(stage: Stage): Promise<void> {
  const { pending, keeper } = stage
  for (const id of pending.splice(0)) {
    const demand = await auditsOf(keeper.ledger).transcriptDemand(id)
    if (!demand) continue
    await waitUntil(stage, demand.untilSeconds)
    await auditsOf(keeper.ledger).concludeDemand(id)
  }
}
