import { Bounds } from '@ostrom/verification'
import { isAgainstProvider } from './case-stages.ts'
import { PLENARY, stageOf } from './court-rules.ts'
import type { TrialOutcome, TrialResult } from './trial.ts'
import { UNIT } from './trial-participants.ts'

// Results of many trials as lines to print. Bounds are one-sided, with 95 % confidence.

const RISK = 0.05

type TrialEntry = { readonly outcome: TrialOutcome; readonly trial: TrialResult }

export function report(outcomes: readonly TrialOutcome[]): readonly string[] {
  const entries = outcomes.flatMap((outcome) => outcome.trials.map((trial) => ({ outcome, trial })))
  return [
    ...honest(outcomes, entries),
    ...offline(outcomes, entries),
    ...cheats(outcomes, entries),
    ...juries(entries),
    ...beacon(outcomes),
  ]
}

/** Returns a short result of many trials: the first paragraph of the report. */
export function trialFinding(outcomes: readonly TrialOutcome[]): string {
  const accused = outcomes.filter((one) => isReachable(one) && one.trials.length > 0)
  const open = outcomes
    .filter((one) => one.cheats && one.flagged && one.disclosure === 'open')
    .flatMap(({ trials }) => trials)
  const free = count(open, ({ finalRuling }) => !isAgainstProvider(finalRuling))
  const wrong = count(accused, convicted)
  const seeds = outcomes.length.toLocaleString('en')
  return (
    `**Found:** In ${seeds} seeds, with up to a third of the jurors colluding, ` +
    `${wrong} of ${accused.length} accused honest providers that jurors can reach were ` +
    `convicted (${boundOf(wrong, accused.length)}). ${free} of ${open.length} cases against ` +
    'cheats that showed jurors everything ended without a conviction ' +
    `(${boundOf(free, open.length)}). Cases are played on the ledger in memory; engines and the ` +
    'network are left out.'
  )
}

/** Formats the upper bound of the true share as text. */
const boundOf = (successes: number, trials: number): string =>
  `at most ${percent(Bounds.upperBound({ successes, trials, risk: RISK }))}`

/** Returns a share with the upper bound of its true value. */
function rate(name: string, successes: number, trials: number): string {
  if (trials === 0) return `${name}: none`
  return `${name}: ${successes} of ${trials}, ${boundOf(successes, trials)}`
}

const percent = (share: number): string => `${(100 * share).toPrecision(3)} %`

const count = <T>(list: readonly T[], matches: (one: T) => boolean): number =>
  list.filter(matches).length

const convicted = ({ trials }: TrialOutcome): boolean =>
  trials.some(({ finalRuling }) => isAgainstProvider(finalRuling))

/**
 * Returns, for each stage, the number of rulings against the provider (or, if `expected` is false,
 * of all other rulings), and the number of all rulings.
 */
function byStage(
  entries: readonly TrialEntry[],
  name: string,
  expected: boolean,
): readonly string[] {
  return ['first', 'second', 'plenary'].map((stage, at) => {
    const made = entries.flatMap(({ trial }) => trial.rulings[at] ?? [])
    const wrong = count(made, (ruling) => isAgainstProvider(ruling) === expected)
    return rate(`  ${name}, ${stage}`, wrong, made.length)
  })
}

function honest(
  outcomes: readonly TrialOutcome[],
  entries: readonly TrialEntry[],
): readonly string[] {
  const all = outcomes.filter(isReachable)
  const accused = all.filter(({ trials }) => trials.length > 0)
  const trials = entries.filter(({ outcome }) => isReachable(outcome))
  const flaky = accused.filter(({ disclosure }) => disclosure === 'flaky')
  const bands = (['alike', 'split'] as const).flatMap((division) =>
    [0, 1, 2].map((third) => {
      const inside = accused.filter((one) => one.division === division && bandOf(one) === third)
      const range = `${Math.round((third * 100) / 9)} to ${Math.round(((third + 1) * 100) / 9)} %`
      const name = `  ${range} of the voting weight colludes, ${division}`
      return rate(name, count(inside, convicted), inside.length)
    }),
  )
  return [
    `honest providers: ${all.length}, accused: ${accused.length}`,
    rate('  convicted', count(accused, convicted), accused.length),
    ...bands,
    ...[true, false].map((grinds) => {
      const part = accused.filter((one) => one.grinds === grinds)
      const name = `  colluding jurors void ${grinds ? '' : 'no '}epochs of the beacon`
      return rate(name, count(part, convicted), part.length)
    }),
    rate('  unreachable for some jurors', count(flaky, convicted), flaky.length),
    ...byStage(trials, 'rulings against the provider', true),
    rate(
      '  flagged',
      count(all, ({ flagged }) => flagged),
      all.length,
    ),
    paid(accused),
  ]
}

const isReachable = ({ cheats, disclosure }: TrialOutcome): boolean =>
  !cheats && disclosure !== 'offline'

/**
 * Returns the results of honest offline providers, which do not appeal: they are fined, but not
 * excluded.
 */
function offline(
  outcomes: readonly TrialOutcome[],
  entries: readonly TrialEntry[],
): readonly string[] {
  const all = outcomes.filter(({ disclosure }) => disclosure === 'offline')
  const accused = count(all, ({ trials }) => trials.length > 0)
  const trials = entries.filter(({ outcome }) => outcome.disclosure === 'offline')
  const of = (ruling: TrialResult['finalRuling']) =>
    count(trials, ({ trial }) => trial.finalRuling === ruling)
  const rest = of('no') + of('undecided')
  return [
    `honest providers that are offline: ${all.length}, accused: ${accused}`,
    `  cases: ${trials.length}, major: ${of('major')}, minor: ${of('minor')}, ` +
      `without conviction: ${rest}`,
    ...byStage(trials, 'rulings against the provider', true),
  ]
}

/** Returns the honest providers' jury fees that were not repaid. */
function paid(accused: readonly TrialOutcome[]): string {
  const fees = accused.map(({ unrepaid }) => unrepaid)
  const some = fees.filter((fee) => fee > 0n)
  const most = fees.reduce((a, b) => (a > b ? a : b), 0n)
  return `  with jury fees that were not repaid: ${some.length}, at most ${units(most)} of a unit`
}

const units = (amount: bigint): string => (Number(amount) / Number(UNIT)).toFixed(4)

/** Returns the band of the colluding share of the awake weight: 0, 1 or 2, each one ninth wide. */
const bandOf = ({ colludingShare }: TrialOutcome): number =>
  Math.min(2, Math.floor(colludingShare * 9))

function cheats(
  outcomes: readonly TrialOutcome[],
  entries: readonly TrialEntry[],
): readonly string[] {
  const all = outcomes.filter((one) => one.cheats)
  const flagged = all.filter((one) => one.flagged)
  const has = (one: TrialOutcome, ruling: string) =>
    one.trials.some(({ finalRuling }) => finalRuling === ruling)
  // Each flagged cheat is in one of these four lists. A `major` ruling does not exclude a provider
  // from the whole market if the weight of the domain is below the penalty.
  const major = flagged.filter((one) => one.excluded && has(one, 'major'))
  const silent = flagged.filter((one) => one.excluded && !has(one, 'major'))
  const minor = flagged.filter((one) => !one.excluded && has(one, 'minor'))
  const escaped = flagged.filter((one) => !one.excluded && !has(one, 'minor'))
  const reasons = new Map<string, number>()
  for (const one of escaped) {
    const why = reasonOf(one)
    reasons.set(why, (reasons.get(why) ?? 0) + 1)
  }
  const trials = entries.filter(({ outcome }) => outcome.cheats && outcome.flagged)
  const open = trials.filter(({ outcome }) => outcome.disclosure === 'open')
  const shams = trials.filter(({ trial }) => trial.motive === 'sham')
  return [
    `cheats: ${all.length}, flagged: ${flagged.length}; of these, excluded by a major ruling: ` +
      `${major.length}, excluded for silence: ${silent.length}, minor: ${minor.length}, escaped: ` +
      `${escaped.length}`,
    ...openTable(flagged),
    ...[...reasons].sort().map(([why, times]) => `  escaped: ${why}: ${times}`),
    ...byStage(open, 'rulings for cheats that show everything', false),
    rate(
      '  cases without conviction of cheats that show everything',
      count(open, ({ trial }) => !isAgainstProvider(trial.finalRuling)),
      open.length,
    ),
    `  cases opened by colluding jurors: ${shams.length}, of these with a conviction: ` +
      `${count(shams, ({ trial }) => isAgainstProvider(trial.finalRuling))}`,
  ]
}

/** Returns the outcomes of flagged cheating providers, by disclosure policy. */
function openTable(flagged: readonly TrialOutcome[]): readonly string[] {
  const kinds = [...new Set(flagged.map(({ disclosure }) => disclosure))].sort()
  return kinds.map((kind) => {
    const part = flagged.filter(({ disclosure }) => disclosure === kind)
    return `  ${kind}: ${count(part, ({ excluded }) => excluded)} of ${part.length} excluded`
  })
}

function reasonOf({ trials, disclosure, refusal }: TrialOutcome): string {
  const tried = trials.filter(({ motive }) => motive === 'evidence')
  const last = tried.at(-1)
  if (!last) return `${disclosure}, not accused on evidence: ${refusal ?? 'too few receipts'}`
  const seen = last.juries.at(-1)?.foundFraud ? 'found fraud' : 'saw too little evidence'
  return (
    `${disclosure}, ${tried.length} accusations, ` +
    `last ruling ${last.finalRuling}, most honest seats ${seen}`
  )
}

function juries(entries: readonly TrialEntry[]): readonly string[] {
  const drawn = entries.flatMap(({ trial }) => trial.juries)
  const mean = (stage: number) => {
    const part = drawn.filter(({ draw }) => stageOf(draw) === stage)
    const sum = part.reduce((all, { seats }) => all + Number(seats), 0)
    return part.length === 0 ? 'none' : (sum / part.length).toFixed(2)
  }
  const lost = count(
    entries,
    ({ trial: { motive, finalRuling } }) => motive === 'evidence' && finalRuling === 'no',
  )
  return [
    `juries: ${drawn.length}, without a ruling: ` +
      `${count(drawn, ({ ruling }) => ruling === 'undecided')}, plenary juries: ` +
      `${count(drawn, ({ draw }) => stageOf(draw) === PLENARY)}, undecided cases: ` +
      `${count(entries, ({ trial }) => trial.finalRuling === 'undecided')} of ${entries.length}`,
    `mean seats of first juries: ${mean(0)}, of second juries: ${mean(1)}`,
    `honest accusers that lost their bond: ${lost}`,
  ]
}

function beacon(outcomes: readonly TrialOutcome[]): readonly string[] {
  const voided = outcomes.reduce((all, one) => all + one.voidedEpochs, 0)
  const forfeited = outcomes.reduce((all, one) => all + one.forfeited, 0n)
  return [`epochs without a value: ${voided}, for bonds of ${units(forfeited)} units`]
}
