import { Bounds } from '@ostrom/verification'
import type { Outcome, Trial } from './trial.ts'

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

function honest(outcomes: readonly Outcome[], told: readonly Told[]): readonly string[] {
  const all = outcomes.filter(({ cheats }) => !cheats)
  const accused = all.filter(({ trials }) => trials.length > 0)
  const convicted = accused.filter(({ held }) => held)
  const trials = told.filter(({ outcome }) => !outcome.cheats)
  const guilty = (key: 'first' | 'last') =>
    trials.filter(({ trial }) => trial[key] === 'guilty').length
  const bands = (['alike', 'split'] as const).flatMap((division) =>
    [0, 1, 2].map((third) => {
      const inside = accused.filter((one) => one.division === division && bandOf(one) === third)
      const held = inside.filter((one) => one.held).length
      const range = `${Math.round((third * 100) / 9)} to ${Math.round(((third + 1) * 100) / 9)} %`
      return `  ${rate(`${range} of the stake colludes, ${division}`, held, inside.length)}`
    }),
  )
  return [
    `honest providers: ${all.length}, accused: ${accused.length}`,
    rate('  wrong first verdicts', guilty('first'), trials.length),
    rate('  wrong verdicts after appeal', guilty('last'), trials.length),
    rate(
      '  honest providers convicted by juries of which two thirds did not look',
      convicted.length,
      accused.length,
    ),
    ...(convicted.length > 0 ? bands : []),
    ...[true, false].map((grinds) => {
      const part = accused.filter((one) => one.grinds === grinds)
      const name = `  by those who ${grinds ? 'choose' : 'do not choose'} among beacon values`
      return rate(name, part.filter(({ held }) => held).length, part.length)
    }),
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
  const trials = told.filter(({ outcome, trial }) => outcome.cheats && trial.motive === 'evidence')
  const of = (one: Outcome) => one.trials.filter(({ motive }) => motive === 'evidence')
  const convicted = all.filter(({ trials: tried }) => tried.some(({ last }) => last === 'guilty'))
  const withheld = all.filter((one) => one.excluded && !convicted.includes(one))
  const escaped = flagged.filter(({ excluded }) => !excluded)
  const reasons = new Map<string, number>()
  for (const one of escaped) {
    const [trial] = of(one)
    const why = trial ? whyOf(one, trial) : `refused, ${one.refusal}`
    reasons.set(why, (reasons.get(why) ?? 0) + 1)
  }
  const wrong = (key: 'first' | 'last') =>
    trials.filter(({ outcome, trial }) => outcome.openness === 'open' && trial[key] !== 'guilty')
      .length
  const open = trials.filter(({ outcome }) => outcome.openness === 'open').length
  return [
    `cheats: ${all.length}, flagged: ${flagged.length}, accused on evidence: ${trials.length}, ` +
      `convicted: ${convicted.length}, excluded for withholding: ${withheld.length}, ` +
      `flagged and escaped: ${escaped.length}`,
    ...[...reasons].sort().map(([why, count]) => `  escaped: ${why}: ${count}`),
    rate('  wrong first verdicts where all was shown', wrong('first'), open),
    rate('  wrong verdicts after appeal where all was shown', wrong('last'), open),
  ]
}

function whyOf({ openness }: Outcome, { last, juries: sat }: Trial): string {
  const verdict = last === 'innocent' ? 'acquitted' : 'undecided'
  if (openness !== 'open') return `${verdict}, transcripts ${openness}`
  return `${verdict}, most who looked ${sat.at(-1)?.seen ? 'said guilty' : 'saw too little'}`
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
