import { Bounds } from '@ostrom/verification'
import type { Outcome, Trial, Verdict } from './trial.ts'

// What many trials showed, as lines to print. Bounds are one-sided, of 95 %.

const RISK = 0.05

type Told = { readonly outcome: Outcome; readonly trial: Trial }

export function report(outcomes: readonly Outcome[]): readonly string[] {
  const told = outcomes.flatMap((outcome) => outcome.trials.map((trial) => ({ outcome, trial })))
  return [...honest(outcomes, told), ...cheats(outcomes, told), ...juries(told)]
}

/** A share with the bound that its true value is below. */
function rate(name: string, successes: number, trials: number): string {
  if (trials === 0) return `${name}: none`
  const bound = Bounds.upperBound({ successes, trials, risk: RISK })
  return `${name}: ${successes} of ${trials}, at most ${percent(bound)}`
}

const percent = (share: number): string => `${(100 * share).toPrecision(3)} %`

const against: readonly Verdict[] = ['guilty', 'withheld']

function honest(outcomes: readonly Outcome[], told: readonly Told[]): readonly string[] {
  const all = outcomes.filter(({ cheats }) => !cheats)
  const accused = all.filter(({ trials }) => trials.length > 0)
  const harmed = (one: Outcome) => one.trials.some(({ last }) => against.includes(last))
  const trials = told.filter(({ outcome }) => !outcome.cheats)
  const wrong = (key: 'first' | 'last') =>
    trials.filter(({ trial }) => against.includes(trial[key])).length
  const count = (list: readonly Outcome[]) => list.filter(harmed).length
  const bands = (['alike', 'split'] as const).flatMap((division) =>
    [0, 1, 2].map((third) => {
      const inside = accused.filter((one) => one.division === division && bandOf(one) === third)
      const range = `${Math.round((third * 100) / 9)} to ${Math.round(((third + 1) * 100) / 9)} %`
      const name = `  ${range} of the stake colludes, ${division}`
      return rate(name, count(inside), inside.length)
    }),
  )
  return [
    `honest providers: ${all.length}, accused: ${accused.length}`,
    rate('  convicted or fined', count(accused), accused.length),
    ...bands,
    ...[true, false].map((grinds) => {
      const part = accused.filter((one) => one.grinds === grinds)
      const name = `  by those who ${grinds ? 'choose' : 'do not choose'} among beacon values`
      return rate(name, count(part), part.length)
    }),
    rate('  wrong first verdicts', wrong('first'), trials.length),
    rate('  wrong verdicts after appeal', wrong('last'), trials.length),
    rate(
      '  honest providers flagged by evidence alone',
      all.filter(({ flagged }) => flagged).length,
      all.length,
    ),
  ]
}

/** Which ninth of all stake colludes, from 0 to 2. */
const bandOf = ({ colludingShare }: Outcome): number => Math.min(2, Math.floor(colludingShare * 9))

function cheats(outcomes: readonly Outcome[], told: readonly Told[]): readonly string[] {
  const all = outcomes.filter((one) => one.cheats)
  const flagged = all.filter((one) => one.flagged)
  const has = (one: Outcome, verdict: Verdict) => one.trials.some(({ last }) => last === verdict)
  const convicted = flagged.filter((one) => has(one, 'guilty'))
  const excluded = flagged.filter((one) => one.excluded && !has(one, 'guilty'))
  const fined = flagged.filter((one) => !one.excluded && has(one, 'withheld'))
  const escaped = flagged.filter((one) => !one.excluded && !has(one, 'withheld'))
  const reasons = new Map<string, number>()
  for (const one of escaped) {
    const why = whyOf(one)
    reasons.set(why, (reasons.get(why) ?? 0) + 1)
  }
  const trials = told.filter(({ outcome }) => outcome.cheats && outcome.flagged)
  const open = trials.filter(({ outcome }) => outcome.openness === 'open')
  const free = (key: 'first' | 'last') =>
    open.filter(({ trial }) => !against.includes(trial[key])).length
  const shams = trials.filter(({ trial }) => trial.motive === 'sham')
  return [
    `cheats: ${all.length}, flagged: ${flagged.length}, convicted: ${convicted.length}, ` +
      `excluded for withholding: ${excluded.length}, fined for withholding: ${fined.length}, ` +
      `escaped: ${escaped.length}`,
    ...openTable(flagged),
    ...[...reasons].sort().map(([why, count]) => `  escaped: ${why}: ${count}`),
    rate('  wrong first verdicts where all was shown', free('first'), open.length),
    rate('  wrong verdicts in the end where all was shown', free('last'), open.length),
    `  accused by a friend: ${shams.length}, of which convicted or fined: ` +
      `${shams.filter(({ trial }) => against.includes(trial.last)).length}`,
  ]
}

/** What came of flagged cheats, by what they showed. */
function openTable(flagged: readonly Outcome[]): readonly string[] {
  const kinds = [...new Set(flagged.map(({ openness }) => openness))].sort()
  return kinds.map((kind) => {
    const part = flagged.filter(({ openness }) => openness === kind)
    const out = part.filter(({ excluded }) => excluded).length
    return `  ${kind}: ${out} of ${part.length} excluded`
  })
}

function whyOf({ trials, openness, refusal }: Outcome): string {
  const tried = trials.filter(({ motive }) => motive === 'evidence')
  const last = tried.at(-1)
  if (!last) return `${openness}, not accused on evidence: ${refusal ?? 'too few receipts'}`
  const verdict = last.last === 'innocent' ? 'acquitted' : 'undecided'
  const seen = last.juries.at(-1)?.seen ? 'said guilty' : 'saw too little'
  return `${openness}, ${tried.length} accusations, ${verdict}, most seats that looked ${seen}`
}

function juries(told: readonly Told[]): readonly string[] {
  const drawn = told.reduce((sum, { trial }) => sum + trial.juries.length, 0)
  const redraws = told.flatMap(({ trial }) =>
    trial.juries.filter(({ outcome }) => outcome === 'none'),
  )
  const undecided = told.filter(({ trial }) => trial.last === 'undecided').length
  const lost = told.filter(
    ({ trial: { motive, last } }) => motive === 'evidence' && last === 'innocent',
  )
  return [
    `juries: ${drawn}, without a quorum: ${redraws.length}, undecided: ${undecided}, ` +
      `appeals: ${told.filter(({ trial }) => trial.appealed).length}`,
    `honest accusers that lost their bond: ${lost.length}`,
  ]
}
