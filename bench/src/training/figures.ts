import { RoundPay, Update } from '@ostrom/training'
import type { BenchFigure } from '../measure/figures.ts'
import { formatNumber, mean } from '../measure/figures.ts'
import type { RunResult, RunRound, RunVariant } from './distributed-run.ts'
import { accounts } from './plan.ts'
import { aggregateFiles } from './rebuild.ts'
import { recoveryOf, runOf, type SeedResult } from './results.ts'
import {
  alone,
  attacks,
  dense,
  dropout,
  long,
  standard,
  threeHonest,
  undefended,
} from './variants.ts'

/** A test of docs/reports/training.md (`T1` and so on) with its target, and whether it passed. */
export type AcceptanceFigure = BenchFigure & {
  readonly test: string
  /** Whether no run of the test was executed. */
  readonly isEmpty?: boolean
}

/** Bytes that workers publish in a run, in comparison with other methods. */
export type Traffic = {
  /** Mean bytes that one worker publishes in a round: its update and its manifest. */
  readonly update: number
  readonly manifest: number
  /**
   * Factor by which the bytes of update and manifest are fewer than those of an adapter in 32 bits
   * that is sent once per round (`perRound`) or once per step (`perStep`).
   */
  readonly perRound: number
  readonly perStep: number
  /** `perRound` without the bytes of the manifests. */
  readonly perRoundBare: number
}

/** Returns the traffic of a run, by the sizes of its files. */
export function trafficOf({ spec }: SeedResult, { rounds }: RunResult): Traffic {
  const all = rounds.flatMap(({ bytes }) => bytes)
  const update = mean(all.map((one) => one.update))
  const manifest = mean(all.map((one) => one.manifest))
  const whole = Update.stateBytesOf(spec)
  const perRound = whole / (update + manifest)
  const perStep = spec.innerSteps * perRound
  return { update, manifest, perRound, perStep, perRoundBare: whole / update }
}

/**
 * Returns the share of central training's gain that a variant reaches, for each seed that ran it.
 */
export const recoveriesOf = (results: readonly SeedResult[], variant: RunVariant) =>
  results.flatMap((one) => {
    const run = runOf(one, variant)
    return run ? [recoveryOf(one, run.loss)] : []
  })

/**
 * Returns the rounds in which the last worker attacks. A worker that repeats its first update
 * cannot attack in the first round.
 */
const attackRounds = ({ variant, rounds }: RunResult): readonly RunRound[] =>
  variant.attack === 'stale' ? rounds.slice(1) : rounds

const attacker = accounts.at(-1)

const isRejected = ({ rejected }: RunRound) => rejected.some(({ account }) => account === attacker)

/** Results of an attacker and of the other workers. */
export type AttackSummary = {
  readonly rounds: number
  readonly rejected: number
  readonly reasons: readonly string[]
  /** Number of honest workers' updates, and number of those that were rejected. */
  readonly honest: number
  readonly honestRejected: number
  /**
   * Number of seeds for which the last state equals the state that three honest workers reach
   * without the attacker.
   */
  readonly equalStates: number
  readonly seeds: number
}

/** Summarizes an attack over all seeds. */
export function attackOf(results: readonly SeedResult[], variant: RunVariant): AttackSummary {
  const pairs = results.flatMap((one) => {
    const [run, without] = [runOf(one, variant), runOf(one, threeHonest)]
    return run && without ? [{ run, without }] : []
  })
  const rounds = pairs.flatMap(({ run }) => attackRounds(run))
  const rejections = rounds.flatMap(({ rejected }) => rejected)
  const own = rejections.filter(({ account }) => account === attacker)
  const others = rounds.flatMap(({ files }) => files.filter(({ account }) => account !== attacker))
  return {
    rounds: rounds.length,
    rejected: rounds.filter(isRejected).length,
    reasons: [...new Set(own.map(({ reason }) => reason))],
    honest: others.length,
    honestRejected: rejections.length - own.length,
    equalStates: pairs.filter(
      ({ run, without }) => run.rounds.at(-1)?.state === without.rounds.at(-1)?.state,
    ).length,
    seeds: pairs.length,
  }
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

/** Returns a figure for a share that must reach its target with every seed. */
function shareFigure(
  test: string,
  what: string,
  { shares, bar }: { readonly shares: readonly number[]; readonly bar: number },
): AcceptanceFigure {
  const number = mean(shares)
  return {
    test,
    what,
    number,
    values: shares,
    unit: '',
    value: `${percent(number)} (${shares.map(percent).join(', ')})`,
    target: `>= ${percent(bar)} in every seed`,
    isReached: shares.length > 0 && shares.every((share) => share >= bar),
    isEmpty: shares.length === 0,
  }
}

/** Returns a figure for the number of cases that succeeded, of all cases. */
function countFigure(
  test: string,
  what: string,
  { count, of, least }: { readonly count: number; readonly of: number; readonly least: number },
): AcceptanceFigure {
  const value = `${count} of ${of}`
  const isReached = of > 0 && count >= least
  const figure = { test, what, number: count, unit: '', value, target: `>= ${least}` }
  return { ...figure, isReached, isEmpty: of === 0 }
}

function timesFigure(
  what: string,
  { times, bar }: { readonly times: number; readonly bar: number },
): AcceptanceFigure {
  const value = `${formatNumber(times)} times fewer`
  const isReached = times >= bar
  return { test: 'T4', what, number: times, unit: '', value, target: `>= ${bar}`, isReached }
}

function gainFigures(results: readonly SeedResult[]): readonly AcceptanceFigure[] {
  const [averaged, compressed] = [dense, standard].map((one) => recoveriesOf(results, one))
  const losses = (variant: RunVariant) =>
    results.map((one) => runOf(one, variant)?.loss ?? Number.NaN)
  const [together, single] = [losses(standard), losses(alone)]
  const better = together.filter((loss, at) => loss < (single[at] as number)).length
  const gaps = (averaged ?? []).map((share, at) => share - (compressed?.[at] ?? Number.NaN))
  const gap = Math.max(...gaps)
  const above = Math.max(
    ...together.map((loss, at) => loss / (losses(dense)[at] ?? Number.NaN) - 1),
  )
  return [
    shareFigure('T1', 'gain of dense averaging', { shares: averaged ?? [], bar: 0.9 }),
    shareFigure('T2', 'gain of the default profile', { shares: compressed ?? [], bar: 0.88 }),
    {
      test: 'T2',
      what: 'gain of the default profile below that of dense averaging, largest',
      number: gap,
      unit: '',
      value: percent(gap),
      target: '<= 5 %',
      isReached: gap <= 0.05,
    },
    {
      test: 'T2',
      what: 'loss of the default profile above that of dense averaging, largest',
      number: above,
      unit: '',
      value: percent(above),
      target: '<= 2 %',
      isReached: above <= 0.02,
    },
    countFigure('T3', 'seeds in which four workers beat one alone', {
      count: better,
      of: results.length,
      least: results.length,
    }),
  ]
}

function trafficFigures(results: readonly SeedResult[]): readonly AcceptanceFigure[] {
  const [one] = results
  const [own, slow] = [standard, long].map((variant) => one && runOf(one, variant))
  if (!one || !own) return []
  const default_ = trafficOf(one, own)
  const step = default_.perStep * (10 / one.spec.innerSteps)
  return [
    timesFigure('bytes of the default profile, against adapters each round', {
      times: default_.perRound,
      bar: 18,
    }),
    timesFigure('bytes of the default profile, against every step, at 10 steps a round', {
      times: step,
      bar: 180,
    }),
    ...(slow
      ? [
          timesFigure('bytes of the long profile, against adapters each round', {
            times: trafficOf(one, slow).perRound,
            bar: 60,
          }),
        ]
      : []),
  ]
}

function attackFigures(results: readonly SeedResult[]): readonly AcceptanceFigure[] {
  const summaries = attacks.map((variant) => ({ variant, found: attackOf(results, variant) }))
  const each = summaries.map(({ variant, found }) =>
    countFigure('T6', `rounds in which the attacker's update is rejected: ${variant.name}`, {
      count: found.rejected,
      of: found.rounds,
      least: Math.ceil(0.9 * found.rounds),
    }),
  )
  const always = summaries.filter(({ variant, found }) => {
    return variant.attack !== 'stale' && found.rejected === found.rounds
  })
  const equal = always.reduce((sum, { found }) => sum + found.equalStates, 0)
  const all = always.reduce((sum, { found }) => sum + found.seeds, 0)
  const unguarded = results.filter((one) => runOf(one, undefended))
  const worse = unguarded.filter((one) => {
    return !((runOf(one, undefended)?.loss ?? Number.NaN) < one.base)
  })
  return [
    ...each,
    countFigure(
      'T6',
      'runs with an attacker always rejected whose last state equals that of three honest workers',
      {
        count: equal,
        of: all,
        least: all,
      },
    ),
    countFigure(
      'T7',
      'seeds in which the undefended sign-flip ends with a higher loss than before training',
      {
        count: worse.length,
        of: unguarded.length,
        least: unguarded.length,
      },
    ),
  ]
}

function proofFigures(results: readonly SeedResult[]): readonly AcceptanceFigure[] {
  const replays = results.flatMap((one) => one.replays ?? [])
  const validators = results.flatMap((one) => one.validators ?? [])
  const honest = replays.map((one) => one.honest)
  const cheats = replays.flatMap((one) => Object.entries(one.cheats))
  const rebuilt = results.filter((one) => {
    const run = runOf(one, standard)
    return run && aggregateFiles(one, run) === run.rounds.at(-1)?.state
  })
  return [
    ...honest.map((one) =>
      countFigure('T8', 'honest steps that pass a replay', {
        count: one.steps - one.rejectedExact,
        of: one.steps,
        least: one.steps,
      }),
    ),
    ...cheats.map(([name, one]) =>
      countFigure('T8', `steps that fail a replay: ${name}`, {
        count: Math.min(one.rejectedExact, one.rejectedTolerant),
        of: one.steps,
        least: one.steps,
      }),
    ),
    countFigure(
      'T9',
      'rounds for which two validator processes compute the same state and scores',
      {
        count: validators.filter(({ areEqual }) => areEqual).length,
        of: validators.length,
        least: validators.length,
      },
    ),
    countFigure('T10', 'seeds whose last state follows from the published updates alone', {
      count: rebuilt.length,
      of: results.length,
      least: results.length,
    }),
  ]
}

/**
 * Pays a round of the job by its scores. Returns whether no unit is lost, a higher score never gets
 * less pay than a lower score, and a score of zero gets none.
 */
function isPaidExactly({ scores }: RunRound, rounds: number): boolean {
  const budget = 1_000_003n * BigInt(rounds)
  const agreeing = new Map(accounts.slice(0, 2).map((account) => [account, 1]))
  const paid = RoundPay.payRoundDown({ budget, rounds, validatorBps: 1_000, agreeing, scores })
  const amounts = [...paid.trainers.values(), ...paid.validators.values(), paid.rest]
  const isExact = amounts.reduce((sum, one) => sum + one, 0n) === budget / BigInt(rounds)
  const ordered = [...scores].toSorted((a, b) => a[1] - b[1])
  const payOf = ([account]: readonly [string, number]) =>
    paid.trainers.get(account as (typeof accounts)[number]) ?? 0n
  const isMonotone = ordered.every((one, at) => {
    const before = ordered[at - 1]
    return !before || payOf(before) <= payOf(one)
  })
  const isUnpaid = ordered.every((one) => one[1] > 0 || payOf(one) === 0n)
  return isExact && isMonotone && isUnpaid && paid.rest >= 0n
}

function payFigure(results: readonly SeedResult[]): AcceptanceFigure {
  const judged = [standard, dropout, ...attacks]
  const rounds = results.flatMap((one) =>
    judged.flatMap((variant) => runOf(one, variant)?.rounds ?? []),
  )
  const exact = rounds.filter((one) => isPaidExactly(one, rounds.length)).length
  return countFigure(
    'T17',
    'rounds with exact pay: no less for a higher score, and none for a score of zero',
    {
      count: exact,
      of: rounds.length,
      least: rounds.length,
    },
  )
}

/** Returns the figures of all tests that ran, in the order of the report. */
export const acceptanceFigures = (results: readonly SeedResult[]): readonly AcceptanceFigure[] =>
  [
    ...gainFigures(results),
    ...trafficFigures(results),
    shareFigure('T5', 'gain with a dropout of 30 %', {
      shares: recoveriesOf(results, dropout),
      bar: 0.75,
    }),
    ...attackFigures(results),
    ...proofFigures(results),
    payFigure(results),
  ].filter(({ isEmpty }) => !isEmpty)
